"""A run that would write what stands already, and so need not.

All that decides what a run writes is put into one sum: the articles by name and content, the
settings, what was asked, the version of briefgen at work. Where an earlier run had the same sum,
and its brief and the others beside it stand as it left them, its report is given again.
"""

import hashlib
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import msgspec

from briefgen.jobs.articles import Taken
from briefgen.jobs.dress import layout_of
from briefgen.jobs.memory import Memory
from briefgen.jobs.past import RECORD, editions
from briefgen.jobs.report import Line, Report
from briefgen.jobs.version import writing
from briefgen.model import Corpus, Days, Period
from briefgen.settings import Settings


@dataclass(frozen=True, slots=True)
class _Record:
    """What a run said, the sums of all files of its brief's folder and of the briefs beside it.

    ``written`` are the names of the files it tells of, ``sums`` go by path within the folder.
    """

    period: Period
    corpus: Corpus
    topics: int
    last: str
    why: str
    files: int
    lines: tuple[Line, ...]
    held: Days | None
    correction: int
    note: str
    written: tuple[str, ...]
    sums: dict[str, str]
    beside: str


def request(
    asked: Mapping[str, object], settings: Settings, taken: Taken, memory: Memory, today: date
) -> str:
    """The sum of all that decides what a run writes.

    Args:
        asked: what the command was told, by name; with no period in it ``today`` counts too.
        settings: all of them.
        taken: the articles of the run.
        memory: the store.
        today: the day of the run.
    """
    parts = (
        dict(asked),
        taken.chosen or ("" if asked.get("period") else today),
        _plain(settings),
        [(file.name, str(file.path), sha256) for sha256, file in taken.read.items()],
        taken.problems,
        memory.desk,
        memory.version,
        writing(layout_of(settings.render)),
    )
    return hashlib.sha256(msgspec.json.encode(parts, order="deterministic")).hexdigest()


def standing(asked: str, memory: Memory, output: Path) -> Report | None:
    """The report of the run that had this sum, if all that it left still stands."""
    data = memory.store.run(asked)
    if data is None:
        return None
    record = msgspec.msgpack.decode(data, type=_Record)
    folder = output / record.period.label
    try:
        if record.beside != _beside(output, record.period.label) or _sums(folder) != record.sums:
            return None
    except OSError:
        return None
    return Report(
        period=record.period,
        corpus=record.corpus,
        topics=record.topics,
        last=record.last,
        why=record.why,
        files=record.files,
        lines=record.lines,
        held=record.held,
        correction=record.correction,
        note=record.note,
        written=tuple(folder / name for name in record.written),
    )


def remember(asked: str, memory: Memory, output: Path, report: Report) -> None:
    """Keep the report of a run for ``standing``; one that failed in part is not kept."""
    if report.failure is not None or report.moved is not None:
        return
    folder = output / report.period.label
    record = _Record(
        period=report.period,
        corpus=report.corpus,
        topics=report.topics,
        last=report.last,
        why=report.why,
        files=report.files,
        lines=report.lines,
        held=report.held,
        correction=report.correction,
        note=report.note,
        written=tuple(path.relative_to(folder).as_posix() for path in report.written),
        sums=_sums(folder),
        beside=_beside(output, report.period.label),
    )
    with memory.store.writing():
        memory.store.keep_run(asked, report.period.label, msgspec.msgpack.encode(record))


def _beside(output: Path, label: str) -> str:
    """A sum of how the other briefs of a folder lie; one of them is the last of the series."""
    found = []
    for entry in sorted(output.iterdir()):
        if entry.name == label or entry.name.startswith(".") or not (entry / RECORD).is_file():
            continue
        for edition in editions(entry):
            with suppress(FileNotFoundError):
                lies = (edition / RECORD).stat()
                place = edition.relative_to(output).as_posix()
                found.append((place, lies.st_size, lies.st_mtime_ns))
    return hashlib.sha256(repr(found).encode()).hexdigest()


def _sums(folder: Path) -> dict[str, str]:
    """The sum of each file in a folder, by its path there; none of a folder that is not there."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def _plain(settings: Settings) -> object:
    """The settings that a brief rests on, as JSON has them; paths as they are written."""
    settings = replace(settings, mail=Settings().mail, groups=(), site=Settings().site)
    return msgspec.to_builtins(settings, enc_hook=str)
