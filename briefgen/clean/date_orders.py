"""Which of two numbers is the day: what a page proves about 03/04/2031.

Another date of the same kind whose first or second number is over twelve, a time zone of one side
of the Atlantic, the country in the address. Left out: guessing where nothing is proven.
"""

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

from briefgen.clean.date_places import PlacedDate
from briefgen.language.date_labels import DAY_FIRST_COUNTRIES, MONTH_FIRST_COUNTRIES
from briefgen.text.written_dates import find_dates, lines_with_dates

_SLASHED = re.compile(r"(?<![\d/.-])(\d{1,2})[/-](\d{1,2})[/-](?:(?:19|20)\d\d|\d\d)(?![\d/-])")
_DAY_FIRST_ZONE = re.compile(
    r"\b(?:BST|CEST|CET|EEST|EET|WEST|WET|MSK|IST|PKT|SAST|WAT|EAT|AE[SD]T|AW[SD]T|NZ[SD]T"
    r"|GMT[+-]\d)\b"
)
_MONTH_FIRST_ZONE = re.compile(r"\b(?:[ECMP][SD]?T|AK[SD]T|HST)\b")


@dataclass(frozen=True, slots=True)
class Habit:
    """How a page writes days in numbers: the day first or the month (``None``: not proven).

    ``known`` are days that it names beyond doubt.
    """

    day_first: bool | None
    known: frozenset[date]

    def day(self, readings: Sequence[date], words: str) -> date | None:
        """The one day that ``words`` mean; ``None`` where the page proves none."""
        sure = readings if len(readings) == 1 else [day for day in readings if day in self.known]
        if len(sure) == 1:
            return sure[0]
        numbers = [int(number) for number in re.findall(r"\d+", words)[:2]]
        if self.day_first is None or len(numbers) < 2:
            return None
        day, month = numbers if self.day_first else reversed(numbers)
        fitting = [one for one in readings if (one.day, one.month) == (day, month)]
        return fitting[0] if len(fitting) == 1 else None


def habit_of(
    placed: Sequence[PlacedDate],
    lines: Sequence[str],
    url: str,
    day_first: bool | None,
    known: Set[date],
) -> Habit:
    """The habit of a page.

    Args:
        placed: its dates that may be the article's.
        lines: its lines.
        url: its address, empty if unknown.
        day_first: how its country or language writes, ``None`` if unknown.
        known: the days that its address names.
    """
    order = day_first if day_first is not None else _address_order(url)
    unsure = [lines[one.at] for one in placed if len(one.found.readings) > 1]
    if not unsure:
        return Habit(order, frozenset(known))
    written = _written_order(lines, unsure)
    return Habit(order if written is None else written, frozenset(known | _written_days(lines)))


def _written_order(lines: Sequence[str], unsure: Sequence[str]) -> bool | None:
    """Whether the page's own dates show the day first (True) or the month; ``None``: neither."""
    pairs = [found for line in lines if "/" in line for found in _SLASHED.finditer(line[:200])]
    first = any(12 < int(found[1]) <= 31 for found in pairs)
    second = any(12 < int(found[2]) <= 31 for found in pairs)
    if first != second:
        return first
    east = any(_DAY_FIRST_ZONE.search(line) for line in unsure)
    west = any(_MONTH_FIRST_ZONE.search(line) for line in unsure)
    return east if east != west else None


def _written_days(lines: Sequence[str]) -> set[date]:
    """The days that the lines of a page name beyond doubt."""
    found = [one for at in lines_with_dates(lines) for one in find_dates(lines[at])]
    return {one.readings[0] for one in found if len(one.readings) == 1}


def _address_order(url: str) -> bool | None:
    """Whether the country in an address writes the day first (True) or the month."""
    try:
        country = (urlsplit(url).hostname or "").rsplit(".", 1)[-1]
    except ValueError:
        return None
    if country in DAY_FIRST_COUNTRIES or country in MONTH_FIRST_COUNTRIES:
        return country in DAY_FIRST_COUNTRIES
    return None
