"""The forms of calendar dates in English: days, months, years, and clock times.

``CALENDAR_FORMS`` pairs a pattern with its reader; a reading is kind, parts and ``which`` of a
``mentions.Mention``. Words that count from another day are in ``relative_forms``.
"""

import re

from briefgen.text.time_words import (
    BESIDE_YEAR,
    BETWEEN,
    COUNT,
    DAY,
    DIGITS,
    GAP,
    MONTH,
    MONTH_HINTS,
    MONTH_NAMES,
    TO,
    WEEKDAY,
    YEAR,
    Reading,
    TimeForm,
    beside_year,
    month_of,
    number_of,
)
from briefgen.text.written_dates import find_dates

_CALLED = re.compile(
    rf"{GAP}(?:[a-z]{{4,12}}{GAP})?(?:attacks?|massacres?|riots?|hijackings?|insurrection|siege|"
    r"uprising|coup|revolution|atrocit(?:y|ies)|bombings?|killings|raid)\b"
)
_PLANES = (9, 11)
"""The day whose year nobody prints when its attacks are meant."""


def _month_first(found: re.Match[str]) -> Reading:
    month, day, year = month_of(found["month"]), number_of(found["day"]), number_of(found["year"])
    if found["until"]:
        until = month_of(found["to_month"]) if found["to_month"] else month
        return "day-range", (month, day, until, number_of(found["until"]), year), ""
    return _day(found, year, month, day)


def _day_first(found: re.Match[str]) -> Reading:
    month, day, year = month_of(found["month"]), number_of(found["day"]), number_of(found["year"])
    if found["since"]:
        since = month_of(found["from_month"]) if found["from_month"] else month
        return "day-range", (since, number_of(found["since"]), month, day, year), ""
    return _day(found, year, month, day)


def _day(found: re.Match[str], year: int, month: int, day: int) -> Reading:
    if year:
        return "day", (year, month, day), ""
    if _CALLED.match(found.string, found.end()):
        if (month, day) == _PLANES:
            return "day", (2001, month, day), "named"
        return "month-day", (month, day), "named"
    return "month-day", (month, day), beside_year(found["beside"])


def _listed(found: re.Match[str]) -> Reading:
    """One of several days of a month: "3" in "3 and 7 May", "7" in "May 3 and 7"."""
    year = number_of(found["year"])
    month, day = month_of(found["month"]), number_of(found["day"])
    return ("day", (year, month, day), "") if year else ("month-day", (month, day), "")


def _bare_month(found: re.Match[str]) -> Reading:
    which = (found["which"] or "").lower() or beside_year(found["beside"])
    which = {"past": "last", "coming": "next"}.get(which, which)
    return "month", (month_of(found["month"]), number_of(found["year"])), which


def _led_month(found: re.Match[str]) -> Reading | None:
    """A bare month after a word that shows it to be one: "since May"."""
    before = found.string[max(0, found.start() - 9) : found.start()].lower()
    return _bare_month(found) if f" {before}"[:-1].endswith(_MONTH_LEADS) else None


def _months(found: re.Match[str]) -> Reading:
    year = number_of(found["year"])
    return "months", (month_of(found["month"]), month_of(found["to_month"]), year), ""


def _numeric(found: re.Match[str]) -> Reading:
    if found["iso"]:
        year, month, day = (int(part) for part in re.split(r"\D", found["iso"]))
        return "day", (year, month, day), ""
    if found["dots"]:
        day, month, year = (int(part) for part in found["dots"].split("."))
        return "day", (year, month, day), ""
    if found["named"]:
        return "day", (2001, *_PLANES), "named"
    days = {day for one in find_dates(found[0]) for day in one.readings}
    if len(days) != 1:
        return "open", (), ""
    only = days.pop()
    return "day", (only.year, only.month, only.day), ""


def read_years(found: re.Match[str]) -> Reading:
    """A year, a decade or a run of years ("2014-15"); the first and the last of it.

    A fiscal year is open, as each country has its own, and so is a season ("2026/27"); so are "the
    1900s", a decade or a century.
    """
    first = int(found["year"])
    fiscal = found["fiscal"] is not None or _FISCAL_AFTER.match(found.string, found.end())
    if fiscal or (found["decade"] and first % 100 == 0):
        return "open", (), ""
    if found["decade"]:
        return "year", (first, first + 9), ""
    until = found["until"]
    if not until:
        return "year", (first, first), ""
    if "/" in found[0]:
        return "open", (), ""
    last = int(until) if len(until) == 4 else first // 100 * 100 + int(until)
    return ("year", (first, last), "") if first < last else ("open", (), "")


