"""Choose the figures: those of a topic in order of weight, and the few for the first page."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Literal

from briefgen.compose.values import FIXED_KINDS, point
from briefgen.language.changes import FATES
from briefgen.model import Figure, KeyFigure, Topic

Relation = Literal["single", "agree", "differ", "move"]

KEY_FIGURES = 8
_SMALL = 10
LEAST_KEY = 4
_WEIGHTS = {"move": 2.5, "differ": 2.0, "agree": 1.5, "single": 0.0}
_REPORT = 0.3
_CENTRAL = 1.0
_TOLL = 1.0
_OPENING = 0.6
_OPENS = 400
"""Characters from the beginning in which a report tells what it is about."""
_GIVEN = 0.3
_LASTING = 1.5
_AGAIN = 1.2
_LATER = 0.1
_COUNTED = 0.3
_VAGUE = 0.5
_FEW = 0.7
_BELOW = 100
_TELLING = 0.3
_NO_NEWS = frozenset({"age", "duration"})
"""Weights by which figures are put in order for the first page; set by reading sample briefs."""


def key_figures(topics: Sequence[Topic], limit: int = KEY_FIGURES) -> tuple[KeyFigure, ...]:
    """Up to ``limit`` figures for the first page, in the order of their topics.

    What has moved, what sources give differently and what several bear out go before what one
    says; of these what a headline or a summary tells, and tolls. Each further figure of a topic
    counts less, and where ``LEAST_KEY`` carry some news no others stand beside them.
    """
    rows = [sorted(_weighed(topic), key=lambda one: -one[0]) for topic in topics]
    if sum(weight >= _TELLING for row in rows for weight, _ in row) >= LEAST_KEY:
        rows = [[one for one in row if one[0] >= _TELLING] for row in rows]
    chosen: list[tuple[int, int]] = []
    while len(chosen) < limit:
        taken = Counter(row for row, _ in chosen)
        offers = [
            (round(rows[at][taken[at]][0] - _AGAIN * taken[at] - _LATER * at, 9), -at)
            for at in range(len(rows))
            if taken[at] < len(rows[at])
        ]
        if not offers:
            break
        at = -max(offers)[1]
        chosen.append((at, taken[at]))
    return tuple(rows[at][turn][1] for at, turn in sorted(chosen))


def rank_figures(figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """Figures without repeats, those of most weight for a reader first.

    People and money before measures, attributed before not, exact before vague.
    """
    kinds = {"count": 0, "money": 0, "share": 0}

    def key(place: int) -> tuple[int, bool, bool, int]:
        figure = figures[place]
        vague = figure.value.low is None or figure.value.high is None
        return (
            kinds.get(figure.kind, 1) + _is_small(figure),
            vague and not figure.hedge,
            not figure.person,
            place,
        )

    seen: set[tuple[str, str, float | None, float | None]] = set()
    kept: list[Figure] = []
    for place in sorted(range(len(figures)), key=key):
        figure = figures[place]
        mark = (figure.kind, figure.unit, figure.value.low, figure.value.high)
        if mark not in seen and figure.what:
            seen.add(mark)
            kept.append(figure)
    return tuple(kept)


def _weighed(topic: Topic) -> Iterator[tuple[float, KeyFigure]]:
    """The figures of a topic that can stand on a first page, each with its weight; none twice."""
    relation: dict[Figure, Relation] = {
        c.figures[-1]: c.relation for c in reversed(topic.comparisons)
    }
    prints: dict[tuple[object, ...], list[Figure]] = {}
    compared = [f for c in topic.comparisons for f in c.figures]
    for figure in dict.fromkeys((*compared, *topic.figures)):
        prints.setdefault(_number(figure), []).append(figure)
    known = {_number(f) for f in compared}
    told = {(p.sentence.article, p.sentence.span) for p in topic.summary}
    seen: set[tuple[object, ...]] = set()
    for figure in topic.figures:
        how: Relation = relation.get(figure, "single")
        repeats = _number(figure) in (seen if how != "single" else seen | known)
        if repeats or not figure.what or _is_small(figure) or figure.kind in _NO_NEWS:
            continue
        seen.add(_number(figure))
        same = prints[_number(figure)]
        inside = any(a == f.article and span.holds(f.span) for a, span in told for f in same)
        weight = _WEIGHTS[how] + _REPORT * (len({f.article for f in same}) - 1)
        weight += _CENTRAL * (inside + _in_headline(figure, topic)) + max(map(_own_weight, same))
        yield weight, KeyFigure(figure, topic.id, how)


def _own_weight(figure: Figure) -> float:
    """What a figure weighs by itself: tolls, what opens a report, what somebody gives."""
    open_ended = figure.value.low is None or figure.value.high is None
    return (
        _TOLL * (not FATES.isdisjoint(f"{figure.unit} {figure.what}".lower().split()))
        + _OPENING * (figure.span.start < _OPENS)
        + _GIVEN * bool(figure.person)
        + _COUNTED * (figure.kind in ("count", "money"))
        - _FEW * (figure.kind == "count" and (point(figure.value) or 0) < _BELOW)
        - _VAGUE * (open_ended and not figure.hedge)
        - _LASTING * (figure.kind in FIXED_KINDS)
    )


def _number(figure: Figure) -> tuple[object, ...]:
    return figure.kind, figure.value.low, figure.value.high


def _in_headline(figure: Figure, topic: Topic) -> bool:
    """Whether the headline tells the number, as it stands."""
    number = figure.text.removeprefix(figure.hedge).split()
    return bool(number) and number[0] in topic.name.text.split()


def _is_small(figure: Figure) -> bool:
    return figure.kind == "count" and (figure.value.low or figure.value.high or 0) < _SMALL
