"""Topics that the reader names: their articles are found by words, before any others are grouped.

A phrase is whole words in a row, of any case and with or without accents. A star stands for any
ending ("wheat*"), a plus for both ("grain + port"). Left out: how like one another the articles of
a named topic are; the reader has said what belongs there, in whatever language.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from briefgen.model import Article, Match

OPENING = 3
"""Sentences of an article that say what it is about."""
OFTEN = 3
"""Times that a phrase is met in the text of an article that is about it."""

_UNSPACED = 0x2E80
"""From this code point on scripts set no blanks between words."""


@dataclass(frozen=True, slots=True)
class NamedGroup:
    """Ids of the articles of a named topic, by date and id; the phrase that brought each there."""

    name: str
    articles: tuple[str, ...]
    matches: tuple[Match, ...]


def take_named(
    articles: Iterable[Article], named: Mapping[str, Sequence[str]]
) -> tuple[tuple[NamedGroup, ...], tuple[Article, ...]]:
    """The articles of each named topic, and those of none.

    Args:
        articles: without copies, in any order, which changes nothing.
        named: name to phrases; an article that several topics would have goes to the first.

    Returns:
        A group for each name that has articles, in the order of the names; and the other articles
        by date and id.
    """
    rest = sorted(articles, key=lambda article: article.age)
    groups = []
    for name, phrases in named.items():
        matches = {a.id: match for a in rest if (match := find_match(a, phrases)) is not None}
        if matches:
            groups.append(NamedGroup(name, tuple(matches), tuple(matches.values())))
        rest = [article for article in rest if article.id not in matches]
    return tuple(groups), tuple(rest)


def find_match(article: Article, phrases: Sequence[str]) -> Match | None:
    """The first of ``phrases`` that an article is about, the headline first; or none."""
    opening = article.sentences[OPENING - 1].span.end if len(article.sentences) >= OPENING else None
    places: tuple[tuple[str, Literal["headline", "opening", "text"], int], ...] = (
        (article.title, "headline", 1),
        (article.text[:opening], "opening", 1),
        (article.text, "text", OFTEN),
    )
    for text, where, least in places:
        folded = _folded(text)
        for phrase in phrases:
            found = _count(folded, phrase)
            if found >= least:
                return Match(article.id, phrase, where, found)
    return None


def _count(folded: str, phrase: str) -> int:
    """How often a text has a phrase: its rarest part where a plus joins several."""
    return min(len(part.findall(folded)) for part in _parts(phrase))


@cache
def _parts(phrase: str) -> tuple[re.Pattern[str], ...]:
    return tuple(_pattern(_folded(part).split()) for part in phrase.split("+"))


def _pattern(words: Sequence[str]) -> re.Pattern[str]:
    body = r"\s{1,4}".join(re.escape(word).replace(r"\*", r"\w{0,40}") for word in words)
    before = "" if ord(words[0][0]) >= _UNSPACED else r"(?<!\w)"
    after = "" if ord(words[-1][-1]) >= _UNSPACED else r"(?!\w)"
    return re.compile(before + body + after)


def _folded(text: str) -> str:
    """A text in lower case without accents, its apostrophes straight."""
    parts = unicodedata.normalize("NFKD", text.replace("’", "'"))
    return "".join(sign for sign in parts if not unicodedata.combining(sign)).casefold()
