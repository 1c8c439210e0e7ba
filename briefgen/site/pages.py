"""Every page of a site: where it stands, what it is made of, and how it is drawn.

A page is drawn only when it is asked for, so that one that stands already costs no more than the
sum of what it is made of.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import msgspec

from briefgen.model import Brief
from briefgen.render.editions import with_editions
from briefgen.render.layout import Layout
from briefgen.render.notes import Notes
from briefgen.render.page import draw
from briefgen.site import addresses
from briefgen.site.archive import (
    Archive,
    Heard,
    History,
    Issue,
    Line,
    Outlet,
    Point,
    Report,
    Speaker,
)
from briefgen.site.charts import Chart, chart
from briefgen.site.digest import Said

_INDEX = "index.html"


@dataclass(frozen=True, slots=True)
class Site:
    """What all pages share; ``address`` is where the site is served, empty where that is unknown.

    ``search`` says whether there is an index to search in.
    """

    title: str
    marking: str
    address: str
    search: bool


@dataclass(frozen=True, slots=True)
class Page:
    """A file of a site: its path, a sum of all that it is made of, and how it is made."""

    path: str
    key: str
    make: Callable[[], bytes]


class Way:
    """The ways from one page to the others, for templates."""

    def __init__(self, up: str, archive: Archive) -> None:
        self.up = up
        self._archive = archive

    def to(self, path: str) -> str:
        """To the page at ``path``."""
        return self.up + path

    def brief(self, label: str) -> str:
        """To the newest edition of a brief."""
        return f"{self.up}{addresses.brief(label)}{_INDEX}"

    def topic(self, id: str) -> str:
        """To a topic over time."""
        return f"{self.up}{addresses.topic(id)}{_INDEX}"

    def told(self, id: str, line: Line) -> str:
        """To a topic as one brief tells it."""
        return f"{self.up}{self._archive.told_at(id, line)}{_INDEX}#{line.label}"

    def speaker(self, name: str) -> str:
        """To a speaker."""
        return f"{self.up}{addresses.speaker(name)}{_INDEX}"

    def outlet(self, name: str) -> str:
        """To an outlet."""
        return f"{self.up}{addresses.outlet(name)}{_INDEX}"


def key_of(*parts: object) -> str:
    """A sum of what a page is made of."""
    return hashlib.sha256(msgspec.json.encode(parts, order="deterministic")).hexdigest()[:32]


def pages(site: Site, archive: Archive, layout: Layout) -> Iterator[Page]:
    """Every page but those of briefs."""
    drawn = _Pages(site, archive, layout)
    yield drawn.home()
    yield from drawn.years()
    yield from drawn.topics()
    yield from drawn.speakers()
    yield from drawn.outlets()
    yield drawn.page(f"search/{_INDEX}", "search", {"years": list(archive.years)})
    yield drawn.page("404.html", "404", {}, up=_root(site.address))


def _root(address: str) -> str:
    """The path of the site's own folder on its host: what a page found nowhere leads back to."""
    path = address.split("://", 1)[-1].partition("/")[2]
    return f"/{path.strip('/')}/" if path.strip("/") else "/"


