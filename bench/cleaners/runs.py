"""Run systems one after the other, each alone in a process, the peers in a venv of their own."""

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

_HERE = Path(__file__).resolve().parent
_FIELDS = ("id", "name", "input")

Item = Mapping[str, Any]
"""A line of the data, of predictions too."""


@dataclass(frozen=True, slots=True)
class Cost:
    """CPU seconds for all items, peak memory in MB, and how many items raised an error."""

    seconds: float
    megabytes: float
    failed: int


@dataclass(frozen=True, slots=True)
class Run:
    """What a system made of the pages, or of the dumps, by id; no cost if made elsewhere."""

    system: str
    html: bool
    ours: bool
    predictions: Mapping[str, Item]
    cost: Cost | None = None


def is_page(item: Item) -> bool:
    return bool(item["format"] == "html")


def run_all(items: Sequence[Item], peers: Path | None) -> Iterator[Run]:
    """Ours, and with a Python for them the peers, over the pages and then over the dumps."""
    scripts = [(Path(sys.executable), "ours.py")]
    scripts += [(peers, "pages.py"), (peers, "dumps.py")] if peers else []
    for kind in ("pages", "dumps"):
        part = [item for item in items if is_page(item) == (kind == "pages")]
        for python, script in scripts if part else ():
            call = [str(python), "-W", "ignore", str(_HERE / script), kind]
            listed = subprocess.run(call, stdout=subprocess.PIPE, text=True, check=True)
            for system in listed.stdout.split("\n"):
                if system:
                    predictions, cost = _run([*call, system], part)
                    yield Run(system, kind == "pages", script == "ours.py", predictions, cost)


def _run(call: Sequence[str], items: Sequence[Item]) -> tuple[dict[str, Item], Cost]:
    print(f"{call[-1]} over {len(items)} {call[-2]}", file=sys.stderr)
    with tempfile.TemporaryDirectory() as folder:
        given, made, said = (Path(folder) / name for name in ("given", "made", "said"))
        lines = (json.dumps({field: item[field] for field in _FIELDS}) for item in items)
        given.write_text("".join(line + "\n" for line in lines), "utf-8")
        with given.open() as source, made.open("w") as out, said.open("w") as log:
            done = subprocess.run(call, stdin=source, stdout=out, stderr=log, check=False)
        rows = [json.loads(line) for line in made.read_text("utf-8").split("\n") if line]
        if done.returncode or len(rows) != len(items) + 1:
            raise SystemExit(f"{call[-1]} failed: {said.read_text('utf-8')[-2000:]}")
        if rows[-1]["failed"]:
            print(said.read_text("utf-8")[-2000:], file=sys.stderr)
    return {row["id"]: row for row in rows[:-1]}, Cost(**rows[-1])


def made_elsewhere(items: Sequence[Item], name: str, path: str) -> Iterator[Run]:
    """Predictions of a file as if a system of ours had just made them."""
    rows = {}
    for line in Path(path).read_text("utf-8").split("\n"):
        if line:
            row = json.loads(line)
            rows[row["id"]] = row
    for html in (True, False):
        ids = [item["id"] for item in items if is_page(item) == html]
        if found := {ident: rows[ident] for ident in ids if ident in rows}:
            yield Run(name, html, True, found)
