"""sumy's methods on the graph of sentences (LexRank, TextRank, Reduction), fast and repeatable.

The same scores as sumy's own to 1e-9 and the same picks. sumy compares every two sentences in a
loop; here one array expression finds all pairs with a word in common. Up to ``DENSE`` sentences the
matrix is sumy's to the last bit and goes through sumy's own power method; beyond, LexRank keeps the
links alone, and TextRank and Reduction never hold a pair: a link is shared words over a sum of two
logarithms, so sentences of one length are multiplied at once.

sumy adds up a similarity in the order in which a set of strings happens to be walked, so one that
equals the threshold may fall to either side from process to process. Here such a pair goes through
sumy's arithmetic in the order of its words.
"""

import math
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sumy.summarizers.lex_rank import LexRankSummarizer
from sumy.summarizers.reduction import ReductionSummarizer
from sumy.summarizers.text_rank import TextRankSummarizer

from briefgen.summarise.stems import Stems
from briefgen.text.pairs import Table, blocks, products, tabulate

DENSE = 4000
"""Sentences up to which the whole matrix is held, 128 MB at most."""
BAND = 1e-9
"""How near the threshold sumy's own arithmetic decides."""

Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class _Weighed:
    """Sentences by their words: how often, how rare, and the two multiplied.

    A row of ``weights`` is empty where all of it weighs nothing.
    """

    tf: Sequence[Mapping[str, float]]
    idf: Mapping[str, float]
    weights: Sequence[Mapping[str, float]]


class LexRank(Stems, LexRankSummarizer):  # type: ignore[misc]  # sumy has no types
    """sumy's LexRank."""

    def __call__(self, document: Any, sentences_count: Any) -> Any:  # noqa: ANN401 (as in sumy)
        """The best sentences of a document, in its order."""
        sentences = document.sentences
        if not sentences:
            return ()
        scores = self.rate([self._to_words_set(sentence) for sentence in sentences])
        ratings = dict(zip(sentences, scores, strict=True))
        return self._get_best_sentences(sentences, sentences_count, ratings)

    def rate(self, sentences: Sequence[Sequence[str]]) -> Numbers:
        """A score for each sentence, given as its words."""
        weighed = self._weigh(sentences)
        if len(sentences) > DENSE:
            return self._walk(*self._edges(weighed))
        matrix = np.zeros((len(sentences), len(sentences)))
        for first, last, linked in self._linked(weighed):
            matrix[first:last, first:] += linked
            matrix[first:, first:last] += linked.T
        np.fill_diagonal(matrix, [bool(row) for row in weighed.weights])
        degrees = matrix.sum(axis=1)
        degrees[degrees == 0] = 1
        matrix /= degrees[:, None]
        with np.errstate(invalid="ignore", divide="ignore"):
            scores: Numbers = self.power_method(matrix, self.epsilon)
        return scores

    def _weigh(self, sentences: Sequence[Sequence[str]]) -> _Weighed:
        frequencies = self._compute_tf(sentences)
        holding = Counter(word for row in frequencies for word in row)
        idf = {word: math.log(len(sentences) / (1 + n)) for word, n in holding.items()}
        rows = [{word: tf * idf[word] for word, tf in row.items()} for row in frequencies]
        return _Weighed(frequencies, idf, [row if any(row.values()) else {} for row in rows])

    def _linked(self, weighed: _Weighed) -> Iterator[tuple[int, int, Any]]:
        """For blocks of sentences whether each is like the later ones, above the diagonal."""
        table = tabulate(weighed.weights)
        lengths = np.sqrt(table.sums(table.values**2))
        scaled = table.values / lengths[table.rows]
        unit = Table(table.starts, table.columns, scaled, table.words)
        for first, last, cosine in blocks(unit):
            linked = cosine > self.threshold
            near = np.abs(cosine - self.threshold) < BAND
            for one, other in zip(*np.nonzero(near), strict=True):
                cosine_of_two = _cosine(weighed, first + int(one), first + int(other))
                linked[one, other] = cosine_of_two > self.threshold
            yield first, last, linked

    def _edges(self, weighed: _Weighed) -> tuple[Any, Any, int]:
        """The two ends of every link, both ways and to oneself, and the number of sentences."""
        ones, others = [], []
        for first, _, linked in self._linked(weighed):
            one, other = np.nonzero(linked)
            ones.append((one + first).astype(np.int32))
            others.append((other + first).astype(np.int32))
        own = np.flatnonzero([bool(row) for row in weighed.weights]).astype(np.int32)
        one, other = np.concatenate(ones), np.concatenate(others)
        return np.concatenate([one, other, own]), np.concatenate([other, one, own]), len(weighed.tf)

    def _walk(self, ones: Any, others: Any, count: int) -> Numbers:  # noqa: ANN401 (index arrays)
        """Sumy's power method over links alone."""
        degrees = np.maximum(np.bincount(ones, minlength=count), 1)

        def step(scores: Numbers) -> Numbers:
            spread = np.bincount(others, weights=(scores / degrees)[ones], minlength=count)
            with np.errstate(invalid="ignore", divide="ignore"):
                scaled: Numbers = spread / np.linalg.norm(spread)
            return scaled

        return _until_still(step, count, self.epsilon)


