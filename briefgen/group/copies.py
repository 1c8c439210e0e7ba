"""Copies: articles that are one text under several names, folded into one origin.

Word for word copies, copies with a few words changed, and trims of a longer text; headline,
byline and dateline play no part. A part of each text's runs of words, the same part of all, finds
which two may be copies (FracMinHash, Irber et al. 2022: unlike MinHash it keeps what share of a
short text stands in a long one); all runs of those two then decide. Left out: translations and
reports in other words, which are reports of their own and meet in a topic; and a statement beside
the report that quotes it in full.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from re import compile as pattern

import numpy as np

from briefgen.group.shingles import Shingles, Text, read_texts
from briefgen.model import Article, Origin

FEWEST = 20
"""Shingles that a text needs before a part of it can tell anything."""
SAMPLED = 4
"""One in so many shingles looks for texts that may be copies."""
MAYBE = 0.3
"""Share of the sampled shingles from which all are compared."""
COPIED = 0.6
"""Share of the shorter text's shingles found in the longer one that makes it a copy."""
COPIED_AGENCY = 0.5
"""The same when both texts credit one agency."""
OPENS = 1 / 3
"""Share of a text's opening that another has when it opens alike: a trim does, and a statement
beside the report that quotes it further down does not."""
SAME_FIGURES = 0.6
"""Share of the shorter text's numbers that the longer has: those of another day are others."""
NEARLY_FULL = 0.8
"""Share of the longest copy's words that a copy needs to speak for all."""
CROWD = 50
"""Texts sharing a shingle beyond which only pairs with the first of them are counted."""

_FIGURE = pattern(r"\d{1,20}(?:[.,:]\d{1,20}){0,6}")
_DATELINE = pattern(r"[^!?\n]{2,60}?[\s)][-–—]{1,2}\s")
_SEPARATORS = str.maketrans("", "", ".,:")


def fold_copies(articles: Iterable[Article]) -> tuple[Origin, ...]:
    """The independent texts among ``articles``, each with its copies, by date and id.

    The lead is the earliest dated among the copies that are nearly as full as the fullest; then
    the fullest, then the smallest id.
    """
    ordered = sorted(articles, key=lambda article: article.id)
    texts = read_texts([article.text for article in ordered])
    leader = _leaders(len(ordered), _copied_pairs(ordered, texts))
    families: dict[int, list[int]] = defaultdict(list)
    for number in range(len(ordered)):
        families[_root(leader, number)].append(number)
    origins = [
        _origin([ordered[i] for i in family], [texts[i] for i in family])
        for family in families.values()
    ]
    dated = {article.id: article.age[0] for article in ordered}
    return tuple(sorted(origins, key=lambda origin: (dated[origin.lead], origin.lead)))


def _origin(copies: Sequence[Article], texts: Sequence[Text]) -> Origin:
    lengths = [len(text.shingles) for text in texts]
    full = max(lengths)
    keys = {
        article.id: (length < NEARLY_FULL * full, article.age[0], -length, article.id)
        for article, length in zip(copies, lengths, strict=True)
    }
    ids = tuple(sorted(keys, key=lambda article: keys[article]))
    if len(ids) == 1:
        return Origin(ids[0], ids)
    if len({text.words for text in texts}) == 1:
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


