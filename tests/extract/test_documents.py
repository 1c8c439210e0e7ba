"""A figure that nobody speaks keeps the poll, record or count it is taken from."""

import pytest

from briefgen.extract import extract
from briefgen.model import Article
from briefgen.text.sentences import sentences


def _sources(text: str) -> list[tuple[str, str]]:
    article = Article("a", "a.txt", "text/plain", "Title", text, sentences("a", text))
    return [(figure.text, figure.speaker) for figure in extract(article).figures]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("A June poll found 45 percent in favour.", "A June poll"),
        ("A poll by the Vell Courier found 45% in favour.", "A poll by the Vell Courier"),
        ("On Monday, a Vell Reports poll showed Brask at 43%.", "a Vell Reports poll"),
        ("Ministry figures showed that 40 boats had sunk.", "Ministry figures"),
        ("But early data suggest that 40 boats sank.", "early data"),
        ("The mayor cited a survey showing 45% in favour.", "a survey"),
        ("Brask was fined 1,200 crowns, court records show.", "court records"),
        ("The harbour lost 40 boats, new port data showed Friday.", "new port data"),
        ("In a Courier poll released on Monday, 45% said yes.", "a Courier poll"),
        ("Brask stood at 45% in the newest survey.", "the newest survey"),
        ("Some 40 boats sank, according to federal statistics.", "federal statistics"),
        ("According to early results of exit polls, 45% stayed.", "early results of exit polls"),
        ("As reported by the Vell Courier, 12 boats sank.", "the Vell Courier"),
        ("The toll stood at 12, by one estimate.", "one estimate"),
        ("By the army’s count, 12 boats sank.", "the army’s count"),
        ("The leaked documents show 40 boats were sold.", "The leaked documents"),
    ],
)
def test_a_figure_keeps_what_it_is_taken_from(text: str, source: str) -> None:
    assert [who for _, who in _sources(text)] == [source]


@pytest.mark.parametrize(
    "text",
    [
        "Police searched the data centres and found 40 boats.",
        "Rescuers who studied the maps found 40 boats.",
        "Brask rose to 45% in the polls.",
        "The survey of the coast was paid for with $3 billion.",
        "A poll showed a close race, but 40 seats are empty.",
        "A review shows how the firm failed, 25 years after it opened.",
        "Brask gave $40 by the count of three.",
        "Brask gave the clerk a note as 40 guests watched.",
        "Doctors analysed registry data from the coast and found 40 deaths.",
    ],
)
def test_no_source_is_made_of_what_only_stands_near(text: str) -> None:
    assert [who for _, who in _sources(text)] == [""]


def test_those_who_were_asked_are_not_the_source_of_the_poll() -> None:
    text = "In a Courier poll, 31% of voters said they were keen, compared with 23% of others."

    assert [who for _, who in _sources(text)] == ["a Courier poll", "a Courier poll"]


def test_who_speaks_in_an_earlier_clause_keeps_his_own_figure() -> None:
    text = "Olga Brask said 40 boats sank, and won 77% of the vote, according to exit polls."

    assert _sources(text) == [("40", "Olga Brask"), ("77%", "exit polls")]
