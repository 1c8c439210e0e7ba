"""What stands where: the most corroborated first, nothing twice."""

from collections.abc import Callable
from datetime import date

from briefgen.compose.choose import order_topics, rank_figures, timeline, upcoming
from briefgen.model import (
    Article,
    Days,
    Event,
    Extract,
    Figure,
    Headline,
    Origin,
    Span,
    Topic,
)

Make = Callable[..., Article]
MakeFigure = Callable[..., Figure]


def topic(name: str, families: int) -> Topic:
    origins = tuple(Origin(f"{name}{i}", (f"{name}{i}",)) for i in range(families))
    return Topic(name, Headline(f"{name}0", name), (), origins, families, None)


def event(article: Article, words: str, day: str, ahead: bool = False) -> Event:
    start = article.text.index(words)
    on = date.fromisoformat(day)
    return Event(article.id, Span(start, start + len(words)), words, Days(on, on), "weekday", ahead)


def test_topics_of_more_publishers_go_first() -> None:
    one, two = topic("a", 1), topic("b", 3)

    assert order_topics([one, two]) == (two, one)


def test_a_figure_told_twice_is_listed_once(make_article: Make, make_figure: MakeFigure) -> None:
    article = make_article("a", "Police counted 400 marchers. The 400 marchers sang.")
    figure = make_figure(article, "400", "marchers", 400, 400, "marchers")

    assert rank_figures([figure, figure]) == (figure,)


def test_the_timeline_runs_in_time(make_article: Make) -> None:
    article = make_article("a", "On Friday the dam broke.", "On Monday the rain had begun.")
    friday = event(article, "On Friday", "2026-09-18")
    monday = event(article, "On Monday", "2026-09-14")

    assert timeline([Extract(article, events=(friday, monday))]) == (monday, friday)


def test_only_dates_to_come_are_upcoming(make_article: Make) -> None:
    article = make_article("a", "The vote on Sunday follows that of Monday.")
    sunday = event(article, "Sunday", "2026-09-27", ahead=True)
    monday = event(article, "Monday", "2026-09-14", ahead=True)

    assert upcoming([Extract(article, events=(monday, sunday))], date(2026, 9, 21)) == (sunday,)
