"""Dates as headers write them: find each complete one in a line, read the one of a header.

Covers the ordinary printed and machine forms (ISO 8601, RFC 2822, "8 July 2021", "July 8, 2021,
10:15 a.m.", "08.07.2021") with month names of many languages, and a year that runs into the next
word ("July 8, 20215 min"). A clock time and its zone are read over: the day is the one printed.
Where a form leaves the order of day and month open, every reading is given. Left out, on purpose:
two-digit years but in slashes, other calendars, and days without a year.
"""

import itertools
import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from briefgen.language.months import HEADER_WORDS, MONTHS, WEEKDAYS, ZONES
from briefgen.model import Days, Span

_LONGEST_HEADER = 160
_LONGEST_LINE = 240
_LATEST_SHORT_YEAR = 49

_LEFT = r"(?:(?<![^\W_])|(?<=(?-i:[a-z\d]))(?=(?-i:[A-Z])))"
_NO_LETTER = r"(?!(?-i:[a-z]))"
_RIGHT = rf"{_NO_LETTER}(?!-)"
_NAME = r"(?P<month>[^\W\d_]{3,12})\.?"
_DAY = r"(?P<day>\d{1,2})"
_YEAR = r"(?P<year>(?:1[6-9]|2[01])\d\d)"
_CLOCK = r"\d{1,2}[:.]\d{2}(?:[:.]\d{2})?"
_ZONE = r"(?:[A-Z]{2,5}(?:[+-]\d{2}:?\d{2})?\s)?"
_FORMS: tuple[re.Pattern[str], ...] = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"(?<![\d/.-]){_YEAR}(?P<sep>[-/.])(?P<number>\d{{1,2}})(?P=sep){_DAY}"
        r"(?=$|[\sT,;(+|Z)\]])",
        rf"(?<!\w){_YEAR}(?P<number>\d\d)(?P<day>\d\d)(?=$|[\sT])",
        rf"{_YEAR}\s?[年년]\s?(?P<number>\d{{1,2}})\s?[月월]\s?{_DAY}\s?[日일]",
        rf"(?<![\w./-]){_DAY}(?:st|nd|rd|th|er|º|ª|\.)?[\s-]{{0,3}}(?:de\s|of\s)?{_NAME}"
        rf"[,\s-]{{1,3}}(?:de\s|del\s|năm\s)?{_YEAR}(?!\d){_RIGHT}",
        rf"(?<![\w./-]){_DAY}\s(?:tháng|thg)\s(?P<number>\d{{1,2}}),?\s(?:năm\s)?{_YEAR}(?!\w)",
        rf"{_LEFT}{_NAME}\s{{0,3}}{_DAY}(?:st|nd|rd|th)?(?:,\s{{0,3}}|\s{{1,3}}){_YEAR}{_RIGHT}",
        rf"{_LEFT}{_NAME}\s{{1,3}}{_DAY},?\s{_CLOCK}\s{_ZONE}{_YEAR}(?!\w)",
        rf"(?<![\w./-]){_YEAR}[.,]?\s{_NAME}\s{_DAY}(?![\w:])",
        rf"(?<![\w.]){_DAY}\.\s?(?P<number>\d{{1,2}})\.\s?{_YEAR}(?!\d){_NO_LETTER}",
        rf"(?<![\w/])(?<!\d-)(?P<one>\d{{1,2}})(?P<slash>[/-])(?P<other>\d{{1,2}})(?P=slash)"
        rf"{_YEAR}(?![\w/-])",
        r"(?<![\w/])(?P<one>\d{1,2})/(?P<other>\d{1,2})/(?P<short>\d\d)(?![\w/])",
    )
)
_DIGITS = re.compile(r"\d[\d/]{3}")
_HINT = re.compile(
    r"\d\D{1,18}(?:1[6-9]|2[01])\d\d|(?:1[6-9]|2[01])\d\d(?:\D{1,14}\d|\d{4})|\d/\d{1,2}/\d\d"
)
_BESIDE = re.compile(
    r"""T?\d{1,2}[:.h]\d{2}(?:[:.]\d{2}(?:[.,]\d{1,9})?)?(?:[ap]\.?m\.?)?(?:Z|[+-]\d{2}:?\d{2})?
    (?:[A-Z]{2,4})? | \d{1,2}[ap]\.?m\.? | (?:UTC|GMT)?[+-]\d{1,2}(?::?\d{2})? | \d{2}h\d{2}""",
    re.IGNORECASE | re.VERBOSE,
)
_LASTED = re.compile(
    r"\b\d{1,3}[\s-](?:min(?:ute)?s?[\s-]read|(?:min|minutes?|hours?|days?|minuten|uur|dagen)"
    r"\s(?:ago|geleden))\b",
    re.IGNORECASE,
)
_HOUR_AND_HALF = re.compile(r"(?<![\d:.])\d{1,2}\s(?=[ap]\.?m\b)", re.IGNORECASE)
_BETWEEN_WORDS = re.compile(r"[\s,;|()\[\]/·•–—]+")


