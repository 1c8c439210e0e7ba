"""Take a phrase that names a speaker apart: office, name, and what kind of phrase it is."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from briefgen.extract.clauses import Token, is_name_run, span_of
from briefgen.extract.offices import office_before, role_after
from briefgen.extract.phrases import Range, is_person_noun
from briefgen.extract.spelling import given_gender, is_given
from briefgen.language.names import HONORIFICS, NOT_NAMES, PARTICLES
from briefgen.language.roles import (
    INSTITUTION_NOUNS,
    OUTLET_WORDS,
    PERSON_PLURALS,
    ROLE_MODIFIERS,
    SHORT_TITLES,
)
from briefgen.language.speech import DETERMINERS, PRONOUNS
from briefgen.model import Span


@dataclass(frozen=True, slots=True)
class Noun:
    """A phrase that names a speaker, the office left out of ``words`` when a name follows it.

    ``kind`` is ``person`` for a person's name, ``name`` for another proper name, ``pronoun``, or
    ``phrase``; ``role`` the office as written beside the name (empty: none); ``whole`` all of it.
    """

    span: Span
    words: str
    kind: Literal["person", "name", "pronoun", "phrase"]
    role: str
    whole: Span


def describe(text: str, tokens: Sequence[Token], found: Range) -> Noun:
    """What the words of ``found`` name."""
    start, end = found
    whole = span_of(tokens, start, end)
    if end - start == 1 and tokens[start].low in PRONOUNS:
        return Noun(whole, whole.of(text), "pronoun", "", whole)
    bare = before_of(tokens, start, end)
    if bare is not None:
        span = span_of(tokens, start, bare)
        return Noun(span, span.of(text), "person", role_after(text, tokens, end), whole)
    if _is_joint(tokens, start, end):
        return Noun(whole, whole.of(text), "name", "", whole)
    first = name_start(tokens, start, end)
    if first is not None and first - start > 1 and _serves(tokens, first, end):
        return Noun(whole, whole.of(text), "phrase", "", whole)
    if first is None and is_person_noun(tokens[end - 1].low):
        named = _name_after(tokens, end)
        if named is not None:
            span = span_of(tokens, *named)
            return Noun(
                span, span.of(text), "person", whole.of(text), span_of(tokens, start, named[1])
            )
    if first is None:
        return Noun(whole, whole.of(text), "phrase", "", whole)
    role = _role_before(text, tokens, start, first) or role_after(text, tokens, end)
    office = office_before(tokens, start) if start == first and not role else None
    if office is not None:
        role, whole = span_of(tokens, *office).of(text), span_of(tokens, office[0], end)
    person = is_person_name(tokens, first, end) or bool(role)
    span = span_of(tokens, first, end)
    if not person:
        span = span_of(tokens, start, end)
        return Noun(span, span.of(text), "name", "", whole)
    return Noun(span, span.of(text), "person", role, whole)


def _is_joint(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether the words are two names joined by "and", who speak together."""
    at = next((at for at in range(start + 1, end - 1) if tokens[at].low == "and"), None)
    if at is None or not is_name_run(tokens, start, at):
        return False
    return is_name_run(tokens, at + 1, end) and is_person_name(tokens, at + 1, end)


def _serves(tokens: Sequence[Token], first: int, end: int) -> bool:
    """Whether the name is the body that somebody unnamed speaks for ("a spokesperson for Vell")."""
    if _name_after(tokens, end) is not None:
        return False
    return tokens[first - 1].low in ("for", "at") and is_person_noun(tokens[first - 2].low)


def before_of(tokens: Sequence[Token], start: int, end: int) -> int | None:
    """Where a person's name ends that "of" and a body or place follows ("Olga Brask of Vell")."""
    at = next((at for at in range(start + 2, end - 1) if tokens[at].low in ("of", "from")), None)
    if at is None or not is_name_run(tokens, start, at):
        return None
    if is_person_name(tokens, start, at):
        return at
    words = [t.low for t in tokens[start:at]]
    plain = not any(w in NOT_PERSONS or w in NOT_NAMES for w in words)
    body = any(t.low.removesuffix("'s") in INSTITUTION_NOUNS for t in tokens[at:end])
    return at if plain and body and len(words) <= 3 else None


def _name_after(tokens: Sequence[Token], end: int) -> Range | None:
    """The name set after an office and a comma ("its spokeswoman, Olga Brask,")."""
    if end + 2 >= len(tokens) or tokens[end].text != ",":
        return None
    at = end + 1
    while at < len(tokens) and (tokens[at].name_part or tokens[at].low in PARTICLES):
        at += 1
    closed = at == len(tokens) or tokens[at].kind != "word"
    if not closed or not 2 <= at - end - 1 <= 5 or not is_name_run(tokens, end + 1, at):
        return None
    return (end + 1, at)


def name_start(tokens: Sequence[Token], start: int, end: int) -> int | None:
    """Where the proper name that ends the phrase begins; ``None`` if it ends in a common noun."""
    first = end
    while first > start and _in_name(tokens, first - 1, end):
        first -= 1
    while first < end and not tokens[first].name_part:
        first += 1
    for at in range(first, end):
        low = tokens[at].low
        if is_person_noun(low) or low in ROLE_MODIFIERS or tokens[at].possessive:
            first = at + 1 if at < end - 1 or tokens[at].possessive else first
    if first >= end or is_person_noun(tokens[end - 1].low):
        return None
    while first < end - 2 and tokens[first].low in NOT_NAMES:
        first += 1
    return first


def _in_name(tokens: Sequence[Token], at: int, end: int) -> bool:
    token = tokens[at]
    if token.kind != "word":
        return token.text in "&'’" and at < end - 1
    if token.low in DETERMINERS or token.low in PRONOUNS:
        return False
    return token.name_part or (token.low in PARTICLES and at < end - 1)


def _role_before(text: str, tokens: Sequence[Token], start: int, first: int) -> str:
    """The office before a name ("Vell's foreign minister"), its article left out."""
    while start < first and (tokens[start].low in DETERMINERS or tokens[start].low == "and"):
        start += 1
    if start >= first or not any(is_person_noun(t.low) for t in tokens[start:first]):
        return ""
    return span_of(tokens, start, first).of(text)


def is_person_name(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a proper name looks like a person's: an honorific or a given name opens it."""
    words = [t for t in tokens[start:end] if t.kind == "word"]
    if not words or any(t.low.removesuffix("'s") in NOT_PERSONS for t in words):
        return False
    if words[0].low in HONORIFICS or words[0].low.rstrip(".") in SHORT_TITLES:
        return len(words) > 1
    return is_given(words[0].low) and len(words) > 1


NOT_PERSONS = (
    INSTITUTION_NOUNS
    | OUTLET_WORDS
    | PERSON_PLURALS
    | frozenset(["states", "nations", "house", "street", "republican", "democrat", "catholic"])
)


def gender_of(words: Sequence[str]) -> str:
    """``male``, ``female`` or empty, from an honorific or the given name that opens ``words``."""
    if not words:
        return ""
    first = words[0].lower()
    if HONORIFICS.get(first):
        return HONORIFICS[first]
    if first in HONORIFICS or first.rstrip(".") in SHORT_TITLES:
        return gender_of(words[1:]) if len(words) > 2 else ""
    if len(words) < 2:
        return ""
    return given_gender(first)
