"""Two values are one number when their hedges, open ends and rounding allow it."""

from collections.abc import Callable

import pytest

from briefgen.compose.values import agree, same_number
from briefgen.model import Article, Figure, Interval

Make = Callable[..., Article]
MakeFigure = Callable[..., Figure]


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
        ((2e6, 2e6), (1.9e6, 1.9e6), ("nearly", ""), True),
        ((2e6, 2e6), (2.1e6, 2.1e6), ("nearly", ""), False),
        ((1500, 1500), (1400, 1400), ("nearly", ""), False),
        ((30, 30), (28, 28), ("nearly", ""), True),
        ((4000, 4000), (4200, 4200), ("some", ""), True),
        ((4000, 4000), (4600, 4600), ("some", ""), False),
        ((4000, 4000), (4200, 4200), ("", ""), False),
    ],
)
def test_values_agree_within_their_hedges(
    one: tuple[float | None, float | None],
    other: tuple[float | None, float | None],
    hedges: tuple[str, str],
    same: bool,
) -> None:
    assert agree(Interval(*one), Interval(*other), *hedges) is same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (("640 metres", 640, "metre"), ("2,100 feet", 2100, "foot"), True),
        (("11 km", 11, "kilometre"), ("seven miles", 7, "mile"), True),
        (("215 kph", 215, "kilometre per hour"), ("135 mph", 135, "mile per hour"), True),
        (("90 km", 90, "kilometre"), ("90 miles", 90, "mile"), False),
        (("90 km", 90, "kilometre"), ("90 tonnes", 90, "tonne"), True),
    ],
)
def test_a_number_is_read_in_the_unit_of_the_other(
    make_article: Make,
    make_figure: MakeFigure,
    one: tuple[str, float, str],
    other: tuple[str, float, str],
    same: bool,
) -> None:
    figures = [
        make_figure(make_article("a", f"It was {text} there."), text, "It", value, value, unit)
        for text, value, unit in (one, other)
    ]

    assert same_number(*figures) is same
    assert same_number(*reversed(figures)) is same
