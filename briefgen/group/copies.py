"""Copies: articles that are one text under several names, folded into one origin.

Word for word copies, copies with a few words changed, and trims of a longer text; headline,
byline and dateline play no part. Left out: translations and reports in other words, which are
reports of their own and meet in a topic.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations
from re import compile as pattern
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from briefgen.model import Article, Origin

SHINGLE = 4
"""Words in a row that count as one."""
FEWEST = 20
"""Shingles that a text needs before a part of it can tell anything."""
COPIED = 0.8
"""Share of the shorter text's shingles found in the longer one that makes it a copy."""
COPIED_AGENCY = 0.5
"""The same when both texts credit one agency."""
NEARLY_FULL = 0.8
"""Share of the longest copy's words that a copy needs to speak for all."""
CROWD = 50
"""Texts sharing a shingle beyond which only pairs with the first of them are counted."""

_WORD = pattern(r"[^\W_]+")


def fold_copies(articles: Iterable[Article]) -> tuple[Origin, ...]:
    """The independent texts among ``articles``, each with its copies, by date and id.

    The lead is the earliest dated among the copies that are nearly as full as the fullest; then
    the fullest, then the smallest id.
    """
    ordered = sorted(articles, key=lambda article: article.id)
    shingles = [_shingles(article.text) for article in ordered]
    leader = list(range(len(ordered)))
    for one, other in _copied_pairs(ordered, shingles):
        first, second = sorted((_root(leader, one), _root(leader, other)))
        leader[second] = first
    families: dict[int, list[int]] = defaultdict(list)
    for number in range(len(ordered)):
        families[_root(leader, number)].append(number)
    origins = [
        (_origin([ordered[i] for i in family], [len(shingles[i]) for i in family]))
        for family in families.values()
    ]
    dated = {article.id: article.age[0] for article in ordered}
    return tuple(sorted(origins, key=lambda origin: (dated[origin.lead], origin.lead)))


def _origin(copies: Sequence[Article], lengths: Sequence[int]) -> Origin:
    full = max(lengths)
    keys = {
        article.id: (length < NEARLY_FULL * full, article.age[0], -length, article.id)
        for article, length in zip(copies, lengths, strict=True)
    }
    ids = tuple(sorted(keys, key=lambda article: keys[article]))
    if len(ids) == 1:
        return Origin(ids[0], ids)
    if len({_normal(article.text) for article in copies}) == 1:
        how = "the same text"
    elif min(lengths) >= NEARLY_FULL * full:
        how = "nearly the same text"
    else:
        how = "one text at different lengths"
    agencies = {article.agency for article in copies}
    credited = next(iter(agencies)) if len(agencies) == 1 else ""
    return Origin(ids[0], ids, f"{how}, credited to {credited}" if credited else how)


def _copied_pairs(
    articles: Sequence[Article], shingles: Sequence[NDArray[np.uint64]]
) -> list[tuple[int, int]]:
    same: dict[str, int] = {}
    pairs = []
    for number, article in enumerate(articles):
        first = same.setdefault(_normal(article.text), number)
        if first != number:
            pairs.append((first, number))
    distinct = [n for n in same.values() if len(shingles[n]) >= FEWEST]
    for (one, other), shared in sorted(_shared(distinct, shingles).items()):
        agency = articles[one].agency
        wanted = COPIED_AGENCY if agency and agency == articles[other].agency else COPIED
        if shared >= wanted * min(len(shingles[one]), len(shingles[other])):
            pairs.append((one, other))
    return pairs


def _shared(
    numbers: Sequence[int], shingles: Sequence[NDArray[np.uint64]]
) -> Counter[tuple[int, int]]:
    """How many shingles every two of the numbered texts share."""
    counts: Counter[tuple[int, int]] = Counter()
    if len(numbers) < 2:
        return counts
    marks = np.concatenate([shingles[n] for n in numbers])
    owners = np.concatenate([np.full(len(shingles[n]), n) for n in numbers])
    order = np.lexsort((owners, marks))
    marks, owners = marks[order], owners[order]
    starts = np.flatnonzero(np.concatenate(([True], marks[1:] != marks[:-1])))
    ends = np.append(starts[1:], len(marks))
    several = ends - starts > 1
    for start, end in zip(starts[several], ends[several], strict=True):
        holders = owners[start:end].tolist()
        if len(holders) <= CROWD:
            counts.update(combinations(holders, 2))
        else:
            counts.update((holders[0], holder) for holder in holders[1:])
    return counts


def _shingles(text: str) -> NDArray[np.uint64]:
    """A number for each run of ``SHINGLE`` words of a text, each once, sorted."""
    words = _WORD.findall(text.lower())
    codes = np.array([crc32(word.encode()) for word in words], dtype=np.uint64)
    if len(codes) < SHINGLE:
        return np.empty(0, dtype=np.uint64)
    runs = np.zeros(len(codes) - SHINGLE + 1, dtype=np.uint64)
    for place in range(SHINGLE):
        runs = runs * np.uint64(0x9E3779B97F4A7C15) + codes[place : place + len(runs)]
    return np.unique(runs)


def _normal(text: str) -> str:
    return " ".join(_WORD.findall(text.lower()))


def _root(leader: list[int], number: int) -> int:
    while leader[number] != number:
        leader[number] = leader[leader[number]]
        number = leader[number]
    return number
