"""Copies among many articles: planted ones found, ordinary ones left apart.

Usage: python bench/copies.py [DATA] [--made 1000 10000 30000 100000] [--words 135] [--json]
       [--peers] [--peers-venv DIR]

Makes articles of invented words (common ones more often, as Zipf has it), a number in every
sentence, and plants copies of a tenth of them, as many of each kind: the same text again; a
sentence dropped, three words changed and boilerplate added; under another headline, dateline and
byline; cut to half; cut to a third under another headline; the wire's text below the paper's own
paragraph, credited to the agency in both, or in neither. Planted too are texts that are no copies:
the same report of another day with other words in a quarter of its places, or with nothing but
other numbers; two reports that share one quoted paragraph; and a report that quotes the whole of
the first. Prints recall of each kind, precision, CPU seconds and ms an article from its text, the
exponent of time, and memory above the start, each size alone in a process. With DATA, in the
format of topics.py, the same is planted among its articles, and every fold among them as they are
is printed, for reading. With ``--peers`` datasketch (to 10,000 articles) and rensa read the same
texts, in a venv of their own that is made when missing.
"""

import argparse
import json
import math
import random
import re
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from peers.venv import peers_python

from briefgen.group import fold_copies
from briefgen.model import Article, Origin

SHARE = 0.1
KINDS = ("same", "near", "dateline", "half", "third", "wire", "own")
NO_COPIES = ("other day", "other numbers", "one quote", "whole quote")
FEWEST_WORDS = 60
"""Words that an article of DATA needs for a copy of it to be planted."""

_HERE = Path(__file__).parent
_PEERS = {"datasketch": 10000, "rensa": 10**9}
"""Articles up to which each peer is asked."""
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+")

Planted = tuple[str, str, str]
Corpus = tuple[list[Article], list[Planted], list[Planted]]


def main() -> None:
    options = parse()
    if options.one:
        print(json.dumps(one_size(options)))
        return
    shared = ["--words", str(options.words)]
    if options.peers:
        shared += ["--peers", "--peers-venv", str(options.peers_venv)]
    results = [run(["--one", str(size), *shared]) for size in options.made]
    if options.json:
        print(json.dumps(results, indent=1))
        return
    print(table(results))
    if options.data:
        print("\nplanted among the articles of the data:")
        print(table([run([str(options.data), "--one", "1", *shared])]))
        print(f"\n{folds(read(options.data))}")


def run(call: Sequence[str]) -> dict[str, Any]:
    """One size, alone in a process."""
    done = subprocess.run([sys.executable, __file__, *call], stdout=subprocess.PIPE, check=True)
    result: dict[str, Any] = json.loads(done.stdout)
    return result


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Judge the folding of copies.")
    parser.add_argument("data", type=Path, nargs="?")
    parser.add_argument("--made", type=int, nargs="+", default=[1000, 10000, 30000, 100000])
    parser.add_argument("--words", type=int, default=135)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--peers", action="store_true")
    parser.add_argument("--peers-venv", type=Path, default=_HERE.parent / ".venv-copiers")
    parser.add_argument("--one", type=int, help=argparse.SUPPRESS)
    return parser.parse_args()


def one_size(options: argparse.Namespace) -> dict[str, Any]:
    given = [a for a in read(options.data) if len(a.text.split()) >= FEWEST_WORDS]
    made = corpus(options.one, options.words, given)
    articles = made[0]
    before = memory("VmRSS", anew=True)
    started = time.process_time()
    origins = fold_copies(articles)
    seconds = time.process_time() - started
    above = memory("VmHWM") - before
    family = {a: place for place, origin in enumerate(origins) for a in origin.articles}
    result = judge(made, family, seconds) | {"megabytes": above, "peers": {}}
    for peer, most in _PEERS.items() if options.peers else ():
        if len(articles) <= most:
            result["peers"][peer] = ask(peer, options.peers_venv, made)
    return result


def judge(made: Corpus, family: dict[str, int], seconds: float) -> dict[str, Any]:
    """What a number for each article's family is worth."""
    articles, planted, apart = made
    found = Counter(kind for kind, one, other in planted if family[one] == family[other])
    wrong = Counter(kind for kind, one, other in apart if family[one] == family[other])
    copies = len(articles) - len(set(family.values()))
    return {
        "articles": len(articles),
        "recall": {k: found[k] / sum(p[0] == k for p in planted) for k in KINDS},
        "all": sum(found.values()) / len(planted),
        "precision": sum(found.values()) / max(1, copies),
        "wrong": {k: wrong[k] / sum(p[0] == k for p in apart) for k in NO_COPIES},
        "seconds": seconds,
    }


def ask(peer: str, folder: Path, made: Corpus) -> dict[str, Any]:
    python = peers_python(folder, _HERE / "copiers" / "peers.txt")
    with tempfile.TemporaryDirectory() as place:
        given, found = Path(place, "texts.json"), Path(place, "found.json")
        given.write_text(json.dumps([article.text for article in made[0]]), "utf-8")
        call = [str(part) for part in (python, _HERE / "copiers" / "peers.py", given, found, peer)]
        subprocess.run(call, check=True)
        answer = json.loads(found.read_text("utf-8"))
    family = {a.id: f for a, f in zip(made[0], answer["family"], strict=True)}
    return judge(made, family, answer["seconds"])


