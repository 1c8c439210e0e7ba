"""The outbox: each letter a file, for another program to send or a person to look at."""

import hashlib
import os
import re
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Self

from briefgen.deliver.carriers.carrier import Outcome, fault_of
from briefgen.errors import SendError
from briefgen.model import Letter

_SAFE = re.compile(r"[^A-Za-z0-9.-]+")
_LONGEST = 60


class Outbox:
    """A folder of folders, one a brief: ``2021-W27/ann_example.org-3f2a9c1b77d0.eml``."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __enter__(self) -> Self:
        """Make the folder.

        Raises:
            SendError: it cannot be made.
        """
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise _unwritable(self.folder, error) from error
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Nothing is left to do: each file is whole when ``deliver`` has returned."""

    def path(self, letter: Letter) -> Path:
        """Where a letter lies: the same for the same brief and reader."""
        return self.folder / _name(letter.brief) / f"{_name(letter.reader)}.eml"

    def deliver(self, letter: Letter, before_data: Callable[[], None]) -> Outcome:
        """Put a letter there, durable and in one step; as in ``Carrier``."""
        if fault := fault_of(letter):
            return Outcome("failed", 0, fault)
        path = self.path(letter)
        undone = path.with_name(f".{path.name}.undone")
        try:
            path.parent.mkdir(exist_ok=True)
            _write(undone, letter.data)
        except OSError as error:
            raise _unwritable(path, error) from error
        before_data()
        try:
            undone.rename(path)
        except OSError as error:
            raise _unwritable(path, error) from error
        try:
            _sync(path.parent)
            _sync(self.folder)
        except OSError as error:
            return Outcome("doubt", 0, f"the disk did not say that it is kept ({error.strerror})")
        return Outcome("sent", 0, str(path))


def _name(text: str) -> str:
    """A name that any file may have: the safe part of a text, and a sum that tells it apart."""
    safe = _SAFE.sub("_", text)[:_LONGEST].lstrip(".-")
    if safe and safe == text:
        return safe
    return (
        f"{safe or 'x'}-{hashlib.sha256(text.lower().encode('utf-8', 'replace')).hexdigest()[:12]}"
    )


def _write(path: Path, data: bytes) -> None:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_CLOEXEC, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _sync(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _unwritable(path: Path, error: OSError) -> SendError:
    return SendError(
        f"{path}: the outbox cannot be written ({error.strerror}).",
        "Make room there, or let briefgen write to that folder; then send again.",
    )
