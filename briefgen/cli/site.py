"""The commands of the intranet: site, serve."""

import json
from pathlib import Path

import click

from briefgen.cli import echo
from briefgen.cli.choices import load_settings, settings_option

_JSON = click.option("--json", "as_json", is_flag=True, help="Print it as JSON.")
_DEBUG = click.option("--debug", is_flag=True, help="Show where an error came from.")


@click.command()
@settings_option
@_JSON
@_DEBUG
def site(settings_file: Path | None, as_json: bool, debug: bool) -> None:
    """Build the site of all briefs: static pages for an intranet.

    Pages of briefs, topics, speakers and sources, feeds and a search. Only what has changed is
    made anew; readers see the whole old site or the whole new one.
    """
    from briefgen.jobs.site import build_site

    built = build_site(load_settings(settings_file))
    echo.tell_site(built)
    if as_json:
        told = {
            "folder": str(built.folder),
            "briefs": built.briefs,
            "made": built.made,
            "taken": built.taken,
            "search": built.search,
            "moved": str(built.moved) if built.moved else "",
            "passed_over": [problem.where for problem in built.problems],
        }
        click.echo(json.dumps(told, ensure_ascii=False, indent=1))
    else:
        click.echo(built.folder / "index.html")


@click.command()
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=8000,
    show_default=True,
    help="Port; 0 takes a free one.",
)
@settings_option
@_DEBUG
def serve(port: int, settings_file: Path | None, debug: bool) -> None:
    """Show the site on this machine, with the headers that a real server should send.

    It listens on 127.0.0.1 alone and is for looking at the site; docs/intranet.md tells how to
    publish it.
    """
    from briefgen.jobs.serve import serve as show

    with show(load_settings(settings_file).site.folder, port) as server:
        click.echo(f"http://127.0.0.1:{server.server_port}/")
        echo.say("serving    until stopped (Ctrl-C)")
        server.serve_forever()
