"""The sample weeks on a desk: a week made again alone gives the bytes it had."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
WEEKS = ("2026-W36", "2026-W37", "2026-W38")
FILES = ("index.html", "brief.pdf", "brief.json")


def contents() -> dict[str, bytes]:
    return {
        f"{week}/{name}": Path("output", week, name).read_bytes()
        for week in WEEKS
        for name in FILES
    }


@pytest.fixture
def desk(run: Run, root: Path) -> Run:
    """A desk whose inbox holds the sample, its three weeks made in order."""
    shutil.copytree(root / "seeds", "inbox")
    Path("briefgen.toml").write_text('[brief]\ninbox = "inbox"\n')
    for week in WEEKS:
        assert run("weekly", "--week", week).code == 0
    return run


def test_a_week_made_again_alone_has_the_same_bytes_with_the_inbox_or_without(desk: Run) -> None:
    before = contents()

    for emptied in (False, True):
        if emptied:
            shutil.rmtree("inbox")
            Path("inbox").mkdir()
        Path("output/2026-W37").unlink()
        for week in ("2026-W37", "2026-W38"):
            assert desk("weekly", "--week", week).code == 0
        again = contents()
        assert [name for name in before if before[name] != again[name]] == []
    assert desk("verify", "output/2026-W37").code == 0
    assert desk("verify", "output/2026-W38").code == 0
