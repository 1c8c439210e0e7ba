"""Articles to groups that tell one story, each with the pairs that joined it.

Left out: copies (fold them first: they pull the others apart) and what to call a group.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from briefgen.group.likeness import Likeness, likeness
from briefgen.group.linkage import Labels, Similarities
from briefgen.model import Article, Link

Grouper = Callable[[Similarities, float], Labels]


@dataclass(frozen=True, slots=True)
class Group:
    """Ids of articles that tell one story, by date and id, and why: each one's nearest other."""

    articles: tuple[str, ...]
    links: tuple[Link, ...] = ()


def join(articles: Iterable[Article], grouper: Grouper, granularity: float) -> tuple[Group, ...]:
    """All ``articles`` in groups, the largest first, then by first date and id."""
    ordered = sorted(articles, key=lambda article: article.age)
    if not ordered:
        return ()
    alike = likeness(ordered)
    labels = grouper(alike.similarity, granularity)
    groups = [np.flatnonzero(labels == label).tolist() for label in range(int(labels.max()) + 1)]
    groups.sort(key=lambda rows: (-len(rows), rows[0]))
    return tuple(Group(tuple(ordered[i].id for i in rows), _links(alike, rows)) for rows in groups)


def _links(alike: Likeness, rows: Sequence[int]) -> tuple[Link, ...]:
    """Every member's nearest neighbour in its group, the closest pair first."""
    pairs = set()
    for row in rows:
        others = [other for other in rows if other != row]
        if others:
            nearest = max(others, key=lambda other: (alike.similarity[row, other], -other))
            pairs.add((min(row, nearest), max(row, nearest)))
    ids = [article.id for article in alike.articles]
    return tuple(
        Link(ids[i], ids[j], float(alike.similarity[i, j]), alike.terms(i, j))
        for i, j in sorted(pairs, key=lambda pair: (-alike.similarity[pair], pair))
    )
