"""Where the article stands: a dense lede is text, and a box in the middle does not end it."""

from textwrap import fill

from briefgen.clean import clean
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
