"""Briefs that seldom come, to try templates on before they do: a quiet one, a first one and so on.

Two invented reports of a ferry, with all that a brief can hold of them or with as little as it can.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Literal

from briefgen.model import (
    Brief,
    Change,
    Comparison,
    Corpus,
    Correction,
    Days,
    Dispute,
    Event,
    Figure,
    FigureMove,
    Headline,
    Interval,
    KeyFigure,
    Late,
    LeftOut,
    Link,
    Made,
    Origin,
    Passages,
    Period,
    Pick,
    Problem,
    Published,
    Quote,
    QuoteEntry,
    Sentence,
    Source,
    SourceBefore,
    Span,
    Statement,
    Telling,
    Topic,
    Turn,
)

Relation = Literal["single", "agree", "differ", "move"]
_MONDAY = date(2021, 7, 5)
_DAY = Days(_MONDAY, _MONDAY)
_A, _B = "a" * 64, "b" * 64
_TEXTS = {
    _A: "The ferry is back in service, the harbour office said on Monday.\n\n"
    "“The engines were taken apart to the last bolt,” harbour master Tove Ek said.\n\n"
    "About 1,200 passengers crossed. A second ferry is to come on 1 August.",
    _B: "The union denied that the ferry is back in service.\n\n“Nobody asked us,” it said.\n\n"
    "It counted 900 passengers.",
}


def odd_briefs() -> Mapping[str, Brief]:
    """The briefs, each by what it is."""
    first, after = _first(), _after()
    return {
        "a quiet period": _quiet(),
        "a first brief": first,
        "a brief with all there can be": after,
        "a brief with as little as there can be": _bare(first),
        "a correction": replace(after, correction=_correction()),
        "a correction that adds nothing": replace(first, correction=Correction(2, _MONDAY)),
    }


def _span(article: str, words: str) -> Span:
    start = _TEXTS[article].index(words)
    return Span(start, start + len(words))


def _sentence(article: str, words: str) -> Sentence:
    return Sentence(article, _span(article, words), words, 0)


def _quote(article: str, words: str, speaker: str) -> Quote:
    where = _span(article, speaker)
    return Quote(
        article, (_span(article, words),), (words,), "full", speaker, where, speaker, "master"
    )


def _figure(article: str, words: str, value: float) -> Figure:
    passengers = _span(article, "passengers")
    return Figure(
        *(article, _span(article, words), words, Interval(value, value), "", "count"),
        what="passengers",
        what_span=passengers,
    )


_BACK = _sentence(_A, "The ferry is back in service, the harbour office said on Monday.")
_DENIED = _sentence(_B, "The union denied that the ferry is back in service.")
_BOLT = _quote(_A, "The engines were taken apart to the last bolt", "Tove Ek")
_NOBODY = _quote(_B, "Nobody asked us", "it")
_MANY, _FEWER = _figure(_A, "About 1,200", 1200.0), _figure(_B, "900", 900.0)


def _statement(
    article: str, words: str, stance: Literal["claims", "denies"], speaker: str, cue: str
) -> Statement:
    return Statement(article, _span(article, words), words, stance, speaker, speaker, cue)


_CLAIM = _statement(_A, "The ferry is back in service", "claims", "the harbour office", "said")
_DENIAL = _statement(_B, "the ferry is back in service", "denies", "The union", "denied")
_THEN = Event(_A, _span(_A, "on Monday"), "on Monday", _DAY, "weekday")
_SOON = Event(_A, _span(_A, "on 1 August"), "on 1 August", None, "", upcoming=True)


def _source(number: int, article: str) -> Source:
    published = Published(
        _DAY, "date line", "5 July 2021", _MONDAY, conflict="its page says Tuesday"
    )
    return Source(
        *(number, article, f"ferry-{number}.txt", "text/plain", "Ferry back", "The Post", "post"),
        *("Mira Lorne", "Wire", "https://post.example/ferry", "en"),
        published=published,
        copy_of=None,
        text=_TEXTS[article],
        quotes=(_BOLT,) if article == _A else (_NOBODY,),
        figures=(_MANY,) if article == _A else (_FEWER,),
    )


def _topic() -> Topic:
    return Topic(
        *("t1", Headline(_A, "Ferry back"), ("ferry", "harbour")),
        origins=(Origin(_A, (_A,)), Origin(_B, (_B,))),
        families=2,
        days=_DAY,
        why=(Link(_A, _B, 0.5, ("ferry",)),),
        summary=(Pick(_BACK, (_DENIED,)), Pick(_DENIED, leans=True)),
        quotes=(QuoteEntry(_BOLT, (replace(_BOLT, role=""), _NOBODY)),),
        figures=(_MANY, _FEWER),
        comparisons=tuple(
            Comparison(relation, "passengers", "", (_FEWER, _MANY))
            for relation in ("agree", "differ", "move")
        ),
        disputes=(Dispute(_CLAIM, (_DENIAL,)),),
        timeline=(_THEN,),
        label="Ferries",
    )


def _first() -> Brief:
    noted = replace(_topic(), id="t2", name=Headline(_B, "Union denies"), label="")
    keys: tuple[Relation, ...] = ("single", "agree", "differ", "move")
    return replace(
        _quiet(),
        cutoff=_MONDAY,
        corpus=Corpus(articles=2, outlets=1, origins=2, set_aside=1, undated=1),
        marking="For internal use",
        glance=(Pick(_BACK, (_DENIED,)),),
        key_figures=tuple(KeyFigure(_MANY, "t1", relation) for relation in keys),
        topics=(_topic(),),
        also_noted=(noted,),
        without_articles=("Bridges",),
        upcoming=(_SOON,),
        sources=(_source(1, _A), replace(_source(2, _B), copy_of=1, language="ru")),
        left_out=(LeftOut("c" * 64, "tides.txt", "Tides", "The Post", "undated"),),
        problems=(Problem("lamp.txt", "not text", "Save it as text", "R02"),),
    )


def _after() -> Brief:
    brief = _first()
    told = (Telling("2021-W25", "Ferry out"), Telling("2021-W26", "Ferry still out"))
    move = FigureMove(_FEWER, "The Post, 28 June 2021", _MANY, "2021-W26")
    turns = tuple(
        Turn(kind, _CLAIM, "The Post", "2021-W26", _DENIAL) for kind in ("denied", "reversed")
    )
    entry = (QuoteEntry(_BOLT),)
    changes = (
        Change("moved", "t1", "Ferry back", 3, (move,), entry, _disputed(), turns, "2021-W26"),
        Change("continued", "t1", "Ferry back", 2, since="2021-W25"),
        Change("new", "t2", "Union denies", 1, disputed=_disputed()),
        Change("quiet", "t9", "Lighthouse dark", 2, since="2021-W26"),
    )
    late = (Late(_A, "2021-W26", _BACK), Late(_B, "2021-W26", None))
    topics = (replace(brief.topics[0], told=told),)
    return replace(brief, last_label="2021-W26", changes=changes, topics=topics, late=late)


def _disputed() -> tuple[Dispute, ...]:
    return (Dispute(_CLAIM, (_DENIAL,)),)


def _quiet() -> Brief:
    until = _MONDAY + timedelta(days=7)
    return Brief(
        *("Situation brief", "2021-W27", Period("weekly", "2021-W27", _MONDAY, until), "UTC"),
        cutoff=None,
        issued=until,
        marking="",
        corpus=Corpus(0, 0, 0, 0, 0),
        last_label="",
        glance=(),
        changes=(),
        key_figures=(),
        topics=(),
        also_noted=(),
        without_articles=(),
        upcoming=(),
        sources=(),
        left_out=(),
        problems=(),
        made=Made("0.1.0", "lexrank", 1.0, False, "1" * 64, "2" * 64, "3" * 64, ""),
    )


def _bare(first: Brief) -> Brief:
    """One report with its findings, and nothing of all that may be unknown."""
    figure = replace(_MANY, what="", what_span=None, value=Interval(None, None))
    quote = replace(_BOLT, speaker="", speaker_span=None, person="", role="")
    topic = Topic(
        *("t1", first.topics[0].name, ()),
        origins=(Origin(_A, (_A,)),),
        families=1,
        days=None,
        quotes=(QuoteEntry(quote),),
        figures=(figure,),
        timeline=(replace(_THEN, days=None),),
    )
    source = Source(
        *(1, _A, "ferry.txt", "text/plain", "Ferry back", "", "", "", "", "", ""),
        published=None,
        copy_of=None,
        text=_TEXTS[_A],
        quotes=(quote,),
    )
    return replace(
        _quiet(),
        corpus=replace(first.corpus, articles=1, origins=1),
        key_figures=(KeyFigure(figure, "t1", "single"),),
        topics=(topic,),
        sources=(source,),
        left_out=(LeftOut("c" * 64, "tides.txt", "", "", "undated"),),
    )


def _correction() -> Correction:
    before = SourceBefore(_A, "ferry-1.txt", "Ferry out", "", "", "en", None)
    passages = Passages((Headline(_A, "Ferry out"),), (_BACK,), (_BOLT,), (_MANY,), (_CLAIM,))
    gone = replace(before, article="d" * 64)
    return Correction(1, _MONDAY, (_A,), (gone,), (before,), passages, passages)
