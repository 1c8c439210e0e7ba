"""The brief of a period, made of settled extracts, settings, the day and the last brief."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

import msgspec

import briefgen
from briefgen.compose import choose, sources
from briefgen.compose.changes import find_changes
from briefgen.compose.glance import at_a_glance, without_repeats
from briefgen.compose.late import tell_late
from briefgen.compose.threads import carry_on, fall_quiet, threads_of
from briefgen.model import (
    Article,
    Brief,
    Corpus,
    Extract,
    LeftOut,
    Made,
    Period,
    Problem,
    Topic,
)
from briefgen.pipeline.kept import Keep, unkept
from briefgen.pipeline.steps import Step, untimed
from briefgen.pipeline.topics import find_topics
from briefgen.settings import Settings

_FEWEST_TOPICS = 3


@dataclass(frozen=True, slots=True)
class Told:
    """What the other issues of a series have told, so that each article is told in one of them.

    ``periods`` are those of the issues before, ``articles`` what any other issue has shown, and
    ``listed`` the undated ones that any other has listed. ``strays`` are the only late and undated
    articles that may be told (``None``: any may).
    """

    periods: tuple[Period, ...] = ()
    articles: frozenset[str] = frozenset()
    listed: frozenset[str] = frozenset()
    strays: frozenset[str] | None = None

    def takes(self, article: Article) -> bool:
        """Whether an article of the period, or an undated one, may be told."""
        if article.id in self.articles:
            return False
        return article.published is not None or self._may_stray(article)

    def lacks(self, article: Article) -> bool:
        """Whether an article belongs to a period that has its brief, and no brief has shown it."""
        if article.published is None or article.id in self.articles:
            return False
        return self.covers(article.published.days.last) and self._may_stray(article)

    def lists(self, article: Article) -> bool:
        """Whether an undated article is to be listed: no other issue has told of it."""
        return article.id not in self.articles | self.listed and self._may_stray(article)

    def covers(self, day: date) -> bool:
        """Whether a day is in one of the periods."""
        return any(day in period for period in self.periods)

    def _may_stray(self, article: Article) -> bool:
        return self.strays is None or article.id in self.strays


NOTHING_TOLD = Told()


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
    step: Step = untimed,
    told: Told = NOTHING_TOLD,
    keep: Keep = unkept,
) -> Brief:
    """The brief of ``period``.

    Args:
        extracts: localised and settled; those outside the period are passed over.
        period: the days the brief covers.
        settings: title, zone, budgets, methods.
        issued: the day printed as the date of issue.
        last: the last brief of the same series; ``None`` makes this the first.
        problems: inputs set aside, for the annex.
        include_undated: whether articles of unknown date are used too.
        told: what the other briefs of the series have shown, which is not told again; an article of
            an earlier one's period that none of them has is told as late.
        step: told of the steps "copies", "grouping", "naming", "quotes", "summaries" and
            "comparing".
        keep: asked for the groups and for each topic, which an earlier brief may have had.
    """
    used, came_late, undated = _to_tell(extracts, period, include_undated, told)
    late = tell_late(came_late, told.periods)
    by_id = {e.article.id: e for e in extracts}
    topics = find_topics(used, settings, step, keep)
    threads = threads_of(last)
    topics = carry_on(topics, {e.article.id: e.article.text for e in used}, threads)
    topics = tuple(map(without_repeats, topics))
    main, small = _split(choose.order_topics(topics), settings.topics.most)
    changes = find_changes(main, small, by_id, threads) if last else ()
    notes = sources.number_sources([*main, *small], late, by_id)
    return Brief(
        title=settings.brief.title,
        number=_number(period),
        period=period,
        zone=settings.brief.zone,
        cutoff=_cutoff(used),
        issued=issued,
        marking=settings.brief.marking,
        corpus=_corpus(used, len(undated), topics, problems),
        last_label=last.edition if last else "",
        glance=at_a_glance(main, changes),
        changes=changes,
        key_figures=choose.key_figures(main),
        topics=_cut(main, settings),
        also_noted=_cut(small, settings),
        without_articles=_without_articles(topics, settings),
        upcoming=choose.upcoming(used, period.until),
        sources=notes,
        left_out=() if include_undated else _left_out(undated),
        problems=(*problems, *(p for e in (*used, *came_late) for p in e.article.problems)),
        made=_made((*used, *came_late), settings, last, include_undated),
        late=late,
        quiet=fall_quiet(threads, topics),
    )


def _to_tell(
    extracts: Sequence[Extract], period: Period, include_undated: bool, told: Told
) -> tuple[list[Extract], list[Extract], list[Article]]:
    """What the brief is made of, what it tells as late, and the undated that it counts."""
    used = [
        e
        for e in extracts
        if in_period(e.article, period, include_undated) and told.takes(e.article)
    ]
    late = [e for e in extracts if told.lacks(e.article)]
    tells = told.takes if include_undated else told.lists
    undated = [e.article for e in extracts if e.article.published is None and tells(e.article)]
    return used, late, undated


def _cutoff(used: Sequence[Extract]) -> date | None:
    """The last day on which a source was published."""
    known = [e.article.published.days.last for e in used if e.article.published]
    return max(known, default=None)


def _cut(topics: Sequence[Topic], settings: Settings) -> tuple[Topic, ...]:
    """The topics with as many quotes and figures as are printed; the sources keep them all."""
    quotes, figures = settings.topics.quotes, settings.topics.figures
    return tuple(
        replace(topic, quotes=topic.quotes[:quotes], figures=topic.figures[:figures])
        for topic in topics
    )


def _split(topics: Sequence[Topic], most: int) -> tuple[tuple[Topic, ...], tuple[Topic, ...]]:
    """Topics to tell and topics to note, each in the order given.

    Told are those that the settings name and those of several reports, ``most`` in all where the
    named are not more; and three in any case, if there are.
    """
    ids = [t.id for t in topics if t.label]
    ids += [t.id for t in topics if len(t.origins) > 1 and not t.label][: max(0, most - len(ids))]
    others = [t.id for t in topics if t.id not in ids]
    ids += others[: max(0, min(most, _FEWEST_TOPICS) - len(ids))]
    told = [t for t in topics if t.id in ids]
    return tuple(told), tuple(t for t in topics if t.id not in ids)


def _without_articles(topics: Sequence[Topic], settings: Settings) -> tuple[str, ...]:
    labels = {topic.label for topic in topics}
    return tuple(topic.name for topic in settings.named if topic.name not in labels)


def _number(period: Period) -> str:
    """The ISO week that most days of a weekly brief are in ("27/2021"), else the period's label."""
    if period.series != "weekly":
        return period.label
    year, week, _ = (period.first + timedelta(days=3)).isocalendar()
    return f"{week}/{year}"


def _corpus(
    used: Sequence[Extract],
    undated: int,
    topics: Sequence[Topic],
    problems: Sequence[Problem],
) -> Corpus:
    """The counts; outlets that are not known count as one, since they may be."""
    return Corpus(
        articles=len(used),
        outlets=len({e.article.family for e in used}),
        origins=sum(len(topic.origins) for topic in topics),
        set_aside=len({problem.where for problem in problems}),
        undated=undated,
    )


def _left_out(undated: Sequence[Article]) -> tuple[LeftOut, ...]:
    reason = "undated, and nothing in the articles at hand dates it"
    return tuple(sources.leave_out(article, reason) for article in undated)


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
            (
                settings.brief.title,
                settings.brief.zone,
                settings.summary,
                settings.topics,
                settings.named,
            )
        ),
        last_brief=_hash(last) if last else "",
    )


def _hash(value: object) -> str:
    return hashlib.sha256(msgspec.json.encode(value, order="deterministic")).hexdigest()
