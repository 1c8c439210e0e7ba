"""Find the words that name who speaks, beside a reporting verb.

Ranges are half-open token indices of a stretch. Who the words stand for is not decided here.
"""

import re
from collections.abc import Sequence

from briefgen.extract.clauses import Token, is_name_run
from briefgen.extract.phrases import (
    Range,
    is_edge,
    is_filler,
    is_past,
    is_person_noun,
    may_speak,
    names_somebody,
    phrase_end,
    phrase_in,
    segment_start,
    skip_left,
)
from briefgen.extract.spelling import is_given
from briefgen.language.names import HONORIFICS
from briefgen.language.speech import (
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    IRREGULAR_PASTS,
    LEADING_WORDS,
    SUBORDINATORS,
    VERB_FORMS,
)

_COMMA = frozenset([",", "—", "–", "--", "(", ")", "-"])
_PARTY = re.compile(r"[DRI]-[A-Z]")
_APPOSITIVE_STARTS = frozenset(["of", "from", "who", "which", "whose", "now", "then", "at", "jr."])
_COORDINATING = frozenset([",", ";", "and", "but", "while", "whereas", "as", "—", "–", "--", "or"])
_RELATIVES = frozenset(["which", "whom", "that"])
_MAX_GROUPS = 6
_MAX_ANTECEDENT = 16


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
    if start and tokens[start - 1].low == "who" and not tokens[start].name_part:
        return _antecedent(tokens, start - 1)
    found = phrase_in(tokens, start, at + 1)
    if found is None and start and tokens[start - 1].text in _COMMA:
        return _past_asides(tokens, start - 1)
    return _with_partner(tokens, found) if found else None


def _antecedent(tokens: Sequence[Token], who: int) -> Range | None:
    """The noun that "who" or "which" goes with: the last one before it, asides passed over."""
    end = who
    if end > 0 and tokens[end - 1].text in _COMMA:
        end -= 1
        for _ in range(_MAX_GROUPS):
            start = _group_start(tokens, end)
            if start == 0 or not _is_aside(tokens, start, end) or tokens[start - 1].text != ",":
                break
            end = start - 1
    return _last_phrase(tokens, max(_group_start(tokens, end), end - _MAX_ANTECEDENT), end)


def _group_start(tokens: Sequence[Token], end: int) -> int:
    while end > 0 and not is_edge(tokens[end - 1]):
        end -= 1
    return end


def _last_phrase(tokens: Sequence[Token], start: int, end: int) -> Range | None:
    """The last noun phrase of the words: up to its article, a verb, or a preposition."""
    at = end
    while at > start and not _parts(tokens, at, end):
        at -= 1
        if tokens[at].low in DETERMINERS and not (at > start and tokens[at - 1].low == "of"):
            break
    while at < end and (tokens[at].preposition or is_filler(tokens[at])):
        at += 1
    stop = phrase_end(tokens, at, end) if at < end else at
    joint = next((look for look in range(at + 1, stop - 1) if tokens[look].low == "of"), None)
    if joint is not None and not may_speak(tokens, at, joint):
        at = joint + 1  # "the account of Vell Minerals, which denied"
    return (at, stop) if stop > at and names_somebody(tokens, at, stop) else None


