import pytest
from lxml.html import document_fromstring

from briefgen.read.headlines import headline, main_article, without_site


@pytest.mark.parametrize(
    ("title", "outlet", "alone"),
    [
        ("Bridge opens early | The Karsava Post", "The Karsava Post", "Bridge opens early"),
        ("Bridge opens early - Karsava Post", "The Karsava Post", "Bridge opens early"),
        ("Bridge opens early – or late", "Karsava Post", "Bridge opens early – or late"),
        ("The port of Lune opens early | News", "", "The port of Lune opens early"),
        ("Karsava Post | Bridge opens early", "Karsava Post", "Bridge opens early"),
        ("Orlen: the bridge opens", "Karsava Post", "Orlen: the bridge opens"),
    ],
)
def test_a_title_loses_the_name_of_its_site(title: str, outlet: str, alone: str) -> None:
    assert without_site(title, outlet) == alone


STATED = "Bridge over the Sava opens early"


@pytest.mark.parametrize(
    ("body", "title"),
    [
        (f"<h1>{STATED}</h1>", STATED),
        (f"<h1>Karsava Post</h1><h1>{STATED}</h1>", STATED),
        (f"<h1>All about the bridge in one page</h1><h2>{STATED}</h2>", STATED),
        (f"<h1><span>Open roads</span> <span>{STATED}</span></h1>", STATED),
        (f"<h1>{STATED}<small>And it was built by hand</small></h1>", STATED),
        ("<h1><b>B</b>ridge over the <i>Sava</i> opens early</h1>", STATED),
        ("<h1>Sava bridge open before its time</h1>", "Sava bridge open before its time"),
        ("<h1><i>The bridge</i>: a story of Orlen</h1>", "The bridge: a story of Orlen"),
        ("<h1>News</h1><p>Text</p>", STATED),
        ("", STATED),
    ],
)
def test_the_headline_is_what_is_stated_and_printed(body: str, title: str) -> None:
    tree = document_fromstring(f"<html><body>{body}</body></html>")

    assert headline(tree, ["", f"{STATED} | Karsava Post"], "Karsava Post") == title


def test_a_page_that_states_no_title_gives_its_heading() -> None:
    tree = document_fromstring("<html><body><h1>Bridge</h1><h1>Ferry</h1></body></html>")

    assert headline(tree, [""], "") == "Bridge"
    assert headline(document_fromstring("<p>a</p>"), [], "") == ""


def test_of_several_articles_the_one_with_the_page_s_title_is_the_main_one() -> None:
    articles = [{"headline": "Ferry to Lune stops for good"}, {"headline": STATED}]

    assert main_article(articles, [f"{STATED} | Post"]) == articles[1]
    assert main_article(articles, ["Something else altogether"]) == articles[0]
    assert main_article([{"headline": 5}, {"headline": ["x"]}], ["Bridge"]) == {"headline": 5}
    assert main_article([], []) == {}
