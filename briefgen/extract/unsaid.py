"""Tell words that somebody is said *not* to have said, so that nobody is given them.

"Olga Brask never said "...", "denied that she had said", "stopped short of calling it", "if she
says": the words stand in marks, and are not hers.
"""

import re

from briefgen.extract.attributions import Attribution, Reading
from briefgen.language.speech import DENYING_BASES, SAYING_BASES
from briefgen.model import Span

# Right before the verb, at most two adverbs or auxiliaries between.
_NOT = re.compile(
    r"(?:\b(?:not|never|yet to|short of|den(?:y|ies|ied|ying))|n['’]t)\s"
    r"(?:(?:\w{2,12}ly|ever|once|have|has|been|yet)\s){0,2}\Z"
    r"|\b(?:would|could|might)\shave\s\Z"
)
_DOING = re.compile(r"\s(?:(?:ever|having)\s){0,2}(?:\w{2,12}ing|said|called)\b")
_BACK = 40  # characters
_IF_BACK = 10
_IF = re.compile(r"\b(?:if|unless)\s{1,3}\Z", re.IGNORECASE)
_NOBODY = frozenset(["nobody", "no one", "none", "neither", "no-one"])


def is_unsaid(reading: Reading, one: Attribution, words: Span) -> bool:
    """Whether ``one`` tells that ``words`` were not said by the source it names."""
    if one.noun is None:
        return False
    text, noun = reading.article.text, one.noun
    if noun.words.lower() in _NOBODY or is_condition(text, one):
        return True
    others = [other for other in reading.of_stretch(one.stretch) if other is not one]
    if one.verb in DENYING_BASES:
        doing = _DOING.match(text, one.cue.end) is not None
        return doing or any(_is_denied(one, other, words) for other in others)
    start = max(noun.whole.end, one.cue.start - _BACK)
    negated = _NOT.search(text, start, one.cue.start) is not None
    return negated or any(_is_denied(other, one, words) for other in others)


def is_condition(text: str, one: Attribution) -> bool:
    """Whether the speech is supposed and not told ("if Olga Brask says ...")."""
    if one.noun is None:
        return False
    start = one.noun.whole.start
    return bool(_IF.search(text, max(0, start - _IF_BACK), start))


def _is_denied(outer: Attribution, inner: Attribution, words: Span) -> bool:
    """Whether ``outer`` denies that ``inner`` said what follows ("denied that he had said")."""
    if outer.verb not in DENYING_BASES or inner.verb not in SAYING_BASES:
        return False
    told = any(c.holds(inner.cue) for c in outer.content)
    return told and outer.cue.end <= inner.cue.start and inner.cue.end <= words.start
