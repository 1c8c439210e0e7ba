"""What briefgen says of an input while it reads: rules for dates, reasons, doubts, problems.

The rooms that say it know no language of labels; they speak English, and a brief keeps what they
said. So each of these texts stands here a second time, for the catalogs, with a name in place of
each value; tests hold the two together.
"""

import re
from functools import cache

_ANY = re.compile(r"%\((\w+)\)s")
OWN = frozenset({"kind", "rule", "today", "named"})
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

KINDS = (
    mark("a PDF document"),
    mark("a compressed file"),
    mark("a discussion"),
    mark("a link"),
    mark("a list of articles"),
    mark("a list of links"),
    mark("a live blog"),
    mark("a picture"),
    mark("a pipe, socket or device"),
    mark("a program"),
    mark("a rich text document"),
    mark("a zip archive or an office document"),
    mark("an office document"),
)
"""What an input is, where it is no article."""

PROBLEMS = (
    mark("%(count)s control characters taken out"),
    mark("%(count)s invisible or heaped characters taken out"),
    mark("%(count)s marks that turn the direction of writing taken out"),
    mark("%(count)s references to control characters taken out"),
    mark("briefgen failed on this file (%(error)s)"),
    mark("cannot be read (%(error)s)"),
    mark("damaged %(encoding)s"),
    mark("holds %(count)s articles that have nothing in common, read as one"),
    mark("it was changed while it was read"),
    mark("its language is none that briefgen knows; it is read as if it were English"),
    mark("left as it was read: briefgen failed on it anew (%(error)s)"),
    mark("nested too deep for a parser: %(count)s tags flattened"),
    mark("no reader for this kind of file"),
    mark("no text of an article found"),
    mark("no text of an article found in the page"),
    mark("not a page that can be parsed"),
    mark("not one article but the beginnings of %(count)s"),
    mark("not one article: %(kind)s"),
    mark("not read: %(kind)s, not a file"),
    mark("not text (%(kind)s)"),
    mark("not text (NUL byte at %(place)s)"),
    mark("not text (control byte %(byte)s at %(place)s)"),
    mark("reading it does not end within %(seconds)s s"),
    mark("reading it takes more than %(megabytes)s MB of memory"),
    mark("reading it takes more than %(seconds)s s"),
    mark("the address has letters of another script: %(address)s"),
    mark("the encoding is a guess (%(encoding)s)"),
    mark("the file is empty"),
    mark("the page declares entities; they were taken out"),
    mark("the parser gave up before the end of the page"),
    mark("the process that read it died of it (%(how)s)"),
    mark("the same bytes as %(name)s, which is read in its place"),
    mark("the store has lost its copy, and nothing that was found in it can be used"),
    mark("there are no word lists for its language (%(language)s), so its words count as they are"),
    mark("too large (read are up to %(most)s bytes)"),
    mark("too many tags (%(count)s, read are up to %(most)s)"),
    mark("too much text (%(count)s characters, read are up to %(most)s)"),
)
"""What is wrong with an input."""

ADVICE = (
    mark("Check figures and names in the original."),
    mark("Check that the file is there and may be read."),
    mark("Check that the outlet is the one it seems to be."),
    mark("Compare the end of the text with the page."),
    mark("Delete one of the two."),
    mark("Known are: %(endings)s."),
    mark("Let briefgen read that folder."),
    mark("Look at its date, quotes and figures before relying on them."),
    mark("Look at the file: it may be damaged."),
    mark("Look at the file: it may hold a list of links, or no text at all."),
    mark("Look at the file: pages of outlets have none."),
    mark("Look whether it stands in the right topic."),
    mark("Nothing: words and figures are whole again."),
    mark("Open the page, wait until its text shows, and save it again."),
    mark("Put the file into the inbox again, or forget it."),
    mark("Put the file itself there."),
    mark("Report it; --debug shows where."),
    mark("Run again when it is whole."),
    mark("Save each article as a file of its own."),
    mark("Save each article from its own page."),
    mark("Save each report that you need as a page of its own."),
    mark("Save the article again as UTF-8."),
    mark("Save the article again."),
    mark("Save the article alone, without the rest of the site."),
    mark("Save the file as UTF-8 if letters look wrong."),
    mark("Save the page again."),
    mark("Save the page as HTML or plain text."),
    mark("Set it aside and report it."),
    mark("Set it aside and report it; --debug shows where."),
)
"""What to do about it."""


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
    return (*RULES, *DOUBTS, *WEEKDAYS, *REASONS, *KINDS, *PROBLEMS, *ADVICE)


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
