"""sumy's methods that rate each sentence by itself (Luhn, LSA, Edmundson), fast and repeatable."""

import math
from collections import Counter
from collections.abc import Sequence
from typing import Any

from sumy.summarizers.edmundson import EdmundsonSummarizer
from sumy.summarizers.lsa import LsaSummarizer
from sumy.summarizers.luhn import LuhnSummarizer

from briefgen.summarise.stems import Stems

SMOOTH = 0.4
"""What LSA gives a word that a sentence does not have."""


class Luhn(Stems, LuhnSummarizer):  # type: ignore[misc]  # sumy has no types
    """sumy's Luhn; its significant words are looked up in a set."""

    def _get_significant_words(self, words: Sequence[str]) -> frozenset[str]:
        return frozenset(super()._get_significant_words(words))


class Lsa(Stems, LsaSummarizer):  # type: ignore[misc]
    """sumy's LSA without the decomposition.

    sumy keeps every dimension, so its rating, the root of the sum of ``sigma^2 v^2`` over all of
    them, is the length of the sentence's column in the matrix of smoothed frequencies. Taken
    directly it does not depend on the order in which a set of words is walked.
    """

    def __call__(self, document: Any, sentences_count: Any) -> Any:  # noqa: ANN401 (as in sumy)
        """The best sentences of a document, in its order."""
        known = set(self._create_dictionary(document))
        if not known:
            return ()
        ranks = iter([self._length(sentence, known) for sentence in document.sentences])
        return self._get_best_sentences(
            document.sentences, sentences_count, lambda sentence: next(ranks)
        )

    def _length(self, sentence: Any, known: set[str]) -> float:  # noqa: ANN401
        counts = Counter(stem for stem in map(self.stem_word, sentence.words) if stem in known)
        if not counts:
            return 0.0
        most = max(counts.values())
        held = math.fsum((SMOOTH + (1 - SMOOTH) * n / most) ** 2 for n in counts.values())
        return math.sqrt(held + (len(known) - len(counts)) * SMOOTH**2)


class Edmundson(Stems, EdmundsonSummarizer):  # type: ignore[misc]
    """sumy's Edmundson."""
