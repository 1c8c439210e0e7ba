"""A line that pages of one outlet share: never in the brief, in its record, and verifiable."""

import hashlib
from datetime import date
from pathlib import Path

import pytest

from briefgen import pipeline
from briefgen.jobs import articles
from briefgen.jobs.articles import guard_redo, take
from briefgen.jobs.gather import gather
from briefgen.jobs.make import Order, make
from briefgen.jobs.period import week
from briefgen.jobs.verify import verify_brief
from briefgen.model import Article, Extract
from briefgen.render import from_json
from briefgen.settings import Settings, parse

MOTTO = (
    "Printed on paper from the mill at Sarnholt, folded by hand and carried on foot to every door "
    "since 1887."
)
DAM = """Engineers close two gates at Brennick dam

Ardeny Post

5 October 2021

Engineers closed two of the nine gates at the Brennick dam on Monday after cracks were found in
the spillway, and the road below it was shut.

The reservoir stood at 61 percent, and the mayor of Lower Tessary asked farmers to move their
cattle uphill before the weekend, whatever the weather.

{motto}
"""
VOTE = """Ballots counted again in Mirrow

Ardeny Post

6 October 2021

Ballots were counted again in Mirrow after the clerk of the council found a box behind a cupboard
in the town hall.

{motto}

The lead of the Orchard List shrank to nine votes, and the judge who will hear the complaint was
on holiday until Thursday, her office said.
"""
FERRY = """Ferry to Quill Island runs aground

Ardeny Post

7 October 2021

The ferry to Quill Island ran aground in fog with 31 passengers, and every one of them walked
ashore at low tide.

Its captain, Doro Venn, had asked for a new lamp in spring; the harbour board has not yet met to
discuss it, and the ferry stays where it is.

{motto}
"""


def inbox(folder: Path, names: str = "abc") -> Path:
    folder.mkdir()
    for name, text in zip(names, (DAM, VOTE, FERRY), strict=True):
        (folder / f"{name}.txt").write_text(text.format(motto=MOTTO), encoding="utf-8")
    return folder


def settings(output: Path) -> Settings:
    return parse(
        {"brief": {"output": str(output)}, "render": {"formats": ["html", "json"]}}, "test"
    )


def made(folder: Path, output: Path) -> Path:
    report = make(Order((folder,), settings(output), period=week("2021-W40")), date(2021, 10, 12))
    return report.written[0].parent


def test_a_shared_line_is_cut_from_the_brief_recorded_and_verified(tmp_path: Path) -> None:
    folder = made(inbox(tmp_path / "in"), tmp_path / "out")

    brief = from_json((folder / "brief.json").read_bytes())
    page = (folder / "index.html").read_text(encoding="utf-8")

    assert [source.shared for source in brief.sources] == [(MOTTO,)] * 3
    assert "Sarnholt" not in page
    assert "without 1 line that other pages of its outlet have too" in page
    assert all("Sarnholt" not in source.text for source in brief.sources)
    assert not verify_brief(folder).faults


def test_a_line_that_the_file_has_not_is_a_fault(tmp_path: Path) -> None:
    folder = made(inbox(tmp_path / "in"), tmp_path / "out")
    record = (folder / "brief.json").read_text(encoding="utf-8")

    forged = record.replace("Printed on paper", "Printed on vellum")
    (folder / "brief.json").write_text(forged, encoding="utf-8")

    whats = [fault.what for fault in verify_brief(folder).faults]
    assert "its shared is not what the file gives" in whats


def test_the_names_and_the_order_of_files_change_no_cut(tmp_path: Path) -> None:
    def texts(folder: Path) -> dict[str, str]:
        extracts = pipeline.settle(take(gather([folder])).extracts)
        return {e.article.id: e.article.text for e in extracts}

    assert texts(inbox(tmp_path / "one", "abc")) == texts(inbox(tmp_path / "two", "zyx"))


def test_the_facts_of_a_brief_name_the_lines_cut(tmp_path: Path) -> None:
    one = made(inbox(tmp_path / "one"), tmp_path / "out1")
    alone = tmp_path / "two"
    alone.mkdir()
    (alone / "a.txt").write_bytes((tmp_path / "one" / "a.txt").read_bytes())
    two = made(alone, tmp_path / "out2")

    briefs = [from_json((folder / "brief.json").read_bytes()) for folder in (one, two)]
    first = hashlib.sha256((tmp_path / "one" / "a.txt").read_bytes()).hexdigest()
    kept = [next(s for s in brief.sources if s.article == first) for brief in briefs]
    assert [MOTTO in source.text for source in kept] == [False, True]
    assert briefs[0].made.facts != briefs[1].made.facts


def test_an_article_that_fails_without_its_line_stays_as_it_was_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    had = take(gather([inbox(tmp_path / "in")])).extracts

    def fail(article: Article) -> Extract:
        raise ZeroDivisionError

    monkeypatch.setattr(articles, "extract", fail)
    settled = pipeline.settle(had, guard_redo(had, debug=False))

    assert [[p.code for p in e.article.problems] for e in settled] == [["G05"]] * 3
    assert all(MOTTO in e.article.text for e in settled)
