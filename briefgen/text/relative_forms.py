"""The forms of words that count from the day of publication: "on Friday", "next week".

``RELATIVE_FORMS`` pairs a pattern with its reader, as ``time_forms`` does for calendar dates.
"""

import re

from briefgen.text.time_words import (
    GAP,
    PERIODS,
    STEPS,
    TAIL,
    TO,
    UNITS,
    WEEKDAY_NAMES,
    Reading,
    TimeForm,
    number_of,
    weekday_of,
)

_WHICH = r"(?:[Ll]ast|[Nn]ext|[Tt]his|[Pp]ast|[Cc]oming)"
_PART = rf"(?:{GAP}(?:morning|afternoon|evening|night)\b(?!{GAP}(?-i:[A-Z])))"
_DAYS_AWAY = {"before": -2, "yesterday": -1, "last": -1, "tomorrow": 1, "after": 2}
_SEASONS = {"spring": 0, "summer": 1, "autumn": 2, "fall": 2, "winter": 3}
_WINTER = 3
_AS_NEXT = {"past": "last", "coming": "next"}
_WEEKDAY_LEAD = re.compile(rf"(?:\b[Oo]n{GAP})?(?:\b{_WHICH}{GAP})?\Z")
_BETWEEN_LEAD = re.compile(rf"(?:\b(?:[Oo]n|[Bb]etween){GAP})?\Z")


def _weekday(found: re.Match[str]) -> Reading:
    before = found.string[max(0, found.start() - 7) : found.start()]
    led = re.search(rf"\b({_WHICH}){GAP}\Z", before)
    which = (led[1] if led else "").lower() or _week_beside(found["after"])
    return "weekday", (weekday_of(found["weekday"]),), _AS_NEXT.get(which, which)


def _week_beside(words: str | None) -> str:
    """Which week "of next week" or "week" behind a weekday means."""
    if not words:
        return ""
    *_, which = ("", *words.lower().removesuffix("week").split())
    return "last" if words.lower() == "last" else f"{which or 'coming'} week"


def _weekdays(found: re.Match[str]) -> Reading:
    first, last = weekday_of(found["weekday"]), weekday_of(found["until"])
    return "weekdays", (first, last), (found["which"] or "").lower()


def _period(found: re.Match[str]) -> Reading:
    unit, which = found["unit"].lower(), found["which"].lower()
    if found["lead"] or which == "past":
        if unit == "weekend":
            return "weekend", (0,), "" if which == "this" else "last"
        if unit == "quarter" or which == "this":
            return "open", (), ""
        return "run", (1, UNITS.index(unit)), _AS_NEXT.get(which, which)
    part = (found["part"] or "").lower()
    if unit == "weekend" and which == "this":
        return "weekend", (0,), ""
    if unit == "weekend":
        return "weekend", (STEPS[which],), which
    return PERIODS[unit], (STEPS[which],), part


def _weekend(found: re.Match[str]) -> Reading:
    return "weekend", (0,), ""


def _relative_day(found: re.Match[str]) -> Reading:
    words = found[0].lower()
    first = words.split()[0] if not found["off"] else found["off"].lower()
    return "relative-day", (_DAYS_AWAY.get(first, 0),), ""


def _overnight(found: re.Match[str]) -> Reading:
    return "night", (), ""


def _season(found: re.Match[str]) -> Reading | None:
    which = (found["which"] or "").lower()
    year = number_of(found["year"])
    if not which and not year and not found["lead"]:
        return None
    season, until = _SEASONS[found["season"].lower()], number_of(found["until"])
    if until and (season != _WINTER or until % 100 != (year + 1) % 100):
        return None
    return "season", (season, year, int(until > 0)), _AS_NEXT.get(which, which)


