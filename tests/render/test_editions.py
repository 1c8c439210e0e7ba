"""The line that leads from one edition of a brief to the others, and the page of a correction."""

import re
from pathlib import Path

import lxml.html
import pytest

from briefgen.model import Brief
from briefgen.render import Layout, to_html, to_text, with_editions
from briefgen.render.editions import without_editions


@pytest.fixture(scope="module")
def page(first: Brief) -> str:
    return to_html(first)


def test_the_line_is_one_line_at_the_top_and_comes_out_again(page: str, first: Brief) -> None:
    told = with_editions(page, first, newest=1, address="correction-1/index.html")

    assert len(told.splitlines()) == len(page.splitlines()) + 1
    assert without_editions(told) == page
    top = next(lxml.html.document_fromstring(told).body.iterchildren("aside"))
    assert top.text_content().strip() == (
        f"Corrected. Correction 1 of {first.number} says what changed; "
        "this page stands as it was issued."
    )
    assert [a.get("href") for a in top.iter("a")] == ["correction-1/index.html"]


def test_a_newer_line_takes_the_place_of_the_old(page: str, first: Brief) -> None:
    once = with_editions(page, first, newest=1, address="correction-1/index.html")

    twice = with_editions(once, first, newest=2, address="correction-2/index.html")

    assert twice == with_editions(page, first, newest=2, address="correction-2/index.html")


def test_a_page_without_a_body_tag_has_its_line_too(first: Brief) -> None:
    told = with_editions("<p>Said.\n", first, newest=1, address="a.html")

    assert told.endswith("<p>Said.\n")
    assert 'href="a.html"' in told


def test_words_of_a_source_that_look_like_the_line_are_left_alone(first: Brief) -> None:
    page = "<body>\n<p>&lt;!-- editions --&gt; said &lt;!-- end of editions --&gt;\n</body>\n"

    assert without_editions(with_editions(page, first, newest=1, address="a")) == page


def test_a_correction_says_so_in_its_masthead(correction: Brief) -> None:
    top = lxml.html.document_fromstring(to_html(correction))

    assert top.findtext(".//title").endswith(", correction 2")
    masthead = top.find_class("masthead")[0].text_content()
    assert f"Correction 2 of {correction.number}" in masthead
    assert "First issued" in masthead
    assert "1 July 2021 · Corrected" in masthead


def test_a_correction_tells_what_it_changes(correction: Brief) -> None:
    section = lxml.html.document_fromstring(to_html(correction)).get_element_by_id("correction")

    told = " ".join(section.text_content().split())
    _, added, removed, notes = re.split(
        "In this edition only|In the edition before only|Source notes that read otherwise", told
    )
    change = correction.correction
    assert change is not None
    assert "Compared with correction 1." in section.text_content()
    assert change.added.quotes[0].texts[0] in added
    assert change.added.figures[0].text in added
    assert "The <b>old</b> one" in removed
    assert change.removed.sentences[0].text in removed
    assert "Orsk Daily, undated" in removed
    source = correction.sources[0]
    assert f"Outlet: {source.outlet}; before: Orsk Daily" in notes
    assert "; before: Jo Ek" in notes
    assert "; before: undated" in notes
    assert "Title before" not in notes
    assert section.xpath('.//bdi[@lang="de"]')


def test_a_correction_as_text(correction: Brief) -> None:
    lines = to_text(correction).splitlines()

    change = correction.correction
    assert change is not None
    assert lines[0].endswith(f"Correction 2 of {correction.number}")
    assert "- Article: The <b>old</b> one, Orsk Daily" in lines
    assert f"- Sentence: {change.removed.sentences[0].text}" in lines
    assert f"+ Quote: “{change.added.quotes[0].texts[0]}”" in "\n".join(lines)


def test_a_template_of_ones_own_tells_the_editions(tmp_path: Path, page: str, first: Brief) -> None:
    (tmp_path / "partials").mkdir()
    (tmp_path / "partials" / "editions.html").write_text("<p>Siehe {{ address }}</p>\n")

    told = with_editions(page, first, newest=1, address="a.html", layout=Layout(templates=tmp_path))

    assert "<!-- editions --><p>Siehe a.html</p><!-- end of editions -->\n" in told
