"""The commands for templates of one's own: list, copy, check."""

import json
from pathlib import Path

import click

from briefgen.cli import echo
from briefgen.cli.choices import load_settings, settings_option
from briefgen.cli.group import Commands
from briefgen.errors import RenderError

_JSON = click.option("--json", "as_json", is_flag=True, help="Print it as JSON.")
_DEBUG = click.option("--debug", is_flag=True, help="Show where an error came from.")


@click.group(cls=Commands)
def templates() -> None:
    """List, copy and check the templates that briefs are drawn with."""


@templates.command("list")
@settings_option
@_JSON
@_DEBUG
def list_templates(settings_file: Path | None, as_json: bool, debug: bool) -> None:
    """List the templates, and say which are your own and what each is for."""
    from briefgen.jobs.templates import listed

    found = listed(load_settings(settings_file))
    if as_json:
        told = [
            {
                "name": one.name,
                "own": one.own,
                "hides": one.hides,
                "purpose": one.purpose,
                "path": str(one.path),
            }
            for one in found
        ]
        click.echo(json.dumps(told, ensure_ascii=False, indent=1))
        return
    for one in found:
        whose = "own" if one.own else "shipped"
        click.echo(f"{whose:<8} {one.name:<26} {one.purpose}".rstrip())


@templates.command()
@click.argument("name")
@click.option(
    "--to",
    "folder",
    type=click.Path(path_type=Path),
    help="Folder to write it to. Default: that of the settings.",
)
@click.option("--extend", is_flag=True, help="Write one that builds on the shipped template.")
@settings_option
@_JSON
@_DEBUG
def copy(
    name: str,
    folder: Path | None,
    extend: bool,
    settings_file: Path | None,
    as_json: bool,
    debug: bool,
) -> None:
    """Copy the shipped template NAME, as partials/quote.html, into your own folder.

    Nothing that is there is overwritten.
    """
    from briefgen.jobs.templates import copy as write

    settings = load_settings(settings_file)
    written = write(name, settings, folder, extend)
    own = settings.render.templates
    if folder is not None and (not own.parts or folder.resolve() != own.resolve()):
        echo.say(f'note       it is used once [render] says templates = "{folder}"')
    click.echo(json.dumps({"written": str(written)}) if as_json else written)


@templates.command()
@click.option("--brief", "label", metavar="LABEL", help="A brief to try on. Default: the newest.")
@settings_option
@_JSON
@_DEBUG
def check(label: str | None, settings_file: Path | None, as_json: bool, debug: bool) -> int:
    """Check all templates, and try your own on briefs that seldom come and on your newest.

    Exit code 5, and file and line named, if one cannot be used.
    """
    from briefgen.jobs.templates import check as try_out
    from briefgen.render.words import counted

    trial = try_out(load_settings(settings_file), label or "")
    own = sum(one.own for one in trial.templates)
    if as_json:
        told = {
            "templates": len(trial.templates),
            "own": own,
            "tried_on": trial.tried,
            "faults": trial.faults,
            "warnings": trial.warnings,
            "exit_code": RenderError.exit_code if trial.faults else 0,
        }
        click.echo(json.dumps(told, ensure_ascii=False, indent=1))
    else:
        for fault in trial.faults:
            click.echo(f"fault    {fault}")
        for warning in trial.warnings:
            click.echo(f"warning  {warning}")
    tried = f", tried on {len(trial.tried)} briefs" if trial.tried else ""
    echo.say(f"checked {len(trial.templates)} templates, {own} of them your own{tried}")
    if trial.faults:
        what = f"{counted(len(trial.faults), 'fault')} in the templates."
        advice = "Mend them, or take them out of the folder: the shipped ones stand in then."
        return echo.end(RenderError(what, advice))
    return 0
