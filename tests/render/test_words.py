"""The brief's own words for days and addresses."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from briefgen.model import Days, Period, Published
from briefgen.render.words import address, bare, days, how_dated, period


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
    assert days(Days(date.fromisoformat(first), date.fromisoformat(last))) == words


def test_a_period_is_said_with_its_last_day() -> None:
    week = Period("weekly", "2021-W27", date(2021, 7, 5), date(2021, 7, 12))

    assert period(week) == "5–11 July 2021"


def test_how_a_date_is_known_never_shows_the_words_it_was_read_from() -> None:
    day = Days(date(2021, 7, 9), date(2021, 7, 9))
    stated = Published(day, "date_line", "July 09, 2021", day.first)
    rule = "tells the same as “Wells_of Velmar run dry”"
    inferred = Published(day, rule, "Friday", day.first, inferred=True)
    against = Published(day, "date_line", "July 09, 2021", day.first, conflict="it says Monday")

    assert how_dated(stated) == "stated: date line"
    assert how_dated(inferred) == f"inferred: {rule}"
    assert how_dated(against) == "contradicted: it says Monday"
    assert how_dated(None) == "undated: no date found"


def test_the_day_of_the_page_is_told_where_the_brief_s_zone_has_another() -> None:
    day = Days(date(2021, 7, 9), date(2021, 7, 9))
    when = Published(day, "meta", "x", day.first, moment=datetime(2021, 7, 10, 3, tzinfo=UTC))

    assert how_dated(when.in_zone(UTC)) == "stated: meta; its page says 9 July 2021"
    assert how_dated(when.in_zone(ZoneInfo("America/Lima"))) == "stated: meta"


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        " javascript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "//a.example/b",
        "https:a.example",
        "https://",
        "https://user:word@a.example/",
        "https://a.example/ b",
        "https://a.example/\u202egpj",
        'https://a.example/"onclick="x',
        "https://[::1",
        "https://a.example:x/",
        "",
    ],
)
def test_no_link_is_made_of_what_is_no_plain_web_address(url: str) -> None:
    assert address(url) == ""
    assert bare(url) == ""


def test_a_host_in_look_alike_letters_is_shown_for_what_it_is() -> None:
    assert bare("https://оstrey.example/a") == "xn--strey-iye.example/a"
    assert bare("HTTPS://a.example/Путь") == "a.example/Путь"
