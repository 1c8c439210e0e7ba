import pytest

from briefgen.text.words import bigrams, stems, words

SENTENCES = [
    "The ferry's crew left Port Halden at 5 p.m. on Friday.",
    'The minister said "no" twice, and then left.',
    "“We can’t go,” she said. ‘Never.’",
    "It cost $10,000 (about 9,000 crowns); nobody knew why.",
    "A self-made man -- 40 years old -- cannot go to St. Orlen...",
    "Rates: 3:1, 4,5 and 1,000; see e.g. www.example.org/x_y.",
    "He said: 'go'. Don't! I'll stay, they're gone, it's o'clock",
    "Zürich’s café, the naïve coöperation — and more",
    "",
    "...",
]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_words_are_those_that_sumy_finds(sentence: str) -> None:
    from nltk.tokenize import NLTKWordTokenizer
    from sumy.nlp.tokenizers import Tokenizer

    tokens = NLTKWordTokenizer().tokenize(sentence)

    assert words(sentence) == tuple(t for t in tokens if Tokenizer._WORD_PATTERN.match(t))


def test_stems_leave_stop_words_out_and_keep_numbers() -> None:
    found = stems("The ferries were carrying 1,500 passengers, and the minister said so.")

    assert found == ("ferri", "carri", "1", "500", "passeng", "minist")


def test_another_language_has_its_own_stop_words_and_stems() -> None:
    assert stems("Die Fähren und die Häfen sind nicht offen.", "de") == ("fahr", "haf", "off")
    assert stems("Паромы и порты не открыты", "ru") == ("паром", "порт", "открыт")


def test_a_language_nobody_taught_keeps_its_words_whole() -> None:
    assert stems("Lorem ipsum dolor", "la") == ("lorem", "ipsum", "dolor")


def test_bigrams_are_neighbours() -> None:
    assert bigrams(("port", "halden", "ferri")) == (("port", "halden"), ("halden", "ferri"))
    assert bigrams(("port",)) == ()
