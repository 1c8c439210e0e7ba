"""Dates: read the one of a header, and settle what the time words of a text mean.

Covers the ordinary printed and machine forms (ISO 8601, RFC 2822, "8 July 2021", "July 8, 2021,
10:15 a.m.", "08.07.2021") with month names of ten languages. A clock time and its zone are read
over: the day is the one printed. Left out, on purpose: two-digit years and slashes that could be
either order; no guess is better than a wrong day. Finding the words in running text is the work of
``mentions``.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date, timedelta

from briefgen.language.months import HEADER_WORDS, MONTHS, WEEKDAYS, ZONES
from briefgen.model import Days
from briefgen.text.mentions import Mention, find_mentions

__all__ = ["Mention", "calendar_day", "find_mentions", "read_date", "resolve"]

_LONGEST_HEADER = 160

_NAME = r"(?P<month>[^\W\d_]{3,12})\.?"
_DAY = r"(?P<day>\d{1,2})"
_YEAR = r"(?P<year>(?:1[6-9]|2[01])\d\d)"
_CLOCK = r"\d{1,2}[:.]\d{2}(?:[:.]\d{2})?"
_FORMS: tuple[re.Pattern[str], ...] = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"(?<![\w-]){_YEAR}(?P<sep>[-/.])(?P<number>\d{{1,2}})(?P=sep){_DAY}(?=$|[\sT,(+|Z])",
        rf"(?<!\w){_YEAR}(?P<number>\d\d)(?P<day>\d\d)(?=$|[\sT])",
        rf"{_YEAR}年(?P<number>\d{{1,2}})月{_DAY}日",
        rf"(?<![\w./-]){_DAY}(?:st|nd|rd|th|er|º|ª|\.)?[\s-]{{0,3}}(?:de\s|of\s)?{_NAME}"
        rf"[,\s-]{{1,3}}(?:de\s|del\s)?{_YEAR}(?![\w-])",
        rf"(?<!\w){_NAME}\s{{0,3}}{_DAY}(?:st|nd|rd|th)?[,\s]{{1,3}}{_YEAR}(?![\w-])",
        rf"(?<!\w){_NAME}\s{{1,3}}{_DAY}\s{_CLOCK}\s(?:[A-Z]{{3,5}}\s)?{_YEAR}(?!\w)",
        rf"(?<![\w.]){_DAY}\.(?P<number>\d{{1,2}})\.{_YEAR}(?!\w)",
        rf"(?<![\w/])(?P<one>\d{{1,2}})/(?P<other>\d{{1,2}})/{_YEAR}(?![\w/])",
    )
)
_BESIDE = re.compile(
    r"""T?\d{1,2}[:.h]\d{2}(?:[:.]\d{2}(?:[.,]\d{1,9})?)?(?:[ap]\.?m\.?)?(?:Z|[+-]\d{2}:?\d{2})?
    |\d{1,2}[ap]\.?m\.? | (?:UTC|GMT)?[+-]\d{1,2}(?::?\d{2})?""",
    re.IGNORECASE | re.VERBOSE,
)
_MINUTES_READ = re.compile(r"\b\d{1,3}[\s-]min(?:ute)?s?[\s-]read\b", re.IGNORECASE)
_HOUR_AND_HALF = re.compile(r"(?<![\d:.])\d{1,2}\s(?=[ap]\.?m\b)", re.IGNORECASE)


def read_date(words: str) -> Days | None:
    """The one complete date (day, month, year) that a header's ``words`` state.

    Args:
        words: a line or attribute such as "Thu, 08 Jul 2021 10:00:00 +0500", "Published: July 8,
            2021, 10:15 a.m. EDT" or "8. Juli 2021".

    Returns:
        The day as printed, in the zone it is printed in; ``None`` when the words hold anything
        besides a date, more than one date, or a date that can be read in two ways ("07/08/2021").

    >>> read_date("Oct. 1, 2021").first.isoformat()
    '2021-10-01'
    >>> read_date("07/08/2021") is None
    True
    """
    if len(words) > _LONGEST_HEADER:
        return None
    words = " ".join(words.split())
    for form in _FORMS:
        for found in form.finditer(words):
            day = _day(found)
            beside = f"{words[: found.start()]} | {words[found.end() :]}"
            if day is not None and _is_header(beside):
                return Days(day, day)
    return None


def _day(found: re.Match[str]) -> date | None:
    parts = found.groupdict()
    if "month" in parts:
        month = MONTHS.get(parts["month"].lower())
    elif "one" in parts:
        return _slashed(int(parts["one"]), int(parts["other"]), int(parts["year"]))
    else:
        month = int(parts["number"])
    return calendar_day(int(parts["year"]), month, int(parts["day"])) if month else None


def _slashed(one: int, other: int, year: int) -> date | None:
    """The day of "one/other/year" if only one order makes sense."""
    readings = {calendar_day(year, one, other), calendar_day(year, other, one)} - {None}
    return readings.pop() if len(readings) == 1 else None


def calendar_day(year: int, month: int, day: int) -> date | None:
    """The day, or ``None`` where the calendar has none such (30 February)."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _is_header(beside: str) -> bool:
    """Whether the words beside a date are only a label, a weekday, a clock time or a zone."""
    beside = _HOUR_AND_HALF.sub("", _MINUTES_READ.sub("", beside))
    for word in re.split(r"[\s,;|()\[\]/·•–—]+", beside):
        plain = word.strip(".:-").lower()
        known = plain in HEADER_WORDS or plain in WEEKDAYS or plain in ZONES
        if plain and not known and not _BESIDE.fullmatch(word.strip(":")):
            return False
    return True


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
