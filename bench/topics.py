"""Grouping on streams of articles with known stories.

Usage: python bench/topics.py DATA [--method density] [--granularity G ...] [--set NAME ...]
       [--small] [--predictions OUT.jsonl] [--peers] [--peers-venv DIR] [--json]

DATA holds one JSON object a line: set, batch, id, title, text, date (or null), story, topic. The
scorer ``score_topics.py`` beside DATA judges. Prints B-cubed F1 a set, by story and, for the sets
that have them, by topic, at each granularity (0.75, 1 and 1.25 unless named) with what is lost
against 1; in how many groups the articles fall whose id starts with "seed", for each batch and for
them alone, and how many strangers stand with them. ``--small`` draws batches of 5 to 12 articles of
2 to 4 stories from each set instead, always the same ones. With ``--peers`` agglomerative
clustering, a single pass and scikit-learn's HDBSCAN group the same similarities in the same run.
"""

import argparse
import importlib.util
import json
import random
import subprocess
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
from peers.venv import peers_python

from briefgen.group import GROUPERS, group_topics
from briefgen.group.likeness import likeness
from briefgen.model import Article, Days, Published

_HERE = Path(__file__).resolve().parent
_PEERS = _HERE.parent / ".venv-groupers"
_USUAL = (0.75, 1.0, 1.25)
_DRAWS = 150

Row = dict[str, Any]
Labels = dict[tuple[str, str], str]


@dataclass(frozen=True, slots=True)
class Result:
    """What one way of grouping reached: F1 by set and level, groups and strangers of the seeds."""

    method: str
    granularity: float
    scores: dict[str, float]
    seeds: dict[str, tuple[int, int]]
    seconds: float


def main() -> None:
    options = parse()
    rows = [json.loads(line) for line in options.data.read_text("utf-8").splitlines()]
    rows = [row for row in rows if not options.set or row["set"] in options.set]
    if options.small:
        rows = list(small(rows))
    rows += [{**row, "batch": "alone"} for row in seeds_of_one_batch(rows)]
    scorer = load_scorer(options.data.parent / "score_topics.py")
    results = []
    for factor in options.granularity or _USUAL:
        labels, seconds = group(rows, options.method, factor)
        results.append(judge(scorer, rows, labels, options.method, factor, seconds))
        if options.predictions and factor == 1.0:
            write(options.predictions, rows, labels)
    if options.peers:
        for peer, (labels, seconds) in peers(rows, options.peers_venv).items():
            results.append(judge(scorer, rows, labels, peer, 1.0, seconds))
    print(json.dumps([asdict(r) for r in results], indent=1) if options.json else table(results))


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Judge the grouping of articles into topics.")
    parser.add_argument("data", type=Path)
    parser.add_argument("--method", choices=GROUPERS, default="density")
    parser.add_argument("--granularity", type=float, nargs="+")
    parser.add_argument("--set", nargs="+")
    parser.add_argument("--small", action="store_true", help="batches of a few articles")
    parser.add_argument("--predictions", type=Path)
    parser.add_argument("--peers", action="store_true")
    parser.add_argument("--peers-venv", type=Path, default=_PEERS)
    parser.add_argument("--json", action="store_true")
    return parser.parse_args()


def article(row: Row) -> Article:
    day = date.fromisoformat(row["date"][:10]) if row.get("date") else None
    published = Published(Days(day, day), "data", row["date"], day) if day else None
    title, text = row.get("title") or "", row.get("text") or ""
    return Article(row["id"], row["id"], "text/plain", title, text, (), published=published)


def batches(rows: Iterable[Row]) -> dict[str, list[Article]]:
    """The articles of each batch, as the pipeline would hand them over."""
    found: dict[str, list[Article]] = defaultdict(list)
    for row in rows:
        found[row["batch"]].append(article(row))
    return found


def group(rows: Iterable[Row], method: str, granularity: float) -> tuple[Labels, float]:
    """Batch and id to the name of its group, and the seconds of CPU it took."""
    labels: Labels = {}
    started = time.process_time()
    for batch, articles in batches(rows).items():
        for number, topic in enumerate(group_topics(articles, granularity, method)):
            labels.update({(batch, id_): f"{batch}#{number}" for id_ in topic.articles})
    return labels, time.process_time() - started


