import subprocess
import sys

import pytest

from briefgen.summarise import SUMMARISERS
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


@pytest.mark.parametrize(
    ("method", "module", "name"),
    [
        ("lexrank", "lex_rank", "LexRankSummarizer"),
        ("textrank", "text_rank", "TextRankSummarizer"),
        ("reduction", "reduction", "ReductionSummarizer"),
        ("luhn", "luhn", "LuhnSummarizer"),
        ("lsa", "lsa", "LsaSummarizer"),
    ],
)
@pytest.mark.filterwarnings("ignore:Number of words")
def test_ratings_are_those_of_sumy_itself(method: str, module: str, name: str) -> None:
    import importlib

    from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence

    from briefgen.language.stopwords import STOP_WORDS

    summariser = getattr(importlib.import_module(f"sumy.summarizers.{module}"), name)(stemmer("en"))
    summariser.stop_words = STOP_WORDS["en"]
    theirs = {}

    def keep(infos: list) -> list:
        theirs.update({info.order: float(info.rating) for info in infos})
        return infos

    summariser(ObjectDocumentModel([Paragraph([Sentence(t, SumysWords) for t in TEXTS])]), keep)

    ours = SUMMARISERS[method](TEXTS, "en")
    assert ours == pytest.approx([theirs[i] for i in range(len(TEXTS))], abs=1e-8)


def test_ratings_do_not_depend_on_the_hash_seed() -> None:
    code = (
        "from briefgen.summarise import SUMMARISERS as S\n"
        f"print([m(({TEXTS!r}), 'en') for m in S.values()])"
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
