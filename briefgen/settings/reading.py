"""``briefgen.toml`` to settings.

An unknown section or key, or a value that cannot be meant, is a ``UsageError`` that names the file,
the key and the nearest name.
"""

import difflib
import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import Field, fields, replace
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import urlsplit
from zoneinfo import available_timezones

from briefgen.errors import UsageError
from briefgen.settings.mail import MailSettings
from briefgen.settings.note import Note
from briefgen.settings.tables import GROUP, TOPIC, nearest, read_groups, read_topics
from briefgen.settings.values import (
    FORMATS,
    SECTIONS,
    BriefSettings,
    ReadingSettings,
    RenderSettings,
    Settings,
    SiteSettings,
    SummarySettings,
    TopicSettings,
    as_toml,
)

FILE_NAME = "briefgen.toml"
Part = TypeVar(
    "Part",
    BriefSettings,
    ReadingSettings,
    SummarySettings,
    TopicSettings,
    RenderSettings,
    MailSettings,
    SiteSettings,
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
    named = read_topics(document.get(TOPIC, []), where)
    groups = read_groups(document.get(GROUP, []), where, [topic.name for topic in named])
    for name, table in document.items():
        if name in (TOPIC, GROUP):
            continue
        if name not in sections:
            known = (*SECTIONS, TOPIC, GROUP)
            raise UsageError(f"{where}: no section called [{name}].", nearest(name, known))
        if not isinstance(table, Mapping):
            raise UsageError(f"{where}: [{name}] is a section.", f"Write [{name}] on its own line.")
        sections[name] = _read_section(sections[name], name, table, where)
    return Settings(**sections, named=named, groups=groups)


def _read_section(part: Part, section: str, table: Mapping[str, object], where: str) -> Part:
    known = {key.name: key for key in fields(part)}
    for name, value in table.items():
        if name not in known:
            raise UsageError(f"{where}: [{section}] has no setting '{name}'.", nearest(name, known))
        fault = _fault(known[name], value)
        if fault:
            raise UsageError(f"{where}: [{section}] {name}{_shown(name, value)}: {fault}")
        change: dict[str, Any] = {name: _convert(known[name], value)}
        part = replace(part, **change)
    return part


def _shown(name: str, value: object) -> str:
    """A value as a message may repeat it: a password that was put in a wrong place it may not."""
    return "" if name in _NOT_REPEATED else f" = {as_toml(value)}"


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
    if isinstance(key.default, tuple) and not note.choices:
        return _names_fault(value)
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


def _names_fault(value: object) -> str:
    named = isinstance(value, list) and all(isinstance(part, str) and part for part in value)
    return "" if named else 'write a list of names, as ["Grain"].'


def _zone_fault(value: str) -> str:
    zones = available_timezones()
    if value in zones:
        return ""
    close = difflib.get_close_matches(value[:64], sorted(zones), n=1, cutoff=0.5)
    return f"no such time zone. Did you mean '{close[0]}'?" if close else "write an IANA name."


def _accent_fault(value: str) -> str:
    written = re.fullmatch(r"#[0-9A-Fa-f]{6}", value)
    return "" if written else "write a colour as #rrggbb, such as #1b4f72."


def _host_fault(value: str) -> str:
    written = re.fullmatch(r"[0-9A-Za-z]([0-9A-Za-z.:-]*[0-9A-Za-z])?|", value)
    return "" if written else "write the name of a host alone, as mail.example.org."


def _variable_fault(value: str) -> str:
    written = re.fullmatch(r"[A-Z_][A-Z0-9_]*|", value)
    return "" if written else "write the name of a variable, in capitals."


def _has_parts(address: str) -> bool:
    try:
        urlsplit(address)
    except ValueError:
        return False
    return True


def _address_fault(value: str) -> str:
    written = re.fullmatch(r"https://[^\s<>\"\x00-\x1f]+|", value) and _has_parts(value)
    return "" if written else "write an address that begins with https://."


def _place_fault(value: str) -> str:
    written = re.fullmatch(r"https?://[^\s<>\"'?#\x00-\x1f]+|", value) and _has_parts(value)
    return "" if written else "write an address that begins with http:// or https://."


_MORE: dict[str, Callable[[str], str]] = {
    "zone": _zone_fault,
    "accent": _accent_fault,
    "server": _host_fault,
    "password_env": _variable_fault,
    "unsubscribe_url": _address_fault,
    "site": _place_fault,
    "address": _place_fault,
}
"""What more is asked of a text, by the setting's name."""

_NOT_REPEATED = ("server", "user", "password_env", "password_file")
"""Settings whose values stand in no message."""


def _convert(key: "Field[Any]", value: object) -> object:
    if key.type is Path and isinstance(value, str):
        return Path(value)
    if key.type is float and isinstance(value, int):
        return float(value)
    if isinstance(value, list):
        known = key.metadata["note"].choices
        return tuple(f for f in FORMATS if f in value) if known else tuple(value)
    return value


def _beside(folder: Path, settings: Settings) -> Settings:
    """``settings`` with its folders taken from ``folder``; an absolute folder stays."""
    brief, render, mail = settings.brief, settings.render, settings.mail
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
        mail=replace(
            mail,
            outbox=folder / mail.outbox,
            readers=folder / mail.readers,
            authorities=_named(folder, mail.authorities),
            password_file=_named(folder, mail.password_file),
        ),
        site=replace(settings.site, folder=folder / settings.site.folder),
    )


def _named(folder: Path, place: Path) -> Path:
    """A place that may be empty, taken from ``folder``."""
    return folder / place if place.parts else place
