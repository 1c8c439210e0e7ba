"""A topic's articles to the few sentences that tell most of it, verbatim and in reading order."""

from collections.abc import Iterable, Sequence
from datetime import date

from briefgen.model import Article, Pick
from briefgen.summarise.candidates import candidates
from briefgen.summarise.choice import choose
from briefgen.summarise.methods import CAPS, SUMMARISERS, WARNINGS, Summariser

__all__ = ["CAPS", "LONG_STORY", "SUMMARISERS", "WARNINGS", "Summariser", "summarise"]

LONG_STORY = 7
"""Days between first and last article from which a summary runs by date."""


def summarise(articles: Iterable[Article], words: int, method: str = "lexrank") -> tuple[Pick, ...]:
    """The sentences that tell most of a topic, whole, together at most ``words`` words.

    No two of them say the same; what other articles say in nearly the same words stands with each
    as ``also``. They come in the order of their place in their articles, by date first when the
    articles span more than ``LONG_STORY`` days.

    Args:
        articles: of one topic, in any order, which changes nothing.
        words: the budget; nothing is chosen when no sentence fits it.
        method: a key of ``SUMMARISERS``: what the rating starts from.
    """
    ordered = sorted(articles, key=lambda article: article.age)
    pool = candidates(ordered)
    if not pool:
        return ()
    choice = choose(pool, ordered, words, SUMMARISERS[method])
    by_date = _is_long(ordered)

    def reading(found: tuple[int, tuple[int, ...]]) -> tuple[date, float, int]:
        candidate = pool[found[0]]
        day = ordered[candidate.article].age[0] if by_date else date.min
        return (day, candidate.depth, found[0])

    return tuple(
        Pick(pool[number].sentence, tuple(pool[other].sentence for other in also))
        for number, also in sorted(zip(choice.chosen, choice.also, strict=True), key=reading)
    )


def _is_long(articles: Sequence[Article]) -> bool:
    days = [article.published.days for article in articles if article.published]
    return bool(days) and (max(d.last for d in days) - min(d.first for d in days)).days > LONG_STORY
