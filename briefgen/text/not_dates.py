"""Tell names and habits from dates: "the Sunday Times", "26 July Street", "every Monday", Mrs May.

Left out, on purpose: a first name at the start of a sentence with a comma behind it.
"""

import re
from functools import lru_cache

from briefgen.language.named_days import (
    AFTER_DATE,
    AFTER_WEEKDAY,
    BEFORE_WEEKDAY,
    NO_FIRST_NAMES,
    TITLES_BEFORE_NAME,
)
from briefgen.model import Span

_REACH = 24
_TITLED = rf"(?:{'|'.join(TITLES_BEFORE_NAME)})\.?"
_NAME_BEFORE = re.compile(rf"\b(?:{'|'.join(BEFORE_WEEKDAY)}|{_TITLED})[ \u00a0]\Z")
_HABIT_BEFORE = re.compile(r"\b(?:[Ee]very|[Ee]ach|[Aa]ny)(?: other)?[ \u00a0]\Z")
_OF_EACH = re.compile(r"[ \u00a0]of[ \u00a0](?:the|each|every)[ \u00a0](?:month|quarter|year)\b")
_OPEN_BEFORE = re.compile(r"\b(?:open|opens|every|daily|hours:?|works?|working) (?:from )?\Z")
_NAME_AFTER = re.compile(
    rf"[ \u00a0](?:{'|'.join(AFTER_WEEKDAY)}|[Nn]ight (?:Football|Live|Fever|Magic))\b|\.com\b"
)
_PLACE_AFTER = re.compile(rf"[ \u00a0](?:{'|'.join(AFTER_DATE)})\b")
_SENTENCE_BEFORE = re.compile(r"(?:^|[.!?:][”\"’]?\s|[“\"])\Z")
_FIRST_AND_LAST = re.compile(r"[ \u00a0][A-Z][a-z]{2,20}[ \u00a0][a-z]")
_MAY = re.compile(r"\b([A-Z][a-z]{1,14})\.?[ \u00a0]May\b(?![ \u00a0]?\d|,?[ \u00a0](?:19|20)\d\d)")
_SURE_MONTH = re.compile(r"\d|\b(?:last|next|this|early|late|mid)\b", re.IGNORECASE)


def is_no_date(text: str, span: Span, kind: str) -> bool:
    """Whether words of the look of a date at ``span`` are a name, or a habit ("every Monday").

    ``kind`` is that of a mention.
    """
    before = text[max(0, span.start - _REACH) : span.start]
    words = span.of(text)
    if kind in ("weekday", "weekdays"):
        return _is_weekday_name(text, span, before) or (
            kind == "weekdays" and _OPEN_BEFORE.search(before) is not None
        )
    if kind in ("day", "month-day"):
        return _PLACE_AFTER.match(text, span.end) is not None
    return kind == "month" and "May" in words and _is_surname(text, words)


def _is_weekday_name(text: str, span: Span, before: str) -> bool:
    if _NAME_BEFORE.search(before) or _HABIT_BEFORE.search(before):
        return True
    if _OF_EACH.match(text, span.end):
        return True
    if _NAME_AFTER.match(text, span.end) or _PLACE_AFTER.match(text, span.end):
        return True
    bare = text[span.start].isupper() and not span.of(text).startswith(("On ", "Last ", "Next "))
    opens = _SENTENCE_BEFORE.search(before) is not None
    return bare and opens and _FIRST_AND_LAST.match(text, span.end) is not None


def _is_surname(text: str, words: str) -> bool:
    """Whether a plain "May" is more likely the person whom the text names so elsewhere."""
    return not _SURE_MONTH.search(words) and _names_may(text)


@lru_cache(maxsize=1)
def _names_may(text: str) -> bool:
    return any(found[1] not in NO_FIRST_NAMES for found in _MAY.finditer(text))
