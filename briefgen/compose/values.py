"""Whether two printed values can be one number: hedges, open ends and rounding considered."""

from briefgen.language.conversions import CONVERSIONS
from briefgen.model import Figure, Interval

FIXED_KINDS = frozenset({"length", "area", "height"})
"""Kinds that do not move within weeks: two values of one such thing differ."""
_APPROXIMATE = frozenset(
    {"about", "around", "nearly", "almost", "some", "roughly", "circa", "only about"}
)
_TOLERANCE = {True: 0.04, False: 0.03}
_SHORT_OF = frozenset({"nearly", "almost", "not quite", "close to"})
_NOT_QUITE = 0.06
"""Share of a number by which what is "nearly" it may fall short."""
_NOT_QUITE_FEW, _FEW = 0.1, 100
"""The same of numbers below a hundred: 28 is nearly 30."""
_ROUNDED, _ROUND = 0.08, 100
"""Share by which a number may lie from the round one it is called, of those above a hundred."""
_BOUND_REACH = 0.2
_VAGUE_REACH = 0.9


def agree(one: Interval, other: Interval, hedge: str = "", other_hedge: str = "") -> bool:
    """Whether two values can be the same number, given how they are hedged.

    >>> agree(Interval(1000, None), Interval(1000, None), "more than", "over")
    True
    >>> agree(Interval(1500, 1500), Interval(1400, 1400), "nearly")
    False
    """
    a, b = point(one), point(other)
    if a is None or b is None:
        return False
    loose = bool({hedge.lower(), other_hedge.lower()} & _APPROXIMATE)
    gap = abs(a - b) / max(abs(a), abs(b), 1e-12)
    if gap <= _TOLERANCE[loose] and (loose or _rounds_alike(a, b)):
        return True
    if gap <= _ROUNDED and any(
        hedged.lower() in _APPROXIMATE - _SHORT_OF and _rounds_to(number, named)
        for hedged, named, number in ((hedge, a, b), (other_hedge, b, a))
    ):
        return True
    short = _NOT_QUITE if max(abs(a), abs(b)) >= _FEW else _NOT_QUITE_FEW
    if gap <= short and any(
        hedged.lower() in _SHORT_OF and number < named
        for hedged, named, number in ((hedge, a, b), (other_hedge, b, a))
    ):
        return True
    return any(
        gap <= (_BOUND_REACH if hedged else _VAGUE_REACH) and _admits(value, number)
        for value, hedged, number in ((one, hedge, b), (other, other_hedge, a))
    )


def _rounds_to(number: float, named: float) -> bool:
    """Whether a number is the round one that is named: 4,200 is some 4,000, 4,600 is not."""
    digits = _digits(named)
    return named >= _ROUND and f"{number:.{digits - 1}e}" == f"{named:.{digits - 1}e}"


def same_number(one: Figure, other: Figure) -> bool:
    """Whether two figures can be the same number; one told in another unit is a round one."""
    value = in_unit_of(one, other)
    hedge = other.hedge or ("about" if value != other.value else "")
    return agree(one.value, value, one.hedge, hedge)


def dimension(unit: str) -> str:
    """What a unit that can be converted measures ("length"); any other unit is its own.

    >>> dimension("mile"), dimension("tonne"), dimension("troops")
    ('length', 'mass', 'troops')
    """
    return CONVERSIONS[unit][0] if unit in CONVERSIONS else unit


def in_unit_of(one: Figure, other: Figure) -> Interval:
    """The value of ``other`` in the unit of ``one``; as it is where there is no way to it."""
    ours, theirs = CONVERSIONS.get(one.unit), CONVERSIONS.get(other.unit)
    if ours is None or theirs is None or ours[0] != theirs[0]:
        return other.value
    factor = theirs[1] / ours[1]
    low, high = other.value.low, other.value.high
    return Interval(None if low is None else low * factor, None if high is None else high * factor)


def _rounds_alike(a: float, b: float) -> bool:
    """Whether two numbers are one when the longer is rounded to the digits of the shorter.

    One final nought counts as a digit, more do not: 210 is exact, 3,400 is to the hundred.

    >>> _rounds_alike(3.4e9, 3.42e9), _rounds_alike(210, 214), _rounds_alike(50.4, 49.7)
    (True, False, False)
    """
    digits = min(_digits(a), _digits(b))
    return f"{a:.{digits - 1}e}" == f"{b:.{digits - 1}e}"


def _digits(number: float) -> int:
    whole = f"{number:.12g}".replace(".", "").lstrip("0").split("e")[0]
    bare = whole.rstrip("0")
    return len(bare) if len(whole) - len(bare) > 1 else len(whole)


def point(value: Interval) -> float | None:
    """The number that stands for a value when values are put in order: closed end or middle."""
    if value.low is None:
        return value.high
    if value.high is None:
        return value.low
    return (value.low + value.high) / 2


def _admits(value: Interval, number: float) -> bool:
    """Whether a value that is no single number ("more than 400") can be ``number``."""
    if value.low is not None and value.low == value.high:
        return False
    return (value.low is None or number >= value.low) and (
        value.high is None or number <= value.high
    )
