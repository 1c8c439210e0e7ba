"""Rendered briefs before others' judges: validators, text extractors, a browser, the glyphs drawn.

What a brief should print is taken from the ``Brief``, never from a template, so that these tests
hold whatever the page looks like. For each judge one test spoils a page and sees it object.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import glyphs
import judges
import parts
import pikepdf
import pytest
from shelf import Shelf

from briefgen.model import Brief
from briefgen.render import to_html, to_json, to_pdf
from briefgen.render.faces import FACES
from briefgen.render.lean import for_paper

try:
    import weasyprint  # noqa: F401
except OSError as missing:
    pytest.skip(f"pango is missing: {missing}", allow_module_level=True)

FULL = ("first", "follow-up", "quiet", "correction", "inbox", "seeds", "alone", "few", "crowd")
KINDS = (*FULL, "few, standard", "few, one page")
OURS = {family.replace(" ", "-") for family, *_ in FACES}
STANDARD = {  # ISO 32000-1, 14.8.4
    "/Document", "/Part", "/Art", "/Sect", "/Div", "/BlockQuote", "/Caption", "/TOC", "/TOCI",
    "/Index", "/NonStruct", "/P", "/H1", "/H2", "/H3", "/H4", "/L", "/LI", "/Lbl", "/LBody",
    "/Table", "/TR", "/TH", "/TD", "/THead", "/TBody", "/TFoot", "/Span", "/Quote", "/Note",
    "/Reference", "/BibEntry", "/Code", "/Link", "/Annot", "/Figure", "/Formula",
}  # fmt: skip
VIEWS = [(scheme, width) for scheme in judges.SCHEMES for width in judges.WIDTHS]
SPOILED = """<!DOCTYPE html><html lang="en"><head><title>x</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'">
<style>p { colour: red; string-set: x content(text) }</style></head><body>
<img src="beside.png"><table width="500"><tr><td>x</table><p></b></body></html>"""


@pytest.fixture(scope="session")
def files(shelf: Shelf, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The pages as files, and one that is spoiled."""
    folder = tmp_path_factory.mktemp("pages")
    pages = {name: shelf[name].page for name in shelf.names} | {"spoiled": SPOILED}
    written = {name: folder / f"{place}.html" for place, name in enumerate(pages)}
    for name, file in written.items():
        file.write_text(pages[name], encoding="utf-8")
    return written


@pytest.fixture(scope="session")
def browsed(files: dict[str, Path]) -> dict[judges.View, judges.Seen]:
    return judges.browse(files, closely={"follow-up"}, huge={"crowd"})


@pytest.fixture(scope="session")
def checked(files: dict[str, Path]) -> dict[str, list[str]]:
    return judges.html_faults(files)


@pytest.fixture(params=KINDS)
def kind(request: pytest.FixtureRequest, shelf: Shelf) -> str:
    return had(request.param, shelf)


@pytest.fixture(params=FULL)
def full(request: pytest.FixtureRequest, shelf: Shelf) -> str:
    return had(request.param, shelf)


def had(name: str, shelf: Shelf) -> str:
    if name not in shelf.names:
        pytest.skip("no evaluation data; BRIEFGEN_SHARED names its folder")
    return name


@pytest.mark.parametrize("profile", ["3a", "ua1"])
def test_every_brief_is_valid_for_archives_and_screen_readers(
    kind: str, shelf: Shelf, profile: str
) -> None:
    assert judges.pdf_faults(shelf[kind].pdf, profile) == []


def tagged(pdf: pikepdf.Pdf, kind: str) -> list[pikepdf.Object]:
    """The elements of the structure of that kind, in the order of the file."""
    return [
        thing
        for thing in pdf.objects
        if isinstance(thing, pikepdf.Dictionary) and thing.get("/Type") == "/StructElem"
        if thing.get("/S") == kind
    ]


def no_alternative(pdf: pikepdf.Pdf) -> None:
    del tagged(pdf, "/Figure")[0].Alt


def no_kind(pdf: pikepdf.Pdf) -> None:
    del tagged(pdf, "/Link")[0].S


def unknown_kind(pdf: pikepdf.Pdf) -> None:
    tagged(pdf, "/P")[0].S = pikepdf.Name.Nonsense


def heading_skipped(pdf: pikepdf.Pdf) -> None:
    tagged(pdf, "/H2")[0].S = pikepdf.Name.H4


def no_items(pdf: pikepdf.Pdf) -> None:
    for item in tagged(pdf, "/LI"):
        item.S = pikepdf.Name.P


def no_order_of_tabs(pdf: pikepdf.Pdf) -> None:
    del pdf.pages[0].obj.Tabs


def no_tags_in_content(pdf: pikepdf.Pdf) -> None:
    page = pdf.pages[0]
    marks = ("BDC", "BMC", "EMC")
    kept = [step for step in pikepdf.parse_content_stream(page) if str(step[1]) not in marks]
    page.Contents = pdf.make_stream(pikepdf.unparse_content_stream(kept))


