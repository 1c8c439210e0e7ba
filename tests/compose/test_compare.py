"""Figures of one thing are laid side by side; figures of two things never are."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from briefgen.compose.compare import compare_figures
from briefgen.model import Article, Days, Extract, Figure

Make = Callable[..., Article]
MakeFigure = Callable[..., Figure]


def compared(*pairs: tuple[Article, Figure]) -> list[tuple[str, list[str]]]:
    extracts: dict[str, Extract] = {}
    for article, figure in pairs:
        known = extracts.get(article.id, Extract(article))
        extracts[article.id] = Extract(article, figures=(*known.figures, figure))
    found = compare_figures(tuple(extracts.values()))
    return [(c.relation, [f.text for f in c.figures]) for c in found]


def test_two_reports_of_one_count_agree(make_article: Make, make_figure: MakeFigure) -> None:
    one = make_article("a", "More than 1,000 Tarvian troops fled into Orsa.", day="2026-09-14")
    two = make_article("b", "Over 1,000 Tarvian soldiers crossed into Orsa.", day="2026-09-15")

    found = compared(
        (one, make_figure(one, "More than 1,000", "Tarvian troops", 1000, None, "troops")),
        (two, make_figure(two, "Over 1,000", "Tarvian soldiers", 1000, None, "soldiers")),
    )

    assert found == [("agree", ["More than 1,000", "Over 1,000"])]


def test_a_fixed_length_that_differs_is_told(make_article: Make, make_figure: MakeFigure) -> None:
    one = make_article("a", "The pipeline is 1,200 kilometres long.", day="2026-09-14")
    two = make_article("b", "Guards watch the 1,350-kilometre pipeline.", day="2026-09-01")

    found = compared(
        (
            one,
            make_figure(one, "1,200 kilometres", "The pipeline", 1200, 1200, "kilometre", "length"),
        ),
        (two, make_figure(two, "1,350-kilometre", "pipeline", 1350, 1350, "kilometre", "length")),
    )

    assert found == [("differ", ["1,350-kilometre", "1,200 kilometres"])]


def test_a_toll_that_rises_moves_in_time_order(make_article: Make, make_figure: MakeFigure) -> None:
    late = make_article("a", "The Velda mine collapse killed 17 miners.", day="2026-09-16")
    early = make_article("b", "The collapse of the Velda mine killed 11 miners.", day="2026-09-02")

    found = compared(
        (late, make_figure(late, "17", "miners", 17, 17, "miners")),
        (early, make_figure(early, "11", "miners", 11, 11, "miners")),
    )

    assert found == [("move", ["11", "17"])]


def test_two_voices_on_one_day_differ(make_article: Make, make_figure: MakeFigure) -> None:
    text = "The ministry counted 410 cholera cases, the union 690 cholera cases in Sorrel."
    one = make_article("a", text, day="2026-09-14")

    found = compared(
        (one, make_figure(one, "410", "cholera cases", 410, 410, "cases", person="The ministry")),
        (one, make_figure(one, "690", "cholera cases", 690, 690, "cases", person="the union")),
    )

    assert found == [("differ", ["410", "690"])]


def test_different_things_are_not_compared(make_article: Make, make_figure: MakeFigure) -> None:
    one = make_article("a", "Tarvia moved 20,000 troops to the river.", day="2026-09-14")
    two = make_article("b", "Some 6,000 troops serve at the Halm base abroad.", day="2026-09-14")

    found = compared(
        (one, make_figure(one, "20,000", "troops to the river", 20000, 20000, "troops")),
        (two, make_figure(two, "6,000", "troops serve at the Halm base", 6000, 6000, "troops")),
    )

    assert found == []


def test_two_days_of_one_week_do_not_differ(make_article: Make, make_figure: MakeFigure) -> None:
    """A price of "a week earlier" is that of a day, and the two may mean another."""
    one = make_article("a", "Rye closed at $31 a bushel, up from $24 a week earlier.")
    two = make_article("b", "Rye closed at $36 a bushel, up from $29 a week earlier.")
    week = Days(date(2026, 9, 7), date(2026, 9, 13))

    earlier = [
        (article, replace(make_figure(article, text, "Rye", n, n, "USD", "money"), as_of=week))
        for article, text, n in ((one, "$24", 24), (two, "$29", 29))
    ]

    assert [c for c in compared(*earlier) if c[0] == "differ"] == []
    on_a_day = [(a, replace(f, as_of=Days(week.first, week.first))) for a, f in earlier]
    assert compared(*on_a_day) == [("differ", ["$24", "$29"])]
