import re

import numpy as np

from briefgen.group.shingles import SHINGLE, read_texts

WORDS = "Ferry ÉTÉ straße naïve 214 Пожар 港口 can't re-open a_b “Halden” x1 🚢 İzmir \ud800 end"


def runs(text: str) -> int:
    """How many different runs of words a plain reading finds."""
    words = re.findall(r"[^\W_]+", text.lower())
    return len({tuple(words[i : i + SHINGLE]) for i in range(len(words) - SHINGLE + 1)})


def test_words_of_any_script_are_told_as_a_pattern_tells_them() -> None:
    texts = [WORDS, f"{WORDS} {WORDS}", WORDS[::-1], "", "one two three", "—", " a b c d "]

    assert [len(text.shingles) for text in read_texts(texts)] == [runs(text) for text in texts]


def test_a_text_reads_the_same_alone_and_among_others() -> None:
    texts = [f"{WORDS} {number} {WORDS}" * 40 for number in range(60)]

    for text, among in zip(texts, read_texts(texts), strict=True):
        (alone,) = read_texts([text])
        assert alone.words == among.words
        assert np.array_equal(alone.shingles, among.shingles)
        assert np.array_equal(alone.opening, among.opening)


def test_no_run_of_words_reaches_into_the_next_text() -> None:
    one, other = read_texts(["a b c d e", "f g h i j"])

    assert len(one.shingles) == len(other.shingles) == 2


def test_case_and_marks_play_no_part_and_the_order_of_words_does() -> None:
    one, same, other = read_texts(
        ["The ferry ran aground", "the FERRY—ran, aground!", "aground ran"]
    )

    assert one.words == same.words != other.words


def test_only_texts_without_a_word_have_an_empty_key() -> None:
    assert [text.words == b"" for text in read_texts(["", " … ", "a"])] == [True, True, False]


def test_shingles_have_the_numbers_they_always_had() -> None:
    (text,) = read_texts(["The ferry ran aground at dawn"])

    assert text.opening.tolist() == [2949716456, 552391456, 2220970445]
