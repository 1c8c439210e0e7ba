"""Find the words that name people, and what beside them shows that a person bears the name.

A name counts as a person's for sure by an office or honorific, a known given name, an age, a verb
of speech beside it, or the surname used alone elsewhere in the article.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from briefgen.extract.clauses import Stretch, Token, span_of
from briefgen.extract.nouns import (
    NOT_PERSONS,
    bare_role,
    before_of,
    is_person_name,
    name_start,
    office_before,
    role_after,
)
from briefgen.extract.phrases import is_person_noun
from briefgen.extract.spelling import fold, name_words
from briefgen.language.names import NOT_NAMES, PARTICLES
from briefgen.language.roles import INSTITUTION_NOUNS, ROLE_MODIFIERS
from briefgen.language.speech import DETERMINERS, PRONOUNS, VERB_FORMS


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that name a person: token range, words, office beside them."""

    stretch: int
    start: int
    end: int
    words: str
    role: str
    sure: bool


def find_mentions(text: str, stretches: Sequence[Stretch]) -> list[Mention]:
    """The mentions of people in an article, sure ones and such as may be."""
    found = [m for stretch in stretches for m in _mentions(text, stretch)]
    lower = {t.low for stretch in stretches for t in stretch.tokens if t.text == t.low}
    alone = {fold(parts[0]) for m in found if len(parts := name_words(m.words)) == 1} - lower
    return [m if m.sure or not _has_surname(m, alone) else replace(m, sure=True) for m in found]


def _has_surname(mention: Mention, alone: set[str]) -> bool:
    """Whether the last word of a longer name stands alone elsewhere, as surnames do."""
    parts = name_words(mention.words)
    lows = [p.lower() for p in parts]
    if not 2 <= len(parts) <= 4 or any(low in NOT_PERSONS or low in NOT_NAMES for low in lows):
        return False
    return len(parts[-1]) > 2 and fold(parts[-1]) in alone and lows[0] != lows[-1]


def _mentions(text: str, stretch: Stretch) -> Iterator[Mention]:
    tokens = stretch.tokens
    at = 0
    while at < len(tokens):
        if not tokens[at].name_part:
            at += 1
            continue
        end = at + 1
        while (
            end < len(tokens)
            and not tokens[end - 1].possessive
            and (tokens[end].name_part or _particle_inside(tokens, end))
        ):
            end += 1
        mention = _mention(text, stretch, at, end)
        if mention is not None:
            yield mention
        at = end


def _particle_inside(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at].low in PARTICLES and at + 1 < len(tokens) and tokens[at + 1].name_part


def _mention(text: str, stretch: Stretch, start: int, end: int) -> Mention | None:
    tokens = stretch.tokens
    while start < end - 1 and _opens_only(tokens[start]):
        start += 1
    first = name_start(tokens, start, end)
    if first is None:
        first = start
    first = min(first, end - 1)
    if tokens[first].low.removesuffix("'s") in NOT_NAMES or end - first > 5:
        return None
    role = _role_left(text, tokens, first) or role_after(text, tokens, end)
    office = office_before(tokens, first) if not role else None
    if office is not None:
        role = span_of(tokens, *office).of(text)
    words = span_of(tokens, first, end).of(text)
    role = bare_role(role)
    sure = bool(role) or is_person_name(tokens, first, end)
    if any(t.low.removesuffix("'s") in INSTITUTION_NOUNS for t in tokens[first:end]):
        return None
    if tokens[end - 1].low.endswith("s'") and end < len(tokens) and tokens[end].name_part:
        return None  # "the Vellian Growers' Association"
    if not sure and end - first > 1:
        sure = _speaks(tokens, first, end) or _of_body(tokens, first, end)
    return Mention(stretch.index, first, end, words, role, sure)


def _opens_only(token: Token) -> bool:
    """A capital that only the start of the sentence gives ("When Orlen ...")."""
    return token.low in NOT_NAMES or token.low in DETERMINERS or token.preposition


def _speaks(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a verb of speech, an age or "who" beside the name shows that a person bears it."""
    if start > 0 and tokens[start - 1].low in _SPEAKING:
        return True
    if end + 1 >= len(tokens) or tokens[end].text != ",":
        return end < len(tokens) and tokens[end].low in _SPEAKING
    after = tokens[end + 1]
    closed = end + 2 < len(tokens) and tokens[end + 2].text == ","
    aged = after.text.isdigit() and len(after.text) == 2 and closed
    return after.low in ("who", "whose") or aged


def _of_body(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether "of" and a body follow the name ("Olga Brask of the Miners' Union")."""
    stop = end
    while stop < len(tokens) and stop - end < _BODY_WORDS and tokens[stop].kind == "word":
        stop += 1
    return before_of(tokens, start, stop) == end


_BODY_WORDS = 7
_SPEAKING = frozenset(["said", "says", "told", "wrote", "added", "asked"])


def _role_left(text: str, tokens: Sequence[Token], first: int) -> str:
    """The office that stands right before a name, leftwards as far as it goes."""
    at = first
    if at == 0 or not is_person_noun(tokens[at - 1].low):
        return ""
    while at > 0 and first - at < 8 and _in_role(tokens, at - 1):
        at -= 1
    while at < first and (tokens[at].low in DETERMINERS or tokens[at].low in ("and", "of")):
        at += 1
    return span_of(tokens, at, first).of(text) if at < first else ""


def _in_role(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    if token.kind != "word" or token.preposition or token.time or token.low in PRONOUNS:
        return False
    if token.low in DETERMINERS or token.low in ("and", "that", "as", "when", "but"):
        return False
    if token.capital or is_person_noun(token.low) or token.low in ROLE_MODIFIERS:
        return True
    return token.low in INSTITUTION_NOUNS or not (
        token.low in VERB_FORMS or token.low.endswith(("ed", "ly", "ing"))
    )
