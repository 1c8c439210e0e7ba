"""Which sentences a summary takes: what each is worth, one after the other, and nothing twice.

On top of a summariser's rating stand: how much the other articles say the same, how near it is to
what the articles open with, how early it comes, and what it shares with the headlines. Then the
best sentence is taken that is not like one already taken, an article that has given some coming
second. A sentence that leans on the one before it is taken with that one or not at all. Source:
maximal marginal relevance, Carbonell and Goldstein 1998 (SIGIR); the worth is ours.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from briefgen.model import Article
from briefgen.summarise.candidates import Candidate
from briefgen.summarise.methods import Summariser
from briefgen.summarise.same import says_the_same
from briefgen.text.similarity import DIGITS, matrix, products, weights
from briefgen.text.words import stems

RATED, CORROBORATED, OPENING, EARLY, HEADLINE = 0.3, 1.2, 0.25, 0.25, 0.4
"""Weights of what makes a sentence worth choosing."""
NEW = 0.65
"""Weight of that worth against being unlike what is chosen already."""
REPEATS = 0.25
"""Cosine to a chosen sentence above which another is never chosen."""
AGAIN = 0.06
"""What each sentence already chosen from the same article costs."""
FIRST = 3
"""Sentences that open an article."""
FULL = 0.98
"""Share of the words asked for that a summary fills where there is enough to tell."""
TRADED = 0.25
"""Worth that may be given up for filling it."""

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
    rows = weights([Counter(c.stems) for c in pool])
    alike = products(rows)
    eligible = np.array([c.cost is not None and first[i] == i for i, c in enumerate(pool)])
    units = _units(pool, eligible, alike)
    if not any(sum(pool[i].words for i in unit) <= words for unit in units):
        eligible = np.array([first[i] == i for i in range(len(pool))])
        units = [(int(i),) for i in np.flatnonzero(eligible)]
    worth = _worth(pool, articles, eligible, alike, matrix(rows), rate)
    chosen = _Taking(pool, worth, alike, units, words).take()
    also = tuple(_same(pool, alike, first, number, chosen) for number in chosen)
    return Choice(tuple(chosen), also)


def _firsts(pool: Sequence[Candidate]) -> list[int]:
    """For each sentence the first with the same words: equal sentences are one candidate."""
    seen: dict[str, int] = {}
    return [
        seen.setdefault(" ".join(c.sentence.text.split()).lower(), i) for i, c in enumerate(pool)
    ]


def _units(
    pool: Sequence[Candidate], eligible: NDArray[np.bool_], alike: Numbers
) -> list[tuple[int, ...]]:
    """What may be taken: sentences that stand alone, and those that lean with the one before."""
    units: list[tuple[int, ...]] = []
    for number in np.flatnonzero(eligible).tolist():
        before = pool[number].before
        if not pool[number].leans:
            units.append((number,))
        elif (
            before is not None
            and eligible[before]
            and not pool[before].leans
            and alike[before, number] <= REPEATS
        ):
            units.append((before, number))
    return units


def _worth(
    pool: Sequence[Candidate],
    articles: Sequence[Article],
    eligible: NDArray[np.bool_],
    alike: Numbers,
    vectors: Numbers,
    rate: Summariser,
) -> Numbers:
    """What each candidate is worth, 0 to 1 less the cost of its form."""
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


class _Taking:
    """Takes units, the best first, until none fits; then fills what is left by one exchange."""

    def __init__(
        self,
        pool: Sequence[Candidate],
        worth: Numbers,
        alike: Numbers,
        units: Sequence[tuple[int, ...]],
        words: int,
    ) -> None:
        self._worth, self._alike, self._budget = worth, alike, words
        self._words = np.array([c.words for c in pool])
        self._owners = np.array([c.article for c in pool])
        self._head = np.array([unit[0] for unit in units], dtype=np.int64)
        self._tail = np.array([unit[-1] for unit in units], dtype=np.int64)
        self._chosen: list[int] = []

    def take(self) -> list[int]:
        """Numbers of the candidates taken, the best first."""
        while (unit := self._best()) is not None:
            new = dict.fromkeys((int(self._head[unit]), int(self._tail[unit])))
            self._chosen += [number for number in new if number not in self._chosen]
        self._fill()
        return self._chosen

    def _best(self) -> int | None:
        """The open unit of the greatest gain, the first of equals."""
        taken = np.isin(np.arange(len(self._words)), self._chosen)
        nearest = self._nearest(self._chosen)
        given = np.bincount(self._owners[self._chosen], minlength=self._owners.max(initial=0) + 1)
        gain = NEW * self._worth - (1 - NEW) * nearest - AGAIN * given[self._owners]
        head, tail, alone = self._head, self._tail, taken[self._head] | (self._head == self._tail)
        left = self._budget - int(self._words[self._chosen].sum())
        words = self._words[tail] + np.where(alone, 0, self._words[head])
        new = (nearest[tail] <= REPEATS) & (alone | (nearest[head] <= REPEATS))
        open_ = ~taken[tail] & new & (words <= left)
        if not open_.any():
            return None
        both = np.where(alone, gain[tail], (gain[head] + gain[tail]) / 2).round(DIGITS)
        return int(np.where(open_, both, -np.inf).argmax())

    def _nearest(self, chosen: Sequence[int]) -> Numbers:
        """For each candidate the cosine to the likest of those chosen."""
        if not chosen:
            return np.zeros(len(self._words))
        nearest: Numbers = self._alike[list(chosen)].max(axis=0)
        return nearest

    def _fill(self) -> None:
        """Exchange one sentence for a longer one, so that few of the words asked for are left."""
        spare = self._budget - int(self._words[self._chosen].sum())
        least = spare - (1 - FULL) * self._budget
        if least <= 0:
            return
        alone = self._head[self._head == self._tail]
        alone = alone[~np.isin(alone, self._chosen)]
        leaned_on = self._head[(self._head != self._tail) & np.isin(self._tail, self._chosen)]
        exchanges: list[tuple[float, int, int]] = []
        for place, old in enumerate(self._chosen):
            if old in leaned_on:
                continue
            nearest = self._nearest([*self._chosen[:place], *self._chosen[place + 1 :]])[alone]
            more = self._words[alone] - self._words[old]
            for new in alone[(least <= more) & (more <= spare) & (nearest <= REPEATS)].tolist():
                lost = float(self._worth[old] - self._worth[new])
                exchanges.append((round(lost, DIGITS), place, new))
        if exchanges and min(exchanges)[0] <= TRADED:
            _, place, new = min(exchanges)
            self._chosen[place] = new


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
        if says_the_same(pool[number], candidate, likeness):
            best[candidate.article] = min(best.get(candidate.article, (0.0, 0)), (-likeness, other))
    return tuple(other for _, (_, other) in sorted(best.items()))


def _scaled(ratings: Sequence[float]) -> Numbers:
    """The same ratings moved to 0 to 1."""
    array = np.array(ratings, dtype=float)
    if not len(array):
        return array
    array = array - array.min()
    scaled: Numbers = np.round(array / (array.max() or 1.0), DIGITS)
    return scaled
