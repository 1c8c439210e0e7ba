import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.clean import clean
from briefgen.model import Article, PageData, PageDate, Problem, RawDocument
from briefgen.read import read
from briefgen.text.edits import apply

LAYOUTS = json.loads(
    (Path(__file__).parents[1] / "cases" / "layouts.json").read_text(encoding="utf-8")
)


def raw_document(text: str, media_type: str = "text/plain", **page: Any) -> RawDocument:
    return RawDocument("a.txt", "0" * 64, media_type, "utf-8", text, PageData(**page))


def article(text: str, media_type: str = "text/plain", **page: Any) -> Article:
    found = clean(raw_document(text, media_type, **page))
    assert isinstance(found, Article)
    return found


def of_layout(layout: dict[str, Any]) -> Article:
    raw = read(layout["name"], "\n".join(layout["raw"]).encode())
    assert isinstance(raw, RawDocument)
    found = clean(raw)
    assert isinstance(found, Article)
    return found


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout["label"])
def test_a_layout_gives_its_paragraphs_and_no_other(layout: dict[str, Any]) -> None:
    assert of_layout(layout).text.split("\n\n") == layout["paragraphs"]


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout["label"])
def test_a_layout_gives_its_data(layout: dict[str, Any]) -> None:
    found = of_layout(layout)

    day = found.published.days.first.isoformat() if found.published else None
    assert (found.title, day) == (layout["title"], layout["date"])
    assert (found.outlet, found.family) == (layout["outlet"], layout["family"])
    assert (found.byline, found.url) == (layout["byline"], layout.get("url", ""))
    assert found.agency == layout.get("agency", "")


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout["label"])
def test_the_edits_of_an_article_make_its_text_of_the_raw_one(layout: dict[str, Any]) -> None:
    raw = read(layout["name"], "\n".join(layout["raw"]).encode())
    assert isinstance(raw, RawDocument)
    found = of_layout(layout)

    again = apply(raw.text, found.edits)

    assert again.text == found.text
    for sentence in found.sentences:
        first = again.origin(sentence.span.start)
        assert raw.text[first] == sentence.text[0]


_LINES = st.lists(
    st.sampled_from(
        [
            "", "  ", "Menu", "×", "* [Home](#)", "# Orlen opens its bridge", "By Ida Voss",
            "2 May 2031", "Read more", "A Message from Free Sava:", "Comments", "**",
            "The bridge was opened on Friday, the ministry [said](#) in a statement.",
            "“We waited long enough,” said **Marek Dolan**, who runs a bakery in the",
            "northern part of the town, and he laughed as he said it.",
            "Photo: Jonas Lind", "![](a.png)", "[![a](b)](c)", "_x_ **y** [z](#)\u00a0",
            "<https://karsavapost.example/2031/05/02/a>", "> It was quiet, the mayor said then.",
        ]
    )
    | st.text(max_size=40).filter(lambda text: "\r" not in text),
    max_size=14,
)  # fmt: skip


@given(_LINES, st.sampled_from(["text/plain", "text/html"]))
def test_any_lines_give_an_article_of_slices_or_a_problem(lines: list[str], kind: str) -> None:
    raw = raw_document("\n".join(lines), kind)

    found = clean(raw)

    if isinstance(found, Article):
        again = apply(raw.text, found.edits)
        assert again.text == found.text
        assert found.text.strip()
        assert "\n\n\n" not in found.text


def test_a_list_of_links_is_a_problem_and_no_article() -> None:
    found = clean(raw_document("Home\n[News](a)\nShare\nSign in\n© 2031 Karsava Post"))

    assert isinstance(found, Problem)
    assert found.code == "C01"


def test_what_the_page_states_wins_over_what_its_lines_say() -> None:
    body = "Orlen opened its bridge on Friday, the ministry said.\n\nIt had been shut for years."
    found = article(
        body,
        "text/html",
        title="Bridge opens",
        outlet="The Karsava Post",
        byline="Ida Voss",
        published=(PageDate("JSON-LD", "2031-05-02T08:00:00+03:00"),),
        url="https://karsavapost.example/2031/05/02/bridge",
    )

    assert (found.title, found.byline, found.text) == ("Bridge opens", "Ida Voss", body)
    assert found.family == "karsavapost"
    assert found.published is not None
    assert (found.published.rule, found.published.conflict) == ("JSON-LD", "")


def test_a_date_before_credits_dates_the_article_though_the_line_is_cut() -> None:
    text = (
        "Orlen opens its bridge to Lune after a year\n\n"
        "10 Nov 2026 | Text: Ida Voss | Photo: Jo\n\n"
        "Orlen opened its bridge to Lune on Tuesday, the ministry said in a short statement.\n\n"
        "Lorries had waited on both banks of the river since the early morning hours."
    )

    found = article(text)

    assert "Photo" not in found.text
    assert found.published is not None
    assert found.published.days.first.isoformat() == "2026-11-10"


def test_a_quoted_cry_for_help_is_no_appeal() -> None:
    words = (
        "“We need your help and your support,” the mayor of Lune told readers of the newspaper.\n\n"
        "The flood took 40 houses in one night, she said, and the town cannot pay for new ones."
    )

    assert article(f"Lune asks for help after the flood\n\n{words}").text == words


def test_a_legal_notice_is_cut_with_its_reason() -> None:
    text = (
        "Rebels took the port of Lune on Friday, the army said in a short statement.\n\n"
        "The Sava Front is a terrorist organization banned in Orlen."
    )
    found = article(text)

    assert "banned in Orlen" not in found.text
    assert "legal notice" in {edit.reason for edit in found.edits}


def test_a_foreign_article_is_known_by_its_words() -> None:
    text = (
        "Le pont de Lune rouvre après trois ans\n\n"
        "Le pont de Lune a rouvert vendredi, après trois ans de travaux, a annoncé la mairie.\n\n"
        "Les habitants ont attendu longtemps, et ils sont venus avec des fleurs pour la fête."
    )

    assert article(text).language == "fr"


def test_a_source_named_in_the_text_is_not_its_own_address() -> None:
    part = "The council said on Friday that the bridge over the Sava will open again in June."
    other = "https://other.example/2019/05/04/report"

    found = article(f"# Old bridge to open\n\n{part} One.\n\nSource: {other}\n\n{part} Two.\n")

    assert found.url == ""
    assert found.published is None


def test_a_number_in_an_address_that_is_no_day_hides_none() -> None:
    part = "The council said on Friday that the bridge over the Sava will open again in June."

    found = article(part, url="https://a.example/x-2045-99-12/2021/07/08/bridge")

    assert found.published is not None
    assert found.published.days.first.isoformat() == "2021-07-08"
