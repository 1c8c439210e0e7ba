"""Where the marks of the pictures stand."""

from dataclasses import replace
from datetime import date

import pytest

from briefgen.model import Brief, Days, Event, Figure, Interval, Period, Published, Span
from briefgen.render.pictures import axis, course, scale, spread

WEEK = Period("weekly", "2021-W27", date(2021, 7, 5), date(2021, 7, 12))


def on(day: int, month: int = 7) -> Days:
    return Days(date(2021, month, day), date(2021, month, day))


def published(days: Days) -> Published:
    return Published(days, "date line", "", days.last)


def figure(low: float, day: int | None = None) -> Figure:
    as_of = on(day) if day else None
    return Figure("a", Span(0, 1), "x", Interval(low, low), "people", "count", as_of=as_of)


def event(first: int, last: int) -> Event:
    days = Days(date(2021, 7, first), date(2021, 7, last))
    return Event("a", Span(0, 1), "x", days, "rule")


def test_figures_are_drawn_only_where_a_scale_makes_sense(follow_up: Brief) -> None:
    exact, least = follow_up.topics[0].comparisons[0].figures[::-1]
    below = replace(exact, value=Interval(-3.0, -3.0))
    unknown = replace(exact, value=Interval(None, None))

    assert scale((least, exact)) == ((0.6, 1.0), (1.0, 1.0))
    assert scale((below, exact)) == ()
    assert scale((unknown, exact)) == ()
    assert scale(()) == ()


def test_articles_are_counted_on_the_days_of_the_period() -> None:
    days = [on(5), on(5), on(11), on(12), on(4)]
    found = spread(WEEK, [published(day) for day in days] + [None])

    assert (found.first, found.step, found.counts) == (WEEK.first, 1, (2, 0, 0, 0, 0, 0, 1))


@pytest.mark.parametrize(
    ("length", "bars", "step"), [(1, 1, 1), (14, 14, 1), (31, 11, 3), (365, 14, 27)]
)
def test_a_long_period_is_told_in_bars_of_several_days(length: int, bars: int, step: int) -> None:
    until = date.fromordinal(WEEK.first.toordinal() + length)
    long = Period("period", "x", WEEK.first, until)

    found = spread(long, [published(Days(until - until.resolution, until - until.resolution))])

    assert (len(found.counts), found.step, sum(found.counts)) == (bars, step, 1)


def test_a_figure_s_course_needs_a_day_for_each_point() -> None:
    assert course((figure(10, 6), figure(40, 10))) == ((0.0, 0.25), (1.0, 1.0))
    assert course((figure(40, 10), figure(10, 6))) == ((0.0, 0.25), (1.0, 1.0))
    assert course((figure(10, 6), figure(40, 6))) == ()
    assert course((figure(10, 6), figure(40))) == ()


def test_days_are_drawn_where_there_are_three() -> None:
    assert axis((event(5, 5), event(9, 9))) == ()
    assert axis((event(5, 5), event(7, 9), event(5, 5), event(13, 13))) == (
        (0.0, 0.0),
        (0.25, 0.5),
        (1.0, 1.0),
    )


def test_what_has_no_end_is_not_drawn() -> None:
    assert scale((figure(float("inf")), figure(3))) == ()
    assert course((figure(3, 6),)) == ()
