"""The picture for the masthead: checked, then carried inside the page as a ``data:`` address.

Told by its bytes, never by its name. An SVG may hold no script and nothing that moves, and may lead
nowhere; raster pictures are those that paper and screen both show.
"""

import base64
import io
import re
from collections.abc import Iterator
from contextlib import contextmanager

from lxml import etree
from PIL import Image, ImageFile

from briefgen.errors import UsageError

LARGEST = 500_000
MOST_PIXELS = 16_000_000
_ADVICE = "Mend [render] logo, or leave it empty for none."
_SVG = "{http://www.w3.org/2000/svg}"
_ACTS = frozenset(
    (
        *("script", "handler", "listener", "foreignObject", "iframe", "object", "embed"),
        *("set", "animate", "animateMotion", "animateTransform", "animateColor"),
        *("audio", "video", "canvas"),
    )
)
_LEADS = frozenset(("href", "src", "base"))
_INSIDE = re.compile(r"#|data:image/(?:png|jpeg);base64,")
_STYLE_LEADS = re.compile(r"@import|\\|url\(\s*+[\"']?+(?!\s*(?:#|data:image/(?:png|jpeg);))", re.I)
_MODES = frozenset(("1", "L", "LA", "P", "RGB", "RGBA"))


def data_address(data: bytes, name: str) -> str:
    """The picture as a ``data:`` address.

    Args:
        data: the bytes of the file.
        name: what to call it in errors.

    Raises:
        UsageError: it is too large, none of the kinds that are shown, or holds what none may.
    """
    if len(data) > LARGEST:
        raise _refused(name, f"it has more than {LARGEST:,} bytes")
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        kind, fault = "png", _raster_fault(data)
    elif data.startswith(b"\xff\xd8\xff"):
        kind, fault = "jpeg", _raster_fault(data)
    elif b"<" in data[:1000]:
        kind, fault = "svg+xml", _svg_fault(data)
    else:
        raise _refused(name, "it is no SVG, PNG or JPEG file")
    if fault:
        raise _refused(name, fault)
    return f"data:image/{kind};base64,{base64.b64encode(data).decode('ascii')}"


def _refused(name: str, what: str) -> UsageError:
    return UsageError(f"{name}: not a logo that can be shown: {what}.", _ADVICE)


def _raster_fault(data: bytes) -> str:
    try:
        with Image.open(io.BytesIO(data), formats=("PNG", "JPEG")) as picture:
            if picture.width * picture.height > MOST_PIXELS:
                return f"{picture.width} x {picture.height} are more than {MOST_PIXELS:,} pixels"
            if picture.mode not in _MODES:
                return f"its colours are {picture.mode}, which paper cannot show; save it as RGB"
            with _whole_only():
                picture.load()
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        return f"it is damaged ({error})"
    return ""


@contextmanager
def _whole_only() -> Iterator[None]:
    """Pillow refuses a picture that is cut short, whatever WeasyPrint has told it."""
    before = ImageFile.LOAD_TRUNCATED_IMAGES
    ImageFile.LOAD_TRUNCATED_IMAGES = False
    try:
        yield
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = before


def _svg_fault(data: bytes) -> str:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        return f"it is no SVG, PNG or JPEG file, or a damaged one ({error})"
    if root.tag != f"{_SVG}svg":
        return "it is no SVG, PNG or JPEG file"
    if root.getroottree().docinfo.doctype:
        return "it has a DOCTYPE; save it as plain SVG"
    if any(isinstance(beside, etree._ProcessingInstruction) for beside in _beside(root)):
        return "it has instructions for other programs; save it as plain SVG"
    for part in root.iter():
        fault = _part_fault(part)
        if fault:
            return f"line {part.sourceline}: {fault}"
    return ""


def _beside(root: etree._Element) -> list[etree._Element]:
    return [*root.itersiblings(preceding=True), *root.itersiblings()]


def _part_fault(part: etree._Element) -> str:
    if not isinstance(part.tag, str):
        kept = isinstance(part, etree._Comment)
        return "" if kept else "it has entities or instructions; save it as plain SVG"
    name = etree.QName(part).localname
    if name == "text":
        return "<text>: each machine would draw it in another font; save the letters as paths"
    if name in _ACTS:
        return f"<{name}>: a logo holds no script, nothing that moves, and no other page"
    if name == "style" and _STYLE_LEADS.search("".join(part.itertext())):
        return "its style leads out of the picture"
    for key, value in part.attrib.items():
        attribute = etree.QName(key).localname
        if attribute.lower().startswith("on"):
            return f"{attribute}: a logo holds no script"
        if attribute in _LEADS and not _INSIDE.match(str(value).strip()):
            return f"{attribute}: leads out of the picture"
        if _STYLE_LEADS.search(str(value)):
            return f"{attribute}: leads out of the picture"
    return ""
