"""The forms that words for a time take in English, and the numbers each form names.

``TIME_FORMS`` pairs a pattern with its reader; a reading is kind, parts and ``which`` of a
``mentions.Mention``.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from briefgen.language.months import (
    COUNTED_AFTER_NUMBER,
    ENGLISH_MONTHS,
    ENGLISH_WEEKDAYS,
)
from briefgen.language.numbers import CARDINALS

_Reading = tuple[str, tuple[int, ...], str]

_GAP = r"[ \u00a0]"
_MONTH_NAMES = "|".join(
    form
    for name in sorted(ENGLISH_MONTHS, key=len, reverse=True)
    for form in (name.title(), name.upper())
)
_DOTTED = "|".join(
    form
    for name in ENGLISH_MONTHS
    if len(name) < 5 and name != "may"
    for form in (name.title(), name.upper())
)
_MONTH = rf"(?:(?:{_DOTTED})\b\.|(?:{_MONTH_NAMES})\b)"
_COUNTED = "|".join(COUNTED_AFTER_NUMBER)
_DAY = (
    rf"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th|ST|ND|RD|TH)?(?![\d%]|[.,:]\d|{_GAP}(?:{_COUNTED})\b)"
)
_YEAR = r"(?:1[4-9]|20)\d\d(?![\d%])"
_WEEKDAY_NAMES = "|".join(
    form for name in ENGLISH_WEEKDAYS for form in (name.title(), name.upper())
)
_WEEKDAY = rf"(?:{_WEEKDAY_NAMES}|(?:Mon|Tues?|Wed|Thurs?|Thu|Fri|Sat|Sun)\b\.?)"
_TO = rf"(?:{_GAP}?[-–—]{_GAP}?|{_GAP}(?:to|through|until|till|and){_GAP}(?:on{_GAP})?)"
_COUNT = "|".join(sorted((w for w, n in CARDINALS.items() if 1 <= n <= 20), key=len, reverse=True))


def _month(words: str) -> int:
    return ENGLISH_MONTHS[words.strip(" .\u00a0").lower()]


def _number(words: str | None) -> int:
    return int(re.sub(r"\D", "", words)) if words else 0


def _month_first(found: re.Match[str]) -> _Reading:
    month, day, year = _month(found["month"]), _number(found["day"]), _number(found["year"])
    if found["until"]:
        until = _month(found["to_month"]) if found["to_month"] else month
        return "day-range", (month, day, until, _number(found["until"]), year), ""
    return ("day", (year, month, day), "") if year else ("month-day", (month, day), "")


def _day_first(found: re.Match[str]) -> _Reading:
    month, day, year = _month(found["month"]), _number(found["day"]), _number(found["year"])
    if found["since"]:
        since = _month(found["from_month"]) if found["from_month"] else month
        return "day-range", (since, _number(found["since"]), month, day, year), ""
    return ("day", (year, month, day), "") if year else ("month-day", (month, day), "")


def _bare_month(found: re.Match[str]) -> _Reading:
    which = (found["which"] or "").lower()
    which = {"past": "last", "coming": "next"}.get(which, which)
    return "month", (_month(found["month"]), _number(found["year"])), which


def _led_month(found: re.Match[str]) -> _Reading | None:
    """A bare month after a word that shows it to be one: "since May"."""
    before = found.string[max(0, found.start() - 8) : found.start()].lower()
    return _bare_month(found) if f" {before}"[:-1].endswith(_MONTH_LEADS) else None


def _weekday(found: re.Match[str]) -> _Reading:
    start = found["weekday"][:2].lower()
    day = next(n for n, name in enumerate(ENGLISH_WEEKDAYS) if name.startswith(start))
    before = found.string[max(0, found.start() - 7) : found.start()]
    led = re.search(rf"\b({_WHICH}){_GAP}\Z", before)
    which = (led[1] if led else found["after"] or "").lower()
    which = {"past": "last", "coming": "next", "week": "next week"}.get(which, which)
    return "weekday", (day,), which


def _numeric(found: re.Match[str]) -> _Reading:
    if found["iso"]:
        year, month, day = (int(part) for part in re.split(r"\D", found["iso"]))
        return "day", (year, month, day), ""
    if found["dots"]:
        day, month, year = (int(part) for part in found["dots"].split("."))
        return "day", (year, month, day), ""
    return ("day", (2001, 9, 11), "") if found["named"] else ("open", (), "")


_STEPS = {"last": -1, "past": -1, "previous": -1, "this": 0, "next": 1, "coming": 1}
_UNITS = ("day", "week", "month", "year")
_PERIODS = {
    "week": "week",
    "weekend": "weekend",
    "month": "whole-month",
    "year": "whole-year",
    "quarter": "whole-quarter",
}
_DAYS_AWAY = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}


def _period(found: re.Match[str]) -> _Reading:
    step = _STEPS[found["which"].lower()]
    return _PERIODS[found["unit"].lower()], (step,), (found["part"] or "").lower()


def _ago(found: re.Match[str]) -> _Reading:
    count = found["count"].lower()
    if found["hedge"] or "half" in found[0] or found["unit"].lower() not in _UNITS:
        return "open", (), ""
    number = {"a": 1, "an": 1}.get(count) or int(CARDINALS.get(count, 0)) or _number(count)
    return "ago", (number, _UNITS.index(found["unit"].lower())), ""


def read_years(found: re.Match[str]) -> _Reading:
    """A year, a decade or a run of years ("2014-15"); the first and the last of it."""
    first = int(found["year"])
    if found["decade"]:
        return "year", (first, first + 9), ""
    until = found["until"]
    if not until:
        return "year", (first, first), ""
    last = int(until) if len(until) == 4 else first // 100 * 100 + int(until)
    return ("year", (first, last), "") if first < last else ("open", (), "")


def _quarter(found: re.Match[str]) -> _Reading:
    ordinals = ("first", "second", "third", "fourth")
    named = found["ordinal"]
    quarter = ordinals.index(named.lower()) + 1 if named else int(found["number"])
    return "quarter", (quarter, _number(found["year"])), ""


def _relative_day(found: re.Match[str]) -> _Reading:
    return "relative-day", (_DAYS_AWAY[found[0].lower()],), ""


def _clock(found: re.Match[str]) -> _Reading:
    return "clock", (), ""


def _open(found: re.Match[str]) -> _Reading:
    return "open", (), ""


@dataclass(frozen=True, slots=True)
class TimeForm:
    """A ``pattern`` and its reader, which gives ``None`` for what only looks like the form.

    Where none of the ``hints`` is in a line the pattern need not be tried there. ``lead`` matches
    words up to the end of a string: those before the match that are part of it ("on Friday,").
    """

    pattern: re.Pattern[str]
    read: Callable[[re.Match[str]], _Reading | None]
    hints: tuple[str, ...]
    lead: re.Pattern[str] | None = None


_MONTH_LEADS = (
    *(" since", " until", " by", " from", " through", " to", " before", " after", " during"),
    *(" of", " early", " late", " mid", " and", " ended"),
)
_DIGITS = tuple("0123456789")
_MONTH_HINTS = tuple(sorted({form[:3] for form in _MONTH_NAMES.split("|")}))
_DAY_LEAD = re.compile(rf"(?:\b[Oo]n{_GAP})?(?:\b{_WEEKDAY},?{_GAP})?(?:\bthe{_GAP})?\Z")
_WHICH = r"(?:[Ll]ast|[Nn]ext|[Tt]his|[Pp]ast|[Cc]oming)"
_WEEKDAY_LEAD = re.compile(rf"(?:\b[Oo]n{_GAP})?(?:\b{_WHICH}{_GAP})?\Z")
_YEAR_LEAD = re.compile(rf"\b[Ii]n{_GAP}\Z")

TIME_FORMS: tuple[TimeForm, ...] = (
    TimeForm(
        re.compile(
            rf"\b(?P<month>{_MONTH}){_GAP}?(?P<day>{_DAY})"
            rf"(?:{_TO}(?P<to_month>{_MONTH}{_GAP})?(?P<until>{_DAY})(?!{_GAP}?:))?"
            rf"(?:(?:,{_GAP}?|{_GAP})(?P<year>{_YEAR}))?"
        ),
        _month_first,
        hints=_MONTH_HINTS,
        lead=_DAY_LEAD,
    ),
    TimeForm(
        re.compile(
            rf"(?:(?<![\w$€£.,])(?P<since>{_DAY})(?:{_GAP}(?P<from_month>{_MONTH}))?{_TO})?"
            rf"(?<![\w$€£.,:/])(?P<day>{_DAY})(?:{_GAP}|-)(?:of{_GAP})?(?P<month>{_MONTH})"
            rf"(?:(?:,{_GAP}?|{_GAP}|-)(?P<year>{_YEAR}))?"
        ),
        _day_first,
        hints=_MONTH_HINTS,
        lead=_DAY_LEAD,
    ),
    TimeForm(
        re.compile(
            rf"(?:\b[Ii]n{_GAP}(?=(?:(?:early|late|mid)[- ])?(?:{_MONTH_NAMES})\b)|"
            rf"(?<=\b)(?:(?P<which>[Ll]ast|[Nn]ext|[Tt]his|[Pp]ast|[Cc]oming){_GAP}|"
            rf"(?<![A-Za-z])(?={_MONTH},?{_GAP}(?:of{_GAP})?{_YEAR})))"
            rf"(?:(?:early|late|mid)[- ])?(?P<month>{_MONTH})"
            rf"(?:,?{_GAP}(?:of{_GAP})?(?P<year>{_YEAR}))?(?!{_GAP}?{_DAY})"
        ),
        _bare_month,
        hints=_MONTH_HINTS,
    ),
    TimeForm(
        re.compile(
            rf"(?<=[a-z][ -])(?P<which>)(?P<month>{_MONTH})"
            rf"(?P<year>)(?!{_GAP}?{_DAY}|{_GAP}[A-Z])"
        ),
        _led_month,
        hints=_MONTH_HINTS,
    ),
    TimeForm(
        re.compile(rf"\b(?P<weekday>{_WEEKDAY_NAMES})\b(?:{_GAP}(?P<after>last|week)\b)?"),
        _weekday,
        hints=("day", "DAY"),
        lead=_WEEKDAY_LEAD,
    ),
    TimeForm(
        re.compile(
            r"(?<![\w-])(?P<iso>\d{4}-\d\d-\d\d)(?:T\d\d:\d\d(?::\d\d)?Z?)?(?![\w-])"
            r"|(?<![\w.])(?P<dots>\d\d?\.\d\d?\.(?:19|20)\d\d)(?!\w)"
            r"|(?<![\w/])(?:(?P<named>9/11)|\d\d?/\d\d?/\d\d(?:\d\d)?)(?![\w/])"
        ),
        _numeric,
        hints=_DIGITS,
    ),
    TimeForm(
        re.compile(
            rf"(?:\b(?P<part>[Ee]arlier|[Ll]ater|[Ee]arly|[Ll]ate){_GAP})?\b(?P<which>[Ll]ast|"
            rf"[Pp]ast|[Pp]revious|[Tt]his|[Nn]ext|[Cc]oming){_GAP}"
            rf"(?P<unit>week|weekend|month|year|quarter)\b(?!-|{_GAP}old)"
        ),
        _period,
        hints=("week", "month", "year", "quarter"),
    ),
    TimeForm(
        re.compile(r"(?i:\b(?:yesterday|today|tonight|tomorrow)\b)(?![’'])"),
        _relative_day,
        hints=("day", "DAY", "night", "NIGHT", "orrow", "ORROW"),
    ),
    TimeForm(
        re.compile(
            rf"(?i:\b(?P<hedge>(?:about|around|nearly|almost|some|over|(?:just|a little)?{_GAP}?"
            rf"(?:more|less){_GAP}than|just{_GAP}over){_GAP})?"
            rf"\b(?P<count>half{_GAP}an?|an?|\d{{1,3}}|{_COUNT}){_GAP}"
            rf"(?:half[- ])?(?P<unit>second|minute|hour|day|week|month|year|decade|"
            rf"centur(?:y|ie)|generation)"
            rf"s?{_GAP}ago\b)"
        ),
        _ago,
        hints=("ago",),
    ),
    TimeForm(
        re.compile(
            rf"(?<![\w$€£¥#.,/+-])(?P<year>{_YEAR})(?:(?P<decade>['’]?s)\b|"
            rf"{_GAP}?(?:[-–—/]|{_GAP}to{_GAP}){_GAP}?(?P<until>(?:1[4-9]|20)\d\d|\d\d)"
            rf"(?![\w,.%]\d|[\w%]))?(?![\w%]|[.,]\d|-\d)"
        ),
        read_years,
        hints=_DIGITS,
        lead=_YEAR_LEAD,
    ),
    TimeForm(
        re.compile(
            rf"(?i:(?:\b(?P<ordinal>first|second|third|fourth)[- ]quarter|\bQ(?P<number>[1-4]))\b"
            rf"(?:{_GAP}(?:of{_GAP})?(?P<year>(?:19|20)\d\d\b))?)"
        ),
        _quarter,
        hints=("uarter", "Q"),
    ),
    TimeForm(
        re.compile(
            rf"(?i:(?<![\w$€£.,:])(?:\d\d?(?:[:.][0-5]\d)?{_GAP}?(?:[-–]|to){_GAP}?)?"
            rf"\d\d?(?:[:.][0-5]\d)?{_GAP}?(?:[ap]\.m\b\.?|[ap]m\b|o[’']clock\b)"
            rf"|\b(?:{_COUNT}){_GAP}o[’']clock\b)"
            r"|(?<![\w$€£.,:])(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?(?![\w:]|\.\d)"
            rf"|(?<![\w$€£.,:])(?:[01]\d|2[0-3])[.:]?[0-5]\d{_GAP}?(?:GMT|BST|UTC|[CE]E?S?T)\b"
        ),
        _clock,
        hints=(*_DIGITS, "clock", "CLOCK"),
    ),
    TimeForm(
        re.compile(
            r"(?i:(?<![\w.,])['’]?\d0['’]?s\b|\b\d{1,2}(?:st|nd|rd|th)[- ]century\b"
            r"|(?<![\w.,])['’]\d\d(?!\w))"
        ),
        _open,
        hints=_DIGITS,
    ),
)
