"""Lines to blocks: what a reader takes for one paragraph, one heading or one line of furniture.

Undoes hard wrapping and joins a paragraph that a page break or an advertisement cut in two. A
block knows where it stands in the raw text and which edits make its words readable.
"""

import itertools
import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from briefgen.model import Edit, Span
from briefgen.text.edits import apply

_BLANKS = " \t\xa0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u3000"
_WORD = re.compile(r"\w+(?:['’]\w+)?")
_LOWER = re.compile(r"[\"“”'‘’(]{0,2}[^\W\d_]{1,40}(?![\w])")
_ENDS = re.compile(r"[.!?…:;][\"”’'»)\]]{0,3}$")
_LONGEST_END = 5
_ADDRESS = ("http://", "https://")
_WIDEST_WRAP = 100
_LEAST_WRAPPED = 4
_LEAST_OPEN = 40
_LONGEST_JOINED = 20_000


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph's worth of lines: ``span`` in the raw text, ``text`` as it reads.

    ``edits`` are the marks taken off and the joins made inside; ``gap`` the blank lines before;
    ``linked`` the share of its characters that stand in links; ``heading`` the level of its mark
    (0: none); ``item`` whether it is marked as part of a list.
    """

    span: Span
    text: str
    edits: tuple[Edit, ...]
    gap: int
    linked: float = 0.0
    heading: int = 0
    item: bool = False

    @property
    def words(self) -> tuple[str, ...]:
        """Words in lower case, in order."""
        return words_of(self.text)


@lru_cache(maxsize=4096)
def words_of(text: str) -> tuple[str, ...]:
    """The words of ``text`` in lower case, in order; one with an apostrophe is one word."""
    return tuple(_WORD.findall(text.lower()))


def blocks(raw: str, marks: Sequence[Edit]) -> tuple[Block, ...]:
    """The blocks of ``raw`` once ``marks`` are off, in order; blank lines belong to none."""
    lines = _lines(raw, marks)
    width = _width(lines)
    joined: list[Block] = []
    for line in lines:
        before = joined[-1] if joined else None
        if before is None or len(before.text) > _LONGEST_JOINED:
            joined.append(line)
        elif _wrapped(before, line, width) or broken(before, line):
            joined[-1] = join(raw, before, line)
        else:
            joined.append(line)
    return tuple(joined)


def join(raw: str, one: Block, other: Block) -> Block:
    """Two blocks as one paragraph, a single blank where the break was."""
    between = Span(one.span.end, other.span.start)
    hyphen = one.text.endswith("-") and one.text[-2:-1].isalpha() and other.text[:1].islower()
    gap = "" if hyphen else " "
    edit = Edit(between, gap, "unwrap" if other.gap == 0 else "rejoin")
    edits = one.edits if between.of(raw) == gap else (*one.edits, edit)
    return Block(
        Span(one.span.start, other.span.end),
        one.text + gap + other.text,
        (*edits, *other.edits),
        one.gap,
        max(one.linked, other.linked) if one.linked and other.linked else 0.0,
        one.heading,
        one.item,
    )


def broken(one: Block, other: Block) -> bool:
    """Whether ``other`` goes on in the middle of the sentence that ``one`` leaves open."""
    if one.heading or other.heading or other.item or other.text.startswith(_ADDRESS):
        return False
    if len(one.text) < _LEAST_OPEN and not one.text.endswith((",", "—", "–", "-")):
        return False
    if _ENDS.search(one.text, max(0, len(one.text) - _LONGEST_END)) or len(one.words) < 6:
        return False
    first = _LOWER.match(other.text)
    if first is not None and first[0].strip("\"“”'‘’(").islower():
        return True
    return _quote_open(one.text) and other.text[:1] not in '“"«„'


def _quote_open(text: str) -> bool:
    return text.count("“") > text.count("”") or text.count("«") > text.count("»")


def _lines(raw: str, marks: Sequence[Edit]) -> list[Block]:
    starts = [edit.span.start for edit in marks]
    found: list[Block] = []
    at, gap = 0, 0
    for line in raw.split("\n"):
        first = len(line) - len(line.lstrip(_BLANKS))
        last = len(line.rstrip(_BLANKS))
        inside = marks[bisect_left(starts, at) : bisect_left(starts, at + len(line))]
        block = _line(raw, at + min(first, last), at + last, tuple(inside), gap)
        at += len(line) + 1
        if block is None:
            gap += 1
        else:
            found.append(block)
            gap = 0
    return found


def _line(raw: str, start: int, end: int, marks: tuple[Edit, ...], gap: int) -> Block | None:
    """One line as a block, or ``None`` when nothing of it can be read."""
    if not marks:
        text = raw[start:end]
        return Block(Span(start, end), text, (), gap) if text.strip() else None
    item = any(edit.reason == "bullet" for edit in marks)
    heading = next((_level(raw, edit) for edit in marks if edit.reason == "heading"), 0)
    kept = [edit for edit in marks if start < edit.span.end and edit.span.start < end]
    while kept and kept[0].span.start <= start:
        start = kept.pop(0).span.end
        start += len(raw[start:end]) - len(raw[start:end].lstrip(_BLANKS))
    while kept and kept[-1].span.end >= end:
        end = kept.pop().span.start
        end = start + len(raw[start:end].rstrip(_BLANKS))
    if start >= end:
        return None
    spans = [Edit(Span(e.span.start - start, e.span.end - start), "", e.reason) for e in kept]
    text = apply(raw[start:end], spans).text if spans else raw[start:end]
    if not text.strip():
        return None
    return Block(Span(start, end), text, tuple(kept), gap, _linked(marks, text), heading, item)


def _level(raw: str, edit: Edit) -> int:
    return max(1, edit.span.of(raw).count("#"))


def _linked(marks: tuple[Edit, ...], text: str) -> float:
    """The share of a line's characters that stand inside links."""
    links = [edit.span for edit in marks if edit.reason == "link"]
    inside = sum(
        close.start - opening.end for opening, close in zip(links[::2], links[1::2], strict=False)
    )
    return min(1.0, inside / len(text)) if text else 0.0


def _width(lines: Sequence[Block]) -> int:
    """The width at which a dump was wrapped; 0 when it was not."""
    lengths = sorted(len(line.text) for line in lines if " " in line.text)
    if len(lengths) < 2 * _LEAST_WRAPPED:
        return 0
    width = lengths[int(len(lengths) * 0.98) - 1]
    if width > _WIDEST_WRAP or width < 40:
        return 0
    forced = sum(1 for one, other in itertools.pairwise(lines) if _full(one, other, width))
    return width if forced >= _LEAST_WRAPPED else 0


def _full(one: Block, other: Block, width: int) -> bool:
    """Whether the first word of the next line would not have fitted on this one."""
    last = one.text.rsplit("\n", 1)[-1]
    return other.gap == 0 and len(last) + 1 + len(other.text.split(" ", 1)[0]) > width - 1


def _wrapped(before: Block, line: Block, width: int) -> bool:
    if not width or line.gap or line.item or line.heading or not before.words:
        return False
    if line.text.startswith(_ADDRESS):
        return False
    return _last_line_full(before, line, width)


def _last_line_full(before: Block, line: Block, width: int) -> bool:
    joins = [e for e in before.edits if e.reason == "unwrap"]
    start = joins[-1].span.end if joins else before.span.start
    length = before.span.end - start
    return length + 1 + len(line.text.split(" ", 1)[0]) > width - 1
