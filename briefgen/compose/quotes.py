"""One thing said, printed once: fold the other wordings and prints of a quote into one entry.

A statement comes to readers in two translations, in full here and in part there. Quotes of one
person that share most of their weighty words are one entry that cites them all.
"""

from collections.abc import Mapping, Sequence

from briefgen.compose.alike import Weights, bag, coverage, likeness, weigh
from briefgen.model import Quote, QuoteEntry

_SAME_WORDING = 0.45
_PART_OF = 0.85
_LEAST_SHARED = 4
_TELLING = 7


def fold_quotes(quotes: Sequence[Quote]) -> tuple[QuoteEntry, ...]:
    """Quotes in source order -> entries in the order of their first quote.

    The quote printed is a full one before a fragment, then the longest; the rest are variants in
    source order. Quotes without a known person fold only with the very same words.
    """
    bags = [bag(" ".join(quote.texts)) for quote in quotes]
    weights = weigh(bags)
    plain = [_plain(quote) for quote in quotes]
    groups: list[list[int]] = []
    for i, quote in enumerate(quotes):
        home = next(
            (
                group
                for group in groups
                if any(
                    (plain[i] == plain[j] and _may_be_print(quote, quotes[j], bags[i]))
                    or _same_wording(quote, quotes[j], bags[i], bags[j], weights)
                    for j in group
                )
            ),
            None,
        )
        if home is None:
            groups.append([i])
        else:
            home.append(i)
    return tuple(_entry([quotes[i] for i in group]) for group in groups)


def rank_quotes(
    entries: Sequence[QuoteEntry], families: Mapping[str, str]
) -> tuple[QuoteEntry, ...]:
    """Entries with a named speaker, the most telling first, no person twice before all spoke once.

    Reported by more publishers goes first, then full quotes, then those of more than a few words,
    then those whose speaker has a role, then by order.

    Args:
        entries: in source order.
        families: publisher family of each article id.
    """

    def key(place: int) -> tuple[int, bool, bool, bool, int]:
        entry = entries[place]
        reports = {families[q.article] for q in (entry.quote, *entry.variants)}
        few = len(" ".join(entry.quote.texts).split()) < _TELLING
        return (-len(reports), entry.quote.kind != "full", few, not entry.quote.role, place)

    named = [i for i, entry in enumerate(entries) if entry.quote.person]
    turns: dict[str, int] = {}
    ranked: list[tuple[int, tuple[int, bool, bool, bool, int]]] = []
    for i in sorted(named, key=key):
        person = entries[i].quote.person
        turns[person] = turns.get(person, 0) + 1
        ranked.append((turns[person], key(i)))
    return tuple(entries[k[-1]] for _, k in sorted(ranked))


def _may_be_print(one: Quote, other: Quote, words: frozenset[str]) -> bool:
    """Whether the very same words are one quote: of one person, or too many to be chance."""
    if one.person == other.person:
        return True
    return one.article != other.article and len(words) >= _LEAST_SHARED


def _same_wording(
    one: Quote, other: Quote, a: frozenset[str], b: frozenset[str], weights: Weights
) -> bool:
    """Whether one person says the same in other words, or in part."""
    if not one.person or one.person != other.person:
        return False
    if len(a & b) >= _LEAST_SHARED and likeness(a, b, weights) >= _SAME_WORDING:
        return True
    small, large = (a, b) if len(a) <= len(b) else (b, a)
    return len(small) >= 2 and coverage(small, large, weights) >= _PART_OF


def _plain(quote: Quote) -> str:
    return " ".join(
        "".join(c if c.isalnum() else " " for c in "".join(quote.texts)).lower().split()
    )


def _entry(quotes: Sequence[Quote]) -> QuoteEntry:
    lead = min(
        range(len(quotes)),
        key=lambda i: (quotes[i].kind != "full", -sum(map(len, quotes[i].texts)), i),
    )
    return QuoteEntry(quotes[lead], tuple(q for i, q in enumerate(quotes) if i != lead))
