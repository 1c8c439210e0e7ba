"""Edits: changes to a text that can be told, replayed and walked back.

An edit replaces one span of the raw text; every rule of cleaning is an edit with its reason, so a
character of the clean text leads back to the raw file and a reader can ask why a line is gone.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

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


def cut_more(
    text: str, edits: Iterable[Edit], spans: Iterable[Span], reason: str
) -> tuple[str, tuple[Edit, ...]]:
    """An edited text once ``spans`` of it are cut too, with the edits that make it of the raw one.

    Args:
        text: what ``edits`` made of a raw text, which is not needed.
        edits: in any order; those inside a cut stay, for what they tell.
        spans: of ``text``, in order and apart from each other.
        reason: of the cuts.
    """
    gone = tuple(span for span in spans if span.start < span.end)
    found: list[Edit] = []
    at = raw = 0
    for edit in sorted(edits, key=lambda edit: (edit.span.start, edit.span.end)):
        start = at + edit.span.start - raw
        found += _cuts(gone, Span(at, start), raw - at, reason)
        at, raw = start + len(edit.replacement), edit.span.end
        left = _outside(gone, Span(start, at)).of(text)
        found.append(replace(edit, replacement=left))
    found += _cuts(gone, Span(at, len(text)), raw - at, reason)
    kept = [Span(0, 0), *gone, Span(len(text), len(text))]
    return "".join(text[a.end : b.start] for a, b in pairwise(kept)), tuple(found)


def _cuts(gone: Sequence[Span], piece: Span, shift: int, reason: str) -> Iterator[Edit]:
    """The cuts that fall on a verbatim piece of a text, which stands ``shift`` on in the raw."""
    for span in gone[bisect_right(gone, piece.start, key=lambda span: span.end) :]:
        start, end = max(span.start, piece.start), min(span.end, piece.end)
        if start >= end:
            return
        yield cut(start + shift, end + shift, reason)


def _outside(gone: Sequence[Span], piece: Span) -> Span:
    """What is left of a replacement: cuts take it whole, or from one of its ends."""
    for span in gone[bisect_right(gone, piece.start, key=lambda span: span.end) :]:
        if span.start >= piece.end:
            break
        if span.holds(piece):
            return Span(piece.start, piece.start)
        piece = (
            Span(span.end, piece.end)
            if span.start <= piece.start
            else Span(piece.start, span.start)
        )
    return piece
