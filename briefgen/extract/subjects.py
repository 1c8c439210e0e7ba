"""Find the words that name who speaks, beside a reporting verb.

Ranges are half-open token indices of a stretch. Who the words stand for is not decided here.
"""

import re
from collections.abc import Sequence

from briefgen.extract.clauses import Token, is_name_run
from briefgen.language.names import HONORIFICS
from briefgen.language.speech import (
    ADVERBS,
    AFTER_NOUNS,
    AUXILIARIES,
    CLEAR_VERB_FORMS,
    CONJUNCTIONS,
    COUNTS,
    DETERMINERS,
    DOCUMENT_NOUNS,
    INSTITUTION_NOUNS,
    LEADING_WORDS,
    PERSON_PLURALS,
    PRONOUNS,
    ROLE_NOUNS,
    SHORT_TITLES,
    SUBORDINATORS,
    VERB_FORMS,
)

Range = tuple[int, int]

_COMMA = frozenset([",", "—", "–", "--", "(", ")", "-"])
_BREAK = frozenset([",", ";", ":", "—", "–", "--", "(", ")", "[", "]", "?", "!", ".", "…", "-"])
_NOUN_PREPOSITIONS = frozenset(["of", "for", "at", "from", "in"])
_PARTY = re.compile(r"[DRI]-[A-Z]")
_APPOSITIVE_STARTS = frozenset(["of", "from", "who", "which", "whose", "now", "then", "at", "jr."])
_COORDINATING = frozenset([",", ";", "and", "but", "while", "whereas", "as", "—", "–", "--", "or"])
_MAX_WORDS = 14
_MAX_GROUPS = 6


def is_past(token: Token) -> bool:
    """Whether it is a lower-case reporting verb in a form that can be no noun."""
    if token.low not in VERB_FORMS or token.text != token.low:
        return False
    return token.low.endswith("ed") or token.low in CLEAR_VERB_FORMS


def skip_left(tokens: Sequence[Token], at: int) -> int:
    """From ``at`` leftwards past auxiliaries, negations and adverbs."""
    while at >= 0 and is_filler(tokens[at]):
        at -= 1
    return at


def is_filler(token: Token) -> bool:
    """Whether the word stands between a subject and its verb and names nobody."""
    if token.kind != "word" or (token.capital and not token.time):
        return False
    return (
        token.low in AUXILIARIES
        or token.low in ADVERBS
        or token.low == "to"
        or (token.low.endswith("ly") and len(token.low) > 4 and token.low != "family")
    )


def segment_start(tokens: Sequence[Token], at: int) -> int:
    """First token of the run of words that ends at ``at`` with no clause boundary inside."""
    while at >= 0:
        token = tokens[at]
        if token.kind == "quote" or (token.kind == "mark" and token.text in _BREAK):
            break
        if token.low in CONJUNCTIONS or (token.low in SUBORDINATORS and token.text == token.low):
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
    while at > start and (tokens[at - 1].preposition or tokens[at - 1].low in DETERMINERS - COUNTS):
        at -= 1
    return at


def _ends_phrase(tokens: Sequence[Token], start: int, at: int, end: int) -> bool:
    token = tokens[at]
    if token.kind != "word":
        return token.text not in ("&", "'", "’", "/")
    if token.time and not (at + 1 < end and tokens[at + 1].name_part and at == start):
        return at > start or token.capital
    if at == start:
        return False
    if token.low in AUXILIARIES or token.low in AFTER_NOUNS:
        return True
    if token.low in SUBORDINATORS or token.low in PRONOUNS or token.low in ADVERBS - {"all"}:
        return token.text == token.low
    before = tokens[at - 1]
    if token.preposition:
        return not (token.low in _NOUN_PREPOSITIONS and _takes_phrase(tokens, at, token.low))
    if token.text == token.low:
        if token.low.endswith(("ed", "ly")) and before.low not in DETERMINERS:
            return True
        if is_past(token) and before.low not in DETERMINERS:
            return True
        if is_name_run(tokens, start, at) and not before.possessive:
            return not _goes_on(tokens, at, end)
    return False


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
        if is_person_noun(token.low) or token.low in INSTITUTION_NOUNS | DOCUMENT_NOUNS:
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
    return (start, stop) if stop > start and _names(tokens, start, stop) else None


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


