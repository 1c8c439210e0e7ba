"""Who is who in one article: names without the words around them, offices, and whom "she" means."""

import pytest

from briefgen.extract.cast import Cast, find_cast
from briefgen.extract.quotes import find_quotes
from briefgen.extract.speech import read_speech
from briefgen.model import Article
from briefgen.text.sentences import sentences


def _article(text: str) -> Article:
    return Article("x", "x", "text/plain", "", text, sentences("x", text))


def _cast(text: str) -> Cast:
    article = _article(text)
    return find_cast(text, read_speech(article).stretches)


def _roles(text: str) -> dict[str, tuple[str, ...]]:
    return {person.name: person.roles for person in _cast(text).people}


def _persons(text: str) -> list[str]:
    return [quote.person for quote in find_quotes(_article(text))]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Dora Lund waited. Although Lund was late, they began.", {"Dora Lund"}),
        ("Dora Lund waited. Given Lund's age, they were kind.", {"Dora Lund"}),
        ("Dora Lund waited. Reportedly Lund was late.", {"Dora Lund"}),
        ("Kelly Orsk waited. Orsk was late.", {"Kelly Orsk"}),
        ("Vell Mayor Dora Lund Says Pavel Orsk lied", {"Dora Lund", "Pavel Orsk"}),
        ("They voted against President Pavel Orsk's budget.", {"Pavel Orsk"}),
        ("Guild Chief of Staff Dora Lund spoke.", {"Dora Lund"}),
        ("In Orlen, a former party leader, Dora Lund, was fined.", {"Dora Lund"}),
        ("At a rally in Orlen, women in the crowd wept for Dora Lund.", {"Dora Lund"}),
        ("Virginia Democrats met Dora Lund.", {"Dora Lund"}),
    ],
)
def test_a_person_is_a_name_and_no_more(text: str, people: set[str]) -> None:
    assert {person.name for person in _cast(text).people} == people


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Energy minister Dora Lund spoke.", ("Energy minister",)),
        ("The energy minister Dora Lund spoke.", ("energy minister",)),
        ("They hope to defeat Guild nominee Dora Lund.", ("Guild nominee",)),
        ("The list includes Sen. Dora Lund.", ("Sen.",)),
        ("It helped rivals Dora Lund and Pavel Orsk.", ()),
        ("Dora Lund, the head of the Guild of Elected Officials, spoke.",
         ("the head of the Guild of Elected Officials",)),
        ("Dora Lund, officials say, has left.", ()),
        ("After Dora Lund, the party picked Mayor Pavel Orsk.", ()),
        ("With Dora Lund, a former minister was fined.", ()),
        ("Dora Lund, Vell's mayor, spoke.", ("Vell's mayor",)),
    ],
)  # fmt: skip
def test_an_office_is_kept_as_written_and_no_clause_is_one(
    text: str, role: tuple[str, ...]
) -> None:
    assert _roles(text)["Dora Lund"] == role


def test_she_is_the_one_woman_of_those_who_share_the_surname() -> None:
    text = (
        "Dora Orsk and her husband, Peter Orsk, came to Vell on Monday.\n\n"
        "Orsk opened the new bridge. “We have waited long enough for it,” she said."
    )

    assert _persons(text) == ["Dora Orsk"]


def test_a_surname_that_two_bear_is_nobody_further_off() -> None:
    text = (
        "Paul Orsk and Peter Orsk came to Vell. Carl Holm spoke first.\n\n"
        "Orsk opened the new bridge. “We have waited long enough for it,” he said."
    )

    assert _persons(text) == ["Orsk"]


def test_he_is_nobody_where_only_women_share_the_surname() -> None:
    text = (
        "Carl Holm spoke first. Dora Orsk and Anna Orsk came to Vell.\n\n"
        "Orsk opened the new bridge. “We have waited long enough for it,” he said."
    )

    assert "Orsk" not in _persons(text)[0].split()[-1:]


def test_the_end_of_a_name_of_several_words_is_its_bearer() -> None:
    text = "Marine Le Vrane came to Vell. Pavel Orsk did too.\n\n“We have waited,” Le Vrane said."

    assert _persons(text) == ["Marine Le Vrane"]
