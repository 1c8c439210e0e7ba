"""Gather: the INPUTs a command names, as files in one total order.

A folder is walked whole; only regular files inside it are taken, so that a link, a pipe or a
device dropped into an inbox is told and not followed. Passed over without a word: hidden files,
the ``NAME_files`` folder that a browser saves beside ``NAME.html``, and what briefgen itself has
written there: the output folder, and links to briefs.
"""

import os
import stat
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from briefgen.errors import SourceError
from briefgen.jobs.publish import is_brief
from briefgen.model import Problem
from briefgen.read import LARGEST

_MOST_BYTES = max(LARGEST.values()) + 1
_PAGES = (".html", ".htm", ".xhtml")


@dataclass(frozen=True, slots=True, order=True)
class File:
    """A file to read: ``name`` as the brief prints it, ``path`` where it lies."""

    name: str
    path: Path


@dataclass(frozen=True, slots=True)
class Gathered:
    """Files by name, each path once, and what was not taken."""

    files: tuple[File, ...]
    problems: tuple[Problem, ...]


def gather(
    inputs: Sequence[Path], output: Path | None = None, may_be_empty: bool = False
) -> Gathered:
    """Find every file of ``inputs``.

    Args:
        inputs: files and folders; a file inside a folder is named relative to that folder, with
            ``/``, a file named itself by its last part. Where two names are equal, the folder's
            own name goes before.
        output: the output folder, passed over where it lies inside an input.
        may_be_empty: whether no file at all is no fault.

    Raises:
        SourceError: an input is missing or a folder that cannot be read, or there is no file.
    """
    problems: list[Problem] = []
    files = sorted(_name(list(_walk_all(inputs, _places(output), problems))))
    if not files and not problems and not may_be_empty:
        names = ", ".join(map(str, inputs))
        raise SourceError(
            f"{names}: no file in it.", "Put articles there: .txt, .md or saved .html."
        )
    return Gathered(tuple(files), tuple(problems))


def check_there(given: Path) -> None:
    """Refuse an input that is not there, or a link to nothing.

    Raises:
        SourceError: there is no file or folder at ``given``.
    """
    try:
        what = "" if given.exists() else "no such file or folder"
    except OSError as error:
        what = _told(error)
    if what:
        raise SourceError(f"{given}: {what}.", "Name the folder that holds the articles.")


def open_file(file: File) -> bytes | Problem:
    """The bytes of ``file``, cut one past the largest that any reader takes.

    A link or a pipe put in its place since it was found is refused, not followed.
    """
    try:
        handle = os.open(file.path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC)
        with os.fdopen(handle, "rb") as opened:
            if stat.S_ISREG(os.fstat(handle).st_mode):
                return opened.read(_MOST_BYTES)
    except OSError as error:
        return Problem(
            file.name, _told(error), "Check that the file is there and may be read.", "G01"
        )
    return _not_regular(file.name, "a pipe, socket or device")


def _places(output: Path | None) -> frozenset[Path]:
    """Where a walk may meet ``output``: the folder itself, and the link that leads to it."""
    if output is None:
        return frozenset()
    folder, link = os.path.realpath(output), os.path.realpath(output.parent)
    return frozenset((Path(folder), Path(link) / output.name))


def _walk_all(
    inputs: Iterable[Path], output: frozenset[Path], problems: list[Problem]
) -> Iterator[tuple[str, str, Path]]:
    """Folder's own name, file's name and path of every file; each path once."""
    seen: set[Path] = set()
    for given in inputs:
        check_there(given)
        root = given.resolve()
        paths = _walk(root, root, output, problems) if root.is_dir() else [root]
        for path in paths:
            if path not in seen:
                seen.add(path)
                name = path.relative_to(root).as_posix() if path != root else given.name
                yield root.name if path != root else root.parent.name, _printable(name), path


def _walk(
    folder: Path, root: Path, output: frozenset[Path], problems: list[Problem]
) -> Iterator[Path]:
    try:
        with os.scandir(folder) as found:
            entries = sorted(found, key=lambda entry: entry.name)
    except OSError as error:
        if folder == root:
            raise SourceError(
                f"{root}: {_told(error)}.", "Let briefgen read that folder."
            ) from error
        where = _relative(folder, root)
        problems.append(Problem(where, _told(error), "Let briefgen read that folder.", "G01"))
        return
    names = {entry.name for entry in entries}
    for entry in entries:
        if entry.name.startswith(".") or _is_pages_folder(entry.name, names):
            continue
        path = folder / entry.name
        if path in output or (entry.is_symlink() and is_brief(path)):
            continue
        if entry.is_symlink():
            problems.append(_not_regular(_relative(path, root), "a link"))
        elif entry.is_dir(follow_symlinks=False):
            yield from _walk(path, root, output, problems)
        elif entry.is_file(follow_symlinks=False):
            yield path
        else:
            problems.append(_not_regular(_relative(path, root), "a pipe, socket or device"))


def _is_pages_folder(name: str, beside: set[str]) -> bool:
    stem = name.removesuffix("_files")
    return stem != name and any(stem + suffix in beside for suffix in _PAGES)


def _relative(entry: Path, root: Path) -> str:
    return _printable(entry.relative_to(root).as_posix())


def _not_regular(where: str, kind: str) -> Problem:
    return Problem(where, f"not read: {kind}, not a file", "Put the file itself there.", "G02")


def _name(found: Sequence[tuple[str, str, Path]]) -> Iterator[File]:
    names = Counter(name for _, name, _ in found)
    for folder, name, path in found:
        yield File(f"{_printable(folder)}/{name}" if names[name] > 1 else name, path)


def _told(error: OSError) -> str:
    return f"cannot be read ({error.strerror})"


def _printable(name: str) -> str:
    """A file name that any page can show: no control character, no byte that is not text."""
    if name.isascii() and name.isprintable():
        return name
    text = os.fsencode(name).decode("utf-8", "replace")
    return "".join(c if c.isprintable() else "\ufffd" for c in text)
