"""The HTML page as a PDF, by WeasyPrint: PDF/A-3a and PDF/UA-1 at once, ``brief.json`` attached.

The same page gives the same bytes: our own static fonts, the issue's date in place of the clock,
and an identifier made from the page. Nothing is fetched but what stands in the page itself.
"""

import gc
import os
import re
import warnings
import zlib
from base64 import b64encode
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, time
from functools import cache, partial
from hashlib import sha256
from html import unescape
from pathlib import Path
from typing import Any

from briefgen.errors import RenderError
from briefgen.model import Brief
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
_LETTERS = ("NotoSerif-Regular.ttf", "NotoSans-Regular.ttf", "NotoNaskhArabic-Regular.ttf")
_BOXES, _BOXES_END = "<!-- boxes -->", "<!-- end of boxes -->"
_FEW = 12
_OPENING, _CLOSING = "<!-- screen only -->", "<!-- end of screen only -->"
_SCREEN_ONLY = re.compile(f"({_OPENING}|{_CLOSING})")
_UNWRAPPED = re.compile(
    '<span class="(?:dots|own lean)"[^>]*>([^<]*)</span>|<b class="at">([^<]*)</b>'
    '|<svg class="arrow"[^>]*>.*?(</svg>)'
)
_NO_TARGET = re.compile(' id="cite-[0-9]+-(?:[2-9]|[1-9][0-9]+)"')
_TRIES = 4
_TO_PASSAGE = re.compile('href="#passage-([0-9]+)-[0-9]+"')
INSTALL = "Install them: apt-get install -y libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"

# PDF/UA's own mark, and its schema, which PDF/A wants declared (ISO 19005-3, 6.6.2.3).
_UNIVERSAL = b"""<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>part of ISO 14289</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
"""


def to_pdf(html: str, brief: Brief, attachment: bytes) -> bytes:
    """The page on paper.

    Args:
        html: the page that ``to_html`` made of ``brief``.
        brief: gives title and date of the document.
        attachment: the bytes of ``brief.json``, to be carried inside.

    Raises:
        RenderError: WeasyPrint's libraries are missing, or the page asks for something from
            outside itself.
    """
    weasyprint = load_weasyprint()
    from weasyprint.text.fonts import FontConfiguration
    from weasyprint.urls import FatalURLFetchingError

    fetcher = make_fetcher()
    with _no_fonts_of_the_machine():
        fonts = FontConfiguration()
    try:
        with _not_collecting():
            page = for_paper(html)
            missing = lacking(unescape(page), tuple(FONTS / name for name in _LETTERS))
            drawn = weasyprint.HTML(string=_with_boxes(page, missing), url_fetcher=fetcher)
            css = font_faces(missing)
            faces = weasyprint.CSS(string=css, font_config=fonts, url_fetcher=fetcher)
            document = drawn.render(font_config=fonts, stylesheets=[faces], pdf_variant="pdf/a-3a")
            carried = partial(_attachment, attachment, brief.issued, fetcher)
            return _write(document, carried, sha256(html.encode()).hexdigest()[:32])
    except FatalURLFetchingError as error:
        raise RenderError(
            f"brief.pdf: the page asks for something from outside itself: {error}.",
            "Take the address out of the template, or write the picture into it as a data: URL.",
        ) from None


@contextmanager
def _no_fonts_of_the_machine() -> Iterator[None]:
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


