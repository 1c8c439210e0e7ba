"""Grouping by excess of mass: topics are where articles lie closer together than around them.

No single threshold serves all batches, so the tree of nearest neighbours decides how close is
close (HDBSCAN with two as the smallest cluster). Then groups that lie nearly as close to each other
as their own members do are joined. Rails that no batch moves keep strangers apart throughout: what
unrelated articles share by chance is no matter of taste. Sources: Campello, Moulavi and Sander 2013
(PAKDD); the joining and the rails are ours.
"""

from collections import defaultdict
from dataclasses import dataclass, field

import numpy as np

from briefgen.group.linkage import (
    Groups,
    Labels,
    Needed,
    Similarities,
    average_linkage,
    numbered,
)

STRAY = 0.085
"""Mean similarity to its group below which an article breaks off."""
STRANGERS = 0.11
"""The same between two groups, of which the mean tells more: it comes from many pairs. From 0.12
on, long stories of many sides fall apart."""
CLOSE = 0.105
"""Similarity that at least one pair of a group has: with few articles strangers reach 0.1."""
APART = 0.22
"""Mean similarity below which two groups never join."""
AS_CLOSE = 0.5
"""Share of their own mean similarity that two groups need between them to join."""
AKIN = 0.35
"""The same share within a batch about one thing."""
ONE_TOPIC = 0.08
"""Median similarity of all pairs from which a batch is taken to be about one thing."""
CLOSEST = 0.3
"""Distances below this count as this: two tellings of one report are no topic in a topic."""
STEADY = (0.75, 1.25)
"""Granularities between which the rails stand still."""

_ROOT = 0


def by_density(similarity: Similarities, granularity: float = 1.0) -> Labels:
    """A group number for each row; an article that belongs to none has a group of its own.

    Args:
        similarity: symmetric, shape ``(n, n)``, 0 to 1.
        granularity: multiplies how close groups must be to join; above 1 the topics are finer,
            below 1 coarser. Far from 1 the rails move too.
    """
    count = len(similarity)
    rails = granularity / min(max(granularity, STEADY[0]), STEADY[1])
    if count < 3 or np.median(similarity[np.triu_indices(count, 1)]) >= ONE_TOPIC:
        return average_linkage(similarity, _as_close(AKIN * granularity, STRAY * granularity))
    labels = np.full(count, -1, dtype=np.int64)
    dense = excess_of_mass(1.0 - similarity)
    for group in range(int(dense.max()) + 1):
        rows = np.flatnonzero(dense == group)
        parts = average_linkage(similarity[np.ix_(rows, rows)], _held_together(rails))
        labels[rows] = labels.max() + 1 + parts
    joined = average_linkage(similarity, _as_close(AS_CLOSE * granularity, APART * rails), labels)
    return loosened(joined, similarity, CLOSE * rails)


def _held_together(rails: float) -> Needed:
    """What keeps an article, and what keeps a group of them, in a group that density found."""

    def needed(one: int, groups: Groups) -> Similarities:
        several = (groups.size[one] > 1) & (groups.size > 1)
        return np.where(several, STRANGERS, STRAY) * rails

    return needed


def _as_close(share: float, least: float) -> Needed:
    """A share of the two groups' own closeness (of one of them where the other is one article)."""

    def needed(one: int, groups: Groups) -> Similarities:
        others = np.where(np.isnan(groups.own), groups.own[one], groups.own)
        own = np.where(np.isnan(groups.own[one]), others, groups.own[one])
        wanted: Similarities = np.fmax(least, share * np.sqrt(own * others))
        return wanted

    return needed


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
