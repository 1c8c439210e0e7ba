"""Choose what stands where: the order of topics, the figures, dates past and to come.

The budgets are counts; what is most corroborated goes first, then what is newest, and ties fall by
order, so that the same input gives the same page.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import islice

from briefgen.compose.alike import bag, coverage, weigh
from briefgen.model import Comparison, Days, Event, Extract, Figure, KeyFigure, Topic

KEY_FIGURES = 8
TIMELINE = 4
UPCOMING = 8
_REPEATS = 0.5
_LONGEST = 31
_A_DAY = 2
_SMALL = 10


def order_topics(topics: Sequence[Topic]) -> tuple[Topic, ...]:
    """Topics by publishers behind them, then independent reports, then the newest, then by id."""

    def key(topic: Topic) -> tuple[int, int, int, str]:
        newest = topic.days.last.toordinal() if topic.days else 0
        return (-topic.families, -len(topic.origins), -newest, topic.id)

    return tuple(sorted(topics, key=key))


def key_figures(topics: Sequence[Topic], limit: int = KEY_FIGURES) -> tuple[KeyFigure, ...]:
    """Up to ``limit`` figures, of each topic in turn; compared ones first."""
    rows = [_key_figures_of(topic) for topic in topics]
    turns = [
        row[turn]
        for turn in range(max(map(len, rows), default=0))
        for row in rows
        if turn < len(row)
    ]
    order = {topic.id: place for place, topic in enumerate(topics)}
    return tuple(sorted(turns[:limit], key=lambda k: order[k.topic]))


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


def timeline(extracts: Sequence[Extract], limit: int = TIMELINE) -> tuple[Event, ...]:
    """Up to ``limit`` dated happenings in time order, days before weeks, at most two of one day.

    A sentence stands once, and so does what two sentences tell of one day.
    """
    chosen: list[Event] = []
    of_day: Counter[Days | None] = Counter()
    seen: set[frozenset[str]] = set()
    dated = _dated(extracts, lambda event: not event.upcoming)
    for event, words in _told(dated, lambda event: of_day[event.days] >= _A_DAY):
        if words not in seen:
            chosen.append(event)
            of_day[event.days] += 1
            seen.add(words)
        if len(chosen) >= limit:
            break
    return tuple(sorted(chosen, key=_when))


def upcoming(extracts: Sequence[Extract], after: date, limit: int = UPCOMING) -> tuple[Event, ...]:
    """Dates that the articles name as to come, on or after ``after``, soonest first.

    What several articles announce for one day stands once; a named day goes before a week.
    """
    ahead = _dated(
        extracts,
        lambda event: event.upcoming and event.days is not None and event.days.last >= after,
    )
    return tuple(sorted((event for event, _ in islice(_told(ahead), limit)), key=_when))


def _dated(
    extracts: Sequence[Extract], wanted: Callable[[Event], bool]
) -> list[tuple[Event, frozenset[str]]]:
    """Those wanted of the events settled to a month or less, with the stems of their sentences."""
    return [
        (event, bag(extract.article.sentence_at(event.span.start).text))
        for extract in extracts
        for event in extract.events
        if event.days is not None and _length(event) <= _LONGEST and wanted(event)
    ]


def _told(
    events: Sequence[tuple[Event, frozenset[str]]],
    has_enough: Callable[[Event], bool] = lambda _: False,
) -> Iterator[tuple[Event, frozenset[str]]]:
    """The events without repeats of one day's happening, the most precise and fullest first.

    Of a day of which there is enough no more are told, so that an article with thousands of
    happenings of one day costs no more than its size.
    """
    weights = weigh(words for _, words in events)
    of_day: dict[Days | None, list[frozenset[str]]] = {}
    for event, words in sorted(
        events, key=lambda e: (_length(e[0]) > 0, _length(e[0]), -len(e[1]))
    ):
        if has_enough(event):
            continue
        kept = of_day.setdefault(event.days, [])
        if not any(coverage(words, others, weights) > _REPEATS for others in kept):
            kept.append(words)
            yield event, words


def with_comparisons(topic: Topic, comparisons: Sequence[Comparison]) -> Topic:
    """The topic with its comparisons, its figures led by the newest of each comparison.

    The other figures of a comparison stand there only.
    """
    newest = [comparison.figures[-1] for comparison in comparisons]
    compared = {figure for comparison in comparisons for figure in comparison.figures}
    rest = [figure for figure in topic.figures if figure not in compared]
    figures = (*dict.fromkeys(newest), *rest)
    return replace(topic, comparisons=tuple(comparisons), figures=figures)


def _key_figures_of(topic: Topic) -> list[KeyFigure]:
    """The figures of a topic that can stand on a first page, compared ones first."""
    relation = {c.figures[-1]: c.relation for c in reversed(topic.comparisons)}
    reports = {c.figures[-1]: len({f.article for f in c.figures}) for c in topic.comparisons}
    telling = [f for f in topic.figures if f.what and not _is_small(f)]
    ranked = sorted(telling, key=lambda f: (f not in relation, -reports.get(f, 0)))
    return [KeyFigure(f, topic.id, relation.get(f, "single")) for f in ranked]


def _is_small(figure: Figure) -> bool:
    return figure.kind == "count" and (figure.value.low or figure.value.high or 0) < _SMALL


def _length(event: Event) -> int:
    return (event.days.last - event.days.first).days if event.days else 0


def _when(event: Event) -> tuple[str, str, str, int]:
    days = event.days
    first, last = (days.first.isoformat(), days.last.isoformat()) if days else ("", "")
    return (first, last, event.article, event.span.start)
