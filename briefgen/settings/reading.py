"""``briefgen.toml`` to settings.

An unknown section or key, or a value that cannot be meant, is a ``UsageError`` that names the file,
the key and the nearest name.
"""

import difflib
import re
import tomllib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import Field, fields, replace
from pathlib import Path
from typing import Any, TypeVar
from zoneinfo import available_timezones

from briefgen.errors import UsageError
from briefgen.settings.values import (
    FORMATS,
    SECTIONS,
    BriefSettings,
    NamedTopic,
    Note,
    ReadingSettings,
    RenderSettings,
    Settings,
    SummarySettings,
    TopicSettings,
    as_toml,
)

FILE_NAME = "briefgen.toml"
NAMED = "topic"
"""The array of tables that names topics."""

Part = TypeVar(
    "Part", BriefSettings, ReadingSettings, SummarySettings, TopicSettings, RenderSettings
)


def load(path: Path) -> Settings:
    """Read a settings file; folders in it are taken from where it stands.

    Raises:
        UsageError: the file cannot be read, or says something that has no meaning.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise UsageError(
            f"{path}: cannot be read ({error.strerror}).", "Name a settings file that exists."
        ) from error
    return load_bytes(data, path)


def load_bytes(data: bytes, path: Path) -> Settings:
    """The settings that ``data`` would be as the file at ``path``.

    Raises:
        UsageError: it says something that has no meaning.
    """
    try:
        document = tomllib.loads(data.decode("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(f"{path}: not a settings file: {error}.", "Mend that line.") from error
    return _beside(path.parent, parse(document, str(path)))


def parse(document: Mapping[str, object], where: str) -> Settings:
    """Settings from the tables of a TOML document; ``where`` names it in errors.

    Raises:
        UsageError: an unknown section or key, a value of the wrong kind or out of its range.
    """
    settings = Settings()
    sections = {name: getattr(settings, name) for name in SECTIONS}
    named = _read_named(document.get(NAMED, []), where)
    for name, table in document.items():
        if name == NAMED:
            continue
        if name not in sections:
            known = (*SECTIONS, NAMED)
            raise UsageError(f"{where}: no section called [{name}].", nearest(name, known))
        if not isinstance(table, Mapping):
            raise UsageError(f"{where}: [{name}] is a section.", f"Write [{name}] on its own line.")
        sections[name] = _read_section(sections[name], name, table, where)
    return Settings(**sections, named=named)


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
            raise UsageError(f"{where}: [{section}] {name} = {as_toml(value)}: {fault}")
        change: dict[str, Any] = {name: _convert(known[name], value)}
        part = replace(part, **change)
    return part


def _read_named(tables: object, where: str) -> tuple[NamedTopic, ...]:
    """The topics that the file names, in its order."""
    if not isinstance(tables, list) or not all(isinstance(table, Mapping) for table in tables):
        raise UsageError(f"{where}: [{NAMED}] stands once for each topic.", f"Write [[{NAMED}]].")
    found: dict[str, NamedTopic] = {}
    for table in tables:
        topic = _named_topic(table, where)
        if topic.name in found:
            raise UsageError(f"{where}: two topics are named '{topic.name}'.", "Make them one.")
        found[topic.name] = topic
    return tuple(found.values())


def _named_topic(table: Mapping[str, object], where: str) -> NamedTopic:
    known = [key.name for key in fields(NamedTopic)]
    for key in table:
        if key not in known:
            raise UsageError(f"{where}: [[{NAMED}]] has no setting '{key}'.", nearest(key, known))
    name, match = table.get("name"), table.get("match")
    if not isinstance(name, str) or not name.strip():
        raise UsageError(f"{where}: a [[{NAMED}]] has no name.", 'Write name = "Grain".')
    phrases = match if isinstance(match, list) else []
    if not phrases or not all(isinstance(p, str) and _says_something(p) for p in phrases):
        raise UsageError(
            f"{where}: [[{NAMED}]] {name}: match is no list of words.",
            'Write match = ["wheat*", "grain + port"].',
        )
    return NamedTopic(" ".join(name.split()), tuple(phrases))


def _says_something(phrase: str) -> bool:
    """Whether every part of a phrase between its plus signs holds a letter or a digit."""
    return all(any(sign.isalnum() for sign in part) for part in phrase.split("+"))


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
        check = _choice_fault if key.type is str else _choices_fault
        return check(value, note.choices)
    if note.least is not None and isinstance(value, int | float):
        return "" if note.least <= value < float("inf") else f"the least is {note.least:g}."
    more = _MORE.get(key.name)
    return more(value) if more is not None and isinstance(value, str) else ""


def _choice_fault(value: object, choices: tuple[str, ...]) -> str:
    return "" if value in choices else f"there is none of that name. {nearest(str(value), choices)}"


def _choices_fault(value: object, choices: tuple[str, ...]) -> str:
    if not isinstance(value, list) or not value:
        return f"write a list, as {as_toml(choices)}."
    unknown = [part for part in value if part not in choices]
    return f"unknown: {unknown[0]!r}. {nearest(str(unknown[0]), choices)}" if unknown else ""


def _zone_fault(value: str) -> str:
    zones = available_timezones()
    if value in zones:
        return ""
    close = difflib.get_close_matches(value[:64], sorted(zones), n=1, cutoff=0.5)
    return f"no such time zone. Did you mean '{close[0]}'?" if close else "write an IANA name."


def _accent_fault(value: str) -> str:
    written = re.fullmatch(r"#[0-9A-Fa-f]{6}", value)
    return "" if written else "write a colour as #rrggbb, such as #1b4f72."


_MORE: dict[str, Callable[[str], str]] = {"zone": _zone_fault, "accent": _accent_fault}
"""What more is asked of a text, by the setting's name."""


def _convert(key: "Field[Any]", value: object) -> object:
    if key.type is Path and isinstance(value, str):
        return Path(value)
    if key.type is float and isinstance(value, int):
        return float(value)
    return tuple(f for f in FORMATS if f in value) if isinstance(value, list) else value


def _beside(folder: Path, settings: Settings) -> Settings:
    """``settings`` with its folders taken from ``folder``; an absolute folder stays."""
    brief, render = settings.brief, settings.render
    return replace(
        settings,
        brief=replace(
            brief,
            inbox=folder / brief.inbox,
            output=folder / brief.output,
            store=folder / brief.store,
        ),
        render=replace(
            render, logo=_named(folder, render.logo), templates=_named(folder, render.templates)
        ),
    )


def _named(folder: Path, place: Path) -> Path:
    """A place that may be empty, taken from ``folder``."""
    return folder / place if place.parts else place