def _quarter(found: re.Match[str]) -> Reading:
    if found["fiscal"]:
        return "open", (), ""
    ordinals = ("first", "second", "third", "fourth")
    named = found["ordinal"]
    quarter = ordinals.index(named.lower()) + 1 if named else int(found["number"])
    return "quarter", (quarter, number_of(found["year"])), beside_year(found["beside"])


def _half(found: re.Match[str]) -> Reading:
    half = 1 if found["half"].lower() == "first" or found["half"] == "1" else 2
    return "half", (half, number_of(found["year"])), (found["which"] or "").lower()


def _clock(found: re.Match[str]) -> Reading:
    return "clock", (), ""


def _open(found: re.Match[str]) -> Reading:
    return "open", (), ""


_MONTH_LEADS = (
    *(" since", " until", " by", " from", " through", " to", " before", " after", " during"),
    *(" of", " early", " late", " mid", " and", " ended", " between"),
)
_DAY_LEAD = re.compile(
    rf"(?:\b[Oo]n{GAP}|\b[Bb]etween{GAP})?(?:\b{WEEKDAY},?{GAP})?(?:\bthe{GAP})?\Z"
)
_BETWEEN_LEAD = re.compile(rf"(?:\b[Bb]etween{GAP})?\Z")
_YEAR_LEAD = re.compile(rf"\b[Ii]n{GAP}\Z")
_FISCAL = r"(?P<fiscal>(?:(?<=[Ff]iscal[ -])|(?<=[Ff]iscal year )|(?<=FY)|(?<=FY ))(?=\d))?"
_FISCAL_AFTER = re.compile(rf"{GAP}(?:fiscal|financial|tax|marketing|crop)\b")
_LONG_MONTH = rf"(?:(?!May\b|MAY\b){MONTH}|May\b)"

