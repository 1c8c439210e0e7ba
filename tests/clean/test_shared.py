"""Lines that pages of one outlet share: what is furniture, and what is text all the same."""

import random
from dataclasses import replace

import pytest

from briefgen.clean.shared import shared_lines, without
from briefgen.model import Article, Edit, Span
from briefgen.text.edits import apply
from briefgen.text.sentences import sentences

APPEAL = "Our newsroom is kept alive by readers like you. Give five crowns and stay with us."
IMPRINT = (
    "Printed on paper from the mill at Sarnholt, folded by hand and carried on foot since 1887."
)
PROVINCE = (
    "Tessary is a province of high moors in the north of Ardeny, with two towns, one railway "
    "and a border that nobody drew."
)
DAM = (
    "Engineers closed two of the nine gates at the Brennick dam on Monday after cracks were found "
    "in the spillway.",
    "The reservoir stood at 61 percent, and the mayor of Lower Tessary asked farmers to move their "
    "cattle uphill before the weekend.",
)
VOTE = (
    "Ballots were counted again in Mirrow after the clerk of the council found a box behind a "
    "cupboard.",
    "The lead of the Orchard List shrank to nine votes, and the judge who will hear the complaint "
    "was on holiday until Thursday.",
)
FERRY = (
    "The ferry to Quill Island ran aground in fog with 31 passengers, and every one of them walked "
    "ashore at low tide.",
    "Its captain, Doro Venn, had asked for a new lamp in spring; the harbour board has not yet met "
    "to discuss it.",
)
RAILWAY = (
    "Trains between the two towns of Tessary were cancelled for a third day as snow lay on the "
    "line.",
    "A driver who walked to the next station told of drifts as high as the signals, and of sheep "
    "on the platform.",
)


def page(name: str, *paragraphs: str, family: str = "ardenypost", title: str = "") -> Article:
    text = "\n\n".join(paragraphs)
    return Article(
        id=name,
        name=f"{name}.txt",
        media_type="text/plain",
        title=title,
        text=text,
        sentences=sentences(name, text, "en"),
        outlet="Ardeny Post" if family else "",
        family=family,
    )


def test_an_appeal_on_two_pages_of_an_outlet_is_cut_from_both() -> None:
    pages = [page("a", *DAM, APPEAL), page("b", VOTE[0], APPEAL, VOTE[1])]

    assert shared_lines(pages) == {"a": (APPEAL,), "b": (APPEAL,)}


def test_a_line_that_is_foreign_to_both_pages_is_cut_at_the_edge() -> None:
    assert shared_lines([page("a", *DAM, IMPRINT), page("b", *VOTE, IMPRINT)]) == {
        "a": (IMPRINT,),
        "b": (IMPRINT,),
    }


def test_background_that_two_reports_share_is_text() -> None:
    assert not shared_lines([page("a", *DAM, PROVINCE), page("b", *RAILWAY, PROVINCE)])


def test_two_versions_of_one_story_share_text() -> None:
    update = "By Tuesday morning the engineers had closed a third gate of the Brennick dam."

    assert not shared_lines([page("a", *DAM), page("b", update, *DAM)])


def test_a_column_printed_twice_keeps_its_own_voice() -> None:
    column = (
        *DAM,
        "We have all stood on that wall, and you may have been the one who dropped a stone.",
    )

    assert not shared_lines([page("a", *column), page("b", *column, "It first ran in May.")])


def test_advice_that_belongs_to_its_reports_is_text() -> None:
    advice = "Boil your water, wash your hands and see a doctor if you have a fever."
    monday = (
        "Cholera spread to a third ward of Lower Tessary on Monday, and the hospital counted 41 "
        "patients with fever by the evening.",
        "The water of two wells was found bad, the health board said, and a doctor was sent from "
        "Hask with salts and lime.",
    )
    thursday = (
        "The health board closed four wells on Thursday after 12 more people fell ill in the camp "
        "by the river.",
        "Carts with clean water reached the camp at noon, and nurses showed families how to boil "
        "it and keep it.",
    )

    assert not shared_lines([page("a", *monday, advice), page("b", *thursday, advice)])


def test_a_named_source_is_text_on_any_number_of_pages() -> None:
    said = "“Nothing is wrong with our lamps or with our clocks,” the harbour board said in a note."
    pages = [page("a", *DAM, said), page("b", *VOTE, said), page("c", *FERRY, said)]

    assert not shared_lines(pages)


