"""What a template asks beside the brief: where words stand, who else says so, what was cited.

One ``Notes`` serves one page: it counts the citations as they are written, so that each source note
leads back to every place that cites it.
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from briefgen.model import (
    Brief,
    Change,
    Event,
    Figure,
    Interval,
    Pick,
    Quote,
    QuoteEntry,
    Source,
    SourceBefore,
    Span,
    Statement,
    Topic,
)
from briefgen.text.sentences import paragraphs, split

_FEW = 3


@dataclass(frozen=True, slots=True)
class Citation:
    """One [n] on a page: the source's number and the place's own id."""

    source: Source
    number: int
    id: str


@dataclass(frozen=True, slots=True)
class InPlace:
    """Words of a source within their sentence: ``before + words + after`` is the sentence."""

    before: str
    words: str
    after: str


@dataclass(frozen=True, slots=True)
class Said:
    """All that the brief holds of one source, in the order of its text."""

    source: Source
    quotes: tuple[Quote, ...]
    figures: tuple[Figure, ...]


class Notes:
    """Questions about one brief; see the methods."""

    def __init__(self, brief: Brief) -> None:
        self._brief = brief
        self._sources = {source.article: source for source in brief.sources}
        self._topics = {topic.id: topic for topic in (*brief.topics, *brief.also_noted)}
        self._leads = {
            article: origin.lead
            for topic in self._topics.values()
            for origin in topic.origins
            for article in origin.articles
        }
        withdrawn = brief.correction.withdrawn if brief.correction else ()
        self._withdrawn = {source.article: source for source in withdrawn}
        self._cited: Counter[int] = Counter()
        self._sentences: dict[str, _Sentences] = {}

    def source(self, article: str) -> Source:
        """The source note of an article's id."""
        return self._sources[article]

    def withdrawn(self, article: str) -> SourceBefore | None:
        """The source of that id which a correction has no more."""
        return self._withdrawn.get(article)

    def cite(self, article: str) -> Citation:
        """A new citation of an article."""
        source = self._sources[article]
        self._cited[source.number] += 1
        return Citation(source, source.number, f"cite-{source.number}-{self._cited[source.number]}")

    def places(self, number: int) -> tuple[str, ...]:
        """Ids of the places that have cited source ``number`` so far."""
        return tuple(f"cite-{number}-{place}" for place in range(1, self._cited[number] + 1))

    def topic(self, id: str) -> Topic | None:
        """The topic of that id in this brief."""
        return self._topics.get(id)

    def changes(self) -> tuple[Change, ...]:
        """What became of the topics told in full, then of noted ones that moved, then the quiet.

        A noted topic moves by a figure, a dispute or what was taken back, not by words alone.
        """
        noted = {topic.id for topic in self._brief.also_noted}
        return tuple(
            change
            for change in self._brief.changes
            if change.topic not in noted
            or change.figures
            or change.turns
            or change.disputed
            or self.is_back(change)
        )

    def is_back(self, change: Change) -> bool:
        """Whether a topic is told again that the last brief did not tell."""
        return bool(change.since) and change.since != self._brief.last_label

    def is_noted(self, change: Change) -> bool:
        """Whether a topic is told in a line only."""
        return any(topic.id == change.topic for topic in self._brief.also_noted)

    def is_short(self, what: str) -> bool:
        """Whether the words for what a figure counts are too few to stand alone."""
        return len(what.split()) < _FEW

    def anchor(self, id: str) -> str:
        """The page's own name for a topic: the place it stands at, so that links stay short."""
        return f"topic-{list(self._topics).index(id) + 1}"

    def runs(self, picks: Iterable[Pick]) -> tuple[tuple[Pick, ...], ...]:
        """Sentences of a summary, each that leans on the one before it in one run with that."""
        runs: list[tuple[Pick, ...]] = []
        for pick in picks:
            if pick.leans and runs:
                runs[-1] = (*runs[-1], pick)
            else:
                runs.append((pick,))
        return tuple(runs)

    def support(self, pick: Pick) -> int:
        """How many independent reports say what a chosen sentence says.

        Copies count once, and so does a publisher with several reports.
        """
        articles = (pick.sentence.article, *(other.article for other in pick.also))
        return len({self._behind(article) for article in articles})

    def _behind(self, article: str) -> str:
        """Who stands behind an article: the publisher of its origin's lead, or the origin."""
        lead = self._leads.get(article, article)
        return self._sources[lead].family or lead

    def others(self, pick: Pick) -> tuple[str, ...]:
        """Articles of ``pick.also`` in the order of their numbers, each once."""
        found = {other.article for other in pick.also} - {pick.sentence.article}
        return tuple(sorted(found, key=lambda article: self._sources[article].number))

    def outlets(self, topic: Topic) -> tuple[str, ...]:
        """The outlets of a topic, in the order of its articles, each once."""
        names = (self._sources[a].outlet for a in topic.articles if a in self._sources)
        return tuple(dict.fromkeys(name for name in names if name))

    def in_place(self, part: Event | Figure | Statement) -> InPlace:
        """A found part within its sentence, cut anew from the source's text."""
        source, span = self._sources[part.article], part.span
        if part.article not in self._sentences:
            self._sentences[part.article] = _Sentences(source)
        whole = self._sentences[part.article].around(span)
        return InPlace(
            before=source.text[whole.start : span.start],
            words=span.of(source.text),
            after=source.text[span.end : whole.end],
        )

    def uncompared(self, topic: Topic) -> tuple[Figure, ...]:
        """The figures of a topic that stand in none of its comparisons."""
        told = {(f.article, f.span) for c in topic.comparisons for f in c.figures}
        return tuple(f for f in topic.figures if (f.article, f.span) not in told)

    def more_quotes(self, topic: Topic) -> int:
        """How many quotes of the topic's sources stand in the full record only."""
        told = {(q.article, q.spans) for e in topic.quotes for q in (e.quote, *e.variants)}
        found = (q for article in topic.articles for q in self._sources[article].quotes)
        return sum((q.article, q.spans) not in told for q in found)

    def more_figures(self, topic: Topic) -> int:
        """How many figures of the topic's sources stand in the full record only."""
        told = {(f.article, f.span) for f in topic.figures}
        told |= {(f.article, f.span) for c in topic.comparisons for f in c.figures}
        found = (f for article in topic.articles for f in self._sources[article].figures)
        return sum((f.article, f.span) not in told for f in found)

    def printed_elsewhere(self, entry: QuoteEntry) -> tuple[Quote, ...]:
        """Variants that say the quote in the same words."""
        return tuple(v for v in entry.variants if v.texts == entry.quote.texts)

    def reworded(self, entry: QuoteEntry) -> tuple[Quote, ...]:
        """Variants in other words, first prints only."""
        seen = {entry.quote.texts}
        kept = []
        for variant in entry.variants:
            if variant.texts not in seen:
                seen.add(variant.texts)
                kept.append(variant)
        return tuple(kept)

    def all_said(self) -> tuple[Said, ...]:
        """Every quote and figure found in each source, sources in the order of their numbers."""
        return tuple(
            Said(source, source.quotes, source.figures)
            for source in self._brief.sources
            if source.quotes or source.figures
        )

    def scale(self, figures: Iterable[Figure]) -> tuple[tuple[float, float], ...]:
        """Where figures stand between 0 and the highest of them, as pairs of fractions.

        Empty when one of them has no number at all or the highest is not above zero.
        """
        values = [figure.value for figure in figures]
        ends = [end for value in values for end in (value.low, value.high) if end is not None]
        top = max(ends, default=0)
        if top <= 0 or min(ends) < 0 or any(v.low is None and v.high is None for v in values):
            return ()
        return tuple(_between(value, top) for value in values)


