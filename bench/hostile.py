"""Bench of hostile inputs: files made to break a reader, each read in the jail as a run reads it.

Usage: bench/hostile.py DATA_DIR [--kinds html,text] [--big] [--tree] [--alone GOOD] [--fuzz N]
           [--checker PYTHON] [--keep DIR]

DATA_DIR holds ``make_hostile.py``, which writes the files and a manifest, and ``check_hostile.py``,
which judges; it needs lxml and pypdf, which the Python of ``--checker`` may have. Each item is read
in a jail of its own, whose time and memory are measured; then one brief is made of them all. What
fails is printed, with the kinds that briefgen has no reader for; the exit code is the checker's.

``--big`` reads the large items too, ``--tree`` makes a brief of a folder of links, pipes and odd
names, ``--fuzz`` reads so many seeded mutations, ``--alone`` makes a brief of the articles in the
folder GOOD and each item: but for the item's own lines it has to be the brief without it (and, of
an item that is used, but for how alike others are, which rests on all words there are).
"""

import argparse
import hashlib
import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
import traceback
from collections import Counter
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from datetime import date
from pathlib import Path
from typing import Any

CLASSES = {
    "R01": "EMPTY",
    "R02": "BINARY",
    "R03": "TOO_LARGE",
    "R04": "UNSUPPORTED",
    "R05": "MALFORMED",
    "R06": "EMPTY",
    "R11": "ENCODING_GUESSED",
    "R12": "CONTROL_CHARS",
    "R13": "TRUNCATED",
    "R14": "BIDI",
    "R15": "INVISIBLE",
    "R16": "HOMOGLYPH",
    "R17": "ACTIVE_CONTENT_DROPPED",
    "R18": "TRUNCATED",
    "C01": "EMPTY",
    "G02": "NOT_REGULAR",
    "G07": "MEMORY",
    "G08": "TIMEOUT",
}
"""Codes of problems to the checker's classes; another code stands for itself."""

FAILED = ("G04", "G09")
"""Codes of articles over which an exception or a worker's death was met."""


def outcome(path: Path) -> dict[str, Any]:
    """What becomes of one file, in the checker's fields, with seconds and megabytes."""
    from briefgen.jobs.articles import jailed
    from briefgen.jobs.gather import File, open_file
    from briefgen.model import Problem

    file = File(path.name, path)
    begun = time.perf_counter()
    with jailed(jobs=1) as jail:
        data = open_file(file)
        found = data if isinstance(data, Problem) else jail.look(file, data)
    spent = time.perf_counter() - begun
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    told: dict[str, Any] = {"seconds": round(spent, 2), "rss_mb": round(memory)}
    if isinstance(found, Problem):
        error = CLASSES.get(found.code, found.code)
        return {**told, "status": "refused", "error": error, "what": found.what}
    article = found.article
    warnings = [CLASSES.get(problem.code, problem.code) for problem in article.problems]
    return {
        **told,
        "status": "read",
        "error": None,
        "warnings": warnings,
        "text": article.text,
        "title": article.title,
    }


def measured(path: Path) -> dict[str, Any]:
    """The outcome of one file, found in a process of its own."""
    command = [sys.executable, __file__, "--one", str(path)]
    try:
        done = subprocess.run(command, capture_output=True, timeout=1500, check=False)
    except subprocess.TimeoutExpired:
        return {"status": "refused", "error": "HANGS", "seconds": 1500.0}
    if done.returncode:
        sys.stderr.write(done.stderr.decode("utf-8", "replace")[-2000:])
        return {"status": "refused", "error": f"CRASH {done.returncode}"}
    loaded: dict[str, Any] = json.loads(done.stdout)
    return loaded


def brief_of(folder: Path, room: Path, output: Path) -> str:
    """Make one brief of the files in ``folder``; the error stream of the run."""
    command = [sys.executable, "-m", "briefgen", "weekly", str(folder), "--week", "2021-W27"]
    command += ["--include-undated", "--output", str(output), "--issued", "2021-07-12"]
    here = os.environ | {"PYTHONPATH": str(Path(__file__).resolve().parent.parent)}
    command.append("--verbose")
    done = subprocess.run(command, cwd=room, env=here, capture_output=True, check=False)
    told = done.stderr.decode("utf-8", "replace")
    if done.returncode or "Traceback" in told:
        print(f"FAIL brief of {folder.name}: exit code {done.returncode}")
        print(told[-1000:])
    return told


