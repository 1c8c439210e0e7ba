"""Make a brief: the recipe of weekly, daily, monthly and any other period.

Gather, read, settle, choose the period, build, render, publish. Files are touched here and the pure
middle is called from here; what is printed is the command's.
"""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Literal

import msgspec

from briefgen import pipeline
from briefgen.errors import RenderError, StoreError, UsageError
from briefgen.group import GROUPERS
from briefgen.jobs import period as periods
from briefgen.jobs.articles import Taken, Watch, guard_redo, guarded, take
from briefgen.jobs.desk import with_desk
from briefgen.jobs.gather import Gathered, gather
from briefgen.jobs.lock import locked
from briefgen.jobs.memory import Memory, remembering
from briefgen.jobs.past import RECORD, last_brief
from briefgen.jobs.publish import publish
from briefgen.jobs.report import Line, Report, held_days, tell_fates
from briefgen.jobs.timings import Stopwatch
from briefgen.model import Brief, Extract, Period, Problem
from briefgen.render import to_html, to_json, to_pdf
from briefgen.settings import RenderSettings, Settings, nearest
from briefgen.summarise import SUMMARISERS, WARNINGS

PAGE, PAPER, INPUTS = "index.html", "brief.pdf", "inputs.json"


@dataclass(frozen=True, slots=True)
class Order:
    """What was asked for.

    With no ``period`` one is chosen from ``series`` and the articles; with no ``issued`` it is the
    day after the period. ``limit`` takes only the first so many files by name. ``store`` is where
    earlier runs are remembered, ``None`` for no memory; ``desk`` says that ``inputs`` are the
    desk's own inbox, so that what is read is taken into the store, and what lies there is used too.
    """

    inputs: tuple[Path, ...]
    settings: Settings
    series: Literal["daily", "weekly", "monthly"] = "weekly"
    period: Period | None = None
    issued: date | None = None
    include_undated: bool = False
    limit: int | None = None
    debug: bool = False
    store: Path | None = None
    desk: bool = False


def make(order: Order, today: date, watch: Watch = lambda *_: None) -> Report:
    """Make the brief and publish it.

    Args:
        order: what to make.
        today: the day of the run in the brief's zone; it only chooses a period nobody named.
        watch: told of each file before it is read.

    Raises:
        UsageError: the settings name a method or folder that does not exist.
        SourceError: an input is missing or empty, or nothing could be read.
        LockedError: another run writes to the output folder, or to the desk's store.
        StoreError: the desk's store cannot be used.
        RenderError: the page could not be made, or the output folder not written to.
    """
    settings = order.settings
    check(settings)
    output = settings.brief.output
    gathered = gather(order.inputs, output, may_be_empty=order.desk)
    clock = Stopwatch()
    with locked(output):
        taken = _take(order, gathered, today, watch, clock.step)
        with clock.step("settling"):
            extracts = pipeline.settle(taken.extracts, guard_redo(taken.extracts, order.debug))
        period, why = _choose(order, extracts, today)
        last, passed_over = last_brief(output, period)
        brief = _compose(order, extracts, period, last, taken.problems, clock.step)
        files, failure = render(brief, settings.render, clock.step)
        with clock.step("publishing"):
            published = publish(output, period.label, files | _inputs(brief, taken, files))
    fates = tell_fates(extracts, (*taken.problems, *passed_over), brief)
    return Report(
        brief=brief,
        why=why,
        files=taken.files,
        lines=(*fates, *_of_method(settings.summary.method)),
        held=held_days(extracts),
        written=tuple(published.folder / name for name in files),
        moved=published.moved,
        failure=failure,
        timings=tuple(clock.spent().items()),
        elapsed=clock.elapsed(),
    )


