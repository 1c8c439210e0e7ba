"""What a parser or an extractor drops without a word: it is kept, or told with its class."""

import pytest

from briefgen.model import Problem, RawDocument
from briefgen.read import MOST_TEXT, read
from briefgen.read.html import parse

BODY = "".join(
    f"<p>The harbour of Lune opened its {nth} dock on Friday, and the town's fishing boats came "
    "in for the night, the harbour master said.</p>"
    for nth in ("first", "second", "third", "fourth")
)
LAST = "The last boat of the night brought eleven crates of herring from Vessa, its master said."


def page(more: str) -> bytes:
    title = "<title>Lune opens its docks</title>"
    return (
        f"<html><head>{title}</head><body><article><h1>Lune opens its docks</h1>{BODY}{more}"
        f"<p>{LAST}</p></article></body></html>"
    ).encode()


def told(more: str) -> set[str]:
    """The classes of what is told of a page whose end is there."""
    found = read("a.html", page(more))
    assert isinstance(found, RawDocument)
    assert LAST in found.text
    return {problem.code for problem in found.problems}


@pytest.mark.parametrize("tag", ["div", "font", "b", "span", "blockquote", "center"])
def test_what_stands_below_the_parsers_depth_is_kept_and_told(tag: str) -> None:
    assert "R13" in told(f"<{tag}>" * 300)


def test_a_page_of_ordinary_depth_is_told_of_nothing() -> None:
    assert told("<div>" * 40 + "</div>" * 40) == set()


def test_a_node_of_text_above_ten_megabytes_does_not_end_the_page() -> None:
    tree, cut_short = parse(f"<body><p>{'word ' * 2_200_000}</p><p>{LAST}</p></body>")

    assert not cut_short
    assert tree.findall(".//p")[-1].text == LAST


@pytest.mark.parametrize(
    "harm", ["&#x1b;", "&#8;", "&#0;", "&#xD800;", "&#x110000;", "\x08", "\x1b[2J", "\ufffe"]
)
def test_a_page_with_a_control_character_is_read_and_told(harm: str) -> None:
    assert "R12" in told(f"<p>The dock{harm} was closed for a week in the winter of 2030.</p>")


@pytest.mark.parametrize(
    "tag",
    [
        "<embed src='a.swf'>",
        "<object data='a.swf'>",
        "<param name='a'>",
        "<source src='a'>",
        "<wbr>",
    ],
)
def test_what_follows_an_embedded_object_is_kept(tag: str) -> None:
    assert told(f"<p>A film of the boats.</p>{tag}") == set()


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.txt", b"word " * (MOST_TEXT // 5 + 1)),
        ("a.md", b"word " * (MOST_TEXT // 5 + 1)),
        ("a.txt", b"a" * 4_000_001),
        ("a.html", page(f"<p>{'word ' * (MOST_TEXT // 5 + 1)}</p>")),
        ("a.html", page("<br>" * 100_000)),
    ],
    ids=["text", "Markdown", "bytes", "page", "tags"],
)
def test_what_is_too_large_is_set_aside_and_not_cut(name: str, data: bytes) -> None:
    found = read(name, data)

    assert isinstance(found, Problem)
    assert found.code == "R03"


def test_scripts_of_a_page_are_no_text_of_it() -> None:
    assert told(f"<script>{'var a = 1; ' * (MOST_TEXT // 10)}</script>") == set()


def test_want_of_memory_decides_nothing_that_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object, **__: object) -> None:
        raise MemoryError

    monkeypatch.setattr("trafilatura.bare_extraction", fails)

    with pytest.raises(MemoryError):
        read("a.html", page(""))


def test_no_clock_decides_what_is_found() -> None:
    from nltk import redos

    from briefgen.text.sentences import split

    assert len(split("The dock was closed. It opened in May.")) == 2
    assert redos.DEFAULT_TIMEOUT is None
