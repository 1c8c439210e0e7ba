"""What a template asks beside the brief: where words stand, who else says so, what was cited.

One ``Notes`` serves one page: it counts the citations as they are written, so that each source note
leads back to every place that cites it, and shows every sentence cited from it.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from briefgen.model import (
    Brief,
    Change,
    Event,
    Figure,
    Headline,
    Pick,
    Quote,
    QuoteEntry,
    Sentence,
    Source,
    SourceBefore,
    Span,
    Statement,
    Topic,
)
from briefgen.render import pictures
from briefgen.render.budget import Budget, Share, share_out
from briefgen.render.context import Sentences
from briefgen.render.layout import Profile

_FEW = 3
Part = Sentence | Headline | Quote | Figure | Statement | Event


@dataclass(frozen=True, slots=True)
class Citation:
    """One [n] on a page: the source's number, the place's own id and the one that it leads to."""

    source: Source
    number: int
    id: str
    leads_to: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence that the page cites, between its neighbours; ``places`` are ids that cite it."""

    id: str
    before: str
    words: str
    after: str
    places: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class InPlace:
    """Words of a source within their sentence: ``before + words + after`` is the sentence."""

    before: str
    words: str
    after: str


@dataclass(frozen=True, slots=True)
class Counted:
    """A sentence with its figures; ``parts`` are its text in order, each with whether it is one."""

    parts: tuple[tuple[str, bool], ...]
    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class Said:
    """All that the brief holds of one source, in the order of its text."""

    source: Source
    quotes: tuple[Quote, ...]
    counted: tuple[Counted, ...]


