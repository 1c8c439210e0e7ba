"""Find the speaker of a quotation among the attributions of its article.

The nearest words rule: the verb right after the quote, the sentence's attribution that covers it,
the speaker of the piece before, and last the paragraph before. A source within a source counts as
the outer one: the reader of a brief must know who says so.
"""

from collections.abc import Sequence
from dataclasses import replace

from briefgen.extract.attributions import Attribution, Reading, carries
from briefgen.extract.carried import carried_speaker
from briefgen.extract.clauses import Stretch, Token, is_name_run
from briefgen.extract.leading import first_subject
from briefgen.extract.nouns import describe
from briefgen.extract.phrases import is_person_noun, may_speak
from briefgen.extract.placed import NOBODY, UNSAID, Placed, Speaker, speaker_of
from briefgen.extract.told import outlet_name
from briefgen.extract.unsaid import is_unsaid
from briefgen.language.roles import DOCUMENT_NOUNS
from briefgen.language.speech import SAYING_BASES, SUBORDINATORS
from briefgen.model import Span

_MORE_FROM = 3  # tokens: "More from Orlen: ..."
_ORPHAN_LENGTH = 40
_ORPHAN_TOKENS = 12  # how far a verb may stand from the start of a sentence that only attributes


def find_speakers(reading: Reading, placed: Sequence[Placed]) -> tuple[Speaker, ...]:
    """The speaker of each quotation, in order; ``NOBODY`` where no words tell."""
    by_stretch: dict[int, list[int]] = {}
    for index, attribution in enumerate(reading.attributions):
        by_stretch.setdefault(attribution.stretch, []).append(index)
    found: list[Speaker] = []
    for at, quote in enumerate(placed):
        here = by_stretch.get(quote.stretch.index, [])
        speaker = _in_sentence(reading, quote, here)
        if speaker is NOBODY:
            speaker = _of_colon(reading, quote)
        if speaker is NOBODY:
            speaker = _of_signature(reading, quote)
        if speaker is NOBODY:
            speaker = _of_next_sentence(reading, quote, by_stretch)
        if speaker is NOBODY:
            speaker = _of_that_was_how(reading, quote, by_stretch)
        if speaker is NOBODY:
            speaker = carried_speaker(reading, placed, found, at, by_stretch)
        found.append(speaker)
    return _backwards(placed, found)


def _backwards(placed: Sequence[Placed], found: list[Speaker]) -> tuple[Speaker, ...]:
    """Give a piece that runs on to the next paragraph the speaker who is named there."""
    for at in range(len(found) - 2, -1, -1):
        following = found[at + 1]
        if placed[at].quoted.closed or following.noun is None:
            continue
        if found[at].rule in _CARRIED and following.rule not in _CARRIED:
            found[at] = replace(following, rule="runs on")
    return tuple(found)


_CARRIED = frozenset(["", "same paragraph", "subject before", "paragraph before", "runs on"])


def _in_sentence(reading: Reading, quote: Placed, here: Sequence[int]) -> Speaker:
    """The attribution of the quotation's own sentence that covers it."""
    inner = quote.quoted.inner
    all_of = [(i, reading.attributions[i]) for i in here]
    right_after = [
        i for i, a in all_of if a.trails and a.noun and _touches(quote, a, reading.article.text)
    ]
    if right_after:
        return speaker_of(reading, right_after[0], "after")
    index = source_of(reading, here, inner)
    if index is None:
        return NOBODY
    one = reading.attributions[index]
    if is_unsaid(reading, one, inner):
        return UNSAID
    trails = one.trails and one.cue.start > inner.end
    return speaker_of(reading, index, "after" if trails else one.rule or "before")


def source_of(reading: Reading, here: Sequence[int], words: Span) -> int | None:
    """The outermost attribution among ``here`` that covers ``words``; ``None`` if none does.

    A verb that trails its sentence ("..., she said") is outside one that leads it, and what an
    outlet prints of another's words is the other's.
    """
    covering = [
        i
        for i in here
        if reading.attributions[i].noun
        and any(c.holds(words) for c in reading.attributions[i].content)
    ]
    spoken = [i for i in covering if not carries(reading.attributions[i])] or covering
    named = [i for i in spoken if reading.attributions[i].verb != "according"] or spoken
    trailing = [
        i
        for i in named
        if reading.attributions[i].trails and reading.attributions[i].cue.start > words.end
    ]
    return next(iter(trailing or named), None)


