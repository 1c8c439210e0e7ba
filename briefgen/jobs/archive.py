"""The file of a backup: a plain tar of known names, with the sums of all its files at the end.

Not compressed, and without a clock, an owner or a machine in it: any tar opens it, one flipped bit
spoils one file, ``sha256sum -c SHA256SUMS`` checks what was unpacked, and the same desk gives the
same bytes. Reading trusts nothing: names are ours or refused, and nothing is unpacked by tarfile.
"""

import hashlib
import io
import re
import tarfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

import msgspec

from briefgen.errors import SourceError, UsageError, VerifyError

HEAD, SUMS, FORMAT = "backup.json", "SHA256SUMS", 1
SETTINGS, STORE, OUTPUT, TEMPLATES = "briefgen.toml", "store", "output", "templates"
LOGO, READERS = "logo", "readers"
EDITIONS = ".editions"

_BLOCK = 1 << 20
_MOST_LISTED = 1 << 28
"""Bytes of the two lists, at most: three million files."""
_RAW = re.compile(r"store/raw/([0-9a-f]{2})/(\1[0-9a-f]{62})")
_STORE_FILES = ("store/store.sqlite3", "store/written")
_PART = re.compile(r"[^/\\\x00-\x1f\x7f]{1,255}")
_BROKEN = (tarfile.TarError, OSError, EOFError, ValueError, OverflowError, msgspec.MsgspecError)
_ADVICE = "Use another backup; this one was not touched, and neither was the desk."


@dataclass(frozen=True, slots=True)
class Contents:
    """What a backup holds: files with their sums, links of briefs to their editions."""

    files: dict[str, str]
    links: dict[str, str]

    @property
    def articles(self) -> int:
        """How many raw articles there are."""
        return sum(_RAW.fullmatch(name) is not None for name in self.files)

    def has(self, part: str) -> bool:
        """Whether there is anything of that part."""
        inside = any(name == part or name.startswith(f"{part}/") for name in self.files)
        return inside or (part == OUTPUT and bool(self.links))


@dataclass(frozen=True, slots=True)
class _Head:
    """The first file of a backup."""

    format: int
    briefgen: str = ""
    links: dict[str, str] = field(default_factory=dict)


class Writer:
    """Writes a backup into an open file; names have to come in order to give the same bytes."""

    def __init__(self, file: IO[bytes], version: str, links: dict[str, str]) -> None:
        self._tar = tarfile.open(fileobj=file, mode="w", format=tarfile.PAX_FORMAT)  # noqa: SIM115
        self._sums: dict[str, str] = {}
        head = msgspec.json.encode(_Head(FORMAT, version, links), order="deterministic")
        self.add(HEAD, head + b"\n")
        for name, target in sorted(links.items()):
            link = _entry(f"{OUTPUT}/{name}")
            link.type, link.linkname = tarfile.SYMTYPE, target
            self._tar.addfile(link)

    def add(self, name: str, content: bytes | Path) -> None:
        """Add a file.

        Raises:
            UsageError: its name cannot be kept.
            OSError: it cannot be read, or the backup not be written.
        """
        if not all(_PART.fullmatch(part) for part in name.split("/")):
            raise UsageError(f"{name!r}: a name that no backup can keep.", "Rename that file.")
        entry = _entry(name)
        digest = hashlib.sha256()
        opened = io.BytesIO(content) if isinstance(content, bytes) else content.open("rb")
        with opened as data:
            entry.size = data.seek(0, io.SEEK_END)
            data.seek(0)
            self._tar.addfile(entry, _Summed(data, digest))
        self._sums[name] = digest.hexdigest()

    def close(self) -> None:
        """Add the list of sums and end the file."""
        listed = "".join(f"{total}  {name}\n" for name, total in sorted(self._sums.items()))
        self.add(SUMS, listed.encode("utf-8"))
        self._tar.close()


class _Summed:
    """A file whose bytes are summed as they are read."""

    def __init__(self, data: IO[bytes], digest: "hashlib._Hash") -> None:
        self._data, self._digest = data, digest

    def read(self, size: int = -1) -> bytes:
        block = self._data.read(size)
        self._digest.update(block)
        return block


def _entry(name: str) -> tarfile.TarInfo:
    entry = tarfile.TarInfo(name)
    entry.mode, entry.mtime = 0o644, 0
    return entry


def check(path: Path) -> Contents:
    """Read a whole backup and hold it against its sums.

    Raises:
        SourceError: there is no such file.
        VerifyError: it is no backup, is cut short, was changed, or holds what no backup may.
    """
    files, links, head, listed = {}, {}, None, None
    for entry, data in _entries(path):
        if listed is not None:
            raise _refused(path, f"{entry.name}: stands after the end")
        if entry.issym():
            links[entry.name.removeprefix(f"{OUTPUT}/")] = entry.linkname
            continue
        if entry.name in files:
            raise _refused(path, f"{entry.name}: is there twice")
        kept = io.BytesIO() if entry.name in (HEAD, SUMS) else None
        total = _sum(path, data, kept)
        if entry.name == SUMS and kept is not None:
            listed = _parse_sums(kept.getvalue())
            continue
        files[entry.name] = total
        if kept is not None:
            head = _parse_head(path, kept.getvalue())
        raw = _RAW.fullmatch(entry.name)
        if raw is not None and raw[2] != total:
            raise _refused(path, f"{entry.name}: is damaged")
    _compare(path, files, listed)
    if head is None or head.links != links:
        raise _refused(path, "its links are not those that it was written with")
    return Contents(files, links)


