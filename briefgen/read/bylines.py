"""The names in a byline: persons told from firms, offices, places and dates.

"By Ann Lee and Bo Ray, Political Reporters" gives Ann Lee and Bo Ray. Left out: names in
scripts without capitals are taken for persons if nothing speaks against them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.language.bylines import (
    BEFORE_NAMES,
    COLLECTIVES,
    JOINERS,
    ORGANISATIONS,
    PARTICLES,
    ROLES,
)

_BEFORE = re.compile(rf"(?:{BEFORE_NAMES})(?:\s?:|(?=\s)|$)\s{{0,5}}", re.IGNORECASE)
_CUT = re.compile(r"\s?[;/|•·,]\s?|\s[-–—]\s|\t|\n|(?<=\s)(?:and|und|&)(?=\s)|\s[(\[]", re.I)
_JOINED = re.compile(rf"\s(?:{JOINERS})\s", re.IGNORECASE)
_NO_NAME = re.compile(
    r"https?:|www\.|@|\d|[{}<>=_#*!?%]|\w\.(?:com|org|net|co)\b|\w['’]s(?:\s|$)", re.IGNORECASE
)
_ADDRESS = re.compile(r"\s{0,9}(?:https?:|www\.|//)")
_EDGES = " ,;:|-–—•·/()[]\"'“”»«"
_MOST_WORDS = 5
_LEAST_LETTERS = 3
_LEAST_LABELLED = 3
_LONGEST = 400


@dataclass(frozen=True, slots=True)
class Writers:
    """The names of one claim: those of persons, and those of firms, desks and handles."""

    persons: tuple[str, ...] = ()
    others: tuple[str, ...] = ()


def writers_in(text: str, outlet: str = "") -> Writers:
    """The names that a byline, or a field that holds one, gives.

    >>> writers_in("By Ann Lee and Bo Ray, Political Reporters").persons
    ('Ann Lee', 'Bo Ray')
    """
    persons: list[str] = []
    others: list[str] = []
    if _ADDRESS.match(text):
        return Writers()
    for part in _parts(_unlabelled(text[:_LONGEST])):
        if _NO_NAME.search(part) or not any(letter.isalpha() for letter in part):
            continue
        if is_person(part) and key_of(part) != key_of(outlet):
            persons.append(part)
        elif len(part) >= _LEAST_LETTERS and not _is_office(part):
            others.append(part)
    return Writers(tuple(dict.fromkeys(persons)), tuple(dict.fromkeys(others)))


def is_person(name: str) -> bool:
    """Whether a name is made like that of a person: two words or more, all with capitals."""
    words = name.split()
    lower = [word.lower().strip(".,") for word in words]
    if any(_is_role(word) or word in ORGANISATIONS for word in lower):
        return False
    if not any(letter.isupper() or letter.islower() for letter in name):
        return len(words) <= _MOST_WORDS and 1 < len(name) <= 20
    telling = [word for word, low in zip(words, lower, strict=True) if low not in PARTICLES]
    if not 2 <= len(words) <= _MOST_WORDS or not telling or lower[-1] in ("and", "of", "for"):
        return False
    return all(_has_capital(word) for word in telling) and len(max(words, key=len)) > 1


def key_of(name: str) -> str:
    """Letters and digits alone, in lower case."""
    return re.sub(r"[\W_]+", "", name).lower()


def opens_byline(text: str) -> bool:
    """Whether a line begins with what stands before the names of writers: "By", "Text:"."""
    return bool(_BEFORE.match(text))


def _unlabelled(text: str) -> str:
    """The text without "By", "Written by" and their like before it."""
    text = text.strip(_EDGES)
    for _ in range(3):
        label = _BEFORE.match(text)
        if label is None:
            return text
        if label[0].lower().strip() in ("di", "von") and len(text.split()) < _LEAST_LABELLED:
            return text  # "Di Stefano" is a name
        text = text[label.end() :].strip(_EDGES)
    return text


def _parts(text: str) -> Iterator[str]:
    for part in _CUT.split(text):
        pair = _JOINED.split(part.strip(_EDGES))
        whole = part.strip(_EDGES)
        if len(pair) > 1 and all(is_person(name) for name in pair):
            yield from pair
        elif whole:
            yield whole


def _is_office(name: str) -> bool:
    """Whether a part names an office and no one's: "Political Reporter", but not "Post Staff"."""
    words = [word.lower().strip(".,") for word in re.split(r"[\s-]", name)]
    if any(word in COLLECTIVES for word in words):
        return all(word in ROLES for word in words)
    return any(_is_role(word) for word in words)


def _is_role(word: str) -> bool:
    return word in ROLES or word.endswith(("redakteur", "redakteurin", "korrespondent", "reporter"))


def _has_capital(word: str) -> bool:
    head = word.lstrip("'’‘“\"(")
    return head[:1].isupper() or any(
        part[:1].isupper() for part in re.split(r"[-'’]", head) if len(part) > 1
    )
