"""Inspect one file: what briefgen makes of it, line by line, with the reason for every cut."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from briefgen.clean import clean
from briefgen.errors import SourceError
from briefgen.extract import extract
from briefgen.jobs.gather import File, check_there, open_file
from briefgen.model import Edit, Extract, Problem, RawDocument
from briefgen.read import read


@dataclass(frozen=True, slots=True)
class RawLine:
    """A line of the raw text (numbered from 1) and what cleaning did: ``reasons`` of its edits."""

    number: int
    text: str
    fate: Literal["kept", "changed", "cut"]
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Inspection:
    """A file as read, its lines, and all that was found in it."""

    raw: RawDocument
    lines: tuple[RawLine, ...]
    found: Extract


def inspect_file(path: Path) -> Inspection:
    """Read, clean and extract the file at ``path``.

    Raises:
        SourceError: it is not there, cannot be read, or holds no article.
    """
    check_there(path)
    data = open_file(File(path.name, path.resolve()))
    raw = data if isinstance(data, Problem) else read(path.name, data)
    article = raw if isinstance(raw, Problem) else clean(raw)
    if isinstance(article, Problem) or isinstance(raw, Problem):
        problem = article if isinstance(article, Problem) else raw
        assert isinstance(problem, Problem)
        raise SourceError(f"{path}: {problem.what}.", problem.advice)
    return Inspection(raw, _lines(raw.text, article.edits), extract(article))


def _lines(text: str, edits: tuple[Edit, ...]) -> tuple[RawLine, ...]:
    """Every line with ink in it, and its fate."""
    edits = tuple(sorted(edits, key=lambda edit: edit.span))
    starts, ends = [e.span.start for e in edits], [e.span.end for e in edits]
    lines = []
    start = 0
    for number, line in enumerate(text.split("\n"), 1):
        end = start + len(line)
        if line.strip():
            touching = edits[bisect_left(ends, start + 1) : bisect_left(starts, end)]
            lines.append(_line(number, line, start, touching))
        start = end + 1
    return tuple(lines)


def _line(number: int, line: str, start: int, touching: Sequence[Edit]) -> RawLine:
    kept = list(line)
    reasons: dict[str, None] = {}
    for edit in touching:
        covered = slice(max(edit.span.start - start, 0), edit.span.end - start)
        if line[covered].strip() or edit.replacement.strip():
            reasons[edit.reason] = None
        kept[covered] = " " * len(line[covered])
    if not reasons:
        return RawLine(number, line, "kept", ())
    remains = "".join(kept).strip() or any(edit.replacement.strip() for edit in touching)
    return RawLine(number, line, "changed" if remains else "cut", tuple(reasons))
