"""A hand-made brief of an invented week in an invented country, in three variants.

``first()`` is the first brief of its series, ``follow_up()`` has one before it, ``quiet()`` has no
topic at all. The texts beside this file are ours, and ``findings.json`` says what stands in them;
every span is looked up by its words. Days there are days of July 2021.
"""

import json
from dataclasses import replace
from datetime import date, timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any

from briefgen.model import (
    Brief,
    Change,
    Comparison,
    Corpus,
    Days,
    Dispute,
    Event,
    Figure,
    FigureMove,
    Headline,
    Interval,
    KeyFigure,
    LeftOut,
    Link,
    Made,
    Origin,
    Period,
    Pick,
    Problem,
    Published,
    Quote,
    QuoteEntry,
    Sentence,
    Source,
    Span,
    Statement,
    Telling,
    Topic,
    Turn,
)

HERE = Path(__file__).parent
FINDINGS: dict[str, Any] = json.loads((HERE / "findings.json").read_text(encoding="utf-8"))
TEXTS = {
    path.stem: path.read_text(encoding="utf-8").rstrip("\n") for path in sorted(HERE.glob("*.txt"))
}


def aid(key: str) -> str:
    return sha256(TEXTS[key].encode()).hexdigest()


def span(key: str, words: str) -> Span:
    start = TEXTS[key].index(words)
    return Span(start, start + len(words))


def july(days: list[int] | None) -> Days | None:
    return Days(date(2021, 7, days[0]), date(2021, 7, days[-1])) if days else None


def sentence(key: str, words: str) -> Sentence:
    where = span(key, words)
    return Sentence(aid(key), where, words, TEXTS[key][: where.start].count("\n\n"))


def pick(told: list[list[str]]) -> Pick:
    return Pick(sentence(*told[0]), tuple(sentence(*other) for other in told[1:]))


def quote(name: str) -> Quote:
    found = FINDINGS["quotes"][name]
    key, speaker = found["in"], found["speaker"]
    return Quote(
        article=aid(key),
        spans=tuple(span(key, text) for text in found["texts"]),
        texts=tuple(found["texts"]),
        kind="full",
        speaker=speaker,
        speaker_span=span(key, speaker),
        person=found.get("person", speaker),
        role=found["role"],
        cue=found["cue"],
        via=found.get("via", ""),
        rule="verb after the quote",
    )


def entry(names: list[str]) -> QuoteEntry:
    return QuoteEntry(quote(names[0]), tuple(quote(name) for name in names[1:]))


def figure(name: str) -> Figure:
    found = FINDINGS["figures"][name]
    key = found["in"]
    return Figure(
        article=aid(key),
        span=span(key, found["text"]),
        text=found["text"],
        value=Interval(*found["value"]),
        unit=found["unit"],
        kind=found["kind"],
        hedge=found.get("hedge", ""),
        what=found["what"],
        what_span=span(key, found["what"]),
        speaker=found.get("by", ""),
        person=found.get("by", ""),
        as_of=july(found.get("as_of")),
    )


def comparison(relation: Any, *names: str) -> Comparison:
    figures = tuple(figure(name) for name in names)
    return Comparison(relation, figures[0].what, figures[0].unit, figures)


def statement(found: dict[str, Any]) -> Statement:
    key, rest = found["in"], {k: v for k, v in found.items() if k not in ("in", "text")}
    return Statement(aid(key), span(key, found["text"]), found["text"], **rest)


def dispute(name: str) -> Dispute:
    claim, *against = (statement(found) for found in FINDINGS["disputes"][name])
    return Dispute(claim, tuple(against))


def event(key: str, words: str, days: list[int], upcoming: bool = False) -> Event:
    rule = "day and month" if upcoming else "weekday on or before publication"
    return Event(aid(key), span(key, words), words, july(days), rule, upcoming)


def topic(told: dict[str, Any]) -> Topic:
    leads = [aid(origin[0]) for origin in told["origins"]]
    return Topic(
        id=told["id"],
        name=Headline(aid(told["name"]), FINDINGS["articles"][told["name"]]["title"]),
        tags=tuple(told["tags"]),
        origins=tuple(Origin(aid(o[0]), tuple(map(aid, o))) for o in told["origins"]),
        families=told["families"],
        why=tuple(Link(leads[0], other, 0.52, ("tarsin", "brenn")) for other in leads[1:]),
        days=july(told["days"]),
        summary=tuple(map(pick, told["summary"])),
        quotes=tuple(map(entry, told["quotes"])),
        figures=tuple(map(figure, told["figures"])),
        comparisons=tuple(comparison(*c) for c in told["comparisons"]),
        disputes=tuple(map(dispute, told["disputes"])),
        timeline=tuple(event(*e) for e in told["timeline"]),
    )


def said(kind: str, key: str) -> list[str]:
    return [name for name, found in FINDINGS[kind].items() if found["in"] == key]


