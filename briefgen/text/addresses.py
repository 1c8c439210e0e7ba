"""Find what has digits and counts nothing: addresses of the web and of mail, tags, telephones."""

import re
from collections.abc import Iterator

from briefgen.model import Span

_ADDRESS = re.compile(
    r"https?://\S{1,2000}|www\.\S{1,2000}|(?<!\S)[^\s@]{1,64}+@\S{1,255}|[#@]\w{1,80}"
    r"|(?<!\w)(?!\d{1,3}(?: \d{3}){2,6}(?![\d -]))"
    r"\+?\d[\d ()-]{0,6}\d{2,4}[ -]\d{2,4}[ -]\d{2,4}(?!\w)"
    r"|(?<![\w.])\d{1,3}(?:\.\d{1,3}){2,5}(?![\w.])|\b\d{1,3}/\d{1,3}(?=/)"
    r"|\b(?:(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.|january|february|march|april|may"
    r"|june|july|august|september|october|november|december)[ \u00a0]\d{1,2}(?![\w%])"
)
_LINE = re.compile(r"[^\n]+")
_SIGN = re.compile(r"[\d#@]")


def find_addresses(text: str) -> Iterator[Span]:
    """Where addresses, tags, telephone and version numbers stand in ``text``, in order.

    A month in small letters with its day is one too: it is no date, and its number no figure.
    """
    for line in _LINE.finditer(text):  # only a line with certain signs can have one
        words = line[0]
        if _SIGN.search(words) or "://" in words or "www." in words:
            yield from (Span(*found.span()) for found in _ADDRESS.finditer(text, *line.span()))