def _leaders(count: int, pairs: Sequence["_Pair"]) -> list[int]:
    """The tree of each family of copies.

    Texts that are each the other's make a family; one that is a trim then goes to the text that
    has most of it, and to no second one: two long reports of a brief are not each other's copies.
    """
    leader = list(range(count))
    for pair in pairs:
        if pair.whole:
            _join(leader, pair.short, pair.long)
    best: dict[int, _Pair] = {}
    for pair in sorted(pairs, key=lambda pair: (-pair.share, pair.rank)):
        if not pair.whole:
            best.setdefault(_root(leader, pair.short), pair)
    for pair in best.values():
        _join(leader, pair.short, pair.long)
    return leader


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two copies by their numbers, and the share of the shorter found in the longer, 0 to 1.

    ``whole`` when the longer stands in the shorter too; ``rank`` orders pairs, the longest first.
    """

    short: int
    long: int
    share: float
    whole: bool
    rank: tuple[int, int, int]


def _figures(text: str) -> frozenset[str]:
    """The numbers printed below the dateline, without their separators."""
    dateline = _DATELINE.match(text)
    found = _FIGURE.findall(text, dateline.end() if dateline else 0)
    return frozenset(figure.translate(_SEPARATORS) for figure in found)


def _copied_pairs(articles: Sequence[Article], texts: Sequence[Text]) -> list[_Pair]:
    same: dict[bytes, int] = {}
    pairs = []
    for number, text in enumerate(texts):
        # Two pages without a word may be two pictures.
        first = same.setdefault(text.words, number) if text.words else number
        if first != number:
            pairs.append(_Pair(number, first, 1.0, True, (0, first, number)))
    distinct = [n for n in same.values() if len(texts[n].shingles) >= FEWEST]
    # The longest first: a crowd of copies is compared with the one that has most of them.
    distinct.sort(key=lambda n: (-len(texts[n].shingles), n))
    for long, short in _maybe(distinct, texts):
        credited = _credit_one(articles[long], articles[short])
        share, back = _shares(texts[short], texts[long])
        if (
            share >= (COPIED_AGENCY if credited else COPIED)
            and _open_alike(texts[short], texts[long], credited or back >= COPIED)
            and _same_figures(articles[short].text, articles[long].text)
        ):
            rank = (-len(texts[long].shingles), long, short)
            pairs.append(_Pair(short, long, share, back >= COPIED, rank))
    return pairs


def _shares(short: Text, long: Text) -> tuple[float, float]:
    """Shares of two texts' shingles, 0 to 1, that the other has too."""
    shared = len(np.intersect1d(short.shingles, long.shingles, assume_unique=True))
    return shared / len(short.shingles), shared / len(long.shingles)


def _same_figures(short: str, long: str) -> bool:
    """Whether the longer of two texts has the numbers of the shorter."""
    figures = _figures(short)
    lost = len(figures - _figures(long))
    # One number may be another by a slip, or the page's own.
    return lost <= 1 or lost <= (1 - SAME_FIGURES) * len(figures)


def _open_alike(short: Text, long: Text, either: bool) -> bool:
    """Whether the longer text's start stands in the shorter, or ``either`` one's in the other."""
    return _opens(long, short) or (either and _opens(short, long))


def _opens(one: Text, other: Text) -> bool:
    """Whether the start of one text stands in the other."""
    return float(np.isin(one.opening, other.shingles).mean()) >= OPENS


def _maybe(numbers: Sequence[int], texts: Sequence[Text]) -> list[tuple[int, int]]:
    """Every two texts, the longer first, that have enough of their sampled shingles in common."""
    samples = [_sample(texts[n].shingles) for n in numbers]
    return [
        (numbers[long], numbers[short])
        for (long, short), shared in sorted(_shared(samples).items())
        if shared >= MAYBE / SAMPLED * len(texts[numbers[short]].shingles)
    ]


def _sample(shingles: Shingles) -> Shingles:
    """One in ``SAMPLED`` shingles, the same ones in every text; all of a short text's."""
    if len(shingles) < SAMPLED * FEWEST:
        return shingles
    kept: Shingles = shingles[shingles % np.uint32(SAMPLED) == 0]
    return kept


def _shared(samples: Sequence[Shingles]) -> Counter[tuple[int, int]]:
    """How many shingles every two of the samples share, by their places."""
    counts: Counter[tuple[int, int]] = Counter()
    if len(samples) < 2:
        return counts
    places = np.arange(len(samples), dtype=np.uint64)
    # One number for a shingle and its holder sorts by both, in half the time and space of an order.
    held = np.concatenate(samples).astype(np.uint64) << np.uint64(32)
    held |= np.repeat(places, [len(sample) for sample in samples])
    held.sort()
    marks, owners = (held >> np.uint64(32)).astype(np.uint32), held.astype(np.uint32)
    starts = np.flatnonzero(np.concatenate(([True], marks[1:] != marks[:-1])))
    ends = np.append(starts[1:], len(marks))
    several = ends - starts > 1
    for start, end in zip(starts[several].tolist(), ends[several].tolist(), strict=True):
        holders = owners[start:end].tolist()
        if len(holders) <= CROWD:
            counts.update(combinations(holders, 2))
        else:
            counts.update((holders[0], holder) for holder in holders[1:])
    return counts


def _join(leader: list[int], one: int, other: int) -> None:
    first, second = sorted((_root(leader, one), _root(leader, other)))
    leader[second] = first


def _root(leader: list[int], number: int) -> int:
    while leader[number] != number:
        leader[number] = leader[leader[number]]
        number = leader[number]
    return number
