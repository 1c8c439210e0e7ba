"""The first lines: what matters most, a sentence a topic, each to be read alone."""

from collections.abc import Callable
from dataclasses import replace

from briefgen.compose.glance import at_a_glance, without_repeats
from briefgen.compose.threads import mark
from briefgen.model import Article, Change, Headline, Origin, Pick, Telling, Topic

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


def told(topic: Topic, *sentences: str) -> Topic:
    return replace(topic, told=(Telling("2026-W36", "Then", tuple(map(mark, sentences))),))


def test_what_an_earlier_brief_printed_is_no_news(make_article: Make) -> None:
    old, new = picks(make_article, "The dam is full.", "Water runs over the dam.")

    assert at_a_glance([told(topic("a", 1, old, new), "“The dam  is FULL”")]) == (new,)
    assert at_a_glance([told(topic("a", 1, old), "The dam is full.")]) == ()


def test_a_summary_leaves_out_what_was_printed_and_what_leans_on_it(make_article: Make) -> None:
    old, after, new = picks(
        make_article, "The dam is full.", "It holds a year of rain.", "Water runs over the dam."
    )
    leaning = replace(after, leans=True)
    whole = told(topic("a", 1, old, leaning, new), "The dam is full.")
    repeat = told(topic("a", 1, old), "The dam is full.")

    assert without_repeats(whole).summary == (new,)
    assert without_repeats(repeat).summary == (old,)


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
