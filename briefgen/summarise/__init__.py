"""A topic's articles to the few sentences that tell most of it, verbatim and in reading order."""

from collections.abc import Iterable, Sequence
from datetime import date

from briefgen.model import Article, Pick, Sentence
from briefgen.summarise.candidates import NOTHING, Shown, candidates
from briefgen.summarise.choice import choose
from briefgen.summarise.form import cost, ground
from briefgen.summarise.leaning import leans
from briefgen.summarise.methods import CAPS, SUMMARISERS, WARNINGS, Summariser
from briefgen.text.words import length

__all__ = [
    "CAPS",
    "LONG_STORY",
    "SUMMARISERS",
    "WARNINGS",
    "Summariser",
    "reads_alone",
    "summarise",
]

LONG_STORY = 7
"""Days between first and last article from which a summary runs by date."""


def summarise(
    articles: Iterable[Article], words: int, method: str = "lexrank", shown: Shown = NOTHING
) -> tuple[Pick, ...]:
    """The sentences that tell most of a topic, whole, together at most ``words`` words.

    No two of them say the same; what other articles say in nearly the same words stands with each
    as ``also``. A sentence that leans on the one before it comes right after that one. They come in
    the order of their place in their articles, by date first when the articles span more than
    ``LONG_STORY`` days.

    Args:
        articles: of one topic, in any order, which changes nothing.
        words: the budget; nothing is chosen when no sentence fits it.
        method: a key of ``SUMMARISERS``: what the rating starts from.
        shown: parts of the articles, by id, that stand on the page already, as quotes do; a
            sentence that is mostly such a part is left out.
    """
    ordered = sorted(articles, key=lambda article: article.age)
    pool = candidates(ordered, shown)
    if not pool:
        return ()
    choice = choose(pool, ordered, words, SUMMARISERS[method])
    by_date = _is_long(ordered)

    def reading(found: tuple[int, tuple[int, ...]]) -> tuple[date, float, int, int]:
        number = found[0]
        before = pool[number].before
        head = before if before in choice.chosen else number
        day = ordered[pool[head].article].age[0] if by_date else date.min
        return (day, pool[head].depth, head, number)

    return tuple(
        Pick(
            pool[number].sentence,
            tuple(pool[other].sentence for other in also),
            leans=pool[number].leans and pool[number].before in choice.chosen,
        )
        for number, also in sorted(zip(choice.chosen, choice.also, strict=True), key=reading)
    )


def reads_alone(sentence: Sentence, article: Article) -> bool:
    """Whether a sentence of ``article`` can stand as a line of its own, with nothing against it."""
    if leans(sentence.text, article.language, opens=sentence == article.sentences[0]):
        return False
    return cost(sentence, length(sentence.text), ground(article)) == 0.0


def _is_long(articles: Sequence[Article]) -> bool:
    days = [article.published.days for article in articles if article.published]
    return bool(days) and (max(d.last for d in days) - min(d.first for d in days)).days > LONG_STORY
