"""How much of a brief stands open under a profile, and what is left for a second look.

A profile has so many pages before the source notes. What a reader needs first is offered first: a
sentence of every topic before a second one of any, a dispute before a quote, and so on down
``_LADDER``; each offer is taken if its lines still fit. Nothing is lost by it: what is not open is
counted and named, and stands in the page edition and in ``brief.json``.

Lines are reckoned, not measured: text has ``_WIDTH`` characters a line, wide letters count more.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import count
from typing import Any

from briefgen.model import (
    Brief,
    Change,
    Comparison,
    Dispute,
    Event,
    Figure,
    KeyFigure,
    Pick,
    QuoteEntry,
    Topic,
)
from briefgen.render.context import Sentences
from briefgen.render.layout import Profile
from briefgen.render.words import short

_ROOM: Mapping[Profile, float] = {"one-page": 53, "standard": 119, "full": math.inf}
"""Lines that the pages of a profile hold, but for what their breaks leave empty."""
_WIDTH = 97
_CITED = 12
_LABEL = " Claim:"
_MASTHEAD = 5.6
_CONTENTS = 2.0
_GAP = 0.9
_LEAST = 6.2
_OUTLETS, _LEFT = 1.0, 1.0
_HEADING = 220
_WHAT, _NAME, _NOTED = 90, 60, 6
_KEYS_A_ROW = 4
_KEY_WIDTH = 22

_LADDER = (
    *(("glance", 3), ("topics", None), ("news", 1), ("keys", 1), ("noted", _NOTED)),
    *(("disputes", 1), ("comparisons", 1), ("quotes", 1), ("upcoming", 3), ("runs", 2)),
    *(("glance", 5), ("keys", 2), ("news", 2), ("quotes", 2), ("figures", 2), ("runs", 3)),
    *(("comparisons", 2), ("timeline", 2), ("upcoming", None), ("noted", None), ("news", 3)),
    *(("disputes", None), ("runs", None), ("quotes", None), ("comparisons", None)),
    *(("figures", None), ("timeline", None), ("news", None)),
)
"""Part, and how many of it are offered by then; of a topic's part, of each topic."""


@dataclass(frozen=True, slots=True)
class Share:
    """Parts of a topic, those that stand open or those that do not, in the order of the brief.

    ``runs`` are sentences of the summary, each that leans on the one before it in one run with it.
    """

    runs: tuple[tuple[Pick, ...], ...] = ()
    disputes: tuple[Dispute, ...] = ()
    quotes: tuple[QuoteEntry, ...] = ()
    comparisons: tuple[Comparison, ...] = ()
    figures: tuple[Figure, ...] = ()
    timeline: tuple[Event, ...] = ()

    def __bool__(self) -> bool:
        return any(getattr(self, part) for part in self.__slots__)


@dataclass(frozen=True, slots=True)
class Budget:
    """What stands open of a brief and what is left, topics and changes by the topic's id."""

    glance: tuple[Pick, ...] = ()
    keys: tuple[KeyFigure, ...] = ()
    noted: tuple[Topic, ...] = ()
    upcoming: tuple[Event, ...] = ()
    topics: tuple[Topic, ...] = ()
    open: Mapping[str, Share] = field(default_factory=dict)
    left: Mapping[str, Share] = field(default_factory=dict)
    news: Mapping[str, Change] = field(default_factory=dict)
    news_left: Mapping[str, Change] = field(default_factory=dict)


def share_out(brief: Brief, profile: Profile) -> Budget:
    """What ``profile`` shows of a brief at once, and what is left.

    Args:
        brief: the brief, whole.
        profile: ``one-page``, ``standard`` (two pages) or ``full`` (all of it).
    """
    taken = _Taken(_ROOM[profile] - _fixed(brief))
    offers = _offers(brief)
    for part, most in _LADDER:
        for topic, items in offers[part].items():
            for item in items[:most]:
                taken.offer(part, topic, item)
    return _told(brief, taken.places)


def runs_of(picks: Iterable[Pick]) -> tuple[tuple[Pick, ...], ...]:
    """Sentences of a summary, each that leans on the one before it in one run with that."""
    runs: list[tuple[Pick, ...]] = []
    for pick in picks:
        if pick.leans and runs:
            runs[-1] = (*runs[-1], pick)
        else:
            runs.append((pick,))
    return tuple(runs)


def lines(text: str, width: float = _WIDTH) -> float:
    """Lines that a text fills at ``width`` characters a line, at least one."""
    return math.ceil(sum(map(_breadth, text)) / width) or 1


