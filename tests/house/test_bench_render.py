"""The bench of rendering measures a brief at any length beside the same text in paragraphs."""

import html
import json
import subprocess
import sys
from pathlib import Path

import pytest

from briefgen.render import from_json

try:
    import weasyprint  # noqa: F401
except OSError as missing:
    pytest.skip(f"pango is missing: {missing}", allow_module_level=True)


@pytest.fixture(scope="module")
def record(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The record of a small brief with two topics and more sources."""
    path = tmp_path_factory.mktemp("brief") / "brief.json"
    write = (
        "import sys; sys.path.insert(0, sys.argv[1]); import desk; "
        "from briefgen.render import to_json; "
        "open(sys.argv[2], 'wb').write(to_json(desk.follow_up()))"
    )
    sample = root / "tests" / "render" / "sample"
    subprocess.run([sys.executable, "-c", write, sample, path], check=True)
    return path


@pytest.fixture(scope="module")
def documents(root: Path, record: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the bench draws for one page and for twelve."""
    folder = tmp_path_factory.mktemp("documents")
    script = root / "bench" / "paper" / "documents.py"
    subprocess.run([sys.executable, script, record, folder, "full", "1", "12"], check=True)
    return folder


def test_a_longer_brief_has_copies_of_topics_with_sources_of_their_own(
    record: Path, documents: Path
) -> None:
    given = from_json(record.read_bytes())

    made = from_json((documents / "12" / "record.json").read_bytes())

    assert len(made.topics) > len(given.topics)
    assert len(made.sources) > len(given.sources)
    assert [source.number for source in made.sources] == list(range(1, len(made.sources) + 1))
    assert len({topic.id for topic in made.topics}) == len(made.topics)
    cited = {origin.lead for topic in made.topics for origin in topic.origins}
    assert cited <= {source.article for source in made.sources}


def test_the_paragraphs_say_what_the_brief_prints(documents: Path) -> None:
    made = from_json((documents / "1" / "record.json").read_bytes())

    page = html.unescape((documents / "1" / "same.html").read_text("utf-8"))

    told = [pick.sentence.text for topic in made.topics for pick in topic.summary]
    assert told
    assert all(" ".join(sentence.split()) in page for sentence in told)
    assert page.count("<p>") > len(told)


def test_the_bench_tells_cost_a_page_and_what_a_second_run_takes(root: Path, record: Path) -> None:
    call = [sys.executable, root / "bench" / "render.py", record]
    call += ["--pages", "1", "--repeat", "1", "--json"]

    found = json.loads(subprocess.run(call, capture_output=True, text=True, check=True).stdout)

    (row,) = found["paper"]
    assert abs(row["brief"]["pages"] - row["plain"]["pages"]) <= 1
    assert {"ms", "mb"} <= row["brief"].keys() & row["plain"].keys()
    assert {"ratio", "ratio_of_same_text"} <= row.keys()
    assert found["again"].keys() == {"first", "second"}
    assert found["others"].keys() == {"html", "text", "json"}
