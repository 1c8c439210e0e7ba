"""The recipe: extracts + settings + day (+ the last brief) -> Brief. Pure: no file, no clock.

``settle`` finds the facts that only the articles together give (lines that pages share, inferred
dates, one name for one person, an outlet's name) and applies them; ``build`` makes the brief of a
period from what it leaves.
"""

import hashlib
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

import msgspec

import briefgen
from briefgen.clean.shared import shared_lines, without
from briefgen.compose import choose, sources
from briefgen.compose.changes import find_changes, keep_ids
from briefgen.compose.compare import compare_figures
from briefgen.compose.disputes import find_disputes
from briefgen.compose.quotes import fold_quotes, rank_quotes
from briefgen.extract import extract
from briefgen.extract.people import name_people
from briefgen.extract.windows import infer_dates
from briefgen.group import Group, fold_copies, group_topics, name_topic, tags
from briefgen.model import (
    Article,
    Brief,
    Corpus,
    Days,
    Extract,
    LeftOut,
    Made,
    Origin,
    Period,
    Problem,
    Topic,
)
from briefgen.settings import Settings
from briefgen.summarise import summarise

_FEWEST_TOPICS = 3


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
    return name_people(sorted(settled, key=lambda e: _order(e.article)))


def _without_shared(
    extracts: Sequence[Extract], redo: Callable[[Article], Extract]
) -> list[Extract]:
    """The extracts without the lines that pages of one outlet share."""
    shared = shared_lines([e.article for e in extracts])
    return [
        redo(without(e.article, shared[e.article.id])) if e.article.id in shared else e
        for e in extracts
    ]


def in_period(article: Article, period: Period, include_undated: bool) -> bool:
    """Whether an article belongs in the brief of ``period``.

    The last of its possible days decides, so that every dated article is in one brief of a series.
    """
    if article.published is None:
        return include_undated
    return article.published.days.last in period


def build(
    extracts: Sequence[Extract],
    period: Period,
    settings: Settings,
    issued: date,
    last: Brief | None = None,
    problems: Sequence[Problem] = (),
    include_undated: bool = False,
) -> Brief:
    """The brief of ``period``.

    Args:
        extracts: settled; those outside the period are passed over.
        period: the days the brief covers.
        settings: title, zone, budgets, methods.
        issued: the day printed as the date of issue.
        last: the last brief of the same series; ``None`` makes this the first.
        problems: inputs set aside, for the annex.
        include_undated: whether articles of unknown date are used too.
    """
    used = [e for e in extracts if in_period(e.article, period, include_undated)]
    by_id = {e.article.id: e for e in used}
    topics = _topics(used, by_id, settings)
    texts = {e.article.id: e.article.text for e in used}
    topics = keep_ids(topics, texts, last)
    main, small = _split(choose.order_topics(topics), settings.topics.most)
    notes = sources.number_sources([*main, *small], by_id)
    return Brief(
        title=settings.brief.title,
        number=_number(period),
        period=period,
        zone=settings.brief.zone,
        cutoff=max((d.last for d in _known_days(used)), default=None),
        issued=issued,
        marking=settings.brief.marking,
        corpus=_corpus(used, extracts, topics, problems),
        last_label=last.period.label if last else "",
        glance=choose.at_a_glance(main),
        changes=find_changes(main, small, texts, last),
        key_figures=choose.key_figures(main),
        topics=_cut(main, settings),
        also_noted=_cut(small, settings),
        upcoming=choose.upcoming(used, period.until),
        sources=notes,
        left_out=_left_out(extracts, include_undated),
        problems=tuple(problems) + tuple(p for e in used for p in e.article.problems),
        made=_made(used, settings, last, include_undated),
    )


def _order(article: Article) -> tuple[bool, str, str, str]:
    day = article.published.days.last.isoformat() if article.published else ""
    return (not day, day, article.outlet, article.id)


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


def _topics(
    used: Sequence[Extract], by_id: Mapping[str, Extract], settings: Settings
) -> tuple[Topic, ...]:
    origins = {origin.lead: origin for origin in fold_copies([e.article for e in used])}
    leads = [by_id[lead].article for lead in origins]
    groups = group_topics(leads, settings.topics.granularity, settings.topics.grouper)
    return tuple(_topic(group, origins, by_id, settings) for group in groups)


