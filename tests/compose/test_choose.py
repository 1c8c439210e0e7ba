"""What stands where: the most corroborated first, nothing twice."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from briefgen.compose.choose import order_topics, timeline, upcoming
from briefgen.compose.key_figures import rank_figures
from briefgen.model import (
    Article,
    Days,
    Event,
    Extract,
    Figure,
    Headline,
    Origin,
    Published,
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


TOLD = (
    "Rescuers found the last 3 miners of Pellwick dead on Tuesday.",
    "The last 3 missing miners were found dead in Pellwick on Tuesday, rescuers said.",
    "On Tuesday rescuers in Pellwick found the last 3 miners, all dead.",
)


def told_by(make_article: Make, *texts: str, day: str = "2026-09-15") -> list[Extract]:
    articles = [make_article(f"a{number}", text) for number, text in enumerate(texts)]
    return [
        Extract(article, events=(event(article, "Tuesday", day, ahead=False),))
        for article in articles
    ]


def test_an_event_told_by_three_articles_is_one_line_with_three_sources(make_article: Make) -> None:
    (line,) = timeline(told_by(make_article, *TOLD))

    assert len({line.article, *(other.article for other in line.also)}) == 3


def test_the_order_of_the_articles_changes_no_line(make_article: Make) -> None:
    extracts = told_by(make_article, *TOLD)

    assert timeline(extracts) == timeline(extracts[::-1])


def test_what_denies_an_event_is_no_second_source_of_it(make_article: Make) -> None:
    denied = "Rescuers have not found the last 3 miners of Pellwick dead on Tuesday."

    lines = timeline(told_by(make_article, TOLD[0], denied))

    assert all(not line.also for line in lines)


def test_other_numbers_of_one_day_are_no_second_source(make_article: Make) -> None:
    other = "Rescuers found the last 8 miners of Pellwick dead on Tuesday."

    assert all(not line.also for line in timeline(told_by(make_article, TOLD[0], other)))


def test_background_of_years_ago_is_no_part_of_the_timeline(make_article: Make) -> None:
    known = Published(
        *[Days(date(2026, 9, 17), date(2026, 9, 17)), "header", "", date(2026, 9, 17)]
    )
    article = replace(
        make_article("a", "The pact of 3 June 2020 was kept on Tuesday."), published=known
    )
    old = event(article, "3 June 2020", "2020-06-03")
    new = event(article, "Tuesday", "2026-09-15")

    assert timeline([Extract(article, events=(old, new))]) == (new,)


def test_what_most_articles_tell_of_is_told_first(make_article: Make) -> None:
    lonely = (
        "The mayor, bishop, poet, harbour master and brass band of Halm opened a bridge on Tuesday."
    )

    (line,) = timeline(told_by(make_article, *TOLD, lonely), limit=1)

    assert "miners" in line.also[0].text
