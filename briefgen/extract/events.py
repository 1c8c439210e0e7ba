"""Find events' days: the time words of an article, settled from its day of publication.

A word such as "Friday" counts from ``article.published.anchor``; without one only full dates are
settled. Left out, on purpose: clock times, and what happened on the day: the sentence says it.
"""

import re
from datetime import date

from briefgen.model import Article, Days, Event, Sentence
from briefgen.text.dates import Mention, find_mentions, resolve

_NO_DATE = "no publication date"
_NOT_EVENTS = frozenset({"clock", "open"})
_STATED = frozenset({"day", "year"})
_AHEAD = (
    r"will|shall|won[’']t|[’']ll|plans?|planned|planning|intends?|aims?|hopes?|due|scheduled|"
    r"slated|set\sto|expected\sto|expects?\sto|going\sto|about\sto|upcoming|deadline|would|to\sbe\sheld|"
    r"(?:is|are)\sto|set\sfor|(?<!was\s)(?<!were\s)(?<!been\s)expected(?!\sto\shave)|"
    r"(?:may|might)(?!\shave)"
)
_SCHEDULED = re.compile(
    r"\b(?:begins|starts|opens|ends|reopens|resumes|closes|meets|returns|arrives|expires|"
    r"takes\s(?:effect|office|place|over)|"
    r"(?:[A-Za-z]{2,20}s|[Pp]eople|[Tt]hey|[Ww]e|I)\s(?:begin|start|open|end|reopen|resume|close|"
    r"meet|return|arrive|leave|expire|vote|sail))"
    r"(?:\s(?:in|at|with|to|under|for|there|here|again|up|out)(?:\s[\w’'-]{1,20}){0,3})?"
    r"(?:\s(?:by|from))?\s\Z"
)
_LIMIT = re.compile(
    r"\b(?:could|can)\s(?!have\b|not\shave\b)[^.;]{1,80}\b(?:by|before|from|until)\s\Z"
)
_FROM_START = re.compile(r"From\s\Z")
_BEHIND = (
    r"said|told|says|announced|reported|was|were|had|has|have|did|began|took|held|came|went|"
    r"made|met|left|fled|fell|rose|killed|[a-z]{3,20}ed"
)
_TENSE = re.compile(rf"\b(?:(?P<ahead>{_AHEAD})|(?P<behind>{_BEHIND}))\b")
_DEADLINE_AFTER = re.compile(r"\s(?:deadline|target\sdate)\b")
_REACH = 200
_ANY_DAY = date(2000, 1, 1)
"""Full dates do not depend on the day they are read on."""


def find_events(article: Article) -> tuple[Event, ...]:
    """The time words of ``article`` in order, each with the days it means and the rule.

    ``days`` is ``None`` with rule "no publication date" when the article has no date to count
    from and the words are no full date.
    """
    sentences = article.sentences
    events: list[Event] = []
    at = 0
    for mention in find_mentions(article.text):
        if mention.kind in _NOT_EVENTS:
            continue
        while at + 1 < len(sentences) and sentences[at + 1].span.start <= mention.span.start:
            at += 1
        if sentences and sentences[at].span.holds(mention.span):
            events.append(_event(article, mention, sentences[at]))
    return tuple(events)


def _event(article: Article, mention: Mention, sentence: Sentence) -> Event:
    planned = _is_planned(article.text, mention, sentence)
    days, rule = _settle(article, mention, planned)
    if days is not None and article.published is not None:
        anchor = article.published.anchor
        planned = days.first > anchor or (planned and days.last >= anchor)
    return Event(article.id, mention.span, mention.text, days, rule, planned)


def _settle(article: Article, mention: Mention, planned: bool) -> tuple[Days | None, str]:
    if article.published is not None:
        return resolve(mention, article.published.anchor, planned)
    if mention.kind in _STATED or (mention.kind in ("month", "quarter") and mention.parts[1]):
        return resolve(mention, _ANY_DAY, planned)
    if mention.kind == "day-range" and mention.parts[4]:
        return resolve(mention, _ANY_DAY, planned)
    return None, _NO_DATE


def _is_planned(text: str, mention: Mention, sentence: Sentence) -> bool:
    """Whether the verb nearest before the words (or a deadline after) speaks of what is to come."""
    if _DEADLINE_AFTER.match(text, mention.span.end):
        return True
    start = max(sentence.span.start, mention.span.start - _REACH)
    lead = text[start : mention.span.start]
    if _FROM_START.fullmatch(lead) or _LIMIT.search(lead) or _SCHEDULED.search(lead):
        return True
    verbs = list(_TENSE.finditer(text, start, mention.span.start))
    return bool(verbs) and verbs[-1]["ahead"] is not None
