"""The briefs that are to be mailed: of each issue its newest edition, as it was written."""

import hashlib
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from briefgen.errors import BriefgenError, VerifyError
from briefgen.jobs.files import INPUTS, PAPER, read_inputs
from briefgen.jobs.past import RECORD, Issue, editions, read_brief, shelf
from briefgen.model import Brief, Period
from briefgen.settings import Settings


@dataclass(frozen=True, slots=True)
class Mailable:
    """A brief with the PDF that stands beside its page, if there is one.

    ``seal`` is of the very bytes of its record and PDF. ``only_open`` says that it goes to readers
    alone whose mail was begun and not ended.
    """

    brief: Brief
    folder: Path
    paper: bytes | None
    seal: str
    only_open: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """Briefs to be mailed, why others are not, and the editions that a correction has replaced."""

    briefs: tuple[Mailable, ...] = ()
    notes: tuple[str, ...] = ()
    faults: tuple[BriefgenError, ...] = ()
    replaced: frozenset[str] = frozenset()


def mailable(folder: Path, only_open: bool = False) -> Mailable:
    """The newest edition of the issue that stands in ``folder``.

    Raises:
        SourceError: there is no brief.
        VerifyError: a file of it is not as it was written.
    """
    newest = editions(folder)[-1]
    brief = read_brief(newest)
    sums = _check_whole(newest)
    paper = newest / PAPER
    return Mailable(
        brief,
        newest,
        paper.read_bytes() if PAPER in sums else None,
        f"{sums.get(RECORD, '')}:{sums.get(PAPER, '')}",
        only_open,
    )


def folder_of(label: str, output: Path) -> Path:
    """The folder of the issue that is called by its label, its folder or that of a correction."""
    named = Path(label)
    if not (named / RECORD).is_file():
        return output / label
    return named.parent if (named.parent / RECORD).is_file() else named


def newest_of(
    settings: Settings, series: Collection[str], open_: Collection[str], today: date
) -> Found:
    """The newest brief of each series, and older ones with mail that was begun and not ended.

    A brief whose next period has ended too is old: it is not sent by itself.

    Args:
        settings: the desk's.
        series: that any reader gets.
        open_: editions with mail that was begun and not ended.
        today: the day of the run in the brief's zone.
    """
    issues = shelf(settings.brief.output).issues
    newest = {issue.period.series: issue for issue in _by_end(issues)}
    briefs, notes, faults = [], [], []
    for issue in _by_end(issues):
        period = issue.period
        due = issue is newest[period.series] and period.series in series
        if due and is_old(period, today):
            due = False
            notes.append(
                f"{period.label} is old, since the period after it has ended too. If it is to be "
                f"sent all the same: briefgen send {edition_of(issue).partition(',')[0]}"
            )
        if not due and edition_of(issue) not in open_:
            continue
        try:
            briefs.append(mailable(issue.folder, only_open=not due))
        except (BriefgenError, OSError) as error:
            faults.append(_as_fault(issue.folder, error))
    return Found(tuple(briefs), tuple(notes), tuple(faults), _replaced(issues))


def is_old(period: Period, today: date) -> bool:
    """Whether the period after this one has ended too."""
    return today >= period.until + (period.until - period.first)


def replaced_in(output: Path) -> frozenset[str]:
    """The editions of all issues that a correction has replaced."""
    return _replaced(shelf(output).issues)


def edition_of(issue: Issue) -> str:
    """What the newest edition of an issue is called in the ledger."""
    return _called(issue.period.label, len(issue.editions) - 1)


def _replaced(issues: Sequence[Issue]) -> frozenset[str]:
    return frozenset(
        _called(issue.period.label, number)
        for issue in issues
        for number in range(len(issue.editions) - 1)
    )


def _called(label: str, correction: int) -> str:
    return f"{label}, correction {correction}" if correction else label


def _by_end(issues: Sequence[Issue]) -> list[Issue]:
    return sorted(issues, key=lambda issue: (issue.period.until, issue.period.label))


def _check_whole(folder: Path) -> dict[str, str]:
    """The sums of the files of a brief, each as it was written.

    Raises:
        VerifyError: one is not, or cannot be read.
    """
    advice = "Make that brief again, or restore a backup; then send it."
    try:
        sums = read_inputs(folder).files
    except (OSError, ValueError) as error:
        raise VerifyError(f"{folder / INPUTS}: cannot be read.", advice) from error
    for name, kept in sorted(sums.items()):
        try:
            found = hashlib.sha256((folder / name).read_bytes()).hexdigest()
        except OSError as error:
            raise VerifyError(f"{folder / name}: cannot be read.", advice) from error
        if found != kept:
            raise VerifyError(f"{folder / name}: has other bytes than were written.", advice)
    return sums


def _as_fault(folder: Path, error: Exception) -> BriefgenError:
    if isinstance(error, BriefgenError):
        return error
    return VerifyError(f"{folder}: cannot be read ({error}).", "Restore it from a backup.")