def _topic(
    group: Group, origins: Mapping[str, Origin], by_id: Mapping[str, Extract], settings: Settings
) -> Topic:
    found = sorted((by_id[a] for a in group.articles), key=lambda e: _order(e.article))
    articles = [e.article for e in found]
    families = {a.id: a.family for a in articles}
    entries = fold_quotes([q for e in found for q in e.quotes])
    topic = Topic(
        id=hashlib.sha256("".join(sorted(a.id for a in articles)).encode()).hexdigest()[:10],
        name=name_topic(articles),
        tags=tags(articles),
        origins=tuple(origins[a.id] for a in articles),
        families=len(set(families.values())),
        why=group.links,
        days=_hull(_known_days(found)),
        summary=summarise(articles, settings.summary.words, settings.summary.method),
        quotes=rank_quotes(entries, families),
        figures=choose.rank_figures([f for e in found for f in e.figures]),
        disputes=find_disputes(found),
        timeline=choose.timeline(found),
    )
    return choose.with_comparisons(topic, compare_figures(found))


def _known_days(extracts: Sequence[Extract]) -> list[Days]:
    return [e.article.published.days for e in extracts if e.article.published]


def _hull(known: Sequence[Days]) -> Days | None:
    return Days(min(d.first for d in known), max(d.last for d in known)) if known else None


def _cut(topics: Sequence[Topic], settings: Settings) -> tuple[Topic, ...]:
    """The topics with as many quotes and figures as are printed; the sources keep them all."""
    quotes, figures = settings.topics.quotes, settings.topics.figures
    return tuple(
        replace(topic, quotes=topic.quotes[:quotes], figures=topic.figures[:figures])
        for topic in topics
    )


def _split(topics: Sequence[Topic], most: int) -> tuple[tuple[Topic, ...], tuple[Topic, ...]]:
    """Topics to tell and topics to note: all of several reports, and three in all if there are."""
    told = [t for t in topics if len(t.origins) > 1][:most]
    for topic in topics:
        if len(told) >= min(most, _FEWEST_TOPICS):
            break
        if topic not in told:
            told.append(topic)
    return tuple(told), tuple(t for t in topics if t not in told)


def _number(period: Period) -> str:
    """The ISO week that most days of a weekly brief are in ("27/2021"), else the period's label."""
    if period.series != "weekly":
        return period.label
    year, week, _ = (period.first + timedelta(days=3)).isocalendar()
    return f"{week}/{year}"


def _corpus(
    used: Sequence[Extract],
    read: Sequence[Extract],
    topics: Sequence[Topic],
    problems: Sequence[Problem],
) -> Corpus:
    """The counts; outlets that are not known count as one, since they may be."""
    return Corpus(
        articles=len(used),
        outlets=len({e.article.family for e in used}),
        origins=sum(len(topic.origins) for topic in topics),
        set_aside=len({problem.where for problem in problems}),
        undated=sum(e.article.published is None for e in read),
    )


def _left_out(extracts: Sequence[Extract], include_undated: bool) -> tuple[LeftOut, ...]:
    if include_undated:
        return ()
    return tuple(
        sources.leave_out(e.article, "undated, and nothing in the articles at hand dates it")
        for e in extracts
        if e.article.published is None
    )


def _made(
    used: Sequence[Extract], settings: Settings, last: Brief | None, include_undated: bool
) -> Made:
    facts = [(e.article.id, e.article.published, e.article.outlet, e.article.shared) for e in used]
    return Made(
        version=briefgen.__version__,
        summariser=settings.summary.method,
        granularity=settings.topics.granularity,
        include_undated=include_undated,
        extracts=_hash(used),
        facts=_hash(facts),
        settings=_hash(
            (settings.brief.title, settings.brief.zone, settings.summary, settings.topics)
        ),
        last_brief=_hash(last) if last else "",
    )


def _hash(value: object) -> str:
    return hashlib.sha256(msgspec.json.encode(value, order="deterministic")).hexdigest()
