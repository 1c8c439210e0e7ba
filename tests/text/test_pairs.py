"""All products of all pairs, and nothing else."""

import random

import numpy as np
import pytest

from briefgen.text import pairs
from briefgen.text.pairs import blocks, products, tabulate


def bags(count: int, seed: int = 3) -> list[dict[str, float]]:
    chance = random.Random(seed)
    vocabulary = [f"w{i}" for i in range(40)]
    return [
        {word: chance.random() + 0.1 for word in chance.sample(vocabulary, chance.randint(0, 9))}
        for _ in range(count)
    ]


def dense(given: list[dict[str, float]]) -> np.ndarray:
    words = sorted({word for bag in given for word in bag})
    table = np.array([[bag.get(word, 0.0) for word in words] for bag in given])
    result = table @ table.T
    np.fill_diagonal(result, 0.0)
    return result


def test_products_are_those_of_the_whole_matrix() -> None:
    given = bags(60)

    assert products(tabulate(given)) == pytest.approx(dense(given))


@pytest.mark.parametrize(("hits", "cells"), [(1, 1), (7, 50), (10**6, 90)])
def test_blocks_of_any_size_give_the_same_bits(
    hits: int, cells: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = tabulate(bags(40))
    whole = products(given)
    monkeypatch.setattr(pairs, "HITS", hits)
    monkeypatch.setattr(pairs, "CELLS", cells)

    ends = [(first, last) for first, last, _ in blocks(given)]

    assert [first for first, _ in ends] == [0, *(last for _, last in ends[:-1])]
    assert ends[-1][1] == 40
    assert np.array_equal(products(given), whole)


@pytest.mark.parametrize("given", [[], [{}], [{}, {}], [{"a": 1.0}], [{}, {"a": 1.0}, {}]])
def test_empty_bags_share_nothing(given: list[dict[str, float]]) -> None:
    assert not products(tabulate(given)).any()
    assert products(tabulate(given)).shape == (len(given), len(given))
