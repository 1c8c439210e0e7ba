"""The days that a figure speaks of: those its own clause names, or those on which it was told.

"38 percent full at the end of August" speaks of August, "31 have died, the ministry said on
Tuesday" of Tuesday, and a figure with no day near it of the day of publication. In "rose to 431
from 286 on Thursday" the day is that of the 286 alone; a number of before that has no day beside it
has none. Left out, on purpose: spans that only begin or end somewhere ("since August", "until
Friday").
"""

import re
from bisect import bisect_left
from collections.abc import Sequence

from briefgen.extract.events import is_told
from briefgen.language.numbers import CARDINALS
from briefgen.model import Article, Days, Event, Sentence, Span

_NEIGHBOURS = 8
_LONG = 31
_BESIDE = 3
_LEAD = 36
_STOPS = re.compile(r"[,;:—–()]|\s(?:but|while|after|before|when)\s")
_OPEN_ENDED = re.compile(
    r"\b(?:since|until|till|by|before|after|from)\s(?:the\s|late\s|early\s)?"
    r"(?:(?:beginning|start|middle|end|close|turn)\sof\s(?:the\s)?)?$"
    r"|\bsince\s(?:[\w’'-]{1,20}\s){1,4}$"
)
_COMPARED_BEFORE = re.compile(
    r"(?:\b(?:up|down)\sfrom|\bcompared\s(?:with|to)|\bversus|,\sagainst|"
    r"\b(?:to|at|by|of)\s[$€£]?\d[\d.,]{0,15}%?(?:\s[a-z]{1,12}){0,2},?\s(?:from|against))"
    r"\s(?:(?:about|some|only|nearly|just)\s)?\Z"
)
_NUMBER = rf"(?:[$€£]?\d|(?:{'|'.join(CARDINALS)})\b)"
_OTHER_END = re.compile(
    rf"\b(?:from|to|against|versus|compared\s(?:with|to))\s(?:[a-z]{{2,9}}\s)?{_NUMBER}"
)
_FROM = re.compile(r"\b[Ff]rom\s\Z")
_ON_TO = re.compile(rf"(?:\s[a-z]{{1,12}}){{0,2}}\sto\s{_NUMBER}")
_SOME_TIME_OFF = re.compile(
    r"\s(?:an?|one|two|three|four|five|six|\d{1,3})\s(?:day|week|month|year)s?\s"
    r"(?:earlier|before|previously|later)\b"
)


def days_of(
    article: Article, figure: Span, sentence: Sentence, events: Sequence[Event]
) -> Days | None:
    """The days that the figure at ``figure`` speaks of, if anything tells them.

    ``None`` when nothing dates the article, or the figure is one of before ("up from 286").

    Args:
        article: whose ``published.anchor`` stands for a figure with no day near it.
        figure: where the figure stands.
        sentence: that holds it.
        events: of the article, in order.
    """
    text, start = article.text, sentence.span.start
    at = bisect_left(events, figure.start, key=lambda event: event.span.start)
    near = [
        event
        for event in events[max(0, at - _NEIGHBOURS) : at + _NEIGHBOURS]
        if event.days is not None
        and sentence.span.holds(event.span)
        and not _OPEN_ENDED.search(text[max(start, event.span.start - _LEAD) : event.span.start])
        and _is_close(text, event, figure)
    ]
    near = [e for e in near if not _is_of_other(text, e.span, figure)]
    after = [e for e in near if e.span.start >= figure.end and _in_clause(text, figure, e.span)]
    if _is_of_before(text, start, figure):
        return after[0].days if after else None
    told = [e for e in near if is_told(text, start, e.span)]
    opening = [e for e in near if e.span.start == start]
    for found in (after[:1], told[:1], opening[:1]):
        if found:
            return found[0].days
    published = article.published
    return Days(published.anchor, published.anchor) if published else None


def _is_of_other(text: str, event: Span, figure: Span) -> bool:
    """Whether a day behind the figure is another's it is set against: "from 286 on Monday"."""
    return _OTHER_END.search(text, figure.end, max(figure.end, event.start)) is not None


def _is_of_before(text: str, start: int, figure: Span) -> bool:
    """Whether a figure is the older of two: "up from 286", "from 5 to 7", "$214 a week earlier"."""
    lead = text[max(start, figure.start - 48) : figure.start]
    if _SOME_TIME_OFF.match(text, figure.end) or _COMPARED_BEFORE.search(lead):
        return True
    return _FROM.search(lead) is not None and _ON_TO.match(text, figure.end) is not None


def _is_close(text: str, event: Event, figure: Span) -> bool:
    """Whether an event may date a figure: one longer than a month only right beside it."""
    days = event.days
    if days is None or (days.last - days.first).days < _LONG:
        return not event.upcoming or _in_clause(text, figure, event.span)
    return (
        event.span.start >= figure.end
        and len(text[figure.end : event.span.start].split()) <= _BESIDE
    )


def _in_clause(text: str, one: Span, other: Span) -> bool:
    first, last = sorted((one, other))
    return not _STOPS.search(text[first.end : last.start])
