"""Reading and cleaning over pages and dumps with known text, title, date, author and outlet.

Usage: python bench/cleaning.py DATA [--only html|text] [--limit N] [--predictions OUT.jsonl]
       [--peers] [--peers-venv DIR] [--beside NAME=PREDICTIONS.jsonl] [--json]

DATA is JSON lines (plain or .xz) with id, format and input, or a JSON file with "seeds" that names
files in a folder beside its own. The scorer ``score_clean.py`` beside DATA judges; without it
predictions are only written. With ``--peers`` other cleaners do the same work in the same run, each
system alone in a process, the peers in a venv of their own that is made once. ``--beside`` scores
predictions made elsewhere in the same table, such as a model's on pages it was not trained on.
Speed is by CPU time; machines differ and are shared, so look at the ratio to trafilatura's.
"""

import argparse
import importlib.util
import json
import lzma
import random
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from types import ModuleType
from typing import Any

from cleaners.measures import judge, rows_of
from cleaners.runs import Item, Run, is_page, made_elsewhere, run_all
from cleaners.tables import against_best, by_system
from peers.venv import peers_python

_HERE = Path(__file__).resolve().parent
_SUFFIX = {"html": ".html", "markdown": ".md", "text": ".txt"}
_PEERS = _HERE.parent / ".venv-peers"
_PINNED = _HERE / "cleaners" / "peers.txt"


def main() -> None:
    options = parse()
    items = chosen(options)
    scorer = load_scorer(options.data)
    peers = peers_python(options.peers_venv, _PINNED) if options.peers else None
    runs = list(run_all(items, peers))
    if options.predictions:
        write(options.predictions, runs)
    for named in options.beside:
        runs += made_elsewhere(items, *named.split("=", 1))
    rows = rows_of(items) if scorer else []
    results = judge(scorer, rows, items, runs)
    if options.json:
        print(json.dumps([asdict(result) for result in results], indent=1))
        return
    tables = [against_best(rows, results)] if scorer else ["no scorer for this data: not scored"]
    tables += [by_system(rows, results, html) for html in (True, False)]
    print("\n\n".join(filter(None, tables)))


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Judge reading and cleaning.")
    parser.add_argument("data", type=Path)
    parser.add_argument("--only", choices=("html", "text"))
    parser.add_argument("--limit", type=int, help="a sample of so many items")
    parser.add_argument("--predictions", type=Path)
    parser.add_argument("--peers", action="store_true")
    parser.add_argument("--peers-venv", type=Path, default=_PEERS)
    parser.add_argument("--beside", action="append", default=[], metavar="NAME=PREDICTIONS")
    parser.add_argument("--json", action="store_true")
    return parser.parse_args()


def chosen(options: argparse.Namespace) -> list[Item]:
    """The items that the options ask for; a sample is the same one each time."""
    items: list[Item] = [
        item
        for item in items_of(options.data)
        if options.only in (None, "html" if is_page(item) else "text")
    ]
    if options.limit is not None and options.limit < len(items):
        return random.Random(7).sample(items, options.limit)
    return items


def items_of(data: Path) -> Iterator[dict[str, Any]]:
    """Each item with the name of its file; bytes that are no UTF-8 stand as lone surrogates."""
    if data.suffix == ".json":
        for seed in json.loads(data.read_text("utf-8"))["seeds"]:
            path = data.parent.parent / "seeds" / seed["file"]
            kind = "html" if path.suffix == ".html" else "text"
            text = path.read_bytes().decode("utf-8", "surrogateescape")
            yield {"id": seed["id"], "format": kind, "name": seed["file"], "input": text}
        return
    whole = data.read_bytes()
    text = (lzma.decompress(whole) if data.suffix == ".xz" else whole).decode("utf-8")
    for line in text.split("\n"):
        if line.strip():
            row = json.loads(line)
            yield {**row, "name": f"item{_SUFFIX[row['format']]}"}


def load_scorer(data: Path) -> ModuleType | None:
    """The scorer beside the data, if there is one; seeds have no rows for it."""
    path = data.parent / "score_clean.py"
    spec = importlib.util.spec_from_file_location(path.stem, path)
    if data.suffix == ".json" or not path.is_file() or spec is None or spec.loader is None:
        return None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def write(path: Path, runs: Sequence[Run]) -> None:
    """The predictions of our first setting."""
    first = next((run.system for run in runs if run.ours), "")
    found = [row for run in runs if run.system == first for row in run.predictions.values()]
    lines = (json.dumps(row, ensure_ascii=False) + "\n" for row in found)
    path.write_text("".join(lines), "utf-8")


if __name__ == "__main__":
    main()