def test_a_short_sentence_that_two_reports_end_on_is_text() -> None:
    end = "An inquiry is under way."

    assert not shared_lines([page("a", *DAM, end), page("b", *VOTE, end)])


def test_a_subhead_between_paragraphs_is_text_and_a_label_at_the_edge_is_not() -> None:
    between = [page("a", DAM[0], "At a glance", DAM[1]), page("b", VOTE[0], "At a glance", VOTE[1])]
    after = [page("a", *DAM, "Current issue"), page("b", *VOTE, "Current issue")]

    assert not shared_lines(between)
    assert set(shared_lines(after)) == {"a", "b"}


def test_pages_of_two_outlets_share_no_furniture() -> None:
    assert not shared_lines([page("a", *DAM, IMPRINT), page("b", *VOTE, IMPRINT, family="other")])


def test_pages_of_unknown_outlets_share_what_speaks_to_the_reader_alone() -> None:
    pages = [
        page("a", *DAM, IMPRINT, APPEAL, family=""),
        page("b", *VOTE, IMPRINT, APPEAL, family=""),
    ]

    assert shared_lines(pages) == {"a": (APPEAL,), "b": (APPEAL,)}


def test_a_page_of_unknown_outlet_loses_what_is_furniture_of_a_known_one() -> None:
    pages = [page("a", *DAM, IMPRINT), page("b", *VOTE, IMPRINT)]

    found = shared_lines([*pages, page("c", *FERRY, IMPRINT, family="")])

    assert found["c"] == (IMPRINT,)


def test_a_page_of_nothing_but_shared_lines_keeps_them() -> None:
    pages = [page("a", *DAM, APPEAL), page("b", *VOTE, APPEAL), page("c", APPEAL)]

    assert set(shared_lines(pages)) == {"a", "b"}


@pytest.mark.parametrize("seed", range(3))
def test_the_order_of_articles_does_not_matter(seed: int) -> None:
    pages = [page("a", *DAM, APPEAL, IMPRINT), page("b", *VOTE, APPEAL), page("c", *FERRY, IMPRINT)]
    expected = shared_lines(pages)
    random.Random(seed).shuffle(pages)

    assert shared_lines(pages) == expected
    assert list(shared_lines(pages)) == list(expected)


def test_a_cut_paragraph_is_an_edit_with_its_reason_and_leads_back() -> None:
    raw = f"MENU\n{DAM[0]}\n{APPEAL}\n{IMPRINT}\n\n\n{DAM[1]}\n"
    parts = [raw.index(part) for part in (DAM[0], APPEAL, IMPRINT, DAM[1])]
    edits = (
        Edit(Span(0, 5), "", "menu"),
        *(Edit(Span(at - 1, at), "\n\n", "blank") for at in parts[1:3]),
        Edit(Span(parts[3] - 3, parts[3]), "\n\n", "blank"),
        Edit(Span(len(raw) - 1, len(raw)), "", "blank"),
    )
    had = replace(page("a", DAM[0], APPEAL, IMPRINT, DAM[1]), edits=edits)
    assert apply(raw, edits).text == had.text

    new = without(had, (APPEAL, IMPRINT))

    assert new.text == "\n\n".join(DAM)
    assert apply(raw, new.edits).text == new.text
    assert new.shared == (APPEAL, IMPRINT)
    cut = [edit.span.of(raw) for edit in new.edits if edit.reason == "shared line"]
    assert cut == [APPEAL, IMPRINT]
    assert [s.text for s in new.sentences] == list(DAM)


@pytest.mark.parametrize("lines", [(DAM[0],), (DAM[1],), (APPEAL,), (DAM[0], APPEAL)])
def test_any_paragraph_can_be_cut(lines: tuple[str, ...]) -> None:
    had = page("a", *DAM, APPEAL)

    new = without(had, lines)

    kept = [part for part in (*DAM, APPEAL) if part not in lines]
    assert new.text == "\n\n".join(kept) == apply(had.text, new.edits).text


def test_lines_that_an_article_has_not_change_nothing() -> None:
    had = page("a", *DAM)

    assert without(had, (APPEAL,)) is had


def test_a_headline_taken_from_a_cut_line_is_taken_anew() -> None:
    had = page("a", APPEAL, *DAM, title="Our newsroom is kept alive by readers like you.")

    assert without(had, (APPEAL,)).title == DAM[0]
