"""Amounts printed in two parts or twice: "3 dollars 50 cents", "over 50 miles (80 km)"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from briefgen.language.currencies import MONEY_NOUNS
from briefgen.model import Interval, Span
from briefgen.text.measures import Quantity

_GAP = r"[ \u00a0]"


def apart(text: str, plain: Sequence[Quantity]) -> list[Quantity]:
    """The quantities but those whose number is a unit of the one before ("64 cents a dozen")."""
    kept: list[Quantity] = []
    for quantity in plain:
        if not kept or quantity.number.start >= kept[-1].span.end:
            kept.append(_weighed(text, quantity))
    return kept


def converted(text: str, quantities: Sequence[Quantity]) -> list[Quantity]:
    """Each with the bound of the one it says in another unit: "over 50 miles (80 km)".

    "about" goes with the words it stands before, and is not taken over.
    """
    kept: list[Quantity] = []
    for quantity in quantities:
        one = kept[-1] if kept else None
        if one is not None and one.sense in ("over", "under") and not quantity.hedge:
            between = text[one.span.end : quantity.span.start]
            closed = text[quantity.span.end : quantity.span.end + 1] == ")"
            other_unit = quantity.kind == one.kind != "count" and quantity.unit != one.unit
            if between.strip(" \u00a0") == "(" and closed and other_unit:
                hedged = replace(meant(quantity, one.sense), hedge=one.hedge, sense=one.sense)
                kept.append(hedged)
                continue
        kept.append(quantity)
    return kept


def meant(quantity: Quantity, sense: str) -> Quantity:
    """The quantity as a hedge of ``sense`` means it: open above or below."""
    low, high = quantity.value.low, quantity.value.high
    if sense == "over":
        return replace(quantity, value=Interval(low, None))
    if sense == "under":
        return replace(quantity, value=Interval(None, high))
    return quantity


_CENTS = {"cent": ("USD", "EUR", "CAD", "AUD", "NZD", "HKD", "SGD"), "penny": ("GBP",)}


def is_coins_of(text: str, one: Quantity, other: Quantity) -> bool:
    """Whether ``other`` is the small coins of ``one``: "3 dollars 50 cents", "15 dollars 50."."""
    between = text[one.span.end : max(one.span.end, other.span.start)]
    low, small = one.value.low, other.value.low
    if one.kind != "money" or low is None or low % 1 or small is None or not 0 < small < 100:
        return False
    if one.unit in _CENTS.get(other.unit, ()):
        return re.fullmatch(rf",?{_GAP}(?:and{_GAP})?", between) is not None
    worded = text[one.span.end - 1].isalpha() and not one.per and not one.scaled
    if other.unit or other.scaled or other.form not in ("digits", "words") or small < 10:
        return False
    joined = _COINS_JOINT.fullmatch(between) is not None
    return worded and joined and _STOP.match(text, other.span.end) is not None


_COINS_JOINT = re.compile(rf"{_GAP}(?:and{_GAP})?")
_STOP = re.compile(r"[.;,)](?!\d)|$")


def with_coins(one: Quantity, other: Quantity) -> Quantity:
    """``one`` with the small coins that ``other`` is."""
    low, small = one.value.low or 0.0, other.value.low or 0.0
    value = round(low + small / 100, 2)
    span = Span(one.span.start, other.span.end)
    return replace(one, span=span, value=Interval(value, value))


_WEIGHED_OF = re.compile(
    rf"{_GAP}of{_GAP}(?P<thing>[a-z]{{2,20}})\b"
    rf"|{_GAP}\([\d.,]{{1,12}}{_GAP}?(?:kg|kilo)"
)
_WEIGHS = re.compile(r"\b(?:weigh(?:s|ed|ing)?|weight)\b[\w ,\u00a0-]{0,24}\Z")


def _weighed(text: str, quantity: Quantity) -> Quantity:
    """Pounds of a weight and not of money, by what they are of or the verb before them."""
    if quantity.unit != "GBP" or not quantity.span.of(text).lower().endswith(("pound", "pounds")):
        return quantity
    found = _WEIGHED_OF.match(text, quantity.span.end)
    of_money = found is not None and found["thing"] in MONEY_NOUNS
    before = text[max(0, quantity.span.start - 40) : quantity.span.start]
    if of_money or not (found or _WEIGHS.search(before)):
        return quantity
    return replace(quantity, unit="pound", kind="mass")
