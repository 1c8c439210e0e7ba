"""sumy's summarisers, fed with our sentences and words, and the same on every run.

sumy's own tokenizer cuts sentences up again and needs a download, so a stand-in gives it ours.
LexRank, TextRank and Reduction fill their matrices by one product in place of a loop over pairs
of sentences, with the same numbers; a similarity at the very threshold no longer depends on the
order in which a set happens to be walked. LSA numbers its words in order of first use.
"""

import math
import warnings
from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
from sumy.summarizers.kl import KLSummarizer
from sumy.summarizers.lex_rank import LexRankSummarizer
from sumy.summarizers.lsa import LsaSummarizer
from sumy.summarizers.luhn import LuhnSummarizer
from sumy.summarizers.reduction import ReductionSummarizer
from sumy.summarizers.sum_basic import SumBasicSummarizer
from sumy.summarizers.text_rank import TextRankSummarizer

from briefgen.language.stopwords import STOP_WORDS
from briefgen.text.similarity import DIGITS, products
from briefgen.text.words import stemmer, words

Matrix = NDArray[np.float64]


class _LexRank(LexRankSummarizer):  # type: ignore[misc]  # sumy has no types
    def _create_matrix(
        self,
        sentences: Sequence[Sequence[str]],
        threshold: float,
        tf_metrics: Sequence[dict[str, float]],
        idf_metrics: dict[str, float],
    ) -> Matrix:
        rows = []
        for frequencies in tf_metrics:
            row = {word: tf * idf_metrics[word] for word, tf in frequencies.items()}
            length = math.sqrt(math.fsum(weight * weight for weight in row.values()))
            rows.append({word: weight / length for word, weight in row.items()} if length else {})
        cosine = products(rows)
        np.fill_diagonal(cosine, [1.0 if row else 0.0 for row in rows])
        linked = (cosine > threshold).astype(float)
        degrees = linked.sum(axis=1, keepdims=True)
        matrix: Matrix = linked / np.where(degrees == 0, 1.0, degrees)
        return matrix

    @staticmethod
    def _compute_idf(sentences: Sequence[Sequence[str]]) -> dict[str, float]:
        holding = Counter(word for sentence in sentences for word in dict.fromkeys(sentence))
        return {word: math.log(len(sentences) / (1 + n)) for word, n in holding.items()}


class _TextRank(TextRankSummarizer):  # type: ignore[misc]
    def _create_matrix(self, document: Any) -> Matrix:  # noqa: ANN401
        found = [self._to_words_set(sentence) for sentence in document.sentences]
        weights = _edges(found, single=1.0)
        weights /= weights.sum(axis=1, keepdims=True) + self._ZERO_DIVISION_PREVENTION
        return (1.0 - self.damping) / len(found) + self.damping * weights  # type: ignore[no-any-return]


class _Reduction(ReductionSummarizer):  # type: ignore[misc]
    def rate_sentences(self, document: Any) -> dict[Any, float]:  # noqa: ANN401
        found = [self._to_words_set(sentence) for sentence in document.sentences]
        weights = _edges(found, single=0.0)
        np.fill_diagonal(weights, 0.0)
        return dict(zip(document.sentences, weights.sum(axis=1).tolist(), strict=True))


class _Luhn(LuhnSummarizer):  # type: ignore[misc]
    def _get_significant_words(self, words: Sequence[str]) -> frozenset[str]:
        return frozenset(super()._get_significant_words(words))


class _Lsa(LsaSummarizer):  # type: ignore[misc]
    def _create_dictionary(self, document: Any) -> dict[str, int]:  # noqa: ANN401
        found = (word for word in map(self.normalize_word, document.words))
        stems = (self.stem_word(word) for word in found if word not in self._stop_words)
        return {stem: number for number, stem in enumerate(dict.fromkeys(stems))}

    def _compute_term_frequency(self, matrix: Matrix, smooth: float = 0.4) -> Matrix:
        most = matrix.max(axis=0)
        scaled = smooth + (1.0 - smooth) * matrix / np.where(most == 0, 1.0, most)
        return np.where(most == 0, matrix, scaled)


CLASSES: dict[str, Callable[..., Any]] = {
    "kl": KLSummarizer,
    "lexrank": _LexRank,
    "lsa": _Lsa,
    "luhn": _Luhn,
    "reduction": _Reduction,
    "sumbasic": SumBasicSummarizer,
    "textrank": _TextRank,
}


def rate(method: str, texts: Sequence[str], language: str) -> tuple[float, ...]:
    """What a method of ``CLASSES`` gives each of ``texts``, all different; higher is better."""
    document = ObjectDocumentModel([Paragraph([Sentence(text, _Words) for text in texts])])
    summariser = CLASSES[method](stemmer(language))
    summariser.stop_words = STOP_WORDS.get(language, frozenset())
    ratings = [0.0] * len(texts)

    def keep(infos: Sequence[Any]) -> Sequence[Any]:
        for info in infos:
            ratings[info.order] = round(float(info.rating), DIGITS)
        return infos

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # LSA warns of short documents; it rates them all the same
        summariser(document, keep)
    return tuple(ratings)


class _Words:
    """All that sumy asks of a tokenizer."""

    to_words = staticmethod(words)


def _edges(sentences: Sequence[Sequence[str]], single: float) -> Matrix:
    """Shared words of every two sentences over the logarithms of their lengths, as TextRank has it.

    ``single`` is what a shared word gives when both sentences are of one word.
    """
    counts = [Counter(sentence) for sentence in sentences]
    shared = products(counts)
    np.fill_diagonal(shared, [sum(n * n for n in count.values()) for count in counts])
    lengths = np.log([max(1, len(sentence)) for sentence in sentences])
    norm = lengths[:, None] + lengths[None]
    return np.where(norm == 0, single * shared, shared / np.where(norm == 0, 1.0, norm))
