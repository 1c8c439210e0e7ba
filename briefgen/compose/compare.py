"""Figures of one measured thing laid side by side: they agree, differ, or move in time.

Two figures are compared only when unit, head word and the words around them say that the same
thing is measured; a figure that fits nowhere stands alone. Nothing is averaged or corrected.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from briefgen.compose.alike import Weights, bag, coverage, likeness, weigh
from briefgen.model import Comparison, Extract, Figure, Interval

FIXED_KINDS = frozenset({"length", "area", "volume", "height", "mass"})
"""Kinds that do not move within weeks: two values of one such thing differ."""

_APPROXIMATE = frozenset(
    {"about", "around", "nearly", "almost", "some", "roughly", "circa", "only about"}
)
_TOLERANCE = {True: 0.04, False: 0.015}
_BOUND_REACH = 0.2
_SAME_CORE = 0.5
_SAME_PLACE = 0.3


@dataclass(frozen=True, slots=True)
class _Measured:
    figure: Figure
    core: frozenset[str]
    context: frozenset[str]
    origin: str


def compare_figures(
    extracts: Sequence[Extract], origins: Mapping[str, str]
) -> tuple[Comparison, ...]:
    """The comparisons that the figures of one topic allow, those that differ first.

    Args:
        extracts: of the topic's leads, in source order.
        origins: for each article id the lead of its origin.

    Returns:
        Comparisons of two or more figures from different origins or speakers.
    """
    measured = [m for extract in extracts for m in _measure(extract, origins)]
    weights = weigh(m.context for m in measured)
    groups: list[list[_Measured]] = []
    for one in measured:
        fits = [
            (round(sum(_alike(one, other, weights) for other in group) / len(group), 9), -place)
            for place, group in enumerate(groups)
            if all(_may_compare(one.figure, other.figure) for other in group)
        ]
        best, place = max(fits, default=(0.0, 0))
        if best >= _SAME_CORE:
            groups[-place].append(one)
        else:
            groups.append([one])
    found = [c for group in groups for c in _relate(group)]
    order = {"differ": 0, "move": 1, "agree": 2}
    return tuple(sorted(found, key=lambda c: order[c.relation]))


def same_measure(one: Figure, other: Figure, weights: Weights) -> bool:
    """Whether two figures, by their own words alone, measure one thing."""
    if not _may_compare(one, other):
        return False
    a, b = bag(f"{one.what} {one.unit}"), bag(f"{other.what} {other.unit}")
    return likeness(a, b, weights) >= _SAME_CORE


def agree(one: Interval, other: Interval, hedge: str = "", other_hedge: str = "") -> bool:
    """Whether two values can be the same number, given how they are hedged.

    >>> agree(Interval(1000, None), Interval(1000, None), "more than", "over")
    True
    >>> agree(Interval(1500, 1500), Interval(1400, 1400), "nearly")
    False
    """
    a, b = point(one, hedge), point(other, other_hedge)
    if a is None or b is None:
        return False
    loose = bool({hedge.lower(), other_hedge.lower()} & _APPROXIMATE)
    gap = abs(a - b) / max(abs(a), abs(b), 1e-12)
    if gap <= _TOLERANCE[loose]:
        return True
    return gap <= _BOUND_REACH and (_within(b, one) or _within(a, other))


def point(value: Interval, hedge: str = "") -> float | None:
    """The number that stands for an interval when values are put in order: closed end or middle.

    "almost all" is printed with an open low end; it stands for its high end.
    """
    if value.low is None:
        return value.high
    if value.high is None:
        return value.low
    return (value.low + value.high) / 2


def _within(number: float, value: Interval) -> bool:
    """Whether an open-ended value ("more than 400") admits the number."""
    if value.low is not None and value.high is not None:
        return value.low <= number <= value.high and value.low != value.high
    return (value.low is None or number >= value.low) and (
        value.high is None or number <= value.high
    )


def _measure(extract: Extract, origins: Mapping[str, str]) -> Iterable[_Measured]:
    seen: set[tuple[str, Interval, str]] = set()
    for figure in extract.figures:
        key = (figure.what.lower(), figure.value, figure.person)
        if key in seen or not figure.what or figure.kind == "age":
            continue
        seen.add(key)
        sentence = extract.article.sentence_at(figure.span.start)
        core = bag(f"{figure.what} {figure.unit}") - bag(figure.text)
        origin = origins[extract.article.id]
        yield _Measured(figure, core, bag(sentence.text) - bag(figure.text), origin)


def _may_compare(one: Figure, other: Figure) -> bool:
    if one.kind != other.kind or one.value == Interval(None, None):
        return False
    if one.kind == "count":
        a, b = bag(one.unit), bag(other.unit)
        return bool(a & b) or not a or not b
    return one.unit == other.unit


def _alike(one: _Measured, other: _Measured, weights: Weights) -> float:
    """0.0 to 1.0: likeness of what is measured, lifted by what the sentences share."""
    core = likeness(one.core, other.core, weights)
    small, large = sorted((one.core, other.core), key=len)
    inside = coverage(small, large, weights) if small else 0.0
    place = likeness(one.context, other.context, weights)
    return max(core, 0.9 * inside if place >= _SAME_PLACE else 0.0) * 0.7 + place * 0.5


def _relate(group: Sequence[_Measured]) -> Iterable[Comparison]:
    """The one or two things to say of a group: all agree, some differ on a day, they moved."""
    kept = _one_a_voice(group)
    if len(kept) < 2:
        return
    figures = [m.figure for m in kept]
    first = figures[0]
    if all(agree(a.value, b.value, a.hedge, b.hedge) for a in figures for b in figures):
        if len({m.origin for m in kept}) > 1:
            yield Comparison("agree", first.what, first.unit, tuple(figures))
        return
    if first.kind in FIXED_KINDS:
        yield Comparison("differ", first.what, first.unit, tuple(figures))
        return
    days = {f.as_of for f in figures if f.as_of is not None}
    for day in sorted(days):
        same_day = [f for f in figures if f.as_of == day]
        if len(same_day) > 1 and not all(
            agree(same_day[0].value, f.value, same_day[0].hedge, f.hedge) for f in same_day[1:]
        ):
            yield Comparison("differ", first.what, first.unit, tuple(same_day))
    dated = [f for f in figures if f.as_of is not None]
    if len(days) > 1:
        moving = sorted(dated, key=lambda f: (f.as_of.last, f.as_of.first) if f.as_of else ())
        yield Comparison("move", first.what, first.unit, tuple(moving))
    elif len(dated) < len(figures):
        yield Comparison("differ", first.what, first.unit, tuple(figures))


def _one_a_voice(group: Sequence[_Measured]) -> list[_Measured]:
    """Without a voice's repeats: of equal values in one article the one with a speaker stays."""
    kept: dict[tuple[str, float | None], _Measured] = {}
    for one in group:
        key = (one.origin, point(one.figure.value))
        if key not in kept or (one.figure.person and not kept[key].figure.person):
            kept[key] = one
    return list(kept.values())
