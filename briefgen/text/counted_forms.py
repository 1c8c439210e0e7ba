"""The forms of times counted from another: "three days ago", "the past two weeks", "the next day".

``COUNTED_FORMS`` pairs a pattern with its reader, as ``time_forms`` does for calendar dates.
"""

import re

from briefgen.text.time_words import (
    COUNT,
    DAY,
    GAP,
    MONTH,
    PERIODS,
    STEPS,
    TAIL,
    UNITS,
    YEAR,
    Reading,
    TimeForm,
    count_of,
    month_of,
    number_of,
)

_THE_LEAD = re.compile(rf"(?:\b[Tt]he{GAP})?\Z")
_UNIT_HINTS = ("day", "week", "month", "year", "night", "morning", "evening")


def _run(found: re.Match[str]) -> Reading | None:
    count, unit, which = count_of(found["count"]), found["unit"].lower(), found["which"].lower()
    which = {"past": "last", "coming": "next", "previous": "last"}.get(which, which)
    if unit == "hour":
        return ("run", (count // 24, 0), which) if count and count % 24 == 0 else None
    if unit == "decade":
        return "run", (count * 10, 3), which
    return "run", (count, UNITS.index(unit)), which


def _edge(found: re.Match[str]) -> Reading:
    which = (found["which"] or "this").lower()
    step = 0 if which in ("the", "this") or found["own"] else STEPS[which]
    unit = PERIODS[(found["unit"] or "year").lower()]
    word = (found["edge"] or "end").lower()
    if step:
        return unit, (step,), ""
    edge = "start" if word in ("start", "beginning", "turn") else "end"
    return unit, (0,), "middle" if word == "middle" else edge


def _ago(found: re.Match[str]) -> Reading:
    if (
        found["hedge"]
        or found["anniversary"]
        or "half" in found[0]
        or found["unit"].lower() not in UNITS
    ):
        return "open", (), ""
    return "ago", (count_of(found["count"]), UNITS.index(found["unit"].lower())), ""


def _fortnight(found: re.Match[str]) -> Reading:
    if found["way"]:
        return "ago", (2, UNITS.index("week")), ""
    return "ahead", (14,), ""


def _up_to(found: re.Match[str]) -> Reading:
    """The days, weeks or months that end on a day: "the three months to Sept. 30"."""
    month, day = found["month"] or found["month2"], found["day"] or found["day2"]
    length = (count_of(found["count"]) if found["count"] else 1, UNITS.index(found["unit"].lower()))
    return "up-to", (month_of(month), number_of(day), number_of(found["year"]), *length), ""


def _nth(found: re.Match[str]) -> Reading:
    return "nth", (number_of(found["day"]),), ""


def _before_last(found: re.Match[str]) -> Reading:
    return PERIODS[found["unit"].lower()], (-2,), ""


def _month_date(found: re.Match[str]) -> Reading:
    return "month-date", (number_of(found["day"]), STEPS[found["which"].lower()]), ""


def _week_of(found: re.Match[str]) -> Reading:
    month, day = found["month"] or found["month2"], found["day"] or found["day2"]
    which = "ending" if found["which"].startswith("end") else found["which"]
    year = number_of(found["year"])
    return "week-of", (month_of(month), number_of(day), year), which


def _same(found: re.Match[str]) -> Reading:
    unit = found["unit"].lower()
    return "beside", (0, UNITS.index(unit if unit in UNITS else "day")), ""


def _later(found: re.Match[str]) -> Reading:
    sign = 1 if found["way"].lower() in ("later", "after", "afterwards", "afterward") else -1
    return "beside", (sign * count_of(found["count"]), UNITS.index(found["unit"].lower())), ""


def _next(found: re.Match[str]) -> Reading:
    sign = -1 if (found["which"] or "").lower() == "previous" or found["way"] == "before" else 1
    unit = (found["unit"] or "day").lower()
    return "beside", (sign, UNITS.index(unit if unit in UNITS else "day")), ""


COUNTED_FORMS: tuple[TimeForm, ...] = (
    TimeForm(
        re.compile(
            rf"(?i:\b(?:the|these){GAP}(?P<which>past|last|next|coming){GAP}"
            rf"(?P<count>{COUNT}|\d{{1,3}}){GAP}"
            rf"(?P<unit>hour|day|week|month|year|decade)s?\b)"
        ),
        _run,
        hints=(*_UNIT_HINTS, "hour", "decade"),
    ),
    TimeForm(
        re.compile(
            rf"(?i:\bthe{GAP}(?P<edge>end|start|beginning|middle|close|turn){GAP}of{GAP}"
            rf"(?P<which>the|this|last|next)(?P<own>){GAP}(?P<unit>week|month|quarter|year)\b"
            rf"(?![-'’]))"
        ),
        _edge,
        hints=("week", "month", "quarter", "year"),
    ),
    TimeForm(
        re.compile(
            r"(?P<edge>)(?P<which>)(?P<unit>)(?<=\b[Bb]y )(?P<own>(?:the )?year(?:['’]s)?[- ]end\b)"
        ),
        _edge,
        hints=("year",),
    ),
    TimeForm(
        re.compile(
            rf"\b(?:[Aa]{GAP}fortnight{GAP}(?P<way>ago)|[Ii]n{GAP}a{GAP}fortnight)\b(?!['’])"
        ),
        _fortnight,
        hints=("fortnight",),
    ),
    TimeForm(
        re.compile(
            rf"\b(?:[Ii]n{GAP})?[Tt]he{GAP}(?:(?P<count>{COUNT}|\d{{1,2}}){GAP})?"
            rf"(?P<unit>day|week|month|year)s?{GAP}(?:(?:end(?:ed|ing)|up){GAP})?(?:to|on|until){GAP}"
            rf"(?:(?P<month>{MONTH}){GAP}(?P<day>{DAY})|(?P<day2>{DAY}){GAP}(?P<month2>{MONTH}))"
            rf"(?:,?{GAP}(?P<year>{YEAR}))?"
        ),
        _up_to,
        hints=("day", "week", "month", "year"),
    ),
    TimeForm(
        re.compile(rf"\b[Oo]n{GAP}the{GAP}(?P<day>\d\d?(?:st|nd|rd|th))(?=[.,;)]|$)"),
        _nth,
        hints=("st", "nd", "rd", "th"),
    ),
    TimeForm(
        re.compile(rf"\b[Tt]he{GAP}(?P<unit>week|month|year){GAP}before{GAP}last\b"),
        _before_last,
        hints=("before last",),
    ),
    TimeForm(
        re.compile(
            rf"\b(?:the{GAP})?(?P<day>{DAY}){GAP}(?:day{GAP})?of{GAP}(?P<which>this|last|next){GAP}"
            r"month\b"
        ),
        _month_date,
        hints=("month",),
    ),
    TimeForm(
        re.compile(
            rf"\bweek{GAP}(?P<which>of|beginning|starting|ending|ended){GAP}(?:on{GAP})?"
            rf"(?:(?P<month>{MONTH}){GAP}(?P<day>{DAY})|(?P<day2>{DAY}){GAP}(?P<month2>{MONTH}))"
            rf"(?:,?{GAP}(?P<year>{YEAR}))?"
        ),
        _week_of,
        hints=("week",),
        lead=_THE_LEAD,
    ),
    TimeForm(
        re.compile(
            rf"(?i:\b(?P<hedge>(?:about|around|nearly|almost|some|over|(?:just|a little)?{GAP}?"
            rf"(?:more|less){GAP}than|just{GAP}over){GAP})?"
            rf"\b(?P<count>half{GAP}an?|an?|\d{{1,3}}|{COUNT}){GAP}"
            rf"(?:half[- ])?(?P<unit>second|minute|hour|day|week|month|year|decade|"
            rf"centur(?:y|ie)|generation)"
            rf"s?{GAP}ago\b(?P<anniversary>{GAP}this{GAP}[a-z]{{3,9}}\b)?)"
        ),
        _ago,
        hints=("ago",),
    ),
    TimeForm(
        re.compile(
            rf"(?i:\b(?:the{GAP}(?:very{GAP})?same|that(?:{GAP}same)?){GAP}"
            rf"(?P<unit>day|night|morning|afternoon|evening|week|month|year)\b)"
        ),
        _same,
        hints=_UNIT_HINTS,
    ),
    TimeForm(
        re.compile(
            rf"(?i:\b(?P<count>an?|\d{{1,3}}|{COUNT}){GAP}(?P<unit>day|week|month|year)s?{GAP}"
            rf"(?P<way>(?:later|earlier|afterwards?|previously)\b|(?:before|after)(?=[.,;]|$))){TAIL}"
        ),
        _later,
        hints=("later", "earlier", "before", "after", "previously"),
    ),
    TimeForm(
        re.compile(
            rf"(?i:\bthe{GAP}(?:(?P<which>next|following|previous|preceding){GAP}(?P<unit>day|night|"
            rf"morning|afternoon|evening|(?:(?<!next )(?:week|month|year)))\b(?!{GAP}of\b)"
            rf"|day{GAP}(?P<way>before|after)(?=[.,;]|$)))"
        ),
        _next,
        hints=_UNIT_HINTS,
    ),
)
