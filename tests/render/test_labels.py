"""The brief's own words: days, numbers and lists in the language of its labels."""

from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from markupsafe import Markup

from briefgen.errors import RenderError, UsageError
from briefgen.model import Days, Period, Published
from briefgen.render.labels import languages, load
from briefgen.render.labels.said import known
from briefgen.render.own import template_faults

ENGLISH = load("en")
WEEK = Period("weekly", "2021-W27", date(2021, 7, 5), date(2021, 7, 12))
NEW_YEAR = Period("weekly", "2020-W53", date(2020, 12, 28), date(2021, 1, 4))


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("2021-07-09", "2021-07-09", "9 July 2021"),
        ("2021-07-05", "2021-07-11", "5–11 July 2021"),
        ("2021-06-28", "2021-07-04", "28 June – 4 July 2021"),
        ("2020-12-28", "2021-01-03", "28 December 2020 – 3 January 2021"),
        ("2024-02-01", "2024-02-29", "February 2024"),
        ("2021-01-01", "2021-12-31", "2021"),
        ("2021-01-01", "2021-06-30", "1 January – 30 June 2021"),
        ("9999-12-01", "9999-12-31", "December 9999"),
    ],
)
def test_a_run_of_days_is_said_as_short_as_can_be(first: str, last: str, words: str) -> None:
    assert ENGLISH.days(Days(date.fromisoformat(first), date.fromisoformat(last))) == words


def test_a_period_is_said_with_its_last_day() -> None:
    week = Period("weekly", "2021-W27", date(2021, 7, 5), date(2021, 7, 12))

    assert ENGLISH.period(week) == "5–11 July 2021"


def test_how_a_date_is_known_never_shows_the_words_it_was_read_from() -> None:
    day = Days(date(2021, 7, 9), date(2021, 7, 9))
    stated = Published(day, "date_line", "July 09, 2021", day.first)
    rule = "tells the same as “Wells_of Velmar run dry”"
    inferred = Published(day, rule, "Friday", day.first, inferred=True)
    against = Published(day, "date_line", "July 09, 2021", day.first, conflict="it says Monday")

    assert ENGLISH.how_dated(stated) == "stated: date line"
    assert ENGLISH.how_dated(inferred) == f"inferred: {rule}"
    assert ENGLISH.how_dated(against) == "contradicted: it says Monday"
    assert ENGLISH.how_dated(None) == "undated: no date found"


def test_the_day_of_the_page_is_told_where_the_brief_s_zone_has_another() -> None:
    day = Days(date(2021, 7, 9), date(2021, 7, 9))
    when = Published(day, "meta", "x", day.first, moment=datetime(2021, 7, 10, 3, tzinfo=UTC))

    assert ENGLISH.how_dated(when.in_zone(UTC)) == "stated: meta; its page says 9 July 2021"
    assert ENGLISH.how_dated(when.in_zone(ZoneInfo("America/Lima"))) == "stated: meta"


@pytest.mark.parametrize(
    ("when", "within", "words"),
    [
        (date(2021, 7, 9), WEEK, "9 Jul"),
        (date(2020, 7, 9), WEEK, "9 Jul 2020"),
        (date(2020, 12, 30), NEW_YEAR, "30 Dec 2020"),
        (date(2021, 1, 3), NEW_YEAR, "3 Jan"),
    ],
)
def test_a_citation_names_the_year_only_where_it_is_another(
    when: date, within: Period, words: str
) -> None:
    assert ENGLISH.short_day(when, within) == words
    assert ENGLISH.short_days(None, within, "not stated") == "not stated"
    turn_of_year = Days(date(2020, 12, 30), date(2021, 1, 3))
    assert ENGLISH.short_days(turn_of_year, within) == "30 Dec 2020 – 3 Jan 2021"
    assert ENGLISH.short_dated(None, within) == "undated"


