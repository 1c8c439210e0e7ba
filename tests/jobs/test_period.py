"""Periods: ISO weeks at the edges of years, and which one is meant when none is named."""

from collections import Counter
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest

from briefgen.errors import UsageError
from briefgen.jobs import period
from briefgen.model import Days, Period


def days(*texts: str) -> list[Days]:
    return [Days(date.fromisoformat(text), date.fromisoformat(text)) for text in texts]


@pytest.mark.parametrize(
    ("label", "first"),
    [
        ("2021-W27", "2021-07-05"),
        ("2020-W53", "2020-12-28"),
        ("2026-W53", "2026-12-28"),
        ("2025-W01", "2024-12-30"),
        ("2021w1", "2021-01-04"),
    ],
)
def test_a_week_begins_on_its_monday(label: str, first: str) -> None:
    found = period.week(label)

    assert found.first == date.fromisoformat(first)
    assert (found.until - found.first).days == 7
    assert found.series == "weekly"


@pytest.mark.parametrize("label", ["2021-W53", "2021-W00", "2021-27", "W27", "9999-W53", ""])
def test_a_week_that_does_not_exist_is_refused(label: str) -> None:
    with pytest.raises(UsageError, match="2021-W27"):
        period.week(label)


def test_every_day_of_thirty_years_is_in_the_week_that_names_it() -> None:
    day = date(2000, 1, 1)
    while day.year < 2030:
        found = period.week_of(day)
        assert day in found
        assert period.week(found.label) == found
        day += timedelta(days=1)


@pytest.mark.parametrize(
    ("label", "until"),
    [("2021-12", "2022-01-01"), ("2024-02", "2024-03-01"), ("2021-7", "2021-08-01")],
)
def test_a_month_ends_before_the_next_begins(label: str, until: str) -> None:
    assert period.month(label).until == date.fromisoformat(until)


@pytest.mark.parametrize("label", ["2021-13", "2021", "July"])
def test_a_month_that_does_not_exist_is_refused(label: str) -> None:
    with pytest.raises(UsageError, match="2021-07"):
        period.month(label)


def test_the_first_week_and_month_of_all_are_written_with_four_digits() -> None:
    assert period.week("0001-W01").label == "0001-W01"
    assert period.month("0001-01").label == "0001-01"


@pytest.mark.parametrize(
    "choose",
    [
        lambda: period.since_until(date(9999, 1, 1), date.max),
        lambda: period.week_ending(date.max),
        lambda: period.week_ending(date(1, 1, 3)),
        lambda: period.day_of(date.max),
    ],
)
def test_days_at_the_edge_of_the_calendar_are_refused(choose: Callable[[], Period]) -> None:
    with pytest.raises(UsageError, match="the edge of the calendar"):
        choose()


@pytest.mark.parametrize("series", ["daily", "weekly", "monthly"])
def test_an_article_dated_at_the_edge_of_the_calendar_stops_nothing(series: period.Series) -> None:
    known = [*days("2021-07-08"), Days(date.max, date.max), Days(date.min, date.min)]

    found, _ = period.choose(series, known, date(2021, 9, 1))

    assert date(2021, 7, 8) in found


def test_seven_days_that_are_an_iso_week_are_that_week() -> None:
    assert period.week_ending(date(2021, 7, 11)) == period.week("2021-W27")


def test_seven_days_ending_on_a_friday_are_a_weekly_brief_of_their_own() -> None:
    found = period.week_ending(date(2021, 7, 9))

    assert found.label == "2021-07-03--2021-07-09"
    assert found.series == "weekly"
    assert date(2021, 7, 9) in found
    assert date(2021, 7, 10) not in found


def test_since_and_until_are_both_included() -> None:
    found = period.since_until(date(2021, 7, 1), date(2021, 10, 8))

    assert found.label == "2021-07-01--2021-10-08"
    assert date(2021, 7, 1) in found
    assert date(2021, 10, 8) in found


def test_an_end_before_the_beginning_is_refused() -> None:
    with pytest.raises(UsageError, match="is after"):
        period.since_until(date(2021, 7, 2), date(2021, 7, 1))


def test_the_last_complete_week_is_meant_if_it_holds_an_article() -> None:
    found, why = period.choose("weekly", days("2021-07-08", "2021-07-14"), date(2021, 7, 13))

    assert found.label == "2021-W27"
    assert why == "the last complete week"


def test_else_the_newest_week_that_holds_one_and_the_run_says_so() -> None:
    found, why = period.choose("weekly", days("2021-07-08", "2021-06-01"), date(2026, 1, 1))

    assert found.label == "2021-W27"
    assert why == "the newest week with articles; 2025-W52 has none"


def test_an_article_dated_in_the_future_does_not_choose_the_week() -> None:
    found, _ = period.choose("weekly", days("2021-07-08", "2099-01-01"), date(2021, 9, 1))

    assert found.label == "2021-W27"


def test_an_article_of_an_unsure_week_does_not_choose_it() -> None:
    month = Days(date(2021, 8, 1), date(2021, 8, 31))

    found, _ = period.choose("weekly", [*days("2021-07-08"), month], date(2021, 9, 15))

    assert found.label == "2021-W27"


def test_with_no_dated_article_the_last_complete_period_is_meant() -> None:
    weekly, why = period.choose("weekly", [], date(2021, 1, 3))
    daily, _ = period.choose("daily", [], date(2021, 3, 1))
    monthly, _ = period.choose("monthly", [], date(2021, 1, 1))

    assert weekly.label == "2020-W52"
    assert "no dated article" in why
    assert daily.label == "2021-02-28"
    assert monthly.label == "2020-12"


@pytest.mark.parametrize("zone", ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe"])
def test_every_hour_of_a_year_is_in_one_week_and_one_day_over_both_clock_changes(zone: str) -> None:
    """2026 has 53 ISO weeks and two more around it; days of 23 to 25 hours are among them."""
    calendar = ZoneInfo(zone)
    hours = [datetime(2025, 12, 28, tzinfo=UTC) + timedelta(hours=n) for n in range(373 * 24)]
    local = [hour.astimezone(calendar).date() for hour in hours]

    weeks = Counter(period.week_of(day) for day in local)
    of_day = Counter(period.day_of(day) for day in local)

    inner = sorted(weeks, key=lambda week: week.first)[1:-1]
    assert [week.label for week in inner] == [f"2026-W{n:02}" for n in range(1, 54)]
    assert all(one.until == two.first for one, two in pairwise(inner))
    assert all(sum(day in week for week in weeks) == 1 for day in set(local))
    assert len({weeks[week] for week in inner}) > 1
    assert len({of_day[period.day_of(week.first + timedelta(6))] for week in inner}) > 1


@pytest.mark.parametrize(
    ("day", "label"),
    [
        ("2020-12-28", "2020-W53"),
        ("2021-01-03", "2020-W53"),
        ("2024-12-29", "2024-W52"),
        ("2024-12-30", "2025-W01"),
        ("2026-12-28", "2026-W53"),
        ("2027-01-03", "2026-W53"),
        ("2027-01-04", "2027-W01"),
    ],
)
def test_a_day_by_the_turn_of_a_year_is_of_the_week_of_its_thursday(day: str, label: str) -> None:
    assert period.week_of(date.fromisoformat(day)).label == label
