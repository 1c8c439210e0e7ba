"""Comparisons from the text on: what only reads alike, and what is one thing in other words."""

from datetime import date

import pytest

from briefgen.compose.compare import compare_figures
from briefgen.extract import extract
from briefgen.model import Article, Days, Extract, Published
from briefgen.text.sentences import sentences


def read(name: str, day: int, text: str) -> Extract:
    on = date(2026, 9, day)
    published = Published(Days(on, on), "date line", "", on)
    parts = sentences(name, text)
    article = Article(name, name, "text/plain", "", text, parts, published=published, language="en")
    return extract(article)


def compared(*texts: str) -> list[tuple[str, list[str]]]:
    """The comparisons of texts that appeared two days after each other."""
    read_all = [read(f"a{at}", 14 + 2 * at, text) for at, text in enumerate(texts)]
    return [(c.relation, [f.text for f in c.figures]) for c in compare_figures(read_all)]


def test_who_contradicts_his_article_has_a_row_of_his_own() -> None:
    first = "Cholera has killed 63 people in the Tamb delta. Aid Abroad said 118 people had died."
    second = "Cholera has killed 109 people in the Tamb delta."
    third = "Cholera has killed 126 people in the Tamb delta."

    assert compared(first, second, third) == [
        ("differ", ["63", "118"]),
        ("move", ["63", "109", "126"]),
    ]


def test_a_measure_is_answered_by_a_second_speaker() -> None:
    text = (
        "The ministry said repairs would cost $90 million. Engineers put the bill at $140 million."
    )

    assert compared(text) == [("differ", ["$90 million", "$140 million"])]


def test_who_reckons_a_number_is_a_voice() -> None:
    text = "The board puts the plum crop at 40 tonnes; the growers reckon less than 31."

    assert compared(text) == [("differ", ["40 tonnes", "less than 31"])]


def test_two_units_of_one_length_agree() -> None:
    first = "The road tunnel under the Orsa pass is 640 metres long."
    second = "The road tunnel under the Orsa pass is 2,100 feet long."

    assert compared(first, second) == [("agree", ["640 metres", "2,100 feet"])]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (
            "The bank of Vell held $11 billion of foreign reserves.",
            "The bank of Vell must repay $9 billion of foreign debt.",
        ),
        (
            "The ferry Odran carried 412 passengers when it sank.",
            "A sister ship of the ferry Odran is certified for 520 passengers.",
        ),
        (
            "The gunmen killed 29 soldiers at the Telek post.",
            "The general sent 60 soldiers to the Telek post.",
        ),
        (
            "Hackers copied the records of 3 million Parvel customers.",
            "The firm Parvel has 9 million customers.",
        ),
        (
            "Parvel stock fell 6.8 percent on Monday.",
            "Parvel stock fell 12 percent on Thursday.",
        ),
    ],
)
def test_what_only_reads_alike_is_not_compared(first: str, second: str) -> None:
    assert compared(first, second) == []
