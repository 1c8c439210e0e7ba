"""What sumy's methods ask of words, asked once for each word of a text."""

from collections.abc import Callable
from typing import Any


class Stems:
    """Goes before one of sumy's classes: the same words and stems, each stemmed once."""

    _stop_words: frozenset[str]
    _stemmer: Callable[[str], str]

    def __init__(self, *args: Any, **options: Any) -> None:  # noqa: ANN401 (sumy has no types)
        super().__init__(*args, **options)
        self._known: dict[str, str] = {}

    def stem_word(self, word: str) -> str:
        """The stem of a word in lower case."""
        stem = self._known.get(word)
        if stem is None:
            stem = self._known[word] = self._stemmer(word.lower())
        return stem

    def _to_words_set(self, sentence: Any) -> list[str]:  # noqa: ANN401
        stop, stem = self._stop_words, self.stem_word
        return [stem(word) for word in map(str.lower, sentence.words) if word not in stop]
