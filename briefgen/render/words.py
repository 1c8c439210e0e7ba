"""Addresses and counts as they are printed, in any language of labels."""

import re
from urllib.parse import urlsplit

_SCHEME = re.compile(r"\Ahttps?://", re.IGNORECASE)
_NOT_IN_ADDRESS = re.compile(r"[\x00-\x20\x7f\"'<>\\^`{|}\u200b-\u200f\u202a-\u202e\u2066-\u2069]")


def counted(number: int, one: str, many: str = "") -> str:
    """A count with its noun, in English: for messages of commands.

    >>> counted(1, "copy", "copies"), counted(3, "outlet"), counted(1200, "article")
    ('1 copy', '3 outlets', '1,200 articles')
    """
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def address(url: str) -> str:
    """``url`` if it is a plain http or https address that may stand in a link, else nothing.

    >>> address("https://a.example/b"), address("javascript:alert(1)"), address("//a.example")
    ('https://a.example/b', '', '')
    """
    if not _SCHEME.match(url) or _NOT_IN_ADDRESS.search(url):
        return ""
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
        _ = parts.port
    except ValueError:
        return ""
    return url if host and "@" not in parts.netloc else ""


def bare(url: str) -> str:
    """An address as it is shown: no scheme, the host in ASCII, so that no letter poses as another.

    >>> bare("https://a.example/b/"), bare("http://xn--e1afmkfd.example/")
    ('a.example/b', 'xn--e1afmkfd.example')
    """
    if not address(url):
        return ""
    parts = urlsplit(url)
    shown = _SCHEME.sub("", url).rstrip("/")
    host = parts.netloc
    try:
        plain = host.encode("idna").decode("ascii")
    except UnicodeError:
        plain = host.encode("ascii", "backslashreplace").decode("ascii")
    return plain + shown[len(host) :]
