"""A quotation in its place, and the speaker found for it."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefgen.extract.attributions import Reading
from briefgen.extract.clauses import Stretch, Token
from briefgen.extract.nouns import Noun
from briefgen.model import SpeakerRule
from briefgen.text.marks import Quoted


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks a quotation: noun, verb, rule, and the attribution behind it (if one)."""

    noun: Noun | None
    cue: str
    rule: SpeakerRule
    attribution: int | None = None


_NEAR = 20  # tokens
NOBODY = Speaker(None, "", "")
UNSAID = Speaker(None, "not", "")
"""Nobody's words: somebody is told not to have said them."""


@dataclass(frozen=True, slots=True)
class Placed:
    """A quotation in its stretch: ``at`` is the index of its token.

    ``first_word`` and ``last_word`` are the indices of the writer's first and last words there.
    """

    quoted: Quoted
    stretch: Stretch
    at: int
    first_word: int
    last_word: int

    @property
    def before(self) -> Sequence[Token]:
        """The tokens of the stretch shortly before it."""
        return self.stretch.tokens[max(0, self.at - _NEAR) : self.at]

    @property
    def after(self) -> Sequence[Token]:
        """The tokens of the stretch shortly after it."""
        return self.stretch.tokens[self.at + 1 : self.at + 1 + _NEAR]

    @property
    def opens(self) -> bool:
        """Whether no word of the writer's stands before it in its sentence."""
        return self.first_word > self.at

    @property
    def alone(self) -> bool:
        """Whether at most one word of the writer's stands in its sentence."""
        return self.first_word >= self.last_word


def place(reading: Reading) -> tuple[Placed, ...]:
    """Every outermost quotation of the article with its place, in order."""
    found: list[Placed] = []
    for stretch in reading.stretches:
        words = [at for at, token in enumerate(stretch.tokens) if token.kind == "word"]
        first = words[0] if words else len(stretch.tokens)
        last = words[-1] if words else -1
        for at, token in enumerate(stretch.tokens):
            if token.quote is not None:
                found.append(Placed(token.quote, stretch, at, first, last))
    return tuple(found)


def speaker_of(reading: Reading, index: int, rule: SpeakerRule) -> Speaker:
    """The speaker that attribution ``index`` gives, found by ``rule``."""
    one = reading.attributions[index]
    return Speaker(one.noun, one.cue_words, rule, index)
