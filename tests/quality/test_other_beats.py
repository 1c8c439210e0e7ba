"""Small topics of other beats against their gold: what is compared and disputed in each.

What fits the sample inbox alone fails here.
"""

import json
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from across import RELATIONS, Score, add, score_comparisons, score_disputes

from briefgen import pipeline
from briefgen.jobs.articles import take
from briefgen.jobs.gather import gather
from briefgen.model import Brief, Period
from briefgen.settings import Settings

BEATS: list[dict[str, Any]] = json.loads((Path(__file__).parent / "other_beats.json").read_text())[
    "beats"
]


@pytest.fixture(scope="module")
def briefs(tmp_path_factory: pytest.TempPathFactory) -> list[Brief]:
    return [make(beat, tmp_path_factory.mktemp(beat["beat"])) for beat in BEATS]


def make(beat: dict[str, Any], folder: Path) -> Brief:
    for article in beat["articles"]:
        head = (article["title"], article["outlet"], article["day"])
        (folder / f"{article['file']}.txt").write_text("\n\n".join((*head, *article["paragraphs"])))
    extracts = pipeline.settle(take(gather([folder])).extracts)
    days = [e.article.published.anchor for e in extracts if e.article.published]
    period = Period("period", beat["beat"], min(days), max(days) + timedelta(days=1))
    return pipeline.build(extracts, period, Settings(), period.until)


def named(row: dict[str, Any]) -> dict[str, Any]:
    """A gold row with the names of the files as they are written."""
    text = json.dumps(row)
    for article in (a["file"] for beat in BEATS for a in beat["articles"]):
        text = text.replace(f'"file": "{article}"', f'"file": "{article}.txt"')
    loaded: dict[str, Any] = json.loads(text)
    return loaded


def report(capsys: pytest.CaptureFixture[str], line: str) -> None:
    with capsys.disabled():
        print(f"\n  other beats: {line}", end="")


def count(briefs: list[Brief], relation: str) -> Score:
    rows = [[named(row) for row in beat[relation]] for beat in BEATS]
    if relation == "disputed":
        return add(map(score_disputes, briefs, rows))
    return add(
        score_comparisons(brief, relation, gold) for brief, gold in zip(briefs, rows, strict=True)
    )


FLOORS = {"agree": (1.0, 0.95), "differ": (1.0, 0.88), "move": (1.0, 0.9), "disputed": (1.0, 1.0)}
"""Precision and recall; they only rise."""


@pytest.mark.parametrize("relation", [*RELATIONS, "disputed"])
def test_what_is_compared_and_disputed_is_found_and_true(
    briefs: list[Brief], relation: str, capsys: pytest.CaptureFixture[str]
) -> None:
    score = count(briefs, relation)

    report(capsys, f"{relation}: {score}")
    assert score.precision >= FLOORS[relation][0], score.wrong
    assert score.recall >= FLOORS[relation][1], score.missed