@dataclass(frozen=True, slots=True)
class _Pages:
    site: Site
    archive: Archive
    layout: Layout

    def page(
        self,
        path: str,
        template: str,
        values: Mapping[str, object],
        markings: Sequence[str] = (),
        up: str | None = None,
    ) -> Page:
        up = addresses.up(path) if up is None else up
        told = tuple(dict.fromkeys(filter(None, (self.site.marking, *markings))))
        key = key_of(template, up, self.site, told, values)

        def make() -> bytes:
            shown = {
                "site": self.site,
                "way": Way(up, self.archive),
                "markings": told,
                "path": path,
            }
            return draw(f"site/{template}.html", self.layout, True, **shown, **values).encode()

        return Page(path, key, make)

    def home(self) -> Page:
        latest = self.archive.issues[0].newest if self.archive.issues else None
        years = self.archive.years
        newest = next(iter(years), 0)
        values = {
            "latest": latest,
            "line": self.archive.lines[0] if latest else None,
            "lines": years.get(newest, ()),
            "year": newest,
            "years": self._years(""),
            "known": tuple(id for id in _ids(latest) if id in self.archive.topics),
        }
        return self.page(_INDEX, "home", values, [latest.marking] if latest else [])

    def years(self) -> Iterator[Page]:
        for year, lines in self.archive.years.items():
            values = {"year": year, "lines": lines, "years": self._years("../../")}
            path = addresses.year(year) + _INDEX
            yield self.page(path, "year", values, _markings(self.archive, lines))

    def _years(self, up: str) -> list[tuple[int, str]]:
        return [(year, f"{up}{addresses.year(year)}{_INDEX}") for year in self.archive.years]

    def topics(self) -> Iterator[Page]:
        found = self.archive.topics
        listed = tuple(
            (h.id, h.weeks[0].told.name, h.weeks[0].told.label, len(h.weeks), h.weeks[0].line)
            for h in found.values()
        )
        yield self.page(f"topics/{_INDEX}", "topics", {"topics": listed})
        for history in found.values():
            yield from self._topic(history)
        for old, now in self.archive.moved.items():
            values = {"to": f"../../{addresses.topic(now)}{_INDEX}", "name": found[now].name}
            yield self.page(addresses.topic(old) + _INDEX, "moved", values)

    def _topic(self, history: History) -> Iterator[Page]:
        """A page for each year; the newest one tells where the earlier weeks stand."""
        folder, years = addresses.topic(history.id), history.years
        newest = next(iter(years))
        for year, part in years.items():
            whole = year == newest
            own = history if whole else part  # so that a page of long ago stays as it is
            values = {
                "newest": own.weeks[0],
                "feed": folder,
                "count": len(own.weeks),
                "first": own.weeks[-1].line,
                "weeks": part.weeks,
                "former": history.former if whole else (),
                "earlier": self._earlier(history, part) if whole else (),
                "courses": _courses(history) if whole else (),
                "voices": part.voices(),
                "timeline": part.timeline(),
                "year": year,
                "years": _ways(newest, years, year),
            }
            path = f"{folder}{'' if whole else f'{year}/'}{_INDEX}"
            lines = [week.line for week in part.weeks]
            yield self.page(path, "topic", values, _markings(self.archive, lines))

    def _earlier(self, history: History, newest: History) -> list[tuple[Line, str, Said]]:
        """The weeks of earlier years, each with the way to it."""
        return [
            (week.line, f"{week.line.days.last.year}/{_INDEX}#{week.line.label}", week.told.name)
            for week in history.weeks[len(newest.weeks) :]
        ]

    def speakers(self) -> Iterator[Page]:
        found = self.archive.speakers
        listed = tuple((s.name, len(s.heard), s.heard[0].line) for s in found.values())
        yield self.page(f"speakers/{_INDEX}", "speakers", {"speakers": listed})
        for speaker in found.values():
            yield from self._speaker(speaker)

    def _speaker(self, speaker: Speaker) -> Iterator[Page]:
        folder = addresses.speaker(speaker.name)
        shown = {"name": speaker.name, "roles": speaker.roles}
        yield from self._by_year(folder, "speaker", shown, speaker.heard)

    def outlets(self) -> Iterator[Page]:
        found = self.archive.outlets
        listed = tuple((o.name, o.families, len(o.reports), o.cited) for o in found.values())
        yield self.page(f"outlets/{_INDEX}", "outlets", {"outlets": listed})
        for outlet in found.values():
            yield from self._outlet(outlet)

    def _outlet(self, outlet: Outlet) -> Iterator[Page]:
        folder = addresses.outlet(outlet.name)
        shown = {
            "name": outlet.name,
            "families": outlet.families,
            "count": len(outlet.reports),
            "cited": outlet.cited,
        }
        yield from self._by_year(folder, "outlet", shown, outlet.reports)

    def _places(self, items: Iterable[Heard | Report]) -> list[str]:
        """Where quotes are told; the way there is a part of their page."""
        heard = (item for item in items if isinstance(item, Heard))
        return [self.archive.told_at(one.topic, one.line) for one in heard]

    def _by_year(
        self,
        folder: str,
        template: str,
        shown: Mapping[str, object],
        items: Sequence[Heard] | Sequence[Report],
    ) -> Iterator[Page]:
        """A page for each year: the newest at ``folder``, each other one in a folder of its own.

        So what is long stays as it is when a brief comes, and no page grows without end.
        """
        found: dict[int, list[Heard | Report]] = {}
        for item in items:
            found.setdefault(item.line.days.last.year, []).append(item)
        newest = max(found)
        for year, own in found.items():
            path = f"{folder}{'' if year == newest else f'{year}/'}{_INDEX}"
            values = {
                **shown,
                "items": own,
                "places": self._places(own),
                "year": year,
                "years": _ways(newest, found, year),
            }
            markings = _markings(self.archive, [item.line for item in own])
            yield self.page(path, template, values, markings)


