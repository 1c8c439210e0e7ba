"""What bars two figures from being of one thing, and whether two voices gave them.

Kind and unit, the noun, what befell those counted, and the traits that their sentences tell. What
is not barred is not yet one thing: ``same_thing`` weighs how surely it is.
"""

from briefgen.compose.alike import bag
from briefgen.compose.apart import are_apart
from briefgen.compose.heads import NUMBERED
from briefgen.compose.measured import ANYBODY, BARE, HARMED, Measured
from briefgen.compose.values import in_unit_of, point, same_number

_FARTHEST = 5.0
"""Values further apart than this factor are of two things, whatever the words say."""
_NEARBY = 3
"""Sentences between two voices of one article that use the same words."""
_MUCH_ALIKE = 2
_ANY_SHARE = bag("share")
_CIVIL = "civilian"


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
    if one.figure.kind == other.figure.kind == "count":
        return not _counts_apart(one, other) and _may_count_one(one, other)
    return _same_unit(one, other) or _same_unit(other, one)


def _counts_apart(one: Measured, other: Measured) -> bool:
    """Whether two counts are of people to whom different things happened, or of different parts."""
    befell = (HARMED & one.core, HARMED & other.core)
    if all(befell) and not befell[0] & befell[1]:
        return True
    if one.traits.part and other.traits.part and not _of_one_part(one, other):
        return True
    return _of_two_sorts(one, other) or _of_two_fates(one, other)


def _may_count_one(one: Measured, other: Measured) -> bool:
    """Whether two counts have a noun in common, printed or meant."""
    harmed = HARMED & (one.units & other.local | other.units & one.local)
    if one.units <= ANYBODY or other.units <= ANYBODY:
        harmed |= fate(one, other)
    if one.units and other.units:
        held = bool(one.traits.held and other.traits.held)
        return bool(one.units & other.units or harmed) or held
    if one.units or other.units:
        return bool(harmed) or _says_its_noun(one, other) or answers(one, other)
    shared = one.heads & other.heads or one.core & other.core
    shared |= HARMED & one.sentence & other.sentence
    return bool(shared) or _both_numbered(one, other) or answers(one, other)


def _of_two_nouns(one: Measured, other: Measured) -> bool:
    """Whether two figures are the numbers of two nouns, of which neither speaks of the other's."""
    if (one.figure.kind == "count" and one.units and other.units) or answers(one, other):
        return False
    if one.traits.capacity and other.traits.capacity:
        return False
    named = bool(one.heads - _ANY_SHARE and other.heads - _ANY_SHARE)
    return named and not one.heads & other.local and not other.heads & one.local


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
    return other.figure.kind == "count" and not other.figure.unit and answers(one, other)


def _same_unit(one: Measured, other: Measured) -> bool:
    """Whether the units are one, or what ``one`` leaves out stands beside it ("a tonne cost")."""
    more = other.units - one.units
    return (one.units <= other.units and more <= one.context) or not other.units


def two_voices(one: Measured, other: Measured) -> bool:
    """Whether two articles gave the figures, or two speakers in neighbouring sentences of one."""
    if one.figure.article != other.figure.article:
        return True
    giver, said = (m.figure.person for m in (one, other))
    named = bool(said) or bool(other.core & NUMBERED)
    near = _together(one, other) or (
        abs(one.place - other.place) <= _NEARBY
        and len((one.common & other.common) - ANYBODY) >= _MUCH_ALIKE
    )
    return giver != said and named and near


def _together(one: Measured, other: Measured) -> bool:
    """Whether two figures stand in one sentence or in neighbours."""
    return one.figure.article == other.figure.article and abs(one.place - other.place) <= 1


def fate(one: Measured, other: Measured) -> frozenset[str]:
    """What befell the people whom one of two figures counts, and stands in the other's sentence."""
    return HARMED & (one.common & other.context | other.common & one.context)


def answers(one: Measured, other: Measured) -> bool:
    """Whether ``other`` is a second voice's number right after the first's, and only that."""
    near = one.figure.article == other.figure.article and 0 <= other.place - one.place <= 1
    bare = len(other.core) <= BARE or bool(other.core & NUMBERED)
    if not near or not bare or not one.core:
        return False
    what, at = other.figure.what_span, other.figure.span.start
    before = what is None or what.start < at
    if other.figure.kind != "count" and other.figure.kind == one.figure.kind:
        return before and _names_it_again(one, other)
    some = bool(other.units) and other.units <= ANYBODY and not one.figure.unit
    return (not other.figure.unit and before) or some


def _names_it_again(one: Measured, other: Measured) -> bool:
    """Whether a second speaker's measure has no noun but that of the first: "the bill", "it"."""
    voices = one.figure.person, other.figure.person
    named = all(voices) and voices[0] != voices[1] and one.units == other.units
    return named and other.heads <= one.sentence | NUMBERED | bag(f"bill {one.figure.kind}")
