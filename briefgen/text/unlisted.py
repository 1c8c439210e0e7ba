"""Read sums in a currency that no list has: "57 crowns a share", "18.40 tarns", "fined 300 dinars".

A noun counts money throughout a text once it does so plainly: behind two decimals, by the share or
the tonne, or after a word of paying. Its unit is the noun as printed; which country's it is, nobody
can tell from it.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from briefgen.language.currencies import NO_CURRENCIES
from briefgen.language.nouns import BREAKS
from briefgen.model import Span
from briefgen.text.measures import Quantity, with_per
from briefgen.text.nouns import is_plural

_GAP = r"[ \u00a0]"
_NOUN = re.compile(rf"{_GAP}([a-z]{{3,14}})\b(?!-)")
_TO_THE_CENT = re.compile(r"\d\.\d\d\Z")
_BY_MEASURE = re.compile(
    rf"{_GAP}(?:an?|per|each){_GAP}"
    r"(?:share|kilo|kilogram|tonne|ton|litre|liter|barrel|ounce|bushel|gallon|pound)\b"
)
_PAID = re.compile(
    rf"\b(?:costs?|costing|worth|priced|prices?|paid|pays?|paying|debts?|profits?|budgets?|fined|"
    rf"fines?|valu(?:es|ed|ing)|loans?|earn(?:s|ed|ing)?|fetch(?:es|ed)|fees?|wages?|salary|"
    rf"salaries|fares?|compensation|bail|ransom|revenues?|turnover|bids?){_GAP}"
    rf"(?:[^\W_][\w’'-]{{0,20}}{_GAP}){{0,4}}\Z"
)
_REACH = 80


def unlisted(text: str, quantities: Sequence[Quantity]) -> list[Quantity]:
    """The quantities, those in a currency the text shows to be one as money.

    >>> from briefgen.text.measures import measured
    >>> from briefgen.text.numbers import find_numbers
    >>> text = "It closed at 18.40 tarns; the bid is 20 tarns a share."
    >>> found = unlisted(text, [measured(text, number) for number in find_numbers(text)])
    >>> [(q.span.of(text), q.unit, q.kind) for q in found]
    [('18.40 tarns', 'tarns', 'money'), ('20 tarns a share', 'tarns', 'money')]
    """
    nouns = {at: noun for at, one in enumerate(quantities) if (noun := _noun(text, one))}
    money = {_base(noun[1]) for at, noun in nouns.items() if _is_sum(text, quantities[at], noun)}
    if not money:
        return list(quantities)
    return [
        _as_money(text, one, nouns[at]) if at in nouns and _base(nouns[at][1]) in money else one
        for at, one in enumerate(quantities)
    ]


def _noun(text: str, quantity: Quantity) -> re.Match[str] | None:
    """The noun that a bare number counts, where it can be a currency."""
    if quantity.unit or quantity.glued or quantity.form not in ("digits", "words"):
        return None
    found = _NOUN.match(text, quantity.span.end)
    if found is None or found[1] in BREAKS or _base(found[1]) in NO_CURRENCIES:
        return None
    return found


def _base(noun: str) -> str:
    return noun.removesuffix("s")


def _is_sum(text: str, quantity: Quantity, noun: re.Match[str]) -> bool:
    """Whether a number and its noun are plainly a sum of money."""
    if _BY_MEASURE.match(text, noun.end()):
        return True
    if not is_plural(noun[1]) or quantity.form != "digits":
        return False
    if _TO_THE_CENT.search(quantity.number.of(text)):
        return True
    start = quantity.span.start
    return _PAID.search(text, max(0, start - _REACH), start) is not None


def _as_money(text: str, quantity: Quantity, noun: re.Match[str]) -> Quantity:
    named = noun[1] if noun[1].endswith("s") else f"{noun[1]}s"
    span = Span(quantity.span.start, noun.end())
    return with_per(text, replace(quantity, unit=named, kind="money", span=span))
