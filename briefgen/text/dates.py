"""Dates: settle what the time words of a text mean.

Finding the words in running text is the work of ``mentions``, reading the dates of headers that of
``written_dates``; both are handed on here. Periods and what counts from another day are settled in
``periods``.
"""

from collections.abc import Callable, Mapping
from datetime import date, timedelta

from briefgen.model import Days
from briefgen.text import periods
from briefgen.text.calendar_days import (
    Frame,
    Resolved,
    monday_of,
    months_of,
    one_day,
    precision_of,
    week_of,
)
from briefgen.text.mentions import Mention, find_mentions
from briefgen.text.written_dates import calendar_day, read_date

__all__ = ["Mention", "calendar_day", "find_mentions", "precision_of", "read_date", "resolve"]

_YEARS_AWAY = {"last year": -1, "this year": 0, "next year": 1}
_FAR_AHEAD = 92
"""Days from which on a date told as past is not taken for one ahead."""
_CALLED_NEAR = 60
"""Days within which "the Oct. 7 attack" is taken for the latest one."""


def resolve(
    mention: Mention,
    anchor: date,
    upcoming: bool,
    *,
    past: bool = False,
    named: Days | None = None,
) -> Resolved:
    """The days that ``mention`` means in a text of the day ``anchor``.

    Args:
        mention: as ``find_mentions`` gives it.
        anchor: the day from which "Friday" and "last month" count: the day of publication.
        upcoming: the words speak of a plan, so that the days lie ahead.
        past: the words tell what has been.
        named: the days that the text named before, from which "two days later" counts.

    Returns:
        The days, both ends included, and the name of the rule; ``None`` where nothing settles
        them. Weeks are ISO weeks, Monday to Sunday.
    """
    rule = _RULES.get(mention.kind)
    try:
        return rule(mention, Frame(anchor, upcoming, past, named)) if rule else (None, "no rule")
    except (ValueError, OverflowError):
        return None, "no such day"


def _full_day(mention: Mention, frame: Frame) -> Resolved:
    rule = "named day" if mention.which == "named" else "full date"
    return one_day(date(*mention.parts)), rule


def _month_day(mention: Mention, frame: Frame) -> Resolved:
    (month, day), anchor = mention.parts, frame.anchor
    if mention.which in _YEARS_AWAY:
        step = _YEARS_AWAY[mention.which]
        return one_day(date(anchor.year + step, month, day)), f"day of {mention.which}"
    nearest = _nearest(month, day, anchor, frame.upcoming)
    if nearest is None:
        return None, "no such day"
    if mention.which == "named" and not 0 <= (anchor - nearest).days <= _CALLED_NEAR:
        return None, "a named day of a year not told"
    if frame.past and (nearest - anchor).days > _FAR_AHEAD:
        before = calendar_day(nearest.year - 1, month, day)
        return (one_day(before), "latest such day") if before else (None, "no such day")
    return one_day(nearest), "next such day" if frame.upcoming else "nearest year"


def _nearest(month: int, day: int, anchor: date, upcoming: bool) -> date | None:
    """The day of that name nearest to ``anchor``; of a plan, the first from ``anchor`` on."""
    years = range(max(1, anchor.year - 4), anchor.year + 9)
    days = [found for year in years if (found := calendar_day(year, month, day))]
    if upcoming:
        days = [found for found in days if found >= anchor]
    return min(days, key=lambda found: (abs(found - anchor), found), default=None)


def _day_range(mention: Mention, frame: Frame) -> Resolved:
    month, day, to_month, to_day, year = mention.parts
    turns = (to_month, to_day) < (month, day)
    if year:
        first, rule = calendar_day(year - turns, month, day), "full date"
    else:
        first, rule = _nearest(month, day, frame.anchor, False), "nearest year"
        if first and frame.upcoming and (frame.anchor - first).days > _FAR_AHEAD:
            first, rule = _nearest(month, day, frame.anchor, True), "next such days"
    last = calendar_day(first.year + turns, to_month, to_day) if first else None
    if first is None or last is None:
        return None, "no such day"
    return Days(first, last), rule


def _month_date(mention: Mention, frame: Frame) -> Resolved:
    day, step = mention.parts
    month = months_of(frame.anchor.year, frame.anchor.month + step).first
    return one_day(month.replace(day=day)), "day of a month"


def _week_of(mention: Mention, frame: Frame) -> Resolved:
    month, day, year = mention.parts
    found = calendar_day(year, month, day) if year else _nearest(month, day, frame.anchor, False)
    if found is None:
        return None, "no such day"
    if mention.which == "ending":
        return Days(found - timedelta(6), found), "week up to a day"
    if mention.which == "of":
        return week_of(found), "week of a day"
    return Days(found, found + timedelta(6)), "week from a day"


def _up_to(mention: Mention, frame: Frame) -> Resolved:
    month, day, year, count, unit = mention.parts
    last = calendar_day(year, month, day) if year else _nearest(month, day, frame.anchor, False)
    if last is None:
        return None, "no such day"
    return Days(periods.off(last + timedelta(1), -count, unit), last), "up to a day"


def _nth(mention: Mention, frame: Frame) -> Resolved:
    """The day of that number, of this month or the one beside it, as the tense has it."""
    (day,), anchor = mention.parts, frame.anchor
    months = (months_of(anchor.year, anchor.month + step).first for step in (-1, 0, 1))
    days = [found for first in months if (found := calendar_day(first.year, first.month, day))]
    if frame.upcoming:
        return one_day(min(found for found in days if found >= anchor)), "next such day"
    if frame.past:
        return one_day(max(found for found in days if found <= anchor)), "latest such day"
    return None, "this month's or another's"


