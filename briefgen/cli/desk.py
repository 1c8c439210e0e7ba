"""The commands of the desk's store: add, list, show, search, forget, retry."""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from briefgen.cli import echo
from briefgen.cli.choices import jobs_option, load_settings, settings_option
from briefgen.errors import SourceError

if TYPE_CHECKING:
    from briefgen.store import Held

_JSON = click.option("--json", "as_json", is_flag=True, help="Print it as JSON.")
_DEBUG = click.option("--debug", is_flag=True, help="Show where an error came from.")


def _common(command: Callable[..., Any]) -> Callable[..., Any]:
    return settings_option(_JSON(_DEBUG(command)))


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@jobs_option
@_common
def add(
    paths: tuple[Path, ...],
    jobs: int | None,
    settings_file: Path | None,
    as_json: bool,
    debug: bool,
) -> None:
    """Take articles into the store, ahead of their brief.

    PATHS are files or folders. Their bytes are copied, so that the files may go.
    """
    from briefgen.jobs.desk import add as take_in

    added = take_in(paths, load_settings(settings_file), debug, jobs)
    for problem in added.problems:
        echo.say(f"set aside  {problem.where}: {problem.what}. {problem.advice} ({problem.code})")
    echo.say(f"taken in {len(added.new)}, there already {len(added.articles) - len(added.new)}")
    if as_json:
        aside = [{"file": p.where, "what": p.what, "code": p.code} for p in added.problems]
        told = {"articles": added.articles, "new": added.new, "set_aside": aside}
        click.echo(json.dumps(told, ensure_ascii=False, indent=1))
    else:
        for name in added.new:
            click.echo(name)


@click.command("list")
@_common
def list_articles(settings_file: Path | None, as_json: bool, debug: bool) -> None:
    """List the articles of the store, by date."""
    from briefgen.jobs.desk import listed

    held = listed(load_settings(settings_file))
    if as_json:
        click.echo(json.dumps([_as_json(one) for one in held], ensure_ascii=False, indent=1))
    else:
        for one in held:
            click.echo(_line(one))
    if not held:
        echo.say("the store holds no article; `briefgen add` and every brief take them in")


@click.command()
@click.argument("article")
@click.option("--raw", is_flag=True, help="Print the raw bytes as they were taken in.")
@_common
def show(article: str, raw: bool, settings_file: Path | None, as_json: bool, debug: bool) -> None:
    """Show one article of the store: what became of it, or its raw bytes.

    ARTICLE is its name, a part of it, or the start of its sha256.
    """
    from briefgen.jobs.desk import show as find

    held, data = find(article, load_settings(settings_file))
    if data is None:
        what = f"{held.name}: its raw file is missing or damaged."
        raise SourceError(what, "Restore it from a backup, or add the article again.")
    if raw:
        sys.stdout.buffer.write(data)
    elif as_json:
        click.echo(json.dumps(_as_json(held), ensure_ascii=False, indent=1))
    else:
        echo.show_held(held)


@click.command()
@click.argument("words", nargs=-1, required=True)
@click.option("--limit", type=click.IntRange(min=1), default=20, show_default=True, help="Hits.")
@_common
def search(
    words: tuple[str, ...], limit: int, settings_file: Path | None, as_json: bool, debug: bool
) -> None:
    """Search the articles of the store; the best hits first."""
    from briefgen.jobs.desk import search as find

    hits = find(" ".join(words), load_settings(settings_file), limit)
    if as_json:
        found = [_as_json(held) | {"piece": piece} for held, piece in hits]
        click.echo(json.dumps(found, ensure_ascii=False, indent=1))
    else:
        for held, piece in hits:
            click.echo(f"{_line(held)}\n    {piece}")
    if not hits:
        echo.say("no article of the store has all these words")


@click.command()
@click.argument("article")
@_common
def forget(article: str, settings_file: Path | None, as_json: bool, debug: bool) -> None:
    """Remove one article from the store, with its bytes.

    ARTICLE is its name, a part of it, or the start of its sha256.
    """
    from briefgen.jobs.desk import forget as remove

    _tell(remove(article, load_settings(settings_file)), as_json)


@click.command()
@click.argument("article")
@_common
def retry(article: str, settings_file: Path | None, as_json: bool, debug: bool) -> None:
    """Read one article of the store anew, as after a repair of briefgen.

    ARTICLE is its name, a part of it, or the start of its sha256.
    """
    from briefgen.jobs.desk import retry as read_again

    _tell(read_again(article, load_settings(settings_file)), as_json)


def _tell(held: "Held", as_json: bool) -> None:
    click.echo(json.dumps(_as_json(held), ensure_ascii=False) if as_json else _line(held))


def _line(held: "Held") -> str:
    told = held.title if held.state == "read" else held.detail
    where = f" ({held.outlet})" if held.outlet else ""
    day = held.last.isoformat() if held.last else "undated   "
    return (
        f"{held.sha256[:8]} {day} {held.state:<9} {held.name}{where}{': ' + told if told else ''}"
    )


def _as_json(held: "Held") -> dict[str, Any]:
    import msgspec

    found: dict[str, Any] = msgspec.to_builtins(held)
    return found
