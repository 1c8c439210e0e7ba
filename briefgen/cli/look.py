"""The commands that look closely: inspect one file, why an article stands where, verify a brief."""

import json
from pathlib import Path

import click

from briefgen.cli import echo
from briefgen.cli.choices import load_settings, settings_option
from briefgen.errors import VerifyError

_JSON = click.option("--json", "as_json", is_flag=True, help="Print it as JSON.")
_DEBUG = click.option("--debug", is_flag=True, help="Show where an error came from.")


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@_JSON
@_DEBUG
def inspect(file: Path, as_json: bool, debug: bool) -> None:
    """Show what briefgen makes of one file.

    Title, outlet, date with its evidence, every line kept or cut and why, quotes and figures.
    """
    import msgspec

    from briefgen.jobs.inspect import inspect_file

    found = inspect_file(file)
    if as_json:
        click.echo(msgspec.json.format(msgspec.json.encode(found), indent=1))
    else:
        echo.show_inspection(found)


@click.command()
@click.argument("article")
@click.option(
    "--brief",
    "folder",
    type=click.Path(path_type=Path),
    help="A brief, as output/2021-W27. Default: the newest one that knows the article.",
)
@settings_option
@_JSON
@_DEBUG
def why(
    article: str, folder: Path | None, settings_file: Path | None, as_json: bool, debug: bool
) -> None:
    """Say why an article stands in its topic, or in none.

    ARTICLE is a file, its name or a part of it, or the number of its source note. Told are the
    articles that it stands with and the words they share, the phrase that brought it to a topic of
    the settings, the text it is a copy of, or why it was left out.
    """
    import msgspec

    from briefgen.jobs.why import explain

    places = load_settings(settings_file).brief
    found = explain(article, places.inbox, places.output, folder)
    if as_json:
        click.echo(msgspec.json.format(msgspec.json.encode(found), indent=1))
    else:
        echo.show_standing(found)


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option(
    "--sources",
    type=click.Path(path_type=Path),
    multiple=True,
    help="Folder of the articles. Default: where they lay when the brief was made, or the store.",
)
@settings_option
@_JSON
@_DEBUG
def verify(
    folder: Path,
    sources: tuple[Path, ...],
    settings_file: Path | None,
    as_json: bool,
    debug: bool,
) -> int:
    """Check a brief, as output/2021-W27, against its sources.

    Opens the raw files anew and compares every sentence, quote and figure with its characters;
    exit code 7, and the item named, when one differs.
    """
    from briefgen.jobs.verify import verify_brief

    verdict = verify_brief(folder, sources, load_settings(settings_file).brief.store)
    if as_json:
        faults = [{"item": fault.item, "what": fault.what} for fault in verdict.faults]
        report = {
            "period": verdict.label,
            "sources": verdict.sources,
            "faults": faults,
            "changed": verdict.changed,
        }
        click.echo(json.dumps(report, ensure_ascii=False, indent=1))
    for name in verdict.changed:
        echo.say(f"changed    {name}: the file has other bytes now; its copy in the store was read")
    for fault in verdict.faults:
        echo.say(f"fault      {fault.item}: {fault.what}")
    if verdict.faults:
        what = f"{folder}: {len(verdict.faults)} faults."
        return echo.end(VerifyError(what, "Make the brief again from its sources."))
    echo.say(f"verified   {verdict.label}: every part stands in its {verdict.sources} sources")
    return 0
