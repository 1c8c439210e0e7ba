"""Past briefs, found among the folders of the output folder: the issues of each series.

Each series (daily, weekly, monthly, any period) remembers its own last brief and no other's. An
issue is the brief of one period: as it was first issued, and its corrections, each in a folder
within the issue's own.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import msgspec

from briefgen.errors import SourceError, UsageError, VerifyError
from briefgen.model import Brief, Period, Problem
from briefgen.pipeline import Told
from briefgen.render import from_json

RECORD = "brief.json"
_CORRECTION = "correction-"


@dataclass(frozen=True, slots=True)
class _Named:
    """A part of a brief, of which only the article counts."""

    article: str


@dataclass(frozen=True, slots=True)
class Head:
    """What tells which brief a file holds, and of which articles; the rest is passed over."""

    period: Period
    sources: tuple[_Named, ...] = ()
    late: tuple[_Named, ...] = ()
    left_out: tuple[_Named, ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Issue:
    """The brief of one period: its folder, and the head of each edition, the first one first."""

    folder: Path
    editions: tuple[Head, ...]

    @property
    def period(self) -> Period:
        """The period of every edition."""
        return self.editions[0].period

    def shown(self) -> frozenset[str]:
        """The articles that an edition has shown, late ones too."""
        return _articles(part for head in self.editions for part in head.sources)

    def late(self) -> frozenset[str]:
        """The articles that it has told late."""
        return _articles(part for head in self.editions for part in head.late)

    def listed(self) -> frozenset[str]:
        """The articles that it has listed as left out."""
        return _articles(part for head in self.editions for part in head.left_out)


@dataclass(frozen=True, slots=True)
class Shelf:
    """Every issue of an output folder, by first day and label, and what could not be read."""

    issues: tuple[Issue, ...]
    problems: tuple[Problem, ...] = ()

    def damaged(self, period: Period) -> tuple[Problem, ...]:
        """What could not be read of the issues of other periods than ``period``."""
        own = f"{period.label}/"
        return tuple(problem for problem in self.problems if not problem.where.startswith(own))

    def check_free(self, period: Period) -> None:
        """Refuse a brief where one of another series stands, over the same days.

        Raises:
            UsageError: there is one.
        """
        for issue in self.issues:
            if issue.period.label == period.label and issue.period.series != period.series:
                raise UsageError(
                    f"{issue.folder}: a brief of another series stands there"
                    f" ({issue.period.series}).",
                    "Name another folder with --output.",
                )

    def at(self, period: Period) -> Issue | None:
        """The issue of a period, if there is one."""
        return next((issue for issue in self.issues if issue.period == period), None)

    def apart(self, period: Period) -> tuple[Issue, ...]:
        """The other issues of its series; those of days in common are editions of their own."""
        return tuple(
            issue
            for issue in self.issues
            if issue.period.series == period.series
            and (issue.period.until <= period.first or period.until <= issue.period.first)
        )

    def before(self, period: Period) -> tuple[Issue, ...]:
        """The issues of its series that ended before it begins."""
        return tuple(one for one in self.apart(period) if one.period.until <= period.first)

    def after(self, period: Period) -> tuple[Issue, ...]:
        """The issues of its series that begin when it has ended."""
        return tuple(one for one in self.apart(period) if period.until <= one.period.first)


def shelf(output: Path) -> Shelf:
    """Every issue that stands in ``output``."""
    issues: list[Issue] = []
    problems: list[Problem] = []
    for folder in sorted(output.iterdir()) if output.is_dir() else ():
        if folder.name.startswith(".") or not (folder / RECORD).is_file():
            continue
        heads = []
        for edition in editions(folder):
            try:
                heads.append(msgspec.json.decode((edition / RECORD).read_bytes(), type=Head))
            except (OSError, ValueError) as error:
                problems.append(_passed_over(edition.relative_to(output), "", error))
        if heads and heads[0].period.label == folder.name:
            issues.append(Issue(folder, tuple(heads)))
    issues.sort(key=lambda issue: (issue.period.first, issue.period.label))
    return Shelf(tuple(issues), tuple(problems))


def editions(folder: Path) -> tuple[Path, ...]:
    """The folders of an issue's editions: its own, then those of its corrections in order."""
    found = [folder]
    while (correction := folder / f"{_CORRECTION}{len(found)}").is_dir():
        found.append(correction)
    return tuple(found)


