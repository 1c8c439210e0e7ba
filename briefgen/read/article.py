"""The article of a parsed page, line by line, and which of its lines are in doubt.

trafilatura tells article from page; what it kept is then weighed line by line, and what it lost
between (items, subheads) is taken back. Left out: comments, and what a page hides.
"""

import re
from collections.abc import Iterable
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from briefgen.read.doubts import chances, kept
from briefgen.read.evidence import Stated, evidence
from briefgen.read.kinds import lists_links
from briefgen.read.lines import lines_of
from briefgen.read.places import places

_FEW_WORDS = 40
_WORD = re.compile(r"\w+")
_FURNITURE = ("script", "style", "noscript", "template", "nav", "aside", "header", "footer", "svg")
_DESCRIPTION = (
    "//meta[@name='description' or @property='og:description' or @name='twitter:description']"
    "/@content"
)
_PARAGRAPHS = ("p", "h1", "h2", "li", "blockquote")
_MOST_DESCRIPTIONS = 4
_LEAST_DESCRIPTION = 30


@dataclass(frozen=True, slots=True)
class Body:
    """The lines of an article in order, each with whether it is in doubt; none: an empty page.

    ``lists_links`` is true when they are links to other pages and little else.
    """

    lines: tuple[tuple[str, bool], ...]
    lists_links: bool = False


def find_article(tree: Any, byline: str, *, fast: bool) -> Body:  # noqa: ANN401 (lxml has no types)
    """The article of a parsed page.

    Args:
        tree: the page; it is used up.
        byline: who wrote it, as the markup states.
        fast: whether to go without the second look that trafilatura takes at a page, and
            without weighing its lines.
    """
    extracted = _extracted(tree, fast)
    if not extracted:
        return Body(tuple((line, False) for line in _all_text(tree)))
    if fast:
        return Body(tuple((line, False) for line in extracted))
    lines = lines_of(extracted, places(tree))
    if all(line.place is None for line in lines):
        return Body(tuple((line.text, False) for line in lines))
    stays = kept(lines, chances(evidence(lines, Stated(byline, descriptions(tree)))))
    weighed = zip(lines, stays, strict=True)
    told = tuple((line.text, not stay) for line, stay in weighed if stay or not line.lost)
    return Body(told, lists_links(lines))


def descriptions(tree: Any) -> tuple[str, ...]:  # noqa: ANN401
    """How the page's markup describes it, in a sentence or two."""
    stated = tree.xpath(_DESCRIPTION)[:_MOST_DESCRIPTIONS]
    return tuple(str(words) for words in stated if len(words) > _LEAST_DESCRIPTION)


def _extracted(tree: Any, fast: bool) -> list[str]:  # noqa: ANN401
    """What trafilatura takes for the article; empty when it fails or finds nothing."""
    from trafilatura import bare_extraction

    try:
        found = bare_extraction(
            deepcopy(tree),
            include_comments=False,
            include_tables=True,
            with_metadata=False,
            fast=fast,
        )
    except MemoryError:
        raise  # what is found may rest on sizes, never on how much memory there was
    except Exception:  # a foreign parser over hostile input: whatever it raises, we go on without
        return []
    text: str | None = getattr(found, "text", None)
    return _one_lined((text or "").split("\n"))


def _all_text(tree: Any) -> list[str]:  # noqa: ANN401
    """The paragraphs of a page, or all its text: for pages in which no article was found."""
    from lxml import etree

    etree.strip_elements(tree, *_FURNITURE, with_tail=False)
    body = tree.find("body")
    whole = tree if body is None else body
    outermost = (
        p for p in whole.iter(*_PARAGRAPHS) if next(p.iterancestors(*_PARAGRAPHS), None) is None
    )
    lines = _one_lined(" ".join(p.itertext()) for p in outermost)
    if len(_WORD.findall("\n".join(lines))) >= _FEW_WORDS:
        return lines
    return _one_lined(line for text in whole.itertext() for line in text.split("\n"))


def _one_lined(texts: Iterable[str]) -> list[str]:
    """Each text on one line, the empty ones left out."""
    return [line for text in texts if (line := " ".join(text.split()))]
