"""Train the line model, and tell how good it is on outlets it has not seen.

Usage: bench/training/dump_lines.py DATA [--weights OUT.json] [--predictions OUT.jsonl]

DATA is as for bench/cleaning.py, with its scorer beside it. With --weights, the model of all pages
is written there (shipped is briefgen/clean/line_model.json). With --predictions, each dump is
cleaned by a model of the other four fifths of the domains and the result written for
bench/cleaning.py --beside; the same with every page known goes to OUT.known.jsonl, for the figure
that flatters.
"""

import argparse
import hashlib
import json
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

_BENCH = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(_BENCH.parent), str(_BENCH), str(_BENCH / "cleaners")]

from cleaners.ours import fields  # noqa: E402
from cleaning import load_scorer  # noqa: E402
from training.lessons import SUFFIX, Lesson, lessons, rows_of  # noqa: E402
from training.net import Page, Plan, train  # noqa: E402

from briefgen.clean import clean  # noqa: E402
from briefgen.clean.line_model import LineModel, pack, unpack  # noqa: E402
from briefgen.model import Problem  # noqa: E402
from briefgen.read import read  # noqa: E402

_FOLDS = 5
_NETS = 4


def fold_of(domain: str) -> int:
    """Which fifth a domain is in; the same in every run."""
    return int(hashlib.sha256(domain.encode()).hexdigest(), 16) % _FOLDS


def model_of(taught: Sequence[Lesson], plan: Plan) -> LineModel:
    """A model of ``taught``, as it is after a trip through its JSON form."""
    stacked = np.vstack([lesson.traits for lesson in taught])
    untaught = LineModel(taught[0].names, stacked.mean(axis=0), stacked.std(axis=0) + 0.01, ())
    pages = [Page(untaught.scaled(x.traits), x.text, x.weights) for x in taught]
    nets = tuple(train(pages, plan, seed) for seed in range(_NETS))
    return unpack(pack(replace(untaught, nets=nets)))


def predict(rows: list[dict[str, str]], models: Sequence[LineModel], out: Path) -> None:
    """Clean each dump with the model of its fold and write what came out."""
    with out.open("w", encoding="utf-8") as file:
        for row in rows:
            model = models[fold_of(row["domain"]) % len(models)]
            raw = read(f"page{SUFFIX[row['format']]}", row["input"].encode())
            article = raw if isinstance(raw, Problem) else clean(raw, model)
            line = {"id": row["id"], **fields(article)}
            file.write(json.dumps(line, ensure_ascii=False) + "\n")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("--weights", type=Path)
    parser.add_argument("--predictions", type=Path)
    parser.add_argument("--passes", type=int, default=Plan().passes)
    options = parser.parse_args()
    plan = Plan(passes=options.passes)
    rows = rows_of(options.data)
    taught = lessons(rows, load_scorer(options.data))
    print(f"{len(taught)} pages of {len({x.domain for x in taught})} domains", file=sys.stderr)
    whole = model_of(taught, plan)
    if options.weights:
        packed = json.dumps(pack(whole), separators=(",", ":"))
        options.weights.write_text(packed + "\n", encoding="utf-8")
    if options.predictions:
        dumps = [row for row in rows if row["format"] != "html"]
        folds = [
            model_of([x for x in taught if fold_of(x.domain) != fold], plan)
            for fold in range(_FOLDS)
        ]
        predict(dumps, folds, options.predictions)
        predict(dumps, [whole], options.predictions.with_suffix(".known.jsonl"))


if __name__ == "__main__":
    main()
