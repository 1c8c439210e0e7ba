"""The lock on an output folder: two runs at once never write there.

The kernel lets the lock go when its holder ends, however it ends: a killed run leaves none behind.
"""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from briefgen.errors import LockedError, RenderError

NAME = ".lock"


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


def _lock(folder: Path, handle: int) -> None:
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        raise LockedError(
            f"{folder}: another run of briefgen is writing to this folder.",
            "Try again when that run has ended; the folder is free then.",
        ) from None
    except OSError as error:
        raise unwritable(folder, error) from error


def unwritable(folder: Path, error: OSError) -> RenderError:
    """The error of an output folder that cannot be written to."""
    return RenderError(
        f"{folder}: cannot be written ({error.strerror}).",
        "Name another folder with --output, or make room there.",
    )
