"""What an earlier brief printed is not news; what moved, was denied or was taken back is."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from briefgen.compose.changes import find_changes
from briefgen.compose.threads import carry_on, fall_quiet, threads_of
from briefgen.model import (
    Article,
    Brief,
    Change,
    Corpus,
    Extract,
    Figure,
    Headline,
    Made,
    Origin,
    Period,
    Quote,
    QuoteEntry,
    Source,
    Statement,
    Topic,
)

Make = Callable[..., Article]
MakeFigure = Callable[..., Figure]
MakeQuote = Callable[..., Quote]
MakeStatement = Callable[..., Statement]

EARLIER = "The Velda mine collapse killed 11 miners, the Halm rescue office said."
LATER = "The Velda mine collapse has killed 17 miners, the Halm rescue office said."
SAID = "Nobody warned us before the roof came down"


def topic(article: Article, *figures: Figure, quotes: tuple[QuoteEntry, ...] = ()) -> Topic:
    return Topic(
        id=article.id,
        name=Headline(article.id, article.title),
        tags=(),
        origins=(Origin(article.id, (article.id,)),),
        families=1,
        why=(),
        days=None,
        figures=figures,
        quotes=quotes,
    )


def brief(
    article: Article, *topics: Topic, statements: tuple[Statement, ...] = (), week: int = 36
) -> Brief:
    source = Source(
        number=1,
        article=article.id,
        name=article.name,
        media_type="text/plain",
        title=article.title,
        outlet="Halm Courier",
        family="halmcourier",
        byline="",
        agency="",
        url="",
        language="en",
        published=None,
        copy_of=None,
        text=article.text,
        statements=statements,
    )
    return Brief(
        title="Brief",
        number=f"{week}/2026",
        period=Period("weekly", f"2026-W{week}", date(2026, 8, 31), date(2026, 9, 7)),
        zone="UTC",
        cutoff=None,
        issued=date(2026, 9, 7),
        marking="",
        corpus=Corpus(1, 1, 1, 0, 0),
        last_label="",
        glance=(),
        changes=(),
        key_figures=(),
        topics=topics,
        also_noted=(),
        without_articles=(),
        upcoming=(),
        sources=(source,),
        left_out=(),
        problems=(),
        made=Made("0", "lexrank", 1.0, False, "", "", "", ""),
    )


def compared(last: Brief, told: Topic, extract: Extract) -> tuple[Topic, Change]:
    """A topic of one article as it goes on from the last brief, and what became of it."""
    article = extract.article
    threads = threads_of(last)
    (kept,) = carry_on([told], {article.id: article.text}, threads)
    change, *_ = find_changes([kept], [], {article.id: extract}, threads)
    return kept, change


def test_a_topic_keeps_its_id_and_its_figure_moves(
    make_article: Make, make_figure: MakeFigure
) -> None:
    old = make_article("a", EARLIER, day="2026-09-02")
    new = make_article("b", LATER, day="2026-09-15")
    eleven = make_figure(old, "11", "miners", 11, 11, "miners")
    seventeen = make_figure(new, "17", "miners", 17, 17, "miners")
    last = brief(old, topic(old, eleven))

    kept, change = compared(last, topic(new, seventeen), Extract(new, figures=(seventeen,)))

    assert kept.id == old.id
    assert [(t.label, t.name) for t in kept.told] == [("2026-W36", old.title)]
    assert (change.kind, change.week, change.since) == ("moved", 2, "2026-W36")
    (move,) = change.figures
    assert (move.before, move.before_source, move.before_label) == (
        eleven,
        "Halm Courier",
        "2026-W36",
    )
    assert move.after == seventeen


def test_a_figure_that_no_later_day_dates_has_not_moved(
    make_article: Make, make_figure: MakeFigure
) -> None:
    old, new = make_article("a", EARLIER, day="2026-09-02"), make_article("b", LATER)
    eleven = make_figure(old, "11", "miners", 11, 11, "miners")
    seventeen = make_figure(new, "17", "miners", 17, 17, "miners")
    last = brief(old, topic(old, eleven))

    _, change = compared(last, topic(new, seventeen), Extract(new, figures=(seventeen,)))

    assert change.figures == ()


def test_of_figures_that_follow_one_the_newest_counts(
    make_article: Make, make_figure: MakeFigure
) -> None:
    old = make_article("a", EARLIER, day="2026-09-02")
    new = make_article("b", EARLIER, LATER, day="2026-09-15")
    eleven = make_figure(old, "11", "miners", 11, 11, "miners")
    again = make_figure(new, "11", "miners", 11, 11, "miners", day="2026-09-14")
    seventeen = make_figure(new, "17", "miners", 17, 17, "miners")
    last = brief(old, topic(old, eleven))

    found = Extract(new, figures=(again, seventeen))
    _, change = compared(last, topic(new, again, seventeen), found)

    assert [move.after for move in change.figures] == [seventeen]


def test_a_quote_printed_before_is_no_news(make_article: Make, make_quote: MakeQuote) -> None:
    article = make_article("a", EARLIER, SAID)
    entry = QuoteEntry(make_quote(article, SAID, "Odo Brenn"))
    told = topic(article, quotes=(entry,))

    _, change = compared(brief(article, told), told, Extract(article))

    assert change.kind == "continued"


DENIED = "Odo Brenn denied that the miners had warned the Velda mine of the roof."
ADMITTED = "Odo Brenn admitted that the miners had warned the Velda mine of the roof."
CLAIMED = "Sena Wolt said the Velda mine had hidden a report on the roof."
REFUTED = "Odo Brenn denied that the Velda mine had hidden a report on the roof."


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        ((DENIED, "denies", "Odo Brenn"), (ADMITTED, "claims", "Odo Brenn"), "reversed"),
        ((CLAIMED, "claims", "Sena Wolt"), (REFUTED, "denies", "Odo Brenn"), "denied"),
        ((DENIED, "denies", "Odo Brenn"), (DENIED, "denies", "Odo Brenn"), None),
        ((DENIED, "denies", "Odo Brenn"), (CLAIMED, "claims", "Sena Wolt"), None),
    ],
)
def test_what_is_denied_now_or_taken_back_stands_beside_what_was_said(
    make_article: Make,
    make_statement: MakeStatement,
    before: tuple[str, str, str],
    after: tuple[str, str, str],
    kind: str | None,
) -> None:
    old, new = make_article("a", EARLIER, before[0]), make_article("b", LATER, after[0])
    said, now = (
        make_statement(article, text, person, text.split()[2], denies=stance == "denies")
        for article, (text, stance, person) in ((old, before), (new, after))
    )
    last = brief(old, topic(old), statements=(said,))

    _, change = compared(last, topic(new), Extract(new, statements=(now,)))

    told = [(t.kind, t.before, t.before_source, t.after) for t in change.turns]
    assert told == ([(kind, said, "Halm Courier", now)] if kind else [])


def test_a_topic_no_longer_told_is_quiet_and_a_fresh_one_new(make_article: Make) -> None:
    old = make_article("a", EARLIER)
    fresh = make_article("b", "The comet festival of Linn opened with a parade of lanterns.")
    threads = threads_of(brief(old, topic(old)))

    kept = carry_on([topic(fresh)], {fresh.id: fresh.text}, threads)
    changes = find_changes(kept, [], {fresh.id: Extract(fresh)}, threads)

    assert [(c.kind, c.topic) for c in changes] == [("new", fresh.id), ("quiet", old.id)]


def test_a_quiet_topic_is_told_quiet_once_and_known_again(make_article: Make) -> None:
    old, new = make_article("a", EARLIER), make_article("b", LATER)
    silent = replace(
        brief(old, week=37), quiet=fall_quiet(threads_of(brief(old, topic(old))), []), topics=()
    )
    threads = threads_of(silent)

    kept, change = compared(silent, topic(new), Extract(new))

    assert find_changes([], [], {}, threads) == ()
    assert kept.id == old.id
    assert (change.week, change.since) == (2, "2026-W36")


def test_a_topic_is_not_kept_for_ever(make_article: Make) -> None:
    old = make_article("a", EARLIER)
    threads = threads_of(brief(old, topic(old)))

    for _ in range(7):
        threads = fall_quiet(threads, [])

    assert threads == ()


def test_a_topic_noted_once_in_a_line_falls_quiet_without_a_word(make_article: Make) -> None:
    old = make_article("a", EARLIER)
    last = replace(brief(old), also_noted=(topic(old),))

    assert find_changes([], [], {}, threads_of(last)) == ()
