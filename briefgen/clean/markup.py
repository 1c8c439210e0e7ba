"""Take the marks of Markdown off: links, emphasis, headings, images; the words stay.

Works on any text, for plain dumps carry marks too ("[said](#)"). Every mark is an edit of its own.
Left out: tables, code and reference links.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from briefgen.clean.mail import mail_marks
from briefgen.model import Edit, Span
from briefgen.text.edits import cut

_HELD = "\x01"
_GAPS = frozenset(("blank", "rejoin", "unwrap"))
_IMAGE = re.compile(
    r"!\[([^\[\]\n]{0,1000})\]"
    r"\([^()\n]{0,2000}(?:\([^()\n]{0,200}\)[^()\n]{0,500}){0,2}\)"
)
_LINK = re.compile(
    r"\[([^\[\]\n]{0,1000})\](\([^()\s]{0,2000}(?:\([^()\s]{0,200}\)[^()\s]{0,500}){0,2}"
    r"""(?:\s{1,3}["'][^"\n]{0,300}["'])?\s{0,3}\))"""
)
_AUTOLINK = re.compile(r"<(https?://[^\s<>]{1,2000})>")
_STRONG = re.compile(r"(?<![\w*])(\*{2,3})(?=[^\s*])([^*\n]{1,4000})(?<=\S)\1(?![\w*])")
_STRONG_INSIDE = re.compile(r"(\*\*)(?=[^\s*])([^*\n]{1,4000})(?<=\S)\*\*")
_EMPHASIS = re.compile(r"(?<![\w*])(\*)(?=[^\s*])([^*\n]{1,4000})(?<=[^\s*])\*(?![\w*])")
_UNDERLINED = re.compile(
    r"(?<![^\s\"“‘'(\[\x01])(_{1,3})(?=[^\s_])([^_\n]{1,4000})(?<=[^\s_])\1(?![\w_]|\.\w)"
)
_PAIRED = (
    *(("**", _STRONG), ("**", _STRONG_INSIDE)),
    *(("*", _EMPHASIS), ("_", _UNDERLINED)),
)
_HEADING = re.compile(r"^[ \t]{0,3}#{1,6}[ \t]{1,9}|[ \t]{1,9}#{1,6}[ \t]{0,9}$", re.MULTILINE)
_LEADER = re.compile(
    r"^[ \t]{0,40}(?:>[ \t]{0,5}){0,5}"
    r"(?:>[ \t]{0,5}|(?:[*+•·▪◦☆□○●■►‣–-]|\\-)[ \t\xa0]{1,9})(?=\S)",
    re.MULTILINE,
)
_ESCAPE = re.compile(r"\\(?=[\\`*_{}\[\]()#+\-.!>|~$&])")
_IS_MARKDOWN = re.compile(r"\]\([^()\s]{0,2000}\)|^#{1,6} \S|\*\*\S", re.MULTILINE)


def unmark(text: str, *, extracted: bool = False) -> tuple[Edit, ...]:
    """The edits that take all marks off ``text``, in order and apart from each other.

    ``extracted`` text comes from a page: its only marks are those of list items.
    """
    edits: list[Edit] = []
    if extracted:
        return tuple(cut(m.start(), m.end(), "bullet") for m in _LEADER.finditer(text))
    held = _hold_mail(text, edits)
    if "](" in held:
        held = _hold(held, list(_images(held)), edits)
    if "](" in held or "<http" in held:
        held = _hold(held, list(_links(held)), edits)
    if "#" in held:
        held = _hold(held, _cuts(_HEADING, held, "heading"), edits)
    held = _hold(held, _cuts(_LEADER, held, "bullet"), edits)
    for sign, pattern in _PAIRED:
        if sign in held:
            held = _hold(held, list(_pairs(pattern, held)), edits)
    if "\\" in held and _IS_MARKDOWN.search(text):
        _hold(held, _cuts(_ESCAPE, held, "escape"), edits)
    return tuple(_outermost(edits))


def tell_marks(edits: Sequence[Edit], marks: Sequence[Edit]) -> list[Edit]:
    """``edits`` with those between two lines taken apart, so that each mark there has its reason.

    Args:
        edits: of cleaning; a gap between lines is one edit, marks at their ends included.
        marks: as ``unmark`` found them, in order.
    """
    if not marks:
        return list(edits)
    starts = [mark.span.start for mark in marks]
    told: list[Edit] = []
    for edit in edits:
        inside = marks[bisect_left(starts, edit.span.start) : bisect_left(starts, edit.span.end)]
        if edit.reason not in _GAPS or not inside or inside[-1].span.end > edit.span.end:
            told.append(edit)
            continue
        at, wanted = edit.span.start, edit.replacement
        for mark in inside:
            if at < mark.span.start or wanted:
                told.append(Edit(Span(at, mark.span.start), wanted, edit.reason))
            told.append(mark)
            at, wanted = mark.span.end, ""
        if at < edit.span.end:
            told.append(cut(at, edit.span.end, edit.reason))
    return told


def _cuts(pattern: re.Pattern[str], text: str, reason: str) -> list[Edit]:
    return [cut(found.start(), found.end(), reason) for found in pattern.finditer(text)]


def _outermost(edits: list[Edit]) -> Iterator[Edit]:
    """Edits in order, without those inside another (an image inside an empty link)."""
    done = 0
    for edit in sorted(edits, key=lambda edit: (edit.span.start, -edit.span.end)):
        if edit.span.start >= done:
            yield edit
            done = edit.span.end


def _hold(held: str, found: list[Edit], edits: list[Edit], blank: str = _HELD) -> str:
    """Note what was found and blank it, so that no later mark is read from it."""
    if not found:
        return held
    edits += found
    pieces, at = [], 0
    for edit in sorted(found, key=lambda edit: edit.span):
        pieces.append(held[at : edit.span.start])
        pieces.append(blank * (edit.span.end - edit.span.start))
        at = edit.span.end
    return "".join((*pieces, held[at:]))


def _hold_mail(text: str, edits: list[Edit]) -> str:
    """Note the marks of mail; what stands behind a mark of quoting opens its line."""
    found = mail_marks(text)
    quotes = [edit for edit in found if edit.reason == "quote mark"]
    held = _hold(text, quotes, edits, " ")
    return _hold(held, [edit for edit in found if edit.reason != "quote mark"], edits)


def _images(text: str) -> Iterator[Edit]:
    for found in _IMAGE.finditer(text):
        yield cut(found.start(), found.end(), "image")


def _links(held: str) -> Iterator[Edit]:
    for found in _LINK.finditer(held):
        if found[1].strip(_HELD + " "):
            yield cut(found.start(), found.start() + 1, "link")
            yield cut(found.end(1), found.end(), "link")
        else:
            yield cut(found.start(), found.end(), "image")
    for found in _AUTOLINK.finditer(held):
        yield cut(found.start(), found.start() + 1, "link")
        yield cut(found.end() - 1, found.end(), "link")


def _pairs(pattern: re.Pattern[str], held: str) -> Iterator[Edit]:
    for found in pattern.finditer(held):
        if found[2].strip(_HELD):
            yield cut(found.start(), found.start(2), "emphasis")
            yield cut(found.end(2), found.end(), "emphasis")
