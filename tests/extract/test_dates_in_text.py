"""Dates as news agencies write them mean the days that a reader takes, or none."""

import json
from calendar import monthrange
from datetime import date, timedelta
from pathlib import Path

import pytest

from briefgen.extract.events import find_events
from briefgen.model import Article, Days, Event, Published
from briefgen.text.dates import precision_of
from briefgen.text.sentences import sentences

_FILE = Path(__file__).parents[1] / "cases" / "dates.json"
_CASES = json.loads(_FILE.read_text(encoding="utf-8"))["in_text"]
_OPEN = json.loads(_FILE.read_text(encoding="utf-8"))["in_text_open"]
_DATED = [case for case in _CASES if case[3]]
_DATELESS = [case[1:3] for case in _CASES if not case[3]]


def events_of(text: str, published: str) -> tuple[Event, ...]:
    on = date.fromisoformat(published)
    known = Published(Days(on, on), "header", "words", on)
    parts = ("a", "a.txt", "text/plain", "Title", text, sentences("a", text))
    return find_events(Article(*parts, published=known))


def days_of(words: str | None) -> Days | None:
    """The days of "2026-09-17", "2026-W38", "2026-09", "2026", or from one to another by "/"."""
    if words is None:
        return None
    ends = [_one(part) for part in words.split("/")]
    return Days(ends[0].first, ends[-1].last)


def _one(words: str) -> Days:
    if "W" in words:
        monday = date.fromisocalendar(int(words[:4]), int(words[-2:]), 1)
        return Days(monday, monday + timedelta(6))
    first, last = (words + "-01-01")[:10], (words + "-12-31")[:10]
    if len(words) == 7:
        last = f"{words}-{monthrange(int(words[:4]), int(words[-2:]))[1]}"
    return Days(date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(("kind", "published", "text", "dates"), _DATED)
def test_dates_in_text_mean_the_days_a_reader_takes(
    kind: str, published: str, text: str, dates: list[list[str]]
) -> None:
    events = [event for event in events_of(text, published) if event.days is not None]

    wanted = [(days_of(days), rule) for _, days, _, rule in dates if days is not None]
    assert [(event.days, event.rule) for event in events] == wanted


@pytest.mark.xfail(strict=True, reason="read wrongly or not at all as yet")
@pytest.mark.parametrize(("kind", "published", "text", "dates"), _OPEN)
def test_dates_that_are_not_read_yet(
    kind: str, published: str, text: str, dates: list[list[str]]
) -> None:
    events = [event for event in events_of(text, published) if event.days is not None]

    assert [event.days for event in events] == [days_of(days) for _, days, *_ in dates if days]


@pytest.mark.parametrize(("kind", "published", "text", "dates"), _DATED)
def test_the_event_is_the_words_of_the_date(
    kind: str, published: str, text: str, dates: list[list[str]]
) -> None:
    found = [event.text for event in events_of(text, published) if event.days is not None]

    for words, days, precision, _ in dates:
        if days is not None:
            event = found.pop(0)
            assert words in event or event in words
            assert precision_of(days_of(days)) == precision


@pytest.mark.parametrize(("published", "text"), _DATELESS)
def test_what_only_looks_like_a_date_means_no_day(published: str, text: str) -> None:
    assert [event for event in events_of(text, published) if event.days is not None] == []


def test_the_file_has_enough_cases_of_every_kind() -> None:
    assert len(_CASES) >= 200
    assert len(_DATELESS) >= 30


def test_the_dates_of_real_articles_mean_what_their_readers_wrote_down(shared: Path) -> None:
    gold = json.loads((shared / "gold/content.json").read_text(encoding="utf-8"))
    clean = json.loads((shared / "gold/clean.json").read_text(encoding="utf-8"))
    for seed in clean["seeds"]:
        events = events_of("\n\n".join(seed["body"]), seed["date_range"][1])
        for words, meant in gold["articles"][seed["file"]]["dates"]:
            assert days_of(meant) in {event.days for event in events if event.text == words}
