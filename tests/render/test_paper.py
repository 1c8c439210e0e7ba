"""The PDF: the same bytes everywhere, fit for archives and for screen readers, nothing fetched."""

import importlib.abc
import logging
import os
import re
import subprocess
import sys
import zlib
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import judges
import pikepdf
import pytest

from briefgen.errors import RenderError
from briefgen.model import Brief
from briefgen.render import Layout, Profile, to_html, to_json, to_pdf
from briefgen.render.faces import FONTS
from briefgen.render.lean import for_paper

DESK = Path(__file__).parent / "sample"
KIT = Path(__file__).parent / "kit"
ROOT = Path(__file__).parents[2]

try:
    import weasyprint  # noqa: F401
except OSError as missing:
    pytest.skip(f"pango is missing: {missing}", allow_module_level=True)

WRITE = """
import hashlib, sys
sys.path[:0] = sys.argv[1:4]
import desk, strange
from briefgen.render import Layout, Profile, to_html, to_json, to_pdf, to_text
for brief in (desk.follow_up(), strange.few()):
    html = to_html(brief)
    for data in (html.encode(), to_json(brief), to_text(brief).encode(),
                 to_pdf(html, brief, to_json(brief))):
        print(hashlib.sha256(data).hexdigest())
"""


class Heard(logging.Handler):
    """Keeps every line logged at warning or above."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(record.getMessage())


@pytest.fixture
def heard() -> Iterator[list[str]]:
    handler = Heard()
    names = ("weasyprint", "fontTools")
    for name in names:
        logging.getLogger(name).addHandler(handler)
    yield handler.lines
    for name in names:
        logging.getLogger(name).removeHandler(handler)


@pytest.fixture(scope="module")
def paper(follow_up: Brief) -> bytes:
    return to_pdf(to_html(follow_up), follow_up, to_json(follow_up))


@pytest.fixture(scope="module")
def pdf(paper: bytes) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(BytesIO(paper)) as opened:
        yield opened


def outline(items: list[pikepdf.OutlineItem], level: int = 1) -> Iterator[tuple[int, str]]:
    for item in items:
        yield level, str(item.title)
        yield from outline(list(item.children), level + 1)


def turkish(folder: Path) -> dict[str, str]:
    """The environment of a Turkish desk, its locale made here."""
    if not Path("/usr/share/i18n/locales/tr_TR").exists():
        judges.absent("the source of a Turkish locale", "apt-get install -y locales")
    made = folder / "tr_TR.UTF-8"
    command = ["localedef", "-i", "tr_TR", "-f", "UTF-8", made]
    subprocess.run(command, check=True, capture_output=True)
    return {"LC_ALL": "tr_TR.UTF-8", "LOCPATH": str(folder)}


def no_fonts(folder: Path) -> dict[str, str]:
    """The environment of a machine without a font."""
    empty = folder / "fonts.conf"
    empty.write_text(
        '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig></fontconfig>'
    )
    return {"FONTCONFIG_FILE": str(empty), "LC_ALL": "C.UTF-8"}


def test_the_same_brief_gives_the_same_bytes_in_any_process(tmp_path: Path) -> None:
    """Other hash seeds, zones, locales and folders, and a machine that has no font."""
    places = {
        ("1", "Asia/Tokyo"): {"LC_ALL": "C"},
        ("77", "America/Lima"): no_fonts(tmp_path),
        ("4242", "Asia/Kathmandu"): turkish(tmp_path),
    }
    runs = []
    for (seed, zone), more in places.items():
        folder = tmp_path / seed
        folder.mkdir()
        env = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, **more}
        command = [sys.executable, "-c", WRITE, *map(str, (DESK, KIT, ROOT))]
        runs.append(
            subprocess.Popen(command, env=env, cwd=folder, stdout=subprocess.PIPE, text=True)
        )
    seen = {run.communicate(timeout=300)[0] for run in runs}

    assert [run.returncode for run in runs] == [0, 0, 0]
    assert len(seen) == 1
    assert len(seen.pop().split()) == 2 * 4


@pytest.mark.parametrize("name", ["first", "quiet"])
def test_nothing_is_warned_of(name: str, request: pytest.FixtureRequest, heard: list[str]) -> None:
    brief: Brief = request.getfixturevalue(name)

    to_pdf(to_html(brief), brief, to_json(brief))

    assert heard == []


@pytest.mark.parametrize("profile", ["3a", "ua1"])
def test_it_is_valid_for_archives_and_for_screen_readers(paper: bytes, profile: str) -> None:
    page = pytest.importorskip("page", reason="page-validation is not installed")

    report = page.validate_pdf_bytes(paper, profile=profile)

    assert [str(failure) for failure in report.failures] == []
    assert report.is_compliant


@pytest.mark.parametrize("profile", ["3a", "ua1"])
def test_a_letter_with_several_marks_on_it_spoils_nothing(quiet: Brief, profile: str) -> None:
    page = pytest.importorskip("page", reason="page-validation is not installed")
    marked = replace(quiet, title="Nha Be\u0301\u0323 under water")

    report = page.validate_pdf_bytes(to_pdf(to_html(marked), marked, b"{}"), profile=profile)

    assert [str(failure) for failure in report.failures] == []


def test_it_carries_the_brief_as_data(pdf: pikepdf.Pdf, follow_up: Brief) -> None:
    carried = pdf.attachments["brief.json"]

    assert carried.get_file().read_bytes() == to_json(follow_up)
    assert carried.relationship == pikepdf.Name.Data


def test_what_only_a_screen_shows_costs_paper_nothing(follow_up: Brief, paper: bytes) -> None:
    html = to_html(follow_up)
    kept = for_paper(html)

    assert "<details" in html
    assert "<details" not in kept
    assert kept.endswith("</html>\n")
    assert 'id="record"' in html
    assert 'id="record"' not in kept
    assert for_paper(kept) == kept
    assert for_paper("<!-- screen only --><p>x") == "<!-- screen only --><p>x"


def test_it_says_what_it_is(pdf: pikepdf.Pdf) -> None:
    assert str(pdf.docinfo["/Title"]) == "Velmar Weekly Situation Brief, 2021-W27"
    assert str(pdf.docinfo["/CreationDate"]).startswith("D:20210712")
    assert str(pdf.docinfo["/ModDate"]).startswith("D:20210712")
    assert str(pdf.Root.Lang) == "en"
    assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)


def test_bookmarks_lead_to_parts_and_topics(pdf: pikepdf.Pdf, follow_up: Brief) -> None:
    with pdf.open_outline() as found:
        marks = list(outline(list(found.root)))

    assert marks[0] == (1, follow_up.title)
    assert (2, "Source notes") in marks
    for topic in follow_up.topics:
        assert any(level == 2 and name.startswith(topic.name.text) for level, name in marks)
    assert (3, "Quotes") in marks


def test_only_our_own_fonts_are_drawn(pdf: pikepdf.Pdf) -> None:
    names = {
        str(thing.BaseFont).split("+")[1]
        for thing in pdf.objects
        if isinstance(thing, pikepdf.Dictionary) and thing.get("/Type") == "/Font"
    }

    assert names
    assert all(name.startswith("Brief") for name in names)


def test_links_lead_from_a_citation_to_its_note_and_back(pdf: pikepdf.Pdf) -> None:
    ends = {
        str(link.get("/Dest"))
        for page in pdf.pages
        for link in page.get("/Annots", [])
        if link.get("/Dest") is not None
    }

    assert {f"source-{number}" for number in range(1, 13)} <= ends
    assert {"cite-1-1", "cite-12-1"} <= ends


def test_our_fonts_have_every_letter_that_the_labels_and_the_sample_use(follow_up: Brief) -> None:
    from fontTools.ttLib import TTFont

    wanted = {ord(c) for c in to_html(follow_up) if c not in "\n"} | {
        ord(c) for c in "ғӣқӯҳҷҒӢҚӮҲҶ"
    }
    for path in sorted(FONTS.glob("Noto*.ttf")):
        font = TTFont(path)

        assert "fvar" not in font, path
        if "Naskh" not in path.name:
            assert not {chr(c) for c in wanted - set(font.getBestCmap())}, path


@pytest.mark.parametrize(
    "part",
    [
        '<img src="http://127.0.0.1:9/x.png">',
        '<img src="file:///etc/hostname">',
        '<link rel="stylesheet" href="https://a.example/x.css">',
        '<p style="background: url(file:///etc/hostname)">x</p>',
        '<link rel="attachment" href="file:///etc/hostname">',
        '<img src="briefgen-font:../paper.py">',
    ],
)
def test_a_page_that_asks_for_something_from_outside_is_refused(quiet: Brief, part: str) -> None:
    html = f"<!DOCTYPE html><html lang='en'><head><title>x</title></head><body>{part}</body></html>"

    with pytest.raises(RenderError) as told:
        to_pdf(html, quiet, b"{}")

    assert "outside itself" in str(told.value)


def test_missing_libraries_are_named_with_the_line_that_installs_them(
    quiet: Brief, monkeypatch: pytest.MonkeyPatch
) -> None:
    class NoPango(importlib.abc.MetaPathFinder):
        def find_spec(self, name: str, path: object = None, target: object = None) -> None:
            if name == "weasyprint":
                raise OSError("cannot load library 'libpango-1.0-0'")

    monkeypatch.delitem(sys.modules, "weasyprint")
    monkeypatch.setattr(sys, "meta_path", [NoPango(), *sys.meta_path])

    with pytest.raises(RenderError) as told:
        to_pdf("<p>x</p>", quiet, b"{}")

    line = "apt-get install -y libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
    assert line in told.value.advice
    assert told.value.exit_code == 5


def test_no_part_of_it_ends_as_if_a_line_ended_there(follow_up: Brief) -> None:
    """Compressed data ends with a sum; one that ends in CR is taken for part of the line's end."""
    page = pytest.importorskip("page", reason="page-validation is not installed")
    data = next(d for n in range(256) if zlib.compress(d := b"{}" + b" \t" * n).endswith(b"\r"))

    report = page.validate_pdf_bytes(to_pdf("<p>Said.", follow_up, data), profile="3a")

    assert [str(failure) for failure in report.failures if "Length" in str(failure)] == []


@pytest.mark.parametrize("profile", ["one-page", "standard", "full"])
def test_no_link_of_the_paper_leads_nowhere(profile: Profile, follow_up: Brief) -> None:
    kept = for_paper(to_html(follow_up, Layout(profile=profile)))
    ids = re.findall(r' id="([^"]+)"', kept)
    led = set(re.findall(r'href="#([^"]+)"', kept))

    assert len(ids) == len(set(ids))
    assert led <= set(ids)
    cited = set(re.findall(r"\[([0-9]+)\]", kept.split('id="sources"')[0]))
    assert {f"source-{n}" for n in cited} <= led
    assert {f"cite-{n}" for n in cited} <= {place.rsplit("-", 1)[0] for place in led}
