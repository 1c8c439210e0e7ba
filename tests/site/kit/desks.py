"""A place with briefs and a site, and ways to tell a brief otherwise than it was."""

import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

from briefgen.jobs.publish import content_of
from briefgen.jobs.site import Built, build_site
from briefgen.model import Brief, Correction, Headline, Passages, Topic
from briefgen.render import to_html, to_json
from briefgen.settings import BriefSettings, NamedTopic, Settings, SiteSettings

Change = Callable[[Topic], Topic]
HOSTILE = "<script>alert(1)</script> & <img src=x onerror=alert(1)> evil\" ' </main>"


def week_of(brief: Brief) -> str:
    """The month that the search knows a brief by."""
    return f"{brief.period.first:%Y-%m}"


def load(path: Path, name: str) -> ModuleType:
    spec = spec_from_file_location(name, path)
    assert spec is not None
    assert spec.loader is not None
    module = sys.modules[name] = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def with_topics(brief: Brief, change: Change) -> Brief:
    return replace(
        brief,
        topics=tuple(map(change, brief.topics)),
        also_noted=tuple(map(change, brief.also_noted)),
    )


def renamed(brief: Brief, place: int, title: str) -> Brief:
    """The brief with another headline over one of its topics, as its article has it."""
    topic = brief.topics[place]
    article = topic.name.article

    def change(one: Topic) -> Topic:
        return replace(one, name=Headline(article, title)) if one.id == topic.id else one

    sources = tuple(replace(s, title=title) if s.article == article else s for s in brief.sources)
    return replace(with_topics(brief, change), sources=sources)


def corrected(brief: Brief, number: int = 1) -> Brief:
    gone = brief.glance[0].sentence
    return replace(
        brief,
        issued=brief.issued + timedelta(days=number),
        glance=brief.glance[1:],
        correction=Correction(number, brief.issued, removed=Passages(sentences=(gone,))),
    )


class Place:
    """A folder with briefs and a site."""

    def __init__(self, folder: Path) -> None:
        self.output, self.site = folder / "output", folder / "site"
        self.output.mkdir(parents=True, exist_ok=True)
        brief = BriefSettings(title="Velmar desk", output=self.output, marking="For the desk")
        self.settings = Settings(brief=brief, site=SiteSettings(folder=self.site))

    def hide(self, *names: str) -> None:
        named = tuple(NamedTopic(name, ("x",)) for name in names)
        site = replace(self.settings.site, hidden=names)
        self.settings = replace(self.settings, site=site, named=named)

    def at(self, address: str) -> None:
        site = replace(self.settings.site, address=address)
        self.settings = replace(self.settings, site=site)

    def write(self, *briefs: Brief, paper: bytes = b"%PDF") -> None:
        for brief in briefs:
            folder = self.output / brief.period.label
            if brief.correction:
                folder = folder / f"correction-{brief.correction.number}"
            folder.mkdir(parents=True, exist_ok=True)
            (folder / "brief.json").write_bytes(to_json(brief))
            (folder / "index.html").write_text(to_html(brief), encoding="utf-8")
            (folder / "brief.pdf").write_bytes(paper)

    def build(self) -> Built:
        return build_site(self.settings)

    def files(self) -> dict[str, bytes]:
        return content_of(self.site.resolve())

    def pages(self) -> dict[str, str]:
        found = self.files()
        return {name: data.decode() for name, data in found.items() if name.endswith(".html")}
