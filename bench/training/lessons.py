"""Lessons for the line model: the blocks of pages with their traits, and which are the article.

Dumps come from the data as they are; of saved pages that no dump was made of, two are made here.
A block is text if the gold has at least half of its words, four at a time.
"""

import json
import lzma
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
from lxml import html
from numpy.typing import NDArray

from briefgen.clean.blocks import Block, blocks
from briefgen.clean.line_facts import LinedPage
from briefgen.clean.line_traits import describe
from briefgen.clean.markup import unmark
from briefgen.clean.verdicts import by_itself
from briefgen.model import Problem
from briefgen.read import read

SUFFIX = {"text": ".txt", "markdown": ".md"}
_LEAST_DUMP = 500
_FURNITURE = frozenset(("nav", "header", "footer", "form"))
_UNSEEN = frozenset(("script", "style", "noscript", "template", "svg", "head"))
_BLOCK_TAGS = frozenset(
    """
    address article aside blockquote body br button dd details div dl dt fieldset figcaption figure
    footer form h1 h2 h3 h4 h5 h6 header hr label li main nav ol option p pre section summary table
    tbody td th title tr ul
    """.split()  # noqa: SIM905 (a list of words is read as text)
)
_WORD = re.compile(r"\w+")
_LIVE = 0.3
_TITLE = 0.3
_FRAGMENT = 0.1


@dataclass(frozen=True, slots=True)
class Lesson:
    """A page with its lesson: ``traits`` (blocks, t), ``text`` 0 or 1 and ``weights`` by block."""

    domain: str
    names: tuple[str, ...]
    traits: NDArray[np.float64]
    text: NDArray[np.float64]
    weights: NDArray[np.float64]


def rows_of(data: Path) -> list[dict[str, Any]]:
    """The rows of a data file, plain or .xz."""
    whole = data.read_bytes()
    text = (lzma.decompress(whole) if data.suffix == ".xz" else whole).decode("utf-8")
    return [json.loads(line) for line in text.split("\n") if line.strip()]


def lessons(rows: list[dict[str, Any]], scorer: ModuleType) -> list[Lesson]:
    """All dumps, dumps made of the saved pages that have none, and each article alone."""
    dumped = {row["url"] for row in rows if row["format"] != "html"}
    found: list[Lesson] = []
    bare: set[str] = set()
    for row in rows:
        if not row.get("gold_text"):
            continue
        if row["url"] not in bare:
            bare.add(row["url"])
            alone = "\n\n".join([row["gold_title"] or "", row["gold_text"]]).strip()
            found += _lesson(row, "text", alone, scorer)
        if row["format"] != "html":
            found += _lesson(row, row["format"], row["input"], scorer)
        elif row["url"] not in dumped:
            for form, marked in (("text", False), ("markdown", True)):
                dump = dump_of(row["input"], marked)
                if len(dump) >= _LEAST_DUMP:
                    found += _lesson(row, form, dump, scorer)
    return found


def _lesson(row: dict[str, Any], form: str, text: str, scorer: ModuleType) -> Iterator[Lesson]:
    raw = read(f"page{SUFFIX[form]}", text.encode())
    if isinstance(raw, Problem):
        return
    parts = blocks(raw.text, unmark(raw.text))
    if not parts:
        return
    reasons, language = by_itself(parts, "")
    names, traits = describe(LinedPage(parts, reasons, language))
    kinds = _kinds(row, parts, scorer)
    weights = _weights(kinds, [len(part.words) for part in parts])
    if "liveblog" in (row.get("tags") or ()):
        weights = weights * _LIVE
    yield Lesson(
        row["domain"], names, traits, np.array([k == "body" for k in kinds]) * 1.0, weights
    )


def _kinds(row: dict[str, Any], parts: tuple[Block, ...], scorer: ModuleType) -> list[str]:
    """What the gold says of each block; a few words that it has somewhere are a fragment."""
    gold = scorer.Gold(row)
    whole = {_squash(line) for line in row["gold_text"].split("\n")}
    kinds = []
    for part in parts:
        kind = gold.kind(part.text)
        short = len(_WORD.findall(part.text)) < 4
        fragment = kind == "body" and short and _squash(part.text) not in whole
        kinds.append("fragment" if fragment else kind)
    return kinds


def _weights(kinds: list[str], sizes: list[int]) -> NDArray[np.float64]:
    """Long blocks weigh more, in a long page each weighs less; optional ones nothing."""
    worth = {"optional": 0.0, "fragment": _FRAGMENT, "title": _TITLE}
    weights = 0.5 + np.minimum(sizes, 60) / 30
    weights = weights * np.array([worth.get(kind, 1.0) for kind in kinds])
    return np.asarray(weights / np.sqrt(weights.sum() + 1) * 10)


def _squash(text: str) -> str:
    return " ".join(_WORD.findall(text.casefold()))


def dump_of(markup: str, marked: bool) -> str:
    """A saved page as lines of text: whole, or ``marked`` as Markdown without its furniture."""
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        tree = html.document_fromstring(markup.encode(), parser=parser)
    except (ValueError, html.etree.ParserError):
        return ""
    lines: list[str] = []
    buffer: list[str] = []
    title = " ".join((tree.findtext(".//title") or "").split())
    _walk(tree.find("body"), marked, "", lines, buffer)
    _flush(lines, buffer, "")
    return ("\n\n" if marked else "\n").join([title, *lines])


def _walk(
    element: Any,  # noqa: ANN401 (lxml has no types)
    marked: bool,
    lead: str,
    lines: list[str],
    buffer: list[str],
) -> None:
    """Write an element's text, depth first; a block tag ends the line before and after it."""
    if element is None or not isinstance(element.tag, str) or element.tag in _UNSEEN:
        return
    if marked and element.tag in _FURNITURE:
        return
    block = element.tag in _BLOCK_TAGS
    if block:
        _flush(lines, buffer, lead)
        lead = _lead(element.tag) if marked else ""
    link = marked and element.tag == "a" and element.get("href")
    buffer += ["[" if link else "", element.text or ""]
    for child in element:
        _walk(child, marked, lead, lines, buffer)
        buffer.append(child.tail or "")
    buffer.append("](#)" if link else "")
    if block:
        _flush(lines, buffer, lead)


def _lead(tag: str) -> str:
    if re.fullmatch(r"h[1-6]", tag):
        return "#" * int(tag[1]) + " "
    return "- " if tag == "li" else ""


def _flush(lines: list[str], buffer: list[str], lead: str) -> None:
    text = " ".join("".join(buffer).split())
    buffer.clear()
    if text and text != "[](#)":
        lines.append(lead + text)
