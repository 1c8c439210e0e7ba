"""Blocks of a page with where they stand."""

from lxml.html import document_fromstring

from briefgen.read.places import key_of, places

PAGE = """<html><body><nav class="main-nav"><a href="/">Home</a></nav>
<div class="article-body"><h2>The piers</h2><p>The <em>northern</em> pier<br>fell.</p>
<ul><li>One <a href="/x">link</a></li></ul><script>var never = "shown";</script></div>
<aside class="newsletter-signup"><p>Get our letter</p></aside></body></html>"""


def test_each_block_of_text_is_told_with_its_element() -> None:
    found = places(document_fromstring(PAGE))

    assert [(place.tag, place.text) for place in found] == [
        ("nav", "Home"),
        ("h2", "The piers"),
        ("p", "The northern pier"),
        ("p", "fell."),
        ("li", "One link"),
        ("p", "Get our letter"),
    ]


def test_links_emphasis_and_names_around_are_told() -> None:
    home, _, pier, _, item, letter = places(document_fromstring(PAGE))

    assert home.linked == 1.0
    assert round(item.linked, 1) == 0.5
    assert 0 < pier.strong < 1
    assert "body" in pier.near
    assert "letter" in letter.near
    assert "aside" in letter.within


def test_a_key_is_what_stays_the_same_in_every_layout() -> None:
    assert key_of("- Ana’s “Boat”, 20 m") == key_of("Ana's boat 20m")