@dataclass(frozen=True, slots=True)
class WrittenDate:
    """A complete date as a line writes it: its place there, and the days it can mean.

    ``readings`` has one day, or more where nothing in the words tells day from month.
    """

    span: Span
    readings: tuple[date, ...]


def may_hold_date(line: str) -> bool:
    """Whether a line has digits that can be a date's; a quick test that most lines fail."""
    return len(line) <= _LONGEST_LINE and _HINT.search(line) is not None


def lines_with_dates(lines: Sequence[str]) -> tuple[int, ...]:
    """The numbers of those lines that may hold a date and are not too long for one.

    All lines are searched at once: most have no year, and a search for each costs more.
    """
    short = [line if len(line) <= _LONGEST_LINE else "" for line in lines]
    starts = list(itertools.accumulate((len(line) + 1 for line in short), initial=0))
    found = _DIGITS.finditer("\n".join(short))
    return tuple(dict.fromkeys(bisect_right(starts, digits.start()) - 1 for digits in found))


def find_dates(line: str) -> tuple[WrittenDate, ...]:
    """The complete dates of a line (day, month, year) in order; none of a line too long for one.

    >>> [found.readings[0].isoformat() for found in find_dates("By Ida Voss, 8 July 2021, 10:15")]
    ['2021-07-08']
    """
    if not may_hold_date(line):
        return ()
    found: list[WrittenDate] = []
    for form in _FORMS:
        match = form.search(line)
        while match is not None:
            span = Span(match.start(), match.end())
            readings = _readings(match)
            free = all(span.end <= one.span.start or one.span.end <= span.start for one in found)
            if readings and free:
                found.append(WrittenDate(span, readings))
            match = form.search(line, span.end if readings else span.start + 1)
    return tuple(sorted(found, key=lambda one: one.span.start))


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
    if len(words) > _LONGEST_HEADER or not _HINT.search(words):
        return None
    words = " ".join(words.split())
    found = find_dates(words)
    if len(found) != 1 or len(found[0].readings) != 1:
        return None
    span = found[0].span
    if besides(f"{words[: span.start]} | {words[span.end :]}"):
        return None
    return Days(found[0].readings[0], found[0].readings[0])


def besides(words: str) -> list[str]:
    """Those of the ``words`` beside a date that are no label, weekday, clock time or zone."""
    words = _HOUR_AND_HALF.sub("", _LASTED.sub("", words))
    others = []
    for word in _BETWEEN_WORDS.split(words):
        plain = word.strip(".:-_*#\"'").lower()
        known = plain in HEADER_WORDS or plain in WEEKDAYS or plain in ZONES
        if plain and not known and not _BESIDE.fullmatch(word.strip(":")):
            others.append(word)
    return others


def calendar_day(year: int, month: int, day: int) -> date | None:
    """The day, or ``None`` where the calendar has none such (30 February)."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _readings(found: re.Match[str]) -> tuple[date, ...]:
    parts = found.groupdict()
    if "one" in parts:
        days = _orders(int(parts["one"]), int(parts["other"]), parts)
    else:
        name = parts.get("month")
        month = MONTHS.get(name.lower()) if name else int(parts["number"])
        days = [calendar_day(int(parts["year"]), month, int(parts["day"]))] if month else []
    return tuple(sorted({day for day in days if day is not None}))


def _orders(one: int, other: int, parts: dict[str, str]) -> list[date | None]:
    """The days of "one/other/year"; a short year may stand first as well as last."""
    if "year" in parts:
        year = int(parts["year"])
        return [calendar_day(year, one, other), calendar_day(year, other, one)]
    short = int(parts["short"])
    if short > _LATEST_SHORT_YEAR:
        return []
    days = [calendar_day(2000 + short, one, other), calendar_day(2000 + short, other, one)]
    return [*days, calendar_day(2000 + one, other, short)] if one > 12 else days
