"""Time words are found whole, and nothing else is."""

import json
from pathlib import Path

import pytest

from briefgen.text.mentions import find_mentions

_CASES = json.loads(
    (Path(__file__).parents[1] / "cases" / "dates.json").read_text(encoding="utf-8")
)["mentions"]


@pytest.mark.parametrize(("text", "words"), _CASES)
def test_time_words_are_found_whole(text: str, words: list[str]) -> None:
    assert [mention.text for mention in find_mentions(text)] == words


@pytest.mark.parametrize(("text", "words"), _CASES)
def test_a_mention_is_the_slice_at_its_span(text: str, words: list[str]) -> None:
    assert [mention.span.of(text) for mention in find_mentions(text)] == words


def test_words_before_a_line_break_are_no_part_of_a_mention() -> None:
    text = "Boats left the coast\n\nMonday, May 18, 2015\n\nOn Friday"

    assert [mention.text for mention in find_mentions(text)] == [
        "Monday, May 18, 2015",
        "On Friday",
    ]
