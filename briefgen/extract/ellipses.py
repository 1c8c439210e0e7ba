"""Give a bare number the noun said beside it: "138 lots from 212", "3 of the 5 lots"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from briefgen.model import Figure, Span

_GAP = r"[ \u00a0]"
_HEDGED = rf"(?:(?:about|around|some|nearly|almost){_GAP})?"
_TURN = re.compile(
    rf"{_GAP}(?:to|from|or|,?{_GAP}?(?:up|down){_GAP}from|against|versus|compared{_GAP}(?:with|to))"
    rf"{_GAP}{_HEDGED}"
)
_LIKE = re.compile(
    rf"{_GAP}(?P<how>by|in|from|on)(?:{_GAP}[\w’'-]{{1,20}}){{1,4}},?{_GAP}and{_GAP}"
)
_HOW = re.compile(rf"{_GAP}(?P<how>by|in|from|on){_GAP}")
_FARTHEST = 80


def with_nouns_before(text: str, figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """``figures`` of ``text`` in order, each bare count with the noun of the count before it.

    Only where both stand in one turn of speech: a change or a choice ("138 lots from 212"), or two
    that are told alike ("40 crates by sea and 9 by air"); a part has the noun of its whole ("3,000
    of the 5,000 workers").
    """
    found: list[Figure] = []
    for figure in figures:
        if found and _is_part_of(text, found[-1], figure):
            found[-1] = replace(found[-1], unit=figure.unit)
        shared = found and _shares(text, found[-1], figure)
        found.append(_with_noun(text, found[-1], figure) if shared else figure)
    return tuple(found)


def _is_part_of(text: str, one: Figure, whole: Figure) -> bool:
    """Whether ``one`` is a bare count of what ``whole`` counts: "3,000 of the 5,000 workers"."""
    between = text[one.span.end : whole.span.start]
    bare = not one.unit and {one.kind, whole.kind} == {"count"}
    return bare and _OF_WHOLE.fullmatch(between) is not None


_OF_WHOLE = re.compile(rf"{_GAP}of{_GAP}(?:the|its|their|his|her|our|these|those){_GAP}")


def _with_noun(text: str, one: Figure, other: Figure) -> Figure:
    if other.what_span is not None:
        return replace(other, unit=one.unit)
    start = text.index(one.unit, one.span.end)
    what = Span(start, start + len(one.unit))
    return replace(other, unit=one.unit, what=one.unit, what_span=what)


def _shares(text: str, one: Figure, other: Figure) -> bool:
    if other.unit or not one.unit or {one.kind, other.kind} != {"count"}:
        return False
    between = text[one.span.end : other.span.start]
    noun = between.find(one.unit)
    if len(between) > _FARTHEST or noun not in (0, 1):
        return False
    rest = between[noun + len(one.unit) :]
    if _TURN.fullmatch(rest):
        return True
    told, again = _LIKE.fullmatch(rest), _HOW.match(text, other.span.end)
    return told is not None and again is not None and told["how"] == again["how"]
