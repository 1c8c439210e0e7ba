"""Articles to topics: copies folded, articles grouped, and all that a topic prints found."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefgen.compose import choose, key_figures
from briefgen.compose.compare import compare_figures
from briefgen.compose.disputes import find_disputes
from briefgen.compose.quotes import fold_quotes, rank_quotes
from briefgen.group import (
    Group,
    NamedGroup,
    fold_copies,
    group_topics,
    name_topic,
    tags,
    take_named,
)
from briefgen.model import Article, Days, Extract, Origin, QuoteEntry, Span, Topic
from briefgen.pipeline.facts import article_order
from briefgen.pipeline.kept import Keep, unkept
from briefgen.pipeline.steps import Step, untimed
from briefgen.settings import Settings
from briefgen.summarise import summarise


@dataclass(frozen=True, slots=True)
class _Groups:
    """Articles without their copies: those of named topics, and those that tell one story."""

    origins: tuple[Origin, ...]
    named: tuple[NamedGroup, ...]
    others: tuple[Group, ...]


def find_topics(
    used: Sequence[Extract], settings: Settings, step: Step = untimed, keep: Keep = unkept
) -> tuple[Topic, ...]:
    """The topics that the settings name, and those of the articles that none of them takes."""
    by_id = {e.article.id: e for e in used}
    articles = [e.article for e in used]
    how = (settings.named, settings.topics.granularity, settings.topics.grouper)
    groups = keep(_Groups, (articles, how), lambda: _groups(articles, settings, step))
    origins = {origin.lead: origin for origin in groups.origins}

    def topic(ids: Sequence[str]) -> Topic:
        found = sorted((by_id[a] for a in ids), key=lambda e: article_order(e.article))
        reports = [origins[e.article.id] for e in found]
        of = (found, reports, settings.summary, settings.topics)
        return keep(Topic, of, lambda: _topic(found, reports, settings, step))

    return (
        *(
            replace(topic(g.articles), id=_identity([g.name]), label=g.name, matches=g.matches)
            for g in groups.named
        ),
        *(replace(topic(g.articles), why=g.links, nearest=g.nearest) for g in groups.others),
    )


def _groups(articles: Sequence[Article], settings: Settings, step: Step) -> _Groups:
    by_id = {article.id: article for article in articles}
    with step("copies"):
        origins = fold_copies(articles)
    with step("grouping"):
        leads = [by_id[origin.lead] for origin in origins]
        named, rest = take_named(leads, {topic.name: topic.match for topic in settings.named})
        others = group_topics(rest, settings.topics.granularity, settings.topics.grouper)
    return _Groups(origins, named, others)


def _topic(
    found: Sequence[Extract], origins: Sequence[Origin], settings: Settings, step: Step
) -> Topic:
    articles = [e.article for e in found]
    families = {a.id: a.family for a in articles}
    with step("naming"):
        name, marks = name_topic(articles), tags(articles)
    with step("quotes"):
        quotes = rank_quotes(fold_quotes([q for e in found for q in e.quotes]), families)
    with step("summaries"):
        shown = _shown(quotes[: settings.topics.quotes])
        summary = summarise(articles, settings.summary.words, settings.summary.method, shown)
    with step("comparing"):
        topic = Topic(
            id=_identity(sorted(families)),
            name=name,
            tags=marks,
            origins=tuple(origins),
            families=len(set(families.values())),
            days=_hull(_known_days(found)),
            summary=summary,
            quotes=quotes,
            figures=key_figures.rank_figures([f for e in found for f in e.figures]),
            disputes=find_disputes(found),
            timeline=choose.timeline(found),
        )
        return choose.with_comparisons(topic, compare_figures(found))


def _identity(words: Sequence[str]) -> str:
    """The id of a new topic: of its articles, or of the name that the settings give it."""
    return hashlib.sha256("".join(words).encode()).hexdigest()[:10]


def _shown(quotes: Sequence[QuoteEntry]) -> dict[str, list[Span]]:
    """The parts of articles that are printed as quotes, in all their prints."""
    shown: dict[str, list[Span]] = {}
    for entry in quotes:
        for quote in (entry.quote, *entry.variants):
            shown.setdefault(quote.article, []).extend(quote.spans)
    return shown


def _known_days(extracts: Sequence[Extract]) -> list[Days]:
    return [e.article.published.days for e in extracts if e.article.published]


def _hull(known: Sequence[Days]) -> Days | None:
    return Days(min(d.first for d in known), max(d.last for d in known)) if known else None