def no_language(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.Lang


def no_structure(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.StructTreeRoot


def no_marks(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.MarkInfo


def no_title_shown(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.ViewerPreferences


def no_metadata(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.Metadata


def no_colours(pdf: pikepdf.Pdf) -> None:
    del pdf.Root.OutputIntents


def no_font(pdf: pikepdf.Pdf) -> None:
    for thing in pdf.objects:
        if isinstance(thing, pikepdf.Dictionary) and thing.get("/Type") == "/FontDescriptor":
            del thing["/FontFile2"]


def no_text_behind_letters(pdf: pikepdf.Pdf) -> None:
    for thing in pdf.objects:
        if isinstance(thing, pikepdf.Dictionary) and "/ToUnicode" in thing:
            del thing["/ToUnicode"]


def no_purpose(pdf: pikepdf.Pdf) -> None:
    del pdf.attachments["brief.json"].obj.AFRelationship


def a_script(pdf: pikepdf.Pdf) -> None:
    pdf.Root.OpenAction = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="1")


def spoil(pdf: bytes, how: Callable[[pikepdf.Pdf], None]) -> bytes:
    spoiled = BytesIO()
    with pikepdf.open(BytesIO(pdf)) as opened:
        how(opened)
        opened.save(
            spoiled, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.disable
        )
    return spoiled.getvalue()


@pytest.mark.parametrize(
    ("how", "profiles"),
    [
        (no_alternative, {"ua1"}),
        (no_kind, {"ua1"}),
        (unknown_kind, {"3a", "ua1"}),
        (heading_skipped, {"ua1"}),
        (no_items, {"ua1"}),
        (no_order_of_tabs, {"ua1"}),
        (no_tags_in_content, {"ua1"}),
        (no_language, {"ua1"}),
        (no_structure, {"3a", "ua1"}),
        (no_marks, {"3a", "ua1"}),
        (no_title_shown, {"ua1"}),
        (no_metadata, {"3a", "ua1"}),
        (no_colours, {"3a"}),
        (no_font, {"3a", "ua1"}),
        (no_text_behind_letters, {"3a", "ua1"}),
        (no_purpose, {"3a"}),
        (a_script, {"3a"}),
    ],
)
def test_a_spoiled_pdf_does_not_pass(
    shelf: Shelf, how: Callable[[pikepdf.Pdf], None], profiles: set[str]
) -> None:
    spoiled = spoil(shelf["follow-up"].pdf, how)

    assert profiles <= {p for p in ("3a", "ua1") if judges.pdf_faults(spoiled, p)}


def test_saving_anew_alone_spoils_nothing(shelf: Shelf) -> None:
    saved = spoil(shelf["follow-up"].pdf, lambda pdf: None)

    assert [judges.pdf_faults(saved, profile) for profile in ("3a", "ua1")] == [[], []]


def test_a_stream_of_another_length_than_it_says_does_not_pass(shelf: Shelf) -> None:
    said = re.compile(rb"/Length (\d)(\d\d\d)\b")
    spoiled = said.sub(lambda m: b"/Length %d%s" % (int(m[1]) % 9 + 1, m[2]), shelf["quiet"].pdf, 1)

    assert spoiled != shelf["quiet"].pdf
    assert judges.pdf_faults(spoiled, "3a") != []


def test_each_element_of_the_structure_says_what_it_is(kind: str, shelf: Shelf) -> None:
    """The validator lets some without a kind pass."""
    with pikepdf.open(BytesIO(shelf[kind].pdf)) as pdf:
        kinds = {
            str(thing.get("/S"))
            for thing in pdf.objects
            if isinstance(thing, pikepdf.Dictionary) and thing.get("/Type") == "/StructElem"
        }

    assert kinds
    assert kinds - STANDARD == set()


@pytest.mark.parametrize("extract", [parts.pages_by_pdfium, parts.pages_by_pypdf])
def test_all_that_a_brief_prints_can_be_copied_from_its_pdf(
    full: str, shelf: Shelf, extract: Callable[[bytes], list[str]]
) -> None:
    told = parts.printed_parts(shelf[full].brief)

    assert parts.missing(told, extract(shelf[full].pdf)) == []


def test_all_that_a_brief_prints_stands_on_its_page(full: str, shelf: Shelf) -> None:
    told = parts.printed_parts(shelf[full].brief)

    assert parts.missing(told, parts.page_of_html(for_paper(shelf[full].page))) == []


def test_the_parts_of_a_brief_are_many(shelf: Shelf) -> None:
    brief = shelf["follow-up"].brief
    told = set(parts.printed_parts(brief))

    assert {p.sentence.text for t in brief.topics for p in t.summary} <= told
    assert {text for t in brief.topics for e in t.quotes for text in e.quote.texts} <= told
    assert {key.figure.text for key in brief.key_figures} <= told
    assert {event.text for event in brief.upcoming} <= told
    assert {source.title for source in brief.sources} <= told


@pytest.mark.parametrize("at", [0, 1, 2])
def test_a_changed_letter_of_a_sentence_is_missed(shelf: Shelf, at: int) -> None:
    rendered = shelf["few"]
    sentence = rendered.brief.topics[at].summary[0].sentence.text
    pages = parts.pages_by_pdfium(rendered.pdf)
    place = len(sentence) // 2

    changed = sentence[:place] + "#" + sentence[place + 1 :]

    assert parts.missing([sentence, changed], pages) == [changed]


def test_a_sentence_may_run_on_over_the_end_of_a_page_but_not_stand_apart() -> None:
    sentence = "The ferry between Halden and Orsk returned to service."
    over = ["It said: The ferry between Halden and", "Orsk returned to service. [1]"]

    assert parts.missing([sentence], over) == []
    assert parts.missing([sentence], [over[0], "Page 2", over[1]]) == [sentence]
    assert parts.missing(["about 1,200"], ["about 1,", "200"]) == ["about 1,200"]


def test_each_letter_is_drawn_in_a_font_of_ours_and_is_itself(kind: str, shelf: Shelf) -> None:
    drawn = glyphs.drawn(shelf[kind].pdf)

    assert drawn.boxes == 0
    assert drawn.not_embedded == set()
    assert {name for name in drawn.fonts if not name.startswith(tuple(OURS))} == set()
    assert glyphs.wrong_letters(shelf[kind].pdf) == set()


@pytest.mark.filterwarnings("ignore:No fonts configured")
def test_a_letter_that_no_font_has_is_seen(quiet: Brief, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefgen.render.paper.lacking_letters", lambda *_: "")
    brief = replace(quiet, title="Brief of \U00013000")

    drawn = glyphs.drawn(to_pdf(to_html(brief), brief, to_json(brief)))

    assert 0 < drawn.boxes < 5


def test_a_letter_drawn_as_another_is_seen(shelf: Shelf) -> None:
    def rename(pdf: pikepdf.Pdf) -> None:
        for thing in pdf.objects:
            if isinstance(thing, pikepdf.Dictionary) and "/ToUnicode" in thing:
                said = thing.ToUnicode.read_bytes()
                thing.ToUnicode.write(said.replace(b"<0061>", b"<0062>"))

    wrong = glyphs.wrong_letters(spoil(shelf["quiet"].pdf, rename))

    assert wrong
    assert {(said, drawn) for _, said, drawn in wrong} == {("b", "a")}


@pytest.mark.parametrize(("scheme", "width"), VIEWS)
def test_the_page_is_for_everyone(
    kind: str,
    scheme: str,
    width: int,
    browsed: dict[judges.View, judges.Seen],
    files: dict[str, Path],
) -> None:
    seen = browsed[judges.View(kind, scheme, width)]

    assert seen.violations == ()
    assert seen.console == ()
    assert seen.requests == (files[kind].as_uri(),)
    assert seen.overhang <= 0


def test_a_spoiled_page_is_seen_by_the_browser(
    browsed: dict[judges.View, judges.Seen],
) -> None:
    seen = browsed[judges.View("spoiled", "light", 375)]

    assert any(told.startswith("image-alt at img") for told in seen.violations)
    assert any("Content Security Policy" in told for told in seen.console)
    assert seen.overhang > 0


def test_the_page_is_valid(kind: str, checked: dict[str, list[str]]) -> None:
    assert checked[kind] == []


def test_a_spoiled_page_is_seen_by_the_validator(checked: dict[str, list[str]]) -> None:
    told = "\n".join(checked["spoiled"])

    assert "“colour”: Property “colour” doesn't exist" in told
    assert "Stray end tag “b”" in told
    assert "string-set" not in told


def test_no_judge_is_skipped_where_ci_is_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI", "true")
    with pytest.raises(pytest.fail.Exception, match="Chromium is missing"):
        judges.absent("Chromium", "apt-get install -y chromium")

    monkeypatch.delenv("CI")
    with pytest.raises(pytest.skip.Exception, match="apt-get install -y chromium"):
        judges.absent("Chromium", "apt-get install -y chromium")


@pytest.mark.parametrize(("kind", "pages"), [("few, one page", 1), ("few, standard", 2)])
def test_a_profile_keeps_to_its_pages(kind: str, pages: int, shelf: Shelf) -> None:
    told = parts.pages_by_pdfium(shelf[kind].pdf)

    notes = [number for number, text in enumerate(told) if "sha256" in text]
    assert notes[0] == pages
    assert "Left out for length" in told[pages - 1]
