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


def test_a_desk_is_backed_up_and_restored(run: Run, desk: Path, inbox: Path) -> None:
    page = Path("output/2021-W27/index.html").read_bytes()
    (inbox / "late.txt").write_text("Not taken in yet.", encoding="utf-8")
    made = run("backup", "desk.tar")
    Path(".briefgen/store.sqlite3").write_bytes(b"")
    refused = run("weekly", *QUICK)
    done = run("restore", "desk.tar")

    assert (made.code, made.paths) == (0, ["desk.tar"])
    assert "not in it  late.txt: it lies in the inbox" in made.err
    assert "backed up  2 articles, 1 briefs, " in made.err
    assert refused.code == 9
    assert "it is empty, and had been written" in refused.err
    assert "with `briefgen restore`" in refused.err
    assert done.code == 0
    assert [Path(path).name for path in done.paths] == ["briefgen.toml", ".briefgen", "output"]
    assert ".briefgen.before-1" in done.err
    assert "restored   2 articles, 1 briefs" in done.err
    assert Path("output/2021-W27/index.html").read_bytes() == page
    assert run("doctor", "--strict").code == 0


def test_both_report_as_json(run: Run, desk: Path) -> None:
    made = json.loads(run("backup", "desk.tar", "--json").out)
    done = json.loads(run("restore", "desk.tar", "--json").out)

    assert made == {
        "file": "desk.tar",
        "bytes": Path("desk.tar").stat().st_size,
        "articles": 2,
        "briefs": 1,
        "not_in_it": [],
    }
    assert (done["articles"], done["briefs"]) == (2, 1)
    assert [Path(path).name for path in done["moved"]] == [
        "briefgen.toml.before-1",
        ".briefgen.before-1",
        "output.before-1",
    ]


def test_a_backup_that_is_there_is_kept(run: Run, desk: Path) -> None:
    run("backup", "desk.tar")
    again, forced = run("backup", "desk.tar"), run("backup", "desk.tar", "--force")

    assert again.code == 2
    assert "desk.tar: is there already. Name another file, or give --force." in again.err
    assert forced.code == 0


def test_a_damaged_backup_is_refused(run: Run, desk: Path) -> None:
    run("backup", "desk.tar")
    Path("desk.tar").write_bytes(Path("desk.tar").read_bytes()[:20000])

    done = run("restore", "desk.tar")

    assert done.code == 7
    assert "the desk" in done.err
    assert run("restore", "none.tar").code == 4
