"""Back a desk up into one file: store, raw articles, settings, templates, logo, readers, briefs.

The file is whole or not there: written beside its place, read back and checked, then renamed.
"""

import hashlib
import os
import shutil
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import briefgen
from briefgen.errors import RenderError, SourceError, StoreError, UsageError
from briefgen.jobs import archive
from briefgen.jobs.gather import gather
from briefgen.jobs.lock import locked
from briefgen.jobs.past import RECORD
from briefgen.jobs.publish import is_brief
from briefgen.settings import RenderSettings, Settings
from briefgen.store import DATABASE, Seen, examine, open_store


@dataclass(frozen=True, slots=True)
class Backup:
    """What was backed up; ``unread`` names files of the inbox that the store does not have."""

    file: Path
    size: int
    articles: int
    briefs: int
    unread: tuple[str, ...] = ()


def backup(file: Path, settings: Settings, settings_file: Path | None, force: bool) -> Backup:
    """Write the backup.

    Args:
        file: where to write it.
        settings: the desk's.
        settings_file: the file that they are from, if there is one.
        force: whether a file that is there may be replaced.

    Raises:
        UsageError: there is a file of that name, or no folder for it.
        SourceError: there is nothing to back up.
        LockedError: a run is at work.
        StoreError: the store is damaged, or cannot be used.
        RenderError: the backup cannot be written.
    """
    _check_place(file, force)
    undone = file.with_name(f".{file.name}.undone")
    try:
        with _held(settings), _scratch(undone) as scratch:
            made = _write(scratch, settings, settings_file)
            whole = archive.check(scratch / "backup")
            (scratch / "backup").replace(file)
            _sync(file.parent)
    except OSError as error:
        raise RenderError(
            f"{file}: the backup cannot be written ({error.strerror}); none was made.",
            "Make room there, or name another place.",
        ) from error
    articles, unread = made
    return Backup(file, file.stat().st_size, articles, _briefs_in(whole), unread)


def _check_place(file: Path, force: bool) -> None:
    if file.is_dir():
        raise UsageError(f"{file}: is a folder.", "Name the file to write.")
    if os.path.lexists(file) and not force:
        raise UsageError(f"{file}: is there already.", "Name another file, or give --force.")
    if not file.parent.is_dir():
        raise UsageError(f"{file.parent}: no such folder.", "Make it, or name another place.")


@contextmanager
def _held(settings: Settings) -> Iterator[None]:
    """The folders of the desk that are there, held against runs."""
    with ExitStack() as stack:
        for folder in (settings.brief.output, settings.brief.store):
            if folder.is_dir():
                stack.enter_context(locked(folder))
        yield


@contextmanager
def _scratch(undone: Path) -> Iterator[Path]:
    """A folder beside the backup, on the same disk, that is gone afterwards."""
    shutil.rmtree(undone, ignore_errors=True)
    undone.mkdir()
    try:
        yield undone
    finally:
        shutil.rmtree(undone, ignore_errors=True)


def _write(
    scratch: Path, settings: Settings, settings_file: Path | None
) -> tuple[int, tuple[str, ...]]:
    """Write the backup into ``scratch``, and give the count of articles and the files unread."""
    places = settings.brief
    sums, unread = _copy_store(places.store, scratch, settings)
    briefs = dict(_briefs(places.output))
    links = {name: f"{archive.EDITIONS}/{folder.name}" for name, folder in briefs.items() if folder}
    if not sums and not briefs:
        raise SourceError(
            f"{places.store}, {places.output}: no store and no brief.", "There is nothing to keep."
        )
    with (scratch / "backup").open("wb") as file:
        writer = archive.Writer(file, briefgen.__version__, links)
        if settings_file is not None:
            writer.add(archive.SETTINGS, settings_file.read_bytes())
        for name in sorted(path.name for path in scratch.iterdir() if path.name != "backup"):
            if name != "raw":
                writer.add(f"{archive.STORE}/{name}", scratch / name)
        for sha256 in sorted(sums):
            name = f"{archive.STORE}/raw/{sha256[:2]}/{sha256}"
            writer.add(name, scratch / "raw" / sha256[:2] / sha256)
        if settings.mail.readers.is_file():
            writer.add(archive.READERS, settings.mail.readers)
        for name, path in _files(places.output, briefs, settings.render):
            writer.add(name, path)
        writer.close()
        file.flush()
        os.fsync(file.fileno())
    return len(sums), unread


