"""Extracted lines led back to the page; lost ones of the same make told."""

import pytest
from lxml.html import document_fromstring

from briefgen.read.lines import Line, lines_of
from briefgen.read.places import places

FIRST = "Orlen opened its only bridge over the Sava on Friday after three years of repairs."
LAST = "Lorries of up to 20 tonnes may cross from June, the transport ministry said."


def page(between: str) -> tuple[str, ...]:
    markup = f"<html><body><div><p>{FIRST}</p>{between}<p>{LAST}</p></div></body></html>"
    found = lines_of([FIRST, LAST], places(document_fromstring(markup)))
    assert [line.text for line in found if not line.lost] == [FIRST, LAST]
    assert all(line.place is not None for line in found)
    return tuple(line.text for line in found if line.lost)


def test_items_between_the_extracted_lines_are_told_as_lost() -> None:
    assert page("<ul><li>Buses</li><li>Cars</li></ul>") == ("- Buses", "- Cars")


def test_links_and_a_lone_head_of_an_inserted_box_are_not() -> None:
    assert page("<ul><li><a href='/a'>Weather</a></li></ul>") == ()
    assert page("<div><h5>Newest number</h5></div>") == ()


def test_a_line_that_is_not_on_the_page_keeps_its_turn() -> None:
    tree = document_fromstring(f"<html><body><p>{FIRST}</p></body></html>")

    first, other = lines_of([FIRST, "Words from nowhere at all."], places(tree))

    assert first.place is not None
    assert other.place is None
    assert not other.lost


def test_a_page_of_too_many_blocks_is_not_searched(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefgen.read.lines._MOST_PLACES", 1)
    tree = document_fromstring(f"<html><body><p>{FIRST}</p><p>{LAST}</p></body></html>")

    found = lines_of([FIRST, LAST], places(tree))

    assert [line.place for line in found] == [None, None]


def test_a_rule_of_dots_has_no_words() -> None:
    assert Line("a b - c", "abc", None).words == 3
    assert Line(". " * 50, "", None).words == 0
