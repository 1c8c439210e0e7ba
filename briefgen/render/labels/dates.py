"""Days in words, by the patterns of the Unicode locale data that Babel brings.

Three things differ from that data: spaces are plain or no-break ones (thin ones get lost when text
is taken out of a PDF), the dash between two days of a month has none, and French counts a month's
first day as "1er".
"""

import re
from calendar import monthrange
from datetime import date
from typing import TYPE_CHECKING, Literal

from briefgen.model import Days

if TYPE_CHECKING:
    from babel import Locale

Width = Literal["MMMM", "MMM"]
"""A month in full, or short."""

_SPACES = str.maketrans({"\u2009": " ", "\u202f": "\u00a0"})
_DASH = re.compile(r"(?<=[\d.]) – (?=\d)")
_FIRST = {"fr": (re.compile(r"(?<!\d)1(?=–|\u00a0?–| [^\W\d])"), "1er")}


def run_of_days(when: Days, locale: "Locale", width: Width = "MMMM", year: int = 0) -> str:
    """A run of days as short as it can be said.

    Args:
        when: its first and last day.
        locale: language and country.
        width: how months are said.
        year: the year that need not be said; 0 for none.
    """
    first, last = when.first, when.last
    told = "" if first.year == last.year == year else "y"
    if first == last:
        return one(first, f"{told}{width}d", locale)
    whole = first.day == 1 and last.day == monthrange(last.year, last.month)[1]
    if whole and first.year == last.year:
        if first.month == last.month:
            return one(first, f"y{width}", locale)
        if (first.month, last.month) == (1, 12):
            return one(first, "y", locale)
    return _span(first, last, f"{told}{width}d", locale)


def one(day: date, skeleton: str, locale: "Locale") -> str:
    """A day by a skeleton of the locale data, such as ``yMMMMd``."""
    from babel.dates import format_skeleton

    return _plain(format_skeleton(skeleton, day, locale=locale), locale)


def _span(first: date, last: date, skeleton: str, locale: "Locale") -> str:
    """Two days by the locale's pattern for the greatest part that they differ in."""
    from babel.dates import parse_pattern

    formats, short = locale.interval_formats, skeleton.replace("MMMM", "MMM")
    differ = "y" if first.year != last.year else "M" if first.month != last.month else "d"
    opening, closing = formats.get(skeleton, formats[short])[differ]
    if skeleton not in formats and skeleton != short:
        opening, closing = (re.sub("(?<!M)MMM(?!M)", "MMMM", part) for part in (opening, closing))
    said = parse_pattern(opening).apply(first, locale) + parse_pattern(closing).apply(last, locale)
    said = _plain(said, locale)
    return _DASH.sub("–", said) if differ == "d" else said


def _plain(said: str, locale: "Locale") -> str:
    said = said.translate(_SPACES)
    if locale.language in _FIRST:
        pattern, first = _FIRST[locale.language]
        said = pattern.sub(first, said)
    return said
