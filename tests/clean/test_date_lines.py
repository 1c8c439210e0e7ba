"""What a line's dates are the dates of."""

import json
from pathlib import Path
from typing import Any

import pytest

from briefgen.clean.date_lines import dates_of, opens_with_date

CASES: dict[str, Any] = json.loads(
    (Path(__file__).parents[1] / "cases" / "dates.json").read_text(encoding="utf-8")
)


@pytest.mark.parametrize(("line", "wanted"), CASES["lines"])
def test_a_line_gives_its_dates_and_what_they_are_the_dates_of(
    line: str, wanted: list[list[str]]
) -> None:
    found = [[one.kind, one.readings[0].isoformat()] for one in dates_of(line)]

    assert found == wanted


def test_a_date_of_two_readings_keeps_both() -> None:
    (found,) = dates_of("Published 03/04/2031")

    assert [day.isoformat() for day in found.readings] == ["2031-03-04", "2031-04-03"]


@pytest.mark.parametrize(
    ("line", "alone", "signed"),
    [
        ("Published 4 May 2031, 10:15 GMT", True, False),
        ("By Ida Voss, 4 May 2031", False, True),
        ("Lune | 4 May 2031", False, False),
    ],
)
def test_a_line_tells_whether_a_date_is_all_it_holds(line: str, alone: bool, signed: bool) -> None:
    (found,) = dates_of(line)

    assert (found.alone, found.signed) == (alone, signed)


@pytest.mark.parametrize(
    ("line", "opens"),
    [
        ("10 Nov 2031 | Text: Ida Voss | Photo: Jo Brandt", True),
        ("Published 10 Nov 2031 | Photo: Jo Brandt", True),
        ("The bridge on 10 Nov 2031. Photo: Jo Brandt", False),
        ("Photo: Jo Brandt", False),
    ],
)
def test_a_date_at_the_head_of_a_credit_is_seen(line: str, opens: bool) -> None:
    assert opens_with_date(line) is opens
