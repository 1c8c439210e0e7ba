"""Find sources that stand with no verb: "according to", "in the words of", "Orlen's claim".

Ranges are half-open token indices of a stretch.
"""

from collections.abc import Sequence

from briefgen.extract.clauses import Token, span_of
from briefgen.extract.nouns import Noun, describe, is_person_name
from briefgen.extract.phrases import Range, is_past, may_speak, phrase_end
from briefgen.language.names import PARTICLES
from briefgen.language.speech import (
    AUXILIARIES,
    DETERMINERS,
    POSSESSIVES,
    SPEECH_NOUNS,
)
from briefgen.model import Span

_LOOK = 12  # tokens to the quotation
_ADJECTIVES = 2


def names_source(tokens: Sequence[Token], at: int) -> bool:
    """Whether "according to" or "in the words of" ends with the word after ``at``."""
    after = tokens[at + 1].low if at + 1 < len(tokens) else ""
    if tokens[at].low == "according":
        return after == "to"
    if tokens[at].low != "words" or after != "of":
        return False
    return [t.low for t in tokens[max(0, at - 2) : at]] == ["in", "the"]


def source_after(tokens: Sequence[Token], last: int) -> Range | None:
    """The words that name a source after "to" or "of" at ``last``."""
    start = last + 1
    end = start
    while end < len(tokens) and tokens[end].kind == "word":
        end += 1
    stop = phrase_end(tokens, start, end) if end > start else start
    return (start, stop) if stop > start and may_speak(tokens, start, stop) else None


def comes_to_quote(tokens: Sequence[Token], stop: int) -> bool:
    """Whether only names and commas stand between a source and a quote (", Vell Orsk, "...")."""
    for at in range(stop, min(len(tokens), stop + _LOOK)):
        if tokens[at].kind == "quote":
            return tokens[at - 1].text == ","
        if tokens[at].text != "," and not tokens[at].name_part:
            return False
    return False


def possessive_source(tokens: Sequence[Token], at: int) -> Range | None:
    """The words before the noun of speech at ``at`` that name its speaker, if a quote follows."""
    if tokens[at].low not in SPEECH_NOUNS or not _leads_to_quote(tokens, at + 1):
        return None
    if at + 2 < len(tokens) and tokens[at + 1].low == "by":
        return source_after(tokens, at + 1)
    last = at - 1
    while last >= 0 and at - last <= _ADJECTIVES and _is_adjective(tokens[last]):
        last -= 1
    if last < 0 or tokens[last].kind != "word":
        return None
    if tokens[last].low in POSSESSIVES:
        return (last, last + 1)
    if not tokens[last].possessive or tokens[last].time:
        return None
    first = last
    while first > 0 and (tokens[first - 1].name_part or tokens[first - 1].low in PARTICLES):
        first -= 1
    if not tokens[last].name_part:
        while first > 0 and last - first < _ADJECTIVES and tokens[first].low not in DETERMINERS:
            first -= 1
        if tokens[first].low not in DETERMINERS:
            return None
    return (first, last + 1)


def possessor(text: str, tokens: Sequence[Token], found: Range) -> Noun:
    """What the words of ``found`` name, without the "'s" that ties them to the noun."""
    start, end = found
    span = span_of(tokens, start, end)
    if tokens[start].low in POSSESSIVES:
        return Noun(span, span.of(text), "pronoun", "", span)
    if not tokens[end - 1].possessive:
        return describe(text, tokens, found)  # "a claim by Olga Brask"
    bare = Span(span.start, span.end - (2 if tokens[end - 1].low.endswith("'s") else 1))
    if not tokens[end - 1].name_part:
        return Noun(bare, bare.of(text), "phrase", "", span)
    person = end - start == 1 or is_person_name(tokens, start, end)
    return Noun(bare, bare.of(text), "person" if person else "name", "", span)


def _is_adjective(token: Token) -> bool:
    plain = token.kind == "word" and token.text == token.low and not token.possessive
    return plain and token.low not in POSSESSIVES and token.low not in DETERMINERS


def _leads_to_quote(tokens: Sequence[Token], at: int) -> bool:
    """Whether a quotation follows soon, with no verb or end of a sentence between."""
    for token in tokens[at : at + _LOOK]:
        if token.kind == "quote":
            return True
        if token.kind == "mark" and token.text not in ",:":
            return False
        if token.low in AUXILIARIES or is_past(token):
            return False
    return False
