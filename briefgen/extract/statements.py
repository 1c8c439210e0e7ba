"""Find statements: what somebody claims, and what somebody denies.

Every assertion with a speaker counts, in direct and in indirect speech; requests, praise and
appeals do not. A denial is told by its verb ("denied") or by a pronoun and a negation that open
what is said ("said it was not ...").
"""

import re
from collections.abc import Sequence

from briefgen.extract.attributions import Attribution, Reading
from briefgen.extract.persons import Named
from briefgen.extract.quotes import person_name
from briefgen.language.speech import ASSERTING_BASES, DENYING_BASES, TELLING_BASES
from briefgen.model import Span, Statement

_NEGATED = re.compile(
    r"\W{0,4}(?:that\s)?\W{0,3}(?:(?:there|it|they|he|she|we|i|its?\s[\w-]{1,20})\s)"
    r"(?:(?:has|have|had|is|are|was|were|does|do|did)\s)?"
    r"(?:not|never|no|neither)\b|\W{0,4}(?:that\s)?\W{0,3}"
    r"(?:it|they|he|she|we|i)\s(?:is|was|are|were|has|have|had|do|does|did)n['’]t"
    r"|.{0,40}\bno\s(?:evidence|truth|basis|such)\b|\W{0,4}no[ne]?\b",
    re.IGNORECASE,
)
_TOLD = re.compile(r"[^.,;:—–\n\"“”]{1,60}(?=[.,;:—–])")
_UNSAID = re.compile(r"\b(?:not|never|declined|refused|if|could|would)\b|n['’]t\b")
_TRIM = " \t\n,;:.—–-"


def statements_of(reading: Reading, named: Sequence[Named]) -> tuple[Statement, ...]:
    """The statements of an article that is read for speech, in order of their verbs.

    Args:
        reading: the article with its attributions.
        named: the person of each attribution, in the same order.
    """
    found: list[Statement] = []
    for one, who in zip(reading.attributions, named, strict=True):
        if one.noun is None or not one.content or _is_doubled(reading, one):
            continue
        stance = stance_of(reading.article.text, one)
        if stance is None:
            continue
        span = _span(reading.article.text, one)
        found.append(
            Statement(
                reading.article.id,
                span,
                span.of(reading.article.text),
                "denies" if stance == "denies" else "claims",
                one.source_words,
                person_name(one.noun, who.person),
                one.cue_words,
            )
        )
    return tuple(found)


def stance_of(text: str, one: Attribution) -> str | None:
    """``claims``, ``denies``, or ``None`` for words that assert nothing."""
    if one.noun is not None and _UNSAID.search(text[one.noun.whole.end : one.cue.start]):
        return None
    if one.verb in DENYING_BASES:
        return "denies"
    if one.verb not in ASSERTING_BASES:
        return None
    return "denies" if _NEGATED.match(one.content[0].of(text)) else "claims"


def _is_doubled(reading: Reading, one: Attribution) -> bool:
    """Whether "according to" only seconds another verb of the sentence."""
    others = reading.of_stretch(one.stretch)
    return one.verb == "according" and any(o.noun for o in others if o is not one)


def _span(text: str, one: Attribution) -> Span:
    """From the first word of speaker, verb and content to the last, closing stops left out."""
    parts = [one.cue, *one.content]
    if one.noun is not None and one.rule not in ("shared", "participle"):
        parts.append(one.noun.whole)
    start, end = min(p.start for p in parts), max(p.end for p in parts)
    if one.verb in TELLING_BASES and end == one.cue.end:
        told = _TOLD.match(text, end)  # whom: "he told" alone reads as cut off
        end = told.end() if told else end
    while end > start and text[end - 1] in _TRIM:
        end -= 1
    while start < end and text[start] in _TRIM:
        start += 1
    return Span(start, end)
