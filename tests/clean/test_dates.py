"""When an article was published: what is taken, what is never taken, what is told."""

import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.clean.dates import Lines, published
from briefgen.model import PageDate, Published

TITLE = "Orlen opens its bridge to Lune after a year"
TEXT = (
    "Orlen has opened its bridge to Lune, which a flood had shut for a year and two months.",
    "Lorries waited on both banks of the Sava from early in the morning, the port said.",
)


def page(
    *beside: str,
    above: Sequence[str] = (),
    below: Sequence[str] = (),
    text: Sequence[str] = TEXT,
) -> Lines:
    """A page of lines above its headline, beside it, the text, and lines below."""
    start = len(above) + 1 + len(beside)
    lines = [*above, TITLE, *beside, *text, *below]
    return Lines(lines, len(above), start, start + len(text), text)


def dated(
    *beside: str,
    stated: str = "",
    url: str = "",
    above: Sequence[str] = (),
    below: Sequence[str] = (),
    text: Sequence[str] = TEXT,
    day_first: bool | None = None,
) -> Published | None:
    claims = (PageDate("JSON-LD", stated),) if stated else ()
    return published(claims, url, page(*beside, above=above, below=below, text=text), day_first)


def day_of(found: Published | None) -> date | None:
    return found.days.first if found else None


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("October 01, 2031", date(2031, 10, 1)),
        ("By Ida Voss September 15, 2031", date(2031, 9, 15)),
        ("Ida Voss | Saturday 02 March 2030 22:10", date(2030, 3, 2)),
        ("Published: 11 Oct 2030, 09:15 | Updated: 12 Oct 2030, 07:40", date(2030, 10, 11)),
        ("Published Wed, Feb 28 20296:08 AM EST", date(2029, 2, 28)),
        ("Diterbitkan 8 Agustus 2030", date(2030, 8, 8)),
    ],
)
def test_a_date_line_is_read(line: str, day: date) -> None:
    found = dated(line)

    assert found is not None
    assert found.days.first == found.anchor == day


@pytest.mark.parametrize(
    "line",
    [
        "© 2031 Karsava Post",
        "Since July 1, 2031, we have shown no adverts",
        "03/04/2031",
        "Updated 4 May 2031",
        "Ida on May 4, 2031 at 4:47 pm said:",
        "3 hours ago",
        "",
    ],
)
def test_what_is_no_day_of_publication_is_none(line: str) -> None:
    assert dated(line) is None


def test_the_day_of_reading_in_a_masthead_is_no_date() -> None:
    menu = [f"Section {number}" for number in range(14)]

    assert dated(above=["Karsava Post", "Thursday, 26 November 2026", *menu]) is None
    assert dated(above=["Karsava Post", "Thursday, 26 November 2026", "News"]) is None


def test_a_weekday_and_date_above_the_headline_count_if_the_address_has_their_month() -> None:
    claims = (PageDate("line above", "Thursday, 26 November 2026"),)
    known = published(claims, "https://karsavapost.example/2026/11/bridge.html", page())

    assert published(claims, "", page()) is None
    assert known is not None
    assert known.days.first == date(2026, 11, 26)


def test_a_weekday_and_date_above_the_headline_count_if_the_text_tells_of_that_day() -> None:
    text = ("Orlen hat am Donnerstag nach einem Jahr seine Brücke nach Lune geöffnet.",)
    above = ["Karsava Post", "Donnerstag, 26. November 2026", "Welt"]

    assert day_of(dated(above=above, text=text)) == date(2026, 11, 26)


def test_a_line_just_above_the_headline_is_read() -> None:
    found = dated(above=["Karsava Post", "News", "4 May 2031, 10:15"])

    assert found is not None
    assert (found.rule, found.days.first) == ("date line", date(2031, 5, 4))


def test_the_days_of_comments_and_teasers_are_no_date() -> None:
    comments = ["Comments", "Jo says", "4 May 2031 at 3:53 pm", "Well done."]
    teasers = ["Lune floods", "4 May 2031", "Port shuts", "6 May 2031", "Ferry back", "8 May 2031"]

    assert dated(below=comments) is None
    assert dated(below=teasers) is None


