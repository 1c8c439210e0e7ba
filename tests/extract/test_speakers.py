"""Where two people fit, nobody is named; where one fits, that one is."""

import pytest

from briefgen.extract.quotes import find_quotes
from briefgen.model import Article, Quote
from briefgen.text.sentences import sentences


def _quotes(text: str) -> tuple[Quote, ...]:
    return find_quotes(Article("a", "a.txt", "text/plain", "", text, sentences("a", text)))


def test_a_pronoun_goes_to_the_gender_that_fits() -> None:
    text = "Olga Brask met Pavel Orsk in Vell.\n\n“We agreed on the road,” he said."

    assert _quotes(text)[0].person == "Pavel Orsk"


def test_a_pronoun_that_fits_two_men_beside_names_nobody() -> None:
    text = "The prize went to David Lund and Peter Orsk.\n\n“It is a great day for us,” he said."

    assert _quotes(text)[0].person == ""
    assert _quotes(text)[0].speaker == "he"


def test_a_subject_goes_before_an_object() -> None:
    text = "David Lund thanked Peter Orsk.\n\n“It is a great day for us,” he said."

    assert _quotes(text)[0].person == "David Lund"


def test_a_surname_stands_for_the_full_name() -> None:
    text = "Minister Pavel Orsk came late.\n\n“The train was slow,” Orsk said."

    assert (_quotes(text)[0].speaker, _quotes(text)[0].person) == ("Orsk", "Pavel Orsk")
    assert _quotes(text)[0].role == "Minister"


def test_a_surname_of_two_people_is_left_as_written() -> None:
    text = "David Lund and Dora Lund came late.\n\n“The train was slow,” Lund said."

    assert _quotes(text)[0].person == "Lund"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“The road is bad.”\n\n― Olga Brask", "Olga Brask"),
        ("“Why is the road bad?” Olga Brask asked the engineers.", "Olga Brask"),
        ("Speaking in Vell, Olga Brask said the road was “a ruin of its old self.”", "Olga Brask"),
        ("Olga Brask, who was late, said the road was “a ruin of its old self.”", "Olga Brask"),
    ],
)
def test_speakers_are_found_around_the_quote(text: str, speaker: str) -> None:
    assert _quotes(text)[-1].speaker == speaker


def test_an_outlet_told_before_goes_with_the_quote_right_after() -> None:
    text = (
        "Minister Pavel Orsk told the state-run Vellinform news agency that the road is bad.\n\n"
        "“The new road is being planned,” Orsk said.\n\n“We will build it,” he said."
    )

    assert [q.via for q in _quotes(text)] == ["Vellinform", ""]


_NOBODY_SURE = (
    "Olga Brask said the bridge was open.\n\n"
    "“We will not pay for a road that nobody asked for” stood on a wall."
)


def test_a_best_guess_is_made_only_when_asked_for() -> None:
    article = Article("a", "a.txt", "text/plain", "", _NOBODY_SURE, sentences("a", _NOBODY_SURE))

    (silent,), (guessed,) = find_quotes(article), find_quotes(article, best_guess=True)

    assert (silent.speaker, silent.rule) == ("", "")
    assert (guessed.speaker, guessed.rule) == ("Olga Brask", "guess")
    assert guessed.texts == silent.texts
