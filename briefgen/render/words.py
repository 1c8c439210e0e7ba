"""Addresses, counts and words of sources as they are printed, in any language of labels."""

import re
from urllib.parse import urlsplit

from markupsafe import Markup, escape

_SCHEME = re.compile(r"\Ahttps?://", re.IGNORECASE)
_UNSEEN = re.compile(
    "[\u00ad\u034f\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\U000e0000-\U000e007f]"
)
# Scripts from right to left (UAX 9: R, AL, AN), and the characters that turn text by themselves.
_TURNING = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff"
    "\u200e\u200f\u202a-\u202e\u2066-\u2069]"
)
NAME = 110
"""Characters of a headline that a list shows; the topic and its source note show more."""
_NOT_IN_ADDRESS = re.compile(
    r"[\s\x00-\x20\x7f\"'<>\\^`{|}\u200b-\u200f\u202a-\u202e\u2066-\u2069]"
)


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


def short(name: str, most: int = NAME) -> str:
    """A headline for a list: cut between words at ``most`` characters, with a mark if it is.

    >>> short("Reservoir half full", 12), short("Reservoir", 12)
    ('Reservoir…', 'Reservoir')
    """
    if len(name) <= most:
        return name
    cut = name[: most - 1]
    return f"{cut.rsplit(maxsplit=1)[0] if len(cut.split()) > 1 else cut}…"


def turns(words: object) -> bool:
    """Whether text runs from right to left somewhere, or could make text around it do so.

    >>> turns("Rakhmon"), turns("\u062f\u0648\u0634\u0646\u0628\u0647")
    (False, True)
    """
    return _TURNING.search(str(words)) is not None


def apart(words: str) -> str:
    """A name or other words of a source as markup, in an element of their own where they turn.

    >>> apart("Rakhmon & Sons"), apart("\u062f\u0648")
    (Markup('Rakhmon &amp; Sons'), Markup('<bdi>\u062f\u0648</bdi>'))
    """
    return Markup("<bdi>{}</bdi>").format(unseen(words)) if turns(words) else unseen(words)


def unseen(words: str) -> str:
    """Words of a source as markup, each invisible character in them marked and itself kept.

    >>> unseen("A\u200bB < C")
    Markup('A<span class="unseen" title="U+200B">\u200b</span>B &lt; C')
    """
    if not _UNSEEN.search(words):
        return escape(words)
    mark = Markup('<span class="unseen" title="U+{:04X}">{}</span>')
    parts, start = [], 0
    for found in _UNSEEN.finditer(words):
        parts += [escape(words[start : found.start()]), mark.format(ord(found[0]), found[0])]
        start = found.end()
    return Markup().join([*parts, escape(words[start:])])
