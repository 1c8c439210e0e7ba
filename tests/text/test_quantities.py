"""Quantities keep hedge, unit and both ends."""

import json
from pathlib import Path

import pytest

from briefgen.model import Interval
from briefgen.text.quantities import find_quantities

_CASES = json.loads(
    (Path(__file__).parents[1] / "cases" / "figures.json").read_text(encoding="utf-8")
)["quantities"]


@pytest.mark.parametrize(("words", "low", "high", "unit", "kind", "hedge"), _CASES)
def test_a_quantity_is_what_its_words_say(
    words: str, low: float | None, high: float | None, unit: str, kind: str, hedge: str
) -> None:
    (quantity,) = find_quantities(f"It was {words}, he said.")

    assert (quantity.unit, quantity.kind, quantity.hedge) == (unit, kind, hedge)
    assert quantity.value.low == (None if low is None else pytest.approx(low))
    assert quantity.value.high == (None if high is None else pytest.approx(high))


@pytest.mark.parametrize("words", [case[0] for case in _CASES if not case[0].startswith("between")])
def test_the_span_covers_hedge_to_unit(words: str) -> None:
    text = f"It was {words}, he said."

    (quantity,) = find_quantities(text)

    assert quantity.span.of(text) == words


@pytest.mark.parametrize("words", ["8–10 years", "between 8 and 10", "from 8 to 10", "8 to 10"])
def test_years_behind_aged_are_an_age(words: str) -> None:
    (quantity,) = find_quantities(f"It asked 1709 girls, aged {words}, in the north.")[1:]

    assert (quantity.kind, quantity.unit) == ("age", "year")
    assert quantity.value == Interval(8, 10)


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        ("Buyers pushed the shares up to 17 dollars.", ""),
        ("It has to hand over 280 captives.", ""),
        ("It can hold up to 500 people.", "up to"),
        ("He moved in with over 12 others.", "over"),
    ],
)
def test_words_of_a_verb_are_no_hedge(text: str, hedge: str) -> None:
    (quantity,) = find_quantities(text)

    assert quantity.hedge == hedge


def test_a_change_is_two_quantities_with_one_unit() -> None:
    found = find_quantities("It fell from 4.8 to 4.7 percent.")

    assert [(q.value, q.unit, q.changes) for q in found] == [
        (Interval(0.048, 0.048), "share", True),
        (Interval(0.047, 0.047), "share", True),
    ]


def test_a_scale_is_not_shared_between_different_units() -> None:
    found = find_quantities("Exports dropped 7% to $2.3 billion.")

    assert [q.value.low for q in found] == [0.07, 2.3e9]
