"""Days for articles that state none, from dated articles that report the same.

An undated article and a dated one that tell the same thing were published close together, and the
undated one's own "this week", "on Friday" and "September 30" narrow the days down. What comes out
is an inference and says so; with no clear companion, or with nothing but a weekday to go by, the
date stays unknown.
"""

import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from briefgen.model import Article, Days, Extract, Published, Sentence
from briefgen.text.dates import Mention, find_mentions, resolve
from briefgen.text.words import stems

_CLEAR = 0.42
_REACH = timedelta(days=2)


@dataclass(frozen=True, slots=True)
class _Match:
    score: float
    mine: Sentence
    theirs: Sentence
    companion: Article


def infer_dates(extracts: Sequence[Extract]) -> tuple[Published | None, ...]:
    """For each article its ``published``, inferred where it is unknown and a companion is clear.

    Args:
        extracts: of the same run, dated and undated, in any order.

    Returns:
        One value an article, in their order; stated dates come back as they are.
    """
    articles = [extract.article for extract in extracts]
    dated = [a for a in articles if a.published is not None]
    undated = [e for e in extracts if e.article.published is None]
    if not dated or not undated:
        return tuple(a.published for a in articles)
    bags = {a.id: [frozenset(stems(s.text)) for s in a.sentences] for a in articles}
    counts = Counter(stem for rows in bags.values() for row in rows for stem in row)
    total = sum(len(rows) for rows in bags.values())
    weight = {stem: math.log((total + 1) / (n + 0.5)) for stem, n in counts.items()}
    found = {
        e.article.id: _infer(e.article, _past(e), _matches(e.article, dated, bags, weight))
        for e in undated
    }
    return tuple(a.published or found[a.id] for a in articles)


def _past(extract: Extract) -> tuple[Mention, ...]:
    """The words for a time in an article, without those that speak of what is to come."""
    ahead = [event.span for event in extract.events if event.upcoming]
    return tuple(
        mention
        for mention in find_mentions(extract.article.text)
        if not any(
            span.start < mention.span.end and mention.span.start < span.end for span in ahead
        )
    )


def _matches(
    article: Article,
    dated: Sequence[Article],
    bags: dict[str, list[frozenset[str]]],
    weight: dict[str, float],
) -> list[_Match]:
    """Its sentences that a dated article tells too, the surest first."""
    found = [
        _Match(score, mine, theirs, other)
        for mine, a in zip(article.sentences, bags[article.id], strict=True)
        if len(a) >= 5
        for other in dated
        if other.language == article.language
        for theirs, b in zip(other.sentences, bags[other.id], strict=True)
        if len(a & b) >= 4 and (score := _share(a, b, weight)) >= _CLEAR
    ]
    return sorted(found, key=lambda m: (-m.score, m.companion.id, m.mine.span, m.theirs.span))


def _share(a: frozenset[str], b: frozenset[str], weight: dict[str, float]) -> float:
    """Weight shared, of the smaller sentence's weight: 0.0 to 1.0, rounded to 9 digits."""
    shared, one, other = (sum(weight[s] for s in sorted(x)) for x in (a & b, a, b))
    return round(shared / min(one, other), 9) if shared else 0.0


def _infer(
    article: Article, past: Sequence[Mention], matches: Sequence[_Match]
) -> Published | None:
    for match in matches:
        window = _window(article, past, match)
        if window is not None:
            companion = match.companion.title or match.companion.name
            return Published(
                days=window,
                rule=f"tells the same as “{companion}”",
                words=match.mine.text,
                anchor=window.last,
                inferred=True,
            )
    return None


def _window(article: Article, past: Sequence[Mention], match: _Match) -> Days | None:
    """The days on which an article can have been published, given one shared report."""
    stated = match.companion.published
    if stated is None:
        return None
    week = _week_of(stated.anchor)
    this_week = _of_one_week(article, match)
    days = week if this_week else Days(stated.days.first - _REACH, stated.days.last + _REACH)
    latest = _latest_dated(past, stated.anchor)
    if latest is None and not this_week:
        return None
    if latest is not None and latest > days.last:
        return None
    if latest is not None and latest >= days.first:
        return Days(latest, days.last)
    weekday = _latest_weekday(past, days, week)
    return Days(weekday, weekday) if weekday is not None else days


def _of_one_week(article: Article, match: _Match) -> bool:
    """Whether both tell the shared report of their own week.

    Both sentences say "this week", or the undated article does and both give the same number.
    """
    if _says_this_week(match.mine.text) and _says_this_week(match.theirs.text):
        return True
    shared = set(stems(match.mine.text)) & set(stems(match.theirs.text))
    return _says_this_week(article.text) and any(stem[0].isdigit() for stem in shared)


def _week_of(day: date) -> Days:
    monday = day - timedelta(days=day.weekday())
    return Days(monday, monday + timedelta(days=6))


def _says_this_week(text: str) -> bool:
    return "this week" in text.lower()


def _latest_dated(mentions: Sequence[Mention], anchor: date) -> date | None:
    """The latest day that the text dates by month and day and tells as past."""
    days = [
        resolved.last
        for mention in mentions
        if mention.kind in ("day", "month-day")
        and (resolved := resolve(mention, anchor, upcoming=False)[0]) is not None
        and abs((resolved.last - anchor).days) <= 31
    ]
    return max(days, default=None)


def _latest_weekday(mentions: Sequence[Mention], days: Days, week: Days) -> date | None:
    """The latest weekday named that falls into ``days``, read in the companion's ``week``."""
    named = [
        day
        for mention in mentions
        if mention.kind == "weekday"
        and (resolved := resolve(mention, week.last, upcoming=False)[0]) is not None
        and (day := resolved.last) in days
    ]
    return max(named, default=None)
