"""Read files: bytes to a raw document, one reader a format.

A reader never raises: what cannot be read is a ``Problem`` that says where, what and what to do.
Left out: opening files and walking folders (the jobs do that), and all cleaning.
"""

from collections.abc import Callable, Mapping
from functools import partial
from hashlib import sha256
from pathlib import PurePath

from briefgen.model import Problem, RawDocument
from briefgen.read.decode import Decoded, decode
from briefgen.read.found import MOST_TEXT, Found, too_much_text
from briefgen.read.html import SEVERAL, read_html
from briefgen.read.markdown import read_markdown
from briefgen.read.text import read_text

__all__ = ["LARGEST", "MOST_TEXT", "READERS", "SEVERAL", "SUFFIXES", "read"]

READERS: Mapping[str, Callable[[str, str], Found | Problem]] = {
    "text/plain": read_text,
    "text/markdown": read_markdown,
    "text/html": read_html,
}
"""Media type to its reader: name and decoded text to what was found, or the problem."""

SUFFIXES: Mapping[str, str] = {
    ".txt": "text/plain",
    ".text": "text/plain",
    ".md": "text/markdown",
    ".markdown": "text/markdown",
    ".html": "text/html",
    ".htm": "text/html",
    ".xhtml": "text/html",
}
"""File suffix, lower case, to media type."""

LARGEST: Mapping[str, int] = {
    "text/plain": 4_000_000,
    "text/markdown": 4_000_000,
    "text/html": 8_000_000,
}
"""Media type to the most bytes that are read; the largest page met in the wild had 2.2 MB."""


def read(name: str, data: bytes, *, fast: bool = False) -> RawDocument | Problem:
    """One file as text with what its markup states, or why it cannot be read.

    Args:
        name: the file as the user knows it; its suffix chooses the reader.
        data: the bytes of the file, whole.
        fast: read a saved page without a second look at it, and without weighing its lines.
    """
    media_type = SUFFIXES.get(PurePath(name).suffix.lower())
    if media_type is None:
        known = " ".join(SUFFIXES)
        return Problem(name, "no reader for this kind of file", f"Known are: {known}.", "R04")
    if not data.strip(b" \t\r\n\0\xef\xbb\xbf"):
        return Problem(name, "the file is empty", "Save the article again.", "R01")
    if len(data) > LARGEST[media_type]:
        what = f"too large (read are up to {LARGEST[media_type]} bytes)"
        return Problem(name, what, "Save the article alone, without the rest of the site.", "R03")
    decoded = decode(name, data, markup=media_type == "text/html")
    if isinstance(decoded, Problem):
        return decoded
    if media_type != "text/html" and _is_page(decoded.text):
        media_type = "text/html"
    if media_type != "text/html" and len(decoded.text) > MOST_TEXT:
        return too_much_text(name, len(decoded.text))
    reader = partial(read_html, fast=fast) if media_type == "text/html" else READERS[media_type]
    found = reader(name, decoded.text)
    if isinstance(found, Problem):
        return found
    return _document(name, data, media_type, decoded, found)


def _document(
    name: str, data: bytes, media_type: str, decoded: Decoded, found: Found
) -> RawDocument:
    return RawDocument(
        name=name,
        sha256=sha256(data).hexdigest(),
        media_type=media_type,
        encoding=decoded.encoding,
        text=found.text,
        page=found.page,
        problems=decoded.problems + found.problems,
        doubts=found.doubts,
    )


def _is_page(text: str) -> bool:
    """Whether a file named as text is a saved page after all."""
    head = text[:200].lstrip("\ufeff \t\r\n").lower()
    return head.startswith(("<!doctype html", "<html"))
