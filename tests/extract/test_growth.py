"""Twice the text takes about twice the work, whatever the text is made of."""

import importlib.util
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from briefgen.extract import extract
from briefgen.model import Article
from briefgen.text.sentences import sentences

_BENCH = Path(__file__).parents[2] / "bench" / "hostile_strings.py"
_spec = importlib.util.spec_from_file_location("hostile_strings", _BENCH)
assert _spec is not None
assert _spec.loader is not None
_bench = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(_bench)

Made = Callable[[int], str]


def _steps(text: str) -> int:
    """How many functions are called to read the text; the same number each time."""
    calls = 0

    def count(*event: object) -> None:
        nonlocal calls
        calls += event[1] in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        found = sentences("a", text)
        extract(Article("a", "a.txt", "text/plain", "", text, found, language="en"))
    finally:
        sys.setprofile(before)
    return calls


@pytest.mark.parametrize(("size", "made"), _bench.TEXTS.values(), ids=list(_bench.TEXTS))
def test_twice_the_text_takes_twice_the_steps(size: int, made: Made) -> None:
    least = min(size, 500)
    _steps(made(2))  # what is loaded or remembered once

    assert _steps(made(2 * least)) < 2.5 * _steps(made(least))


_READ_ALL = """
import sys
sys.path.insert(0, sys.argv[1])
from hostile_strings import TEXTS, timed
for size, made in TEXTS.values():
    timed(made(2 * size))
"""


def test_no_pattern_loses_itself_in_a_hostile_text() -> None:
    """A pattern that backtracks takes years here, not seconds: the limit tells them apart."""
    call = [sys.executable, "-c", _READ_ALL, _BENCH.parent]

    subprocess.run(call, check=True, timeout=120)
