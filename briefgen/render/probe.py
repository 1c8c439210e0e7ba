"""Find out beforehand what would keep a brief from being drawn: libraries and fonts."""

import logging
import re
import warnings

from briefgen.errors import RenderError
from briefgen.render import faces, paper

_BASE_FONT = re.compile(rb"/BaseFont /[A-Z]{6}\+([A-Za-z-]{1,80})")


def missing_fonts() -> tuple[str, ...]:
    """The fonts of the printed brief that are not there, or that a page drawn with them lacks.

    Raises:
        RenderError: nothing can be drawn at all.
    """
    gone = {name for _, name, _, _ in faces.FACES if not (faces.FONTS / name).is_file()}
    if gone:
        return tuple(sorted(gone))
    drawn = {name.decode("ascii") for name in _BASE_FONT.findall(_page())}
    files = {_in_pdf(*face): face[1] for face in faces.FACES}
    return tuple(sorted({files[name] for name in files.keys() - drawn}))


def _page() -> bytes:
    """A page with a letter in each face; a face that cannot be loaded is drawn in another."""
    weasyprint = paper.load_weasyprint()
    from weasyprint.text.fonts import FontConfiguration

    fonts, fetcher = FontConfiguration(), faces.make_fetcher()
    letters = "".join(
        f"<p style='font-family: \"{family}\"; font-style: {style}; font-weight: {weight}'>A\u0627"
        for family, _, style, weight in faces.FACES
    )
    logging.getLogger("weasyprint").addHandler(logging.NullHandler())
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", ResourceWarning)
            css = weasyprint.CSS(string=faces.font_faces(), font_config=fonts, url_fetcher=fetcher)
            page = weasyprint.HTML(string=letters, url_fetcher=fetcher)
            pdf: bytes = page.write_pdf(font_config=fonts, stylesheets=[css], uncompressed_pdf=True)
    except (OSError, ValueError, RuntimeError) as error:
        raise RenderError(f"no page can be drawn ({error}).", paper.INSTALL) from error
    return pdf


def _in_pdf(family: str, _name: str, style: str, weight: str) -> str:
    """The name of a face as a PDF has it."""
    more = [part.title() for part in (weight, style) if part != "normal"]
    return "-".join((*family.split(), *more))
