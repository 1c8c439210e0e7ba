"""Numbers are read as a reader of English reads them."""

import json
from pathlib import Path

import pytest

from briefgen.text.numbers import find_numbers

_CASES = json.loads(
    (Path(__file__).parents[1] / "cases" / "figures.json").read_text(encoding="utf-8")
)["numbers"]


@pytest.mark.parametrize(("words", "value"), _CASES)
def test_a_number_has_the_value_it_is_read_with(words: str, value: float) -> None:
    (number,) = find_numbers(f"It was {words} then.")

    assert number.low == pytest.approx(value)
    assert number.span.of(f"It was {words} then.") == words


def test_two_numbers_joined_by_and_stay_two() -> None:
    assert [n.low for n in find_numbers("two and three boats")] == [2, 3]


def test_a_scale_alone_is_no_number() -> None:
    assert find_numbers("parts per million") == ()
