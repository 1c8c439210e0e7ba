"""A quotation in its place, and the speaker found for it."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefgen.extract.attributions import Reading
from briefgen.extract.clauses import Stretch, Token
from briefgen.extract.nouns import Noun
from briefgen.text.marks import Quoted


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who speaks a quotation: noun, verb, rule, and the attribution behind it (if one)."""

    noun: Noun | None
    cue: str
    rule: str
    attribution: int | None = None


NOBODY = Speaker(None, "", "")


@dataclass(frozen=True, slots=True)
class Placed:
    """A quotation in its stretch: ``at`` is the index of its token."""

    quoted: Quoted
    stretch: Stretch
    at: int

    @property
    def before(self) -> Sequence[Token]:
        """The tokens of the stretch before it."""
        return self.stretch.tokens[: self.at]

    @property
    def after(self) -> Sequence[Token]:
        """The tokens of the stretch after it."""
        return self.stretch.tokens[self.at + 1 :]

    @property
    def opens(self) -> bool:
        """Whether no word of the writer's stands before it in its sentence."""
        return all(t.kind == "quote" or t.kind == "mark" for t in self.before)


def place(reading: Reading) -> tuple[Placed, ...]:
    """Every outermost quotation of the article with its place, in order."""
    return tuple(
        Placed(token.quote, stretch, at)
        for stretch in reading.stretches
        for at, token in enumerate(stretch.tokens)
        if token.quote is not None
    )


def speaker_of(reading: Reading, index: int, rule: str) -> Speaker:
    """The speaker that attribution ``index`` gives, found by ``rule``."""
    one = reading.attributions[index]
    return Speaker(one.noun, one.cue_words, rule, index)
