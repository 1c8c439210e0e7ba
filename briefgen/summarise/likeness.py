"""How like two sentences are, to a reader of their topic and to a reader of their language.

Weighed over a topic's own sentences, the words that the whole topic shares count for little: that
tells its sentences apart, and hides that two short ones say the same in just those words. Weighed
as in everyday use they count in full. Each is right where the other errs. Left out: synonyms.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from briefgen.summarise.candidates import Candidate
from briefgen.text.pairs import Table, tabulate
from briefgen.text.similarity import background, products, weighed

REPEATS = 0.25
"""Cosine by the topic's own words above which two sentences never stand in one summary."""
IN_USE = 0.45
"""The same by the words as they are used every day."""

Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Likeness:
    """Cosines of every two of *n* sentences, 0 to 1, each of shape ``(n, n)`` and symmetric.

    ``own`` weighs words by the topic's sentences, ``everyday`` by the language at large too;
    ``table`` holds the weights behind ``own``.
    """

    table: Table
    own: Numbers
    everyday: Numbers

    @property
    def vectors(self) -> Numbers:
        """The weights behind ``own`` as an array: a row a sentence, a column a word."""
        array = np.zeros((len(self.table), max(1, len(self.table.words))))
        array[self.table.rows, self.table.columns] = self.table.values
        return array

    @property
    def mean(self) -> Numbers:
        """The mean of both."""
        return (self.own + self.everyday) / 2

    @property
    def nearer(self) -> Numbers:
        """The greater of both on the scale of ``own``: above ``REPEATS`` one repeats the other."""
        return np.maximum(self.own, self.everyday * (REPEATS / IN_USE))


def likeness(pool: Sequence[Candidate], language: str) -> Likeness:
    """How like the candidates of a topic, mostly in ``language``, are."""
    counts = tabulate([Counter(candidate.stems) for candidate in pool])
    table = weighed(counts)
    own = products(table)
    known = background(language)
    return Likeness(table, own, products(weighed(counts, known)) if known.documents else own)