def corpus(count: int, words: int, given: Sequence[Article]) -> Corpus:
    """Articles in no order, the pairs that are copies and those that are not, with their kind."""
    chance = random.Random(count)
    write = Writer(chance)
    originals = list(given) or [
        Article(f"{i:08x}", f"{i}", "text/plain", write.words(8), write.text(words), ())
        for i in range(int(count / (1 + 2 * SHARE)))
    ]
    articles = list(originals)
    planted: list[Planted] = []
    apart: list[Planted] = []
    # A few articles need more copies, or each kind would be two or three.
    share = max(SHARE, min(0.4, 70 / len(originals)))
    chosen = chance.sample(range(len(originals)), int(2 * share * len(originals)))
    for place, number in enumerate(chosen):
        kinds = KINDS if place % 2 else NO_COPIES
        kind = kinds[place // 2 % len(kinds)]
        original = originals[number]
        if kind == "other numbers" and len(set(re.findall(r"\d+", original.text))) < 3:
            kind = "other day"
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
            sentences.append(f"{self.words(length - 1)} {self._number()}.".capitalize())
            count -= length
        return "\n\n".join(sentences)

    def again(self, kind: str, text: str) -> str:
        """A text again in one of the ways of ``KINDS`` and ``NO_COPIES``."""
        sentences = _SENTENCE_END.split(text.strip())
        own = max(60, len(text.split()) // 2)
        ways: dict[str, Callable[[], list[str]]] = {
            "same": lambda: sentences,
            "near": lambda: self._near(sentences),
            "dateline": lambda: [f"HALDEN, 3 May (KNA) - {text}", f"By {self.words(2)}"],
            "half": lambda: cut(sentences, 1 / 2),
            "third": lambda: cut(sentences, 1 / 3),
            "wire": lambda: [self.text(35), *sentences],
            "own": lambda: [self.text(35), *sentences],
            "other day": lambda: [self._other_words(text)],
            "other numbers": lambda: [re.sub(r"\d+", lambda _: self._number(), text)],
            "one quote": lambda: [self.text(60), max(sentences, key=len), self.text(40)],
            "whole quote": lambda: [self.text(own), *sentences, self.text(own)],
        }
        return "\n\n".join(ways[kind]())

    def _near(self, sentences: Sequence[str]) -> list[str]:
        kept = list(sentences)
        if len(kept) > 2:
            kept.pop(self._chance.randrange(len(kept)))
        for _ in range(3):
            self._change(kept, self._chance.randrange(len(kept)))
        return [*kept, self._chance.choice(self._boilerplate)]

    def _other_words(self, text: str) -> str:
        words = text.split()
        for place in range(0, len(words), 4):
            words[place] = self.words(1)
        return " ".join(words)

    def _number(self) -> str:
        return str(self._chance.randrange(2, 9000))

    def _change(self, sentences: list[str], number: int) -> None:
        words = sentences[number].split()
        words[self._chance.randrange(len(words))] = self.words(1)
        sentences[number] = " ".join(words)


def cut(sentences: Sequence[str], share: float) -> list[str]:
    """The first sentences, of so large a share of the words, two at least."""
    most, kept = share * sum(len(s.split()) for s in sentences), 0
    for count, sentence in enumerate(sentences, 1):
        kept += len(sentence.split())
        if kept >= most and count >= 2:
            return list(sentences[:count])
    return list(sentences)


def memory(what: str, anew: bool = False) -> float:
    """MB of this process now (VmRSS) or at most so far (VmHWM), counted ``anew`` from now."""
    if anew:
        Path("/proc/self/clear_refs").write_text("5", "utf-8")
    status = Path("/proc/self/status").read_text("utf-8")
    return float(status.split(f"{what}:")[1].split()[0]) / 1024


def read(data: Path | None) -> list[Article]:
    rows = [json.loads(line) for line in data.read_text("utf-8").splitlines()] if data else []
    once = {row["id"]: row for row in rows}
    return [
        Article(id_, id_, "text/plain", row.get("title") or "", row.get("text") or "", ())
        for id_, row in once.items()
    ]


def folds(articles: Sequence[Article]) -> str:
    """The folds among real articles, to be read."""
    by_id = {article.id: article for article in articles}
    folded: Sequence[Origin] = [o for o in fold_copies(articles) if len(o.articles) > 1]
    lines = [f"{len(articles)} articles, {len(folded)} folds"]
    for origin in folded:
        lines.append(f"\n{origin.how}")
        for id_ in origin.articles:
            words = by_id[id_].text.split()
            lines.append(f"  {id_} {len(words)} words: {by_id[id_].title} | {' '.join(words[:25])}")
    return "\n".join(lines)


def told(row: dict[str, Any]) -> str:
    recall = ", ".join(f"{kind} {value:.2f}" for kind, value in row["recall"].items())
    wrong = ", ".join(f"{kind} {value:.2f}" for kind, value in row["wrong"].items())
    return (
        f"recall {row['all']:.3f} ({recall}), precision {row['precision']:.3f}, "
        f"folded though no copies: {wrong}; {row['seconds']:.2f} s, "
        f"{1000 * row['seconds'] / row['articles']:.3f} ms an article"
    )


def table(results: Sequence[dict[str, Any]]) -> str:
    lines = []
    for row in results:
        lines.append(f"{row['articles']:7d} articles: {told(row)}, +{row['megabytes']:.0f} MB")
        lines += [f"{peer:>16}: {told(answer)}" for peer, answer in row["peers"].items()]
    first, last = results[0], results[-1]
    if last["articles"] > first["articles"]:
        exponent = math.log(last["seconds"] / first["seconds"]) / math.log(
            last["articles"] / first["articles"]
        )
        lines.append(f"time grows with exponent {exponent:.2f}")
    return "\n".join(lines)


if __name__ == "__main__":
    main()
