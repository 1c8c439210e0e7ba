from collections import Counter

import numpy as np

from briefgen.text.pairs import tabulate
from briefgen.text.similarity import (
    Background,
    background,
    cosines,
    matrix,
    products,
    weighed,
    weights,
)
from briefgen.text.words import stems


def bag(text: str) -> Counter[str]:
    return Counter(stems(text))


def test_the_same_words_are_1_and_no_shared_word_is_0() -> None:
    alike = cosines([bag("ferry harbour"), bag("harbour ferry"), bag("budget vote"), Counter()])

    assert alike.shape == (4, 4)
    assert np.allclose(alike, alike.T)
    assert alike[0, 1] == 1.0
    assert alike[0, 2] == alike[0, 3] == 0.0


def test_a_word_that_everyone_uses_counts_less_than_a_rare_one() -> None:
    known = Background(1000, {"ferri": 2, "today": 900})

    row = weights([bag("today ferry")], known)[0]

    assert row["ferri"] > 5 * row["today"]


def test_a_table_is_weighed_as_its_bags_are() -> None:
    known = Background(1000, {"ferri": 2, "today": 900})
    bags = [bag("today ferry ferry harbour"), Counter(), bag("today today budget")]

    rows, table = weights(bags, known), weighed(tabulate(bags), known)

    assert np.allclose(table.values, [weight for row in rows for weight in row.values()])
    assert np.allclose(products(table), products(rows))
    assert matrix(rows).shape == (3, len(table.words))


def test_no_bags_give_an_empty_array() -> None:
    assert cosines([]).shape == (0, 0)


def test_many_words_are_counted_in_portions_without_loss() -> None:
    shared = {f"w{i}": 1.0 for i in range(9000)}

    assert cosines([shared, shared, {"x": 1.0}])[0, 1] == 1.0


def test_the_background_knows_everyday_english_only() -> None:
    assert background("en").frequencies["the"] > 1000
    assert background("xx").documents == 0
