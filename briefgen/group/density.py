"""Grouping by excess of mass: topics are where articles lie closer together than around them.

No single threshold serves all batches, so the tree of nearest neighbours decides how close is
close (HDBSCAN with two as the smallest cluster), between two guard rails: nothing stays together
below ``STRANGERS``, nothing stays apart at ``ONE_STORY``. Sources: Campello, Moulavi and Sander
2013 (PAKDD); the rails are ours.
"""

from collections import defaultdict
from dataclasses import dataclass, field

import numpy as np

from briefgen.group.linkage import Labels, Similarities, average_linkage, numbered

STRANGERS = 0.09
"""Mean similarity below which an article breaks off its group."""
ONE_STORY = 0.20
"""Mean similarity between two groups at which they join."""
ONE_TOPIC = 0.08
"""Median similarity of all pairs from which a batch is taken to be about one thing."""
CLOSE = 0.12
"""Similarity that at least one pair of a group has: with few articles strangers reach 0.11."""
CLOSEST = 0.3
"""Distances below this count as this: two tellings of one report are no topic in a topic."""

_ROOT = 0


def by_density(similarity: Similarities, granularity: float = 1.0) -> Labels:
    """A group number for each row; an article that belongs to none has a group of its own.

    Args:
        similarity: symmetric, shape ``(n, n)``, 0 to 1.
        granularity: multiplies both guard rails; above 1 the topics are finer, below 1 coarser.
    """
    low, high = STRANGERS * granularity, ONE_STORY * granularity
    count = len(similarity)
    if count < 3 or np.median(similarity[np.triu_indices(count, 1)]) >= ONE_TOPIC:
        return average_linkage(similarity, low)
    labels = np.full(count, -1, dtype=np.int64)
    dense = excess_of_mass(1.0 - similarity)
    for group in range(int(dense.max()) + 1):
        rows = np.flatnonzero(dense == group)
        labels[rows] = labels.max() + 1 + average_linkage(similarity[np.ix_(rows, rows)], low)
    sizes = np.bincount(labels)
    shares = np.equal.outer(np.arange(len(sizes)), labels) / sizes[:, None]
    between = (shares @ similarity @ shares.T).round(9)
    return loosened(
        average_linkage(between, high, sizes.tolist())[labels], similarity, CLOSE * granularity
    )


def loosened(labels: Labels, similarity: Similarities, close: float) -> Labels:
    """The groups with at least one pair as alike as ``close``; the rows of others stand alone."""
    near = similarity.copy()
    np.fill_diagonal(near, 0.0)
    apart = labels.copy()
    for group in range(int(labels.max()) + 1):
        rows = np.flatnonzero(labels == group)
        if near[np.ix_(rows, rows)].max() < close:
            apart[rows] = apart.max() + 1 + np.arange(len(rows))
    return numbered(apart)


def excess_of_mass(distance: Similarities) -> Labels:
    """The densest groups of two or more rows, by excess of mass; other rows stand alone."""
    count = len(distance)
    clusters = _condensed(_merges(_spanning_tree(distance), count), count)
    labels = np.full(count, -1, dtype=np.int64)
    groups = 0
    for chosen in _selected(clusters):
        inside = [chosen]
        while inside:
            cluster = clusters[inside.pop()]
            labels[cluster.rows] = groups
            inside.extend(cluster.children)
        groups += 1
    alone = np.flatnonzero(labels < 0)
    labels[alone] = groups + np.arange(len(alone))
    return labels


@dataclass(frozen=True, slots=True)
class _Merge:
    """Two nodes of the tree joined at a distance; nodes below the row count are rows."""

    distance: float
    parts: tuple[int, int]
    size: int


@dataclass(slots=True)
class _Cluster:
    """A group of the condensed tree: when it came to be, the mass it has, what it splits into."""

    born: float
    mass: float = 0.0
    children: list[int] = field(default_factory=list)
    rows: list[int] = field(default_factory=list)


def _spanning_tree(distance: Similarities) -> list[tuple[float, int, int]]:
    """The minimum spanning tree (Prim), edges from the shortest to the longest."""
    count = len(distance)
    outside = np.ones(count, dtype=bool)
    nearest, via = np.full(count, np.inf), np.zeros(count, dtype=np.int64)
    edges, row = [], 0
    outside[row] = False
    for _ in range(count - 1):
        closer = (distance[row] < nearest) & outside
        nearest[closer], via[closer] = distance[row][closer], row
        row = int(np.where(outside, nearest, np.inf).argmin())
        edges.append((float(nearest[row]), int(via[row]), row))
        outside[row] = False
    return sorted(edges, key=lambda edge: edge[0])


def _merges(edges: list[tuple[float, int, int]], count: int) -> dict[int, _Merge]:
    """The single-linkage tree: node to its merge, nodes numbered from ``count`` upwards."""
    top = list(range(2 * count - 1))
    merges: dict[int, _Merge] = {}

    def root(node: int) -> int:
        while top[node] != node:
            top[node] = top[top[node]]
            node = top[node]
        return node

    for node, (distance, one, other) in enumerate(edges, start=count):
        parts = (root(one), root(other))
        size = sum(merges[part].size if part >= count else 1 for part in parts)
        merges[node] = _Merge(max(distance, CLOSEST), parts, size)
        top[parts[0]] = top[parts[1]] = node
    return merges


def _condensed(merges: dict[int, _Merge], count: int) -> dict[int, _Cluster]:
    """The tree of clusters: a split into two groups makes clusters, a single row only leaves."""
    clusters = {_ROOT: _Cluster(0.0)}
    todo = [(2 * count - 2, _ROOT)]
    while todo:
        node, number = todo.pop()
        density, cluster = 1 / merges[node].distance, clusters[number]
        groups = [part for part in merges[node].parts if part >= count]
        for part in merges[node].parts:
            if part < count:
                cluster.mass += density - cluster.born
                cluster.rows.append(part)
            elif len(groups) == 2:
                child = len(clusters)
                clusters[child] = _Cluster(density)
                cluster.children.append(child)
                cluster.mass += merges[part].size * (density - cluster.born)
                todo.append((part, child))
            else:
                todo.append((part, number))
    return clusters


def _selected(clusters: dict[int, _Cluster]) -> list[int]:
    """The clusters that hold more mass than their parts together; never the whole batch."""
    heavy: dict[int, float] = defaultdict(float)
    whole = set()
    for number in sorted(clusters, reverse=True):
        below = sum(heavy[child] for child in clusters[number].children)
        if clusters[number].children and below > clusters[number].mass:
            heavy[number] = below
        else:
            heavy[number] = clusters[number].mass
            whole.add(number)
    chosen, todo = [], list(clusters[_ROOT].children)
    while todo:
        number = todo.pop(0)
        if number in whole:
            chosen.append(number)
        else:
            todo.extend(clusters[number].children)
    return chosen