CALENDAR_FORMS: tuple[TimeForm, ...] = (
    TimeForm(
        re.compile(
            rf"(?=[A-Z]){BETWEEN}\b(?P<month>{MONTH}){GAP}?(?P<day>{DAY})"
            rf"(?:{TO}(?P<to_month>{MONTH}{GAP})?(?P<until>{DAY})(?!{GAP}?:))?"
            rf"(?:(?:,{GAP}?|{GAP})(?P<year>{YEAR})|{BESIDE_YEAR})?"
        ),
        _month_first,
        hints=MONTH_HINTS,
        lead=_DAY_LEAD,
    ),
    TimeForm(
        re.compile(
            r"(?=\d)"
            rf"(?:{BETWEEN}(?<![\w$€£.,])(?P<since>{DAY})(?:{GAP}(?P<from_month>{MONTH}))?{TO})?"
            rf"(?<![\w$€£.,:/])(?P<day>{DAY})(?:{GAP}|-)(?:of{GAP})?(?P<month>{MONTH})"
            rf"(?:(?:,{GAP}?|{GAP}|-)(?P<year>{YEAR})|{BESIDE_YEAR})?"
        ),
        _day_first,
        hints=MONTH_HINTS,
        lead=_DAY_LEAD,
    ),
    TimeForm(
        re.compile(
            r"(?=[A-Z])"
            rf"\b(?P<month>{MONTH}){GAP}{DAY}(?:,{GAP}{DAY}){{0,4}},?{GAP}(?:and|or|&){GAP}"
            rf"(?P<day>{DAY})(?!{GAP}[a-z]{{2,20}}s\b|{GAP}?:)(?:,{GAP}(?P<year>{YEAR}))?"
        ),
        _listed,
        hints=MONTH_HINTS,
        own="day",
    ),
    TimeForm(
        re.compile(
            r"(?=\d)"
            rf"(?<![\w$€£.,:/])(?<!etween{GAP})(?P<day>{DAY}),?{GAP}(?:and|or|&){GAP}{DAY}{GAP}"
            rf"(?:of{GAP})?(?P<month>{MONTH})(?:,?{GAP}(?P<year>{YEAR}))?"
        ),
        _listed,
        hints=MONTH_HINTS,
        own="day",
    ),
    TimeForm(
        re.compile(
            r"(?=[A-Z])"
            rf"{BETWEEN}(?<![\w-])(?P<month>{_LONG_MONTH})(?:[-–—](?=[A-Z])|(?(between){GAP}and{GAP}|"
            rf"(?!)))(?P<to_month>{_LONG_MONTH})(?!{GAP}?{DAY})(?:,?{GAP}(?P<year>{YEAR}))?"
        ),
        _months,
        hints=MONTH_HINTS,
        lead=_BETWEEN_LEAD,
    ),
    TimeForm(
        re.compile(
            rf"(?=[A-Zcilnpt])(?:\b[Ii]n{GAP}(?=(?:(?:early|late|mid)[- ])?(?:{MONTH_NAMES})\b)|"
            rf"(?<=\b)(?:(?P<which>[Ll]ast|[Nn]ext|[Tt]his|[Pp]ast|[Cc]oming){GAP}|"
            rf"(?<![A-Za-z])(?={MONTH},?{GAP}(?:of{GAP})?{YEAR})))"
            rf"(?:(?:early|late|mid)[- ])?(?P<month>{MONTH})(?!{GAP}Day\b)"
            rf"(?:,?{GAP}(?:of{GAP})?(?P<year>{YEAR})|{BESIDE_YEAR})?(?!{GAP}?{DAY})"
        ),
        _bare_month,
        hints=MONTH_HINTS,
    ),
    TimeForm(
        re.compile(
            rf"(?=[A-Z])(?<=[A-Za-z][ -])(?P<which>)(?P<month>{MONTH})(?P<year>){BESIDE_YEAR}?"
            rf"(?!{GAP}?{DAY}|{GAP}[A-Z])"
        ),
        _led_month,
        hints=MONTH_HINTS,
        lead=re.compile(r"\b(?:[Ee]arly|[Ll]ate|[Mm]id)[ -]\Z"),
    ),
    TimeForm(
        re.compile(
            r"(?=\d)(?:(?<![\w-])(?P<iso>\d{4}-\d\d-\d\d)(?:T\d\d:\d\d(?::\d\d)?Z?)?(?![\w-])"
            r"|(?<![\w.])(?P<dots>\d\d?\.\d\d?\.(?:19|20)\d\d)(?!\w)"
            r"|(?<![\w/])(?:(?P<named>9/11)|\d\d?/\d\d?/\d\d(?:\d\d)?)(?![\w/]))"
        ),
        _numeric,
        hints=DIGITS,
    ),
    TimeForm(
        re.compile(
            rf"(?=[12]){_FISCAL}(?<![\w$€£¥#.,/+-])(?P<year>{YEAR})(?:(?P<decade>['’]?s)\b|"
            rf"{GAP}?(?:[-–—/]|{GAP}to{GAP}){GAP}?(?P<until>(?:1[4-9]|20)\d\d|\d\d)"
            rf"(?![\w,.%]\d|[\w%]))?(?![\w%]|[.,]\d|-\d)"
        ),
        read_years,
        hints=DIGITS,
        lead=_YEAR_LEAD,
    ),
    TimeForm(
        re.compile(
            rf"(?i:(?P<fiscal>fiscal{GAP})?(?:\b(?P<ordinal>first|second|third|fourth)[- ]quarter|"
            rf"\bQ(?P<number>[1-4]))\b(?!{GAP}of{GAP}fiscal)(?:{GAP}(?:of{GAP})?"
            rf"(?P<year>(?:19|20)\d\d\b)|{BESIDE_YEAR})?)"
        ),
        _quarter,
        hints=("uarter", "Q"),
    ),
    TimeForm(
        re.compile(
            rf"(?i:\b(?P<half>first|second){GAP}half{GAP}of{GAP}(?:(?P<which>the|this|last|next)"
            rf"{GAP}year|(?P<year>(?:19|20)\d\d))\b)"
        ),
        _half,
        hints=("half",),
    ),
    TimeForm(
        re.compile(
            rf"(?=\d)(?<![\w$€£.,:])(?:(?i:(?:\d\d?(?:[:.][0-5]\d)?{GAP}?(?:[-–]|to){GAP}?)?"
            rf"\d\d?(?:[:.][0-5]\d)?{GAP}?(?:[ap]\.m\b\.?|[ap]m\b|o[’']clock\b))"
            r"|(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?(?![\w:]|\.\d)"
            rf"|(?:[01]\d|2[0-3])[.:]?[0-5]\d{GAP}?(?:GMT|BST|UTC|[CE]E?S?T)\b)"
        ),
        _clock,
        hints=DIGITS,
    ),
    TimeForm(
        re.compile(rf"(?i:\b(?:{COUNT}){GAP}o[’']clock\b)"),
        _clock,
        hints=("clock", "CLOCK"),
    ),
    TimeForm(
        re.compile(
            r"(?=[\d'’])(?i:(?<![\w.,])['’]?\d0['’]?s\b|\b\d{1,2}(?:st|nd|rd|th)[- ]century\b"
            r"|(?<![\w.,])['’]\d\d(?!\w))"
        ),
        _open,
        hints=DIGITS,
    ),
)
