"""Who puts a number on a thing has given it, whatever verb of reckoning he uses."""

import pytest

from briefgen.extract import extract
from briefgen.model import Article, Figure
from briefgen.text.sentences import sentences


def _figures(text: str) -> tuple[Figure, ...]:
    return extract(Article("a", "a.txt", "text/plain", "T", text, sentences("a", text))).figures


@pytest.mark.parametrize(
    ("text", "givers"),
    [
        ("Officials put the cost at $3 billion.", ["Officials"]),
        ("The police put the crowd at 8,000.", ["The police"]),
        ("The ministry gave the exact count as 431.", ["The ministry"]),
        ("The ministry gave the count as 431, up from 286.", ["The ministry", "The ministry"]),
        ("Organisers put turnout at 70,000; police said 20,000.", ["Organisers", "police"]),
        (
            "Breeders estimate losses of 4.1 billion yen; the ministry puts them at 2.6 billion.",
            ["Breeders", "the ministry"],
        ),
        (
            "The union says 400 jobs will go, but the company speaks of 250.",
            ["The union", "the company"],
        ),
        ("The toll was put at 12 by the ministry.", ["the ministry"]),
        (
            "The losses were estimated at 1.2 billion euros by the farm ministry.",
            ["the farm ministry"],
        ),
        ("The bank expects inflation of 4.1 per cent.", ["The bank"]),
        ("The walkout costs 8 million euros a day, the chamber reckons.", ["the chamber"]),
        ("The army registered 40 attacks.", ["The army"]),
        ("Olga Brask, the mayor, put the losses at 40 million euros.", ["Olga Brask"]),
    ],
)
def test_a_figure_is_of_him_who_reckons_it(text: str, givers: list[str]) -> None:
    assert [figure.speaker for figure in _figures(text)] == givers


@pytest.mark.parametrize(
    "text",
    [
        "Brask put 40 people at risk.",
        "Brask gave the clerk a note as 40 guests watched.",
        "The fund is valued at 12 million euros.",
        "Prices are expected to rise by 3 per cent.",
        "The count of 12 villages is over.",
    ],
)
def test_a_like_word_that_reckons_nothing_gives_nobody(text: str) -> None:
    assert [figure.speaker for figure in _figures(text)] == [""]


@pytest.mark.parametrize(
    "text",
    [
        "The ministry counted 12 dead and the opposition 40.",
        "The army registered 12 attacks, the rebels 40.",
        "The bank expects growth of 12 per cent; the government 40 per cent.",
    ],
)
def test_what_one_reckons_ends_where_another_does(text: str) -> None:
    assert [bool(figure.speaker) for figure in _figures(text)] == [True, False]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("The police put the crowd at 8,000.", "the crowd"),
        ("The ministry gave the exact count as 431.", "the exact count"),
        ("The police have put the number of the dead at 1,037.", "number of the dead"),
        ("Breeders estimate the losses at 4.1 billion euros.", "the losses"),
        ("It shut 2,140 schools and keeping 610,000 pupils at home.", "schools"),
    ],
)
def test_what_is_measured_does_not_name_who_gave_it(text: str, what: str) -> None:
    assert _figures(text)[0].what == what
