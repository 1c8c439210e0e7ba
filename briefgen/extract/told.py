"""Find the outlet or agency that was told ("told the Vell Courier", "according to the agency")."""

from collections.abc import Sequence

from briefgen.extract.clauses import Token, span_of
from briefgen.extract.phrases import Range
from briefgen.language.roles import (
    OUTLET_ENDINGS,
    OUTLET_NAMES,
    OUTLET_NOUNS,
    OUTLET_WORDS,
)
from briefgen.language.speech import SUBORDINATORS, TELLING_BASES

_TALK = frozenset(
    ["interview", "remarks", "comments", "statement", "briefing", "email", "speaking"]
)
_MAX_WORDS = 10
_OPENING = 5
_LOOK = 12
_SHORT = 6  # letters: a shorter word with such an ending is a word


def told_outlet(text: str, tokens: Sequence[Token], cue: int, verb: str) -> str:
    """The outlet that the speech at ``cue`` was given to, as written; empty if none is named."""
    if verb in TELLING_BASES:
        found = outlet_name(tokens, cue + 1)
        if found is not None:
            return span_of(tokens, *found).of(text)
    spoken = _spoken_to(tokens, cue)
    if spoken is not None:
        return span_of(tokens, *spoken).of(text)
    for at in range(cue + 1, min(len(tokens) - 2, cue + _LOOK)):
        if tokens[at].low in _TALK and tokens[at + 1].low in ("with", "to", "on", "by"):
            found = outlet_name(tokens, at + 2)
            if found is not None:
                return span_of(tokens, *found).of(text)
        if tokens[at].kind == "quote":
            break
    return ""


def _spoken_to(tokens: Sequence[Token], cue: int) -> Range | None:
    """The outlet of a phrase that opens the sentence ("In an interview with Radio Vell, ...")."""
    if tokens[0].low not in ("in", "during", "speaking", "talking"):
        return None
    for at in range(min(cue, _OPENING)):
        talks = tokens[at].low in _TALK or tokens[at].low == "talking"
        if talks and tokens[at + 1].low in ("with", "to"):
            return outlet_name(tokens, at + 2)
    return None


def outlet_name(tokens: Sequence[Token], start: int) -> Range | None:
    """The name of an outlet in the phrase at ``start``: its proper part if it has one."""
    end = start
    while end < len(tokens) and end - start < _MAX_WORDS and _goes_on(tokens, end):
        end += 1
    names = [at for at in range(start, end) if tokens[at].name_part]
    if not any(_tells_outlet(tokens[at]) for at in range(start, end)):
        return None
    if not names:
        nouns = [at for at in range(start, end) if tokens[at].low in OUTLET_NOUNS]
        if nouns and tokens[start].low in ("the", "a", "an"):
            return (start, nouns[0] + 1)
        media = [at for at in range(start, end) if tokens[at].low in ("media", "press")]
        return (start, media[-1] + 1) if media else None
    first = names[0]
    last = first
    while last < end and (tokens[last].name_part or (tokens[last].text in "-&'’")):
        last += 1
    if last < end and tokens[last].low in ("media",):
        return (start, last + 1)
    if tokens[last - 1].possessive and last < end:
        return None
    common = last < end and tokens[last].low in OUTLET_NOUNS
    if first > start and tokens[first - 1].low == "the" and first - 1 == start and not common:
        first -= 1
    return (first, last)


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    if token.kind != "word" or token.preposition or token.low in SUBORDINATORS:
        return False
    return not token.time and token.low not in ("he", "she", "they", "it", "his", "her", "to")


def _tells_outlet(token: Token) -> bool:
    low = token.low.removesuffix("'s")
    if token.capital and len(low) > _SHORT and low.endswith(OUTLET_ENDINGS):
        return True
    return low in OUTLET_NAMES or low in OUTLET_WORDS
