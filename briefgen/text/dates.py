"""Read dates: the one date of a header, as a run of days.

Covers the ordinary printed and machine forms (ISO 8601, RFC 2822, "8 July 2021", "July 8, 2021,
10:15 a.m.", "08.07.2021") with month names of ten languages. A clock time and its zone are read
over: the day is the one printed. Left out, on purpose: two-digit years and slashes that could be
either order; no guess is better than a wrong day.
"""

import re
from datetime import date

from briefgen.language.months import HEADER_WORDS, MONTHS, WEEKDAYS, ZONES
from briefgen.model import Days

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
