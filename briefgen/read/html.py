"""Read a saved page: the lines of its article, those in doubt marked, and what its markup states.

No network: links are never followed and no image is fetched. Comments are left out. A page that
has words of which none come out is a ``Problem``, never an empty article; one that holds several
is read, and says so in a problem.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from briefgen.model import Doubt, PageData, PageDate, Problem, Span
from briefgen.read.article import find_article
from briefgen.read.found import MOST_TEXT, Found, too_much_text
from briefgen.read.gate import Admitted, admit, disarm_references
from briefgen.read.hidden import drop_hidden
from briefgen.read.kinds import stated_kind
from briefgen.read.nesting import MOST_TAGS, Flattened, flatten, screen, too_deep
from briefgen.read.page import page_data

SEVERAL = "R20"
"""Code of the problem that a file is not one article; what it holds is read all the same."""

_UNSEEN = frozenset(("script", "style"))

OUTVOTED = "outvoted"
"""Why a line is in doubt: more speaks against it than for it."""


def read_html(name: str, markup: str, *, fast: bool = False) -> Found | Problem:
    """The lines of the article a page holds, a blank line between them, and its own data.

    ``fast`` goes without the extractor's second look at a page and without weighing its lines.
    """
    admitted = admit(name, markup)
    markup, references = disarm_references(admitted.text)
    flat = screen(markup) or flatten(markup)
    if flat.tags > MOST_TAGS:
        what = f"too many tags ({flat.tags}, read are up to {MOST_TAGS})"
        return Problem(name, what, "Save the article alone, without the rest of the site.", "R03")
    tree, cut_short = parse(flat.markup)
    if tree is None or cut_short or too_deep(tree):
        flat = flatten(markup)
        tree, cut_short = parse(flat.markup)
        cut_short = cut_short or (tree is not None and too_deep(tree))
    if tree is None:
        return Problem(name, "not a page that can be parsed", "Save the page again.", "R05")
    page = page_data(tree)
    kind = stated_kind(tree)
    drop_hidden(tree)
    written = _written(tree)
    if written > MOST_TEXT:
        return too_much_text(name, written)
    found = find_article(tree, page.byline, fast=fast)
    kind = kind or ("a list of links" if found.lists_links else "")
    if not found.lines:
        advice = "Open the page, wait until its text shows, and save it again."
        return Problem(name, "no text of an article found in the page", advice, "R06")
    body, doubts = _text(name, found.lines)
    told = {problem.code for problem in admitted.problems}
    problems = [*admitted.problems, *(p for p in body.problems if p.code not in told)]
    if references:
        what = f"{references} references to control characters taken out"
        problems.append(Problem(name, what, "Look at the file: it may be damaged.", "R12"))
    if cut_short:
        what = "the parser gave up before the end of the page"
        problems.append(Problem(name, what, "Compare the end of the text with the page.", "R18"))
    problems += _page_problems(name, flat, page, kind)
    return Found(body.text, _clean(name, page), tuple(problems), doubts)


def _page_problems(name: str, flat: Flattened, page: PageData, kind: str) -> Iterator[Problem]:
    if kind:
        advice = "Save each report that you need as a page of its own."
        yield Problem(name, f"not one article: {kind}", advice, SEVERAL)
    if flat.dropped:
        what = f"nested too deep for a parser: {flat.dropped} tags flattened"
        yield Problem(name, what, "Compare the end of the text with the page.", "R13")
    if "xn--" in page.url:
        what = f"the address has letters of another script: {page.url}"
        yield Problem(name, what, "Check that the outlet is the one it seems to be.", "R16")
    if flat.entities:
        what = "the page declares entities; they were taken out"
        yield Problem(name, what, "Look at the file: pages of outlets have none.", "R17")


def parse(markup: str) -> tuple[Any, bool]:
    """The tree of a page, and whether the parser gave up before its end; ``None`` for no tree."""
    from lxml import etree
    from lxml.html import HTMLParser, document_fromstring

    parser = HTMLParser(huge_tree=True, remove_comments=True, remove_pis=True, encoding="utf-8")
    try:
        tree = document_fromstring(markup.encode(), parser=parser)
    except (etree.LxmlError, ValueError):
        tree = None
    if any(entry.type_name == "ERR_NO_MEMORY" for entry in parser.error_log):
        raise MemoryError
    if tree is None:
        return None, False
    return tree, any(entry.level_name == "FATAL" for entry in parser.error_log)


def _written(tree: Any) -> int:  # noqa: ANN401 (lxml has no types)
    """How many characters of text a page has, scripts and styles left out."""
    return sum(
        len(element.tail or "") + (len(element.text or "") if element.tag not in _UNSEEN else 0)
        for element in tree.iter()
    )


def _text(name: str, lines: Sequence[tuple[str, bool]]) -> tuple[Admitted, tuple[Doubt, ...]]:
    """The lines with an empty line between them, and where those in doubt stand."""
    body = admit(name, "\n\n".join(line for line, _ in lines))
    doubts, at = [], 0
    for line, (_, doubted) in zip(body.text.split("\n\n"), lines, strict=True):
        if doubted and line:
            doubts.append(Doubt(Span(at, at + len(line)), OUTVOTED))
        at += len(line) + len("\n\n")
    return body, tuple(doubts)


def _clean(name: str, page: PageData) -> PageData:
    """The page's data without what may not pass."""
    return PageData(
        title=admit(name, page.title).text,
        byline=admit(name, page.byline).text,
        outlet=admit(name, page.outlet).text,
        published=tuple(
            PageDate(date.rule, admit(name, date.words).text) for date in page.published
        ),
        url=admit(name, page.url).text,
        language=admit(name, page.language).text,
        day_first=page.day_first,
    )