def test_the_date_under_the_headline_wins_over_a_list_above_it() -> None:
    list_above = ["Lune floods", "4 May 2031", "Port shuts", "6 May 2031", "Ferry", "8 May 2031"]

    assert day_of(dated("By Ida Voss", "9 May 2031", above=list_above)) == date(2031, 5, 9)


def test_a_labelled_or_signed_date_below_the_text_is_read() -> None:
    far = ["Share", "Subjects", "Bridges", "Lune", "Weather", "About us"]

    labelled = dated(below=[*far, "First published 4 May 2031"])
    signed = dated(below=[*far, "By Ida Voss, 4 May 2031"])

    assert labelled is not None
    assert (labelled.rule, labelled.days.first) == ("labelled date", date(2031, 5, 4))
    assert signed is not None
    assert (signed.rule, signed.days.first) == ("signed date", date(2031, 5, 4))


def test_labelled_dates_that_differ_are_none() -> None:
    far = ["Share", "Subjects", "Bridges", "Lune", "Weather", "About us"]

    assert dated(below=[*far, "Published 4 May 2031", "Ferry", "Published 9 May 2031"]) is None


def test_the_headline_printed_again_with_its_date_is_read() -> None:
    news = ["Latest", "Lune floods 2 May 2031", f"{TITLE} 4 May 2031", "Port shuts 1 May 2031"]

    found = dated(below=[*["Share"] * 5, *news])

    assert found is not None
    assert (found.rule, found.days.first) == ("headline and date", date(2031, 5, 4))


def test_an_update_dates_an_article_only_if_its_text_tells_of_the_day_before() -> None:
    told = ("The bridge opened on 3 May 2031, the port said.", *TEXT)

    found = dated("Updated 4 May 2031", text=told)

    assert found is not None
    assert (found.rule, found.days.first) == ("update line", date(2031, 5, 4))


def test_a_mail_header_is_read() -> None:
    header = ["From: Ida Voss", "Date: Tue, 10 Nov 2026 08:11:00 +0100", "Subject: bridge"]

    found = dated(above=header)

    assert found is not None
    assert (found.rule, found.days.first) == ("date header", date(2026, 11, 10))


def test_a_header_run_together_with_an_appeal_is_read() -> None:
    found = dated(above=["date 2031-05-01 Support Free Sava!"])

    assert found is not None
    assert (found.rule, found.days.first) == ("date header", date(2031, 5, 1))


@pytest.mark.parametrize(
    ("lines", "url", "day_first", "day"),
    [
        (("03/04/2031", "Updated: 25/04/2031"), "", None, date(2031, 4, 3)),
        (("03/04/2031", "Updated: 04/25/2031"), "", None, date(2031, 3, 4)),
        (("03/04/2031 - 13:55 GMT+1",), "", None, date(2031, 4, 3)),
        (("03/04/2031 1:55 PM EST",), "", None, date(2031, 3, 4)),
        (("03/04/2031",), "https://karsavapost.example/2031/03/04/a", None, date(2031, 3, 4)),
        (("03/04/2031",), "https://www.karsavapost.co.uk/a", None, date(2031, 4, 3)),
        (("03/04/2031", "News of 3 April 2031"), "", None, date(2031, 4, 3)),
        (("03/04/2031",), "https://karsavapost.example/a", True, date(2031, 4, 3)),
        (("03/04/2031",), "https://karsavapost.example/a", False, date(2031, 3, 4)),
    ],
)
def test_slashes_are_read_where_the_page_proves_their_order(
    lines: tuple[str, ...], url: str, day_first: bool | None, day: date
) -> None:
    assert day_of(dated(*lines, url=url, day_first=day_first)) == day


def test_a_stated_date_that_the_weekdays_contradict_is_kept_and_flagged() -> None:
    text = ("Orlen will help Lune build a bridge, a senior diplomat said Friday.",)
    found = dated("1 May 2031", text=text)

    assert found is not None
    assert found.days.first == date(2031, 5, 1)
    assert found.anchor == date(2031, 5, 2)
    assert found.conflict == "stated 2031-05-01 is a Thursday, the text says Friday"


