"""What a number is put on that ends its phrase: "put the number of cases at", "rose to"."""

import re

from briefgen.model import Span
from briefgen.text.nouns import is_plural

_GAP = r"[ \u00a0]"
_FARTHEST = 240
_NUMBER_OF = re.compile(
    rf"\b(?:number|count|total|tally){_GAP}of{_GAP}(?:the{_GAP})?"
    rf"(?P<noun>[a-z]{{2,20}}(?:{_GAP}[a-z]{{2,20}}){{0,3}})\b[^.;:]{{0,90}}"
    rf"{_GAP}(?:to|at|is|was|of|reached|hit|topped|passed|exceeded|totalled){_GAP}\Z",
    re.IGNORECASE,
)


_PUT_AT = re.compile(
    rf"\b(?:put|puts|putting|set|sets|gave|give|gives|giving|placed|revised|reported|cited)"
    rf"{_GAP}(?:the|a|an|its|their|that){_GAP}"
    rf"(?P<what>(?:[a-z]{{2,20}}{_GAP}){{0,2}}(?:toll|(?:number|figure|toll|total|count|tally)s?"
    rf"{_GAP}(?:of|for){_GAP}(?P<noun>[a-z]{{2,20}}(?:{_GAP}[a-z]{{2,20}}){{0,4}}?)))"
    rf"(?:{_GAP}(?:up|down))?{_GAP}(?:at|of|to){_GAP}\Z",
    re.IGNORECASE,
)


def put_words(text: str, start: int, end: int) -> Span | None:
    """What a number that stands at ``end`` is put on: "the number of cases", "the death toll"."""
    put = _PUT_AT.search(text, start, end)
    return Span(*put.span("what")) if put is not None else None


def put_noun(text: str, start: int, end: int) -> str:
    """The plural that a number ending a phrase counts: "put the number of cases at" 18,500.

    Also of "the number of farms hit rose to" five.
    """
    begin = max(start, end - _FARTHEST)
    put = _PUT_AT.search(text, begin, end) or _NUMBER_OF.search(text, begin, end)
    words = (put["noun"] or "").split() if put is not None else []
    return next((word for word in words if is_plural(word)), "")
