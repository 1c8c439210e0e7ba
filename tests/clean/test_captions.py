import pytest

from briefgen.clean.blocks import Block
from briefgen.clean.captions import copied, credited, credited_to, scene
from briefgen.clean.mastheads import pattern_of
from briefgen.model import Span


def block(text: str) -> Block:
    return Block(Span(0, len(text)), text, (), 1)


@pytest.mark.parametrize(
    "text",
    [
        "Ida Voss / TASS",
        "The port of Lune on Friday. TASS",
        'The minister said it was "a good day." Jonas Lind / EPA / TASS',
        "Lorries wait on the bridge. Karsava Ministry Press Office / TASS",
        "Boats in the port of Lune (AP Photo/Jonas Lind)",
        "Boats in the port of Lune, 3 May 2031. REUTERS/Jonas Lind",
        "The mayor in her office | Jonas Lind/AFP via Getty Images",
        "The mayor in her office. Picture credit: Commons Archive",
        "Photograph: Jonas Lind/Karsava Pictures",
        "© Jonas Lind",
        "PHOTO: Bakers of Lune outside the town hall on Friday night.",
        "[Image] The mayor leaves the meeting of Thursday.",
        "Caption: The hall of the ministry, empty again.",
        "The mayor leads the march in Lune. (Courtesy of Jonas Lind)",
    ],
)
def test_a_credit_makes_a_caption(text: str) -> None:
    assert credited(block(text))


@pytest.mark.parametrize(
    "text",
    [
        "The minister told Reuters that the bridge would open in May.",
        "“The bridge is open,” the spokesman said, according to AFP.",
        "The army took Lune on Friday, the news agency TASS reported, citing the ministry.",
        "He was named head of the Karsava Press Association (KPA).",
        "The company sells pictures through Getty Images and pays 20% of the price.",
        "She said: the bridge is open.",
    ],
)
def test_a_sentence_that_names_an_agency_is_no_caption(text: str) -> None:
    assert not credited(block(text))


def test_a_line_that_points_into_a_picture_is_a_caption() -> None:
    assert scene(block("The mayor (left) with the bakers of Lune"))
    assert not scene(block("The mayor was seen with the bakers of Lune on Friday."))


@pytest.mark.parametrize(
    ("text", "is_credit"),
    [
        ("The wheel on Friday, black but whole. Jonas Lind for the Karsava Post", True),
        ("The mayor reads out the count. (Jonas Lind/Karsava Post)", True),
        ("The mayor reads out the count. Jonas Lind / Post", False),
        ("[Picture] The north stand. Ida Voss for the Post", True),
        ("The mayor said so in an interview for the Karsava Post.", False),
        ("“It is late,” he told the Karsava Post.", False),
    ],
)
def test_a_credit_to_the_outlet_itself_makes_a_caption(text: str, is_credit: bool) -> None:
    assert credited_to(block(text), pattern_of("The Karsava Post")) is is_credit


def test_a_sentence_of_what_was_seen_above_or_below_is_no_caption() -> None:
    assert not scene(block("“You have all seen it,” she said, 90 metres above the valley."))
    assert not scene(block("The boat was last shown to buyers. “Look below,” he said."))


def test_the_words_of_a_longer_paragraph_are_a_copy() -> None:
    short = block("The crossing has been closed since a flood took two of its piers.")
    long = block(
        "The crossing has been closed since a flood took two of its piers, though nobody cares."
    )

    assert copied(short, [long])
    assert not copied(long, [short, long])


def test_no_copy_is_looked_for_among_more_paragraphs_than_an_article_has() -> None:
    short = block("Farmers drove their cattle up to the moor before the storm came")
    long = block(f"{short.text}, the mayor of Tessary said on Friday.")

    assert copied(short, [long] * 2000)
    assert not copied(short, [long] * 2001)
