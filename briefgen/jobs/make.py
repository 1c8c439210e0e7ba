"""Make a brief: the recipe of weekly, daily, monthly and any other period.

Gather, read, settle, choose the period, build, render, publish. Files are touched here and the pure
middle is called from here; what is printed is the command's.
"""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Literal
from zoneinfo import ZoneInfo

from briefgen import pipeline
from briefgen.errors import StoreError, UsageError
from briefgen.group import GROUPERS
from briefgen.jobs import past, rerun
from briefgen.jobs import period as periods
from briefgen.jobs.articles import Taken, Watch, guard_redo, jailed, load, take
from briefgen.jobs.closed import as_it_was
from briefgen.jobs.correct import check as check_correction
from briefgen.jobs.correct import stands
from briefgen.jobs.desk import with_desk
from briefgen.jobs.dress import layout_of
from briefgen.jobs.edition import Edition
from briefgen.jobs.gather import Gathered, gather
from briefgen.jobs.issue import Case, issue, issue_correction
from briefgen.jobs.jail import Jail
from briefgen.jobs.lock import locked
from briefgen.jobs.lost import check_lost
from briefgen.jobs.memory import Memory, remembering
from briefgen.jobs.missed import tell_missed
from briefgen.jobs.past import editions
from briefgen.jobs.report import Line, Report, held_days, of_edition, tell_fates
from briefgen.jobs.timings import Stopwatch
from briefgen.model import Days, Extract, Period, Problem
from briefgen.settings import Settings, nearest
from briefgen.summarise import SUMMARISERS, WARNINGS


@dataclass(frozen=True, slots=True)
class Order:
    """What was asked for.

    With no ``period`` one is chosen from ``series`` and the articles; with no ``issued`` it is the
    day after the period. ``correct`` asks for a correction of the brief that stands. ``limit``
    takes only the first so many files by name. ``store`` is where earlier runs are remembered,
    ``None`` for no memory; ``desk`` says that ``inputs`` are the desk's own inbox, so that what is
    read is taken into the store, and what lies there is used too. ``jobs`` is the most workers that
    read, ``None`` for the machine's cores; it changes no byte.
    """

    inputs: tuple[Path, ...]
    settings: Settings
    series: Literal["daily", "weekly", "monthly"] = "weekly"
    period: Period | None = None
    issued: date | None = None
    include_undated: bool = False
    correct: bool = False
    limit: int | None = None
    debug: bool = False
    store: Path | None = None
    desk: bool = False
    jobs: int | None = None


def make(order: Order, today: date, watch: Watch = lambda *_: None) -> Report:
    """Make the brief and publish it.

    Args:
        order: what to make.
        today: the day of the run in the brief's zone; it only chooses a period nobody named.
        watch: told of each file before it is read.

    Raises:
        UsageError: the settings name a method or folder that does not exist, or a brief of another
            series stands where this one would.
        SourceError: an input is missing or empty, or nothing could be read.
        LockedError: another run writes to the output folder, or to the desk's store.
        StoreError: the desk's store cannot be used, or has lost all that the brief tells.
        RenderError: the page could not be made, or the output folder not written to.
    """
    settings = order.settings
    check(settings)
    if order.correct:
        check_correction(settings.render.formats)
    output = settings.brief.output
    gathered = gather(order.inputs, output, may_be_empty=order.desk)
    clock = Stopwatch()
    jail = jailed(settings.reading.fast, order.jobs, order.debug, clock.add)
    with locked(output), _memory(order) as (memory, problems), jail:
        shelf = past.shelf(output)
        taken = _take(order, gathered, today, watch, clock, jail, memory, shelf)
        asked = ""
        if memory is not None and not order.correct:
            with clock.step("remembering"):
                asked = rerun.request(_asked(order), settings, taken, memory, today)
                standing = None if order.debug else rerun.standing(asked, memory, output)
            if standing is not None:
                why = _why_asked(order.period, today) if order.period else standing.why
                return _timed(replace(standing, files=taken.files, why=why), clock)
        read, lost = _load(taken, memory, jail, clock.step)
        taken = replace(taken, problems=(*taken.problems, *lost))
        report = _make(order, taken, read, shelf, today, clock, memory, problems)
        if memory is not None and not order.correct and not lost:
            with clock.step("remembering"):
                rerun.remember(asked, memory, output, report)
    return _timed(report, clock)


def _load(
    taken: Taken, memory: Memory | None, jail: Jail, step: pipeline.Step
) -> tuple[tuple[Extract, ...], tuple[Problem, ...]]:
    """The extracts of a run, and what the store has lost of them; nothing is read after this."""
    with step("remembering"):
        found = load(taken, memory, jail)
    jail.dismiss()
    return found


def _asked(order: Order) -> dict[str, object]:
    """What a command was told, beside its settings and files."""
    return {
        "series": order.series,
        "period": order.period,
        "issued": order.issued,
        "undated": order.include_undated,
        "limit": order.limit,
    }


def _timed(report: Report, clock: Stopwatch) -> Report:
    return replace(report, timings=tuple(clock.spent().items()), elapsed=clock.elapsed())


