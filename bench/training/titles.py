"""Fit the weights of the cues for a headline, and score them on pages of other domains.

    python bench/training/titles.py DATA.jsonl[.xz] [--folds 5]

DATA has a JSON object a line: id, domain, format (text or markdown), input, gold_titles and
title_visible. The choice among the lines of a page's head is logistic (softmax), fitted with a
quadratic penalty; every figure is of pages whose domain the fit never saw, the in-fold one beside
it. Prints the weights for ``briefgen/clean/title_cues.py``.
"""

import argparse
import hashlib
import json
import lzma
import re
import sys
import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from briefgen.clean import verdicts
from briefgen.clean.blocks import Block, blocks
from briefgen.clean.markup import unmark
from briefgen.clean.title_cues import Head, head_of
from briefgen.clean.titles import Title
from briefgen.model import Problem
from briefgen.read import read

_PENALTY, _STEPS, _RATE = 2.0, 400, 0.1


class Page:
    """The cues of a page's lines, which of them print the headline, and its domain."""

    def __init__(self, head: Head, golds: Sequence[str], domain: str) -> None:
        lines = head.lines()
        wanted = {_plain(gold) for gold in golds}
        self.cues = [head.cues(number) for number in lines]
        self.right = np.array([_plain(head.blocks[n].text) in wanted for n in lines], dtype=bool)
        self.domain = domain


def _plain(text: str) -> str:
    text = unicodedata.normalize("NFKC", text).casefold()
    return re.sub(r"[\W_]+", "", text)


def pages(data: Path) -> Iterator[Page]:
    """The dumps whose headline is looked for among the lines of the head."""
    whole = data.read_bytes()
    text = (lzma.decompress(whole) if data.suffix == ".xz" else whole).decode("utf-8")
    for line in text.split("\n"):
        row = json.loads(line) if line.strip() else {}
        if row.get("format") in ("text", "markdown") and row.get("title_visible"):
            head = _head(row)
            if head is not None:
                yield Page(head, row["gold_titles"], row["domain"])


def _head(row: dict[str, Any]) -> Head | None:
    """The head that the search for the headline is given; none if a mark told the headline."""
    name = "a.md" if row["format"] == "markdown" else "a.txt"
    raw = read(name, row["input"].encode())
    if isinstance(raw, Problem) or raw.page.title:
        return None
    seen: list[Head] = []
    find = verdicts.find_title

    def watch(
        parts: Sequence[Block],
        reasons: Sequence[str],
        start: int,
        body: Sequence[Block],
        stated: str,
    ) -> Title:
        seen.append(head_of(parts, list(reasons), start, body))
        return find(parts, reasons, start, body, stated)

    verdicts.find_title = watch
    try:
        verdicts.judge(blocks(raw.text, unmark(raw.text, extracted=False)), raw.page, False)
    finally:
        verdicts.find_title = find
    return seen[-1] if seen else None


def fit(train: Sequence[Page], names: Sequence[str]) -> np.ndarray:
    """Weights of the cues, by Adam on the softmax over each page's lines."""
    told = [(_matrix(page, names), page.right) for page in train if page.right.any()]
    weights, first, second = np.zeros(len(names)), np.zeros(len(names)), np.zeros(len(names))
    for step in range(1, _STEPS + 1):
        slope = -_PENALTY * weights
        for cues, right in told:
            share = np.exp(cues @ weights - (cues @ weights).max())
            share /= share.sum()
            wanted = share * right
            slope += cues.T @ (wanted / wanted.sum() - share)
        slope /= len(told)
        first, second = 0.9 * first + 0.1 * slope, 0.99 * second + 0.01 * slope**2
        weights += _RATE * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.99**step)) + 1e-8)
    return weights


def _matrix(page: Page, names: Sequence[str]) -> np.ndarray:
    return np.array([[cues[name] for name in names] for cues in page.cues])


def right(test: Sequence[Page], weights: np.ndarray, names: Sequence[str]) -> list[bool]:
    """For each page with lines to choose from, whether the chosen one is the headline."""
    return [
        bool(page.right[int(np.argmax(_matrix(page, names) @ weights))])
        for page in test
        if page.cues
    ]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("--folds", type=int, default=5)
    options = parser.parse_args()
    found = list(pages(options.data))
    names = sorted({name for page in found for cues in page.cues for name in cues})
    folds = [int(hashlib.sha256(p.domain.encode()).hexdigest(), 16) % options.folds for p in found]
    outside: list[bool] = []
    for fold in range(options.folds):
        train = [page for page, at in zip(found, folds, strict=True) if at != fold]
        test = [page for page, at in zip(found, folds, strict=True) if at == fold]
        outside += right(test, fit(train, names), names)
    weights = fit(found, names)
    inside = right(found, weights, names)
    report = {
        "pages": len(found),
        "out_of_fold": round(sum(outside) / len(outside), 3),
        "in_fold": round(sum(inside) / len(inside), 3),
        "weights": {n: round(float(w), 2) for n, w in zip(names, weights, strict=True)},
    }
    print(json.dumps(report, indent=1))
    return 0


if __name__ == "__main__":
    sys.exit(main())