def brief_page(
    site: Site,
    archive: Archive,
    issue: Issue,
    number: int,
    layout: Layout,
    brief: Callable[[], Brief],
) -> Page:
    """The page of one edition of a brief, in the site's frame.

    Args:
        site: what all pages share.
        archive: all briefs.
        issue: the brief.
        number: which of its editions, the one first issued being 0.
        layout: how it is shown.
        brief: gives that edition, whole.
    """
    label, newest = issue.newest.label, len(issue.editions) - 1
    path = addresses.edition(label, number, newest) + _INDEX
    before, after = archive.neighbours(label)
    held = issue.editions[number]
    made_of = (held.record, held.part, held.offered, number, newest, before, after)
    key = key_of("brief", site, *made_of)

    def make() -> bytes:
        whole = brief()
        page = draw(
            "site/brief.html",
            layout,
            True,
            brief=whole,
            notes=Notes(whole, layout.profile),
            site=site,
            way=Way(addresses.up(path), archive),
            before=before,
            after=after,
            offered=held.offered,
            part=held.part,
        )
        if not newest:
            return page.encode()
        lined = with_editions(
            page,
            whole,
            before=_from(path, label, number - 1, newest) if number else "",
            newest=newest if number < newest else 0,
            address=_from(path, label, newest, newest),
            layout=layout,
        )
        return lined.encode()

    return Page(path, key, make)


def correction_page(site: Site, archive: Archive, issue: Issue, layout: Layout) -> Page:
    """The page at the address that the newest correction keeps when it is followed by another.

    Until then it leads to the brief's own address, where that correction stands.
    """
    newest = issue.newest
    path = f"{addresses.correction(newest.label, newest.correction)}{_INDEX}"
    values = {"to": f"../{_INDEX}", "name": f"{newest.title}, {newest.number}"}
    return _Pages(site, archive, layout).page(path, "moved", values, [newest.marking])


def _ways(newest: int, years: Iterable[int], here: int) -> list[tuple[int, str]]:
    """The ways from the page of one year to those of the others, the newest first."""
    up = "" if here == newest else "../"
    found = sorted(years, reverse=True)
    return [(year, f"{up}{'' if year == newest else f'{year}/'}{_INDEX}") for year in found]


def _courses(history: History) -> tuple[tuple[Chart | None, tuple[Point, ...]], ...]:
    return tuple((chart(run), run) for run in history.courses() if len(run) > 1)


def _from(path: str, label: str, number: int, newest: int) -> str:
    return addresses.up(path) + addresses.edition(label, number, newest) + _INDEX


def _ids(latest: object) -> Iterator[str]:
    for news in getattr(latest, "news", ()):
        yield news.topic


def _markings(archive: Archive, lines: Iterable[Line]) -> list[str]:
    labels = {line.label for line in lines}
    return [i.newest.marking for i in archive.issues if i.newest.label in labels]
