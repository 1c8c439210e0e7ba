"""Periods: from what a command was asked to the days a brief covers.

Weeks are ISO 8601 weeks, Monday to Sunday. No clock: today comes in as a parameter, and decides
only when nothing else was asked. All days are those of the brief's time zone.
"""

import re
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Literal

from briefgen.errors import UsageError
from briefgen.model import Days, Period

Series = Literal["daily", "weekly", "monthly"]
_DAY = timedelta(days=1)
_WEEK = timedelta(days=7)


def week(label: str) -> Period:
    """The ISO week of a label such as ``2021-W27``.

    Raises:
        UsageError: there is no such week.
    """
    match = re.fullmatch(r"(\d{4})-?[Ww](\d{1,2})", label)
    try:
        if match is None:
            raise ValueError
        first = date.fromisocalendar(int(match[1]), int(match[2]), 1)
        return week_of(first)
    except (ValueError, OverflowError):
        raise UsageError(f"no week called '{label}'.", "Write it as 2021-W27.") from None


def month(label: str) -> Period:
    """The month of a label such as ``2021-07``.

    Raises:
        UsageError: there is no such month.
    """
    match = re.fullmatch(r"(\d{4})-(\d{1,2})", label)
    try:
        if match is None:
            raise ValueError
        return month_of(date(int(match[1]), int(match[2]), 1))
    except (ValueError, OverflowError):
        raise UsageError(f"no month called '{label}'.", "Write it as 2021-07.") from None


def week_ending(last: date) -> Period:
    """The seven days that end with ``last``; those of an ISO week are that week.

    Raises:
        UsageError: they do not all lie in the years 1 to 9999.
    """
    first, until = _shift(last, -6), _shift(last, 1)
    if first.weekday() == 0:
        return week_of(first)
    return Period("weekly", f"{first}--{last}", first, until)


def since_until(since: date, until: date) -> Period:
    """Any run of days, both ends included.

    Raises:
        UsageError: it ends before it begins, or with the last day of year 9999.
    """
    if since > until:
        raise UsageError(f"--since {since} is after --until {until}.", "Exchange the two.")
    return Period("period", f"{since}--{until}", since, _shift(until, 1))


def day_of(day: date) -> Period:
    """The day as a period.

    Raises:
        UsageError: it is the last day of year 9999.
    """
    return Period("daily", day.isoformat(), day, _shift(day, 1))


def week_of(day: date) -> Period:
    """The ISO week that ``day`` is in; a week belongs to the year of its Thursday."""
    year, number, weekday = day.isocalendar()
    first = day - (weekday - 1) * _DAY
    return Period("weekly", f"{year:04}-W{number:02}", first, first + _WEEK)


def month_of(day: date) -> Period:
    """The calendar month that ``day`` is in."""
    first = day.replace(day=1)
    return Period("monthly", day.isoformat()[:7], first, (first + 31 * _DAY).replace(day=1))


_OF = {"daily": day_of, "weekly": week_of, "monthly": month_of}
NOUN = {"daily": "day", "weekly": "week", "monthly": "month"}


def period_of(series: Series, day: date) -> Period:
    """The period of a series that holds a day."""
    return _OF[series](day)


def choose(series: Series, known: Iterable[Days], today: date) -> tuple[Period, str]:
    """The period when none was named, and in words why it is that one.

    The last complete one if an article lies in it, else the newest that holds one; with no dated
    article at all, the last complete one.

    Args:
        series: daily, weekly or monthly.
        known: the possible days of publication of each dated article.
        today: the day of the run in the brief's zone.
    """
    of, noun = _OF[series], NOUN[series]
    current = of(today)
    complete = of(current.first - _DAY)
    so_far = [days for days in known if days.last < current.until]
    past = {of(days.last) for days in so_far if days.first in of(days.last)}
    if complete in past:
        return complete, f"the last complete {noun}"
    if not past:
        return complete, f"the last complete {noun}; no dated article says otherwise"
    newest = max(past, key=lambda period: period.first)
    return newest, f"the newest {noun} with articles; {complete.label} has none"


def _shift(day: date, by: int) -> date:
    try:
        return day + by * _DAY
    except OverflowError:
        raise UsageError(
            f"{day} is at the edge of the calendar.", "Name days well inside the years 1 to 9999."
        ) from None
