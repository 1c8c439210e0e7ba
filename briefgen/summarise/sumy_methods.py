"""sumy's summarisers, fed with our sentences and words, and the same on every run.

sumy's own tokenizer cuts sentences up again and needs a download, so a stand-in gives it ours.
"""

import math
from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any

from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence

from briefgen.language.emphasis import BONUS, STIGMA
from briefgen.language.stopwords import stop_words
from briefgen.summarise.graphs import LexRank, Reduction, TextRank
from briefgen.summarise.greedy import KL, SumBasic
from briefgen.summarise.singly import Edmundson, Lsa, Luhn
from briefgen.text.similarity import DIGITS
from briefgen.text.words import stemmer, words

CLASSES: dict[str, Callable[..., Any]] = {
    "kl": KL,
    "lexrank": LexRank,
    "lsa": Lsa,
    "luhn": Luhn,
    "reduction": Reduction,
    "sumbasic": SumBasic,
    "textrank": TextRank,
}
OFTEN = 3
"""Uses of a word in a topic from which it is one of Edmundson's bonus words."""
_NONE = frozenset({"-"})
"""Stands for no word at all: sumy's Edmundson refuses an empty set."""


def rate(method: str, texts: Sequence[str], language: str) -> tuple[float, ...]:
    """What a method gives each of ``texts``, all different; higher is better.

    Args:
        method: a key of ``CLASSES``, or "edmundson".
        texts: whole sentences.
        language: ISO 639-1; one without stop words or stemmer goes without.
    """
    document = ObjectDocumentModel([Paragraph([Sentence(text, _Words) for text in texts])])
    if method == "edmundson":
        summariser = edmundson(document, language)
    else:
        summariser = CLASSES[method](stemmer(language))
        summariser.stop_words = stop_words(language)
    ratings = [0.0] * len(texts)

    def keep(infos: Sequence[Any]) -> Sequence[Any]:
        for info in infos:
            # Where no sentence has a word LexRank divides nothing by nothing.
            rating = float(info.rating)
            ratings[info.order] = round(rating, DIGITS) if math.isfinite(rating) else 0.0
        return infos

    summariser(document, keep)
    return tuple(ratings)


def edmundson(document: Any, language: str) -> Edmundson:  # noqa: ANN401 (sumy has no types)
    """Sumy's Edmundson by cue words, key words and place; a topic has no one title.

    Its bonus words are those of the language and the topic's own that come often.
    """
    stem, stop = stemmer(language), stop_words(language)
    summariser = Edmundson(stem, cue_weight=1, key_weight=1, title_weight=0, location_weight=1)
    counts = Counter(word for word in map(str.lower, document.words) if word not in stop)
    own = {word for word, count in counts.items() if count >= OFTEN}
    summariser.bonus_words = (BONUS.get(language, frozenset()) | own) or _NONE
    summariser.stigma_words = STIGMA.get(language, _NONE)
    summariser.null_words = stop or _NONE
    return summariser


class _Words:
    """All that sumy asks of a tokenizer."""

    to_words = staticmethod(words)
