"""What the last brief printed is not news; what moved is."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from briefgen.compose.changes import find_changes, keep_ids
from briefgen.model import (
    Article,
    Brief,
    Corpus,
    Figure,
    Headline,
    Made,
    Origin,
    Period,
    Quote,
    QuoteEntry,
    Source,
    Topic,
)

Make = Callable[..., Article]
MakeFigure = Callable[..., Figure]
MakeQuote = Callable[..., Quote]

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


def brief(article: Article, *topics: Topic) -> Brief:
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
    )
    return Brief(
        title="Brief",
        number="36/2026",
        period=Period("weekly", "2026-W36", date(2026, 8, 31), date(2026, 9, 7)),
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


def test_the_first_brief_has_no_changes(make_article: Make) -> None:
    assert find_changes([topic(make_article("a", EARLIER))], [], {}, None) == ()


def test_a_topic_keeps_its_id_and_its_figure_moves(
    make_article: Make, make_figure: MakeFigure
) -> None:
    old = make_article("a", EARLIER, day="2026-09-02")
    new = make_article("b", LATER, day="2026-09-15")
    eleven = make_figure(old, "11", "miners", 11, 11, "miners")
    seventeen = make_figure(new, "17", "miners", 17, 17, "miners")
    last = brief(old, topic(old, eleven))

    texts = {new.id: new.text}
    kept = keep_ids([topic(new, seventeen)], texts, last)
    (change,) = find_changes(kept, [], texts, last)

    assert kept[0].id == old.id
    assert (change.kind, change.week) == ("moved", 2)
    assert [(m.before, m.before_source, m.after) for m in change.figures] == [
        (eleven, "Halm Courier", seventeen)
    ]


def test_a_figure_that_no_later_day_dates_has_not_moved(
    make_article: Make, make_figure: MakeFigure
) -> None:
    old, new = make_article("a", EARLIER, day="2026-09-02"), make_article("b", LATER)
    eleven = make_figure(old, "11", "miners", 11, 11, "miners")
    seventeen = make_figure(new, "17", "miners", 17, 17, "miners")
    last = brief(old, topic(old, eleven))

    texts = {new.id: new.text}
    (change,) = find_changes(keep_ids([topic(new, seventeen)], texts, last), [], texts, last)

    assert change.figures == ()


def test_a_quote_printed_last_time_is_no_news(make_article: Make, make_quote: MakeQuote) -> None:
    article = make_article("a", EARLIER, SAID)
    entry = QuoteEntry(make_quote(article, SAID, "Odo Brenn"))
    told = topic(article, quotes=(entry,))

    (change,) = find_changes([told], [], {article.id: article.text}, brief(article, told))

    assert change.kind == "continued"


def test_a_topic_no_longer_told_is_quiet_and_a_fresh_one_new(make_article: Make) -> None:
    old = make_article("a", EARLIER)
    fresh = make_article("b", "The comet festival of Linn opened with a parade of lanterns.")
    last = brief(old, topic(old))

    texts = {fresh.id: fresh.text}
    kept = keep_ids([topic(fresh)], texts, last)
    changes = find_changes(kept, [], texts, last)

    assert [(c.kind, c.topic) for c in changes] == [("new", fresh.id), ("quiet", old.id)]


def test_a_quiet_topic_is_told_quiet_once(make_article: Make) -> None:
    old = make_article("a", EARLIER)
    last = replace(brief(old, topic(old)), topics=())

    assert find_changes([], [], {}, last) == ()
