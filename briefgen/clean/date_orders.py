"""Which of two numbers is the day: what a page proves about 03/04/2031.

Another date of the same kind whose first or second number is over twelve, a time zone of one side
of the Atlantic, the country in the address. Left out: guessing where nothing is proven.
"""

import re
from collections.abc import Sequence
from urllib.parse import urlsplit

from briefgen.clean.date_places import PlacedDate
from briefgen.language.date_labels import DAY_FIRST_COUNTRIES, MONTH_FIRST_COUNTRIES

_SLASHED = re.compile(r"(?<![\d/.-])(\d{1,2})[/-](\d{1,2})[/-](?:(?:19|20)\d\d|\d\d)(?![\d/-])")
_DAY_FIRST_ZONE = re.compile(
    r"\b(?:BST|CEST|CET|EEST|EET|WEST|WET|MSK|IST|PKT|SAST|WAT|EAT|AE[SD]T|AW[SD]T|NZ[SD]T"
    r"|GMT[+-]\d)\b"
)
_MONTH_FIRST_ZONE = re.compile(r"\b(?:[ECMP][SD]?T|AK[SD]T|HST)\b")


def written_order(placed: Sequence[PlacedDate], lines: Sequence[str]) -> bool | None:
    """Whether the page's own dates show the day first (True) or the month; ``None``: neither."""
    if all(len(one.found.readings) == 1 for one in placed):
        return None
    pairs = [found for line in lines if "/" in line for found in _SLASHED.finditer(line[:200])]
    first = any(12 < int(found[1]) <= 31 for found in pairs)
    second = any(12 < int(found[2]) <= 31 for found in pairs)
    if first != second:
        return first
    zoned = [lines[one.at] for one in placed if len(one.found.readings) > 1]
    east = any(_DAY_FIRST_ZONE.search(line) for line in zoned)
    west = any(_MONTH_FIRST_ZONE.search(line) for line in zoned)
    return east if east != west else None


def address_order(url: str) -> bool | None:
    """Whether the country in an address writes the day first (True) or the month."""
    try:
        country = (urlsplit(url).hostname or "").rsplit(".", 1)[-1]
    except ValueError:
        return None
    if country in DAY_FIRST_COUNTRIES or country in MONTH_FIRST_COUNTRIES:
        return country in DAY_FIRST_COUNTRIES
    return None
