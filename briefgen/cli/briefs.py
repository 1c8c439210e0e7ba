"""The commands that make a brief: weekly, daily, monthly, and brief for any period."""

import webbrowser
from datetime import date, datetime
from typing import TYPE_CHECKING, Literal
from zoneinfo import ZoneInfo

import click

from briefgen.cli import echo
from briefgen.cli.choices import (
    DAY,
    Common,
    brief_options,
    find_inputs,
    only_one,
    period_options,
    read_settings,
)
from briefgen.errors import BriefgenError, StrictError, UsageError

if TYPE_CHECKING:
    from briefgen.model import Period
    from briefgen.settings import Settings


@click.command()
@click.option("--week", metavar="WEEK", help="ISO week, as 2021-W27.")
@click.option("--ending", type=DAY, help="Last day of the seven that the brief covers.")
@period_options
@brief_options
def weekly(
    common: Common,
    week: str | None,
    ending: date | None,
    since: date | None,
    until: date | None,
) -> int:
    """Write the brief of one week.

    INPUT is files or folders; the default is the settings' inbox. With no period named it is the
    last complete week if it holds articles, else the newest week that does.
    """
    from briefgen.jobs import period

    only_one(week=week, ending=ending, since=since, until=until if since is None else None)
    asked = _since_until(since, until)
    if week is not None:
        asked = period.week(week)
    elif ending is not None:
        asked = period.week_ending(ending)
    return _run("weekly", asked, common)


@click.command()
@click.option("--day", type=DAY, help="The day.")
@brief_options
def daily(common: Common, day: date | None) -> int:
    """Write the brief of one day.

    INPUT is files or folders; the default is the settings' inbox. With no day named it is the last
    complete day if it holds articles, else the newest day that does.
    """
    from briefgen.jobs import period

    return _run("daily", period.day_of(day) if day is not None else None, common)


@click.command()
@click.option("--month", metavar="MONTH", help="The month, as 2021-07.")
@brief_options
def monthly(common: Common, month: str | None) -> int:
    """Write the brief of one month.

    INPUT is files or folders; the default is the settings' inbox. With no month named it is the
    last complete month if it holds articles, else the newest month that does.
    """
    from briefgen.jobs import period

    return _run("monthly", period.month(month) if month is not None else None, common)


@click.command()
@period_options
@brief_options
def brief(common: Common, since: date | None, until: date | None) -> int:
    """Write the brief of any period, from --since to --until.

    INPUT is files or folders; the default is the settings' inbox. Both days are included.
    """
    if since is None or until is None:
        raise UsageError("a brief of any period needs --since and --until.", "Give both days.")
    return _run("weekly", _since_until(since, until), common)


def _since_until(since: date | None, until: date | None) -> "Period | None":
    from briefgen.jobs import period

    if since is None and until is None:
        return None
    if since is None or until is None:
        raise UsageError("--since and --until go together.", "Give both days.")
    return period.since_until(since, until)


def _run(
    series: Literal["daily", "weekly", "monthly"], asked: "Period | None", common: Common
) -> int:
    from briefgen.jobs.make import Order, make
    from briefgen.render.words import counted

    settings = read_settings(common)
    order = Order(
        inputs=find_inputs(common, settings),
        settings=settings,
        series=series,
        period=asked,
        issued=common.issued,
        include_undated=common.include_undated,
        correct=common.correct,
        limit=common.limit,
        debug=common.debug,
        store=settings.brief.store,
        desk=not common.inputs,
        jobs=common.jobs,
    )
    today = datetime.now(ZoneInfo(settings.brief.zone)).date()
    report = make(order, today, echo.watch(common.quiet))
    if not common.quiet:
        echo.tell(report, common.verbose)
    if common.timings:
        echo.tell_timings(report)
    echo.paths(report, common.as_json, common.timings)
    if common.show and report.written:
        webbrowser.open(report.written[0].resolve().as_uri())
    failure = _build_site(settings, common) or report.failure
    if failure is not None:
        return echo.end(failure)
    if common.strict and report.warnings:
        strict = f"{counted(report.warnings, 'warning')}."
        return echo.end(
            StrictError(strict, "--verbose lists them; the brief has those of its articles.")
        )
    return 0


def _build_site(settings: "Settings", common: Common) -> BriefgenError | None:
    """Bring the site up to date if the settings say so; why that failed, if it did.

    A brief that went elsewhere by --output is not the site's.
    """
    if not settings.site.build or common.output is not None:
        return None
    from briefgen.jobs.site import build_site

    try:
        built = build_site(settings)
    except BriefgenError as error:
        if common.debug:
            raise
        return error
    if not common.quiet:
        echo.tell_site(built)
    return None