def _parts(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Whether the word before ``at`` parts a last noun phrase from what stands before it."""
    token = tokens[at - 1]
    if token.low in AUXILIARIES or token.low in SUBORDINATORS or token.low in CONJUNCTIONS:
        return True
    if is_past(token) or token.low in IRREGULAR_PASTS or token.low == "to":
        return True
    if token.text == token.low and token.low.endswith(("ed", "ing")):
        return True
    return token.preposition and _names_person(tokens, at, end)


def _names_person(tokens: Sequence[Token], start: int, end: int) -> bool:
    words = tokens[start:end]
    if any(is_person_noun(t.low) or t.low in HONORIFICS for t in words):
        return True
    return len(words) > 1 and is_given(words[0].low)


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
        while start > 0 and not is_edge(tokens[start - 1]):
            start -= 1
        group = (start, comma)
        if tokens[start].low in ("who", "which") and 0 < start < comma:
            return _antecedent(tokens, start)
        found = None if _is_aside(tokens, *group) else _phrase_of_group(tokens, *group)
        if found is not None and best is None:
            best = found
            if is_name_run(tokens, *found) and not is_place(tokens, start):
                return _named_before(tokens, start) or found
        elif found is not None and best is not None:
            return found if _fits_appositive(tokens, found, best) else best
        elif best is not None and not _is_aside(tokens, *group):
            return best
        if start == 0 or tokens[start - 1].text not in _COMMA:
            return best
        comma = start - 1
    return best


def _named_before(tokens: Sequence[Token], start: int) -> Range | None:
    """The name two groups before a name ("Orlen Brask, editor of the paper, Vell Today, said")."""
    if start < 2 or tokens[start - 1].text != ",":
        return None
    first = start - 1
    while first > 0 and not is_edge(tokens[first - 1]):
        first -= 1
    if first < 2 or tokens[first - 1].text != "," or tokens[first].low not in ("the", "a", "an"):
        return None
    begin = first - 1
    while begin > 0 and not is_edge(tokens[begin - 1]):
        begin -= 1
    named = phrase_in(tokens, begin, first - 1)
    return named if named and is_name_run(tokens, *named) and named[1] == first - 1 else None


def _is_aside(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether the words between two commas cannot be a subject ("33", "of Brask", "who ...")."""
    if start >= end:
        return True
    first = tokens[start]
    if first.low in _RELATIVES and is_name_run(tokens, start + 1, end):
        return False  # "the rope, which Olga Brask, who ..., called"
    if first.low in _APPOSITIVE_STARTS or first.text[0].isdigit() or _PARTY.match(first.text):
        return True
    pointing = first.low == "that" and end - start > 1 and tokens[start + 1].low in AUXILIARIES
    if first.preposition or (first.low in SUBORDINATORS and not pointing) or first.time:
        return True
    if first.low.endswith("ing") and first.text == first.low:
        return True
    if all(is_filler(t) for t in tokens[start:end]):
        return True
    return first.text == first.low and first.low in LEADING_WORDS


def is_place(tokens: Sequence[Token], start: int) -> bool:
    """Whether the group is the second half of a place ("of Brask, Orlen,")."""
    at = start - 2
    while at >= 0 and tokens[at].name_part:
        at -= 1
    if at < 0 or at == start - 2 or tokens[at].low not in ("of", "in", "from", "at"):
        return False
    held = at > 0 and tokens[at].low == "of" and is_person_noun(tokens[at - 1].low)
    return not (held and start + 1 < len(tokens) and tokens[start + 1].name_part)


def _phrase_of_group(tokens: Sequence[Token], start: int, end: int) -> Range | None:
    begin = max(start, segment_start(tokens, end - 1))
    return phrase_in(tokens, begin, end)


def _fits_appositive(tokens: Sequence[Token], name: Range, aside: Range) -> bool:
    """Whether ``aside`` tells what ``name`` is ("Orlen Brask, the mayor of Vell,")."""
    if tokens[name[1]].text not in _COMMA:
        return False
    if is_name_run(tokens, *aside):
        return is_place(tokens, aside[0])
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
    while end < len(tokens) and not is_edge(tokens[end]):
        end += 1
    stop = phrase_end(tokens, start, end)
    if stop <= start or not names_somebody(tokens, start, stop):
        return None
    if tokens[start].low in ("it", "this", "that", "these") or tokens[start].time:
        return None
    return (start, stop)


def is_coordinate(tokens: Sequence[Token], start: int) -> bool:
    """Whether a clause that starts at ``start`` stands beside what is before, not inside it."""
    while start > 0 and tokens[start - 1].low in ("then", "later", "meanwhile"):
        start -= 1
    if start == 0:
        return True
    before = tokens[start - 1]
    if before.text == ":":
        return not any(t.low in VERB_FORMS for t in tokens[max(0, start - 3) : start - 1])
    return before.kind == "quote" or before.low in _COORDINATING
