import pytest

from briefgen.read.bylines import is_person, opens_byline, writers_in


@pytest.mark.parametrize(
    ("text", "persons", "others"),
    [
        ("By Ida Voss", ("Ida Voss",), ()),
        ("Posted by Ida Voss and Bo Ray", ("Ida Voss", "Bo Ray"), ()),
        ("Ida Voss, Bo Ray & Cy Lind", ("Ida Voss", "Bo Ray", "Cy Lind"), ()),
        ("Von Ida Voß und Jörg Lind", ("Ida Voß", "Jörg Lind"), ()),
        ("Ida Voss og Bo van der Ray", ("Ida Voss", "Bo van der Ray"), ()),
        ("José Ortega y Gasset", ("José Ortega y Gasset",), ()),
        ("Ida Voss, Political Reporter", ("Ida Voss",), ()),
        ("Ida Voss | Chefredakteurin", ("Ida Voss",), ()),
        ("Ida Voss - 3 May 2031", ("Ida Voss",), ()),
        ("IDA O'VOSS", ("IDA O'VOSS",), ()),
        ("View all posts by Ida Voss", ("Ida Voss",), ()),
        ("Von Lind", ("Von Lind",), ()),
        ("Written By", (), ()),
        ("Af Sternwire", (), ("Sternwire",)),
        ("Ida Voss’s Latest Stories", (), ()),
        ("on", (), ()),
        ("Political Reporter", (), ()),
        ("Admin", (), ()),
        ("i.voss@lune.example", (), ()),
        ("https://lune.example/ida", (), ()),
        ("Karsava Post Staff", (), ("Karsava Post Staff",)),
        ("Lune News Agency", (), ("Lune News Agency",)),
        ("sternwire", (), ("sternwire",)),
        ("", (), ()),
    ],
)
def test_persons_are_told_from_offices_firms_and_the_rest(
    text: str, persons: tuple[str, ...], others: tuple[str, ...]
) -> None:
    found = writers_in(text)

    assert (found.persons, found.others) == (persons, others)


def test_the_outlet_is_no_person() -> None:
    assert writers_in("Karsava Lune", outlet="Karsava Lune").persons == ()


def test_names_in_scripts_without_capitals_pass() -> None:
    assert is_person("박은하")
    assert not is_person("Ida")


def test_a_byline_is_known_by_its_first_word() -> None:
    assert opens_byline("By Ida Voss")
    assert opens_byline("Text: Ida Voss")
    assert not opens_byline("Bystanders saw Ida Voss")