def _compare(path: Path, files: dict[str, str], listed: dict[str, str] | None) -> None:
    if listed is None:
        raise _refused(path, "it is cut short or damaged, or no backup of briefgen")
    for name in sorted(files.keys() | listed.keys()):
        if name not in files:
            raise _refused(path, f"{name}: is missing")
        if files[name] != listed.get(name):
            raise _refused(path, f"{name}: is damaged")


def unpack(path: Path, contents: Contents, places: dict[str, Path]) -> None:
    """Write the files of a checked backup into new places.

    Args:
        path: the backup.
        contents: what ``check`` found in it.
        places: by part, a path that is not there yet; parts that are not named are left out.

    Raises:
        VerifyError: the backup was changed since it was checked.
        OSError: a place cannot be written.
    """
    for part, place in places.items():
        if part not in (SETTINGS, LOGO, READERS):
            place.mkdir()
    for entry, data in _entries(path):
        part, _, rest = entry.name.partition("/")
        if part not in places or entry.issym():
            continue
        target = places[part] / rest if rest else places[part]
        target.parent.mkdir(parents=True, exist_ok=True)
        with target.open("xb") as file:
            if _sum(path, data, file) != contents.files.get(entry.name):
                raise _refused(path, f"{entry.name}: was changed while it was read")
    if OUTPUT in places:
        for name, target_name in contents.links.items():
            (places[OUTPUT] / name).symlink_to(target_name)


def read_file(path: Path, name: str) -> bytes:
    """One small file of a checked backup."""
    kept = io.BytesIO()
    for entry, data in _entries(path):
        if entry.name == name:
            _sum(path, data, kept)
            break
    return kept.getvalue()


def _entries(path: Path) -> Iterator[tuple[tarfile.TarInfo, IO[bytes]]]:
    """Each entry of a backup with its bytes, as it comes; what no backup has is refused.

    Read as a stream, which no entry can send backwards.
    """
    try:
        with path.open("rb") as file, tarfile.open(fileobj=file, mode="r|") as tar:
            for entry in tar:
                _refuse(path, entry)
                yield entry, tar.extractfile(entry) if entry.isreg() else io.BytesIO()  # type: ignore[misc]
    except FileNotFoundError as error:
        raise SourceError(f"{path}: there is no such file.", "Name a backup.") from error
    except _BROKEN as error:
        raise _refused(path, f"it cannot be read as a backup ({error})") from error


def _refuse(path: Path, entry: tarfile.TarInfo) -> None:
    parts = entry.name.split("/")
    if not all(_PART.fullmatch(part) and part not in (".", "..") for part in parts):
        raise _refused(path, f"{entry.name!r}: a name that leads elsewhere")
    if entry.issym():
        target = entry.linkname.split("/")
        ours = len(parts) == 2 and parts[0] == OUTPUT and len(target) == 2
        if not ours or target[0] != EDITIONS or not _PART.fullmatch(target[1]):
            raise _refused(path, f"{entry.name}: a link that leads elsewhere")
        if target[1] in (".", ".."):
            raise _refused(path, f"{entry.name}: a link that leads elsewhere")
        if parts[1].startswith("."):
            raise _refused(path, f"{entry.name}: a link that hides what lies there")
    elif entry.type != tarfile.REGTYPE or entry.issparse():
        raise _refused(path, f"{entry.name}: neither a file nor a link of ours")
    elif not _is_ours(entry.name):
        raise _refused(path, f"{entry.name}: no file of a backup")
    elif entry.name in (HEAD, SUMS, SETTINGS) and entry.size > _MOST_LISTED:
        raise _refused(path, f"{entry.name}: is too long")


def _is_ours(name: str) -> bool:
    part, _, rest = name.partition("/")
    if part == STORE:
        return name in _STORE_FILES or _RAW.fullmatch(name) is not None
    alone = (HEAD, SUMS, SETTINGS, LOGO, READERS)
    return bool(rest) if part in (OUTPUT, TEMPLATES) else name in alone


def _sum(path: Path, data: IO[bytes], into: IO[bytes] | None) -> str:
    """The sha256 of the bytes of an entry of ``path``, which are written ``into`` another file."""
    digest = hashlib.sha256()
    while block := _read(path, data):
        digest.update(block)
        if into is not None:
            into.write(block)
    return digest.hexdigest()


def _read(path: Path, data: IO[bytes]) -> bytes:
    try:
        return data.read(_BLOCK)
    except _BROKEN as error:
        raise _refused(path, f"it is cut short or damaged ({error})") from error


def _parse_sums(data: bytes) -> dict[str, str]:
    lines = data.decode("utf-8", "replace").split("\n")[:-1]
    return {name: total for total, _, name in (line.partition("  ") for line in lines)}


def _parse_head(path: Path, data: bytes) -> _Head:
    try:
        head = msgspec.json.decode(data, type=_Head)
    except (msgspec.MsgspecError, ValueError) as error:
        raise _refused(path, f"{HEAD}: is damaged ({error})") from error
    if head.format != FORMAT:
        raise _refused(path, f"it was made by another version of briefgen ({head.briefgen})")
    return head


def _refused(path: Path, what: str) -> VerifyError:
    return VerifyError(f"{path}: {what}.", _ADVICE)
