"""Restore a desk from a backup: checked whole, unpacked beside, then put in its place at once."""

import os
import shutil
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from briefgen.errors import BriefgenError, RenderError, StoreError, UsageError
from briefgen.jobs import archive
from briefgen.jobs.backup import has_own_place
from briefgen.jobs.lock import locked
from briefgen.jobs.swap import PLAN, Move, finish, swap
from briefgen.settings import FILE_NAME, Settings, load, load_bytes
from briefgen.store import examine

_NEW = ".restoring"
RESTORED = "restored"
"""File in the folder of a store whose ledger may lack mail that went after the backup was made."""
_AS_IT_IS = (archive.TEMPLATES, archive.LOGO, archive.READERS)
"""Parts of the desk that stay where the backup has none of them."""


@dataclass(frozen=True, slots=True)
class Restored:
    """What stands now, by place, and where what stood there before is."""

    articles: int
    briefs: int
    places: tuple[Path, ...]
    moved: tuple[Path, ...]


def restore(file: Path, settings_file: Path | None) -> Restored:
    """Put the desk of a backup in the place of the one that is there.

    Args:
        file: the backup.
        settings_file: where the settings file goes, and the desk beside it; ``None`` takes
            ``briefgen.toml`` in the folder one is in.

    Raises:
        SourceError: there is no such file.
        VerifyError: the backup is damaged, or none of ours.
        UsageError: the desk of the backup has places that cannot be changed in one step.
        LockedError: a run is at work.
        RenderError: a place cannot be written; the desk is as it was.
        StoreError: the store of the backup is damaged.
    """
    contents = archive.check(file)
    target = (settings_file or Path(FILE_NAME)).absolute()
    finish(target.parent)
    try:
        settings = _settings(file, contents, target)
        places = _places(settings, target)
        _refuse_places(places, target)
        new = {part: place.with_name(place.name + _NEW) for part, place in places.items()}
        with _held(settings), _swept(new, target.parent):
            archive.unpack(file, contents, {p: new[p] for p in new if contents.has(p)})
            _check_store(file, new[archive.STORE])
            if contents.has(archive.READERS):
                (new[archive.STORE] / RESTORED).touch()
            moves = _moves(contents, places, new)
            inbox = _inbox(contents, settings, target.parent)
            moved = swap(target.parent, moves)
    except OSError as error:
        raise RenderError(
            f"{error.filename or target.parent}: cannot be written ({error.strerror}); the desk is"
            " as it was.",
            "Make room there, or let briefgen write there.",
        ) from error
    stand = tuple(Path(move.place) for move in moves if move.new)
    return Restored(contents.articles, len(contents.links), (*stand, *inbox), moved)


def _inbox(contents: archive.Contents, settings: Settings, desk: Path) -> tuple[Path, ...]:
    """The inbox of the desk, made if it is not there, so that the next run finds one.

    One outside the desk's folder is not made: a disk may have to be mounted there.
    """
    inbox = settings.brief.inbox
    within = (inbox.parent.resolve() / inbox.name).is_relative_to(desk.resolve())
    if not contents.has(archive.SETTINGS) or not within or inbox.exists():
        return ()
    inbox.mkdir(parents=True)
    return (inbox.absolute(),)


def _settings(file: Path, contents: archive.Contents, target: Path) -> Settings:
    """The settings of the backup, with their folders beside ``target``."""
    if not target.parent.is_dir():
        raise UsageError(f"{target.parent}: no such folder.", "Make it, and restore there.")
    has = contents.has(archive.SETTINGS)
    return load_bytes(archive.read_file(file, archive.SETTINGS) if has else b"", target)


def _places(settings: Settings, target: Path) -> dict[str, Path]:
    """By part, where it goes."""
    places = {
        archive.SETTINGS: target,
        archive.STORE: settings.brief.store,
        archive.OUTPUT: settings.brief.output,
        archive.READERS: settings.mail.readers,
    }
    if settings.render.templates.parts:
        places[archive.TEMPLATES] = settings.render.templates
    if has_own_place(settings.render):
        places[archive.LOGO] = settings.render.logo
    return {part: Path(os.path.normpath(place)) for part, place in places.items()}


def _refuse_places(places: dict[str, Path], target: Path) -> None:
    """Refuse places outside the desk that its own settings do not name, and ones within others."""
    desk = target.parent.resolve()
    known = _known(target)
    for part, place in places.items():
        where = place.parent.resolve() / place.name
        if not where.is_relative_to(desk) and place not in known:
            raise UsageError(
                f"the backup's settings put its {part} outside this folder, at {place}.",
                f"If that is meant, put its settings file here first: tar xf FILE {FILE_NAME}",
            )
        for other in (desk, *(p.parent.resolve() / p.name for q, p in places.items() if q != part)):
            if other.is_relative_to(where):
                raise UsageError(
                    f"{place}: holds other parts of the desk, so it cannot be put back at once.",
                    "Unpack the backup by hand with tar, and check it with `briefgen doctor`.",
                )


def _known(target: Path) -> set[Path]:
    """The places that the settings file that is there names."""
    try:
        return set(_places(load(target), target).values()) if target.is_file() else set()
    except BriefgenError:
        return set()


@contextmanager
def _held(settings: Settings) -> Iterator[None]:
    with ExitStack() as stack:
        for folder in (settings.brief.output, settings.brief.store):
            if folder.is_dir():
                stack.enter_context(locked(folder))
        yield


@contextmanager
def _swept(new: dict[str, Path], desk: Path) -> Iterator[None]:
    """Room for the new things, which go again if nothing comes of it.

    With a plan there something will: they are needed for it.
    """
    _sweep(new)
    try:
        yield
    finally:
        if not (desk / PLAN).exists():
            _sweep(new)


def _sweep(new: dict[str, Path]) -> None:
    for path in new.values():
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)


def _check_store(file: Path, folder: Path) -> None:
    damage = examine(folder).damage if folder.is_dir() else ()
    if damage:
        raise StoreError(
            f"{file}: the store in it is damaged: {'; '.join(damage[:3])}.", "Use another backup."
        )


def _moves(
    contents: archive.Contents, places: dict[str, Path], new: dict[str, Path]
) -> tuple[Move, ...]:
    """The moves that make the desk that of the backup; what it did not have is moved aside."""
    return tuple(
        Move(str(place.absolute()), str(new[part].absolute()) if contents.has(part) else "")
        for part, place in places.items()
        if contents.has(part) or part not in _AS_IT_IS
    )
