"""The commands of the mail: send, outbox, approve, status."""

import json
import os
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from briefgen.cli import echo
from briefgen.cli.choices import OneOf, load_settings, settings_option
from briefgen.errors import SendError, StandingError
from briefgen.settings import IF_EMPTY

if TYPE_CHECKING:
    from briefgen.jobs.mail import Run
    from briefgen.jobs.plan import Order, Plan
    from briefgen.settings import Settings

_JSON = click.option("--json", "as_json", is_flag=True, help="Print it as JSON.")
_DEBUG = click.option("--debug", is_flag=True, help="Show where an error came from.")
_BRIEF = click.argument("brief", required=False, default="", metavar="[BRIEF]")


def _common(command: Callable[..., Any]) -> Callable[..., Any]:
    return settings_option(_JSON(_DEBUG(command)))


@click.command()
@_BRIEF
@click.option("--dry-run", is_flag=True, help="Say who would get what; write a letter of each.")
@click.option("--to", "trial", metavar="ADDRESS", help="Send one letter there, for trying.")
@click.option("--group", default="", help="With --to: the group whose mail it is.")
@click.option(
    "--if-empty",
    type=OneOf("choice", IF_EMPTY),
    help="Of a brief with nothing for a group: skip, note, send. Default: the settings'.",
)
@click.option("--reader", "only", multiple=True, metavar="ADDRESS", help="Send to this one alone.")
@click.option("--yes", is_flag=True, help="Let the list of readers in as it stands.")
@click.option("--resend-doubt", is_flag=True, help="Send again what may have arrived.")
@click.option("--resend-failed", is_flag=True, help="Send again what was refused for good.")
@click.option("--new-pdf", is_flag=True, help="Send mail begun with another PDF with this one.")
@click.option("--after-restore", is_flag=True, help="Send though the store is from a backup.")
@click.option("--quiet", "-q", is_flag=True, help="Say nothing but what is to be done.")
@_common
def send(
    brief: str,
    dry_run: bool,
    trial: str | None,
    group: str,
    if_empty: str | None,
    only: tuple[str, ...],
    yes: bool,
    resend_doubt: bool,
    resend_failed: bool,
    new_pdf: bool,
    after_restore: bool,
    quiet: bool,
    settings_file: Path | None,
    as_json: bool,
    debug: bool,
) -> int:
    """Mail a brief to its readers, each once.

    BRIEF is its label, as 2021-W27, or its folder; the default is the newest of each series that
    readers get, and what is left of earlier ones.
    """
    from briefgen.jobs.plan import Order

    settings = load_settings(settings_file)
    order = Order(
        label=brief,
        only=only,
        if_empty=if_empty or "",
        accepting=yes,
        resend_doubt=resend_doubt,
        resend_failed=resend_failed,
        new_pdf=new_pdf,
        after_restore=after_restore,
    )
    if trial is not None:
        return _trial(brief, trial, group, settings, as_json)
    if dry_run:
        return _preview(order, settings, as_json)
    return _send(order, settings, quiet, as_json)


def _send(order: "Order", settings: "Settings", quiet: bool, as_json: bool) -> int:
    from briefgen.jobs import told
    from briefgen.jobs.mail import send as job

    progress = echo.Progress(quiet)
    try:
        run = job(order, settings, _now, os.environ, progress.tell, progress.begin)
    finally:
        progress.end()
    failure = told.end_of(run)
    code = failure.exit_code if failure is not None else 0
    if not quiet:
        _tell_run(run, settings)
    _tell_troubles(run, quiet)
    if as_json:
        click.echo(json.dumps(told.as_json(run, code), ensure_ascii=False, indent=1))
    if failure is not None and not (quiet and told.only_waits(run)):
        echo.end(failure)
    return code


def _tell_run(run: "Run", settings: "Settings") -> None:
    from briefgen.jobs import told

    for note in run.plan.found.notes:
        echo.say(f"note       {note}")
    for row in run.closed:
        echo.say(f"ended      {row.brief} to {row.reader}: {row.said}")
    found = told.counts(run)
    for edition, by in found.items():
        echo.say(f"mailed     {edition}: {', '.join(f'{n} {state}' for state, n in by.items())}")
    if settings.mail.carrier == "outbox" and any("sent" in by for by in found.values()):
        echo.say(
            f"written    to {settings.mail.outbox}, for you to open; nothing left this machine"
        )
    if not found and not run.faults:
        echo.say("mailed     nothing: there is no brief to send, or no reader to send it to")


def _tell_troubles(run: "Run", quiet: bool) -> None:
    from briefgen.jobs import told

    _tell_plan(run.plan)
    for fault in run.faults:
        readers = f" ({fault.readers} readers wait)" if fault.readers else ""
        echo.say(f"fault      {fault.error}{readers}")
    untried = 0
    for one in told.troubles(run):
        untried += one.state == "not sent"
        if one.state == "not sent" or (quiet and one.state in told.WAITING):
            continue
        said = f": {one.said}" if one.said else ""
        echo.say(f"{one.state:<10} {one.brief} to {one.reader}{said}. {one.advice}")
    if untried:
        echo.say(f"not sent   {untried} letters. The next `briefgen send` takes them.")


