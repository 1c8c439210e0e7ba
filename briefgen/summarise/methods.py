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

CAPS = {"kl": 1000}
"""Sentences of a topic that a slow method rates; the others get its lowest."""

WARNINGS = {
    "kl": (
        "kl picks words of every kind in equal parts, not what matters, and rates no more than the "
        f"first {CAPS['kl']} sentences of a topic; lexrank does better"
    ),
    "lsa": (
        "lsa, as sumy has it, rates a sentence by how many different words it has, so that the "
        "longest come first; lexrank does better"
    ),
}
"""What to tell whoever chooses a method that others do better than."""


def by_sumy(method: str, texts: Sequence[str], language: str) -> tuple[float, ...]:
    """The ratings of one of sumy's methods."""
    from briefgen.summarise.sumy_methods import rate

    cap = CAPS.get(method, len(texts))
    rated = rate(method, texts[:cap], language) if texts else ()
    return rated + (min(rated),) * (len(texts) - cap) if len(texts) > cap else rated


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
    "edmundson": partial(by_sumy, "edmundson"),
    "lsa": partial(by_sumy, "lsa"),
    "kl": partial(by_sumy, "kl"),
    "centroid": centroid,
}
