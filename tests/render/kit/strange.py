"""Briefs that strain a page: made by the real pipeline from articles invented here.

Nothing is drawn by chance: what an article says follows from its number. ``crowd()`` is twelve
topics of forty articles, among them names of 220 letters that nothing breaks, a title of 500
characters, quotes of 2,000, Cyrillic and Arabic, and characters that nobody sees; the headlines
that cleaning would mend or pass over are put in afterwards. ``few()`` is the same of six topics of
six, ``alone()`` the brief of one article.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from functools import cache

from briefgen import pipeline
from briefgen.jobs.articles import take_one
from briefgen.model import Brief, Extract, Headline, Period
from briefgen.settings import (
    BriefSettings,
    NamedTopic,
    Settings,
    SummarySettings,
    TopicSettings,
)

MONDAY = date(2031, 3, 3)
LONG_NAME = "Vor" + "onikale" * 31
LONG_TITLE = "Counting " + " and ".join(f"barge {number} of Pell" for number in range(1, 24))
UNSEEN = "\u200b\u2060\u00ad\u200d\ufeff"
TURNED = "\u202egnirts\u202c and \u2067left\u2069"
HEADLINES = (
    f"{LONG_NAME} at the gate",
    "عبد الرحمن السيد يفتح الجسر القديم 2031",
    f"The {TURNED} again",
    f"Har{UNSEEN}bour shut",
    LONG_TITLE,
    "Нуриддин Ғафуров: «Мо омодаем» & <b>more</b>",
)

_PLACES = (
    "Ombrel", "Karsand", "Tolvey", "Vistra", "Hallock", "Merrin",
    "Jessamy", "Orlo", "Pellwater", "Quend", "Rusk", "Sandry",
)  # fmt: skip
_THINGS = (
    "ferry strike", "copper mine", "rail tender", "river dam", "wheat ban", "school roof",
    "cholera ward", "border gate", "runoff vote", "bridge cable", "tax survey", "harbour fire",
)  # fmt: skip
_PEOPLE = (
    "Mira Lorne", "Нуриддин Ғафуров", "عبد الرحمن السيد", "Ødegård Þórsdóttir",
    "Étienne Œuvrard", "Jana Dvořáčková", LONG_NAME, "Λυδία Παππά", "Per Dahl", "Tove Ek",
)  # fmt: skip
_ROLES = ("minister", "mayor", "engineer", "spokesman", "director", "union chief", "judge")
_DOING = ("counted", "repaired", "inspected", "painted", "measured", "sold", "moved", "insured")
_KINDS = ("lanterns", "ledgers", "barrels", "wagons", "pumps", "cables", "tents", "boats", "kilns")
_HOW = (
    "before dawn", "in the rain", "without a permit", "for a second time", "at the old quay",
    "under guard", "by hand", "against advice", "with borrowed tools", "in full view",
)  # fmt: skip
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday")


@cache
def crowd() -> Brief:
    """Twelve topics of forty articles."""
    return _of(topics=12, articles=40)


@cache
def few() -> Brief:
    """Six topics of six articles, each topic under a headline of ``HEADLINES``."""
    return _of(topics=6, articles=6)


@cache
def alone() -> Brief:
    """One article."""
    return _brief([_text(0, 1)], Settings())


def _of(topics: int, articles: int) -> Brief:
    texts = (_text(topic, n) for topic in range(topics) for n in range(articles))
    names = list(zip(_PLACES, _THINGS, strict=True))[:topics]
    settings = Settings(
        brief=BriefSettings(title="Brief of a crowded week", marking="For the desk only"),
        summary=SummarySettings(words=160),
        topics=TopicSettings(most=topics),
        named=tuple(NamedTopic(name=thing, match=(f"{place} {thing}",)) for place, thing in names),
    )
    return _with_headlines(_brief(texts, settings))


def _with_headlines(brief: Brief) -> Brief:
    """The brief, its first topics under headlines that no page likes, as are their sources."""
    topics = list(brief.topics)
    titles = {}
    for place, words in enumerate(HEADLINES):
        headline = Headline(topics[place].name.article, words)
        topics[place] = replace(topics[place], name=headline)
        titles[headline.article] = words
    sources = (replace(s, title=titles.get(s.article, s.title)) for s in brief.sources)
    return replace(brief, topics=tuple(topics), sources=tuple(sources))


def _brief(texts: Iterable[str], settings: Settings) -> Brief:
    found = (take_one(f"inbox/{n:03}.txt", text.encode()) for n, text in enumerate(texts))
    extracts = [extract for extract in found if isinstance(extract, Extract)]
    week = Period("weekly", "2031-W10", MONDAY, MONDAY + timedelta(days=7))
    return pipeline.build(pipeline.settle(extracts), week, settings, week.until)


def _text(topic: int, n: int) -> str:
    place, thing, person = _PLACES[topic], _THINGS[topic], _pick(_PEOPLE, n + topic)
    day = MONDAY + timedelta(days=n % 5)
    head = LONG_TITLE if n == 7 else f"{person} {_told(topic, n, 2)}"
    paragraphs = [
        f"{place} {thing}: {head}",
        f"By {person}, The {place} {_pick(_KINDS, n)} {n % 20} Gazette",
        f"{day.day} March 2031",
        f"{place.upper()} — The {place} {thing} {_told(topic, n, 0)} on {_DAYS[n % 5]}, the"
        f" {_pick(_ROLES, n)} said.",
        _counted(topic, n),
        f"“{_speech(topic, n)}” {_pick(_ROLES, n)} {person} said.",
        _denied(topic, n),
        f"A hearing on the {_pick(_KINDS, n)} is to open on {14 + n % 9} March, and {person} will"
        f" be heard {_pick(_HOW, n + topic)}.",
    ]
    return "\n\n".join(paragraphs) + "\n"


def _counted(topic: int, n: int) -> str:
    what = f"{_pick(_KINDS, n)} {_pick(_HOW, n // 2)}"
    return (
        f"At least {(n + 3) * (topic + 2) * 37:,} {what} were {_pick(_DOING, n)} in"
        f" {_PLACES[topic]}, and the {_told(topic, n, 3)}, the council said."
    )


def _denied(topic: int, n: int) -> str:
    strange = {3: UNSEEN, 13: TURNED}.get(n, _pick(("Ғӣқӯҳҷ", "ﬁne ½ €", "e\u0301\u0323"), n))
    return (
        f"The {_pick(_ROLES, n + 1)} denied that the {_THINGS[topic]} had {_told(topic, n, 4)}. The"
        f" word in the ledger was {strange}, and {_pick(_PEOPLE, n + 3)} signed beside it."
    )


def _speech(topic: int, n: int) -> str:
    """What someone said: some 2,000 characters in one article of a topic, else a sentence or so."""
    count = 28 if n == 11 else 1 + n % 2
    return " ".join(f"We {_told(topic, n + at * 7, at)}." for at in range(count))


def _told(topic: int, n: int, at: int) -> str:
    step = n * 5 + at * 11 + topic * 17
    return (
        f"{_pick(_DOING, step)} the {_pick(_KINDS, step // 2)} {_pick(_HOW, step // 3)} and"
        f" {_pick(_DOING, step // 5)} the {_pick(_KINDS, step // 7)} {_pick(_HOW, step // 4)}"
    )


def _pick(words: tuple[str, ...], number: int) -> str:
    return words[number % len(words)]
