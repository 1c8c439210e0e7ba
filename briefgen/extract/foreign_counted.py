"""The noun that a number counts, and what a figure measures, in other languages than English.

A noun is the first word after the number that is no function word; what is measured runs on to the
next stop, number or conjunction. Left out, on purpose: grammar.
"""

import re

from briefgen.language.foreign_numbers import FOREIGN_BREAKS
from briefgen.language.months import MONTHS, WEEKDAYS
from briefgen.model import Span

_NOUN = re.compile(r"[ \u00a0\u202f](?:de |d[’'])?(?P<noun>[^\W\d_][\w’'-]{1,40})")
_WORD = re.compile(r"[^\W_](?:[\w’'-]|[.,](?=\d)){0,60}|\S")
_STOPS = re.compile(r"[,:.](?!\d)|[;()«»„“”\"–—]")
_JOINS = frozenset(["et", "und", "y", "e", "och", "og", "en", "i", "и", "ou", "oder", "o", "soit"])
_NO_NOUNS = FOREIGN_BREAKS | WEEKDAYS.keys()
_MOST_WORDS = 12
_FARTHEST = 160
_TIMES = re.compile(
    rf"\b\d{{1,2}}(?:er|\.|º)?[ \u00a0](?:de[ \u00a0])?(?:{'|'.join(sorted(MONTHS))})\b"
    r"|\b\d{1,2}[ \u00a0\u202f]?h(?:[ \u00a0\u202f]?\d\d)?\b"
    r"|\b\d{1,2}(?:[.:]\d\d)?[ \u00a0]Uhr\b|\bà[ \u00a0]\d{1,2}[ \u00a0]heures?\b",
    re.IGNORECASE,
)


def foreign_times(text: str) -> list[Span]:
    """Where days and clock times stand: their digits are no figures ("2 septembre", "19 h 05")."""
    return [Span(*found.span()) for found in _TIMES.finditer(text)]


def foreign_noun(text: str, start: int, end: int) -> Span | None:
    """The word counted by a number that ends at ``start``, looked for up to ``end``.

    >>> foreign_noun("4 500 camions en panne", 5, 22)
    Span(start=6, end=13)
    """
    found = _NOUN.match(text, start, end)
    if found is None or found["noun"].lower() in _NO_NOUNS:
        return None
    return Span(found.start("noun"), found.end("noun"))


def foreign_words(text: str, figure: Span, sentence: Span) -> Span | None:
    """The words that say what the figure measures: after it, or, where none fit, before it."""
    noun = foreign_noun(text, figure.end, sentence.end)
    if noun is not None:
        return _phrase(text, noun.start, sentence.end, _MOST_WORDS)
    start = max(sentence.start, figure.start - _FARTHEST)
    stops = list(_STOPS.finditer(text, start, figure.start))
    begin = stops[-1].end() if stops else start
    return _phrase(text, begin, figure.start, None) or _phrase(
        text, figure.end, sentence.end, _MOST_WORDS
    )


def _phrase(text: str, start: int, end: int, most: int | None) -> Span | None:
    """The words from ``start``, cut at a join where ``most`` bounds them, without loose ends."""
    words: list[re.Match[str]] = []
    for found in _WORD.finditer(text, start, end):
        word = found[0]
        if most is not None:
            if words and (word.lower() in _JOINS or word[0].isdigit() or len(words) == most):
                break
            if not word[0].isalnum():
                break
        words.append(found)
    words = words[-_MOST_WORDS:]
    while words and _is_loose(words[-1][0]):
        words.pop()
    while words and _is_loose(words[0][0]):
        words.pop(0)
    return Span(words[0].start(), words[-1].end()) if words else None


def _is_loose(word: str) -> bool:
    return not word[0].isalpha() or word.lower() in FOREIGN_BREAKS or word.lower() in _JOINS
