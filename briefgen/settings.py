"""Settings: ``briefgen.toml`` read into frozen values, each with its default, unit and meaning.

This is the one place where a setting is written down: ``briefgen init`` and docs/settings.md say
what the fields say here. An unknown key or a value that cannot be meant is a ``UsageError`` that
names the file, the key and the nearest name. Which methods exist is known to their rooms, not here.
"""

import difflib
import json
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import Field, dataclass, field, fields, replace
from pathlib import Path
from typing import Any, TypeVar
from zoneinfo import available_timezones

from briefgen.errors import UsageError

FILE_NAME = "briefgen.toml"
FORMATS = ("html", "pdf", "json")


@dataclass(frozen=True, slots=True)
class Note:
    """What a setting means: one sentence, its unit, its least value and the values it may take."""

    doc: str
    unit: str = ""
    least: float | None = None
    choices: tuple[str, ...] = ()


def _note(doc: str, unit: str = "", least: float | None = None) -> Mapping[str, Note]:
    return {"note": Note(doc, unit, least)}


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
    """``[render]``: which files are written, and with whose templates."""

    formats: tuple[str, ...] = field(
        default=FORMATS,
        metadata={"note": Note("Files written for each brief.", choices=FORMATS)},
    )
    templates: Path = field(
        default=Path(),
        metadata=_note(
            "Folder of your own templates, searched before the shipped ones; "
            "relative to this file, empty for none."
        ),
    )


Part = TypeVar(
    "Part", BriefSettings, ReadingSettings, SummarySettings, TopicSettings, RenderSettings
)


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings, by section."""

    brief: BriefSettings = field(default_factory=BriefSettings)
    reading: ReadingSettings = field(default_factory=ReadingSettings)
    summary: SummarySettings = field(default_factory=SummarySettings)
    topics: TopicSettings = field(default_factory=TopicSettings)
    render: RenderSettings = field(default_factory=RenderSettings)


@dataclass(frozen=True, slots=True)
class Setting:
    """One line of the settings: section, key, default as TOML writes it, and what it means."""

    section: str
    name: str
    default: str
    note: Note


def list_settings() -> tuple[Setting, ...]:
    """Every setting there is, in the order of the file."""
    defaults = Settings()
    return tuple(
        Setting(section.name, key.name, _as_toml(getattr(part, key.name)), key.metadata["note"])
        for section in fields(defaults)
        for part in (getattr(defaults, section.name),)
        for key in fields(part)
    )


def load(path: Path) -> Settings:
    """Read a settings file; folders in it are taken from where it stands.

    Raises:
        UsageError: the file cannot be read, or says something that has no meaning.
    """
    try:
        document = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise UsageError(
            f"{path}: cannot be read ({error.strerror}).", "Name a settings file that exists."
        ) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(f"{path}: not a settings file: {error}.", "Mend that line.") from error
    return _beside(path.parent, parse(document, str(path)))


def parse(document: Mapping[str, object], where: str) -> Settings:
    """Settings from the tables of a TOML document; ``where`` names it in errors.

    Raises:
        UsageError: an unknown section or key, a value of the wrong kind or out of its range.
    """
    settings = Settings()
    sections = {section.name: getattr(settings, section.name) for section in fields(settings)}
    for name, table in document.items():
        if name not in sections:
            raise UsageError(f"{where}: no section called [{name}].", nearest(name, sections))
        if not isinstance(table, Mapping):
            raise UsageError(f"{where}: [{name}] is a section.", f"Write [{name}] on its own line.")
        sections[name] = _read_section(sections[name], name, table, where)
    return Settings(**sections)


def nearest(name: str, known: Iterable[str]) -> str:
    """The advice for a misspelt name: the nearest one, or all that there are."""
    names = sorted(known)
    close = difflib.get_close_matches(name.lower(), names, n=1, cutoff=0.5)
    return f"Did you mean '{close[0]}'?" if close else f"There are: {', '.join(names)}."


def _read_section(part: Part, section: str, table: Mapping[str, object], where: str) -> Part:
    known = {key.name: key for key in fields(part)}
    for name, value in table.items():
        if name not in known:
            raise UsageError(f"{where}: [{section}] has no setting '{name}'.", nearest(name, known))
        fault = _fault(known[name], value)
        if fault:
            raise UsageError(f"{where}: [{section}] {name} = {_as_toml(value)}: {fault}")
        change: dict[str, Any] = {name: _convert(known[name], value)}
        part = replace(part, **change)
    return part


def _fault(key: "Field[Any]", value: object) -> str:
    """What is wrong with a value, with what to write instead; empty when nothing is."""
    note: Note = key.metadata["note"]
    if key.type is bool:
        return "" if isinstance(value, bool) else "write true or false."
    if key.type is int and not (isinstance(value, int) and not isinstance(value, bool)):
        return "write a whole number."
    if key.type is float and (isinstance(value, bool) or not isinstance(value, int | float)):
        return "write a number."
    if key.type in (str, Path) and not isinstance(value, str):
        return "write text in quotation marks."
    if note.choices:
        return _choices_fault(value, note.choices)
    if note.least is not None and isinstance(value, int | float):
        return "" if note.least <= value < float("inf") else f"the least is {note.least:g}."
    return _zone_fault(value) if key.name == "zone" and isinstance(value, str) else ""


def _choices_fault(value: object, choices: tuple[str, ...]) -> str:
    if not isinstance(value, list) or not value:
        return f"write a list, as {_as_toml(choices)}."
    unknown = [part for part in value if part not in choices]
    return f"unknown: {unknown[0]!r}. {nearest(str(unknown[0]), choices)}" if unknown else ""


def _zone_fault(value: str) -> str:
    zones = available_timezones()
    if value in zones:
        return ""
    close = difflib.get_close_matches(value[:64], sorted(zones), n=1, cutoff=0.5)
    return f"no such time zone. Did you mean '{close[0]}'?" if close else "write an IANA name."


def _convert(key: "Field[Any]", value: object) -> object:
    if key.type is Path and isinstance(value, str):
        return Path(value)
    if key.type is float and isinstance(value, int):
        return float(value)
    return tuple(f for f in FORMATS if f in value) if isinstance(value, list) else value


def _beside(folder: Path, settings: Settings) -> Settings:
    """``settings`` with its folders taken from ``folder``; an absolute folder stays."""
    brief, render = settings.brief, settings.render
    templates = render.templates
    return replace(
        settings,
        brief=replace(brief, inbox=folder / brief.inbox, output=folder / brief.output),
        render=replace(render, templates=folder / templates if templates.parts else templates),
    )


def _as_toml(value: object) -> str:
    """A value as TOML writes it."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, tuple | list):
        return f"[{', '.join(_as_toml(part) for part in value)}]"
    if isinstance(value, Path):
        return f'"{value}"' if value.parts else '""'
    return json.dumps(value, ensure_ascii=False) if isinstance(value, str) else str(value)
