"""Find where a noun phrase starts and ends, from word lists and word order.

Ranges are half-open token indices of a stretch.
"""

from collections.abc import Sequence

from briefgen.extract.clauses import Token, is_name_run
from briefgen.language.roles import (
    DOCUMENT_NOUNS,
    INSTITUTION_NOUNS,
    OUTLET_WORDS,
    PERSON_PLURALS,
    ROLE_NOUNS,
    SHORT_TITLES,
)
from briefgen.language.speech import (
    ADVERB_ENDINGS,
    ADVERBS,
    AFTER_NOUNS,
    AUXILIARIES,
    CLEAR_VERB_FORMS,
    CONJUNCTIONS,
    COUNTS,
    DETERMINERS,
    IRREGULAR_PASTS,
    LEADING_WORDS,
    LY_NOUNS,
    PRONOUNS,
    SUBORDINATORS,
    VERB_FORMS,
)

Range = tuple[int, int]

_BREAK = frozenset([",", ";", ":", "—", "–", "--", "(", ")", "[", "]", "?", "!", ".", "…", "-"])
_NOUN_PREPOSITIONS = frozenset(["of", "for", "at", "from", "in"])
_NO_COUNTS = DETERMINERS - COUNTS
_ADVERBS = ADVERBS - {"all"}
_BODIES = INSTITUTION_NOUNS | DOCUMENT_NOUNS
_MAX_WORDS = 14


def is_edge(token: Token) -> bool:
    """Whether it is a quotation or a mark that parts phrases."""
    return token.kind == "quote" or (token.kind == "mark" and token.text in _BREAK)


def is_past(token: Token) -> bool:
    """Whether it is a lower-case reporting verb in a form that can be no noun."""
    if token.low not in VERB_FORMS or token.text != token.low:
        return False
    return is_clear_form(token.low)


def is_clear_form(low: str) -> bool:
    """Whether a form of a reporting verb can be no noun."""
    return low.endswith("ed") or low in CLEAR_VERB_FORMS


def skip_left(tokens: Sequence[Token], at: int) -> int:
    """From ``at`` leftwards past auxiliaries, negations and adverbs."""
    while at >= 0 and is_filler(tokens[at]):
        at -= 1
    return at


def is_filler(token: Token) -> bool:
    """Whether the word stands between a subject and its verb and names nobody."""
    if token.kind != "word":
        return False
    if token.capital and not token.time:
        return token.low.endswith(ADVERB_ENDINGS) and len(token.low) > 6
    return (
        token.low in AUXILIARIES
        or token.low in ADVERBS
        or token.low == "to"
        or (token.low.endswith("ly") and len(token.low) > 4 and token.low not in LY_NOUNS)
    )


def segment_start(tokens: Sequence[Token], at: int) -> int:
    """First token of the run of words that ends at ``at`` with no clause boundary inside."""
    while at >= 0:
        token = tokens[at]
        if token.kind == "quote" or (token.kind == "mark" and token.text in _BREAK):
            break
        small = token.text == token.low or at == 0
        if token.low in CONJUNCTIONS or (token.low in SUBORDINATORS and small):
            break
        if is_past(token) and not (at and tokens[at - 1].low in DETERMINERS):
            break
        at -= 1
    return at + 1


def phrase_end(tokens: Sequence[Token], start: int, end: int) -> int:
    """Where the noun phrase that starts at ``start`` ends, ``end`` at the latest."""
    if tokens[start].low in PRONOUNS and not tokens[start].possessive:
        return start + 1
    at = start
    end = min(end, start + _MAX_WORDS)
    while at < end and not _ends_phrase(tokens, start, at, end):
        at += 1
    while at > start and (tokens[at - 1].preposition or tokens[at - 1].low in _NO_COUNTS):
        at -= 1
    return at


def _ends_phrase(tokens: Sequence[Token], start: int, at: int, end: int) -> bool:
    token = tokens[at]
    if token.kind != "word":
        return token.text not in ("&", "'", "’", "/")
    if token.time and at > start and at + 1 < end and tokens[at - 1].low in DETERMINERS:
        return False
    if token.time and not (at + 1 < end and tokens[at + 1].name_part and at == start):
        return at > start or token.capital
    if at == start:
        return False
    if token.low in AUXILIARIES or token.low in AFTER_NOUNS:
        return True
    if token.low in SUBORDINATORS or token.low in PRONOUNS or token.low in _ADVERBS:
        return token.text == token.low
    before = tokens[at - 1]
    if token.preposition:
        return not (token.low in _NOUN_PREPOSITIONS and _takes_phrase(tokens, at, token.low))
    if token.text == token.low:
        if token.low.endswith(("ed", "ly")) and before.low not in DETERMINERS:
            return True
        if (is_past(token) or token.low in IRREGULAR_PASTS) and before.low not in DETERMINERS:
            return True
        owner = before.possessive or before.low in DETERMINERS
        if is_name_run(tokens, start, at) and not owner:
            return not (_goes_on(tokens, at, end) or _is_opener(tokens, start, at, end))
    return False