class Notes:
    """Questions about one brief; see the methods."""

    def __init__(self, brief: Brief, profile: Profile = "standard") -> None:
        self._brief = brief
        self._profile = profile
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
        self._passages: dict[str, dict[Span, list[str]]] = {}
        self._sentences: dict[str, Sentences] = {}

    @cached_property
    def budget(self) -> Budget:
        """What the profile shows at once, and what it leaves."""
        return share_out(self._brief, self._profile)

    def source(self, article: str) -> Source:
        """The source note of an article's id."""
        return self._sources[article]

    def withdrawn(self, article: str) -> SourceBefore | None:
        """The source of that id which a correction has no more."""
        return self._withdrawn.get(article)

    def cite_article(self, article: str) -> Citation:
        """A new citation of an article as a whole, which leads to its source note."""
        source = self._sources[article]
        self._cited[source.number] += 1
        id = f"cite-{source.number}-{self._cited[source.number]}"
        return Citation(source, source.number, id, f"source-{source.number}")

    def cite(self, part: Part) -> Citation:
        """A new citation of a part, which leads to its sentence in the source note.

        A headline, which is no part of the text, leads to the note itself.
        """
        cited = self.cite_article(part.article)
        if isinstance(part, Headline):
            return cited
        span = part.spans[0] if isinstance(part, Quote) else part.span
        whole = self._sentences_of(part.article).around(span)
        passages = self._passages.setdefault(part.article, {})
        passages.setdefault(whole, []).append(cited.id)
        place = list(passages).index(whole) + 1
        return replace(cited, leads_to=f"passage-{cited.number}-{place}")

    def passages(self, number: int) -> tuple[Passage, ...]:
        """The sentences cited so far from source ``number``, in the order of its text."""
        source = next(source for source in self._brief.sources if source.number == number)
        found = self._passages.get(source.article, {})
        ids = {span: f"passage-{number}-{place + 1}" for place, span in enumerate(found)}
        return tuple(
            Passage(ids[span], *self._sentences_of(source.article).amid(span), tuple(found[span]))
            for span in sorted(found, key=_place)
        )

    def places(self, number: int) -> tuple[str, ...]:
        """Ids of the places that have cited source ``number`` so far."""
        return tuple(f"cite-{number}-{place}" for place in range(1, self._cited[number] + 1))

    def change(self, id: str) -> Change | None:
        """What became of a topic since the last brief, if there was one."""
        return next((change for change in self._brief.changes if change.topic == id), None)

    def more_news(self) -> int:
        """How many changes the profile leaves for a second look."""
        return sum(
            len(left.turns)
            + len(left.figures)
            + len(left.disputed)
            + (0 if self.is_noted(change) else len(left.quotes))
            for change in self.changes()
            for left in (self.budget.news_left[change.topic],)
        )

    def without(self, items: tuple[Any, ...], taken: tuple[Any, ...]) -> tuple[Any, ...]:
        """Those of ``items`` that are not among ``taken``."""
        return tuple(item for item in items if item not in taken)

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

    def others(self, pick: Pick) -> tuple[Sentence, ...]:
        """Sentences of ``pick.also``, one of each article, in the order of their sources."""
        found = {other.article: other for other in reversed(pick.also)}
        found.pop(pick.sentence.article, None)
        return tuple(sorted(found.values(), key=lambda s: self._sources[s.article].number))

    def unread(self, share: Share) -> int:
        """How many sentences of a share do not stand at the top of the brief either."""
        told = {pick.sentence for pick in self.budget.glance}
        return sum(pick.sentence not in told for run in share.runs for pick in run)

    def speakers(self, entries: Iterable[QuoteEntry]) -> tuple[str, ...]:
        """Who is named as a speaker in these quotes, each once."""
        names = (entry.quote.person or entry.quote.speaker for entry in entries)
        return tuple(dict.fromkeys(name for name in names if name))

    def outlets(self, topic: Topic) -> tuple[str, ...]:
        """The outlets of a topic, in the order of its articles, each once."""
        names = (self._sources[a].outlet for a in topic.articles if a in self._sources)
        return tuple(dict.fromkeys(name for name in names if name))

    def in_place(self, part: Event | Figure | Statement) -> InPlace:
        """A found part within its sentence, cut anew from the source's text."""
        source, span = self._sources[part.article], part.span
        whole = self._sentences_of(part.article).around(span)
        return InPlace(
            before=source.text[whole.start : span.start],
            words=span.of(source.text),
            after=source.text[span.end : whole.end],
        )

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
            Said(source, source.quotes, tuple(self._counted(source)))
            for source in self._brief.sources
            if source.quotes or source.figures
        )

    def _counted(self, source: Source) -> Iterator[Counted]:
        """The sentences of a source that hold figures."""
        held: dict[Span, list[Figure]] = {}
        for figure in source.figures:
            held.setdefault(self._sentences_of(source.article).around(figure.span), []).append(
                figure
            )
        for whole in sorted(held, key=_place):
            parts, end = [], whole.start
            for figure in sorted(held[whole], key=lambda f: (f.span.start, f.span.end)):
                if figure.span.start >= end:
                    parts += [(source.text[end : figure.span.start], False), (figure.text, True)]
                    end = figure.span.end
            parts.append((source.text[end : whole.end], False))
            yield Counted(tuple(parts), tuple(held[whole]))

    def _sentences_of(self, article: str) -> "Sentences":
        if article not in self._sentences:
            self._sentences[article] = Sentences(self._sources[article])
        return self._sentences[article]

    def scale(self, figures: Iterable[Figure]) -> tuple[tuple[float, float], ...]:
        """Where figures stand from nought to the highest of them; see ``pictures.scale``."""
        return pictures.scale(figures)

    def course(self, figures: Iterable[Figure]) -> tuple[tuple[float, float], ...]:
        """How a figure moved in time; see ``pictures.course``."""
        return pictures.course(figures)

    def axis(self, events: Iterable[Event]) -> tuple[tuple[float, float], ...]:
        """Where events stand on a line of days; see ``pictures.axis``."""
        return pictures.axis(events)

    def spread(self, topic: Topic) -> pictures.Spread:
        """How the articles of a topic spread over the days of the period."""
        published = (self._sources[a].published for a in topic.articles if a in self._sources)
        return pictures.spread(self._brief.period, published)


def _place(span: Span) -> int:
    return span.start
