"""The HTML page: whole, verbatim, safe, and linked both ways.

The golden page is tests/golden/sample.html. After a wanted change of the templates write it anew
with ``BRIEFGEN_UPDATE_GOLDEN=1 pytest tests/render/test_page.py`` and read its diff.
"""

import os
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import lxml.html
import pytest

import briefgen
from briefgen.errors import RenderError
from briefgen.model import Brief, Figure, Source
from briefgen.render import Layout, to_html, to_text
from briefgen.render.page import shipped_templates

GOLDEN = Path(__file__).parent.parent / "golden" / "sample.html"
TEMPLATES = shipped_templates()
PART_HEADS = [
    "At a glance",
    "Topics and what changed",
    "Key figures",
    "Also noted",
    "Dates ahead named in the sources",
    "Source notes",
    "Left out and why",
    "Method and limits",
    "Full record of quotes and figures",
]


@pytest.fixture(scope="module")
def html(follow_up: Brief) -> str:
    return to_html(follow_up)


@pytest.fixture(scope="module")
def tree(html: str) -> lxml.html.HtmlElement:
    return lxml.html.document_fromstring(html)


def folded(text: str) -> str:
    return " ".join(text.split())


def verbatim(brief: Brief) -> Iterator[str]:
    for pick in brief.glance:
        yield pick.sentence.text
    for key in brief.key_figures:
        yield from (key.figure.text, key.figure.what)
    for topic in brief.topics:
        yield topic.name.text
        for pick in topic.summary:
            yield pick.sentence.text
        for entry in topic.quotes:
            yield from entry.quote.texts
            for variant in entry.variants:
                yield from variant.texts
        for figure in topic.figures:
            yield from (figure.text, figure.what)
        for dispute in topic.disputes:
            yield from (dispute.claim.text, *(s.text for s in dispute.against))
        for event in topic.timeline:
            yield event.text


def with_source(brief: Brief, number: int, **changed: str) -> Brief:
    def change(source: Source) -> Source:
        return replace(source, **changed) if source.number == number else source  # type: ignore[arg-type]

    return replace(brief, sources=tuple(map(change, brief.sources)))


def test_the_page_is_the_golden_one(html: str) -> None:
    if os.environ.get("BRIEFGEN_UPDATE_GOLDEN"):
        GOLDEN.parent.mkdir(exist_ok=True)
        GOLDEN.write_text(html, encoding="utf-8")

    assert html == GOLDEN.read_text(encoding="utf-8")


def test_every_word_taken_from_a_source_stands_there_verbatim(
    follow_up: Brief, tree: lxml.html.HtmlElement
) -> None:
    text = folded(tree.text_content())

    missing = [words for words in verbatim(follow_up) if folded(words) not in text]

    assert missing == []


def test_the_parts_stand_in_the_order_readers_expect(tree: lxml.html.HtmlElement) -> None:
    heads = [folded(head.text_content()) for head in tree.iter("h2")]

    assert [head for head in heads if head in PART_HEADS] == PART_HEADS
    assert heads.index("Key figures") + 1 == next(i for i, h in enumerate(heads) if "[1]" in h)


def test_a_first_brief_and_a_quiet_one_say_so(first: Brief, quiet: Brief) -> None:
    assert "This is the first brief of its series" in to_html(first)
    page = folded(lxml.html.document_fromstring(to_html(quiet)).text_content())
    assert "A quiet period: no topic." in page
    nothing = replace(quiet, problems=(), left_out=(), corpus=replace(quiet.corpus, articles=0))
    assert "No article of the period has come in." in folded(
        lxml.html.document_fromstring(to_html(nothing)).text_content()
    )
    assert "No article of the period has come in." in to_text(nothing)
    assert "told in 3 briefs, last in 2021-W27" in page


def test_a_topic_says_how_often_it_was_told(tree: lxml.html.HtmlElement) -> None:
    page = folded(tree.text_content())

    assert "first told in 2021-W26 as Tarsin Rises After a Week of Rain" in page
    assert "back last in 2021-W25" in page
    sides = [folded(side.text_content()) for side in tree.find_class("side")]
    assert [side.rsplit(maxsplit=2)[1:] for side in sides] == [
        ["week", "2"],
        ["Jul,", "new"],
        ["week", "2"],
    ]


def test_a_period_is_named_in_words_wherever_it_stands(first: Brief) -> None:
    brief = replace(first, number="2021-07-01--2021-10-08", last_label="2021-04-01--2021-06-30")

    for page in (to_html(brief), to_text(brief)):
        assert "2021-07-01 to 2021-10-08" in page
        assert "2021-07-01--2021-10-08" not in page
        assert "2021-04-01--2021-06-30" not in page


def test_a_figure_of_nothing_named_leaves_no_empty_line(follow_up: Brief) -> None:
    def bare(figure: Figure) -> Figure:
        return replace(figure, what="", what_span=None)

    keys = tuple(replace(key, figure=bare(key.figure)) for key in follow_up.key_figures)
    topics = tuple(
        replace(
            topic,
            figures=tuple(map(bare, topic.figures)),
            comparisons=tuple(
                replace(c, what="", figures=tuple(map(bare, c.figures))) for c in topic.comparisons
            ),
        )
        for topic in follow_up.topics
    )
    html = to_html(replace(follow_up, key_figures=keys, topics=topics))

    assert "<bdi></bdi>" not in html
    assert "<i></i>" not in html
    assert '<p class="what">' not in html


