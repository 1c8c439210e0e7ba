"""What a run costs the first time, again, and with one article more.

Usage: python bench/incremental.py [--sizes 100 1000 10000] [--weekly 200] [--formats html,pdf,json]
       [--json]

Makes a desk of so many articles of invented words, eight to a story, so many to a week, and makes
the brief of the last week of them: cold, again with nothing changed, with one article more of long
ago, of the week before, and of the brief's own week. Each run is a process of its own; printed are
its CPU seconds, what a second run costs beside the first, what one article more costs beyond the
start of a process that makes nothing, peak memory, and the exponent of the cold run's time.
"""

import argparse
import json
import math
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any

LAST_DAY = date(2026, 11, 22)
STORY = 8
MORE = {"long ago": 30, "the week before": 1, "its week": 0}
"""The articles that come later, by how many weeks before the brief's own they are of."""


def main() -> None:
    parser = argparse.ArgumentParser(description="Time cold, warm and one-more runs.")
    parser.add_argument("--sizes", type=int, nargs="+", default=[100, 1000, 10000])
    parser.add_argument("--weekly", type=int, default=200)
    parser.add_argument("--formats", default="html,pdf,json")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    results = [measure(size, options.weekly, options.formats) for size in options.sizes]
    print(json.dumps(results, indent=1) if options.json else table(results))


def measure(size: int, weekly: int, formats: str) -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as scratch:
        desk = Path(scratch)
        (desk / "inbox").mkdir()
        (desk / "briefgen.toml").write_text('[brief]\ninbox = "inbox"\n', "utf-8")
        write = Writer(random.Random(size))
        weeks = max(1, round(size / weekly))
        for number in range(size):
            write.article(desk / "inbox", number, number // STORY % weeks)
        command = [sys.executable, "-m", "briefgen", "weekly", "--week", "2026-W47", "--quiet"]
        command += ["--format", formats]
        cold = run(command, desk)
        before = (desk / "output/2026-W47/brief.json").read_bytes()
        warm = run(command, desk)
        same = before == (desk / "output/2026-W47/brief.json").read_bytes()
        more = {}
        for place, (name, week) in enumerate(MORE.items()):
            write.article(desk / "inbox", size + STORY * place, week)
            more[name] = run(command, desk)
        start = run([sys.executable, "-c", "import briefgen.jobs.make"], desk)
    return {
        "articles": size,
        "weekly": size / weeks,
        "start": start["seconds"],
        "cold": cold,
        "warm": warm,
        "one_more": more,
        "same_bytes": same,
    }


def run(command: Sequence[str], folder: Path) -> dict[str, float]:
    """CPU seconds, wall seconds and peak MB of a process."""
    started = time.perf_counter()
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    wall = time.perf_counter() - started
    if status:
        raise SystemExit(f"{' '.join(command)} ended with {os.waitstatus_to_exitcode(status)}")
    seconds = used.ru_utime + used.ru_stime
    return {"seconds": seconds, "wall": wall, "megabytes": used.ru_maxrss / 1024}


class Writer:
    """Writes articles of invented words."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self._syllables = [c + v for c in "bdfgklmnprstvz" for v in "aeiou"]
        self._common = [self._word() for _ in range(3000)]
        self._stories: dict[int, list[str]] = {}

    def _word(self) -> str:
        return "".join(self._chance.choices(self._syllables, k=self._chance.randint(2, 4)))

    def article(self, folder: Path, number: int, week: int) -> None:
        """Write the article of that number, of so many weeks ago; eight in a row tell one story."""
        own = self._stories.setdefault(number // STORY, [self._word() for _ in range(30)])
        day = LAST_DAY - timedelta(days=7 * week + number % 7)
        sentences = []
        for _ in range(self._chance.randint(12, 20)):
            words = self._chance.choices(self._common, k=self._chance.randint(6, 14))
            words += self._chance.choices(own, k=self._chance.randint(2, 6))
            self._chance.shuffle(words)
            sentences.append(" ".join(words).capitalize() + ", the ministry said on Friday.")
        sentences[1] = f"About {self._chance.randint(100, 999)} people were {own[0]} in {own[1]}."
        title = f"{own[0].capitalize()} {own[1]} {own[2]} in {own[3].capitalize()} {number % STORY}"
        head = (
            f"{title}\n\nBy Mira Lorne, {own[4].capitalize()} Post {number % 23}\n\n{day:%d %B %Y}"
        )
        text = "\n\n".join([head, *sentences])
        (folder / f"{number:06}.txt").write_text(f"{text}\n", "utf-8")


def table(results: Sequence[dict[str, Any]]) -> str:
    lines = []
    for row in results:
        cold = row["cold"]["seconds"]
        lines.append(
            f"{row['articles']:6d} articles, {row['weekly']:.0f} a week: cold {cold:.1f} s CPU "
            f"({row['cold']['megabytes']:.0f} MB), again {row['warm']['seconds']:.2f} s "
            f"({row['warm']['seconds'] / cold:.1%}{'' if row['same_bytes'] else ', OTHER BYTES'})"
        )
        lines += [
            f"       one more of {name}: {more['seconds'] - row['start']:.2f} s above the start of "
            f"{row['start']:.2f} s ({more['megabytes']:.0f} MB)"
            for name, more in row["one_more"].items()
        ]
    first, last = results[0], results[-1]
    if last["articles"] > first["articles"]:
        exponent = math.log(last["cold"]["seconds"] / first["cold"]["seconds"]) / math.log(
            last["articles"] / first["articles"]
        )
        lines.append(f"cold runs grow with exponent {exponent:.2f}")
    return "\n".join(lines)


if __name__ == "__main__":
    main()
