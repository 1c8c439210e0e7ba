"""Dates in running text: how many are right, left open, wrong; ours and two parsers of dates.

Usage: python bench/dates.py [SHARED] [--cases FILE] [--peers] [--peers-venv DIR] [--misses]
       [--json]

The cases are tests/cases/dates.json: sentences as news agencies write them, each with its day of
publication and the days its time words mean. SHARED, the evaluation data, adds the dates of the
articles that gold/content.json lists. With ``--peers`` dateparser's search and dateutil's fuzzy
parse read the same sentences in the same run, from a venv of their own that is made once. They
give one day, so any day within a week or month meant counts as right for them; ours must give the
very interval. "None" is a date left open; a date found where there is none is wrong.
"""

import argparse
import json
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from daters.cases import Case, Found, article_of, cases_of, days_of, judge, ours
from peers.venv import peers_python

from briefgen.extract.events import find_events
from briefgen.model import Days

_HERE = Path(__file__).resolve().parent
_CASES = _HERE.parent / "tests/cases/dates.json"
_PEERS = _HERE.parent / ".venv-daters"
_PINNED = _HERE / "daters/peers.txt"
_ANCHORS = {
    "000": date(2021, 10, 1),
    "001": date(2021, 10, 1),
    "002": date(2021, 7, 9),
    "003": date(2021, 7, 23),
    "004": date(2021, 7, 8),
}


def main() -> None:
    options = parse()
    cases = cases_of(options.cases)
    start = time.process_time()
    found = {"briefgen": [ours(case) for case in cases]}
    seconds = time.process_time() - start
    if options.peers:
        found |= by_peers(cases, peers_python(options.peers_venv, _PINNED))
    report = {name: dict(count(cases, rows, name)) for name, rows in found.items()}
    if options.shared:
        report["briefgen, articles of the data"] = of_articles(options.shared)
    if options.json:
        print(json.dumps(report | {"seconds": round(seconds, 3)}))
        return
    print(table(report))
    print(f"\n{len(cases)} texts; ours took {seconds:.2f} s")
    if options.misses:
        print(*misses(cases, found), sep="\n")


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Judge dates in running text.")
    parser.add_argument("shared", type=Path, nargs="?", help="the evaluation data")
    parser.add_argument("--cases", type=Path, default=_CASES)
    parser.add_argument("--peers", action="store_true")
    parser.add_argument("--peers-venv", type=Path, default=_PEERS)
    parser.add_argument("--misses", action="store_true", help="list what is not right")
    parser.add_argument("--json", action="store_true")
    return parser.parse_args()


def by_peers(cases: Sequence[Case], python: Path) -> dict[str, list[list[Found]]]:
    """What each peer finds in the same texts, told their days of publication."""
    told = json.dumps([[case.published.isoformat(), case.text] for case in cases])
    serve = [str(python), str(_HERE / "daters/serve.py")]
    answer = subprocess.run(serve, input=told, capture_output=True, text=True, check=True).stdout
    return {
        name: [[Found(words, _day(day)) for words, day in row] for row in rows]
        for name, rows in json.loads(answer).items()
    }


def _day(words: str) -> Days:
    day = date.fromisoformat(words)
    return Days(day, day)


def count(cases: Sequence[Case], rows: Sequence[Sequence[Found]], name: str) -> Counter[str]:
    total: Counter[str] = Counter(right=0, none=0, wrong=0)
    for case, found in zip(cases, rows, strict=True):
        total += judge(case, found, within=name != "briefgen")
        total.update(right=0, none=0, wrong=0)
    return total


def of_articles(shared: Path) -> dict[str, int]:
    """The dates of whole articles: right where the words as listed mean the days as listed."""
    gold = json.loads((shared / "gold/content.json").read_text("utf-8"))
    clean = json.loads((shared / "gold/clean.json").read_text("utf-8"))
    total = {"right": 0, "none": 0, "wrong": 0}
    for seed in clean["seeds"]:
        article = article_of(seed["id"], "\n\n".join(seed["body"]), _ANCHORS[seed["id"]])
        events = find_events(article)
        for words, meant in gold["articles"][seed["file"]]["dates"]:
            settled = {event.days for event in events if event.text == words}
            right = days_of(meant) in settled
            total["right" if right else "wrong" if settled - {None} else "none"] += 1
    return total


def table(report: dict[str, dict[str, int]]) -> str:
    lines = ["system                             right   none  wrong   right %"]
    for name, row in report.items():
        share = 100 * row["right"] / max(1, sum(row.values()))
        numbers = "".join(f"{row[kind]:7}" for kind in ("right", "none", "wrong"))
        lines.append(f"{name:33}{numbers}{share:10.1f}")
    return "\n".join(lines)


def misses(cases: Sequence[Case], found: dict[str, list[list[Found]]]) -> list[str]:
    """A line for each case of ours that is not all right."""
    return [
        f"{case.published} {case.text}\n    found {[(f.words, shown(f.days)) for f in row]}"
        f"\n    wants {[(w.words, shown(w.days)) for w in case.dates]}"
        for case, row in zip(cases, found["briefgen"], strict=True)
        if set(+judge(case, row, within=False)) != {"right"}
    ]


def shown(days: Days | None) -> str:
    return f"{days.first}/{days.last}" if days else "-"


if __name__ == "__main__":
    sys.exit(main())
