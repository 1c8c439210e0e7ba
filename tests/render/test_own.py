"""Templates as files: what each is for, and what a trial finds before a brief is due."""

from pathlib import Path

import jsonschema
import msgspec
import pytest

from briefgen.model import Brief
from briefgen.render import Layout, from_json, schema, to_html, to_json
from briefgen.render.odd import odd_briefs
from briefgen.render.own import Trial, list_templates, starter, try_templates


def write(folder: Path, **texts: str) -> Path:
    for name, text in texts.items():
        path = folder / name.replace("__", "/").replace("_html", ".html").replace("_txt", ".txt")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def tried(folder: Path, **briefs: Brief) -> Trial:
    return try_templates(Layout(templates=folder), briefs, paper=False)


@pytest.mark.parametrize("name", odd_briefs())
def test_the_odd_briefs_are_briefs(name: str) -> None:
    brief = odd_briefs()[name]

    record = to_json(brief)

    assert from_json(record) == brief
    jsonschema.validate(msgspec.json.decode(record), msgspec.json.decode(schema()))


def test_the_odd_briefs_hold_all_that_a_brief_can() -> None:
    """A field that is empty in all of them would be tried by none."""
    briefs = [msgspec.to_builtins(brief) for brief in odd_briefs().values()]

    empty = {name for name in briefs[0] if not any(brief[name] for brief in briefs)}

    assert empty == {"quiet"}  # which no page shows


def test_the_shipped_templates_pass_on_all_of_them(tmp_path: Path, follow_up: Brief) -> None:
    write(tmp_path, partials__method_html="<p>Ours.</p>")

    found = tried(tmp_path, sample=follow_up)

    assert (found.faults, found.warnings) == ((), ())
    assert found.tried == (*odd_briefs(), "sample")


def test_one_s_own_stands_in_place_of_the_shipped(tmp_path: Path) -> None:
    write(
        tmp_path,
        brief_html="{#- Our page. It is short. -#}<p>",
        partials__new_html="x",
        partials__editions_html="y",
    )

    found = {one.name: one for one in list_templates(tmp_path)}

    assert (found["brief.html"].own, found["brief.html"].hides) == (True, True)
    assert found["brief.html"].purpose == "Our page"
    assert (found["partials/new.html"].own, found["partials/new.html"].hides) == (True, False)
    assert found["partials/editions.html"].purpose.startswith("The line at the top")
    assert not found["plain.txt"].own


def test_each_shipped_template_says_what_it_is_for() -> None:
    assert [one.name for one in list_templates(None) if not one.purpose] == []


@pytest.mark.parametrize(
    ("template", "line", "said"),
    [
        ("\n{% if %}", 2, "Expected an expression"),
        ("\n\n{{ brief.title | shout }}", 3, "shout"),
        ("{{ brief.title }}\n{{ wether }}", 2, "nothing is called 'wether'"),
        ("{% for a in brief.topics %}\n{{ b }}{% endfor %}", 2, "nothing is called 'b'"),
        ("\n{{ brief.colour }}", 2, "no attribute 'colour'"),
        ("{% if not brief.topics %}\n{{ brief.colour }}{% endif %}", 2, "(on a quiet period)"),
        ("{% if brief.correction %}\n\n{{ 1 / 0 }}{% endif %}", 3, "a correction"),
        ("{% if layout.profile == 'one-page' %}\n{{ brief.x }}{% endif %}", 2, "no attribute 'x'"),
    ],
)
def test_a_fault_is_found_wherever_it_hides(
    tmp_path: Path, template: str, line: int, said: str
) -> None:
    write(tmp_path, partials__method_html=template)

    (fault,) = tried(tmp_path).faults

    assert fault.startswith(f"{tmp_path / 'partials/method.html'}: line {line}: ")
    assert said in fault


def test_names_that_others_set_or_that_are_asked_for_first_are_no_fault(tmp_path: Path) -> None:
    write(
        tmp_path,
        partials__quote_html="{% import 'partials/marks.html' as m with context %}"
        "{{ entry.quote.role }}{{ topic.id if topic is defined }}{{ mine | default('') }}"
        "{% macro x(a) %}{{ a }}{{ caller() if caller is defined }}{% endmacro %}{{ x(1) }}"
        "{% for i in range(3) %}{{ loop.index }}{{ i }}{% endfor %}",
    )

    assert tried(tmp_path).faults == ()


def test_a_fault_of_one_brief_in_many_is_told_once(tmp_path: Path, follow_up: Brief) -> None:
    write(tmp_path, plain_txt="{{ brief.colour }}")

    (fault,) = tried(tmp_path, sample=follow_up).faults

    assert fault.endswith("(on a quiet period, a first brief and 5 more)")


def test_a_template_that_no_other_asks_for_is_warned_of(tmp_path: Path) -> None:
    write(
        tmp_path,
        partials__quotation_html="old name",
        partials__ours_html="used",
        partials__method_html="{% include 'partials/ours.html' %}",
    )

    (warning,) = tried(tmp_path).warnings

    assert warning.startswith(str(tmp_path / "partials/quotation.html"))
    assert "no shipped template has that name, and none of yours includes it" in warning


def test_a_name_that_is_worked_out_may_be_any(tmp_path: Path) -> None:
    write(
        tmp_path,
        ours_html="x",
        partials__method_html="{% set whose = 'ours' %}{% include whose ~ '.html' %}",
    )

    found = tried(tmp_path)

    assert (found.faults, found.warnings) == ((), ())


def test_a_page_that_wants_something_from_outside_is_found_on_paper(tmp_path: Path) -> None:
    pytest.importorskip("weasyprint")
    write(tmp_path, partials__method_html='<img alt="x" src="http://a.example/x.png">')

    (fault,) = try_templates(Layout(templates=tmp_path), {}, paper=True).faults

    assert "http://a.example/x.png" in fault


def test_a_starter_is_the_shipped_page_until_it_is_changed(
    tmp_path: Path, follow_up: Brief
) -> None:
    (tmp_path / "brief.html").write_text(starter("brief.html"))
    layout = Layout(templates=tmp_path)
    assert to_html(follow_up, layout) == to_html(follow_up)

    changed = starter("brief.html").replace(
        "{# {% block glance %}{{ super() }}{% endblock %} #}",
        "{% block glance %}<p>First.</p>{{ super() }}{% endblock %}",
    )
    (tmp_path / "brief.html").write_text(changed)

    html = to_html(follow_up, layout)
    assert html.index("<p>First.</p>") < html.index("At a glance")
    assert len(html) == len(to_html(follow_up)) + len("<p>First.</p>")
