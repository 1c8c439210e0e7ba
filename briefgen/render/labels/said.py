"""What briefgen says of an input while it reads: rules for dates, reasons, grounds of doubt.

The rooms that say it know no language of labels; they speak English, and a brief keeps what they
said. So each of these texts stands here a second time, for the catalogs, with a name in place of
each value; tests hold the two together.
"""

import re
from functools import cache

_ANY = re.compile(r"%\((\w+)\)s")
OWN = frozenset({"rule", "today", "named"})
"""The values that are words of our own too; all others are a source's, or a number."""


def mark(text: str) -> str:
    """Name a text for the catalogs; it is translated where it is printed."""
    return text


RULES = (
    mark("JSON-LD"),
    mark("address"),
    mark("date header"),
    mark("date line"),
    mark("date line below"),
    mark("dateline"),
    mark("front matter"),
    mark("headline and date"),
    mark("labelled date"),
    mark("line above"),
    mark("marked date"),
    mark("meta"),
    mark("only date"),
    mark("page data"),
    mark("signed date"),
    mark("update line"),
)
"""What a date of publication is known by."""

DOUBTS = (
    mark("the %(rule)s says %(date)s"),
    mark("stated %(date)s is a %(today)s, the text says %(named)s"),
    mark("tells the same as “%(title)s”"),
)
"""What speaks against a date, and what an undated article was dated by."""

WEEKDAYS = (
    *(mark("Monday"), mark("Tuesday"), mark("Wednesday"), mark("Thursday")),
    *(mark("Friday"), mark("Saturday"), mark("Sunday")),
)

REASONS = (mark("undated, and nothing in the articles at hand dates it"),)
"""Why an article that was read stands in no topic."""


def known(words: str) -> tuple[str, dict[str, str]] | None:
    """The text that some words are made from, and the values in it; ``None`` if there is none.

    >>> known("the address says 2021-07-08")
    ('the %(rule)s says %(date)s', {'rule': 'address', 'date': '2021-07-08'})
    >>> known("the address is gone")
    """
    if words in _plain():
        return words, {}
    for text, pattern in _patterns():
        if found := pattern.fullmatch(words):
            return text, found.groupdict()
    return None


def texts() -> tuple[str, ...]:
    """Every text of this list."""
    return (*RULES, *DOUBTS, *WEEKDAYS, *REASONS)


@cache
def _plain() -> frozenset[str]:
    return frozenset(text for text in texts() if not _ANY.search(text))


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """The texts with values, as patterns; the longest first, so that none hides another."""
    found = []
    for text in sorted(texts(), key=lambda text: (-len(text), text)):
        parts = _ANY.split(text)
        if len(parts) > 1:
            read = (f"(?P<{p}>.+?)" if at % 2 else re.escape(p) for at, p in enumerate(parts))
            found.append((text, re.compile("".join(read), re.DOTALL)))
    return tuple(found)
