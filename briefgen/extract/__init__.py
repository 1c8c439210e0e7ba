"""What one article says: speech, quotes, statements, events and figures, all as its own words.

A function of that article alone, so that it can be cached and run in parallel. One name for one
person across articles is settled later, by ``people.name_people``.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from briefgen.extract.attributions import Reading
from briefgen.extract.cast import find_cast
from briefgen.extract.documents import named_source, shown_source
from briefgen.extract.events import find_events
from briefgen.extract.figures import find_figures
from briefgen.extract.people import name_people
from briefgen.extract.persons import Named, name_sources
from briefgen.extract.quotes import person_name, quotes_of
from briefgen.extract.reckoning import without_giver
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
            told, firm = _from_clause(figure, reading, named, by_stretch)
            found.append(told if firm else _from_document(told, reading.article))
    return tuple(found)


def _outermost(quotes: Sequence[Quote]) -> list[tuple[Span, int]]:
    """The pieces of all quotes that stand in no other, in order, each with its quote's place."""
    pieces = ((span, at) for at, quote in enumerate(quotes) for span in quote.spans)
    outer: list[tuple[Span, int]] = []
    for span, at in sorted(pieces, key=lambda piece: (piece[0].start, -piece[0].end)):
        if not outer or not outer[-1][0].holds(span):
            outer.append((span, at))
    return outer


def _from_document(figure: Figure, article: Article) -> Figure:
    """The figure with the poll or record it is taken from, where no nearer words name a speaker."""
    sentences, text = article.sentences, article.text
    at = bisect_right(sentences, figure.span.start, key=lambda one: one.span.start) - 1
    if at < 0 or article.language != "en":
        return figure
    within = sentences[at].span
    found = named_source(text, within, figure.span, alone=not figure.speaker)
    if found is None and not figure.speaker:
        found = shown_source(text, within, figure.span)
    if found is None:
        return figure
    return _given_by(replace(figure, speaker=found.of(text), person=""), article, found)


def _given_by(figure: Figure, article: Article, giver: Span) -> Figure:
    """The figure with words for what it measures that do not name its ``giver``."""
    if figure.what_span is None:
        return figure
    what = without_giver(article.text, figure.what_span, giver)
    return replace(figure, what=what.of(article.text), what_span=what)


def _from_clause(
    figure: Figure,
    reading: Reading,
    named: Sequence[Named],
    by_stretch: dict[int, list[int]],
) -> tuple[Figure, bool]:
    """The figure with the source of the reported clause it stands in, and whether that is firm.

    "according to" is: it covers all that is told, whoever else is named in the sentence.
    """
    stretches = reading.stretches
    at = bisect_right(stretches, figure.span.start, key=lambda stretch: stretch.span.start) - 1
    if at < 0 or not stretches[at].span.holds(figure.span):
        return figure, False
    here = by_stretch.get(stretches[at].index, [])
    according = [i for i in here if reading.attributions[i].verb == "according"]
    outer = source_of(reading, according, figure.span)
    index = outer if outer is not None else source_of(reading, here, figure.span)
    if index is None or _is_aside(reading, index, figure):
        return figure, False
    noun = reading.attributions[index].noun
    words = noun.words if noun else ""
    told = replace(figure, speaker=words, person=person_name(noun, named[index].person))
    told = _given_by(told, reading.article, noun.whole) if noun else told
    return told, outer is not None


def _is_aside(reading: Reading, index: int, figure: Figure) -> bool:
    """Whether the figure stands in the writer's own aside (", where about 90 are based")."""
    text, one = reading.article.text, reading.attributions[index]
    if one.trails and one.cue.start >= figure.span.end:
        return False
    content = next(c for c in one.content if c.holds(figure.span))
    before = text[content.start : figure.span.start]
    return any(f", {word} " in before for word in ("where", "which", "who", "whose"))
