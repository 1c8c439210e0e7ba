"""Money of a currency that no list has is told by how it is printed."""

import pytest

from briefgen.text.quantities import find_quantities


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("The stock closed at 18.40 tarns.", "tarns"),
        ("It offered 57 tarns a share.", "tarns"),
        ("The bridge will cost 410 million tarns.", "tarns"),
        ("A nurse earns 24,300 tarns a year.", "tarns"),
        ("He was fined 300 tarns.", "tarns"),
        ("They pay a fare of 12 tarns.", "tarns"),
    ],
)
def test_a_noun_counts_money_where_it_is_priced(text: str, unit: str) -> None:
    (quantity,) = find_quantities(text)

    assert (quantity.kind, quantity.unit) == ("money", unit)
    assert quantity.span.of(text).split()[-1] in ("tarns", "share", "year")


@pytest.mark.parametrize(
    "text",
    [
        "The fire cost 40 lives.",
        "The index closed at 5,412.18 points.",
        "The firm paid 2,000 workers.",
        "The town has 310 wells.",
        "The army lost 38 soldiers.",
    ],
)
def test_what_is_counted_is_not_taken_for_money(text: str) -> None:
    assert [quantity.kind for quantity in find_quantities(text)] == ["count"]


def test_a_currency_shown_once_is_one_throughout() -> None:
    text = "The stock closed at 18.40 tarns. The state has set aside 400 million tarns."

    assert [(q.kind, q.unit) for q in find_quantities(text)] == [("money", "tarns")] * 2
