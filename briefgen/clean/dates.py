"""When an article was published, with the words that say so.

Read are, in the order of trust: what the page's markup states, the lines of the page where a date
may stand, the day in the address, a dateline of the text. A day that stands in the sentences of
the text or in an appeal is never taken, nor is the day of reading. Two that differ by more than a
day are told as a conflict; so is a weekday in the opening that the day contradicts. The day is the
page's own; where a time with its zone stands beside it, the moment is told too.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from briefgen.clean.date_lines import dates_of
from briefgen.clean.date_orders import habit_of
from briefgen.clean.date_places import Lines, PlacedDate, is_of_reading, placed_dates
from briefgen.language.months import ENGLISH_WEEKDAYS
from briefgen.model import Days, PageDate, Published
from briefgen.text.moments import ZonedClock, clock_beside, may_be_day
from briefgen.text.written_dates import find_dates

__all__ = ["Lines", "published"]

_IN_ADDRESS = re.compile(
    r"[/_-](20\d\d)[/_-](\d{1,2})[/_-](\d{1,2})(?=[/_.-]|$)|/(20\d\d)(\d\d)(\d\d)(?=[/_.-]|$)"
    r"|/(20\d\d)/([a-z]{3,9})/(\d{1,2})(?=[/_.-]|$)"
)
_IN_ADDRESS_DAY_FIRST = re.compile(r"/(\d{1,2})[/-](\d{1,2})[/-](20\d\d)(?=[/_.-]|$)")
_DATELINE = re.compile(
    r"^[^\W\d_][\w .,'’-]{1,40}\(([^()]{4,60})\)|^(.{4,90}?)(?:\s[-–—]{1,2}\s|[-–—]{2})"
)
_UNIVERSAL = re.compile(r"(?:Z|[+-]00:?00|GMT|UTC)$")
_EARLIEST, _LATEST = 1990, 2100
_PAST = (
    r"(?:said|told|announced|reported|added|confirmed|declared|stated|claimed|denied|warned|urged|met"
    r"|killed|wrote|agreed|signed|arrived|accused|rejected|condemned|called|voted|died|began|opened)"
)
_DAY_NAMES = "|".join(name.capitalize() for name in ENGLISH_WEEKDAYS)
_SAID_ON = re.compile(
    rf"\b{_PAST}(?: (?:reporters|journalists))?(?: late| early)?(?: on)? ({_DAY_NAMES})\b"
    rf"|\bon ({_DAY_NAMES}) {_PAST}\b"
)


PRINTED, ABOVE, LABELLED = "date line", "line above", "labelled date"
"""The rules of the lines of a page's markup; their words are judged as a line's."""


@dataclass(frozen=True, slots=True)
class _Claim:
    """A date with its rule and words; ``firm`` if it may speak against another one."""

    readings: Sequence[date]
    rule: str
    words: str
    firm: bool = True
    clock: ZonedClock | None = None


@dataclass(frozen=True, slots=True)
class _Stated:
    """A claim whose day is settled, and with it the moment of its clock."""

    day: date
    rule: str
    words: str
    firm: bool = True
    moment: datetime | None = None


def published(
    stated: Sequence[PageDate], url: str, lines: Lines, day_first: bool | None = None
) -> Published | None:
    """The day of publication with its evidence, or ``None`` when nothing states it.

    Args:
        stated: the dates that the page's markup has, the most trusted first.
        url: the article's address; empty if unknown.
        lines: the lines of the page and where its headline and text are.
        day_first: how the page's country writes 03/04/2031; ``None`` if unknown.
    """
    every = list(_candidates(stated, url, lines, day_first))
    found = [one for one in every if _plausible(one, every)]
    if not found:
        return None
    best = _as_printed(found)
    return _checked(best, _conflict(best, found), lines.opening, _moment(best, found))


def _candidates(
    stated: Sequence[PageDate], url: str, lines: Lines, day_first: bool | None
) -> Iterator[_Stated]:
    """Every day that something states, the most trusted first."""
    address = _address(url)
    placed = tuple(placed_dates(lines))
    known = {address.day} if address else set()
    habit = habit_of(placed, lines.lines, url, day_first, known)
    for claim in _claims(stated, placed, address, url, lines.opening):
        day = habit.day(claim.readings, claim.words)
        if day is not None:
            moment = claim.clock.on(day) if claim.clock else None
            yield _Stated(day, claim.rule, claim.words, claim.firm, moment)


def _plausible(one: _Stated, every: Sequence[_Stated]) -> bool:
    """Whether a day can be an article's; one of long ago needs two rules that state it.

    Systems that know no date write the first day of their own time (1970, 1900).
    """
    if one.day.year >= _EARLIEST:
        return one.day.year < _LATEST
    return any(other.rule != one.rule and other.day == one.day for other in every)


def _claims(
    stated: Sequence[PageDate],
    placed: Sequence[PlacedDate],
    address: _Stated | None,
    url: str,
    opening: Sequence[str],
) -> Iterator[_Claim]:
    """Every date, whatever it can mean, the most trusted first."""
    for date_of_page in stated:
        yield from _in_markup(date_of_page, url, opening)
    yield from _labelled([one.words for one in stated if one.rule == LABELLED])
    lines = [
        _Claim(one.found.readings, one.rule, one.found.words, one.near, one.found.clock)
        for one in placed
    ]
    yield from (claim for claim in lines if claim.firm)
    if address:
        yield _Claim((address.day,), address.rule, address.words)
    yield from (claim for claim in lines if not claim.firm)
    yield from _dateline(opening)


def _in_markup(stated: PageDate, url: str, opening: Sequence[str]) -> Iterator[_Claim]:
    """The dates in the words of the markup; in those of a printed line, as a line's are read."""
    if stated.rule in (PRINTED, ABOVE):
        found = sorted(dates_of(stated.words), key=lambda found: found.kind != "published")
        for one in found:
            known = stated.rule == PRINTED or f"{one.readings[0]:/%Y/%m/}" in url
            if one.kind != "updated" and (known or not is_of_reading(one, opening)):
                yield _Claim(one.readings, PRINTED, one.words, clock=one.clock)
    elif stated.rule != LABELLED:
        for date_found in find_dates(stated.words)[:1]:
            clock = clock_beside(stated.words, date_found.span)
            yield _Claim(date_found.readings, stated.rule, stated.words, clock=clock)


