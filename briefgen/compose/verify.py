"""Verify a brief: is every sentence, quote and figure in its source, at its very characters?

The articles come in through a function that reads the raw files anew, so that this room stays free
of files; what does not match is a ``Fault`` that names the item.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from briefgen.model import (
    Article,
    Brief,
    Change,
    Dispute,
    Event,
    Figure,
    Pick,
    Problem,
    Quote,
    QuoteEntry,
    Sentence,
    Source,
    Span,
    Statement,
    Topic,
)

Part = Sentence | Quote | Statement | Figure | Event


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing in a brief that its sources do not bear out: ``item`` names it."""

    item: str
    what: str


def verify(brief: Brief, reread: Callable[[Source], Article | Problem]) -> tuple[Fault, ...]:
    """Compare every verbatim part of ``brief`` with its source, read anew.

    Args:
        brief: as loaded from ``brief.json``.
        reread: the way from a source note's raw file to its clean article, or why there is none.

    Returns:
        The faults in the order of the brief; empty when every part is borne out.
    """
    faults: list[Fault] = []
    articles: dict[str, Article] = {}
    for source in brief.sources:
        found = reread(source)
        if isinstance(found, Problem):
            faults.append(Fault(f"source [{source.number}] {source.name}", found.what))
            continue
        articles[source.article] = found
        faults.extend(_source_faults(source, found))
    faults.extend(_headline_faults(brief, articles))
    faults.extend(
        fault
        for item, part in _parts(brief)
        for fault in _part_faults(item, part, articles, {s.article for s in brief.sources})
    )
    return tuple(faults)


def _source_faults(source: Source, article: Article) -> Iterator[Fault]:
    """What the source note says that the article, read anew, does not."""
    item = f"source [{source.number}] {source.name}"
    if article.id != source.article:
        yield Fault(item, "the file has other bytes than when the brief was made (sha256 differs)")
    for name in ("title", "byline", "url", "language", "text"):
        if getattr(article, name) != getattr(source, name):
            yield Fault(item, f"its {name} is not what the file gives")


def _headline_faults(brief: Brief, articles: dict[str, Article]) -> Iterator[Fault]:
    for where, topics in (("topic", brief.topics), ("also noted", brief.also_noted)):
        for number, topic in enumerate(topics, 1):
            article = articles.get(topic.name.article)
            if article is not None and article.title != topic.name.text:
                yield Fault(f"{where} {number}, headline", f"not verbatim: “{topic.name.text}”")


def _part_faults(
    item: str, part: Part, articles: dict[str, Article], known: set[str]
) -> Iterator[Fault]:
    article = articles.get(part.article)
    if article is None:
        if part.article not in known:
            yield Fault(item, "it names a source that the brief does not list")
        return
    for span, words in _slices(part):
        if span.of(article.text) != words:
            yield Fault(
                item, f"not verbatim at {span.start}..{span.end} of {article.name}: “{words}”"
            )


def _slices(part: Part) -> Iterator[tuple[Span, str]]:
    if isinstance(part, Quote):
        yield from zip(part.spans, part.texts, strict=False)
        if part.speaker_span is not None:
            yield part.speaker_span, part.speaker
        return
    yield part.span, part.text
    if isinstance(part, Figure) and part.what_span is not None:
        yield part.what_span, part.what


def _parts(brief: Brief) -> Iterator[tuple[str, Part]]:
    """Every verbatim part of the brief with a name that a reader finds it by."""
    yield from _picks("at a glance", brief.glance)
    for number, key_figure in enumerate(brief.key_figures, 1):
        yield f"key figure {number}", key_figure.figure
    for change in brief.changes:
        yield from _change_parts(change)
    for number, topic in enumerate(brief.topics, 1):
        yield from _topic_parts(f"topic {number}", topic)
    for topic in brief.also_noted:
        yield from _topic_parts(f"also noted, “{topic.name.text}”", topic)
    yield from _numbered("upcoming date", brief.upcoming)
    for source in brief.sources:
        where = f"source [{source.number}]"
        yield from _numbered(f"{where}, quote", source.quotes)
        yield from _numbered(f"{where}, figure", source.figures)
        yield from _numbered(f"{where}, date", source.events)


def _numbered(where: str, parts: Iterable[Part]) -> Iterator[tuple[str, Part]]:
    for number, part in enumerate(parts, 1):
        yield f"{where} {number}", part


def _picks(where: str, picks: Iterable[Pick]) -> Iterator[tuple[str, Part]]:
    for number, pick in enumerate(picks, 1):
        yield f"{where}, sentence {number}", pick.sentence
        for also in pick.also:
            yield f"{where}, sentence {number}, also", also


def _topic_parts(where: str, topic: Topic) -> Iterator[tuple[str, Part]]:
    yield from _picks(f"{where}, summary", topic.summary)
    yield from _quotes(where, topic.quotes)
    yield from _numbered(f"{where}, figure", topic.figures)
    yield from _numbered(f"{where}, timeline entry", topic.timeline)
    for number, comparison in enumerate(topic.comparisons, 1):
        for figure in comparison.figures:
            yield f"{where}, comparison {number}", figure
    yield from _disputes(where, topic.disputes)


def _quotes(where: str, entries: Iterable[QuoteEntry]) -> Iterator[tuple[str, Part]]:
    for number, entry in enumerate(entries, 1):
        yield f"{where}, quote {number}", entry.quote
        for variant in entry.variants:
            yield f"{where}, quote {number}, variant", variant


def _disputes(where: str, disputes: Iterable[Dispute]) -> Iterator[tuple[str, Part]]:
    for number, dispute in enumerate(disputes, 1):
        yield f"{where}, dispute {number}, claim", dispute.claim
        for denial in dispute.against:
            yield f"{where}, dispute {number}, denial", denial


def _change_parts(change: Change) -> Iterator[tuple[str, Part]]:
    where = f"change of “{change.name}”"
    for move in change.figures:
        yield f"{where}, figure", move.after
    yield from _quotes(where, change.quotes)
    yield from _disputes(where, change.disputed)