def peers(rows: Iterable[Row], folder: Path) -> dict[str, tuple[Labels, float]]:
    """What each peer makes of the similarities that our own grouping starts from."""
    python = peers_python(folder, _HERE / "groupers" / "peers.txt")
    by_batch = batches(rows)
    with tempfile.TemporaryDirectory() as scratch:
        given, made = Path(scratch) / "given.npz", Path(scratch) / "made.npz"
        np.savez(given, **{name: likeness(found).similarity for name, found in by_batch.items()})
        subprocess.run([python, _HERE / "groupers" / "peers.py", given, made], check=True)
        with np.load(made) as found:
            read = {name: found[name] for name in found.files}
    return {
        peer: (
            {
                (batch, one.id): f"{batch}#{label}"
                for batch, articles in by_batch.items()
                for one, label in zip(articles, read[f"{peer}|{batch}"], strict=True)
            },
            float(seconds),
        )
        for peer, seconds in read.items()
        if "|" not in peer
    }


def judge(
    scorer: ModuleType, rows: list[Row], labels: Labels, method: str, factor: float, seconds: float
) -> Result:
    scores = {}
    for level in ("story", "topic"):
        known = [row for row in rows if row.get(level) and row["batch"] != "alone"]
        if level == "topic":
            finer = {row["set"] for row in known if row["topic"] != row.get("story")}
            known = [row for row in known if row["set"] in finer]
        for name, score in (scorer.score(known, labels, level) if known else {}).items():
            if name != "macro":
                scores[f"{name} {level}"] = score["b3f"]
    return Result(method, factor, scores, seed_groups(rows, labels), round(seconds, 2))


def seeds_of_one_batch(rows: Iterable[Row]) -> list[Row]:
    seeds = [row for row in rows if row["id"].startswith("seed")]
    return [row for row in seeds if row["batch"] == seeds[0]["batch"]]


def seed_groups(rows: Iterable[Row], labels: Mapping[tuple[str, str], str]) -> dict[str, Any]:
    """For each batch with seeds: the groups they fall in, and the strangers in those groups."""
    by_batch: dict[str, list[str]] = defaultdict(list)
    for row in rows:
        by_batch[row["batch"]].append(row["id"])
    found = {}
    for batch, ids in by_batch.items():
        groups = {labels[batch, id_] for id_ in ids if id_.startswith("seed")}
        strangers = [i for i in ids if labels[batch, i] in groups and not i.startswith("seed")]
        if groups:
            found[batch] = (len(groups), len(strangers))
    return found


def small(rows: Iterable[Row]) -> Iterator[Row]:
    """Batches of a few articles of a few stories, as a small desk's week has them."""
    chance = random.Random(1)
    by_batch: dict[tuple[str, str], dict[str, list[Row]]] = defaultdict(lambda: defaultdict(list))
    for row in rows:
        if row.get("story"):
            by_batch[row["set"], row["batch"]][row["story"]].append(row)
    for name in sorted({name for name, _ in by_batch}):
        mixes = [stories for (of, _), stories in by_batch.items() if of == name]
        for number in range(_DRAWS):
            stories = chance.choice(mixes)
            told = chance.sample(sorted(stories), min(len(stories), chance.randint(2, 4)))
            for story in told:
                articles = stories[story]
                for row in chance.sample(articles, min(len(articles), chance.randint(1, 4))):
                    yield {**row, "batch": f"{name}-{number}"}


def write(path: Path, rows: Iterable[Row], labels: Labels) -> None:
    lines = (
        {"batch": row["batch"], "id": row["id"], "cluster": labels[row["batch"], row["id"]]}
        for row in rows
        if row["batch"] != "alone"
    )
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), "utf-8")


def table(results: list[Result]) -> str:
    names = list(results[0].scores)
    lines = [f"{'B-cubed F1':16s}{'gran':>5s} " + " ".join(f"{n:>15s}" for n in names) + "     s"]
    usual = {r.method: r for r in results if r.granularity == 1.0}
    for result in results:
        base = usual.get(result.method, result)
        cells = [
            f"{result.scores[n]:.3f} ({result.scores[n] - base.scores[n]:+.3f})" for n in names
        ]
        lines.append(
            f"{result.method:16s}{result.granularity:5.2f} "
            + " ".join(f"{cell:>15s}" for cell in cells)
            + f" {result.seconds:5.2f}"
        )
    for result in results:
        if result.seeds:
            split = {b: s for b, s in result.seeds.items() if s != (1, 0)}
            told = ", ".join(f"{b}: {g} groups, {s} strangers" for b, (g, s) in split.items())
            said = told or f"one group, no stranger, in all {len(result.seeds)}"
            lines.append(f"seeds, {result.method} at {result.granularity}: {said}")
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
