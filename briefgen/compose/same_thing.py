"""How surely two figures measure one thing: by unit, counted noun, place and context, not by value.

Two voices must have given them: two articles, or two speakers in one.
"""

import re

from briefgen.compose.alike import Weights, bag, coverage, likeness
from briefgen.compose.apart import are_apart
from briefgen.compose.heads import NUMBERED, PLAIN
from briefgen.compose.measured import ANYBODY, BARE, HARMED, Measured, is_broken
from briefgen.compose.values import in_unit_of, point, same_number
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
_NEARBY = 3
"""Sentences between two voices of one article that use the same words."""
_MUCH_ALIKE = 2
_NEAR = 0.1
"""Added for a word right beside both figures, and for a unit of two words ("dollars a tonne")."""
_OF_STUFF = frozenset(["count", "mass", "volume"])
"""Kinds whose noun is what is counted or weighed, and not yet what is told of it."""
_ANY_SHARE = bag("share")
_STOCK = re.compile(r"\b(?:[Ss]hares|[Ss]tock)\b")
_CIVIL = "civilian"
_SAME_NOUN = 0.2
"""Added where both are the number of one noun."""
_FARTHEST = 5.0
"""Values further apart than this factor are of two things, whatever the words say."""
_FLAT = Weights(0, {})
_CHANGING = bag(" ".join(CHANGES))


def is_change_of_price(one: Measured) -> bool:
    """Whether a share is by how much stock rose or fell: of another day it is another change."""
    return one.figure.kind == "share" and _STOCK.search(one.traits.clause) is not None


def may_compare(one: Measured, other: Measured) -> bool:
    """Whether nothing bars two figures: kind, unit, place, or what their sentences say of them."""
    together = _together(one, other)
    if not _same_kind(one, other) or are_apart(
        one.traits, other.traits, together, same_number(one.figure, other.figure)
    ):
        return False
    if one.figure.article != other.figure.article and (one.alone or other.alone):
        return False
    a, b = point(one.figure.value), point(in_unit_of(one.figure, other.figure))
    if not a or not b or not 1 / _FARTHEST <= a / b <= _FARTHEST:
        return False
    if _of_two_nouns(one, other):
        return False
    if one.figure.kind == "count" and other.figure.kind == "count":
        befell = (HARMED & one.core, HARMED & other.core)
        if all(befell) and not befell[0] & befell[1]:
            return False
        named = one.units & other.units
        harmed = HARMED & (one.units & other.local | other.units & one.local)
        anybody = one.units <= ANYBODY, other.units <= ANYBODY
        harmed |= _fate(one, other) if any(anybody) else frozenset()
        if one.traits.part and other.traits.part and not _of_one_part(one, other):
            return False
        if _of_two_sorts(one, other) or _of_two_fates(one, other):
            return False
        if one.units and other.units:
            held = bool(one.traits.held and other.traits.held)
            return bool(named or harmed) or held
        if one.units or other.units:
            return bool(harmed) or _says_its_noun(one, other) or _answers(one, other)
        shared = one.heads & other.heads or one.core & other.core
        shared |= HARMED & one.sentence & other.sentence
        return bool(shared) or _both_numbered(one, other) or _answers(one, other)
    return _same_unit(one, other) or _same_unit(other, one)


def _of_two_nouns(one: Measured, other: Measured) -> bool:
    """Whether two figures are the numbers of two nouns, of which neither speaks of the other's."""
    if (one.figure.kind == "count" and one.units and other.units) or _answers(one, other):
        return False
    if one.traits.capacity and other.traits.capacity:
        return False
    named = bool(one.heads - _ANY_SHARE and other.heads - _ANY_SHARE)
    return named and not one.heads & other.sentence and not other.heads & one.sentence


def _of_one_part(one: Measured, other: Measured) -> bool:
    """Whether two parts of a whole have more in common than whose part they are."""
    return bool((one.local & other.local) - HARMED - ANYBODY - one.units - other.units)


def _of_two_fates(one: Measured, other: Measured) -> bool:
    """Whether one counts dead or hurt and the other, of the same noun, just people."""
    fates = [HARMED & (m.core | m.beside | m.units) for m in (one, other)]
    return bool(one.units & other.units) and bool(fates[0]) != bool(fates[1])


def _of_two_sorts(one: Measured, other: Measured) -> bool:
    """Whether one counts civilians, of whom the other's sentence says nothing."""
    if not HARMED & (one.core | other.core):
        return False
    sorts = (_CIVIL in one.figure.unit, _CIVIL in other.figure.unit)
    if sorts[0] == sorts[1]:
        return False
    return _CIVIL not in (other if sorts[0] else one).traits.clause.lower()


def _says_its_noun(one: Measured, other: Measured) -> bool:
    """Whether what one counts is named in the sentence of the other, which counts a bare number."""
    bare = one if not one.units else other
    numbered = bare.sentence & NUMBERED and len(bare.core - NUMBERED) <= 1
    return bool(one.units & other.context or other.units & one.context or numbered)


