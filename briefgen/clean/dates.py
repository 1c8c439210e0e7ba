"""When an article was published, with the words that say so.

Read are, in the order of trust: what the page's markup states, the date line beside the headline,
a "date ..." header, the day in the address, a dateline in the text. A day that stands in the
sentences of the text or in an appeal is never taken, nor is the day of reading. Two that differ by
more than a day are told as a conflict; so is a weekday in the opening that the day contradicts.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta

from briefgen.language.months import ENGLISH_WEEKDAYS
from briefgen.model import Days, Published
from briefgen.text.dates import read_date

_YEAR = re.compile(r"(?:19|20)\d\d")
_UPDATED = re.compile(
    r"(?i)\b(?:last )?(?:updated|modified|edited|update|revised|aktualisiert|mis à jour"
    r"|actualizado|atualizado|aggiornato|обновлено)\b"
)
_GLUED = re.compile(
    r"((?:19|20)\d\d)(?=\d{1,2}:\d\d|[A-Z])|(?<=[a-z])(?=[A-Z][a-z]{2,8} \d{1,2}, (?:19|20)\d\d)"
)
_COPYRIGHT = re.compile(r"(?i)©|\(c\)|copyright|since|est\.")
_SEPARATORS = re.compile(r"\s{1,3}[|•·—–»]\s{1,3}|\s{1,3}-\s{1,3}|\t|\s{3,20}|\||•")
_IN_ADDRESS = re.compile(
    r"[/_-](20\d\d)[/_-](\d{1,2})[/_-](\d{1,2})(?=[/_.-]|$)|/(20\d\d)(\d\d)(\d\d)(?=[/_.-]|$)"
    r"|/(20\d\d)/([a-z]{3})/(\d{1,2})(?=[/_.-]|$)"
)
_IN_ADDRESS_DAY_FIRST = re.compile(r"/(\d{1,2})[/-](\d{1,2})[/-](20\d\d)(?=[/_.-]|$)")
_DATE_HEADER = re.compile(r"(?i)^\W{0,3}(?:date|dated|published|pubdate)\b[:\s]\s{0,5}(.{6,40})")
_LABELLED = re.compile(
    r"(?i)^\W{0,3}(?:first )?(?:published|posted|date|publication date|veröffentlicht|publié"
    r"|publicado|pubblicato)\b"
)
_SLASHED = re.compile(r"(?<![\d/])(\d{1,2})[/.](\d{1,2})[/.]((?:19|20)\d\d)(?![\d/])")
_DATELINE = re.compile(r"^(.{4,90}?)(?:\s[-–—]{1,2}\s|[-–—]{2})")
_PAST = (
    r"(?:said|told|announced|reported|added|confirmed|declared|stated|claimed|denied|warned|urged|met"
    r"|killed|wrote|agreed|signed|arrived|accused|rejected|condemned|called|voted|died|began|opened)"
)
_DAY_NAMES = "|".join(name.capitalize() for name in ENGLISH_WEEKDAYS)
_SAID_ON = re.compile(
    rf"\b{_PAST}(?: (?:reporters|journalists))?(?: late| early)?(?: on)? ({_DAY_NAMES})\b"
    rf"|\bon ({_DAY_NAMES}) {_PAST}\b"
)
_LONGEST_LINE = 30
_LONGEST_DATE = 9


@dataclass(frozen=True, slots=True)
class Lines:
    """The places of a page where its date may stand, as lines.

    ``beside`` are the short lines between headline and text, ``above`` those just before the
    headline, ``first`` the very first line, ``below`` those after the text, ``opening`` the first
    paragraphs of the text.
    """

    beside: Sequence[str]
    above: Sequence[str]
    first: str
    below: Sequence[str]
    opening: Sequence[str]


@dataclass(frozen=True, slots=True)
class _Stated:
    days: Days
    rule: str
    words: str


def published(stated: str, url: str, lines: Lines) -> Published | None:
    """The day of publication with its evidence, or ``None`` when nothing states it.

    Args:
        stated: the date as the page's markup has it; empty if it has none.
        url: the article's address; empty if unknown.
        lines: where on the page a date may stand.
    """
    found = list(_candidates(stated, url, lines))
    if not found:
        return None
    best = found[0]
    conflict = next(
        (
            f"the {other.rule} says {other.days.first.isoformat()}"
            for other in found[1:]
            if abs((other.days.first - best.days.first).days) > 1 and other.rule != "update line"
        ),
        "",
    )
    return _checked(best, conflict, lines.opening)


def _candidates(stated: str, url: str, lines: Lines) -> Iterator[_Stated]:
    address = _address(url)
    day = read_date(stated) if stated else None
    if stated and day is None:
        day = next((days for days, _ in _in_line(stated)), None)
    if day is not None:
        yield _Stated(day, "page", stated)
    updates: list[_Stated] = []
    near = (*lines.beside, *lines.above)
    for line in near:
        for days, words in _in_line(line):
            yield _Stated(days, "date line", words)
        updates += [_Stated(days, "update line", words) for days, words in _in_line(line, True)]
    header = _DATE_HEADER.match(lines.first)
    if header:
        for days, words in _in_line(header[1]):
            yield _Stated(days, "date header", words)
    if address:
        yield _Stated(address[0], "address", address[1])
    yield from _slashed(near, address)
    for line in lines.below:
        if _LABELLED.match(line) or read_date(line):
            for days, words in _in_line(line):
                yield _Stated(days, "date line below", words)
    for line in lines.opening[:1]:
        dateline = _DATELINE.match(line)
        for days, words in _in_line(dateline[1]) if dateline else ():
            yield _Stated(days, "dateline", words)
    yield from updates


def _in_line(line: str, updated: bool = False) -> Iterator[tuple[Days, str]]:
    """The complete dates of a short line: those of publication, or those of updates."""
    if not _YEAR.search(line) or _COPYRIGHT.search(line) or len(line.split()) > _LONGEST_LINE:
        return
    line = _GLUED.sub(lambda found: f"{found[1] or ''} ", line)
    label = _UPDATED.search(line)
    if label:
        line = line[label.end() :] if updated else line[: label.start()]
    elif updated:
        return
    for part in _SEPARATORS.split(line):
        days = read_date(part)
        if days is not None:
            yield days, part.strip()
            continue
        yield from _in_words(part.split())


def _in_words(words: list[str]) -> Iterator[tuple[Days, str]]:
    """Dates among words that say other things too ("By Ann Lee July 8, 2021 in Politics")."""
    done = 0
    for year, word in enumerate(words):
        if year < done or not _YEAR.search(word):
            continue
        for first, last in _around(year, len(words)):
            run = " ".join(words[max(first, done) : last]).strip(" ,;:()[]")
            days = read_date(run)
            if days is not None:
                yield days, run
                done = last
                break


def _around(year: int, length: int) -> Iterator[tuple[int, int]]:
    """Runs of words around the year, longest before it first."""
    for before in (3, 4, 2, 5, 1, 0):
        for after in (0, 1, 2):
            if year - before >= 0 and year + after < length and before + after < _LONGEST_DATE:
                yield year - before, year + after + 1


def _address(url: str) -> tuple[Days, str] | None:
    """The day that an address names, and the part that does."""
    found = _IN_ADDRESS.search(url)
    if found:
        year, month, day = (part for part in found.groups() if part)
        words = f"{day} {month} {year}" if month.isalpha() else f"{year}-{month:0>2}-{day:0>2}"
    else:
        found = _IN_ADDRESS_DAY_FIRST.search(url)
        if found is None:
            return None
        words = f"{found[3]}-{found[2]:0>2}-{found[1]:0>2}"
    days = read_date(words)
    return (days, found[0].strip("/_-")) if days else None


def _slashed(lines: Sequence[str], address: tuple[Days, str] | None) -> Iterator[_Stated]:
    """Dates such as 03/04/2025, only where the page itself proves the order of day and month."""
    pairs = [found for line in lines for found in _SLASHED.finditer(line[:200])]
    day_first = any(int(found[1]) > 12 for found in pairs)
    month_first = any(int(found[2]) > 12 for found in pairs)
    for found in pairs:
        one = read_date(f"{found[3]}-{found[2]:0>2}-{found[1]:0>2}")
        other = read_date(f"{found[3]}-{found[1]:0>2}-{found[2]:0>2}")
        if address is not None and address[0] in (one, other):
            yield _Stated(address[0], "date line", found[0])
        elif day_first != month_first and (chosen := one if day_first else other) is not None:
            yield _Stated(chosen, "date line", found[0])


def _checked(best: _Stated, conflict: str, opening: Sequence[str]) -> Published:
    """The date, and what the weekdays of the opening say against it.

    News says "on Friday" of the week just past; of the day before it says "Thursday". So a
    Thursday's text in which something happened "Friday" was written the day after: six days back
    is not how anyone would put it.
    """
    day = best.days.last
    anchor = day
    after = day + timedelta(days=1)
    next_name = ENGLISH_WEEKDAYS[after.weekday()].capitalize()
    for paragraph in opening[:3]:
        named = {name for found in _SAID_ON.finditer(paragraph) for name in found.groups() if name}
        if next_name in named:
            today = ENGLISH_WEEKDAYS[day.weekday()].capitalize()
            says = f"stated {day.isoformat()} is a {today}, the text says {next_name}"
            conflict = f"{conflict}; {says}" if conflict else says
            anchor = after
            break
    return Published(best.days, best.rule, best.words, anchor, conflict=conflict)
