"""Past briefs, found among the folders of the output folder: the last one of a series, or all.

Each series (daily, weekly, monthly, any period) remembers its own last brief and no other's.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import msgspec

from briefgen.errors import SourceError, VerifyError
from briefgen.model import Brief, Period, Problem
from briefgen.pipeline import Told
from briefgen.render import from_json

RECORD = "brief.json"


@dataclass(frozen=True, slots=True)
class _Shown:
    """A source note, of which only the article counts."""

    article: str


@dataclass(frozen=True, slots=True)
class _Head:
    """What tells which brief a file holds, and of which articles; the rest is passed over."""

    period: Period
    sources: tuple[_Shown, ...] = ()


def last_brief(output: Path, period: Period) -> tuple[Brief | None, tuple[Problem, ...]]:
    """The newest brief of the series of ``period`` that ended before it begins.

    Returns:
        The brief, or ``None`` when there is none yet; and what could not be read on the way to it.
    """
    problems: list[Problem] = []
    for _, label in sorted(_ended(output, period), reverse=True):
        try:
            return from_json((output / label / RECORD).read_bytes()), tuple(problems)
        except (OSError, VerifyError) as error:
            problems.append(
                Problem(
                    f"{label}/{RECORD}",
                    f"passed over as the last brief ({type(error).__name__}: {error})",
                    "Make that brief again, or restore it.",
                    "J01",
                )
            )
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
    """Every brief of ``output`` that can be read, of all series, the last to end first."""
    for _, label in sorted(
        ((h.period.until, h.period.label) for h in _heads(output)), reverse=True
    ):
        try:
            yield read_brief(output / label)
        except (SourceError, VerifyError):
            continue


def told_before(output: Path, period: Period) -> Told:
    """What the briefs of the series that ended before ``period`` have shown, late articles too."""
    past = [head for head in _heads(output) if _is_before(head.period, period)]
    past.sort(key=lambda head: head.period.first)
    shown = frozenset(source.article for head in past for source in head.sources)
    return Told(tuple(head.period for head in past), shown)


def _ended(output: Path, period: Period) -> list[tuple[str, str]]:
    """Last day and label of every brief of the series that ended in time."""
    return [
        (head.period.until.isoformat(), head.period.label)
        for head in _heads(output)
        if _is_before(head.period, period)
    ]


def _is_before(past: Period, period: Period) -> bool:
    return past.series == period.series and past.until <= period.first


def _heads(output: Path) -> Iterator[_Head]:
    """The head of every brief in ``output``, in no order."""
    for entry in output.iterdir() if output.is_dir() else ():
        if entry.name.startswith("."):
            continue
        try:
            head = msgspec.json.decode((entry / RECORD).read_bytes(), type=_Head)
        except (OSError, ValueError):
            continue
        if head.period.label == entry.name:
            yield head
