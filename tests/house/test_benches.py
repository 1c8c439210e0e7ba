"""The benches run over data in their format and print what the scorer beside it says."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

_BODY = (
    "The harbour council of Lower Quessant voted on Tuesday to close the old swing bridge. "
    "Engineers had found cracks in two of its four piers, the harbour master said in a report. "
    "Ferries will carry the islanders until a new bridge is built, which may take three years."
)
_TITLE = "Lower Quessant closes its swing bridge"
_SCORER = """
def score(gold, found):
    return [{**g, "hit": found.get(g["id"], {}).get("title") == g["gold_title"]} for g in gold]


def agg(rows):
    return {"title=": sum(row["hit"] for row in rows) / len(rows)}
"""


@pytest.fixture
def data(tmp_path: Path) -> Path:
    page = f"<html><head><title>{_TITLE}</title></head><body><article><h1>{_TITLE}</h1>"
    inputs = {
        "html": f"{page}<p>{_BODY}</p></article></body></html>",
        "text": f"{_TITLE}\n\n{_BODY}\n",
    }
    rows = [
        {
            "id": kind,
            "format": kind,
            "variant": kind,
            "source": "fiction",
            "lang": "en",
            "input": text,
            "gold_title": _TITLE if kind == "html" else "Another title",
        }
        for kind, text in inputs.items()
    ]
    path = tmp_path / "dev.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    return path


def bench(root: Path, *args: str | Path, name: str = "cleaning.py") -> str:
    call = [sys.executable, root / "bench" / name, *args]
    return subprocess.run(call, capture_output=True, text=True, check=True).stdout


def test_the_scorer_beside_the_data_judges_pages_and_dumps_apart(root: Path, data: Path) -> None:
    (data.parent / "score_clean.py").write_text(_SCORER, "utf-8")

    results = json.loads(bench(root, data, "--json"))

    assert [result["figures"] for result in results] == [
        {"title": {"title=": 1.0}},  # thorough
        {"title": {"title=": 1.0}},  # fast
        {"title, dumps": {"title=": 0.0}},
    ]


def test_without_a_scorer_the_bench_writes_predictions_and_says_so(root: Path, data: Path) -> None:
    made = data.parent / "made.jsonl"

    said = bench(root, data, "--predictions", made)

    assert "not scored" in said
    rows = [json.loads(line) for line in made.read_text("utf-8").splitlines()]
    assert [row["id"] for row in rows] == ["html", "text"]
    assert all("Ferries will carry the islanders" in row["text"] for row in rows)


def test_predictions_made_elsewhere_stand_in_the_same_table(root: Path, data: Path) -> None:
    (data.parent / "score_clean.py").write_text(_SCORER, "utf-8")
    elsewhere = data.parent / "elsewhere.jsonl"
    elsewhere.write_text(json.dumps({"id": "text", "title": "Another title"}) + "\n", "utf-8")

    said = bench(root, data, "--only", "text", "--beside", f"another={elsewhere}")

    heads, row = said.splitlines()[:2]
    assert heads.split() == ["briefgen", "another", "best", "peer"]
    assert row.split() == [
        "title,",
        "dumps",
        "exact",
        "/",
        "near",
        ".000",
        "/",
        "-",
        "1.000",
        "/",
        "-",
    ]


_QUOTED = 'Olga Brask came.\n\n"The bridge is closed for three years," Olga Brask said.'
_QUOTE_SCORER = """
def score_doc(gold, found, counts, errors=None):
    texts = [gold["text"][q["start"]:q["end"]] for q in found["quotes"]]
    counts["right"] += texts == gold["quotes"]


def report(counts):
    return {"exact": {"F1": 100.0 * counts["right"] / counts["docs"]}}
"""
_VARIANTS = """
def rewrite(text, style):
    return text.replace('"', "\u201d") if style == "curly" else text
"""


@pytest.fixture
def quoted(tmp_path: Path) -> Path:
    gold = ["The bridge is closed for three years,"]
    path = tmp_path / "dev.jsonl"
    path.write_text(json.dumps({"id": "a", "set": "s", "text": _QUOTED, "quotes": gold}), "utf-8")
    return path


def test_quotes_are_judged_in_every_setting_and_style(root: Path, quoted: Path) -> None:
    (quoted.parent / "score_quotes.py").write_text(_QUOTE_SCORER, "utf-8")
    (quoted.parent / "variants.py").write_text(_VARIANTS, "utf-8")

    results = json.loads(bench(root, quoted, "--json", name="quotes.py"))

    systems = [result["system"] for result in results]
    styles = ["straight", "curly", "guillemet", "low", "single"]
    assert systems == ["best guess", "as in a brief", *styles, "quotes and figures together"]
    assert [r["sets"]["s"]["exact"]["F1"] for r in results[:3]] == [100.0] * 3


def test_quotes_without_a_scorer_are_written_and_timed(root: Path, quoted: Path) -> None:
    made = quoted.parent / "made.jsonl"

    said = bench(root, quoted, "--plain", "--predictions", made, name="quotes.py")

    assert said.startswith("texts a second")
    assert json.loads(made.read_text("utf-8"))["quotes"][0]["speaker"] == "Olga Brask"