def source(number: int, key: str) -> Source:
    told = FINDINGS["articles"][key]
    published = told.get("published")
    days = july(published["days"]) if published else None
    return Source(
        number=number,
        article=aid(key),
        name=f"inbox/{key}_{aid(key)[:6]}.txt",
        media_type="text/plain",
        title=told["title"],
        outlet=told["outlet"],
        family=told["host"],
        byline=told.get("byline", ""),
        agency=told.get("agency", ""),
        url=f"https://www.{told['host']}/2021/07/{key}-article" if days else "",
        language=told.get("language", "en"),
        published=days
        and Published(
            days,
            published["rule"],
            published["words"],
            date(2021, 7, published.get("anchor", published["days"][-1])),
            published.get("inferred", False),
            published.get("conflict", ""),
        ),
        copy_of=told.get("copy_of"),
        text=TEXTS[key],
        quotes=tuple(sorted(map(quote, said("quotes", key)), key=lambda q: q.spans)),
        figures=tuple(sorted(map(figure, said("figures", key)), key=lambda f: f.span)),
    )


UNDATED = "undated, and nothing in the articles at hand dates it"
NO_TEXT = "Save the page as HTML or plain text."
GUESSED = "Save the file as UTF-8 if letters look wrong."

LEFT_OUT = (
    LeftOut("d" * 64, "inbox/13_tides.txt", "Tide Tables", "Radio Halden", UNDATED),
    LeftOut(
        "e" * 64,
        "inbox/14_lamp.html",
        "Skarn Lighthouse to Get New Lamp",
        "Radio Halden",
        UNDATED,
    ),
)
PROBLEMS = (
    Problem("inbox/15.txt", "not text (NUL byte at 12)", NO_TEXT, "R02"),
    Problem("inbox/07.txt", "the encoding is a guess (windows-1252)", GUESSED, "R11"),
)


def first() -> Brief:
    """The first brief of its series."""
    topics = tuple(map(topic, FINDINGS["topics"]))
    return Brief(
        title="Velmar Weekly Situation Brief",
        number="2021-W27",
        period=Period("weekly", "2021-W27", date(2021, 7, 5), date(2021, 7, 12)),
        zone="Europe/Oslo",
        cutoff=date(2021, 7, 11),
        issued=date(2021, 7, 12),
        marking="For internal use",
        corpus=Corpus(articles=14, outlets=6, origins=11, set_aside=2, undated=2),
        last_label="",
        glance=tuple(topics[t].summary[s] for t, s in FINDINGS["glance"]),
        changes=(),
        key_figures=tuple(KeyFigure(figure(n), t, r) for n, t, r in FINDINGS["key_figures"]),
        topics=topics,
        also_noted=tuple(map(topic, FINDINGS["also_noted"])),
        without_articles=("Harbour strike",),
        upcoming=tuple(event(*e, upcoming=True) for e in FINDINGS["upcoming"]),
        sources=tuple(source(number, key) for number, key in enumerate(TEXTS, 1)),
        left_out=LEFT_OUT,
        problems=PROBLEMS,
        made=Made("0.1.0", "lexrank", 1.0, True, "a" * 64, "b" * 64, "c" * 64, ""),
    )


def follow_up() -> Brief:
    """The same week with a brief before it."""
    brief = first()
    flood, border, grain = brief.topics
    before = replace(
        figure("deaths_a"), text="Two people", value=Interval(2.0, 2.0), as_of=july([3])
    )
    move = FigureMove(before, "Radio Halden", figure("deaths_b"), "2021-W26")
    last = Telling("2021-W26", "Tarsin Rises After a Week of Rain")
    old = Telling("2021-W25", "First Barley Sold at Skarn")
    denial = dispute("troops").against[0]
    turn = Turn("reversed", dispute("troops").claim, "Radio Halden", "2021-W25", denial)
    changes = (
        Change(
            "moved", flood.id, flood.name.text, 2, (move,), (entry(["worst"]),), since=last.label
        ),
        Change("new", border.id, border.name.text, 1, disputed=(dispute("troops"),)),
        Change("moved", grain.id, grain.name.text, 2, turns=(turn,), since=old.label),
        Change("quiet", "t-mast", "Radio Mast on Skarn to Come Down", 2, since="2021-W26"),
    )
    topics = (replace(flood, told=(last,)), border, replace(grain, told=(old,)))
    made = replace(brief.made, last_brief="d" * 64)
    return replace(brief, last_label="2021-W26", changes=changes, topics=topics, made=made)


def quiet() -> Brief:
    """A week with no topic: one article, set aside."""
    brief = first()
    monday = date(2021, 7, 12)
    flood = brief.topics[0]
    return replace(
        brief,
        number="2021-W28",
        period=Period("weekly", "2021-W28", monday, monday + timedelta(days=7)),
        cutoff=None,
        issued=monday + timedelta(days=7),
        marking="",
        corpus=Corpus(1, 1, 0, 1, 1),
        last_label="2021-W27",
        glance=(),
        changes=(Change("quiet", flood.id, flood.name.text, 3),),
        key_figures=(),
        topics=(),
        also_noted=(),
        without_articles=(),
        upcoming=(),
        sources=(),
        left_out=LEFT_OUT[:1],
        problems=(),
    )
