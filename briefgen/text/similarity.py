"""How alike texts are: bags of words to TF-IDF vectors and their cosines, in numpy alone.

Rows and columns follow the order of what is given, sums are in double precision and rounded, so
that the same bags give the same numbers. Left out: synonyms and word vectors.
"""

import json
import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from briefgen.text.pairs import Table

DIGITS = 9
"""Digits kept of a similarity: what differs beyond them is the machine's rounding."""


@dataclass(frozen=True, slots=True)
class Background:
    """In how many of ``documents`` texts each stem occurs; the empty one knows nothing."""

    documents: int
    frequencies: Mapping[str, int]


NOTHING_KNOWN = Background(0, {})


@cache
def background(language: str = "en") -> Background:
    """Document frequencies of everyday English (see ``language/background.NOTICE.txt``).

    Any other language has none.
    """
    if language.lower()[:2] != "en":
        return NOTHING_KNOWN
    table = json.loads((files("briefgen.language") / "background.json").read_text("utf-8"))
    return Background(table["n"], table["df"])


def weights(
    bags: Sequence[Mapping[str, float]], known: Background = NOTHING_KNOWN
) -> list[dict[str, float]]:
    """The TF-IDF weights of each bag, scaled to length 1.

    A word found ``k`` times weighs ``(1 + ln k) * ln((N + 1) / (df + .5))`` where ``N`` counts the
    bags and the background's documents, ``df`` those that hold the word; counts may be fractions
    of 1 and more. Words that are everywhere weigh 0. Source: Salton and Buckley 1988.
    """
    local = Counter(word for bag in bags for word in bag)
    total = known.documents + len(bags) + 1
    rarity = {
        word: max(0.0, math.log(total / (known.frequencies.get(word, 0) + count + 0.5)))
        for word, count in local.items()
    }
    rows = []
    for bag in bags:
        row = {word: (1 + math.log(count)) * rarity[word] for word, count in bag.items()}
        length = math.sqrt(math.fsum(weight * weight for weight in row.values())) or 1.0
        rows.append({word: weight / length for word, weight in row.items()})
    return rows


def weighed(table: "Table", known: Background = NOTHING_KNOWN) -> "Table":
    """The weights of a table of word counts, as ``weights`` gives them for bags.

    For a table that is weighed more than once; without Python's loops over its words.
    """
    import numpy as np

    before = np.array([known.frequencies.get(word, 0) for word in table.words], dtype=float)
    total = known.documents + len(table) + 1
    rarity = np.maximum(0.0, np.log(total / (before + table.holding + 0.5)))
    values = (1 + np.log(table.values)) * rarity[table.columns]
    lengths = np.sqrt(table.sums(values * values))
    lengths[lengths == 0.0] = 1.0
    return replace(table, values=values / lengths[table.rows])


def matrix(rows: Sequence[Mapping[str, float]]) -> "NDArray[np.float64]":
    """Weights as an array, one row a text, one column a word in order of first use."""
    import numpy as np

    columns: dict[str, int] = {}
    for row in rows:
        for word in row:
            columns.setdefault(word, len(columns))
    array = np.zeros((len(rows), max(1, len(columns))))
    for number, row in enumerate(rows):
        array[number, [columns[word] for word in row]] = list(row.values())
    return array


def products(rows: "Sequence[Mapping[str, float]] | Table") -> "NDArray[np.float64]":
    """The inner product of every two rows, an array of shape ``(n, n)``; 1 on the diagonal."""
    import numpy as np

    from briefgen.text import pairs

    result = pairs.products(rows if isinstance(rows, pairs.Table) else pairs.tabulate(rows))
    np.fill_diagonal(result, 1.0)
    return result.round(DIGITS)


def cosines(
    bags: Sequence[Mapping[str, float]], known: Background = NOTHING_KNOWN
) -> "NDArray[np.float64]":
    """How alike every two bags of words are, by the cosine of their TF-IDF weights.

    Args:
        bags: word counts of *n* texts, words already stemmed, counts at least 1.
        known: document frequencies of other texts, to tell common words from telling ones.

    Returns:
        Array of shape ``(n, n)``: no unit, 0.0 (no word shared) to 1.0 (same words in the same
        proportion), symmetric, 1.0 on the diagonal.
    """
    return products(weights(bags, known))
