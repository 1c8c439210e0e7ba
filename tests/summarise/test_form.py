"""What can stand as a line of a brief, and what stands less well."""

import pytest

from briefgen.model import Article
from briefgen.summarise.form import cost, ground
from briefgen.text.sentences import sentences
from briefgen.text.words import length

OPENING = "The ferry Astrid ran aground off Port Halden, where the coast guard took all ashore."


def costs(sentence: str, language: str = "en") -> float | None:
    text = f"{OPENING}\n\nOne.\n\nTwo.\n\n{sentence}"
    article = Article(
        "a", "a.txt", "text/plain", "Ferry aground", text, sentences("a", text), language=language
    )
    return cost(article.sentences[-1], length(sentence), ground(article))


@pytest.mark.parametrize(
    "sentence",
    [
        "Who let the ship sail that night?",
        "- The ship sailed at night.",
        "More from the north",
    ],
)
def test_questions_items_and_fragments_are_not_chosen(sentence: str) -> None:
    assert costs(sentence) is None


def test_a_plain_report_costs_nothing() -> None:
    assert costs("Divers found a crack of two metres in the hull on Saturday morning.") == 0.0


@pytest.mark.parametrize(
    "sentence",
    [
        "The ferry Astrid is seen on the rocks off the harbour in this photo.",
        "I spent a night on the rocks with the crew of the ship.",
        "The results will be known in five working days, officials say.",
        "All cargoes may sail.",
        "“The hull is cracked in two places and will not be mended this year.”",
        "You can follow the inquiry into the grounding of the ship on our page.",
        "Ferry Owner Northern Lines Wants More Money From Harbour Council!",
        "Captain Jonas Brekke, left, with Mira Lorne and Anton Velle of Northern Lines.",
        f"Divers found a crack in the hull {'and another one in the keel ' * 10}on Saturday.",
    ],
)
def test_pictures_the_writer_pointers_back_and_scraps_stand_less_well(sentence: str) -> None:
    found = costs(sentence)

    assert found is not None
    assert found > 0


@pytest.mark.parametrize(
    "sentence",
    [
        "The ferry was towed to the yard of its owner on Sunday at noon.",
        "Jonas Brekke said “we and our crew did all that we could do” on Friday.",
        "The U.S. Navy lent two divers who had worked on wrecks before.",
        "Captain Jonas Brekke and Mira Lorne of Northern Lines were questioned by police.",
    ],
)
def test_what_is_named_quoted_or_a_name_points_to_nothing_unknown(sentence: str) -> None:
    assert costs(sentence) == 0.0


def test_what_is_only_known_of_english_costs_no_other_language_anything() -> None:
    assert costs("The results will be known in five working days, officials say.", "de") == 0.0