def _cosine(weighed: _Weighed, first: int, second: int) -> float:
    """The cosine of two sentences with weight, by sumy's expressions in the order of the words."""
    one, other, idf = weighed.tf[first], weighed.tf[second], weighed.idf
    shared = sum(one[word] * other[word] * idf[word] ** 2 for word in sorted(one) if word in other)
    squares = [sum((tf[word] * idf[word]) ** 2 for word in sorted(tf)) for tf in (one, other)]
    return float(shared / (math.sqrt(squares[0]) * math.sqrt(squares[1])))


class TextRank(Stems, TextRankSummarizer):  # type: ignore[misc]
    """sumy's TextRank."""

    def rate_sentences(self, document: Any) -> dict[Any, float]:  # noqa: ANN401 (as in sumy)
        """A score for each sentence."""
        words = [self._to_words_set(sentence) for sentence in document.sentences]
        scores = self._by_matrix(words) if len(words) <= DENSE else self._by_length(words)
        return dict(zip(document.sentences, scores, strict=True))

    def _by_matrix(self, words: Sequence[Sequence[str]]) -> Numbers:
        weights = _shared_over_lengths(words, alone=1.0)
        weights /= weights.sum(axis=1)[:, None] + self._ZERO_DIVISION_PREVENTION
        weights *= self.damping
        weights += (1.0 - self.damping) / len(words)
        scores: Numbers = self.power_method(weights, self.epsilon)
        return scores

    def _by_length(self, words: Sequence[Sequence[str]]) -> Numbers:
        links = _Links(words, alone=1.0)
        count = len(words)
        given = links.times(np.ones(count)) + self._ZERO_DIVISION_PREVENTION

        def step(scores: Numbers) -> Numbers:
            base = (1.0 - self.damping) / count * float(scores.sum())
            moved: Numbers = base + self.damping * links.times(scores / given)
            return moved

        return _until_still(step, count, self.epsilon)


class Reduction(Stems, ReductionSummarizer):  # type: ignore[misc]
    """sumy's Reduction."""

    def rate_sentences(self, document: Any) -> dict[Any, float]:  # noqa: ANN401 (as in sumy)
        """A score for each sentence; equal sentences add up to one."""
        words = [self._to_words_set(sentence) for sentence in document.sentences]
        if len(words) > DENSE:
            links = _Links(words, alone=0.0)
            totals = links.times(np.ones(len(words))) - links.own()
        else:
            weights = _shared_over_lengths(words, alone=0.0)
            np.fill_diagonal(weights, 0.0)
            # Row after row, as sumy's loop adds them.
            totals = weights.sum(axis=0)
        ratings: dict[Any, float] = {}
        for sentence, total in zip(document.sentences, totals.tolist(), strict=True):
            ratings[sentence] = ratings.get(sentence, 0.0) + total
        return ratings


def _shared_over_lengths(words: Sequence[Sequence[str]], alone: float) -> Numbers:
    """Shared words of every two sentences over the sum of the logarithms of their lengths.

    ``alone`` is what a shared word gives when both sentences are of one word.
    """
    counts = [Counter(sentence) for sentence in words]
    weights = products(tabulate(counts))
    np.fill_diagonal(weights, [sum(n * n for n in count.values()) for count in counts])
    logarithms = _logarithms(words)
    norm = logarithms[:, None] + logarithms[None]
    none = norm == 0
    np.divide(weights, norm, out=weights, where=~none)
    weights[none] *= alone
    return weights


def _logarithms(words: Sequence[Sequence[str]]) -> Numbers:
    return np.array([math.log(len(sentence)) if sentence else 0.0 for sentence in words])


class _Links:
    """The matrix of ``_shared_over_lengths`` for multiplying, without its cells.

    Of the sentences of one length and those of another the sum of logarithms is one number, so the
    product with a vector goes from sentences to words, sums words by length, and comes back.
    """

    def __init__(self, words: Sequence[Sequence[str]], alone: float) -> None:
        self._counts = [Counter(sentence) for sentence in words]
        self._table = tabulate(self._counts)
        lengths, self._length = np.unique([len(s) for s in words], return_inverse=True)
        self._several = len(lengths)
        logarithms = np.log(np.maximum(lengths, 1))
        norm = logarithms[:, None] + logarithms[None]
        self._factors = np.where(norm == 0, alone, 1 / np.where(norm == 0, 1.0, norm))

    def times(self, vector: Numbers) -> Numbers:
        """The matrix times a vector."""
        table = self._table
        width = len(table.words)
        cells = self._length[table.rows] * width + table.columns
        held = np.bincount(
            cells,
            weights=table.values * vector[table.rows],
            minlength=self._several * width,
        ).reshape(self._several, width)
        seen = self._factors @ held
        return table.sums(table.values * seen.ravel()[cells])

    def own(self) -> Numbers:
        """The diagonal of the matrix."""
        squares = np.array([sum(n * n for n in count.values()) for count in self._counts])
        found: Numbers = squares * self._factors[self._length, self._length]
        return found


def _until_still(step: Callable[[Numbers], Numbers], count: int, epsilon: float) -> Numbers:
    """The scores after which a step moves them by no more than ``epsilon``, from equal ones."""
    scores = np.full(count, 1.0 / count)
    moved = 1.0
    while moved > epsilon:
        after = step(scores)
        moved = float(np.linalg.norm(after - scores))
        scores = after
    return scores
