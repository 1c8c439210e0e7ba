"""Edits: changes to a text that can be told, replayed and walked back.

An edit replaces one span of the raw text; every rule of cleaning is an edit with its reason, so a
character of the clean text leads back to the raw file and a reader can ask why a line is gone.
"""

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from briefgen.model import Edit, Span


@dataclass(frozen=True, slots=True)
class Edited:
    """A text after its edits, and the way back to the raw text."""

    text: str
    edits: tuple[Edit, ...]
    _starts: tuple[int, ...]
    _origins: tuple[tuple[int, bool], ...]

    def origin(self, offset: int) -> int:
        """Where in the raw text the character at ``offset`` comes from, in code points.

        A character of a replacement leads to the start of the span it replaced; ``len(text)``
        leads to the end of the last piece.

        Raises:
            IndexError: ``offset`` is outside the text.
        """
        if not 0 <= offset <= len(self.text):
            raise IndexError(offset)
        piece = bisect_right(self._starts, offset) - 1
        if piece < 0:
            return 0
        raw_start, verbatim = self._origins[piece]
        return raw_start + (offset - self._starts[piece] if verbatim else 0)


def apply(raw: str, edits: Iterable[Edit]) -> Edited:
    """The text that ``edits`` make of ``raw``; edits may come in any order.

    Raises:
        ValueError: two edits overlap, or one reaches beyond the text.
    """
    ordered = tuple(sorted(edits, key=lambda edit: (edit.span.start, edit.span.end)))
    parts: list[str] = []
    starts: list[int] = []
    origins: list[tuple[int, bool]] = []
    done = length = 0

    def add(part: str, raw_start: int, verbatim: bool) -> None:
        nonlocal length
        if part:
            starts.append(length)
            origins.append((raw_start, verbatim))
            parts.append(part)
            length += len(part)

    for edit in ordered:
        if edit.span.start < done or edit.span.end > len(raw):
            raise ValueError(f"edit {edit.reason!r} at {edit.span.start} overlaps or overruns")
        add(raw[done : edit.span.start], done, verbatim=True)
        add(edit.replacement, edit.span.start, verbatim=False)
        done = edit.span.end
    add(raw[done:], done, verbatim=True)
    return Edited("".join(parts), ordered, tuple(starts), tuple(origins))


def cut(start: int, end: int, reason: str) -> Edit:
    """The edit that takes characters ``start`` to ``end`` out."""
    return Edit(Span(start, end), "", reason)
