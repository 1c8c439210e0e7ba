"""Bench of rendering: seconds and bytes of HTML, text, JSON and PDF of one brief.

Usage: bench/render.py BRIEF.json [--times N] [--repeat N] [--no-pdf] [--json]

BRIEF.json is any brief that briefgen wrote. ``--times`` makes it longer by telling its topics that
often, ``--repeat`` measures that often and takes the median. Left out: peers (nothing else renders
a brief) and predictions (there is nothing to score).
"""

import argparse
import json
import re
import resource
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from briefgen.model import Brief
from briefgen.render import from_json, to_html, to_json, to_pdf, to_text


def longer(brief: Brief, times: int) -> Brief:
    """The brief with its topics told ``times`` times, under ids of their own."""
    topics = [
        replace(topic, id=f"{topic.id}-{turn}") for turn in range(times) for topic in brief.topics
    ]
    return replace(brief, topics=tuple(topics)) if times > 1 else brief


def measured(make: Callable[[], bytes], repeat: int) -> tuple[float, bytes]:
    """Median seconds of ``repeat`` runs, and what the last one made."""
    seconds = []
    made = b""
    for _ in range(repeat):
        start = time.perf_counter()
        made = make()
        seconds.append(time.perf_counter() - start)
    return statistics.median(seconds), made


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("--times", type=int, default=1)
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("--no-pdf", action="store_true")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    brief = longer(from_json(options.data.read_bytes()), options.times)
    html = to_html(brief)
    record = to_json(brief)
    makers: dict[str, Callable[[], bytes]] = {
        "html": lambda: to_html(brief).encode(),
        "text": lambda: to_text(brief).encode(),
        "json": lambda: to_json(brief),
    }
    if not options.no_pdf:
        makers["pdf"] = lambda: to_pdf(html, brief, record)
    table: dict[str, dict[str, float]] = {}
    for name, make in makers.items():
        seconds, made = measured(make, options.repeat)
        table[name] = {"seconds": round(seconds, 4), "bytes": len(made)}
        if name == "pdf":
            pages = re.findall(rb"/Type /Pages[^>]*?/Count (\d+)|/Count (\d+)", made)
            table[name]["pages"] = max((int(a or b) for a, b in pages), default=0)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    if options.json:
        json.dump({"topics": len(brief.topics), "peak_mb": round(peak), **table}, sys.stdout)
        print()
        return
    print(f"{len(brief.topics)} topics, {len(brief.sources)} sources; peak {peak:.0f} MB")
    for name, row in table.items():
        print(f"{name:5} {row['seconds']:8.3f} s {row['bytes']:10,} bytes", end="")
        print(f" {row['pages']:4.0f} pages" if row.get("pages") else "")


if __name__ == "__main__":
    main()
