"""Find events' days: the time words of an article, settled from its day of publication.

A word such as "Friday" counts from ``article.published.anchor``; without one only full dates are
settled. "Two days later" counts from the day that the text named before, unless that is the day of
telling ("police said on Friday"). Left out, on purpose: clock times, and what happened on the day:
the sentence says it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from briefgen.extract.tense import Tense, tense_of
from briefgen.language.speech import VERB_FORMS
from briefgen.language.tense import SOUTHERN
from briefgen.model import Article, Days, Event, Span
from briefgen.text.dates import Mention, find_mentions, resolve

_NO_DATE = "no publication date"
_NOT_EVENTS = frozenset({"clock", "open"})
_STATED = frozenset({"day", "year"})
_YEAR_LAST = frozenset({"month", "months", "quarter", "half", "season", "day-range", "week-of"})
_SOUTH = re.compile(rf"\b(?:{SOUTHERN})\b")
_JOINED = re.compile(r"(?:,|\s(?:and|or))\s(?:on\s)?")
_NEAR_SENTENCES = 2
_PLAN = 80
_WAS_DUE = re.compile(r"\b(?:was|were)\s(?:due|set|scheduled|expected|slated|to)\b[^.;,]{0,50}\Z")
_ANY_DAY = date(2000, 1, 1)
"""Full dates do not depend on the day they are read on."""
_WORD = re.compile(r"[^\W\d_]{2,20}")


def find_events(article: Article) -> tuple[Event, ...]:
    """The time words of ``article`` in order, each with the days it means and the rule.

    ``days`` is ``None`` with rule "no publication date" when the article has no date to count
    from and the words are no full date.
    """
    events: list[Event] = []
    told: _Told = _Told()
    for mention, at in _mentions(article):
        sentence = article.sentences[at]
        tense = told.tense
        if not _JOINED.fullmatch(article.text, told.end, mention.span.start):
            tense = tense_of(article.text, mention.span, sentence.span)
        event = _event(article, mention, tense, told.near(at, sentence.paragraph))
        events.append(event)
        told = replace(told, end=mention.span.end, tense=tense)
        if event.days and not is_told(article.text, sentence.span.start, event.span):
            told = replace(told, days=event.days, sentence=at, paragraph=sentence.paragraph)
    return tuple(events)


@dataclass(frozen=True, slots=True)
class _Told:
    """What the mentions before tell of the next: the last one's end and tense, the days named."""

    end: int = 0
    tense: Tense = ""
    days: Days | None = None
    sentence: int = 0
    paragraph: int = 0

    def near(self, sentence: int, paragraph: int) -> Days | None:
        """The days named in this paragraph, at most two sentences before."""
        near = paragraph == self.paragraph and sentence - self.sentence <= _NEAR_SENTENCES
        return self.days if near else None


def _mentions(article: Article) -> Iterator[tuple[Mention, int]]:
    """The mentions that may be events, each with the number of the sentence that holds it."""
    sentences, at = article.sentences, 0
    for mention in find_mentions(article.text):
        if mention.kind in _NOT_EVENTS:
            continue
        while at + 1 < len(sentences) and sentences[at + 1].span.start <= mention.span.start:
            at += 1
        if sentences and sentences[at].span.holds(mention.span):
            yield mention, at


def is_told(text: str, start: int, words: Span) -> bool:
    """Whether the time is that of the telling: "said on Tuesday", "on Friday said".

    ``start`` is where the sentence begins.
    """
    before = _WORD.findall(text[max(start, words.start - 60) : words.start])[-3:]
    after = _WORD.findall(text[words.end : words.end + 24])[:1]
    return any(word.lower() in VERB_FORMS for word in (*before, *after))


def _event(article: Article, mention: Mention, tense: Tense, named: Days | None) -> Event:
    planned = tense == "ahead" and not _was_planned(article, mention)
    days, rule = _settle(article, mention, planned, tense == "behind", named)
    if days is not None and article.published is not None:
        anchor = article.published.anchor
        planned = days.first > anchor or (planned and days.last >= anchor)
    return Event(article.id, mention.span, mention.text, days, rule, planned)


def _was_planned(article: Article, mention: Mention) -> bool:
    """Whether yesterday's weekday is told as one that was planned: "was due to end on Monday"."""
    if mention.kind != "weekday" or mention.which or article.published is None:
        return False
    yesterday = (article.published.anchor.weekday() - 1) % 7
    lead = article.text[max(0, mention.span.start - _PLAN) : mention.span.start]
    return mention.parts[0] == yesterday and _WAS_DUE.search(lead) is not None


@lru_cache(maxsize=1)
def _is_southern(text: str) -> bool:
    return _SOUTH.search(text) is not None


def _settle(
    article: Article, mention: Mention, planned: bool, past: bool, named: Days | None
) -> tuple[Days | None, str]:
    if mention.kind == "season" and _is_southern(article.text):
        return None, "seasons of either half of the earth"
    if article.published is not None:
        anchor = article.published.anchor
        return resolve(mention, anchor, planned, past=past, named=named)
    if mention.kind in _STATED or (mention.kind in _YEAR_LAST and mention.parts[-1]):
        return resolve(mention, _ANY_DAY, planned)
    if mention.kind == "beside" and named is not None:
        return resolve(mention, _ANY_DAY, planned, named=named)
    return None, _NO_DATE
