"""Where on a page the date of publication may stand, in the order of trust.

A "date:" header at the top, the lines beside the headline (before them those nearest to the text),
the lines just above it, a labelled or signed date that no other contradicts, the headline printed
again with its date, a date line right below the text, the only date before the text's end. Never:
the day of reading in a masthead, the dates of comments, of teasers and of posts in the text.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta

from briefgen.clean.date_lines import LineDate, dates_of
from briefgen.language.date_labels import BESIDE_A_DATE
from briefgen.language.months import WEEKDAYS
from briefgen.text.moments import clock_beside
from briefgen.text.written_dates import find_dates, lines_with_dates

_HEADER = re.compile(r"(?i)^\W{0,3}(?:date|dated|pubdate)\b[:\s]\s{0,5}(.{6,40})")
_HEADER_LINES = 8
_SPEAKER = re.compile(r"(?i)\b(?:says|said|wrote|sagt|dice|dit)\W{0,3}$")
_LONGEST_SPEAKER = 5
_INTO_TEXT, _ABOVE, _BELOW, _FAR, _CLOSE = 10, 3, 4, 60, 25
_LIST_STEP, _LEAST_LISTED = 6, 3
_LEAST_TITLE, _MOST_HEADS = 12, 20
_CLOCK = re.compile(r"(?<![\d.:])\d{1,2}[:.h]\d\d(?!\d)")
_BESIDE = re.compile(BESIDE_A_DATE, re.IGNORECASE)
_AROUND = 3
_WORD = re.compile(r"\b\w{4,14}\b")


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines of a page as far as they may tell its date (others empty), and where things are.

    ``title`` is the headline's number (-1: unknown), the text is ``start`` to ``end``; ``opening``
    are the first paragraphs of the clean text.
    """

    lines: Sequence[str]
    title: int
    start: int
    end: int
    opening: Sequence[str]


@dataclass(frozen=True, slots=True)
class PlacedDate:
    """A date with the rule that trusts its place; ``near`` tells that it stands by the headline."""

    found: LineDate
    at: int
    rule: str
    near: bool = False


def placed_dates(page: Lines) -> Iterator[PlacedDate]:
    """The dates of a page that may be the article's, the most trusted first."""
    hinted = lines_with_dates(page.lines)
    every = [
        PlacedDate(found, at, "date line")
        for at in hinted
        for found in dates_of(page.lines[at])
        if not _is_spoken(page.lines, at, page.title)
    ]
    updates = [one for one in every if one.found.kind == "updated"]
    dated = [one for one in every if one.found.kind != "updated"]
    heads = _heads(page)
    listed = _listed(dated, heads)
    single = [one for one in dated if one.at not in listed]
    yield from _headers(page, hinted)
    yield from _beside(page, dated, listed, heads)
    if page.title < 0:
        yield from (one for one in single if page.start - 8 <= one.at < page.start + _INTO_TEXT)
    before = [one for one in dated if one.at < page.end]
    for part in (before, dated):
        yield from _agreed([one for one in part if one.found.kind == "published"], "labelled date")
        yield from _agreed([one for one in part if one.found.signed], "signed date")
    yield from _repeated(page, hinted)
    yield from _below(page, single)
    yield from _only(page, single, [one for one in every if one.at < page.end])
    yield from _updates(page, updates)


def _is_spoken(lines: Sequence[str], at: int, title: int) -> bool:
    """Whether the line before is that of someone who comments ("Ida says")."""
    before = lines[at - 1] if at else ""
    short = len(before) < 100 and len(before.split()) <= _LONGEST_SPEAKER and at - 1 != title
    return short and _SPEAKER.search(before) is not None


def _listed(dated: Sequence[PlacedDate], heads: Sequence[int]) -> frozenset[int]:
    """The dated lines that follow each other closely, on different days: teasers, comments."""
    runs: list[list[PlacedDate]] = []
    for one in sorted(dated, key=lambda one: (one.found.alone, one.at)):
        last = runs[-1][-1].at if runs else -_LIST_STEP - 1
        if 0 <= one.at - last <= _LIST_STEP and not any(last < head < one.at for head in heads):
            runs[-1].append(one)
        else:
            runs.append([one])
    long = [run for run in runs if len(run) >= _LEAST_LISTED]
    return frozenset(
        one.at for run in long if len({o.found.readings for o in run}) > 1 for one in run
    )


def _headers(page: Lines, hinted: Sequence[int]) -> Iterator[PlacedDate]:
    """The "date: ..." lines at the very top, whatever runs on behind them."""
    for at in hinted:
        header = _HEADER.match(page.lines[at]) if at < _HEADER_LINES else None
        for found in find_dates(header[1])[:1] if header else ():
            if header and found.span.start < len("Thursday, "):
                words, clock = found.span.of(header[1]), clock_beside(header[1], found.span)
                date = LineDate(found.readings, "published", words, True, False, clock=clock)
                yield PlacedDate(date, at, "date header", True)


