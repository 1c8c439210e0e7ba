"""The HTML page as a PDF, by WeasyPrint: PDF/A-3a and PDF/UA-1 at once, ``brief.json`` attached.

The same page gives the same bytes: our own static fonts, the issue's date in place of the clock,
and an identifier made from the page. Nothing is fetched but what stands in the page itself.
"""

import gc
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, time
from functools import partial
from hashlib import sha256
from html import unescape
from typing import Any

from briefgen.errors import RenderError
from briefgen.model import Brief
from briefgen.render.faces import (
    font_faces,
    lacking_letters,
    make_fetcher,
    no_fonts_of_the_machine,
)
from briefgen.render.lean import for_paper, with_boxes
from briefgen.render.seal import end_plainly, finish, runs_into_a_line_end

_TRIES = 4

INSTALL = "Install them: apt-get install -y libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"


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
    with no_fonts_of_the_machine():
        fonts = FontConfiguration()
    try:
        with _not_collecting():
            page = for_paper(html)
            missing = lacking_letters(unescape(page))
            drawn = weasyprint.HTML(string=with_boxes(page, missing), url_fetcher=fetcher)
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
def _not_collecting() -> Iterator[None]:
    """Have no cycles looked for: the boxes of a page are many, alive, and hardly one is garbage."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


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
                finisher=partial(finish, spare=spare),
                attachments=[carried()],
                pdf_variant="pdf/a-3a",
                pdf_identifier=identifier.encode(),
            )
            if not runs_into_a_line_end(pdf):
                break
    return end_plainly(pdf)


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
