"""How much two short texts speak of the same thing, by the weight of the words they share.

Weights come from the texts at hand, so that a word in every sentence of a topic counts little.
Not covered, on purpose: meaning beyond words and the few noun classes of ``language.same``.
"""

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from briefgen.language.same import SAME
from briefgen.text.words import stems


@dataclass(frozen=True, slots=True)
class Weights:
    """Weight of each stem: ``ln((n + 1) / (df + 0.5))`` over ``n`` texts, never below 0.05."""

    texts: int
    counts: Mapping[str, int]

    def of(self, stem: str) -> float:
        """The weight of one stem; an unseen stem has the greatest."""
        return max(0.05, math.log((self.texts + 1) / (self.counts.get(stem, 0) + 0.5)))

    def total(self, bag: Iterable[str]) -> float:
        """Sum over a bag, in a fixed order so that rounding is the same every time."""
        return sum(self.of(stem) for stem in sorted(bag))


def bag(text: str) -> frozenset[str]:
    """The content stems of ``text``; nouns of one class (troops, soldiers) count as one."""
    return frozenset(_classes().get(stem, stem) for stem in stems(text))


def weigh(bags: Iterable[frozenset[str]]) -> Weights:
    """Weights from the bags of the texts at hand."""
    listed = list(bags)
    return Weights(len(listed), Counter(stem for one in listed for stem in one))


def likeness(one: frozenset[str], other: frozenset[str], weights: Weights) -> float:
    """Weighted Dice coefficient, 0.0 (nothing shared) to 1.0 (the same stems).

    Source:
        Dice 1945, Ecology 26(3); weights as in Sparck Jones 1972, J. Doc. 28(1).
    """
    shared = one & other
    if not shared:
        return 0.0
    return 2 * weights.total(shared) / (weights.total(one) + weights.total(other))


def coverage(part: frozenset[str], whole: frozenset[str], weights: Weights) -> float:
    """Share of the weight of ``part`` that stands in ``whole``, 0.0 to 1.0."""
    shared = part & whole
    return weights.total(shared) / weights.total(part) if shared else 0.0


_CLASS_OF: dict[str, str] = {}


def _classes() -> Mapping[str, str]:
    if not _CLASS_OF:
        for words in SAME:
            for word in words:
                for stem in stems(word):
                    _CLASS_OF[stem] = words[0]
    return _CLASS_OF
