"""Which sentences make the summary: rated, corroborated, and no two that say the same.

On top of a method's rating a sentence gains by what other articles say too, by nearness to the
articles' openings, by standing early and by the words of the headlines. Then the best that fits
is taken, again and again; one too like a chosen one is out for good. Source of the greedy step:
Carbonell and Goldstein 1998 (MMR); weights chosen on news clusters.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from briefgen.language.claims import TURNS
from briefgen.language.numbers import CARDINALS
from briefgen.model import Article
from briefgen.summarise.candidates import Candidate
from briefgen.summarise.methods import Summariser
from briefgen.text.similarity import DIGITS, matrix, products, weights
from briefgen.text.words import stems

RATED, CORROBORATED, OPENING, EARLY, HEADLINE = 0.3, 0.7, 0.3, 0.25, 0.4
"""Weights of what makes a sentence worth choosing."""
NEW = 0.55
"""Weight of that worth against being unlike what is chosen already."""
REPEATS = 0.25
"""Cosine to a chosen sentence above which another is never chosen."""
SAYS_THE_SAME = 0.5
"""Cosine from which a sentence of another article corroborates a chosen one."""
AGAIN = 0.01
"""What each sentence already chosen from the same article costs."""
FIRST = 3
"""Sentences that open an article."""

Numbers = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Choice:
    """Numbers of the chosen candidates, best first, with those of others that say the same."""

    chosen: tuple[int, ...]
    also: tuple[tuple[int, ...], ...]


def choose(
    pool: Sequence[Candidate], articles: Sequence[Article], words: int, rate: Summariser
) -> Choice:
    """The sentences of ``pool`` for a summary of at most ``words`` words."""
    first = _firsts(pool)
    eligible = np.array([c.cost is not None and first[i] == i for i, c in enumerate(pool)])
    if not any(eligible[i] and c.words <= words for i, c in enumerate(pool)):
        eligible = np.array([first[i] == i for i in range(len(pool))])
    rows = weights([Counter(c.stems) for c in pool])
    alike = products(rows)
    worth = _worth(pool, articles, eligible, alike, matrix(rows), rate)
    chosen = _greedy(pool, worth, alike, eligible, words)
    also = tuple(_same(pool, alike, first, number, chosen) for number in chosen)
    return Choice(tuple(chosen), also)


def _firsts(pool: Sequence[Candidate]) -> list[int]:
    """For each sentence the first with the same words: equal sentences are one candidate."""
    seen: dict[str, int] = {}
    return [
        seen.setdefault(" ".join(c.sentence.text.split()).lower(), i) for i, c in enumerate(pool)
    ]


def _worth(
    pool: Sequence[Candidate],
    articles: Sequence[Article],
    eligible: NDArray[np.bool_],
    alike: Numbers,
    vectors: Numbers,
    rate: Summariser,
) -> Numbers:
    """What each candidate is worth, 0 to 1 less the cost of standing alone."""
    numbers = np.flatnonzero(eligible).tolist()
    language = min(Counter(a.language for a in articles).items(), key=lambda x: (-x[1], x[0]))[0]
    base = np.zeros(len(pool))
    base[numbers] = _scaled(rate([pool[i].sentence.text for i in numbers], language))
    opening = vectors[[c.place < FIRST for c in pool]].sum(axis=0)
    length = float((opening @ opening) ** 0.5) or 1.0
    titles = {stem for a in articles for stem in stems(a.title, a.language)}
    headline = [len(titles.intersection(c.stems)) / max(1, len(titles)) for c in pool]
    worth = (
        RATED * base
        + CORROBORATED * _corroboration(pool, alike, len(articles))
        + OPENING * (vectors @ opening) / length
        + EARLY * np.array([1 - c.depth for c in pool])
        + HEADLINE * np.array(headline)
    )
    worth[numbers] = _scaled(worth[numbers].tolist())
    cost = np.array([c.cost or 0.0 for c in pool])
    result: Numbers = np.round(worth - cost, DIGITS)
    return result


def _corroboration(pool: Sequence[Candidate], alike: Numbers, articles: int) -> Numbers:
    """The likest sentence of each other article, on average over those articles."""
    owners = np.array([c.article for c in pool])
    support = np.zeros(len(pool))
    for article in range(articles):
        own = owners == article
        if own.any():
            support += np.where(own, 0.0, alike[:, own].max(axis=1))
    return support / max(1, articles - 1)


def _greedy(
    pool: Sequence[Candidate],
    worth: Numbers,
    alike: Numbers,
    eligible: NDArray[np.bool_],
    words: int,
) -> list[int]:
    lengths = np.array([c.words for c in pool])
    owners = np.array([c.article for c in pool])
    nearest = np.zeros(len(pool))
    taken = np.zeros(len(pool))
    open_ = eligible.copy()
    chosen: list[int] = []
    while True:
        open_ &= (lengths <= words) & (nearest <= REPEATS)
        if not open_.any():
            return chosen
        gain = (NEW * worth - (1 - NEW) * nearest - AGAIN * taken).round(DIGITS)
        best = int(np.where(open_, gain, -np.inf).argmax())
        chosen.append(best)
        words -= pool[best].words
        open_[best] = False
        nearest = np.maximum(nearest, alike[best])
        taken[owners == owners[best]] += 1


def _same(
    pool: Sequence[Candidate],
    alike: Numbers,
    first: Sequence[int],
    number: int,
    chosen: Sequence[int],
) -> tuple[int, ...]:
    """Of each other article the sentence that says most nearly the same as ``number``, if any."""
    best: dict[int, tuple[float, int]] = {}
    for other, candidate in enumerate(pool):
        likeness = 1.0 if first[other] == first[number] else float(alike[number, other])
        if candidate.article == pool[number].article or other in chosen:
            continue
        if candidate.cost is None and likeness < 1.0:
            continue
        if likeness >= SAYS_THE_SAME and _can_be_one(pool[number], candidate):
            best[candidate.article] = min(best.get(candidate.article, (0.0, 0)), (-likeness, other))
    return tuple(other for _, (_, other) in sorted(best.items()))


def _can_be_one(one: Candidate, other: Candidate) -> bool:
    """Whether nothing in two like sentences parts them: no other number, no "not" in one alone."""
    first, second = _numbers(one), _numbers(other)
    return (first <= second or second <= first) and _turns(one) == _turns(other)


def _numbers(candidate: Candidate) -> frozenset[str]:
    """The numbers of a sentence, in digits or in words, as written in digits."""
    digits = {stem for stem in candidate.stems if stem[0].isdigit()}
    words = {str(CARDINALS[w]) for w in _words(candidate) if w in CARDINALS}
    return frozenset(digits | words)


def _turns(candidate: Candidate) -> frozenset[str]:
    """What turns a sentence into its opposite: whether it negates, and which way things go."""
    words = _words(candidate)
    return frozenset(
        name
        for name, turning in TURNS.items()
        if any(w in turning or (name == "not" and w.endswith("n't")) for w in words)
    )


def _words(candidate: Candidate) -> list[str]:
    return re.findall(r"[\w'-]{1,40}", candidate.sentence.text.lower().replace("’", "'"))


def _scaled(ratings: Sequence[float]) -> Numbers:
    """The same ratings moved to 0 to 1."""
    array = np.array(ratings, dtype=float)
    if not len(array):
        return array
    array = array - array.min()
    scaled: Numbers = np.round(array / (array.max() or 1.0), DIGITS)
    return scaled
