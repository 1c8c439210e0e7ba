"""Articles: each gathered file opened, read, cleaned and extracted, one at a time.

This is the border where one bad input stops: whatever happens to one file, the others go on, and
what happened travels as a ``Problem`` to the annex of the brief.
"""

import gc
import hashlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from briefgen.clean import clean
from briefgen.errors import SourceError
from briefgen.extract import extract
from briefgen.jobs.gather import File, Gathered, open_file
from briefgen.jobs.memory import FAILED, Memory
from briefgen.model import Article, Extract, Period, Problem
from briefgen.pipeline import Step, untimed
from briefgen.read import SEVERAL, read

Watch = Callable[[int, int, str], None]
"""Told of each file before it is read: its place from 1, how many there are, its name."""

Look = Callable[[File, bytes], Extract | Problem]
"""The way of one file."""


@dataclass(frozen=True, slots=True)
class Taken:
    """What was made of the files: those read, by the sha256 of their bytes, and the problems.

    ``extracts`` of what was read are in order of name; where a memory has them they stay there
    until ``load`` is asked. ``files`` counts all that were looked at. ``chosen`` is the period that
    a desk's articles are of and near, with the reason for it.
    """

    read: dict[str, File]
    problems: tuple[Problem, ...]
    files: int
    extracts: tuple[Extract, ...] = ()
    chosen: tuple[Period, str] | None = None

    @property
    def paths(self) -> dict[str, Path]:
        """By sha256, where each article lies that was read."""
        return {sha256: file.path for sha256, file in sorted(self.read.items())}


def take(
    gathered: Gathered,
    limit: int | None = None,
    debug: bool = False,
    watch: Watch = lambda *_: None,
    fast: bool = False,
    step: Step = untimed,
    memory: Memory | None = None,
) -> Taken:
    """Read every file of ``gathered``; of two with the same bytes the first by name is used.

    Args:
        gathered: the files, and what was passed over when they were found.
        limit: only the first so many files by name; ``None`` takes all.
        debug: let an unexpected exception through in place of making it a problem.
        watch: told of each file before it is read.
        fast: read saved pages without a second look at each.
        step: told of the steps "reading", "cleaning" and "finding".
        memory: what earlier runs found, asked first and told of what is found now.

    Raises:
        SourceError: none could be read.
    """
    files = gathered.files[:limit]
    problems = list(gathered.problems)
    extracts: list[Extract] = []
    first: dict[str, File] = {}
    look = guarded(debug, fast, step)
    for place, file in enumerate(files, 1):
        watch(place, len(files), file.name)
        found = _take_one(file, first, look, memory)
        if isinstance(found, Problem):
            problems.append(found)
        elif found is not None:
            extracts.append(found)
    problems.sort(key=lambda problem: (problem.where, problem.code, problem.what))
    if not first and not (memory is not None and memory.desk):
        raise SourceError(_none_read(problems), "Put articles there: .txt, .md or saved .html.")
    return Taken(first, tuple(problems), len(files), tuple(extracts))


def load(taken: Taken, memory: Memory | None, look: Look) -> tuple[Extract, ...]:
    """What was found in the files that were read; what the memory has lost is read anew."""
    if memory is None:
        return taken.extracts
    with _uncollected():
        found = [
            memory.find(file, sha256, partial(look, file)) for sha256, file in taken.read.items()
        ]
    return tuple(extract for extract in found if isinstance(extract, Extract))


@contextmanager
def _uncollected() -> Iterator[None]:
    """Objects made inside are never looked through for cycles, which takes longer than loading."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if was_on:
            gc.enable()


def take_one(name: str, data: bytes, fast: bool = False, step: Step = untimed) -> Extract | Problem:
    """The way of one file: read, clean, extract; what is not one article is set aside."""
    with step("reading"):
        raw = read(name, data, fast=fast)
    if isinstance(raw, Problem):
        return raw
    for problem in raw.problems:
        if problem.code == SEVERAL:
            return problem
    with step("cleaning"):
        article = clean(raw)
    if isinstance(article, Problem):
        return article
    with step("finding"):
        return extract(article)


def guard_redo(had: Sequence[Extract], debug: bool) -> Callable[[Article], Extract]:
    """The ``redo`` of ``pipeline.settle`` under the guard that every file was read under.

    Args:
        had: what was found in each article alone; where briefgen fails on the article with an
            inferred date or without a line, that is what stays, and a warning with it.
        debug: let an unexpected exception through in place of that.
    """
    by_id = {found.article.id: found for found in had}

    def redo(article: Article) -> Extract:
        try:
            return extract(article)
        except Exception as error:
            if debug:
                raise
            what = f"left as it was read: briefgen failed on it anew ({type(error).__name__})"
            told = Problem(article.name, what, "Report it; --debug shows where.", "G05")
            alone = by_id[article.id]
            kept = replace(
                alone.article,
                outlet=article.outlet,
                problems=(*(p for p in article.problems if p.code != told.code), told),
            )
            return replace(alone, article=kept)

    return redo


def guarded(debug: bool, fast: bool, step: Step = untimed) -> Look:
    """The way of one file, where what fails unexpectedly is a problem of that file."""

    def look(file: File, data: bytes) -> Extract | Problem:
        try:
            return take_one(file.name, data, fast, step)
        except Exception as error:
            if debug:
                raise
            what = f"briefgen failed on this file ({type(error).__name__})"
            advice = "Set it aside and report it; --debug shows where."
            return Problem(file.name, what, advice, FAILED)

    return look


def _take_one(
    file: File, first: dict[str, File], look: Look, memory: Memory | None
) -> Extract | Problem | None:
    """What is in a file; nothing where the memory has it."""
    data = open_file(file) if memory is None else b""
    if isinstance(data, Problem):
        return data
    sha256 = hashlib.sha256(data).hexdigest() if memory is None else memory.identify(file)
    if isinstance(sha256, Problem):
        return sha256
    if sha256 in first:
        what = f"the same bytes as {first[sha256].name}, which is read in its place"
        return Problem(file.name, what, "Delete one of the two.", "G03")
    if memory is None:
        found = look(file, data)
    elif memory.holds(file, sha256):
        found = None
    else:
        found = memory.find(file, sha256, partial(look, file))
    if isinstance(found, Problem):
        return found
    first[sha256] = file
    return None if memory is not None else found


def _none_read(problems: Sequence[Problem]) -> str:
    told = "; ".join(f"{p.where}: {p.what}" for p in problems[:3])
    more = f"; and {len(problems) - 3} more" if len(problems) > 3 else ""
    return f"none of {len(problems)} files could be read ({told}{more})."
