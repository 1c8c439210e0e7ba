"""Guess the speaker of a quotation for which no rule is sure of one.

A brief stays silent there; a measure of how far words alone lead asks for every quotation's best
guess. The nearest source wins: in the sentence, then its subject, then before, then after.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from briefgen.extract.attributions import Reading
from briefgen.extract.leading import first_subject
from briefgen.extract.nouns import describe
from briefgen.extract.phrases import may_speak
from briefgen.extract.placed import NOBODY, Placed, Speaker, speaker_of

_BEFORE = 30  # stretches
_AFTER = 3


def guess_speakers(
    reading: Reading, placed: Sequence[Placed], found: Sequence[Speaker]
) -> tuple[Speaker, ...]:
    """The speakers ``found``, and where there is none the likeliest one, by the rule ``guess``."""
    spoken: dict[int, list[Speaker]] = {}
    for index, attribution in enumerate(reading.attributions):
        if attribution.noun:
            spoken.setdefault(attribution.stretch, []).append(speaker_of(reading, index, "guess"))
    for quote, one in zip(placed, found, strict=True):
        if one.noun:
            spoken.setdefault(quote.stretch.index, []).insert(0, replace(one, rule="guess"))
    return tuple(
        next(_guesses(reading, quote, spoken), NOBODY) if one.noun is None else one
        for quote, one in zip(placed, found, strict=True)
    )


def _guesses(
    reading: Reading, quote: Placed, spoken: Mapping[int, Sequence[Speaker]]
) -> Iterator[Speaker]:
    """Who may have said it, the likeliest first."""
    here = quote.stretch.index
    yield from _nearest(spoken.get(here, ()), quote)
    yield from _subject(reading, quote)
    for index in range(here - 1, max(-1, here - 1 - _BEFORE), -1):
        yield from spoken.get(index, ())
    for index in range(here + 1, here + 1 + _AFTER):
        yield from spoken.get(index, ())


def _nearest(speakers: Sequence[Speaker], quote: Placed) -> list[Speaker]:
    """The speakers of the quotation's own sentence, those named nearest to it first."""
    start = quote.quoted.outer.start
    return sorted(speakers, key=lambda one: abs(one.noun.span.start - start) if one.noun else 0)


def _subject(reading: Reading, quote: Placed) -> Iterator[Speaker]:
    """The subject of the quotation's own sentence."""
    tokens = quote.stretch.tokens
    subject = first_subject(tokens, quote.at)
    if subject is not None and may_speak(tokens, *subject):
        yield Speaker(describe(reading.article.text, tokens, subject), "", "guess")
