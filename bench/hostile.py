"""Bench of hostile inputs: pages and files made to break a reader, each read in a child of its own.

Usage: bench/hostile.py DATA_DIR [--kinds html,text] [--fuzz N] [--keep DIR]

DATA_DIR holds ``make_hostile.py``, which writes the files and a manifest, and ``check_hostile.py``,
which judges. Each item is read, cleaned and extracted in a child whose time and memory are
measured; then one brief is made of them all. What fails is printed, and the exit code is the
checker's. ``--fuzz`` reads so many seeded mutations too and counts what escapes as an exception.
Left out: kinds that briefgen has no reader for.
"""

import argparse
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
    "C01": "EMPTY",
}
"""Codes of problems to the checker's classes."""


def outcome(path: Path) -> dict[str, Any]:
    """What becomes of one file, in the checker's fields, with seconds and megabytes."""
    from briefgen.jobs.articles import take_one
    from briefgen.model import Problem

    take_one("warm.html", b"<p>" + b"The bridge was open on Friday, they said. " * 9)  # imports
    begun = time.perf_counter()
    found = take_one(path.name, path.read_bytes())
    spent = time.perf_counter() - begun
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    told: dict[str, Any] = {"seconds": round(spent, 2), "rss_mb": round(memory)}
    if isinstance(found, Problem):
        return {**told, "status": "refused", "error": CLASSES.get(found.code, found.code)}
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
    """The outcome of one file, found by a child; a child that dies is an error of its own."""
    command = [sys.executable, __file__, "--one", str(path)]
    try:
        done = subprocess.run(command, capture_output=True, timeout=120, check=False)
    except subprocess.TimeoutExpired:
        return {"status": "refused", "error": "HANGS", "seconds": 120.0}
    if done.returncode:
        sys.stderr.write(done.stderr.decode("utf-8", "replace")[-2000:])
        return {"status": "refused", "error": f"CRASH {done.returncode}"}
    loaded: dict[str, Any] = json.loads(done.stdout)
    return loaded


def brief_of(folder: Path, output: Path) -> str:
    """Make one brief of the files in ``folder``; the error stream of the run."""
    command = [sys.executable, "-m", "briefgen", "weekly", str(folder), "--week", "2021-W27"]
    command += ["--include-undated", "--output", str(output), "--issued", "2021-07-12"]
    done = subprocess.run(command, capture_output=True, check=False)
    told = done.stderr.decode("utf-8", "replace")
    if done.returncode:
        print(f"FAIL brief: exit code {done.returncode}")
    return told


def fuzz(data: Path, room: Path, count: int) -> int:
    """Read so many mutations; the number that raised what is no problem of the input."""
    make = [sys.executable, str(data / "make_hostile.py"), "--fuzz", str(count), str(room)]
    subprocess.run(make, check=True)
    from briefgen.jobs.articles import take_one
    from briefgen.model import Problem

    escaped: Counter[str] = Counter()
    slowest, refused, read = 0.0, 0, 0
    for path in sorted((room / "fuzz").rglob("*.*")):
        begun = time.perf_counter()
        try:
            found = take_one(path.name, path.read_bytes())
        except Exception as error:
            frame = traceback.extract_tb(error.__traceback__)[-1]
            escaped[f"{type(error).__name__} at {Path(frame.filename).name}:{frame.lineno}"] += 1
            print(f"FAIL {path.name}: {error!r}"[:200])
            continue
        slowest = max(slowest, time.perf_counter() - begun)
        refused += isinstance(found, Problem)
        read += not isinstance(found, Problem)
    print(f"fuzz: read {read}, refused {refused}, slowest {slowest:.2f} s, raised {dict(escaped)}")
    return sum(escaped.values())


def check(data: Path, room: Path, kinds: str) -> int:
    """Run over the items of ``kinds`` and let the checker judge; its exit code."""
    maker = [sys.executable, str(data / "make_hostile.py")]
    subprocess.run([*maker, "--plant"], check=True)
    subprocess.run([*maker, str(room)], check=True)
    manifest = json.loads((room / "manifest.json").read_text(encoding="utf-8"))
    chosen = [
        item for item in manifest["items"] if item["kind"] in kinds.split(",") and not item["big"]
    ]
    inbox, output = room / "inbox", room / "output"
    inbox.mkdir()
    rows = []
    for item in chosen:
        path = room / item["path"]
        rows.append({"id": item["id"], **measured(path)})
        shutil.copy(path, inbox / path.name)
    results, log = room / "results.jsonl", room / "brief.log"
    results.write_text("".join(f"{json.dumps(row)}\n" for row in rows), encoding="utf-8")
    log.write_text(brief_of(inbox, output), encoding="utf-8")
    slowest = max(rows, key=lambda row: row.get("seconds", 0))
    largest = max(rows, key=lambda row: row.get("rss_mb", 0))
    print(
        f"slowest {slowest['id']} {slowest.get('seconds')} s, "
        f"largest {largest['id']} {largest.get('rss_mb')} MB"
    )
    checker = [sys.executable, str(data / "check_hostile.py"), "--split", "dev", "--kinds", kinds]
    checker += ["--manifest", str(room / "manifest.json"), str(results), str(output), str(log)]
    return subprocess.run(checker, check=False).returncode


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("--kinds", default="html,text")
    parser.add_argument("--fuzz", type=int, default=0)
    parser.add_argument("--keep", type=Path, help="Leave the files, results and briefs there.")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as room:
        kept = options.keep or Path(room)
        kept.mkdir(parents=True, exist_ok=True)
        escaped = fuzz(options.data, kept, options.fuzz) if options.fuzz else 0
        return check(options.data, kept, options.kinds) or min(escaped, 1)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        print(json.dumps(outcome(Path(os.fsdecode(sys.argv[2])))))
        sys.exit(0)
    sys.exit(main())
