"""Captions and credits: lines that belong to a picture, whole sentences though they may be.

A caption is known by the credit at its end, or because the article says the very same words again.
Left out: captions without a credit that nobody repeats; they read as text, and stay.
"""

import re
from collections.abc import Sequence

from briefgen.clean.blocks import Block
from briefgen.clean.prose import ends_sentence
from briefgen.language.chrome import AGENCIES, CREDIT_LABELS

_LONGEST_CAPTION = 70
_LEAST_COPIED = 8


def _any(words: Sequence[str]) -> str:
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "(?:" + "|".join(re.escape(word) for word in ordered) + ")"


_AGENCY = _any(AGENCIES)
_LABEL = _any(CREDIT_LABELS)
_NAME = r"(?:[^\W\d_a-z][\w.'’-]{0,25}[ ,]{0,2}){0,7}"
_AFTER_SENTENCE = re.compile(
    rf"[.!?…][\"”’')]{{0,2}}\s{{1,3}}[\[(|—–-]?\s?(?:{_NAME}\s?[/,|·—-]\s?){{0,4}}{_NAME}\s?{_AGENCY}[\])]?\.?$"
)
_SLASHED = re.compile(
    rf"(?:^|[\s(|—–-]){_NAME}\s?/\s?(?:[\w.'’ -]{{1,40}}\s?[/|]\s?){{0,3}}(?:{_AGENCY}(?:\s(?:via|/)\s?[\w ]{{2,30}})?)[\])]?\.?$"
)
_REVERSED = re.compile(rf"(?:^|[\s(\[|—–-]){_AGENCY}\s?[/:|]\s?[\w.'’ ,-]{{2,60}}[\])]?\.?$")
_VIA = re.compile(rf"\b(?:{_AGENCY}|[\w.'’-]{{2,30}})\s(?:via|through)\s(?:Getty Images|AP|REUTERS|Reuters|AFP)\b[\])]?\.?$")
_IN_BRACKETS = re.compile(
    rf"[(\[](?:(?i:{_LABEL})\s?(?:by|:|/)?\s?.{{2,70}}|.{{0,60}}{_AGENCY}(?:\s?[/,]\s?.{{2,50}})?|©.{{2,60}}|(?:.{{2,40}}\s)?(?:via|/)\s.{{2,40}})[)\]]\.?$"
)
_LABELLED = re.compile(
    rf"(?:^|[\s.!?”\"(|])(?i:{_LABEL})(?:\s(?:credit|by|courtesy))?\s?[:/]\s?(?:©\s?)?[^.!?]{{2,70}}\.?$"
)
_SIGNED = re.compile(r"[.!?”\"’]\s{0,3}(?:©|\(c\)|\|)\s?[^.!?]{2,60}$|^(?:©|\(c\))\s?[^\d\W][^.!?]{2,60}$")
_BARE = re.compile(rf"^[\[(]?(?:{_NAME}[/|,·—-]?\s?){{0,3}}{_AGENCY}(?:\s(?:Photo|Images|File|Handout|Pool))?[\])]?\.?$")
_SCENE = re.compile(
    r"\b(?:is|are|was|were)? ?(?:pictured|seen|shown|photographed)\b.{0,80}(?:above|below|left|right|here|in this|on [A-Z]|in [A-Z])"
    r"|\((?:left|right|centre|center|above|pictured|file|L|R|C)\)|\bfile (?:photo|picture|image)\b|^(?:FILE|File)\s?[-–—:]",
)


def credited(block: Block) -> bool:
    """Whether a block ends in a picture's credit, or is nothing but one."""
    text = block.text
    if len(block.words) > _LONGEST_CAPTION:
        return False
    if _BARE.match(text) and len(block.words) <= 12:
        return True
    if any(pattern.search(text[-220:]) for pattern in (_AFTER_SENTENCE, _IN_BRACKETS, _SIGNED)):
        return not _dateline_only(text)
    tail = text[-160:]
    if _LABELLED.search(tail):
        return True
    unsentenced = not ends_sentence(text)
    return unsentenced and any(p.search(tail) for p in (_SLASHED, _REVERSED, _VIA))


def scene(block: Block) -> bool:
    """Whether a short block points into a picture ("pictured left", "file photo")."""
    return len(block.words) <= 45 and _SCENE.search(block.text) is not None


def copied(block: Block, others: Sequence[Block]) -> bool:
    """Whether a longer block says the very words of this one."""
    if len(block.words) < _LEAST_COPIED:
        return False
    text = block.text.rstrip(" .…")
    return any(
        len(other.text) > len(block.text) + 12 and text in other.text for other in others
    )


def _dateline_only(text: str) -> bool:
    """Whether the brackets are a dateline's or an acronym's, not a credit's."""
    return text.endswith(")") and len(text) > 400
