"""The work of a series' last brief, kept in the store: topics whose articles are the same stand.

Each piece lies under the sum of all that decides it, the version of briefgen too. What the newest
run of a series did not use is dropped.
"""

import hashlib
from collections.abc import Callable

import msgspec

from briefgen.jobs.version import writing
from briefgen.pipeline import Work
from briefgen.store import Store


class Kept:
    """The kept work of a series; it is asked by calling it, as ``pipeline.Keep`` says."""

    def __init__(self, store: Store, series: str) -> None:
        self._store, self._series = store, series
        self._used: set[str] = set()
        self._new: dict[str, bytes] = {}

    def __call__(self, kind: type[Work], of: object, make: Callable[[], Work]) -> Work:
        """What was made of the same before, else what ``make`` makes, to be kept."""
        key = hashlib.sha256(
            msgspec.msgpack.encode((writing(None), kind.__name__, of), order="deterministic")
        ).hexdigest()
        self._used.add(key)
        data = self._store.work(self._series, key)
        if data is not None:
            return msgspec.msgpack.decode(data, type=kind)
        made = make()
        self._new[key] = msgspec.msgpack.encode(made)
        return made

    def settle(self) -> None:
        """Keep what this run used and made, and nothing else of the series."""
        with self._store.writing():
            self._store.keep_work(self._series, self._new, self._used)
        self._new = {}
