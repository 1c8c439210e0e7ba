"""Figures found in marked texts, in the format of the scorer beside the data.

    bench/figures.py DATA.jsonl [--predictions OUT.jsonl] [--set NAME] [--errors N]
                     [--peers] [--peers-venv DIR] [--speakers QUOTES.jsonl] [--json]

With ``score_figures.py`` beside DATA its table is printed for every set. With ``--peers``
quantulum3 reads the same texts in the same run, in a venv of its own, without its classifier.
Speed is CPU time of one process. ``--speakers`` takes articles with marked ``attributions``
([contents, source, cue] as offsets) and tells how often a figure is given the marked source.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from counters.ours import prediction
from counters.sources import source_table
from peers.venv import peers_python

from briefgen.extract.events import find_events
from briefgen.extract.figures import find_figures
from briefgen.model import Article, Days, Published
from briefgen.text.sentences import sentences

_DAY = date(2020, 1, 1)
_HERE = Path(__file__).resolve().parent
_COUNTERS = _HERE / "counters"
_PEERS = _HERE.parent / ".venv-figures-peers"


def article(name: str, text: str) -> Article:
    found = Published(Days(_DAY, _DAY), "bench", "", _DAY)
    return Article(name, name, "text/plain", "", text, sentences(name, text), published=found)


def main() -> int:
    options = parse()
    if options.speakers:
        print(source_table(rows_of(options.speakers)))
        return 0
    records = [row for row in rows_of(options.data) if options.set in (None, row.get("set"))]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        gold, ours = folder / "gold.jsonl", options.predictions or folder / "ours.jsonl"
        write(gold, records)
        rows, seconds = predicted(records)
        write(ours, rows)
        code = show("briefgen", len(records), seconds, (gold, ours), options)
        if options.peers and not code:
            theirs = folder / "quantulum3.jsonl"
            python = peers_python(options.peers_venv, _COUNTERS / "peers.txt")
            call = [str(python), "-W", "ignore", str(_COUNTERS / "peers.py"), str(gold)]
            done = subprocess.run([*call, str(theirs)], capture_output=True, text=True, check=True)
            code = show("quantulum3", len(records), float(done.stdout), (gold, theirs), options)
    return code


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0] if __doc__ else "")
    parser.add_argument("data", type=Path)
    parser.add_argument("--predictions", type=Path)
    parser.add_argument("--set", help="this set alone")
    parser.add_argument("--errors", type=int, default=0)
    parser.add_argument("--peers", action="store_true")
    parser.add_argument("--peers-venv", type=Path, default=_PEERS)
    parser.add_argument("--speakers", type=Path, help="articles with marked attributions")
    parser.add_argument("--json", action="store_true")
    return parser.parse_args()


def rows_of(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").split("\n") if line.strip()]


def write(path: Path, rows: Sequence[dict[str, Any]]) -> None:
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), "utf-8")


def predicted(records: Sequence[dict[str, Any]]) -> tuple[list[dict[str, Any]], float]:
    """The scorer's rows, and CPU seconds for the figures alone (not the splitting of sentences)."""
    articles = [article(record["id"], record["text"]) for record in records]
    began = time.process_time()
    found = [find_figures(one, find_events(one)) for one in articles]
    seconds = time.process_time() - began
    rows = [
        {"id": one.id, "figures": [prediction(figure) for figure in figures]}
        for one, figures in zip(articles, found, strict=True)
    ]
    return rows, seconds


def show(
    name: str, texts: int, seconds: float, files: tuple[Path, Path], options: argparse.Namespace
) -> int:
    """The speed of a system and its table by the scorer beside the data, if there is one."""
    print(f"# {name}: {texts} texts, {texts / max(seconds, 1e-9):.0f} a second", flush=True)
    scorer = options.data.resolve().parent / "score_figures.py"
    if not scorer.is_file():
        print("no score_figures.py beside the data: not scored")
        return 0
    call = [sys.executable, str(scorer), *map(str, files)]
    call += ["--json"] if options.json else []
    call += ["--errors", str(options.errors)] if options.errors else []
    return subprocess.run(call, check=False).returncode


if __name__ == "__main__":
    raise SystemExit(main())
