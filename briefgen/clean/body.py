"""Where the article stands among the lines of a page: a sum of scores, and the window it favours.

Each block is scored by how it reads (running text for, furniture against); the window with the
greatest sum is the article. Heads of what follows an article ("Related", "Leave a Reply") count
heavily against going on, but a strong body after an inserted box wins over them.
Weights were set by hand and checked on pages of other outlets.
"""

from collections.abc import Sequence

from briefgen.clean.blocks import Block
from briefgen.clean.cues import ends_article, heads_appeal, heads_replies
from briefgen.clean.prose import ends_sentence, frequency, is_prose, speaks_as_we, speaks_to_you

_AFTER_HEAD = -14.0
_AFTER_APPEAL = -30.0
_AFTER_REPLIES = -60.0
_FURNITURE = -2.5
_LABEL = -1.0
_HEADLINE = -1.6
_SUBHEAD = -0.6
_LINKED = -2.5


def window(
    blocks: Sequence[Block], reasons: Sequence[str], language: str, first: int = 0
) -> tuple[int, int]:
    """First and last+1 number of the blocks among which the article stands.

    Args:
        blocks: the blocks of the page.
        reasons: why each is furniture by itself; empty where it may be text.
        language: ISO 639-1 code.
        first: the number of the block before which no article can start.
    """
    best = (0.0, first, first)
    total, start = 0.0, first
    for number, score in enumerate(scores(blocks, reasons, language)[first:], first):
        if total <= 0:
            total, start = 0.0, number
        total += score
        if total > best[0]:
            best = (total, start, number + 1)
    return best[1], best[2]


def scores(blocks: Sequence[Block], reasons: Sequence[str], language: str) -> list[float]:
    """How much each block speaks for the article going on there."""
    found, begging = [], False
    for block, reason in zip(blocks, reasons, strict=True):
        if heads_appeal(block):
            begging = True
            found.append(_AFTER_APPEAL)
            continue
        score = _score(block, reason, language)
        if begging and score > 0 and (speaks_as_we(block.text) or speaks_to_you(block.text)):
            score = _FURNITURE
        found.append(score)
    return found


def _score(block: Block, reason: str, language: str) -> float:
    words = len(block.words)
    if heads_replies(block):
        return _AFTER_REPLIES
    if ends_article(block):
        return _AFTER_HEAD
    if reason:
        return _FURNITURE if words > 3 else _LABEL
    if is_prose(block, language):
        return 0.8 + min(words, 60) / 10
    if block.linked > 0.6:
        return _LINKED
    if words >= 25 and frequency(block.words, language) >= 0.16:
        return 1.0
    if 3 <= words < 8 and ends_sentence(block.text):
        return 0.3
    if words <= 2:
        return _LABEL
    return _SUBHEAD if block.heading else _HEADLINE
