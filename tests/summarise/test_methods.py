"""sumy's methods, ours: the same scores and picks, the same in every process."""

import importlib
import random
import subprocess
import sys
from collections.abc import Sequence
from typing import Any

import pytest
from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence

from briefgen.language.stopwords import stop_words
from briefgen.summarise import SUMMARISERS, graphs, methods
from briefgen.summarise.sumy_methods import CLASSES
from briefgen.text.words import stemmer, words

TEXTS = [
    "The ferry Astrid ran aground outside Port Halden at dawn on Friday.",
    "All passengers of the ferry were taken ashore by the coast guard.",
    "The coast guard said the steering of the Astrid had failed twice before.",
    "Northern Lines, the owner, promised an inquiry into the steering.",
    "Parliament will hear the minister of transport on Monday.",
    "The minister called the inspector's decision hard to understand.",
    "Port Halden was closed to all traffic until the ferry was towed away.",
    "It rained.",
]


class SumysWords:
    to_words = staticmethod(words)


@pytest.mark.parametrize("method", SUMMARISERS)
def test_every_method_rates_every_sentence_the_same_way_twice(method: str) -> None:
    rated = SUMMARISERS[method](TEXTS, "en")

    assert len(rated) == len(TEXTS)
    assert len(set(rated)) > 1
    assert rated == SUMMARISERS[method](TEXTS, "en")


@pytest.mark.parametrize("method", SUMMARISERS)
def test_every_method_takes_nothing_one_sentence_and_sentences_without_words(method: str) -> None:
    assert SUMMARISERS[method]([], "en") == ()
    assert len(SUMMARISERS[method](["One came."], "en")) == 1
    assert len(SUMMARISERS[method](["1, 2!", "3 - 4."], "en")) == 2


SUMYS = {
    "kl": ("kl", "KLSummarizer"),
    "lexrank": ("lex_rank", "LexRankSummarizer"),
    "luhn": ("luhn", "LuhnSummarizer"),
    "reduction": ("reduction", "ReductionSummarizer"),
    "sumbasic": ("sum_basic", "SumBasicSummarizer"),
    "textrank": ("text_rank", "TextRankSummarizer"),
    "lsa": ("lsa", "LsaSummarizer"),
}


def scored(summariser: Any, texts: Sequence[str]) -> tuple[list[float], list[int]]:
    """The score of each text, and the places of the five picked."""
    summariser.stop_words = stop_words("en")
    scores = [0.0] * len(texts)
    picked: list[int] = []

    def keep(infos: list[Any]) -> list[Any]:
        for info in infos:
            scores[info.order] = float(info.rating)
        picked.extend(info.order for info in infos[:5])
        return infos

    summariser(ObjectDocumentModel([Paragraph([Sentence(t, SumysWords) for t in texts])]), keep)
    return scores, picked


def theirs(method: str, texts: Sequence[str]) -> tuple[list[float], list[int]]:
    module, name = SUMYS[method]
    kind = getattr(importlib.import_module(f"sumy.summarizers.{module}"), name)
    return scored(kind(stemmer("en")), texts)


def ours(method: str, texts: Sequence[str]) -> tuple[list[float], list[int]]:
    return scored(CLASSES[method](stemmer("en")), texts)


def drawn(seed: int) -> list[str]:
    """Sentences of few invented words, so that many share some; one word, none and repeats too."""
    chance = random.Random(seed)
    vocabulary = [
        a + b + "r" for a in ("tal", "mor", "ven", "sik", "ub") for b in ("en", "ash", "o")
    ]
    vocabulary += ["the", "The", "of", "was"]
    texts = [
        " ".join(chance.choices(vocabulary, k=chance.choice((0, 1, 1, 3, 6, 9, 14)))) + "."
        for _ in range(chance.randint(1, 25))
    ]
    return texts + texts[:2]


