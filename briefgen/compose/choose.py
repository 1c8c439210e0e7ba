"""Choose what stands where: the order of topics, the figures, dates past and to come.

The budgets are counts; what is most corroborated goes first, then what is newest, and ties fall by
order, so that the same input gives the same page.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from briefgen.compose.alike import Weights, bag, coverage, likeness, weigh
from briefgen.compose.values import FIXED_KINDS, point
from briefgen.language.changes import FATES
from briefgen.language.claims import TURNS
from briefgen.model import Comparison, Days, Event, Extract, Figure, KeyFigure, Sentence, Topic

Relation = Literal["single", "agree", "differ", "move"]

KEY_FIGURES = 8
TIMELINE = 4
UPCOMING = 8
_REPEATS = 0.5
_TELLS_IT_TOO = 0.4
"""Likeness from which a sentence of another article and the same days tells the same."""
_LONGEST = 31
_A_DAY = 2
_OF_ONE_DAY = 8
_BACKGROUND = timedelta(92)
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


def order_topics(topics: Sequence[Topic]) -> tuple[Topic, ...]:
    """Topics by publishers behind them, then independent reports, then the newest, then by id."""

    def key(topic: Topic) -> tuple[int, int, int, str]:
        newest = topic.days.last.toordinal() if topic.days else 0
        return (-topic.families, -len(topic.origins), -newest, topic.id)

    return tuple(sorted(topics, key=key))


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


def timeline(extracts: Sequence[Extract], limit: int = TIMELINE) -> tuple[Event, ...]:
    """Up to ``limit`` dated happenings in time order, days before weeks, at most two of one day.

    Of what is equally precise, what most articles tell goes first.

    A sentence stands once, and so does what several articles tell of one day, each with its
    sentence as ``also``. Background of months before the oldest article is left out.
    """
    oldest = min(
        (e.article.published.anchor for e in extracts if e.article.published), default=None
    )
    since = oldest - _BACKGROUND if oldest else date.min
    chosen: list[Event] = []
    of_day: Counter[Days | None] = Counter()
    seen: set[frozenset[str]] = set()
    been = _dated(extracts, lambda event: not event.upcoming and _last_day(event) >= since)
    for told in sorted(_told(been), key=lambda one: (_length(one.event), -len(one.event.also))):
        if told.words not in seen and of_day[told.event.days] < _A_DAY:
            chosen.append(told.event)
            of_day[told.event.days] += 1
            seen.add(told.words)
    return tuple(sorted(chosen[:limit], key=_when))


def upcoming(extracts: Sequence[Extract], after: date, limit: int = UPCOMING) -> tuple[Event, ...]:
    """Dates that the articles name as to come, on or after ``after``, soonest first.

    What several articles announce for one day stands once, as in ``timeline``; a named day goes
    before a week.
    """
    ahead = _dated(extracts, lambda event: event.upcoming and _last_day(event) >= after)
    return tuple(sorted((told.event for told in _told(ahead)[:limit]), key=_when))


@dataclass(frozen=True, slots=True)
class _Dated:
    """An event, the sentence it stands in and that sentence's stems."""

    event: Event
    sentence: Sentence
    words: frozenset[str]


def _dated(extracts: Sequence[Extract], wanted: Callable[[Event], bool]) -> list[_Dated]:
    """Those wanted of the events settled to a month or less."""
    found = []
    for extract in extracts:
        for event in extract.events:
            if event.days is not None and _length(event) <= _LONGEST and wanted(event):
                sentence = extract.article.sentence_at(event.span.start)
                found.append(_Dated(event, sentence, bag(sentence.text)))
    return found


def _told(events: Sequence[_Dated]) -> list[_Dated]:
    """The events without repeats of one day's happening, the most precise and fullest first.

    A repeat of another article that bears the kept one out becomes one of its ``also``. Of one day
    only so many are kept, so that an article with thousands costs no more than its size.
    """
    weights = weigh(one.words for one in events)
    kept: list[_Dated] = []
    of_day: dict[Days | None, list[int]] = {}
    also: dict[int, dict[str, Sentence]] = {}
    for one in sorted(events, key=lambda one: (_length(one.event), -len(one.words))):
        places = of_day.setdefault(one.event.days, [])
        same = [p for p in places if _is_repeat(kept[p], one, weights)]
        if same and kept[same[0]].event.article != one.event.article:
            if _bears_out(kept[same[0]], one, weights):
                also.setdefault(same[0], {}).setdefault(one.event.article, one.sentence)
        elif not same and len(places) < _OF_ONE_DAY:
            places.append(len(kept))
            kept.append(one)
    return [
        replace(one, event=replace(one.event, also=_in_order(also.get(place, {}))))
        for place, one in enumerate(kept)
    ]


def _is_repeat(kept: _Dated, one: _Dated, weights: Weights) -> bool:
    return coverage(one.words, kept.words, weights) > _REPEATS or _bears_out(kept, one, weights)


def _bears_out(one: _Dated, other: _Dated, weights: Weights) -> bool:
    """Whether another article's sentence of the same days tells what ``one`` tells.

    It has to share a number with it if both have some, and "not" must not part the two.
    """
    if one.event.article == other.event.article:
        return False
    if likeness(one.words, other.words, weights) < _TELLS_IT_TOO:
        return False
    first, second = _numbers(one), _numbers(other)
    return bool(first & second or not first or not second) and _negates(one) == _negates(other)


def _numbers(dated: _Dated) -> frozenset[str]:
    """The numbers of the sentence beside those of its date."""
    own = bag(dated.event.text)
    return frozenset(word for word in dated.words - own if word[0].isdigit())


def _negates(dated: _Dated) -> bool:
    words = dated.sentence.text.lower().replace("’", "'").split()
    return any(word in TURNS["not"] or word.endswith("n't") for word in words)


def _in_order(sentences: Mapping[str, Sentence]) -> tuple[Sentence, ...]:
    return tuple(sentences[article] for article in sorted(sentences))


def with_comparisons(topic: Topic, comparisons: Sequence[Comparison]) -> Topic:
    """The topic with its comparisons, its figures led by the newest of each comparison.

    The other figures of a comparison stand there only.
    """
    newest = [comparison.figures[-1] for comparison in comparisons]
    compared = {figure for comparison in comparisons for figure in comparison.figures}
    rest = [figure for figure in topic.figures if figure not in compared]
    figures = (*dict.fromkeys(newest), *rest)
    return replace(topic, comparisons=tuple(comparisons), figures=figures)


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


def _length(event: Event) -> int:
    return (event.days.last - event.days.first).days if event.days else 0


def _last_day(event: Event) -> date:
    return event.days.last if event.days else date.min


def _when(event: Event) -> tuple[str, str, str, int]:
    days = event.days
    first, last = (days.first.isoformat(), days.last.isoformat()) if days else ("", "")
    return (first, last, event.article, event.span.start)
