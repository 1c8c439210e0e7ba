"""The logo: told by its bytes, harmless, and fit for archives and screen readers."""

import io

import pytest
from PIL import Image, ImageFile

from briefgen.errors import UsageError
from briefgen.model import Brief
from briefgen.render import Layout, to_html, to_json
from briefgen.render.logo import LARGEST, data_address

OPEN = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">'


def picture(kind: str, mode: str = "RGB", size: tuple[int, int] = (40, 20)) -> bytes:
    data = io.BytesIO()
    Image.new(mode, size).save(data, kind)
    return data.getvalue()


def svg(inside: str) -> bytes:
    return f"{OPEN}{inside}</svg>".encode()


GRADIENT = svg(
    '<defs><linearGradient id="g"><stop offset="0" stop-color="#123456"/></linearGradient></defs>'
    '<rect width="9" height="9" fill="url(#g)" opacity="0.5"/><use href="#g"/>'
)
CARRYING = svg(
    '<image width="9" height="9" href="'
    + data_address(picture("PNG", "RGBA"), "x")
    + '"/><style>rect { fill: red }</style>'
)
GOOD = {
    "svg+xml": [GRADIENT, CARRYING, b"\xef\xbb\xbf<?xml version='1.0'?>\n<!-- ours -->" + GRADIENT],
    "png": [picture("PNG", mode) for mode in ("1", "L", "LA", "P", "RGB", "RGBA")],
    "jpeg": [picture("JPEG"), picture("JPEG", "L")],
}


@pytest.mark.parametrize(("kind", "data"), [(k, d) for k, all_ in GOOD.items() for d in all_])
def test_a_picture_is_carried_as_what_its_bytes_are(kind: str, data: bytes) -> None:
    assert data_address(data, "logo.gif").startswith(f"data:image/{kind};base64,")


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"GIF89a", "no SVG, PNG or JPEG"),
        (b"", "no SVG, PNG or JPEG"),
        (b"<html><body/></html>", "no SVG, PNG or JPEG"),
        (b"<svg><rect/></svg>", "no SVG, PNG or JPEG"),
        (svg("<rect>"), "damaged"),
        (picture("PNG")[:50], "damaged"),
        (picture("JPEG", "CMYK"), "CMYK"),
        (picture("PNG", "1", (5000, 5000)), "pixels"),
        (picture("PNG") + bytes(LARGEST), "more than 500,000 bytes"),
        (svg("<script>alert(1)</script>"), "<script>"),
        (svg("<g><SCRIPT/></g>").replace(b"SCRIPT", b"script"), "script"),
        (svg('<rect onload="alert(1)"/>'), "onload"),
        (
            svg('<foreignObject><p xmlns="http://www.w3.org/1999/xhtml"/></foreignObject>'),
            "foreign",
        ),
        (svg('<set attributeName="href" to="x"/>'), "<set>"),
        (svg("<text>Desk</text>"), "letters"),
        (svg('<image href="https://a.example/x.png"/>'), "leads out"),
        (svg('<use xlink:href="other.svg#a"/>'), "leads out"),
        (svg('<a href="javascript:alert(1)"/>'), "leads out"),
        (svg('<image href="data:text/html;base64,AAAA"/>'), "leads out"),
        (svg('<rect fill="url(https://a.example/#g)"/>'), "leads out"),
        (svg("<rect style=\"fill:url( '//a.example')\"/>"), "leads out"),
        (svg("<style>@import 'x.css';</style>"), "leads out"),
        (svg("<style>a { fill: u\\72l(x) }</style>"), "leads out"),
        (b'<?xml-stylesheet href="a.css"?>' + svg(""), "instructions"),
        (svg("<?php echo 1 ?>"), "instructions"),
        (b"<!DOCTYPE svg>" + svg(""), "DOCTYPE"),
        (
            b'<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + svg("<g>&a;</g>"),
            "DOCTYPE",
        ),
    ],
)
def test_what_is_no_logo_is_refused_with_the_reason(data: bytes, said: str) -> None:
    with pytest.raises(UsageError) as told:
        data_address(data, "mine/logo.svg")

    assert "mine/logo.svg" in str(told.value)
    assert said in str(told.value)


def test_a_picture_cut_short_is_refused_whatever_was_loaded_before(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(ImageFile, "LOAD_TRUNCATED_IMAGES", True)  # as WeasyPrint does

    for kind in ("PNG", "JPEG"):
        with pytest.raises(UsageError, match="damaged"):
            data_address(picture(kind, size=(400, 400))[:-30], "x")


@pytest.mark.parametrize("data", [GRADIENT, CARRYING, picture("PNG", "RGBA"), picture("JPEG")])
def test_a_brief_with_a_logo_is_valid_and_the_same_each_time(first: Brief, data: bytes) -> None:
    page = pytest.importorskip("page", reason="page-validation is not installed")
    try:
        from briefgen.render import to_pdf
        from briefgen.render.paper import load_weasyprint

        load_weasyprint()
    except Exception as missing:
        pytest.skip(f"nothing can be drawn: {missing}")
    html = to_html(first, Layout(logo=data_address(data, "x")))

    paper = to_pdf(html, first, to_json(first))

    assert 'alt="Logo"' in html
    assert paper == to_pdf(html, first, to_json(first))
    for profile in ("3a", "ua1"):
        report = page.validate_pdf_bytes(paper, profile=profile)
        assert [str(failure) for failure in report.failures] == []
