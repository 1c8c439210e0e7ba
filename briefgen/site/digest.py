"""What the pages beside a brief's own need of it: small, and kept so that no brief is read twice.

Words of sources are copied as they stand, each with its language and the number of its source note.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from briefgen.language.articles import ARTICLES
from briefgen.model import (
    Brief,
    Change,
    Comparison,
    Days,
    Event,
    Figure,
    FigureMove,
    Interval,
    Pick,
    Quote,
    QuoteEntry,
    Sentence,
    Source,
    Topic,
)
from briefgen.render.notes import Notes

Series = Literal["daily", "weekly", "monthly", "period"]


@dataclass(frozen=True, slots=True)
class Ref:
    """One [n]: the number of a source note, the outlet and the days it was published on."""

    number: int
    outlet: str
    days: Days | None


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence or headline and its sources; of the first are the words."""

    text: str
    language: str
    refs: tuple[Ref, ...]


@dataclass(frozen=True, slots=True)
class Spoken:
    """A quote: ``shown`` is printed for its speaker, ``person`` is that where it is a name."""

    texts: tuple[str, ...]
    language: str
    person: str
    shown: str
    role: str
    ref: Ref


@dataclass(frozen=True, slots=True)
class Counted:
    """A figure as printed; ``key`` tells it from all others, ``ref`` is ``None`` of an old one."""

    key: str
    text: str
    what: str
    language: str
    value: Interval
    unit: str
    as_of: Days | None
    by: str
    ref: Ref | None


@dataclass(frozen=True, slots=True)
class Dated:
    """Words for a time within their sentence, ``before + words + after``, and the days meant."""

    days: Days | None
    before: str
    words: str
    after: str
    language: str
    ref: Ref
    also: tuple[Ref, ...] = ()


@dataclass(frozen=True, slots=True)
class Told:
    """A topic as one brief tells it.

    ``place`` counts the topics of that brief's page from 1, ``full`` whether it is told in more
    than a line. ``courses`` are figures that moved, each a run of figures of one measured thing.
    """

    topic: str
    label: str
    name: Said
    place: int
    full: bool
    articles: tuple[str, ...]
    outlets: tuple[str, ...]
    origins: int
    days: Days | None
    week: int
    sentences: tuple[Said, ...]
    quotes: tuple[Spoken, ...]
    figures: tuple[Counted, ...]
    courses: tuple[tuple[Counted, ...], ...]
    events: tuple[Dated, ...]


@dataclass(frozen=True, slots=True)
class News:
    """What became of a topic since the last brief; ``moves`` are figures, before and after."""

    kind: str
    topic: str
    name: str
    week: int
    moves: tuple[tuple[Counted, Counted], ...]


@dataclass(frozen=True, slots=True)
class Used:
    """An article that a brief was made from; ``cited`` counts the places that cite it."""

    number: int
    article: str
    title: str
    language: str
    outlet: str
    family: str
    url: str
    days: Days | None
    topic: str
    copy: bool
    cited: int


@dataclass(frozen=True, slots=True)
class Digest:
    """One edition of a brief; ``correction`` is its number, 0 as first issued."""

    series: Series
    label: str
    number: str
    title: str
    marking: str
    days: Days
    issued: date
    correction: int
    articles: int
    outlets: int
    glance: tuple[Said, ...]
    news: tuple[News, ...]
    topics: tuple[Told, ...]
    used: tuple[Used, ...]


def is_name(speaker: str) -> bool:
    """Whether a speaker is named, and not only called by what he is: that may be many people.

    >>> [is_name(one) for one in ("Ilse Hartwen", "the source", "A senior official", "")]
    [True, False, False, False]
    """
    words = speaker.split()
    first = words[1:2] if words and words[0].lower() in ARTICLES else words[:1]
    return bool(first) and not first[0][0].islower()


def digest_of(brief: Brief) -> Digest:
    """The digest of a brief."""
    last = date.fromordinal(brief.period.until.toordinal() - 1)
    return Digest(
        series=brief.period.series,
        label=brief.period.label,
        number=brief.number,
        title=brief.title,
        marking=brief.marking,
        days=Days(brief.period.first, last),
        issued=brief.issued,
        correction=brief.correction.number if brief.correction else 0,
        articles=brief.corpus.articles,
        outlets=brief.corpus.outlets,
        glance=tuple(map(_Reader(brief).pick, brief.glance)),
        news=tuple(map(_Reader(brief).news, brief.changes)),
        topics=_topics(brief),
        used=_used(brief),
    )


def _topics(brief: Brief) -> tuple[Told, ...]:
    reader = _Reader(brief)
    changes = {change.topic: change for change in brief.changes}
    full = {topic.id for topic in brief.topics}
    listed = {topic.id: topic for topic in (*brief.topics, *brief.also_noted)}
    return tuple(
        reader.told(topic, place, topic.id in full, changes.get(topic.id))
        for place, topic in enumerate(listed.values(), start=1)
    )


