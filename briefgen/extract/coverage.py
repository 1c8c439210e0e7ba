"""Tell which words a reporting verb covers: up to the next clause that stands beside its own."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from briefgen.extract.clauses import Token, span_of
from briefgen.extract.cues import Cue
from briefgen.extract.phrases import Range
from briefgen.extract.reckoning import is_number
from briefgen.language.speech import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    PREPOSITIONS,
    SAYING_BASES,
    SUBORDINATORS,
    TELLING_BASES,
    VERB_FORMS,
)
from briefgen.model import Span, SpeakerRule

_LOOK = 10  # tokens
_NAME = 5  # tokens of who reckons
_TELLING = TELLING_BASES - {"ask", "urge", "advise", "warn"}


@dataclass(frozen=True, slots=True)
class Found:
    """A verb with its subject, before what it covers is known. ``start`` is its first token."""

    cue: Cue
    subject: Range | None
    rule: SpeakerRule
    start: int
    trails: bool
    leads: bool
    beside: bool


def left_content(tokens: Sequence[Token], found: list[Found], at: int) -> list[Span]:
    """What a verb that trails its sentence covers: the words before its subject."""
    one = found[at]
    first = 0
    for other in found[:at] if one.cue.verb != "according" else ():
        if other.trails and not other.leads:
            first = max(first, _last_token(other) + 1)
    last = one.start
    while last > first and tokens[last - 1].text in (",", "—", "–"):
        last -= 1
    return [span_of(tokens, first, last)] if last > first else []


def right_content(tokens: Sequence[Token], found: list[Found], at: int) -> list[Span]:
    """From after the verb to the next clause that stands beside this one."""
    one = found[at]
    if one.rule == "by" and one.subject is not None:
        between = tokens[one.cue.at + 1 : one.subject[0] - 1]
        if one.cue.verb == "reckon" or any(t.kind == "quote" for t in between):
            return [span_of(tokens, one.cue.at + 1, one.subject[0] - 1)]
    if one.rule == "possessive":
        return [span_of(tokens, one.cue.at + 1, _owned_end(tokens, one))]
    first = _last_token(one) + 1
    last = len(tokens)
    if one.cue.participle and one.subject is not None and one.subject[0] > one.cue.at:
        return [span_of(tokens, one.cue.at + 1, one.subject[0])]  # "Calling it "...", Vell left"
    for other in found[at + 1 :]:
        shares = other.rule in ("shared", "")
        if other.start > first and (other.beside or shares) and other.rule != "possessive":
            ends = other.cue.verb == "according" and _last_token(other) + 3 > len(tokens)
            if (other.trails and not shares and not ends) or _goes_on(tokens, other):
                continue
            last = min(last, other.start)
            break
    while last > first and (
        tokens[last - 1].low in ("and", "but", "while", "as", "before", "after")
        or tokens[last - 1].text in (",", ";", "—", "–")
    ):
        last -= 1
    if first < last and (tokens[first].low == "to" or one.cue.verb not in SAYING_BASES):
        last = _parallel_verb(tokens, first, last)
    if one.cue.verb == "reckon":
        last = _next_reckoning(tokens, first, last)
    return _around_owned(tokens, found[at + 1 :], first, last)


def _goes_on(tokens: Sequence[Token], other: Found) -> bool:
    """Whether a later verb belongs to the clause it stands in: "both sides had accepted"."""
    at = other.cue.at - 1
    if other.rule not in ("shared", "") or at < 1 or tokens[at].low not in AUXILIARIES:
        return False
    before = tokens[at - 1]
    return before.kind == "word" and before.low not in CONJUNCTIONS


def _around_owned(tokens: Sequence[Token], later: list[Found], first: int, last: int) -> list[Span]:
    """The words from ``first`` to ``last`` without what is quoted as somebody else's claim."""
    spans: list[Span] = []
    for other in later:
        if other.rule == "possessive" and other.beside and first <= other.start < last:
            if other.start > first:
                spans.append(span_of(tokens, first, other.start))
            first = _owned_end(tokens, other)
    return [*spans, span_of(tokens, first, last)] if last > first else spans


