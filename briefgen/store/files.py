"""Raw articles beside the store, each under the sha256 of its bytes.

The same bytes are kept once, a file is whole or not there, and what lies there can be checked by
its own name.
"""

import hashlib
import os
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

NAME, RAW = "store.sqlite3", "raw"
"""In the folder of a store, the database and the folder of raw files."""

_UNDONE = ".undone-"
_AT_ONCE = 16


class RawFiles:
    """A folder of files named by their content.

    What is put there is whole at once, and durable when ``settle`` has returned: many files are
    made durable together, which takes a fraction of the time of one after the other.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._unsettled: list[Path] = []
        self._dropped: list[Path] = []
        self._names: set[str] | None = None

    def put(self, data: bytes) -> str:
        """Keep ``data`` and give its sha256.

        Raises:
            OSError: it cannot be written; nothing of it is left.
        """
        sha256 = hashlib.sha256(data).hexdigest()
        path = self.path(sha256)
        if path in self._dropped:
            self._dropped.remove(path)
        # A file that a lost machine left behind may have the right name and no content.
        if path.exists() and path.read_bytes() == data:
            return sha256
        path.parent.mkdir(parents=True, exist_ok=True)
        undone = path.with_name(_UNDONE + path.name)
        try:
            undone.write_bytes(data)
            undone.rename(path)
        except OSError:
            with suppress(OSError):
                undone.unlink()
            raise
        self._unsettled.append(path)
        if self._names is not None:
            self._names.add(sha256)
        return sha256

    def settle(self) -> None:
        """Make durable what was put since the last time.

        Raises:
            OSError: the disk does not take it.
        """
        if not self._unsettled:
            return
        folders = {path.parent for path in self._unsettled} | {self._folder}
        paths = [*self._unsettled, *(folder for folder in sorted(folders) if folder.is_dir())]
        with ThreadPoolExecutor(_AT_ONCE) as pool:
            for _ in pool.map(_sync, paths):
                pass
        self._unsettled.clear()

    def get(self, sha256: str) -> bytes | None:
        """The bytes of that sum; ``None`` where they are missing or are others."""
        try:
            data = self.path(sha256).read_bytes()
        except OSError:
            return None
        return data if hashlib.sha256(data).hexdigest() == sha256 else None

    def holds(self, sha256: str) -> bool:
        """Whether a file of that name is there; ``get`` says whether it is whole."""
        if self._names is None:
            self._names = set(self.sums())
        return sha256 in self._names

    def drop(self, sha256: str) -> None:
        """Forget a file when ``clear`` is called; nothing happens if it is not there."""
        self._dropped.append(self.path(sha256))

    def clear(self) -> None:
        """Remove what was dropped, once the rows that named it are gone for good."""
        for path in self._dropped:
            path.unlink(missing_ok=True)
            self._names = None
        self._dropped.clear()

    def keep(self) -> None:
        """Drop nothing after all."""
        self._dropped.clear()

    def sums(self) -> Iterator[str]:
        """The names of all files there, in order."""
        for folder in sorted(self._folder.glob("??")):
            with os.scandir(folder) as found:
                names = sorted(entry.name for entry in found)
            yield from (name for name in names if not name.startswith(_UNDONE))

    def sweep(self) -> None:
        """Remove what a killed run left undone."""
        for path in self._folder.glob(f"??/{_UNDONE}*"):
            path.unlink(missing_ok=True)

    def path(self, sha256: str) -> Path:
        """Where the file of that sum lies."""
        return self._folder / sha256[:2] / sha256


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
