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

    def identify(self, file: File) -> str | Problem:
        """The sha256 of a file's bytes; it is opened only if it lies otherwise than it lay."""
        seen = _seen(file.path)
        if seen is None:
            opened = open_file(file)
            return opened if isinstance(opened, Problem) else hashlib.sha256(opened).hexdigest()
        if seen.path in self._seen and self._seen[seen.path][0] == seen:
            return self._seen[seen.path][1]
        known = self.store.unchanged(seen)
        if known:
            return known
        data = open_file(file)
        if isinstance(data, Problem):
            return data
        sha256 = hashlib.sha256(data).hexdigest()
        self._seen[seen.path] = (seen, sha256)
        return sha256

    def find(self, file: File, sha256: str, read: Callable[[bytes], Found]) -> Found:
        """What is in a file: as it was found before, or found now by ``read``, to be kept."""
        found = self.store.found(sha256, self.version, file.name)
        if self._debug and isinstance(found, Problem) and found.code == FAILED:
            found = None
        missing = self.desk and not self.store.raw.holds(sha256)
        if found is not None and not missing and not self.desk:
            return found
        if found is None or missing:
            data = open_file(file)
            if isinstance(data, Problem):
                return data
            if hashlib.sha256(data).hexdigest() != sha256:
                what = "it was changed while it was read"
                return Problem(file.name, what, "Run again when it is whole.", "G06")
            if self.desk:
                self.store.raw.put(data)
            if found is None:
                found = self._found[sha256] = read(data)
        if self.desk:
            self._names[sha256] = (file.name, file.path.lstat().st_size)
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