def correction_folder(number: int) -> str:
    """The name, within the issue's folder, of the folder of a correction."""
    return f"{_CORRECTION}{number}"


def last_brief(shelf: Shelf, period: Period) -> tuple[Brief | None, tuple[Problem, ...]]:
    """The newest brief of the series of ``period`` that ended before it begins, as last corrected.

    Returns:
        The brief, or ``None`` when there is none yet; and what could not be read on the way to it.
    """
    problems: list[Problem] = []
    ended = sorted(shelf.before(period), key=lambda i: (i.period.until, i.period.label))
    for issue in reversed(ended):
        for edition in reversed(editions(issue.folder)):
            try:
                return from_json((edition / RECORD).read_bytes()), tuple(problems)
            except (OSError, VerifyError) as error:
                place = edition.relative_to(issue.folder.parent)
                problems.append(_passed_over(place, "as the last brief ", error))
    return None, tuple(problems)


def read_brief(folder: Path) -> Brief:
    """The brief at ``folder``: ``output/<label>``, or its ``brief.json``.

    Raises:
        SourceError: there is no brief there.
        VerifyError: its ``brief.json`` cannot be read as a brief.
    """
    record = folder if folder.name == RECORD else folder / RECORD
    try:
        return from_json(record.read_bytes())
    except OSError as error:
        raise SourceError(
            f"{record}: cannot be read ({error.strerror}).",
            "Name the folder of a brief, as output/2021-W27.",
        ) from error


def newest_briefs(output: Path) -> Iterator[Brief]:
    """Every brief of ``output`` that can be read, of all series, the last to end first.

    Of one issue the last correction goes first, and the first edition last.
    """
    issues = shelf(output).issues
    for issue in sorted(issues, key=lambda i: (i.period.until, i.period.label), reverse=True):
        for edition in reversed(editions(issue.folder)):
            try:
                yield read_brief(edition)
            except (SourceError, VerifyError):
                continue


def told(shelf: Shelf, period: Period, correcting: bool = False) -> Told:
    """What the other issues of the series of ``period`` tell, so that each article is told once.

    What its own issue tells late stays told there, even if a correction of an earlier one has told
    it since.

    Args:
        shelf: the issues there are.
        period: of the brief to be made.
        correcting: whether that brief is a correction. It tells the articles of its period that a
            later issue told late, and no other late or undated ones than the brief it corrects.
    """
    own, others = shelf.at(period), shelf.apart(period)
    first = _articles(part for issue in others for part in issue.editions[0].sources)
    shown = frozenset[str]().union(*(issue.shown() for issue in others))
    if own is not None:
        shown -= own.late() - first
    if correcting:
        shown -= frozenset[str]().union(*(issue.late() for issue in shelf.after(period)))
    return Told(
        periods=tuple(issue.period for issue in shelf.before(period)),
        articles=shown,
        listed=frozenset[str]().union(*(issue.listed() for issue in others)),
        strays=own.shown() | own.listed() if own is not None and correcting else None,
    )


def where_told(shelf: Shelf, period: Period) -> dict[str, str]:
    """By article, the label of another issue of the series that shows it or lists it."""
    return {
        article: issue.period.label
        for issue in shelf.apart(period)
        for article in issue.shown() | issue.listed()
    }


def set_aside_elsewhere(shelf: Shelf, period: Period) -> frozenset[Problem]:
    """The problems that other issues of the series of ``period`` have told."""
    return frozenset(
        problem
        for issue in shelf.apart(period)
        for head in issue.editions
        for problem in head.problems
    )


def _articles(parts: Iterable[_Named]) -> frozenset[str]:
    return frozenset(part.article for part in parts)


def _passed_over(edition: Path, as_what: str, error: Exception) -> Problem:
    return Problem(
        f"{edition.as_posix()}/{RECORD}",
        f"passed over {as_what}({type(error).__name__}: {error})",
        "Make that brief again, or restore it.",
        "J01",
    )
