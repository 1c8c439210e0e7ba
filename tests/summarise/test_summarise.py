import random
from datetime import date

import pytest

from briefgen.model import Article, Days, Published, Span
from briefgen.summarise import SUMMARISERS, summarise
from briefgen.text.sentences import sentences

ONE = """The ferry Astrid ran aground outside Port Halden at dawn on Friday with 214 passengers.

The coast guard took all passengers ashore in small boats before noon.

“We heard a bang and then nothing.” She was still shaking.

Who let the ship sail?

He had warned the owner twice about the steering of the ship last winter."""

TWO = """The ferry Astrid ran aground outside Port Halden at dawn on Friday, the coast guard said.

Northern Lines, the owner of the ferry, said the steering had failed twice in a week.

The minister of transport called the inspector's decision hard to understand."""

THREE = """Parliament in Karsava heard the minister of transport about the grounding of the Astrid.

The coast guard took all passengers ashore in small boats before noon.

An inquiry into the ferry's steering will report in the autumn, the minister said."""


def article(id: str, text: str, day: int | None = None, title: str = "Ferry aground") -> Article:
    when = date(2031, 5, day) if day else None
    published = Published(Days(when, when), "header", "x", when) if when else None
    return Article(id, id, "text/plain", title, text, sentences(id, text), published=published)


def topic() -> list[Article]:
    return [article("a", ONE, 2), article("b", TWO, 3), article("c", THREE, 5)]


@pytest.mark.parametrize("method", SUMMARISERS)
def test_a_summary_is_whole_sentences_within_its_budget(method: str) -> None:
    picks = summarise(topic(), 60, method)

    assert picks
    assert sum(len(pick.sentence.text.split()) for pick in picks) <= 60
    known = {s for a in topic() for s in a.sentences}
    assert all(pick.sentence in known for pick in picks)


def test_nothing_is_said_twice_and_who_says_it_too_stands_with_it() -> None:
    picks = summarise(topic(), 200)

    texts = [pick.sentence.text for pick in picks]
    grounding = [pick for pick in picks if "ran aground" in pick.sentence.text]
    ashore = [pick for pick in picks if "ashore" in pick.sentence.text]
    assert len(texts) == len(set(texts))
    assert len(grounding) == len(ashore) == 1
    assert [s.article for s in grounding[0].also] == [
        "b" if grounding[0].sentence.article == "a" else "a"
    ]
    assert [s.article for s in ashore[0].also] == ["c"]


def test_a_sentence_with_another_figure_does_not_say_the_same() -> None:
    one = article("a", "The coast guard of Karsava counted 214 passengers on the ferry Astrid.", 2)
    other = article(
        "b", "The coast guard of Karsava counted 241 passengers on the ferry Astrid.", 2
    )

    (pick,) = summarise([one, other], 100)

    assert pick.also == ()


def test_questions_fragments_and_the_inside_of_quotes_are_left_out() -> None:
    quoted = article(
        "q",
        "The owner spoke to reporters at length on Friday in Port Halden. “The ship was sound. "
        "The steering was new. The crew was rested.” Why did it happen? More from the north. "
        "Nobody was hurt.",
        2,
    )

    texts = {pick.sentence.text for pick in summarise([quoted], 500)}

    assert "The steering was new." not in texts
    assert "Why did it happen?" not in texts
    assert "More from the north." not in texts
    assert "The owner spoke to reporters at length on Friday in Port Halden." in texts


def test_a_short_story_runs_by_place_whatever_the_dates() -> None:
    picks = summarise(topic(), 200)

    opens = [pick.sentence.paragraph == 0 for pick in picks]
    assert opens == sorted(opens, reverse=True)
    assert picks[-1].sentence.text.startswith(("He had warned", "An inquiry", "The minister"))


def test_a_long_story_runs_by_date_with_the_undated_last() -> None:
    articles = [article("a", ONE, 28), article("b", TWO, 3), article("c", THREE)]

    order = [pick.sentence.article for pick in summarise(articles, 200)]

    assert order == sorted(order, key="bac".index)