def _weekday(mention: Mention, frame: Frame) -> Resolved:
    (weekday,), anchor, which = mention.parts, frame.anchor, mention.which
    back = (anchor.weekday() - weekday) % 7
    ahead = -back % 7
    if which.endswith(" week") and which != "coming week":
        step = {"last week": -1, "this week": 0, "next week": 1}[which]
        day, rule = monday_of(anchor) + timedelta(7 * step + weekday), f"weekday of {which}"
    elif which == "coming week":
        day, rule = anchor + timedelta(ahead + 7), "weekday a week on"
    elif which == "next":
        if weekday > anchor.weekday():
            return None, "this week's or next week's"
        day, rule = anchor + timedelta(7 - back), "next weekday"
    elif which == "last":
        if 0 < back <= anchor.weekday():
            return None, "this week's or last week's"
        day, rule = anchor - timedelta(back or 7), "last weekday"
    else:
        day, rule = _plain_weekday(which, weekday, frame)
    return one_day(day), rule


def _plain_weekday(which: str, weekday: int, frame: Frame) -> tuple[date, str]:
    """The weekday next, latest, or of this week, as the tense of the words has it."""
    anchor = frame.anchor
    back = (anchor.weekday() - weekday) % 7
    this_week = monday_of(anchor) + timedelta(weekday)
    if which == "this" and not (this_week < anchor and frame.upcoming):
        return this_week, "weekday of this week"
    if frame.upcoming:
        return anchor + timedelta(-back % 7), "next weekday"
    return anchor - timedelta(back), "latest weekday"


def _weekdays(mention: Mention, frame: Frame) -> Resolved:
    first, last = mention.parts
    length = timedelta((last - first) % 7)
    if mention.which in ("last", "next"):
        return None, "this week's or another's"
    if frame.upcoming:
        start = frame.anchor + timedelta((first - frame.anchor.weekday()) % 7)
        return Days(start, start + length), "next weekdays"
    end = frame.anchor - timedelta((frame.anchor.weekday() - last) % 7)
    return Days(end - length, end), "latest weekdays"


def _month(mention: Mention, frame: Frame) -> Resolved:
    (month, year), anchor = mention.parts, frame.anchor
    if year:
        return months_of(year, month), "full month"
    if mention.which in _YEARS_AWAY:
        step = _YEARS_AWAY[mention.which]
        return months_of(anchor.year + step, month), f"month of {mention.which}"
    behind = (anchor.month - month) % 12
    if mention.which == "this":
        return months_of(anchor.year, month), "month of this year"
    if mention.which == "next" or frame.upcoming:
        ahead = -behind % 12 or (12 if mention.which == "next" else 0)
        return months_of(anchor.year, anchor.month + ahead), "next such month"
    if mention.which == "last":
        behind = behind or 12
    return months_of(anchor.year, anchor.month - behind), "latest such month"


def _months(mention: Mention, frame: Frame) -> Resolved:
    first, last, year = mention.parts
    count = (last - first) % 12 + 1
    if year:
        return months_of(year - (last < first), first, count), "full months"
    if frame.upcoming:
        start = frame.anchor.month + (first - frame.anchor.month) % 12
        return months_of(frame.anchor.year, start, count), "next such months"
    end = frame.anchor.month - (frame.anchor.month - last) % 12
    return months_of(frame.anchor.year, end - count + 1, count), "latest such months"


def _year(mention: Mention, frame: Frame) -> Resolved:
    first, last = mention.parts
    rule = {0: "year", 9: "decade"}.get(last - first, "run of years")
    return Days(date(first, 1, 1), date(last, 12, 31)), rule


def _relative_day(mention: Mention, frame: Frame) -> Resolved:
    day = frame.anchor + timedelta(mention.parts[0])
    return one_day(day), "day beside the day of publication"


def _quarter(mention: Mention, frame: Frame) -> Resolved:
    (quarter, year), anchor = mention.parts, frame.anchor
    month = quarter * 3 - 2
    if not year and mention.which in _YEARS_AWAY:
        year = anchor.year + _YEARS_AWAY[mention.which]
    if year:
        return months_of(year, month, 3), "full quarter"
    if frame.upcoming:
        late = month + 2 < anchor.month
        return months_of(anchor.year + late, month, 3), "next such quarter"
    early = month > anchor.month
    return months_of(anchor.year - early, month, 3), "latest such quarter"


_RULES: Mapping[str, Callable[[Mention, Frame], Resolved]] = {
    "day": _full_day,
    "month-day": _month_day,
    "day-range": _day_range,
    "month-date": _month_date,
    "week-of": _week_of,
    "up-to": _up_to,
    "nth": _nth,
    "weekday": _weekday,
    "weekdays": _weekdays,
    "month": _month,
    "months": _months,
    "year": _year,
    "relative-day": _relative_day,
    "quarter": _quarter,
    "night": periods.night,
    "week": periods.period,
    "weekend": periods.weekend,
    "whole-month": periods.period,
    "whole-year": periods.period,
    "whole-quarter": periods.period,
    "ago": periods.ago,
    "ahead": periods.ahead,
    "run": periods.run,
    "beside": periods.beside,
    "season": periods.season,
    "half": periods.half,
}
