"""The part of a brief that leaves some topics out, for a site that not everybody may read whole.

Source notes keep their numbers. What is of no one topic, and so may be of a hidden one, goes too:
articles told late or left out, problems with files, and what a correction has withdrawn.
"""

from collections.abc import Callable, Collection
from dataclasses import fields, replace

from briefgen.model import (
    Brief,
    Change,
    Comparison,
    Correction,
    Dispute,
    Event,
    Passages,
    Pick,
    QuoteEntry,
    Topic,
)

Ours = Callable[[str], bool]
"""Whether the article of that id may be shown."""


def hides(brief: Brief, names: Collection[str]) -> bool:
    """Whether a topic of one of those names is in the brief, or was expected to be."""
    told = (*brief.topics, *brief.also_noted)
    threads = [thread.label for thread in brief.quiet]
    labels = {*(topic.label for topic in told), *threads, *brief.without_articles}
    return not labels.isdisjoint(names)


def without(brief: Brief, names: Collection[str]) -> Brief:
    """``brief`` without the topics of those names and all that stands in it of their articles."""
    topics = (*brief.topics, *brief.also_noted)
    gone = [topic for topic in topics if topic.label in names]
    articles = {article for topic in gone for article in topic.articles}
    articles |= {late.article for late in brief.late}
    ids = {topic.id for topic in gone}
    ids |= {thread.topic for thread in brief.quiet if thread.label in names}

    def ours(article: str) -> bool:
        return article not in articles

    return replace(
        brief,
        glance=_picks(brief.glance, ours),
        changes=tuple(_change(c, ours) for c in brief.changes if c.topic not in ids),
        key_figures=tuple(
            k for k in brief.key_figures if k.topic not in ids and ours(k.figure.article)
        ),
        topics=tuple(_topic(t, ours) for t in brief.topics if t.id not in ids),
        also_noted=tuple(_topic(t, ours) for t in brief.also_noted if t.id not in ids),
        without_articles=tuple(name for name in brief.without_articles if name not in names),
        upcoming=_events(brief.upcoming, ours),
        sources=tuple(source for source in brief.sources if ours(source.article)),
        left_out=(),
        problems=(),
        late=(),
        correction=_correction(brief.correction, ours),
        quiet=tuple(thread for thread in brief.quiet if thread.topic not in ids),
    )


def _picks(picks: tuple[Pick, ...], ours: Ours) -> tuple[Pick, ...]:
    return tuple(
        replace(pick, also=tuple(other for other in pick.also if ours(other.article)))
        for pick in picks
        if ours(pick.sentence.article)
    )


def _events(events: tuple[Event, ...], ours: Ours) -> tuple[Event, ...]:
    return tuple(
        replace(event, also=tuple(other for other in event.also if ours(other.article)))
        for event in events
        if ours(event.article)
    )


def _quotes(entries: tuple[QuoteEntry, ...], ours: Ours) -> tuple[QuoteEntry, ...]:
    return tuple(
        replace(entry, variants=tuple(v for v in entry.variants if ours(v.article)))
        for entry in entries
        if ours(entry.quote.article)
    )


def _comparisons(found: tuple[Comparison, ...], ours: Ours) -> tuple[Comparison, ...]:
    return tuple(one for one in found if all(ours(figure.article) for figure in one.figures))


def _topic(topic: Topic, ours: Ours) -> Topic:
    """A topic that is shown, without what it took from an article of a hidden one."""
    return replace(
        topic,
        summary=_picks(topic.summary, ours),
        quotes=_quotes(topic.quotes, ours),
        figures=tuple(figure for figure in topic.figures if ours(figure.article)),
        comparisons=_comparisons(topic.comparisons, ours),
        disputes=_disputes(topic.disputes, ours),
        timeline=_events(topic.timeline, ours),
        nearest=topic.nearest if topic.nearest and ours(topic.nearest.other) else None,
    )


def _disputes(disputes: tuple[Dispute, ...], ours: Ours) -> tuple[Dispute, ...]:
    return tuple(
        dispute
        for dispute in disputes
        if all(ours(part.article) for part in (dispute.claim, *dispute.against))
    )


def _change(change: Change, ours: Ours) -> Change:
    return replace(
        change,
        figures=tuple(move for move in change.figures if ours(move.after.article)),
        quotes=_quotes(change.quotes, ours),
        disputed=_disputes(change.disputed, ours),
        turns=tuple(turn for turn in change.turns if ours(turn.after.article)),
    )


def _correction(correction: Correction | None, ours: Ours) -> Correction | None:
    """What a correction changes of what is shown; what it has withdrawn may be of any topic."""
    if correction is None:
        return None
    gone = {source.article for source in correction.withdrawn}

    def shown(article: str) -> bool:
        return ours(article) and article not in gone

    return replace(
        correction,
        articles=tuple(article for article in correction.articles if shown(article)),
        withdrawn=(),
        restated=tuple(source for source in correction.restated if shown(source.article)),
        added=_passages(correction.added, shown),
        removed=_passages(correction.removed, shown),
    )


def _passages(passages: Passages, shown: Ours) -> Passages:
    kept = {
        part.name: tuple(one for one in getattr(passages, part.name) if shown(one.article))
        for part in fields(passages)
    }
    return Passages(**kept)
