"""Clock times with their zone: what is certain is read, and nothing else."""

from datetime import date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.text.moments import clock_beside, may_be_day
from briefgen.text.written_dates import find_dates


def moment_of(line: str, number: int = 0) -> str:
    """The moment of a line's date in UTC, empty where it states none."""
    found = find_dates(line)[number]
    clock = clock_beside(line, found.span)
    return clock.on(found.readings[0]).strftime("%d %H:%M") if clock else ""


@pytest.mark.parametrize(
    ("line", "moment"),
    [
        ("2026-09-13T23:30:00-05:00", "14 04:30"),
        ("2026-09-13T23:30:00.123Z", "13 23:30"),
        ("2026-09-13T23:30-05:00", "14 04:30"),
        ("2026-09-13 23:30:00+02", "13 21:30"),
        ("2026-09-13 23:30+0545", "13 17:45"),
        ("20260913T233000Z", "13 23:30"),
        ("Sun, 13 Sep 2026 23:30:00 -0500", "14 04:30"),
        ("Sun, 13 Sep 2026 23:30:00 GMT", "13 23:30"),
        ("Sun Sep 13 2026 23:30:00 GMT-0500 (Central Daylight Time)", "14 04:30"),
        ("Sun Sep 13 23:30:00 UTC 2026", "13 23:30"),
        ("23:30 UTC, Sunday, 13 September 2026", "13 23:30"),
        ("13 September 2026 23:30 UTC+2", "13 21:30"),
        ("13 September 2026 at 11:30 pm (GMT+5)", "13 18:30"),
        ("13 September 2026 | 12:30 a.m. CET", "12 23:30"),
        ("13. September 2026, 23.30 Uhr MESZ", "13 21:30"),
        ("September 13, 2026 9 p.m. AEST", "13 11:00"),
    ],
)
def test_a_time_with_a_certain_zone_is_a_moment(line: str, moment: str) -> None:
    assert moment_of(line) == moment


@pytest.mark.parametrize(
    "line",
    [
        "2026-09-13",
        "2026-09-13T23:30:00",
        "13 September 2026, 23:30",
        "13 September 2026, 23:30 BST",
        "13 September 2026, 23:30 CST",
        "13 September 2026, 9 p.m. EST",
        "13 September 2026, 9 p.m. ET",
        "13 September 2026, 23:30 CET+1",
        "13 September 2026, 15:00 (10:00 GMT)",
        "13 September 2026, 10:15-11:30",
        "13 September 2026, 10:15 -1130",
        "13 September 2026, 10:15 cat",
        "2026-09-13T23:30:00+25:00",
        "2026-09-13T25:30:00Z",
        "2026-09-13T10:75:00Z",
        "13 September 2026, 13:30 pm GMT",
    ],
)
def test_a_time_whose_zone_is_not_certain_is_no_moment(line: str) -> None:
    assert moment_of(line) == ""


@pytest.mark.parametrize("zone", ["Z", "+00:00", "-05:00", "+0800"])
def test_midnight_is_how_systems_write_a_day(zone: str) -> None:
    assert moment_of(f"2026-09-13T00:00:00{zone}") == ""
    assert moment_of(f"2026-09-13T00:00:01{zone}") != ""


def test_each_date_of_a_line_has_its_own_clock() -> None:
    line = "Published 13 September 2026 23:30 UTC | Updated 14 September 2026 08:00 UTC+2"

    assert (moment_of(line, 0), moment_of(line, 1)) == ("13 23:30", "14 06:00")


def test_a_day_that_is_nowhere_at_that_moment_is_not_its_day() -> None:
    moment = datetime.fromisoformat("2026-09-14T09:59:00+00:00")

    days = [day for day in range(12, 17) if may_be_day(moment, date(2026, 9, day))]

    assert days == [13, 14]


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)), st.times(), st.integers(-12, 14))
def test_what_iso_writes_is_read_back_to_the_minute(day: date, local: time, east: int) -> None:
    written = f"{day}T{local:%H:%M:%S}{east:+03d}:00"
    (found,) = find_dates(written)

    clock = clock_beside(written, found.span)

    stated = datetime.fromisoformat(written)
    midnight = (local.hour, local.minute, local.second) == (0, 0, 0)
    if midnight:
        assert clock is None
    else:
        assert clock is not None
        assert clock.on(found.readings[0]) == stated.replace(second=0)


@given(st.text(alphabet="0123456789T:+-Z UTCpm.,(", max_size=40))
def test_no_line_breaks_it(noise: str) -> None:
    line = f"13 September 2026{noise}"
    for found in find_dates(line):
        clock_beside(line, found.span)
