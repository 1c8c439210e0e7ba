"""sumy's methods that take one sentence after another (KL, SumBasic), fast and repeatable.

sumy weighs every sentence that is left anew in every round, word by word. Here a round is one array
expression over all words. Where several come within rounding of the best, sumy's own arithmetic
decides between those, so that the picks are sumy's.
"""

from collections import Counter
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sumy.summarizers.kl import KLSummarizer
from sumy.summarizers.sum_basic import SumBasicSummarizer

from briefgen.summarise.stems import Stems
from briefgen.text.pairs import tabulate

NEAR = 1e-9
"""How near the best, relatively, a sentence is weighed by sumy's own arithmetic."""

Numbers = NDArray[np.float64]


class KL(KLSummarizer):  # type: ignore[misc]  # sumy has no types
    """sumy's KL: the sentence that takes the summary nearest to the distribution of all words."""

    def _compute_ratings(self, sentences: Sequence[Any]) -> dict[Any, int]:
        frequency = self.compute_tf(sentences)
        words = [self._get_content_words_in_sentence(sentence) for sentence in sentences]
        gain = _Gain(words, frequency)
        live = np.ones(len(sentences), dtype=bool)
        told: list[str] = []
        ratings: dict[Any, int] = {}
        while live.any():
            divergence = np.where(live, gain.divergence(), np.inf)
            least = divergence.min()
            near = np.flatnonzero(divergence <= least + NEAR * max(1.0, abs(least)))
            best = int(near[0])
            if len(near) > 1:
                exact = [
                    self._kl_divergence(self._joint_freq(words[i], told), frequency) for i in near
                ]
                best = int(near[exact.index(min(exact))])
            live[best] = False
            told.extend(sentences[best].words)
            gain.tell(sentences[best].words)
            ratings[sentences[best]] = -len(ratings)
        return ratings


class _Gain:
    """The divergence that each sentence would leave, kept up as the summary grows.

    With ``f`` the frequency of a word in the document, ``c`` its count in the summary with one
    sentence more and ``t`` the words of that, it is the sum of ``f (ln f - ln c + ln t)`` over the
    words that the document and the two have.
    """

    def __init__(self, words: Sequence[Sequence[str]], frequency: dict[str, float]) -> None:
        self._table = tabulate([Counter(sentence) for sentence in words])
        # A word may be the document's and no sentence's: sumy drops stop words as they are printed
        # from the one and in lower case from the others, so "The" is a word of the document.
        every = dict.fromkeys((*self._table.words, *frequency))
        self._column = {word: place for place, word in enumerate(every)}
        self._sizes = np.array([len(sentence) for sentence in words], dtype=float)
        self._f = np.array([frequency.get(word, 0.0) for word in every])
        self._told = np.zeros(len(self._f))
        self._total = 0

    def divergence(self) -> Numbers:
        """One number a sentence, lower is nearer; not a number is none."""
        table, f, told = self._table, self._f, self._told
        held, counts = told[table.columns], table.values
        cell = f[table.columns]
        logs = _log(f)[table.columns]
        # A word of the summary is counted in the base; the sentence only adds to its count.
        more = np.where(held > 0, -(_log(held + counts) - _log(held)), logs - _log(counts)) * cell
        fresh = np.where(held > 0, 0.0, cell)
        base = float((f * (_log(f) - _log(told)))[told > 0].sum())
        sizes = self._sizes + self._total
        share = float(f[told > 0].sum()) + table.sums(fresh)
        found: Numbers = base + table.sums(more) + share * _log(sizes)
        return found

    def tell(self, words: Sequence[str]) -> None:
        """The summary has a sentence more; sumy counts its words as they are printed."""
        for word in words:
            place = self._column.get(word)
            if place is not None:
                self._told[place] += 1
        self._total += len(words)


def _log(numbers: Numbers) -> Numbers:
    """The natural logarithm, 0 of 0."""
    return np.log(np.where(numbers > 0, numbers, 1.0))


class SumBasic(Stems, SumBasicSummarizer):  # type: ignore[misc]
    """sumy's SumBasic: the sentence of the likeliest words, which are then less likely."""

    def _compute_ratings(self, sentences: Sequence[Any]) -> dict[Any, int]:
        frequency = self._compute_tf(sentences)
        words = [self._get_content_words_in_sentence(sentence) for sentence in sentences]
        table = tabulate([Counter(sentence) for sentence in words])
        likely = np.array([frequency[word] for word in table.words])
        column = {word: place for place, word in enumerate(table.words)}
        lengths = np.maximum([len(sentence) for sentence in words], 1)
        live = np.ones(len(words), dtype=bool)
        ratings: dict[Any, int] = {}
        while live.any():
            mean = np.where(live, table.sums(table.values * likely[table.columns]) / lengths, -1.0)
            most = mean.max()
            near = np.flatnonzero(mean >= most * (1 - NEAR))
            best = int(near[0])
            if len(near) > 1 and most > 0:
                mean_of = self._compute_average_probability_of_words
                exact = [mean_of(frequency, words[i]) for i in near]
                best = int(near[exact.index(max(exact))])
            live[best] = False
            self._update_tf(frequency, words[best])
            for word in set(words[best]):
                likely[column[word]] = frequency[word]
            ratings[sentences[best]] = -len(ratings)
        return ratings
