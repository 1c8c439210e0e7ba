"""What a topic is called: one of its own headlines, verbatim, and a few tags.

A line of keywords alone names a topic worse than any of its headlines, so tags only stand below.
Left out: writing a headline.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from re import compile as pattern
from typing import Literal

from briefgen.language.abbreviations import OTHERS, TITLES
from briefgen.language.months import ENGLISH_MONTHS, WEEKDAYS
from briefgen.model import Article, Headline
from briefgen.text.similarity import background, cosines
from briefgen.text.words import stems

PER_WORD = 0.01
"""What each word of a headline costs it: of two that say the same, the shorter names better."""
UNSETTLED = 0.05
"""What a question mark or a colon costs it: "Live:", "Opinion:", "What now?" name no story.

CAPITALS throughout cost it as much: they cry where they stand among others.
"""
TELLS = 0.3
"""Weight of how near a headline is to what the articles open with, beside the other headlines."""
OPENING = 3
"""Sentences of an article that say what it is about."""
MOST_TAGS = 5
LONGEST_NAME = 4
"""Words of a name that may be a tag."""
WORTH = 0.35
"""Share of the best tag's weight from which another is worth printing; three are always shown."""

_TOKEN = pattern(r"[^\W_](?:[\w'’.-]{0,40}[^\W_])?")
_NO_NAMES = frozenset({*WEEKDAYS, *ENGLISH_MONTHS, *TITLES, *OTHERS})
_POSSESSIVE = pattern(r"['’]s?\Z")
_UNSETTLED = pattern(r"\?|\A[^:]{1,30}:\s")


def name_topic(articles: Sequence[Article]) -> Headline:
    """The headline nearest to the others and to what all articles open with, for its length.

    Of equals the earliest, by date and id.

    An article without a title offers its first sentence, when none of the others has one either.
    """
    ordered = sorted(articles, key=lambda article: article.age)
    titled = [article for article in ordered if article.title.strip()]
    if not titled:
        first = next((a for a in ordered if a.sentences), ordered[0])
        return Headline(first.id, first.sentences[0].text if first.sentences else first.name)
    bags = [Counter(stems(article.title, article.language)) for article in titled]
    opening = Counter(
        stem
        for article in ordered
        for sentence in article.sentences[:OPENING]
        for stem in stems(sentence.text, article.language)
    )
    alike = cosines([*bags, opening], background())
    others = max(1, len(titled) - 1)

    def worth(number: int) -> float:
        title = titled[number].title
        near = (float(alike[number, :-1].sum()) - 1) / others + TELLS * float(alike[number, -1])
        unsettled = bool(_UNSETTLED.search(title)) or title.isupper()
        return round(near - PER_WORD * len(title.split()) - UNSETTLED * unsettled, 9)

    best = max(range(len(titled)), key=lambda number: (worth(number), -number))
    return Headline(titled[best].id, titled[best].title)


def tags(articles: Sequence[Article]) -> tuple[str, ...]:
    """Three to five names and pairs of words that mark the topic, as its articles print them.

    No two of them share a word; weekdays, months and the publishers' own names are left out.
    """
    found = _candidates(sorted(articles, key=lambda article: article.age))
    ranked = sorted(found, key=lambda tag: (-tag.weight, tag.printed))
    chosen: list[_Tag] = []
    for tag in ranked:
        enough = len(chosen) >= 3 and tag.weight < WORTH * chosen[0].weight
        if enough or len(chosen) == MOST_TAGS:
            break
        if not any(_akin(one, other) for old in chosen for one in old.key for other in tag.key):
            chosen.append(tag)
    return tuple(tag.printed for tag in chosen)


@dataclass(frozen=True, slots=True)
class _Tag:
    key: tuple[str, ...]
    printed: str
    weight: float


@dataclass(frozen=True, slots=True)
class _Token:
    start: int
    end: int
    text: str


