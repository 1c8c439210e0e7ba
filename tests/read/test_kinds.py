"""Pages that are not one article say so; articles are never taken for one."""

import json
from typing import Any

import pytest
from lxml.html import document_fromstring

from briefgen.model import RawDocument
from briefgen.read import SEVERAL, read
from briefgen.read.kinds import lists_links, stated_kind
from briefgen.read.lines import lines_of
from briefgen.read.places import places

TEXT = (
    "<p>Orlen opened its only bridge over the Sava on Friday after three years of repairs.</p>"
    "<p>The crossing had been closed since a flood took two of its piers in the "
    "spring of 2028, and the ferry had run in its place since then.</p>"
)
HEADLINES = "".join(
    f"<h3><a href='/{n}'>The town of Vessa number {n} shuts its cable car for winter</a></h3>"
    "<p>2 May</p>"
    for n in range(20)
)


def page(thing: object, body: str = TEXT) -> str:
    data = json.dumps(thing)
    return (
        f"<html><head><script type='application/ld+json'>{data}</script></head>"
        f"<body><article>{body}</article></body></html>"
    )


def told(markup: str) -> list[str]:
    found = read("a.html", markup.encode())
    assert isinstance(found, RawDocument)
    return [problem.what for problem in found.problems if problem.code == SEVERAL]


@pytest.mark.parametrize(
    ("thing", "kind"),
    [
        ({"@type": "LiveBlogPosting"}, "a live blog"),
        ([{"@type": "NewsArticle"}, {"@type": "LiveBlogPosting"}], "a live blog"),
        ({"@graph": [{"@type": ["WebPage", "CollectionPage"]}]}, "a list of articles"),
        ({"@type": "QAPage"}, "a discussion"),
        ({"@type": "NewsArticle"}, ""),
        ({"@graph": [{"@type": "CollectionPage"}, {"@type": "Article"}]}, ""),
        ({"@type": "NewsArticle", "isPartOf": {"@type": "LiveBlogPosting"}}, ""),
        ({"@type": 7}, ""),
        ("nothing", ""),
    ],
)
def test_a_page_is_what_it_says_it_is(thing: Any, kind: str) -> None:
    assert stated_kind(document_fromstring(page(thing))) == kind


def test_a_live_blog_is_read_and_told() -> None:
    assert told(page({"@type": "LiveBlogPosting"})) == ["not one article: a live blog"]


def test_a_page_of_links_is_told() -> None:
    page = f"<html><body><main><h1>Latest news</h1>{HEADLINES}</main></body></html>"

    assert told(page) == ["not one article: a list of links"]


def test_an_article_with_more_links_than_text_is_none() -> None:
    page = document_fromstring(f"<html><body>{TEXT * 3}{HEADLINES}</body></html>")
    found = places(page)

    assert lists_links(lines_of([place.text for place in found[6:]], found))
    assert not lists_links(lines_of([place.text for place in found], found))


def test_markup_that_is_no_json_says_nothing() -> None:
    markup = "<html><head><script type='application/ld+json'>{{{</script></head></html>"

    assert stated_kind(document_fromstring(markup)) == ""
