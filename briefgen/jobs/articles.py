"""Articles: each gathered file opened, and read, cleaned and extracted in the jail.

This is the border where one bad input stops: whatever happens to one file, the others go on, and
what happened travels as a ``Problem`` to the annex of the brief.
"""

import gc
import hashlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from functools import cache, partial
from pathlib import Path, PurePath

from briefgen.clean import clean
from briefgen.errors import SourceError
from briefgen.extract import extract
from briefgen.jobs.gather import File, Gathered, open_file
from briefgen.jobs.jail import Jail
from briefgen.jobs.memory import Memory
from briefgen.model import Article, Extract, Period, Problem
from briefgen.pipeline import Step, untimed
from briefgen.read import SEVERAL, read

_SAMPLE = b"<p>" + b"The bridge over the Lune was open on Friday, the town said. " * 9

Watch = Callable[[int, int, str], None]
"""Told of each file in turn: its place from 1, how many there are, its name."""


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
    jail: Jail | None = None,
    limit: int | None = None,
    watch: Watch = lambda *_: None,
    memory: Memory | None = None,
) -> Taken:
    """Read every file of ``gathered``; of two with the same bytes the first by name is used.

    Args:
        gathered: the files, and what was passed over when they were found.
        jail: where they are read; ``None`` for one of its own.
        limit: only the first so many files by name; ``None`` takes all.
        watch: told of each file in turn.
        memory: what earlier runs found, asked first and told of what is found now.

    Raises:
        SourceError: none could be read.
    """
    files = gathered.files[:limit]
    problems = list(gathered.problems)
    extracts: list[Extract] = []
    first: dict[str, File] = {}
    with ExitStack() as own:
        jail = own.enter_context(jailed()) if jail is None else jail
        jail.expect(_coming(files, memory))
        for place, file in enumerate(files, 1):
            watch(place, len(files), file.name)
            found = _take_one(file, first, jail, memory)
            if isinstance(found, Problem):
                problems.append(found)
            elif found is not None:
                extracts.append(found)
    problems.sort(key=lambda problem: (problem.where, problem.code, problem.what))
    if not first and not (memory is not None and memory.desk):
        raise SourceError(_none_read(problems), "Put articles there: .txt, .md or saved .html.")
    return Taken(first, tuple(problems), len(files), tuple(extracts))


def load(
    taken: Taken, memory: Memory | None, jail: Jail
) -> tuple[tuple[Extract, ...], tuple[Problem, ...]]:
    """What was found in the files that were read; what the memory has lost is read anew.

    Returns:
        The extracts, and what the memory has lost and cannot be read any more.
    """
    if memory is None:
        return taken.extracts, ()
    with _uncollected():
        found = [
            memory.find(file, sha256, partial(jail.look, file))
            for sha256, file in taken.read.items()
        ]
    return (
        tuple(extract for extract in found if isinstance(extract, Extract)),
        tuple(problem for problem in found if isinstance(problem, Problem)),
    )


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


def jailed(
    fast: bool = False,
    jobs: int | None = None,
    debug: bool = False,
    spend: Callable[[str, float], None] = lambda *_: None,
) -> Jail:
    """The jail in which ``take_one`` is done.

    Args:
        fast: read saved pages without a second look at each.
        jobs: the most workers; ``None`` for the machine's cores.
        debug: let an unexpected exception through in place of making it a problem.
        spend: told the CPU seconds of "reading", "cleaning" and "finding".
    """

    def way(name: str, data: bytes, step: Step) -> Extract | Problem:
        return take_one(name, data, fast, step)

    return Jail(way, jobs, prepare=partial(_prepare, fast), spend=spend, debug=debug)


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


def _take_one(
    file: File, first: dict[str, File], jail: Jail, memory: Memory | None
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
        found = jail.look(file, data)
    elif memory.holds(file, sha256):
        found = None
    else:
        found = memory.find(file, sha256, partial(jail.look, file))
    if isinstance(found, Problem):
        return found
    first[sha256] = file
    return None if memory is not None else found


def _coming(files: Sequence[File], memory: Memory | None) -> Iterator[tuple[File, bytes]]:
    """The files that have to be read, with their bytes; of equal ones the first."""
    seen: set[str] = set()
    for file in files:
        sha256 = None if memory is None else memory.identify(file)
        if isinstance(sha256, Problem) or (memory and sha256 and not memory.lacks(file, sha256)):
            continue
        data = open_file(file)
        if isinstance(data, Problem):
            continue
        sha256 = hashlib.sha256(data).hexdigest()
        if sha256 not in seen:
            seen.add(sha256)
            yield file, data


def _prepare(fast: bool, name: str) -> None:
    _load(fast, PurePath(name).suffix.lower())


@cache
def _load(fast: bool, suffix: str) -> None:
    """Load what reading a kind of file needs, by reading one."""
    take_one(f"prepared{suffix}", _SAMPLE, fast)


def _none_read(problems: Sequence[Problem]) -> str:
    told = "; ".join(f"{p.where}: {p.what}" for p in problems[:3])
    more = f"; and {len(problems) - 3} more" if len(problems) > 3 else ""
    return f"none of {len(problems)} files could be read ({told}{more})."
