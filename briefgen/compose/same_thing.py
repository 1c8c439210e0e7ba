"""How surely two figures measure one thing: by unit, counted noun, place and context, not by value.

What bars them is told by ``barred``; here it is weighed how much their words are alike.
"""

import re

from briefgen.compose.alike import Weights, bag, coverage, likeness
from briefgen.compose.barred import answers, fate, may_compare, two_voices
from briefgen.compose.heads import NUMBERED, PLAIN
from briefgen.compose.measured import ANYBODY, HARMED, Measured, is_broken
from briefgen.compose.values import point, same_number
from briefgen.language.changes import CHANGES
from briefgen.language.measured import NO_OWNERS
from briefgen.model import Figure

LEAST = 0.44
_SMALL = 10
_SAME_SMALL = 0.7
_SAME_SMALL_TOLL = 0.5
"""For small counts of what befell people: tolls begin small."""
_ANSWERS = 0.45
"""Added when one voice's bare number follows another's in the next sentence."""
_SHORT = 0.55
"""What it counts that a clause stands whole in the other's sentence, beside two that are alike."""
_NEAR = 0.1
"""Added for a word right beside both figures, and for a unit of two words ("dollars a tonne")."""
_OF_STUFF = frozenset(["count", "mass", "volume"])
"""Kinds whose noun is what is counted or weighed, and not yet what is told of it."""
_STOCK = re.compile(r"\b(?:[Ss]hares|[Ss]tock)\b")
_MORE_THAN_IT = 2
"""Words two sentences share where one noun is no chance."""
_SAME_NOUN = 0.2
"""Added where both are the number of one noun."""
_FLAT = Weights(0, {})
_CHANGING = bag(" ".join(CHANGES))


def is_change_of_price(one: Measured) -> bool:
    """Whether a share is by how much stock rose or fell: of another day it is another change."""
    return one.figure.kind == "share" and _STOCK.search(one.traits.clause) is not None


def one_voice(one: Figure, other: Figure) -> bool:
    """Whether one name is the other's, in full or in part ("the union", "the doctors' union")."""
    a, b = _name_words(one.person), _name_words(other.person)
    return bool(a and b) and (a <= b or b <= a)


def _name_words(person: str) -> frozenset[str]:
    return frozenset(person.lower().replace("’", "'").split()) - {"the"}


def alike(one: Measured, other: Measured, weights: Weights) -> float:
    """How surely two figures measure one thing, 0.0 to 1.0, rounded to 9 digits; 0.0 bars it."""
    if not may_compare(one, other) or not two_voices(one, other):
        return 0.0
    answered, beside = answers(one, other), _beside(one, other)
    plain = _says_as_little(one, other)
    told = answered or plain or _of_one_name(one, other)
    if not told and not _shared(one, other) | (beside - _anybody(one, other)):
        return 0.0
    befell = fate(one, other)
    core = 1.0 if plain or _is_silent(one, other) else _core(one, other, bool(befell))
    named = bool(one.common & other.common)
    bonus = _SAME_NOUN * _of_one_noun(one, other) + _NEAR * bool(beside)
    bonus += _NEAR * (len(one.units & other.units) > 1)
    bonus -= _NEAR * (one.traits.before != other.traits.before)
    around = _around(one, other, weights)
    score = min(1.0, 0.4 * core + 0.4 * around + 0.2 * named + bonus) + _ANSWERS * answered
    small = one.figure.kind == "count" and (point(one.figure.value) or 0) < _SMALL
    least = (_SAME_SMALL_TOLL if befell else _SAME_SMALL) if small else LEAST
    return round(score, 9) if score >= least else 0.0


def _shared(one: Measured, other: Measured) -> frozenset[str]:
    """The words of what one measures that stand in the other's clause and say which thing it is."""
    shared = (one.common & other.local) | (other.common & one.local)
    if one.figure.kind in _OF_STUFF - {"count"}:
        shared -= one.heads & other.heads
    if one.figure.kind != "count" or is_broken(one.figure):
        shared |= one.core & other.core
    return shared - _anybody(one, other)


def _anybody(one: Measured, other: Measured) -> frozenset[str]:
    """The words for who is counted that make no thing of it; homes do where people are counted."""
    return ANYBODY - bag("homes") if one.units | other.units <= bag("people") else ANYBODY


def _is_silent(one: Measured, other: Measured) -> bool:
    """Whether one voice gives both and no words say what they measure."""
    return not one.core | other.core and one_voice(one.figure, other.figure)


def _core(one: Measured, other: Measured, befell: bool) -> float:
    """How much alike the words are that say what two figures measure, 0.0 to 1.0."""
    left_out = ANYBODY | NUMBERED if befell else frozenset()
    a, b = one.core - left_out, other.core - left_out
    covered = coverage(a, other.context, _FLAT) + coverage(b, one.context, _FLAT)
    return max(likeness(a, b, _FLAT), 0.5 * covered)


def _around(one: Measured, other: Measured, weights: Weights) -> float:
    """How much alike the sentences are, or how far one holds the other's clause, 0.0 to 1.0."""
    return max(
        likeness(one.context, other.context, weights),
        _SHORT * coverage(one.local, other.context, weights),
        _SHORT * coverage(other.local, one.context, weights),
    )


def _of_one_noun(one: Measured, other: Measured) -> bool:
    """Whether both are the number of one noun that says enough, with its words or beside it."""
    nouns = one.heads & other.heads
    if one.figure.kind in _OF_STUFF or len(one.sentence & other.sentence) < _MORE_THAN_IT:
        return False
    return bool(nouns) and bool((nouns | one.core & other.core) - PLAIN)


def _beside(one: Measured, other: Measured) -> frozenset[str]:
    """The words right beside two counts of people that say who is counted ("employs 430")."""
    if one.figure.kind != "count" or not one.units & other.units <= ANYBODY:
        return frozenset()
    return (one.beside & other.beside) - ANYBODY - HARMED - _CHANGING if one.units else frozenset()


def _of_one_name(one: Measured, other: Measured) -> bool:
    """Whether two counts of people that can be one number stand in sentences with one name."""
    names = one.traits.names & other.traits.names - NO_OWNERS
    return bool(names) and same_number(one.figure, other.figure)


def _says_as_little(one: Measured, other: Measured) -> bool:
    """Whether the same small words say what both measure ("its value"), and no other words do."""
    words = one.figure.what.lower()
    return bool(words) and words == other.figure.what.lower() and not one.core | other.core
