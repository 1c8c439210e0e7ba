"""Whether two like sentences say the same: no number, no "not" and no direction parts them."""

import re

from briefgen.language.claims import TURNS
from briefgen.language.numbers import CARDINALS
from briefgen.summarise.candidates import Candidate

SAYS_THE_SAME = 0.5
"""Cosine from which a sentence of another article corroborates a chosen one."""

_WORD = re.compile(r"[\w'-]{1,40}")


def says_the_same(one: Candidate, other: Candidate, likeness: float) -> bool:
    """Whether ``other``, of that likeness (cosine, 0 to 1) to ``one``, corroborates it."""
    if likeness < SAYS_THE_SAME:
        return False
    first, second = _numbers(one), _numbers(other)
    return (first <= second or second <= first) and _turns(one) == _turns(other)


def _numbers(candidate: Candidate) -> frozenset[str]:
    """The numbers of a sentence, in digits or in words, as written in digits."""
    digits = {stem for stem in candidate.stems if stem[0].isdigit()}
    words = {str(CARDINALS[w]) for w in _words(candidate) if w in CARDINALS}
    return frozenset(digits | words)


def _turns(candidate: Candidate) -> frozenset[str]:
    """What turns a sentence into its opposite: whether it negates, and which way things go."""
    words = _words(candidate)
    return frozenset(
        name
        for name, turning in TURNS.items()
        if any(w in turning or (name == "not" and w.endswith("n't")) for w in words)
    )


def _words(candidate: Candidate) -> list[str]:
    return _WORD.findall(candidate.sentence.text.lower().replace("’", "'"))
