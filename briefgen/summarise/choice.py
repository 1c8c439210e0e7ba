"""Which sentences a summary takes: what each is worth, one after the other, and nothing twice.

The best sentence is taken that is not like one already taken, an article that has given some coming
second. A sentence that leans on the one before it is taken with that one or not at all. Source:
maximal marginal relevance, Carbonell and Goldstein 1998 (SIGIR).
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from briefgen.model import Article
from briefgen.summarise.candidates import Candidate
from briefgen.summarise.likeness import REPEATS, likeness
from briefgen.summarise.methods import Summariser
from briefgen.summarise.same import says_the_same
from briefgen.summarise.worth import worth
from briefgen.text.similarity import DIGITS

NEW = 0.65
"""Weight of that worth against being unlike what is chosen already."""
AGAIN = 0.05
"""What each sentence already chosen from the same article costs."""
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
    language = min(Counter(a.language for a in articles).items(), key=lambda x: (-x[1], x[0]))[0]
    like = likeness(pool, language)
    alike = like.nearer
    eligible = np.array([c.cost is not None and first[i] == i for i, c in enumerate(pool)])
    units = _units(pool, eligible, alike)
    if not any(sum(pool[i].words for i in unit) <= words for unit in units):
        eligible = np.array([first[i] == i for i in range(len(pool))])
        units = [(int(i),) for i in np.flatnonzero(eligible)]
    worths = worth(pool, articles, eligible, like, rate, language)
    chosen = _Taking(pool, worths, alike, units, words).take()
    also = tuple(_same(pool, like.own, first, number, chosen) for number in chosen)
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


class _Taking:
    """Takes units, the best first, until none fits; then fills what is left by one exchange."""

    def __init__(
        self,
        pool: Sequence[Candidate],
        worths: Numbers,
        alike: Numbers,
        units: Sequence[tuple[int, ...]],
        words: int,
    ) -> None:
        self._worth, self._alike, self._budget = worths, alike, words
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
