"""Read the hedge beside a quantity, and whether a bare number is an age.

"just under 20" is at most 20, "30-odd" about 30, "more than $7 million" at least that. A word
that tells what is talked of is no hedge: "talks about 12 proposals", "a row over two islands".
"""

import re
from collections.abc import Mapping
from dataclasses import replace

from briefgen.language.hedges import (
    BEFORE_ABOUT,
    BEFORE_AROUND,
    BEFORE_OVER,
    HEDGE_LEADS,
    HEDGES_AFTER,
    HEDGES_BEFORE,
    HEDGES_JOINED,
)
from briefgen.model import Span
from briefgen.text.amounts import meant
from briefgen.text.measures import Quantity

_GAP = r"[ \u00a0]"
_BEFORE = "|".join(re.escape(h) for h in sorted(HEDGES_BEFORE, key=len, reverse=True))
_HEDGE_BEFORE = re.compile(
    rf"(?<![\w$£€-])(?P<words>(?:(?:{'|'.join(HEDGE_LEADS)}){_GAP})?(?P<sense>{_BEFORE}))"
    rf"(?:{_GAP}|(?<=[~<>≈≤≥-]))(?:an?{_GAP})?\Z",
    re.IGNORECASE,
)
_AFTER = "|".join(re.escape(h) for h in sorted(HEDGES_AFTER, key=len, reverse=True))
_JOINED = "|".join(sorted(HEDGES_JOINED))
_HEDGE_AFTER = re.compile(
    rf"{_GAP}?(?P<words>(?<!{_GAP})(?:\+|-(?:{_JOINED})\b)|(?<={_GAP})(?:{_AFTER})\b)"
    rf"|,{_GAP}(?P<aside>give or take)\b"
)
_NO_HEDGE_AFTER = {"over": BEFORE_OVER, "about": BEFORE_ABOUT, "around": BEFORE_AROUND}
_LAST_WORD = re.compile(rf"([A-Za-z]{{2,20}}){_GAP}\Z")
_AGED = re.compile(rf"\b[Aa]ge[ds]?{_GAP}(?:of{_GAP}|(?:between|from){_GAP})?\Z")
_NAMED = re.compile(rf"[A-Z][\w’'.-]{{1,30}},{_GAP}\Z")
_AFTER_AGE = re.compile(r"[,;.](?!\d)")
_BEING = re.compile(
    rf"\b(?:[Hh]e|[Ss]he|who)(?:{_GAP}(?:is|was|turns|turned|will{_GAP}be|will{_GAP}turn)|[’']s)"
    rf"{_GAP}(?:just{_GAP}|only{_GAP}|now{_GAP}|already{_GAP})?\Z"
)
_AFTER_BEING = re.compile(
    rf"[.,;](?!\d)|$|{_GAP}(?:(?:when|by|and|at{_GAP}the{_GAP}time|last|this)\b|in{_GAP}[A-Z])"
)
_GROUP = re.compile(
    rf"\b(?:people|those|voters|men|women|adults|children|anyone|citizens|girls|boys){_GAP}"
    rf"(?:who{_GAP}are{_GAP}|aged{_GAP})?(?:under|over|above|below|younger{_GAP}than|"
    rf"older{_GAP}than){_GAP}(?:the{_GAP}age{_GAP}of{_GAP})?\Z",
    re.IGNORECASE,
)
_PUSHED = re.compile(
    rf"\b(?:push|drove|drive|sent|edge|crept|nudge|bid)(?:d|ed|s|ing)?{_GAP}"
    rf"(?:[\w’'-]{{1,20}}{_GAP}){{0,3}}up{_GAP}to{_GAP}\Z"
)
"""Where "up to" tells a rise and no bound: "pushed the shares up to 17"."""
_OLDEST = 112
_REACH = 40


def hedge_sense(hedge: str) -> str:
    """What a hedge as printed makes of its number; empty if it is none.

    >>> hedge_sense("perhaps only about"), hedge_sense("or more"), hedge_sense("-odd")
    ('about', 'over', 'about')
    """
    words = hedge.lower().replace("\u00a0", " ")
    found = HEDGES_BEFORE.get(words) or HEDGES_AFTER.get(words) or HEDGES_JOINED.get(words[1:])
    lead = next((lead for lead in HEDGE_LEADS if words.startswith(f"{lead} ")), None)
    return found or (hedge_sense(words[len(lead) + 1 :]) if lead else "")


def hedged(text: str, quantity: Quantity) -> Quantity:
    """The quantity with the hedge beside it, and its value as the hedge means it."""
    start, end = quantity.span.start, quantity.span.end
    before = text[max(0, start - _REACH) : start]
    counts = quantity.kind == "count" and _is_age(text, quantity, before)
    if counts or (quantity.unit == "year" and _AGED.search(before)):
        quantity = replace(quantity, unit="year", kind="age")
    found, after = _hedge_before(quantity, before), _HEDGE_AFTER.match(text, end)
    if after is not None and (found is None or after[0].startswith("-")):
        end = after.end()
    if found is not None:
        begin = start - len(before) + found.start()
        sense = HEDGES_BEFORE[found["sense"].lower()]
        return _with_hedge(quantity, found["words"], sense, Span(begin, end))
    if after is not None:
        words = after["words"] or after["aside"]
        return _with_hedge(quantity, words, hedge_sense(words), Span(start, end))
    return quantity


def _hedge_before(quantity: Quantity, before: str) -> re.Match[str] | None:
    """The hedge that ``before`` ends with, unless its last word only tells the topic."""
    found = _HEDGE_BEFORE.search(before)
    ranges = quantity.value.low != quantity.value.high
    if found is not None and ranges and found["words"].lower() == "starting from":
        return None
    if found is not None and _PUSHED.search(before, 0, found.end()):
        return None
    topics = _NO_HEDGE_AFTER.get(found["words"].lower()) if found is not None else None
    if found is None or topics is None:
        return found
    topic = _LAST_WORD.search(before, 0, found.start())
    if topic is not None and topic[1].lower() in topics:
        return None
    return None if quantity.changes and found["words"].lower() == "over" else found


def _with_hedge(quantity: Quantity, words: str, sense: str, span: Span) -> Quantity:
    return replace(meant(quantity, sense), hedge=words, sense=sense, span=span)


def hedged_by(
    text: str, quantity: Quantity, pattern: re.Pattern[str], senses: Mapping[str, str]
) -> Quantity:
    """The quantity with the hedge before it that another language's ``pattern`` finds."""
    start = quantity.span.start
    before = text[max(0, start - _REACH) : start]
    found = pattern.search(before)
    if found is None:
        return quantity
    begin = start - len(before) + found.start()
    sense = senses[found["words"].lower()]
    return _with_hedge(quantity, found["words"], sense, Span(begin, quantity.span.end))


def _is_age(text: str, quantity: Quantity, before: str) -> bool:
    """Whether a bare number is an age: "aged 14", "Mira Sand, 32, said", "people under 30"."""
    if _AGED.search(before):
        return True
    low = quantity.value.low
    if quantity.form != "digits" or low is None or not 1 <= low <= _OLDEST or low % 1:
        return False
    if _NAMED.search(before) and _AFTER_AGE.match(text, quantity.span.end):
        return True
    if _BEING.search(before) and _AFTER_BEING.match(text, quantity.span.end):
        return True
    return _GROUP.search(before) is not None
