"""Where the article stands among the lines of a page: a sum of scores, and the window it favours.

Each block is scored by how it reads (running text for, furniture against); the window with the
greatest sum is the article. Heads of what follows an article ("Related", "Leave a Reply") count
heavily against going on, but a strong body after an inserted box wins over them.
Weights were set by hand and checked on pages of other outlets.
"""

from collections.abc import Sequence

from briefgen.clean.blocks import Block
from briefgen.clean.cues import ends_article, heads_appeal, heads_replies
from briefgen.clean.prose import ends_sentence, is_prose, reads, speaks_as_we, speaks_to_you

_AFTER_HEAD = -14.0
_INSERTED = -0.5
_BOX = 4
_GOES_ON = 2
_LEAST_AFTER_BOX = 30
_AFTER_APPEAL = -30.0
_AFTER_REPLIES = -60.0
_FURNITURE = -2.5
_LABEL = -1.0
_HEADLINE = -1.6
_SUBHEAD = -0.6
_LINKED = -2.5
_STAMP = -8.0
_MANY_STAMPS = 4
_ENOUGH = 10.0
_FAR_BETTER = 3.0


def window(
    blocks: Sequence[Block], reasons: Sequence[str], language: str, title: int = -1
) -> tuple[int, int]:
    """First and last+1 number of the blocks among which the article stands.

    Args:
        blocks: the blocks of the page.
        reasons: why each is furniture by itself; empty where it may be text.
        language: ISO 639-1 code; empty if unknown.
        title: the number of the headline's block; -1 if it is not known.
    """
    found = scores(blocks, reasons, language)
    replies = [heads_replies(block) for block in blocks]
    free = _best(found, replies, 0)
    if title < 0:
        return free[1], free[2]
    first = next((n for n in range(title + 1, len(found)) if found[n] >= 1), title + 1)
    total, best = 0.0, (0.0, first, first)
    for number in range(first, len(found)):
        total += found[number]
        if total > best[0]:
            best = (total, first, number + 1)
        if replies[number] and best[0] >= _ENOUGH:
            break
    chosen = best if best[0] * _FAR_BETTER >= free[0] else free
    return chosen[1], chosen[2]


def _best(found: Sequence[float], replies: Sequence[bool], first: int) -> tuple[float, int, int]:
    """The window with the greatest sum; it never starts in what readers wrote below a text."""
    best = (0.0, first, first)
    total, start = 0.0, first
    for number, score in enumerate(found[first:], first):
        if replies[number] and best[0] >= _ENOUGH:
            break
        if total <= 0:
            total, start = 0.0, number
        total += score
        if total > best[0]:
            best = (total, start, number + 1)
    return best


def scores(blocks: Sequence[Block], reasons: Sequence[str], language: str) -> list[float]:
    """How much each block speaks for the article going on there."""
    found, begging = [], False
    stamped = sum(reason in ("time", "date line") for reason in reasons) >= _MANY_STAMPS
    boxed = _boxed(blocks, reasons, language)
    for number, (block, reason) in enumerate(zip(blocks, reasons, strict=True)):
        if heads_appeal(block):
            begging = True
            found.append(_AFTER_APPEAL)
            continue
        if number in boxed and not begging:
            found.append(_INSERTED)
            continue
        score = _score(block, reason, language)
        if stamped and reason in ("time", "date line"):
            score = _STAMP
        if begging and score > 0 and (speaks_as_we(block.text) or speaks_to_you(block.text)):
            score = _FURNITURE
        found.append(score)
    return found


def _boxed(blocks: Sequence[Block], reasons: Sequence[str], language: str) -> set[int]:
    """The blocks of boxes in the middle of a text: a head, a few lines, and prose on both sides."""
    prose = [
        not reason and is_prose(block, language)
        for block, reason in zip(blocks, reasons, strict=True)
    ]
    boxed: set[int] = set()
    for head, block in enumerate(blocks):
        if not ends_article(block) or heads_replies(block) or heads_appeal(block):
            continue
        after = range(head + 1, min(head + 2 + _BOX, len(blocks) - _GOES_ON + 1))
        first = next((n for n in after if prose[n]), None)
        if first is None or not any(prose[max(0, head - _BOX) : head]):
            continue
        beyond = range(first, first + _GOES_ON)
        words = sum(len(blocks[number].words) for number in beyond)
        if words >= _LEAST_AFTER_BOX and all(prose[number] for number in beyond):
            boxed.update(range(head, first))
    return boxed


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
    if words >= 25 and reads(block.words, language):
        return 1.0
    if 3 <= words < 8 and ends_sentence(block.text):
        return 0.3
    if words <= 2:
        return _LABEL
    return _SUBHEAD if block.heading else _HEADLINE
