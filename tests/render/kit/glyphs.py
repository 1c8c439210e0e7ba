"""Which glyphs of which fonts a PDF draws, read from its content streams.

The text of a PDF does not tell: a missing letter is drawn as an empty box and can still be copied.
Glyph 0 of a font is that box (``.notdef``). WeasyPrint gives each missing letter a number of its
own, which the font's encoding then leads to glyph 0; so codes are followed through the encoding.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from io import BytesIO

import pikepdf
from fontTools.ttLib import TTFont

from briefgen.render.faces import FACES, FONTS

_CODE = re.compile(r"^<([0-9a-fA-F]{4})> (\d+)$", re.MULTILINE)
_MEANS = re.compile(r"<([0-9a-fA-F]{4})> <([0-9a-fA-F]+)>")
_SHOWN = {"Tj", "'", '"', "TJ"}


@dataclass(frozen=True, slots=True)
class Drawn:
    """How often each glyph of each font is drawn, and the fonts that are not in the file."""

    glyphs: Counter[tuple[str, int]]
    not_embedded: frozenset[str]

    @property
    def fonts(self) -> set[str]:
        """Names of the fonts drawn, without the tag of their subset."""
        return {name for name, _ in self.glyphs}

    @property
    def boxes(self) -> int:
        """How many letters are drawn as the box of a missing one."""
        return sum(count for (_, glyph), count in self.glyphs.items() if glyph == 0)


def drawn(pdf: bytes) -> Drawn:
    """The glyphs that a PDF draws, on its pages and in the forms that they use."""
    glyphs: Counter[tuple[str, int]] = Counter()
    absent = set()
    with pikepdf.open(BytesIO(pdf)) as opened:
        for page in opened.pages:
            for font, text in _shown(page.obj, set()):
                name = _name(font)
                glyphs.update((name, glyph) for glyph in _numbers(font, text))
                if not _is_embedded(font):
                    absent.add(name)
    return Drawn(glyphs, frozenset(absent))


def wrong_letters(pdf: bytes) -> set[tuple[str, str, str]]:
    """Letters that the text has and the page draws as another: font, letter, the one drawn.

    A glyph of ours that stands for one letter in the font must stand for that letter in the text.
    Glyphs that stand for none of their own, such as ligatures and joined forms, are passed over,
    and so are those whose text is told by the glyph beside them: theirs is a word joiner.
    """
    wrong = set()
    with pikepdf.open(BytesIO(pdf)) as opened:
        for font in opened.objects:
            if isinstance(font, pikepdf.Dictionary) and "/ToUnicode" in font:
                name = _name(font)
                letters = _letters(name)
                for glyph, text in _meanings(font):
                    said = text if len(text) == 1 and text != "\u2060" else ""
                    if said not in letters.get(glyph, said):
                        wrong.add((name, text, letters[glyph]))
    return wrong


def _meanings(font: pikepdf.Object) -> Iterator[tuple[int, str]]:
    for code, text in _MEANS.findall(font.ToUnicode.read_bytes().decode("ascii")):
        yield int(code, 16), bytes.fromhex(text).decode("utf-16-be")


@cache
def _letters(name: str) -> dict[int, str]:
    """The letters that each glyph of a font of ours stands for."""
    found: dict[int, str] = {}
    for family, file, style, weight in FACES:
        parts = [family.replace(" ", "-"), *(p.title() for p in (weight, style) if p != "normal")]
        if "-".join(parts) == name:
            font = TTFont(FONTS / file)
            for code, glyph in font.getBestCmap().items():
                number = font.getGlyphID(glyph)
                found[number] = found.get(number, "") + chr(code)
    return found


def _shown(
    part: pikepdf.Object, seen: set[tuple[int, int]]
) -> Iterator[tuple[pikepdf.Object, bytes]]:
    """Each string that a page or form shows, with its font."""
    resources = part.get("/Resources", pikepdf.Dictionary())
    font: pikepdf.Object | None = None
    for operands, operator in pikepdf.parse_content_stream(part):
        if str(operator) == "Tf":
            font = resources.Font[str(operands[0])]
        elif str(operator) in _SHOWN and font is not None:
            for text in _strings(operands):
                yield font, text
        elif str(operator) == "Do":
            form = resources.XObject[str(operands[0])]
            if form.get("/Subtype") == "/Form" and form.objgen not in seen:
                seen.add(form.objgen)
                yield from _shown(form, seen)


def _strings(operands: list[pikepdf.Object]) -> Iterator[bytes]:
    last = operands[-1]
    for item in last if isinstance(last, pikepdf.Array) else [last]:
        if isinstance(item, pikepdf.String):
            yield bytes(item)


def _numbers(font: pikepdf.Object, text: bytes) -> Iterator[int]:
    """The numbers of the glyphs that a string of two-byte codes draws."""
    if font.Subtype != "/Type0":
        return iter(text)
    codes = (int.from_bytes(text[at : at + 2]) for at in range(0, len(text), 2))
    if font.Encoding == "/Identity-H":
        return codes
    leads = {
        int(code, 16): int(glyph)
        for code, glyph in _CODE.findall(font.Encoding.read_bytes().decode("ascii"))
    }
    return (leads.get(code, 0) for code in codes)


def _name(font: pikepdf.Object) -> str:
    return str(font.get("/BaseFont", font.get("/Name", "?"))).lstrip("/").split("+")[-1]


def _is_embedded(font: pikepdf.Object) -> bool:
    if font.Subtype == "/Type3":
        return True
    descriptor = font.DescendantFonts[0].FontDescriptor
    return any(f"/FontFile{kind}" in descriptor for kind in ("", "2", "3"))
