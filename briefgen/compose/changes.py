"""What changed since the last brief of the series: topics new, moved, continued and quiet.

What an earlier brief printed is not told as news again.
"""

from collections.abc import Mapping, Sequence

from briefgen.compose.alike import Weights, bag, likeness
from briefgen.compose.moves import find_moves
from briefgen.compose.threads import mark, mark_quote, printed_of
from briefgen.compose.turns import find_turns
from briefgen.model import Change, Dispute, Extract, QuoteEntry, Thread, Topic

QUOTES = 2
"""New statements told of one topic at most."""
_SAME_CLAIM = 0.5


def find_changes(
    topics: Sequence[Topic],
    noted: Sequence[Topic],
    found: Mapping[str, Extract],
    threads: Sequence[Thread],
) -> tuple[Change, ...]:
    """What became of each topic in the order of the brief, then the quiet ones.

    A topic has moved when a figure of it has, when a
    named person says something new, when what was said is denied or taken back, or when a dispute
    is new. Quiet is one that the last brief told in full, or had told before, and that is neither
    among ``topics`` nor ``noted``; it is told once.

    Args:
        topics: told in full, as ``carry_on`` gives them.
        noted: told in a line.
        found: the extract of each article id, of this brief.
        threads: of the series.
    """
    known = {thread.topic: thread for thread in threads}
    told = [_change(topic, known.get(topic.id), found) for topic in (*topics, *noted)]
    present = {change.topic for change in told}
    quiet = [
        Change(
            "quiet",
            thread.topic,
            thread.label or thread.told[-1].name,
            len(thread.told),
            since=thread.told[-1].label,
        )
        for thread in threads
        if thread.topic not in present and not thread.quiet
        if thread.full or len(thread.told) > 1
    ]
    return (*told, *quiet)


def _change(topic: Topic, thread: Thread | None, found: Mapping[str, Extract]) -> Change:
    if thread is None:
        return Change("new", topic.id, topic.name.text)
    since = thread.told[-1].label
    leads = [found[origin.lead] for origin in topic.origins]
    figures = find_moves(topic, thread.figures, since, leads)
    turns = find_turns(topic, thread, since, leads)
    quotes = _new_quotes(topic)
    disputed = _new_disputes(topic, thread)
    return Change(
        kind="moved" if figures or turns or quotes or disputed else "continued",
        topic=topic.id,
        name=topic.name.text,
        week=len(topic.told) + 1,
        figures=figures,
        quotes=quotes,
        disputed=disputed,
        turns=turns,
        since=since,
    )


def _new_quotes(topic: Topic) -> tuple[QuoteEntry, ...]:
    """The first quotes of the topic that no earlier brief has printed, in any of their prints."""
    printed = printed_of(topic)
    fresh = [
        entry
        for entry in topic.quotes
        if not any(mark_quote(quote) in printed for quote in (entry.quote, *entry.variants))
    ]
    return tuple(fresh[:QUOTES])


def _new_disputes(topic: Topic, thread: Thread) -> tuple[Dispute, ...]:
    """Disputes of other claims than those that the thread had disputed, or that were printed."""
    weights = Weights(0, {})
    printed = printed_of(topic)
    old = [bag(text) for text in thread.disputed]
    return tuple(
        dispute
        for dispute in topic.disputes
        if mark(dispute.claim.text) not in printed
        and all(likeness(bag(dispute.claim.text), one, weights) < _SAME_CLAIM for one in old)
    )
