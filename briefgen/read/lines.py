"""The lines of an extracted text, each led back to its place on the page.

Between the extracted lines stand others of the same make (items of a list, subheads) that an
extractor lost; they are told too, so that it can be weighed which of them belong to the text.
Left out: what stands before the first extracted line or after the last.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from briefgen.read.places import Place, key_of

_BACK = 2000
_LEAST_OPENING = 40
_LEAST_INSIDE = 15
_LEAST_SHARE = 0.1
_HIGHEST = 3
_MOST_PLACES = 5000
"""Blocks of one page; above it lines are not led back, for that would take too long."""

_NO_TEXT = frozenset(("button", "label", "td", "th", "option"))


@dataclass(frozen=True, slots=True)
class Line:
    """One line: ``place`` is where it stands (``None``: not found again).

    ``lost`` lines are those that the extractor left out.
    """

    text: str
    key: str
    place: Place | None
    lost: bool = False

    @property
    def words(self) -> int:
        """How many words the line has; a rule of dots or dashes has none."""
        return sum(any(map(str.isalnum, word)) for word in self.text.split())


def lines_of(extracted: Sequence[str], places: Sequence[Place]) -> tuple[Line, ...]:
    """The extracted lines in their order, with the lost ones where the page has them."""
    keys = [key_of(text) for text in extracted]
    found = _find(keys, places) if len(places) <= _MOST_PLACES else [-1] * len(keys)
    numbers = [number for number in found if number >= 0]
    if not numbers:
        lines = zip(extracted, keys, strict=True)
        return tuple(Line(text, key, None) for text, key in lines)
    lost = _lost(keys, found, places)
    merged: list[Line] = []
    at = 0
    for text, key, number in zip(extracted, keys, found, strict=True):
        while at < len(lost) and lost[at] < number:
            place = places[lost[at]]
            bullet = "- " if place.tag == "li" else ""
            merged.append(Line(bullet + place.text, place.key, place, lost=True))
            at += 1
        merged.append(Line(text, key, places[number] if number >= 0 else None))
    return tuple(merged)


def _find(keys: Sequence[str], places: Sequence[Place]) -> list[int]:
    """For each key the number of the place it begins in, read on from the last; -1 if none."""
    whole = "".join(place.key for place in places)
    starts = [0]
    for place in places:
        starts.append(starts[-1] + len(place.key))
    found, at = [], 0
    for key in keys:
        position = whole.find(key, max(0, at - _BACK)) if key else -1
        if position < 0 and key:
            position = whole.find(key)
        if position < 0 and len(key) > _LEAST_OPENING:
            position = whole.find(key[:_LEAST_OPENING])
        if position >= 0:
            at = position + len(key)
        found.append(bisect_right(starts, position) - 1 if position >= 0 else -1)
    return found


def _lost(keys: Sequence[str], found: Sequence[int], places: Sequence[Place]) -> list[int]:
    """Numbers of the places among the extracted ones that the extractor left out."""
    numbers = [number for number in found if number >= 0]
    shares: Counter[Any] = Counter()
    for key, number in zip(keys, found, strict=True):
        if number >= 0:
            shares[places[number].parent] += len(key)
    least = _LEAST_SHARE * shares.total()
    known, text = set(keys), "\n".join(keys)
    lost = []
    for number in range(min(numbers), max(numbers) + 1):
        place = places[number]
        if place.linked > 0.5 or place.tag in _NO_TEXT or len(place.key) < 2:
            continue
        if place.key in known or (len(place.key) >= _LEAST_INSIDE and place.key in text):
            continue
        if any(shares[element] > least for element in _above(place.parent, _HIGHEST)):
            lost.append(number)
    # One of its make, among no extracted text, heads a box that was inserted.
    makes = Counter(places[number].style for number in lost)
    return [
        number
        for number in lost
        if shares[places[number].parent] or makes[places[number].style] > 1
    ]


def _above(element: Any, levels: int) -> Iterator[Any]:  # noqa: ANN401 (lxml has no types)
    """An element and those it stands in, ``levels`` of them at most."""
    while element is not None and levels:
        yield element
        element, levels = element.getparent(), levels - 1
