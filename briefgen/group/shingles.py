"""Shingles: numbers for the runs of words of many texts, in numpy from their characters on.

A word is letters and digits in a row, of any script, in lower case; what stands between words
plays no part. Its number is a polynomial in its characters modulo 2**64 (Karp and Rabin 1987, IBM
J. Res. Dev. 31(2)), the same in every process. Texts are read together, so that a text costs no
more than its characters do.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

SHINGLE = 4
"""Words in a row that count as one."""
OPENING = 30
"""Shingles at the start of a text that are its opening."""

_TOGETHER = 1 << 16
"""Characters from which texts read together are enough."""
_BASE = 0x9E3779B97F4A7C15
_INVERSE = pow(_BASE, -1, 1 << 64)
_SPREAD = np.uint64(0xBF58476D1CE4E5B9)

Shingles = NDArray[np.uint32]
Codes = NDArray[np.uint64]


@dataclass(frozen=True, slots=True)
class Text:
    """A text's words in one key, empty without a word, and its shingles.

    ``shingles`` holds each different one once, in rising order; ``opening`` the first as they come.
    """

    words: bytes
    shingles: Shingles
    opening: Shingles


def read_texts(texts: Sequence[str]) -> list[Text]:
    """Each of ``texts`` as its shingles, in the same order."""
    coder = _Coder()
    return [text for batch in _batches(texts) for text in coder.read(batch)]


def _batches(texts: Sequence[str]) -> Iterator[list[str]]:
    batch: list[str] = []
    length = 0
    for text in texts:
        batch.append(text.lower())
        length += len(text)
        if length >= _TOGETHER:
            yield batch
            batch, length = [], 0
    if batch:
        yield batch


class _Coder:
    """Turns words into numbers; keeps what it learns of characters from batch to batch."""

    def __init__(self) -> None:
        self._met = np.zeros(0x110000, dtype=bool)
        self._in_word = np.zeros(0x110000, dtype=bool)
        self._powers = self._inverses = np.empty(0, dtype=np.uint64)

    def read(self, texts: Sequence[str]) -> Iterator[Text]:
        """The shingles of each of the texts, which are in lower case."""
        characters = np.frombuffer(
            " ".join(texts).encode("utf-32-le", "surrogatepass"), dtype=np.uint32
        )
        starts, codes = self._words(characters)
        ends = np.cumsum([len(text) + 1 for text in texts])
        bounds = [0, *np.searchsorted(starts, ends).tolist()]
        runs = _runs(codes)
        for first, last in pairwise(bounds):
            own = runs[first : max(first, last - SHINGLE + 1)]
            words = codes[first:last].tobytes()
            key = blake2b(words, digest_size=16).digest() if words else b""
            yield Text(key, _once(own), own[:OPENING].copy())

    def _words(self, characters: NDArray[np.uint32]) -> tuple[NDArray[np.intp], Codes]:
        """Where each word starts, and its number."""
        inside = self._inside(characters)
        before = np.concatenate(([False], inside[:-1]))
        starts = np.flatnonzero(inside & ~before)
        if not len(starts):
            return starts, np.empty(0, dtype=np.uint64)
        self._reach(len(characters))
        values = (characters.astype(np.uint64) + np.uint64(1)) * _SPREAD
        values ^= values >> np.uint64(31)
        values *= self._powers[: len(values)]
        values *= inside
        # Divided by the power at its start, a word has one number wherever it stands.
        codes = np.add.reduceat(values, starts) * self._inverses[starts]
        codes ^= codes >> np.uint64(29)
        return starts, codes * _SPREAD

    def _inside(self, characters: NDArray[np.uint32]) -> NDArray[np.bool_]:
        """Whether each character belongs to a word."""
        unmet = characters[~self._met[characters]]
        for code in np.unique(unmet).tolist():
            self._met[code] = True
            self._in_word[code] = chr(code).isalnum()
        found: NDArray[np.bool_] = self._in_word[characters]
        return found

    def _reach(self, length: int) -> None:
        if length > len(self._powers):
            self._powers = np.multiply.accumulate(np.full(length, _BASE, dtype=np.uint64))
            self._inverses = np.multiply.accumulate(np.full(length, _INVERSE, dtype=np.uint64))


def _runs(codes: Codes) -> Shingles:
    """A number for each ``SHINGLE`` words in a row, by the place of the first."""
    if len(codes) < SHINGLE:
        return np.empty(0, dtype=np.uint32)
    runs = np.zeros(len(codes) - SHINGLE + 1, dtype=np.uint64)
    for place in range(SHINGLE):
        runs = runs * np.uint64(_BASE) + codes[place : place + len(runs)]
    # The upper half: the lower bits of a product are no good dice.
    return (runs >> np.uint64(32)).astype(np.uint32)


def _once(runs: Shingles) -> Shingles:
    """Each different number once, in rising order."""
    ordered = np.sort(runs)
    kept = np.ones(len(ordered), dtype=bool)
    np.not_equal(ordered[1:], ordered[:-1], out=kept[1:])
    return ordered[kept]
