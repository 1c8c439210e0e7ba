"""Summaries of clusters of articles against written ones.

Usage: python bench/summaries.py DATA [--sets a,b] [--method lexrank] [--limit N]
       [--predictions OUT.jsonl] [--peers] [--json]

DATA holds one JSON object a line: set, id, budget (words), docs (id, title, text, date), refs. The
scorer ``score_summ.py`` beside DATA judges (it needs rouge-score). Prints ROUGE-1/2/L F1, the
greatest cosine between two sentences of one summary, the share of a sentence's word pairs found in
another of its summary (redundancy), and seconds of CPU. With ``--peers`` every method of the table
is run, as ours and bare: best rated first until the budget is full, and the plain leads.
"""

import argparse
import importlib.util
import json
import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

from briefgen.model import Article, Days, Published, Sentence
from briefgen.summarise import SUMMARISERS, summarise
from briefgen.text.sentences import sentences
from briefgen.text.similarity import products, weights
from briefgen.text.words import bigrams, stems

Summary = Sequence[Sentence]
System = Callable[[Sequence[Article], int], Summary]


def main() -> None:
    parser = argparse.ArgumentParser(description="Judge summaries of clusters of articles.")
    parser.add_argument("data", type=Path)
    parser.add_argument("--sets", default="")
    parser.add_argument("--method", choices=SUMMARISERS, default="lexrank")
    parser.add_argument("--limit", type=int)
    parser.add_argument("--predictions", type=Path)
    parser.add_argument("--peers", action="store_true")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    scorer = load_scorer(options.data.parent / "score_summ.py")
    rows = [json.loads(line) for line in options.data.read_text("utf-8").splitlines()]
    sets = options.sets.split(",") if options.sets else None
    rows = [row for row in rows if sets is None or row["set"] in sets][: options.limit]
    articles = {row["id"]: [article(doc) for doc in row["docs"]] for row in rows}
    results = []
    for name, system in systems(options.method, options.peers).items():
        started = time.process_time()
        made = {row["id"]: system(articles[row["id"]], row["budget"]) for row in rows}
        seconds = time.process_time() - started
        texts = {id_: [s.text for s in summary] for id_, summary in made.items()}
        scores = scorer.score(rows, texts)
        results.append(
            {
                "system": name,
                "scores": scores,
                "nearest": max((nearest(articles[i], s) for i, s in made.items()), default=0.0),
                "redundancy": sum(redundancy(s) for s in made.values()) / max(1, len(made)),
                "seconds": round(seconds, 2),
            }
        )
        if options.predictions and name == options.method:
            lines = (json.dumps({"id": i, "summary": t}) + "\n" for i, t in texts.items())
            options.predictions.write_text("".join(lines), "utf-8")
    print(json.dumps(results, indent=1) if options.json else table(results))


def article(doc: dict[str, Any]) -> Article:
    day = date.fromisoformat(doc["date"][:10]) if doc.get("date") else None
    published = Published(Days(day, day), "data", doc["date"], day) if day else None
    text = "\n\n".join(line.strip() for line in doc["text"].split("\n") if line.strip())
    return Article(
        doc["id"],
        doc["id"],
        "text/plain",
        doc.get("title") or "",
        text,
        sentences(doc["id"], text),
        published=published,
    )


def systems(method: str, peers: bool) -> dict[str, System]:
    found: dict[str, System] = {}
    for name in SUMMARISERS if peers else (method,):
        found[name] = lambda articles, words, name=name: [  # type: ignore[misc]
            pick.sentence for pick in summarise(articles, words, name)
        ]
    if peers:
        for name in SUMMARISERS:
            found[f"bare {name}"] = lambda articles, words, name=name: bare(  # type: ignore[misc]
                articles, words, name
            )
        found["leads"] = leads
    return found


def bare(articles: Sequence[Article], words: int, method: str) -> Summary:
    """The best rated sentences that fit, in order, with nothing of ours on top."""
    found = list(
        {s.text: s for a in articles for s in a.sentences if 4 <= length(s) <= 120}.values()
    )
    ratings = SUMMARISERS[method]([s.text for s in found], "en")
    best = sorted(range(len(found)), key=lambda number: (-ratings[number], number))
    return fill((found[number] for number in best), words)


def leads(articles: Sequence[Article], words: int) -> Summary:
    """The first sentences of each article in turn."""
    longest = max((len(a.sentences) for a in articles), default=0)
    turns = (a.sentences[i] for i in range(longest) for a in articles if i < len(a.sentences))
    return fill(turns, words)


def fill(found: Iterable[Sentence], words: int) -> Summary:
    chosen = []
    for sentence in found:
        if 4 <= length(sentence) <= words:
            chosen.append(sentence)
            words -= length(sentence)
    return chosen


def length(sentence: Sentence) -> int:
    return len(sentence.text.split())


def nearest(articles: Sequence[Article], summary: Summary) -> float:
    """The greatest cosine between two sentences of a summary, words weighed over all articles."""
    every = [s for a in articles for s in a.sentences if 4 <= length(s) <= 120]
    place = {s: number for number, s in enumerate(every)}
    rows = weights([Counter(stems(s.text)) for s in every])
    alike = products([rows[place[s]] for s in summary if s in place])
    return max((float(alike[i, j]) for i in range(len(alike)) for j in range(i)), default=0.0)


def redundancy(summary: Summary) -> float:
    """Mean over the sentences of the highest share of their stem pairs found in another one."""
    pairs = [set(bigrams(stems(s.text))) for s in summary]
    shares = [
        max(len(one & other) / len(one) for k, other in enumerate(pairs) if k != i)
        for i, one in enumerate(pairs)
        if one and len(pairs) > 1
    ]
    return sum(shares) / len(shares) if shares else 0.0


def table(results: list[dict[str, Any]]) -> str:
    lines = [
        f"{'system':16s} {'set':10s} {'R1':>6s} {'R2':>6s} {'RL':>6s} {'words':>6s} {'over':>5s} "
        f"{'near':>5s} {'redun':>6s} {'s':>7s}"
    ]
    for result in results:
        lines += [
            f"{result['system']:16s} {name:10s} {100 * s['r1f']:6.2f} {100 * s['r2f']:6.2f} "
            f"{100 * s['rlf']:6.2f} {s['words']:6.0f} {s['over']:5.2f} {result['nearest']:5.2f} "
            f"{result['redundancy']:6.3f} {result['seconds']:7.2f}"
            for name, s in result["scores"].items()
        ]
    return "\n".join(lines)


def load_scorer(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(path.stem, path)
    if spec is None or spec.loader is None:
        raise SystemExit(f"no scorer at {path}")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


if __name__ == "__main__":
    main()
