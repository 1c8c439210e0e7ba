"""Our versions of sumy's methods against sumy's own: the same picks, and how much faster.

Usage: python bench/lexrank.py [--made | DATA] [--topics 500] [--sizes 1000 3000]
       [--grow 1000 10000] [--json]

DATA holds one JSON object a line with docs, each with a text, as the data of summaries.py; without
it sentences are made of invented words. Prints, for each method, on how many topics of 5 to 60
sentences drawn at random both pick the same, and the largest difference of scores. LexRank's
similarities that equal the threshold fall to either side by rounding, in sumy in the order of a
set, in ours in that of the words: sumy is run once more in that order, and such pairs are counted.
Then CPU seconds of both on the same sentences, with words split and nothing stemmed (cold) and once
more of ours with each word stemmed before (warm), and how ours grows in time and memory, each size
alone in a process.
"""

import argparse
import json
import math
import random
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
from sumy.nlp.stemmers import Stemmer
from sumy.summarizers.kl import KLSummarizer
from sumy.summarizers.lex_rank import LexRankSummarizer
from sumy.summarizers.lsa import LsaSummarizer
from sumy.summarizers.luhn import LuhnSummarizer
from sumy.summarizers.reduction import ReductionSummarizer
from sumy.summarizers.sum_basic import SumBasicSummarizer
from sumy.summarizers.text_rank import TextRankSummarizer

from briefgen.language.stopwords import stop_words
from briefgen.summarise.sumy_methods import CLASSES
from briefgen.text.sentences import sentences
from briefgen.text.words import words

SUMYS: dict[str, Callable[..., Any]] = {
    "lexrank": LexRankSummarizer,
    "textrank": TextRankSummarizer,
    "reduction": ReductionSummarizer,
    "luhn": LuhnSummarizer,
    "sumbasic": SumBasicSummarizer,
    "lsa": LsaSummarizer,
    "kl": KLSummarizer,
}
TIMED = ("lexrank", "textrank")
PICKED = 6
EQUAL = 1e-12
"""How near the threshold, relatively, a similarity is at it."""
TIE = 1e-9
"""Scores that differ by less are one score but for sumy's rounding."""


class Ordered(LexRankSummarizer):  # type: ignore[misc]
    """sumy's LexRank with similarities summed in the order of the words."""

    at_threshold = 0
    """Similarities that equalled the threshold so far, of each pair both."""

    @classmethod
    def cosine_similarity(cls, *given: Any) -> float:  # noqa: ANN401 (as in sumy)
        """The cosine of two sentences, given by words, frequencies and idf."""
        one, other, tf1, tf2, idf = given
        both = sorted(set(one) & set(other))
        shared = sum(tf1[t] * tf2[t] * idf[t] ** 2 for t in both)
        lengths = [
            math.sqrt(sum((tf[t] * idf[t]) ** 2 for t in sorted(set(text))))
            for text, tf in ((one, tf1), (other, tf2))
        ]
        cosine = shared / math.prod(lengths) if all(lengths) else 0.0
        cls.at_threshold += math.isclose(cosine, 0.1, rel_tol=EQUAL)
        return cosine


class Words:
    """All that sumy asks of a tokenizer."""

    to_words = staticmethod(words)


def main() -> None:
    options = parse()
    if options.one:
        print(json.dumps(grown(*options.one, options.data)))
        return
    pool = read(options.data)
    report = {
        "picks": [picks(method, pool, options.topics) for method in SUMYS],
        "speed": [speed(method, pool, size) for method in TIMED for size in options.sizes],
        "growth": [growth(method, options.grow, options.data) for method in TIMED],
    }
    print(json.dumps(report, indent=1) if options.json else table(report))


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Compare our LexRank and others with sumy's.")
    parser.add_argument("data", type=Path, nargs="?")
    parser.add_argument("--made", action="store_true", help="made sentences, whatever DATA is")
    parser.add_argument("--topics", type=int, default=500)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1000, 3000])
    parser.add_argument("--grow", type=int, nargs=2, default=[1000, 10000])
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--one", nargs=2, help=argparse.SUPPRESS)
    options = parser.parse_args()
    options.data = None if options.made else options.data
    return options


def read(data: Path | None) -> list[str]:
    """All different sentences of DATA, or made ones."""
    if data is None:
        return made(12000)
    found: dict[str, None] = {}
    for line in data.read_text("utf-8").splitlines():
        for doc in json.loads(line)["docs"]:
            found.update((s.text, None) for s in sentences("x", doc["text"]))
    return list(found)


def made(count: int) -> list[str]:
    """Sentences of invented words, common ones more often, as Zipf has it."""
    chance = random.Random(7)
    syllables = [c + v for c in "bdfgklmnprstvz" for v in "aeiou"]
    vocabulary = ["".join(chance.choices(syllables, k=chance.randint(2, 4))) for _ in range(6000)]
    weights = [1 / (place + 20) for place in range(len(vocabulary))]
    found: dict[str, None] = {}
    while len(found) < count:
        chosen = chance.choices(vocabulary, weights, k=chance.randint(4, 30))
        found[" ".join(chosen).capitalize() + "."] = None
    return list(found)


def document(texts: Sequence[str]) -> ObjectDocumentModel:
    made = ObjectDocumentModel([Paragraph([Sentence(text, Words) for text in texts])])
    for sentence in made.sentences:
        _ = sentence.words
    return made


def new(kind: Callable[..., Any]) -> Any:  # noqa: ANN401 (sumy has no types)
    summariser = kind(Stemmer("english"))
    summariser.stop_words = stop_words("en")
    return summariser


