"""The facts of a brief: under which day an article with a stated moment stands."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from briefgen import pipeline
from briefgen.extract import extract
from briefgen.model import Article, Days, Extract, Period, Published
from briefgen.render.labels import load
from briefgen.settings import Settings
from briefgen.text.sentences import sentences

SUNDAY, MONDAY = date(2026, 9, 13), date(2026, 9, 14)
TEXT = "The ferry Astrid ran aground on Friday. The coast guard took all passengers ashore."
LATE = datetime(2026, 9, 14, 4, 30, tzinfo=UTC)


def found(moment: datetime | None = LATE, id: str = "a") -> Extract:
    when = Published(Days(SUNDAY, SUNDAY), "meta", "2026-09-13T23:30", SUNDAY, moment=moment)
    spoken = sentences(id, TEXT)
    return extract(Article(id, "a.html", "text/html", "Ferry", TEXT, spoken, published=when))


def stands(extract: Extract) -> Published:
    assert extract.article.published is not None
    return extract.article.published


@pytest.mark.parametrize(
    ("zone", "day", "printed"),
    [
        ("UTC", MONDAY, SUNDAY),
        ("Asia/Dushanbe", MONDAY, SUNDAY),
        ("America/Chicago", SUNDAY, None),
        ("America/New_York", MONDAY, SUNDAY),
    ],
)
def test_a_moment_is_of_its_day_in_the_brief_s_zone(
    zone: str, day: date, printed: date | None
) -> None:
    (here,) = pipeline.localise([found()], zone)

    when = stands(here)
    assert (when.days, when.printed) == (Days(day, day), printed)
    assert (when.words, when.rule, when.anchor) == ("2026-09-13T23:30", "meta", SUNDAY)


def test_words_in_the_text_keep_the_writer_s_own_day() -> None:
    (here,) = pipeline.localise([found()], "Asia/Dushanbe")

    assert here.events == found().events == extract(here.article).events
    assert [event.days for event in here.events] == [Days(date(2026, 9, 11), date(2026, 9, 11))]


def test_localising_anew_in_another_zone_is_as_from_the_start() -> None:
    once = pipeline.localise([found()], "Asia/Tokyo")

    assert pipeline.localise(once, "America/Chicago") == pipeline.localise(
        [found()], "America/Chicago"
    )


def test_without_a_moment_the_day_of_the_page_stands_in_every_zone() -> None:
    plain = found(moment=None)

    assert pipeline.localise([plain], "Pacific/Kiritimati") == (plain,)


def test_the_brief_of_the_zone_s_week_has_it_and_says_what_the_page_says() -> None:
    settings = replace(Settings(), brief=replace(Settings().brief, zone="UTC"))
    extracts = pipeline.settle(pipeline.localise([found()], "UTC"))
    weeks = [
        Period("weekly", "2026-W37", date(2026, 9, 7), MONDAY),
        Period("weekly", "2026-W38", MONDAY, date(2026, 9, 21)),
    ]

    before, after = (pipeline.build(extracts, week, settings, week.until) for week in weeks)

    assert before.sources == ()
    (source,) = after.sources
    assert (after.cutoff, load("en").how_dated(source.published)) == (
        MONDAY,
        "stated: meta; its page says 13 September 2026",
    )
