"""Briefs seen across: addresses, names, courses of figures, charts."""

from dataclasses import replace
from datetime import date

import pytest

from briefgen.model import Brief, Days, Interval
from briefgen.site import addresses
from briefgen.site.archive import Archive, Held, Issue, Point
from briefgen.site.charts import chart
from briefgen.site.digest import Counted, digest_of, is_name


def archive(*briefs: Brief) -> Archive:
    return Archive(Issue((Held(digest_of(brief), "", ()),)) for brief in briefs)


def point(day: int | None, low: float | None, high: float | None, unit: str = "m") -> Point:
    figure = Counted("k", f"{high} m", "", "en", Interval(low, high), unit, None, "", None)
    return Point(figure, "2021-W27", "27/2021", date(2021, 7, day) if day else None)


@pytest.mark.parametrize(
    "names",
    [
        ("Jo Ek", "JO EK", "Jo-Ek", "jo ek", "Jo  Ek", "Jó Ek"),
        ("Ахмад", "Ахмат", "احمد", "", " ", "…"),
        ("A" * 300, "A" * 301),
        ("../../etc", "..", ".", "a/b", "con"),
    ],
)
def test_no_two_names_share_an_address(names: tuple[str, ...]) -> None:
    found = [addresses.slug(name) for name in names]

    assert len({*found}) == len(names)
    assert all(one.replace("-", "").isalnum() and one.isascii() and len(one) < 60 for one in found)


def test_an_id_that_is_no_address_gets_one() -> None:
    assert addresses.topic("438b787ac5") == "topics/438b787ac5/"
    assert addresses.topic("../x") == f"topics/{addresses.slug('../x')}/"


def test_who_is_called_by_what_he_is_has_no_page(weeks: tuple[Brief, ...]) -> None:
    brief = weeks[0]
    entry = brief.topics[0].quotes[0]
    unnamed = replace(entry, quote=replace(entry.quote, person="the spokesman"))
    topic = replace(brief.topics[0], quotes=(unnamed,))
    found = archive(replace(brief, topics=(topic, *brief.topics[1:])))

    assert "the spokesman" not in found.speakers
    told = found.topics[topic.id].weeks[0].told.quotes[0]
    assert (told.shown, told.person) == ("the spokesman", "")
    assert is_name("Джон")
    assert is_name("احمد")


def test_the_neighbours_of_a_brief_are_of_its_series(weeks: tuple[Brief, ...]) -> None:
    month = replace(weeks[1], period=replace(weeks[1].period, series="monthly", label="2021-07"))
    found = archive(*weeks, month)

    before, after = found.neighbours(weeks[1].period.label)
    assert (before and before.label, after and after.label) == (
        weeks[0].period.label,
        weeks[2].period.label,
    )
    assert found.neighbours("2021-07") == (None, None)


def test_a_figure_that_moves_on_from_brief_to_brief_is_one_course(
    weeks: tuple[Brief, ...],
) -> None:
    topic = weeks[0].topics[0]
    figures = [brief.topics[0].figures[0] for brief in weeks]
    change = next(change for change in weeks[1].changes if change.figures)
    bare = [replace(topic, comparisons=()) for topic in (brief.topics[0] for brief in weeks)]
    briefs = [replace(weeks[0], topics=(bare[0],), changes=())]
    for number in (1, 2):
        move = replace(change.figures[0], before=figures[number - 1], after=figures[number])
        then = replace(change, topic=topic.id, figures=(move,))
        briefs.append(replace(weeks[number], topics=(bare[number],), changes=(then,)))

    (course,) = archive(*briefs).topics[topic.id].courses()

    assert [point.figure.text for point in course] == [figure.text for figure in figures]
    assert [point.label for point in course] == [brief.period.label for brief in weeks]


def test_an_article_that_two_briefs_use_is_told_once(weeks: tuple[Brief, ...]) -> None:
    again = replace(weeks[0], period=replace(weeks[0].period, series="monthly", label="2021-07"))
    once, twice = archive(weeks[0]).outlets, archive(weeks[0], again).outlets

    for name, outlet in twice.items():
        assert len(outlet.reports) == len(once[name].reports)
        assert outlet.cited == 2 * once[name].cited


def test_a_chart_stands_on_nought_and_spans_its_days() -> None:
    found = chart([point(1, 2, 2), point(6, 5, 10), point(11, 8, 8)])

    assert found is not None
    assert [(m.x, m.low, m.high) for m in found.marks] == [
        (0, 0.2, 0.2),
        (0.5, 0.5, 1),
        (1, 0.8, 0.8),
    ]
    assert (found.first, found.last, found.top) == (date(2021, 7, 1), date(2021, 7, 11), "10 m")


@pytest.mark.parametrize(
    "points",
    [
        [point(1, 2, 2)],
        [point(1, 2, 2), point(1, 3, 3)],
        [point(1, 2, 2), point(None, 3, 3)],
        [point(1, 2, 2), point(2, 3, None)],
        [point(1, 2, 2), point(2, 3, 3, "km")],
        [point(1, -2, -2), point(2, 3, 3)],
        [point(1, 0, 0), point(2, 0, 0)],
    ],
)
def test_what_cannot_be_drawn_is_not(points: list[Point]) -> None:
    assert chart(points) is None


def test_the_day_of_a_figure_is_the_one_it_is_of(weeks: tuple[Brief, ...]) -> None:
    figure = next(f for t in weeks[0].topics for f in t.figures if f.as_of)
    told = next(
        f
        for topic in digest_of(weeks[0]).topics
        for f in topic.figures
        if f.key.endswith(f":{figure.span.start}-{figure.span.end}")
    )

    assert told.as_of == figure.as_of
    assert isinstance(told.as_of, Days)
