"""How well a colour can be read: contrast as WCAG 2.2 has it, and shades that reach it.

A colour is text, ``#rrggbb``. Shades keep the hue and move in 255 steps of lightness, so that the
same colour always gives the same shade.
"""

import colorsys
from collections.abc import Iterable

WHITE, NIGHT = "#ffffff", "#11161a"
"""What a page is printed on, and what a screen shows it on in the dark."""
LEAST, LEAST_AT_NIGHT = 4.5, 7.0
"""Contrast of text: what WCAG 2.2 asks of it (1.4.3), and what reads well on a dark ground."""


def contrast(one: str, other: str) -> float:
    """The contrast of two colours: 1.0, the same lightness, to 21.0, black on white.

    Source:
        WCAG 2.2, "contrast ratio" and "relative luminance".

    >>> contrast("#000000", "#ffffff"), contrast("#1b4f72", "#1b4f72")
    (21.0, 1.0)
    >>> round(contrast("#767676", "#ffffff"), 2)
    4.54
    """
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def darker(colour: str) -> str:
    """The nearest shade, no lighter than ``colour``, that can be read on white.

    >>> darker("#1b4f72"), darker("#ff8800"), darker("#ffffff")
    ('#1b4f72', '#b46000', '#767676')
    """
    return _shade(colour, WHITE, LEAST, range(_lightness(colour), -1, -1))


def lighter(colour: str) -> str:
    """The nearest shade, no darker than ``colour``, that reads well in the dark.

    >>> lighter("#1b4f72"), lighter("#000000"), lighter("#ffffff")
    ('#5fa8d9', '#a1a1a1', '#ffffff')
    """
    return _shade(colour, NIGHT, LEAST_AT_NIGHT, range(_lightness(colour), 256))


def _shade(colour: str, ground: str, least: float, steps: Iterable[int]) -> str:
    """The first of ``steps`` of lightness that has the contrast; the colour itself if it has."""
    if contrast(colour, ground) >= least:
        return colour
    hue, _, saturation = colorsys.rgb_to_hls(*_parts(colour))
    shades = (_written(colorsys.hls_to_rgb(hue, step / 255, saturation)) for step in steps)
    return next(shade for shade in shades if contrast(shade, ground) >= least)


def _lightness(colour: str) -> int:
    return round(colorsys.rgb_to_hls(*_parts(colour))[1] * 255)


def _luminance(colour: str) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in _parts(colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _parts(colour: str) -> tuple[float, float, float]:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


def _written(parts: tuple[float, float, float]) -> str:
    return "#" + "".join(f"{round(part * 255):02x}" for part in parts)
