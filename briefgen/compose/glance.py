"""The first lines of a brief: of the topics that matter most one sentence each.

A topic matters by the publishers behind it, then by whether it is new or has moved since the last
brief, then by its reports. Its sentence is the most corroborated of those that can be read alone
and were not printed in the last brief.
"""

from collections.abc import Collection, Sequence

from briefgen.compose.alike import bag, likeness, weigh
from briefgen.model import Brief, Change, Pick, Topic

MOST = 5
"""Sentences at most; a brief of fewer topics has fewer."""
REPEATS = 0.5
"""Likeness from which two sentences say the same."""

_NEWS = {"new": 0, "moved": 1, "continued": 2}


def at_a_glance(
    topics: Sequence[Topic],
    changes: Sequence[Change] = (),
    printed: Collection[str] = (),
    limit: int = MOST,
) -> tuple[Pick, ...]:
    """One sentence of each topic that has one, the topics that matter most first.

    Args:
        topics: those that are told in full, in the order of the brief.
        changes: what became of them since the last brief; none for the first of a series.
        printed: the sentences that the last brief printed; another of the topic goes before them.
        limit: sentences at most.
    """
    news = {change.topic: _NEWS.get(change.kind, 0) for change in changes}
    ranked = sorted(
        topics, key=lambda t: (-t.families, news.get(t.id, 0), -len(t.origins), -len(t.articles))
    )
    picks = [pick for topic in ranked if (pick := _best(topic, printed)) is not None]
    bags = [bag(pick.sentence.text) for pick in picks]
    weights = weigh(bags)
    chosen: list[int] = []
    for number, words in enumerate(bags):
        if all(likeness(words, bags[other], weights) < REPEATS for other in chosen):
            chosen.append(number)
    return tuple(picks[number] for number in chosen[:limit])


def _best(topic: Topic, printed: Collection[str]) -> Pick | None:
    """A topic's sentence for the first page, if it has one that can be read alone."""
    alone = [pick for pick in topic.summary if not pick.leans]
    return min(
        alone,
        key=lambda pick: (pick.sentence.text in printed, -len(pick.also)),
        default=None,
    )


def printed_in(brief: Brief | None) -> frozenset[str]:
    """The sentences of a brief's summaries; none of no brief."""
    topics = (*brief.topics, *brief.also_noted) if brief is not None else ()
    return frozenset(pick.sentence.text for topic in topics for pick in topic.summary)
