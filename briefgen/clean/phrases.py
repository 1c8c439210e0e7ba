"""Families of phrases, searched fast: most lines have none of a family's first words.

A line is prepared once; a family asks whether any of its first words is among the line's words
before a pattern is tried at all.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from briefgen.clean.blocks import words_of
from briefgen.clean.prose import outside_quotes

EDGES = " \t:.!|·•→»›>‹<…-–—*#_+&/()[]"
"""What stands around the words of a label or a head."""

_TYPEWRITER = str.maketrans("’‘“”\xa0", "''\"\" ")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class PlainLine:
    """A block as phrases are sought in it.

    ``text`` as it reads; ``plain`` in lower case with typewriter's marks and single blanks;
    ``bag`` its words in lower case, cut at apostrophes; ``size`` its number of words.
    """

    text: str
    plain: str
    bag: frozenset[str]
    size: int

    @property
    def own(self) -> str:
        """The writer's own words: in lower case, without what stands in quotation marks."""
        return outside_quotes(self.text)

    def has(self, words: frozenset[str]) -> bool:
        """Whether any of ``words`` is in the line."""
        return not words.isdisjoint(self.bag)


class Family:
    """Phrases of one kind, lower case, whole words; the longest of several is found."""

    def __init__(self, phrases: Iterable[str]) -> None:
        ordered = sorted((plain(p) for p in phrases), key=lambda phrase: (-len(phrase), phrase))
        self.whole = frozenset(ordered)
        self._firsts = frozenset(word for phrase in ordered for word in _WORD.findall(phrase)[:1])
        self._pattern = re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, ordered)) + r")(?!\w)")

    def opens(self, line: PlainLine) -> bool:
        """Whether a line begins with one of the phrases."""
        return line.has(self._firsts) and self._pattern.match(line.plain) is not None

    def opening(self, words: str) -> str:
        """The phrase that plain ``words`` begin with; empty if none."""
        first = _WORD.search(words)
        found = self._pattern.match(words) if first and first[0] in self._firsts else None
        return found[0] if found else ""

    def within(self, line: PlainLine) -> bool:
        """Whether a line has one of the phrases anywhere."""
        return line.has(self._firsts) and self._pattern.search(line.plain) is not None

    def spoken(self, line: PlainLine) -> bool:
        """Whether the writer's own words have one of the phrases."""
        return line.has(self._firsts) and self._pattern.search(line.own) is not None

    def between(self, line: PlainLine, start: int, end: int) -> re.Match[str] | None:
        """The first phrase in a part of the plain line."""
        if not line.has(self._firsts):
            return None
        return self._pattern.search(line.plain, start, end)

    def at(self, line: PlainLine, start: int) -> re.Match[str] | None:
        """The phrase that stands at ``start`` of the plain line."""
        return self._pattern.match(line.plain, start) if line.has(self._firsts) else None


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """``text`` in lower case with typewriter's marks and single blanks."""
    return " ".join(text.translate(_TYPEWRITER).lower().split())


@lru_cache(maxsize=4096)
def plain_line(text: str) -> PlainLine:
    """The text of a block prepared for the search."""
    words = words_of(text)
    bag = set(words)
    for word in words:
        if "'" in word or "’" in word:
            bag.update(_WORD.findall(word))
    return PlainLine(text, plain(text), frozenset(bag), len(words))
