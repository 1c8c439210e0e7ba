"""Read what a page states in JSON-LD, as sites write it: broken, nested, in several pieces.

Comments, CDATA marks, trailing commas, escaped markup and objects without a comma between them
are mended; of an object that cannot be mended, the fields told by their keys are taken. Time is
linear, nesting and counts are bounded, and nothing raises. Left out: microdata and RDFa.
"""

import html
import json
import re
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

Thing = dict[str, Any]

_ARTICLE = re.compile(r"(?:\w{0,20}Article|\w{0,20}Posting|Report|Review\w{0,20}|Recipe)$")
_DECODER = json.JSONDecoder(strict=False)
_MOST_THINGS = 5000
_MOST_PIECES = 200
_DEEPEST = 12
_LONGEST = 3_000_000
_WRAPPING = re.compile(r"<!--|-->|//\s{0,3}<!\[CDATA\[|<!\[CDATA\[|//\s{0,3}\]\]>|\]\]>")
_NOISE = re.compile(
    r'"(?:[^"\\]|\\.)*+(?:"|\\?\Z)'  # a string is passed over whole, an open one to the end
    r"|/\*[^*]*+(?:\*(?!/)[^*]*+)*+(?:\*/|\Z)|//[^\n]*+"  # comments
    r"|,(?=\s*+[}\]])",  # a comma with nothing behind it
    re.DOTALL,
)
_FIELD = re.compile(
    r'"(headline|datePublished|author|publisher)"\s{0,9}:\s{0,9}'
    r'(?:[\[{\s]{0,20}(?:"@?\w{1,20}"\s{0,9}:\s{0,9}"[^"\\]{0,200}",?\s{0,9}){0,4}?'
    r'"name"\s{0,9}:\s{0,9})?"((?:[^"\\]|\\.){1,300})"'
)
_INSIDE = ("@graph", "mainEntity", "mainEntityOfPage")


@dataclass(frozen=True, slots=True)
class LinkedData:
    """The objects a page states.

    ``things`` are those on its upper levels in their order, ``named`` all that have an address
    of their own (``@id``), so that a mere pointer to one can be followed.
    """

    things: tuple[Thing, ...] = ()
    named: Mapping[str, Thing] = field(default_factory=dict)

    def followed(self, value: object) -> object:
        """The object a pointer stands for; anything else as it is."""
        if isinstance(value, dict) and isinstance(value.get("@id"), str) and "name" not in value:
            return self.named.get(value["@id"], value)
        return value

    def of_kind(self, *kinds: str) -> Iterator[Thing]:
        """The things on the upper levels whose type is or ends in one of ``kinds``."""
        return (thing for thing in self.things if any(k.endswith(kinds) for k in types(thing)))

    def articles(self) -> list[Thing]:
        """The objects that describe an article, those with a headline first."""
        found = [thing for thing in self.things if any(map(_ARTICLE.search, types(thing)))]
        return sorted(found, key=lambda thing: not thing.get("headline"))


def linked_data(scripts: Sequence[str]) -> LinkedData:
    """What the contents of a page's ``application/ld+json`` scripts state."""
    things: list[Thing] = []
    named: dict[str, Thing] = {}
    for script in scripts:
        for data in _read(script[:_LONGEST]):
            things += _upper(data)
            _name(data, named)
            if len(things) > _MOST_THINGS:
                return LinkedData(tuple(things), named)
    return LinkedData(tuple(things), named)


def types(thing: Thing) -> list[str]:
    """The names of a thing's types, without the address of the vocabulary."""
    kinds = thing.get("@type")
    several = kinds[:9] if isinstance(kinds, list) else [kinds]
    return [re.split("[/:#]", kind)[-1] for kind in several if isinstance(kind, str)]


def _read(script: str) -> list[object]:
    """The values of a script; of one that cannot be read, the fields found by their keys."""
    text = script.strip().lstrip("\ufeff")
    for mend in (str, _mended, lambda broken: _mended(html.unescape(broken))):
        values = list(_values(mend(text)))
        if values:
            return values
    found = dict(reversed(_FIELD.findall(text)))
    return [{"@type": "Article", **found}] if "headline" in found else []


def _mended(text: str) -> str:
    """The text without comments, CDATA marks, and commas that nothing follows."""
    bare = _WRAPPING.sub(" ", text)
    return _NOISE.sub(lambda found: found[0] if found[0][0] == '"' else " ", bare)


def _values(text: str) -> Iterator[object]:
    """The values that stand one after the other; none if the first cannot be read."""
    at = 0
    for _ in range(_MOST_PIECES):
        while at < len(text) and text[at] in " \t\r\n;,":
            at += 1
        if at >= len(text):
            return
        try:
            value, at = _DECODER.raw_decode(text, at)
        except (ValueError, RecursionError):
            return
        yield value


def _upper(data: object) -> list[Thing]:
    """The objects of the upper levels: those in lists, in a graph, and what a page is about."""
    found: list[Thing] = []
    waiting = deque([(data, 0)])
    while waiting and len(found) < _MOST_THINGS:
        value, depth = waiting.popleft()
        if isinstance(value, list):
            waiting.extend((part, depth + 1) for part in value[:_MOST_THINGS] if depth < _DEEPEST)
        elif isinstance(value, dict):
            found.append(value)
            waiting.extend((value[key], depth + 1) for key in _INSIDE if key in value)
    return found


def _name(data: object, named: dict[str, Thing]) -> None:
    """Add the objects of all levels that have an address and a name."""
    waiting, seen = deque([(data, 0)]), 0
    while waiting and seen < 4 * _MOST_THINGS:
        value, depth = waiting.popleft()
        seen += 1
        if depth > _DEEPEST:
            continue
        if isinstance(value, dict):
            if isinstance(value.get("@id"), str) and "name" in value:
                named.setdefault(value["@id"], value)
            waiting.extend((v, depth + 1) for v in value.values() if isinstance(v, (dict, list)))
        elif isinstance(value, list):
            waiting.extend(
                (v, depth + 1) for v in value[:_MOST_THINGS] if isinstance(v, (dict, list))
            )
