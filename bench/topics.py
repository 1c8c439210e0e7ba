"""Grouping on streams of articles with known stories.

Usage: python bench/topics.py DATA [--method density] [--granularity 1] [--level story|topic]
       [--predictions OUT.jsonl] [--peers] [--json]

DATA holds one JSON object a line: set, batch, id, title, text, date (or null), story, topic. The
scorer ``score_topics.py`` beside DATA judges. Prints B-cubed precision, recall and F1, and NMI, a
set; how many groups the articles whose id starts with "seed" fall in, a batch; seconds of CPU.
With ``--peers`` every grouper of the table is run, at 0.75, 1 and 1.25 of its thresholds.
"""

import argparse
import importlib.util
import json
import time
from collections import defaultdict
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

from briefgen.group import GROUPERS, group_topics
from briefgen.model import Article, Days, Published

Batches = dict[tuple[str, str], list[Article]]
Labels = dict[tuple[str, str], str]


def main() -> None:
    parser = argparse.ArgumentParser(description="Judge the grouping of articles into topics.")
    parser.add_argument("data", type=Path)
    parser.add_argument("--method", choices=GROUPERS, default="density")
    parser.add_argument("--granularity", type=float, default=1.0)
    parser.add_argument("--level", choices=("story", "topic"), default="story")
    parser.add_argument("--predictions", type=Path)
    parser.add_argument("--peers", action="store_true")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    rows = [json.loads(line) for line in options.data.read_text("utf-8").splitlines()]
    scorer = load_scorer(options.data.parent / "score_topics.py")
    runs = [(options.method, options.granularity)]
    if options.peers:
        runs = [(method, factor) for method in GROUPERS for factor in (0.75, 1.0, 1.25)]
    results = []
    for method, factor in runs:
        labels, seconds = group(batches(rows), method, factor)
        scored = scorer.score([row for row in rows if row[options.level]], labels, options.level)
        results.append(
            {
                "method": method,
                "granularity": factor,
                "scores": scored,
                "seed_groups": seed_groups(rows, labels),
                "seconds": round(seconds, 2),
            }
        )
        if options.predictions:
            write(options.predictions, rows, labels)
    print(json.dumps(results, indent=1) if options.json else table(results))


def batches(rows: list[dict[str, Any]]) -> Batches:
    """The articles of each batch, as the pipeline would hand them over."""
    found: Batches = defaultdict(list)
    for row in rows:
        found[row["set"], row["batch"]].append(article(row))
    return found


def article(row: dict[str, Any]) -> Article:
    day = date.fromisoformat(row["date"][:10]) if row.get("date") else None
    published = Published(Days(day, day), "data", row["date"], day) if day else None
    title, text = row.get("title") or "", row.get("text") or ""
    return Article(row["id"], row["id"], "text/plain", title, text, (), published=published)


def group(found: Batches, method: str, granularity: float) -> tuple[Labels, float]:
    """Batch and id to the name of its group, and the seconds of CPU it took."""
    labels: Labels = {}
    started = time.process_time()
    for (_, batch), articles in found.items():
        for number, topic in enumerate(group_topics(articles, granularity, method)):
            labels.update({(batch, id_): f"{batch}#{number}" for id_ in topic.articles})
    return labels, time.process_time() - started


def seed_groups(rows: list[dict[str, Any]], labels: Labels) -> dict[str, tuple[int, int]]:
    """For each batch with seeds: the groups they fall in, and the strangers in those groups."""
    found = {}
    for batch in dict.fromkeys(row["batch"] for row in rows if row["id"].startswith("seed")):
        inside = [row["id"] for row in rows if row["batch"] == batch]
        groups = {labels[batch, id_] for id_ in inside if id_.startswith("seed")}
        strangers = [i for i in inside if labels[batch, i] in groups and not i.startswith("seed")]
        found[batch] = (len(groups), len(strangers))
    return found


def write(path: Path, rows: list[dict[str, Any]], labels: Labels) -> None:
    lines = (
        {"batch": row["batch"], "id": row["id"], "cluster": labels[row["batch"], row["id"]]}
        for row in rows
    )
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), "utf-8")


def table(results: list[dict[str, Any]]) -> str:
    lines = [
        f"{'method':10s} {'gran':>5s} {'set':10s} {'P':>6s} {'R':>6s} {'F1':>6s} {'NMI':>6s} "
        f"{'s':>6s}"
    ]
    for result in results:
        head = f"{result['method']:10s} {result['granularity']:5.2f}"
        lines += [
            f"{head} {name:10s} {s['b3p']:6.3f} {s['b3r']:6.3f} {s['b3f']:6.3f} {s['nmi']:6.3f} "
            f"{result['seconds']:6.2f}"
            for name, s in result["scores"].items()
        ]
        lines += [
            f"{head} {batch}: seeds in {groups} group(s), {strangers} stranger(s)"
            for batch, (groups, strangers) in result["seed_groups"].items()
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
