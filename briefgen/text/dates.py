"""Dates: settle what the time words of a text mean.

Finding the words in running text is the work of ``mentions``, reading the dates of headers that of
``written_dates``; both are handed on here.
"""

from collections.abc import Callable, Mapping
from datetime import date, timedelta

from briefgen.model import Days
from briefgen.text.mentions import Mention, find_mentions
from briefgen.text.written_dates import calendar_day, read_date

__all__ = ["Mention", "calendar_day", "find_mentions", "read_date", "resolve"]


def resolve(mention: Mention, anchor: date, upcoming: bool) -> tuple[Days | None, str]:
    """The days that ``mention`` means in a text of the day ``anchor``.

    Args:
        mention: as ``find_mentions`` gives it.
        anchor: the day from which "Friday" and "last month" count: the day of publication.
        upcoming: the words speak of a plan, so that the days lie ahead.

    Returns:
        The days, both ends included, and the name of the rule; ``None`` where nothing settles
        them. Weeks are ISO weeks, Monday to Sunday.
    """
    rule = _RULES.get(mention.kind)
    try:
        return rule(mention, anchor, upcoming) if rule else (None, "no rule")
    except (ValueError, OverflowError):
        return None, "no such day"


_Resolved = tuple[Days | None, str]


def _full_day(mention: Mention, anchor: date, upcoming: bool) -> _Resolved:
    day = date(*mention.parts)
    return Days(day, day), "full date"


def _month_day(mention: Mention, anchor: date, upcoming: bool) -> _Resolved:
    month, day = mention.parts
    first = _nearest(month, day, anchor, upcoming)
    if first is None:
        return None, "no such day"
    return Days(first, first), "next such day" if upcoming else "nearest year"


def _nearest(month: int, day: int, anchor: date, upcoming: bool) -> date | None:
    """The day of that name nearest to ``anchor``; of a plan, the first from ``anchor`` on."""
    years = range(max(1, anchor.year - 4), anchor.year + 9)
    days = [found for year in years if (found := calendar_day(year, month, day))]
    if upcoming:
        days = [found for found in days if found >= anchor]
    return min(days, key=lambda found: (abs(found - anchor), found), default=None)


def _day_range(mention: Mention, anchor: date, upcoming: bool) -> _Resolved:
    month, day, to_month, to_day, year = mention.parts
    turns = (to_month, to_day) < (month, day)
    if year:
        first, rule = calendar_day(year - turns, month, day), "full date"
    else:
        first, rule = _nearest(month, day, anchor, upcoming), "nearest year"
    last = calendar_day(first.year + turns, to_month, to_day) if first else None
    if first is None or last is None:
        return None, "no such day"
    return Days(first, last), rule


def _weekday(mention: Mention, anchor: date, upcoming: bool) -> _Resolved:
    back = (anchor.weekday() - mention.parts[0]) % 7
    if mention.which == "next week":
        day, rule = _monday(anchor) + timedelta(7 + mention.parts[0]), "weekday of next week"
    elif mention.which == "next":
        day, rule = anchor + timedelta(7 - back), "next weekday"
    elif mention.which == "last":
        day, rule = anchor - timedelta(back or 7), "last weekday"
    elif mention.which == "this":
        day, rule = _monday(anchor) + timedelta(mention.parts[0]), "weekday of this week"
    elif upcoming:
        day, rule = anchor + timedelta(-back % 7), "next weekday"
    else:
        day, rule = anchor - timedelta(back), "latest weekday"
    return Days(day, day), rule


def _monday(day: date) -> date:
    return day - timedelta(day.weekday())


def _month(mention: Mention, anchor: date, upcoming: bool) -> _Resolved:
    month, year = mention.parts
    if year:
        return _months(year, month), "full month"
    behind = (anchor.month - month) % 12
    if mention.which == "this":
        return _months(anchor.year, month), "month of this year"
    if mention.which == "next" or upcoming:
        ahead = -behind % 12 or (12 if mention.which == "next" else 0)
        return _months(anchor.year, anchor.month + ahead), "next such month"
    if mention.which == "last":
        behind = behind or 12
    return _months(anchor.year, anchor.month - behind), "latest such month"


def _months(year: int, month: int, count: int = 1) -> Days:
    """``count`` whole months from ``month`` of ``year`` on; ``month`` may be outside 1 to 12."""
    first, end = year * 12 + month - 1, year * 12 + month - 1 + count
    last = date(end // 12, end % 12 + 1, 1) - timedelta(1)
    return Days(date(first // 12, first % 12 + 1, 1), last)


def _year(mention: Mention, anchor: date, upcoming: bool) -> _Resolved:
    first, last = mention.parts
    rule = "year" if first == last else "run of years"
    return Days(date(first, 1, 1), date(last, 12, 31)), rule


def _relative_day(mention: Mention, anchor: date, upcoming: bool) -> _Resolved:
    day = anchor + timedelta(mention.parts[0])
    return Days(day, day), "day beside the day of publication"


def _period(mention: Mention, anchor: date, upcoming: bool) -> _Resolved:
    step, kind = mention.parts[0], mention.kind
    monday = _monday(anchor) + timedelta(7 * step)
    if kind == "week":
        days, rule = Days(monday, monday + timedelta(6)), "ISO week"
    elif kind == "weekend":
        days, rule = Days(monday + timedelta(5), monday + timedelta(6)), "weekend"
    elif kind == "whole-month":
        days, rule = _months(anchor.year, anchor.month + step), "calendar month"
    elif kind == "whole-quarter":
        quarter = (anchor.month - 1) // 3 * 3 + 1
        days, rule = _months(anchor.year, quarter + 3 * step, 3), "calendar quarter"
    else:
        days, rule = _months(anchor.year + step, 1, 12), "calendar year"
    if anchor in days and mention.which == "earlier":
        return Days(days.first, anchor), f"{rule}, up to the day of publication"
    if anchor in days and mention.which == "later":
        return Days(anchor, days.last), f"{rule}, from the day of publication"
    return days, rule


def _ago(mention: Mention, anchor: date, upcoming: bool) -> _Resolved:
    count, unit = mention.parts
    if unit == 0:
        day = anchor - timedelta(count)
        return Days(day, day), "days before the day of publication"
    if unit == 1:
        monday = _monday(anchor) - timedelta(7 * count)
        return Days(monday, monday + timedelta(6)), "ISO week"
    if unit == 2:
        return _months(anchor.year, anchor.month - count), "calendar month"
    return _months(anchor.year - count, 1, 12), "calendar year"


def _quarter(mention: Mention, anchor: date, upcoming: bool) -> _Resolved:
    quarter, year = mention.parts
    month = quarter * 3 - 2
    if year:
        return _months(year, month, 3), "full quarter"
    if upcoming:
        late = month + 2 < anchor.month
        return _months(anchor.year + late, month, 3), "next such quarter"
    early = month > anchor.month
    return _months(anchor.year - early, month, 3), "latest such quarter"


_RULES: Mapping[str, Callable[[Mention, date, bool], _Resolved]] = {
    "day": _full_day,
    "month-day": _month_day,
    "day-range": _day_range,
    "weekday": _weekday,
    "month": _month,
    "year": _year,
    "relative-day": _relative_day,
    "week": _period,
    "weekend": _period,
    "whole-month": _period,
    "whole-year": _period,
    "whole-quarter": _period,
    "ago": _ago,
    "quarter": _quarter,
}
