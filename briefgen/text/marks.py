"""Pair the quotation marks of a text, paragraph by paragraph.

Knows straight and curly marks, low-high marks, guillemets (both ways round), two single marks used
as one, and single marks as British copy prints them, told apart from apostrophes, feet and inches;
nested marks; speech over several paragraphs, each of which opens anew and only the last of which
closes. An odd mark costs the pair it would have made and never reaches beyond its paragraph.
Whether the words between two marks are speech is not decided here.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from briefgen.model import Span

_MARK = re.compile(r"(?<=\S)'(?=''(?!'))|''|``|‘‘|’’|[\"“”„‟«»‹›‘’‚'`]")
_PARAGRAPH = re.compile(r"[^\n](?:[^\n]|\n(?!\n))*")
_QUOTED_LINE = re.compile('\n(?=[“"])')
_ELISION = re.compile(r"(?:\d0s|em|til|tis|twas|cause|bout|round|n)\b", re.IGNORECASE)
_FEET = re.compile(r"[ -]?\d{1,2}(?:[\"”]|''|\s?in)")
_FEET_BEFORE = re.compile(r"\d['’][ -]?\d{1,2}\Z")
_AND = re.compile(r"\s['’‘][nN]['’]\s")
_DOUBLE = frozenset(["''", "``", "‘‘", "’’", '"', "“", "”", "„", "‟", "«", "»"])
_LOOK_AHEAD = 20  # marks; keeps hostile input linear
_ONLY_OPENS = frozenset(["„", "‟", "‚", "``", "‘‘"])
_FAMILY = {
    **dict.fromkeys(['"', "“", "”", "„", "‟", "''", "``", "‘‘", "’’"], "double"),
    **dict.fromkeys(["«", "»"], "guillemet"),
    **dict.fromkeys(["‹", "›"], "angle"),
    **dict.fromkeys(["‘", "’", "‚", "'", "`"], "single"),
}


@dataclass(frozen=True, slots=True)
class Quoted:
    """A stretch between two marks.

    ``outer`` holds the marks, ``inner`` does not. ``depth`` is 0 for the outermost marks.
    ``closed`` is false where the speech runs on into the next paragraph, which opens anew;
    ``ends_clause`` is true if its last character is a comma or ends a sentence, ``asks`` if it is
    a question or exclamation mark.
    """

    outer: Span
    inner: Span
    depth: int = 0
    closed: bool = True
    ends_clause: bool = False
    asks: bool = False


@dataclass(frozen=True, slots=True)
class _Mark:
    text: str
    start: int
    end: int
    before: str
    after: str

    @property
    def family(self) -> str:
        return _FAMILY[self.text]

    @property
    def may_open(self) -> bool:
        return bool(self.after.strip()) and (not self.before.strip() or self.before in "([{—–-/:…")

    @property
    def may_close(self) -> bool:
        return bool(self.before.strip())


def pair_marks(text: str) -> tuple[Quoted, ...]:
    """The quoted stretches of ``text`` in order of their start, outer ones before those inside.

    Args:
        text: paragraphs separated by blank lines; spans count its code points.
    """
    paragraphs = [part for match in _PARAGRAPH.finditer(text) for part in _blocks(text, match)]
    found: list[Quoted] = []
    for index, paragraph in enumerate(paragraphs):
        marks = _marks(text, paragraph)
        following = paragraphs[index + 1] if index + 1 < len(paragraphs) else None
        reopens = following is not None and _starts_quoted(text, following)
        found.extend(_pair(text, marks, paragraph, reopens))
    return tuple(sorted(found, key=lambda q: (q.outer.start, -q.outer.end)))


def _blocks(text: str, paragraph: re.Match[str]) -> Iterator[Span]:
    """A paragraph, cut at a line that opens speech anew while the line before leaves it open."""
    start, end = paragraph.span()
    at, opened, straight = start, 0, 0
    for line in _QUOTED_LINE.finditer(text, start, end):
        opened += text.count("“", at, line.start()) - text.count("”", at, line.start())
        straight += text.count('"', at, line.start())
        at = line.end()
        if opened + straight % 2 == 1 and line.start() > start:
            yield Span(start, line.start())
            start, opened, straight = at, 0, 0
    yield Span(start, end)


def in_own_marks(text: str, found: Iterable[Quoted]) -> tuple[Quoted, ...]:
    """The outermost stretches in the marks that ``text`` prefers, in order.

    A house that sets speech in double marks keeps single ones for headlines and words of note;
    so single ones are dropped unless they are the more.
    """
    outer = [quoted for quoted in found if quoted.depth == 0]
    single = [_is_single(text, q.outer.start) for q in outer]
    if sum(single) * 2 > len(outer):
        return tuple(outer)
    return tuple(q for q, alone in zip(outer, single, strict=True) if not alone)


def _is_single(text: str, start: int) -> bool:
    """Whether one single mark stands there, and not two set as one."""
    return _FAMILY[text[start]] == "single" and text[start : start + 2] not in _DOUBLE


def _marks(text: str, paragraph: Span) -> list[_Mark]:
    marks: list[_Mark] = []
    for match in _MARK.finditer(text, paragraph.start, paragraph.end):
        start, end = match.span()
        before = text[start - 1] if start > paragraph.start else ""
        after = text[end] if end < paragraph.end else ""
        if marks and marks[-1].end == start and marks[-1].may_open:
            before = ""  # a mark that stands right after an opening one may open too
        marks.append(_Mark(match.group(), start, end, before, after))
    return [m for m in marks if not (_is_apostrophe(text, m) or _is_measure(text, m))]


def _is_apostrophe(text: str, mark: _Mark) -> bool:
    """Whether a single mark can be neither opening nor closing."""
    if mark.family != "single":
        return False
    if any(_AND.match(text, max(0, mark.start - back)) for back in (1, 3)):
        return True  # "rock 'n' roll"
    if mark.text in "‘‚":
        return False
    if mark.before.isalnum() and mark.after.isalnum():
        return True
    return mark.may_open and bool(_ELISION.match(text, mark.end))


def _is_measure(text: str, mark: _Mark) -> bool:
    """Whether it is the mark of feet or inches of a length (5' 6")."""
    if not mark.before.isdigit():
        return False
    if mark.family == "single":
        return _FEET.match(text, mark.end) is not None
    return _FEET_BEFORE.search(text, max(0, mark.start - 5), mark.start) is not None


def _starts_quoted(text: str, paragraph: Span) -> bool:
    start = paragraph.start
    while start < paragraph.end and text[start].isspace():
        start += 1
    return text[start : start + 2] in ("''", "``", "‘‘") or text[start : start + 1] in (
        '"',
        "“",
        "«",
        "„",
        "‘",
    )


def _pair(text: str, marks: list[_Mark], paragraph: Span, reopens: bool) -> list[Quoted]:
    """Pairs of one paragraph; what is left open at its end runs on if the next one reopens."""
    left = {"double": 0, "guillemet": 0, "angle": 0, "single": 0}
    for mark in marks:
        left[mark.family] += 1
    stack: list[_Mark] = []
    pairs: list[tuple[_Mark, _Mark]] = []
    for index, mark in enumerate(marks):
        left[mark.family] -= 1
        opener = _open_of(stack, mark)
        after = marks[index + 1 : index + 1 + _LOOK_AHEAD]
        if opener is not None and _closes(text, opener, mark, left[mark.family], after):
            del stack[stack.index(opener) :]
            pairs.append((opener, mark))
        elif _opens(mark, stack, left[mark.family]):
            if opener is not None and mark.family != "single":
                del stack[stack.index(opener) :]  # the earlier mark never closed
            stack.append(mark)
    return _nested(text, pairs) + _running_on(text, stack, paragraph, reopens)


def _open_of(stack: list[_Mark], mark: _Mark) -> _Mark | None:
    for opener in reversed(stack):
        if opener.family == mark.family:
            return opener
    return None


def _closes(text: str, opener: _Mark, mark: _Mark, left: int, after: list[_Mark]) -> bool:
    if mark.start == opener.end or mark.text in _ONLY_OPENS:
        return False
    if mark.family == "single":
        return _closes_single(text, opener, mark, after)
    if mark.text == "“":
        return opener.text in "„‟" or (not mark.may_open and mark.may_close)
    if mark.text in "”»«":
        return mark.text != opener.text or mark.may_close
    if mark.may_close or not mark.after.strip():
        return True
    return left % 2 == 0 and opener.text not in "“„"


def _closes_single(text: str, opener: _Mark, mark: _Mark, after: list[_Mark]) -> bool:
    """A single mark closes unless it is the apostrophe of a plural ("the workers' pay")."""
    if mark.text == "‘" or not mark.may_close or mark.after.isalnum():
        return False
    if (opener.text == "‘") != (mark.text == "’"):
        return False
    plural = mark.before == "s" and re.match(r" [a-z]", text[mark.end : mark.end + 2])
    if not plural:
        return True
    reopened = [m for m in after if m.may_open and m.family == "single"]
    closer = [m for m in after if m.text == mark.text and m.may_close and not m.after.isalnum()]
    return not closer or bool(reopened and reopened[0].start < closer[0].start)


def _opens(mark: _Mark, stack: list[_Mark], left: int) -> bool:
    if mark.family == "single":
        if mark.text == "’" or (mark.text != "‘" and any(m.family == "single" for m in stack)):
            return False
        return mark.may_open and (mark.text != "`")
    if mark.text in "“„‟«‹``‘‘":
        return bool(mark.after)
    if mark.text == '"':
        stray = not mark.before.strip() and left % 2 == 1
        return (bool(mark.after.strip()) or stray) and not (mark.before.isdigit() and not stack)
    if mark.text in ("''", "’’"):
        return mark.may_open
    return mark.may_open  # ” or » that stands where a quote opens


def _inner(text: str, opener: _Mark, closer: _Mark) -> Span:
    """What stands between two marks, without the blanks that French sets beside them."""
    start, end = opener.end, closer.start
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _nested(text: str, pairs: list[tuple[_Mark, _Mark]]) -> list[Quoted]:
    found: list[Quoted] = []
    ends: list[int] = []
    for opener, closer in sorted(pairs, key=lambda p: (p[0].start, -p[1].end)):
        while ends and ends[-1] <= opener.start:
            ends.pop()
        outer, inner = Span(opener.start, closer.end), _inner(text, opener, closer)
        last = text[inner.end - 1] if inner.end > inner.start else " "
        found.append(
            Quoted(outer, inner, len(ends), ends_clause=last in ",.!?…", asks=last in "!?")
        )
        ends.append(closer.end)
    return found


def _running_on(text: str, stack: list[_Mark], paragraph: Span, reopens: bool) -> list[Quoted]:
    opener = next((m for m in stack if m.text in _DOUBLE or m.text == "‘"), None)
    if opener is None or not reopens:
        return []
    if opener.start - paragraph.start > 0 and not text[: opener.start].rstrip(" ").endswith(
        (",", ":", "\n", ".", "?", "!", "that", "said")
    ):
        return []
    end = paragraph.end
    while end > opener.end and text[end - 1].isspace():
        end -= 1
    return [Quoted(Span(opener.start, end), Span(opener.end, end), 0, closed=False)]
