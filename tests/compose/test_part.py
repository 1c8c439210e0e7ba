"""The part of a brief that is of some topics: those, whole, and nothing of the others."""

from dataclasses import replace
from datetime import date

import pytest

from briefgen.compose.part import only_topics, tells
from briefgen.model import (
    Brief,
    Change,
    Correction,
    Event,
    KeyFigure,
    Origin,
    Passages,
    Sentence,
    Source,
    SourceBefore,
    Span,
    Thread,
    Topic,
)
from briefgen.render.odd import odd_briefs


def moved(topic: Topic, ids: dict[str, str]) -> Topic:
    """A topic about other articles, its sentences, quotes and figures left out."""
    return Topic(
        id=f"other-{topic.id}",
        name=replace(topic.name, article=ids[topic.name.article]),
        tags=topic.tags,
        origins=tuple(
            Origin(ids[o.lead], tuple(ids[a] for a in o.articles)) for o in topic.origins
        ),
        families=topic.families,
        days=topic.days,
        summary=tuple(
            replace(pick, sentence=replace(pick.sentence, article=ids[pick.sentence.article]))
            for pick in topic.summary[:1]
        ),
        label="Bridges",
    )


@pytest.fixture
def whole() -> Brief:
    """A brief of two topics, ferries and bridges, and a noted one that no setting names."""
    brief = odd_briefs()["a brief with all there can be"]
    ids = {source.article: chr(ord("e") + n) * 64 for n, source in enumerate(brief.sources)}
    bridges = moved(brief.topics[0], ids)
    others = [
        replace(source, number=source.number + 2, article=ids[source.article], copy_of=None)
        for source in brief.sources
    ]
    event = replace(brief.upcoming[0], article=ids[brief.upcoming[0].article])
    key = KeyFigure(replace(brief.key_figures[0].figure), bridges.id, "single")
    # Bridges come first, so that a part of ferries begins with source 3.
    return replace(
        brief,
        topics=(bridges, *brief.topics),
        also_noted=(replace(bridges, id="t3", label=""),),
        changes=(*brief.changes, Change("new", bridges.id, "Bridge closed")),
        key_figures=(*brief.key_figures, key),
        upcoming=(*brief.upcoming, event),
        sources=(
            *(replace(source, number=source.number - 2) for source in others),
            *(replace(s, number=s.number + 2, copy_of=None) for s in brief.sources),
        ),
        without_articles=("Trains", "Trams"),
        quiet=tuple(
            Thread(id, label, (), (), (), (), (), True, 1)
            for id, label in (("t9", "Trains"), ("t8", "Bridges"))
        ),
    )


def articles(parts: tuple[Source, ...] | tuple[Event, ...]) -> set[str]:
    return {part.article for part in parts}


def test_a_part_holds_its_topics_and_all_that_is_of_them(whole: Brief) -> None:
    ferries = whole.topics[1]

    part = only_topics(whole, ("Ferries", "Trains"))

    assert part.title == "Situation brief: Ferries, Trains"
    assert part.topics == (ferries,)
    assert part.also_noted == ()
    assert {change.topic for change in part.changes} == {"t1", "t9"}
    assert {key.topic for key in part.key_figures} == {"t1"}
    assert part.without_articles == ("Trains",)
    assert [thread.label for thread in part.quiet] == ["Trains"]
    assert {pick.sentence for pick in part.glance} <= {p.sentence for p in ferries.summary}
    assert part.glance
    assert articles(part.sources) == set(ferries.articles)
    assert articles(part.upcoming) <= set(ferries.articles)
    assert len(part.upcoming) == 1


def test_source_notes_keep_the_numbers_that_they_have_in_the_whole(whole: Brief) -> None:
    numbers = {source.article: source.number for source in whole.sources}

    part = only_topics(whole, ("Ferries",))

    assert [source.number for source in part.sources] == [3, 4]
    assert {s.article: s.number for s in part.sources}.items() <= numbers.items()


def test_what_is_of_the_whole_stays_and_what_came_late_goes(whole: Brief) -> None:
    part = only_topics(whole, ("Ferries",))

    assert whole.late
    assert part.late == ()
    for name in ("period", "number", "issued", "corpus", "left_out", "problems", "made", "marking"):
        assert getattr(part, name) == getattr(whole, name)
    assert part.edition == whole.edition


def test_topics_are_told_in_the_order_of_the_brief_and_all_named_are_all(whole: Brief) -> None:
    part = only_topics(whole, ("Ferries", "Bridges"))

    assert part.topics == whole.topics
    assert part.sources == whole.sources
    assert part.also_noted == ()


def test_a_topic_that_the_settings_do_not_name_is_of_no_part(whole: Brief) -> None:
    assert only_topics(whole, ("",)).also_noted == ()


@pytest.mark.parametrize(
    ("names", "told"), [(("Ferries",), True), (("Trains",), False), ((), False)]
)
def test_a_part_tells_something_if_it_has_a_topic(
    whole: Brief, names: tuple[str, ...], told: bool
) -> None:
    assert tells(only_topics(whole, names)) is told
    assert tells(whole)


def test_a_correction_is_told_of_its_own_articles_and_of_all_withdrawn(whole: Brief) -> None:
    ferries, bridges = whole.topics[1].name, whole.topics[0].name
    gone = SourceBefore("d" * 64, "x.txt", "Gone", "", "", "en", None)
    kept = SourceBefore(ferries.article, "x.txt", "Kept", "", "", "en", None)
    other = replace(kept, article=bridges.article)
    said = Passages(headlines=(ferries, bridges, replace(ferries, article=gone.article)))
    correction = Correction(
        1, date(2021, 7, 12), (bridges.article,), (gone,), (kept, other), said, said
    )

    part = only_topics(replace(whole, correction=correction), ("Ferries",)).correction

    assert part is not None
    assert (part.articles, part.withdrawn, part.restated) == ((), (gone,), (kept,))
    assert {line.article for line in part.removed.headlines} == {ferries.article, gone.article}
    assert part.added == part.removed


def test_a_correction_that_changes_nothing_of_a_part_tells_nothing(whole: Brief) -> None:
    bridges = whole.topics[0].name
    correction = Correction(1, date(2021, 7, 12), added=Passages(headlines=(bridges,)))

    corrected = replace(whole, correction=correction)

    assert not tells(only_topics(corrected, ("Trains",)))
    assert tells(only_topics(corrected, ("Bridges",)))


def test_words_are_still_the_slices_of_their_texts(whole: Brief) -> None:
    part = only_topics(whole, ("Ferries",))
    texts = {source.article: source.text for source in part.sources}

    for pick in (*part.glance, *part.topics[0].summary):
        span: Span = pick.sentence.span
        assert span.of(texts[pick.sentence.article]) == pick.sentence.text


def test_a_date_keeps_no_sentence_of_another_topic(whole: Brief) -> None:
    ferries, bridges = whole.upcoming[0], whole.upcoming[-1]
    both = Sentence(bridges.article, Span(0, 2), "It", 0)
    brief = replace(whole, upcoming=(replace(ferries, also=(both,)), bridges))

    part = only_topics(brief, [whole.topics[1].label])

    assert [event.also for event in part.upcoming] == [()]
