"""Where the time of a run goes: CPU seconds of its process and its workers, step by step."""

import time
from collections.abc import Iterator
from contextlib import contextmanager

OTHER = "other"


class Stopwatch:
    """Adds up the CPU seconds of steps; a step inside another counts for itself alone."""

    def __init__(self) -> None:
        self._start = time.perf_counter()
        self._last = time.process_time()
        self._open: list[str] = []
        self._spent: dict[str, float] = {}

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        """Count what happens inside for ``name``."""
        self._count()
        self._open.append(name)
        self._spent.setdefault(name, 0.0)
        try:
            yield
        finally:
            self._count()
            self._open.pop()

    def add(self, name: str, seconds: float) -> None:
        """Count for ``name`` what another process has spent on it."""
        self._spent[name] = self._spent.get(name, 0.0) + seconds

    def spent(self) -> dict[str, float]:
        """CPU seconds by step in the order in which they first began, the rest as ``OTHER``."""
        self._count()
        rest = self._spent.get(OTHER, 0.0)
        return {name: s for name, s in self._spent.items() if name != OTHER} | {OTHER: rest}

    def elapsed(self) -> float:
        """Seconds on the clock since the watch was made."""
        return time.perf_counter() - self._start

    def _count(self) -> None:
        now = time.process_time()
        name = self._open[-1] if self._open else OTHER
        self._spent[name] = self._spent.get(name, 0.0) + now - self._last
        self._last = now
