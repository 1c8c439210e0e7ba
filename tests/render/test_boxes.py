"""Letters that no font of ours has are drawn as boxes, the same on every machine."""

import os
import re
from dataclasses import replace

import pytest
from glyphs import drawn
from judges import pdf_faults
from parts import pages_by_pypdf

from briefgen.model import Brief
from briefgen.render import to_html, to_json, to_pdf
from briefgen.render.boxes import boxes, lacking
from briefgen.render.faces import FONTS

OURS = tuple(FONTS / f"Noto{name}-Regular.ttf" for name in ("Serif", "Sans", "NaskhArabic"))
STRANGE = "中文 שלום 😀 ქართ ไทย देवनागरी 한국 ✓"


def paper(brief: Brief) -> bytes:
    return to_pdf(to_html(brief), brief, to_json(brief))


@pytest.fixture(scope="module")
def strange(quiet: Brief) -> bytes:
    return paper(replace(quiet, title=STRANGE))


def test_letters_that_our_fonts_have_are_not_lacking() -> None:
    assert lacking("Tarsin, “Рахмон” – ғӣқ, Ελλάδα, ازدحام • ½ €", OURS) == ""
    assert lacking("A\u200d\u2060\ufe0f\ufeffB", OURS) == ""
    assert lacking("Aа文", OURS) == "文"
    assert lacking("文中文", OURS) == "中文"


def test_the_ranges_taken_for_held_are_held(monkeypatch: pytest.MonkeyPatch) -> None:
    kinds = [chr(code) for code in range(0x20, 0x3000) if not lacking(chr(code), OURS)]
    monkeypatch.setattr("briefgen.render.boxes._HELD", re.compile("never"))

    assert lacking("".join(kinds), OURS) == ""


def test_the_same_letters_give_the_same_font() -> None:
    assert boxes("中文") == boxes("中文") != boxes("中")


@pytest.mark.parametrize("profile", ["3a", "ua1"])
def test_a_brief_in_any_script_is_valid(strange: bytes, profile: str) -> None:
    assert pdf_faults(strange, profile) == []


def test_each_letter_is_drawn_in_a_font_of_ours(strange: bytes) -> None:
    glyphs = drawn(strange).glyphs

    assert {name for name, _ in glyphs if not name.startswith("Brief-")} == set()
    assert {name for name, number in glyphs if number == 0} == set()


def test_the_letters_can_be_copied(strange: bytes) -> None:
    text = pages_by_pypdf(strange)[0].replace("\u2060", "")

    assert STRANGE in text


def test_the_paper_says_what_its_boxes_are(strange: bytes, quiet: Brief) -> None:
    told = " ".join(" ".join(pages_by_pypdf(strange)).split())

    assert "Boxes stand for letters that the fonts of this edition lack (U+05D5, U+05DC" in told
    assert "Boxes stand" not in " ".join(pages_by_pypdf(paper(quiet)))


def test_the_machine_s_fonts_are_left_as_they_were(
    quiet: Brief, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FONTCONFIG_FILE", "/somewhere/fonts.conf")
    paper(quiet)
    assert os.environ["FONTCONFIG_FILE"] == "/somewhere/fonts.conf"

    monkeypatch.delenv("FONTCONFIG_FILE")
    paper(quiet)
    assert "FONTCONFIG_FILE" not in os.environ
