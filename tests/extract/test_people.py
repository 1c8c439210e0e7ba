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


def test_a_role_is_told_of_quotes_whose_article_prints_it() -> None:
    found = name_people(
        [
            _extract("0", "“We are leaving today,” Maria Lund said."),
            _extract("1", "“We are leaving today,” Vell's foreign minister Maria Lund said."),
        ]
    )

    assert [one.quotes[0].role for one in found] == ["", "Vell's foreign minister"]


def test_a_surname_alone_joins_the_one_who_bears_it() -> None:
    people = _people(
        "“We are leaving today,” Ms Orsk said.",
        "“We are staying here,” Dora Orsk, the mayor of Vell, said.",
    )

    assert people == [["Dora Orsk"], ["Dora Orsk"]]


def test_a_surname_alone_stays_alone_where_title_or_office_speak_against_it() -> None:
    people = _people(
        "“We are leaving today,” Mr Orsk said.",
        "“We are leaving today,” Colonel Orsk said.",
        "“We are staying here,” Dora Orsk, the mayor of Vell, said.",
    )

    assert people == [["Orsk"], ["Orsk"], ["Dora Orsk"]]


def test_a_surname_that_two_bear_stays_as_written() -> None:
    people = _people(
        "“We are leaving today,” Ms Orsk said.",
        "“We are staying here,” Dora Orsk said.",
        "“We are staying here,” Maria Orsk said.",
    )

    assert people[0] == ["Orsk"]


def test_a_place_is_no_surname() -> None:
    people = _people(
        "The road in Vell is bad. “We are leaving today,” Vell said.",
        "“We are staying here,” Dora Vell said.",
    )

    assert people == [["Vell"], ["Dora Vell"]]


def test_accents_make_no_other_person() -> None:
    people = _people(
        "“We are leaving today,” Inés Valdor said. Inés Valdor was calm.",
        "“We are leaving today,” Ines Valdor said.",
    )

    assert people == [["Inés Valdor"], ["Inés Valdor"]]


def test_an_office_goes_to_its_holder_told_in_another_article() -> None:
    people = _people(
        "Pavel Orsk was angry. “We are leaving today,” the governor said.",
        "“We are staying here,” Governor Pavel Orsk said.",
        "“We are staying here,” the governor said.",
    )

    assert people == [["Pavel Orsk"], ["Pavel Orsk"], ["the governor"]]


def test_a_bare_office_gives_way_to_the_full_one() -> None:
    found = name_people(
        [
            _extract(
                "0",
                "“We are leaving,” Maria Lund, the secretary of the guild, said.\n\n"
                "“We are going today,” Maria Lund, its secretary, said.",
            ),
            _extract("1", "“We are leaving today,” Maria Lund, its secretary, said."),
        ]
    )

    told = [[quote.role for quote in one.quotes] for one in found]
    assert told == [["the secretary of the guild"] * 2, ["secretary"]]


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