@contextmanager
def _not_collecting() -> Iterator[None]:
    """Have no cycles looked for: the boxes of a page are many, alive, and hardly one is garbage."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def for_paper(html: str) -> str:
    """The page without what stands between marks of "screen only", which may hold others.

    Paper never shows it, and laying it out to hide it takes as long as all the rest. Citations lead
    to the source note then, since its passages are among what is left out. Elements that only a
    screen needs are unwrapped: drawing takes its time by elements, hardly by text.
    """
    kept, depth = [], 0
    for part in _SCREEN_ONLY.split(html):
        if part == _OPENING:
            depth += 1
        elif part == _CLOSING:
            depth -= 1
        elif depth <= 0:
            kept.append(part)
    if depth != 0:
        return html
    lean = _UNWRAPPED.sub(_text_of, "".join(kept))
    return _TO_PASSAGE.sub(r'href="#source-\1"', _NO_TARGET.sub("", lean))


def _text_of(element: re.Match[str]) -> str:
    """What is left of an element that is unwrapped: its text, and of an arrow a mark."""
    return "›" if element[3] else element[1] or element[2] or ""


def _attachment(data: bytes, issued: date, fetcher: object) -> object:
    import weasyprint

    when = datetime.combine(issued, time(), UTC)
    return weasyprint.Attachment(
        string=data,
        name="brief.json",
        description="The brief as data, with every source's text",
        created=when,
        modified=when,
        relationship="Data",
        url_fetcher=fetcher,
    )


def _write(document: Any, carried: Callable[[], object], identifier: str) -> bytes:  # noqa: ANN401
    pdf = b""
    with warnings.catch_warnings():
        # WeasyPrint 70 leaves the file of its colour profile to be closed by the collector.
        warnings.simplefilter("ignore", ResourceWarning)
        for spare in range(_TRIES):
            pdf = document.write_pdf(
                finisher=partial(_finish, spare=spare),
                attachments=[carried()],
                pdf_variant="pdf/a-3a",
                pdf_identifier=identifier.encode(),
            )
            if not _runs_into_a_line_end(pdf):
                break
    return end_plainly(pdf)


def _runs_into_a_line_end(pdf: bytes) -> bool:
    """Whether a stream but the last ends in CR: that of the small objects, made when all is known.

    It is another one with a spare object in it.
    """
    return b"\r\nendstream" in pdf[: pdf.rindex(b"\nendstream") - 1]


def end_plainly(pdf: bytes) -> bytes:
    r"""A PDF whose last stream, the table of its objects, does not run into its line's end.

    That table is made when all is written, so ``_finish`` cannot see to it.

    >>> end_plainly(b"stream\nab\r\nendstream\nstartxref")
    b'stream\nab\r\r\nendstream\nstartxref'
    >>> end_plainly(b"ab\r\nendstream\nab\nendstream")
    b'ab\r\nendstream\nab\nendstream'
    """
    before, end, after = pdf.rpartition(b"\nendstream")
    return before + b"\r" + end + after if before.endswith(b"\r") else pdf


def load_weasyprint() -> Any:  # noqa: ANN401 (WeasyPrint has no types)
    """WeasyPrint, which loads the libraries that it draws with.

    Raises:
        RenderError: one of them is missing.
    """
    try:
        import weasyprint
    except OSError as error:
        raise RenderError(
            f"brief.pdf: WeasyPrint cannot load its libraries ({error}).",
            INSTALL,
        ) from error
    return weasyprint


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


def _with_boxes(page: str, missing: str) -> str:
    """The page with its note of boxes if there are some, which names the letters, else without."""
    before, note, after = page.partition(_BOXES)
    said, end, rest = after.partition(_BOXES_END)
    if not note or not end:
        return page
    codes = ", ".join(f"U+{ord(letter):04X}" for letter in missing[:_FEW])
    more = ", …" if len(missing) > _FEW else ""
    return before + (said.replace("U+", codes + more, 1) if missing else "") + rest


def _finish(_document: object, pdf: Any, spare: int = 0) -> None:  # noqa: ANN401 (no types)
    """Declare the file PDF/UA-1 beside PDF/A-3a; the metadata stays uncompressed for readers.

    So does a stream that would end in CR when compressed: readers that look for its end take that
    for a part of the line's end, and find it one byte short. No picture is smoothed by the reader's
    program, which PDF/A does not allow (6.2.8.1). ``spare`` is a number of empty objects to add.

    Where several marks stand on one letter, WeasyPrint 70 gives all their text to one glyph and
    none to the others, which both standards refuse: theirs is a word joiner, which nobody sees.
    """
    import pydyf

    for _ in range(spare):
        pdf.add_object(pydyf.Dictionary())
    for part in pdf.objects:
        extra = getattr(part, "extra", {})
        if b"begincmap" in getattr(part, "stream", ())[:3]:
            part.stream = [line.replace(b" <>", b" <2060>") for line in part.stream]
        if "Interpolate" in extra:
            extra["Interpolate"] = "false"
        if extra.get("Type") == "/Metadata":
            part.compress = False
            head, tail = b"".join(part.stream).rsplit(b"</rdf:RDF>", 1)
            part.stream = [head, _UNIVERSAL, b"</rdf:RDF>", tail]
        elif getattr(part, "compress", False):
            part.compress = False
            part.compress = zlib.adler32(_content(part)) & 0xFF != ord("\r")
        elif getattr(part, "stream", None) and _content(part).endswith(b"\r"):
            part.stream = [*part.stream, b"\n"]  # the data of a picture know their own end


def _content(part: Any) -> bytes:  # noqa: ANN401
    """What is between the words that a stream begins and ends with; zlib ends with its sum."""
    written: bytes = part.data.partition(b"stream\n")[2]
    return written.removesuffix(b"\nendstream")
