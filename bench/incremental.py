"""What a run costs the first time, again, and with one article more.

Usage: python bench/incremental.py [--sizes 100 1000 10000] [--formats html,pdf,json] [--json]

Makes a desk of so many articles of invented words, eight to a story, spread over ten weeks, and
makes the brief of the last week of them: cold, again with nothing changed, and with one article
more of another week. Each run is a process of its own; printed are its CPU seconds, what the second
and third cost beside the first, peak memory, and the exponent of the cold run's time.
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
WEEKS = 10
STORY = 8


def main() -> None:
    parser = argparse.ArgumentParser(description="Time cold, warm and one-more runs.")
    parser.add_argument("--sizes", type=int, nargs="+", default=[100, 1000, 10000])
    parser.add_argument("--formats", default="html,pdf,json")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    results = [measure(size, options.formats) for size in options.sizes]
    print(json.dumps(results, indent=1) if options.json else table(results))


def measure(size: int, formats: str) -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as scratch:
        desk = Path(scratch)
        (desk / "inbox").mkdir()
        (desk / "briefgen.toml").write_text('[brief]\ninbox = "inbox"\n', "utf-8")
        write = Writer(random.Random(size))
        for number in range(size):
            write.article(desk / "inbox", number)
        command = [sys.executable, "-m", "briefgen", "weekly", "--week", "2026-W47", "--quiet"]
        command += ["--format", formats]
        cold = run(command, desk)
        before = (desk / "output/2026-W47/brief.json").read_bytes()
        warm = run(command, desk)
        same = before == (desk / "output/2026-W47/brief.json").read_bytes()
        write.article(desk / "inbox", size)
        more = run(command, desk)
        start = run([sys.executable, "-c", "import briefgen.jobs.make"], desk)
    return {
        "articles": size,
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

    def article(self, folder: Path, number: int) -> None:
        """Write the article of that number; eight in a row tell one story of one week."""
        story = number // STORY
        own = self._stories.setdefault(story, [self._word() for _ in range(30)])
        week = story % WEEKS
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
        above = row["one_more"]["seconds"] - row["start"]
        lines.append(
            f"{row['articles']:6d} articles: cold {cold:.1f} s CPU ({row['cold']['megabytes']:.0f} "
            f"MB), again {row['warm']['seconds']:.2f} s ({row['warm']['seconds'] / cold:.1%}"
            f"{'' if row['same_bytes'] else ', OTHER BYTES'}), one more "
            f"{row['one_more']['seconds']:.2f} s ({above:.2f} s above the start of "
            f"{row['start']:.2f} s)"
        )
    first, last = results[0], results[-1]
    if last["articles"] > first["articles"]:
        exponent = math.log(last["cold"]["seconds"] / first["cold"]["seconds"]) / math.log(
            last["articles"] / first["articles"]
        )
        lines.append(f"cold runs grow with exponent {exponent:.2f}")
    return "\n".join(lines)


if __name__ == "__main__":
    main()
