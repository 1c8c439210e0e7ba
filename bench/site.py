"""Bench of the site: what building it costs, in full and after one brief more, and how large it is.

Usage: bench/site.py BRIEF.json [--briefs 50 150 500] [--lives 6] [--json]

BRIEF.json is any brief that briefgen wrote; it is told again under other weeks, each with articles
of its own and topics that live ``--lives`` weeks, so that topics, speakers and outlets go on as
they do in a real archive. A brief.pdf beside it goes along. Told are seconds on the clock and of
CPU (those of the search index too), files and MB, the exponent of the full build in the number of
briefs, and what share of it a rebuild costs after one brief more, and after none.
"""

import argparse
import hashlib
import json
import math
import re
import resource
import tempfile
import time
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import msgspec

from briefgen.jobs.site import build_site
from briefgen.model import Brief
from briefgen.render import from_json, to_json
from briefgen.settings import Settings, SiteSettings

DAY = re.compile(r"\d{4}-\d\d-\d\d")


def told_again(brief: Brief, weeks: int, lives: int) -> bytes:
    """The brief ``weeks`` weeks later, of other articles, its topics other ones now and then."""
    names = {source.article: _id(source.article, weeks) for source in brief.sources}
    for topic in (*brief.topics, *brief.also_noted):
        names[topic.id] = _id(topic.id, weeks // lives)[: len(topic.id)]

    def change(value: object) -> object:
        if isinstance(value, dict):
            return {key: change(part) for key, part in value.items()}
        if isinstance(value, list | tuple):
            return [change(part) for part in value]
        if isinstance(value, str) and DAY.fullmatch(value):
            return (date.fromisoformat(value) + timedelta(days=7 * weeks)).isoformat()
        return names.get(value, value) if isinstance(value, str) else value

    moved = msgspec.json.decode(msgspec.json.encode(change(msgspec.to_builtins(brief))), type=Brief)
    year, week, _ = moved.period.first.isocalendar()
    label = f"{year}-W{week:02}"
    period = replace(moved.period, label=label)
    return to_json(replace(moved, period=period, number=f"{week}/{year}"))


def _id(old: str, number: int) -> str:
    return hashlib.sha256(f"{old} {number}".encode()).hexdigest()


def write(output: Path, data: bytes, paper: bytes) -> None:
    folder = output / from_json(data).period.label
    folder.mkdir(parents=True)
    (folder / "brief.json").write_bytes(data)
    if paper:
        (folder / "brief.pdf").write_bytes(paper)


def spent(settings: Settings) -> dict[str, float]:
    """Seconds of a build, and how many files were made."""
    clock, cpu = time.perf_counter(), _cpu()
    built = build_site(settings)
    return {
        "seconds": time.perf_counter() - clock,
        "cpu": _cpu() - cpu,
        "made": built.made,
        "taken": built.taken,
    }


def _cpu() -> float:
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)


def size(folder: Path) -> float:
    """MB of the files of a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6


def measured(brief: Brief, paper: bytes, count: int, lives: int) -> dict[str, Any]:
    with tempfile.TemporaryDirectory() as place:
        desk = Path(place)
        output = desk / "output"
        settings = replace(Settings(), site=SiteSettings(folder=desk / "site"))
        settings = replace(settings, brief=replace(settings.brief, output=output))
        for week in range(count):
            write(output, told_again(brief, week, lives), paper)
        full = spent(settings)
        again = spent(settings)
        write(output, told_again(brief, count, lives), paper)
        one = spent(settings)
        mb = size((desk / "site").resolve())
    return {
        "briefs": count,
        "full": full,
        "again": again,
        "one_more": one,
        "mb": mb,
        "share": one["cpu"] / full["cpu"],
    }


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("brief", type=Path)
    parser.add_argument("--briefs", type=int, nargs="+", default=[50, 150, 500])
    parser.add_argument("--lives", type=int, default=6)
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args()
    brief = from_json(given.brief.read_bytes())
    beside = given.brief.with_name("brief.pdf")
    paper = beside.read_bytes() if beside.is_file() else b""
    rows = [measured(brief, paper, count, given.lives) for count in given.briefs]
    ends = rows[0], rows[-1]
    ratio = [math.log(ends[1]["full"]["cpu"] / ends[0]["full"]["cpu"])]
    ratio.append(math.log(ends[1]["briefs"] / ends[0]["briefs"]))
    exponent = ratio[0] / ratio[1] if ratio[1] else math.nan
    if given.json:
        print(json.dumps({"rows": rows, "exponent": exponent}, indent=1))
        return
    print("briefs    full, s   CPU   files      MB   one more, s   CPU  made  share   again, s")
    for row in rows:
        full, one = row["full"], row["one_more"]
        print(
            f"{row['briefs']:6} {full['seconds']:10.1f} {full['cpu']:5.1f} {full['made']:7}"
            f" {row['mb']:7.1f} {one['seconds']:13.1f} {one['cpu']:5.1f} {one['made']:5}"
            f" {row['share']:6.1%} {row['again']['seconds']:10.1f}"
        )
    print(f"exponent of the full build: {exponent:.2f}")


if __name__ == "__main__":
    main()
