from datetime import date

import pytest

from briefgen.clean.dates import Lines, published
from briefgen.model import Published


def dated(
    *beside: str, stated: str = "", url: str = "", first: str = "", opening: tuple[str, ...] = ()
) -> Published | None:
    return published(stated, url, Lines(beside, (), first, (), opening))


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("October 01, 2031", date(2031, 10, 1)),
        ("By Ida Voss September 15, 2031", date(2031, 9, 15)),
        ("Ida Voss | Saturday 02 March 2030 22:10", date(2030, 3, 2)),
        ("Published: 11 Oct 2030, 09:15 | Updated: 12 Oct 2030, 07:40", date(2030, 10, 11)),
        ("Published Wed, Feb 28 20296:08 AM EST", date(2029, 2, 28)),
        ("Updated 4 May 2031", date(2031, 5, 4)),
    ],
)
def test_a_date_line_is_read(line: str, day: date) -> None:
    found = dated(line)

    assert found is not None
    assert found.days.first == found.anchor == day


@pytest.mark.parametrize(
    "line",
    ["© 2031 Karsava Post", "Since July 1, 2031, we have shown no adverts", "03/04/2031", ""],
)
def test_what_is_no_date_line_is_none(line: str) -> None:
    assert dated(line) is None


def test_slashes_are_read_where_another_date_proves_their_order() -> None:
    found = dated("03/04/2031", "Updated: 25/04/2031")

    assert found is not None
    assert found.days.first == date(2031, 4, 3)


def test_slashes_are_read_where_the_address_proves_their_order() -> None:
    found = dated("03/04/2031", url="https://karsavapost.example/2031/03/04/a")

    assert found is not None
    assert found.days.first == date(2031, 3, 4)


def test_a_header_run_together_with_an_appeal_is_read() -> None:
    found = dated(first="date 2031-05-01 Support Free Sava!")

    assert found is not None
    assert (found.rule, found.days.first) == ("date header", date(2031, 5, 1))


def test_a_stated_date_that_the_weekdays_contradict_is_kept_and_flagged() -> None:
    opening = ("Orlen will help Lune build a bridge, a senior diplomat said Friday.",)
    found = dated("1 May 2031", opening=opening)

    assert found is not None
    assert found.days.first == date(2031, 5, 1)
    assert found.anchor == date(2031, 5, 2)
    assert found.conflict == "stated 2031-05-01 is a Thursday, the text says Friday"


@pytest.mark.parametrize(
    "words",
    [
        "Parliament votes on Friday, the minister said on Wednesday.",
        "The talks are expected on Friday.",
        "The minister said last Friday that the talks had failed.",
    ],
)
def test_a_plan_or_a_day_long_past_is_no_conflict(words: str) -> None:
    found = dated("1 May 2031", opening=(words,))

    assert found is not None
    assert found.conflict == ""


def test_an_address_that_differs_from_the_date_line_is_told() -> None:
    found = dated("1 May 2031", url="https://karsavapost.example/2031/04/20/a")

    assert found is not None
    assert found.conflict == "the address says 2031-04-20"


def test_a_day_of_difference_is_a_matter_of_time_zones() -> None:
    found = dated(stated="2031-05-01T22:00:00Z", url="https://karsavapost.example/2031/05/02/a")

    assert found is not None
    assert (found.rule, found.conflict) == ("page", "")
