"""Copies and topics: which articles are one text, which tell one story, and what to call it."""

from collections.abc import Iterable

from briefgen.group.copies import fold_copies
from briefgen.group.density import by_density
from briefgen.group.linkage import by_average
from briefgen.group.named import NamedGroup, take_named
from briefgen.group.naming import name_topic, tags
from briefgen.group.topics import Group, Grouper, join
from briefgen.model import Article

GROUPERS: dict[str, Grouper] = {"density": by_density, "average": by_average}
"""Ways of grouping by name: similarities and granularity to a group number for each row."""

__all__ = [
    "GROUPERS",
    "Group",
    "Grouper",
    "NamedGroup",
    "fold_copies",
    "group_topics",
    "name_topic",
    "tags",
    "take_named",
]


def group_topics(
    articles: Iterable[Article], granularity: float = 1.0, method: str = "density"
) -> tuple[Group, ...]:
    """The topics of ``articles``, largest first; an article on its own is a group of one.

    Args:
        articles: without copies; in any order, which changes nothing.
        granularity: above 1 finer topics, below 1 coarser; 0.75 to 1.25 is the useful range.
        method: a key of ``GROUPERS``.
    """
    return join(articles, GROUPERS[method], granularity)
