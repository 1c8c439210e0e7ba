"""What a correction changes: both ways, in the words of the two editions, and nothing else."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from briefgen.compose.correct import what_changed
from briefgen.model import (
    Article,
    Brief,
    Corpus,
    Correction,
    Dispute,
    Figure,
    Headline,
    KeyFigure,
    Late,
    Made,
    Origin,
    Passages,
    Period,
    Pick,
    Quote,
    QuoteEntry,
    Source,
    Statement,
    Topic,
)

Make = Callable[..., Article]


@pytest.fixture
def dam(make_article: Make) -> Article:
    said = ("The dam is full.", "Olga Brask said it would hold 40 years.", "Orvik denied it.")
    return make_article("a", *said, day="2026-09-14", outlet="Orsk Daily")


@pytest.fixture
def mine(make_article: Make) -> Article:
    return make_article("b", "The mine is shut.", "The dam is full.", day="2026-09-15")


def source(article: Article, number: int) -> Source:
    return Source(
        number=number,
        article=article.id,
        name=article.name,
        media_type="text/plain",
        title=article.title,
        outlet=article.outlet,
        family=article.family,
        byline="",
        agency="",
        url="",
        language="en",
        published=article.published,
        copy_of=None,
        text=article.text,
    )


def topic(article: Article, *sentences: int) -> Topic:
    return Topic(
        id=article.id,
        name=Headline(article.id, article.title),
        tags=(),
        origins=(Origin(article.id, (article.id,)),),
        families=1,
        days=None,
        summary=tuple(Pick(article.sentences[n]) for n in sentences),
    )


def brief(*topics: Topic, of: tuple[Article, ...]) -> Brief:
    return Brief(
        title="Brief",
        number="38/2026",
        period=Period("weekly", "2026-W38", date(2026, 9, 14), date(2026, 9, 21)),
        zone="UTC",
        cutoff=None,
        issued=date(2026, 9, 21),
        marking="",
        corpus=Corpus(len(of), 1, 1, 0, 0),
        last_label="",
        glance=(),
        changes=(),
        key_figures=(),
        topics=topics,
        also_noted=(),
        without_articles=(),
        upcoming=(),
        sources=tuple(source(article, n) for n, article in enumerate(of, 1)),
        left_out=(),
        problems=(),
        made=Made("0", "lexrank", 1.0, False, "", "", "", ""),
    )


@pytest.fixture
def old(dam: Article) -> Brief:
    return brief(topic(dam, 0), of=(dam,))


def test_the_same_again_is_no_correction(old: Brief) -> None:
    made = replace(old.made, version="1", extracts="other")

    assert what_changed(old, replace(old, made=made, issued=date(2026, 10, 1))) is None


def test_what_is_added_is_told_in_its_own_words(old: Brief, dam: Article, mine: Article) -> None:
    found = what_changed(old, brief(topic(dam, 0), topic(mine, 0), of=(dam, mine)))

    assert found == Correction(
        number=1,
        first_issued=date(2026, 9, 21),
        articles=(mine.id,),
        added=Passages(headlines=(Headline(mine.id, mine.title),), sentences=(mine.sentences[0],)),
    )


def test_what_is_gone_is_told_with_the_source_it_had(
    old: Brief, dam: Article, mine: Article
) -> None:
    found = what_changed(old, brief(topic(mine, 0), of=(mine,)))

    assert found is not None
    (gone,) = found.withdrawn
    assert (gone.article, gone.outlet, gone.title) == (dam.id, "Orsk Daily", dam.title)
    assert found.removed == Passages(
        headlines=(Headline(dam.id, dam.title),), sentences=(dam.sentences[0],)
    )


def test_the_same_sentence_of_another_article_is_no_change(
    old: Brief, dam: Article, mine: Article
) -> None:
    found = what_changed(old, brief(replace(topic(dam), summary=topic(mine, 1).summary), of=(dam,)))

    assert found is None


def test_a_figure_quote_or_statement_counts_with_who_gave_it(
    old: Brief,
    dam: Article,
    make_figure: Callable[..., Figure],
    make_quote: Callable[..., Quote],
    make_statement: Callable[..., Statement],
) -> None:
    figure = make_figure(dam, "40 years", "hold", 40, 40, person="Olga Brask")
    quote = make_quote(dam, "it would hold", "Olga Brask")
    claim = make_statement(dam, "it would hold", "Olga Brask", "said")
    denial = make_statement(dam, "Orvik denied it", "Orvik", "denied", denies=True)
    before = replace(
        old.topics[0],
        figures=(figure,),
        quotes=(QuoteEntry(quote),),
        disputes=(Dispute(claim, (denial,)),),
    )
    after = replace(
        old.topics[0],
        figures=(replace(figure, person="Orvik"),),
        quotes=(QuoteEntry(replace(quote, person="Orvik")),),
        disputes=(Dispute(claim, ()),),
    )

    found = what_changed(replace(old, topics=(before,)), replace(old, topics=(after,)))

    assert found is not None
    assert [f.person for f in (*found.added.figures, *found.removed.figures)] == [
        "Orvik",
        "Olga Brask",
    ]
    assert [q.person for q in (*found.added.quotes, *found.removed.quotes)] == [
        "Orvik",
        "Olga Brask",
    ]
    assert (found.added.statements, found.removed.statements) == ((), (denial,))


def test_a_source_note_that_reads_otherwise_is_told(old: Brief, dam: Article) -> None:
    after = replace(old, sources=(replace(old.sources[0], outlet="Orsk Post"),))

    found = what_changed(old, after)

    assert found is not None
    assert [(s.article, s.outlet) for s in found.restated] == [(dam.id, "Orsk Daily")]
    assert found.added == found.removed == Passages()


def test_key_figures_and_late_articles_count(
    old: Brief, dam: Article, mine: Article, make_figure: Callable[..., Figure]
) -> None:
    figure = make_figure(dam, "40 years", "hold", 40, 40)
    after = replace(
        old,
        key_figures=(KeyFigure(figure, dam.id, "single"),),
        late=(Late(mine.id, "2026-W37", mine.sentences[0]),),
    )

    found = what_changed(old, after)

    assert found is not None
    assert found.added == Passages(sentences=(mine.sentences[0],), figures=(figure,))


def test_each_correction_counts_on_from_the_one_before(
    old: Brief, dam: Article, mine: Article
) -> None:
    first = replace(old, correction=Correction(1, date(2026, 9, 1)))

    found = what_changed(first, brief(topic(dam, 0), of=(dam, mine)))

    assert found is not None
    assert (found.number, found.first_issued) == (2, date(2026, 9, 1))
