"""Marks that mail leaves on a text: "> " before every line, and the header at its head.

Every mark is an edit; the words of the subject stay, as a headline would, and so does the line with
the date, which is read as any other. Left out: attachments, signatures, and block quotes of
Markdown, which stand between lines that are not quoted.
"""

import re
from collections.abc import Iterator

from briefgen.model import Edit
from briefgen.text.edits import cut

_QUOTE = re.compile(r"^[ \t]{0,3}(?:>[ \t]?){1,12}", re.MULTILINE)
_WROTE = re.compile(r"[^\n]{3,200}:[ \t]{0,9}\n(?:[ \t]{0,9}\n){0,2}(?=[ \t]{0,3}>)")
_FEWEST = 3
_NEARLY_ALL = 0.9
_MOST = 0.6
_FIELD = re.compile(r"[*_]{0,2}([^\W\d_][^\W_]{0,20}(?:-[^\W_]{1,20}){0,4}):[*_]{0,2}(?=[ \t]|$)")
_ANSWER = re.compile(
    r"[ \t]{0,9}(?:(?:re|fwd?|aw|wg|tr|rv|sv|vs|rif|odp|отв|на)[ \t]?:[ \t]{0,3}"
    r"|\[[^\[\]\n]{1,40}\][ \t]{1,3}){0,8}",
    re.IGNORECASE,
)
_FORWARDED = re.compile(
    r"[-_*= ]{3,80}[^\n]{0,60}[-_*= ]{3,80}|(?:Begin )?[Ff]orwarded message:|[^\n]{3,200}:"
)
_FOLDED = " "
_SEARCHED = 6
_LONGEST = 40


def _set(names: str) -> frozenset[str]:
    return frozenset(names.split())


_SUBJECT = _set("subject betreff objet asunto assunto oggetto onderwerp temat тема тақырып")
_DATE = _set("date sent datum gesendet envoyé fecha enviado data inviato verzonden wysłano дата")
_FROM = _set("from von de da van od от sender")
_TO = _set("to an à para a aan do кому cc")


def mail_marks(text: str) -> list[Edit]:
    """The marks of mail in ``text``, in order and apart from each other."""
    quotes = list(_quote_marks(text))
    ends = {edit.span.start: edit.span.end for edit in quotes}
    lines = []
    at = 0
    for line in text.split("\n", _LONGEST + _SEARCHED)[: _LONGEST + _SEARCHED]:
        lines.append((ends.get(at, at), at + len(line)))
        at += len(line) + 1
    return sorted([*quotes, *_header_marks(text, lines)], key=lambda edit: edit.span)


def _quote_marks(text: str) -> Iterator[Edit]:
    """The marks before quoted lines, where the text as a whole is quoted."""
    found = list(_QUOTE.finditer(text))
    if len(found) < _FEWEST:
        return
    lines = sum(bool(line.strip()) for line in text.split("\n"))
    share = _MOST if _WROTE.search(text, 0, found[0].start() + 4) else _NEARLY_ALL
    if len(found) >= share * lines:
        yield from (cut(mark.start(), mark.end(), "quote mark") for mark in found)


def _header_marks(text: str, lines: list[tuple[int, int]]) -> Iterator[Edit]:
    """The lines of a header at the head of ``text``, but for its date and the words of a subject.

    ``lines`` are the first of the text, without marks of quoting: where each starts and ends.
    """
    inked = [number for number, (start, end) in enumerate(lines) if text[start:end].strip()]
    for first in inked[:_SEARCHED]:
        fields = _fields(text, lines[first:])
        names = {name for name, _, _ in fields}
        if _is_header(names):
            above = [lines[number] for number in inked if number < first]
            yield from (cut(start, end, "mail header") for start, end in above)
            yield from _cuts(text, fields)
            return
        if not _FORWARDED.fullmatch(text[slice(*lines[first])].strip()):
            return


def _fields(text: str, lines: list[tuple[int, int]]) -> list[tuple[str, int, int]]:
    """The lines of fields that stand one below the other: name of the field, start and end."""
    fields: list[tuple[str, int, int]] = []
    for start, end in lines:
        found = _FIELD.match(text, start, end)
        if found:
            fields.append((found[1].lower(), start, end))
        elif fields and end > start and text[start] in " \t":
            fields.append((_FOLDED + fields[-1][0].removeprefix(_FOLDED), start, end))
        else:
            break
    return fields


def _is_header(names: set[str]) -> bool:
    """Whether these fields make a mail: who wrote, or to whom, with a subject or a date."""
    people = bool(names & (_FROM | _TO))
    return people and bool(names & (_SUBJECT | _DATE))


def _cuts(text: str, fields: list[tuple[str, int, int]]) -> Iterator[Edit]:
    for name, start, end in fields:
        if name in _SUBJECT:
            words = _ANSWER.match(text, text.index(":", start) + 1)
            assert words is not None
            label = text[words.end() : end]
            yield cut(start, words.end() + len(label) - len(label.lstrip(" \t*_")), "mail header")
        elif name.removeprefix(_FOLDED) not in _SUBJECT | _DATE:
            yield cut(start, end, "mail header")
