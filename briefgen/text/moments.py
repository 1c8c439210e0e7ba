"""Clock times with their zone, as headers write them beside a date.

Covers ISO 8601 and RFC 2822 ("T23:30:00-05:00", "23:30:00 +0500"), "UTC+2", "GMT-0500" and the
names that mean one distance from universal time wherever they are printed. Left out, on purpose:
names that several countries use (BST, CST, EST, IST, "ET"), those whose distance has changed (MSK),
a time without a zone, and midnight to the second, which systems write that know only the day.
"""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from briefgen.language.months import WEEKDAYS, ZONE_HOURS
from briefgen.model import Span

_DAY_MINUTES = 24 * 60
_WESTMOST, _EASTMOST = -12 * 60, 14 * 60
_BROKEN = {-570, -210, -150, 210, 270, 330, 345, 390, 525, 570, 630, 765, 825}
"""The distances in use that are no whole hours, in minutes east."""
_HAWAII = timedelta(hours=-10)
_LINE_ISLANDS = timedelta(hours=14)
_NAMES = "|".join(
    sorted((name.upper() for name in ZONE_HOURS), key=lambda name: (-len(name), name))
)
_CLOCK = re.compile(
    rf"""(?:(?P<iso>T)|(?<![\d:.+-]))
    (?: (?P<hour>\d{{1,2}})
        (?: [:.h](?P<minute>\d\d)(?:[:.](?P<second>\d\d)(?:[.,]\d{{1,9}})?)? )?
        (?: \s?(?P<half>[AaPp])\.?[Mm]\b\.? )?
      | (?<=T)(?P<packed>\d{{4}}(?:\d\d)?)(?=Z|[+-]) )
    (?: \s?(?:Uhr|uur|hrs|h)\b )?
    (?: [\s,]{{0,2}}\(?(?:UTC|GMT)\s?(?P<from>[+-]\d{{1,2}}(?::?\d\d)?)(?!\d)
      | [\s,]{{0,2}}\(?(?P<name>{_NAMES})(?![^\W_]|\s?[+-]\d)
      | \s?(?P<plain>[+-]\d\d(?::?\d\d)?)(?!\d) )""",
    re.VERBOSE,
)
_AFTER_DATE = re.compile(r"[\s,;|·•–—(@]{0,4}(?:(?:at|um|om|kl\.?|à|às|alle)\s)?")
_WORDS = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class ZonedClock:
    """A time of day in minutes since midnight, and its zone's in minutes east of Greenwich."""

    minutes: int
    east: int

    def on(self, day: date) -> datetime:
        """The moment, in universal time, at which the clock shows this on ``day``."""
        midnight = datetime(day.year, day.month, day.day, tzinfo=UTC)
        return midnight + timedelta(minutes=self.minutes - self.east)


def clock_beside(line: str, place: Span, before: int = 0) -> ZonedClock | None:
    """The clock time and zone that a line states for the date at ``place``.

    Args:
        line: a header's line, or an attribute.
        place: where the date stands in it.
        before: where the words begin that may belong to this date and to no earlier one.

    Returns:
        The clock behind the date, within it or else before it; ``None`` where none is stated or
        its zone is not certain.

    >>> clock_beside("2026-09-13T23:30:00-05:00", Span(0, 10))
    ZonedClock(minutes=1410, east=-300)
    >>> clock_beside("13 September 2026, 23:30", Span(0, 17)) is None
    True
    """
    gap = _AFTER_DATE.match(line, place.end)
    found = _CLOCK.match(line, gap.end() if gap else place.end)
    found = found or _CLOCK.search(line, place.start, place.end)
    found = found or _ahead(line, before, place.start)
    return _read(found) if found else None


def may_be_day(moment: datetime, day: date) -> bool:
    """Whether it is ``day`` somewhere between Honolulu and the Line Islands at that moment."""
    return (moment + _HAWAII).date() <= day <= (moment + _LINE_ISLANDS).date()


def _ahead(line: str, start: int, end: int) -> re.Match[str] | None:
    """The last clock before a date, with nothing but a weekday between the two."""
    every = list(_CLOCK.finditer(line, start, end))
    between = _WORDS.findall(line, every[-1].end(), end) if every else ["none"]
    return every[-1] if all(word.lower() in WEEKDAYS for word in between) else None


def _read(found: re.Match[str]) -> ZonedClock | None:
    minutes, east = _time(found), _east(found)
    return None if minutes is None or east is None else ZonedClock(minutes, east)


def _time(found: re.Match[str]) -> int | None:
    """Minutes since midnight; ``None`` for no time of day and for the very midnight."""
    packed = found["packed"] or ""
    if not packed and found["minute"] is None and found["half"] is None:
        return None
    hour = int(packed[:2] or found["hour"])
    minute = int(packed[2:4] or found["minute"] or 0)
    second = int(packed[4:] or found["second"] or 0)
    if found["half"]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if found["half"] in "pP" else 0)
    if minute > 59 or second > 60 or hour * 60 + minute >= _DAY_MINUTES:
        return None
    return hour * 60 + minute if hour or minute or second else None


def _east(found: re.Match[str]) -> int | None:
    """The zone in minutes; a plain "-11:30" behind "10:15" is the end of something, no zone."""
    if found["name"]:
        return round(ZONE_HOURS[found["name"].lower()] * 60)
    words = found["from"] or found["plain"]
    machine = found["from"] or found["iso"] or found["second"] or found["packed"]
    if not machine and (len(words) == 3 or words[0] + words[3] == "-:"):
        return None
    digits = words[1:].replace(":", "")
    hours, minutes = (int(digits[:-2]), int(digits[-2:])) if len(digits) > 2 else (int(digits), 0)
    east = (hours * 60 + minutes) * (-1 if words[0] == "-" else 1)
    known = _WESTMOST <= east <= _EASTMOST and (minutes == 0 or east in _BROKEN)
    return east if known else None
