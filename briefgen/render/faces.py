"""The faces that a brief is printed in: our own static fonts, and no other."""

import os
from base64 import b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

from briefgen.render.boxes import boxes, lacking

FONTS = Path(__file__).parent / "fonts"
FACES = (
    ("Brief Serif", "NotoSerif-Regular.ttf", "normal", "normal"),
    ("Brief Serif", "NotoSerif-Italic.ttf", "italic", "normal"),
    ("Brief Serif", "NotoSerif-Bold.ttf", "normal", "bold"),
    ("Brief Sans", "NotoSans-Regular.ttf", "normal", "normal"),
    ("Brief Sans", "NotoSans-Bold.ttf", "normal", "bold"),
    ("Brief Arabic", "NotoNaskhArabic-Regular.ttf", "normal", "normal"),
    ("Brief Arabic", "NotoNaskhArabic-Regular.ttf", "normal", "bold"),
)
# By name: a data: URL of a megabyte costs half a second of CSS parsing for each PDF.
_FONT_SCHEME = "briefgen-font:"
_FONT_URLS = {_FONT_SCHEME + name: name for _, name, _, _ in FACES}
_LETTERS = tuple(
    FONTS / name
    for name in ("NotoSerif-Regular.ttf", "NotoSans-Regular.ttf", "NotoNaskhArabic-Regular.ttf")
)


def lacking_letters(text: str) -> str:
    """The letters of a text that none of our fonts has, each once."""
    return lacking(text, _LETTERS)


def make_fetcher() -> Any:  # noqa: ANN401 (WeasyPrint has no types)
    """A fetcher that knows ``data:`` and our own fonts by name; anything else ends the render."""
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    class Fetcher(URLFetcher):  # type: ignore[misc]
        def fetch(self, url: str, headers: Any = None) -> Any:  # noqa: ANN401
            if url in _FONT_URLS:
                return URLFetcherResponse(url, _font(_FONT_URLS[url]))
            return super().fetch(url, headers)

    return Fetcher(allowed_protocols={"data"}, allow_redirects=False, fail_on_errors=True)


@cache
def _font(name: str) -> bytes:
    return (FONTS / name).read_bytes()


def font_faces(missing: str = "") -> str:
    """The CSS that names our fonts, and one of boxes for letters that they lack."""
    urls = [(family, style, weight, _FONT_SCHEME + name) for family, name, style, weight in FACES]
    if missing:
        made = f"data:font/ttf;base64,{b64encode(boxes(missing)).decode()}"
        urls += [("Brief Boxes", "normal", weight, made) for weight in ("normal", "bold")]
        urls += [("Brief Boxes", "italic", "normal", made)]
    return "\n".join(
        f'@font-face {{ font-family: "{family}"; font-style: {style}; font-weight: {weight}; '
        f"src: url({url}) }}"
        for family, style, weight, url in urls
    )


@contextmanager
def no_fonts_of_the_machine() -> Iterator[None]:
    """Have fontconfig, which looks at its settings when it is asked first, know no font."""
    before = os.environ.get("FONTCONFIG_FILE")
    os.environ["FONTCONFIG_FILE"] = str(FONTS / "fonts.conf")
    try:
        yield
    finally:
        if before is None:
            del os.environ["FONTCONFIG_FILE"]
        else:
            os.environ["FONTCONFIG_FILE"] = before
