"""Find the words that name people, and what beside them shows that a person bears the name.

A name counts as a person's for sure by an office or honorific, a known given name, an age, a verb
of speech beside it, or the surname used alone elsewhere in the article.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from briefgen.extract.clauses import Stretch, Token, span_of
from briefgen.extract.nouns import NOT_PERSONS, before_of, is_person_name, name_start
from briefgen.extract.offices import (
    bare_role,
    is_plural,
    office_before,
    role_after,
    role_right_before,
)
from briefgen.extract.phrases import is_person_noun
from briefgen.extract.spelling import fold, is_given, name_words
from briefgen.language.names import HEADLINE_VERBS, HONORIFICS, NOT_NAMES, OPENERS, PARTICLES
from briefgen.language.roles import INSTITUTION_NOUNS, SHORT_TITLES
from briefgen.language.speech import DETERMINERS, SUBORDINATORS, VERB_FORMS
from briefgen.language.stopwords import STOP_WORDS


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
    found = _without_openers(text, stretches, found, lower)
    names = [tuple(fold(w) for w in name_words(m.words)) for m in found]
    alone = {n for n in names if n and (n[0] in PARTICLES or (len(n) == 1 and n[0] not in lower))}
    return [m if m.sure or not _has_surname(m, alone) else replace(m, sure=True) for m in found]


def _without_openers(
    text: str, stretches: Sequence[Stretch], found: Sequence[Mention], lower: set[str]
) -> list[Mention]:
    """The mentions without a word that has its capital from the sentence ("Given Orlen's age").

    That is a common word, or one in small letters elsewhere, before a name that stands elsewhere
    without it.
    """
    names = {tuple(fold(w) for w in name_words(m.words)) for m in found}
    ends = Counter(name[at:] for name in names for at in range(len(name)))
    kept: list[Mention] = []
    for one in found:
        tokens = stretches[one.stretch].tokens
        name = tuple(fold(w) for w in name_words(one.words))
        opens = one.start == 0 or tokens[one.start - 1].kind != "word"
        if opens and len(name) == 1 and name[0] in _COMMON and one.end - one.start == 1:
            continue
        if opens and _stands_without(name, ends) and _is_common(tokens[one.start].low, lower):
            words = span_of(tokens, one.start + 1, one.end).of(text)
            sure = bool(one.role) or is_person_name(tokens, one.start + 1, one.end)
            kept.append(replace(one, start=one.start + 1, words=words, sure=sure))
        else:
            kept.append(one)
    return kept


def _stands_without(name: tuple[str, ...], ends: Mapping[tuple[str, ...], int]) -> bool:
    """Whether the article has the name without its first word, alone or behind another."""
    return len(name) > 1 and ends[name[1:]] > 1  # the name itself is one of them


def _is_common(low: str, lower: set[str]) -> bool:
    """Whether the word is one of the language and no given name."""
    if is_given(low) or low in HONORIFICS or low.rstrip(".") in SHORT_TITLES:
        return False
    if low.endswith(("ally", "edly")) or (low.endswith("ing") and len(low) > _LONG_ING):
        return True
    return low in lower or low in _COMMON or low in VERB_FORMS


def _has_surname(mention: Mention, alone: set[tuple[str, ...]]) -> bool:
    """Whether the end of a longer name stands alone elsewhere, as surnames do ("Le Vrane")."""
    parts = tuple(fold(w) for w in name_words(mention.words))
    if not 2 <= len(parts) <= 4 or any(low in NOT_PERSONS or low in NOT_NAMES for low in parts):
        return False
    if parts[0] == parts[-1] or len(parts[-1]) <= 2:
        return False
    return parts[-1:] in alone or (parts[0] not in PARTICLES and parts[1:] in alone)


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
            and not _parts_names(tokens, end)
            and (tokens[end].name_part or _particle_inside(tokens, end))
        ):
            end += 1
        mention = _mention(text, stretch, at, end)
        if mention is not None:
            yield mention
        at = end


def _parts_names(tokens: Sequence[Token], at: int) -> bool:
    """Whether a new name starts here: at "Mr" and, in a headline, at and after "Says"."""
    return tokens[at].low in HONORIFICS or any(
        _is_headline_verb(t) for t in tokens[at - 1 : at + 1]
    )


def _is_headline_verb(token: Token) -> bool:
    return token.low in HEADLINE_VERBS and token.capital


def _particle_inside(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at].low in PARTICLES and at + 1 < len(tokens) and tokens[at + 1].name_part


def _mention(text: str, stretch: Stretch, start: int, end: int) -> Mention | None:
    tokens = stretch.tokens
    while start < end - 1 and _opens_only(tokens[start]):
        start += 1
    if start < end - 2 and tokens[start].low in INSTITUTION_NOUNS:
        start += is_given(tokens[start + 1].low)  # "Chief of Staff Olga Brask"
    if tokens[end - 1].possessive:
        while start < end - 1 and is_person_noun(tokens[start].low):
            start += 1  # "President Obama's cabinet"
    first = name_start(tokens, start, end)
    if first is None:
        if end < len(tokens) and tokens[end].low == "of" and is_person_noun(tokens[end - 1].low):
            return None  # "RNC Chief" of "RNC Chief of Staff Olga Brask"
        first = start
    first = min(first, end - 1)
    if tokens[first].low.removesuffix("'s") in NOT_NAMES or end - first > 5:
        return None
    if _opens_nickname(tokens, end) or _is_headline_verb(tokens[first]):
        return None
    role = role_right_before(text, tokens, first)
    if not role and not (end - first == 1 and first > 0 and tokens[first - 1].low in _PLACED):
        role = role_after(text, tokens, end)
    office = office_before(tokens, first) if not role else None
    if office is not None:
        role = span_of(tokens, *office).of(text)
    words = span_of(tokens, first, end).of(text)
    role = bare_role(role)
    sure = bool(role) or is_person_name(tokens, first, end)
    if first > 0 and is_plural(tokens[first - 1].low):
        role = ""  # "Sens." and "rivals" are several
    if any(t.low.removesuffix("'s") in INSTITUTION_NOUNS for t in tokens[first:end]):
        return None
    if tokens[end - 1].low.endswith("s'") and end < len(tokens) and tokens[end].name_part:
        return None  # "the Vellian Growers' Association"
    if not sure and end - first > 1:
        sure = _speaks(tokens, first, end) or _of_body(tokens, first, end)
    return Mention(stretch.index, first, end, words, role, sure)


def _opens_nickname(tokens: Sequence[Token], end: int) -> bool:
    """Whether the name goes on behind a nickname in marks (Robert C. "Bob" Orlen)."""
    if len(tokens[end - 1].text.strip(".")) > 1:
        return False
    after = [t for t in tokens[end : end + 3] if t.text != "."]
    return len(after) > 1 and after[0].kind == "quote" and after[1].name_part


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
_LONG_ING = 6  # letters
_PLACED = frozenset(["in", "near", "at", "across", "around"])
_COMMON = STOP_WORDS["en"] | SUBORDINATORS | OPENERS
_SPEAKING = frozenset(["said", "says", "told", "wrote", "added", "asked"])
