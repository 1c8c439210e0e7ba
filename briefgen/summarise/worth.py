"""What each sentence of a topic is worth to a summary, before any is chosen.

On top of a summariser's rating stand: how much the other articles say the same, how near it is to
what the articles open with, how early it comes, and what it shares with the headlines; what its
form costs comes off. The sum is ours.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from briefgen.model import Article
from briefgen.summarise.candidates import Candidate
from briefgen.summarise.likeness import Likeness
from briefgen.summarise.methods import Summariser
from briefgen.text.similarity import DIGITS
from briefgen.text.words import stems

RATED, CORROBORATED, OPENING, EARLY, HEADLINE = 0.3, 1.2, 0.25, 0.25, 0.4
"""Weights of what makes a sentence worth choosing; each may be halved or doubled for little."""
FIRST = 3
"""Sentences that open an article."""

Numbers = NDArray[np.float64]


def worth(
    pool: Sequence[Candidate],
    articles: Sequence[Article],
    eligible: NDArray[np.bool_],
    like: Likeness,
    rate: Summariser,
    language: str,
) -> Numbers:
    """What each candidate is worth, 0 to 1 less the cost of its form.

    Only those of ``eligible`` are rated and set the scale.
    """
    numbers = np.flatnonzero(eligible).tolist()
    base = np.zeros(len(pool))
    base[numbers] = _scaled(rate([pool[i].sentence.text for i in numbers], language))
    vectors = like.vectors
    opening = vectors[[c.place < FIRST for c in pool]].sum(axis=0)
    length = float((opening @ opening) ** 0.5) or 1.0
    titles = {stem for a in articles for stem in stems(a.title, a.language)}
    headline = [len(titles.intersection(c.stems)) / max(1, len(titles)) for c in pool]
    found = (
        RATED * base
        + CORROBORATED * _corroboration(pool, like.mean, len(articles))
        + OPENING * (vectors @ opening) / length
        + EARLY * np.array([1 - c.depth for c in pool])
        + HEADLINE * np.array(headline)
    )
    found[numbers] = _scaled(found[numbers].tolist())
    cost = np.array([c.cost or 0.0 for c in pool])
    result: Numbers = np.round(found - cost, DIGITS)
    return result


def _corroboration(pool: Sequence[Candidate], alike: Numbers, articles: int) -> Numbers:
    """The likest sentence of each other article, on average over those articles."""
    owners = np.array([c.article for c in pool])
    support = np.zeros(len(pool))
    for article in range(articles):
        own = owners == article
        if own.any():
            support += np.where(own, 0.0, alike[:, own].max(axis=1))
    return support / max(1, articles - 1)


def _scaled(ratings: Sequence[float]) -> Numbers:
    """The same ratings moved to 0 to 1."""
    array = np.array(ratings, dtype=float)
    if not len(array):
        return array
    array = array - array.min()
    scaled: Numbers = np.round(array / (array.max() or 1.0), DIGITS)
    return scaled
