"""Settle weeks, months, seasons and years that count from the day of publication or another day.

Seasons are the northern ones, in whole months. A rule that could mean two things gives ``None``.
"""

from datetime import date, timedelta

from briefgen.model import Days
from briefgen.text.calendar_days import (
    Frame,
    Resolved,
    monday_of,
    months_of,
    one_day,
    week_of,
)
from briefgen.text.mentions import Mention

_COUNTED = "counted from the day named before"
_LONGEST = {"day": 1, "week": 7, "month": 31, "year": 366}


def period(mention: Mention, frame: Frame) -> Resolved:
    """A week, month, quarter or year some steps from that of publication, or a part of it."""
    days, rule = _whole(mention.kind, mention.parts[0], frame.anchor)
    if mention.which == "end":
        return _end(days, rule, frame)
    if frame.anchor in days and mention.which in ("earlier", "start"):
        return Days(days.first, frame.anchor), f"{rule}, up to the day of publication"
    if frame.anchor in days and mention.which == "later":
        return Days(frame.anchor, days.last), f"{rule}, from the day of publication"
    return days, rule


def _end(days: Days, rule: str, frame: Frame) -> Resolved:
    """The end of a running period lies ahead; told as past it may be the end of the one before."""
    if frame.past and not frame.upcoming:
        return None, "the end of this or the last"
    return Days(frame.anchor, days.last), f"{rule}, from the day of publication"


def _whole(kind: str, step: int, anchor: date) -> tuple[Days, str]:
    if kind == "week":
        return week_of(anchor, step), "ISO week"
    if kind == "whole-month":
        return months_of(anchor.year, anchor.month + step), "calendar month"
    if kind == "whole-quarter":
        quarter = (anchor.month - 1) // 3 * 3 + 1
        return months_of(anchor.year, quarter + 3 * step, 3), "calendar quarter"
    return months_of(anchor.year + step, 1, 12), "calendar year"


def weekend(mention: Mention, frame: Frame) -> Resolved:
    """Saturday and Sunday: the latest, of a plan the next, or those of another week."""
    saturday = monday_of(frame.anchor) + timedelta(5)
    if mention.which in ("last", "next"):
        step = mention.parts[0] or -1
        return Days(*_pair(saturday + timedelta(7 * step))), "weekend"
    if frame.upcoming:
        return Days(*_pair(saturday)), "next weekend"
    if saturday > frame.anchor:
        saturday -= timedelta(7)
    return Days(*_pair(saturday)), "latest weekend"


def _pair(day: date) -> tuple[date, date]:
    return day, day + timedelta(1)


def night(mention: Mention, frame: Frame) -> Resolved:
    """The night that ends on the day of publication; of a plan nothing tells which."""
    if frame.upcoming:
        return None, "the night before or after"
    return Days(frame.anchor - timedelta(1), frame.anchor), "night before publication"


def ago(mention: Mention, frame: Frame) -> Resolved:
    """The day, week, month or year so many before that of publication."""
    count, unit = mention.parts
    if unit == 0:
        return one_day(frame.anchor - timedelta(count)), "days before the day of publication"
    return _whole(("", "week", "whole-month", "whole-year")[unit], -count, frame.anchor)


def ahead(mention: Mention, frame: Frame) -> Resolved:
    """The day so many after that of publication."""
    day = frame.anchor + timedelta(mention.parts[0])
    return one_day(day), "days after the day of publication"


def run(mention: Mention, frame: Frame) -> Resolved:
    """So many days, weeks, months or years up to the day of publication, or from it on."""
    count, unit = mention.parts
    if mention.which == "next":
        if frame.past:
            return None, "told as past"
        return Days(frame.anchor, off(frame.anchor, count, unit)), "from the day of publication"
    return Days(off(frame.anchor, -count, unit), frame.anchor), "up to the day of publication"


def off(day: date, count: int, unit: int) -> date:
    """The day ``count`` units away; of a month too short for it the last."""
    if unit < 2:
        return day + timedelta(count * (7 if unit else 1))
    month = months_of(day.year, day.month + count * (1 if unit == 2 else 12))
    return min(month.last, month.first + timedelta(day.day - 1))


def beside(mention: Mention, frame: Frame) -> Resolved:
    """A day, week, month or year counted from the days named before, if those are as precise."""
    count, unit = mention.parts
    named, length = frame.named, ("day", "week", "month", "year")[unit]
    if named is None or (named.last - named.first).days >= _LONGEST[length]:
        return None, "no such day named before"
    rule = _COUNTED if count else "day named before"
    if unit == 0:
        return one_day(named.first + timedelta(count)), rule
    kind = ("", "week", "whole-month", "whole-year")[unit]
    first, last = (_whole(kind, count, day)[0] for day in (named.first, named.last))
    return (first, rule) if first == last else (None, "no such day named before")


def season(mention: Mention, frame: Frame) -> Resolved:
    """A season of three months; winter runs from December."""
    which, year, is_of_two = mention.parts
    month = 3 + 3 * which
    anchor = frame.anchor
    if year:
        if which == 3 and not is_of_two:
            return None, "winter of two years"
        return months_of(year, month, 3), "season of a year"
    seasons = [months_of(anchor.year + step, month, 3) for step in (-2, -1, 0, 1)]
    ended = [days for days in seasons if days.last < anchor]
    ahead = [days for days in seasons if days.first > anchor]
    running = [days for days in seasons if anchor in days]
    if mention.which == "last":
        return _last_season(ended[-1], anchor)
    if mention.which == "next":
        sure = ahead[0].first.year > anchor.year and not (which == 3 and not running)
        return (ahead[0], "next season") if sure else (None, "the next season or that of next year")
    if running:
        return running[0], "running season"
    if frame.upcoming:
        return ahead[0], "next season"
    near = (anchor - ended[-1].last).days <= 122
    return (ended[-1], "latest season") if near else (None, "no such season near")


def _last_season(days: Days, anchor: date) -> Resolved:
    """The latest one ended, unless this year's has just gone and last year's may be meant."""
    if days.first.year == anchor.year:
        return None, "this year's season or last year's"
    return days, "latest season"


def half(mention: Mention, frame: Frame) -> Resolved:
    """The first or second six months of a year."""
    which, year = mention.parts
    step = {"last": -1, "next": 1}.get(mention.which, 0)
    return months_of(year or frame.anchor.year + step, 6 * which - 5, 6), "half of a year"