def _used(brief: Brief) -> tuple[Used, ...]:
    topics = (*brief.topics, *brief.also_noted)
    where = {article: topic.id for topic in topics for article in topic.articles}
    cited = Counter(_cited(brief))
    return tuple(
        Used(
            source.number,
            source.article,
            source.title or source.name,
            source.language,
            source.outlet,
            source.family,
            source.url,
            source.published.days if source.published else None,
            where.get(source.article, ""),
            source.copy_of is not None,
            cited[source.article],
        )
        for source in brief.sources
    )


def _cited(brief: Brief) -> Iterator[str]:
    """The article behind each part that a brief prints."""
    for pick in brief.glance:
        yield from _of_pick(pick)
    for key in brief.key_figures:
        yield key.figure.article
    for event in brief.upcoming:
        yield from _of_event(event)
    for topic in (*brief.topics, *brief.also_noted):
        yield topic.name.article
        for pick in topic.summary:
            yield from _of_pick(pick)
        for entry in topic.quotes:
            yield from (quote.article for quote in (entry.quote, *entry.variants))
        compared = (figure for one in topic.comparisons for figure in one.figures)
        yield from (figure.article for figure in (*topic.figures, *compared))
        for dispute in topic.disputes:
            yield from (part.article for part in (dispute.claim, *dispute.against))
        yield from (article for event in topic.timeline for article in _of_event(event))


def _of_event(event: Event) -> Iterator[str]:
    yield event.article
    yield from (other.article for other in event.also)


def _of_pick(pick: Pick) -> Iterator[str]:
    yield from (sentence.article for sentence in (pick.sentence, *pick.also))


class _Reader:
    """Reads the parts of one brief."""

    def __init__(self, brief: Brief) -> None:
        self._notes = Notes(brief)
        self._sources = {source.article: source for source in brief.sources}

    def told(self, topic: Topic, place: int, full: bool, change: Change | None) -> Told:
        name = self._source(topic.name.article)
        return Told(
            topic=topic.id,
            label=topic.label,
            name=Said(topic.name.text, name.language, (_ref(name),)),
            place=place,
            full=full,
            articles=topic.articles,
            outlets=self._notes.outlets(topic),
            origins=len(topic.origins),
            days=topic.days,
            week=len(topic.told) + 1,
            sentences=tuple(map(self.pick, topic.summary)),
            quotes=tuple(map(self._spoken, topic.quotes)),
            figures=tuple(self._figures(topic)),
            courses=tuple(self._courses(topic.comparisons, change)),
            events=tuple(map(self._event, topic.timeline)),
        )

    def pick(self, pick: Pick) -> Said:
        return self._said(pick.sentence, self._notes.others(pick))

    def news(self, change: Change) -> News:
        moves = tuple(map(self._move, change.figures))
        return News(change.kind, change.topic, change.name, change.week, moves)

    def _source(self, article: str) -> Source:
        return self._sources[article]

    def _said(self, sentence: Sentence, others: Iterable[Sentence]) -> Said:
        first = self._source(sentence.article)
        refs = (_ref(first), *(_ref(self._source(other.article)) for other in others))
        return Said(sentence.text, first.language, refs)

    def _spoken(self, entry: QuoteEntry) -> Spoken:
        quote: Quote = entry.quote
        source = self._source(quote.article)
        shown = quote.person or quote.speaker
        person = quote.person if is_name(quote.person) else ""
        return Spoken(quote.texts, source.language, person, shown, quote.role, _ref(source))

    def _figures(self, topic: Topic) -> Iterator[Counted]:
        compared = (figure for one in topic.comparisons for figure in one.figures)
        for figure in dict.fromkeys((*compared, *topic.figures)):
            yield self._counted(figure)

    def _counted(self, figure: Figure, outlet: str = "") -> Counted:
        """A figure of this brief, or one of an earlier brief that ``outlet`` gave."""
        source = self._sources.get(figure.article)
        by = figure.person or figure.speaker or (source.outlet if source else outlet)
        return Counted(
            key=f"{figure.article[:16]}:{figure.span.start}-{figure.span.end}",
            text=figure.text,
            what=figure.what,
            language=source.language if source else "",
            value=figure.value,
            unit=figure.unit,
            as_of=figure.as_of,
            by=by,
            ref=_ref(source) if source else None,
        )

    def _move(self, move: FigureMove) -> tuple[Counted, Counted]:
        return self._counted(move.before, move.before_source), self._counted(move.after)

    def _courses(
        self, compared: Iterable[Comparison], change: Change | None
    ) -> Iterator[tuple[Counted, ...]]:
        for one in compared:
            if one.relation == "move":
                yield tuple(map(self._counted, one.figures))
        yield from map(self._move, change.figures if change else ())

    def _event(self, event: Event) -> Dated:
        source, found = self._source(event.article), self._notes.in_place(event)
        also = tuple(_ref(self._source(other.article)) for other in event.also)
        words = (found.before, found.words, found.after)
        return Dated(event.days, *words, source.language, _ref(source), also)


def _ref(source: Source) -> Ref:
    days = source.published.days if source.published else None
    return Ref(source.number, source.outlet or source.name, days)