def _between(value: Interval, top: float) -> tuple[float, float]:
    low = value.low if value.low is not None else 0.0
    high = value.high if value.high is not None else top
    return (round(low / top, 4), round(high / top, 4))


class _Sentences:
    """Where the sentences of one source stand; each paragraph is split once, when first asked."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._paragraphs = tuple(paragraphs(source.text))
        self._split: dict[int, tuple[Span, ...]] = {}

    def around(self, span: Span) -> Span:
        """The sentence, or run of sentences, that ``span`` stands in; itself if in none."""
        place = bisect_right(self._paragraphs, span.start, key=_start) - 1
        if place < 0 or not self._paragraphs[place].holds(span):
            return span
        held = self._of(place)
        touched = held[
            bisect_right(held, span.start, key=_end) : bisect_left(held, span.end, key=_start)
        ]
        if not touched:
            return span
        return Span(min(touched[0].start, span.start), max(touched[-1].end, span.end))

    def _of(self, place: int) -> tuple[Span, ...]:
        if place not in self._split:
            paragraph = self._paragraphs[place]
            spans = split(paragraph.of(self._source.text), self._source.language)
            start = paragraph.start
            self._split[place] = tuple(Span(start + s.start, start + s.end) for s in spans)
        return self._split[place]


def _start(span: Span) -> int:
    return span.start


def _end(span: Span) -> int:
    return span.end
