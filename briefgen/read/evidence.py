"""What speaks for and against a line of an extracted text: cheap marks of it, each 0 to 1.

The line itself, the element it stands in, the names of the elements around it, how much of the
text stands in like elements, and the lines beside it.
Left out: what the words mean; that is for cleaning to say.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from typing import Any

from briefgen.read.lines import Line
from briefgen.read.places import Place, key_of

_SHORT = 10
_SENTENCE_END = re.compile(r"(?:[.!?…]|\.\.\.)[\"”’'»)\]*]{0,3}$")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_READER = re.compile(r"\b(?:you|your|our|we|us)\b", re.IGNORECASE)
_LEAST_DESCRIPTION = 40
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_NEAR = ("letter", "share", "caption", "advert", "aside", "related", "intro", "author", "foot")
_OF_LOST = frozenset(("item", "heading", "paragraph", "alone", "much"))
_FAR = ("letter", "share", "menu", "comment")


@dataclass(frozen=True, slots=True)
class Stated:
    """What the page's markup states: who wrote it, and how it describes itself."""

    byline: str = ""
    descriptions: tuple[str, ...] = ()


def evidence(lines: Sequence[Line], stated: Stated) -> list[dict[str, float]]:
    """The marks of each line by name; a mark that a line does not have is left out."""
    text = _Text.of(lines, stated)
    return [
        {name: value for name, value in _marks(text, number) if value}
        for number in range(len(lines))
    ]


@dataclass(frozen=True, slots=True)
class _Text:
    """All lines, and what is counted over them; shares are of all words."""

    lines: Sequence[Line]
    parents: Counter[Any]
    styles: Counter[tuple[str, str]]
    words: int
    main: Any
    around_main: Set[Any]
    often: Counter[str]
    names: tuple[str, ...]
    descriptions: tuple[str, ...]
    ends: tuple[int, int]

    @classmethod
    def of(cls, lines: Sequence[Line], stated: Stated) -> "_Text":
        parents: Counter[Any] = Counter()
        styles: Counter[tuple[str, str]] = Counter()
        for line in lines:
            if line.place is not None:
                parents[line.place.parent] += line.words
                styles[line.place.style] += line.words
        main = max(parents, key=parents.__getitem__) if parents else None
        long = [n for n, line in enumerate(lines) if line.words >= _SHORT and not line.lost]
        return cls(
            lines=lines,
            parents=parents,
            styles=styles,
            words=sum(line.words for line in lines) or 1,
            main=main,
            around_main=frozenset(_upwards(main)),
            often=Counter(line.key for line in lines),
            names=tuple(key_of(n) for n in re.split(r"[,;&]| and ", stated.byline) if len(n) > 5),
            descriptions=tuple(map(key_of, stated.descriptions)),
            ends=(long[0], long[-1]) if long else (0, len(lines)),
        )


def _marks(text: _Text, number: int) -> Iterator[tuple[str, float]]:
    line = text.lines[number]
    yield from _of_line(text, number)
    yield from _of_neighbours(text, number)
    if line.place is None:
        yield "not found", 1
        return
    for name, value in (*_of_place(line.place), *_of_company(text, number, line.place)):
        yield name, value
        if line.lost and name in _OF_LOST:
            yield f"lost {name}", value


def _of_line(text: _Text, number: int) -> Iterator[tuple[str, float]]:
    line = text.lines[number]
    words = line.text.split()
    yield "lost", line.lost
    yield "one or two words", len(words) <= 2
    yield "long", len(words) > 45
    yield "sentence", bool(_SENTENCE_END.search(line.text))
    yield "lost label", line.lost and len(words) < _SHORT and not _SENTENCE_END.search(line.text)
    yield "capitals", sum(word[:1].isupper() for word in words) / max(1, len(words))
    yield "bullet", line.text.startswith("- ")
    yield "lost bullet", line.lost and line.text.startswith("- ")
    yield "row", "|" in line.text
    yield "brackets", line.text.startswith("(") or line.text.endswith(")")
    yield "quotation", line.text[:1] in "\"“«„'‘"
    yield "year", bool(_YEAR.search(line.text))
    yield "reader", bool(_READER.search(line.text))
    yield "address", "http" in line.text or "@" in line.text or "www." in line.text
    yield "again", text.often[line.key] > 1
    yield "writer", any(name in line.key for name in text.names)
    yield (
        "description",
        any(
            line.key == stated
            or (len(line.key) > _LEAST_DESCRIPTION and stated.startswith(line.key))
            for stated in text.descriptions
        ),
    )


def _of_neighbours(text: _Text, number: int) -> Iterator[tuple[str, float]]:
    first, last = text.ends
    count = len(text.lines)
    yield "before", number < first
    yield "after", number > last
    yield "late", number / max(1, count - 1)
    yield "last", number == count - 1
    yield "last three", number >= count - 3
    yield "first three", number < 3
    yield (
        "among short",
        all(
            0 <= n < count
            and text.lines[n].words < _SHORT
            and not text.lines[n].text.startswith("- ")
            for n in (number - 1, number, number + 1)
        ),
    )


def _of_place(place: Place) -> Iterator[tuple[str, float]]:
    yield "item", place.tag == "li"
    yield "heading", place.tag in _HEADINGS
    yield "paragraph", place.tag == "p"
    yield "figcaption", place.tag == "figcaption"
    yield "in quotation", "blockquote" in place.within
    yield "in table", "table" in place.within
    yield "in aside", "aside" in place.within
    yield "linked", place.linked
    yield "all linked", place.linked > 0.85
    yield "strong", place.strong > 0.85
    yield "body", "body" in place.near
    yield "far body", "body" in place.far
    for family in _NEAR:
        yield family, family in place.near
    for family in _FAR:
        yield f"far {family}", family in place.far


def _of_company(text: _Text, number: int, place: Place) -> Iterator[tuple[str, float]]:
    """How much of the text stands in the same element, or in elements of the same style."""
    share = text.parents[place.parent] / text.words
    beside = [
        other.parent is not place.parent
        for n in (number - 1, number + 1)
        if 0 <= n < len(text.lines) and (other := text.lines[n].place) is not None
    ]
    yield "style", text.styles[place.style] / text.words
    yield "alone", share < 0.1
    yield "much", share > 0.5
    yield "around main", place.parent in text.around_main
    yield "in main", text.main in _upwards(place.element)
    yield "apart", len(beside) == 2 and all(beside)
    yield "next apart", bool(beside) and beside[-1]
    yield "joined", len(text.lines[number].key) > 1.1 * len(place.key)


def _upwards(element: Any) -> Iterator[Any]:  # noqa: ANN401 (lxml has no types)
    """An element and all those it stands in."""
    while element is not None:
        yield element
        element = element.getparent()
