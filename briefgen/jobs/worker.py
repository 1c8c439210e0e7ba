"""A worker: a process that reads article after article, each under limits that the kernel keeps.

It is forked from the run, with all libraries loaded, and told of each article through a pipe; what
it finds comes back as data, never as code. It holds none of the run's open files, prints nothing,
and ends when the run ends, however that ends.
"""

import contextlib
import ctypes
import faulthandler
import gc
import os
import resource
import signal
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from multiprocessing.connection import Connection, Pipe
from pathlib import Path
from typing import NoReturn

import msgspec

from briefgen.jobs.timings import Stopwatch
from briefgen.model import Extract, Problem
from briefgen.pipeline import Step

Found = Extract | Problem
Read = Callable[[str, bytes, Step], Found]
"""The way of one article: its name and bytes, and who is told of the steps."""

FAILED = "G04"
"""The class of an article that briefgen failed on; who debugs wants to see it fail."""

_NO_MEMORY = 77
"""Exit code of a worker that met the end of its memory."""

_SLACK = 100_000_000
"""Bytes above the limit at which the kernel refuses: a library may swallow that refusal and find
less, so whoever comes near is set aside whatever was found."""

_DIE_WITH_PARENT = 1
"""``PR_SET_PDEATHSIG`` of prctl(2), which Linux has."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What one article may take.

    ``memory`` is in bytes above what its worker has when it begins, ``cpu`` in seconds of CPU,
    ``clock`` in seconds on the clock.
    """

    memory: int = 700_000_000
    cpu: float = 60.0
    clock: float = 600.0


@dataclass(frozen=True, slots=True)
class Answer:
    """What was found in an article, and the CPU seconds of each step."""

    extract: Extract | None = None
    problem: Problem | None = None
    spent: dict[str, float] = field(default_factory=dict)

    @property
    def found(self) -> Found:
        """The one of the two that is there."""
        found = self.problem if self.extract is None else self.extract
        assert found is not None
        return found


class Worker:
    """The run's end of one worker.

    Args:
        read: called in the worker.
        limits: of each article.
        debug: let the worker print where it was when a limit or a crash ended it.

    Raises:
        OSError: the system has no room for another process.
    """

    def __init__(self, read: Read, limits: Limits, debug: bool = False) -> None:
        self.pipe, other = Pipe()
        with other:
            self._process = _fork(other, read, limits, debug)

    def ask(self, name: str, data: bytes) -> bool:
        """Give it an article to read; ``False`` if it has died since the last."""
        try:
            self.pipe.send_bytes(name.encode("utf-8", "surrogatepass"))
            self.pipe.send_bytes(data)
        except OSError:
            return False
        return True

    def answer(self) -> bytes | None:
        """What it found, for ``decode``; ``None`` if it has died over it."""
        try:
            return self.pipe.recv_bytes()
        except (EOFError, OSError):
            return None

    def end(self) -> int:
        """End it, and give its exit code; minus a number is the signal that had ended it."""
        self.pipe.close()
        with contextlib.suppress(ProcessLookupError):
            os.kill(self._process, signal.SIGKILL)
        return os.waitstatus_to_exitcode(os.waitpid(self._process, 0)[1])


def decode(answer: bytes) -> Answer:
    """The answer of a worker."""
    return msgspec.msgpack.decode(answer, type=Answer)


def verdict(name: str, code: int, limits: Limits) -> Problem:
    """Why an article is set aside over which a worker ended with that exit code."""
    smaller = "Save the article alone, without the rest of the site."
    if code == _NO_MEMORY:
        what = f"reading it takes more than {limits.memory // 1_000_000} MB of memory"
        return Problem(name, what, smaller, "G07")
    if code == -signal.SIGPROF:
        return Problem(name, f"reading it takes more than {limits.cpu:g} s", smaller, "G08")
    if code == -signal.SIGALRM:
        what = f"reading it does not end within {limits.clock:g} s"
        return Problem(name, what, smaller, "G08")
    how = signal.Signals(-code).name if code < 0 else f"exit code {code}"
    what = f"the process that read it died of it ({how})"
    return Problem(name, what, "Set it aside and report it.", "G09")


def is_final(code: int) -> bool:
    """Whether a worker that ended so would again: it was the article, not what came before it."""
    return code == -signal.SIGPROF


