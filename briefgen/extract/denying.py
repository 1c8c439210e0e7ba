"""Tell where a report is called false, which denies it: "called it a lie", "branded it fiction"."""

from collections.abc import Sequence

from briefgen.extract.clauses import Token
from briefgen.language.claims import CALLING, FALSEHOODS
from briefgen.language.speech import SUBORDINATORS

_LOOK = 10  # tokens


def calls_false(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word at ``at`` is a verb by which something is called untrue."""
    if tokens[at].low not in CALLING:
        return False
    for token in tokens[at + 1 : at + 1 + _LOOK]:
        if token.low in FALSEHOODS:
            return True
        if token.kind != "word" or token.low in SUBORDINATORS:
            return False
    return False
