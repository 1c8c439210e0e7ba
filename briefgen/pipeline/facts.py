"""Facts that only the articles together give, and what they change in each article.

Lines that pages of an outlet share, inferred dates, one name for one person, an outlet's name. And
before those the one fact of the brief: the day that a stated moment is in its zone.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from zoneinfo import ZoneInfo

from briefgen.clean.shared import shared_lines, without
from briefgen.extract import extract
from briefgen.extract.people import name_people
from briefgen.extract.windows import infer_dates
from briefgen.model import Article, Extract


def settle(
    extracts: Sequence[Extract], redo: Callable[[Article], Extract] = extract
) -> tuple[Extract, ...]:
    """Apply the facts of the corpus to its extracts.

    Args:
        extracts: of every article read in this run, each found from its article alone.
        redo: finds anew what is in an article that got an inferred date or lost a line; where one
            bad article must not stop the others, the caller guards it.

    Returns:
        The extracts in order of date (unknown last), outlet and id: lines that pages of an outlet
        share cut, undated articles with an inferred date where one is clear, outlets under one
        name, persons under one name.
    """
    extracts = _without_shared(extracts, redo)
    articles = _name_outlets([e.article for e in extracts])
    inferred = infer_dates(extracts)
    settled = [
        replace(found, article=article)
        if published is article.published
        else redo(replace(article, published=published))
        for found, article, published in zip(extracts, articles, inferred, strict=True)
    ]
    return name_people(sorted(settled, key=lambda e: article_order(e.article)))


def localise(extracts: Sequence[Extract], zone: str) -> tuple[Extract, ...]:
    """The extracts, those with a stated moment under its day in ``zone`` (an IANA name).

    Nothing else in an extract changes: the writer's "Friday" is that of the writer's own day.
    """
    calendar = ZoneInfo(zone)
    placed = [(found, found.article.in_zone(calendar)) for found in extracts]
    return tuple(
        found if article is found.article else replace(found, article=article)
        for found, article in placed
    )


def _without_shared(
    extracts: Sequence[Extract], redo: Callable[[Article], Extract]
) -> list[Extract]:
    """The extracts without the lines that pages of one outlet share."""
    shared = shared_lines([e.article for e in extracts])
    return [
        redo(without(e.article, shared[e.article.id])) if e.article.id in shared else e
        for e in extracts
    ]


def _name_outlets(articles: Sequence[Article]) -> list[Article]:
    """Articles with the commonest name that their publisher family goes by, hosts last."""
    names: dict[str, Counter[str]] = {}
    for article in articles:
        if article.family and article.outlet:
            names.setdefault(article.family, Counter())[article.outlet] += 1

    def name(article: Article) -> str:
        found = names.get(article.family, Counter())
        ranked = sorted(found, key=lambda n: ("." in n and " " not in n, -found[n], n))
        return ranked[0] if ranked else article.outlet

    return [replace(a, outlet=name(a)) if a.outlet else a for a in articles]


def article_order(article: Article) -> tuple[bool, str, str, str]:
    """Articles by date (unknown last), outlet and id."""
    day = article.published.days.last.isoformat() if article.published else ""
    return (not day, day, article.outlet, article.id)
