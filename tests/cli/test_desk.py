"""The desk's store: an inbox may be emptied, and nothing is read twice."""

import hashlib
import json
import os
import shutil
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from briefgen import pipeline
from briefgen.jobs import articles, memory
from briefgen.model import Article
from briefgen.pipeline import topics
from briefgen.store import seals

Run = Callable[..., Any]
QUICK = ("--format", "html,json")


@pytest.fixture
def desk(run: Run, inbox: Path) -> Path:
    """A desk whose inbox holds the two articles of 2021-W27."""
    Path("briefgen.toml").write_text('[brief]\ninbox = "inbox"\n')
    return inbox


def brief_json(name: str = "output") -> bytes:
    return Path(f"{name}/2021-W27/brief.json").read_bytes()


def test_articles_taken_in_ahead_are_briefed_when_their_files_are_gone(
    run: Run, desk: Path
) -> None:
    run("weekly", "inbox", "--week", "2021-W27", "--output", "other", *QUICK)
    added = run("add", "inbox")
    for path in list(desk.iterdir()):
        path.unlink()
    done = run("weekly", "--week", "2021-W27", *QUICK)

    assert added.paths == ["bridge.txt", "ferry.txt"]
    assert "taken in 2, there already 0" in added.err
    assert done.code == 0
    assert brief_json() == brief_json("other")
    assert run("verify", "output/2021-W27").code == 0


def test_a_brief_takes_in_its_inbox(run: Run, desk: Path) -> None:
    run("weekly", "--week", "2021-W27", *QUICK)
    before = brief_json()
    (desk / "ferry.txt").unlink()
    verified = run("verify", "output/2021-W27")
    run("weekly", "--week", "2021-W27", *QUICK)

    assert verified.code == 0
    assert brief_json() == before
    assert len(run("list").paths) == 2


def test_bytes_under_a_name_that_no_reader_takes_do_not_hide_the_article(
    run: Run, desk: Path
) -> None:
    run("weekly", "inbox", "--week", "2021-W27", "--output", "without", *QUICK)
    (desk / "0.pdf").write_bytes((desk / "ferry.txt").read_bytes())
    first = run("weekly", "inbox", "--week", "2021-W27", "--output", "first", *QUICK)
    for inputs in (("inbox", "--output", "named"), ("--output", "own")):
        again = run("weekly", *inputs, "--week", "2021-W27", *QUICK)
        assert "set aside  0.pdf: no reader" in again.err
        assert brief_json(inputs[-1]) == brief_json("first")

    assert "set aside  0.pdf: no reader" in first.err


def test_the_newest_week_of_the_store_is_made_when_none_is_named(run: Run, desk: Path) -> None:
    run("add", "inbox")
    (desk / "bridge.txt").unlink()
    (desk / "ferry.txt").unlink()

    assert "period     2021-W27" in run("weekly", *QUICK).err


