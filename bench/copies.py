"""Copies among many articles: planted ones found, ordinary ones left apart.

Usage: python bench/copies.py [DATA] [--made 1000 10000 30000 100000] [--words 135] [--json]

Makes articles of invented words (common ones more often, as Zipf has it) and plants copies of a
tenth of them, a fifth each: the same text again; a sentence dropped, three words changed and
boilerplate added; cut to half; cut to a third under another headline; and the wire's text with the
paper's own paragraph before it, both credited to the agency. Planted too are texts that are no
copies: the same report of another day with other words in a quarter of its places, and two reports
that share one quoted paragraph. Prints recall of each kind, precision, CPU seconds and ms an
article from its text, the exponent of time, and memory above the start, each size alone in a
process. With DATA, in the format of topics.py, every fold found there is printed too, for reading.
"""

import argparse
import json
import math
import random
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from briefgen.group import fold_copies
from briefgen.model import Article, Origin

SHARE = 0.1
KINDS = ("same", "near", "half", "third", "wire")
NO_COPIES = ("other day", "one quote")


def main() -> None:
    options = parse()
    if options.one:
        print(json.dumps(one_size(options.one, options.words)))
        return
    results = []
    for size in options.made:
        call = [sys.executable, __file__, "--one", str(size), "--words", str(options.words)]
        results.append(json.loads(subprocess.run(call, capture_output=True, check=True).stdout))
    print(json.dumps(results, indent=1) if options.json else table(results))
    if options.data:
        print(f"\n{folds(options.data)}")


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Judge the folding of copies.")
    parser.add_argument("data", type=Path, nargs="?")
    parser.add_argument("--made", type=int, nargs="+", default=[1000, 10000, 30000, 100000])
    parser.add_argument("--words", type=int, default=135)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--one", type=int, help=argparse.SUPPRESS)
    return parser.parse_args()


def one_size(count: int, words: int) -> dict[str, Any]:
    articles, planted, apart = corpus(count, words)
    before = memory("VmRSS", anew=True)
    started = time.process_time()
    origins = fold_copies(articles)
    seconds = time.process_time() - started
    above = memory("VmHWM") - before
    folded = {a: place for place, origin in enumerate(origins) for a in origin.articles}
    found: Counter[str] = Counter()
    for kind, one, other in planted:
        found[kind] += folded[one] == folded[other]
    wrong: Counter[str] = Counter()
    for kind, one, other in apart:
        wrong[kind] += folded[one] == folded[other]
    copies = sum(len(origin.articles) - 1 for origin in origins)
    return {
        "articles": len(articles),
        "recall": {k: found[k] / sum(p[0] == k for p in planted) for k in KINDS},
        "all": sum(found.values()) / len(planted),
        "precision": sum(found.values()) / max(1, copies),
        "wrong": {k: wrong[k] / sum(p[0] == k for p in apart) for k in NO_COPIES},
        "seconds": seconds,
        "megabytes": above,
    }


