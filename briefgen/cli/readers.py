"""The commands for the list of readers: add, remove, list, check."""

import json
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import click

from briefgen.cli import echo
from briefgen.cli.choices import load_settings, settings_option
from briefgen.cli.group import Commands

if TYPE_CHECKING:
    from briefgen.jobs.readers import Leaving, Roll
    from briefgen.model import Reader
    from briefgen.settings import Settings

_JSON = click.option("--json", "as_json", is_flag=True, help="Print it as JSON.")
_DEBUG = click.option("--debug", is_flag=True, help="Show where an error came from.")
_WAITING = 6


@click.group(cls=Commands)
def readers() -> None:
    """Look after the list of those who get the briefs by mail."""


@readers.command()
@click.argument("address")
@click.option("--name", default="", help="Name of the reader.")
@click.option("--group", default="", help="A [[group]] of the settings. Default: none.")
@settings_option
@_JSON
@_DEBUG
def add(
    address: str, name: str, group: str, settings_file: Path | None, as_json: bool, debug: bool
) -> None:
    """Put a reader into the list; the next `briefgen send` has a mail for them."""
    from briefgen.jobs.readers import add as put_in

    reader = put_in(load_settings(settings_file), address, name, group)
    click.echo(json.dumps(_as_json(reader), ensure_ascii=False) if as_json else reader.address)


@readers.command()
@click.argument("reader")
@settings_option
@_JSON
@_DEBUG
def remove(reader: str, settings_file: Path | None, as_json: bool, debug: bool) -> None:
    """Mark a reader as gone, who gets no more mail.

    READER is an address, or the token of an address to unsubscribe at.
    """
    from briefgen.jobs.readers import remove as take_off

    settings = load_settings(settings_file)
    gone = take_off(settings, reader, _today(settings))
    click.echo(json.dumps(_as_json(gone), ensure_ascii=False) if as_json else gone.address)


@readers.command("list")
@settings_option
@_JSON
@_DEBUG
def list_readers(settings_file: Path | None, as_json: bool, debug: bool) -> None:
    """List the readers, and say who waits to be accepted and who is gone."""
    from briefgen.jobs.readers import look

    roll = look(load_settings(settings_file))
    if as_json:
        told = [_as_json(one) | {"state": _state(one, roll)} for one in roll.listed.readers]
        click.echo(json.dumps(told, ensure_ascii=False, indent=1))
        return
    for one in roll.listed.readers:
        click.echo(f"{_state(one, roll):<8} {_line(one)}{f' ({one.gone})' if one.gone else ''}")


@readers.command()
@click.option("--accept", is_flag=True, help="Let in the list as it stands.")
@click.option(
    "--unsubscribed",
    "mailbox",
    type=click.Path(path_type=Path),
    metavar="MAILBOX",
    help="First mark as gone who asks for it in an mbox file or a Maildir.",
)
@click.option("--quiet", "-q", is_flag=True, help="Say nothing but what is to be done.")
@settings_option
@_JSON
@_DEBUG
def check(
    accept: bool,
    mailbox: Path | None,
    quiet: bool,
    settings_file: Path | None,
    as_json: bool,
    debug: bool,
) -> int:
    """Check the list of readers, and show what has changed since it was accepted.

    Exit code 6 if readers wait to be accepted, or some who were accepted are not in it.
    """
    from briefgen.jobs import readers as job

    settings = load_settings(settings_file)
    left = job.unsubscribe(settings, mailbox, _today(settings)) if mailbox is not None else None
    roll = job.check(settings, accept)
    open_ = not accept and bool(roll.waiting or roll.removed)
    if as_json:
        click.echo(json.dumps(_check_as_json(roll, left, accept), ensure_ascii=False, indent=1))
    else:
        _tell_left(left, quiet)
        echo.tell_changes(roll, click.echo)
    for line in roll.listed.folded:
        echo.say(f"folded     {line}")
    if not quiet:
        echo.say(f"readers {len(roll.listed.wanting)}, gone {_gone(roll)}, in {roll.path}")
    if accept and roll.changes and not quiet:
        echo.say("accepted   this list is the one that mail goes to")
    elif open_:
        echo.say("If these changes are meant: briefgen readers check --accept")
    return _WAITING if open_ else 0


def _tell_left(left: "Leaving | None", quiet: bool) -> None:
    if left is None:
        return
    for one in () if quiet else left.gone:
        click.echo(f"left     {_line(one)}")
    for one in left.unproved:
        click.echo(f"asks     {_line(one)}")
        echo.say(f"{'':<8} its From line can be forged. If it is meant:")
        echo.say(f"{'':<8} briefgen readers remove {one.address}")
    if left.strangers and not quiet:
        echo.say(f"unknown  {left.strangers} more mails there name no reader of the list")


def _check_as_json(roll: "Roll", left: "Leaving | None", accepted: bool) -> dict[str, Any]:
    told = {
        "readers": len(roll.listed.wanting),
        "gone": _gone(roll),
        "added": [_as_json(one) for one in roll.changes.added],
        "removed": [_as_json(one) for one in roll.changes.removed],
        "changed": [[_as_json(a), _as_json(b)] for a, b in roll.changes.changed],
        "folded": roll.listed.folded,
        "accepted": accepted or not roll.changes,
    }
    if left is not None:
        told["left"] = [_as_json(one) for one in left.gone]
        told["asking"] = [_as_json(one) for one in left.unproved]
        told["unknown"] = left.strangers
    return told


def _state(reader: "Reader", roll: "Roll") -> str:
    if reader.gone:
        return "gone"
    return "gets" if reader in roll.let_in else "waits"


def _gone(roll: "Roll") -> int:
    return len(roll.listed.readers) - len(roll.listed.wanting)


def _line(reader: "Reader") -> str:
    name = f" {reader.name}" if reader.name else ""
    return f"{reader.address}{name}{f' [{reader.group}]' if reader.group else ''}"


def _as_json(reader: "Reader") -> dict[str, Any]:
    return {
        "address": reader.address,
        "name": reader.name,
        "group": reader.group,
        "gone": reader.gone,
    }


def _today(settings: "Settings") -> date:
    return datetime.now(ZoneInfo(settings.brief.zone)).date()
