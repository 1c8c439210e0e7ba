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

Beat = dict[str, Any]

FLOORS = {
    "other": {
        "agree": (1.0, 0.95),
        "differ": (1.0, 0.88),
        "move": (1.0, 0.9),
        "disputed": (1.0, 1.0),
    },
    "hard": {
        "agree": (0.95, 0.3),
        "differ": (0.95, 0.57),
        "move": (0.89, 0.48),
        "disputed": (0.97, 0.69),
    },
}
"""For each set of beats precision and recall; they only rise."""


def beats_of(kind: str) -> list[Beat]:
    path = Path(__file__).parent / f"{kind}_beats.json"
    beats: list[Beat] = json.loads(path.read_text("utf-8"))["beats"]
    return beats


@pytest.fixture(scope="module")
def briefs(tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[Brief]]:
    folder = tmp_path_factory.mktemp("beats")
    return {
        kind: [make(beat, folder / kind / str(at)) for at, beat in enumerate(beats_of(kind))]
        for kind in FLOORS
    }


def make(beat: Beat, folder: Path) -> Brief:
    folder.mkdir(parents=True, exist_ok=True)
    for article in beat["articles"]:
        head = (article["title"], article["outlet"], article["day"])
        text = "\n\n".join((*head, *article["paragraphs"]))
        (folder / f"{article['file']}.txt").write_text(text, "utf-8")
    extracts = pipeline.settle(take(gather([folder])).extracts)
    days = [e.article.published.anchor for e in extracts if e.article.published]
    period = Period("period", beat["beat"], min(days), max(days) + timedelta(days=1))
    return pipeline.build(extracts, period, Settings(), period.until)


def named(row: dict[str, Any], beat: Beat) -> dict[str, Any]:
    """A gold row with the names of the files as they are written."""
    text = json.dumps(row)
    for article in (a["file"] for a in beat["articles"]):
        text = text.replace(f'"file": "{article}"', f'"file": "{article}.txt"')
    loaded: dict[str, Any] = json.loads(text)
    return loaded


def count(beats: list[Beat], briefs: list[Brief], relation: str) -> Score:
    rows = [[named(row, beat) for row in beat[relation]] for beat in beats]
    if relation == "disputed":
        return add(map(score_disputes, briefs, rows))
    return add(
        score_comparisons(brief, relation, gold) for brief, gold in zip(briefs, rows, strict=True)
    )


@pytest.mark.parametrize("kind", FLOORS)
@pytest.mark.parametrize("relation", [*RELATIONS, "disputed"])
def test_what_is_compared_and_disputed_is_found_and_true(
    briefs: dict[str, list[Brief]], kind: str, relation: str, capsys: pytest.CaptureFixture[str]
) -> None:
    score = count(beats_of(kind), briefs[kind], relation)

    with capsys.disabled():
        print(f"\n  {kind} beats: {relation}: {score}", end="")
    precision, recall = FLOORS[kind][relation]
    assert score.precision >= precision, score.wrong
    assert score.recall >= recall, score.missed
