"""The jail: articles are read by workers, so that none of them can stop the run or change another.

As many workers as the machine has cores, forked when there is something to read and no sooner. An
article that breaks a limit, or kills its worker, is set aside with its class; the worker is
replaced, and the others go on. What is found is told in the order in which it is asked for,
however many workers there are, so that their number changes nothing.
"""

import hashlib
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from multiprocessing.connection import wait
from types import TracebackType
from typing import Self

from briefgen.jobs.gather import File
from briefgen.jobs.worker import (
    FAILED,
    Answer,
    Found,
    Limits,
    Read,
    Worker,
    decode,
    is_final,
    verdict,
)
from briefgen.model import Problem
from briefgen.pipeline import untimed

BROKEN = frozenset((FAILED, "G07", "G08", "G09"))
"""The classes of articles that were not read because reading them failed."""

_AHEAD = 200
"""So many articles at most are read before they are asked for."""

LIMITS = Limits()


def cores() -> int:
    """How many cores this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:
        return os.cpu_count() or 1


@dataclass(slots=True)
class _Article:
    """An article on its way through the jail; ``tried`` when a worker has died over it."""

    name: str
    data: bytes
    key: tuple[str, str]
    tried: bool = False


class Jail:
    """Workers that read articles; used as a context, at whose end they end.

    Args:
        read: the way of one article, called in a worker.
        jobs: the most workers; ``None`` for the machine's cores.
        limits: of each article.
        prepare: called with the first article's name before a worker is forked, to load what
            reading it needs.
        spend: told the CPU seconds of each step of each article.
        debug: read an article on which briefgen failed once more in this process, which lets the
            exception through.
    """

    def __init__(
        self,
        read: Read,
        jobs: int | None = None,
        limits: Limits = LIMITS,
        prepare: Callable[[str], None] = lambda _: None,
        spend: Callable[[str, float], None] = lambda *_: None,
        debug: bool = False,
    ) -> None:
        self._read, self._limits, self._debug = read, limits, debug
        self._prepare, self._spend = prepare, spend
        self._most = cores() if jobs is None else jobs
        self._coming: Iterator[tuple[File, bytes]] = iter(())
        self._asked: set[tuple[str, str]] = set()
        self._queue: deque[_Article] = deque()
        self._idle: list[Worker] = []
        self._busy: dict[Worker, _Article] = {}
        self._done: dict[tuple[str, str], bytes | Problem] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.dismiss()

    def dismiss(self) -> None:
        """Let the workers go until there is something to read again."""
        for worker in (*self._idle, *self._busy):
            worker.end()
        self._queue.extend(self._busy.values())
        self._idle, self._busy = [], {}

    def expect(self, coming: Iterable[tuple[File, bytes]]) -> None:
        """Say which articles will be asked for, in order, so that they are read ahead."""
        self._coming = iter(coming)

    def look(self, file: File, data: bytes) -> Found:
        """What is in an article, or why it is set aside."""
        key = _key(file, data)
        self._hand_out()
        if not self._knows(key):
            self._queue.append(_Article(file.name, data, key))
        self._asked.add(key)
        while key not in self._done:
            self._hand_out()
            self._collect(None)
        done = self._done.pop(key)
        self._collect(0)
        self._hand_out()
        answer = Answer(problem=done) if isinstance(done, Problem) else decode(done)
        for name, seconds in answer.spent.items():
            self._spend(name, seconds)
        found = answer.found
        if self._debug and isinstance(found, Problem) and found.code == FAILED:
            return self._read(file.name, data, untimed)
        return found

    def _knows(self, key: tuple[str, str]) -> bool:
        waiting = (article.key for article in (*self._queue, *self._busy.values()))
        return key in self._done or key in waiting

    def _hand_out(self) -> None:
        """Give articles to workers until all are busy or there is nothing to read."""
        while len(self._busy) < self._most:
            article = self._next()
            if article is None:
                return
            worker = self._free(article)
            if worker.ask(article.name, article.data):
                self._busy[worker] = article
            else:
                self._bury(worker, article)

    def _next(self) -> _Article | None:
        if self._queue:
            return self._queue.popleft()
        if len(self._done) >= _AHEAD:
            return None
        for file, data in self._coming:
            key = _key(file, data)
            if key not in self._asked and not self._knows(key):
                return _Article(file.name, data, key)
        return None

    def _free(self, article: _Article) -> Worker:
        """A worker for ``article``: a new one if another has died over it."""
        if self._idle and not article.tried:
            return self._idle.pop()
        if self._idle and len(self._idle) + len(self._busy) >= self._most:
            self._idle.pop().end()
        self._prepare(article.name)
        return Worker(self._read, self._limits, self._debug)

    def _collect(self, seconds: float | None) -> None:
        """Take the answers that are there, after waiting so long for one; ``None`` for ever."""
        by_pipe = {worker.pipe: worker for worker in self._busy}
        for pipe in wait(list(by_pipe), seconds):
            worker = by_pipe[pipe]  # type: ignore[index]
            article = self._busy.pop(worker)
            answer = worker.answer()
            if answer is None:
                self._bury(worker, article)
            else:
                self._done[article.key] = answer
                self._idle.append(worker)

    def _bury(self, worker: Worker, article: _Article) -> None:
        """Let an article over which a worker has died have a new one, once; then set it aside."""
        code = worker.end()
        if article.tried or is_final(code):
            self._done[article.key] = verdict(article.name, code, self._limits)
        else:
            article.tried = True
            self._queue.appendleft(article)


def _key(file: File, data: bytes) -> tuple[str, str]:
    return file.name, hashlib.sha256(data).hexdigest()
