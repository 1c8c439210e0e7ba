"""Which lines of a plain page are its article, as the line model that is shipped tells it."""

from dataclasses import replace
from textwrap import fill

import numpy as np
import pytest

from briefgen.clean import clean
from briefgen.clean.blocks import blocks
from briefgen.clean.line_facts import LinedPage
from briefgen.clean.line_model import pack, read_lines, shifted, shipped, unpack
from briefgen.clean.line_traits import describe
from briefgen.model import Article
from briefgen.read import read

LEDE = (
    "Norrland's environment minister, Odo Brenn, resigned Thursday over flood warnings that never "
    "reached Tenholm, where 34 people died last week."
)
PARAGRAPHS = (
    "The river broke through its banks at Tenholm on Monday night, and soldiers in boats reached "
    "the lower town at dawn.",
    "“We had forty minutes of warning, and we needed four hours,” the mayor, Ilse Varn, told "
    "reporters outside the town hall.",
    "The government will release 40 million crowns for repairs, the ministry said on Thursday, "
    "and it will send more in spring.",
    "More than 60,000 households were without electricity in the evening, said the operator of "
    "the grid, down from 85,000 in the morning.",
)


def article(text: str) -> Article:
    raw = read("flood.txt", text.encode())
    cleaned = clean(raw)  # type: ignore[arg-type]
    assert isinstance(cleaned, Article)
    return cleaned


def test_a_lede_of_names_and_numbers_stays() -> None:
    body = "\n\n".join((LEDE, *PARAGRAPHS))

    found = article(
        f"Minister quits over flood warning\nBy Ragna Moe\nNovember 12, 2026\n\n{body}\n"
    )

    assert found.title == "Minister quits over flood warning"
    assert found.text == body


def test_a_box_in_the_middle_does_not_end_the_text() -> None:
    before = "\n\n".join((LEDE, *PARAGRAPHS[:2]))
    after = "\n\n".join(PARAGRAPHS[2:])
    box = "READ MORE\nTen ways to dry a carpet\nCelebrity chef shuts kitchen"

    found = article(f"Minister quits over flood warning\n\n{before}\n\n{box}\n\n{after}\n")

    assert found.text == f"{before}\n\n{after}"


def test_teasers_below_a_head_are_no_text_that_goes_on() -> None:
    body = "\n\n".join((LEDE, *PARAGRAPHS))
    tail = (
        "ALSO ON THE COAST\nWho feeds the dogs of the lower town when the ferry is late?\n"
        "“They have a list, and it is longer than ours,” says a cook."
    )

    found = article(f"Minister quits over flood warning\n\n{body}\n\n{tail}\n\nLog in / Join\n")

    assert found.text == body


def test_a_rule_of_dashes_stands_apart_in_a_wrapped_dump() -> None:
    body = "\n\n".join(fill(part, 72) for part in (LEDE, *PARAGRAPHS))
    rule = "- " * 36
    offer = "The Coast Post is brought before six, or you do not pay.\nTen weeks for 20 marks."

    found = article(f"THE COAST POST\n\nMinister quits\n\n{body}\n\n{rule}\n{offer}\n")

    assert found.text.split("\n\n")[-1] == PARAGRAPHS[-1]


def test_an_article_alone_is_kept_whole() -> None:
    body = "\n\n".join((LEDE, *PARAGRAPHS))

    assert article(body).text == body


def test_a_note_of_one_sentence_is_an_article() -> None:
    assert article(f"{LEDE}\n").text == LEDE


def test_a_text_in_a_language_nobody_taught_is_kept() -> None:
    zulu_like = "Umlomo wesifunda uthe abantu abangu-34 bashonile emfuleni ngesonto elidlule."
    text = "\n\n".join(f"{zulu_like[:-1]} {number}." for number in range(5))

    assert article(text).text == text


def test_menus_and_buttons_around_a_text_go() -> None:
    body = "\n\n".join((LEDE, *PARAGRAPHS))
    above = "Home\nNews\nSport\nOpinion\nSubscribe\nSign in"
    below = "Share\nTweet\nMost read\nTen ways to dry a carpet\nAbout us\nContact\nPrivacy policy"

    found = article(f"{above}\n\nMinister quits over flood warning\n\n{body}\n\n{below}\n")

    assert found.text == body


def test_a_line_with_a_reason_is_no_text_whatever_the_model_thinks() -> None:
    parts = blocks("\n\n".join((LEDE, *PARAGRAPHS)), ())
    reasons = ["", "caption", "", "", ""]

    kept = read_lines(LinedPage(parts, reasons, "en"))

    assert kept == [True, False, True, True, True]


def test_no_lines_no_verdicts() -> None:
    assert read_lines(LinedPage((), (), "en")) == []


def test_the_traits_are_those_the_model_was_taught() -> None:
    names, table = describe(LinedPage(blocks("\n\n".join(PARAGRAPHS), ()), [""] * 4, "en"))

    assert names == shipped().traits
    assert table.shape == (4, len(names))


def test_a_model_comes_back_from_its_packed_form() -> None:
    packed = pack(shipped())

    assert pack(unpack(packed)) == packed


@pytest.mark.parametrize(("by", "moved"), [(1, [0, 1, 2]), (-2, [3, 0, 0]), (5, [0, 0, 0])])
def test_rows_that_come_from_nowhere_are_zeros(by: int, moved: list[int]) -> None:
    assert shifted(np.array([[1.0], [2.0], [3.0]]), by)[:, 0].tolist() == moved


def test_a_model_taught_other_traits_is_refused() -> None:
    page = LinedPage(blocks("\n\n".join(PARAGRAPHS), ()), [""] * 4, "en")
    other = replace(shipped(), traits=shipped().traits[1:])

    with pytest.raises(ValueError, match="other traits"):
        read_lines(page, other)


def test_a_text_without_blanks_between_words_is_kept_whole() -> None:
    lines = (
        "奥尔伦市政府星期五表示,萨瓦河上唯一的桥梁将在六月重新开放,修缮工程历时三年。",
        "市长伊达·沃斯对记者说,工程费用为四百万克朗,其中一半由国家承担。",
        "载重二十吨以下的卡车可以通过,更重的车辆仍须绕行北部的渡口。",
    )

    found = article("\n\n".join(lines))

    assert all(line in found.text for line in lines)


def test_a_sentence_that_a_report_says_twice_stays() -> None:
    again = "“We were not told,” Varn said."
    body = "\n\n".join((LEDE, again, *PARAGRAPHS[:2], again, *PARAGRAPHS[2:]))

    assert article(body).text.count(again) == 2
