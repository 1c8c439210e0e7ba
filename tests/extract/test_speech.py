"""Direct and indirect speech is covered by the verb that reports it, and no further."""

import pytest

from briefgen.extract import extract
from briefgen.extract.speech import find_speech
from briefgen.model import Article
from briefgen.text.sentences import sentences


def _article(text: str, language: str = "en") -> Article:
    return Article("a", "a.txt", "text/plain", "", text, sentences("a", text), language=language)


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("Vell said that 90 men left.", "Vell", "said", "that 90 men left."),
        ("Vell on Friday said 90 men left.", "Vell", "said", "90 men left."),
        ("The dam will hold, a mayor said.", "a mayor", "said", "The dam will hold"),
        ("According to Olga Brask, it will hold.", "Olga Brask", "According to", ", it will hold."),
        (
            "It will hold, according to the ministry.",
            "the ministry",
            "according to",
            "It will hold",
        ),
        (
            "Olga Brask told reporters that it leaks.",
            "Olga Brask",
            "told",
            "reporters that it leaks.",
        ),
        ("While it rained, two experts warned of mud.", "two experts", "warned", "of mud."),
        ("In a statement Vell denied the attack.", "Vell", "denied", "the attack."),
    ],
)
def test_a_verb_covers_what_is_said(text: str, source: str, cue: str, content: str) -> None:
    (found,) = find_speech(_article(text))

    assert (found.source_words, found.cue_words) == (source, cue)
    assert [span.of(text) for span in found.content] == [content]


@pytest.mark.parametrize(
    "text",
    [
        "The report was on the table.",
        "His claim surprised nobody.",
        "The bridge was called unsafe.",
        "Reports of rain are common.",
        "The state of the road is bad.",
    ],
)
def test_nouns_and_passives_report_nothing(text: str) -> None:
    assert find_speech(_article(text)) == ()


def test_another_language_is_left_alone() -> None:
    assert find_speech(_article("Olga Brask said nothing.", "it")) == ()


def test_a_figure_gets_the_speaker_of_its_clause() -> None:
    text = "Olga Brask said up to 70% of the road is gone. The road is 1,400 kilometres long."

    one = extract(_article(text))

    assert (one.figures[0].text, one.figures[0].person) == ("up to 70%", "Olga Brask")
    assert one.figures[-1].person == ""


def test_a_figure_behind_a_quote_within_its_quote_has_the_outer_speaker() -> None:
    text = (
        "‘The bridge is shut for good,’ Pavel Orlen said.\n\n"
        "‘We met at nine. She asked, ‘Will the bridge be open this year?’ and 43 of us went home."
        "\n\n‘That was all,’ he said."
    )

    one = extract(_article(text))

    assert [(f.text, f.speaker) for f in one.figures] == [("43", "Pavel Orlen")]


def test_a_figure_in_the_writers_aside_has_no_speaker() -> None:
    text = "Olga Brask said Vell would open its base, where about 6,000 men are, to defend it."

    one = extract(_article(text))

    assert [f.person for f in one.figures] == [""]
