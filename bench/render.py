"""Bench of rendering: what a page of the PDF costs, beside plain paragraphs in the same run.

Usage: bench/render.py BRIEF.json [--pages 2 10 50] [--profile full] [--repeat 3] [--no-pdf]
                       [--json]

BRIEF.json is any brief that briefgen wrote. It is made shorter or longer by topics, each copy of
one with sources of its own, to fill about so many pages. Beside it WeasyPrint draws the text of
that brief as plain paragraphs: the same page, fonts, type size, leading, kind of PDF and attached
record, and as many pages. Each drawing is a process of its own; told is the median of ``--repeat``
of them in CPU time and in peak memory, less start-up: loading WeasyPrint, and a word in the same
style with the same record attached. Then come the files of the brief as it is given, at first and
where nothing changed, and its HTML, text and JSON.
"""

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

PAPER = Path(__file__).parent / "paper"
STARTS = {"brief": "brief-start", "plain": "plain-start", "same": "plain-start"}
DOCUMENTS = (*STARTS, "brief-start", "plain-start")


def run(script: str, *words: str | Path) -> str:
    """What a script of ``paper/`` prints. This process stays small: a child inherits its peak."""
    done = subprocess.run(
        [sys.executable, PAPER / script, *words], stdout=subprocess.PIPE, text=True, check=False
    )
    if done.returncode:
        raise SystemExit(f"{script} {' '.join(map(str, words))} ended with {done.returncode}.")
    return done.stdout


def measured(folder: Path, repeat: int) -> dict[str, dict[str, float]]:
    """The medians of each document; all are drawn in turn, so that a busy minute strikes all."""
    runs: dict[str, list[dict[str, float]]] = {name: [] for name in DOCUMENTS}
    for _ in range(repeat):
        for name, found in runs.items():
            page = folder / f"{name}.html"
            found.append(json.loads(run("measure.py", "pdf", folder / "record.json", page)))
    return {
        name: {key: statistics.median(one[key] for one in found) for key in found[0]}
        for name, found in runs.items()
    }


def compared(found: dict[str, dict[str, float]]) -> dict[str, Any]:
    """Milliseconds and MB a page beyond start-up, and the brief's beside the paragraphs'."""
    beyond = {
        name: {key: found[name][key] - found[start][key] for key in ("seconds", "mb")}
        for name, start in STARTS.items()
    }
    row: dict[str, Any] = {
        name: {
            "pages": round(found[name]["pages"]),
            "ms": 1000 * beyond[name]["seconds"] / found[name]["pages"],
            "mb": beyond[name]["mb"] / found[name]["pages"],
            "bytes": round(found[name]["bytes"]),
            "loading_ms": 1000 * found[name]["loading"],
            "start_ms": 1000 * found[start]["seconds"],
            "start_mb": found[start]["mb"],
        }
        for name, start in STARTS.items()
    }
    row["ratio"] = row["brief"]["ms"] / row["plain"]["ms"]
    row["ratio_of_same_text"] = beyond["brief"]["seconds"] / beyond["same"]["seconds"]
    return row


def table(results: dict[str, Any]) -> str:
    lines = []
    if results["paper"]:
        lines.append("a page, beyond start-up          ms     MB   start-up, ms    MB   file, kB")
    for row in results["paper"]:
        for name, title in (("brief", "brief"), ("plain", "plain paragraphs")):
            one = row[name]
            lines.append(
                f"{one['pages']:3} pages, {title:18} {one['ms']:6.0f} {one['mb']:6.2f} "
                f"{one['loading_ms']:8.0f} +{one['start_ms']:4.0f} {one['start_mb']:5.0f} "
                f"{one['bytes'] / 1000:10.0f}"
            )
        lines.append(
            f"           {row['ratio']:.2f} times the plain pages; {row['ratio_of_same_text']:.2f} "
            f"times the same text, which fills {row['same']['pages']}"
        )
    if again := results["again"]:
        lines.append(
            f"the brief as given: {again['first']:.2f} s; again, where nothing changed, "
            f"{again['second']:.3f} s"
        )
    lines += [
        f"{name:5} {row['seconds']:8.3f} s {row['bytes']:10,} bytes"
        for name, row in results["others"].items()
    ]
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("--pages", type=int, nargs="+", default=[2, 10, 50])
    parser.add_argument("--profile", choices=["one-page", "standard", "full"], default="full")
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--no-pdf", action="store_true")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    lengths = [] if options.no_pdf else [str(pages) for pages in options.pages]
    with tempfile.TemporaryDirectory() as scratch:
        if lengths:
            run("documents.py", options.data, scratch, options.profile, *lengths)
        paper = [compared(measured(Path(scratch) / pages, options.repeat)) for pages in lengths]
    again = json.loads(run("measure.py", "again", options.data)) if lengths else None
    others = json.loads(run("measure.py", "others", options.data, options.profile))
    results = {"paper": paper, "again": again, "others": others}
    print(json.dumps(results, indent=1) if options.json else table(results))


if __name__ == "__main__":
    main()
