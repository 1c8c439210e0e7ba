"""Runs of days of the calendar: weeks, months, seasons; and the day from which words count."""

from dataclasses import dataclass
from datetime import date, timedelta

from briefgen.model import Days

Resolved = tuple[Days | None, str]
"""The days meant and the name of the rule; ``None`` where nothing settles them."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What words for a time are read against.

    ``anchor`` is the day of publication; ``upcoming`` and ``past`` tell the tense of the words, if
    it is known; ``named`` are the days that the text named before.
    """

    anchor: date
    upcoming: bool = False
    past: bool = False
    named: Days | None = None


def one_day(day: date) -> Days:
    """The run of that day alone."""
    return Days(day, day)


def monday_of(day: date) -> date:
    """The first day of the ISO week."""
    return day - timedelta(day.weekday())


def week_of(day: date, step: int = 0) -> Days:
    """The ISO week ``step`` weeks from that of ``day``."""
    monday = monday_of(day) + timedelta(7 * step)
    return Days(monday, monday + timedelta(6))


def months_of(year: int, month: int, count: int = 1) -> Days:
    """``count`` whole months from ``month`` of ``year`` on; ``month`` may be outside 1 to 12."""
    first, end = year * 12 + month - 1, year * 12 + month - 1 + count
    last = date(end // 12, end % 12 + 1, 1) - timedelta(1)
    return Days(date(first // 12, first % 12 + 1, 1), last)


def precision_of(days: Days) -> str:
    """What a run of days is: day, weekend, week, month, quarter, season, year, decade, or range.

    >>> from datetime import date
    >>> precision_of(Days(date(2026, 9, 14), date(2026, 9, 20)))
    'week'
    """
    first, last = days.first, days.last
    if first == last:
        return "day"
    if first.weekday() == 5 and (last - first).days == 1:
        return "weekend"
    if days == week_of(first):
        return "week"
    for count, name in ((1, "month"), (3, "quarter"), (12, "year"), (120, "decade")):
        starts = count < 12 or (first.month == 1 and (count == 12 or first.year % 10 == 0))
        if starts and first.day == 1 and days == months_of(first.year, first.month, count):
            return "season" if count == 3 and first.month % 3 == 0 else name
    return "range"
