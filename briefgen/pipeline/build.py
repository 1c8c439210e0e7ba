"""The brief of a period, made of settled extracts, settings, the day and the last brief."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

import msgspec

import briefgen
from briefgen.compose import choose, key_figures, sources
from briefgen.compose.changes import find_changes
from briefgen.compose.glance import at_a_glance, without_repeats
from briefgen.compose.late import tell_late
from briefgen.compose.threads import carry_on, fall_quiet, threads_of
from briefgen.model import (
    Article,
    Brief,
    Change,
    Corpus,
    Extract,
    Late,
    LeftOut,
    Made,
    Period,
    Problem,
    Source,
    Thread,
    Topic,
)
from briefgen.pipeline.kept import Keep, unkept
from briefgen.pipeline.steps import Step, untimed
from briefgen.pipeline.telling import NOTHING_TOLD, Told, ToTell, to_tell
from briefgen.pipeline.topics import find_topics
from briefgen.settings import Settings

_FEWEST_TOPICS = 3


@dataclass(frozen=True, slots=True)
class _Case:
    """What a brief was asked to be, as the arguments of ``build`` say it."""

    period: Period
    settings: Settings
    issued: date
    last: Brief | None
    problems: tuple[Problem, ...]
    include_undated: bool


@dataclass(frozen=True, slots=True)
class _Story:
    """Topics told in full and in a line, what became of each, and those that are quiet."""

    main: tuple[Topic, ...]
    small: tuple[Topic, ...]
    changes: tuple[Change, ...]
    quiet: tuple[Thread, ...]


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
    articles = to_tell(extracts, period, include_undated, told)
    threads = threads_of(last)
    topics = _topics(articles.used, threads, settings, step, keep)
    main, small = _split(topics, settings.topics.most)
    by_id = {e.article.id: e for e in extracts}
    changes = find_changes(main, small, by_id, threads) if last else ()
    story = _Story(main, small, changes, fall_quiet(threads, topics))
    late = tell_late(articles.late, told.periods)
    notes = sources.number_sources([*main, *small], late, by_id)
    case = _Case(period, settings, issued, last, tuple(problems), include_undated)
    return _write(case, articles, story, late, notes)


def _topics(
    used: Sequence[Extract],
    threads: Sequence[Thread],
    settings: Settings,
    step: Step,
    keep: Keep,
) -> tuple[Topic, ...]:
    """The topics in the order of the brief, each with what earlier briefs have told of it."""
    found = find_topics(used, settings, step, keep)
    found = carry_on(found, {e.article.id: e.article.text for e in used}, threads)
    return choose.order_topics(tuple(map(without_repeats, found)))


def _write(
    case: _Case,
    articles: ToTell,
    story: _Story,
    late: tuple[Late, ...],
    notes: tuple[Source, ...],
) -> Brief:
    """The brief, its parts put where they stand."""
    settings, last = case.settings, case.last
    topics, used = (*story.main, *story.small), articles.used
    told = (*used, *articles.late)
    return Brief(
        title=settings.brief.title,
        number=_number(case.period),
        period=case.period,
        zone=settings.brief.zone,
        cutoff=_cutoff(used),
        issued=case.issued,
        marking=settings.brief.marking,
        corpus=_corpus(used, len(articles.undated), topics, case.problems),
        last_label=last.edition if last else "",
        glance=at_a_glance(story.main, story.changes),
        changes=story.changes,
        key_figures=key_figures.key_figures(story.main),
        topics=_cut(story.main, settings),
        also_noted=_cut(story.small, settings),
        without_articles=_without_articles(topics, settings),
        upcoming=choose.upcoming(used, case.period.until),
        sources=notes,
        left_out=() if case.include_undated else _left_out(articles.undated),
        problems=(*case.problems, *(p for e in told for p in e.article.problems)),
        made=_made(told, settings, last, case.include_undated),
        late=late,
        quiet=story.quiet,
    )


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
