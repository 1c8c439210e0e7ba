"""Figures of one measured thing laid side by side: they agree, differ, or move in time.

Two figures are compared only when unit, the words for what is measured and the sentences around
them say that the same thing is measured, and when two voices gave them: two articles, or two
speakers in one. A figure that fits nowhere stands alone. Nothing is averaged or corrected.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import islice, pairwise
from typing import Literal

from briefgen.compose.alike import bag, weigh
from briefgen.compose.barred import may_compare, two_voices
from briefgen.compose.measured import Measured, lonely_names, measure
from briefgen.compose.order import by_day
from briefgen.compose.same_thing import LEAST, alike, is_change_of_price, one_voice
from briefgen.compose.values import FIXED_KINDS, in_unit_of, point, same_number
from briefgen.model import Comparison, Days, Extract, Figure

AT_ONCE = 4
"""Days between two figures of one time, so that a moving quantity can still be one number."""
_NEAR_ENOUGH = 2
"""Decimals to which two pairs are as sure as each other."""
_STILL = 0.1
"""Share of a value by which a bound of one day may lie from the number of another."""
MOST_MEASURED = 200
"""So many figures of one article are compared, the first ones: pairs grow with their square."""


def compare_figures(extracts: Sequence[Extract]) -> tuple[Comparison, ...]:
    """The comparisons that the figures of one topic allow, those that differ first.

    Args:
        extracts: of the topic's leads, in any order.

    Returns:
        Comparisons of two or more figures from different articles or speakers.
    """
    extracts = by_day(extracts)
    lonely = lonely_names(extracts)
    measured = [
        m
        for extract in extracts
        for m in islice(measure(extract, lonely.get(extract.article.id)), MOST_MEASURED)
    ]
    weights = weigh(bag(s.text) for extract in extracts for s in extract.article.sentences)
    rivals = _rivals(measured)
    pairs = sorted(
        (-round(score, _NEAR_ENOUGH), not same_number(one.figure, other.figure), i, j)
        for j, other in enumerate(measured)
        for i, one in enumerate(measured[:j])
        if not _of_rivals(one, other, rivals)
        if (score := alike(one, other, weights)) >= LEAST
    )
    found = [c for group in _groups(pairs, measured) for c in _relate(group)]
    order = {"differ": 0, "move": 1, "agree": 2}
    return tuple(sorted(found, key=lambda c: order[c.relation]))


def _rivals(measured: Sequence[Measured]) -> frozenset[int]:
    """The ids of the figures by which a named voice contradicts what its article told before."""
    by_article: dict[str, list[Measured]] = {}
    for one in measured:
        by_article.setdefault(one.figure.article, []).append(one)
    return frozenset(
        id(other)
        for held in by_article.values()
        for at, other in enumerate(held)
        if other.figure.person and any(_contradicts(other, one) for one in held[:at])
    )


def _contradicts(other: Measured, one: Measured) -> bool:
    """Whether a count is another voice's of what its article has counted before."""
    a, b = one.figure, other.figure
    counts = a.kind == b.kind == "count" and not one_voice(a, b) and not same_number(a, b)
    return counts and may_compare(one, other)


def _of_rivals(one: Measured, other: Measured, rivals: frozenset[int]) -> bool:
    """Whether one of two articles' figures is a rival's, and the other is not of his voice."""
    if one.figure.article == other.figure.article or one_voice(one.figure, other.figure):
        return False
    return id(one) in rivals or id(other) in rivals


def _groups(
    pairs: Sequence[tuple[float, bool, int, int]], measured: Sequence[Measured]
) -> Iterable[list[Measured]]:
    """Figures joined pair by pair, the surest first; a group never holds two barred figures.

    Of pairs as sure as each other, one of a number told twice goes before a change of it.
    """
    group_of: dict[int, int] = {}
    members: dict[int, list[int]] = {}
    for _, _, i, j in pairs:
        one, other = group_of.get(i), group_of.get(j)
        joined = [*(members[one] if one is not None else [i])]
        added = [*(members[other] if other is not None else [j])]
        if one is not None and one == other:
            continue
        if not all(_may_stand_beside(measured[a], measured[b]) for a in joined for b in added):
            continue
        key = min(*joined, *added)
        for gone in (one, other):
            if gone is not None:
                members.pop(gone)
        members[key] = sorted(joined + added)
        group_of.update(dict.fromkeys(members[key], key))
    for key in sorted(members):
        yield [measured[i] for i in members[key]]


def _may_stand_beside(one: Measured, other: Measured) -> bool:
    """Whether two figures can be in one group: of two voices, or one article's number again."""
    a, b = one.figure, other.figure
    again = a.article == b.article and (a.value, a.unit) == (b.value, b.unit)
    return may_compare(one, other) and (again or two_voices(one, other))


