import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefgen.text.words import (
    LONG,
    _words_at_end,
    _words_within,
    bigrams,
    is_known,
    length,
    stems,
    words,
)

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
    'Nobody came to the port of St. ">',
    "The ferry ― late as ever ‒ Cannotn't leave.",
    "It ended." + " )" * 30,
]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_words_are_those_that_sumy_finds(sentence: str) -> None:
    from nltk.tokenize import NLTKWordTokenizer
    from sumy.nlp.tokenizers import Tokenizer

    tokens = NLTKWordTokenizer().tokenize(sentence)

    assert words(sentence) == tuple(t for t in tokens if Tokenizer._WORD_PATTERN.match(t))


PIECES = [
    "The",
    "ferry's",
    "don't",
    "I'll",
    "Orlen",
    "said",
    "a-b",
    "5",
    "3:1",
    "1,000",
    "é",
    "ü",
    "x",
    "St.",
    "cannot",
    "n't",
    "dogs'",
    "'tis",
    "more'n",
    "x_y",
    "www.orlen.example",
]
MARKS = [
    "“",
    "”",
    "’",
    "‘",
    "'",
    '"',
    ",",
    ".",
    "…",
    "–",
    "—",
    " ",
    " ",
    " ",
    "(",
    ")",
    "?",
    "$",
    "«",
    "--",
    "‒",
    "―",
    "..",
    "''",
    "``",
    '. "',
    "\t",
    "\xa0",
    "\u2003",
    " " * 22,
]


@given(st.lists(st.sampled_from(PIECES + MARKS), max_size=14).map("".join))
@settings(max_examples=500)
def test_any_mixture_of_words_and_marks_gives_the_words_that_sumy_finds(sentence: str) -> None:
    from nltk.tokenize import NLTKWordTokenizer
    from sumy.nlp.tokenizers import Tokenizer

    tokens = NLTKWordTokenizer().tokenize(sentence)

    assert words(sentence) == tuple(t for t in tokens if Tokenizer._WORD_PATTERN.match(t))


def test_what_stands_between_blanks_is_cut_the_same_wherever_it_stands() -> None:
    alone = words("cannot 'tis don't") + words("end.")

    assert words("cannot 'tis don't end.") == alone == ("can", "not", "tis", "do", "n't", "end")


def test_a_text_too_long_for_a_sentence_has_the_same_words_and_is_not_remembered() -> None:
    endless = f"It came {'x' * LONG} ashore."
    before = _words_within.cache_info().currsize, _words_at_end.cache_info().currsize

    assert words(endless) == ("It", "came", "x" * LONG, "ashore")
    assert before == (_words_within.cache_info().currsize, _words_at_end.cache_info().currsize)


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


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("cs", "Vláda a parlament jednaly o rozpočtech.", ("vlád", "parlament", "jednal")),
        ("ar", "المدينة في المدن", ("مدين",)),
        ("cs", "037 السبت 1", ("037", "السبت", "1")),
        ("uk", "Уряд і парламент", ("уряд", "парламент")),
        ("pl", "Rząd i parlament", ("rząd", "parlament")),
        ("el", "Η κυβέρνηση και το κοινοβούλιο", ("κυβέρνηση", "κοινοβούλιο")),
    ],
)
def test_the_lists_and_stemmers_that_come_with_sumy_and_nltk_are_used(
    language: str, text: str, found: tuple[str, ...]
) -> None:
    assert stems(text, language)[: len(found)] == found
    assert is_known(language)
    assert not is_known("xx")


def test_a_script_without_blanks_is_read_as_pairs_of_characters() -> None:
    assert stems("港口小麦出口", "zh") == ("港口", "口小", "小麦", "麦出", "出口")
    assert words("港口小麦。") == ("港口", "口小", "小麦")
    assert set(stems("小麦出口停止", "zh")) & set(stems("停止小麦出口", "zh"))


def test_length_is_what_a_reader_counts() -> None:
    assert length("The ferry ran aground at 5 p.m.") == 7
    assert length("港口小麦出口停止。") == 5
    assert length("") == 0


def test_russian_words_of_reporting_say_nothing() -> None:
    assert stems("Министр сказал, что порт был закрыт после шторма", "ru") == (
        "министр",
        "порт",
        "закр",
        "шторм",
    )
