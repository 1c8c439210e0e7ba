"""How a speaker was found can be told in plain words, whatever rule found it."""

import json
from pathlib import Path
from typing import get_args

import pytest

from briefgen.extract.quotes import find_quotes
from briefgen.model import RULE_WORDS, Article, Quote, SpeakerRule
from briefgen.text.sentences import sentences

CASES = json.loads((Path(__file__).parent.parent / "cases" / "quotes.json").read_text("utf-8"))
DOCS = Path(__file__).parents[2] / "docs" / "commands.md"

EXAMPLES: dict[str, str] = {
    "": "“We have waited long enough for this road and we want it.”",
    "after": "“The bridge will open in May,” Olga Brask said.",
    "before": "Olga Brask said: “The bridge will open in May.”",
    "shared": "Olga Brask welcomed the vote and called it “a good day for the whole valley”.",
    "participle": "The plan failed, with Olga Brask calling it “a waste of everybody's time”.",
    "possessive": "Few believed Olga Brask's promise that “the bridge will open in May”.",
    "by": "It was described by Olga Brask as “a waste of everybody's time”.",
    "according to": "According to Olga Brask, the road is “a danger to everybody”.",
    "colon": "Olga Brask: “The bridge will open in May.”",
    "signature": "“The bridge will open in May.”\n\n— Olga Brask",
    "next sentence": "“The bridge will open in May!” That is what Olga Brask said.",
    "same paragraph": "Olga Brask said the bridge was late. “We have waited long enough for it.”",
    "subject before": "Olga Brask laughed at the plan. “We have waited long enough for it.”",
    "paragraph before": (
        "Olga Brask said the bridge was late.\n\n“We have waited long enough for it to open.”"
    ),
    "runs on": (
        "“We have waited long enough for it to open. It was a long winter.\n\n"
        "“It will be a longer one if nothing is done about the road,” Olga Brask said."
    ),
    "guess": (
        "“We have waited long enough for this road and we want it.”\n\n"
        "The bridge was late, Olga Brask said."
    ),
}


def _quotes(text: str, *, best_guess: bool = False) -> tuple[Quote, ...]:
    article = Article("x", "x", "text/plain", "", text, sentences("x", text))
    return find_quotes(article, best_guess=best_guess)


def test_each_rule_has_words_of_its_own() -> None:
    assert set(RULE_WORDS) == set(get_args(SpeakerRule))
    assert all(words.strip() for words in RULE_WORDS.values())
    assert len(set(RULE_WORDS.values())) == len(RULE_WORDS)


@pytest.mark.parametrize("rule", sorted(RULE_WORDS))
def test_each_rule_is_one_that_finds_a_speaker(rule: str) -> None:
    assert rule in {quote.rule for quote in _quotes(EXAMPLES[rule], best_guess=rule == "guess")}


def test_whatever_is_found_names_a_rule_that_has_words() -> None:
    found = {quote.rule for case in CASES["quotes"] for quote in _quotes(case["text"])}

    assert found <= set(RULE_WORDS)
    assert len(found) > len(RULE_WORDS) / 2


@pytest.mark.parametrize("rule", sorted(RULE_WORDS))
def test_the_docs_tell_each_rule(rule: str) -> None:
    assert f"| `{rule or 'none'}` | {RULE_WORDS[rule]} |" in DOCS.read_text("utf-8")