def _beside(
    page: Lines, dated: Sequence[PlacedDate], listed: frozenset[int], heads: Sequence[int]
) -> Iterator[PlacedDate]:
    """The dates under the headline and just above it, nearest to headline or text first.

    A page prints its headline more than once (its title, a trail of links): that before the text
    counts first.
    """
    under: list[PlacedDate] = []
    above: list[PlacedDate] = []
    for number, head in enumerate(heads):
        stop = min(max(page.start, head + 1) + _INTO_TEXT, head + _FAR, max(page.end + 1, head + 3))
        own = head + 2 if number == 0 else head
        window = [
            (_distance(one.at, head, page.start), one)
            for one in dated
            if head + (not one.found.signed) <= one.at < stop
            and (one.at not in listed or one.at <= own)
        ]
        under += [one for _, one in sorted(window, key=lambda pair: pair[0])]
        above += [
            one
            for one in reversed(dated)
            if head - _ABOVE <= one.at < head
            and one.at not in listed
            and not is_of_reading(one.found, page.opening)
        ]
    labelled = [one for one in under if one.found.kind == "published"]
    for one in (*labelled, *under, *above):
        yield PlacedDate(one.found, one.at, one.rule, True)


def _distance(at: int, head: int, start: int) -> int:
    """How far a line is from the headline, or from the text where the headline is far above it."""
    return at - head if start - head <= _CLOSE else min(at - head, abs(at - start))


def _heads(page: Lines) -> list[int]:
    """The lines that print the headline: the last before the text, those before it, the rest."""
    if page.title < 0:
        return []
    title = page.lines[page.title]
    key = _squash(title)
    shortest, longest = len(key), 2 * len(title) + 8
    same = (
        at
        for at, line in enumerate(page.lines)
        if shortest <= len(line) <= longest and line[:1] == title[:1] and _squash(line) == key
    )
    heads = {*same, page.title} if key else {page.title}
    return sorted(heads, key=lambda at: (at > page.start, abs(at - page.start)))[:_MOST_HEADS]


def _agreed(dated: Sequence[PlacedDate], rule: str) -> Iterator[PlacedDate]:
    """The first of dates that all name the same day; none where they differ."""
    if len({one.found.readings for one in dated}) == 1:
        yield PlacedDate(dated[0].found, dated[0].at, rule)


def _repeated(page: Lines, hinted: Sequence[int]) -> Iterator[PlacedDate]:
    """The date behind the headline where a page prints both in one line, as in a list of news."""
    title = page.lines[page.title] if page.title >= 0 else ""
    key = _squash(title)
    if len(key) < _LEAST_TITLE:
        return
    for at in hinted:
        line = page.lines[at]
        if line[:1] != title[:1] or len(line) < len(key):
            continue
        for found in find_dates(line):
            if _squash(line[: found.span.start]) == key:
                words, clock = found.span.of(line), clock_beside(line, found.span, len(title))
                date = LineDate(found.readings, "plain", words, False, False, clock=clock)
                yield PlacedDate(date, at, "headline and date")


def _below(page: Lines, single: Sequence[PlacedDate]) -> Iterator[PlacedDate]:
    for one in single:
        if page.end <= one.at < page.end + _BELOW and one.found.alone:
            yield PlacedDate(one.found, one.at, "date line below")


def _only(
    page: Lines, single: Sequence[PlacedDate], before: Sequence[PlacedDate]
) -> Iterator[PlacedDate]:
    """The one day that all date lines before the text's end name.

    A date alone far above the text is a masthead's, the day of reading, unless a clock time,
    a writer or a button to share stands by it.
    """
    if len({one.found.readings for one in before}) != 1:
        return
    for one in single:
        near = one.at >= page.start - _INTO_TEXT
        masthead = one.at < max(page.title, page.start - _INTO_TEXT)
        if masthead and is_of_reading(one.found, page.opening):
            continue
        if one.at < page.end and (near or _supported(page, one)):
            yield PlacedDate(one.found, one.at, "only date")


def is_of_reading(found: LineDate, opening: Sequence[str]) -> bool:
    """Whether a date above the headline may be the day of reading, as a masthead prints it.

    A weekday with its date is, unless the opening of the text tells of that weekday or of the one
    before.
    """
    if not found.weekday:
        return False
    day = found.readings[0].weekday()
    words = {word.lower() for text in opening for word in _WORD.findall(text)}
    return not {WEEKDAYS[word] for word in words & WEEKDAYS.keys()} & {day, (day - 1) % 7}


def _supported(page: Lines, one: PlacedDate) -> bool:
    around = page.lines[max(0, one.at - _AROUND) : one.at + _AROUND + 1]
    clock = _CLOCK.search(page.lines[one.at].replace(one.found.words, ""))
    timed = clock is not None and not (one.found.alone and one.at < _HEADER_LINES)
    return timed or any(_BESIDE.search(line[:80]) for line in around)


def _updates(page: Lines, updates: Sequence[PlacedDate]) -> Iterator[PlacedDate]:
    """The day of an update, where the text tells of a day at most two before it."""
    if not updates:
        return
    told = {
        day
        for line in (*page.opening, *page.lines[max(0, page.start - _INTO_TEXT) : page.end])
        for found in find_dates(line)
        for day in found.readings[:1]
    }
    for one in updates:
        day = one.found.readings[0]
        if {day - timedelta(1), day - timedelta(2)} & told:
            yield PlacedDate(one.found, one.at, "update line")


def _squash(line: str) -> str:
    return re.sub(r"\W+", "", line).lower()
