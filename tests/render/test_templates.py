"""Templates of one's own: in a sandbox, and every fault told by file and line."""

import os
from pathlib import Path

import pytest

from briefgen.errors import RenderError
from briefgen.model import Brief
from briefgen.render import Layout, to_html
from briefgen.render.colours import NIGHT, contrast

PART = "partials/method.html"


def write(folder: Path, texts: dict[str, str]) -> Layout:
    for name, text in texts.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return Layout(templates=folder)


def fault(brief: Brief, layout: Layout) -> str:
    with pytest.raises(RenderError) as told:
        to_html(brief, layout)
    return str(told.value)


@pytest.mark.parametrize(
    ("template", "line", "said"),
    [
        ("\n{{ brief.colour }}", 2, "no attribute 'colour'"),
        ("\n{{ nothing }}", 2, "'nothing' is undefined"),
        ("{% macro a() %}\n\n{{ brief.colour }}{% endmacro %}{{ a() }}", 3, "colour"),
        ("\n\n\n{{ 'monday' | day }}", 4, "'str' object has no attribute"),
        ("\n{{ brief.issued + 1 }}", 2, "unsupported operand"),
        ("\n{% include 'partials/none.html' %}", 2, "no template called 'partials/none.html'"),
        ("\n{% include '../secret.html' %}", 2, "no template called '../secret.html'"),
        ("\n{% include '/etc/passwd' %}", 2, "no template called '/etc/passwd'"),
        ("\n{% include 'partials/method.html' %}", 2, "calls itself without end"),
        ("{% macro a() %}\n{{ a() }}{% endmacro %}{{ a() }}", 2, "calls itself without end"),
        ("\n{% for i in range(10 ** 9) %}{% endfor %}", 2, "Range too big"),
        (
            "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}",
            1,
            "ranges of one page",
        ),
        ("\n{{ ''.__class__.__mro__ }}", 2, "'__class__' of 'str' object is unsafe"),
        ("\n{{ brief.__init__.__globals__ }}", 2, "unsafe"),
        ("\n{{ '{0.__class__}'.format(brief) }}", 2, "unsafe"),
        ("\n{{ notes._brief }}", 2, "unsafe"),
        ("\n{{ brief.title.__class__ }}", 2, "unsafe"),
        ("{% set brief.title = 1 %}", 1, "cannot assign"),
    ],
)
def test_a_fault_in_a_part_is_told_by_file_and_line(
    tmp_path: Path, first: Brief, template: str, line: int, said: str
) -> None:
    layout = write(tmp_path, {PART: template})

    told = fault(first, layout)

    assert told.startswith(f"{tmp_path / PART}: line {line}: ")
    assert said in told
    assert told.endswith("the shipped one stands in then.")


def test_ranges_are_counted_anew_for_each_page(tmp_path: Path, first: Brief) -> None:
    loop = "{% for i in range(60000) %}{% endfor %}"
    layout = write(tmp_path, {PART: loop})

    assert to_html(first, layout) == to_html(first, layout)
    assert "ranges of one page" in fault(first, write(tmp_path, {PART: loop * 2}))


def test_a_layout_opens_no_file_to_a_template(tmp_path: Path, first: Brief) -> None:
    layout = write(tmp_path, {PART: "{{ layout.templates.parent.read_text() }}"})

    assert "has no attribute 'parent'" in fault(first, layout)


def test_what_lies_beside_the_folder_is_not_found(tmp_path: Path, first: Brief) -> None:
    (tmp_path / "secret.html").write_text("secret")
    layout = write(tmp_path / "mine", {PART: "{% include '../secret.html' %}"})

    assert "no template called '../secret.html'" in fault(first, layout)


def test_a_link_that_leads_out_of_the_folder_is_refused(tmp_path: Path, first: Brief) -> None:
    (tmp_path / "secret.html").write_text("secret")
    layout = write(tmp_path / "mine", {"partials/ours.html": "<p>Ours.</p>"})
    part = tmp_path / "mine" / PART
    part.symlink_to(tmp_path / "secret.html")
    assert fault(first, layout).startswith(f"{part}: leads out of the folder of templates.")

    part.unlink()
    part.symlink_to("ours.html")
    assert "<p>Ours.</p>" in to_html(first, layout)


def test_a_folder_that_is_itself_a_link_is_followed(tmp_path: Path, first: Brief) -> None:
    write(tmp_path / "real", {PART: "<p>Ours.</p>"})
    (tmp_path / "mine").symlink_to("real")

    assert "<p>Ours.</p>" in to_html(first, Layout(templates=tmp_path / "mine"))


def test_a_file_that_is_not_utf_8_is_named(tmp_path: Path, first: Brief) -> None:
    layout = write(tmp_path, {PART: ""})
    (tmp_path / PART).write_bytes(b"<p>Stra\xdfe</p>")

    assert fault(first, layout).startswith(f"{tmp_path / PART}: not UTF-8 text (byte 7).")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read all")
def test_a_file_that_cannot_be_read_is_told(tmp_path: Path, first: Brief) -> None:
    layout = write(tmp_path, {PART: ""})
    (tmp_path / PART).chmod(0)

    assert "Permission denied" in fault(first, layout)


def test_a_part_may_build_on_the_shipped_one_it_hides(tmp_path: Path, follow_up: Brief) -> None:
    layout = write(
        tmp_path,
        {
            "brief.html": '{% extends "shipped:brief.html" %}{% block late %}Ours.{% endblock %}',
            PART: '<div class="ours">{% include "shipped:partials/method.html" %}</div>',
            "partials/quote.html": '{% import "shipped:partials/marks.html" as m with context %}'
            "<q>{{ m.speaker(entry.quote) }}</q>",
        },
    )

    html = to_html(follow_up, layout)

    assert "Ours." in html
    assert '<div class="ours"><section class="method"' in html
    assert "<q>" in html
    assert "<blockquote" not in html


def test_accent_and_logo_stand_in_the_page(first: Brief) -> None:
    layout = Layout(accent="#7a2020", logo="data:image/png;base64,AAAA")

    html = to_html(first, layout)

    assert ":root { --accent: #7a2020; }" in html
    assert f":root {{ --accent: {layout.accent_at_night}; }}" in html
    assert '<img class="logo" src="data:image/png;base64,AAAA" alt="Logo">' in html
    assert "<img" not in to_html(first)


@pytest.mark.parametrize("accent", ["#000000", "#1b4f72", "#0000ff", "#7a2020", "#767676"])
def test_an_accent_has_a_shade_that_reads_well_in_the_dark(accent: str) -> None:
    assert contrast(Layout(accent=accent).accent_at_night, NIGHT) >= 7