def make_items(data: Path, room: Path, *more: str) -> list[dict[str, Any]]:
    """Write the items below ``room``; those of the development split, as the manifest has them."""
    maker = [sys.executable, str(data / "make_hostile.py")]
    subprocess.run([*maker, "--plant"], check=True)
    subprocess.run([*maker, str(room), *more], check=True)
    manifest = json.loads((room / "manifest.json").read_text(encoding="utf-8"))
    return [item for item in manifest["items"] if item["split"] == "dev"]


def check(options: argparse.Namespace, room: Path) -> int:
    """Read the items and let the checker judge; its exit code."""
    items = make_items(options.data, room, *(["--big"] if options.big else []))
    kinds = {item["kind"] for item in items} - {"template", "subscribers"}
    kinds = set(options.kinds.split(",")) if options.kinds else kinds
    chosen = [item for item in items if item["kind"] in kinds and (options.big or not item["big"])]
    inbox, output = room / "inbox", room / "output"
    inbox.mkdir(exist_ok=True)
    rows = []
    for item in chosen:
        path = room / item["path"]
        rows.append({"id": item["id"], **measured(path)})
        shutil.copy(path, inbox / path.name)
    results, log = room / "results.jsonl", room / "brief.log"
    results.write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
    log.write_text(brief_of(inbox, room, output), encoding="utf-8")
    tell_readerless(chosen, rows)
    slowest = max(rows, key=lambda row: row.get("seconds", 0))
    largest = max(rows, key=lambda row: row.get("rss_mb", 0))
    print(
        f"slowest {slowest['id']} {slowest.get('seconds')} s, "
        f"largest {largest['id']} {largest.get('rss_mb')} MB"
    )
    checker = [options.checker, str(options.data / "check_hostile.py"), "--split", "dev"]
    checker += ["--kinds", ",".join(sorted(kinds)), "--manifest", str(room / "manifest.json")]
    return subprocess.run([*checker, str(results), str(output), str(log)], check=False).returncode


def tell_readerless(items: list[dict[str, Any]], rows: list[dict[str, Any]]) -> None:
    """Name the items of kinds that briefgen does not read, and those where the manifest minds."""
    refused = [
        (item, "UNSUPPORTED" in item["refuse_as"])
        for item, row in zip(items, rows, strict=True)
        if row.get("error") == "UNSUPPORTED"
    ]
    kinds = Counter(item["kind"] for item, _ in refused)
    told = ", ".join(f"{kind} {count}" for kind, count in sorted(kinds.items()))
    well = " ".join(item["id"] for item, meant in refused if meant)
    missed = " ".join(item["id"] for item, meant in refused if not meant)
    print(
        f"refused as UNSUPPORTED: {told or 'none'}; rightly {well or '-'}; missed {missed or '-'}"
    )


def alone(options: argparse.Namespace, room: Path) -> int:
    """Make a brief of good articles and each item; how many change more than their own lines."""
    from briefgen.jobs import period
    from briefgen.jobs.make import Order, make
    from briefgen.settings import parse

    days = period.since_until(date(2001, 1, 1), date(2029, 12, 31))

    def brief(name: str, *more: Path) -> Any:  # noqa: ANN401 (a brief as JSON has it)
        output = {"output": str(room / "alone" / name)}
        settings = parse({"brief": output, "render": {"formats": ["json"]}}, "bench")
        inputs, store = (options.alone, *more), room / "alone" / "store"
        order = Order(inputs, settings, period=days, include_undated=True, store=store)
        return json.loads(make(order, days.until).written[0].read_text(encoding="utf-8"))

    plain, changed, used = brief("without"), 0, 0
    items = [item for item in make_items(options.data, room) if not item["big"]]
    for item in items:
        path = room / item["path"]
        told, marks = brief(item["id"], path), marks_of(path)
        is_used = told["corpus"]["articles"] > plain["corpus"]["articles"]
        used += is_used
        dropped = FACTS if is_used else COUNTS
        if stripped(told, marks, dropped) != stripped(plain, marks, dropped):
            changed += 1
            print(f"FAIL {item['id']}: it changes the brief beyond its own lines")
    print(f"alone: {len(items)} items ({used} used), {changed} change more than their own lines")
    return changed


COUNTS = frozenset(("corpus",))
FACTS = COUNTS | {"made", "similarity", "terms"}
"""What an article of the brief adds to: how rare words are, and so how alike other articles are."""