@dataclass(slots=True)
class _Uses:
    """Where a phrase was met: printed forms, and how often in each article.

    The first word of a sentence is capital anyway: it counts (``in_front``) only as a name that is
    met inside a sentence too.
    """

    printed: Counter[str] = field(default_factory=Counter)
    counts: Counter[str] = field(default_factory=Counter)
    in_front: Counter[str] = field(default_factory=Counter)
    is_name: bool = False


def _candidates(articles: Sequence[Article]) -> list[_Tag]:
    uses: dict[tuple[str, ...], _Uses] = defaultdict(_Uses)
    left_out = set()
    for article in articles:
        left_out |= set(stems(f"{article.outlet} {article.agency} {article.byline}"))
        for phrase, kind in _phrases(article):
            key = stems(phrase, article.language)
            if key:
                found = uses[key]
                found.printed[phrase] += 1
                found.is_name |= kind == "name"
                (found.in_front if kind == "front" else found.counts)[article.id] += 1
    for found in uses.values():
        found.counts += found.in_front if found.counts else Counter()
    return [
        _Tag(key, _commonest(found.printed), _weight(key, found, len(articles)))
        for key, found in sorted(uses.items())
        if _is_spread(found, len(articles)) and not left_out.issuperset(key)
    ]


def _is_spread(found: _Uses, articles: int) -> bool:
    return found.counts.total() > 1 and (found.is_name or len(found.counts) >= min(2, articles))


def _weight(key: tuple[str, ...], found: _Uses, articles: int) -> float:
    """How much a phrase tells: spread over the articles, use, rarity; names and pairs first."""
    known = background()
    rarity = sum(
        math.log((known.documents + 1) / (known.frequencies.get(stem, 0) + 0.5)) for stem in key
    ) / len(key)
    spread = sum(1 + math.log(count) for count in found.counts.values()) / articles
    several = 1 + 0.25 * (min(len(key), 3) - 1)
    return round(spread * rarity * several * (1.3 if found.is_name else 0.75), 9)


def _phrases(article: Article) -> Iterator[tuple[str, Literal["name", "front", "pair"]]]:
    """Names, single words in front of a sentence that may be names, and pairs of plain words."""
    for sentence in article.sentences:
        tokens = [_Token(m.start(), m.end(), m[0]) for m in _TOKEN.finditer(sentence.text)]
        for run in _names(sentence.text, tokens):
            in_front = len(run) == 1 and run[0] == tokens[0]
            name = " ".join(_bare(token.text) for token in run)
            yield name, "front" if in_front else "name"
        for one, other in pairwise(tokens):
            if other.start - one.end == 1 and _is_plain(one, article) and _is_plain(other, article):
                yield f"{one.text} {other.text}", "pair"


def _names(text: str, tokens: Sequence[_Token]) -> list[list[_Token]]:
    """Runs of capitalised words with one blank between; a possessive ends its run."""
    runs: list[list[_Token]] = []
    for token in tokens:
        if not token.text[0].isupper() or _bare(token.text).lower() in _NO_NAMES:
            continue
        last = runs[-1][-1] if runs else None
        if last and text[last.end : token.start] == " " and _bare(last.text) == last.text:
            runs[-1].append(token)
        else:
            runs.append([token])
    return [run for run in runs if len(run) <= LONGEST_NAME]


def _is_plain(token: _Token, article: Article) -> bool:
    return (
        token.text.isalpha() and token.text.islower() and bool(stems(token.text, article.language))
    )


def _bare(word: str) -> str:
    return _POSSESSIVE.sub("", word)


def _akin(one: str, other: str) -> bool:
    """Whether two stems are one word or its adjective ("Tajik", "Tajikistan")."""
    short, long = sorted((one, other), key=len)
    return short == long or (len(short) > 3 and long.startswith(short[: max(4, len(short) - 1)]))


def _commonest(printed: Counter[str]) -> str:
    return min(printed, key=lambda form: (-printed[form], form))
