"""The headline of an article, found among the lines above its text.

A headline is printed near the text, often twice, often marked, and its words come back in the
text below it; ``title_cues`` weighs what speaks for each line. Left out: making one up.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from briefgen.clean.blocks import Block
from briefgen.clean.prose import is_headline
from briefgen.clean.title_cues import head_of, squash

_SITE = re.compile(r"\s(?:[|»·•–—:<]|-{1,2}|::|//)\s|\s?\|\s?|\s?»(?=\s?\w)")
_LEAST = 1.0
_LONGEST_SITE = 6
_LEAST_BELOW = 1.9


@dataclass(frozen=True, slots=True)
class Title:
    """The headline as printed, the number of its block (-1: in no block), and the site's name.

    ``site`` is what stands behind the headline in the window title ("… | The Karsava Post").
    """

    text: str
    at: int = -1
    site: str = ""


def find_title(
    blocks: Sequence[Block], reasons: Sequence[str], start: int, body: Sequence[Block], stated: str
) -> Title:
    """The headline of the article whose text starts at block ``start``.

    Args:
        blocks: all blocks of the page.
        reasons: why each is furniture by itself; empty where it may be text.
        start: number of the first block of the text as far as it is known.
        body: the blocks of the text.
        stated: the title that the page's markup gives; empty if none.
    """
    if stated:
        key = squash(stated)
        same = [n for n, block in enumerate(blocks[: start + 4]) if squash(block.text) == key]
        return Title(stated, same[-1] if same else -1)
    head = head_of(blocks, reasons, start, body)
    best = max(head.lines(), key=lambda number: (head.score(number), -number), default=-1)
    if best < 0 or head.score(best) < _LEAST:
        return Title("")
    return _without_site(Title(blocks[best].text, best), blocks)


def marked_title(blocks: Sequence[Block], reasons: Sequence[str], prose: Sequence[bool]) -> Title:
    """The headline where the page itself marks it: by its window title, or by its one heading.

    A window title stands in the first lines and begins with the headline; the page's first-level
    heading is one if no other is. Either counts only with text below it.
    """
    best, title = _LEAST_BELOW, Title("")
    tops = [n for n, block in enumerate(blocks) if block.heading == 1 and len(block.words) > 2]
    for number, block in enumerate(blocks):
        if not is_headline(block) or len(squash(block.text)) < 18 or reasons[number]:
            continue
        named = _opens_window_title(block, blocks[: min(number, 4)])
        if not named and tops != [number]:
            continue
        below = sum(prose[number + 1 : number + 25]) + 0.5 * (block.heading == 1)
        if below > best:
            best, title = below, Title(block.text, number)
    return _without_site(title, blocks)


def _opens_window_title(block: Block, above: Sequence[Block]) -> bool:
    """Whether a line above is this headline with something behind it: the window's title."""
    for line in above:
        rest = line.text[len(block.text) :]
        if line.text.startswith(block.text) and (not rest or _SITE.match(rest[:4])):
            return True
    return False


def _without_site(title: Title, blocks: Sequence[Block]) -> Title:
    """The title without the site's name, and that name, where the page shows both."""
    key = squash(title.text)
    for line in blocks[:12] if key else ():
        tail = line.text[len(title.text) :] if squash(line.text).startswith(key) else ""
        found = _SITE.search(tail[:8])
        if found and len(tail.split()) <= _LONGEST_SITE + 1:
            return Title(title.text, title.at, tail[found.end() :].strip())
    cuts = list(_SITE.finditer(title.text))
    if not cuts:
        return title
    head, tail = title.text[: cuts[-1].start()], title.text[cuts[-1].end() :]
    if len(head.split()) < 4 or len(tail.split()) > _LONGEST_SITE or title.at > 2:
        return title
    return Title(head.strip(), title.at, tail.strip())


def repeats_title(block: Block, title: str) -> bool:
    """Whether a block prints the headline again, alone or with the site's name behind it."""
    key, line = squash(title), squash(block.text)
    if not key or not line:
        return False
    return line == key or (
        len(key) > 20
        and line.startswith(key)
        and len(line) < len(key) + 40
        and not block.text.rstrip().endswith(".")
    )
