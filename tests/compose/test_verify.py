"""A brief is borne out by its sources, or the item that is not is named."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from briefgen.compose.verify import verify
from briefgen.model import (
    Article,
    Brief,
    Corpus,
    Extract,
    Headline,
    Made,
    Origin,
    Period,
    Pick,
    Problem,
    Source,
    Span,
    Topic,
)

Make = Callable[..., Article]


@pytest.fixture
def article(make_article: Make) -> Article:
    return make_article("a", "The dam is full.", "Talks have failed.", day="2026-09-14")


@pytest.fixture
def brief(article: Article) -> Brief:
    source = Source(
        number=1,
        article=article.id,
        name=article.name,
        media_type=article.media_type,
        title=article.title,
        outlet="",
        family="",
        byline="",
        agency="",
        url="",
        language="en",
        published=article.published,
        copy_of=None,
        text=article.text,
    )
    topic = Topic(
        id="t",
        name=Headline(article.id, article.title),
        tags=(),
        origins=(Origin(article.id, (article.id,)),),
        families=1,
        why=(),
        days=None,
        summary=(Pick(article.sentences[0]),),
    )
    return Brief(
        title="Brief",
        number="38/2026",
        period=Period("weekly", "2026-W38", date(2026, 9, 14), date(2026, 9, 21)),
        zone="UTC",
        cutoff=date(2026, 9, 14),
        issued=date(2026, 9, 21),
        marking="",
        corpus=Corpus(1, 1, 1, 0, 0),
        last_label="",
        glance=(Pick(article.sentences[1]),),
        changes=(),
        key_figures=(),
        topics=(topic,),
        also_noted=(),
        without_articles=(),
        upcoming=(),
        sources=(source,),
        left_out=(),
        problems=(),
        made=Made("0", "lexrank", 1.0, False, "", "", "", ""),
    )


def test_a_true_brief_has_no_fault(brief: Brief, article: Article) -> None:
    assert verify(brief, lambda _: Extract(article)) == ()


def test_a_changed_sentence_is_named(brief: Brief, article: Article) -> None:
    false = replace(article.sentences[1], text="Talks have fallen.")

    (fault,) = verify(replace(brief, glance=(Pick(false),)), lambda _: Extract(article))

    assert fault.item == "at a glance, sentence 1"
    assert "Talks have fallen." in fault.what


def test_a_changed_headline_is_named(brief: Brief, article: Article) -> None:
    topic = replace(brief.topics[0], name=Headline(article.id, "The dam is empty"))

    (fault,) = verify(replace(brief, topics=(topic,)), lambda _: Extract(article))

    assert fault.item == "topic 1, headline"


def test_a_headline_of_no_source_is_named(brief: Brief, article: Article) -> None:
    topic = replace(brief.topics[0], name=Headline("0" * 64, "The dam is full"))

    (fault,) = verify(replace(brief, topics=(topic,)), lambda _: Extract(article))

    assert fault.item == "topic 1, headline"


def test_a_part_of_a_sentence_is_not_a_sentence(brief: Brief, article: Article) -> None:
    whole = article.sentences[1]
    cut = replace(whole, span=Span(whole.span.start, whole.span.end - 8), text="Talks have")

    (fault,) = verify(replace(brief, glance=(Pick(cut),)), lambda _: Extract(article))

    assert fault.item == "at a glance, sentence 1"
    assert "no whole sentence" in fault.what


def test_a_changed_source_is_named(brief: Brief, article: Article) -> None:
    changed = replace(article, id="other bytes")

    faults = verify(brief, lambda _: Extract(changed))

    assert faults[0].item == "source [1] a.txt"


def test_a_missing_source_is_named_with_its_reason(brief: Brief) -> None:
    gone = Problem("a.txt", "the file is gone", "Put it back.", "V01")

    (fault,) = verify(brief, lambda _: gone)

    assert fault == type(fault)("source [1] a.txt", "the file is gone")
