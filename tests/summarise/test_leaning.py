"""A sentence that asks who or what leans; one that can be read alone does not."""

import pytest

from briefgen.summarise.leaning import leans


@pytest.mark.parametrize(
    "text",
    [
        "He had warned the owner twice.",
        "But the dam held.",
        "That’s why the port was shut.",
        "“They told us nothing,” she said.",
        '"We will stay," said he.',
        "On Friday, he said the port would stay shut.",
        "After two days of talks, they agreed on a truce.",
        "Meanwhile the crews dug on.",
        "However, the ministry denied it.",
        "Both were charged.",
        "Fourteen ships were alongside on Wednesday evening, he said.",
        "The cost came from steel, she said, after builders found a tannery.",
        "“It will be a long winter for all of us.”",
        '"We will rebuild."',
        "One was a girl of nine from the lower town.",
        "Jonas Brekke, its chief executive, denied it all.",
        "Mira Lorne, his lawyer, left the court.",
        "As a result the port was shut.",
        "If anything, the water rose faster.",
        "Mira Lorne, on the other hand, kept her seat.",
        "The ministry, however, kept the gates shut.",
        "The owner, Northern Lines, rejected that account.",
    ],
)
def test_these_lean(text: str) -> None:
    assert leans(text, "en")


@pytest.mark.parametrize(
    "text",
    [
        "The minister said he would resign.",
        "It is not clear who gave the order.",
        "It was the worst flood in a decade.",
        "There were no wounded, the army said.",
        "This week the council votes on the budget.",
        "In Port Halden, Mira Lorne said she had warned the owner.",
        "“They told us nothing,” said Mira Lorne.",
        "Police said they had found the car.",
        "Mira Lorne would stay in Port Halden, she said.",
        "1,200 people fled.",
        "One hundred years after the flood the dam was raised.",
        "One ship was lost in the storm.",
        "The ferry Astrid, its hull cracked, was towed to Orsk.",
        "Jonas Brekke, the chief executive of Northern Lines, denied it all.",
        "The owner denied that charges had been brought.",
        "Northern Lines gave an account of the night, and the guard rejected that account.",
        "“The hull is sound,” Mira Lorne said. “It was built to last.”",
        "“Calm Seas”, a play by Mira Lorne, opens on Friday.",
        "…",
    ],
)
def test_these_can_be_read_alone(text: str) -> None:
    assert not leans(text, "en")


def test_what_opens_an_article_points_to_nothing_before_it() -> None:
    assert not leans("It began with a knock on the door.", "en", opens=True)
    assert leans("He never saw the wave.", "en", opens=True)
    assert not leans("“We will rebuild.”", "en", opens=True)
    assert not leans("As a result of the storm the port was shut.", "en", opens=True)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Außerdem wurde der Hafen gesperrt."),
        ("fr", "Il a ensuite quitté la salle."),
        ("ru", "Однако порт остался закрыт."),
        ("es", "También cerró el puerto."),
        ("de", "„Der Hafen bleibt zu.“"),
        ("fr", "« Le port reste fermé. »"),
    ],
)
def test_other_languages_lean_by_their_first_word(language: str, text: str) -> None:
    assert leans(text, language)


def test_by_its_words_nothing_leans_in_a_language_that_we_have_no_words_of() -> None:
    assert not leans("Außerdem wurde der Hafen gesperrt.", "xx")
    assert leans("„Der Hafen bleibt zu.“", "xx")
