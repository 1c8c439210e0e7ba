"""Traits of a line among the others: what comes again, what is on topic, where it stands."""

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from briefgen.clean.line_facts import Columns, LinedPage

_LEAST_TITLE = 18
_LONG = 8
_CAPTIONS = range(6, 46)
_MOST_HOLDERS = 50
"""Paragraphs that share a word; one that more have tells no copy."""


def repeats(page: LinedPage) -> Columns:
    """Lines, beginnings and endings that come again; lines that open with a writer's name."""
    words, sizes = page.words, page.sizes
    often = Counter(words)
    heads = Counter(line[:3] for line in words if len(line) > 3)
    tails = Counter(line[-2:] for line in words if len(line) > 2)
    times = np.array([often[line] for line in words])
    head = np.array([heads[line[:3]] if len(line) > 3 else 0 for line in words])
    tail = np.array([tails[line[-2:]] if len(line) > 2 else 0 for line in words])
    names = _names(page)
    first = {name[0] for name in names}
    named = [n > _LONG and line[0] in first for n, line in zip(sizes, words, strict=True)]
    return {
        "again": times > 1,
        "again often": times > 2,
        "again before": _seen_before(words),
        "again long": (times > 1) & (sizes >= _LONG),
        "beginning again": head > 1,
        "beginning often": head > 2,
        "ending often": tail > 2,
        "ending very often": tail > 4,
        "opens with a first name": named,
        "opens with a name": [
            is_named and any(line[: len(name)] == name for name in names)
            for is_named, line in zip(named, words, strict=True)
        ],
    }


def _seen_before(lines: Sequence[tuple[str, ...]]) -> list[bool]:
    seen: set[tuple[str, ...]] = set()
    before = []
    for line in lines:
        before.append(line in seen)
        seen.add(line)
    return before


def _names(page: LinedPage) -> set[tuple[str, ...]]:
    """Lines that are a name and nothing else, and the names of bylines, as words."""
    names: set[tuple[str, ...]] = set()
    for capitals, words, reason, closed in zip(
        page.capitals, page.words, page.reasons, page.closed, strict=True
    ):
        if reason == "byline":
            names.add(tuple(word for word in words if word != "by")[:3])
        elif not reason and not closed and 2 <= len(words) <= min(4, capitals):
            names.add(words)
    return names - {()}


def topic(page: LinedPage) -> Columns:
    """How much of what a block says the rest of the text says too, and its neighbours."""
    core: Counter[str] = Counter()
    for words, prose in zip(page.content, page.prose, strict=True):
        if prose:
            core.update(words)
    lengths = np.array([len(words) for words in page.content])
    of_all = np.maximum(lengths, 1)
    own = [int(prose) for prose in page.prose]
    pairs = list(zip(page.content, own, strict=True))
    often = dict(core)
    told = [[often.get(word, 0) - once for word in words] for words, once in pairs]
    shared = np.array([sum(times > 0 for times in line) for line in told])
    much = np.array([sum(times > 2 for times in line) for line in told])
    copied = _copied(page)
    beside = [0.0, *(_overlap(one, other) for one, other in pairwise(page.content)), 0.0]
    return {
        "topical": shared / of_all,
        "very topical": much / of_all,
        "topical words": np.minimum(shared, 10) / 10,
        "off topic": (page.sizes > _LONG) & (shared == 0),
        "hardly on topic": (page.sizes > _LONG) & (shared / of_all < 0.25),
        "copied": copied,
        "copied most": copied > 0.6,
        "copied nearly": copied > 0.8,
        "like the one above": beside[:-1],
        "like the one below": beside[1:],
    }


def _copied(page: LinedPage) -> NDArray[np.float64]:
    """The greatest share of a short line's words that one paragraph has, as it has a caption's."""
    where: dict[str, list[int]] = {}
    for number, (words, prose) in enumerate(zip(page.content, page.prose, strict=True)):
        if prose:
            for word in words:
                where.setdefault(word, []).append(number)
    shares = np.zeros(len(page.blocks))
    for number, words in enumerate(page.content):
        if len(words) <= 3 or len(page.words[number]) not in _CAPTIONS:
            continue
        told = (where[word] for word in words if word in where)
        found = Counter(at for numbers in told if len(numbers) <= _MOST_HOLDERS for at in numbers)
        del found[number]
        shares[number] = max(found.values(), default=0) / len(words)
    return shares


def _overlap(one: set[str], other: set[str]) -> float:
    return len(one & other) / min(len(one), len(other)) if one and other else 0.0


def place(page: LinedPage) -> Columns:
    """Where a block stands: on the page, in the running text, after heads of other sections."""
    count = len(page.blocks)
    place = np.arange(count)
    prose = np.where(page.prose, page.sizes, 0)
    whole = max(1, int(prose.sum()))
    before = (np.cumsum(prose) - prose) / whole
    after = (whole - np.cumsum(prose)) / whole
    ends = _earlier(page.ends)
    title = _title(page)
    topmost = page.content[title] if title >= 0 else set()
    known = title >= 0
    return {
        "title words": [len(topmost & words) / max(1, len(topmost)) for words in page.content],
        "title again": [
            known and number != title and text.startswith(page.texts[title])
            for number, text in enumerate(page.texts)
        ],
        "after the title": known & (place > title),
        "before the title": known & (place < title),
        "near the title": known & (place > title) & (place <= title + 5),
        "down the page": place / count,
        "first ten": place < 10,
        "first three": place < 3,
        "last five": count - place <= 5,
        "last fifteen": count - place <= 15,
        "text before": before,
        "no text before": before == 0,
        "little text before": before < 0.1,
        "no text after": after <= 0,
        "little text after": after < 0.1,
        "hardly text after": after < 0.02,
        "some text after": after < 0.3,
        "after an end": ends > 0,
        "after ends": np.minimum(ends, 6) / 6,
        "after an end and text": (ends > 0) & (before > 0.2),
        "after replies": _earlier(page.replies) > 0,
        "after an appeal": _earlier(page.appeals) > 0,
        "length of the text": [min(1.0, whole / 1500)] * count,
    }


def _earlier(flags: NDArray[np.bool_]) -> NDArray[np.int64]:
    """How many of the flags before each one are set."""
    return np.cumsum(flags) - flags


def _title(page: LinedPage) -> int:
    """The number of the one top heading, or of a line that one of the first lines begins with."""
    tops = [n for n, b in enumerate(page.blocks) if b.heading == 1 and page.sizes[n] > 2]
    if len(tops) == 1:
        return tops[0]
    for number, text in enumerate(page.texts):
        above = page.texts[: min(number, 4)]
        short = len(text) >= _LEAST_TITLE and 2 < page.sizes[number] < 30
        if short and any(line.startswith(text) for line in above):
            return number
    return -1
