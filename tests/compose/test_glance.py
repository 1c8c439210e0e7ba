"""The first lines: what matters most, a sentence a topic, each to be read alone."""

from collections.abc import Callable
from dataclasses import replace

from briefgen.compose.glance import at_a_glance
from briefgen.model import Article, Change, Headline, Origin, Pick, Topic

Make = Callable[..., Article]


def topic(name: str, families: int, *picks: Pick, reports: int = 0) -> Topic:
    count = max(families, reports)
    origins = tuple(Origin(f"{name}{i}", (f"{name}{i}",)) for i in range(count))
    return Topic(name, Headline(f"{name}0", name), (), origins, families, None, summary=picks)


def picks(make_article: Make, *sentences: str) -> list[Pick]:
    return [Pick(sentence) for sentence in make_article("a", *sentences).sentences]


def test_each_topic_has_one_line_and_the_best_attested_goes_first(make_article: Make) -> None:
    dam, talks, bank = picks(
        make_article, "The dam is full.", "Talks have failed.", "The bank raised rates."
    )

    assert at_a_glance([topic("b", 1, bank), topic("a", 2, dam, talks)]) == (dam, bank)
    assert at_a_glance([topic("b", 1, bank), topic("a", 2, dam, talks)], limit=1) == (dam,)


def test_of_topics_as_well_attested_news_goes_first_and_then_size(make_article: Make) -> None:
    dam, talks, bank = picks(
        make_article, "The dam is full.", "Talks have failed.", "The bank raised rates."
    )
    topics = [topic("a", 2, dam), topic("b", 2, talks), topic("c", 2, bank, reports=3)]
    changes = [Change("continued", "a", ""), Change("new", "b", ""), Change("continued", "c", "")]

    assert at_a_glance(topics, changes) == (talks, bank, dam)


def test_the_line_is_the_most_corroborated_that_can_be_read_alone(make_article: Make) -> None:
    one, two, three = picks(
        make_article, "He said so.", "Rates rose by half a point.", "Rates may fall again."
    )
    leaning = replace(one, also=(two.sentence, three.sentence), leans=True)
    backed = replace(three, also=(two.sentence,))

    assert at_a_glance([topic("a", 1, leaning, two, backed)]) == (backed,)
    assert at_a_glance([topic("a", 1, leaning)]) == ()


def test_what_the_last_brief_printed_gives_way(make_article: Make) -> None:
    old, new = picks(make_article, "The dam is full.", "Water runs over the dam.")

    assert at_a_glance([topic("a", 1, old, new)], printed={"The dam is full."}) == (new,)
    assert at_a_glance([topic("a", 1, old)], printed={"The dam is full."}) == (old,)


def test_two_topics_never_say_the_same(make_article: Make) -> None:
    one, other, third = picks(
        make_article,
        "The dam at Zavorin is full.",
        "The dam at Zavorin is full now.",
        "Rates rose by half a point.",
    )

    assert at_a_glance([topic("a", 3, one), topic("b", 2, other), topic("c", 1, third)]) == (
        one,
        third,
    )
