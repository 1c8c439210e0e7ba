"""What a correction says otherwise than the edition before it, in the words of the two.

Two parts are the same if they say the same in the same person's name and, of a figure, as of the
same days, whichever article it is taken from: a sentence that another source stands for is none.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator
from typing import TypeVar

from briefgen.model import (
    Brief,
    Correction,
    Figure,
    Headline,
    Passages,
    Quote,
    Sentence,
    Source,
    SourceBefore,
    Statement,
    Topic,
)

Part = TypeVar("Part", Headline, Sentence, Quote, Figure, Statement)


def what_changed(before: Brief, after: Brief) -> Correction | None:
    """The correction that ``after`` is of ``before``; ``None`` if it says the same.

    Args:
        before: the newest edition of the brief.
        after: the brief of the same period made anew.
    """
    old, new = _sources(before), _sources(after)
    added, removed = _beside(before, after), _beside(after, before)
    articles = tuple(article for article in new if article not in old)
    withdrawn = tuple(_before(source) for source in old.values() if source.article not in new)
    restated = tuple(
        _before(source)
        for source in old.values()
        if source.article in new and _before(source) != _before(new[source.article])
    )
    if not (articles or withdrawn or restated) and Passages() == added == removed:
        return None
    last = before.correction
    return Correction(
        number=last.number + 1 if last else 1,
        first_issued=last.first_issued if last else before.issued,
        articles=articles,
        withdrawn=withdrawn,
        restated=restated,
        added=added,
        removed=removed,
    )


def _beside(one: Brief, other: Brief) -> Passages:
    """What ``other`` prints and ``one`` does not."""
    return Passages(
        headlines=_fresh(_headlines(one), _headlines(other), lambda h: h.text),
        sentences=_fresh(_sentences(one), _sentences(other), lambda s: s.text),
        quotes=_fresh(_quotes(one), _quotes(other), lambda q: (q.texts, q.person or q.speaker)),
        figures=_fresh(
            _figures(one),
            _figures(other),
            lambda f: (f.text, f.what, f.person or f.speaker, f.as_of),
        ),
        statements=_fresh(
            _statements(one), _statements(other), lambda s: (s.stance, s.text, s.person)
        ),
    )


def _fresh(
    old: Iterable[Part], new: Iterable[Part], says: Callable[[Part], Hashable]
) -> tuple[Part, ...]:
    """The first of ``new`` to say each thing that none of ``old`` says."""
    told = {says(part) for part in old}
    fresh: dict[Hashable, Part] = {}
    for part in new:
        if says(part) not in told:
            fresh.setdefault(says(part), part)
    return tuple(fresh.values())


def _sources(brief: Brief) -> dict[str, Source]:
    return {source.article: source for source in brief.sources}


def _before(source: Source) -> SourceBefore:
    return SourceBefore(
        article=source.article,
        name=source.name,
        title=source.title,
        outlet=source.outlet,
        byline=source.byline,
        language=source.language,
        published=source.published,
    )


def _topics(brief: Brief) -> tuple[Topic, ...]:
    return (*brief.topics, *brief.also_noted)


def _headlines(brief: Brief) -> Iterator[Headline]:
    return (topic.name for topic in _topics(brief))


def _sentences(brief: Brief) -> Iterator[Sentence]:
    yield from (pick.sentence for pick in brief.glance)
    yield from (pick.sentence for topic in brief.topics for pick in topic.summary)
    yield from (late.sentence for late in brief.late if late.sentence)


def _quotes(brief: Brief) -> Iterator[Quote]:
    for topic in brief.topics:
        for entry in topic.quotes:
            yield from (entry.quote, *entry.variants)


def _figures(brief: Brief) -> Iterator[Figure]:
    yield from (key.figure for key in brief.key_figures)
    for topic in brief.topics:
        yield from topic.figures
        for comparison in topic.comparisons:
            yield from comparison.figures


def _statements(brief: Brief) -> Iterator[Statement]:
    for topic in brief.topics:
        for dispute in topic.disputes:
            yield from (dispute.claim, *dispute.against)
