"""Run one system over items and measure it, alone in its process.

Comes in: items as JSON lines on standard input (id, name, input). Goes out: one prediction a line
on standard output, then one line with CPU seconds, peak memory in MB and how many items failed.
Standard library only, since it runs in the peers' venv too.
"""

import json
import os
import resource
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

_LONG = 0.3  # seconds

System = Callable[[str, str], dict[str, Any]]
"""File name and text of one item to the scorer's fields; a field left out is not scored."""


def serve(kinds: Mapping[str, Mapping[str, System]]) -> None:
    """Run a system, for ``KIND NAME`` on the command line; for ``KIND`` print the names it has."""
    systems = kinds.get(sys.argv[1], {})
    if len(sys.argv) == 2:
        print("\n".join(systems))
        return
    out, sys.stdout = sys.stdout, sys.stderr  # what a library prints is no prediction
    system, seconds, failed = systems[sys.argv[2]], 0.0, 0
    for line in sys.stdin:
        item = json.loads(line)
        found, spent = _timed(system, item)
        if spent > _LONG or not seconds:  # loading on first use is no work on an item
            spent = min(spent, _timed(system, item)[1])
        seconds += spent
        failed += found is None
        out.write(json.dumps({"id": item["id"], **(found or {})}) + "\n")
    out.write(json.dumps({"seconds": seconds, "megabytes": _peak(), "failed": failed}) + "\n")
    out.flush()
    os._exit(0)  # a library's threads or exit handlers are not waited for


def _timed(system: System, item: dict[str, str]) -> tuple[dict[str, Any] | None, float]:
    begun = time.process_time()
    found = _try(system, item)
    return found, time.process_time() - begun


def _try(system: System, item: dict[str, str]) -> dict[str, Any] | None:
    try:
        return system(item["name"], item["input"])
    except Exception as error:  # any library over any page: an empty article, and counted
        sys.stderr.write(f"{item['id']}: {type(error).__name__}: {error}\n")
        return None


def _peak() -> float:
    """Peak memory in MB; from /proc where it is, as ru_maxrss inherits the parent's peak."""
    status = Path("/proc/self/status")
    if status.is_file():
        for line in status.read_text("utf-8").splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
