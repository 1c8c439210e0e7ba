"""quantulum3 without its classifier over a file of texts, run by a Python of its own venv.

Usage: python peers.py TEXTS.jsonl PREDICTIONS.jsonl

Prints the CPU seconds it took. A text at which it fails has no figures.
"""

import json
import sys
import time
from pathlib import Path
from typing import Any

from quantulum3 import load, parser


def figures(text: str) -> list[dict[str, Any]]:
    try:
        found = parser.parse(text, classifier_path=None)
    except Exception as problem:
        print(f"failed: {problem}", file=sys.stderr)
        return []
    return [
        {"value": one.value, "unit": one.unit.name, "start": one.span[0], "end": one.span[1]}
        for one in found
    ]


def main() -> None:
    texts, out = map(Path, sys.argv[1:])
    rows = [json.loads(line) for line in texts.read_text("utf-8").split("\n") if line]
    load.units()
    began = time.process_time()
    made = [{"id": row["id"], "figures": figures(row["text"])} for row in rows]
    seconds = time.process_time() - began
    out.write_text("".join(json.dumps(row) + "\n" for row in made), "utf-8")
    print(seconds)


if __name__ == "__main__":
    main()
