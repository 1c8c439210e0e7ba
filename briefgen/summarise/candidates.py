"""The sentences of a topic that a summary may choose from, and how well each stands alone.

A reader meets a chosen sentence without the ones around it, so a fragment, a bare question and
the inside of a long quote are left out, and what leans on the sentence before it counts a little
less. Left out: what a sentence is worth.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from briefgen.language.verbs import LEANING, VERBS
from briefgen.model import Article, Sentence, Span
from briefgen.text.marks import Quoted, pair_marks
from briefgen.text.words import stems

SHORTEST, LONGEST = 4, 120
"""Words of a sentence that may be chosen."""
MOST = 3000
"""Sentences of a topic that are looked at; beyond, each article gives its first, 3 or more."""
LEANS = 0.12
"""What a first word like "He" or "But" costs, on the scale of 0 to 1 of all ratings."""
QUOTED = 0.1
"""What it costs to be only a quotation."""
TERSE, TELLING = 0.15, 8
"""What it costs to have fewer words than this: such a sentence only fills the budget up."""
UNENDED = 0.15
"""What it costs to end without a full stop, as headings, captions and cut texts do."""
LONG_ENOUGH = 12
"""Words from which a sentence is taken to have a verb, or to be one without a full stop."""

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_ENDED = re.compile(r"[.!…。۔]['\"”’»)\]]{0,3}\Z")
_ASKED = re.compile(r"[?؟]['\"”’»)\]]{0,3}\Z")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence of the topic.

    ``article`` is its article's place among the topic's, ``place`` its own among the article's
    candidates, ``of`` their number. ``cost`` is what standing alone takes from its rating;
    ``None`` means that it is not to be chosen.
    """

    sentence: Sentence
    article: int
    place: int
    of: int
    stems: tuple[str, ...]
    words: int
    cost: float | None

    @property
    def depth(self) -> float:
        """How far down its article it stands, 0 to less than 1."""
        return round(self.place / self.of, 9)


def candidates(articles: Sequence[Article]) -> tuple[Candidate, ...]:
    """All sentences of ``articles`` that have enough words, in order."""
    portion = max(3, MOST // max(1, len(articles)))
    found = []
    for number, article in enumerate(articles):
        fitting = [s for s in article.sentences if SHORTEST <= len(s.text.split()) <= LONGEST]
        quoted = pair_marks(article.text)
        for place, sentence in enumerate(fitting[:portion]):
            found.append(
                Candidate(
                    sentence,
                    number,
                    place,
                    len(fitting),
                    stems(sentence.text, article.language),
                    len(sentence.text.split()),
                    _cost(sentence, article.language, quoted),
                )
            )
    return tuple(found)


def _cost(sentence: Sentence, language: str, quoted: Sequence[Quoted]) -> float | None:
    text = sentence.text
    found = [word.lower().replace("’", "'") for word in _WORD.findall(text)]
    ended = bool(_ENDED.search(text))
    if _ASKED.search(text) or len(found) < (SHORTEST if ended else LONG_ENOUGH):
        return None
    if language == "en" and not _has_verb(found):
        return None
    leans = language == "en" and found[0].split("'")[0] in LEANING
    cost = LEANS * leans + UNENDED * (not ended) + TERSE * (len(found) < TELLING)
    for quote in quoted:
        if quote.depth == 0:
            quote_cost = _quote_cost(sentence.span, quote)
            if quote_cost is None:
                return None
            cost += quote_cost
    return cost


def _quote_cost(sentence: Span, quote: Quoted) -> float | None:
    """``None`` for a piece of a longer quotation: without both its marks it is no one's word."""
    if sentence.end <= quote.outer.start or quote.outer.end <= sentence.start:
        return 0.0
    if quote.inner.holds(sentence):
        return None
    if not sentence.holds(quote.inner):
        return None
    return QUOTED if quote.outer.holds(sentence) else 0.0


def _has_verb(words: Sequence[str]) -> bool:
    return len(words) >= LONG_ENOUGH or any(
        word in VERBS or word.endswith(("ed", "n't", "'s", "'re", "'ve", "'ll", "'m"))
        for word in words
    )
