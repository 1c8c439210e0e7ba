"""The tables that may stand several times in ``briefgen.toml``: ``[[topic]]`` and ``[[group]]``."""

import difflib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields
from typing import Any

from briefgen.errors import UsageError
from briefgen.model import Group
from briefgen.settings.mail import GROUP_NOTES
from briefgen.settings.values import NamedTopic

TOPIC, GROUP = "topic", "group"

_FORM = {"name": 'name = "Board"', "topics": 'topics = ["Grain"]', "series": 'series = ["weekly"]'}
"""How a key of a group is written."""


def nearest(name: str, known: Iterable[str]) -> str:
    """The advice for a misspelt name: the nearest one, or all that there are."""
    names = sorted(known)
    close = difflib.get_close_matches(name.lower(), names, n=1, cutoff=0.5)
    return f"Did you mean '{close[0]}'?" if close else f"There are: {', '.join(names)}."


def read_topics(tables: object, where: str) -> tuple[NamedTopic, ...]:
    """The topics that the file names, in its order; ``where`` is the file.

    Raises:
        UsageError: a table that has no meaning, or two of one name.
    """
    found: dict[str, NamedTopic] = {}
    for table in _tables(tables, TOPIC, where):
        topic = _topic(table, where)
        if topic.name in found:
            raise UsageError(f"{where}: two topics are named '{topic.name}'.", "Make them one.")
        found[topic.name] = topic
    return tuple(found.values())


def read_groups(tables: object, where: str, topics: Sequence[str]) -> tuple[Group, ...]:
    """The groups of readers that the file names, in its order.

    Args:
        tables: what stands under ``group``.
        where: the file.
        topics: names of the topics that there are.

    Raises:
        UsageError: a table that has no meaning, or two of one name.
    """
    found: dict[str, Group] = {}
    for table in _tables(tables, GROUP, where):
        group = _group(table, where, topics)
        if group.name in found:
            raise UsageError(f"{where}: two groups are named '{group.name}'.", "Make them one.")
        found[group.name] = group
    return tuple(found.values())


def _tables(tables: object, name: str, where: str) -> list[Mapping[str, object]]:
    if not isinstance(tables, list) or not all(isinstance(table, Mapping) for table in tables):
        raise UsageError(f"{where}: [{name}] stands once for each {name}.", f"Write [[{name}]].")
    return tables


def _known(table: Mapping[str, object], name: str, known: Sequence[str], where: str) -> None:
    for key in table:
        if key not in known:
            raise UsageError(f"{where}: [[{name}]] has no setting '{key}'.", nearest(key, known))


def _topic(table: Mapping[str, object], where: str) -> NamedTopic:
    _known(table, TOPIC, [key.name for key in fields(NamedTopic)], where)
    name, match = table.get("name"), table.get("match")
    if not isinstance(name, str) or not name.strip():
        raise UsageError(f"{where}: a [[{TOPIC}]] has no name.", 'Write name = "Grain".')
    phrases = match if isinstance(match, list) else []
    if not phrases or not all(isinstance(p, str) and _says_something(p) for p in phrases):
        raise UsageError(
            f"{where}: [[{TOPIC}]] {name}: match is no list of words.",
            'Write match = ["wheat*", "grain + port"].',
        )
    return NamedTopic(" ".join(name.split()), tuple(phrases))


def _says_something(phrase: str) -> bool:
    """Whether every part of a phrase between its plus signs holds a letter or a digit."""
    return all(any(sign.isalnum() for sign in part) for part in phrase.split("+"))


def _group(table: Mapping[str, object], where: str, topics: Sequence[str]) -> Group:
    _known(table, GROUP, list(GROUP_NOTES), where)
    name = table.get("name")
    if not isinstance(name, str) or not name.strip() or not name.isprintable():
        raise UsageError(f"{where}: a [[{GROUP}]] has no name.", f"Write {_FORM['name']}.")
    named = f"{where}: [[{GROUP}]] {name}"
    given: dict[str, Any] = {"name": " ".join(name.split())}
    for key, value in table.items():
        if key in ("topics", "series"):
            among = topics if key == "topics" else GROUP_NOTES[key].choices
            given[key] = _several(f"{named}: {key}", key, value, among)
        elif key != "name":
            given[key] = _one(f"{named}: {key}", value, GROUP_NOTES[key].choices)
    return Group(**given)


def _several(what: str, key: str, value: object, among: Sequence[str]) -> tuple[str, ...]:
    if not isinstance(value, list) or not value or not all(isinstance(v, str) for v in value):
        raise UsageError(f"{what} is no list of names.", f"Write {_FORM[key]}.")
    for one in value:
        if one not in among:
            advice = nearest(one, among) if among else f"Write a [[{TOPIC}]] of that name."
            raise UsageError(f"{what}: there is no '{one}'.", advice)
    return tuple(dict.fromkeys(value))


def _one(what: str, value: object, among: Sequence[str]) -> str:
    if not isinstance(value, str):
        raise UsageError(f"{what} is no text.", "Write text in quotation marks.")
    if among and value not in among:
        raise UsageError(f"{what}: there is no '{value}'.", nearest(value, among))
    return value
