"""Verify a published brief: open the raw files anew and compare every verbatim part with them.

Raw files are found where they lay when the brief was made (``inputs.json``), in the desk's store
once they have gone from there or were changed, or by their sha256 in the folders given; the files
of the brief itself are compared with the sums taken at writing.
"""

import hashlib
import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from briefgen.clean.shared import without
from briefgen.compose.correct import what_changed
from briefgen.compose.verify import Fault, verify
from briefgen.errors import BriefgenError, VerifyError
from briefgen.extract import extract
from briefgen.jobs.articles import take_one
from briefgen.jobs.files import INPUTS, Inputs, read_inputs
from briefgen.jobs.gather import File, gather, open_file
from briefgen.jobs.past import RECORD, correction_folder, editions, read_brief
from briefgen.model import Brief, Extract, Problem, Source
from briefgen.store.files import RAW, RawFiles

_ADVICE = "Name the folder of the articles with --sources."


@dataclass(frozen=True, slots=True)
class Verdict:
    """The faults of a brief and its corrections, and the sources of the edition that has most.

    ``changed`` are the names of files that have other bytes now, whose copies in the store were
    read in their place.
    """

    label: str
    sources: int
    faults: tuple[Fault, ...]
    changed: tuple[str, ...] = ()


def verify_brief(folder: Path, sources: Sequence[Path] = (), store: Path | None = None) -> Verdict:
    """Check the brief at ``folder``, and its corrections, against their sources.

    Args:
        folder: ``output/<label>``, or its ``brief.json``.
        sources: files and folders to find the raw files in, by sha256 and else by name; none
            means where they lay when the brief was made.
        store: that of the desk, which may have a copy of what has gone from there, or was changed.

    Raises:
        SourceError: there is no brief there.
        VerifyError: its ``brief.json`` cannot be read as a brief.
    """
    folder = folder.parent if folder.name == RECORD else folder
    search = by_search(sources) if sources else None
    raw = RawFiles(store / RAW) if store is not None else None
    first, *corrections = (_verify_edition(edition, search, raw) for edition in editions(folder))
    faults = [
        Fault(f"{verdict.label.partition(', ')[2]}: {fault.item}", fault.what)
        for verdict in corrections
        for fault in verdict.faults
    ]
    return Verdict(
        label=(first, *corrections)[-1].label,
        sources=max(verdict.sources for verdict in (first, *corrections)),
        faults=(*first.faults, *faults),
        changed=tuple(sorted({name for one in (first, *corrections) for name in one.changed})),
    )


def _verify_edition(
    folder: Path, search: Callable[[Source], Extract | Problem] | None, raw: RawFiles | None
) -> Verdict:
    brief = read_brief(folder)
    changed: list[str] = []
    faults = verify(brief, search or _by_place(_read_inputs(folder), raw, changed))
    return Verdict(
        brief.edition,
        len(brief.sources),
        (*faults, *_correction_faults(folder, brief), *seal_faults(folder)),
        tuple(changed),
    )


def _correction_faults(folder: Path, brief: Brief) -> list[Fault]:
    """Whether a correction says how it differs from the edition before it."""
    if brief.correction is None:
        return []
    home, number = folder.resolve().parent, brief.correction.number
    before = home / correction_folder(number - 1) if number > 1 else home
    try:
        changed = what_changed(read_brief(before), brief)
    except BriefgenError as error:
        return [Fault("what is corrected", f"the edition before it is needed: {error}")]
    if changed != brief.correction:
        return [Fault("what is corrected", "it is not the difference of the two editions")]
    return []


def _read_inputs(folder: Path) -> Inputs:
    try:
        return read_inputs(folder)
    except FileNotFoundError:
        return Inputs()
    except (OSError, ValueError) as error:
        raise VerifyError(f"{folder / INPUTS}: damaged ({error}).", _ADVICE) from error


def _by_place(
    inputs: Inputs, raw: RawFiles | None, changed: list[str]
) -> Callable[[Source], Extract | Problem]:
    """The way to each source's file where it lay when the brief was made, or to its copy.

    ``changed`` gets the names of those that are there with other bytes, where there is a copy.
    """

    def reread(source: Source) -> Extract | Problem:
        noted = inputs.inputs.get(source.article)
        path = Path(noted) if noted is not None else None
        there = path is not None and os.access(path, os.F_OK)
        if raw is not None and raw.holds(source.article) and not _is_still(path, source.article):
            path = raw.path(source.article)
            if there and raw.get(source.article) is not None:
                changed.append(source.name)
        if path is None:
            return Problem(source.name, f"where it lies is not known. {_ADVICE}", "", "V01")
        return _reread(source, File(source.name, path))

    return reread


def _is_still(path: Path | None, sha256: str) -> bool:
    """Whether a file is there with the bytes that it had."""
    try:
        return path is not None and hashlib.sha256(path.read_bytes()).hexdigest() == sha256
    except OSError:
        return False


def by_search(sources: Sequence[Path]) -> Callable[[Source], Extract | Problem]:
    """The way to each source's file in the folders named, by sha256 and else by name."""
    by_name: dict[str, File] = {}
    by_sum: dict[str, File] = {}
    for file in gather(sources).files:
        by_name.setdefault(file.name, file)
        data = open_file(file)
        if not isinstance(data, Problem):
            by_sum.setdefault(hashlib.sha256(data).hexdigest(), file)

    def reread(source: Source) -> Extract | Problem:
        file = by_sum.get(source.article) or by_name.get(source.name)
        if file is None:
            return Problem(source.name, "the file is not in the folders named", "", "V01")
        return _reread(source, file)

    return reread


def _reread(source: Source, file: File) -> Extract | Problem:
    """The extract of a raw file with what only the articles together gave.

    That is the name that it went by, the date inferred for it, and the lines cut since other
    pages have them too. Whether it was read fast is not recorded: the way that gives the text
    of the brief was the one.
    """
    data = open_file(file)
    if isinstance(data, Problem):
        return data
    for fast in (False, True):
        found = _settled(source, take_one(source.name, data, fast))
        if isinstance(found, Extract) and found.article.text == source.text:
            return found
    return _settled(source, take_one(source.name, data))


def _settled(source: Source, found: Extract | Problem) -> Extract | Problem:
    """What one file gives, with what all files gave for it."""
    if isinstance(found, Problem):
        return found
    article = without(found.article, source.shared)
    if article.published is None and source.published is not None and source.published.inferred:
        inferred = replace(source.published, moment=None, printed=None)
        article = replace(article, published=inferred)
    return found if article is found.article else extract(article)


def seal_faults(folder: Path) -> list[Fault]:
    """The files of an edition that are gone or have other bytes than were written.

    Raises:
        VerifyError: the note of their sums is damaged.
    """
    faults = []
    for name, written in sorted(_read_inputs(folder).files.items()):
        try:
            found = hashlib.sha256((folder / name).read_bytes()).hexdigest()
        except OSError as error:
            faults.append(Fault(name, f"cannot be read ({error.strerror})"))
            continue
        if found != written:
            faults.append(Fault(name, "its bytes are not those written (sha256 differs)"))
    return faults
