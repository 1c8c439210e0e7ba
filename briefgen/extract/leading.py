"""Find the first subject of a sentence, past the phrases of place and time that lead up to it.

Ranges are half-open token indices of a stretch.
"""

from collections.abc import Sequence

from briefgen.extract.clauses import Token, is_name_run
from briefgen.extract.phrases import (
    Range,
    is_edge,
    is_filler,
    names_somebody,
    phrase_end,
)
from briefgen.extract.subjects import is_place
from briefgen.language.speech import CONJUNCTIONS, LEADING_WORDS, SUBORDINATORS, VERB_FORMS

_LATER = frozenset(["later", "earlier", "ago", "before", "after"])
_SPANS = frozenset(["days", "weeks", "months", "years", "hours", "minutes", "moments"])
_MAX_GROUPS = 6


def first_subject(tokens: Sequence[Token], before: int) -> Range | None:
    """The subject of the sentence's first clause, past phrases that lead up to it."""
    start = 0
    for _ in range(_MAX_GROUPS):
        end = start
        while end < before and not is_edge(tokens[end]):
            end += 1
        if start < end and not _leads(tokens, start, end) and not _ends_place(tokens, start, end):
            begin = _first_word(tokens, start, end)
            stop = phrase_end(tokens, begin, end)
            if stop > begin and names_somebody(tokens, begin, stop):
                return (begin, stop)
        if end >= before:
            return None
        start = end + 1
    return None


def _first_word(tokens: Sequence[Token], start: int, end: int) -> int:
    while start < end - 1 and (
        tokens[start].low in CONJUNCTIONS
        or (is_filler(tokens[start]) and tokens[start].low != "to")
        or (tokens[start].time and _is_time_of(tokens, start))
    ):
        start += 1
    return start


def _is_time_of(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word is part of "last week", "this morning" before a subject of its own."""
    if tokens[at].low in ("last", "this", "next"):
        return tokens[at + 1].time
    return at > 0 and tokens[at - 1].low in ("last", "this", "next")


def _leads(tokens: Sequence[Token], start: int, end: int) -> bool:
    first = tokens[_first_word(tokens, start, end)]
    if tokens[end - 1].low in _LATER and any(t.time or t.low in _SPANS for t in tokens[start:end]):
        return True
    if first.low in LEADING_WORDS or first.preposition or first.low in SUBORDINATORS:
        return True
    return first.low.endswith("ing") and first.low in VERB_FORMS


def _ends_place(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether the words are the second half of a place ("In Vell, Karsava, on Monday, ...")."""
    after_comma = start > 0 and tokens[start - 1].text == ","
    return after_comma and is_name_run(tokens, start, end) and is_place(tokens, start)


def leads_up(tokens: Sequence[Token], start: int) -> bool:
    """Whether all that stands before ``start`` is one phrase that leads up to it ("In Vell, ")."""
    end = start - 1
    first = end
    while first > 0 and not is_edge(tokens[first - 1]):
        first -= 1
    return first == 0 and first < end and _leads(tokens, first, end)
