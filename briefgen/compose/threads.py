"""The topics of a series as its last brief left them, and which of them each topic goes on from.

A topic is known again by the words of its reports, so that it keeps its id and its history when
its headline changes, and when it was quiet for some briefs. Words are compared within a language.
"""

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from math import fsum

from briefgen.compose.alike import bag, weigh
from briefgen.model import (
    Brief,
    Figure,
    OldFigure,
    OldStatement,
    Quote,
    Source,
    Telling,
    Thread,
    Topic,
)

_SAME_TOPIC = 0.19
"""Likeness of the two nearest articles: of one story 0.26 and more, of two at most 0.12."""
_OPENING = 1500
"""Characters of an article that tell what it is about."""
_LONGEST_QUIET = 6
"""So many briefs a topic may be quiet and still be known again."""
_MOST_QUIET = 30
_KEPT_REPORTS = 3
_KEPT_PARTS = 8
"""Figures, and statements, that are kept of a quiet topic."""
_TELLINGS = 6
"""Of so many earlier briefs it is known what they printed."""


def threads_of(last: Brief | None) -> tuple[Thread, ...]:
    """The topics of a series: those of its last brief, in its order, then the quiet ones."""
    if last is None:
        return ()
    sources = {source.article: source for source in last.sources}
    told = [_thread(topic, last, sources, True) for topic in last.topics]
    noted = [_thread(topic, last, sources, False) for topic in last.also_noted]
    return (*told, *noted, *last.quiet)


def carry_on(
    topics: Sequence[Topic], texts: Mapping[str, str], threads: Sequence[Thread]
) -> tuple[Topic, ...]:
    """The topics, each with the id and the history of the thread it goes on from, if there is one.

    A topic that the settings name goes on from the one of that name and from no other.

    Args:
        topics: of the brief at hand.
        texts: clean text of each article id, of this brief.
        threads: of the series, as ``threads_of`` gives them.
    """
    old = [[bag(opening) for opening in thread.openings] for thread in threads]
    new = [[bag(opening) for opening in _openings(topic, texts)] for topic in topics]
    alike = _likeness_of(words for rows in (*old, *new) for words in rows)
    pairs = sorted(
        (-max((alike(a, b) for a in mine for b in theirs), default=0.0), i, j)
        for i, mine in enumerate(new)
        for j, theirs in enumerate(old)
    )
    goes_on: dict[int, int] = {}
    for score, i, j in pairs:
        labels = (topics[i].label, threads[j].label)
        same = labels[0] == labels[1] if any(labels) else -score >= _SAME_TOPIC
        if same and i not in goes_on and j not in goes_on.values():
            goes_on[i] = j
    return tuple(
        replace(topic, id=threads[goes_on[i]].topic, told=threads[goes_on[i]].told)
        if i in goes_on
        else topic
        for i, topic in enumerate(topics)
    )


def _likeness_of(
    bags: Iterable[frozenset[str]],
) -> Callable[[frozenset[str], frozenset[str]], float]:
    """``alike.likeness`` for many pairs of these bags: each stem, and each bag, is weighed once."""
    listed = list(bags)
    weights = weigh(listed)
    weight = {stem: weights.of(stem) for words in listed for stem in words}
    totals = {words: fsum(weight[stem] for stem in words) for words in listed}

    def alike(one: frozenset[str], other: frozenset[str]) -> float:
        shared = one & other
        if not shared:
            return 0.0
        return 2 * fsum(weight[stem] for stem in shared) / (totals[one] + totals[other])

    return alike


def fall_quiet(threads: Sequence[Thread], topics: Sequence[Topic]) -> tuple[Thread, ...]:
    """The threads that none of the topics goes on from, the last to be told first; not for ever."""
    told = {topic.id for topic in topics}
    quiet = [
        replace(
            thread,
            openings=thread.openings[:_KEPT_REPORTS],
            figures=thread.figures[:_KEPT_PARTS],
            statements=thread.statements[:_KEPT_PARTS],
            quiet=thread.quiet + 1,
        )
        for thread in threads
        if thread.topic not in told and thread.quiet < _LONGEST_QUIET
    ]
    return tuple(sorted(quiet, key=lambda thread: (thread.quiet, not thread.full))[:_MOST_QUIET])


def mark(text: str) -> str:
    """A short sum of what a text says, whatever its marks, blanks and capitals are."""
    plain = "".join(c.lower() for c in text if c.isalnum())
    return hashlib.sha256(plain.encode()).hexdigest()[:12]


def mark_quote(quote: Quote) -> str:
    """The sum of a quote: of all its words, whatever stands between them."""
    return mark(" ".join(quote.texts))


def printed_of(topic: Topic) -> frozenset[str]:
    """The sums of what earlier briefs printed of a topic."""
    return frozenset(one for telling in topic.told for one in telling.printed)


def _thread(topic: Topic, last: Brief, sources: Mapping[str, Source], full: bool) -> Thread:
    found = [sources[origin.lead] for origin in topic.origins]
    texts = {source.article: source.text for source in found}
    figures = dict.fromkeys(f for f in (*topic.figures, *(f for s in found for f in s.figures)))
    quotes = [q for entry in topic.quotes for q in (entry.quote, *entry.variants)]
    telling = Telling(
        last.period.label,
        topic.name.text,
        (
            *(mark(pick.sentence.text) for pick in topic.summary),
            *(mark_quote(quote) for quote in quotes),
            *(mark(dispute.claim.text) for dispute in topic.disputes),
        ),
    )
    return Thread(
        topic=topic.id,
        label=topic.label,
        told=_shorten((*topic.told, telling)),
        openings=_openings(topic, texts),
        figures=tuple(_recall(f, sources[f.article]) for f in figures if f.article in texts),
        statements=tuple(OldStatement(s, _outlet(note)) for note in found for s in note.statements),
        disputed=tuple(dispute.claim.text for dispute in topic.disputes),
        full=full,
    )


def _recall(figure: Figure, source: Source) -> OldFigure:
    start = source.text.rfind("\n\n", 0, figure.span.start)
    start = start + 2 if start >= 0 else 0
    end = source.text.find("\n\n", figure.span.end)
    around = source.text[start : end if end >= 0 else len(source.text)]
    return OldFigure(figure, _outlet(source), around, figure.span.start - start)


def _shorten(told: Sequence[Telling]) -> tuple[Telling, ...]:
    """The tellings; of those long past it is forgotten what they printed."""
    past = [replace(telling, printed=()) for telling in told[:-_TELLINGS]]
    return (*past, *told[-_TELLINGS:])


def _openings(topic: Topic, texts: Mapping[str, str]) -> tuple[str, ...]:
    """The headline and the first words of each independent report of a topic."""
    leads: Iterable[str] = (origin.lead for origin in topic.origins)
    return tuple(f"{topic.name.text} {texts[lead][:_OPENING]}" for lead in leads if lead in texts)


def _outlet(source: Source) -> str:
    """The outlet of a source, or the name of its file."""
    return source.outlet or source.name
