"""What earlier runs found in the same files, so that no article is read twice.

A file that lies as it lay, by size and time of change, is not even opened; one with known bytes is
not read again. Verdicts are kept too: what was set aside once is set aside again. What a run learns
is written at its end, as one.
"""

import hashlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from briefgen.jobs.gather import File, open_file
from briefgen.jobs.version import finding
from briefgen.model import Extract, Problem
from briefgen.store import Held, Seen, Store, open_store

Found = Extract | Problem
FAILED = "G04"
"""The class of an article that briefgen failed on; who debugs wants to see it fail."""


class Memory:
    """The store behind a run; made by ``remembering``."""

    def __init__(self, store: Store, version: str, desk: bool, debug: bool = False) -> None:
        self.store, self.version, self.desk, self._debug = store, version, desk, debug
        self._seen: dict[str, tuple[Seen, str]] = {}
        self._found: dict[str, Found] = {}
        self._names: dict[str, tuple[str, int]] = {}

    def identify(self, file: File) -> tuple[str, bytes | Problem | None]:
        """The sha256 of a file's bytes, and the bytes unless it lies as it lay; or why not."""
        seen = _seen(file.path)
        known = self.store.unchanged(seen) if seen is not None else ""
        if known and (not self.desk or self.store.raw.holds(known)):
            return known, None
        data = open_file(file)
        if isinstance(data, Problem):
            return "", data
        sha256 = hashlib.sha256(data).hexdigest()
        if seen is not None:
            self._seen[seen.path] = (seen, sha256)
        return sha256, data

    def find(
        self, file: File, sha256: str, data: bytes | None, read: Callable[[bytes], Found]
    ) -> Found:
        """What is in a file: as it was found before, or found now by ``read``, to be kept."""
        if self.desk and data is not None:
            self.store.raw.put(data)
            self._names[sha256] = (file.name, len(data))
        found = self.store.found(sha256, self.version, file.name)
        if self._debug and isinstance(found, Problem) and found.code == FAILED:
            found = None
        if found is None:
            opened = open_file(file) if data is None else data
            if isinstance(opened, Problem):
                return opened
            found = self._found[sha256] = read(opened)
        return found

    def look_again(self, read: Callable[[File, bytes], Found]) -> None:
        """Read what the desk holds and this version of the finding has not looked at yet."""
        for held in self.store.articles(self.version):
            if held.state == "new" and held.sha256 not in self._found:
                data = self.store.raw.get(held.sha256)
                if data is not None:
                    file = File(held.name, self.store.raw.path(held.sha256))
                    self._found[held.sha256] = read(file, data)

    def others(self, wanted: Callable[[Held], bool]) -> tuple[tuple[Extract, Path], ...]:
        """The articles of the desk that are wanted, each with its raw file."""
        found = []
        for held in self.store.articles(self.version):
            if held.state == "read" and wanted(held):
                extract = self.store.found(held.sha256, self.version, held.name)
                if isinstance(extract, Extract):
                    found.append((extract, self.store.raw.path(held.sha256)))
        return tuple(found)

    def keep(self) -> None:
        """Write what was learned."""
        with self.store.writing():
            for sha256, (name, size) in sorted(self._names.items()):
                self.store.enter(sha256, name, size)
            for sha256, found in sorted(self._found.items()):
                self.store.keep(sha256, self.version, found)
            for _, (seen, sha256) in sorted(self._seen.items()):
                self.store.saw(seen, sha256)
        self._seen, self._found, self._names = {}, {}, {}


@contextmanager
def remembering(folder: Path, fast: bool, desk: bool, debug: bool = False) -> Iterator[Memory]:
    """The memory kept in ``folder``; under ``debug`` an article that failed is read anew.

    Raises:
        StoreError: the store cannot be used.
    """
    with open_store(folder) as store:
        yield Memory(store, finding(fast), desk, debug)


def _seen(path: Path) -> Seen | None:
    try:
        found = path.lstat()
    except OSError:
        return None
    return Seen(str(path), found.st_size, found.st_mtime_ns)