def test_counts_lists_and_turns_are_said_in_english_as_ever() -> None:
    assert ENGLISH.number(1200) == "1,200"
    assert ENGLISH.counted(1, "copy", "copies") == "1 copy"
    assert ENGLISH.counted(1200, "article") == "1,200 articles"
    assert [ENGLISH.spelled(3), ENGLISH.spelled(40)] == ["three", "40"]
    assert ENGLISH.and_list(["a", "b", "c"]) == "a, b and c"
    assert ENGLISH.turn(3, "weekly") == "week 3"
    assert [ENGLISH.turn(2, "daily"), ENGLISH.turn(1, "period")] == ["day 2", "brief 1"]
    assert ENGLISH.label("2021-07-01--2021-10-08") == "2021-07-01 to 2021-10-08"
    assert ENGLISH.label("2021-W27") == "2021-W27"


def test_a_list_with_markup_in_it_escapes_the_rest() -> None:
    assert ENGLISH.and_list([Markup("<b>a</b>"), "<i>"]) == Markup("<b>a</b> and &lt;i&gt;")


def test_what_was_said_of_an_input_is_known_by_its_values() -> None:
    assert known("tells the same as “meta”") == ("tells the same as “%(title)s”", {"title": "meta"})
    assert known("stated 2021-07-08 is a Thursday, the text says Friday") == (
        "stated %(date)s is a %(today)s, the text says %(named)s",
        {"date": "2021-07-08", "today": "Thursday", "named": "Friday"},
    )
    assert known("something else") is None


@pytest.mark.parametrize("language", ["xx", "tlh", "../de", "", "e", "en/../de", "English"])
def test_a_language_without_labels_is_refused_with_those_there_are(language: str) -> None:
    with pytest.raises(UsageError) as told:
        load(language)

    assert f"'{language}'" in told.value.what
    assert ", ".join(languages()) in told.value.advice


def test_a_language_is_one_more_file(tmp_path: Path) -> None:
    folder = tmp_path / "labels"
    folder.mkdir()
    (folder / "nl.po").write_text(
        'msgid ""\nmsgstr ""\n"Language: nl\\n"\n"Content-Type: text/plain; charset=utf-8\\n"\n'
        '"Plural-Forms: nplurals=2; plural=(n != 1);\\n"\n\n'
        'msgid "undated"\nmsgstr "zonder datum"\n\n'
        'msgid "meta"\nmsgstr "metagegevens"\n\n'
        'msgid "stated: %(rule)s"\nmsgstr "vermeld: %(rule)s"\n\n'
        '#, fuzzy\nmsgid "week %(number)s"\nmsgstr "maand %(number)s"\n'
    )
    dutch = load("nl", tmp_path)
    when = Published(Days(WEEK.first, WEEK.first), "meta", "x", WEEK.first)

    assert languages(tmp_path) == tuple(sorted({*languages(), "nl"}))
    assert dutch.days(Days(date(2021, 6, 28), date(2021, 7, 4))) == "28 juni – 4 juli 2021"
    assert dutch.dated(None) == "zonder datum"
    assert dutch.how_dated(when) == "vermeld: metagegevens"
    assert dutch.turn(3, "weekly") == "week 3"
    assert dutch.number(1200) == "1.200"
    assert dutch.ours("address") == "address"
    assert dutch.ours("tells the same as “meta”") == "tells the same as “meta”"
    assert dutch.ours("the meta says 2021-07-08") == "the metagegevens says 2021-07-08"
    assert [dutch.has("meta"), dutch.has("address")] == [True, False]
    with pytest.raises(UsageError):
        load("nl")


def test_a_damaged_catalog_is_named(tmp_path: Path) -> None:
    folder = tmp_path / "labels"
    folder.mkdir()
    (folder / "nl.po").write_text("undated = zonder datum\n")

    with pytest.raises(RenderError) as told:
        load("nl", tmp_path)

    assert "nl.po" in told.value.what


def test_each_damaged_catalog_of_ones_own_is_told_with_the_templates(tmp_path: Path) -> None:
    folder = tmp_path / "labels"
    folder.mkdir()
    head = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n'
    (folder / "de.po").write_text(head)
    (folder / "klingon.po").write_text(head)
    (folder / "nl.po").write_text("undated = zonder datum\n")

    faults = template_faults(tmp_path)

    assert [fault.split(": ")[0] for fault in faults] == [
        str(folder / "klingon.po"),
        str(folder / "nl.po"),
    ]
