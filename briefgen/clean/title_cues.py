"""What speaks for a line above the text being its headline, and how much.

A headline shares its words with the text, is signed and dated below, stands apart, and comes back
in the window's title. The weights are those of a logistic choice among the lines of a page's head
(``bench/training/titles.py``). Left out: what a headline says.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from briefgen.clean.blocks import Block
from briefgen.clean.prose import is_headline
from briefgen.language.frequent import FREQUENT

_DATED = re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,2}:\d\d\b")
_PARTED = re.compile(r"[|»›>•·]|\s[-–—/]\s")
_MOST_LINES = 800
_OPENING = 40
_NEAR = 4
_MANY_DATES = 4
_LONG_DATE = 14
_SHORT_KEY, _LONG_KEY = 10, 18

WEIGHTS: Mapping[str, float] = {
    "again": 0.8,
    "below another": -0.4,
    "capitals": -0.8,
    "dated": 1.7,
    "first level": 1.4,
    "held": 1.6,
    "item": -1.7,
    "like the first": 1.0,
    "long line below": 0.9,
    "next to the text": -1.5,
    "over 20 words": -1.0,
    "parted": -0.3,
    "set apart": 1.7,
    "set apart below": 1.6,
    "share": 1.3,
    "short line above": 0.9,
    "short line below": -0.5,
    "signed": 2.3,
    "three words": -1.4,
    "twice": 3.7,
    "two words": -2.0,
}
"""Cue to its weight, fitted by ``bench/training/titles.py``; a cue is 0 to 1."""


@dataclass(frozen=True, slots=True)
class Head:
    """The lines down to the start of the text, and what is counted once for all of them.

    ``known`` has the number of the text's blocks that hold a word; ``heads`` how often a line is
    printed; ``keys`` the lines that may be headlines, sorted, and ``ends`` the same from behind;
    ``listed`` whether so many lines are dated that a date speaks for none.
    """

    blocks: Sequence[Block]
    reasons: Sequence[str]
    start: int
    known: Counter[str]
    heads: Counter[str]
    keys: tuple[str, ...]
    ends: tuple[str, ...]
    listed: bool

    def lines(self) -> list[int]:
        """The numbers of the lines that may be the headline."""
        first = max(0, self.start - _MOST_LINES)
        return [n for n in range(first, self.start + 1) if self.may_be(n)]

    def may_be(self, number: int) -> bool:
        """Whether a line may be the headline by its form, and is no furniture by itself."""
        if not 0 <= number <= min(self.start, len(self.blocks) - 1) or self.reasons[number]:
            return False
        block = self.blocks[number]
        return is_headline(block) and len(squash(block.text)) >= _SHORT_KEY

    def score(self, number: int) -> float:
        """How much speaks for a line; no unit, only to be compared within the page's head."""
        return sum(WEIGHTS.get(cue, 0.0) * value for cue, value in self.cues(number).items())

    def cues(self, number: int) -> dict[str, float]:
        """The cues of a line, each 0 to 1."""
        block, size = self.blocks[number], len(self.blocks[number].words)
        return {
            **self._words(block),
            **self._below(number),
            "first level": float(block.heading == 1),
            "item": float(block.item),
            "two words": float(size <= 2),
            "three words": float(size == 3),
            "over 20 words": float(size > 20),
            "parted": float(bool(_PARTED.search(block.text))),
            "again": float(self.heads[squash(block.text)] > 1 and size > 3),
            "held": float(self._held(squash(block.text))),
            "like the first": float(self._like_first(number)),
        }

    def _words(self, block: Block) -> dict[str, float]:
        """How many of the telling words the text has, and has in more than one block."""
        telling = [w for w in block.words if len(w) > 3 and w not in FREQUENT["en"] and w.isalpha()]
        capital = [word for word in block.text.split() if len(word) > 3 and word[0].isalpha()]
        return {
            "share": sum(w in self.known for w in telling) / max(1, len(telling)),
            "twice": min(4, sum(self.known[w] > 1 for w in telling)) / 4,
            "capitals": sum(word[0].isupper() for word in capital) / max(1, len(capital)),
        }

    def _below(self, number: int) -> dict[str, float]:
        """How the line stands to those beside it."""
        blocks = self.blocks
        signed, dated = self._under(number)
        between = self.reasons[number + 1 : self.start]
        below = blocks[number + 1] if number + 1 < len(blocks) else None
        above = self.may_be(number - 1) and len(blocks[number - 1].words) > 3
        return {
            "next to the text": float(all(between) and not signed and not dated),
            "signed": float(signed),
            "dated": float(dated),
            "below another": float(above),
            "set apart": min(3, blocks[number].gap) / 3,
            "set apart below": min(3, below.gap) / 3 if below else 0.0,
            "short line below": float(below is not None and len(below.words) <= 4),
            "long line below": float(below is not None and len(below.words) > 14),
            "short line above": float(number > 0 and len(blocks[number - 1].words) <= 4),
        }

    def _under(self, number: int) -> tuple[bool, bool]:
        """Whether a byline and a date stand below a line, with no menu before them."""
        signed = dated = False
        for below in range(number + 1, min(number + 1 + _NEAR, len(self.blocks))):
            block = self.blocks[below]
            if self.reasons[below] in ("menu", "masthead"):
                break
            dates = len(block.words) <= _LONG_DATE and bool(_DATED.search(block.text))
            signed |= self.reasons[below] == "byline"
            dated |= not self.listed and (self.reasons[below] == "date line" or dates)
        return signed, dated

    def _held(self, key: str) -> bool:
        """Whether another line begins or ends with this one: a window's title, a path to it."""
        if len(key) <= _LONG_KEY:
            return False
        for keys, wanted in ((self.keys, key), (self.ends, key[::-1])):
            at = bisect_right(keys, wanted)
            if at < len(keys) and keys[at].startswith(wanted):
                return True
        return False

    def _like_first(self, number: int) -> bool:
        """Whether one of the two lines that open the page has most of the words."""
        words = set(self.blocks[number].words)
        opening = self.blocks[: min(number, 2)]
        return len(words) > 3 and any(
            len(words & set(block.words)) >= 0.7 * len(words) for block in opening
        )


def head_of(
    blocks: Sequence[Block], reasons: Sequence[str], start: int, body: Sequence[Block]
) -> Head:
    """The head of a page whose text starts at block ``start``; ``body`` are the text's blocks."""
    start = min(start, len(blocks) - 1)
    keys = [squash(block.text) for block in blocks[max(0, start - _MOST_LINES) : start + 1]]
    known = Counter(word for block in body[:_OPENING] for word in set(block.words))
    return Head(
        blocks,
        reasons,
        start,
        known,
        Counter(keys),
        tuple(sorted(set(keys))),
        tuple(sorted({key[::-1] for key in keys})),
        reasons[: start + 1].count("date line") >= _MANY_DATES,
    )


@lru_cache(maxsize=4096)
def squash(text: str) -> str:
    """Letters and digits alone, in lower case."""
    return re.sub(r"[\W_]+", "", text).lower()
