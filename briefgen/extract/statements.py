"""Find statements: what somebody claims, and what somebody denies.

Every assertion with a speaker counts, in direct and in indirect speech; requests, praise and
appeals do not. A denial is told by its verb ("denied") or by a pronoun and a negation that open
what is said ("said it was not ..."); words quoted or told before their verb count as one only where
they answer an accusation or a denial just before. Of claims one inside the other the outer counts.
"""

import re
from collections.abc import Sequence

from briefgen.extract.attributions import Attribution, Reading, carries
from briefgen.extract.persons import Named
from briefgen.extract.quotes import person_name
from briefgen.extract.unsaid import is_condition
from briefgen.language.claims import UNTRUE
from briefgen.language.speech import ASSERTING_BASES, DENYING_BASES, TELLING_BASES
from briefgen.model import Span, Statement

_OPENS = r"\W{0,4}(?:(?:through|via)\s[^,.;]{1,40}\s)?(?:that\s)?\W{0,3}"
_ONE = r"(?:there|it|they|he|she|we|i|its\s[\w-]{1,20})"
_DID = r"(?:has|have|had|is|are|was|were|does|do|did)"
_NEGATED = re.compile(
    rf"{_OPENS}(?:{_ONE}\s(?:{_DID}\s)?(?:not|never|no|neither)\b|{_ONE}\s{_DID}n['’]t|{UNTRUE}"
    r"|(?:no[ne]?|not\s(?:one|a\ssingle))\b(?!\s(?:more|less|fewer|longer|doubt)\b))"
    r"|.{0,40}\bno\s(?:evidence|truth|basis|such|plans?|intention|knowledge|record)\b",
    re.IGNORECASE,
)
_POINTS_BACK = re.compile(
    rf"\W{{0,4}}(?:{UNTRUE}|no\ssuch\s|nothing\sof\sthe\s(?:kind|sort))", re.IGNORECASE
)
_NEGATED_SOON = re.compile(r"[^.!?]{0,30}\b(?:not|no|never|nobody|nothing)\b", re.IGNORECASE)
_TOLD = re.compile(r"[^.,;:—–\n\"“”]{1,60}(?=[.,;:—–])")
_UNSAID = re.compile(r"\b(?:not|never|neither|nor|declined|refused|if|could|would)\b|n['’]t\b")
_MARKS = "\"“«„‘'‹”»"
_CHALLENGING = frozenset(["accuse", "allege", "claim", "blame"])
_CHARGE = re.compile(r"\b(?:accusation|allegation|charge|claim|rumour|rumor)s?\b", re.IGNORECASE)
_TRIM = " \t\n,;:.—–-"


def statements_of(reading: Reading, named: Sequence[Named]) -> tuple[Statement, ...]:
    """The statements of an article that is read for speech, in order of their verbs.

    Args:
        reading: the article with its attributions.
        named: the person of each attribution, in the same order.
    """
    found: list[Statement] = []
    for one, who in zip(reading.attributions, named, strict=True):
        stance = _stance_here(reading, one)
        if stance is None or one.noun is None or _is_doubled(reading, one):
            continue
        if stance == "claims" and _is_inside(reading, one):
            continue  # what he says that others say is his claim
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


def _is_inside(reading: Reading, one: Attribution) -> bool:
    """Whether another's statement in the sentence holds this one, verb and speaker."""
    for other in reading.of_stretch(one.stretch):
        if other is one or other.verb == "according" or carries(other):
            continue
        later = other.cue.start > one.cue.start
        if (later and not _closes(other)) or (not later and _closes(one)):
            continue
        if _holds(other, one) and _stance_here(reading, other) is not None:
            return True
    return False


def _holds(outer: Attribution, inner: Attribution) -> bool:
    whole = inner.noun.whole if inner.noun is not None else inner.cue
    return any(c.holds(inner.cue) and c.holds(whole) for c in outer.content)


def _closes(one: Attribution) -> bool:
    """Whether the verb comes after all that is said ("..., she said")."""
    return one.trails and all(c.end <= one.cue.start for c in one.content)


def _stance_here(reading: Reading, one: Attribution) -> str | None:
    """The stance of an attribution in its place: a bare negation must answer something."""
    if one.noun is None or not one.content or is_condition(reading.article.text, one):
        return None
    text = reading.article.text
    if text[: one.cue.start].endswith("to ") or (one.rule == "by" and not one.trails):
        return None
    stance = stance_of(text, one)
    if stance is None or one.verb in DENYING_BASES or not _is_direct(text, one):
        return stance
    if _POINTS_BACK.match(one.content[0].of(text)):
        return "denies"
    negated = stance == "denies" or _NEGATED_SOON.match(one.content[0].of(text))
    return "denies" if negated and _answers(reading, one) else "claims"


def _is_direct(text: str, one: Attribution) -> bool:
    """Whether the words are quoted, or stand before their verb."""
    first = one.content[0]
    return first.start < one.cue.start or first.of(text).lstrip(" ,:")[:1] in _MARKS


def _answers(reading: Reading, one: Attribution) -> bool:
    """Whether an accusation or a denial stands right before, or a word for one."""
    for back in (one.stretch, one.stretch - 1):
        if back < 0:
            continue
        for other in reading.of_stretch(back):
            if other.cue.start < one.cue.start and other.verb in DENYING_BASES | _CHALLENGING:
                return True
    before = reading.stretches[one.stretch - 1].span.of(reading.article.text) if one.stretch else ""
    return bool(_CHARGE.search(before))


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
