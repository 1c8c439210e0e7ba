"""The sentences of a topic that a summary may choose from.

A reader meets a chosen sentence without the ones around it, so each knows what its form costs it
and, where it leans on the one before, that one. Left out: what a sentence is worth.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefgen.model import Article, Sentence, Span
from briefgen.summarise.form import SHORTEST, cost, ground
from briefgen.summarise.leaning import leans
from briefgen.text.words import length, stems

LONGEST = 120
"""Words of a sentence that may be chosen."""
MOSTLY = 0.3
"""Share of a sentence's characters that stand elsewhere, beyond which it is not told again."""
MOST = 3000
"""Sentences of a topic that are looked at; beyond, each article gives its first, 3 or more."""

Shown = Mapping[str, Sequence[Span]]
NOTHING: Shown = {}


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence of the topic.

    ``article`` is its article's place among the topic's, ``place`` its own among the article's
    candidates, ``of`` their number. ``cost`` is what its form takes from its rating; ``None`` means
    that it is not to be chosen. ``leans`` says that it is not to be read without the sentence
    before it, ``before`` is that sentence's number among the candidates, if it is one.
    """

    sentence: Sentence
    article: int
    place: int
    of: int
    stems: tuple[str, ...]
    words: int
    cost: float | None
    leans: bool = False
    before: int | None = None

    @property
    def depth(self) -> float:
        """How far down its article it stands, 0 to less than 1."""
        return round(self.place / self.of, 9)


def candidates(articles: Sequence[Article], shown: Shown = NOTHING) -> tuple[Candidate, ...]:
    """All sentences of ``articles`` that have enough words, in order.

    ``shown`` are the parts of each article, by its id, that stand elsewhere on the page already.
    """
    portion = max(3, MOST // max(1, len(articles)))
    found: list[Candidate] = []
    for number, article in enumerate(articles):
        lengths = [length(sentence.text) for sentence in article.sentences]
        fitting = [at for at, words in enumerate(lengths) if SHORTEST <= words <= LONGEST]
        on, elsewhere = ground(article), shown.get(article.id, ())
        last = -1
        for place, at in enumerate(fitting[:portion]):
            sentence = article.sentences[at]
            leaning = leans(sentence.text, article.language, opens=at == 0)
            found.append(
                Candidate(
                    sentence=sentence,
                    article=number,
                    place=place,
                    of=len(fitting),
                    stems=stems(sentence.text, article.language),
                    words=lengths[at],
                    cost=None
                    if _is_shown(sentence, elsewhere)
                    else cost(sentence, lengths[at], on),
                    leans=leaning,
                    before=len(found) - 1 if leaning and place and last == at - 1 else None,
                )
            )
            last = at
    return tuple(found)


def _is_shown(sentence: Sentence, shown: Sequence[Span]) -> bool:
    """Whether most of a sentence stands elsewhere already."""
    span = sentence.span
    held = sum(max(0, min(span.end, s.end) - max(span.start, s.start)) for s in shown)
    return held > (span.end - span.start) * MOSTLY