class _Taken:
    """The offers taken so far, and the lines that are left."""

    def __init__(self, room: float) -> None:
        self._room = room
        self.places: dict[tuple[str, str], set[int]] = defaultdict(set)

    def offer(self, part: str, topic: str, item: "_Item") -> None:
        """Take an offer if it fits; a part of a topic only where the topic itself is told."""
        held = self.places[part, topic]
        if item.place in held or (part in Share.__slots__ and not self.places["topics", topic]):
            return
        if item.cost <= self._room:
            self._room -= item.cost
            held.add(item.place)
            if part == "topics":
                self.places["runs", topic].add(item.place)


@dataclass(frozen=True, slots=True)
class _Item:
    """One thing that may stand open: its place among those of its part, and its lines."""

    place: int
    cost: float


def _offers(brief: Brief) -> dict[str, dict[str, list[_Item]]]:
    """What there is to show, by part and topic; parts of the brief itself have no topic."""
    offers: dict[str, dict[str, list[_Item]]] = defaultdict(dict)
    offers["glance"][""] = _items(_said(pick.sentence.text) for pick in brief.glance)
    offers["keys"][""] = _items(max(map(_key, row)) for row in _rows(brief.key_figures))
    offers["noted"][""] = _items(
        lines(topic.name.text, _WIDTH - 2 * _CITED) + 0.2 for topic in brief.also_noted
    )
    told = _Sentences(brief)
    offers["upcoming"][""] = _items(map(told.lines, brief.upcoming))
    for topic in brief.topics:
        runs = _runs(topic, brief.glance)
        head = 1.15 * lines(topic.name.text[:_HEADING] + " " * 4, 68) + _OUTLETS + _LEFT + _GAP
        first = runs[0] if runs else _Item(0, 0)
        offers["topics"][topic.id] = [_Item(first.place, max(head + first.cost, _LEAST))]
        offers["runs"][topic.id] = runs
        for part, costs in _costs(_whole(topic), told).items():
            offers[part][topic.id] = _items(costs)
    for change in brief.changes:
        offers["news"][change.topic] = _items(map(_news_lines, _news(change)))
    return offers


class _Sentences:
    """The sentences that events are told in."""

    def __init__(self, brief: Brief) -> None:
        self._of = {source.article: Sentences(source) for source in brief.sources}
        self._texts = {source.article: source.text for source in brief.sources}

    def lines(self, event: Event) -> float:
        """The lines of an event, told in its sentence."""
        whole = self._of[event.article].around(event.span)
        return lines(whole.of(self._texts[event.article]) + " " * _CITED)


def _items(costs: Iterable[float]) -> list[_Item]:
    return [_Item(place, cost) for place, cost in enumerate(costs)]


def _runs(topic: Topic, glance: Sequence[Pick]) -> list[_Item]:
    """The sentences of a topic, those last that the first lines of the brief have told already."""
    told = {pick.sentence for pick in glance}
    runs = runs_of(topic.summary)
    items = _items(sum(_said(pick.sentence.text) for pick in run) for run in runs)
    return sorted(items, key=lambda item: all(p.sentence in told for p in runs[item.place]))


def _costs(share: Share, told: "_Sentences") -> dict[str, list[float]]:
    """The lines of each part of a topic but its sentences."""
    return {
        "disputes": [
            0.3 + sum(_said(s.text + s.person + _LABEL) for s in (d.claim, *d.against))
            for d in share.disputes
        ],
        "quotes": list(map(_quote, share.quotes)),
        "comparisons": [0.3 + sum(map(_row, c.figures)) for c in share.comparisons],
        "figures": [lines(f.text + f.what, _WIDTH - 30) for f in share.figures],
        "timeline": list(map(told.lines, share.timeline)),
    }


def _fixed(brief: Brief) -> float:
    """Lines of what always stands there: masthead, headings, a line for every topic and change."""
    sections = 1 + bool(brief.also_noted) + bool(brief.upcoming) + bool(brief.key_figures)
    topics = {topic.id for topic in brief.topics}
    named = sum(0.5 + lines(short(t.name.text), _WIDTH - 40) for t in brief.topics)
    noted = [c for c in brief.changes if c.topic not in topics and c.kind != "quiet"]
    moved = sum(1.1 * lines(short(c.name), _WIDTH - 20) for c in noted)
    quiet = [c for c in brief.changes if c.kind == "quiet"]
    told = math.ceil(sum(len(short(c.name)) + 24 for c in quiet) / _WIDTH)
    untold = sum(len(short(t.name.text, _NAME)) + 2 for t in brief.also_noted[_NOTED:]) / _WIDTH
    return _MASTHEAD + _CONTENTS + (_GAP + _LEFT) * sections + named + moved + told + untold