@pytest.mark.parametrize(
    "words",
    [
        "Parliament votes on Friday, the minister said on Wednesday.",
        "The talks are expected on Friday.",
        "The minister said last Friday that the talks had failed.",
    ],
)
def test_a_plan_or_a_day_long_past_is_no_conflict(words: str) -> None:
    found = dated("1 May 2031", text=(words,))

    assert found is not None
    assert found.conflict == ""


def test_an_address_that_differs_from_the_date_line_is_told() -> None:
    found = dated("1 May 2031", url="https://karsavapost.example/2031/04/20/a")

    assert found is not None
    assert found.conflict == "the address says 2031-04-20"


def test_a_late_report_in_universal_time_has_the_day_that_its_readers_see() -> None:
    found = dated(stated="2031-05-02T02:25:54Z", url="https://karsavapost.example/2031/05/01/a")

    assert found is not None
    assert (found.rule, found.days.first, found.conflict) == ("address", date(2031, 5, 1), "")


def test_a_day_of_difference_in_local_time_is_left_alone() -> None:
    found = dated(
        stated="2031-05-01T22:00:00+02:00", url="https://karsavapost.example/2031/05/02/a"
    )

    assert found is not None
    assert (found.rule, found.days.first, found.conflict) == ("JSON-LD", date(2031, 5, 1), "")


def test_an_earlier_printed_day_wins_over_a_machine_that_dates_the_change() -> None:
    found = dated("Published 1 May 2031", stated="2031-08-20")

    assert found is not None
    assert (found.rule, found.days.first) == ("date line", date(2031, 5, 1))
    assert found.conflict == "the JSON-LD says 2031-08-20"


def test_a_day_of_long_ago_needs_two_places_that_state_it() -> None:
    zero = PageDate("JSON-LD", "1970-01-01T00:00:00Z")
    old = (PageDate("JSON-LD", "1984-05-01"), PageDate("meta", "1984-05-01T10:00"))

    assert published((zero,), "", page()) is None
    assert day_of(published((zero,), "", page("1 May 2031"))) == date(2031, 5, 1)
    assert day_of(published(old, "", page())) == date(1984, 5, 1)


def test_two_places_that_agree_outvote_a_lone_first() -> None:
    claims = (PageDate("meta", "2027-02-05 16:07"), PageDate("marked date", "2031-05-01"))

    found = published(claims, "", page("1 May 2031"))

    assert found is not None
    assert (found.rule, found.days.first) == ("marked date", date(2031, 5, 1))
    assert found.conflict == "the meta says 2027-02-05"


def test_labelled_lines_of_the_markup_date_a_page_if_they_agree() -> None:
    one = PageDate("labelled date", "Posted: 1 May 2031")
    other = PageDate("labelled date", "Posted: 9 May 2031")

    assert day_of(published((one,), "", page())) == date(2031, 5, 1)
    assert published((one, other), "", page()) is None


def test_a_dateline_in_brackets_is_read() -> None:
    text = ("ORLEN (Karsava Post / Sava Wire - 4 May 2031) The bridge is open again.",)

    found = published((), "", page(text=text))

    assert found is not None
    assert (found.rule, found.words) == ("dateline", "4 May 2031")


def test_a_teaser_beside_the_confirmed_date_is_no_conflict() -> None:
    found = dated("1 May 2031", "Lune floods", "4 March 2031", stated="2031-05-01T10:00:00+02:00")

    assert found is not None
    assert (found.rule, found.conflict) == ("JSON-LD", "")


@pytest.mark.parametrize("module", ["clean/dates", "clean/date_places", "read/page_dates"])
def test_the_guide_names_every_rule(module: str, root: Path) -> None:
    code = (root / f"briefgen/{module}.py").read_text(encoding="utf-8")
    guide = (root / "docs/commands.md").read_text(encoding="utf-8")

    named = set(
        re.findall(r'"((?:\w+ )?(?:date|line|header)(?: \w+)?|JSON-LD|meta|address)"', code)
    )

    assert named
    assert named - {"date", "line above"} <= set(re.findall(r"`([^`\n]+)`", guide))


