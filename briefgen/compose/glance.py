"""The first lines of a brief: of the topics that matter most one sentence each.

A topic matters by the publishers behind it, then by whether it is new or has moved since the last
brief, then by its reports. Its sentence is the most corroborated of those that can be read alone
and that no earlier brief has printed.
"""

from collections.abc import Sequence
from dataclasses import replace

from briefgen.compose.alike import bag, likeness, weigh
from briefgen.compose.threads import mark, printed_of
from briefgen.model import Change, Pick, Topic

MOST = 5
"""Sentences at most; a brief of fewer topics has fewer."""
REPEATS = 0.5
"""Likeness from which two sentences say the same."""

_NEWS = {"new": 0, "moved": 1, "continued": 2}


def at_a_glance(
    topics: Sequence[Topic],
    changes: Sequence[Change] = (),
    limit: int = MOST,
) -> tuple[Pick, ...]:
    """One sentence of each topic that has one, the topics that matter most first.

    Args:
        topics: those that are told in full, in the order of the brief.
        changes: what became of them since the last brief; none for the first of a series.
        limit: sentences at most.
    """
    news = {change.topic: _NEWS.get(change.kind, 0) for change in changes}
    ranked = sorted(
        topics, key=lambda t: (-t.families, news.get(t.id, 0), -len(t.origins), -len(t.articles))
    )
    picks = [pick for topic in ranked if (pick := _best(topic)) is not None]
    bags = [bag(pick.sentence.text) for pick in picks]
    weights = weigh(bags)
    chosen: list[int] = []
    for number, words in enumerate(bags):
        if all(likeness(words, bags[other], weights) < REPEATS for other in chosen):
            chosen.append(number)
    return tuple(picks[number] for number in chosen[:limit])


def without_repeats(topic: Topic) -> Topic:
    """The topic without the sentences that earlier briefs printed of it, unless it has no other.

    A sentence that leans on one left out is left out with it.
    """
    printed = printed_of(topic)
    kept: list[Pick] = []
    left = False
    for pick in topic.summary:
        left = mark(pick.sentence.text) in printed or (pick.leans and left)
        if not left:
            kept.append(pick)
    return replace(topic, summary=tuple(kept)) if kept else topic


def _best(topic: Topic) -> Pick | None:
    """A topic's sentence for the first page, if it has one that can be read alone and is news."""
    printed = printed_of(topic)
    alone = [p for p in topic.summary if not p.leans and mark(p.sentence.text) not in printed]
    return min(alone, key=lambda pick: -len(pick.also), default=None)