RELATIVE_FORMS: tuple[TimeForm, ...] = (
    TimeForm(
        re.compile(
            rf"(?=[A-Zclnpt])(?P<between>(?<=[Bb]etween{GAP}))?(?:\b(?P<which>{_WHICH}){GAP})?"
            rf"\b(?P<weekday>{WEEKDAY_NAMES})\b{TO}(?P<until>{WEEKDAY_NAMES})\b"
        ),
        _weekdays,
        hints=("day", "DAY"),
        lead=_BETWEEN_LEAD,
    ),
    TimeForm(
        re.compile(
            rf"\b(?P<weekday>{WEEKDAY_NAMES})\b(?:{_PART}|{GAP}(?P<after>"
            rf"(?:of{GAP})?(?:[Tt]his|[Ll]ast|[Nn]ext){GAP}week|last|week)\b)?"
        ),
        _weekday,
        hints=("day", "DAY"),
        lead=_WEEKDAY_LEAD,
    ),
    TimeForm(
        re.compile(
            rf"\b(?=[CELNPTcelnpt])(?:\b(?P<part>[Ee]arlier|[Ll]ater|[Ee]arly|[Ll]ate){GAP})?"
            rf"(?P<lead>\b[Tt]h(?:e|is){GAP}(?=past|last|next|coming))?\b(?P<which>[Ll]ast|"
            rf"[Pp]ast|[Tt]his|[Nn]ext|[Cc]oming){GAP}"
            rf"(?P<unit>week|weekend|month|year|quarter)\b(?!-|{GAP}(?:old|of)\b)"
        ),
        _period,
        hints=("week", "month", "year", "quarter"),
    ),
    TimeForm(
        re.compile(
            rf"(?:\b[Aa]t|\b[Oo]ver|\b[Oo]n|\b[Dd]uring|\b[Bb]y|\b[Bb]efore|\b[Ff]rom|\b[Ss]ince|"
            rf"\b[Tt]hroughout){GAP}the{GAP}weekend\b(?!{GAP}(?:of|before|after|edition)\b)"
        ),
        _weekend,
        hints=("weekend",),
    ),
    TimeForm(
        re.compile(
            r"\b(?=[DLTYdlty])"
            rf"(?i:(?:(?:the{GAP})?day{GAP}(?P<off>before|after){GAP}(?:yesterday|tomorrow)|"
            rf"(?:yesterday|today|tomorrow){_PART}?|tonight|this{_PART}(?!{GAP}of\b)|"
            rf"last{GAP}night)\b)(?![’'](?!s\b))"
        ),
        _relative_day,
        hints=("day", "DAY", "ight", "IGHT", "orrow", "ORROW", "orning", "noon", "evening"),
    ),
    TimeForm(
        re.compile(
            r"(?<![-\w])(?<!stay )(?<!stayed )(?<!almost )(?<!virtually )(?<!nearly )(?<!an )"
            rf"(?<!the )[Oo]vernight(?=[.,;]|{GAP}(?:in|as|after|and|at|near|across|that|but|while|"
            rf"by|when|the|to{GAP}[A-Z]|on{GAP}(?!{WEEKDAY_NAMES}))\b)"
        ),
        _overnight,
        hints=("vernight",),
    ),
    TimeForm(
        re.compile(
            rf"(?<![\w-])(?:(?P<which>[Ll]ast|[Nn]ext|[Tt]his|[Pp]ast|[Cc]oming){GAP}|"
            rf"(?P<lead>\b(?:[Ii]n|[Ss]ince|[Bb]y|[Dd]uring|[Uu]ntil|[Oo]ver|[Oo]f|[Bb]efore|"
            rf"[Aa]fter){GAP})?"
            rf"(?:the{GAP})?)(?P<season>spring|summer|autumn|fall|winter)"
            rf"(?:{GAP}(?:of{GAP})?(?P<year>(?:19|20)\d\d)(?:[-–/](?P<until>\d\d(?:\d\d)?))?(?![-–/\d])"
            rf"|{TAIL})"
        ),
        _season,
        hints=("spring", "summer", "autumn", "fall", "winter"),
    ),
)
