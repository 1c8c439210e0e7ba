"""The script that trains the line model runs over data in its format, and writes what ships."""

import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from briefgen.clean.line_model import shipped, unpack

_MENU = "Home\nNews\nSport\nWeather\nSubscribe"
_BODY = (
    "The harbour council of Lower Quessant voted on Tuesday to close the old swing bridge.\n\n"
    "Engineers had found cracks in two of its four piers, the harbour master said in a report.\n\n"
    "Ferries will carry the islanders until a new bridge is built, which may take three years."
)
_SCORER = """
class Gold:
    def __init__(self, row):
        self.text = row["gold_text"]

    def kind(self, line):
        return "body" if line in self.text else "chrome"
"""


@pytest.fixture
def data(tmp_path: Path) -> Path:
    rows = [
        {
            "id": f"a{number}",
            "url": f"https://outlet{number}.example/a",
            "domain": f"outlet{number}.example",
            "format": "text",
            "input": f"{_MENU}\n\n{_BODY}\n\nMost read\nShare\nTweet",
            "gold_text": _BODY,
            "gold_title": "",
        }
        for number in range(10)
    ]
    (tmp_path / "score_clean.py").write_text(_SCORER, "utf-8")
    path = tmp_path / "dev.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    return path


def test_training_writes_a_model_of_the_shipped_form_and_predictions(
    root: Path, data: Path
) -> None:
    weights, made = data.parent / "weights.json", data.parent / "made.jsonl"
    script = root / "bench" / "training" / "dump_lines.py"
    call = [sys.executable, script, data, "--weights", weights, "--predictions", made]

    subprocess.run(call, capture_output=True, check=True)

    model = unpack(json.loads(weights.read_text("utf-8")))
    assert model.traits == shipped().traits
    assert [net.enter.shape for net in model.nets] == [net.enter.shape for net in shipped().nets]
    assert all(np.isfinite(net.enter).all() for net in model.nets)
    assert len(made.read_text("utf-8").splitlines()) == 10
    assert made.with_suffix(".known.jsonl").exists()
