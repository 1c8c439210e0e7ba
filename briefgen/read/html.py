"""Read a saved page: the text of its article by trafilatura, and what its markup states.

No network: links are never followed and no image is fetched. Comments are left out. A page that
has words of which none come out is a ``Problem``, never an empty article.
"""

import re
from collections.abc import Iterator
from typing import Any

from briefgen.model import PageData, PageDate, Problem
from briefgen.read.found import Found
from briefgen.read.gate import admit, disarm_references
from briefgen.read.nesting import MOST_TAGS, Flattened, flatten
from briefgen.read.page import page_data

_FEW_WORDS = 40
_WORD = re.compile(r"\w+")
_FURNITURE = ("script", "style", "noscript", "template", "nav", "aside", "header", "footer", "svg")


def read_html(name: str, markup: str) -> Found | Problem:
    """The lines of the article a page holds, a blank line between them, and its own data."""
    admitted = admit(name, markup)
    markup, references = disarm_references(admitted.text)
    flat = flatten(markup)
    if flat.tags > MOST_TAGS:
        what = f"too many tags ({flat.tags}, read are up to {MOST_TAGS})"
        return Problem(name, what, "Save the article alone, without the rest of the site.", "R03")
    tree = _parse(flat.markup)
    if tree is None:
        return Problem(name, "not a page that can be parsed", "Save the page again.", "R05")
    page = page_data(tree)
    lines = _article(flat.markup) or _all_text(tree)
    text = "\n\n".join(" ".join(line.split()) for line in lines.split("\n") if line.strip())
    if not text:
        advice = "Open the page, wait until its text shows, and save it again."
        return Problem(name, "no text of an article found in the page", advice, "R06")
    body = admit(name, text)
    problems = list(admitted.problems or body.problems)
    if references:
        what = f"{references} references to control characters taken out"
        problems.append(Problem(name, what, "Look at the file: it may be damaged.", "R12"))
    problems += _page_problems(name, flat, page)
    return Found(body.text, _clean(name, page), tuple(problems))


def _page_problems(name: str, flat: Flattened, page: PageData) -> Iterator[Problem]:
    if flat.dropped:
        what = f"nested too deep for a parser: {flat.dropped} tags flattened"
        yield Problem(name, what, "Compare the end of the text with the page.", "R13")
    if "xn--" in page.url:
        what = f"the address has letters of another script: {page.url}"
        yield Problem(name, what, "Check that the outlet is the one it seems to be.", "R16")
    if flat.entities:
        what = "the page declares entities; they were taken out"
        yield Problem(name, what, "Look at the file: pages of outlets have none.", "R17")


def _parse(markup: str) -> Any:  # noqa: ANN401 (lxml has no types)
    from lxml import etree
    from lxml.html import HTMLParser, document_fromstring

    parser = HTMLParser(huge_tree=True, remove_comments=True, remove_pis=True, encoding="utf-8")
    try:
        return document_fromstring(markup.encode(), parser=parser)
    except (etree.LxmlError, ValueError):
        return None


def _article(markup: str) -> str:
    """What trafilatura takes for the article; empty when it fails or finds nothing."""
    from trafilatura import bare_extraction

    try:
        found = bare_extraction(
            markup, include_comments=False, include_tables=True, with_metadata=False
        )
    except Exception:  # a foreign parser over hostile input: whatever it raises, we go on without
        return ""
    text: str | None = getattr(found, "text", None)
    return text or ""


def _all_text(tree: Any) -> str:  # noqa: ANN401 (lxml has no types)
    """The paragraphs of a page, or all its text: for pages in which no article was found."""
    from lxml import etree

    etree.strip_elements(tree, *_FURNITURE, with_tail=False)
    body = tree.find("body")
    whole = tree if body is None else body
    paragraphs = [" ".join(p.itertext()) for p in whole.iter("p", "h1", "h2", "li", "blockquote")]
    text = "\n".join(" ".join(p.split()) for p in paragraphs)
    if len(_WORD.findall(text)) >= _FEW_WORDS:
        return text
    return "\n".join(line.strip() for line in whole.itertext() if line.strip())


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
