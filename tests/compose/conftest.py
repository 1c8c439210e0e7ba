"""Small builders: an article from its paragraphs, a figure, quote or statement from its words."""

from collections.abc import Callable
from datetime import date

import pytest

from briefgen.model import (
    Article,
    Days,
    Figure,
    Interval,
    Published,
    Quote,
    Sentence,
    Span,
    Statement,
)


def span_of(article: Article, words: str) -> Span:
    start = article.text.index(words)
    return Span(start, start + len(words))


@pytest.fixture
def make_article() -> Callable[..., Article]:
    """An article whose paragraphs are one sentence each."""

    def make(
        name: str, *paragraphs: str, day: str = "", outlet: str = "", title: str = ""
    ) -> Article:
        text = "\n\n".join(paragraphs)
        starts = [text.index(p) for p in paragraphs]
        published = None
        if day:
            on = date.fromisoformat(day)
            published = Published(Days(on, on), "date line", day, on)
        return Article(
            id=name * 8,
            name=f"{name}.txt",
            media_type="text/plain",
            title=title or f"Title of {name}",
            text=text,
            sentences=tuple(
                Sentence(name * 8, Span(at, at + len(p)), p, i)
                for i, (at, p) in enumerate(zip(starts, paragraphs, strict=True))
            ),
            outlet=outlet,
            family=outlet.lower().replace(" ", ""),
            published=published,
        )

    return make


@pytest.fixture
def make_figure() -> Callable[..., Figure]:
    """A count figure with its printed words and what it counts."""

    def make(
        article: Article,
        text: str,
        what: str,
        low: float | None,
        high: float | None,
        unit: str = "people",
        kind: str = "count",
        hedge: str = "",
        day: str = "",
        person: str = "",
    ) -> Figure:
        on = date.fromisoformat(day) if day else None
        return Figure(
            article=article.id,
            span=span_of(article, text),
            text=text,
            value=Interval(low, high),
            unit=unit,
            kind=kind,
            hedge=hedge,
            what=what,
            what_span=span_of(article, what),
            person=person,
            speaker=person,
            as_of=Days(on, on) if on else (article.published.days if article.published else None),
        )

    return make


@pytest.fixture
def make_quote() -> Callable[..., Quote]:
    """A full quote of a person."""

    def make(article: Article, text: str, person: str = "", role: str = "") -> Quote:
        return Quote(
            article=article.id,
            spans=(span_of(article, text),),
            texts=(text,),
            kind="full",
            speaker=person,
            person=person,
            role=role,
            cue="said",
        )

    return make


@pytest.fixture
def make_statement() -> Callable[..., Statement]:
    """A claim, or with ``denies`` a denial."""

    def make(
        article: Article, text: str, speaker: str, cue: str, denies: bool = False
    ) -> Statement:
        stance = "denies" if denies else "claims"
        return Statement(article.id, span_of(article, text), text, stance, speaker, speaker, cue)

    return make
