"""Average linkage: groups join while the mean similarity between their members is high enough.

Ties go to the smaller row number, so the order of the rows settles them.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Similarities = NDArray[np.float64]
Labels = NDArray[np.int64]

JOINED = 0.13
"""Mean similarity at which groups join when this is the only method: best on mixed batches."""


def by_average(similarity: Similarities, granularity: float = 1.0) -> Labels:
    """Average linkage at one fixed threshold, ``JOINED`` times ``granularity``."""
    return average_linkage(similarity, JOINED * granularity)


def average_linkage(
    similarity: Similarities, threshold: float, sizes: Sequence[int] | None = None
) -> Labels:
    """A group number for each row, counted from 0 in order of the groups' first rows.

    Args:
        similarity: symmetric, shape ``(n, n)``, 0 to 1.
        threshold: groups less alike than this on average stay apart.
        sizes: how many articles each row already stands for; one each if not given.
    """
    count = len(similarity)
    if count < 2:
        return np.zeros(count, dtype=np.int64)
    near = similarity.copy()
    np.fill_diagonal(near, -1.0)
    weight = np.array(sizes if sizes is not None else [1] * count, dtype=float)
    group = np.arange(count)
    best, height = near.argmax(axis=1), near.max(axis=1)
    while height.max() >= threshold:
        one = int(height.argmax())
        other = int(best[one])
        _merge(near, weight, one, other)
        group[group == other] = one
        stale = (best == one) | (best == other)
        stale[one] = True
        best[stale], height[stale] = near[stale].argmax(axis=1), near[stale].max(axis=1)
        raised = (near[:, one] > height) | ((near[:, one] == height) & (best > one))
        best[raised], height[raised] = one, near[raised, one]
    return numbered(group)


def numbered(groups: NDArray[np.int64]) -> Labels:
    """The same groups, numbered from 0 in order of their first rows."""
    numbers: dict[int, int] = {}
    return np.array([numbers.setdefault(int(g), len(numbers)) for g in groups], dtype=np.int64)


def _merge(near: Similarities, weight: NDArray[np.float64], one: int, other: int) -> None:
    """Row ``other`` becomes part of row ``one``; both arrays are changed in place."""
    both = (near[one] * weight[one] + near[other] * weight[other]) / (weight[one] + weight[other])
    both[near[one] < 0] = -1.0
    both[[one, other]] = -1.0
    near[one] = near[:, one] = both
    near[other] = near[:, other] = -1.0
    weight[one] += weight[other]
