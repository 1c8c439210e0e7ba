import json
import time
from pathlib import Path

import pytest

from briefgen.text.sentences import sentences, split

CASES = json.loads((Path(__file__).parents[1] / "cases" / "sentences.json").read_text("utf-8"))


@pytest.mark.parametrize("case", CASES, ids=[case["label"] for case in CASES])
def test_a_paragraph_is_cut_where_its_sentences_end(case: dict[str, str]) -> None:
    paragraph = " ".join(case["sentences"])

    found = [span.of(paragraph) for span in split(paragraph, case.get("language", "en"))]

    assert found == case["sentences"]


def test_every_sentence_is_the_slice_it_names_and_knows_its_paragraph() -> None:
    text = "  One came. Two left. \n\n \n\nThree\nstayed.\n\n"

    found = sentences("x", text)

    assert [(s.text, s.paragraph) for s in found] == [
        ("One came.", 0),
        ("Two left.", 0),
        ("Three\nstayed.", 1),
    ]
    assert all(s.span.of(text) == s.text and s.article == "x" for s in found)


def test_a_text_without_words_has_no_sentences() -> None:
    assert sentences("x", "") == ()
    assert sentences("x", " \n\n\t") == ()


@pytest.mark.parametrize("unit", [". ", '" ', "a. ", '?" A ', "U.S. ", "!", "No. 1 ", "« "])
def test_time_grows_with_length_on_hostile_text(unit: str) -> None:
    def seconds(length: int) -> float:
        started = time.process_time()
        sentences("x", (unit * length)[:length])
        return time.process_time() - started

    seconds(1000)

    assert seconds(16000) < 8 * seconds(8000) + 0.1
