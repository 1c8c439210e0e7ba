"""doctor, backup and restore as they are typed."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]
QUICK = ("--week", "2021-W27", "--format", "html,json")


@pytest.fixture
def desk(run: Run, inbox: Path, tmp_path: Path) -> Path:
    """A desk with the brief of 2021-W27."""
    Path("briefgen.toml").write_text('[brief]\ninbox = "inbox"\n', encoding="utf-8")
    assert run("weekly", *QUICK).code == 0
    return tmp_path


def test_a_well_desk_has_one_line_a_check(run: Run, desk: Path) -> None:
    done = run("doctor", "--strict")

    assert done.code == 0
    assert all(line.startswith("ok ") for line in done.out.splitlines())
    assert "ok       store      .briefgen: 2 articles, all whole" in done.out.splitlines()
    assert done.err.endswith("faults 0, warnings 0\n")


def test_a_fault_has_a_line_that_says_what_to_do(run: Run, desk: Path) -> None:
    Path(".briefgen/store.sqlite3").write_bytes(b"")

    done = run("doctor")
    told = json.loads(run("doctor", "--json").out)

    assert done.code == 9
    lines = done.out.splitlines()
    place = next(i for i, line in enumerate(lines) if line.startswith("fault"))
    assert lines[place] == "fault    store      .briefgen: the database is empty"
    assert lines[place + 1].strip() == "Restore a backup: briefgen restore FILE"
    assert told["exit_code"] == 9
    assert {check["state"] for check in told["checks"]} == {"ok", "fault"}


def test_settings_that_cannot_be_read_are_told_as_a_check(run: Run, desk: Path) -> None:
    Path("mine.toml").write_text("[brief\n", encoding="utf-8")

    done = run("doctor", "--settings", "mine.toml")

    assert done.code == 2
    assert "fault    settings   mine.toml: not a settings file" in done.out
