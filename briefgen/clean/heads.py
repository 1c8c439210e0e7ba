"""Heads of what follows an article: other sections, readers' replies, appeals that run on."""

import re

from briefgen.clean.blocks import Block
from briefgen.clean.phrases import EDGES, Family, plain
from briefgen.clean.prose import ends_sentence
from briefgen.language.chrome import ENDINGS, REPLY_HEADS

_NUMBERED = EDGES + "0123456789"
_ENDS = Family(ENDINGS)
_REPLIES = Family(REPLY_HEADS)
_APPEAL = re.compile(
    r"(?:a|an|our) (?:message|appeal|note|word) (?:from|to|for)\b"
    r"|dear (?:\w+ )?(?:readers?|friends?|supporters?|subscribers?)\b|before you (?:go|leave)\b"
)


def ends_article(block: Block) -> bool:
    """Whether a block heads one of the sections that follow an article."""
    size = len(block.words)
    if size > 9 or (size > 5 and ends_sentence(block.text)):
        return False
    line = plain(block.text).strip(_NUMBERED)
    return line in _ENDS.whole or " " in _ENDS.opening(line)


def heads_replies(block: Block) -> bool:
    """Whether a block heads what readers wrote."""
    if len(block.words) > 7:
        return False
    line = plain(block.text).strip(_NUMBERED)
    if line in _REPLIES.whole:
        return True
    return " " in line and "leave" in line and bool(_REPLIES.opening(line))


def heads_appeal(block: Block) -> bool:
    """Whether a block opens an appeal that may run on for paragraphs."""
    if len(block.words) > 12:
        return False
    return _APPEAL.match(plain(block.text).strip(EDGES)) is not None
