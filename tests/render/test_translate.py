"""How templates label: texts looked up in a catalog, values escaped."""

from dataclasses import replace
from pathlib import Path

import pytest

from briefgen.errors import RenderError, UsageError
from briefgen.model import Brief, LeftOut
from briefgen.render import Layout, to_html, to_text

CATALOG = """
msgid ""
msgstr ""
"Language: ru\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Plural-Forms: nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && "
"(n%100<10 || n%100>=20) ? 1 : 2);\\n"

msgid "Of %(who)s"
msgstr "О «%(who)s»"

msgid "%(num)s line"
msgid_plural "%(num)s lines"
msgstr[0] "%(num)s строка"
msgstr[1] "%(num)s строки"
msgstr[2] "%(num)s строк"

msgctxt "month"
msgid "May"
msgstr "май"

msgid "Ours, <b>%(n)s</b> times"
msgstr "Наше, <b>%(n)s</b> раза"
"""


@pytest.fixture
def own(tmp_path: Path) -> Path:
    (tmp_path / "labels").mkdir()
    (tmp_path / "labels" / "ru.po").write_text(CATALOG, encoding="utf-8")
    return tmp_path


def html(own: Path, brief: Brief, template: str, language: str = "ru") -> str:
    (own / "brief.html").write_text(template, encoding="utf-8")
    return to_html(brief, Layout(templates=own, language=language))


def test_values_are_escaped_and_markup_is_kept(own: Path, first: Brief) -> None:
    brief = replace(first, title="<i>&")
    said = (
        '{{ _("Of %(who)s", who=brief.title) }}|{% set m %}<u>{{ brief.title }}</u>{% endset %}'
        '{{ _("Of %(who)s", who=m) }}'
    )

    assert html(own, brief, said) == "О «&lt;i&gt;&amp;»|О «<u>&lt;i&gt;&amp;</u>»"
    assert html(own, brief, said, "en").startswith("Of &lt;i&gt;&amp;|")


def test_plain_text_is_labelled_by_the_same_catalog_unescaped(own: Path, first: Brief) -> None:
    (own / "plain.txt").write_text('{{ _("Of %(who)s", who=brief.title) }}', encoding="utf-8")

    text = to_text(replace(first, title="<i>&"), Layout(templates=own, language="ru"))

    assert text == "О «<i>&»"


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (1, "1 строка"),
        (2, "2 строки"),
        (5, "5 строк"),
        (11, "11 строк"),
        (21, "21 строка"),
        (1202, "1\u00a0202 строки"),
    ],
)
def test_a_count_has_the_form_of_its_language(
    own: Path, first: Brief, count: int, words: str
) -> None:
    call = f'{{{{ ngettext("%(num)s line", "%(num)s lines", {count}) }}}}'
    block = (
        f"{{% trans num={count} %}}{{{{ num }}}} line"
        "{% pluralize %}{{ num }} lines{% endtrans %}"
    )

    assert html(own, first, call) == words
    assert html(own, first, block) == words


def test_one_word_of_two_meanings_has_a_context(own: Path, first: Brief) -> None:
    assert html(own, first, '{{ pgettext("month", "May") }} {{ _("May") }}') == "май May"


def test_a_block_keeps_the_markup_written_in_it_and_drops_its_line_breaks(
    own: Path, first: Brief
) -> None:
    block = "{% trans n=brief.marking %}\n  Ours, <b>{{ n }}</b>\n  times\n{% endtrans %}"

    assert html(own, replace(first, marking="<3>"), block) == "Наше, <b>&lt;3&gt;</b> раза"


@pytest.mark.parametrize(
    "call",
    [
        "_(brief)",
        "_(brief.title)",
        "gettext(brief.title)",
        '_("a" ~ brief.title)',
        '_("%s" | format(brief.title))',
        'ngettext("a", brief.title, 2)',
        'pgettext("a", brief.title)',
        'pgettext("a" ~ "b", brief.title)',
        'npgettext("a", "b", brief.title, 2)',
        "_(**{'x': 1})",
        "[_][0](brief.title)",
        "brief.title | map(_)",
    ],
)
def test_only_texts_written_in_the_template_are_looked_up(
    own: Path, first: Brief, call: str
) -> None:
    with pytest.raises(RenderError, match=r"line 1: .* written out"):
        html(own, first, f"{{{{ {call} }}}}")


def test_what_no_catalog_knows_is_marked_as_english(own: Path, first: Brief) -> None:
    reason = "dated <nowhere> at all"
    brief = replace(first, left_out=(LeftOut("a", "a.txt", "A", "", reason),))
    asked = "{{ brief.left_out[0].reason | ours }}"

    assert html(own, brief, asked) == '<span lang="en">dated &lt;nowhere&gt; at all</span>'
    assert html(own, brief, asked, "en") == "dated &lt;nowhere&gt; at all"


def test_a_page_in_a_language_without_labels_is_refused(first: Brief) -> None:
    with pytest.raises(UsageError, match="'tlh'"):
        to_html(first, Layout(language="tlh"))