@pytest.mark.parametrize("seed", range(40))
@pytest.mark.parametrize("method", [m for m in SUMYS if m != "lsa"])
@pytest.mark.filterwarnings("ignore:invalid value:RuntimeWarning")
def test_scores_and_picks_are_those_of_sumy_itself(method: str, seed: int) -> None:
    texts = drawn(seed)

    scores, picked = ours(method, texts)

    assert scores == pytest.approx(theirs(method, texts)[0], abs=1e-9, nan_ok=True)
    assert picked == theirs(method, texts)[1]


def at_threshold(seed: int, rarer: bool) -> list[str]:
    """Sentences of which the first two share a tenth of their weight, the threshold of LexRank.

    Each has one word in ten from the other; with ``rarer`` there are ten words of another weight
    too, so that the sums depend on their order.
    """
    chance = random.Random(seed)
    syllables = [c + v for c in "bdfgklmnprstvz" for v in "aeiou"]
    every = sorted({"".join(chance.choices(syllables, k=3)) + "k" for _ in range(90)})
    chosen = chance.sample(every, 38)
    a, b, p, q = (chosen[9 * i : 9 * i + 9] for i in range(4))
    both, rare = chosen[36:]
    if rarer:
        groups = [[*a, both, *p, rare], [*b, both, *q, rare], a + p, b + q, [*p, rare], q]
    else:
        groups = [[*a, both], [*b, both], a, b]
    return [" ".join(chance.sample(group, len(group))) + "." for group in groups]


@pytest.mark.parametrize("seed", range(30))
def test_a_similarity_at_the_threshold_falls_to_the_side_it_falls_to_in_sumy(seed: int) -> None:
    texts = at_threshold(seed, rarer=False)

    assert ours("lexrank", texts)[0] == pytest.approx(theirs("lexrank", texts)[0], abs=1e-9)
    assert ours("lexrank", texts)[1] == theirs("lexrank", texts)[1]


@pytest.mark.parametrize("seed", range(20))
@pytest.mark.filterwarnings("ignore:Number of words")
def test_lsa_scores_are_those_of_sumys_decomposition(seed: int) -> None:
    texts = drawn(seed)

    assert ours("lsa", texts)[0] == pytest.approx(theirs("lsa", texts)[0], abs=1e-9)


@pytest.mark.parametrize("seed", range(20))
@pytest.mark.parametrize("method", ["lexrank", "textrank", "reduction"])
def test_without_the_whole_matrix_the_scores_are_the_same(
    method: str, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    texts = drawn(seed)
    whole = ours(method, texts)[0]
    monkeypatch.setattr(graphs, "DENSE", 0)

    assert ours(method, texts)[0] == pytest.approx(whole, abs=1e-12, nan_ok=True)


def test_edmundson_knows_the_words_of_the_topic_and_of_the_language() -> None:
    rated = SUMMARISERS["edmundson"](TEXTS, "en")

    assert rated[0] > rated[7]
    assert len(SUMMARISERS["edmundson"](TEXTS, "xx")) == len(TEXTS)


def test_a_cap_rates_what_lies_beyond_it_lowest(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(methods.CAPS, "kl", 3)

    rated = SUMMARISERS["kl"](TEXTS, "en")

    assert set(rated[3:]) == {min(rated[:3])}
    assert str(methods.CAPS["kl"]) not in methods.WARNINGS["lsa"]
    assert set(methods.WARNINGS) <= set(SUMMARISERS)


def test_ratings_do_not_depend_on_the_hash_seed() -> None:
    topics = [TEXTS, *(at_threshold(seed, rarer=True) for seed in range(20))]
    code = (
        "from briefgen.summarise import SUMMARISERS as S\n"
        f"print([m(texts, 'en') for m in S.values() for texts in {topics!r}])"
    )

    printed = {
        subprocess.run(
            [sys.executable, "-c", code],
            env={"PYTHONHASHSEED": seed, "PYTHONPATH": ":".join(sys.path)},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2", "3")
    }

    assert len(printed) == 1
