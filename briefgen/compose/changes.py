"""What changed since the last brief of the series: topics new, moved, continued and quiet.

Topics are matched by the words of their sources, so that a topic keeps its id when its headline
changes. What the last brief printed is not told as news again.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from briefgen.compose.alike import Weights, bag, likeness, weigh
from briefgen.compose.compare import same_measure
from briefgen.compose.values import agree
from briefgen.model import Brief, Change, Dispute, Figure, FigureMove, QuoteEntry, Source, Topic

_SAME_TOPIC = 0.19
"""Likeness of the two nearest articles: of one story 0.26 and more, of two at most 0.12."""
_OPENING = 1500
"""Characters of an article that tell what it is about."""


def keep_ids(
    topics: Sequence[Topic], texts: Mapping[str, str], last: Brief | None
) -> tuple[Topic, ...]:
    """The topics, each with the id of the topic of ``last`` that it goes on from, if there is one.

    A topic that the settings name goes on from the one of that name and from no other.

    Args:
        topics: of the brief at hand.
        texts: clean text of each article id, of this brief.
        last: the last brief of the series, ``None`` for the first.
    """
    if last is None:
        return tuple(topics)
    before = [*last.topics, *last.also_noted]
    old_texts = {source.article: source.text for source in last.sources}
    old = [_article_bags(topic, old_texts) for topic in before]
    new = [_article_bags(topic, texts) for topic in topics]
    weights = weigh(words for rows in (*old, *new) for words in rows)
    pairs = sorted(
        (-max((likeness(a, b, weights) for a in mine for b in theirs), default=0.0), i, j)
        for i, mine in enumerate(new)
        for j, theirs in enumerate(old)
    )
    ids: dict[int, str] = {}
    taken: set[int] = set()
    for score, i, j in pairs:
        labels = (topics[i].label, before[j].label)
        same = labels[0] == labels[1] if any(labels) else -score >= _SAME_TOPIC
        if same and i not in ids and j not in taken:
            ids[i] = before[j].id
            taken.add(j)
    return tuple(replace(topic, id=ids.get(i, topic.id)) for i, topic in enumerate(topics))


def find_changes(
    topics: Sequence[Topic],
    noted: Sequence[Topic],
    texts: Mapping[str, str],
    last: Brief | None,
) -> tuple[Change, ...]:
    """New, moved and continued topics in the order of the brief, then the quiet ones.

    The first brief of a series has no changes. A topic has moved when a figure of it has, when a
    named person says something new, or when a dispute is new; it is quiet when it is neither
    among ``topics`` nor ``noted`` in a line. ``texts`` as in ``keep_ids``.
    """
    if last is None:
        return ()
    before = {topic.id: topic for topic in (*last.topics, *last.also_noted)}
    weeks = {change.topic: change.week for change in last.changes if change.kind != "quiet"}
    reader = _Reader(texts, {source.article: source for source in last.sources})
    told = [
        _change(topic, before.get(topic.id), weeks.get(topic.id, 1), reader) for topic in topics
    ]
    present = {topic.id for topic in (*topics, *noted)}
    quiet = [
        Change("quiet", topic.id, topic.label or topic.name.text)
        for topic in last.topics
        if topic.id not in present
    ]
    return (*told, *quiet)


@dataclass(frozen=True, slots=True)
class _Reader:
    """The texts of this brief's articles, and the sources of the last."""

    texts: Mapping[str, str]
    sources: Mapping[str, Source]

    def follows(self, old: Figure, new: Figure, weights: Weights) -> bool:
        """Whether ``new`` measures, of a later day, what ``old`` of the last brief measured."""
        source = self.sources.get(old.article)
        if source is None or old.as_of is None or new.as_of is None:
            return False
        if new.as_of.last <= old.as_of.last:
            return False
        return same_measure(old, source.text, new, self.texts[new.article], weights)

    def outlet(self, figure: Figure) -> str:
        """The outlet of the last brief's source that gave a figure, or the name of its file."""
        source = self.sources[figure.article]
        return source.outlet or source.name


def _article_bags(topic: Topic, texts: Mapping[str, str]) -> list[frozenset[str]]:
    """For each independent report of a topic the stems of its opening."""
    leads = [origin.lead for origin in topic.origins if origin.lead in texts]
    return [bag(f"{topic.name.text} {texts[lead][:_OPENING]}") for lead in leads]


def _change(topic: Topic, before: Topic | None, week: int, reader: _Reader) -> Change:
    if before is None:
        return Change("new", topic.id, topic.name.text)
    figures = _moves(topic, before, reader)
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


def _moves(topic: Topic, before: Topic, reader: _Reader) -> tuple[FigureMove, ...]:
    """Each measured thing's newest figure then beside its newest now, where the value moved."""
    weights = weigh(bag(f"{f.what} {f.unit}") for f in (*before.figures, *topic.figures))
    moves: list[FigureMove] = []
    for after in topic.figures:
        told = [move.before for move in moves]
        same = [
            old for old in before.figures if old not in told and reader.follows(old, after, weights)
        ]
        if same and not any(agree(f.value, after.value, f.hedge, after.hedge) for f in same):
            old = max(same, key=_when)
            moves.append(FigureMove(old, reader.outlet(old), after))
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