def test_the_order_of_the_input_changes_nothing() -> None:
    assert summarise(topic(), 100) == summarise(topic()[::-1], 100)


def test_no_sentence_no_summary() -> None:
    assert summarise([], 100) == ()
    assert summarise([article("a", "", 2)], 100) == ()
    assert summarise(topic(), 3) == ()


def test_an_article_of_fragments_alone_still_has_a_summary() -> None:
    assert summarise([article("a", "More news from the north of Karsava", 2)], 100)


@pytest.mark.filterwarnings("error")
def test_another_language_is_summarised_with_its_own_words() -> None:
    text = (
        "Die Fähre Astrid ist am Freitag vor Port Halden auf Grund gelaufen. "
        "Die Küstenwache brachte alle Fahrgäste an Land. Der Eigner sagt eine Untersuchung zu."
    )
    german = Article("d", "d", "text/plain", "", text, sentences("d", text, "de"), language="de")

    assert len(summarise([german], 100)) == 3


PAIR = """The owner of the ferry, Jonas Brekke, was questioned in Port Halden on Friday evening.

He said that the steering of the ferry Astrid had been repaired a week before.

The coast guard keeps the ferry Astrid in Port Halden until the inquiry has ended."""


def test_a_sentence_that_leans_stands_right_after_the_one_it_leans_on() -> None:
    picks = summarise([article("a", PAIR, 2)], 200)

    texts = [pick.sentence.text for pick in picks]
    leaning = next(i for i, text in enumerate(texts) if text.startswith("He said"))
    assert texts[leaning - 1].startswith("The owner of the ferry")
    assert [pick.leans for pick in picks] == [i == leaning for i in range(len(picks))]


def test_a_sentence_that_leans_on_one_that_cannot_stand_is_not_told() -> None:
    text = PAIR.replace(
        "The owner of the ferry, Jonas Brekke, was questioned", "Who questioned him"
    )
    text = text.replace("Friday evening.", "Friday evening?")

    texts = [pick.sentence.text for pick in summarise([article("a", text, 2)], 200)]

    assert texts == [PAIR.split("\n\n")[2]]


def test_what_stands_on_the_page_already_is_not_told_again() -> None:
    quoted = article("a", "“The steering failed twice,” Jonas Brekke said. The port was shut.", 2)
    start = quoted.text.index("The steering")
    shown = {"a": [Span(start, start + len("The steering failed twice"))]}

    before = [pick.sentence.text for pick in summarise([quoted], 100)]
    after = [pick.sentence.text for pick in summarise([quoted], 100, shown=shown)]

    assert len(before) == 2
    assert after == ["The port was shut."]


@pytest.mark.parametrize("item", ["- ", "• ", "(b) ", "* "])
def test_an_item_of_a_list_is_no_sentence_of_a_summary(item: str) -> None:
    listed = article("a", f"{item}The port of Halden was shut by the storm on Friday.", 2)
    told = article("b", "The port of Orsk was opened by the harbour office on Monday.", 2)

    picks = summarise([listed, told], 100)

    assert [pick.sentence.article for pick in picks] == ["b"]


def test_the_words_asked_for_are_used_where_there_is_enough_to_tell() -> None:
    chance = random.Random(5)
    syllables = [a + b for a in "bdfgklmnprst" for b in "aeiou"]
    lines = [
        " ".join("".join(chance.choices(syllables, k=3)) for _ in range(chance.randint(9, 22)))
        for _ in range(36)
    ]
    lines = [f"{line.capitalize()} was told." for line in lines]
    articles = [article(str(i), "\n\n".join(lines[i::3]), 2) for i in range(3)]

    for words in (90, 110, 130):
        used = sum(len(p.sentence.text.split()) for p in summarise(articles, words))
        assert 0.98 * words <= used <= words
