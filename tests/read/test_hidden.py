"""What a page hides is no text of it, unless it hides its article."""

from typing import Any

import pytest
from lxml.html import document_fromstring

from briefgen.read.hidden import drop_hidden

SHOWN = "<p>Orlen opened its only bridge over the Sava on Friday after three years.</p>" * 3


def page(markup: str) -> Any:
    return document_fromstring(f"<html><body>{SHOWN}{markup}<p>Last.</p></body></html>")


@pytest.mark.parametrize(
    "state",
    [
        "hidden",
        "style='display:none'",
        "style='color:red; DISPLAY : none !important'",
        "style='visibility: hidden'",
        "style='position:absolute; left:-9999px'",
        "style='text-indent:-5000px'",
        "style='font-size:0'",
        "style='height:0;overflow:hidden'",
        "style='clip: rect(0,0,0,0)'",
    ],
)
def test_hidden_text_goes_and_what_follows_it_stays(state: str) -> None:
    tree = page(f"<div {state}><p>Subscribe to the Courier.</p></div>tail")

    assert drop_hidden(tree) == 1
    assert "Subscribe" not in tree.text_content()
    assert "tail" in tree.text_content()
    assert "Last." in tree.text_content()


@pytest.mark.parametrize(
    "state",
    [
        "aria-hidden='true'",
        "style='opacity:0'",
        "style='height:0.5em'",
        "style='left:-1px'",
        "style='line-height:0'",
        "hidden='until-found'",
    ],
)
def test_text_that_a_reader_sees_stays(state: str) -> None:
    tree = page(f"<div {state}><p>The mayor spoke.</p></div>")

    assert drop_hidden(tree) == 0
    assert "The mayor spoke." in tree.text_content()


def test_an_article_that_is_hidden_until_a_script_runs_stays() -> None:
    tree = document_fromstring(
        f"<html><body><p>Loading.</p><div style='display:none'>{SHOWN}</div></body></html>"
    )

    assert drop_hidden(tree) == 0
    assert "Orlen" in tree.text_content()


def test_an_article_that_is_hidden_paragraph_by_paragraph_stays() -> None:
    hidden = SHOWN.replace("<p>", "<p style='display:none'>") * 2
    tree = document_fromstring(f"<html><body>{SHOWN}{hidden}</body></html>")

    assert drop_hidden(tree) == 0


def test_a_page_without_paragraphs_keeps_its_hidden_text() -> None:
    words = "Orlen opened its only bridge over the Sava on Friday."
    tree = document_fromstring(f"<html><body><div hidden><div>{words}</div></div></body></html>")

    assert drop_hidden(tree) == 0
    assert words in tree.text_content()


def test_a_margin_above_the_page_hides_nothing() -> None:
    tree = page('<p style="padding-top:120px;margin-top:-120px">Orlen opened a bridge.</p>')

    assert drop_hidden(tree) == 0
