"""The dates that a page's markup gives for its publication."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml.html import document_fromstring

from briefgen.read.page_dates import day_first, page_dates
from briefgen.text.written_dates import find_dates

TITLE = "Orlen reopens its bridge"


def tree(body: str, head: str = "", attributes: str = "") -> Any:
    return document_fromstring(f"<html {attributes}><head>{head}</head><body>{body}</body></html>")


def found_in(body: str = "", head: str = "", articles: Any = ()) -> list[tuple[str, str]]:
    return [(one.rule, one.words) for one in page_dates(tree(body, head), articles, TITLE)]


def test_linked_data_comes_first() -> None:
    head = "<meta property='article:published_time' content='2031-05-02T08:00:00Z'>"

    found = found_in("", head, [{"@type": "NewsArticle", "datePublished": "2031-05-01"}])

    assert found == [("JSON-LD", "2031-05-01"), ("meta", "2031-05-02T08:00:00Z")]


def test_linked_data_that_is_no_date_leaves_the_place_to_the_next() -> None:
    head = "<meta name='pub_date' content='2031-05-02'>"

    assert found_in("", head, [{"datePublished": "soon"}, {}]) == [("meta", "2031-05-02")]


@pytest.mark.parametrize(
    "name",
    [
        *("article:published_time", "article:published:time", "parsely-pub-date", "publishDate"),
        *("dc.date.issued", "prism.publicationDate", "DC.date", "date", "dcterms.created"),
    ],
)
def test_a_meta_element_of_publication_is_known_by_its_name(name: str) -> None:
    assert found_in("", f"<meta name='{name}' content='2031-05-02'>") == [("meta", "2031-05-02")]


@pytest.mark.parametrize(
    "name",
    [
        *("article:modified_time", "og:updated_time", "lastmod-date", "expires"),
        *("article:publisher", "event-start-date", "dcterms.modified"),
    ],
)
def test_a_meta_element_of_something_else_is_left_alone(name: str) -> None:
    assert found_in("", f"<meta name='{name}' content='2031-05-02'>") == []


def test_an_element_marked_as_the_date_is_read_but_not_that_of_a_comment() -> None:
    comment = (
        "<div class='comment'><time itemprop='datePublished' datetime='2031-06-01'>x</time></div>"
    )
    own = "<abbr class='published' title='2031-05-02T14:33:00-07:00'>2:33 PM</abbr>"

    assert found_in(comment) == []
    assert found_in(f"{comment}{own}")[0] == ("marked date", "2031-05-02T14:33:00-07:00")


def test_the_one_date_in_a_page_s_scripts_is_the_last_resort() -> None:
    one = '<script>{"datePublished":"2031-05-02T08:00:00Z"}</script>'
    other = '<script>{"datePublished":"2031-05-09T08:00:00Z"}</script>'

    assert found_in(one) == [("page data", "2031-05-02T08:00:00Z")]
    assert found_in(f"{one}{other}") == []


def test_lines_by_the_headline_are_given_whole_nearest_first() -> None:
    body = (
        f"<nav>1 May 2031</nav><div>News, 3 May 2031</div><h1>{TITLE}</h1>"
        "<p>By <b>Ida Voss</b> on <span>2 May 2031</span></p><p>Updated 9 May 2031</p>"
        "<aside>4 May 2031</aside>"
    )

    assert found_in(body) == [
        ("date line", "By Ida Voss on 2 May 2031"),
        ("date line", "Updated 9 May 2031"),
        ("line above", "News, 3 May 2031"),
    ]


def test_a_labelled_line_far_below_is_given_and_others_are_not() -> None:
    far = "<p>The bridge is open again.</p>" * 70
    body = f"<h1>{TITLE}</h1>{far}<p>7 May 2031</p><p>Published: 2 May 2031</p>"

    assert found_in(body) == [("labelled date", "Published: 2 May 2031")]


def test_a_side_or_foot_of_the_article_is_no_furniture() -> None:
    side = "<aside class='article__aside'>2 May 2031</aside>"
    foot = "<footer class='entry-footer'>Posted on 2 May 2031</footer>"

    assert found_in(f"<h1>{TITLE}</h1>{side}") == [("date line", "2 May 2031")]
    assert found_in(f"<h1>{TITLE}</h1>{foot}") == [("date line", "Posted on 2 May 2031")]


def test_a_time_element_gives_its_machine_date_where_it_prints_none() -> None:
    body = f"<h1>{TITLE}</h1><p>Published <time datetime='2031-05-02T08:00'>3 hours ago</time></p>"

    assert found_in(body) == [("date line", "Published 2031-05-02T08:00 3 hours ago")]


def test_a_headline_that_is_no_heading_is_found_by_its_words() -> None:
    body = f"<div><b>{TITLE}</b></div><p>2 May 2031</p><p>The bridge is open.</p><p>4 May 2031</p>"

    assert found_in(body)[0] == ("date line", "2 May 2031")


def test_a_page_without_a_headline_is_dated_only_if_all_its_lines_agree() -> None:
    assert found_in("<p>Jo | 2 May 2031</p><p>2 May 2031</p>") == [("date line", "Jo | 2 May 2031")]
    assert found_in("<p>2 May 2031</p><p>3 May 2031</p>") == []


_PARTS = (
    "<h1>Orlen reopens its bridge</h1>|<p>|</p>|<div class='date comment'>|</div>|<aside>|<footer>"
    "|<time datetime='2031-05-02'>|</time>|2 May 2031|3 hours ago|<b itemprop='datePublished'>"
    "|<meta name='date' content='2031-05-02'>|<br>"
    '|<script>{"datePublished":"2031-05-02"}</script>'
)


@given(st.lists(st.one_of(st.sampled_from(_PARTS.split("|")), st.text(max_size=20))).map("".join))
def test_any_page_gives_dates_in_its_own_words(body: str) -> None:
    whole = tree(f"<p>x{''.join(sign for sign in body if sign.isprintable())}</p>")

    for one in page_dates(whole, (), TITLE):
        assert find_dates(one.words)


@pytest.mark.parametrize(
    ("attributes", "head", "first"),
    [
        ("lang='en-GB'", "", True),
        ("lang='en-US'", "", False),
        ("lang='de'", "", True),
        ("lang='en'", "", None),
        ("lang='en'", "<meta property='og:locale' content='en_US'>", False),
        ("", "", None),
    ],
)
def test_the_country_of_a_page_tells_how_it_writes_days(
    attributes: str, head: str, first: bool | None
) -> None:
    assert day_first(tree("", head, attributes)) is first
