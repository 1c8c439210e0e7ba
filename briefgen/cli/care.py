"""The commands that look after a desk as a whole: doctor, backup, restore."""

import json
from pathlib import Path

import click

from briefgen.cli import echo
from briefgen.cli.choices import settings_option

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
