"""The lock on an output folder: two runs at once never write there.

The kernel lets the lock go when its holder ends, however it ends: a killed run leaves none behind.
The file says who holds it; what it says counts only while it is held.
"""

import fcntl
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

from briefgen.errors import LockedError, RenderError

NAME = ".lock"
_TRIES, _PAUSE = 5, 0.02
"""How often a held lock is tried, and seconds between: ``holder`` holds it for a moment."""
_LONGEST = 400
"""Bytes of a note that are told."""


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold ``folder``, made if it is not there, for as long as the block runs.

    Raises:
        LockedError: another run holds it.
        RenderError: the folder cannot be made or written to.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handle = os.open(folder / NAME, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
    except OSError as error:
        raise unwritable(folder, error) from error
    try:
        _lock(folder, handle)
        yield
    finally:
        os.close(handle)


def holder(folder: Path) -> str:
    """Who holds ``folder``, as process, command and start; empty when nobody does.

    Nothing is made, and the lock is left as it is.

    Raises:
        OSError: its lock cannot be read.
    """
    try:
        handle = os.open(folder / NAME, os.O_RDONLY | os.O_CLOEXEC)
    except FileNotFoundError:
        return ""
    try:
        fcntl.flock(handle, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return _told(handle) or "a process that did not say its name"
    else:
        return ""
    finally:
        os.close(handle)


def _lock(folder: Path, handle: int) -> None:
    try:
        _take(handle)
    except BlockingIOError:
        told = _told(handle)
        raise LockedError(
            f"{folder}: another run of briefgen is writing to this folder{told and f' ({told})'}.",
            "Try again when that run has ended; the folder is free then.",
        ) from None
    except OSError as error:
        raise unwritable(folder, error) from error
    # On a full disk the note is lost, which is no reason to stop.
    with suppress(OSError):
        os.ftruncate(handle, 0)
        os.pwrite(handle, _note().encode("utf-8", "replace"), 0)


def _take(handle: int) -> None:
    """Take the lock; who only looks whether it is held has it for a moment."""
    for _ in range(_TRIES - 1):
        with suppress(BlockingIOError):
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            return
        time.sleep(_PAUSE)
    fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _note() -> str:
    started = datetime.now(UTC).strftime("%Y-%m-%d %H:%M:%S UTC")
    program = Path(sys.argv[0]).name
    command = " ".join(("briefgen" if program == "__main__.py" else program, *sys.argv[1:]))
    return f"process {os.getpid()}, `{command}`, since {started}\n"


def _told(handle: int) -> str:
    """What the file says, on one line and with nothing in it that a terminal would obey."""
    with suppress(OSError):
        said = os.pread(handle, _LONGEST, 0).decode("utf-8", "replace")
        return "".join(sign if sign.isprintable() else " " for sign in said).strip()
    return ""


def unwritable(folder: Path, error: OSError) -> RenderError:
    """The error of an output folder that cannot be written to."""
    return RenderError(
        f"{folder}: cannot be written ({error.strerror}).",
        "Name another folder with --output, or make room there.",
    )
