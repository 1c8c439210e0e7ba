"""The whole way over a server that wants TLS and a login, and a password that nothing shows."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest

from briefgen.cli.main import main
from briefgen.deliver.guard import HEADERS

BRIEF, CANARY = "2021-W27", "canary-Pa55word"
FERRY = """Halden ferry returns to service

By Mira Lorne, The Halden Post

8 July 2021

HALDEN — The ferry between Halden and Orsk returned to service on Thursday after repairs that
took six weeks, the harbour office said.
"""


@pytest.fixture
def briefgen(tmp_path: Path) -> Callable[..., "subprocess.CompletedProcess[str]"]:
    """Run a command line in a process of its own, as a timer does."""

    def run(*args: str, **variables: str) -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            [sys.executable, "-m", "briefgen", *args],
            cwd=tmp_path,
            env=os.environ | variables,
            capture_output=True,
            text=True,
            check=False,
        )

    return run


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A desk with a brief and two readers."""
    folder = tmp_path_factory.mktemp("made")
    (folder / "inbox").mkdir()
    (folder / "inbox" / "ferry.txt").write_text(FERRY, encoding="utf-8")
    settings = folder / "briefgen.toml"
    settings.write_text('[brief]\ninbox = "inbox"\n', encoding="utf-8")
    for command in (
        ("weekly", "--week", BRIEF),
        ("readers", "add", "ann@a.example"),
        ("readers", "add", "ben@a.example"),
    ):
        assert main([*command, "--settings", str(settings)]) == 0
    return folder


@pytest.fixture
def desk(made: Path, tmp_path: Path) -> Callable[..., Path]:
    """That desk, sending by a server."""

    def make(place: Any, *lines: str) -> Path:
        shutil.copytree(made, tmp_path, symlinks=True, dirs_exist_ok=True)
        settings = (
            "[mail]",
            'carrier = "smtp"',
            'server = "127.0.0.1"',
            f"port = {place.port}",
            f'authorities = "{place.authority}"',
            'user = "desk"',
            'sender = "briefs@desk.example"',
            *lines,
        )
        (tmp_path / "briefgen.toml").write_text("\n".join(settings), encoding="utf-8")
        return tmp_path

    return make


def test_a_brief_reaches_each_reader_once_over_tls_with_a_login(
    serve: Callable[..., Any], desk: Callable[..., Path], briefgen: Callable[..., Any]
) -> None:
    place = serve("starttls", auth_required=True)
    place.mails.password = CANARY
    folder = desk(place)
    paper = (folder / "output" / BRIEF / "brief.pdf").read_bytes()

    first = briefgen("send", BRIEF, BRIEFGEN_MAIL_PASSWORD=CANARY)
    again = briefgen("send", BRIEF, BRIEFGEN_MAIL_PASSWORD=CANARY)

    assert (first.returncode, again.returncode) == (0, 0), first.stderr
    assert [reader for reader, _ in place.mails.got] == ["ann@a.example", "ben@a.example"]
    for reader, data in place.mails.got:
        message = message_from_bytes(data, policy=policy.default)
        assert message["To"] == reader
        assert set(message.keys()) <= set(HEADERS)
        assert isinstance(message, EmailMessage)
        assert [part.get_content() for part in message.iter_attachments()] == [paper]


def processes() -> bytes:
    found = b""
    for path in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            found += path.read_bytes()
        except OSError:
            continue
    return found


@pytest.mark.parametrize(("where", "right"), [("variable", False), ("file", True)])
def test_nothing_shows_the_password(
    serve: Callable[..., Any],
    desk: Callable[..., Path],
    briefgen: Callable[..., Any],
    where: str,
    right: bool,
) -> None:
    place = serve("starttls", auth_required=True)
    place.mails.password = CANARY if right else "another"
    running: list[bytes] = []
    keep = place.mails.handle_DATA

    async def look(*args: Any) -> str:
        running.append(processes())
        return await keep(*args)

    place.mails.handle_DATA = look
    folder = desk(place, 'password_file = "secret"')
    variables = {"BRIEFGEN_MAIL_PASSWORD": CANARY} if where == "variable" else {}
    if where == "file":
        (folder / "secret").write_text(f"{CANARY}\n", encoding="utf-8")
        (folder / "secret").chmod(0o600)

    done = [
        briefgen(*args, **variables)
        for args in (
            ("send", BRIEF, "--debug"),
            ("send", "--to", "me@a.example", "--json"),
            ("send", "--help"),
            ("outbox", "--all"),
            ("status",),
            ("backup", "desk.tar"),
        )
    ]

    assert [run.returncode for run in done[:2]] == ([0, 0] if right else [6, 6]), done[0].stderr
    assert len(place.mails.got) == (3 if right else 0)
    assert any(b"briefgen" in text for text in running) == right
    said = [run.stdout + run.stderr for run in done]
    kept = [path for path in folder.rglob("*") if path.is_file() and path.name != "secret"]
    assert len(kept) > 8
    assert not [text for text in said if CANARY in text]
    assert not [path for path in kept if CANARY.encode() in path.read_bytes()]
    assert not [text for text in running if CANARY.encode() in text]
    if not right:
        assert "it refuses the login of desk" in said[0]


def test_a_server_that_is_not_to_be_trusted_gets_nothing(
    serve: Callable[..., Any], desk: Callable[..., Path], briefgen: Callable[..., Any]
) -> None:
    place = serve("starttls", host="other.example", auth_required=True)
    folder = desk(place)

    done = briefgen("send", BRIEF, BRIEFGEN_MAIL_PASSWORD=CANARY)

    assert done.returncode == 6
    assert "certificate is not to be trusted" in done.stderr
    assert (place.mails.got, place.mails.logins) == ([], [])
    rows = briefgen("outbox").stdout
    assert rows.count("pending") == 2
    assert folder.is_dir()