def _is_opener(tokens: Sequence[Token], start: int, at: int, end: int) -> bool:
    """Whether a capital is only that of the sentence, before a plural: "Shipping agents said"."""
    plural = tokens[at].low.endswith("s") and not tokens[at].low.endswith("ss")
    return start == 0 and at == 1 and at + 1 == end and plural


def _takes_phrase(tokens: Sequence[Token], at: int, word: str) -> bool:
    """Whether "of", "for" and the like tie what follows to the noun before ("spokesman for X")."""
    if at + 1 >= len(tokens) or tokens[at + 1].time or tokens[at + 1].kind != "word":
        return False
    if word == "of":
        return True
    noun = tokens[at - 1].low
    fits = tokens[at + 1].capital or tokens[at + 1].low in ("the", "a", "an", "his", "her")
    if word == "in":
        return False
    return fits and (noun in ROLE_NOUNS or noun in PERSON_PLURALS)


def _goes_on(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether lower-case words after a name still belong to its phrase ("Orlen's press aide")."""
    for look in range(at, min(end, at + 5)):
        token = tokens[look]
        if token.kind != "word" or token.low in AUXILIARIES or token.preposition:
            return False
        if is_person_noun(token.low) or token.low in _BODIES:
            return True
        if token.low in OUTLET_WORDS:
            return True
    return False


def is_person_noun(low: str) -> bool:
    """Whether the word is a role or a plural of persons."""
    return low in ROLE_NOUNS or low in PERSON_PLURALS or low.rstrip(".") in SHORT_TITLES


def phrase_in(tokens: Sequence[Token], start: int, end: int) -> Range | None:
    """The noun phrase that is the subject of the words ``start`` to ``end``."""
    while start < end and (
        tokens[start].kind != "word"
        or tokens[start].low in CONJUNCTIONS
        or (is_filler(tokens[start]) and tokens[start].low not in AUXILIARIES)
    ):
        start += 1
    if start >= end:
        return None
    first = tokens[start]
    if first.preposition or first.low in LEADING_WORDS or _is_time_start(tokens, start, end):
        found = _rightmost(tokens, start, end)
        if found is None:
            return None
        start = found
    stop = phrase_end(tokens, start, end)
    return (start, stop) if stop > start and names_somebody(tokens, start, stop) else None


def _is_time_start(tokens: Sequence[Token], start: int, end: int) -> bool:
    look = tokens[start : min(end, start + 3)]
    return bool(look) and (
        look[0].time or (look[0].low in ("this", "last", "next") and len(look) > 1 and look[1].time)
    )


def _rightmost(tokens: Sequence[Token], start: int, end: int) -> int | None:
    """Start of the last noun phrase that no preposition governs."""
    for at in range(end - 1, start, -1):
        token, before = tokens[at], tokens[at - 1]
        if token.kind != "word" or token.time:
            continue
        starts = token.low in DETERMINERS or token.low in PRONOUNS
        if token.name_part and not before.name_part:
            starts = before.low not in DETERMINERS and not is_person_noun(before.low)
        if not (before.preposition or before.low in DETERMINERS or before.possessive) and (
            starts or (is_person_noun(token.low) and before.time)
        ):
            return at
    return None


def names_somebody(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether the range can name a speaker: a pronoun, a name, or a phrase with a noun."""
    words = tokens[start:end]
    if words[0].low in PRONOUNS:
        return len(words) == 1
    if any(t.name_part for t in words):
        return True
    return words[0].low in DETERMINERS or any(
        is_person_noun(t.low) or t.low in _BODIES for t in words
    )


def may_speak(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether the phrase names what can say something: people, institutions, documents."""
    if end - start == 1 and tokens[start].low in PRONOUNS:
        return True
    return any(
        (t.name_part and not (t.low in DETERMINERS or t.preposition))
        or is_person_noun(t.low)
        or t.low in INSTITUTION_NOUNS
        or t.low in DOCUMENT_NOUNS
        for t in tokens[start:end]
    )
