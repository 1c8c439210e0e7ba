import pytest

from briefgen.clean.blocks import Block, blocks
from briefgen.clean.mastheads import find_masthead, is_name, pattern_of, short_forms
from briefgen.clean.outlets import agency_of, outlet_of

BODY = (
    "Orlen opened its only bridge over the Sava on Friday, the transport ministry said.",
    "It had been closed for three years, and some 4,000 people crossed by ferry each day.",
)


def masthead(head: list[str], body: tuple[str, ...], foot: list[str]) -> str:
    lines = blocks("\n\n".join([*head, *body, *foot]), ())
    return find_masthead(lines, [""] * len(lines), len(head), len(head) + len(body)).name


@pytest.mark.parametrize(
    ("head", "body", "foot", "name"),
    [
        (["The Karsava Post"], BODY, [], "The Karsava Post"),
        (["KARSAVA EVENING POST", "Business"], BODY, [], "Karsava Evening Post"),
        (["Sava & Stone", "Of the river"], BODY, ["Sava & Stone is for all."], "Sava & Stone"),
        (["Lune Herald | World | Sport | Opinion"], BODY, [], "Lune Herald"),
        (["Lune Herald - the evening paper of the coast"], BODY, [], "Lune Herald"),
        (["LRS  Lune Radio Service", "Live   Archive"], BODY, [], "Lune Radio Service"),
        (["Early Tide"], (*BODY, "“Yes,” she told Early Tide."), [], "Early Tide"),
        (["Morning Tide", "Boats. Ida Voss for Morning Tide"], BODY, [], "Morning Tide"),
        (["Bridge opens", "The Karsava Post · 3 May 2031 · Desk"], BODY, [], "The Karsava Post"),
        (["Home   World   Sport"], BODY, [], ""),
        (["News", "World", "Business"], BODY, [], ""),
        (["Bridge opens", "Ida Voss", "3 May 2031"], BODY, [], ""),
        (["3 May 2031 - Ida Voss"], BODY, [], ""),
    ],
)  # fmt: skip
def test_a_masthead_is_read_from_the_head_of_a_page(
    head: list[str], body: tuple[str, ...], foot: list[str], name: str
) -> None:
    assert masthead(head, body, foot) == name


def test_capitals_give_way_to_the_name_as_the_text_prints_it() -> None:
    told = (*BODY, "“It is late,” he told the McKarsava Post.")

    assert masthead(["MCKARSAVA POST"], told, []) == "McKarsava Post"


def test_a_wire_service_in_the_dateline_is_no_masthead() -> None:
    body = (
        "LUNE, Orlen (Sternwire) – The bridge was opened on Friday, the ministry said.",
        BODY[1],
    )

    assert (
        masthead(["Evening Lamp | World", "Bridge opens", "Sternwire"], body, []) == "Evening Lamp"
    )
    assert agency_of(body[0], []) == "Sternwire"
    assert outlet_of("", "", "", ["© 2031 Sternwire"], agency="Sternwire") == "Sternwire"
    assert (
        outlet_of("", "Evening Lamp", "", ["© 2031 Sternwire"], agency="Sternwire")
        == "Evening Lamp"
    )


@pytest.mark.parametrize(
    "text", ["By Ida Voss", "Our Newsletters", "World News", "Bridge: opened", "bridge"]
)
def test_a_byline_a_section_or_a_sentence_is_no_name(text: str) -> None:
    assert not is_name(text)


def test_a_text_calls_its_outlet_by_the_end_or_the_start_of_its_name() -> None:
    assert short_forms("The Lune Evening Post") == (
        "Lune Evening Post",
        "Evening Post",
        "Post",
        "Lune",
    )
    assert pattern_of("The Lune Post").search("She told the Post that it was late.")
    assert not pattern_of("The Lune Post").search("She went to the post office by Post Road.")


def test_a_page_without_lines_above_its_text_has_no_masthead() -> None:
    lines: tuple[Block, ...] = blocks("\n\n".join(BODY), ())

    assert find_masthead(lines, ["", ""], 0, 2).name == ""
