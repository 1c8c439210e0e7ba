"""Dates as headers write them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.text.written_dates import find_dates, lines_with_dates, read_date


def test_every_date_of_a_line_is_found_with_its_place() -> None:
    line = "Published 4 May 2031, updated 2031-05-06T10:00:00Z"

    found = [(one.span.of(line), one.readings) for one in find_dates(line)]

    assert found == [("4 May 2031", (date(2031, 5, 4),)), ("2031-05-06", (date(2031, 5, 6),))]


@pytest.mark.parametrize(
    ("words", "days"),
    [
        ("03/04/2031", [date(2031, 3, 4), date(2031, 4, 3)]),
        ("03-04-2031", [date(2031, 3, 4), date(2031, 4, 3)]),
        ("13/04/2031", [date(2031, 4, 13)]),
        ("04/13/31", [date(2031, 4, 13)]),
        ("20/11/19", [date(2019, 11, 20), date(2020, 11, 19)]),
        ("13/13/2031", []),
    ],
)
def test_slashes_give_every_day_they_can_mean(words: str, days: list[date]) -> None:
    assert [day for one in find_dates(words) for day in one.readings] == days


@pytest.mark.parametrize(
    "words", ["NewsMay 4, 20315 min", "Ida VossMay 4, 203110:15", "__May 4, 2031"]
)
def test_a_date_that_runs_into_its_neighbours_is_found(words: str) -> None:
    (found,) = find_dates(words)

    assert found.readings == (date(2031, 5, 4),)


@pytest.mark.parametrize(
    "words", ["May 2031", "4 May", "call 2031-05-04-11", "1.2.3.2031", "08.07.31"]
)
def test_no_day_is_made_up_where_a_part_is_missing(words: str) -> None:
    assert find_dates(words) == ()


def test_the_lines_that_may_hold_a_date_are_found_at_once() -> None:
    lines = ["Lune", "4 May 2031", "", "5/4/31", "x" * 300 + " 4 May 2031", "no digits"]

    assert lines_with_dates(lines) == (1, 3)


@given(st.lists(st.text(alphabet="ay/May 0123456789,.-:\n年", max_size=30)))
def test_no_line_with_a_date_is_passed_over(lines: list[str]) -> None:
    lines = [line.replace("\n", " ") for line in lines]

    assert {n for n, line in enumerate(lines) if find_dates(line)} <= set(lines_with_dates(lines))


@given(st.text(max_size=300))
def test_any_text_is_a_date_or_none(words: str) -> None:
    found = read_date(words)

    assert found is None or found.first == found.last
