"""Articles to groups that tell one story, each with the pairs that joined it.

Words are compared within a language only, so no group mixes two. Left out: copies (fold them first:
they pull the others apart) and what to call a group.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from briefgen.group.likeness import Likeness, likeness
from briefgen.group.linkage import Labels, Similarities
from briefgen.model import Article, Link

Grouper = Callable[[Similarities, float], Labels]


@dataclass(frozen=True, slots=True)
class Group:
    """Ids of articles that tell one story, by date and id, and why: each one's nearest other.

    ``nearest`` is, for an article that stands alone, the link to the likest of all the others,
    which was not enough; ``None`` where nothing is alike at all.
    """

    articles: tuple[str, ...]
    links: tuple[Link, ...] = ()
    nearest: Link | None = None


def join(articles: Iterable[Article], grouper: Grouper, granularity: float) -> tuple[Group, ...]:
    """All ``articles`` in groups, the largest first, then by first date and id."""
    ordered = sorted(articles, key=lambda article: article.age)
    place = {article.id: number for number, article in enumerate(ordered)}
    groups = [
        group
        for same in _by_language(ordered)
        for group in _join_one_language(same, grouper, granularity)
    ]
    return tuple(sorted(groups, key=lambda g: (-len(g.articles), place[g.articles[0]])))


def _by_language(articles: Sequence[Article]) -> list[list[Article]]:
    """The articles of each language; one of unknown language goes with the most."""
    known = Counter(article.language[:2] for article in articles if article.language)
    most = min(known, key=lambda language: (-known[language], language), default="")
    found: dict[str, list[Article]] = defaultdict(list)
    for article in articles:
        found[article.language[:2] or most].append(article)
    return list(found.values())


def _join_one_language(
    articles: Sequence[Article], grouper: Grouper, granularity: float
) -> list[Group]:
    alike = likeness(articles)
    labels = grouper(alike.similarity, granularity)
    groups = []
    for label in range(int(labels.max()) + 1):
        rows = np.flatnonzero(labels == label).tolist()
        ids = tuple(articles[row].id for row in rows)
        nearest = _nearest(alike, rows[0]) if len(rows) == 1 else None
        groups.append(Group(ids, _links(alike, rows), nearest))
    return groups


def _nearest(alike: Likeness, row: int) -> Link | None:
    """The link between an article and the likest of all the others, the earliest of equals."""
    near = alike.similarity[row].copy()
    near[row] = 0.0
    other = int(near.argmax())
    return _link(alike, row, other) if near[other] > 0 else None


def _links(alike: Likeness, rows: Sequence[int]) -> tuple[Link, ...]:
    """Every member's nearest neighbour in its group, the closest pair first."""
    pairs = set()
    for row in rows:
        others = [other for other in rows if other != row]
        if others:
            nearest = max(others, key=lambda other: (alike.similarity[row, other], -other))
            pairs.add((min(row, nearest), max(row, nearest)))
    ranked = sorted(pairs, key=lambda pair: (-alike.similarity[pair], pair))
    return tuple(_link(alike, one, other) for one, other in ranked)


def _link(alike: Likeness, one: int, other: int) -> Link:
    ids = [alike.articles[row].id for row in (one, other)]
    return Link(ids[0], ids[1], float(alike.similarity[one, other]), alike.terms(one, other))