def _names(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether the range can name a speaker: a pronoun, a name, or a phrase with a noun."""
    words = tokens[start:end]
    if words[0].low in PRONOUNS:
        return len(words) == 1
    if any(t.name_part for t in words):
        return True
    return words[0].low in DETERMINERS or any(
        is_person_noun(t.low) or t.low in INSTITUTION_NOUNS | DOCUMENT_NOUNS for t in words
    )


def subject_before(tokens: Sequence[Token], cue: int) -> Range | None:
    """The subject that stands before the verb at ``cue``, past commas and asides.

    A subject shared with an earlier verb ("said ... and added") is None here.
    """
    at = skip_left(tokens, cue - 1)
    if at < 0 or tokens[at].kind == "quote":
        return None
    if tokens[at].text in _COMMA and tokens[at].kind == "mark":
        return _past_asides(tokens, at)
    if tokens[at].low in CONJUNCTIONS:
        return None
    if tokens[at].low in ("who", "which", "that"):
        return _antecedent(tokens, at)
    start = segment_start(tokens, at)
    found = phrase_in(tokens, start, at + 1)
    if found is None and start and tokens[start - 1].text in _COMMA:
        return _past_asides(tokens, start - 1)
    return _with_partner(tokens, found) if found else None


def _antecedent(tokens: Sequence[Token], who: int) -> Range | None:
    at = who - 1
    if at >= 0 and tokens[at].text in _COMMA:
        return _past_asides(tokens, at)
    start = segment_start(tokens, at)
    for begin in range(at, start - 1, -1):
        if tokens[begin].preposition or (begin == start):
            first = begin + 1 if tokens[begin].preposition else begin
            stop = phrase_end(tokens, first, at + 1) if first <= at else first
            return (first, stop) if stop > first and _names(tokens, first, stop) else None
    return None


def _with_partner(tokens: Sequence[Token], found: Range) -> Range:
    """The range together with a name joined to it by "and" ("Orlen and Brask said")."""
    start, end = found
    if start < 2 or tokens[start - 1].low != "and":
        return found
    first = start - 2
    while first >= 0 and (tokens[first].name_part or is_person_noun(tokens[first].low)):
        first -= 1
    opens = first < 0 or tokens[first].kind != "word" or tokens[first].low in SUBORDINATORS
    return (first + 1, end) if opens and first + 1 < start - 1 else found


def _past_asides(tokens: Sequence[Token], comma: int) -> Range | None:
    """The subject left of the comma that stands before a verb: asides are passed over."""
    best: Range | None = None
    for _ in range(_MAX_GROUPS):
        start = comma
        while start > 0 and not _is_group_edge(tokens[start - 1]):
            start -= 1
        group = (start, comma)
        found = None if _is_aside(tokens, *group) else _phrase_of_group(tokens, *group)
        if found is not None and best is None:
            best = found
            if is_name_run(tokens, *found) and not _is_place(tokens, start):
                return found
        elif found is not None and best is not None:
            return found if _fits_appositive(tokens, found, best) else best
        elif best is not None and not _is_aside(tokens, *group):
            return best
        if start == 0 or tokens[start - 1].text not in _COMMA:
            return best
        comma = start - 1
    return best


def _is_group_edge(token: Token) -> bool:
    return token.kind == "quote" or (token.kind == "mark" and token.text in _BREAK)


def _is_aside(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether the words between two commas cannot be a subject ("33", "of Brask", "who ...")."""
    if start >= end:
        return True
    first = tokens[start]
    if first.low in _APPOSITIVE_STARTS or first.text[0].isdigit() or _PARTY.match(first.text):
        return True
    if first.preposition or first.low in SUBORDINATORS or first.time:
        return True
    if first.low.endswith("ing") and first.text == first.low:
        return True
    if all(is_filler(t) for t in tokens[start:end]):
        return True
    return first.text == first.low and first.low in LEADING_WORDS


def _is_place(tokens: Sequence[Token], start: int) -> bool:
    """Whether the group is the second half of a place ("of Brask, Orlen,")."""
    at = start - 2
    while at >= 0 and tokens[at].name_part:
        at -= 1
    return at >= 0 and at < start - 2 and tokens[at].low in ("of", "in", "from", "at")


def _phrase_of_group(tokens: Sequence[Token], start: int, end: int) -> Range | None:
    begin = max(start, segment_start(tokens, end - 1))
    return phrase_in(tokens, begin, end)


def _fits_appositive(tokens: Sequence[Token], name: Range, aside: Range) -> bool:
    """Whether ``aside`` tells what ``name`` is ("Orlen Brask, the mayor of Vell,")."""
    if tokens[name[1]].text not in _COMMA:
        return False
    if is_name_run(tokens, *aside):
        return _is_place(tokens, aside[0])
    run = name[1] - 1
    return tokens[run].name_part or (is_person_noun(tokens[run].low) and tokens[aside[0]].name_part)


def subject_after(tokens: Sequence[Token], cue: int) -> Range | None:
    """The subject that stands after the verb at ``cue`` ("...," said Orlen Brask, a baker)."""
    start = cue + 1
    while start < len(tokens) and is_filler(tokens[start]) and tokens[start].low != "to":
        start += 1
    if start >= len(tokens) or tokens[start].kind != "word":
        return None
    if tokens[start].preposition or tokens[start].low in SUBORDINATORS:
        return None
    end = start
    while end < len(tokens) and not _is_group_edge(tokens[end]):
        end += 1
    stop = phrase_end(tokens, start, end)
    if stop <= start or not _names(tokens, start, stop):
        return None
    if tokens[start].low in ("it", "this", "that", "these") or tokens[start].time:
        return None
    return (start, stop)


def first_subject(tokens: Sequence[Token], before: int) -> Range | None:
    """The subject of the sentence's first clause, past phrases that lead up to it."""
    start = 0
    for _ in range(_MAX_GROUPS):
        end = start
        while end < before and not _is_group_edge(tokens[end]):
            end += 1
        if start < end and not _leads(tokens, start, end):
            stop = phrase_end(tokens, _first_word(tokens, start, end), end)
            begin = _first_word(tokens, start, end)
            if stop > begin and _names(tokens, begin, stop):
                return (begin, stop)
        if end >= before:
            return None
        start = end + 1
    return None


def _first_word(tokens: Sequence[Token], start: int, end: int) -> int:
    while start < end - 1 and (
        tokens[start].low in CONJUNCTIONS
        or (is_filler(tokens[start]) and tokens[start].low != "to")
    ):
        start += 1
    return start


def _leads(tokens: Sequence[Token], start: int, end: int) -> bool:
    first = tokens[_first_word(tokens, start, end)]
    if first.low in LEADING_WORDS or first.preposition or first.low in SUBORDINATORS:
        return True
    return first.low.endswith("ing") and first.low in VERB_FORMS


def is_coordinate(tokens: Sequence[Token], start: int) -> bool:
    """Whether a clause that starts at ``start`` stands beside what is before, not inside it."""
    while start > 0 and tokens[start - 1].low in ("then", "later", "meanwhile"):
        start -= 1
    if start == 0:
        return True
    before = tokens[start - 1]
    return before.kind == "quote" or before.low in _COORDINATING


def honorific(token: Token) -> bool:
    """Whether it is "Mr.", "Ms." and the like."""
    return token.low in HONORIFICS