def _tell_plan(plan: "Plan") -> None:
    """What has changed in the list of readers and was not accepted, and what that means."""
    roll = plan.roll
    for line in roll.listed.folded:
        echo.say(f"folded     {line}")
    if not (roll.waiting or roll.removed):
        return
    echo.say(f"changed    {roll.path} is not as it was accepted:")
    echo.tell_changes(roll, lambda line: echo.say(f"           {line}"))
    echo.say("           Who is new in it, or in another group, gets nothing until it is accepted;")
    echo.say("           who is not in it any more gets nothing. If these changes are meant:")
    echo.say("           briefgen readers check --accept")


def _preview(order: "Order", settings: "Settings", as_json: bool) -> int:
    from briefgen.jobs import told
    from briefgen.jobs.trial import preview

    made, written = preview(order, settings, _now())
    if as_json:
        printed = {
            "readers": told.plan_as_json(made),
            "waiting": [reader.address for reader in made.roll.waiting],
            "removed": [reader.address for reader in made.roll.removed],
            "faults": [{"what": f.error.what, "advice": f.error.advice} for f in made.faults],
            "notes": list(made.found.notes),
            "written": [str(path) for path in written],
        }
        click.echo(json.dumps(printed, ensure_ascii=False, indent=1))
    for note in made.found.notes:
        echo.say(f"note       {note}")
    for share in made.shares:
        edition = share.mailable.brief.edition
        echo.say(f"{edition}   {share.gets} ({share.why})")
        for reader in share.readers:
            echo.say(
                f"           {reader.address}: {told.standing_of(made, edition, reader.address)}"
            )
    _tell_plan(made)
    for fault in made.faults:
        echo.say(f"fault      {fault.error}")
    if not as_json:
        for path in written:
            click.echo(path)
    return SendError.exit_code if made.faults else 0


def _trial(brief: str, address: str, group: str, settings: "Settings", as_json: bool) -> int:
    from briefgen.jobs.trial import trial

    sent, outcome = trial(brief, address, group, settings, os.environ)
    said = f"{outcome.code} {outcome.text}".removeprefix("0 ").strip()
    if as_json:
        printed = {"brief": sent.edition, "to": address, "state": outcome.kind, "said": said}
        click.echo(json.dumps(printed, ensure_ascii=False))
    echo.say(f"trial      {sent.edition} to {address}: {outcome.kind} ({said})")
    if outcome.kind == "sent":
        return 0
    return echo.end(SendError("the trial was not taken.", "The line above says why."))


@click.command()
@_BRIEF
@click.option(
    "--arrived",
    multiple=True,
    metavar="ADDRESS",
    help="Note that the mail to this reader, which was in doubt, has come.",
)
@click.option("--all", "all_of_it", is_flag=True, help="List mail that has gone too.")
@_common
def outbox(
    brief: str,
    arrived: tuple[str, ...],
    all_of_it: bool,
    settings_file: Path | None,
    as_json: bool,
    debug: bool,
) -> None:
    """List the mail that has not gone: waiting, put off, failed or in doubt; and what to do."""
    from briefgen.jobs import outbox as job
    from briefgen.jobs import told

    settings = load_settings(settings_file)
    if arrived:
        for row in job.arrived(settings, brief, arrived, _now()):
            echo.say(f"arrived    {row.brief} to {row.reader}")
    rows = job.listed(settings, brief, all_of_it)
    found = [told.of_row(row) for row in rows]
    if as_json:
        printed = [told.trouble_as_json(one) for one in found]
        click.echo(json.dumps(printed, ensure_ascii=False, indent=1))
        return
    for one in found:
        said = f": {one.said}" if one.said else ""
        click.echo(f"{one.state:<8} {one.brief} to {one.reader}{said}")
        if one.advice:
            click.echo(f"{'':<8} {one.advice}")
    if not found:
        echo.say("no mail is left")


@click.command()
@click.argument("brief")
@_common
def approve(brief: str, settings_file: Path | None, as_json: bool, debug: bool) -> None:
    """Let a brief go out by mail, as it stands.

    BRIEF is its label or its folder. What is approved are the very bytes of its record and its PDF:
    a brief that changes needs to be approved anew.
    """
    from briefgen.jobs.outbox import approve as let_go

    done = let_go(load_settings(settings_file), brief, _now())
    record, _, pdf = done.seal.partition(":")
    if as_json:
        printed = {"brief": done.edition, "record": record, "pdf": pdf, "new": done.new}
        click.echo(json.dumps(printed, ensure_ascii=False))
        return
    click.echo(f"{done.edition} {record[:12]} {pdf[:12]}".rstrip())
    echo.say("approved   it goes with: briefgen send" if done.new else "approved   it was before")


@click.command()
@_common
def status(settings_file: Path | None, as_json: bool, debug: bool) -> int:
    """Say how the desk stands: last briefs, missed ones, and mail that has not gone.

    Exit code 10 if anything needs a person.
    """
    from briefgen.jobs.status import status as look

    found = look(load_settings(settings_file), _now())
    code = StandingError.exit_code if found.needs_a_person else 0
    if as_json:
        notes = [
            {"about": n.about, "state": n.state, "found": n.found, "advice": n.advice}
            for n in found.notes
        ]
        printed = {"notes": notes, "mail": found.mail, "exit_code": code}
        click.echo(json.dumps(printed, ensure_ascii=False, indent=1))
        return code
    for note in found.notes:
        click.echo(f"{note.state:<8} {note.about:<10} {note.found}")
        if note.advice:
            click.echo(f"{'':<8} {'':<10} {note.advice}")
    if not found.notes:
        echo.say("no brief yet, and no readers")
    return code


def _now() -> datetime:
    return datetime.now(UTC)