def _copy_store(
    folder: Path, scratch: Path, settings: Settings
) -> tuple[set[str], tuple[str, ...]]:
    """A checked copy of the store in ``scratch``, the sums of its articles, and what it lacks."""
    if not (folder / DATABASE).exists():
        return set(), ()
    with open_store(folder) as store:
        store.copy(scratch)
        names, seen = store.names(), store.files()
    (scratch / "raw").symlink_to((folder / "raw").resolve())
    damage = examine(scratch).damage
    if damage:
        raise StoreError(
            f"{folder}: the store is damaged, so no backup was made: {'; '.join(damage[:3])}.",
            "Run `briefgen doctor`; restore an earlier backup with `briefgen restore`.",
        )
    return set(names), tuple(_unread(settings, set(names), seen))


def _unread(
    settings: Settings, known: set[str], seen: dict[str, tuple[Seen, str]]
) -> Iterator[str]:
    """Files of the inbox whose bytes the store does not have."""
    if not settings.brief.inbox.is_dir():
        return
    for file in gather((settings.brief.inbox,), settings.brief.output, may_be_empty=True).files:
        lies = file.path.lstat()
        before, sha256 = seen.get(str(file.path), (None, ""))
        if before != Seen(str(file.path), lies.st_size, lies.st_mtime_ns):
            sha256 = hashlib.sha256(file.path.read_bytes()).hexdigest()
        if sha256 not in known:
            yield file.name


def _briefs(output: Path) -> Iterator[tuple[str, Path | None]]:
    """Every brief by name, with its edition where it is a link of ours."""
    for entry in sorted(output.iterdir()) if output.is_dir() else ():
        if entry.name.startswith("."):
            continue
        if is_brief(entry) and entry.is_dir():
            yield entry.name, entry.resolve()
        elif not entry.is_symlink() and (entry / RECORD).is_file():
            yield entry.name, None


def _files(
    output: Path, briefs: dict[str, Path | None], render: RenderSettings
) -> Iterator[tuple[str, Path]]:
    """The files of briefs, one's own templates and the logo, in order of their names there."""
    found = []
    for name, edition in briefs.items():
        inside = f"{archive.EDITIONS}/{edition.name}" if edition else name
        folder = edition or output / name
        found += [(f"{archive.OUTPUT}/{inside}/{part}", path) for part, path in _under(folder)]
    if render.templates.parts and render.templates.is_dir():
        found += [(f"{archive.TEMPLATES}/{part}", path) for part, path in _under(render.templates)]
    if has_own_place(render) and render.logo.is_file():
        found.append((archive.LOGO, render.logo))
    yield from sorted(found)


def has_own_place(render: RenderSettings) -> bool:
    """Whether there is a logo that does not come with the folder of templates."""
    templates = Path(os.path.normpath(render.templates)) if render.templates.parts else None
    logo = Path(os.path.normpath(render.logo))
    return bool(render.logo.parts) and (templates is None or not logo.is_relative_to(templates))


def _under(folder: Path) -> Iterator[tuple[str, Path]]:
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            yield path.relative_to(folder).as_posix(), path


def _briefs_in(contents: archive.Contents) -> int:
    plain = {
        name.split("/")[1]
        for name in contents.files
        if name.startswith(f"{archive.OUTPUT}/") and f"/{archive.EDITIONS}/" not in name
    }
    return len(contents.links) + len(plain)


def _sync(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
