"""Options that several commands share, and the settings they change."""

from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from datetime import date
from functools import wraps
from pathlib import Path
from typing import Any, TypeVar

import click

from briefgen.errors import SourceError, UsageError
from briefgen.settings import FILE_NAME, FORMATS, PROFILES, Settings, load, nearest

Command = TypeVar("Command", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True)
class Common:
    """What every kind of brief may be told; the options below say what each is."""

    inputs: tuple[Path, ...]
    title: str | None
    output: Path | None
    formats: tuple[str, ...] | None
    profile: str | None
    language: str | None
    limit: int | None
    jobs: int | None
    show: bool
    include_undated: bool
    correct: bool
    strict: bool
    issued: date | None
    summariser: str | None
    settings_file: Path | None
    quiet: bool
    verbose: bool
    timings: bool
    as_json: bool
    debug: bool


class Day(click.ParamType[date]):
    """A calendar day, written 2021-07-09."""

    name = "date"

    def convert(
        self, value: str | date, param: click.Parameter | None, ctx: click.Context | None
    ) -> date:
        """The day that ``value`` writes."""
        try:
            return value if isinstance(value, date) else date.fromisoformat(value)
        except ValueError:
            self.fail(f"'{value}' is not a day. Write it as 2021-07-09.", param, ctx)


class Formats(click.ParamType[tuple[str, ...]]):
    """Some of html, pdf and json, with commas between them."""

    name = "formats"

    def convert(
        self,
        value: str | tuple[str, ...],
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> tuple[str, ...]:
        """The formats that ``value`` names, in the order of the settings."""
        if isinstance(value, tuple):
            return value
        names = [part.strip().lower() for part in value.split(",")]
        for name in names:
            if name not in FORMATS:
                self.fail(f"no format called '{name}'. {nearest(name, FORMATS)}", param, ctx)
        return tuple(name for name in FORMATS if name in names)


class OneOf(click.ParamType[str]):
    """One of several names."""

    def __init__(self, name: str, names: tuple[str, ...]) -> None:
        self.name, self.names = name, names

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The name, if it is one of them."""
        if value not in self.names:
            self.fail(f"no {self.name} called '{value}'. {nearest(value, self.names)}", param, ctx)
        return value


DAY = Day()

_PERIOD = (
    click.option("--since", type=DAY, help="First day of any period; with --until."),
    click.option("--until", type=DAY, help="Last day of any period, itself included."),
)

settings_option = click.option(
    "--settings",
    "settings_file",
    type=click.Path(path_type=Path),
    help=f"Settings file. Default: {FILE_NAME} in the folder you are in, if there is one.",
)

jobs_option = click.option(
    "--jobs",
    type=click.IntRange(min=1),
    metavar="N",
    help="Read with at most N workers. Default: one for each core. It changes no byte.",
)

_COMMON = (
    click.argument("inputs", nargs=-1, type=click.Path(path_type=Path), metavar="[INPUT]..."),
    click.option("--title", help="Title on the masthead. Default: the settings' title."),
    click.option(
        "--output",
        type=click.Path(path_type=Path),
        help="Folder that gets the brief's folder. Default: the settings' output.",
    ),
    click.option(
        "--format",
        "formats",
        type=Formats(),
        help="Files to write, of html, pdf, json, txt. Default: html,pdf,json.",
    ),
    click.option(
        "--profile",
        type=OneOf("profile", PROFILES),
        help=f"How much stands open: {', '.join(PROFILES)}. Default: the settings' profile.",
    ),
    click.option("--language", help="Language of labels. Default: the settings' language."),
    click.option(
        "--limit", type=click.IntRange(min=1), help="Read only the first N files by name: a trial."
    ),
    jobs_option,
    click.option("--open", "show", is_flag=True, help="Open the page in the browser."),
    click.option("--include-undated", is_flag=True, help="Use articles of unknown date too."),
    click.option(
        "--correct",
        is_flag=True,
        help="Make a numbered correction of the brief that stands.",
    ),
    click.option("--strict", is_flag=True, help="Exit 3 if there was anything to warn of."),
    click.option("--issued", type=DAY, help="Date of issue. Default: the day after the period."),
    click.option("--summariser", help="Summariser. Default: the settings' method."),
    settings_option,
    click.option("--quiet", "-q", is_flag=True, help="Say nothing but errors and the paths."),
    click.option("--verbose", "-v", is_flag=True, help="Name every file and what to do about it."),
    click.option("--timings", is_flag=True, help="Say how much CPU time each step took."),
    click.option("--json", "as_json", is_flag=True, help="Print a report of the run as JSON."),
    click.option("--debug", is_flag=True, help="Show where an error came from."),
)


def brief_options(command: Callable[..., int]) -> Callable[..., int]:
    """Give ``command`` the INPUTs and options of every kind of brief, as its ``common``."""
    names = [part.name for part in fields(Common)]

    @wraps(command)
    def with_common(**given: Any) -> int:  # noqa: ANN401 (click's own values)
        common = Common(**{name: given.pop(name) for name in names})
        return command(common, **given)

    return _apply(with_common, _COMMON)


def period_options(command: Command) -> Command:
    """Give ``command`` --since and --until."""
    return _apply(command, _PERIOD)


def _apply(command: Command, options: tuple[Callable[[Command], Command], ...]) -> Command:
    for option in reversed(options):
        command = option(command)
    return command


def load_settings(path: Path | None) -> Settings:
    """The settings of ``path``, else of the folder one is in, else the defaults.

    A restore that was stopped half way on that desk is finished first.
    """
    from briefgen.jobs.swap import finish

    finish(path.parent if path is not None else Path())
    found = find_settings(path)
    return load(found) if found is not None else Settings()


def find_settings(path: Path | None) -> Path | None:
    """The settings file: the one named, else that of the folder one is in, if there is one."""
    return Path(FILE_NAME) if path is None and Path(FILE_NAME).is_file() else path


def read_settings(common: Common) -> Settings:
    """The settings file, or the defaults where there is none, and over it what options say."""
    settings = load_settings(common.settings_file)
    brief, summary, render = settings.brief, settings.summary, settings.render
    return replace(
        settings,
        brief=replace(
            brief,
            title=brief.title if common.title is None else common.title,
            output=brief.output if common.output is None else common.output,
        ),
        summary=replace(
            summary, method=summary.method if common.summariser is None else common.summariser
        ),
        render=replace(
            render,
            formats=common.formats or render.formats,
            profile=common.profile or render.profile,
            language=common.language or render.language,
        ),
    )


def find_inputs(common: Common, settings: Settings) -> tuple[Path, ...]:
    """The INPUTs given, else the inbox of the settings.

    Raises:
        SourceError: none was given, and there is neither a settings file nor the default inbox.
    """
    inbox = settings.brief.inbox
    set_up = common.settings_file is not None or Path(FILE_NAME).is_file() or inbox.exists()
    if not common.inputs and not set_up:
        raise SourceError(
            f"no INPUT named, and no {FILE_NAME} in this folder.",
            "Name the folder that holds the articles, or run `briefgen init`.",
        )
    return common.inputs or (inbox,)


def only_one(**given: object) -> None:
    """Refuse more than one of several options.

    Raises:
        UsageError: two of them were given.
    """
    named = [f"--{name}" for name, value in given.items() if value is not None]
    if len(named) > 1:
        raise UsageError(f"{' and '.join(named)} name two periods.", "Give one of them.")