def test_the_page_is_whole_in_itself(html: str, tree: lxml.html.HtmlElement) -> None:
    tags = {element.tag for element in tree.iter() if isinstance(element.tag, str)}

    assert not tags & {"script", "link", "img", "iframe", "object", "embed", "form", "base"}
    assert "url(" not in html
    assert "@import" not in html
    assert [m.get("content") for m in tree.iter("meta") if m.get("http-equiv")] == [
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:"
    ]
    assert len(html) < 150_000


def test_each_note_and_its_citations_lead_to_one_another(tree: lxml.html.HtmlElement) -> None:
    ids = Counter(element.get("id") for element in tree.iter() if element.get("id"))
    links = [a.get("href") for a in tree.iter("a")]
    inner = [link[1:] for link in links if link.startswith("#")]
    cites = {a.get("id") for a in tree.iter("a") if a.get("class") == "cite"}

    assert [name for name, count in ids.items() if count > 1] == []
    assert [link for link in inner if link not in ids] == []
    assert cites == {link for link in inner if link.startswith("cite-")}
    assert all(link.startswith(("#", "https://")) for link in links)


def test_foreign_words_carry_their_language(tree: lxml.html.HtmlElement) -> None:
    foreign = [e for e in tree.iter() if e.get("lang") == "ru"]

    assert any("дополнительный солдат" in folded(e.text_content()) for e in foreign)
    assert tree.get("lang") == "en"


def test_words_that_dated_an_article_are_not_printed(follow_up: Brief, html: str) -> None:
    words = {s.published.words for s in follow_up.sources if s.published}

    assert "July 08, 2021" in words
    assert not [w for w in words if w and w != "10 July 2021" and w != "6 July 2021" and w in html]
    assert "stated: date line" in html
    assert "contradicted: stated 2021-07-08 is a Thursday, the text says Friday" in html


def test_no_line_could_be_taken_for_the_furniture_of_a_web_page(
    tree: lxml.html.HtmlElement,
) -> None:
    furniture = {"read more", "continue", "monthly", "once", "updated:", "support us", "share", "×"}
    lines = {folded(text).lower() for text in tree.itertext()}

    assert not lines & furniture


def test_text_of_a_source_is_never_markup(follow_up: Brief) -> None:
    attack = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>"
    brief = with_source(
        follow_up, 3, title=attack, outlet=attack, byline=attack, url="javascript:alert(1)"
    )
    brief = replace(brief, title=attack, marking=attack)

    tree = lxml.html.document_fromstring(to_html(brief))

    assert not list(tree.iter("script", "img"))
    assert not [e for e in tree.iter() for name in e.attrib if name.startswith("on")]
    assert not [a for a in tree.iter("a") if "javascript" in a.get("href")]


def test_templates_escape_everything_and_quote_every_attribute() -> None:
    files = sorted(p for p in TEMPLATES.rglob("*") if p.suffix in {".html", ".css"})
    for path in files:
        text = path.read_text(encoding="utf-8")

        assert not re.search(r"\|\s*safe\b|autoescape|Markup", text), path
        assert not re.search(r"=\{\{", text), path
        assert "unicode-range" not in text, path
    assert len(files) > 15


def test_a_template_of_ones_own_goes_first_and_can_build_on_the_shipped(
    tmp_path: Path, first: Brief
) -> None:
    (tmp_path / "brief.html").write_text(
        '{% extends "shipped:brief.html" %}{% block glance %}<p>Ours: {{ brief.number }}</p>'
        "{% endblock %}"
    )
    (tmp_path / "partials").mkdir()
    (tmp_path / "partials" / "method.html").write_text("<p>House rules.</p>")

    html = to_html(first, Layout(templates=tmp_path))

    assert "<p>Ours: 2021-W27</p>" in html
    assert "At a glance" not in html
    assert "House rules." in html
    assert "Source notes" in html


@pytest.mark.parametrize(
    ("template", "said"),
    [
        ("{{ brief.colour }}", "has no attribute 'colour'"),
        ("line\n{% if %}", "line 2"),
        ("{% include 'none.html' %}", "none.html"),
        ("{{ brief.__class__.__mro__ }}", "unsafe"),
        ("{{ brief.issued + 1 }}", "line 1"),
        ("{{ brief.source('x') }}", "line 1"),
        ("{% for i in range(10 ** 9) %}{% endfor %}", "line 1"),
    ],
)
def test_a_faulty_template_is_named_not_raised(
    tmp_path: Path, first: Brief, template: str, said: str
) -> None:
    (tmp_path / "brief.html").write_text(template)

    with pytest.raises(RenderError) as told:
        to_html(first, Layout(templates=tmp_path))

    assert said in str(told.value)
    assert told.value.exit_code == 5


def test_templates_are_found_in_a_wheel_and_in_a_checkout(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "briefgen"
    package.mkdir()
    monkeypatch.setattr(briefgen, "__file__", str(package / "__init__.py"))
    with pytest.raises(RenderError):
        shipped_templates()
    for folder in (tmp_path / "templates", package / "templates"):
        folder.mkdir()
        (folder / "brief.html").touch()

        assert shipped_templates() == folder
