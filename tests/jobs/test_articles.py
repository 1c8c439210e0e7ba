"""Articles: what is read once, what is not read at all, and whom a failure stops."""

import os
from pathlib import Path

import pytest

from briefgen import pipeline
from briefgen.errors import SourceError
from briefgen.jobs import articles
from briefgen.jobs.articles import Taken, guard_redo, take
from briefgen.jobs.gather import gather
from briefgen.jobs.memory import remembering
from briefgen.model import Article, Extract

CABLE = """The town of Vessa shut its cable car for the winter this week after a rope frayed.

The town will check both of its cabins and every metre of rope, and open the line again on the
first day of April. About 900 people ride it on a Sunday, the town said.
"""
DATED = "Vessa closes its cable car\n\nBy Ana Roth, Vessa Courier\n\n5 October 2021\n\n" + CABLE


def taken(folder: Path, **files: str) -> Taken:
    for name, text in files.items():
        (folder / name.replace("_", ".")).write_text(text, encoding="utf-8")
    return take(gather([folder]))


def test_a_name_that_cannot_be_read_takes_no_other_name_with_it(tmp_path: Path) -> None:
    found = taken(tmp_path, **{"0_pdf": DATED, "a_txt": DATED, "b_txt": DATED})

    assert [extract.article.name for extract in found.extracts] == ["a.txt"]
    assert [(p.where, p.code) for p in found.problems][-1] == ("b.txt", "G03")
    assert found.problems[-1].what.startswith("the same bytes as a.txt")


def test_only_what_was_read_has_a_path(tmp_path: Path) -> None:
    found = taken(tmp_path, **{"0_pdf": CABLE, "a_txt": DATED, "empty_txt": ""})

    assert found.paths == {found.extracts[0].article.id: tmp_path / "a.txt"}


def test_a_file_whose_name_is_no_text_is_read_and_read_again(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / os.fsdecode(b"caf\xe9.txt")).write_text(DATED, encoding="utf-8")

    for _ in range(2):
        with remembering(tmp_path / "store", fast=False, desk=True) as memory:
            found = take(gather([folder]), memory=memory)
            memory.keep()
        assert [file.name for file in found.read.values()] == ["caf\ufffd.txt"]


def test_equal_files_that_cannot_be_read_are_each_told_why(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"0\.pdf: no reader .* 1\.pdf: no reader"):
        taken(tmp_path, **{"0_pdf": DATED, "1_pdf": DATED})


def test_an_article_that_fails_when_dated_stays_undated_and_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    had = taken(tmp_path, **{"a_txt": DATED, "b_txt": CABLE}).extracts
    assert [e.article.published is None for e in had] == [False, True]
    assert all(e.article.published for e in pipeline.settle(had, guard_redo(had, debug=False)))

    def fail(article: Article) -> Extract:
        raise ZeroDivisionError

    monkeypatch.setattr(articles, "extract", fail)
    dated, undated = pipeline.settle(had, guard_redo(had, debug=False))

    assert dated.article.published is not None
    assert undated.article.published is None
    assert [p.code for p in undated.article.problems] == ["G05"]
    with pytest.raises(ZeroDivisionError):
        pipeline.settle(had, guard_redo(had, debug=True))


def test_a_page_that_is_not_one_article_is_set_aside(tmp_path: Path) -> None:
    kind = '<script type="application/ld+json">{"@type": "LiveBlogPosting"}</script>'
    page = f"<html><head>{kind}</head><body><article><p>{CABLE}</p></article></body></html>"

    found = taken(tmp_path, **{"a_txt": DATED, "b_html": page})

    assert [extract.article.name for extract in found.extracts] == ["a.txt"]
    assert [(p.where, p.what) for p in found.problems] == [
        ("b.html", "not one article: a live blog")
    ]
