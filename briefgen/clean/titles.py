"""The headline of an article, found among the lines above its text.

A headline is printed near the text, often twice, often marked, and its words come back in the
text below it: the last tells it from the headlines of other articles. Left out: making one up.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from briefgen.clean.blocks import Block
from briefgen.clean.captions import credited
from briefgen.clean.prose import is_headline
from briefgen.language.frequent import FREQUENT

_SITE = re.compile(r"\s(?:[|»·•–—:<]|-{1,2}|::|//)\s|\s?\|\s?|\s?»(?=\s?\w)")
_DATED = re.compile(r"\b(?:19|20)\d\d\b|\b\d{1,2}:\d\d\b")
_LEAST = 1.7
_LONGEST_SITE = 6
_MANY_DATES = 4
_SIGNED = 0.6
_MOTTO = 1.2
_LONGEST_DATED = 14
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
    known = Counter(word for block in body[:40] for word in set(block.words))
    heads = Counter(squash(block.text) for block in blocks[: start + 1])
    listed = reasons[: start + 1].count("date line") >= _MANY_DATES
    best, title = _LEAST, Title("")
    for number, block in enumerate(blocks[: start + 1]):
        if reasons[number] or not is_headline(block) or len(squash(block.text)) < 10:
            continue
        between = sum(not reason for reason in reasons[number + 1 : start])
        score = _score(block, known) - min(2.5, 0.2 * between)
        score += 1.5 if heads[squash(block.text)] > 1 and len(block.words) > 3 else 0.0
        score += 0 if listed else _by_place(number, blocks, reasons)
        score += 2.5 * _opens_window_title(block, blocks[: min(number, 12)])
        if score >= best:
            best, title = score, Title(block.text, number)
    return _without_site(title, blocks)


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


def _score(block: Block, known: Counter[str]) -> float:
    telling = [w for w in block.words if len(w) > 3 and w not in FREQUENT["en"]]
    shared = sum(word in known for word in telling)
    score = 2.5 * shared / len(telling) + 0.35 * min(shared, 6) if telling else 0.0
    score += 2.5 if block.heading == 1 else 0.7 if block.heading else 0.0
    score += {2: -1.5, 3: -0.8, 4: 0.0}.get(len(block.words), 0.6)
    if block.text.endswith(("...", "…")) or block.item:
        score -= 2
    if credited(block) or (_DATED.search(block.text) and len(block.words) < 9):
        score -= 2
    return score


def _by_place(number: int, blocks: Sequence[Block], reasons: Sequence[str]) -> float:
    """What the lines around say: a byline or a date below it speaks for, a masthead above against.

    What stands right under the masthead is often the outlet's motto.
    """
    for below in range(number + 1, min(number + 4, len(blocks))):
        if below == number + 3 and number and reasons[number - 1] == "masthead":
            return -_MOTTO
        dated = len(blocks[below].words) <= _LONGEST_DATED and _DATED.search(blocks[below].text)
        if reasons[below] in ("byline", "date line") or dated:
            return _SIGNED
    return 0.0


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


@lru_cache(maxsize=4096)
def squash(text: str) -> str:
    """Letters and digits alone, in lower case."""
    return re.sub(r"[\W_]+", "", text).lower()
