"""Copies: articles that are one text under several names, folded into one origin.

Word for word copies, copies with a few words changed, and trims of a longer text; headline,
byline and dateline play no part. A part of each text's runs of words, the same part of all, finds
which two may be copies (FracMinHash, Irber et al. 2022: unlike MinHash it keeps what share of a
short text stands in a long one); all runs of those two then decide. Left out: translations and
reports in other words, which are reports of their own and meet in a topic.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
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
SAMPLED = 4
"""One in so many shingles looks for texts that may be copies."""
MAYBE = 0.3
"""Share of the sampled shingles from which all are compared."""
COPIED = 0.65
"""Share of the shorter text's shingles found in the longer one that makes it a copy."""
COPIED_AGENCY = 0.5
"""The same when both texts credit one agency."""
SAME_FIGURES = 0.6
"""Share of the shorter text's numbers that the longer has: those of another day are others."""
FEW_FIGURES = 3
"""Numbers of a text up to which they tell nothing."""
NEARLY_FULL = 0.8
"""Share of the longest copy's words that a copy needs to speak for all."""
CROWD = 50
"""Texts sharing a shingle beyond which only pairs with the first of them are counted."""

_WORD = pattern(r"[^\W_]+")

Shingles = NDArray[np.uint64]


def fold_copies(articles: Iterable[Article]) -> tuple[Origin, ...]:
    """The independent texts among ``articles``, each with its copies, by date and id.

    The lead is the earliest dated among the copies that are nearly as full as the fullest; then
    the fullest, then the smallest id.
    """
    ordered = sorted(articles, key=lambda article: article.id)
    texts = _read(ordered)
    leader = list(range(len(ordered)))
    for one, other in _copied_pairs(ordered, texts):
        first, second = sorted((_root(leader, one), _root(leader, other)))
        leader[second] = first
    families: dict[int, list[int]] = defaultdict(list)
    for number in range(len(ordered)):
        families[_root(leader, number)].append(number)
    origins = [
        (_origin([ordered[i] for i in family], [len(texts[i].shingles) for i in family]))
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
    agencies = {article.agency for article in copies if article.agency}
    # The text is one, so one print that names its agency names it for all.
    return Origin(
        ids[0], ids, f"{how}, credited to {agencies.pop()}" if len(agencies) == 1 else how
    )


def _credit_one(one: Article, other: Article) -> bool:
    """Whether two articles credit one agency, or one of them the other's outlet."""
    by = [{article.agency, article.outlet} - {""} for article in (one, other)]
    return bool((one.agency and one.agency in by[1]) or (other.agency and other.agency in by[0]))


@dataclass(frozen=True, slots=True)
class _Text:
    """The different shingles of a text as numbers in order, and the numbers printed in it."""

    shingles: Shingles
    figures: frozenset[str]


class _Codes(dict[str, int]):
    """A number for each word, made when the word is first met."""

    def __missing__(self, word: str) -> int:
        code = self[word] = crc32(word.encode())
        return code


def _read(articles: Sequence[Article]) -> list[_Text]:
    codes = _Codes()
    found = []
    for article in articles:
        words = _WORD.findall(article.text.lower())
        runs = _shingles(np.array([codes[word] for word in words], dtype=np.uint64))
        found.append(_Text(runs, frozenset(word for word in words if word[0].isdigit())))
    return found


def _shingles(codes: NDArray[np.uint64]) -> Shingles:
    """A number for each run of ``SHINGLE`` words, each once, in order."""
    if len(codes) < SHINGLE:
        return np.empty(0, dtype=np.uint64)
    runs = np.zeros(len(codes) - SHINGLE + 1, dtype=np.uint64)
    for place in range(SHINGLE):
        runs = runs * np.uint64(0x9E3779B97F4A7C15) + codes[place : place + len(runs)]
    return np.unique(runs)


def _copied_pairs(articles: Sequence[Article], texts: Sequence[_Text]) -> list[tuple[int, int]]:
    same: dict[str, int] = {}
    pairs = []
    for number, article in enumerate(articles):
        first = same.setdefault(_normal(article.text), number)
        if first != number:
            pairs.append((first, number))
    distinct = [n for n in same.values() if len(texts[n].shingles) >= FEWEST]
    for one, other in _maybe(distinct, texts):
        share = COPIED_AGENCY if _credit_one(articles[one], articles[other]) else COPIED
        if _is_copy(texts[one], texts[other], share):
            pairs.append((one, other))
    return pairs


def _is_copy(one: _Text, other: _Text, share: float) -> bool:
    """Whether the shorter of two texts stands in the longer, with its numbers."""
    short, long = sorted((one, other), key=lambda text: len(text.shingles))
    shared = len(np.intersect1d(short.shingles, long.shingles, assume_unique=True))
    if shared < share * len(short.shingles):
        return False
    kept = len(short.figures & long.figures)
    return len(short.figures) <= FEW_FIGURES or kept >= SAME_FIGURES * len(short.figures)


def _maybe(numbers: Sequence[int], texts: Sequence[_Text]) -> list[tuple[int, int]]:
    """Every two of the numbered texts that have enough of their sampled shingles in common."""
    samples = {n: _sample(texts[n].shingles) for n in numbers}
    return sorted(
        pair
        for pair, shared in _shared(samples).items()
        if shared >= MAYBE / SAMPLED * min(len(texts[n].shingles) for n in pair)
    )


def _sample(shingles: Shingles) -> Shingles:
    """One in ``SAMPLED`` shingles, the same ones in every text; all of a short text's."""
    if len(shingles) < SAMPLED * FEWEST:
        return shingles
    # The upper bits: the lower ones of a product are no good dice.
    kept: Shingles = shingles[(shingles >> np.uint64(40)) % np.uint64(SAMPLED) == 0]
    return kept


def _shared(samples: dict[int, Shingles]) -> Counter[tuple[int, int]]:
    """How many shingles every two of the texts share."""
    counts: Counter[tuple[int, int]] = Counter()
    if len(samples) < 2:
        return counts
    marks = np.concatenate(list(samples.values()))
    owners = np.repeat(
        np.fromiter(samples, dtype=np.int32), [len(sample) for sample in samples.values()]
    )
    order = np.argsort(marks, kind="stable")
    marks, owners = marks[order], owners[order]
    starts = np.flatnonzero(np.concatenate(([True], marks[1:] != marks[:-1])))
    ends = np.append(starts[1:], len(marks))
    several = ends - starts > 1
    for start, end in zip(starts[several].tolist(), ends[several].tolist(), strict=True):
        holders = sorted(owners[start:end].tolist())
        if len(holders) <= CROWD:
            counts.update(combinations(holders, 2))
        else:
            counts.update((holders[0], holder) for holder in holders[1:])
    return counts


def _normal(text: str) -> str:
    return " ".join(_WORD.findall(text.lower()))


def _root(leader: list[int], number: int) -> int:
    while leader[number] != number:
        leader[number] = leader[leader[number]]
        number = leader[number]
    return number