def _both_numbered(one: Measured, other: Measured) -> bool:
    """Whether each stands by "the number", in its sentence or the one before."""
    return bool(one.context & NUMBERED and other.context & NUMBERED)


def _same_kind(one: Measured, other: Measured) -> bool:
    """Whether both are of one kind, or ``other`` is a bare number that answers ``one``."""
    if one.figure.kind == other.figure.kind:
        return True
    if one.figure.unit and one.figure.unit == other.figure.unit:
        return True  # money of a currency that only one of the texts shows to be one
    return other.figure.kind == "count" and not other.figure.unit and _answers(one, other)


def _same_unit(one: Measured, other: Measured) -> bool:
    """Whether the units are one, or what ``one`` leaves out stands beside it ("a tonne cost")."""
    more = other.units - one.units
    return (one.units <= other.units and more <= one.context) or not other.units


def two_voices(one: Measured, other: Measured) -> bool:
    """Whether two articles gave the figures, or two speakers in neighbouring sentences of one."""
    if one.figure.article != other.figure.article:
        return True
    giver, said = (m.traits.giver or m.figure.person for m in (one, other))
    named = bool(said) or bool(other.core & NUMBERED)
    near = _together(one, other) or (
        abs(one.place - other.place) <= _NEARBY
        and len((one.common & other.common) - ANYBODY) >= _MUCH_ALIKE
    )
    return giver != said and named and near


def one_voice(one: Figure, other: Figure) -> bool:
    """Whether one name is the other's, in full or in part ("the union", "the doctors' union")."""
    a, b = _name_words(one.person), _name_words(other.person)
    return bool(a and b) and (a <= b or b <= a)


def _name_words(person: str) -> frozenset[str]:
    return frozenset(person.lower().replace("’", "'").split()) - {"the"}


def _together(one: Measured, other: Measured) -> bool:
    """Whether two figures stand in one sentence or in neighbours."""
    return one.figure.article == other.figure.article and abs(one.place - other.place) <= 1


def alike(one: Measured, other: Measured, weights: Weights) -> float:
    """How surely two figures measure one thing, 0.0 to 1.0, rounded to 9 digits; 0.0 bars it."""
    if not may_compare(one, other) or not two_voices(one, other):
        return 0.0
    answers = _ANSWERS if _answers(one, other) else 0.0
    beside = _beside(one, other)
    shared = (one.common & other.local) | (other.common & one.local) | beside
    if one.figure.kind in _OF_STUFF - {"count"}:
        shared -= one.heads & other.heads
    fate = _fate(one, other)
    plain = _says_as_little(one, other)
    if one.figure.kind != "count" or is_broken(one.figure):
        shared |= one.core & other.core
    anybody = ANYBODY - bag("homes") if one.units | other.units <= bag("people") else ANYBODY
    if not answers and not plain and not shared - anybody and not _of_one_name(one, other):
        return 0.0
    left_out = ANYBODY | NUMBERED if fate else frozenset()
    a, b = one.core - left_out, other.core - left_out
    core = max(
        likeness(a, b, _FLAT),
        0.5 * coverage(a, other.context, _FLAT) + 0.5 * coverage(b, one.context, _FLAT),
    )
    if plain or (not one.core | other.core and one_voice(one.figure, other.figure)):
        core = 1.0
    around = max(
        likeness(one.context, other.context, weights),
        _SHORT * coverage(one.local, other.context, weights),
        _SHORT * coverage(other.local, one.context, weights),
    )
    named = bool(one.common & other.common)
    noun = one.figure.kind not in _OF_STUFF and bool(one.heads & other.heads)
    noun = noun and len(one.sentence & other.sentence) > 1
    noun = noun and bool((one.heads & other.heads) - PLAIN or (one.core & other.core) - PLAIN)
    bonus = _SAME_NOUN * noun + _NEAR * bool(beside) + _NEAR * (len(one.units & other.units) > 1)
    bonus -= _NEAR * (one.traits.before != other.traits.before)
    score = min(1.0, 0.4 * core + 0.4 * around + 0.2 * named + bonus) + answers
    small = one.figure.kind == "count" and (point(one.figure.value) or 0) < _SMALL
    least = (_SAME_SMALL_TOLL if fate else _SAME_SMALL) if small else LEAST
    return round(score, 9) if score >= least else 0.0


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


def _fate(one: Measured, other: Measured) -> frozenset[str]:
    """What befell the people whom one of two figures counts, and stands in the other's sentence."""
    return HARMED & (one.common & other.context | other.common & one.context)


def _answers(one: Measured, other: Measured) -> bool:
    """Whether ``other`` is a second voice's bare number right after the first's."""
    near = one.figure.article == other.figure.article and 0 <= other.place - one.place <= 1
    bare = len(other.core) <= BARE or bool(other.core & NUMBERED)
    what, at = other.figure.what_span, other.figure.span.start
    alone = not other.figure.unit and (what is None or what.start < at)
    some = bool(other.units) and other.units <= ANYBODY and not one.figure.unit
    return near and bare and bool(one.core) and (alone or some)
