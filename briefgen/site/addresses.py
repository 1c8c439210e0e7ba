"""Where pages stand: addresses that stay the same whatever else the site holds."""

import hashlib
import re
import unicodedata

_PLAIN = re.compile(r"[0-9a-z]+(-[0-9a-z]+)*")
_LONGEST = 48
_FOLDED = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i"})


def slug(name: str) -> str:
    """A name as a part of an address, of small ASCII letters, digits and hyphens.

    A sum of the name follows where another name would give the same letters, so that no two names
    share an address and none gets another one when new names come.

    >>> slug("Hilary Dunmore"), slug("Hilary dunmore"), slug("Ахмад")
    ('hilary-dunmore', 'hilary-dunmore-29189f51', '343325fc')
    """
    folded = unicodedata.normalize("NFKD", name.casefold().translate(_FOLDED))
    letters = "".join(c if c.isascii() and c.isalnum() else " " for c in _bare(folded))
    words = letters.split()
    plain = "-".join(words)
    if words and name == " ".join(map(str.capitalize, words)) and len(plain) <= _LONGEST:
        return plain
    digest = hashlib.sha256(name.encode("utf-8", "replace")).hexdigest()[:8]
    return f"{plain[:_LONGEST].strip('-')}-{digest}".lstrip("-")


def _bare(text: str) -> str:
    return "".join(c for c in text if not unicodedata.combining(c))


def brief(label: str) -> str:
    """The folder of a brief's newest edition."""
    return f"briefs/{label}/"


def edition(label: str, number: int, newest: int) -> str:
    """The folder of an edition: 0 is the brief as first issued, the others are corrections.

    >>> edition("2021-W27", 0, 0), edition("2021-W27", 0, 1), edition("2021-W27", 1, 2)
    ('briefs/2021-W27/', 'briefs/2021-W27/first-issued/', 'briefs/2021-W27/correction-1/')
    """
    if number == newest:
        return brief(label)
    return correction(label, number) if number else f"{brief(label)}first-issued/"


def correction(label: str, number: int) -> str:
    """The folder of a correction, where it stands when another follows it."""
    return f"{brief(label)}correction-{number}/"


def topic(id: str) -> str:
    """The folder of a topic, by its id, which stays when its headline changes."""
    return f"topics/{id if _PLAIN.fullmatch(id) else slug(id)}/"


def speaker(name: str) -> str:
    """The folder of a speaker."""
    return f"speakers/{slug(name)}/"


def outlet(name: str) -> str:
    """The folder of an outlet."""
    return f"outlets/{slug(name)}/"


def year(number: int) -> str:
    """The folder of a year of the archive."""
    return f"archive/{number}/"


def up(path: str) -> str:
    """The way from the page at ``path`` to the site's own folder.

    >>> up("index.html"), up("topics/a/index.html")
    ('', '../../')
    """
    return "../" * path.count("/")