def _touches(quote: Placed, one: Attribution, text: str) -> bool:
    """Whether only the words of the attribution stand between the quotation and its verb."""
    start = min(one.cue.start, one.noun.whole.start if one.noun else one.cue.start)
    gap = text[quote.quoted.outer.end : start] if start >= quote.quoted.outer.end else "apart"
    return not gap.strip(" ,—–-\n")


def _of_colon(reading: Reading, quote: Placed) -> Speaker:
    """Words and a colon before the quotation: a name alone, or the subject of the sentence."""
    tokens = quote.stretch.tokens
    if not quote.before or quote.before[-1].text != ":":
        return NOBODY
    start = quote.at - 1
    while start > 0 and tokens[start - 1].name_part:
        start -= 1
    beside = start < quote.at - 1 and (
        start == 0
        or is_person_noun(tokens[start - 1].low)
        or tokens[start - 1].text in "-–—"
        or (tokens[start - 1].low == "from" and start <= _MORE_FROM)
    )
    subject = (start, quote.at - 1) if beside else first_subject(tokens, quote.at)
    if subject is None or not may_speak(tokens, *subject) or _is_label(tokens, subject):
        return NOBODY
    noun = describe(reading.article.text, quote.stretch.tokens, subject)
    return Speaker(noun, ":", "colon")


def _is_label(tokens: Sequence[Token], subject: tuple[int, int]) -> bool:
    """Whether the words before the colon are a heading and no speaker ("Letters: ...")."""
    start, end = subject
    alone = start == 0 and end < len(tokens) and tokens[end].text == ":"
    return alone and end == 1 and tokens[0].low in DOCUMENT_NOUNS


def _of_signature(reading: Reading, quote: Placed) -> Speaker:
    """A dash and a name after a quotation that stands alone."""
    stretch, at = quote.stretch, quote.at + 1
    if not quote.opens and not (at < len(stretch.tokens) and stretch.tokens[at].text == "―"):
        return NOBODY
    if at >= len(stretch.tokens):
        if quote.stretch.index + 1 >= len(reading.stretches):
            return NOBODY
        stretch, at = reading.stretches[quote.stretch.index + 1], 0
    tokens = stretch.tokens
    if at >= len(tokens) or tokens[at].text not in ("-", "–", "—", "--", "―"):
        return NOBODY
    end = at + 1
    while end < len(tokens) and tokens[end].name_part:
        end += 1
    closes = end == len(tokens) or (end + 1 == len(tokens) and tokens[end].text == ".")
    if not is_name_run(tokens, at + 1, end) or end - at > 6 or (end - at < 3 and not closes):
        return NOBODY
    if outlet_name(tokens, at + 1) is not None:
        return NOBODY
    noun = describe(reading.article.text, tokens, (at + 1, end))
    return Speaker(noun, "", "signature")


def _of_next_sentence(reading: Reading, quote: Placed, by_stretch: dict[int, list[int]]) -> Speaker:
    """A verb whose sentence says nothing of its own ("..." Orlen Brask said.)."""
    if quote.after or not quote.opens or quote.stretch.index + 1 >= len(reading.stretches):
        return NOBODY
    following = reading.stretches[quote.stretch.index + 1]
    if following.paragraph != quote.stretch.paragraph or len(following.tokens) > _ORPHAN_LENGTH:
        return NOBODY
    for index in by_stretch.get(following.index, []):
        one = reading.attributions[index]
        if not one.noun or following.token_at(one.cue.start) > _ORPHAN_TOKENS:
            continue
        empty = not any(_says_something(reading, following, c) for c in one.content)
        if empty and one.verb in SAYING_BASES:
            return speaker_of(reading, index, "next sentence")
    return NOBODY


def _of_that_was_how(reading: Reading, quote: Placed, by_stretch: dict[int, list[int]]) -> Speaker:
    """A sentence that points back ("That was how Olga Brask, the mayor, once described it.")."""
    index = quote.stretch.index + 1
    if not quote.alone or index >= len(reading.stretches):
        return NOBODY
    opening = [t.low for t in reading.stretches[index].tokens[:3]]
    if len(opening) < 3 or opening[0] not in ("that", "this") or opening[2] != "how":
        return NOBODY
    told = (i for i in by_stretch.get(index, []) if reading.attributions[i].noun)
    first = next(told, None)
    return NOBODY if first is None else speaker_of(reading, first, "next sentence")


def _says_something(reading: Reading, stretch: Stretch, content: Span) -> bool:
    words = [t for t in stretch.tokens if content.start <= t.start < content.end]
    words = [t for t in words if t.kind != "mark"]
    if any(t.kind == "quote" or t.low == "that" for t in words):
        return True
    return bool(words) and not (
        words[0].preposition or words[0].time or words[0].low in SUBORDINATORS
    )
