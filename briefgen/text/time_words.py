"""The pieces that forms for a time are made of: names, gaps, day numbers, counts."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from briefgen.language.months import COUNTED_AFTER_NUMBER, ENGLISH_MONTHS, ENGLISH_WEEKDAYS
from briefgen.language.numbers import CARDINALS

Reading = tuple[str, tuple[int, ...], str]
"""Kind, parts and ``which`` of a ``mentions.Mention``."""

GAP = r"[ \u00a0]"
MONTH_NAMES = "|".join(
    form
    for name in sorted(ENGLISH_MONTHS, key=len, reverse=True)
    for form in (name.title(), name.upper())
)
_DOTTED = "|".join(
    form
    for name in ENGLISH_MONTHS
    if len(name) < 5 and name != "may"
    for form in (name.title(), name.upper())
)
MONTH = rf"(?:(?:{_DOTTED})\b\.|(?:{MONTH_NAMES})\b)"
_COUNTED = "|".join(COUNTED_AFTER_NUMBER)
DAY = (
    rf"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th|ST|ND|RD|TH)?(?![\d%]|[.,:]\d|{GAP}(?:{_COUNTED})\b)"
)
YEAR = r"(?:1[4-9]|20)\d\d(?![\d%])"
WEEKDAY_NAMES = "|".join(form for name in ENGLISH_WEEKDAYS for form in (name.title(), name.upper()))
WEEKDAY = rf"(?:{WEEKDAY_NAMES}|(?:Mon|Tues?|Wed|Thurs?|Thu|Fri|Sat|Sun)\b\.?)"
_SPANNED = rf"{GAP}?[-–—]{GAP}?|{GAP}(?:to|through|until|till){GAP}(?:on{GAP})?"
BETWEEN = rf"(?P<between>(?<=[Bb]etween{GAP}))?"
TO = rf"(?:{_SPANNED}|(?(between){GAP}and{GAP}|(?!)))"
"""What joins two ends; an "and" only behind ``BETWEEN``, which stands first in a pattern."""
COUNT = "|".join(sorted((w for w, n in CARDINALS.items() if 1 <= n <= 20), key=len, reverse=True))
BESIDE_YEAR = rf"(?P<beside>{GAP}(?:of{GAP})?(?:[Ll]ast|[Tt]his|[Nn]ext){GAP}year\b)"

DIGITS = tuple("0123456789")
MONTH_HINTS = tuple(sorted({form[:3] for form in MONTH_NAMES.split("|")}))

UNITS = ("day", "week", "month", "year")
"""The lengths that counted times have; their place is what a mention's parts name."""

STEPS = {"last": -1, "previous": -1, "this": 0, "next": 1, "coming": 1}
PERIODS = {
    "week": "week",
    "weekend": "weekend",
    "month": "whole-month",
    "year": "whole-year",
    "quarter": "whole-quarter",
}
TAIL = (
    rf"(?=[.,;:)”\"’—–]|$|{GAP}(?:in|on|at|by|from|to|and|as|for|with|after|when|but|that|while|the|a|"
    r"he|she|they|it|his|her|police)\b)"
)
"""What may follow words that stand alone: an end, or a word that begins another phrase."""


@dataclass(frozen=True, slots=True)
class TimeForm:
    """A ``pattern`` and its reader, which gives ``None`` for what only looks like the form.

    Where none of the ``hints`` is in a line the pattern need not be tried there; a pattern that
    first asks for the character it can start at passes the others at one look. ``lead`` matches
    words up to the end of a string: those before the match that are part of it ("on Friday,").
    ``own`` names the group that is the mention, where words beside it are only looked at.
    """

    pattern: re.Pattern[str]
    read: Callable[[re.Match[str]], Reading | None]
    hints: tuple[str, ...]
    lead: re.Pattern[str] | None = None
    own: str | int = 0


def month_of(words: str) -> int:
    """The number of a month's English name, with or without its dot."""
    return ENGLISH_MONTHS[words.strip(" .\u00a0").lower()]


def weekday_of(words: str) -> int:
    """The number of a weekday's English name; 0 is Monday."""
    start = words[:2].lower()
    return next(n for n, name in enumerate(ENGLISH_WEEKDAYS) if name.startswith(start))


def number_of(words: str | None) -> int:
    """The number that the digits of "9th" make; 0 where there are none."""
    return int(re.sub(r"\D", "", words)) if words else 0


def count_of(words: str) -> int:
    """The number of "three", "a" or "20"."""
    words = words.lower()
    return {"a": 1, "an": 1}.get(words) or int(CARDINALS.get(words, 0)) or number_of(words)


def beside_year(words: str | None) -> str:
    """Which year "of last year" means: ``last year``, ``this year``, ``next year`` or empty."""
    return " ".join(words.lower().split()[-2:]) if words else ""
