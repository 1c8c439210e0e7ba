"""What changed since the last brief of the series: topics new, moved, continued and quiet.

Topics are matched by the words of their sources, so that a topic keeps its id when its headline
changes. What the last brief printed is not told as news again.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from briefgen.compose.alike import Weights, bag, likeness, weigh
from briefgen.compose.compare import same_measure
from briefgen.compose.values import agree
from briefgen.model import Brief, Change, Dispute, Figure, FigureMove, QuoteEntry, Source, Topic

_SAME_TOPIC = 0.28


def keep_ids(
    topics: Sequence[Topic], texts: Mapping[str, str], last: Brief | None
) -> tuple[Topic, ...]:
    """The topics, each with the id of the topic of ``last`` that it goes on from, if there is one.

    Args:
        topics: of the brief at hand.
        texts: clean text of each article id, of this brief.
        last: the last brief of the series, ``None`` for the first.
    """
    if last is None:
        return tuple(topics)
    before = [*last.topics, *last.also_noted]
    old_texts = {source.article: source.text for source in last.sources}
    old = [_topic_bag(topic, old_texts) for topic in before]
    new = [_topic_bag(topic, texts) for topic in topics]
    weights = weigh([*old, *new])
    pairs = sorted(
        (-round(likeness(b, a, weights), 9), i, j)
        for i, b in enumerate(new)
        for j, a in enumerate(old)
    )
    ids: dict[int, str] = {}
    taken: set[int] = set()
    for score, i, j in pairs:
        if -score >= _SAME_TOPIC and i not in ids and j not in taken:
            ids[i] = before[j].id
            taken.add(j)
    return tuple(replace(topic, id=ids.get(i, topic.id)) for i, topic in enumerate(topics))


def find_changes(
    topics: Sequence[Topic], noted: Sequence[Topic], last: Brief | None
) -> tuple[Change, ...]:
    """New, moved and continued topics in the order of the brief, then the quiet ones.

    The first brief of a series has no changes. A topic has moved when a figure of it has, when a
    named person says something new, or when a dispute is new; it is quiet when it is neither
    among ``topics`` nor ``noted`` in a line.
    """
    if last is None:
        return ()
    before = {topic.id: topic for topic in (*last.topics, *last.also_noted)}
    weeks = {change.topic: change.week for change in last.changes if change.kind != "quiet"}
    sources = {source.article: source for source in last.sources}
    told = [
        _change(topic, before.get(topic.id), weeks.get(topic.id, 1), sources) for topic in topics
    ]
    present = {topic.id for topic in (*topics, *noted)}
    quiet = [
        Change("quiet", topic.id, topic.name.text)
        for topic in last.topics
        if topic.id not in present
    ]
    return (*told, *quiet)


def _topic_bag(topic: Topic, texts: Mapping[str, str]) -> frozenset[str]:
    return frozenset(
        stem
        for origin in topic.origins
        if origin.lead in texts
        for stem in bag(f"{topic.name.text} {texts[origin.lead][:1500]}")
    )


def _change(topic: Topic, before: Topic | None, week: int, sources: Mapping[str, Source]) -> Change:
    if before is None:
        return Change("new", topic.id, topic.name.text)
    figures = _moves(topic, before, sources)
    quotes = _new_quotes(topic, before)
    disputed = _new_disputes(topic, before)
    return Change(
        kind="moved" if figures or quotes or disputed else "continued",
        topic=topic.id,
        name=topic.name.text,
        week=week + 1,
        figures=figures,
        quotes=quotes,
        disputed=disputed,
    )


def _moves(topic: Topic, before: Topic, sources: Mapping[str, Source]) -> tuple[FigureMove, ...]:
    """Each measured thing's newest figure then beside its newest now, where the value moved."""
    weights = weigh([bag(f"{f.what} {f.unit}") for f in (*before.figures, *topic.figures)])
    moves: list[FigureMove] = []
    for after in topic.figures:
        same = [old for old in before.figures if same_measure(old, after, weights)]
        if not same:
            continue
        old = max(same, key=_when)
        if not any(agree(f.value, after.value, f.hedge, after.hedge) for f in same):
            source = sources.get(old.article)
            moves.append(FigureMove(old, source.outlet or source.name if source else "", after))
    return tuple(moves[:3])


def _when(figure: Figure) -> str:
    return figure.as_of.last.isoformat() if figure.as_of else ""


def _new_quotes(topic: Topic, before: Topic) -> tuple[QuoteEntry, ...]:
    printed = {
        text for entry in before.quotes for q in (entry.quote, *entry.variants) for text in q.texts
    }
    fresh = [entry for entry in topic.quotes if not printed & set(entry.quote.texts)]
    return tuple(fresh[:2])


def _new_disputes(topic: Topic, before: Topic) -> tuple[Dispute, ...]:
    weights = Weights(0, {})
    old = [bag(dispute.claim.text) for dispute in before.disputes]
    return tuple(
        dispute
        for dispute in topic.disputes
        if all(likeness(bag(dispute.claim.text), one, weights) < 0.5 for one in old)
    )