def test_no_article_is_read_twice(run: Run, desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (desk / "empty.txt").write_bytes(b"")
    run("weekly", "--week", "2021-W27", *QUICK)
    before = brief_json()
    monkeypatch.setattr(articles, "read", lambda *_, **__: pytest.fail("read again"))

    again = run("weekly", "--week", "2021-W27", *QUICK)
    named = run("weekly", "inbox", "--week", "2021-W27", "--output", "named", *QUICK)

    assert (again.code, named.code) == (0, 0)
    assert "set aside  empty.txt: the file is empty" in again.err
    assert brief_json() == brief_json("named") == before


def test_a_run_that_would_write_what_stands_makes_nothing_and_says_the_same(
    run: Run, inbox: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (inbox / "empty.txt").write_bytes(b"")
    first = run("weekly", inbox, "--week", "2021-W27", *QUICK)
    before = brief_json()
    with monkeypatch.context() as still:
        still.setattr(pipeline, "build", lambda *_: pytest.fail("made again"))
        again = run("weekly", inbox, "--week", "2021-W27", *QUICK)

    assert (again.code, again.out, again.err) == (first.code, first.out, first.err)
    assert brief_json() == before


@pytest.mark.parametrize("what", ["brief", "article", "settings", "another brief", "option"])
def test_whatever_decides_a_brief_makes_it_anew(
    run: Run, inbox: Path, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    run("weekly", inbox, "--week", "2021-W27", *QUICK)
    options: tuple[str, ...] = ()
    if what == "brief":
        Path("output/2021-W27/index.html").write_text("overwritten")
    if what == "article":
        (inbox / "ferry.txt").write_text((inbox / "ferry.txt").read_text() + "\nMore.\n")
    if what == "settings":
        Path("briefgen.toml").write_text("[summary]\nwords = 60\n")
    if what == "another brief":
        run("weekly", inbox, "--week", "2021-W26", *QUICK)
    if what == "option":
        options = ("--title", "Another")
    made = []
    build = pipeline.build
    monkeypatch.setattr(pipeline, "build", lambda *given: made.append(1) or build(*given))

    done = run("weekly", inbox, "--week", "2021-W27", *options, *QUICK)

    assert done.code == 0
    assert made == [1]


LATE = """Ferry tickets stay valid after repairs

By Ane Holt, Orsk Daily

6 July 2021

ORSK — Tickets for the Halden ferry bought in spring stay valid until autumn, the company said.

The company has sold 9,000 of them since April.
"""


@pytest.mark.parametrize("inputs", [(), ("inbox",)])
def test_an_article_that_comes_late_is_told_once_in_the_next_brief(
    run: Run, desk: Path, inputs: tuple[str, ...]
) -> None:
    run("weekly", *inputs, "--week", "2021-W27", *QUICK)
    (desk / "late.txt").write_text(LATE)

    second = run("weekly", *inputs, "--week", "2021-W28", *QUICK)
    run("weekly", *inputs, "--week", "2021-W29", *QUICK)

    later = [
        json.loads(Path(f"output/2021-W{week}/brief.json").read_bytes()) for week in (27, 28, 29)
    ]
    assert [[late["label"] for late in brief["late"]] for brief in later] == [[], ["2021-W27"], []]
    assert later[1]["late"][0]["sentence"]["text"].startswith("ORSK — Tickets for the Halden")
    assert "late       late.txt: 2021-07-06, " in second.err
    page = Path("output/2021-W28/index.html").read_text()
    assert "of 2021-W27" in page
    assert "1 told late" in page
    assert run("verify", "output/2021-W28").code == 0


def test_articles_of_weeks_without_a_brief_are_not_late(run: Run, desk: Path) -> None:
    run("weekly", "--week", "2021-W28", *QUICK)

    assert json.loads(Path("output/2021-W28/brief.json").read_bytes())["late"] == []


def test_a_file_that_has_changed_is_read_anew(run: Run, desk: Path) -> None:
    run("weekly", "--week", "2021-W27", *QUICK)
    path = desk / "ferry.txt"
    path.write_text(path.read_text().replace("40,000", "41,000"))

    run("weekly", "inbox", "--week", "2021-W27", *QUICK)

    assert b"41,000" in brief_json()


def test_a_file_changed_under_its_old_size_and_time_is_read_anew(run: Run, desk: Path) -> None:
    run("weekly", "--week", "2021-W27", *QUICK)
    path = desk / "ferry.txt"
    lay = path.stat()
    path.write_text(path.read_text().replace("40,000", "41,000"))
    os.utime(path, ns=(lay.st_atime_ns, lay.st_mtime_ns))

    run("weekly", "inbox", "--week", "2021-W27", *QUICK)

    assert b"41,000" in brief_json()


def test_a_page_that_cannot_be_read_any_more_is_written_anew(
    run: Run, desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("weekly", "--week", "2021-W27", *QUICK)
    page = Path("output/2021-W27/index.html")
    before, unreadable = page.read_bytes(), page.stat().st_ino
    read_bytes = Path.read_bytes

    def refused(path: Path) -> bytes:
        if path.stat().st_ino == unreadable:
            raise PermissionError(13, "Permission denied")
        return read_bytes(path)

    with monkeypatch.context() as broken:
        broken.setattr(Path, "read_bytes", refused)
        done = run("weekly", "--week", "2021-W27", *QUICK)

    assert (done.code, page.read_bytes()) == (0, before)
    assert page.stat().st_ino != unreadable


def test_a_damaged_store_stops_a_desk_and_not_a_brief_of_files(run: Run, desk: Path) -> None:
    Path(".briefgen").mkdir()
    Path(".briefgen/store.sqlite3").write_bytes(b"no database at all" * 200)

    named = run("weekly", "inbox", "--week", "2021-W27", *QUICK)
    own = run("weekly", "--week", "2021-W27", *QUICK)

    assert named.code == 0
    assert "set aside  .briefgen: .briefgen/store.sqlite3: the store is damaged" in named.err
    assert own.code == 9
    assert "restore it from a backup" in own.err


def test_articles_are_listed_shown_searched_and_forgotten(run: Run, desk: Path) -> None:
    ferry = (desk / "ferry.txt").read_text()
    run("add", "inbox")

    listed = run("list").paths
    hits = run("search", "rust", "engineer").out
    shown = run("show", "ferry")
    raw = json.loads(run("list", "--json").out)
    forgotten = run("forget", "ferry")

    assert [line.split()[1:4] for line in listed] == [
        ["2021-07-08", "read", "ferry.txt:"],
        ["2021-07-09", "read", "bridge.txt:"],
    ]
    assert "bridge.txt" in hits
    assert "[rust]" in hits
    assert "date      2021-07-08" in shown.out
    assert raw[0]["size"] == len(ferry.encode())
    assert forgotten.code == 0
    assert len(run("list").paths) == 1
    assert run("show", "ferry").code == 4


def test_a_name_of_several_articles_is_asked_back(run: Run, desk: Path) -> None:
    run("add", "inbox")

    done = run("show", ".txt")

    assert done.code == 2
    assert "several articles are called so" in done.err


def test_an_article_is_read_anew_when_asked(
    run: Run, desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as broken:
        broken.setattr(articles, "clean", lambda _: 1 / 0)
        run("add", "inbox")
    aside = run("list").out

    retried = run("retry", "ferry").out

    assert aside.count("set aside") == 2
    assert " read " in retried


def lose_copy(name: str) -> None:
    """Remove the store's copy of an article."""
    sha256 = hashlib.sha256(Path("inbox", name).read_bytes()).hexdigest()
    Path(".briefgen/raw", sha256[:2], sha256).unlink()


def test_an_article_whose_copy_is_gone_stands_as_it_was_read(run: Run, desk: Path) -> None:
    run("weekly", "inbox", "--week", "2021-W27", "--output", "whole", *QUICK)
    run("add", "inbox")
    lose_copy("ferry.txt")
    shutil.rmtree(desk)
    desk.mkdir()
    done = run("weekly", "--week", "2021-W27", *QUICK)

    assert done.code == 0
    assert brief_json() == brief_json("whole")


@pytest.mark.parametrize("lost", ["delete from extract", "update extract set data = x'00'"])
def test_an_article_that_the_store_has_lost_is_set_aside_until_it_is_there_again(
    run: Run, desk: Path, lost: str
) -> None:
    run("weekly", "inbox", "--week", "2021-W27", "--output", "whole", *QUICK)
    run("add", "inbox")
    lose_copy("ferry.txt")
    held = (desk / "ferry.txt").read_bytes()
    shutil.rmtree(desk)
    desk.mkdir()
    with closing(sqlite3.connect(".briefgen/store.sqlite3")) as database:
        seals.prepare(database)
        database.execute(lost)
        database.commit()

    without = run("weekly", "--week", "2021-W27", *QUICK)
    told = json.loads(brief_json())["problems"]
    (desk / "ferry.txt").write_bytes(held)
    run("weekly", "--week", "2021-W27", *QUICK)

    assert "set aside  ferry.txt: " in without.err
    assert [problem["where"] for problem in told] == ["ferry.txt"]
    assert brief_json() == brief_json("whole")


def test_two_files_of_one_name_are_both_told_when_both_are_set_aside(run: Run, desk: Path) -> None:
    (desk / "x.txt").write_bytes(b"")
    run("add", "inbox")
    (desk / "x.txt").write_bytes(b"PK\3\4" + bytes(range(256)))
    run("weekly", "--week", "2021-W27", *QUICK)

    told = [problem["what"] for problem in json.loads(brief_json())["problems"]]
    assert told == ["the file is empty", "not text (a zip archive or an office document)"]


def test_an_article_of_the_desk_stands_though_its_file_gets_a_name_that_no_reader_takes(
    run: Run, desk: Path
) -> None:
    run("add", "inbox")
    (desk / "ferry.txt").rename(desk / "0.pdf")
    done = run("weekly", "--week", "2021-W27", *QUICK)

    assert "used       ferry.txt" in done.err
    assert "set aside  0.pdf: no reader" in done.err


def test_what_a_killed_run_left_undone_changes_nothing(run: Run, desk: Path) -> None:
    run("add", "inbox")
    left = Path(".briefgen/raw/ab")
    left.mkdir(exist_ok=True)
    (left / ".undone-abc").write_bytes(b"half")

    assert run("weekly", "--week", "2021-W27", *QUICK).code == 0
    assert not (left / ".undone-abc").exists()


COMET = """Comet seen from Mount Sella

By Ivo Brandt, Sella Observer

7 July 2021

SELLA — Astronomers photographed a faint comet above the northern horizon on Wednesday night.

Its tail will be visible through small telescopes until winter, the observatory announced.
"""


def test_only_topics_whose_articles_changed_are_made_anew(
    run: Run, desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (desk / "comet.txt").write_text(COMET)
    run("weekly", "--week", "2021-W27", *QUICK)
    (desk / "tickets.txt").write_text(LATE)
    summarised: list[list[str]] = []
    summarise = topics.summarise

    def watched(articles: Sequence[Article], *given: Any) -> Any:
        summarised.append([article.name for article in articles])
        return summarise(articles, *given)

    monkeypatch.setattr(topics, "summarise", watched)
    run("weekly", "--week", "2021-W27", *QUICK)
    again, kept = {name for topic in summarised for name in topic}, brief_json()
    shutil.rmtree(".briefgen")
    run("weekly", "--week", "2021-W27", "--output", "anew", *QUICK)

    assert "tickets.txt" in again
    assert "comet.txt" not in again
    assert {name for topic in summarised for name in topic} > again
    assert brief_json("anew") == kept


def test_a_brief_is_never_made_empty_because_the_store_has_gone(run: Run, desk: Path) -> None:
    run("weekly", "--week", "2021-W27", *QUICK)
    before = brief_json()
    article = (desk / "ferry.txt").read_text()
    for path in list(desk.iterdir()):
        path.unlink()
    shutil.rmtree(".briefgen")
    (desk / "new.txt").write_text(article.replace("8 July", "15 July"))

    again = run("weekly", "--week", "2021-W27", "--quiet", *QUICK)
    corrected = run("weekly", "--week", "2021-W27", "--correct", "--quiet", *QUICK)
    new = run("weekly", "--week", "2021-W28", *QUICK)

    assert (again.code, corrected.code, new.code) == (9, 9, 0)
    assert "output/2021-W27: inbox and store have none of the 2 articles" in again.err
    assert "briefgen restore" in again.err
    assert brief_json() == before


def test_a_brief_made_again_without_an_article_that_was_forgotten_says_so(
    run: Run, desk: Path
) -> None:
    run("weekly", "--week", "2021-W27", *QUICK)
    (desk / "ferry.txt").unlink()
    run("forget", "ferry")

    again = run("weekly", "--week", "2021-W27", "--strict", *QUICK)

    assert again.code == 3
    assert (
        "output/2021-W27: of its 2 articles 1 are in the inbox and the store no more" in again.err
    )
    assert b"ferry.txt" not in brief_json()


def test_a_brief_whose_article_was_edited_in_the_inbox_is_verified_by_the_copy_of_the_store(
    run: Run, desk: Path
) -> None:
    run("weekly", "--week", "2021-W27", *QUICK)
    article = desk / "ferry.txt"
    article.write_text(article.read_text().replace("last bolt", "lost bolt"))

    edited = run("verify", "output/2021-W27")
    told = json.loads(run("verify", "output/2021-W27", "--json").out)
    shutil.rmtree(".briefgen")
    without = run("verify", "output/2021-W27")

    assert (edited.code, without.code) == (0, 7)
    assert "changed    ferry.txt: the file has other bytes now" in edited.err
    assert told["changed"] == ["ferry.txt"]
    assert "ferry.txt: the file has other bytes" in without.err


def test_what_finds_nothing_says_so(run: Run, desk: Path) -> None:
    empty = run("list")
    run("add", "inbox")
    unknown, known = run("search", "xyzzy"), run("search", "ferry")

    assert (empty.code, empty.out, unknown.code, unknown.out) == (0, "", 0, "")
    assert "the store holds no article" in empty.err
    assert "no article of the store has all these words" in unknown.err
    assert known.err == run("list").err == ""


def test_one_warning_is_counted_as_one(run: Run, desk: Path) -> None:
    (desk / "empty.txt").write_bytes(b"")

    done = run("weekly", "--week", "2021-W27", "--strict", "--quiet", *QUICK)

    assert "briefgen: 1 warning." in done.err


def test_an_undated_article_is_named_with_the_brief_that_lists_it(run: Run, desk: Path) -> None:
    (desk / "note.txt").write_text((desk / "ferry.txt").read_text().replace("8 July 2021", ""))
    run("weekly", "--week", "2021-W27", *QUICK)

    told = [
        line
        for line in run("weekly", "--week", "2021-W28", *QUICK).err.splitlines()
        if "note" in line
    ]

    assert len(told) == 1
    assert told[0].startswith("undated    note.txt")
    assert told[0].endswith("(told in 2021-W27)")


@pytest.mark.parametrize("inputs", [(), ("inbox",)])
def test_a_period_that_has_not_ended_is_told(run: Run, desk: Path, inputs: tuple[str, ...]) -> None:
    for _ in range(2):
        told = run("weekly", *inputs, "--week", "9000-W27", *QUICK).err

        assert "period     9000-W27: asked for; it has not ended yet" in told
        assert "no article in 9000-W27" in told
    past = run("weekly", *inputs, "--week", "2021-W27", *QUICK).err
    assert "period     2021-W27: asked for\n" in past


def test_a_quiet_week_far_from_all_articles_does_not_call_them_undated(
    run: Run, desk: Path
) -> None:
    run("add", "inbox")

    told = run("weekly", "--week", "2022-W27", *QUICK).err

    assert "quiet      no article in 2022-W27; no dated article is at hand" in told


def test_a_week_that_no_brief_was_made_of_is_told_until_it_is_made(run: Run, desk: Path) -> None:
    told = "2021-W28: no brief was made of it, and articles of it are at hand (1)"
    run("weekly", "--week", "2021-W27", *QUICK)
    article = (desk / "ferry.txt").read_text()
    (desk / "next.txt").write_text(article.replace("8 July", "15 July"))

    skipped = run("weekly", "--week", "2021-W29", "--strict", "--verbose", *QUICK)
    made = run("weekly", "--week", "2021-W28", "--strict", *QUICK)
    after = run("weekly", "--week", "2021-W29", "--strict", *QUICK)

    assert (skipped.code, made.code, after.code) == (3, 0, 0)
    assert told in skipped.err
    assert "briefgen weekly --week 2021-W28" in skipped.err
    assert told not in after.err


def test_what_an_older_version_found_is_dropped_once_all_is_read_anew(
    run: Run, desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("weekly", "--week", "2021-W27", *QUICK)
    before = brief_json()
    (desk / "ferry.txt").unlink()
    monkeypatch.setattr(memory, "finding", lambda fast: f"a later version, fast {fast}")

    run("weekly", "--week", "2021-W27", *QUICK)

    with closing(sqlite3.connect(".briefgen/store.sqlite3")) as store:
        kept = store.execute("select version, count(*) from extract group by version").fetchall()
    assert kept == [("a later version, fast False", 2)]
    assert brief_json() == before
