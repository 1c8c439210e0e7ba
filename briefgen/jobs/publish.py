"""Publish a brief as one folder: a reader sees the whole old one or the whole new one.

Every edition is written into a folder of its own under ``.editions``, made durable, and then the
link ``output/<label>`` is turned to it in one rename. What a killed run leaves behind is not linked
to, and the next run removes it. The caller holds the lock on the output folder.
"""

import hashlib
import os
import shutil
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from briefgen.jobs.lock import unwritable
from briefgen.jobs.swap import settle

_EDITIONS = ".editions"
_NEW_LINK = ".next-"


@dataclass(frozen=True, slots=True)
class Published:
    """Where the brief stands now; ``moved`` is what stood there and was not ours, moved aside."""

    folder: Path
    moved: Path | None = None


def publish(output: Path, label: str, files: Mapping[str, bytes]) -> Published:
    """Put ``files`` at ``output/label``, all at once.

    Args:
        output: the output folder, there and locked.
        label: the name of the brief's folder.
        files: name to content, a name may lead into one folder ("correction-1/index.html"); what is
            there already byte for byte is left alone.

    Raises:
        RenderError: the folder cannot be written to; the brief that stood there stands.
    """
    try:
        _sweep(output)
        link = output / label
        if is_brief(link) and _holds(link, files):
            return Published(link)
        edition = _write_edition(output / _EDITIONS, label, files)
        moved = _move_aside(link)
        _turn(link, edition)
        _sweep(output)
    except OSError as error:
        with suppress(OSError):
            _sweep(output)
        raise unwritable(output, error) from error
    return Published(link, moved)


def publish_folder(output: Path, label: str, fill: Callable[[Path], str | None]) -> Published:
    """Put a folder of many files at ``output/label``, all at once.

    Args:
        output: the folder it stands in, there and locked.
        label: its name there.
        fill: writes the files into an empty folder, and returns a name for just these files;
            ``None`` where they are those that stand. It may link files of the folder that stands.

    Raises:
        RenderError: ``fill`` failed, or the folder cannot be written to; what stood there stands.
    """
    link = output / label
    try:
        _sweep(output)
        edition = output / _EDITIONS / f"{label}-new"
        edition.mkdir(parents=True)
        name = fill(edition)
        if name is None and is_brief(link):
            _sweep(output)
            return Published(link)
        made = edition.with_name(f"{label}-{name or 'same'}")
        while made.exists():
            made = made.with_name(made.name + "+")
        edition.rename(made)
        settle(made)
        moved = _move_aside(link)
        _turn(link, made)
        _sweep(output)
    except OSError as error:
        with suppress(OSError):
            _sweep(output)
        raise unwritable(output, error) from error
    return Published(link, moved)


def _write_edition(editions: Path, label: str, files: Mapping[str, bytes]) -> Path:
    editions.mkdir(exist_ok=True)
    edition = editions / f"{label}-{_digest(files)}"
    while edition.exists():
        edition = edition.with_name(edition.name + "+")
    edition.mkdir()
    inner = sorted({edition / folder for name in files if (folder := Path(name).parent).parts})
    for folder in inner:
        folder.mkdir(parents=True)
    for name, content in files.items():
        with (edition / name).open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
    for folder in (*inner, edition, editions):
        _sync_folder(folder)
    return edition


def _turn(link: Path, edition: Path) -> None:
    """Turn ``link`` to ``edition``: the one step that readers can see."""
    following = link.with_name(_NEW_LINK + link.name)
    following.symlink_to(Path(_EDITIONS) / edition.name)
    following.rename(link)
    _sync_folder(link.parent)


def _move_aside(link: Path) -> Path | None:
    """Make way where a folder, a file or a link stands that is not a link of ours."""
    if is_brief(link) or not os.path.lexists(link):
        return None
    number = 1
    while os.path.lexists(aside := link.with_name(f"{link.name}.before-{number}")):
        number += 1
    link.rename(aside)
    return aside


def _sweep(output: Path) -> None:
    """Remove editions that no link leads to, and links that were never turned."""
    for entry in sorted(output.glob(f"{_NEW_LINK}*")):
        if entry.is_symlink():
            entry.unlink()
    linked = {entry.readlink().name for entry in output.iterdir() if is_brief(entry)}
    editions = output / _EDITIONS
    for edition in sorted(editions.iterdir()) if editions.is_dir() else ():
        if edition.name not in linked:
            shutil.rmtree(edition)


def is_brief(entry: Path) -> bool:
    """Whether ``entry`` is a link that ``publish`` turned to an edition."""
    return entry.is_symlink() and entry.readlink().parts[:1] == (_EDITIONS,)


def _holds(folder: Path, files: Mapping[str, bytes]) -> bool:
    """Whether ``folder`` holds these files and no other; what cannot be read, it does not hold."""
    with suppress(OSError):
        return content_of(folder) == dict(files)
    return False


def content_of(folder: Path) -> dict[str, bytes]:
    """Every file in a folder, by its path there.

    Raises:
        OSError: one cannot be read.
    """
    return {
        entry.relative_to(folder).as_posix(): entry.read_bytes()
        for entry in sorted(folder.rglob("*"))
        if not entry.is_dir()
    }


def _digest(files: Mapping[str, bytes]) -> str:
    digest = hashlib.sha256()
    for name in sorted(files):
        digest.update(f"{name}\0{len(files[name])}\0".encode())
        digest.update(files[name])
    return digest.hexdigest()[:12]


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
