"""Carry a speaker on to a quotation whose own sentence names none.

From the piece before in the same paragraph, from the sentence before, and last from the paragraph
before, if the quotation fills its own.
"""

from collections.abc import Sequence

from briefgen.extract.attributions import Reading
from briefgen.extract.leading import first_subject
from briefgen.extract.nouns import Noun, describe
from briefgen.extract.placed import NOBODY, Placed, Speaker, speaker_of
from briefgen.language.speech import ADVERBS, CONJUNCTIONS
from briefgen.model import SpeakerRule

_BACK = 30  # stretches; no speaker is carried farther
_JOINING = ADVERBS | CONJUNCTIONS
_LEAST_ALONE = 5  # words: a shorter paragraph of its own is a heading
_NO_SPEAKERS = frozenset(["it", "they", "you", "we", "i", "who"])


def carried_speaker(
    reading: Reading,
    placed: Sequence[Placed],
    found: Sequence[Speaker],
    at: int,
    by_stretch: dict[int, list[int]],
) -> Speaker:
    """The speaker of what stands before: same sentence, same paragraph, or the one before."""
    quote = placed[at]
    if not (quote.opens or quote.alone):
        return _goes_on(placed, found, at)
    before = placed[at - 1] if at else None
    if before is not None and not before.quoted.closed and found[at - 1] is not NOBODY:
        return _again(found[at - 1], "runs on")
    paragraph = quote.stretch.paragraph
    in_paragraph = _latest(reading, quote, by_stretch, paragraph, found, placed, at)
    if in_paragraph is not NOBODY:
        return in_paragraph
    return _other_paragraph(reading, placed, found, at, by_stretch)


def _goes_on(placed: Sequence[Placed], found: Sequence[Speaker], at: int) -> Speaker:
    """The speaker of the piece before in the same sentence ("...," it added; and, later, "...")."""
    quote, before = placed[at], placed[at - 1] if at else None
    if before is None or before.stretch is not quote.stretch or found[at - 1].noun is None:
        return NOBODY
    between = quote.stretch.tokens[before.at + 1 : quote.at]
    tail = next((i for i, t in enumerate(between) if t.text == ";"), None)
    if tail is None or between[-1].text != ",":
        return NOBODY
    joins = all(t.kind == "mark" or t.low in _JOINING for t in between[tail:])
    return _again(found[at - 1], "runs on") if joins else NOBODY


def _again(speaker: Speaker, rule: SpeakerRule) -> Speaker:
    return Speaker(speaker.noun, speaker.cue, rule, speaker.attribution)


def _latest(
    reading: Reading,
    quote: Placed,
    by_stretch: dict[int, list[int]],
    paragraph: int,
    found: Sequence[Speaker],
    placed: Sequence[Placed],
    at: int,
) -> Speaker:
    """The last speaker of the paragraph before the quotation."""
    here = quote.stretch.index
    for index in range(here - 1, max(-1, here - 1 - _BACK), -1):
        stretch = reading.stretches[index]
        if stretch.paragraph != paragraph:
            break
        for earlier in range(at - 1, -1, -1):
            if placed[earlier].stretch.index < index:
                break
            if placed[earlier].stretch.index == index and found[earlier] is not NOBODY:
                return _again(found[earlier], "same paragraph")
        named = [i for i in by_stretch.get(index, []) if reading.attributions[i].noun]
        if named:
            return speaker_of(reading, named[0], "same paragraph")
        acting = _acting(reading, index)
        if acting is not None:
            return Speaker(acting, "", "subject before")
    return NOBODY


def _acting(reading: Reading, index: int) -> Noun | None:
    """The person who is the first subject of a sentence; any name where a colon leads on."""
    tokens = reading.stretches[index].tokens
    subject = first_subject(tokens, len(tokens))
    if subject is None:
        return None
    noun = describe(reading.article.text, tokens, subject)
    called = subject[0] == 0 and any(t.text == "," for t in tokens[subject[1] : subject[1] + 1])
    leads = tokens[-1].text == ":" and not called  # "Wait, it gets better:" calls and names nobody
    able = noun.kind in ("person", "pronoun") or (leads and noun.kind == "name")
    return noun if able and noun.words.lower() not in _NO_SPEAKERS else None


def _other_paragraph(
    reading: Reading,
    placed: Sequence[Placed],
    found: Sequence[Speaker],
    at: int,
    by_stretch: dict[int, list[int]],
) -> Speaker:
    """The last speaker of the paragraph before, for a paragraph that is all quotation."""
    quote = placed[at]
    inner = quote.quoted.inner.of(reading.article.text)
    if not quote.alone or len(inner.split()) < _LEAST_ALONE:
        return NOBODY
    least = max(-1, quote.stretch.index - 1 - _BACK)
    index = quote.stretch.index - 1
    while index > least and reading.stretches[index].paragraph == quote.stretch.paragraph:
        index -= 1
    if index <= least:
        return NOBODY
    paragraph = reading.stretches[index].paragraph
    for earlier in range(at - 1, -1, -1):
        if placed[earlier].stretch.paragraph != paragraph:
            break
        if found[earlier].noun is not None and placed[earlier].stretch.index >= index:
            return _again(found[earlier], "paragraph before")
    while index > least and reading.stretches[index].paragraph == paragraph:
        named = [i for i in by_stretch.get(index, []) if reading.attributions[i].noun]
        if named:
            return speaker_of(reading, named[0], "paragraph before")
        acting = _acting(reading, index)
        if acting is not None:
            return Speaker(acting, "", "paragraph before")
        index -= 1
    return NOBODY
