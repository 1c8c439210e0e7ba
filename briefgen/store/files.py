"""Raw articles beside the store, each under the sha256 of its bytes.

The same bytes are kept once, a file is whole or not there, and what lies there can be checked by
its own name.
"""

import hashlib
import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

_UNDONE = ".undone-"


class RawFiles:
    """A folder of files named by their content."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def put(self, data: bytes) -> str:
        """Keep ``data`` and give its sha256, made durable before this returns.

        Raises:
            OSError: it cannot be written; nothing of it is left.
        """
        sha256 = hashlib.sha256(data).hexdigest()
        path = self.path(sha256)
        if path.exists():
            return sha256
        path.parent.mkdir(parents=True, exist_ok=True)
        undone = path.with_name(_UNDONE + path.name)
        try:
            with undone.open("wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            undone.rename(path)
        except OSError:
            with suppress(OSError):
                undone.unlink()
            raise
        _sync(path.parent)
        return sha256

    def get(self, sha256: str) -> bytes | None:
        """The bytes of that sum; ``None`` where they are missing or are others."""
        try:
            data = self.path(sha256).read_bytes()
        except OSError:
            return None
        return data if hashlib.sha256(data).hexdigest() == sha256 else None

    def holds(self, sha256: str) -> bool:
        """Whether a file of that name is there; ``get`` says whether it is whole."""
        return self.path(sha256).exists()

    def drop(self, sha256: str) -> None:
        """Forget a file; nothing happens if it is not there."""
        self.path(sha256).unlink(missing_ok=True)

    def sums(self) -> Iterator[str]:
        """The names of all files there, in order."""
        for path in sorted(self._folder.glob("??/*")):
            if not path.name.startswith(_UNDONE):
                yield path.name

    def sweep(self) -> None:
        """Remove what a killed run left undone."""
        for path in self._folder.glob(f"??/{_UNDONE}*"):
            path.unlink(missing_ok=True)

    def path(self, sha256: str) -> Path:
        """Where the file of that sum lies."""
        return self._folder / sha256[:2] / sha256


def _sync(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
