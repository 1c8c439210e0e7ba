"""One name for one person across articles, and never one name for two."""

from briefgen.extract import extract, name_people
from briefgen.extract.spelling import same_name_spelt
from briefgen.model import Article, Extract
from briefgen.text.sentences import sentences


def _extract(name: str, text: str) -> Extract:
    return extract(Article(name, name, "text/plain", "", text, sentences(name, text)))


def _people(*texts: str) -> list[list[str]]:
    found = name_people([_extract(str(at), text) for at, text in enumerate(texts)])
    return [[q.person for q in one.quotes] for one in found]


def test_two_spellings_become_the_commoner_one() -> None:
    people = _people(
        "“We are leaving today,” spokesman Alexei Zvaitsev said.",
        "“We are leaving today,” spokesman Alexei Zvaytsev said. Alexei Zvaytsev was calm.",
    )

    assert people == [["Alexei Zvaytsev"], ["Alexei Zvaytsev"]]


def test_an_even_count_goes_by_the_alphabet() -> None:
    people = _people(
        "“We are leaving today,” spokesman Alexei Zvaytsev said.",
        "“We are leaving today,” spokesman Alexei Zvaitsev said.",
    )

    assert people == [["Alexei Zvaitsev"], ["Alexei Zvaitsev"]]


def test_two_people_of_one_surname_stay_two() -> None:
    people = _people(
        "“We are leaving today,” Anna Lund said. “We are staying here,” Maria Lund said.",
        "“We are leaving today,” Maria Lund said.",
    )

    assert people == [["Anna Lund", "Maria Lund"], ["Maria Lund"]]


def test_a_role_goes_to_every_quote_of_the_person() -> None:
    found = name_people(
        [
            _extract("0", "“We are leaving today,” Maria Lund said."),
            _extract("1", "“We are leaving today,” Vell's foreign minister Maria Lund said."),
        ]
    )

    assert [one.quotes[0].role for one in found] == ["Vell's foreign minister"] * 2


def test_an_institution_keeps_its_words_and_one_article() -> None:
    found = name_people(
        [
            _extract(
                "0", "The Northmen said that the road is open. It said “the valley is free now.”"
            ),
            _extract("1", "On Monday the Northmen said that the road is open."),
        ]
    )

    assert {s.person for one in found for s in one.statements} - {""} == {"The Northmen"}


def test_spellings_are_told_from_other_names() -> None:
    assert same_name_spelt("Rakhmon", "Rahmon")
    assert same_name_spelt("Sergei", "Sergey")
    assert not same_name_spelt("Lund", "Lunt")
    assert not same_name_spelt("Brask", "Bresk")
