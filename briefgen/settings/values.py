"""Settings as frozen values, each with its default, unit and meaning.

This is the one place where a setting is written down: ``briefgen init`` and docs/settings.md say
what the fields say here. Which methods exist is known to their rooms, not here.
"""

import json
from dataclasses import dataclass, field, fields
from pathlib import Path

from briefgen.model import Group
from briefgen.settings.mail import MailSettings
from briefgen.settings.note import PROFILES, Note
from briefgen.settings.note import note as _note

FORMATS = ("html", "pdf", "json", "txt")


@dataclass(frozen=True, slots=True)
class BriefSettings:
    """``[brief]``: what stands on the masthead, where articles come from, where briefs go."""

    title: str = field(default="Situation brief", metadata=_note("Title on the masthead."))
    inbox: Path = field(
        default=Path("seeds"),
        metadata=_note("Folder read when a command names no INPUT; relative to this file."),
    )
    output: Path = field(
        default=Path("output"),
        metadata=_note("Folder that gets a folder for each brief; relative to this file."),
    )
    store: Path = field(
        default=Path(".briefgen"),
        metadata=_note(
            "Folder of the store: the articles taken in, and what was found in them; "
            "relative to this file."
        ),
    )
    zone: str = field(
        default="UTC",
        metadata=_note("Time zone whose days the brief covers.", "IANA name such as Europe/Warsaw"),
    )
    marking: str = field(default="", metadata=_note("Handling line on every page; empty for none."))


@dataclass(frozen=True, slots=True)
class ReadingSettings:
    """``[reading]``: how saved pages are read."""

    fast: bool = field(
        default=False,
        metadata=_note("Read saved pages faster, with no second look and no weighing of lines."),
    )


@dataclass(frozen=True, slots=True)
class SummarySettings:
    """``[summary]``: how the sentences of a topic are chosen."""

    method: str = field(
        default="lexrank",
        metadata=_note("Summariser; `briefgen weekly --summariser x` lists those there are."),
    )
    words: int = field(
        default=120, metadata=_note("Length of one topic's summary, at most.", "words", 20)
    )


@dataclass(frozen=True, slots=True)
class TopicSettings:
    """``[topics]``: how articles are grouped, and how much of a topic is printed."""

    grouper: str = field(
        default="density", metadata=_note("How articles are grouped: density or average.")
    )
    granularity: float = field(
        default=1.0,
        metadata=_note("Size of topics: above 1 finer, below 1 coarser.", "factor", 0.1),
    )
    most: int = field(
        default=7,
        metadata=_note("Topics told in full; the others are noted in a line.", "topics", 1),
    )
    quotes: int = field(
        default=5, metadata=_note("Quotes printed with one topic, at most.", "quotes", 0)
    )
    figures: int = field(
        default=6, metadata=_note("Figures printed with one topic, at most.", "figures", 0)
    )


@dataclass(frozen=True, slots=True)
class RenderSettings:
    """``[render]``: which files are written, how much they show, and in whose dress."""

    formats: tuple[str, ...] = field(
        default=FORMATS[:3],
        metadata={"note": Note("Files written for each brief.", choices=FORMATS)},
    )
    profile: str = field(
        default="standard",
        metadata={"note": Note("How much of a brief stands open.", choices=PROFILES)},
    )
    language: str = field(
        default="en",
        metadata=_note("Language of labels, dates and numbers; a tag such as de or de-AT."),
    )
    accent: str = field(
        default="#1b4f72",
        metadata=_note("The one colour, as #rrggbb; dark enough to be read on white, 4.5:1."),
    )
    logo: Path = field(
        default=Path(),
        metadata=_note(
            "Picture on the masthead: an SVG, PNG or JPEG file of at most 500 KB; "
            "relative to this file, empty for none."
        ),
    )
    templates: Path = field(
        default=Path(),
        metadata=_note(
            "Folder of your own templates, searched before the shipped ones; "
            "relative to this file, empty for none."
        ),
    )


@dataclass(frozen=True, slots=True)
class SiteSettings:
    """``[site]``: the pages of all briefs for an intranet."""

    folder: Path = field(
        default=Path("site"),
        metadata=_note("Folder that `briefgen site` writes; relative to this file."),
    )
    build: bool = field(
        default=False,
        metadata=_note("Bring the site up to date whenever a brief has been made."),
    )
    title: str = field(
        default="", metadata=_note("Title of the site; empty for the title of the briefs.")
    )
    address: str = field(
        default="",
        metadata=_note("Address it is served at, for feeds and the sitemap; empty if unknown."),
    )
    hidden: tuple[str, ...] = field(
        default=(),
        metadata=_note("Names of [[topic]] tables that the site leaves out; the briefs keep them."),
    )


@dataclass(frozen=True, slots=True)
class NamedTopic:
    """``[[topic]]``: a topic of the reader's own, which takes its articles before all others."""

    name: str = field(metadata=_note("Name printed before the topic's headline."))
    match: tuple[str, ...] = field(
        metadata=_note(
            "Words or phrases of its articles: in the headline, in the first three sentences, or "
            'three times in the text. "grain + port" wants both, "wheat*" any ending.'
        )
    )


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings, by section.

    ``named`` are the ``[[topic]]`` tables in their order, ``groups`` the ``[[group]]`` tables.
    """

    brief: BriefSettings = field(default_factory=BriefSettings)
    reading: ReadingSettings = field(default_factory=ReadingSettings)
    summary: SummarySettings = field(default_factory=SummarySettings)
    topics: TopicSettings = field(default_factory=TopicSettings)
    render: RenderSettings = field(default_factory=RenderSettings)
    mail: MailSettings = field(default_factory=MailSettings)
    site: SiteSettings = field(default_factory=SiteSettings)
    named: tuple[NamedTopic, ...] = ()
    groups: tuple[Group, ...] = ()


SECTIONS = ("brief", "reading", "summary", "topics", "render", "mail", "site")


@dataclass(frozen=True, slots=True)
class Setting:
    """One line of the settings: section, key, default as TOML writes it, and what it means."""

    section: str
    name: str
    default: str
    note: Note


def list_settings() -> tuple[Setting, ...]:
    """Every setting that has a default, in the order of the file."""
    defaults = Settings()
    return tuple(
        Setting(section, key.name, as_toml(getattr(part, key.name)), key.metadata["note"])
        for section in SECTIONS
        for part in (getattr(defaults, section),)
        for key in fields(part)
    )


def as_toml(value: object) -> str:
    """A value as TOML writes it."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, tuple | list):
        return f"[{', '.join(as_toml(part) for part in value)}]"
    if isinstance(value, Path):
        return f'"{value}"' if value.parts else '""'
    return json.dumps(value, ensure_ascii=False) if isinstance(value, str) else str(value)
