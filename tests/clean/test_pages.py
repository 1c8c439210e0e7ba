"""Saved pages: what was extracted is text unless something speaks against it."""

import pytest

from briefgen.clean import clean
from briefgen.model import Article, Doubt, PageData, RawDocument, Span

FIRST = "Orlen opened its only bridge over the Sava on Friday after three years of repairs."
SECOND = "The crossing had been closed since a flood took two of its piers in the spring."
THIRD = "Lorries of up to 20 tonnes may cross from June, the transport ministry said."


def cleaned(*lines: str, doubted: tuple[int, ...] = (), **page: str) -> Article:
    doubts, at = [], 0
    for number, line in enumerate(lines):
        if number in doubted:
            doubts.append(Doubt(Span(at, at + len(line)), "outvoted"))
        at += len(line) + 2
    raw = RawDocument(
        "a.html",
        "0" * 64,
        "text/html",
        "utf-8",
        "\n\n".join(lines),
        PageData(**page),
        doubts=tuple(doubts),
    )
    found = clean(raw)
    assert isinstance(found, Article)
    return found


def reasons(article: Article) -> set[str]:
    return {edit.reason for edit in article.edits} - {"blank"}


def test_what_the_reader_doubts_is_cut_and_says_so() -> None:
    found = cleaned(FIRST, "Lune opens a second harbour for its boats", SECOND, doubted=(1,))

    assert found.text == f"{FIRST}\n\n{SECOND}"
    assert reasons(found) == {"outvoted"}


def test_short_lines_may_come_again_and_paragraphs_may_not() -> None:
    found = cleaned(FIRST, "Pros", SECOND, "Pros", THIRD, FIRST)

    assert found.text.split("\n\n") == [FIRST, "Pros", SECOND, "Pros", THIRD]
    assert reasons(found) == {"repeated"}


@pytest.mark.parametrize(
    "line",
    ["Ida Voss", "By Ida Voss and Jonas Lind", "von Ida Voss, Jonas Lind"],
)
def test_a_line_that_names_the_writers_is_a_byline(line: str) -> None:
    found = cleaned(
        line, FIRST, SECOND, byline="Ida Voss, Jonas Lind", title="Orlen reopens its bridge"
    )

    assert found.text == f"{FIRST}\n\n{SECOND}"
    assert reasons(found) == {"byline"}


def test_a_note_on_the_writer_goes_and_what_the_writer_says_stays() -> None:
    note = "Ida Voss has told of rivers and of the towns on them since 2019."
    said = "Ida Voss: What will the ferrymen do now that the bridge is open again?"

    assert cleaned(FIRST, SECOND, note, byline="Ida Voss").text == f"{FIRST}\n\n{SECOND}"
    assert said in cleaned(FIRST, SECOND, said, byline="Ida Voss").text
    assert note in cleaned(FIRST, SECOND, note, byline="Jonas Lind").text


@pytest.mark.parametrize(
    "line",
    [
        "Updated at 1:23 p.m.",
        "sexta-feira, 22 de outubro de 2032 às 20:13",
        "5:45 AM PST 11/19/2031 by the desk",
        "Aktualisiert am",
    ],
)
def test_a_line_with_day_and_time_is_a_date_line(line: str) -> None:
    found = cleaned(line, FIRST, SECOND)

    assert found.text == f"{FIRST}\n\n{SECOND}"
    assert reasons(found) == {"date line"}


@pytest.mark.parametrize(
    "line",
    ["8:25 - The village of the 2032 games is open", "Orlen signed it on 2 May 2031 at 8:00."],
)
def test_a_short_line_of_news_with_a_time_stays(line: str) -> None:
    assert line in cleaned(FIRST, SECOND, line, THIRD).text