def _owned_end(tokens: Sequence[Token], one: Found) -> int:
    """Where the first quotation after a noun of speech ends."""
    quotes = (at for at in range(one.cue.at + 1, len(tokens)) if tokens[at].kind == "quote")
    return next(quotes, one.cue.at) + 1


def _parallel_verb(tokens: Sequence[Token], first: int, last: int) -> int:
    """Where "and deployed" takes the sentence on past what was vowed or blamed."""
    for at in range(first + 1, last - 1):
        after = tokens[at + 1]
        if (
            tokens[at].low in ("and", "but")
            and after.low.endswith("ed")
            and after.text == after.low
        ):
            return at
    return last


def _next_reckoning(tokens: Sequence[Token], first: int, last: int) -> int:
    """Where another's number follows what one reckons: "counted 12 and the opposition 40"."""
    for at in range(first + 1, last - 1):
        if tokens[at].text == ";":
            return at
        if tokens[at].low in ("and", "but", "while", ",") and tokens[at + 1].low == "the":
            named = list(takewhile(_may_name, tokens[at + 2 : min(last, at + 2 + _NAME)]))
            after = at + 2 + len(named)
            if named and after < last and is_number(tokens[after]):
                return at
    return last


def _may_name(token: Token) -> bool:
    return token.kind == "word" and not token.preposition and not is_number(token)


def _last_token(one: Found) -> int:
    return max(one.cue.at, one.subject[1] - 1 if one.subject else one.cue.at)


def opens_content(tokens: Sequence[Token], cue: int) -> bool:
    """Whether the words after the verb are what is said, not the where and when of it."""
    at = cue + 1
    if tokens[cue].low == "told" or _is_telling(tokens, cue):
        while at < len(tokens) and tokens[at].kind == "word" and not _is_joint(tokens[at]):
            at += 1
    while at < len(tokens) and (tokens[at].time or tokens[at].low in ADVERBS):
        if tokens[at].low == "there" and _next_is(tokens, at, AUXILIARIES):
            return True
        at += 1
    if at >= len(tokens):
        return False
    token = tokens[at]
    if token.kind == "quote" or token.text == ":" or token.low in ("that", "whether"):
        return True
    if token.text == ",":
        return at + 1 < len(tokens) and tokens[at + 1].kind == "quote"
    if token.kind == "mark":
        return False
    if token.low in SUBORDINATORS or token.low in CONJUNCTIONS:
        return token.low in ("how", "what", "why", "where") or _leads_over(tokens, at)
    if token.low in ("of", "about", "against"):
        return True
    if token.preposition or token.low == "through":
        return _comes_to_speech(tokens, at)
    return token.low not in AUXILIARIES and not token.low.endswith("ing")


def _next_is(tokens: Sequence[Token], at: int, words: frozenset[str]) -> bool:
    return at + 1 < len(tokens) and tokens[at + 1].low in words


def _leads_over(tokens: Sequence[Token], at: int) -> bool:
    """Whether a clause of the time leads on to a quote ("said as he left the hall, "...")."""
    if tokens[at].low not in ("as", "while", "when", "before", "after"):
        return False
    for look in range(at + 1, min(len(tokens) - 1, at + _LOOK + _LOOK)):
        if tokens[look].kind == "quote" or tokens[look].text in ";.":
            return False
        if tokens[look].text in ",:" and tokens[look + 1].kind == "quote":
            return True
    return False


def _is_telling(tokens: Sequence[Token], cue: int) -> bool:
    return VERB_FORMS.get(tokens[cue].low, "") in _TELLING


def _is_joint(token: Token) -> bool:
    return token.low in ("that", "whether", "if", "how") or (
        token.low in PREPOSITIONS and token.low not in ("of",)
    )


def _comes_to_speech(tokens: Sequence[Token], at: int) -> bool:
    """Whether a phrase of place or time leads on to "that", a colon or a quote."""
    for token in tokens[at : at + _LOOK]:
        if token.kind == "quote" or token.low == "that" or token.text == ":":
            return True
        if token.kind == "mark" and token.text not in ",'’":
            return False
    return False