def _relate(group: Sequence[Measured]) -> Iterable[Comparison]:
    """What is to say of a group: voices that differ on a day, a move in time, voices that agree."""
    figures = [m.figure for m in group]
    fixed = figures[0].kind in FIXED_KINDS and not all(m.traits.changing for m in group)
    if fixed:
        yield from _differ(figures)
    elif len({f.article for f in figures}) == 1:
        yield from _differ([m.figure for m in group if not m.traits.before])
    else:
        for figures_of_day in _by_settled_day(group):
            yield from _differ(figures_of_day)
        yield from _move(_that_may_move(group))
    yield from _agree(figures)


def _by_settled_day(group: Sequence[Measured]) -> Iterable[list[Figure]]:
    """The figures of each day; what was before it counts only where nothing else is of that day."""
    settled = [m for m in group if not (m.traits.changing and _is_long(m.figure.as_of))]
    for day in sorted({m.figure.as_of for m in settled if m.figure.as_of is not None}):
        of_day = [m for m in settled if m.figure.as_of == day]
        now = [m for m in of_day if not m.traits.before] or of_day
        yield [m.figure for m in now]


def _that_may_move(group: Sequence[Measured]) -> list[Figure]:
    """The figures of a group, but for what was before under the day of what is now."""
    now = {(m.figure.article, m.figure.as_of) for m in group if not m.traits.before}
    kept = (
        m for m in group if not m.traits.before or (m.figure.article, m.figure.as_of) not in now
    )
    return [m.figure for m in kept if not is_change_of_price(m)]


def _is_long(days: Days | None) -> bool:
    """Whether days are more than one: a price of "a week earlier" may be that of any of them."""
    return days is not None and days.first != days.last


def _differ(figures: Sequence[Figure]) -> Iterable[Comparison]:
    kept: list[Figure] = []
    for figure in figures:
        if not any(same_number(figure, other) for other in kept):
            kept.append(figure)
    if len(kept) > 1:
        yield _compared("differ", kept)


def _agree(figures: Sequence[Figure]) -> Iterable[Comparison]:
    """Figures of several articles that can be one number at one time, the newest first."""
    left = sorted(figures, key=lambda f: _when(f.as_of), reverse=True)
    while left:
        newest = left[0]
        same = [f for f in figures if f in left and same_number(f, newest) and _at_once(f, newest)]
        left = [f for f in left[1:] if f not in same]
        first = {f.article: f for f in reversed(same)}
        if len(first) > 1:
            yield _compared("agree", [f for f in same if first[f.article] is f])


def _at_once(one: Figure, other: Figure) -> bool:
    """Whether two figures speak of one time; exact ones that are equal may lie further apart."""
    value = in_unit_of(one, other)
    if one.value == value and one.value.low == one.value.high:
        return True
    if one.as_of is None or other.as_of is None:
        return one.value == value
    days = abs((one.as_of.last - other.as_of.last).days)
    a, b = point(one.value) or 0.0, point(value) or 0.0
    return days == 0 or (days <= AT_ONCE and abs(a - b) <= _STILL * max(abs(a), abs(b)))


def _move(figures: Sequence[Figure]) -> Iterable[Comparison]:
    """The values by day, and in a row of their own those of a voice that tells them otherwise."""
    best = _by_day(figures)
    rivals = [
        f
        for f in figures
        if f.person and f.as_of in best and not same_number(f, best[f.as_of])
        if not one_voice(f, best[f.as_of])
    ]
    rows: list[list[Figure]] = [[]]
    for figure in figures:
        home = next((i for i, f in enumerate(rivals, 1) if one_voice(f, figure)), 0)
        rows.extend([] for _ in range(home - len(rows) + 1))
        rows[home].append(figure)
    for row in rows:
        yield from _moved(row)


def _by_day(figures: Sequence[Figure]) -> dict[Days, Figure]:
    """Of each day the figure that others bear out, else the one told first in its article."""

    def heard(figure: Figure) -> tuple[int, int]:
        seconded = (f for f in figures if f.article != figure.article and same_number(f, figure))
        return sum(_at_once(f, figure) for f in seconded), -figure.span.start

    by_day: dict[Days, Figure] = {}
    for figure in figures:
        day = figure.as_of
        if day is not None and (day not in by_day or heard(figure) > heard(by_day[day])):
            by_day[day] = figure
    return by_day


def _moved(figures: Sequence[Figure]) -> Iterable[Comparison]:
    by_day = _by_day(figures)
    moving: list[Figure] = []
    for day in sorted(by_day, key=_when):
        if not moving or moving[-1].value != in_unit_of(moving[-1], by_day[day]):
            moving.append(by_day[day])
    if any(not same_number(a, b) for a, b in pairwise(moving)):
        yield _compared("move", moving)


def _compared(
    relation: Literal["agree", "differ", "move"], figures: Sequence[Figure]
) -> Comparison:
    """A comparison under the first of its figures' words that say what is measured."""
    named = next((f for f in figures if f.what), figures[0])
    return Comparison(relation, named.what, named.unit, tuple(figures))


def _when(days: Days | None) -> tuple[date, date]:
    return (days.last, days.first) if days else (date.min, date.min)
