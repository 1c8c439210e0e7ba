"""What earlier runs found in the same files, so that no article is read twice.

A file that lies as it lay, by size and the system's time of change, is not even opened; one with
known bytes is not read again. Verdicts are kept too: what was set aside once is set aside again.
What a run learns is written at its end, or when it is much.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from briefgen.jobs.gather import File, open_file
from briefgen.jobs.jail import BROKEN, Jail
from briefgen.jobs.version import finding
from briefgen.jobs.worker import Found
from briefgen.model import Problem
from briefgen.store import Held, Seen, State, Store, kind, open_store

_MANY = 500
"""So many articles found are written at once."""


class Memory:
    """The store behind a run; made by ``remembering``."""

    def __init__(self, store: Store, version: str, desk: bool, debug: bool = False) -> None:
        self.store, self.version, self.desk, self._debug = store, version, desk, debug
        self._files = store.files()
        self._states = store.states(version)
        self._names = store.names()
        self._sums: dict[Path, str] = {}
        self._seen: dict[str, tuple[Seen, str]] = {}
        self._found: dict[tuple[str, str], Found] = {}
        self._named: dict[str, tuple[str, int]] = {}

    def identify(self, file: File) -> str | Problem:
        """The sha256 of a file's bytes, found once in a run.

        The file is opened only if it lies otherwise than it lay when it was last read.
        """
        sha256 = self._sums.get(file.path) or self._identify(file)
        if isinstance(sha256, str):
            self._sums[file.path] = sha256
        return sha256

    def holds(self, file: File, sha256: str) -> bool:
        """Whether it is known what is in a file; the name that a desk's file has now is noted."""
        held = self._state(file, sha256) == "read"
        if held:
            self._enter(file, sha256)
        return held

    def find(self, file: File, sha256: str, read: Callable[[bytes], Found]) -> Found:
        """What is in a file: as it was found before, or found now by ``read``, to be kept."""
        found = self._known(file, sha256)
        if found is None:
            data = open_file(file)
            if isinstance(data, Problem):
                return data
            if hashlib.sha256(data).hexdigest() != sha256:
                what = "it was changed while it was read"
                return Problem(file.name, what, "Run again when it is whole.", "G06")
            if self.desk:
                self.store.raw.put(data)
            found = self._learn(file, sha256, read(data))
        self._enter(file, sha256)
        return found

    def lacks(self, file: File, sha256: str) -> bool:
        """Whether a file has to be read."""
        return self._state(file, sha256) is None

    def retry(self, held: Held, jail: Jail) -> None:
        """Read one article of the desk anew."""
        with self.store.writing():
            self.store.retry(held.sha256)
        self._states.pop((held.sha256, kind(held.name)), None)
        self.look_again(jail)
        self.keep()

    def look_again(self, jail: Jail) -> None:
        """Read what the desk holds and this version of the finding has not looked at yet."""
        new = [
            (name, sha256)
            for sha256, name in sorted(self._names.items())
            if (sha256, kind(name)) not in self._states
        ]
        jail.expect(self._unread(new))
        for file, data in self._unread(new):
            self._learn(file, hashlib.sha256(data).hexdigest(), jail.look(file, data))
        versions = {finding(fast=False), finding(fast=True)}
        if self.store.versions() - versions:
            self.keep()
            with self.store.writing():
                self.store.tidy(sorted(versions))

    def _unread(self, new: Iterable[tuple[str, str]]) -> Iterator[tuple[File, bytes]]:
        for name, sha256 in new:
            file = File(name, self.store.raw.path(sha256))
            data = self.store.raw.get(sha256)
            if data is not None and self.lacks(file, sha256):
                yield file, data

    def stored(self, held: Held) -> File:
        """The raw file of an article of the desk."""
        return File(held.name, self.store.raw.path(held.sha256))

    def keep(self) -> None:
        """Write what was learned."""
        with self.store.writing():
            for sha256, (name, size) in sorted(self._named.items()):
                self.store.enter(sha256, name, size)
            for (sha256, name), found in sorted(self._found.items()):
                self.store.keep(sha256, name, self.version, found)
            for _, (seen, sha256) in sorted(self._seen.items()):
                self.store.saw(seen, sha256)
        self._files |= self._seen
        self._seen, self._found, self._named = {}, {}, {}

    def _identify(self, file: File) -> str | Problem:
        seen = _seen(file.path)
        known = self._files.get(seen.path) if seen is not None else None
        if known is not None and known[0] == seen:
            return known[1]
        data = open_file(file)
        if isinstance(data, Problem):
            return data
        sha256 = hashlib.sha256(data).hexdigest()
        if seen is not None:
            self._seen[seen.path] = (seen, sha256)
        return sha256

    def _enter(self, file: File, sha256: str) -> None:
        """Note the name that a desk's file has now, if it can be read under that as before."""
        known = self._names.get(sha256)
        if not self.desk or known == file.name:
            return
        states = [self._states.get((sha256, kind(name))) for name in (known or "", file.name)]
        if known is None or states != ["read", "set aside"]:
            self._names[sha256] = file.name
            self._named[sha256] = (file.name, file.path.lstat().st_size)

    def _state(self, file: File, sha256: str) -> State | None:
        """What became of a file; ``None`` where it has to be read, or its bytes taken in.

        Of a stored copy that is gone it is still known what was found in it.
        """
        taken_in = self.store.raw.holds(sha256) or file.path == self.store.raw.path(sha256)
        if self.desk and not taken_in:
            return None
        return self._states.get((sha256, kind(file.name)))

    def _known(self, file: File, sha256: str) -> Found | None:
        """What was found in a file before."""
        if self._state(file, sha256) is None:
            return None
        found = self._found.get((sha256, file.name))
        if found is None:
            found = self.store.found(sha256, file.name, self.version)
        failed = isinstance(found, Problem) and found.code in BROKEN
        return None if failed and self._debug else found

    def _learn(self, file: File, sha256: str, found: Found) -> Found:
        self._found[sha256, file.name] = found
        state: State = "set aside" if isinstance(found, Problem) else "read"
        self._states[sha256, kind(file.name)] = state
        if len(self._found) >= _MANY:
            self.keep()
        return found


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
        str(path).encode()
    except (OSError, UnicodeEncodeError):  # the store keeps no name that is no text
        return None
    # Not the time of modification: archives and copies set it, to the old one too.
    return Seen(str(path), found.st_size, found.st_ctime_ns)
