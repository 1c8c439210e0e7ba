from dataclasses import replace
from datetime import date

import pytest

from briefgen.group import GROUPERS, group_topics
from briefgen.model import Article, Days, Published

FERRY = [
    "The ferry Astrid ran aground outside Port Halden at dawn. The coast guard took all "
    "passengers ashore. The steering of the ferry had failed before.",
    "Northern Lines, owner of the ferry Astrid, said its steering failed outside Port Halden. "
    "The coast guard has opened an inquiry into the grounding.",
    "Passengers of the Astrid told of a night on the rocks off Port Halden. The ferry's steering "
    "was repaired last week, the coast guard said.",
]
BANK = [
    "The central bank of Orlenia kept interest rates at four per cent. Inflation fell in May, "
    "the governor of the bank said, and wages may follow.",
    "Interest rates in Orlenia stay at four per cent, the central bank decided. Its governor "
    "pointed to falling inflation and slower wages.",
]
CHESS = "A girl of eleven won the chess open in Vellin, beating two grandmasters in the final."


def article(id: str, text: str, day: int | None = None, title: str = "") -> Article:
    when = date(2031, 5, day) if day else None
    published = Published(Days(when, when), "header", "x", when) if when else None
    return Article(id, id, "text/plain", title, text, (), published=published)


def batch() -> list[Article]:
    return [
        article("f1", FERRY[0], 3, "Ferry aground off Port Halden"),
        article("b1", BANK[0], 4, "Orlenia's bank keeps rates"),
        article("c", CHESS, 1, "Girl wins chess open"),
        article("f2", FERRY[1], 4, "Ferry owner blames steering"),
        article("b2", BANK[1], 4, "Rates stay in Orlenia"),
        article("f3", FERRY[2], 5, "A night on the rocks"),
    ]


@pytest.mark.parametrize("method", GROUPERS)
def test_articles_of_one_story_stand_together_and_a_stranger_alone(method: str) -> None:
    groups = group_topics(batch(), method=method)

    assert [group.articles for group in groups] == [("f1", "f2", "f3"), ("b1", "b2"), ("c",)]


@pytest.mark.parametrize("method", GROUPERS)
def test_nothing_and_one_article_can_be_grouped(method: str) -> None:
    assert group_topics([], method=method) == ()
    assert [g.articles for g in group_topics(batch()[:1], method=method)] == [("f1",)]


def test_every_member_is_linked_and_the_link_names_shared_words_as_printed() -> None:
    ferry, _, chess = group_topics(batch())

    assert {link.one for link in ferry.links} | {link.other for link in ferry.links} == {
        "f1",
        "f2",
        "f3",
    }
    assert "Astrid" in ferry.links[0].terms
    assert all(0 < link.similarity < 1 for link in ferry.links)
    assert chess.links == ()


def test_the_order_of_the_input_changes_nothing() -> None:
    assert group_topics(batch()) == group_topics(batch()[::-1])


def test_an_unknown_date_never_sets_articles_apart() -> None:
    dated = group_topics([article("a", FERRY[0], 1), article("b", FERRY[1], 28)])
    undated = group_topics([article("a", FERRY[0], 1), article("b", FERRY[1])])

    assert undated[0].links[0].similarity > dated[0].links[0].similarity


def test_finer_granularity_never_gives_fewer_topics() -> None:
    counts = [len(group_topics(batch(), granularity=g)) for g in (0.5, 1.0, 2.0, 5.0)]

    assert counts == sorted(counts)


def test_an_article_without_words_stands_alone() -> None:
    groups = group_topics([*batch(), article("e", "", 9)])

    assert ("e",) in [group.articles for group in groups]


def test_an_article_alone_knows_its_nearest_other_and_the_words_they_share() -> None:
    hall = (
        "The mayor of Tarn opened a hall on Sunday for the growers of plums and keepers of bees. "
        "It has a kitchen, a stage for a choir of forty singers and rooms for a reading club. "
        "Builders laid the final stone of it two summers ago, after a storm took the old roof."
    )
    other = article("w", hall, 2)

    groups = {g.articles: g for g in group_topics([*batch(), other])}

    nearest = groups["c",].nearest
    assert nearest is not None
    assert (nearest.one, nearest.other) == ("c", "w")
    assert 0 < nearest.similarity < 0.1
    assert "final" in nearest.terms
    assert groups["f1", "f2", "f3"].nearest is None


def test_articles_of_two_languages_never_stand_together() -> None:
    german = [
        replace(article(f"d{i}", text, i), language="de") for i, text in enumerate(FERRY, start=1)
    ]

    groups = group_topics([*batch(), *german])

    assert {"d1", "d2", "d3"} & set(groups[0].articles) in (set(), {"d1", "d2", "d3"})
    assert all(len({id.startswith("d") for id in group.articles}) == 1 for group in groups)


def test_an_article_of_unknown_language_goes_with_the_most() -> None:
    unknown = replace(article("f4", FERRY[0], 4), language="")

    assert group_topics([*batch(), unknown])[0].articles == ("f1", "f2", "f4", "f3")
