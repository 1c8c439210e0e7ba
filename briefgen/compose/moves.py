"""Figures of earlier briefs that have moved: each beside the one that follows it now.

A figure follows another when the two are likely to measure one thing, or when its own article says
what it was before ("431, up from 286 on Thursday"). Of several that follow one the newest counts,
and a figure that only repeats the old value beside a new one is passed over.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from briefgen.compose.alike import bag, likeness, weigh
from briefgen.compose.apart import is_history
from briefgen.compose.compare import AT_ONCE
from briefgen.compose.measured import read_measure
from briefgen.compose.same_thing import alike
from briefgen.compose.values import same_number
from briefgen.language.changes import DIFFERENCES
from briefgen.model import Extract, Figure, FigureMove, OldFigure, Topic
from briefgen.text.sentences import split

MOST = 4
"""Moves told of one topic at most."""


_MOST_COMPARED = 300
"""Figures of a topic, then and now, that are compared: those printed and the first others."""


@dataclass(frozen=True, slots=True)
class _Pair:
    """An old figure and a new one that may follow it, by their places, and how surely."""

    old: int
    new: int
    score: float


def find_moves(
    topic: Topic, before: Sequence[OldFigure], label: str, found: Sequence[Extract]
) -> tuple[FigureMove, ...]:
    """The figures whose value is another than that of what they follow, in the topic's order.

    Args:
        topic: with its figures, those of most weight first.
        before: what the last brief that told it had.
        label: the name of that brief.
        found: the extracts of the topic's independent reports.
    """
    before = [old for old in before[:_MOST_COMPARED] if not _is_superseded(old, before)]
    after = _in_order(topic, found)
    sentences = {
        (f.article, f.span): e.article.sentence_at(f.span.start).text
        for e in found
        for f in e.figures
    }
    now = [sentences[f.article, f.span] for f in after]
    then = [_sentence(old) for old in before]
    weights = weigh(bag(text) for text in dict.fromkeys((*then, *now)))
    read_then = [read_measure(old.figure, text) for old, text in zip(before, then, strict=True)]
    read_now = [read_measure(new, text) for new, text in zip(after, now, strict=True)]
    pairs = [
        _Pair(i, j, score)
        for i, old in enumerate(before)
        if not is_history(_year(old.figure), then[i])
        for j, new in enumerate(after)
        if old.figure.kind == new.kind and _may_follow(old.figure, new)
        if not is_history(_year(new), now[j])
        if (score := alike(read_then[i], read_now[j], weights))
        if not _is_part(old.figure, new, after)
    ]
    pairs += _told_as_before(before, then, after, now)
    moves = [
        (j, FigureMove(before[i].figure, before[i].outlet, after[j], label))
        for i, j in _followers(pairs, before, after)
        if not _same_value(before[i].figure, after[j])
    ]
    return tuple(move for _, move in sorted(moves, key=lambda one: one[0]))[:MOST]


def _in_order(topic: Topic, found: Sequence[Extract]) -> list[Figure]:
    """All figures of the reports, those that the topic puts first at the head."""
    leads = {e.article.id for e in found}
    first = [f for f in topic.figures if f.article in leads]
    return list(dict.fromkeys((*first, *(f for e in found for f in e.figures))))[:_MOST_COMPARED]


def _sentence(old: OldFigure) -> str:
    """The sentence in which an old figure stands."""
    spans = split(old.around)
    return next((s.of(old.around) for s in spans if s.start <= old.at < s.end), old.around)


def _told_as_before(
    before: Sequence[OldFigure], then: Sequence[str], after: Sequence[Figure], now: Sequence[str]
) -> Iterator[_Pair]:
    """Pairs whose new figure's own article tells the old value as what it was before.

    The words that say what such a value counts hold the new figure: "the count as 431".
    """
    for past in after:
        for j, new in enumerate(after):
            if not _is_before(past, new):
                continue
            words = bag(now[j])
            same = [
                (likeness(bag(then[i]), words, weigh([])), i)
                for i, old in enumerate(before)
                if old.figure.kind == past.kind and _is_equal(old.figure, past)
            ]
            shared, i = max(same, default=(0.0, 0))
            if shared:
                yield _Pair(i, j, 1.0)


def _is_before(past: Figure, new: Figure) -> bool:
    """Whether a figure is told as what another was before."""
    what = past.what_span
    if what is None or past.article != new.article or past.kind != new.kind:
        return False
    dated = past.as_of is not None and new.as_of is not None
    earlier = not dated or _day(past) < _day(new)
    return earlier and what.start <= new.span.start and new.span.end <= what.end


def _is_superseded(old: OldFigure, before: Sequence[OldFigure]) -> bool:
    """Whether the earlier brief itself had an old figure as what another was before."""
    return any(_is_before(old.figure, other.figure) for other in before)


def _may_follow(old: Figure, new: Figure) -> bool:
    """Whether a figure is of a later day, and a difference of two numbers if the old one is."""
    if old.as_of is None or new.as_of is None or _day(new) <= _day(old):
        return False
    return _is_difference(old) == _is_difference(new)


def _is_part(old: Figure, new: Figure, after: Sequence[Figure]) -> bool:
    """Whether a figure is told as a part of the old one ("about 45 of the 70 metres")."""
    what = new.what_span
    return what is not None and any(
        other.article == new.article
        and what.start <= other.span.start
        and other.span.end <= what.end
        and _is_equal(old, other)
        for other in after
    )


def _year(figure: Figure) -> int:
    return figure.as_of.last.year if figure.as_of else 0


def _is_difference(figure: Figure) -> bool:
    return not DIFFERENCES.isdisjoint(figure.what.lower().split())


def _followers(
    pairs: Sequence[_Pair], before: Sequence[OldFigure], after: Sequence[Figure]
) -> Iterator[tuple[int, int]]:
    """For each old figure the newest that follows it; no figure follows two."""
    best: dict[int, _Pair] = {}
    for pair in sorted(pairs, key=lambda p: (-p.score, -_day(before[p.old].figure), p.old)):
        best.setdefault(pair.new, pair)
    known = {p.new for p in pairs if _is_equal(before[p.old].figure, after[p.new])}
    rows: dict[int, list[_Pair]] = {}
    for pair in best.values():
        if pair.new not in known or _same(before[pair.old], after[pair.new]):
            rows.setdefault(pair.old, []).append(pair)
    for i, row in sorted(rows.items()):
        moved = {after[p.new].article for p in row if not _same(before[i], after[p.new])}
        fresh = [
            p
            for p in row
            if after[p.new].article not in moved or not _same(before[i], after[p.new])
        ]
        last = max(fresh, key=lambda p: (_day(after[p.new]), p.score, -p.new))
        yield i, max((p for p in fresh if _says_the_same(last, p, after)), key=_exact(after)).new


def _says_the_same(last: _Pair, other: _Pair, after: Sequence[Figure]) -> bool:
    one, two = after[last.new], after[other.new]
    near = abs(_day(one) - _day(two)) <= AT_ONCE
    return last is other or (near and same_number(one, two))


def _exact(after: Sequence[Figure]) -> Callable[[_Pair], tuple[bool, int, float, int]]:
    """The order of figures that say the same: exact before bounds, then the newest."""

    def key(pair: _Pair) -> tuple[bool, int, float, int]:
        value = after[pair.new].value
        return value.low == value.high, _day(after[pair.new]), pair.score, -pair.new

    return key


def _same(old: OldFigure, new: Figure) -> bool:
    return _same_value(old.figure, new)


def _same_value(old: Figure, new: Figure) -> bool:
    return same_number(old, new)


def _is_equal(one: Figure, other: Figure) -> bool:
    return one.value == other.value and one.value.low is not None


def _day(figure: Figure) -> int:
    return figure.as_of.last.toordinal() if figure.as_of else 0
