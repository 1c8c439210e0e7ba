"""Time words of an article are settled from its day of publication."""

from datetime import date

import pytest

from briefgen.extract.events import find_events
from briefgen.model import Article, Days, Published, Sentence, Span


def _article(text: str, published: date | None = date(2021, 7, 9)) -> Article:
    known = published and Published(Days(published, published), "header", "words", published)
    whole = Sentence("a", Span(0, len(text)), text, 0)
    return Article("a", "a.txt", "text/plain", "Title", text, (whole,), published=known or None)


def _day(year: int, month: int, day: int) -> Days:
    return Days(date(year, month, day), date(year, month, day))


def test_a_weekday_is_the_latest_one_up_to_publication() -> None:
    (event,) = find_events(_article("Orlen closed its ports on Thursday."))

    assert (event.text, event.days, event.upcoming) == ("on Thursday", _day(2021, 7, 8), False)


def test_a_plan_lies_ahead() -> None:
    (event,) = find_events(_article("Orlen plans to hold drills with Karsava on Aug. 5-10."))

    assert event.days == Days(date(2021, 8, 5), date(2021, 8, 10))
    assert event.upcoming


def test_a_deadline_lies_ahead() -> None:
    (event,) = find_events(_article("The premier has set a Sept. 11 deadline for talks."))

    assert (event.days, event.upcoming) == (_day(2021, 9, 11), True)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The level could fall by Tuesday.", 13),
        ("Talks begin on Saturday.", 10),
        ("Voting begins in the north on Saturday.", 10),
        ("The council will vote by Monday.", 12),
        ("The report is due on Monday.", 12),
        ("Two ships are expected on Sunday.", 11),
        ("A vote is set for Thursday.", 15),
        ("The port reopens from Monday.", 12),
        ("From Monday, ferries run twice a day.", 12),
    ],
)
def test_what_is_to_come_falls_on_the_weekday_ahead(text: str, day: int) -> None:
    (event,) = find_events(_article(text))

    assert (event.days, event.upcoming) == (_day(2021, 7, day), True)


@pytest.mark.parametrize(
    "text",
    [
        "They could not reach the village on Monday.",
        "The move comes two days after talks on Monday.",
        "The port was closed from Monday.",
    ],
)
def test_what_has_been_falls_on_the_weekday_behind(text: str) -> None:
    (event,) = find_events(_article(text))

    assert (event.days, event.upcoming) == (_day(2021, 7, 5), False)


def test_the_day_of_saying_is_not_the_day_of_the_plan() -> None:
    (event,) = find_events(_article("Orlen will hold drills, its ministry said on Thursday."))

    assert (event.days, event.upcoming) == (_day(2021, 7, 8), False)


def test_without_a_date_of_publication_only_full_dates_are_settled() -> None:
    events = find_events(_article("It met on Friday and on 3 June 2020.", published=None))

    assert [(event.days, event.rule) for event in events] == [
        (None, "no publication date"),
        (_day(2020, 6, 3), "full date"),
    ]


def test_clock_times_are_no_events() -> None:
    assert find_events(_article("The siren rang at 5:25 a.m. and at 14:30.")) == ()
