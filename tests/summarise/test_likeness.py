"""Two measures of likeness: over the topic, and over the language."""

import numpy as np

from briefgen.model import Article
from briefgen.summarise import summarise
from briefgen.summarise.candidates import candidates
from briefgen.summarise.likeness import REPEATS, likeness
from briefgen.text.sentences import sentences

ONE = "The mayor of Halden laid out her plan for a wall along the river Orsk."
OTHER = "A wall along the river Orsk is to come, the mayor of Halden announced."
THIRD = "The mayor in Halden showed where she wants the river Orsk to have its wall."
MORE = (
    "Fishermen fear that a wall along the Orsk takes their moorings and ends a trade of centuries.",
    "The mayor wants traders in Halden to pay for most of it with a levy on every market stall.",
    "The last wall along the river fell in a flood before the mayor of Halden was born.",
    "Two engineers had asked for deeper piles on the bank of the Orsk, and a longer study.",
)


def article(name: str, *told: str) -> Article:
    text = "\n\n".join(told)
    return Article(name, name, "text/plain", "", text, sentences(name, text))


TOPIC = [article("a", ONE, *MORE), article("b", OTHER), article("c", THIRD)]


def test_what_a_whole_topic_shares_parts_its_sentences_but_counts_in_the_language() -> None:
    pool = candidates(TOPIC)

    found = likeness(pool, "en")

    assert found.own[0, -2] <= REPEATS < found.nearer[0, -2]
    assert np.array_equal(found.nearer, found.nearer.T)


def test_the_mean_lies_between_both() -> None:
    found = likeness(candidates([article("a", ONE, *MORE)]), "en")

    assert (found.mean >= np.minimum(found.own, found.everyday)).all()
    assert (found.mean <= np.maximum(found.own, found.everyday)).all()


def test_a_language_without_a_background_has_one_measure() -> None:
    found = likeness(candidates([article("a", ONE, *MORE)]), "xx")

    assert np.array_equal(found.own, found.everyday)


def test_two_articles_that_tell_one_thing_in_the_topics_own_words_are_told_once() -> None:
    texts = [pick.sentence.text for pick in summarise(TOPIC, 100)]

    assert len([text for text in texts if text in (ONE, OTHER, THIRD)]) == 1
    assert len(texts) > 2