_SOME = (
    "4 May 2031 | Published Updated 03/04/2031 2031-05-04 said: By Ida Voss 10:15 Friday, © Date:"
    " 20315 13/13/2031 31.02.2031 2031年5月4日 ١٢ __4 Maj"
)
_WORDS = st.sampled_from(_SOME.split())
_LINES = st.lists(st.one_of(st.text(max_size=60), st.lists(_WORDS, max_size=9).map(" ".join)))


@given(_LINES, st.integers(-1, 12), st.integers(0, 12), st.integers(0, 12), st.text(max_size=60))
def test_any_page_gives_a_date_of_its_own_words_or_none(
    lines: list[str], title: int, start: int, end: int, url: str
) -> None:
    title = min(title, len(lines) - 1)

    found = published(
        (), url, Lines(lines, title, start, max(start, end), lines[start : start + 3])
    )

    if found is not None:
        assert any(found.words in line for line in (*lines, url))
        numbers = [int(number) for number in re.findall(r"\d+", found.words)]
        assert found.days.first.day in numbers
        assert any(found.days.first.year in (n, n + 2000) for n in numbers)


def stamped(*words: str, beside: str = "", url: str = "", text: Sequence[str] = TEXT) -> Published:
    """The date of a page with these in its markup, JSON-LD first, then meta."""
    claims = [PageDate(*one) for one in zip(("JSON-LD", "meta"), words, strict=False)]
    lines = page(*([beside] if beside else []), text=text)
    found = published(claims, url, lines)
    assert found is not None
    return found


def utc(found: Published) -> str:
    return found.moment.strftime("%d %H:%M") if found.moment else ""


def test_the_day_is_the_page_s_and_the_moment_is_told_beside_it() -> None:
    found = stamped("2031-09-13T23:30:00-05:00")

    assert (day_of(found), found.anchor, utc(found)) == (
        date(2031, 9, 13),
        date(2031, 9, 13),
        "14 04:30",
    )


@pytest.mark.parametrize(
    ("line", "moment"),
    [
        (
            "Published: 13 September 2031, 23:30 UTC+2 | Updated: 14 September 2031, 08:00 UTC",
            "13 21:30",
        ),
        ("By Ida Voss, 13 September 2031 23:30 GMT", "13 23:30"),
        ("Saturday 13 September 2031 22:10", ""),
    ],
)
def test_a_line_by_the_headline_states_a_moment_too(line: str, moment: str) -> None:
    found = dated(line)

    assert found is not None
    assert (day_of(found), utc(found)) == (date(2031, 9, 13), moment)


def test_universal_time_a_day_on_gives_the_moment_of_the_printed_day_and_no_conflict() -> None:
    found = stamped("2031-09-14T04:30:00Z", beside="13 September 2031")

    assert (day_of(found), found.words, utc(found)) == (
        date(2031, 9, 13),
        "13 September 2031",
        "14 04:30",
    )
    assert found.conflict == ""


def test_a_time_that_is_the_printed_day_nowhere_gives_no_moment() -> None:
    found = stamped("2031-09-14T15:00:00Z", beside="13 September 2031")

    assert (day_of(found), utc(found)) == (date(2031, 9, 13), "")


def test_a_plain_time_takes_the_moment_from_the_markup_that_tells_the_zone() -> None:
    found = stamped("2031-09-13T23:30:00", "2031-09-14T04:30:00+00:00")

    assert (found.rule, day_of(found), utc(found)) == ("JSON-LD", date(2031, 9, 13), "14 04:30")


def test_a_text_of_the_writer_s_next_day_does_not_contradict_universal_time() -> None:
    text = ("Orlen opened its bridge to Lune on Sunday, the port said on Sunday.", TEXT[1])

    late = stamped("2031-09-13T22:30:00Z", text=text)
    early = stamped("2031-09-13T08:30:00Z", text=text)

    assert (late.anchor, late.conflict) == (date(2031, 9, 14), "")
    assert (early.anchor, early.conflict != "") == (date(2031, 9, 14), True)
