"""How alike articles are as news: words of the headline and the opening, faded a little by time.

Says for every pair how alike, and for any pair by which words. Left out: deciding what belongs
together.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from re import compile as pattern

import numpy as np

from briefgen.group.linkage import Similarities
from briefgen.language.months import WEEKDAYS
from briefgen.model import Article
from briefgen.text.similarity import background, products, weights
from briefgen.text.words import stemmer, stems

OPENING = 400
"""Content words of a text that count: what comes after is background."""
HEADLINE = 3
"""Times that a word of the headline counts."""
LASTING = 0.7
"""Share of a similarity that time does not fade."""
SHORTEST_DAY = 5
"""Letters of a weekday's name that is taken for nothing else: "sun" and "sat" may be."""
FADING = 30.0
"""Days after which the rest has faded to 1/e."""

_WORD = pattern(r"[^\W_]+")


@dataclass(frozen=True)
class Likeness:
    """The similarity of every two articles and the word weights it comes from."""

    articles: tuple[Article, ...]
    rows: tuple[dict[str, float], ...]
    similarity: Similarities

    def terms(self, one: int, other: int, limit: int = 5) -> tuple[str, ...]:
        """The words that tell most of why two articles are alike, as they are mostly printed."""
        first, second = self.rows[one], self.rows[other]
        shared = {stem: round(first[stem] * second[stem], 9) for stem in first if stem in second}
        best = sorted(shared, key=lambda stem: (-shared[stem], stem))[:limit]
        return tuple(self._printed.get(stem, stem) for stem in best if shared[stem] > 0)

    @cached_property
    def _printed(self) -> dict[str, str]:
        return printed_forms(self.articles)


def likeness(articles: Sequence[Article]) -> Likeness:
    """How alike every two ``articles`` of one language are, by what their words weigh in it.

    An unknown date never sets articles apart.
    """
    language = next((article.language for article in articles if article.language), "")
    rows = weights([_bag(article) for article in articles], background(language))
    return Likeness(tuple(articles), tuple(rows), (products(rows) * _fading(articles)).round(9))


def printed_forms(articles: Sequence[Article]) -> dict[str, str]:
    """Each stem's commonest printed form in headlines and texts."""
    forms: dict[str, Counter[str]] = {}
    for article in articles:
        stem = stemmer(article.language)
        for word in _WORD.findall(f"{article.title} {article.text}"):
            forms.setdefault(stem(word.lower()), Counter())[word] += 1
    return {
        stem: min(found, key=lambda word: (-found[word], word)) for stem, found in forms.items()
    }


def _bag(article: Article) -> Counter[str]:
    bag = Counter(_telling(article.text, article.language)[:OPENING])
    for stem in _telling(article.title, article.language):
        bag[stem] += HEADLINE
    return bag


def _telling(text: str, language: str) -> list[str]:
    """The content words of a text but for days of the week, which any two stories share."""
    days = _weekdays(language)
    return [stem for stem in stems(text, language) if stem not in days]


@cache
def _weekdays(language: str) -> frozenset[str]:
    names = [day for day in WEEKDAYS if len(day) >= SHORTEST_DAY and day.isalpha()]
    return frozenset(stem for name in names for stem in stems(name, language))


def _fading(articles: Sequence[Article]) -> Similarities:
    """What time leaves of each similarity: all of it when the days meet or a date is unknown."""
    days = [a.published.days if a.published else None for a in articles]
    first = np.array([d.first.toordinal() if d else np.nan for d in days], dtype=float)
    last = np.array([d.last.toordinal() if d else np.nan for d in days], dtype=float)
    gap = np.maximum(first[:, None] - last[None], first[None] - last[:, None])
    gap = np.maximum(np.nan_to_num(gap), 0.0)
    kept: Similarities = LASTING + (1 - LASTING) * np.exp(-gap / FADING)
    return kept