def marks_of(path: Path) -> tuple[str, str]:
    """By what a part of a brief can be told to be of a file: its name and its sum."""
    return path.name, hashlib.sha256(path.read_bytes()).hexdigest()


def stripped(told: Any, marks: tuple[str, str], dropped: AbstractSet[str]) -> Any:  # noqa: ANN401
    """A brief without the items of lists that have one of ``marks``, and what is ``dropped``."""
    if isinstance(told, dict):
        left = {key: value for key, value in told.items() if key not in dropped}
        return {key: stripped(value, marks, dropped) for key, value in left.items()}
    if isinstance(told, list):
        others = (value for value in told if not any(m in json.dumps(value) for m in marks))
        return [stripped(value, marks, dropped) for value in others]
    return told


def tree(options: argparse.Namespace, room: Path) -> int:
    """Make a brief of a folder of links, pipes and odd names; how many entries fared wrongly."""
    make_items(options.data, room, "--tree")
    begun = time.perf_counter()
    log = brief_of(room / "tree", room, room / "tree-output")
    spent = time.perf_counter() - begun
    leaks = [
        path
        for path in (room / "tree-output").rglob("*")
        if path.is_file() and b"BGCANARY-FILE" in path.read_bytes()
    ]
    print(log)
    for path in leaks:
        print(f"FAIL tree: {path.name} shows a private file")
    entries = len(list((room / "tree").iterdir()))
    print(f"tree: {entries} entries, {spent:.1f} s, {len(leaks)} leaks")
    return len(leaks)


def fuzz(options: argparse.Namespace, room: Path) -> int:
    """Make so many mutations and read them; 1 if an exception or a death was met over one."""
    make = [sys.executable, str(options.data / "make_hostile.py"), "--fuzz", str(options.fuzz)]
    subprocess.run([*make, str(room)], check=True)
    # In a process of its own, so that the memory told is that of its workers.
    return subprocess.run([sys.executable, __file__, "--all", str(room)], check=False).returncode


def read_all(room: Path) -> int:
    """Read all mutations; 1 if an exception or a death was met over one."""
    from briefgen.jobs.articles import jailed, take_one
    from briefgen.jobs.gather import File
    from briefgen.model import Problem

    files = [File(path.name, path) for path in sorted((room / "fuzz").rglob("*.*"))]
    codes: Counter[str] = Counter()
    spent: list[float] = []
    slowest, slow = 0.0, ""

    def coming() -> Iterator[tuple[File, bytes]]:
        return ((file, file.path.read_bytes()) for file in files)

    with jailed(spend=lambda _, seconds: spent.append(seconds)) as jail:
        jail.expect(coming())
        for file, data in coming():
            spent.clear()
            found = jail.look(file, data)
            if sum(spent) > slowest:
                slowest, slow = sum(spent), file.name
            code = found.code if isinstance(found, Problem) else "read"
            codes[code] += 1
            if code in FAILED:
                print(f"FAIL {file.name}: {found.what if isinstance(found, Problem) else ''}")
                try:
                    take_one(file.name, data)
                except Exception:
                    traceback.print_exc(limit=-2)
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    failed = sum(codes[code] for code in FAILED)
    counts = ", ".join(f"{CLASSES.get(code, code)} {n}" for code, n in codes.most_common())
    print(
        f"fuzz: {len(files)} files, {failed} failed, slowest {slow} {slowest:.2f} s CPU, "
        f"largest worker {memory:.0f} MB; {counts}"
    )
    return min(failed, 1)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("--kinds", help="Default: all that hold articles.")
    parser.add_argument("--big", action="store_true")
    parser.add_argument("--tree", action="store_true")
    parser.add_argument("--alone", type=Path, metavar="GOOD")
    parser.add_argument("--fuzz", type=int, default=0)
    parser.add_argument("--checker", default=sys.executable, help="A Python with lxml and pypdf.")
    parser.add_argument("--keep", type=Path, help="Leave the files, results and briefs there.")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        room = (options.keep or Path(scratch)).resolve()
        room.mkdir(parents=True, exist_ok=True)
        failed = fuzz(options, room) if options.fuzz else 0
        failed += tree(options, room) if options.tree else 0
        failed += alone(options, room) if options.alone else 0
        return check(options, room) or min(failed, 1)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        print(json.dumps(outcome(Path(os.fsdecode(sys.argv[2])))))
        sys.exit(0)
    if sys.argv[1:2] == ["--all"]:
        sys.exit(read_all(Path(sys.argv[2])))
    sys.exit(main())
