"""Floors of reading and cleaning, on a sample of pages and dumps with gold; they only rise.

The weights that ship were learned from these very pages, so a floor here tells of a step back and
not of how good cleaning is: that is what ``bench/training`` prints of pages it has not seen.
"""

import importlib.util
import json
import lzma
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from briefgen.clean import clean
from briefgen.model import Problem
from briefgen.read import read

SUFFIX = {"html": ".html", "markdown": ".md", "text": ".txt"}
EVERY = {"html": 6, "dumps": 6}

FLOORS = {
    "html": {"F1": 0.97, "clean": 0.79, "para": 0.93, "title=": 0.96, "authF": 0.87, "dateP": 0.97},
    "dumps": {
        "F1": 0.97,
        "clean": 0.79,
        "para": 0.94,
        "title=": 0.93,
        "dateR": 0.91,
        "dateP": 0.99,
    },
}
CEILINGS = {"html": {"leakL": 0.025, "empty": 0.0}, "dumps": {"leakL": 0.015, "dateFalse": 0.01}}


@pytest.fixture(scope="module")
def data(shared: Path) -> Path:
    path = shared / "eval" / "clean" / "dev.jsonl.xz"
    if not path.exists():
        pytest.skip(f"{path} is not there")
    return path


@cache
def scorer(folder: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location("score_clean", folder / "score_clean.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@cache
def rows(path: Path) -> list[dict[str, Any]]:
    lines = lzma.decompress(path.read_bytes()).decode("utf-8").split("\n")
    return [json.loads(line) for line in lines if line.strip()]


def sample(path: Path, kind: str) -> list[dict[str, Any]]:
    of_kind = [row for row in rows(path) if (row["format"] == "html") == (kind == "html")]
    return of_kind[:: EVERY[kind]]


def cleaned(row: dict[str, Any]) -> dict[str, Any]:
    raw = read(f"page{SUFFIX[row['format']]}", row["input"].encode())
    article = raw if isinstance(raw, Problem) else clean(raw)
    if isinstance(article, Problem):
        return {"text": "", "title": "", "date": None, "author": "", "outlet": ""}
    day = article.published.days.first.isoformat() if article.published else None
    return {
        "text": article.text,
        "title": article.title,
        "date": day,
        "author": article.byline,
        "outlet": article.outlet,
    }


@pytest.mark.parametrize("kind", sorted(FLOORS))
def test_no_measure_of_cleaning_falls(data: Path, kind: str) -> None:
    judge = scorer(data.parent)
    chosen = sample(data, kind)

    found = judge.agg(judge.score(chosen, {row["id"]: cleaned(row) for row in chosen}))

    print(kind, {name: round(found[name], 3) for name in (*FLOORS[kind], *CEILINGS[kind])})
    below = {name: found[name] for name, floor in FLOORS[kind].items() if found[name] < floor}
    above = {name: found[name] for name, top in CEILINGS[kind].items() if found[name] > top}
    assert not below
    assert not above
