"""What one article says: speech, quotes, statements, events and figures, all as its own words.

A function of that article alone, so that it can be cached and run in parallel. One name for one
person across articles is settled later, by ``people.name_people``.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from briefgen.extract.attributions import Reading
from briefgen.extract.cast import find_cast
from briefgen.extract.events import find_events
from briefgen.extract.figures import find_figures
from briefgen.extract.people import name_people
from briefgen.extract.persons import Named, name_sources
from briefgen.extract.quotes import person_name, quotes_of
from briefgen.extract.speakers import source_of
from briefgen.extract.speech import read_speech
from briefgen.extract.statements import statements_of
from briefgen.model import Article, Extract, Figure, Quote, Span

__all__ = ["extract", "name_people"]


def extract(article: Article) -> Extract:
    """All that ``article`` says; every part is a slice of its text."""
    reading = read_speech(article)
    cast = find_cast(article.text, reading.stretches)
    named = name_sources(reading, cast)
    quotes = quotes_of(reading, cast, named)
    events = find_events(article)
    figures = find_figures(article, events)
    return Extract(
        article,
        quotes,
        statements_of(reading, named),
        _with_speakers(figures, quotes, reading, named),
        events,
    )


def _with_speakers(
    figures: Sequence[Figure],
    quotes: Sequence[Quote],
    reading: Reading,
    named: Sequence[Named],
) -> tuple[Figure, ...]:
    """The figures, each with who gave it: the quote that holds it, else the reported clause."""
    by_stretch: dict[int, list[int]] = {}
    for at, one in enumerate(reading.attributions):
        by_stretch.setdefault(one.stretch, []).append(at)
    pieces = _outermost(quotes)
    found: list[Figure] = []
    for figure in figures:
        at = bisect_right(pieces, figure.span.start, key=lambda piece: piece[0].start) - 1
        if at >= 0 and pieces[at][0].holds(figure.span):
            quote = quotes[pieces[at][1]]
            found.append(replace(figure, speaker=quote.speaker, person=quote.person))
        else:
            found.append(_from_clause(figure, reading, named, by_stretch))
    return tuple(found)


def _outermost(quotes: Sequence[Quote]) -> list[tuple[Span, int]]:
    """The pieces of all quotes that stand in no other, in order, each with its quote's place."""
    pieces = ((span, at) for at, quote in enumerate(quotes) for span in quote.spans)
    outer: list[tuple[Span, int]] = []
    for span, at in sorted(pieces, key=lambda piece: (piece[0].start, -piece[0].end)):
        if not outer or not outer[-1][0].holds(span):
            outer.append((span, at))
    return outer


def _from_clause(
    figure: Figure,
    reading: Reading,
    named: Sequence[Named],
    by_stretch: dict[int, list[int]],
) -> Figure:
    """The figure with the source of the reported clause it stands in."""
    stretches = reading.stretches
    at = bisect_right(stretches, figure.span.start, key=lambda stretch: stretch.span.start) - 1
    if at < 0 or not stretches[at].span.holds(figure.span):
        return figure
    index = source_of(reading, by_stretch.get(stretches[at].index, []), figure.span)
    if index is None or _is_aside(reading, index, figure):
        return figure
    noun = reading.attributions[index].noun
    words = noun.words if noun else ""
    return replace(figure, speaker=words, person=person_name(noun, named[index].person))


def _is_aside(reading: Reading, index: int, figure: Figure) -> bool:
    """Whether the figure stands in the writer's own aside (", where about 90 are based")."""
    text = reading.article.text
    content = next(c for c in reading.attributions[index].content if c.holds(figure.span))
    before = text[content.start : figure.span.start]
    return any(f", {word} " in before for word in ("where", "which", "who", "whose"))
