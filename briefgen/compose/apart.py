"""What tells two figures of like words apart: they measure two things after all."""

import re

from briefgen.compose.traits import NUMBER, Traits

_IN_A_YEAR = re.compile(
    r"(?<!since )\b(?:[Ii]n|of|[Dd]uring)\s(?:[A-Z][a-z]+\s)?((?:1[5-9]|20)\d\d)\b"
    r"|\bsince\s(?:[A-Z][a-z]+\s)?((?:1[5-9]|20)\d\d),\swhen\b|\b(?:the|a)\s((?:1[5-9]|20)\d\d)\s[a-z]{3,20}\b"
)
_STEM = 5
"""Letters that a country and its people have in common."""


def are_apart(one: Traits, other: Traits, together: bool = False, equal: bool = False) -> bool:
    """Whether the traits of two figures say that they measure two things.

    ``together`` are figures of neighbouring sentences: there one may be what another expects.
    ``equal`` ones may be told as a part or a whole in one place only ("90 of the 212").
    """
    if not equal and (one.part != other.part or one.whole != other.whole):
        return True
    traits = ((one.further, other.further), (one.lately, other.lately))
    if any(a != b for a, b in (*traits, (one.distance, other.distance))):
        return True
    if not equal and (one.wanted != other.wanted or (one.rate != other.rate and not together)):
        return True
    if (one.tally or other.tally) and not equal:
        return True
    told = ((one.foreseen, other.foreseen), (one.capacity, other.capacity))
    if any(a != b for a, b in (*told, (one.doing, other.doing))):
        return True
    if one.expected != other.expected and not (together or equal):
        return True
    if one.owner and other.owner and not _akin(one.owner, other.owner):
        return True
    if any(a.site and not a.site & b.where for a, b in ((one, other), (other, one))):
        return True
    if bool(one.held) != bool(other.held):
        return True
    if (one.frame and not one.frame & other.names) or (other.frame and not other.frame & one.names):
        return True
    if one.holder[1] and one.holder[1] == other.holder[1] and one.holder != other.holder:
        return True
    return bool(one.state and other.state and not one.state & other.state)


def is_history(year: int, sentence: str, start: int = 0, end: int = 0) -> bool:
    """Whether the figure at ``[start, end)`` of a sentence is told of a year before ``year``.

    A year after it is another number's where one stands between ("22 million, against 34 in 2025").
    """
    return any(
        int(named[named.lastindex or 1]) < year
        for named in _IN_A_YEAR.finditer(sentence)
        if not end
        or (named.start() < start and ";" not in sentence[named.end() : start])
        or (
            named.start() > start
            and not named[2]
            and "," not in sentence[end : named.start()]
            and not NUMBER.search(sentence, end, named.start())
        )
    )


def _akin(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether a name of each begins alike: Belvar's soldiers are the Belvari ones."""
    return any(a[:_STEM] == b[:_STEM] for a in one for b in other)
