"""Average linkage: groups join while the mean similarity between their members is high enough.

How high may be one number, or may depend on the two groups: how large they are and how close their
own members lie. Ties go to the smaller row number, so the order of the rows settles them.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Similarities = NDArray[np.float64]
Labels = NDArray[np.int64]

JOINED = 0.13
"""Mean similarity at which groups join when this is the only method: best on mixed batches."""


@dataclass(slots=True)
class Groups:
    """Groups as they stand while they are being joined, an entry each.

    ``size`` counts their rows; ``own`` is the mean similarity of the pairs inside, not a number for
    a row by itself.
    """

    size: NDArray[np.float64]
    own: NDArray[np.float64]


Needed = Callable[[int, Groups], Similarities | float]
"""The mean similarity at which one group, by its number, joins each of the groups."""


def by_average(similarity: Similarities, granularity: float = 1.0) -> Labels:
    """Average linkage at one fixed threshold, ``JOINED`` times ``granularity``."""
    return average_linkage(similarity, lambda one, groups: JOINED * granularity)


def average_linkage(
    similarity: Similarities, needed: Needed, start: Labels | None = None
) -> Labels:
    """A group number for each row, counted from 0 in order of the groups' first rows.

    Args:
        similarity: symmetric, shape ``(n, n)``, 0 to 1.
        needed: groups less alike than this on average stay apart.
        start: the number of the group that each row is in to begin with; each by itself if not
            given.
    """
    count = len(similarity)
    labels = np.arange(count) if start is None else numbered(start)
    if count < 2:
        return labels
    near, groups = _between(similarity, labels)
    open_ = np.full_like(near, -1.0)
    for one in range(len(near)):
        open_[one] = _open(near[one], needed(one, groups))
    best, height = open_.argmax(axis=1), open_.max(axis=1)
    joined = np.arange(len(near))
    while height.max() >= 0:
        one = int(height.argmax())
        other = int(best[one])
        _merge(near, groups, one, other)
        joined[joined == other] = one
        open_[other] = open_[:, other] = -1.0
        open_[one] = open_[:, one] = _open(near[one], needed(one, groups))
        stale = (best == one) | (best == other)
        stale[one] = True
        best[stale], height[stale] = open_[stale].argmax(axis=1), open_[stale].max(axis=1)
        raised = (open_[:, one] > height) | ((open_[:, one] == height) & (best > one))
        best[raised], height[raised] = one, open_[raised, one]
    return numbered(joined[labels])


def numbered(groups: NDArray[np.int64]) -> Labels:
    """The same groups, numbered from 0 in order of their first rows."""
    numbers: dict[int, int] = {}
    return np.array([numbers.setdefault(int(g), len(numbers)) for g in groups], dtype=np.int64)


def _between(similarity: Similarities, labels: Labels) -> tuple[Similarities, Groups]:
    """The mean similarity between every two groups, -1 of a group with itself, and the groups."""
    size = np.bincount(labels).astype(float)
    members = np.equal.outer(np.arange(len(size)), labels).astype(float)
    sums = members @ similarity @ members.T
    near: Similarities = (sums / np.outer(size, size)).round(9)
    with np.errstate(invalid="ignore"):
        own = (sums.diagonal() - size) / (size * (size - 1))
    np.fill_diagonal(near, -1.0)
    return near, Groups(size, own.round(9))


def _open(near: Similarities, needed: Similarities | float) -> Similarities:
    """A row of similarities where it reaches what is needed, -1 elsewhere."""
    return np.where(near >= needed, near, -1.0)


def _merge(near: Similarities, groups: Groups, one: int, other: int) -> None:
    """Group ``other`` becomes part of group ``one``; all arrays are changed in place."""
    first, second = groups.size[one], groups.size[other]
    pairs = [first * (first - 1) / 2, second * (second - 1) / 2, first * second]
    own = np.nan_to_num([groups.own[one], groups.own[other], near[one, other]])
    groups.own[one] = np.dot(pairs, own) / sum(pairs)
    both = (near[one] * first + near[other] * second) / (first + second)
    both[near[one] < 0] = -1.0
    both[[one, other]] = -1.0
    near[one] = near[:, one] = both
    near[other] = near[:, other] = -1.0
    groups.size[one] += second