def _fork(pipe: Connection, read: Read, limits: Limits, debug: bool) -> int:
    """Fork a worker on ``pipe`` and give its process number.

    No other thread may hold a lock meanwhile: briefgen starts none, and OpenBLAS, which numpy
    brings, ends its own before a fork.
    """
    parent = os.getpid()
    held = signal.pthread_sigmask(signal.SIG_BLOCK, (signal.SIGINT, signal.SIGTERM))
    try:
        process = os.fork()
        if process == 0:
            _live(pipe, read, limits, parent, debug)
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, held)
    return process


def _live(pipe: Connection, read: Read, limits: Limits, parent: int, debug: bool) -> NoReturn:
    """The life of a worker; nothing of the run's own code is ever returned to."""
    code = 1
    try:
        _settle_in(pipe, parent, debug)
        code = _serve(pipe, read, limits)
    finally:
        os._exit(code)


def _settle_in(pipe: Connection, parent: int, debug: bool) -> None:
    """Leave what is the run's alone, and see to ending with it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for number in (signal.SIGTERM, signal.SIGPROF, signal.SIGALRM):
        signal.signal(number, signal.SIG_DFL)
    signal.pthread_sigmask(signal.SIG_SETMASK, ())
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_DIE_WITH_PARENT, signal.SIGKILL)
    if os.getppid() != parent:
        os._exit(0)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if not debug:
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    nothing = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1) if debug else (0, 1, 2):
        os.dup2(nothing, stream)
    for entry in Path("/dev/fd").iterdir():
        if int(entry.name) > 2 and int(entry.name) != pipe.fileno():
            with contextlib.suppress(OSError):
                os.close(int(entry.name))
    faulthandler.disable()
    if debug:
        faulthandler.enable(2)
        for number in (signal.SIGPROF, signal.SIGALRM):
            faulthandler.register(number, 2, chain=True)
    gc.freeze()


def _serve(pipe: Connection, read: Read, limits: Limits) -> int:
    """Read what comes through ``pipe`` until it is closed; the exit code."""
    while True:
        try:
            name = pipe.recv_bytes().decode("utf-8", "surrogatepass")
            data = pipe.recv_bytes()
        except EOFError:
            return 0
        most = _limit_memory(limits)
        signal.setitimer(signal.ITIMER_PROF, limits.cpu)
        signal.setitimer(signal.ITIMER_REAL, limits.clock)
        try:
            answer = _read(name, data, read)
        except MemoryError:
            return _NO_MEMORY
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.setitimer(signal.ITIMER_REAL, 0)
        if _memory("VmPeak") > most:
            return _NO_MEMORY
        pipe.send_bytes(answer)


def _read(name: str, data: bytes, read: Read) -> bytes:
    """The answer about one article; what fails unexpectedly is a problem of that article."""
    clock = Stopwatch()
    try:
        found = read(name, data, clock.step)
    except MemoryError:
        raise
    except Exception as error:
        what = f"briefgen failed on this file ({type(error).__name__})"
        found = Problem(name, what, "Set it aside and report it; --debug shows where.", FAILED)
    answer = Answer(
        extract=None if isinstance(found, Problem) else found,
        problem=found if isinstance(found, Problem) else None,
        spent=clock.spent(),
    )
    return msgspec.msgpack.encode(answer)


def _limit_memory(limits: Limits) -> int:
    """Let the worker have so much more memory than now; the bytes that it may have then."""
    now = _memory("VmSize")
    if not now:
        return sys.maxsize
    most = now + limits.memory
    _, hardest = resource.getrlimit(resource.RLIMIT_AS)
    refused = most + _SLACK
    if hardest != resource.RLIM_INFINITY:
        refused = min(refused, hardest)
    resource.setrlimit(resource.RLIMIT_AS, (refused, hardest))
    return most


def _memory(name: str) -> int:
    """Bytes of address space of this process, now or at most; 0 where the system does not tell."""
    try:
        lines = Path("/proc/self/status").read_text(encoding="ascii", errors="replace")
    except OSError:
        return 0
    found = (line for line in lines.splitlines() if line.startswith(name))
    return int(next(found, "- 0").split()[1]) * 1024