def corpus(
    count: int, words: int
) -> tuple[list[Article], list[tuple[str, str, str]], list[tuple[str, str, str]]]:
    """Articles in no order, the pairs that are copies and those that are not, with their kind."""
    chance = random.Random(count)
    write = Writer(chance)
    originals = [
        Article(f"{i:08x}", f"{i}", "text/plain", write.words(8), write.text(words), ())
        for i in range(int(count / (1 + 2 * SHARE)))
    ]
    articles, planted, apart = list(originals), [], []
    chosen = chance.sample(range(len(originals)), int(2 * SHARE * len(originals)))
    for place, number in enumerate(chosen):
        kinds = KINDS if place % 2 else NO_COPIES
        kind = kinds[place // 2 % len(kinds)]
        original = originals[number]
        if kind == "wire":
            original = articles[number] = replace(original, agency="KNA")
        other = replace(
            original,
            id=f"c{place:07x}",
            title=write.words(7),
            text=write.again(kind, original.text),
        )
        (planted if place % 2 else apart).append((kind, original.id, other.id))
        articles.append(other)
    chance.shuffle(articles)
    return articles, planted, apart


class Writer:
    """Writes texts of invented words."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        syllables = [c + v for c in "bdfgklmnprstvz" for v in "aeiou"]
        self._words = [
            "".join(chance.choices(syllables, k=chance.randint(1, 4))) for _ in range(20000)
        ]
        total = 0.0
        self._upto = [total := total + 1 / (place + 3) for place in range(len(self._words))]
        self._boilerplate = [self.words(12) + "." for _ in range(5)]

    def words(self, count: int) -> str:
        """So many words."""
        return " ".join(self._chance.choices(self._words, cum_weights=self._upto, k=count))

    def text(self, count: int) -> str:
        """So many words in sentences, a paragraph each."""
        sentences = []
        while count > 0:
            length = min(count, self._chance.randint(8, 28))
            sentences.append(self.words(length).capitalize() + ".")
            count -= length
        return "\n\n".join(sentences)

    def again(self, kind: str, text: str) -> str:
        """A text again in one of the ways of ``KINDS`` and ``NO_COPIES``."""
        sentences = text.split("\n\n")
        chance = self._chance
        if kind == "near":
            if len(sentences) > 2:
                sentences.pop(chance.randrange(len(sentences)))
            for _ in range(3):
                self._change(sentences, chance.randrange(len(sentences)))
            return "\n\n".join([*sentences, chance.choice(self._boilerplate)])
        if kind in ("half", "third"):
            share = 0.5 if kind == "half" else 1 / 3
            return "\n\n".join(sentences[: max(2, round(share * len(sentences)))])
        if kind == "wire":
            return "\n\n".join([self.text(35), *sentences])
        if kind == "other day":
            words = text.split()
            for place in range(0, len(words), 4):
                words[place] = self.words(1)
            return " ".join(words)
        if kind == "one quote":
            return "\n\n".join([self.text(60), max(sentences, key=len), self.text(40)])
        return text

    def _change(self, sentences: list[str], number: int) -> None:
        words = sentences[number].split()
        words[self._chance.randrange(len(words))] = self.words(1)
        sentences[number] = " ".join(words)


def memory(what: str, anew: bool = False) -> float:
    """MB of this process now (VmRSS) or at most so far (VmHWM), counted ``anew`` from now."""
    if anew:
        Path("/proc/self/clear_refs").write_text("5", "utf-8")
    status = Path("/proc/self/status").read_text("utf-8")
    return float(status.split(f"{what}:")[1].split()[0]) / 1024


def folds(data: Path) -> str:
    """The folds among real articles, to be read."""
    rows = [json.loads(line) for line in data.read_text("utf-8").splitlines()]
    texts = {row["id"]: row for row in rows}
    articles = [
        Article(id_, id_, "text/plain", row.get("title") or "", row.get("text") or "", ())
        for id_, row in texts.items()
    ]
    folded: Sequence[Origin] = [o for o in fold_copies(articles) if len(o.articles) > 1]
    lines = [f"{len(articles)} articles, {len(folded)} folds"]
    for origin in folded:
        lines.append(f"\n{origin.how}")
        for id_ in origin.articles:
            row = texts[id_]
            words = (row.get("text") or "").split()
            lines.append(f"  {id_} {len(words)} words: {row.get('title')} | {' '.join(words[:25])}")
    return "\n".join(lines)


def table(results: Sequence[dict[str, Any]]) -> str:
    lines = []
    for row in results:
        recall = ", ".join(f"{kind} {value:.2f}" for kind, value in row["recall"].items())
        wrong = ", ".join(f"{kind} {value:.2f}" for kind, value in row["wrong"].items())
        lines.append(
            f"{row['articles']:7d} articles: recall {row['all']:.3f} ({recall}), precision "
            f"{row['precision']:.3f}, folded though no copies: {wrong}; {row['seconds']:.2f} s, "
            f"{1000 * row['seconds'] / row['articles']:.3f} ms an article, "
            f"+{row['megabytes']:.0f} MB"
        )
    first, last = results[0], results[-1]
    if last["articles"] > first["articles"]:
        exponent = math.log(last["seconds"] / first["seconds"]) / math.log(
            last["articles"] / first["articles"]
        )
        lines.append(f"time grows with exponent {exponent:.2f}")
    return "\n".join(lines)


if __name__ == "__main__":
    main()
