"""Tell a page that is not one article: a live blog, a list of articles, a discussion.

Believed is what the page states of itself in JSON-LD, and lines that are links to other pages and
little else. Only sure signs count: an article taken for a list is lost. Left out: guessing from
addresses and headlines ("live", "latest") and from how often a time is printed.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from briefgen.read.lines import Line
from briefgen.read.linked_data import linked_data, types

_LIVE = frozenset(("LiveBlogPosting",))
_LISTS = frozenset(("CollectionPage", "SearchResultsPage"))
_TALK = frozenset(("QAPage", "DiscussionForumPosting"))
_ARTICLES = ("Article", "BlogPosting", "Report", "Review", "Recipe")
_MOSTLY = 0.6
_FEWEST_LINES = 8
_FEW_PARAGRAPHS = 2
_PARAGRAPH = 20


def stated_kind(tree: Any) -> str:  # noqa: ANN401 (lxml has no types)
    """What other than an article the page says it is, in words; empty for an article."""
    kinds = set(_kinds(tree))
    if kinds & _LIVE:
        return "a live blog"
    if any(kind.endswith(_ARTICLES) for kind in kinds):
        return ""
    if kinds & _LISTS:
        return "a list of articles"
    return "a discussion" if kinds & _TALK else ""


def lists_links(lines: Sequence[Line]) -> bool:
    """Whether the lines are links to other pages, with hardly a paragraph among them."""
    placed = [line for line in lines if line.place is not None and not line.lost]
    words = sum(line.words for line in placed)
    linked = sum(line.words * line.place.linked for line in placed if line.place is not None)
    paragraphs = sum(
        line.words >= _PARAGRAPH and line.place is not None and line.place.linked < 0.5
        for line in placed
    )
    return (
        len(placed) >= _FEWEST_LINES and paragraphs <= _FEW_PARAGRAPHS and linked >= _MOSTLY * words
    )


def _kinds(tree: Any) -> Iterator[str]:  # noqa: ANN401
    """The types of the things that the page's JSON-LD is about, not those they speak of."""
    scripts = (s for s in tree.iter("script") if "ld+json" in (s.get("type") or "").lower())
    for thing in linked_data([script.text or "" for script in scripts]).things:
        yield from types(thing)
