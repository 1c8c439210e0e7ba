"""Tell verbs that put a number on a thing: "puts the toll at 40", "speaks of 250", "counted 12".

Such a verb reports as "says" does: whoever is its subject gave the number. What it is about is left
to the reader of figures.
"""

import re
from collections.abc import Sequence

from briefgen.extract.clauses import Token
from briefgen.language.hedges import HEDGES_BEFORE
from briefgen.language.measured import NUMBER_NOUNS, RECKONING
from briefgen.language.numbers import CARDINALS
from briefgen.model import Span

_HEDGING = frozenset(word for hedge in HEDGES_BEFORE for word in hedge.split()) | {"a", "an", "the"}
_DIGITS = frozenset("0123456789$€£")
_GAP = r"[ \u00a0]"
_GIVEN = re.compile(
    rf"{_GAP}(?:(?:has|had|have){_GAP})?(?:{'|'.join(sorted(RECKONING, key=len, reverse=True))})"
    rf"{_GAP}(?P<what>.+?)(?:{_GAP}(?:at|as|of))?\Z"
)
_LOOK = 16  # tokens from the verb to the number
_HEDGE = 4  # tokens of a hedge before a number
_CLAUSE = frozenset(["and", "but", "that", "which", "who", "while", "as"])


def reckons(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word at ``at`` puts a number on a thing: at once, or behind "at", "as" or "of".

    Args:
        tokens: of one stretch.
        at: index of a word that may be such a verb.
    """
    links = RECKONING.get(tokens[at].low)
    if links is None or tokens[at].text != tokens[at].low:
        return False
    if "" in links and _comes_to_number(tokens, at + 1):
        return True
    inside = False
    for look in range(at + 1, min(len(tokens), at + _LOOK)):
        token = tokens[look]
        if token.text == ",":
            inside = not inside  # "puts the sale, made by a trust, at 240"
            continue
        if inside:
            continue
        if token.low in links and _comes_to_number(tokens, look + 1):
            return token.low != "as" or any(t.low in NUMBER_NOUNS for t in tokens[at:look])
        if token.kind != "word" or token.low in _CLAUSE:
            return False
    return False


def _comes_to_number(tokens: Sequence[Token], start: int) -> bool:
    """Whether a number stands at ``start``, or behind the words of a hedge."""
    for token in tokens[start : start + _HEDGE]:
        if is_number(token):
            return True
        if token.low not in _HEDGING:
            return False
    return False


def is_number(token: Token) -> bool:
    """Whether a word opens a number in digits or letters ("$", "2.6", "forty")."""
    return token.text.lstrip("US")[:1] in _DIGITS or token.low in CARDINALS


def without_giver(text: str, what: Span, giver: Span) -> Span:
    """The words that say what a figure measures, without who put it there.

    >>> text = "The police put the crowd at 8,000."
    >>> without_giver(text, Span(0, 24), Span(0, 10)).of(text)
    'the crowd'
    """
    if not giver.start <= what.start < giver.end <= what.end:
        return what
    found = _GIVEN.match(text, giver.end, what.end)
    return Span(*found.span("what")) if found else what
