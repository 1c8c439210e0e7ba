"""Each trait that tells two figures apart, in a sentence of its own."""

import pytest

from briefgen.compose.apart import are_apart, is_history
from briefgen.compose.traits import Traits, read_traits


def of(sentence: str, number: str) -> Traits:
    start = sentence.index(number)
    return read_traits(sentence, number, start, start + len(number))


@pytest.mark.parametrize(
    ("one", "number", "other", "second"),
    [
        ("Crews cleared 45 of the 70 metres.", "45", "The slide blocked 70 metres.", "70"),
        ("About 9,000 fled, of whom 800 slept in halls.", "800", "Some 9,000 fled.", "9,000"),
        ("Another ship with 19 crew sank.", "19", "The ship has 23 crew.", "23"),
        ("Three more bodies were found.", "Three", "The bodies of 14 were found.", "14"),
        ("The bank expects 6 percent.", "6 percent", "Prices rose 7 percent.", "7 percent"),
        ("The clinic had 18 new cases.", "18", "The clinic has 90 cases.", "90"),
        ("The counts are 100 cases apart.", "100", "The clinic has 90 cases.", "90"),
        ("The Reed Party won 33 percent.", "33", "The Hill Party won 41 percent.", "41"),
        ("In Tolm, 58 cases were found.", "58", "The ministry found 64 cases.", "64"),
        ("Two wards with 60 beds opened.", "60", "Three wards with 90 beds opened.", "90"),
        ("The office closed 17 schools.", "17", "The office opened 9 schools.", "9"),
        ("The ship is certified for 520 passengers.", "520", "It had 412 passengers.", "412"),
        ("Analysts had expected a loss of 240 euros.", "240", "It lost 318 euros.", "318"),
        ("Their commander expects 3,000 to go home.", "3,000", "He has 9,500 troops.", "9,500"),
        ("They voted by 131 votes to 104.", "131", "There were 127 votes.", "127"),
        ("The records of 3 million customers were taken.", "3", "It has 9 million customers.", "9"),
        ("Of the job cuts, 1,900 fall on Tolm.", "1,900", "The firm will cut 6,000 jobs.", "6,000"),
        ("Twelve of the dead came from Tolm.", "Twelve", "Some 14 people died.", "14"),
        ("Some 35 Belvari soldiers fell.", "35", "It said 12 Ormesian soldiers fell.", "12"),
        ("The flow is half of what is usual.", "half", "The dam is 52 percent full.", "52 percent"),
    ],
)
def test_two_things_are_told_apart(one: str, number: str, other: str, second: str) -> None:
    assert are_apart(of(one, number), of(other, second))
    assert are_apart(of(other, second), of(one, number))


@pytest.mark.parametrize(
    ("one", "number", "other", "second"),
    [
        ("More than 1,000 soldiers fled.", "1,000", "Some 1,037 soldiers crossed.", "1,037"),
        ("Rivals of the Reed Party won 33 percent.", "33", "The Hill Party won 41.", "41"),
        ("The number of cases rose to 131.", "131", "There were 158 cases.", "158"),
        ("Some 35 Belvari soldiers fell.", "35", "Belvar lost 38 soldiers in all.", "38"),
        ("On Monday 12 people died.", "12", "By Tuesday 17 people had died.", "17"),
    ],
)
def test_one_thing_is_not_told_apart(one: str, number: str, other: str, second: str) -> None:
    assert not are_apart(of(one, number), of(other, second))


def test_equal_figures_may_be_a_whole_in_one_place_only() -> None:
    whole, plain = of("Faults in 90 of the 212 stations.", "212"), of("All 212 stations.", "212")

    assert are_apart(whole, plain)
    assert not are_apart(whole, plain, equal=True)


def test_a_voice_may_expect_what_its_neighbour_tells() -> None:
    told, expected = of("The office puts it at 22.", "22"), of("Growers expect 20.", "20")

    assert are_apart(told, expected)
    assert not are_apart(told, expected, together=True)


@pytest.mark.parametrize(
    ("sentence", "number", "history"),
    [
        ("The last one, in 2017, killed 64 people.", "64", True),
        ("The yield is 22 tonnes, against 34 in 2025.", "22", False),
        ("The yield is 22 tonnes, against 34 in 2025.", "34", True),
        ("It was 34 in 2025; growers expect 21.", "21", False),
    ],
)
def test_a_year_goes_to_the_number_it_stands_by(sentence: str, number: str, history: bool) -> None:
    start = sentence.index(number)

    assert is_history(2026, sentence, start, start + len(number)) is history


def test_the_clause_ends_at_the_next_number() -> None:
    traits = of("A litre of milk cost 2 marks, and a loaf of bread 3 marks.", "3 marks")

    assert "milk" not in traits.clause
    assert "bread" in traits.clause
