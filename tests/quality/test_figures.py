"""Floors of figures on marked news: found whole, with their unit, and no dates for figures."""

import json
import os
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
DATA = ROOT / os.environ.get("BRIEFGEN_SHARED", "../shared") / "eval" / "figures" / "dev.jsonl"
VALUES = {
    "newsquant": 95.0,
    "gum-news": 95.5,
    "ms-currency": 90.5,
    "ms-dimension": 91.5,
    "ms-age": 100.0,
    "ms-temperature": 96.5,
}
"""F1 of values, in percent."""
UNITS = {"newsquant": 89.0, "ms-currency": 82.0, "ms-dimension": 79.5}
"""F1 of values with their unit, in percent."""
QUALIFIERS, FALSE_QUALIFIERS, GUM_RECALL, DATES_TAKEN = 94.5, 2.5, 96.5, 4.5

pytestmark = pytest.mark.skipif(not DATA.exists(), reason=f"{DATA} is not there")


@cache
def scores() -> dict[str, dict[str, Any]]:
    """The scorer's table by set, as the bench prints it."""
    call = [sys.executable, str(ROOT / "bench" / "figures.py"), str(DATA), "--json"]
    done = subprocess.run(call, capture_output=True, text=True, check=True)
    lines = [line.partition(" ") for line in done.stdout.splitlines() if line.endswith("}")]
    return {name: json.loads(table) for name, _, table in lines}


@pytest.mark.parametrize("name", VALUES)
def test_values_stay_as_good_as_they_were(name: str) -> None:
    assert scores()[name]["value"]["F1"] >= VALUES[name]


@pytest.mark.parametrize("name", UNITS)
def test_units_stay_as_good_as_they_were(name: str) -> None:
    assert scores()[name]["value+unit"]["F1"] >= UNITS[name]


def test_hedges_are_meant_as_the_writer_meant_them() -> None:
    assert float(scores()["newsquant"]["qualifier_acc"].split()[0]) >= QUALIFIERS


def test_no_hedge_is_found_where_the_writer_set_none() -> None:
    assert scores()["newsquant"]["false_qualifier"] <= FALSE_QUALIFIERS


def test_figures_of_whole_articles_are_found() -> None:
    assert scores()["gum-news"]["value"]["R"] >= GUM_RECALL


def test_dates_and_names_are_not_taken_for_figures() -> None:
    taken = scores()["gum-news"]["date_or_name_taken_for_figure"]

    assert float(taken.split("%")[0]) <= DATES_TAKEN
