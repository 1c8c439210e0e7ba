"""Tell which words a reporting verb covers: up to the next clause that stands beside its own."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefgen.extract.clauses import Token, span_of
from briefgen.extract.cues import Cue
from briefgen.extract.phrases import Range
from briefgen.language.speech import SAYING_BASES
from briefgen.model import Span, SpeakerRule


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
        if any(t.kind == "quote" for t in between):
            return [span_of(tokens, one.cue.at + 1, one.subject[0] - 1)]
    first = _last_token(one) + 1
    last = len(tokens)
    for other in found[at + 1 :]:
        shares = other.rule in ("shared", "")
        if other.start > first and (other.beside or shares):
            ends = other.cue.verb == "according" and _last_token(other) + 3 > len(tokens)
            if other.trails and not shares and not ends:
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
    return [span_of(tokens, first, last)] if last > first else []


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


def _last_token(one: Found) -> int:
    return max(one.cue.at, one.subject[1] - 1 if one.subject else one.cue.at)
