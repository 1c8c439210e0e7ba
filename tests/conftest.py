"""What every test has: no network, a way to the evaluation data, and the house's alarms."""

import ast
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parent.parent
_LOOPBACK = ("127.", "::1", "localhost")
_opened: list[str] = []
_asked_for: list[str] = []
"""Tests that run and ask for this machine's own addresses."""


def _refuse_connections(event: str, args: tuple[Any, ...]) -> None:
    """Stop, and remember, every connection; one within this machine where no test asks for it."""
    if event not in ("socket.connect", "socket.sendto"):
        return
    address = args[1]
    if not isinstance(address, tuple):
        return
    if not (_asked_for and str(address[0]).startswith(_LOOPBACK)):
        _opened.append(str(address))
        raise PermissionError(f"a test opened a connection to {address}")


sys.addaudithook(_refuse_connections)


@pytest.fixture(autouse=True)
def no_network() -> Iterator[None]:
    """Fail any test that opens a connection, even if the error was swallowed."""
    _opened.clear()
    yield
    assert not _opened, f"connections were opened: {_opened}"


@pytest.fixture
def loopback(request: pytest.FixtureRequest) -> Iterator[None]:
    """Let a test connect to servers of its own on this machine."""
    _asked_for.append(request.node.name)
    yield
    _asked_for.remove(request.node.name)


@pytest.fixture(scope="session")
def root() -> Path:
    """The checkout."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of evaluation data: BRIEFGEN_SHARED, or ``shared`` beside the checkout."""
    folder = Path(os.environ.get("BRIEFGEN_SHARED", ROOT.parent / "shared"))
    if not folder.is_dir():
        pytest.skip(f"no evaluation data at {folder}; BRIEFGEN_SHARED names its folder")
    return folder


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print the alarms: they fail nothing, they ask for the missing concept."""
    alarms = list(_alarms())
    if alarms:
        terminalreporter.section("alarms (modules over 300 lines, functions over 40)")
        for alarm in alarms:
            terminalreporter.write_line(alarm)


def _alarms() -> Iterator[str]:
    for path in sorted((ROOT / "briefgen").rglob("*.py")):
        text = path.read_text(encoding="utf-8")
        where = path.relative_to(ROOT)
        lines = text.count("\n")
        if lines > 300:
            yield f"{where}: {lines} lines"
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.FunctionDef) and _length(node) > 40:
                yield f"{where}:{node.lineno} {node.name}: {_length(node)} lines"


def _length(node: ast.FunctionDef) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1
