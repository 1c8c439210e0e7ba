"""A font of boxes for letters that no font of ours has, made for one page.

A PDF may hold no letter that its fonts lack, and a font of the machine at hand would make other
bytes on another. So such a letter is drawn as a box, under its own code, and can be copied.
"""

import io
import re
import unicodedata
from functools import cache
from pathlib import Path
from typing import Any

_EM, _WIDE = 1000, 700
# Ranges that our fonts have whole; a page that stays in them needs no look at the fonts.
_HELD = re.compile(
    "[\n\x20-\x7e\xa0-\u017f\u0400-\u045f\u2010-\u2014\u2018-\u201e\u2020-\u2022\u2026]*"
)
# What a shaper puts in by itself: a blank for what is not to be seen, a ring under a lone mark.
_SHAPERS = (" ", "\u25cc")
_UNDRAWN = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}


def lacking(text: str, fonts: tuple[Path, ...]) -> str:
    """The letters of a text that none of the fonts has, each once, in the order of their codes.

    Characters that nobody sees are none of them.
    """
    kinds = "".join(sorted(set(text)))
    if _HELD.fullmatch(kinds):
        return ""
    held = frozenset().union(*map(_letters, fonts))
    return "".join(letter for letter in kinds if ord(letter) not in held and _is_drawn(letter))


def boxes(letters: str) -> bytes:
    """A TrueType font that draws each of the letters as a box; the same letters, the same bytes."""
    from fontTools.fontBuilder import FontBuilder

    letters = "".join(dict.fromkeys((*_SHAPERS, *letters)))
    names = [".notdef", *(f"box{ord(letter):05X}" for letter in letters)]
    font = FontBuilder(_EM, isTTF=True)
    font.setupGlyphOrder(names)
    font.setupCharacterMap(dict(zip(map(ord, letters), names[1:], strict=True)))
    font.setupGlyf(dict.fromkeys(names, _box()) | {names[1]: _drawn([])})
    font.setupHorizontalMetrics(dict.fromkeys(names, (_WIDE, 80)))
    font.setupHorizontalHeader(ascent=900, descent=-200)
    font.setupNameTable({"familyName": "Brief Boxes", "styleName": "Regular"})
    font.setupOS2(sTypoAscender=900, sTypoDescender=-200, usWinAscent=900, usWinDescent=200)
    font.setupPost()
    font.font["head"].created = font.font["head"].modified = 0
    font.font.recalcTimestamp = False
    data = io.BytesIO()
    font.save(data)
    return data.getvalue()


def _box() -> Any:  # noqa: ANN401 (fontTools has no types)
    """The outline of a box: a rectangle, and a smaller one the other way round within it."""
    outer = [(80, 0), (80, 700), (620, 700), (620, 0)]
    inner = [(140, 60), (560, 60), (560, 640), (140, 640)]
    return _drawn([outer, inner])


def _drawn(outlines: list[list[tuple[int, int]]]) -> Any:  # noqa: ANN401
    from fontTools.pens.ttGlyphPen import TTGlyphPen

    pen = TTGlyphPen(None)
    for first, *others in outlines:
        pen.moveTo(first)
        for corner in others:
            pen.lineTo(corner)
        pen.closePath()
    return pen.glyph()


def _is_drawn(letter: str) -> bool:
    return unicodedata.category(letter) not in _UNDRAWN and not "\ufe00" <= letter <= "\ufe0f"


@cache
def _letters(font: Path) -> frozenset[int]:
    from fontTools.ttLib import TTFont

    with TTFont(font, lazy=True) as opened:
        return frozenset(opened.getBestCmap())