def _told(brief: Brief, places: Mapping[tuple[str, str], set[int]]) -> Budget:
    def of(part: str, topic: str, items: Sequence[Any], taken: bool = True) -> tuple[Any, ...]:
        held = places.get((part, topic), set())
        return tuple(item for place, item in enumerate(items) if (place in held) == taken)

    def share(topic: Topic, taken: bool) -> Share:
        whole = _whole(topic)
        parts = {p: of(p, topic.id, getattr(whole, p), taken) for p in Share.__slots__}
        return Share(**parts)

    def news(change: Change, taken: bool) -> Change:
        held = places.get(("news", change.topic), set())
        kept: dict[str, Any] = {"turns": (), "figures": (), "disputed": (), "quotes": ()}
        for place, (part, item) in enumerate(_news(change)):
            if (place in held) == taken:
                kept[part] += (item,)
        return replace(change, **kept)

    rows = of("keys", "", tuple(_rows(brief.key_figures)))
    return Budget(
        glance=of("glance", "", brief.glance),
        keys=tuple(key for row in rows for key in row),
        noted=of("noted", "", brief.also_noted),
        upcoming=of("upcoming", "", brief.upcoming),
        topics=tuple(t for t in brief.topics if places.get(("topics", t.id))),
        open={t.id: share(t, True) for t in brief.topics},
        left={t.id: share(t, False) for t in brief.topics},
        news={c.topic: news(c, True) for c in brief.changes},
        news_left={c.topic: news(c, False) for c in brief.changes},
    )


def _whole(topic: Topic) -> Share:
    """All parts of a topic; a figure that stands in a comparison stands nowhere else."""
    told = {(f.article, f.span) for c in topic.comparisons for f in c.figures}
    order = ("differ", "move", "agree")
    return Share(
        runs=runs_of(topic.summary),
        disputes=topic.disputes,
        quotes=topic.quotes,
        comparisons=tuple(sorted(topic.comparisons, key=lambda c: order.index(c.relation))),
        figures=tuple(f for f in topic.figures if (f.article, f.span) not in told),
        timeline=topic.timeline,
    )


def _news(change: Change) -> Iterator[tuple[str, Any]]:
    """What is new of a topic, what matters most first: the part of ``change``, and its item."""
    for part in ("turns", "figures", "disputed", "quotes"):
        for item in getattr(change, part):
            yield part, item


def _news_lines(news: tuple[str, Any]) -> float:
    part, item = news
    if part == "turns":
        return _said(item.before.text + item.after.text) + 0.4
    if part == "figures":
        return lines(f"{item.before.text} {item.after.text} {item.after.what}", _WIDTH - 55)
    said = "".join(item.quote.texts) if part == "quotes" else str(item.claim.text)
    return lines(said, _WIDTH - 45)


def _said(text: str) -> float:
    return lines(text + " " * _CITED) + 0.2


def _quote(entry: QuoteEntry) -> float:
    quote = entry.quote
    by = f"{quote.person or quote.speaker} {quote.role} {quote.cue}"
    others = {v.texts for v in entry.variants} - {quote.texts}
    return _said("".join(quote.texts) + by) + sum(_said("".join(texts)) for texts in others) + 0.3


def _row(figure: Figure) -> float:
    """The lines of a figure in the table of those that are compared."""
    said = lines(f"{figure.text} {figure.what[:_WHAT]}", _WIDTH * 0.41)
    return 0.94 * max(said, lines(f"{figure.speaker} {figure.person}" + " " * 8, _WIDTH * 0.25))


def _key(key: KeyFigure) -> float:
    by = key.figure.person or key.figure.speaker or "an outlet"
    return 2.2 + lines(key.figure.what, _KEY_WIDTH) + lines(by + " " * _CITED, _KEY_WIDTH + 4)


def _rows(keys: Sequence[KeyFigure]) -> Iterator[tuple[KeyFigure, ...]]:
    for start in count(0, _KEYS_A_ROW):
        if start >= len(keys):
            return
        yield tuple(keys[start : start + _KEYS_A_ROW])


def _breadth(letter: str) -> float:
    """How much of an average letter's place one takes."""
    if letter > "\u2e7f":
        return 2.0
    return 1.25 if letter.isupper() or "\u0400" <= letter <= "\u04ff" else 1.0
