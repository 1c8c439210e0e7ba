"""The commands that look after a desk as a whole: doctor, backup, restore."""

import json
from pathlib import Path

import click

from briefgen.cli import echo
from briefgen.cli.choices import find_settings, load_settings, settings_option

_MANY = 20
"""So many files that are not in a backup are named; more are counted."""

_JSON = click.option("--json", "as_json", is_flag=True, help="Print it as JSON.")
_DEBUG = click.option("--debug", is_flag=True, help="Show where an error came from.")


@click.command()
@click.option("--strict", is_flag=True, help="Exit 3 if there was anything to warn of.")
@settings_option
@_JSON
@_DEBUG
def doctor(strict: bool, settings_file: Path | None, as_json: bool, debug: bool) -> int:
    """Check the installation and the desk; nothing is changed or made.

    One line a check: ok, warning or fault, what was found, and what to do about it.
    """
    from briefgen.jobs import doctor as job

    checks = job.examine(settings_file)
    if as_json:
        click.echo(json.dumps(job.as_json(checks, strict), ensure_ascii=False, indent=1))
        return job.exit_code(checks, strict)
    for check in checks:
        click.echo(f"{check.state:<8} {check.name:<10} {check.found}")
        if check.fix and check.state != "ok":
            click.echo(f"{'':<8} {'':<10} {check.fix}")
    faults = sum(check.state == "fault" for check in checks)
    warnings = sum(check.state == "warning" for check in checks)
    echo.say(f"checked {len(checks)}, faults {faults}, warnings {warnings}")
    return job.exit_code(checks, strict)


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--force", is_flag=True, help="Replace FILE if it is there.")
@settings_option
@_JSON
@_DEBUG
def backup(file: Path, force: bool, settings_file: Path | None, as_json: bool, debug: bool) -> None:
    """Back the desk up into one FILE: store, articles, settings, templates and briefs.

    FILE is a plain tar, checked after it is written.
    """
    from briefgen.jobs.backup import backup as back_up

    settings = load_settings(settings_file)
    made = back_up(file, settings, find_settings(settings_file), force)
    for name in made.unread[:_MANY]:
        echo.say(f"not in it  {name}: it lies in the inbox, and the store does not have it")
    if len(made.unread) > _MANY:
        echo.say(f"not in it  {len(made.unread) - _MANY} more files of the inbox")
    echo.say(f"backed up  {made.articles} articles, {made.briefs} briefs, {made.size} bytes")
    if as_json:
        told = {
            "file": str(made.file),
            "bytes": made.size,
            "articles": made.articles,
            "briefs": made.briefs,
            "not_in_it": made.unread,
        }
        click.echo(json.dumps(told, ensure_ascii=False, indent=1))
    else:
        click.echo(made.file)


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@settings_option
@_JSON
@_DEBUG
def restore(file: Path, settings_file: Path | None, as_json: bool, debug: bool) -> None:
    """Put the desk of a backup in the place of the one that is here.

    FILE is checked whole before anything is touched. What stands here is moved aside, and the
    message says where.
    """
    from briefgen.jobs.restore import restore as put_back

    done = put_back(file, settings_file)
    for path in done.moved:
        echo.say(f"moved      what stood here before: {path}")
    echo.say(f"restored   {done.articles} articles, {done.briefs} briefs")
    if as_json:
        told = {
            "articles": done.articles,
            "briefs": done.briefs,
            "places": [str(path) for path in done.places],
            "moved": [str(path) for path in done.moved],
        }
        click.echo(json.dumps(told, ensure_ascii=False, indent=1))
    else:
        for path in done.places:
            click.echo(path)
