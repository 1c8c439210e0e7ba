import pytest

from briefgen.model import PageDate, Problem, RawDocument
from briefgen.read import LARGEST, READERS, SUFFIXES, read

PAGE = (
    "<!DOCTYPE html><html lang='en'><head><title>Orlen reopens its bridge | Karsava Post</title>"
    "<meta property='og:site_name' content='The Karsava Post'>"
    "<link rel='canonical' href='https://karsavapost.example/2031/05/02/bridge'>"
    '<script type=\'application/ld+json\'>{"@type": "NewsArticle", "headline": '
    '"Orlen reopens its bridge", "datePublished": "2031-05-02T08:00:00+03:00", '
    '"dateModified": "2031-05-09", "author": {"@type": "Person", "name": "Ida Voss"},'
    ' "publisher": {"name": "Karsava Post Media"}}</script></head><body><article>'
    "<h1>Orlen reopens its bridge</h1>%s</article></body></html>"
)
BODY = "".join(
    f"<p>{words}</p>"
    for words in (
        "Orlen opened its only bridge over the Sava on Friday after three years of repairs.",
        "The crossing had been closed since a flood took two of its piers in the spring of 2028.",
        "“We waited long enough,” said Marek Dolan, who runs a bakery on the northern bank.",
        "Lorries of up to 20 tonnes may cross from June, the transport ministry said.",
    )
)


def document(name: str, data: bytes) -> RawDocument:
    found = read(name, data)
    assert isinstance(found, RawDocument)
    return found


def problem(name: str, data: bytes) -> Problem:
    found = read(name, data)
    assert isinstance(found, Problem)
    return found


def test_every_suffix_has_a_reader_and_a_limit() -> None:
    assert set(SUFFIXES.values()) == set(READERS) == set(LARGEST)


def test_a_page_gives_its_article_and_what_its_markup_states() -> None:
    found = document("a.html", (PAGE % BODY).encode())

    assert found.page.title == "Orlen reopens its bridge"
    assert found.page.byline == "Ida Voss"
    assert found.page.outlet == "The Karsava Post"
    assert found.page.published == (PageDate("JSON-LD", "2031-05-02T08:00:00+03:00"),)
    assert found.page.url == "https://karsavapost.example/2031/05/02/bridge"
    assert found.page.language == "en"
    assert "\n\nThe crossing had been closed since a flood" in found.text


def test_a_page_saved_as_text_is_read_as_a_page() -> None:
    assert document("a.txt", (PAGE % BODY).encode()).media_type == "text/html"


def test_an_article_that_the_extractor_misses_is_read_from_its_paragraphs() -> None:
    page = "<html><body><form><p>The port of Lune was shut on Monday.</p></form></body></html>"

    assert "The port of Lune was shut on Monday." in document("a.html", page.encode()).text


def test_a_page_without_words_is_a_problem_and_no_empty_article() -> None:
    found = problem("a.html", b"<html><body><script>var a = 1</script></body></html>")

    assert found.code == "R06"


@pytest.mark.parametrize(
    ("name", "data", "code", "what"),
    [
        ("a.txt", b"", "R01", "empty"),
        ("a.txt", b" \n\t\r\n", "R01", "empty"),
        ("a.txt", b"Orlen\0\0\0\0 said", "R02", "not text (NUL byte at 5)"),
        ("a.txt", b"%PDF-1.7 ...", "R02", "not text (a PDF document)"),
        ("a.html", b"\x89PNG\r\n\x1a\n" + bytes(200), "R02", "not text (a picture)"),
        ("a.pdf", b"%PDF-1.7", "R04", "no reader"),
        ("a.html", b"x" * 8_000_001, "R03", "too large"),
    ],
)
def test_what_cannot_be_read_says_why(name: str, data: bytes, code: str, what: str) -> None:
    found = problem(name, data)

    assert (found.where, found.code) == (name, code)
    assert what in found.what
    assert found.advice


def test_the_hash_is_that_of_the_bytes() -> None:
    one, other = document("a.txt", b"Quiet day.\r\n"), document("b.txt", b"Quiet day.\n")

    assert one.text == other.text
    assert one.sha256 != other.sha256


def test_front_matter_is_read_and_taken_off() -> None:
    found = document("a.md", b"---\ntitle: Quiet day\ndate: 2031-05-02\n---\nOrlen slept.\n")

    assert found.page.title == "Quiet day"
    assert found.page.published == (PageDate("front matter", "2031-05-02"),)
    assert found.text == "Orlen slept.\n"


def test_control_characters_never_pass_not_even_as_references() -> None:
    body = "<p>The minister&#8; said &#xD800;on Friday&#0; that 12\x07 posts were shut.</p>" + BODY
    found = document("a.html", (PAGE % body).encode())

    assert "The minister said on Friday that 12 posts were shut." in found.text
    assert "R12" in {fault.code for fault in found.problems}


def test_marks_that_turn_figures_round_are_taken_out_and_told() -> None:
    found = document("a.txt", "We lost \u202e001\u202c men and 1\u200b0 boats.".encode())

    assert found.text == "We lost 001 men and 10 boats."
    assert {fault.code for fault in found.problems} == {"R14", "R15"}


def test_text_below_deep_nesting_is_kept_and_told() -> None:
    body = "<div>" * 3000 + "<p>The last road out of Lune was cut at noon, the army said.</p>"
    found = document("a.html", (PAGE % (BODY + body)).encode())

    assert "The last road out of Lune was cut at noon" in found.text
    assert "R13" in {fault.code for fault in found.problems}


def test_an_entity_bomb_stays_words() -> None:
    bomb = "<!DOCTYPE html [<!ENTITY a 'boom'><!ENTITY b '&a;&a;&a;&a;'>]>"
    found = document("a.html", bomb.encode() + (PAGE % BODY).encode()[15:])

    assert "boom" not in found.text
    assert "R17" in {fault.code for fault in found.problems}


def test_a_script_is_no_address() -> None:
    page = (PAGE % BODY).replace("https://karsavapost.example/2031/05/02/bridge", "javascript:a()")

    assert document("a.html", page.encode()).page.url == ""


def test_a_page_that_the_parser_leaves_before_its_end_says_so(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    deep = "<div>" * 3000 + "</div>" * 3000
    monkeypatch.setattr("briefgen.read.nesting.DEEPEST", 10_000)

    found = document("a.html", (PAGE % (BODY + deep)).encode())

    assert "R18" in [problem.code for problem in found.problems]


def test_what_a_page_hides_is_not_read() -> None:
    dialog = "<div style='display:none'><p>Join the readers of the Karsava Post today.</p></div>"

    found = document("a.html", (PAGE % (BODY + dialog)).encode())

    assert "Join the readers" not in found.text
    assert "Lorries of up to 20 tonnes" in found.text


def test_a_doubted_line_stays_in_the_raw_text() -> None:
    box = "<div class='photo-box'><div>Lune Shuts Its Port</div></div>"

    found = document("a.html", (PAGE % (BODY + box)).encode())

    assert [doubt.span.of(found.text) for doubt in found.doubts] == ["Lune Shuts Its Port"]


def test_a_fast_reading_asks_no_second_time() -> None:
    found = read("a.html", (PAGE % BODY).encode(), fast=True)

    assert isinstance(found, RawDocument)
    assert "Lorries of up to 20 tonnes" in found.text
    assert found.doubts == ()
