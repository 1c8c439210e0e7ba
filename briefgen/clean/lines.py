"""A paragraph as a line that other pages may have too: what it names and whom it speaks to.

Measures only; what follows from them is decided in ``shared``.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from briefgen.clean.prose import ends_sentence, outside_quotes
from briefgen.language.frequent import FREQUENT
from briefgen.language.offers import ORDERS, PAID, SAYING, TRADE_TALK, YOU_AND_US
from briefgen.language.stopwords import STOP_WORDS

_WORD = re.compile(r"[^\W_]+")
_NAME = re.compile(r"(?<=[\w,;–—-][ \u00a0])[\"“‘«(]?([^\W\d_a-z][\w’'-]{1,40}|\d[\d.,]{0,20}\d)")
_SENTENCE = re.compile(r"[.!?:;]\s{1,3}")
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d\Z")
STEM = 5
"""Letters of a word that count, so that its forms are one."""
_SHORTEST = 4
_COMMON = frozenset().union(*FREQUENT.values(), *STOP_WORDS.values(), TRADE_TALK, PAID, ORDERS)


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph of an article: ``key`` is what makes two of them the same line.

    ``stems`` are the beginnings of its content words, ``names`` those of its names and numbers,
    the outlet's own left out; ``words`` counts them all. ``speaks`` is true of the outlet's own
    voice (to the reader, of "us"), ``told`` where a source is named or quoted, ``closed`` of whole
    sentences, ``counts`` where a number stands that is no year.
    """

    text: str
    key: str
    words: int
    stems: frozenset[str]
    names: frozenset[str]
    speaks: bool
    told: bool
    closed: bool
    counts: bool


def key_of(text: str) -> str:
    """What makes two paragraphs the same line: their words, of any case."""
    return " ".join(_WORD.findall(text.casefold()))


@lru_cache(maxsize=4096)
def line_of(text: str, outlet: str) -> Line:
    """A paragraph of an article of ``outlet``, measured."""
    key = key_of(text)
    words = key.split(" ") if key else []
    itself = _stems(_WORD.findall(outlet.casefold()))
    own = outside_quotes(text)
    used = set(_WORD.findall(own))
    quoted = len(_WORD.findall(own)) < len(words) / 2
    return Line(
        text=text,
        key=key,
        words=len(words),
        stems=_stems(words) - itself,
        names=_stems(_WORD.findall(" ".join(_NAME.findall(text)).casefold()), 1) - itself,
        speaks=bool(used & YOU_AND_US) or _asks(own) or bool(used & TRADE_TALK and used & PAID),
        told=bool(used & SAYING) or quoted,
        closed=ends_sentence(text),
        counts=any(word.isdigit() and not _YEAR.match(word) for word in words),
    )


def _stems(words: list[str], shortest: int = _SHORTEST) -> frozenset[str]:
    return frozenset(
        word[:STEM]
        for word in words
        if (len(word) >= shortest or word.isdigit() or not word.isascii()) and word not in _COMMON
    )


def _asks(own: str) -> bool:
    """Whether a sentence opens by telling the reader what to do."""
    return any(part.split(" ", 1)[0] in ORDERS for part in _SENTENCE.split(own.strip()))
