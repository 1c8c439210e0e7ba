"""Choose what stands where: the order of topics, the figures, dates past and to come.

The budgets are counts; what is most corroborated goes first, then what is newest, and ties fall by
order, so that the same input gives the same page.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from briefgen.compose.alike import Weights, bag, coverage, likeness, weigh
from briefgen.language.claims import TURNS
from briefgen.model import Comparison, Days, Event, Extract, Sentence, Topic

TIMELINE = 4
UPCOMING = 8
_REPEATS = 0.5
_TELLS_IT_TOO = 0.4
"""Likeness from which a sentence of another article and the same days tells the same."""
_LONGEST = 31
_A_DAY = 2
_OF_ONE_DAY = 8
_BACKGROUND = timedelta(92)


def order_topics(topics: Sequence[Topic]) -> tuple[Topic, ...]:
    """Topics by publishers behind them, then independent reports, then the newest, then by id."""

    def key(topic: Topic) -> tuple[int, int, int, str]:
        newest = topic.days.last.toordinal() if topic.days else 0
        return (-topic.families, -len(topic.origins), -newest, topic.id)

    return tuple(sorted(topics, key=key))


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


def _length(event: Event) -> int:
    return (event.days.last - event.days.first).days if event.days else 0


def _last_day(event: Event) -> date:
    return event.days.last if event.days else date.min


def _when(event: Event) -> tuple[str, str, str, int]:
    days = event.days
    first, last = (days.first.isoformat(), days.last.isoformat()) if days else ("", "")
    return (first, last, event.article, event.span.start)
