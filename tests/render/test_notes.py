"""What templates ask: where words stand, who else says so, what was cited."""

from dataclasses import replace

import pytest

from briefgen.model import Brief, Interval, Pick, Span
from briefgen.render import notes as notes_module
from briefgen.render.notes import Notes


def test_a_part_is_shown_in_its_whole_sentence(follow_up: Brief) -> None:
    notes = Notes(follow_up)
    for topic in follow_up.topics:
        for part in (*topic.timeline, *topic.figures):
            found = notes.in_place(part)
            text = follow_up.source(part.article).text

            assert found.words == part.text
            assert found.before + found.words + found.after in text
            assert "\n" not in found.before + found.after


def test_a_long_paragraph_is_split_into_sentences_once(
    follow_up: Brief, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = " ".join(f"Barge {n} left at noon." for n in range(500))
    source = replace(follow_up.sources[0], text=f"Barges leave.\n\n{text}\n\nThey came back.")
    figure = follow_up.topics[0].figures[0]
    asked: list[str] = []
    split = notes_module.split
    monkeypatch.setattr(notes_module, "split", lambda *told: asked.append(told[0]) or split(*told))
    notes = Notes(replace(follow_up, sources=(source,)))

    for n in range(500):
        words = f"Barge {n} left"
        start = source.text.index(words)
        span = Span(start, start + len(words))
        part = replace(figure, article=source.article, span=span, text=words)
        found = notes.in_place(part)

        assert (found.before, found.words, found.after) == ("", words, " at noon.")
    assert asked == [text]


def test_copies_of_one_report_count_once(follow_up: Brief) -> None:
    nine_dead = follow_up.topics[0].summary[2]

    assert len(nine_dead.also) == 1
    assert Notes(follow_up).support(nine_dead) == 1


def test_a_publisher_with_two_reports_counts_once(follow_up: Brief) -> None:
    first = follow_up.topics[0].origins[0].lead
    family = follow_up.source(first).family
    second = next(s.article for s in follow_up.sources if s.family != family)
    told = [follow_up.source(lead) for lead in (first, second)]
    pick = Pick(replace(follow_up.topics[0].summary[0].sentence, article=first))
    other = follow_up.topics[1].summary[0].sentence
    pick = replace(pick, also=(replace(other, article=second),))
    same = tuple(
        replace(s, family=told[0].family) if s.article == second else s for s in follow_up.sources
    )

    assert Notes(follow_up).support(pick) == 2
    assert Notes(replace(follow_up, sources=same)).support(pick) == 1


def test_each_citation_has_a_place_of_its_own(follow_up: Brief) -> None:
    notes = Notes(follow_up)
    article = follow_up.sources[2].article

    ids = [notes.cite(article).id for _ in range(3)]

    assert tuple(ids) == notes.places(3) == ("cite-3-1", "cite-3-2", "cite-3-3")


def test_the_full_record_holds_every_quote_and_figure_once(follow_up: Brief) -> None:
    record = Notes(follow_up).all_said()

    quotes = [(q.article, q.spans) for said in record for q in said.quotes]
    figures = [(f.article, f.span) for said in record for f in said.figures]
    assert len(quotes) == len(set(quotes)) == 10
    assert len(figures) == len(set(figures)) == 19
    assert [said.source.number for said in record] == sorted(s.source.number for s in record)


def test_figures_are_drawn_only_where_a_scale_makes_sense(follow_up: Brief) -> None:
    notes = Notes(follow_up)
    exact, least = follow_up.topics[0].comparisons[0].figures[::-1]
    below = replace(exact, value=Interval(-3.0, -3.0))
    unknown = replace(exact, value=Interval(None, None))

    assert notes.scale((least, exact)) == ((0.6, 1.0), (1.0, 1.0))
    assert notes.scale((below, exact)) == ()
    assert notes.scale((unknown, exact)) == ()
    assert notes.scale(()) == ()