def check(settings: Settings) -> None:
    """Refuse, before any file is read, settings that name what does not exist.

    Raises:
        UsageError: an unknown summariser or grouper, or no such folder of templates.
    """
    method, grouper = settings.summary.method, settings.topics.grouper
    if method not in SUMMARISERS:
        raise UsageError(f"no summariser called '{method}'.", nearest(method, SUMMARISERS))
    if grouper not in GROUPERS:
        raise UsageError(f"no grouper called '{grouper}'.", nearest(grouper, GROUPERS))
    templates = settings.render.templates
    if templates.parts and not templates.is_dir():
        raise UsageError(f"{templates}: no such folder of templates.", "Mend [render] templates.")


def _take(
    order: Order, gathered: Gathered, today: date, watch: Watch, step: pipeline.Step
) -> Taken:
    """The articles of a run: those of its inputs, and of a desk all that its store holds."""
    fast = order.settings.reading.fast

    def read(memory: Memory | None) -> Taken:
        taken = take(gathered, order.limit, order.debug, watch, fast, step, memory)
        if memory is None:
            return taken
        if memory.desk:
            taken = with_desk(
                taken,
                memory,
                guarded(order.debug, fast, step),
                lambda days: order.period or periods.choose(order.series, days, today)[0],
            )
        with step("remembering"):
            memory.keep()
        return taken

    if order.store is None:
        return read(None)
    if order.desk:
        with locked(order.store), remembering(order.store, fast, True, order.debug) as memory:
            return read(memory)
    try:
        with remembering(order.store, fast, False, order.debug) as memory:
            return read(memory)
    except StoreError as error:
        # The inputs are there all the same: only the time saved is lost.
        taken = read(None)
        told = Problem(str(order.store), error.what.rstrip("."), error.advice, "S02")
        return replace(taken, problems=(*taken.problems, told))


def _compose(
    order: Order,
    extracts: Sequence[Extract],
    period: Period,
    last: Brief | None,
    problems: Sequence[Problem],
    step: pipeline.Step,
) -> Brief:
    issued = order.issued or period.until
    undated = order.include_undated
    with step("composing"):
        return pipeline.build(
            extracts, period, order.settings, issued, last, problems, undated, step
        )


def _of_method(method: str) -> tuple[Line, ...]:
    """What to know of a summariser that others do better than."""
    if method not in WARNINGS:
        return ()
    return (Line("warning", "[summary] method", WARNINGS[method], "Leave it out.", "S01"),)


def render(
    brief: Brief, settings: RenderSettings, step: pipeline.Step = pipeline.untimed
) -> tuple[dict[str, bytes], RenderError | None]:
    """The files of a brief by name; a PDF that fails is told and the others are still made.

    Raises:
        RenderError: the page could not be made.
    """
    with step("page"):
        html = to_html(brief, settings.templates if settings.templates.parts else None)
    with step("record"):
        record = to_json(brief)
    files = {PAGE: html.encode()} if "html" in settings.formats else {}
    failure = None
    if "pdf" in settings.formats:
        try:
            with step("paper"):
                files[PAPER] = to_pdf(html, brief, record)
        except RenderError as error:
            failure = error
    if "json" in settings.formats:
        files[RECORD] = record
    return files, failure


def _choose(order: Order, extracts: tuple[Extract, ...], today: date) -> tuple[Period, str]:
    if order.period is not None:
        return order.period, "asked for"
    known = [e.article.published.days for e in extracts if e.article.published]
    return periods.choose(order.series, known, today)


def _inputs(brief: Brief, taken: Taken, files: Mapping[str, bytes]) -> dict[str, bytes]:
    """``inputs.json``, by which ``briefgen verify`` finds the raw files and seals the others."""
    note = {
        "files": {name: hashlib.sha256(content).hexdigest() for name, content in files.items()},
        "inputs": {
            source.article: str(taken.paths[source.article])
            for source in brief.sources
            if source.article in taken.paths
        },
    }
    encoded = msgspec.json.encode(note, order="deterministic")
    return {INPUTS: msgspec.json.format(encoded, indent=1) + b"\n"}
