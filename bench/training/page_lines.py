"""Fit the weights by which the lines of a saved page are told from its furniture.

Usage: bench/training/page_lines.py DATA [--write]

DATA is JSON lines (plain or .xz) with id, domain, format, input, gold_text, gold_titles and
gold_optional; the pages (format "html") that have a gold text are used. Printed are the figures
on pages of domains that were not fitted on (5 folds) and, beside them, on all that were; a line
counts by its words. --write puts the weights of all pages into briefgen/read/line_weights.json.
Ridge regression of the logit by Newton's method; the same data gives the same weights.
"""

import argparse
import json
import lzma
import re
import sys
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from briefgen.read import article, doubts
from briefgen.read.evidence import Stated, evidence
from briefgen.read.gate import admit, disarm_references
from briefgen.read.hidden import drop_hidden
from briefgen.read.html import parse
from briefgen.read.lines import Line, lines_of
from briefgen.read.nesting import flatten
from briefgen.read.page import page_data
from briefgen.read.places import places

_FOLDS = 5
_RIDGE = 3.3
_MOST_WORDS = 40
_TOKEN = re.compile(r"\w+")
_WEIGHTS = Path(__file__).parent.parent / "briefgen" / "read" / "line_weights.json"

Grid = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Page:
    """The lines of one page, the marks of each, and whether it is text (``None``: no matter)."""

    fold: int
    lines: tuple[Line, ...]
    marks: list[dict[str, float]]
    labels: list[bool | None]


def pages(data: Path) -> Iterator[Page]:
    """The pages with a gold text that one article fills."""
    whole = data.read_bytes()
    text = (lzma.decompress(whole) if data.suffix == ".xz" else whole).decode("utf-8")
    for row in map(json.loads, filter(str.strip, text.split("\n"))):
        if row["format"] != "html" or not row.get("gold_text") or "liveblog" in row["tags"]:
            continue
        markup = disarm_references(admit(row["id"], row["input"]).text)[0]
        tree = parse(flatten(markup).markup)[0]
        byline = page_data(tree).byline
        drop_hidden(tree)
        extracted = article._extracted(tree, fast=False)
        if extracted:
            lines = lines_of(extracted, places(tree))
            marks = evidence(lines, Stated(byline, article.descriptions(tree)))
            fold = zlib.crc32(row["domain"].encode()) % _FOLDS
            yield Page(fold, lines, marks, _labels(lines, row))


def _labels(lines: Sequence[Line], row: dict[str, Any]) -> list[bool | None]:
    """True where half of a line's word groups are in the gold text; titles are no matter."""
    body, optional = _groups([row["gold_text"]]), _groups(row.get("gold_optional") or [])
    titles = _groups(row.get("gold_titles") or [])
    found: list[bool | None] = []
    for line in lines:
        if _covered(line.text, body):
            found.append(True)
        else:
            neutral = _covered(line.text, titles) or _covered(line.text, optional)
            found.append(None if neutral else False)
    return found


def _groups(texts: Sequence[str]) -> set[str]:
    """Runs of one to four words, each text by itself, paragraph by paragraph."""
    found: set[str] = set()
    for part in (part for text in texts for part in text.split("\n")):
        words = _TOKEN.findall(part.casefold())
        for size in range(1, 5):
            found.update(" ".join(words[n : n + size]) for n in range(len(words) - size + 1))
    return found


def _covered(text: str, groups: set[str]) -> bool:
    words = _TOKEN.findall(text.casefold())
    size = min(4, len(words))
    runs = [" ".join(words[n : n + size]) for n in range(len(words) - size + 1)] if size else []
    return bool(runs) and 2 * sum(run in groups for run in runs) >= len(runs)


def fit(marks: Grid, labels: Grid, weights: Grid) -> Grid:
    """Coefficients, the constant last; the ridge leaves the constant alone."""
    columns = np.hstack([marks, np.ones((len(marks), 1))])
    ridge = np.diag([_RIDGE] * marks.shape[1] + [0.0])
    found = np.zeros(columns.shape[1])
    for _ in range(30):
        chance = 1 / (1 + np.exp(-np.clip(columns @ found, -30, 30)))
        slope = columns.T @ (weights * (labels - chance)) - ridge @ found
        bend = (columns * (weights * chance * (1 - chance))[:, None]).T @ columns + ridge
        step = np.linalg.solve(bend, slope)
        found += step
        if np.abs(step).max() < 1e-6:
            break
    return found


def fitted(read: Sequence[Page], names: Sequence[str]) -> dict[str, int]:
    """Weights in tenths, by the name of the mark; the constant has none."""
    rows = [
        (line, marks, label)
        for page in read
        for line, marks, label in zip(page.lines, page.marks, page.labels, strict=True)
        if label is not None
    ]
    found = fit(
        np.array([[float(marks.get(name, 0)) for name in names] for _, marks, _ in rows]),
        np.array([float(bool(label)) for _, _, label in rows]),
        np.sqrt([float(min(_MOST_WORDS, max(1, line.words))) for line, _, _ in rows]),
    )
    return {
        name: round(10 * float(weight)) for name, weight in zip([*names, ""], found, strict=True)
    }


def score(read: Sequence[Page], weights: dict[str, int]) -> Grid:
    """Words kept and right, kept and wrong, cut and right, cut and wrong."""
    counts = np.zeros(4)
    for page in read:
        stays = doubts.kept(page.lines, doubts.chances(page.marks, weights))
        for line, stay, label in zip(page.lines, stays, page.labels, strict=True):
            if label is not None:
                counts[(0 if label else 1) if stay else (3 if label else 2)] += line.words
    return counts


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    read = list(pages(options.data))
    names = sorted({name for page in read for marks in page.marks for name in marks})
    outside = np.zeros(4)
    for fold in range(_FOLDS):
        weights = fitted([page for page in read if page.fold != fold], names)
        outside += score([page for page in read if page.fold == fold], weights)
    weights = fitted(read, names)
    for title, counts in (("out of fold", outside), ("in fold", score(read, weights))):
        right, wrong, gone, lost = counts
        print(
            f"{title}: precision {right / (right + wrong):.4f} recall {right / (right + lost):.4f}"
        )
        print(f"  words of furniture cut {gone:.0f} of {gone + wrong:.0f}, of text {lost:.0f}")
    if options.write:
        _WEIGHTS.write_text(json.dumps(weights, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
