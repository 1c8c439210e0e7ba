"""Verify a brief: is every sentence, quote and figure in its source, at its very characters?

The extracts come in through a function that reads the raw files anew, so that this room stays free
of files; what does not match is a ``Fault`` that names the item. Left out: what only earlier briefs
know (what a change goes on from, the history of a topic, topics gone quiet), the choice of parts,
and what a correction has removed: ``what_changed`` tells that from its edition and the one before.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from briefgen.compose.evidence import difference, differing, nearest, note_faults
from briefgen.model import (
    Brief,
    Change,
    Dispute,
    Event,
    Extract,
    Figure,
    Passages,
    Pick,
    Problem,
    Quote,
    QuoteEntry,
    Sentence,
    Source,
    Span,
    Statement,
    Topic,
)

Part = Sentence | Quote | Statement | Figure | Event

_UNKNOWN = "it names a source that the brief does not list"


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing in a brief that its sources do not bear out: ``item`` names it."""

    item: str
    what: str


def verify(brief: Brief, reread: Callable[[Source], Extract | Problem]) -> tuple[Fault, ...]:
    """Compare every part of ``brief`` that is a source's with that source, read anew.

    Args:
        brief: as loaded from ``brief.json``.
        reread: the way from a source note's raw file to its extract, or why there is none; an
            article whose date the note infers is read under that date. Its stated moment is put
            under the day of the brief's zone here.

    Returns:
        The faults in the order of the brief; empty when every part is borne out.
    """
    faults: list[Fault] = []
    extracts: dict[str, Extract] = {}
    zone = _zone(brief.zone)
    if zone is None:
        faults.append(Fault("time zone", f"there is none called “{brief.zone}”"))
    for source in brief.sources:
        item = f"source [{source.number}] {source.name}"
        found = reread(source)
        if isinstance(found, Problem):
            faults.append(Fault(item, found.what))
            continue
        found = replace(found, article=found.article.in_zone(zone)) if zone else found
        extracts[source.article] = found
        for part, what in note_faults(source, found):
            faults.append(Fault(f"{item}, {part}" if part else item, what))
    known = {source.article: source for source in brief.sources}
    faults.extend(_numbering_faults(brief))
    faults.extend(_headline_faults(brief, known))
    faults.extend(
        Fault(item, what)
        for item, part in _parts(brief)
        for what in _part_faults(part, known.get(part.article), extracts.get(part.article))
    )
    faults.extend(_relation_faults(brief))
    return tuple(faults)


def _zone(name: str) -> ZoneInfo | None:
    try:
        return ZoneInfo(name)
    except (OSError, ValueError, ZoneInfoNotFoundError):
        return None


def _numbering_faults(brief: Brief) -> Iterator[Fault]:
    """Source notes that stand at another number, or as another's copy, than the topics say."""
    leads = {
        article: origin.lead
        for topic in (*brief.topics, *brief.also_noted)
        for origin in topic.origins
        for article in origin.articles
    }
    for late in brief.late:
        leads.setdefault(late.article, late.article)
    numbers = {article: number for number, article in enumerate(leads, 1)}
    listed = [source.article for source in brief.sources]
    if listed != list(leads):
        yield Fault("source notes", "they are not the articles of the topics, in their order")
        return
    for source in brief.sources:
        lead = leads[source.article]
        copied = None if lead == source.article else numbers.get(lead)
        if (source.number, source.copy_of) != (numbers[source.article], copied):
            item = f"source [{source.number}] {source.name}"
            yield Fault(item, "its number, or what it copies, is not what the topics say")


def _headline_faults(brief: Brief, known: Mapping[str, Source]) -> Iterator[Fault]:
    for where, topics in (("topic", brief.topics), ("also noted", brief.also_noted)):
        for number, topic in enumerate(topics, 1):
            source = known.get(topic.name.article)
            item = f"{where} {number}, headline"
            if source is None:
                yield Fault(item, _UNKNOWN)
            elif source.title != topic.name.text:
                yield Fault(item, f"not verbatim: “{topic.name.text}”")
    names = {topic.id: topic.name.text for topic in (*brief.topics, *brief.also_noted)}
    for change in brief.changes:
        if change.kind != "quiet" and names.get(change.topic) != change.name:
            yield Fault(f"change of “{change.name}”", "its name is not its topic’s headline")


def _part_faults(part: Part, source: Source | None, found: Extract | None) -> Iterator[str]:
    """What is wrong with one part, the nearest to the reader's eye first."""
    if source is None:
        yield _UNKNOWN
        return
    if found is None:
        return
    wrong = list(_slice_faults(part, source))
    if wrong:
        yield from wrong
    elif isinstance(part, Sentence):
        if part not in found.article.sentences:
            yield f"no whole sentence of {source.name}: “{part.text}”"
    elif isinstance(part, Statement):
        told = nearest(part, (s for s in found.statements if s.stance == part.stance))
        what = difference(part, told, source.text) if told else "the file gives no such statement"
        if what:
            yield what
    elif _plain(part) not in _noted(part, source):
        told = nearest(part, _noted(part, source))
        fields = f" ({', '.join(differing(part, told))})" if told else ""
        yield f"not as source note [{source.number}] has it{fields}"
    else:
        lost = [words for _, words in _slices(part) if words not in found.article.text]
        yield from (f"no longer in {source.name}: “{words}”" for words in lost)


def _plain(part: Quote | Figure | Event) -> Quote | Figure | Event:
    """The part as its source note has it: an event without what others tell of its days."""
    return replace(part, also=()) if isinstance(part, Event) else part


