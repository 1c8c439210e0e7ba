"""The command that starts a place for one's own briefs."""

from pathlib import Path

import click


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), default=".", metavar="[DIR]")
@click.option("--debug", is_flag=True, help="Show where an error came from.")
def init(folder: Path, debug: bool) -> None:
    """Write a commented briefgen.toml, an inbox and an output folder.

    Nothing that is there already is touched. DIR is the folder to write in; the default is the one
    you are in.
    """
    from briefgen.jobs.init import init as set_up

    for path in set_up(folder):
        click.echo(path)
