"""All briefs of a site seen across: topics, speakers and outlets over time, and the years.

Only the newest edition of a brief counts here; older ones are known for their addresses.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from briefgen.model import Days, Period
from briefgen.site import addresses
from briefgen.site.digest import Counted, Dated, Digest, Series, Spoken, Told, Used


@dataclass(frozen=True, slots=True)
class Held:
    """An edition: its digest, a sum of its record, and the names of its files to be offered.

    ``part`` says that topics are left out of it.
    """

    digest: Digest
    record: str
    offered: tuple[str, ...]
    part: bool = False


@dataclass(frozen=True, slots=True)
class Issue:
    """The brief of one period: its editions, the one first issued first."""

    editions: tuple[Held, ...]

    @property
    def newest(self) -> Digest:
        """The edition that counts."""
        return self.editions[-1].digest


@dataclass(frozen=True, slots=True)
class Line:
    """A brief as lists name it."""

    label: str
    number: str
    title: str
    series: Series
    days: Days
    issued: date
    correction: int
    names: tuple[tuple[str, str], ...]

    @property
    def period(self) -> Period:
        """The days as a period."""
        until = self.days.last + timedelta(days=1)
        return Period(self.series, self.label, self.days.first, until)


@dataclass(frozen=True, slots=True)
class Week:
    """A topic in one brief."""

    line: Line
    told: Told


@dataclass(frozen=True, slots=True)
class Point:
    """A figure of a course: what was printed, in which brief, and the day it is of, if any."""

    figure: Counted
    label: str
    number: str
    day: date | None


@dataclass(frozen=True, slots=True)
class Voice:
    """What one speaker said of one topic, each with the brief that printed it, oldest first."""

    name: str
    person: bool
    quotes: tuple[tuple[str, Spoken], ...]


@dataclass(frozen=True, slots=True)
class History:
    """A topic over time, its newest brief first."""

    id: str
    weeks: tuple[Week, ...]

    @property
    def name(self) -> str:
        """Its headline in the newest brief."""
        return self.weeks[0].told.name.text

    @property
    def former(self) -> tuple[tuple[str, str], ...]:
        """Other headlines it had, each with the number of the last brief that had it."""
        found: dict[str, str] = {}
        for week in self.weeks:
            found.setdefault(week.told.name.text, week.line.number)
        return tuple(found.items())[1:]

    @property
    def years(self) -> dict[int, "History"]:
        """The same, year by year, the newest first."""
        found: dict[int, list[Week]] = {}
        for week in self.weeks:
            found.setdefault(week.line.days.last.year, []).append(week)
        return {year: History(self.id, tuple(weeks)) for year, weeks in found.items()}

    def courses(self) -> tuple[tuple[Point, ...], ...]:
        """The figures that moved over the weeks; runs that share a figure are one.

        An old figure is told by the brief that printed it, or by the one that recalls it.
        """
        printed = {
            figure.key: _point(figure, week.line)
            for week in self.weeks
            for figure in week.told.figures
        }
        runs: list[dict[str, Point]] = []
        for week in reversed(self.weeks):
            for run in week.told.courses:
                points = {f.key: printed.get(f.key) or _point(f, week.line) for f in run}
                joined = [one for one in runs if not one.keys().isdisjoint(points)]
                runs = [one for one in runs if one.keys().isdisjoint(points)]
                merged: dict[str, Point] = {}
                for one in (*joined, points):
                    merged |= {k: p for k, p in one.items() if k not in merged or p.figure.ref}
                runs.append(merged)
        return tuple(tuple(sorted(run.values(), key=_when)) for run in runs)

    def voices(self) -> tuple[Voice, ...]:
        """Who is quoted, those with most quotes first; each quote once."""
        found: dict[tuple[str, bool], dict[tuple[str, ...], tuple[str, Spoken]]] = {}
        for week in reversed(self.weeks):
            for quote in week.told.quotes:
                own = found.setdefault((quote.shown, bool(quote.person)), {})
                own.setdefault(quote.texts, (week.line.label, quote))
        voices = [Voice(*who, tuple(said.values())) for who, said in found.items() if who[0]]
        return tuple(sorted(voices, key=lambda v: (-len(v.quotes), v.name, v.person)))

    def timeline(self) -> tuple[tuple[str, Dated], ...]:
        """What happened when, by day; each sentence once, with the first brief that told it."""
        found: dict[tuple[Days | None, str], tuple[str, Dated]] = {}
        for week in reversed(self.weeks):
            for event in week.told.events:
                words = event.before + event.words + event.after
                found.setdefault((event.days, words), (week.line.label, event))
        dated = [one for one in found.values() if one[1].days]
        return tuple(sorted(dated, key=lambda one: (_days(one[1].days), one[1].before)))


@dataclass(frozen=True, slots=True)
class Heard:
    """A quote of a speaker: the brief, its topic and the words."""

    line: Line
    topic: str
    name: str
    quote: Spoken


@dataclass(frozen=True, slots=True)
class Speaker:
    """A speaker over time, the newest quote first."""

    name: str
    roles: tuple[tuple[str, str], ...]
    heard: tuple[Heard, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """An article of an outlet, with the first brief that used it and how often it is cited."""

    line: Line
    used: Used
    topic: str
    cited: int


@dataclass(frozen=True, slots=True)
class Outlet:
    """An outlet over time, its newest article first."""

    name: str
    families: tuple[str, ...]
    reports: tuple[Report, ...]

    @property
    def cited(self) -> int:
        """How often its articles are cited in all."""
        return sum(report.cited for report in self.reports)


class Archive:
    """The briefs of a site; see the properties."""

    def __init__(self, issues: Iterable[Issue]) -> None:
        self.issues = tuple(sorted(issues, key=_order, reverse=True))
        """The newest first."""
        self._lines = {issue.newest.label: _line(issue.newest) for issue in self.issues}

    @property
    def lines(self) -> tuple[Line, ...]:
        """Every brief, the newest first."""
        return tuple(self._lines.values())

    def neighbours(self, label: str) -> tuple[Line | None, Line | None]:
        """The brief of the same series before that one, and the one after it."""
        series = self._lines[label].series
        own = [line for line in self._lines.values() if line.series == series]
        place = own.index(self._lines[label])
        before = own[place + 1] if place + 1 < len(own) else None
        return before, own[place - 1] if place else None

    @cached_property
    def years(self) -> dict[int, tuple[Line, ...]]:
        """The briefs of each year, by the last day of their periods; the newest first."""
        found: dict[int, list[Line]] = {}
        for line in self.lines:
            found.setdefault(line.days.last.year, []).append(line)
        return {year: tuple(lines) for year, lines in found.items()}

    @cached_property
    def topics(self) -> dict[str, History]:
        """The topics by id, the last to be told first."""
        found: dict[str, list[Week]] = {}
        for digest in self._newest():
            for told in digest.topics:
                found.setdefault(told.topic, []).append(Week(self._lines[digest.label], told))
        return {id: History(id, tuple(weeks)) for id, weeks in found.items()}

    def told_at(self, topic: str, line: Line) -> str:
        """The folder of the page on which a topic is told as in that brief.

        The newest year of a topic stands at its own address, each earlier one in a folder there.
        """
        year, newest = line.days.last.year, self.topics[topic].weeks[0].line.days.last.year
        return f"{addresses.topic(topic)}{'' if year == newest else f'{year}/'}"

    @cached_property
    def moved(self) -> dict[str, str]:
        """Ids under which only an older edition tells a topic, each with the id it has now.

        It is the topic of the newest edition that has the most of its articles.
        """
        found: dict[str, str] = {}
        for issue in reversed(self.issues):
            for edition in issue.editions[:-1]:
                for told in edition.digest.topics:
                    now = _heir(told, issue.newest.topics)
                    if told.topic not in self.topics and now:
                        found[told.topic] = now
        return found

    @cached_property
    def speakers(self) -> dict[str, Speaker]:
        """The persons who are quoted, by name."""
        found: dict[str, list[Heard]] = {}
        for digest in self._newest():
            line = self._lines[digest.label]
            for told in digest.topics:
                for quote in told.quotes:
                    if quote.person:
                        heard = Heard(line, told.topic, self.topics[told.topic].name, quote)
                        found.setdefault(quote.person, []).append(heard)
        return {name: _speaker(name, found[name]) for name in sorted(found)}

    @cached_property
    def outlets(self) -> dict[str, Outlet]:
        """The outlets that articles were used of, by name."""
        found: dict[str, dict[str, Report]] = {}
        families: dict[str, dict[str, None]] = {}
        for digest in self._newest():
            line = self._lines[digest.label]
            for used in digest.used:
                if used.outlet:
                    own = found.setdefault(used.outlet, {})
                    own[used.article] = self._report(line, used, own.get(used.article))
                    families.setdefault(used.outlet, {})[used.family] = None
        return {
            name: Outlet(
                name,
                tuple(sorted(filter(None, families[name]))),
                tuple(sorted(found[name].values(), key=_age, reverse=True)),
            )
            for name in sorted(found)
        }

    def _report(self, line: Line, used: Used, later: Report | None) -> Report:
        topic = self.topics[used.topic].name if used.topic in self.topics else ""
        return Report(line, used, topic, used.cited + (later.cited if later else 0))

    def _newest(self) -> Iterator[Digest]:
        return (issue.newest for issue in self.issues)


def _order(issue: Issue) -> tuple[date, date, str]:
    digest = issue.newest
    return digest.days.last, digest.days.first, digest.label


def _line(digest: Digest) -> Line:
    names = tuple((told.topic, told.name.text) for told in digest.topics if told.full)
    return Line(
        *(digest.label, digest.number, digest.title, digest.series, digest.days, digest.issued),
        digest.correction,
        names,
    )


def _heir(told: Told, topics: Sequence[Told]) -> str:
    held = set(told.articles)
    shared = [(len(held.intersection(now.articles)), now.topic) for now in topics]
    most = max((count for count, _ in shared), default=0)
    return next((id for count, id in shared if count == most), "") if most else ""


def _speaker(name: str, heard: Sequence[Heard]) -> Speaker:
    roles = {one.quote.role: one.quote.language for one in heard if one.quote.role}
    return Speaker(name, tuple(roles.items()), tuple(heard))


def _point(figure: Counted, line: Line) -> Point:
    day = figure.as_of.last if figure.as_of else None
    if day is None and figure.ref and figure.ref.days:
        day = figure.ref.days.last
    return Point(figure, line.label, line.number, day)


def _when(point: Point) -> tuple[date, str]:
    return point.day or date.max, point.figure.key


def _days(days: Days | None) -> tuple[date, date]:
    return (days.first, days.last) if days else (date.max, date.max)


def _age(report: Report) -> tuple[date, int, str]:
    days = report.used.days
    return days.last if days else date.min, -report.used.number, report.used.article
