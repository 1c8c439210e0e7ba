"""Issue a brief of the articles at hand: in its place, or as a correction of what stands there."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from briefgen import pipeline
from briefgen.jobs import past
from briefgen.jobs.closed import set_aside
from briefgen.jobs.correct import correct, to_correct
from briefgen.jobs.edition import Edition
from briefgen.jobs.files import note_inputs, written
from briefgen.jobs.kept import Kept
from briefgen.jobs.memory import Memory
from briefgen.jobs.publish import publish
from briefgen.model import Brief, Extract, Period, Problem
from briefgen.settings import Settings


@dataclass(frozen=True, slots=True)
class Case:
    """What an edition is made of.

    ``last`` is the brief that it compares with, ``extracts`` are settled, ``problems`` what was set
    aside, ``paths`` go by sha256; ``issued`` and ``include_undated`` are what was asked for.
    """

    settings: Settings
    period: Period
    shelf: past.Shelf
    last: Brief | None
    extracts: Sequence[Extract]
    problems: Sequence[Problem]
    paths: Mapping[str, Path]
    issued: date | None
    include_undated: bool
    memory: Memory | None
    step: pipeline.Step

    @property
    def folder(self) -> Path:
        """Where the brief stands."""
        return self.settings.brief.output / self.period.label

    @property
    def read(self) -> tuple[str, ...]:
        """The articles at hand, by sha256."""
        return tuple(found.article.id for found in self.extracts)


def issue(case: Case) -> Edition:
    """Make the brief and put it in its place.

    Raises:
        RenderError: the page could not be made, or the output folder not written to.
    """
    told = past.told(case.shelf, case.period)
    issued = case.issued or case.period.until
    brief = _compose(case, case.problems, told, issued, case.include_undated)
    settings = case.settings.render
    files, failure = written(case.folder, brief, settings, case.step)
    with case.step("publishing"):
        inputs = note_inputs(brief, case.read, case.paths, files, settings, failure)
        published = publish(case.folder.parent, case.folder.name, files | inputs)
    paths = tuple(published.folder / name for name in files)
    return Edition(brief, paths, moved=published.moved, failure=failure)


def issue_correction(case: Case) -> Edition:
    """Make the brief with what is known now, and a correction of it if it says anything new.

    It is dated as the brief was first issued, unless asked otherwise; undated articles are used if
    the brief uses them. What was set aside is told as there: it was no matter of the period.

    Raises:
        SourceError: there is no brief to correct.
        VerifyError: the record of the brief is damaged.
        RenderError: page or paper could not be made, or the output folder not written to.
    """
    first, newest = to_correct(case.folder)
    told = past.told(case.shelf, case.period, correcting=True)
    own = case.shelf.at(case.period)
    names = {found.article.name for found in case.extracts}
    aside = set_aside(own, case.problems) if own is not None else case.problems
    brief = _compose(
        case,
        tuple(problem for problem in aside if problem.where not in names),
        told,
        case.issued or first.issued,
        case.include_undated or newest.made.include_undated,
    )
    return correct(case.folder, brief, case.read, case.paths, case.settings.render, case.step)


def _compose(
    case: Case, problems: Sequence[Problem], told: pipeline.Told, issued: date, undated: bool
) -> Brief:
    series, step = case.period.series, case.step
    kept = Kept(case.memory.store, series) if case.memory is not None else None
    keep: pipeline.Keep = kept or pipeline.unkept
    with step("composing"):
        brief = pipeline.build(
            case.extracts,
            case.period,
            case.settings,
            issued,
            case.last,
            problems,
            undated,
            step,
            told,
            keep,
        )
    if kept is not None:
        with step("remembering"):
            kept.settle()
    return brief
