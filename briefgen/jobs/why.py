"""Why an article stands where it stands in a brief, or in none of its topics.

All is read from ``brief.json``; only of an article that the brief does not hold is the file opened,
for its date.
"""

import difflib
import hashlib
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal
from zoneinfo import ZoneInfo

from briefgen.errors import BriefgenError, SourceError, UsageError
from briefgen.jobs.inspect import inspect_file
from briefgen.jobs.past import newest_briefs, read_brief
from briefgen.model import Brief, LeftOut, Link, Match, Problem, Source, Topic

_MOST_NAMED = 8
_SHORTEST_ID = 6

Known = Source | LeftOut | Problem
"""All that a brief says of one file."""


@dataclass(frozen=True, slots=True)
class Cited:
    """A source note, by its number and the name of its file."""

    number: int
    name: str


@dataclass(frozen=True, slots=True)
class Pair:
    """An article that stands with another, and the link between them."""

    other: Cited
    link: Link


@dataclass(frozen=True, slots=True)
class Standing:
    """What became of one article in the brief ``label``.

    Args:
        place: "told" and "noted" in a topic, else "late", "left out", "set aside" or "outside" the
            period.
        reason: in words, for an article in no topic; empty for the others.
        topic: the topic it stands in, ``copy_of`` the source whose text it repeats, and
            ``copied`` how; ``match`` what brought it to a topic of the settings; ``pairs`` those
            that joined it, the closest first; ``nearest`` the likest other article, which was not
            enough, where it stands alone.
    """

    label: str
    article: str
    name: str
    title: str
    place: Literal["told", "noted", "late", "left out", "set aside", "outside"]
    reason: str = ""
    number: int | None = None
    topic: Topic | None = None
    copy_of: Cited | None = None
    copied: str = ""
    match: Match | None = None
    pairs: tuple[Pair, ...] = ()
    nearest: Pair | None = None


def explain(article: str, inbox: Path, output: Path, folder: Path | None = None) -> Standing:
    """Find ``article`` in a brief and say why it stands there.

    Args:
        article: a file, its name or a part of it, the start of its sha256, or the number of its
            source note, as 7 or [7].
        inbox: where a file is looked for that is not where ``article`` says.
        output: the folder of the briefs; the newest that knows the article is asked.
        folder: one brief, asked in place of those of ``output``.

    Raises:
        SourceError: there is no brief, or none knows the article and it is no file.
        UsageError: several articles go by that name.
        VerifyError: the brief named cannot be read.
    """
    file = next((p for p in (Path(article), inbox / article) if p.is_file()), None)
    briefs = [read_brief(folder)] if folder is not None else newest_briefs(output)
    newest = None
    for brief in briefs:
        newest = newest or brief
        found = _find(article, file, brief)
        if found is not None:
            return found
    if newest is None:
        raise SourceError(f"{output}: no brief in it.", "Make one with `briefgen weekly`.")
    return _outside(article, file, newest)


def _find(article: str, file: Path | None, brief: Brief) -> Standing | None:
    """The standing of an article that the brief knows."""
    known: list[Known] = [*brief.sources, *brief.left_out, *brief.problems]
    fitting = _fitting(article, file, known)
    names = list(dict.fromkeys(_name(part) for part in fitting))
    if len(names) > 1:
        told = ", ".join(names[:_MOST_NAMED])
        raise UsageError(f"{article}: several articles are called so: {told}.", "Name one of them.")
    if not fitting:
        return None
    found = fitting[0]
    if isinstance(found, Source):
        return _in_topic(found, brief)
    label = brief.edition
    if isinstance(found, LeftOut):
        return Standing(label, found.article, found.name, found.title, "left out", found.reason)
    return Standing(label, "", found.where, "", "set aside", f"{found.what}. {found.advice}")


def _fitting(article: str, file: Path | None, known: Sequence[Known]) -> list[Known]:
    """What the brief knows by that name, by the first way of naming that fits any."""
    sha256 = hashlib.sha256(file.read_bytes()).hexdigest() if file is not None else ""
    number = re.fullmatch(r"\[?(\d{1,6})\]?", article)
    place = int(number[1]) if number else 0
    part = article.lower()
    ways: tuple[Callable[[Known], bool], ...] = (
        lambda one: bool(sha256) and _id(one) == sha256,
        lambda one: isinstance(one, Source) and one.number == place,
        lambda one: _name(one) == article,
        lambda one: len(part) >= _SHORTEST_ID and _id(one).startswith(part),
        lambda one: part in _name(one).lower(),
    )
    for way in ways:
        fitting = [one for one in known if way(one)]
        if fitting:
            return fitting
    return []


def _in_topic(source: Source, brief: Brief) -> Standing:
    topics = (*brief.topics, *brief.also_noted)
    topic = next((t for t in topics if source.article in t.articles), None)
    if topic is None:
        return _late(source, brief)
    origin = next(o for o in topic.origins if source.article in o.articles)
    lead = brief.source(origin.lead)

    def pair(link: Link) -> Pair:
        other = link.other if link.one == lead.article else link.one
        return Pair(_cited(brief.source(other)), link)

    pairs = [pair(link) for link in topic.why if lead.article in (link.one, link.other)]
    return Standing(
        label=brief.edition,
        article=source.article,
        name=source.name,
        title=source.title,
        place="told" if topic in brief.topics else "noted",
        number=source.number,
        topic=topic,
        copy_of=_cited(lead) if lead != source else None,
        copied=origin.how if lead != source else "",
        match=next((m for m in topic.matches if m.article == lead.article), None),
        pairs=tuple(sorted(pairs, key=lambda pair: -pair.link.similarity)),
        nearest=pair(topic.nearest) if topic.nearest is not None else None,
    )


def _late(source: Source, brief: Brief) -> Standing:
    """The standing of an article that is in no topic since it came late."""
    label = next(late.label for late in brief.late if late.article == source.article)
    reason = f"published in {label}, whose brief was made without it"
    return Standing(
        label=brief.edition,
        article=source.article,
        name=source.name,
        title=source.title,
        place="late",
        reason=reason,
        number=source.number,
    )


def _outside(article: str, file: Path | None, brief: Brief) -> Standing:
    """The standing of a file that no brief knows: its date is in none of their periods."""
    if file is None:
        names = [*(s.name for s in brief.sources), *(a.name for a in brief.left_out)]
        close = difflib.get_close_matches(article, names, n=1, cutoff=0.4)
        raise SourceError(
            f"{article}: no brief knows an article of that name, and no such file is here.",
            f"Did you mean '{close[0]}'?" if close else "`briefgen weekly -v` names those it used.",
        )
    label = brief.edition
    try:
        found = inspect_file(file).found.article.in_zone(ZoneInfo(brief.zone))
    except BriefgenError as error:
        return Standing(label, "", file.name, "", "set aside", str(error))
    if found.published is None:
        reason = "the brief was made without it; it is undated"
    elif found.published.days.last in brief.period:
        reason = "the brief was made without it; it is of its period"
    else:
        days = found.published.days
        said = f"{days.first}" if days.first == days.last else f"{days.first} to {days.last}"
        reason = f"published {said}, outside the period"
    return Standing(label, found.id, file.name, found.title, "outside", reason)


def _cited(source: Source) -> Cited:
    return Cited(source.number, source.name)


def _id(part: Known) -> str:
    return "" if isinstance(part, Problem) else part.article


def _name(part: Known) -> str:
    return part.where if isinstance(part, Problem) else part.name
