"""Two values are one number when their hedges, open ends and rounding allow it."""

import pytest

from briefgen.compose.values import agree
from briefgen.model import Interval


@pytest.mark.parametrize(
    ("one", "other", "hedges", "same"),
    [
        ((400, None), (400, None), ("more than", "over"), True),
        ((400, None), (420, 420), ("more than", ""), True),
        ((400, None), (700, 700), ("more than", ""), False),
        ((0.6667, 0.6667), (0.7, 0.7), ("about", ""), False),
        ((None, 0.7), (0.6667, 0.6667), ("up to", "about"), True),
        ((100, 100), (100, 100), ("", ""), True),
        ((1000, 1000), (1020, 1020), ("", ""), True),
        ((210, 210), (214, 214), ("", ""), False),
    ],
)
def test_values_agree_within_their_hedges(
    one: tuple[float | None, float | None],
    other: tuple[float | None, float | None],
    hedges: tuple[str, str],
    same: bool,
) -> None:
    assert agree(Interval(*one), Interval(*other), *hedges) is same
