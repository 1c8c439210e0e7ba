"""A page as its lines: what is measured of several traits of a line, found once."""

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import ArrayLike, NDArray

from briefgen.clean.blocks import Block
from briefgen.clean.heads import ends_article, heads_appeal, heads_replies
from briefgen.clean.prose import ends_sentence, is_prose
from briefgen.language.frequent import FREQUENT

Columns = dict[str, ArrayLike]
"""Trait to its value in every block."""

_LONGEST_HEAD = 12


class LinedPage:
    """The blocks of a page, with the measures that several traits are made of, block by block.

    ``sizes`` counts words, ``closed`` is whether the last sentence ends, ``running`` whether it is
    running text, ``prose`` whether it is that without a reason against it, ``content`` the words
    that tell something, ``capitals`` how many words have one; ``ends``, ``replies`` and
    ``appeals`` tell the heads of other sections.
    """

    def __init__(self, blocks: Sequence[Block], reasons: Sequence[str], language: str) -> None:
        self.blocks, self.reasons, self.language = blocks, reasons, language
        self.texts = [block.text for block in blocks]
        self.words = [block.words for block in blocks]
        self.sizes = np.array([len(words) for words in self.words])
        self.closed = np.array([ends_sentence(text) for text in self.texts])
        self.running = [is_prose(block, language) for block in blocks]
        self.prose = np.array(
            [running and not reason for running, reason in zip(self.running, reasons, strict=True)]
        )
        self.frequent = FREQUENT.get(language, FREQUENT["en"])
        self.content = [
            {word for word in words if len(word) > 3} - self.frequent for words in self.words
        ]
        self.capitals = np.array(
            [len([word for word in text.split() if word[0].isupper()]) for text in self.texts]
        )
        self.ends = self._heads(ends_article)
        self.replies = self._heads(heads_replies)
        self.appeals = self._heads(heads_appeal)

    def _heads(self, is_head: Callable[[Block], bool]) -> NDArray[np.bool_]:
        return np.array(
            [
                len(words) <= _LONGEST_HEAD and is_head(block)
                for block, words in zip(self.blocks, self.words, strict=True)
            ]
        )

    def each(self, holds: Callable[[str], object]) -> list[bool]:
        """Whether each text holds."""
        return [bool(holds(text)) for text in self.texts]
