"""What a source bears out: a source note beside the extract of its file, read anew.

Left out, since only the articles together settle it: the outlet's commonest name, and which of its
spellings a person goes by. A person must still be the one whom the file's own words name.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import fields, replace
from itertools import zip_longest

from briefgen.clean.outlets import family_of
from briefgen.extract.spelling import fold, name_words, same_name_spelt
from briefgen.model import Event, Extract, Figure, Quote, Source, Statement

Told = Quote | Figure | Event | Statement

_FROM_THE_FILE = (
    *("media_type", "title", "byline", "agency", "family", "url", "language", "published"),
    *("text", "shared"),
)
_WORD = re.compile(r"\w(?:[\w-]|['’](?!s\b))*")


def note_faults(source: Source, found: Extract) -> Iterator[tuple[str, str]]:
    """What a source note says that its file does not: pairs of the part and what is wrong.

    Args:
        source: the note.
        found: of its file, read anew; of an article whose date is inferred, under that date.
    """
    article = found.article
    if article.id != source.article:
        yield "", "the file has other bytes than when the brief was made (sha256 differs)"
        return
    for name in _FROM_THE_FILE:
        if getattr(article, name) != getattr(source, name):
            yield "", f"its {name} is not what the file gives"
    if source.outlet != article.outlet and not (
        article.outlet and source.outlet and family_of(source.outlet, "") == article.family
    ):
        yield "", "its outlet is not what the file gives"
    known = source.published
    if known is not None and known.inferred and known.words not in source.text:
        yield "", "its date is inferred from words that are not in it"
    yield from _row_faults("quote", source.quotes, found.quotes, article.text)
    yield from _row_faults("figure", source.figures, found.figures, article.text)
    yield from _row_faults("date", source.events, found.events, article.text)
    yield from _row_faults("statement", source.statements, found.statements, article.text)


def _row_faults(
    kind: str, told: Sequence[Told], found: Sequence[Told], text: str
) -> Iterator[tuple[str, str]]:
    for number, (mine, theirs) in enumerate(zip_longest(told, found), 1):
        if mine is None:
            yield f"{kind} {number}", "the file gives one that the note leaves out"
        elif theirs is None:
            yield f"{kind} {number}", "the file gives no such part"
        elif what := difference(mine, theirs, text):
            yield f"{kind} {number}", what


def difference(told: Told, found: Told, text: str) -> str:
    """In what ``told`` is not what the file gives as ``found``; empty when it is.

    ``text`` is the article's: a person named by office in ``found`` must be named there.
    """
    wrong = differing(_settled(told, found, text), found)
    return f"its {', '.join(wrong)} {_is(wrong)} not what the file gives" if wrong else ""


def differing(one: Told, other: Told) -> tuple[str, ...]:
    """The names of the fields in which two parts of one kind differ."""
    if type(one) is not type(other):
        return ("kind",)
    return tuple(f.name for f in fields(one) if getattr(one, f.name) != getattr(other, f.name))


def nearest(part: Told, among: Iterable[Told]) -> Told | None:
    """The part among these that stands where ``part`` does."""
    return next((one for one in among if _place(one) == _place(part)), None)


def _is(names: Sequence[str]) -> str:
    return "is" if len(names) == 1 else "are"


def _place(part: Told) -> object:
    return part.spans if isinstance(part, Quote) else part.span


def _settled(told: Told, found: Told, text: str) -> Told:
    """``told`` with person and role of ``found`` where the articles together may rename them."""
    if isinstance(told, Event) or isinstance(found, Event):
        return told
    if may_be_called(found.person, told.person, text):
        told = replace(told, person=found.person)
    if isinstance(told, Quote) and isinstance(found, Quote) and told.person:
        told = replace(told, role=found.role) if _may_hold(found.role) else told
    return told


def may_be_called(person: str, name: str, text: str) -> bool:
    """Whether the articles together may call ``name`` whom one article calls ``person``.

    A name goes to one whose last name it has, in any spelling; an office ("the governor") to one
    whose last name stands in ``text``.

    >>> may_be_called("Zaitsev", "Ivan Zaytsev", ""), may_be_called("Zaitsev", "Olga Brask", "")
    (True, False)
    """
    if not person or not name:
        return person == name
    last = (name_words(name) or (name,))[-1]
    if fold(person) == fold(name) or any(_alike(word, last) for word in name_words(person)):
        return True
    return person.lower().startswith("the ") and any(
        _alike(word, last) for word in _WORD.findall(text)
    )


def _alike(one: str, other: str) -> bool:
    return fold(one) == fold(other) or same_name_spelt(one, other)


def _may_hold(role: str) -> bool:
    """Whether another article may fill in a fuller office: none is given, or a common noun."""
    return role == role.lower()
