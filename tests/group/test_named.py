"""A topic that the reader names takes the articles that hold its words."""

from datetime import date

import pytest

from briefgen.group import take_named
from briefgen.group.named import find_match
from briefgen.model import Article, Days, Match, Published
from briefgen.text.sentences import sentences

FERRY = """The ferry Astrid ran aground outside Port Halden at dawn.

The coast guard took all passengers ashore.

Nobody was hurt, the owner said.

The price of grain rose on the day, and grain again."""


def article(id: str, title: str, text: str = FERRY, day: int = 3, language: str = "en") -> Article:
    when = date(2031, 5, day)
    return Article(
        id,
        id,
        "text/plain",
        title,
        text,
        sentences(id, text),
        language=language,
        published=Published(Days(when, when), "header", "x", when),
    )


@pytest.mark.parametrize(
    ("phrase", "where", "count"),
    [
        ("aground", "headline", 1),
        ("AGROUND", "headline", 1),
        ("coast guard", "opening", 1),
        ("passenger*", "opening", 1),
        ("ferry + passengers", "opening", 1),
        ("port halden", "opening", 1),
    ],
)
def test_a_phrase_is_found_where_an_article_says_what_it_is_about(
    phrase: str, where: str, count: int
) -> None:
    found = find_match(article("a", "Ship aground"), [phrase])

    assert found == Match("a", phrase, where, count)  # type: ignore[arg-type]


@pytest.mark.parametrize("phrase", ["passenger", "ground", "ferry + comet", "guard coast", "grain"])
def test_parts_of_words_and_words_in_passing_are_no_match(phrase: str) -> None:
    assert find_match(article("a", "Ship aground"), [phrase]) is None


def test_a_word_met_three_times_in_the_text_is_what_it_is_about() -> None:
    text = FERRY + " The port holds much grain."

    assert find_match(article("a", "Ship aground", text), ["grain"]) == Match(
        "a", "grain", "text", 3
    )


def test_accents_and_curly_apostrophes_make_no_difference() -> None:
    found = find_match(article("a", "Le choléra à l’Écluse"), ["cholera", "x"])

    assert found is not None
    assert find_match(article("a", "Le choléra à l’Écluse"), ["l'ecluse"]) is not None


def test_a_script_without_blanks_is_searched_as_it_stands() -> None:
    assert find_match(article("a", "港口小麦出口停止"), ["小麦"]) is not None


def test_the_first_named_topic_takes_an_article_of_two_and_the_rest_stay() -> None:
    both = article("a", "Grain ferry aground", day=4)
    grain = article("b", "Grain export halted", "Nothing of ships.", day=2)
    other = article("c", "Comet seen", "A comet passed over the hills.")

    groups, rest = take_named([other, both, grain], {"Ships": ["ferry"], "Grain": ["grain"]})

    assert [(g.name, g.articles) for g in groups] == [
        ("Ships", ("a",)),
        ("Grain", ("b",)),
    ]
    assert [m.phrase for g in groups for m in g.matches] == ["ferry", "grain"]
    assert rest == (other,)


def test_articles_of_several_languages_meet_under_a_name() -> None:
    english = article("a", "Cholera in the port", "One.", day=4)
    french = article("b", "Le choléra au port", "Un.", day=3, language="fr")

    (group,), rest = take_named([english, french], {"Health": ["cholera"]})

    assert group.articles == ("b", "a")
    assert rest == ()


def test_a_name_without_articles_makes_no_group() -> None:
    assert take_named([article("a", "Ship aground")], {"Comets": ["comet"]})[0] == ()
