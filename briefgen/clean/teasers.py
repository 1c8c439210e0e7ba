"""Teasers: pointers to other articles that stand between the paragraphs or after them.

A teaser is a label ("Read more") with the headlines below it, or a list in which kicker, headline
and standfirst take turns. Left out: a lone linked paragraph, which may be the article's own.
"""

import re
from collections.abc import Sequence

from briefgen.clean.blocks import Block
from briefgen.clean.cues import ends_article, plain
from briefgen.clean.prose import ends_sentence, is_headline

_LABEL = re.compile(
    r"(?:read (?:more|also|next)|see also|also read|don't miss|editors?'? ?'?s? picks?"
    r"|related(?: (?:articles?|stor(?:y|ies)|content|coverage|posts|news))?"
    r"|more (?:on this|from|stories|to read|like this).{0,30}"
    r"|recommended(?: (?:stories|reading|for you))?|you (?:may|might) (?:also )?like"
    r"|what to (?:know|read)|(?:à )?lire aussi|lesen sie auch|lee también|leia também"
    r"|leggi anche|lees ook|czytaj także|читайте также)\W{0,3}$"
)
_MOST_HEADLINES = 6


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


def linked(block: Block) -> bool:
    """Whether a block is a link and little else, so a pointer to another page."""
    words = len(block.words)
    return block.linked >= 0.85 and words >= 3 and not (ends_sentence(block.text) and words > 25)