def run(summariser: Any, given: ObjectDocumentModel) -> tuple[list[float], list[int]]:  # noqa: ANN401
    """Scores and places of the sentences picked."""
    scores = [0.0] * len(given.sentences)
    picked: list[int] = []

    def keep(infos: Sequence[Any]) -> Sequence[Any]:
        for info in infos:
            scores[info.order] = float(info.rating)
        picked.extend(info.order for info in infos[:PICKED])
        return infos

    summariser(given, keep)
    return scores, picked


def picks(method: str, pool: Sequence[str], topics: int) -> dict[str, Any]:
    chance = random.Random(2026)
    same = tied = ordered = Ordered.at_threshold = 0
    difference = 0.0
    for _ in range(topics):
        given = document(chance.sample(pool, chance.randint(5, 60)))
        theirs, ours = run(new(SUMYS[method]), given), run(new(CLASSES[method]), given)
        if method == "lexrank":
            # One similarity at the threshold moves all scores: compare those in one order.
            summed = run(new(Ordered), given)
            ordered += summed[1] == ours[1]
            scores = theirs[0] if theirs[1] == ours[1] else summed[0]
        else:
            scores = theirs[0]
        same += theirs[1] == ours[1]
        tied += theirs[1] != ours[1] and all(
            abs(scores[a] - scores[b]) <= TIE for a, b in zip(theirs[1], ours[1], strict=True)
        )
        apart = (abs(a - b) for a, b in zip(scores, ours[0], strict=True))
        difference = max(difference, *apart)
    found = {
        "method": method,
        "topics": topics,
        "same": same,
        "tied": tied,
        "difference": difference,
    }
    if method == "lexrank":
        found |= {"same_ordered": ordered, "at_threshold": Ordered.at_threshold // 2}
    return found


def speed(method: str, pool: Sequence[str], size: int) -> dict[str, Any]:
    given = document(random.Random(size).sample(pool, min(size, len(pool))))
    stemmed = new(CLASSES[method])
    run(stemmed, given)
    return {
        "method": method,
        "sentences": size,
        "sumy": seconds(lambda: new(SUMYS[method]), given, 1),
        "ours": seconds(lambda: new(CLASSES[method]), given, 5),
        "ours_warm": seconds(lambda: stemmed, given, 5),
    }


def seconds(summariser: Callable[[], Any], given: ObjectDocumentModel, times: int) -> float:
    """CPU seconds of the middle one of so many runs."""
    spent = []
    for _ in range(times):
        started = time.process_time()
        run(summariser(), given)
        spent.append(time.process_time() - started)
    return sorted(spent)[times // 2]


def growth(method: str, sizes: Sequence[int], data: Path | None) -> dict[str, Any]:
    found = []
    for size in sizes:
        call = [
            sys.executable,
            __file__,
            *([str(data)] if data else []),
            "--one",
            method,
            str(size),
        ]
        found.append(json.loads(subprocess.run(call, capture_output=True, check=True).stdout))
    exponent = math.log(found[-1]["seconds"] / found[0]["seconds"]) / math.log(sizes[-1] / sizes[0])
    return {"method": method, "sizes": found, "exponent": exponent}


def grown(method: str, size: str, data: Path | None) -> dict[str, Any]:
    """Seconds of CPU and MB above the start for one run of ours."""
    pool = read(data)
    count = int(size)
    if len(pool) < count:
        pool += made(count - len(pool))
    given = document(random.Random(count).sample(pool, count))
    run(new(CLASSES[method]), document(pool[:50]))
    before = memory("VmRSS", anew=True)
    started = time.process_time()
    run(new(CLASSES[method]), given)
    spent = time.process_time() - started
    return {"sentences": count, "seconds": spent, "megabytes": memory("VmHWM") - before}


def memory(what: str, anew: bool = False) -> float:
    """MB of this process now (VmRSS) or at most so far (VmHWM), counted ``anew`` from now."""
    if anew:
        Path("/proc/self/clear_refs").write_text("5", "utf-8")
    status = Path("/proc/self/status").read_text("utf-8")
    return float(status.split(f"{what}:")[1].split()[0]) / 1024


def table(report: dict[str, Any]) -> str:
    lines = []
    for row in report["picks"]:
        more = f", {row['tied']} more but for sentences of one score" if row["tied"] else ""
        if "same_ordered" in row:
            more += f"; as sumy in order of words {row['same_ordered']}"
            more += f", {row['at_threshold']} pairs at the threshold"
        lines.append(
            f"{row['method']:10s} same picks on {row['same']} of {row['topics']} topics{more}; "
            f"scores differ by {row['difference']:.1e} at most"
        )
    for row in report["speed"]:
        lines.append(
            f"{row['method']:10s} {row['sentences']:6d} sentences: sumy {row['sumy']:.3f} s, ours "
            f"{row['ours']:.4f} s, {row['sumy'] / row['ours']:.0f} times; warm "
            f"{row['ours_warm']:.4f} s, {row['sumy'] / row['ours_warm']:.0f} times"
        )
    for row in report["growth"]:
        told = ", ".join(
            f"{s['sentences']}: {s['seconds']:.3f} s, +{s['megabytes']:.0f} MB"
            for s in row["sizes"]
        )
        lines.append(f"{row['method']:10s} grows with exponent {row['exponent']:.2f} ({told})")
    return "\n".join(lines)


if __name__ == "__main__":
    main()