def _labelled(lines: Sequence[str]) -> Iterator[_Claim]:
    """The first labelled date of lines far from the headline, if all of them agree."""
    found = [one for line in lines for one in dates_of(line) if one.kind == "published"]
    if len({one.readings for one in found}) == 1:
        yield _Claim(found[0].readings, LABELLED, found[0].words, False, found[0].clock)


def _as_printed(found: Sequence[_Stated]) -> _Stated:
    """The first day, unless it is a machine's and the page prints another to its readers.

    Universal time has the day after for a late report: the day in the page's lines and address is
    meant. And systems that write the day of a change where that of publication belongs leave the
    earlier one printed.
    """
    best = _agreed(found)
    printed = [one for one in found if one.rule in (PRINTED, "address") and one.firm]
    if best in printed or any(one.day == best.day for one in printed) or not printed:
        return best
    shown = printed[0]
    days = (shown.day - best.day).days
    if abs(days) == 1:
        return shown if _UNIVERSAL.search(best.words) else best
    return shown if days < 0 else best


_UPDATE = "update line"
_SOURCES = {"JSON-LD": "machine", "meta": "machine", "page data": "machine"}


def _moment(best: _Stated, found: Sequence[_Stated]) -> datetime | None:
    """The moment that the page states for its day: by the best claim, else by another of that day.

    In markup it may stand under the day before or after, where that is the same time elsewhere.
    """
    machine = {"marked date", *_SOURCES}
    for one in (best, *(one for one in found if one.firm)):
        same = one.day == best.day and one.rule != _UPDATE
        fits = one is best or same or (one.rule in machine and _near(one, best))
        if one.moment and fits and may_be_day(one.moment, best.day):
            return one.moment
    return None


def _agreed(found: Sequence[_Stated]) -> _Stated:
    """The first day, unless nothing else says so and two other places of the page agree."""
    best = found[0]
    others = [one for one in found if one.firm and not _near(one, best)]
    if any(one.rule != best.rule and _near(one, best) for one in found):
        return best
    for other in others:
        sources = {_SOURCES.get(one.rule, one.rule) for one in others if one.day == other.day}
        if len(sources) > 1:
            return other
    return best


def _conflict(best: _Stated, found: Sequence[_Stated]) -> str:
    """The first claim that is more than a day from the best; other articles' lines make none."""
    printed = any(one.rule == PRINTED and _near(one, best) for one in found)
    for other in found:
        if other.firm and not _near(other, best) and not (printed and other.rule == PRINTED):
            return f"the {other.rule} says {other.day.isoformat()}"
    return ""


def _near(one: _Stated, other: _Stated) -> bool:
    return abs((one.day - other.day).days) <= 1


def _dateline(opening: Sequence[str]) -> Iterator[_Claim]:
    for line in opening[:1]:
        dateline = _DATELINE.match(line)
        words = next((part for part in dateline.groups() if part), "") if dateline else ""
        for one in find_dates(words):
            yield _Claim(one.readings, "dateline", one.span.of(words), False)


def _address(url: str) -> _Stated | None:
    """The first day that an address names, and the part that does."""
    for found in _IN_ADDRESS.finditer(url):
        year, month, day = (part for part in found.groups() if part)
        words = f"{day} {month} {year}" if month.isalpha() else f"{year}-{month:0>2}-{day:0>2}"
        if dates := find_dates(words):
            return _Stated(dates[0].readings[0], "address", found[0].strip("/_-"))
    for found in _IN_ADDRESS_DAY_FIRST.finditer(url):
        if dates := find_dates(f"{found[3]}-{found[2]:0>2}-{found[1]:0>2}"):
            return _Stated(dates[0].readings[0], "address", found[0].strip("/_-"))
    return None


def _checked(
    best: _Stated, conflict: str, opening: Sequence[str], moment: datetime | None
) -> Published:
    """The date, and what the weekdays of the opening say against it.

    News says "on Friday" of the week just past; of the day before it says "Thursday". So a
    Thursday's text in which something happened "Friday" was written the day after: six days back
    is not how anyone would put it. It is no contradiction where a time in universal time falls on
    that Friday in the writer's own zone.
    """
    day = best.day
    anchor = day
    after = day + timedelta(days=1)
    next_name = ENGLISH_WEEKDAYS[after.weekday()].capitalize()
    is_after = bool(_UNIVERSAL.search(best.words) and moment and may_be_day(moment, after))
    for paragraph in opening[:3]:
        named = {name for found in _SAID_ON.finditer(paragraph) for name in found.groups() if name}
        if next_name in named:
            today = ENGLISH_WEEKDAYS[day.weekday()].capitalize()
            says = f"stated {day.isoformat()} is a {today}, the text says {next_name}"
            if not is_after:
                conflict = f"{conflict}; {says}" if conflict else says
            anchor = after
            break
    return Published(
        Days(day, day), best.rule, best.words, anchor, conflict=conflict, moment=moment
    )
