"""Floors of quotes and their speakers, on news articles with human gold; they only rise.

``bench/quotes.py`` measures, the scorer beside the data judges. Set half a point below what was
measured when they were last raised.
"""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

FLOORS = {
    ("best guess", "polnear", "attributed_F1"): 93.4,
    ("best guess", "polnear", "speaker_acc"): 95.1,
    ("best guess", "gum-news", "attributed_F1"): 94.5,
    ("as in a brief", "polnear", "exact"): 97.5,
    ("as in a brief", "polnear", "attributed_F1"): 92.7,
    ("as in a brief", "polnear", "speaker_prec"): 96.2,
    ("as in a brief", "polnear", "speaker_given"): 97.7,
    ("as in a brief", "polnear", "pronoun_name_acc_checked"): 92.8,
    ("as in a brief", "gum-news", "attributed_F1"): 92.0,
    ("straight", "ALL", "exact"): 97.2,
    ("curly", "ALL", "exact"): 97.2,
    ("guillemet", "ALL", "exact"): 97.2,
    ("low", "ALL", "exact"): 97.2,
    ("single", "ALL", "exact"): 95.4,
    ("single", "ALL", "attributed_F1"): 91.0,
}
CEILINGS = {("as in a brief", "polnear", "nonquote_fp_rate"): 12.0}
STYLES = ("straight", "curly", "guillemet", "low")
APART = 0.5
"""How far one style of marks may be from another, in points."""

Sets = dict[str, dict[str, Any]]


@pytest.fixture(scope="module")
def measured(root: Path, shared: Path) -> dict[str, Sets]:
    """What the bench says of each system, by set of texts."""
    data = shared / "eval" / "quotes" / "dev.jsonl"
    if not data.exists():
        pytest.skip(f"{data} is not there")
    call = [sys.executable, root / "bench" / "quotes.py", data, "--json"]
    said = subprocess.run(call, capture_output=True, text=True, check=True).stdout
    return {result["system"]: result["sets"] for result in json.loads(said)}


def figure(measured: dict[str, Sets], of: tuple[str, str, str]) -> float:
    system, part, measure = of
    value = measured[system][part][measure]
    return float(value["F1"] if isinstance(value, dict) else str(value).partition(" ")[0])


def _name(value: object) -> str:
    return " ".join(value) if isinstance(value, tuple) else str(value)


@pytest.mark.parametrize(("of", "floor"), FLOORS.items(), ids=_name)
def test_no_figure_falls(measured: dict[str, Sets], of: tuple[str, str, str], floor: float) -> None:
    assert figure(measured, of) >= floor


@pytest.mark.parametrize(("of", "ceiling"), CEILINGS.items(), ids=_name)
def test_no_mistake_grows(
    measured: dict[str, Sets], of: tuple[str, str, str], ceiling: float
) -> None:
    assert figure(measured, of) <= ceiling


@pytest.mark.parametrize("measure", ["exact", "attributed_F1"])
def test_no_style_of_marks_is_worse_off(measured: dict[str, Sets], measure: str) -> None:
    found = [figure(measured, (style, "ALL", measure)) for style in STYLES]

    assert max(found) - min(found) <= APART
