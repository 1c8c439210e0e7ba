"""How much each sentence tells of its topic, by sumy's methods and by one of our own.

A method takes sentences, all different, and gives each a number; what is made of the numbers is
decided in ``choice``. sumy is loaded when one of its methods is called, not before.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from functools import partial

from briefgen.text.similarity import DIGITS, matrix, weights
from briefgen.text.words import stems

Summariser = Callable[[Sequence[str], str], tuple[float, ...]]
"""Sentences and their language's ISO 639-1 code to a rating each; higher is better."""

LIMITS = {"kl": 60, "lsa": 300, "sumbasic": 300}
"""Sentences that a slow method is given (KL takes cubic time); the others get its lowest rating."""


def by_sumy(method: str, texts: Sequence[str], language: str) -> tuple[float, ...]:
    """The ratings of one of sumy's methods."""
    from briefgen.summarise.sumy_methods import rate

    limit = LIMITS.get(method, len(texts))
    rated = rate(method, texts[:limit], language) if texts else ()
    return rated + (min(rated),) * (len(texts) - limit) if len(texts) > limit else rated


def centroid(texts: Sequence[str], language: str) -> tuple[float, ...]:
    """The cosine of each sentence with the mean of all of them."""
    if not texts:
        return ()
    vectors = matrix(weights([Counter(stems(text, language)) for text in texts]))
    middle = vectors.sum(axis=0)
    length = float((middle @ middle) ** 0.5) or 1.0
    return tuple((vectors @ middle / length).round(DIGITS).tolist())


SUMMARISERS: dict[str, Summariser] = {
    "lexrank": partial(by_sumy, "lexrank"),
    "textrank": partial(by_sumy, "textrank"),
    "luhn": partial(by_sumy, "luhn"),
    "reduction": partial(by_sumy, "reduction"),
    "sumbasic": partial(by_sumy, "sumbasic"),
    "lsa": partial(by_sumy, "lsa"),
    "kl": partial(by_sumy, "kl"),
    "centroid": centroid,
}
