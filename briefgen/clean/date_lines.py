"""The dates of a single line, and what the words beside each make of it.

A date is of publication where its line says so ("Published: ...") or where the line is nothing
but a date, a byline and the like; it is of an update, or of something else, where the words before
it say that. A date among the words of a sentence, a comment or a post is none. Left out: where on
the page the line stands.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from briefgen.language.date_labels import (
    OTHER_AFTER,
    OTHER_LABELS,
    PUBLISHED_LABELS,
    SMALL,
    UPDATED_LABELS,
)
from briefgen.language.months import WEEKDAYS
from briefgen.text.moments import ZonedClock, clock_beside
from briefgen.text.written_dates import WrittenDate, besides, find_dates, may_hold_date

Kind = Literal["published", "plain", "updated"]

_LONGEST_LINE = 30
_MOST_BESIDE = 16
_MOST_LOWER = 2
_LATEST_OPENING = 24
_EARLIEST, _LATEST = 1990, 2100


def _label(words: str) -> re.Pattern[str]:
    ordered = sorted(words.split("|"), key=lambda word: (-len(word), word))
    return re.compile(rf"(?i)(?<![^\W_])(?:{'|'.join(ordered)})(?![^\W\d_])")


_LABELS: tuple[tuple[re.Pattern[str], Kind | None], ...] = (
    (_label(OTHER_LABELS), None),
    (_label(UPDATED_LABELS), "updated"),
    (_label(PUBLISHED_LABELS), "published"),
)
_OTHER_AFTER = re.compile(rf"(?i)^\W{{0,3}}(?:{OTHER_AFTER})\b")
_COPYRIGHT = re.compile(r"(?i)©|\(c\)|copyright|all rights reserved")
_SPOKEN = re.compile(
    r"(?i)\bpost shared\b|\b(?:says?|said|wrote|writes|repl(?:y|ies|ied)|commented)\b\W{0,3}$"
)
_POSTED = re.compile(r"\(@\w{1,30}\)\W{0,4}(?:on )?$")
_SIGNED = re.compile(r"(?i)(?:^|\W)(?:by|von|par|por|di|door|av|af|przez)\s{1,3}(?=[^\W\d_])")
_AFTER_NAME = re.compile(r"[.;]\s")
_SEPARATOR = re.compile(r"[|;/•·–—]")
_WORD = re.compile(r"[^\W\d_]{2,20}(?:-feira)?")


@dataclass(frozen=True, slots=True)
class LineDate:
    """A date of a line: the days it can mean, what it is the date of, and its words.

    ``alone`` tells that the line holds nothing but dates and their labels, ``signed`` that it
    names a writer, ``weekday`` that it is a weekday and a date without label or clock time, as
    mastheads print the day of reading. ``clock`` is the time that stands with it, where the line
    tells the zone.
    """

    readings: tuple[date, ...]
    kind: Kind
    words: str
    alone: bool
    signed: bool
    weekday: bool = False
    clock: ZonedClock | None = None


def dates_of(line: str) -> Iterator[LineDate]:
    """The dates of a line that may be an article's, in order.

    Of two that run into each other the earlier counts: pages print the day of publication and
    that of the last change so, and show one of them.
    """
    found = find_dates(line) if _may_date(line) else ()
    if not found:
        return
    signed = _SIGNED.search(line)
    gaps = _gaps(line, found, signed is not None and signed.start() == 0)
    others = besides(" | ".join(gaps))
    byline, of_other = _is_byline(others), _OTHER_AFTER.match(gaps[-1]) is not None
    kind: Kind | None = "plain"
    dates: list[LineDate] = []
    for one, before, after in zip(found, gaps, gaps[1:], strict=False):
        runs_on = one is not found[0] and not besides(before) and not _SEPARATOR.search(before)
        kind = None if of_other else _kind(before, after, kind if runs_on else "plain")
        days = tuple(day for day in one.readings if _plausible(day, before, after))
        if not kind or not days or not (byline or kind == "published"):
            continue
        weekday = not others and kind == "plain" and _is_weekday(before + after)
        clock = clock_beside(line, one.span, one.span.start - len(before))
        date = LineDate(
            days, kind, one.span.of(line), not others, signed is not None, weekday, clock
        )
        if runs_on and dates and kind == dates[-1].kind != "updated":
            date = min(dates.pop(), date, key=lambda one: one.readings)
        dates.append(date)
    yield from dates


def _may_date(line: str) -> bool:
    """Whether a line may hold a date, and is no copyright, comment or post."""
    if not may_hold_date(line) or len(line.split()) > _LONGEST_LINE:
        return False
    return not _COPYRIGHT.search(line) and not _SPOKEN.search(line)


def _gaps(line: str, found: Sequence[WrittenDate], signed: bool) -> list[str]:
    """The words around the dates; in a signed line ("By Ida on ...") up to its sentence's end."""
    ends = [0, *(one.span.end for one in found)]
    starts = [*(one.span.start for one in found), len(line)]
    gaps = [line[end:start] for end, start in zip(ends, starts, strict=True)]
    return [*gaps[:-1], _AFTER_NAME.split(gaps[-1])[0]] if signed else gaps


def opens_with_date(line: str) -> bool:
    """Whether a date stands at the head of a line, whatever follows ("10 Nov 2031 | Text: ...")."""
    found = find_dates(line) if may_hold_date(line) else ()
    if not found or found[0].span.start > _LATEST_OPENING:
        return False
    return not besides(line[: found[0].span.start])


def _plausible(day: date, before: str, after: str) -> bool:
    """Whether the year can be an article's and no weekday beside the date speaks against it."""
    near = [word[0] for word in _WORD.finditer(before[-24:])][-1:]
    near += [word[0] for word in _WORD.finditer(after[:16])][:1]
    named = {WEEKDAYS[word.lower()] for word in near if len(word) > 2 and word.lower() in WEEKDAYS}
    return _EARLIEST <= day.year < _LATEST and (not named or day.weekday() in named)


def _is_weekday(beside: str) -> bool:
    """Whether the words beside a date are a weekday and no clock time."""
    named = (word[0].lower() for word in _WORD.finditer(beside))
    return not any(sign.isdigit() for sign in beside) and any(word in WEEKDAYS for word in named)


def _kind(before: str, after: str, default: Kind | None) -> Kind | None:
    """What the label beside a date makes it the date of; ``None``: something else.

    The last label before it counts, else one that follows at once ("4 May 2031 | Updated").
    """
    if _POSTED.search(before):
        return None
    labels = [(found.end(), kind) for label, kind in _LABELS for found in label.finditer(before)]
    if labels:
        return max(labels, key=lambda one: one[0])[1]
    behind = (kind for label, kind in _LABELS[1:] if label.fullmatch(after.strip(" |·•–—-()")))
    return next(behind, default)


def _is_byline(others: Sequence[str]) -> bool:
    """Whether the words beside a date may be names, sections and buttons, and no sentence."""
    if len(others) > _MOST_BESIDE:
        return False
    lower = [word for word in others if word[:1].islower() and word.lower() not in SMALL]
    return len(lower) <= _MOST_LOWER
