"""What templates ask: where words stand, who else says so, what was cited."""

from dataclasses import replace

import pytest

from briefgen.model import Brief, Pick, Span
from briefgen.render import context as context_module
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
    split = context_module.split
    monkeypatch.setattr(
        context_module, "split", lambda *told: asked.append(told[0]) or split(*told)
    )
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

    ids = [notes.cite_article(article).id for _ in range(3)]

    assert tuple(ids) == notes.places(3) == ("cite-3-1", "cite-3-2", "cite-3-3")


def test_the_full_record_holds_every_quote_and_figure_once(follow_up: Brief) -> None:
    record = Notes(follow_up).all_said()

    quotes = [(q.article, q.spans) for said in record for q in said.quotes]
    figures = [(f.article, f.span) for said in record for s in said.counted for f in s.figures]
    assert len(quotes) == len(set(quotes)) == 10
    assert len(figures) == len(set(figures)) == 19
    assert [said.source.number for said in record] == sorted(s.source.number for s in record)
    for said in record:
        for sentence in said.counted:
            assert "".join(text for text, _ in sentence.parts) in said.source.text
            shown = {text for text, is_figure in sentence.parts if is_figure}
            assert shown <= {figure.text for figure in sentence.figures}


def test_a_citation_leads_to_its_sentence_amid_its_neighbours(follow_up: Brief) -> None:
    notes = Notes(follow_up)
    sentence = follow_up.topics[0].summary[0].sentence
    number = notes.source(sentence.article).number
    figure = next(
        f
        for f in notes.source(sentence.article).figures
        if f.span in (sentence.span,) or sentence.span.start <= f.span.start < sentence.span.end
    )

    places = [notes.cite(part) for part in (sentence, figure)]
    passage = next(p for p in notes.passages(number) if p.words == sentence.text)

    assert {place.leads_to for place in places} == {passage.id}
    assert passage.places == tuple(place.id for place in places)
    text = notes.source(sentence.article).text
    near = f"{passage.before} {passage.words} {passage.after}".split()
    assert " ".join(near) in " ".join(text.split())
    assert passage.before or passage.after
    assert notes.cite(follow_up.topics[0].name).leads_to == f"source-{number}"
