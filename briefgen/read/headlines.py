"""The headline of a saved page: as the page prints it where that is clear, else as it is stated.

A title that the markup states and the page prints as a heading is the headline. Left out: the
headline of a page whose headings and markup tell different stories is that of its one heading.
"""

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from briefgen.read.linked_data import Thing

_SEPARATED = re.compile(r"\s(?:[|»·•–—:]|-{1,2}|::|//)\s|\s?[|»]\s?|(?<=\w):\s")
_BEFORE_MARK = re.compile(r"\s(?=[,.:;!?](?:\s|$))")
_LEAST_WORDS, _SHORT = 3, 8
_MOST_HEADINGS, _MOST_PARTS = 100, 12


def headline(tree: Any, claims: Sequence[str], outlet: str) -> str:  # noqa: ANN401
    """The headline.

    Args:
        tree: the parsed page.
        claims: the titles that the markup states, the surest first; empty ones count for nothing.
        outlet: the outlet's name, which is no part of the headline.
    """
    claims = [claim for claim in claims if claim]
    headings = list(islice(_headings(tree), _MOST_HEADINGS))
    for claim in claims:
        for heading in headings:
            if printed := heading.stands_for(claim, without_site(claim, outlet)):
                return printed
    tops = {heading.text for heading in headings if heading.top}
    if len(tops) == 1 and len((alone := min(tops)).split()) > _LEAST_WORDS:
        return alone
    if claims:
        return without_site(claims[0], outlet)
    return next((heading.text for heading in headings if heading.top), "")


def main_article(articles: Sequence[Thing], titles: Sequence[str]) -> Thing:
    """Of the objects that describe articles the one with the page's title; else the first.

    Args:
        articles: those objects in the order of trust.
        titles: what meta elements and the window call the page.
    """
    keys = [key for title in titles if len(key := key_of(title)) > _SHORT]
    for article in articles if len(articles) > 1 else ():
        stated = article.get("headline")
        key = key_of(html.unescape(stated)) if isinstance(stated, str) else ""
        if len(key) > _SHORT and any(title.startswith(key) for title in keys):
            return article
    return next(iter(articles), {})


@dataclass(frozen=True, slots=True)
class _Heading:
    """A heading in one line, the longer ones of the parts it has, and if it is of the first level.

    A heading in several pieces has no sure blanks between them, so a claim's are taken for it.
    """

    text: str
    parts: tuple[str, ...]
    pieces: int
    top: bool

    def stands_for(self, claim: str, alone: str) -> str:
        """The headline, if this heading prints the claim, with or without a site's name."""
        key, stated = key_of(self.text), (key_of(claim), key_of(alone))
        if len(stated[1]) <= _SHORT:
            return ""
        if key in stated:
            return self.text if self.pieces == 1 else (claim, alone)[stated.index(key)]
        if self.top and len(key) > _SHORT and stated[0].startswith(key):
            return self.text
        return next((part for part in self.parts if key_of(part) in stated), "")


def _headings(tree: Any) -> Iterator[_Heading]:  # noqa: ANN401
    """The headings of the first level, then those of the second."""
    for tag in ("h1", "h2"):
        for element in tree.iter(tag):
            pieces = [line for text in element.itertext() if (line := " ".join(text.split()))]
            inside = islice(element.iterdescendants(), _MOST_PARTS) if len(pieces) > 1 else ()
            texts = (element.text or "", *(" ".join(part.itertext()) for part in inside))
            parts = (" ".join(part.split()) for part in texts)
            text = _BEFORE_MARK.sub("", " ".join(pieces)) if len(pieces) > 1 else "".join(pieces)
            if text:
                yield _Heading(text, tuple(parts), len(pieces), tag == "h1")


def without_site(title: str, outlet: str) -> str:
    """``title`` without the name of the site that pages append to it.

    >>> without_site("Bridge opens early | The Karsava Post", "Karsava Post")
    'Bridge opens early'
    """
    cuts = list(_SEPARATED.finditer(title))
    if not cuts:
        return title
    last, site = cuts[-1], key_of(outlet)
    tail, head = key_of(title[last.end() :]), title[: last.start()].strip()
    named = bool(site) and (site in tail or (len(tail) > 2 and tail in site))
    if named or ("|" in last[0] and len(head.split()) > 3 and len(tail) < 40):
        return without_site(head, outlet) if named else head
    first = title[: cuts[0].start()]
    if site and key_of(first) == site and "|" in cuts[0][0]:
        return title[cuts[0].end() :].strip()
    return title


def key_of(text: str) -> str:
    """Letters and digits alone, in lower case, without a leading article."""
    squashed = re.sub(r"\W+", "", text).lower()
    return squashed.removeprefix("the")