def _noted(part: Quote | Figure | Event, source: Source) -> Sequence[Quote | Figure | Event]:
    if isinstance(part, Quote):
        return source.quotes
    return source.figures if isinstance(part, Figure) else source.events


def _slice_faults(part: Part, source: Source) -> Iterator[str]:
    if isinstance(part, Quote) and not 0 < len(part.texts) == len(part.spans):
        yield f"{len(part.texts)} texts for {len(part.spans)} spans: “{' … '.join(part.texts)}”"
        return
    if isinstance(part, Figure) and part.what and part.what_span is None:
        yield f"no place is given for “{part.what}”"
    for span, words in _slices(part):
        if span.of(source.text) != words:
            yield f"not verbatim at {span.start}..{span.end} of {source.name}: “{words}”"


def _slices(part: Part) -> Iterator[tuple[Span, str]]:
    if isinstance(part, Quote):
        yield from zip(part.spans, part.texts, strict=True)
        if part.speaker_span is not None:
            yield part.speaker_span, part.speaker
        return
    yield part.span, part.text
    if isinstance(part, Figure) and part.what_span is not None:
        yield part.what_span, part.what


def _relation_faults(brief: Brief) -> Iterator[Fault]:
    """Comparisons of other things than their figures', and key figures related to nothing."""
    topics = {topic.id: topic for topic in (*brief.topics, *brief.also_noted)}
    for place, topic in enumerate(brief.topics, 1):
        for number, comparison in enumerate(topic.comparisons, 1):
            item = f"topic {place}, comparison {number}"
            named = {(figure.what, figure.unit) for figure in comparison.figures}
            if (comparison.what, comparison.unit) not in named:
                yield Fault(item, f"none of its figures is of “{comparison.what}”")
    for number, key in enumerate(brief.key_figures, 1):
        of = topics.get(key.topic)
        compared = of.comparisons if of else ()
        related: set[str] = {c.relation for c in compared if c.figures[-1:] == (key.figure,)}
        if of is None or key.figure.article not in of.articles:
            yield Fault(f"key figure {number}", "its topic is not told from its source")
        elif key.relation not in (related or {"single"}):
            yield Fault(f"key figure {number}", f"nothing in its topic makes it “{key.relation}”")


def _parts(brief: Brief) -> Iterator[tuple[str, Part]]:
    """Every verbatim part of the brief with a name that a reader finds it by."""
    yield from _picks("at a glance", brief.glance)
    for number, key_figure in enumerate(brief.key_figures, 1):
        yield f"key figure {number}", key_figure.figure
    for change in brief.changes:
        yield from _change_parts(change)
    for number, topic in enumerate(brief.topics, 1):
        yield from _topic_parts(f"topic {number}", topic)
    for topic in brief.also_noted:
        yield from _topic_parts(f"also noted, “{topic.name.text}”", topic)
    yield from _events("upcoming date", brief.upcoming)
    if brief.correction is not None:
        yield from _passages("what is corrected, added", brief.correction.added)
    yield from _numbered("late article", (late.sentence for late in brief.late if late.sentence))


def _numbered(where: str, parts: Iterable[Part]) -> Iterator[tuple[str, Part]]:
    for number, part in enumerate(parts, 1):
        yield f"{where} {number}", part


def _events(where: str, events: Iterable[Event]) -> Iterator[tuple[str, Part]]:
    for number, event in enumerate(events, 1):
        yield f"{where} {number}", event
        for also in event.also:
            yield f"{where} {number}, also", also


def _picks(where: str, picks: Iterable[Pick]) -> Iterator[tuple[str, Part]]:
    for number, pick in enumerate(picks, 1):
        yield f"{where}, sentence {number}", pick.sentence
        for also in pick.also:
            yield f"{where}, sentence {number}, also", also


def _topic_parts(where: str, topic: Topic) -> Iterator[tuple[str, Part]]:
    yield from _picks(f"{where}, summary", topic.summary)
    yield from _quotes(where, topic.quotes)
    yield from _numbered(f"{where}, figure", topic.figures)
    yield from _events(f"{where}, timeline entry", topic.timeline)
    for number, comparison in enumerate(topic.comparisons, 1):
        for figure in comparison.figures:
            yield f"{where}, comparison {number}", figure
    yield from _disputes(where, topic.disputes)


def _passages(where: str, parts: Passages) -> Iterator[tuple[str, Part]]:
    yield from _numbered(f"{where} sentence", parts.sentences)
    yield from _numbered(f"{where} quote", parts.quotes)
    yield from _numbered(f"{where} figure", parts.figures)
    yield from _numbered(f"{where} statement", parts.statements)


def _quotes(where: str, entries: Iterable[QuoteEntry]) -> Iterator[tuple[str, Part]]:
    for number, entry in enumerate(entries, 1):
        yield f"{where}, quote {number}", entry.quote
        for variant in entry.variants:
            yield f"{where}, quote {number}, variant", variant


def _disputes(where: str, disputes: Iterable[Dispute]) -> Iterator[tuple[str, Part]]:
    for number, dispute in enumerate(disputes, 1):
        yield f"{where}, dispute {number}, claim", dispute.claim
        for denial in dispute.against:
            yield f"{where}, dispute {number}, denial", denial


def _change_parts(change: Change) -> Iterator[tuple[str, Part]]:
    where = f"change of “{change.name}”"
    for move in change.figures:
        yield f"{where}, figure", move.after
    for turn in change.turns:
        yield f"{where}, {turn.kind}", turn.after
    yield from _quotes(where, change.quotes)
    yield from _disputes(where, change.disputed)
