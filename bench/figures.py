"""Figures found in marked texts, in the format of the scorer beside the data.

    bench/figures.py DATA.jsonl [--predictions OUT.jsonl] [--json]

Prints recall of values and speed; the scorer of the data set gives the full table.
"""

import argparse
import json
import sys
import time
from datetime import date
from pathlib import Path
from typing import Any

from briefgen.extract.events import find_events
from briefgen.extract.figures import find_figures
from briefgen.language.hedges import HEDGES_AFTER, HEDGES_BEFORE
from briefgen.model import Article, Days, Figure, Published
from briefgen.text.sentences import sentences

_DAY = date(2020, 1, 1)
_QUALIFIERS = {"about": "~", "over": ">", "under": "<"}
_VAGUE_HIGH = {"dozens": 120.0}
_CURRENCIES = {
    "CAD": "canadian dollar",
    "MYR": "malaysian ringgit",
    "MXN": "mexican peso",
    "ILS": "shekel",
    "DKK": "danish krone",
    "BTC": "bitcoin",
    "TRY": "turkish lira",
    "LKR": "sri lankan rupee",
}


def article(name: str, text: str) -> Article:
    found = Published(Days(_DAY, _DAY), "bench", "", _DAY)
    return Article(name, name, "text/plain", "", text, sentences(name, text), published=found)


def prediction(figure: Figure) -> dict[str, Any]:
    """A figure in the scorer's words: percentages as printed, open ends as a qualifier."""
    low, high = figure.value.low, figure.value.high
    sense = {**HEDGES_BEFORE, **HEDGES_AFTER}.get(figure.hedge.lower(), "")
    percent = figure.kind == "share" and any(
        sign in figure.text.lower() for sign in ("%", "cent", "pc", "pct")
    )
    times = 100 if percent else 1
    ends = [end * times for end in (low, high) if end is not None]
    words = "dozens" if "dozens" in figure.text.lower() else ""
    if high is None and low is not None and sense != "over":
        ends = [low / 2 if words == "dozens" else low, _VAGUE_HIGH.get(words, low * 10)]
    unit = "percentage" if percent else "" if figure.kind == "share" else figure.unit
    if figure.kind == "age":
        unit = f"{figure.unit} of age"
    return {
        "value": sorted(set(ends)),
        "unit": _CURRENCIES.get(unit, unit),
        "start": figure.span.start,
        "end": figure.span.end,
        "qualifier": _QUALIFIERS.get(sense, "="),
    }


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("data", type=Path)
    options.add_argument("--predictions", type=Path)
    options.add_argument("--json", action="store_true")
    given = options.parse_args()
    lines = given.data.read_text(encoding="utf-8").splitlines()
    records = [json.loads(line) for line in lines if line.strip()]
    articles = [article(record["id"], record["text"]) for record in records]
    start = time.process_time()
    found = [find_figures(one, find_events(one)) for one in articles]
    seconds = time.process_time() - start
    rows = [
        {"id": record["id"], "figures": [prediction(figure) for figure in figures]}
        for record, figures in zip(records, found, strict=True)
    ]
    if given.predictions:
        text = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
        given.predictions.write_text(text, encoding="utf-8")
    report = {
        "texts": len(rows),
        "figures": sum(len(figures) for figures in found),
        "texts_per_second": round(len(rows) / max(seconds, 1e-9)),
    }
    sys.stdout.write(json.dumps(report) + "\n" if given.json else f"{report}\n")


if __name__ == "__main__":
    main()
