"""Find the words for a time in running English text: "on Thursday", "Aug. 5-10", "last month".

Every mention carries its kind and the numbers it names; ``dates.resolve`` turns it into days.
Clock times, years and decades are mentions too, so that their digits are never read as figures.
Left out, on purpose: durations ("for two weeks"), feast days, names ("the Sunday Times").
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from briefgen.language.months import BEFORE_YEAR, COUNTED_AFTER_NUMBER
from briefgen.language.nouns import LABELS
from briefgen.model import Span
from briefgen.text.counted_forms import COUNTED_FORMS
from briefgen.text.not_dates import is_no_date
from briefgen.text.nouns import is_plural
from briefgen.text.relative_forms import RELATIVE_FORMS
from briefgen.text.time_forms import CALENDAR_FORMS, read_years

TIME_FORMS = CALENDAR_FORMS + RELATIVE_FORMS + COUNTED_FORMS
_Hints = tuple[str, ...]
_COUNTING = frozenset({"run", "beside"})
_HINTS = tuple(dict.fromkeys(form.hints for form in TIME_FORMS))
_LINE = re.compile(r"[^\n]+")


@dataclass(frozen=True, slots=True)
class Mention:
    """Words for a time at ``span``.

    ``kind`` and its ``parts``: ``day`` (year, month, day), ``month-day`` (month, day),
    ``day-range`` (month, day, month, day, year or 0), ``month-date`` (day, months away),
    ``week-of`` (month, day, year or 0), ``up-to`` (month, day, year or 0, then how many of which
    length end there), ``nth`` (day of a month not told), ``weekday`` (0 is Monday), ``weekdays``
    (first, last), ``month`` (month, year or 0), ``months`` (first, last, year or 0), ``year``
    (first, last), ``season`` (0 is spring, year or 0, 1 for a winter of two years), ``quarter`` and
    ``half`` (which of them, year or 0), ``relative-day`` (days from today), ``night`` (none: the
    last), ``week``, ``weekend``, ``whole-month``, ``whole-year``, ``whole-quarter`` (how many
    away), ``ago``, ``ahead`` (days from today), ``run`` ("the past two weeks") and ``beside`` ("two
    weeks later": how many, 0 day 1 week 2 month 3 year), ``open`` and ``clock`` (none: nothing to
    resolve). ``which`` is the word that tells which of several is meant (``last``, ``next week``,
    ``earlier``, ``end``), where one is part of it.
    """

    span: Span
    text: str
    kind: str
    parts: tuple[int, ...] = ()
    which: str = ""

    @property
    def counts(self) -> bool:
        """Whether the words count a length of time, so that their number is a figure as well."""
        return self.kind in _COUNTING


@lru_cache(maxsize=1)  # events and figures both ask for those of the article in hand
def find_mentions(text: str) -> tuple[Mention, ...]:
    """All words for a time in ``text``, in order, none overlapping another nor a line's end.

    >>> [m.text for m in find_mentions("It left on Friday, Aug. 5-10 at 9 a.m. and in May 2019.")]
    ['on Friday, Aug. 5-10', '9 a.m.', 'in May 2019']
    """
    hints = _given(_HINTS, text)
    found = [mention for line in _LINE.finditer(text) for mention in _of_line(text, line, hints)]
    found.sort(key=lambda mention: (mention.span.start, -mention.span.end, mention.kind))
    kept: list[Mention] = []
    for mention in found:
        if not kept or mention.span.start >= kept[-1].span.end:
            kept.append(mention)
    return tuple(kept)


def _given(hints: Iterable[_Hints], words: str) -> list[_Hints]:
    """Those ``hints`` of which one is in ``words``."""
    found: list[_Hints] = []
    for several in hints:
        for hint in several:
            if hint in words:
                found.append(several)
                break
    return found


def _of_line(text: str, line: re.Match[str], hints: Iterable[_Hints]) -> Iterator[Mention]:
    """What each form finds in a line that has one of its hints; ``hints`` are those of the text."""
    first, last = line.span()
    given = frozenset(_given(hints, line[0]))
    if not given:
        return
    for form in TIME_FORMS:
        if form.hints not in given:
            continue
        for match in form.pattern.finditer(text, first, last):
            reading = form.read(match)
            if reading is None or (form.read is read_years and not _is_year(text, match)):
                continue
            start, end = match.span(form.own)
            span = Span(_led(text, start, form.lead), end)
            if not is_no_date(text, span, reading[0]):
                yield Mention(span, span.of(text), *reading)
            elif reading[0] == "weekdays" or any(map(str.isdigit, span.of(text))):
                yield Mention(span, span.of(text), "open")


def _led(text: str, start: int, lead: re.Pattern[str] | None) -> int:
    """Where the mention starts, with the words before it that belong to it."""
    if lead is None:
        return start
    before = text[max(0, start - _LONGEST_LEAD) : start]
    found = lead.search(before)
    return start if found is None else start - len(before) + found.start()


_LONGEST_LEAD = 24
_COUNTED_NEXT = re.compile(rf"[ \u00a0]?(?:{'|'.join(COUNTED_AFTER_NUMBER)})\b", re.IGNORECASE)
_LOWER_NEXT = re.compile(r"[ \u00a0]([a-z]{3,30})")
_HEDGE_BEFORE = re.compile(
    r"(?:\b(?:about|nearly|some|than|almost|over|roughly|approximately|least|up to)|[$€£¥~])"
    r"[ \u00a0]?\Z",
    re.IGNORECASE,
)
_LABEL_BEFORE = re.compile(r"\b([A-Z][a-z]{2,11})[ \u00a0]\Z")
_DATED = frozenset({"act", "bill", "season", "class", "model", "group", "game", "series"})
"""Labels behind which a number is the year after all ("Companies Act 2014")."""
_NOT_DATED = LABELS - _DATED
_YEAR_WORD_BEFORE = re.compile(rf"\b(?:{'|'.join(BEFORE_YEAR)})[- \u00a0(]\Z", re.IGNORECASE)


def _is_year(text: str, found: re.Match[str]) -> bool:
    """Whether four digits are a year here, and not a count ("2000 people", "about 1500")."""
    before = text[max(0, found.start("year") - 14) : found.start("year")]
    if found["decade"] or found["until"]:
        return True
    label = _LABEL_BEFORE.search(before)
    if label and label[1].lower() in _NOT_DATED:
        return False
    if _COUNTED_NEXT.match(text, found.end()) or _HEDGE_BEFORE.search(before):
        return False
    counted = _LOWER_NEXT.match(text, found.end())
    if counted and is_plural(counted[1]) and not before.endswith(("in ", "In ")):
        return False
    if _YEAR_WORD_BEFORE.search(before):
        return True
    return 1900 <= int(found["year"]) <= 2049
