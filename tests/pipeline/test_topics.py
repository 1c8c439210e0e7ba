"""Which articles make a topic of the brief, what it is called and where it stands."""

from dataclasses import replace
from datetime import date

from briefgen import pipeline
from briefgen.extract import extract
from briefgen.model import Article, Brief, Days, Extract, Period, Published
from briefgen.settings import NamedTopic, Settings
from briefgen.text.sentences import sentences

WEEK = Period("weekly", "2031-W18", date(2031, 4, 28), date(2031, 5, 5))
NEXT = Period("weekly", "2031-W19", date(2031, 5, 5), date(2031, 5, 12))
FERRY = (
    "The ferry Astrid ran aground outside Port Halden at dawn. The coast guard took all "
    "passengers ashore. The steering of the ferry had failed before.",
    "Northern Lines, owner of the ferry Astrid, said its steering failed outside Port Halden. "
    "The coast guard has opened an inquiry into the grounding.",
)
CHESS = "A girl of eleven won the chess open in Vellin, beating two grandmasters in the final."
GRAIN = "Orlenia halted its wheat exports on Tuesday. The minister named no date for an end."


def found(id: str, title: str, text: str, day: int = 1, outlet: str = "") -> Extract:
    when = date(2031, 5, day)
    published = Published(Days(when, when), "header", "x", when)
    article = Article(
        id, f"{id}.txt", "text/plain", title, text, sentences(id, text), published=published
    )
    return extract(replace(article, outlet=outlet, family=outlet))


def inbox() -> list[Extract]:
    return [
        found("f1", "Ferry aground off Port Halden", FERRY[0], 1, "Halm Courier"),
        found("f2", "Ferry owner blames steering", FERRY[1], 2, "Orle Post"),
        found("c", "Girl wins chess open", CHESS, 1, "Vellin Echo"),
        found("g", "Orlenia halts wheat exports", GRAIN, 3, "Orle Post"),
    ]


def brief(
    extracts: list[Extract], settings: Settings, period: Period = WEEK, **more: Brief
) -> Brief:
    return pipeline.build(pipeline.settle(extracts), period, settings, period.until, **more)


def named(*topics: NamedTopic, most: int = 7) -> Settings:
    plain = Settings()
    return replace(plain, named=topics, topics=replace(plain.topics, most=most))


def test_a_named_topic_is_told_in_full_though_one_article_is_all_it_has() -> None:
    grain = NamedTopic("Grain", ("wheat",))

    told = brief(inbox(), named(grain, most=1))

    assert [(t.label, t.articles) for t in told.topics] == [("Grain", ("g",))]
    assert told.topics[0].name.text == "Orlenia halts wheat exports"
    assert told.topics[0].matches[0].phrase == "wheat"


def test_a_named_topic_without_an_article_is_told_as_such() -> None:
    told = brief(inbox(), named(NamedTopic("Comets", ("comet*",))))

    assert told.without_articles == ("Comets",)
    assert all(not topic.label for topic in (*told.topics, *told.also_noted))


def test_a_named_topic_keeps_its_id_from_week_to_week_whatever_it_holds() -> None:
    settings = named(NamedTopic("Vellin", ("chess", "orlenia")))
    later = found("n", "Orlenia votes", "Orlenia voted on Monday.", 6)
    first = brief([*inbox(), later], settings)

    second = brief([later, *inbox()], settings, NEXT, last=first)
    after_a_gap = brief([later, *inbox()], settings, NEXT)

    (old,) = (t for t in first.topics if t.label)
    (new,) = (t for t in second.topics if t.label)
    assert old.articles == ("c", "g")
    assert (new.id, new.articles) == (old.id, ("n",))
    assert [t.id for t in after_a_gap.topics if t.label] == [old.id]


def test_articles_in_any_order_make_one_brief() -> None:
    assert brief(inbox(), Settings()) == brief(inbox()[::-1], Settings())
