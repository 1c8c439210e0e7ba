"""Teasers: pointers to other articles that stand between the paragraphs or after them.

A teaser is a label ("Read more") with the headlines below it, or a list in which kicker, headline
and standfirst take turns. Left out: a lone linked paragraph, which may be the article's own.
"""

import re
from collections.abc import Sequence

from briefgen.clean.blocks import Block
from briefgen.clean.heads import ends_article
from briefgen.clean.phrases import plain
from briefgen.clean.prose import ends_sentence, is_headline

_LABEL = re.compile(
    r"(?:read (?:more|also|next)|see also|also read|don't miss|editors?'? ?'?s? picks?"
    r"|related(?: (?:articles?|stor(?:y|ies)|content|coverage|posts|news))?"
    r"|more (?:on this|from|stories|to read|like this).{0,30}"
    r"|recommended(?: (?:stories|reading|for you))?|you (?:may|might) (?:also )?like"
    r"|what to read(?: next)?|(?:à )?lire aussi|lesen sie auch|lee también|leia também"
    r"|leggi anche|lees ook|czytaj także|читайте также)\W{0,3}$"
)
_MOST_HEADLINES = 6
_LEAST_APART = 3
_LEAST_ISLANDS = 2
_TAIL = 0.1
_FEW_WORDS = 40
_SOLID = 20


def under_labels(blocks: Sequence[Block], prose: Sequence[bool]) -> set[int]:
    """Numbers of the blocks that are a teaser's label or the headlines below it."""
    found: set[int] = set()
    for number, block in enumerate(blocks):
        if not (_LABEL.match(plain(block.text)) or ends_article(block)):
            continue
        found.add(number)
        for below in range(number + 1, min(number + 1 + _MOST_HEADLINES, len(blocks))):
            if prose[below] or not is_headline(blocks[below]):
                break
            found.add(below)
    return found


def islands(blocks: Sequence[Block], kept: Sequence[bool]) -> set[int]:
    """Numbers of the kept blocks that are a teaser's standfirst, in the list below an article.

    Such a line stands alone under a headline that is none of the article's, after the last of the
    article's own paragraphs, which stand together; one such line is no list.
    """
    numbers = [number for number, is_kept in enumerate(kept) if is_kept]
    found: set[int] = set()
    for place in range(len(numbers) - 1, 0, -1):
        number, before = numbers[place], numbers[place - 1]
        if number - before < _LEAST_APART or not is_headline(blocks[number - 1]):
            break
        found.add(number)
    return found if len(found) >= _LEAST_ISLANDS else set()


def below_head(blocks: Sequence[Block], kept: Sequence[bool]) -> set[int]:
    """Numbers of the kept blocks below the head of another section, where they are few.

    An article may have a part that is headed so ("Related cases"); a tail of a tenth of its words,
    or of a sentence or two, is none, unless a solid paragraph stands in it.
    """
    sizes = [
        len(block.words) if is_kept else 0 for block, is_kept in zip(blocks, kept, strict=True)
    ]
    heads = [number for number, block in enumerate(blocks) if ends_article(block)]
    few = max(_TAIL * sum(sizes), _FEW_WORDS)
    head = next((n for n in heads if sum(sizes[n:]) <= few < sum(sizes[:n])), None)
    if head is not None and max(sizes[head:]) >= _SOLID:
        return set()
    if head is None:
        return set()
    return {number for number in range(head, len(blocks)) if kept[number]}


def linked(block: Block) -> bool:
    """Whether a block is a link and little else, so a pointer to another page."""
    words = len(block.words)
    return block.linked >= 0.85 and words >= 3 and not (ends_sentence(block.text) and words > 25)