@contextmanager
def _memory(order: Order) -> Iterator[tuple[Memory | None, tuple[Problem, ...]]]:
    """The store behind a run; without one, or with one that cannot be used, no memory.

    A desk's own store has to be usable: its articles are there. Where the inputs are named they are
    there all the same, and only the time saved is lost, which is told.
    """
    fast, debug = order.settings.reading.fast, order.debug
    with ExitStack() as opened:
        if order.store is None:
            yield None, ()
            return
        if order.desk:
            opened.enter_context(locked(order.store))
            yield opened.enter_context(remembering(order.store, fast, True, debug)), ()
            return
        try:
            memory = opened.enter_context(remembering(order.store, fast, False, debug))
        except StoreError as error:
            told = Problem(str(order.store), error.what.rstrip("."), error.advice, "S02")
            yield None, (told,)
            return
        yield memory, ()


def _make(
    order: Order,
    taken: Taken,
    read: Sequence[Extract],
    shelf: past.Shelf,
    today: date,
    clock: Stopwatch,
    memory: Memory | None,
    problems: tuple[Problem, ...],
) -> Report:
    read = pipeline.localise(read, order.settings.brief.zone)
    extracts = at_hand = _settled(read, order, clock.step)
    period, why = taken.chosen or _choose(order, extracts, today)
    shelf.check_free(period)
    lost = check_lost(shelf, period, read, order.settings.brief.output) if order.desk else ()
    again, aside = as_it_was(read, taken.problems, shelf, period)
    if order.correct:
        again, aside = read, taken.problems
    if again is not read:
        extracts = _settled(again, order, clock.step)
    last, passed_over = past.last_brief(shelf, period)
    case = Case(
        settings=order.settings,
        period=period,
        shelf=shelf,
        last=last,
        extracts=extracts,
        problems=aside,
        paths=taken.paths,
        issued=order.issued,
        include_undated=order.include_undated,
        memory=memory,
        step=clock.step,
    )
    edition = _edition(case, order.correct)
    told = (*taken.problems, *problems, *shelf.damaged(period), *passed_over)
    fates = tell_fates(at_hand, told, edition.brief, past.where_told(shelf, period))
    missed = tell_missed(shelf, period, at_hand)
    lines = (*fates, *lost, *missed, *_of_method(order.settings.summary.method))
    return of_edition(edition, why, taken.files, lines, held_days(at_hand))


def _edition(case: Case, correcting: bool) -> Edition:
    """The brief of a period as it is issued, or as it stands because it has been corrected."""
    if correcting:
        return issue_correction(case)
    if len(editions(case.folder)) > 1:
        note = f"{case.period.label} has been corrected and stands; --correct corrects it further"
        return stands(case.folder, note)
    return issue(case)


def _settled(read: Sequence[Extract], order: Order, step: pipeline.Step) -> tuple[Extract, ...]:
    with step("settling"):
        return pipeline.settle(read, guard_redo(read, order.debug))


def check(settings: Settings) -> None:
    """Refuse, before any file is read, settings that name what does not exist.

    Raises:
        UsageError: an unknown summariser or grouper, or see ``layout_of``.
    """
    method, grouper = settings.summary.method, settings.topics.grouper
    if method not in SUMMARISERS:
        raise UsageError(f"no summariser called '{method}'.", nearest(method, SUMMARISERS))
    if grouper not in GROUPERS:
        raise UsageError(f"no grouper called '{grouper}'.", nearest(grouper, GROUPERS))
    layout_of(settings.render)


def _take(
    order: Order,
    gathered: Gathered,
    today: date,
    watch: Watch,
    clock: Stopwatch,
    jail: Jail,
    memory: Memory | None,
    shelf: past.Shelf,
) -> Taken:
    """The articles of a run: those of its inputs, and of a desk all that its store holds."""
    with clock.step("reading"):
        taken = take(gathered, jail, order.limit, watch, memory)
        if memory is not None and memory.desk:
            taken = with_desk(
                taken,
                memory,
                jail,
                lambda days: _chosen(order, days, today),
                lambda period: (past.told(shelf, period), past.set_aside_elsewhere(shelf, period)),
                ZoneInfo(order.settings.brief.zone),
            )
    if memory is not None:
        with clock.step("remembering"):
            memory.keep()
    return taken


def _of_method(method: str) -> tuple[Line, ...]:
    """What to know of a summariser that others do better than."""
    if method not in WARNINGS:
        return ()
    return (Line("warning", "[summary] method", WARNINGS[method], "Leave it out.", "S01"),)


def _choose(order: Order, extracts: Sequence[Extract], today: date) -> tuple[Period, str]:
    known = [e.article.published.days for e in extracts if e.article.published]
    return _chosen(order, known, today)


def _chosen(order: Order, known: Sequence[Days], today: date) -> tuple[Period, str]:
    if order.period is not None:
        return order.period, _why_asked(order.period, today)
    return periods.choose(order.series, known, today)


def _why_asked(period: Period, today: date) -> str:
    return "asked for" if period.until <= today else "asked for; it has not ended yet"
