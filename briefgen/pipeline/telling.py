"""Which articles a brief tells, and how: in its topics, as late, or as undated."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from briefgen.model import Article, Extract, Period


@dataclass(frozen=True, slots=True)
class Told:
    """What the other issues of a series have told, so that each article is told in one of them.

    ``periods`` are those of the issues before, ``articles`` what any other issue has shown, and
    ``listed`` the undated ones that any other has listed. ``strays`` are the only late and undated
    articles that may be told (``None``: any may).
    """

    periods: tuple[Period, ...] = ()
    articles: frozenset[str] = frozenset()
    listed: frozenset[str] = frozenset()
    strays: frozenset[str] | None = None

    def takes(self, article: Article) -> bool:
        """Whether an article of the period, or an undated one, may be told."""
        if article.id in self.articles:
            return False
        return article.published is not None or self._may_stray(article)

    def lacks(self, article: Article) -> bool:
        """Whether an article belongs to a period that has its brief, and no brief has shown it."""
        if article.published is None or article.id in self.articles:
            return False
        return self.covers(article.published.days.last) and self._may_stray(article)

    def lists(self, article: Article) -> bool:
        """Whether an undated article is to be listed: no other issue has told of it."""
        return article.id not in self.articles | self.listed and self._may_stray(article)

    def covers(self, day: date) -> bool:
        """Whether a day is in one of the periods."""
        return any(day in period for period in self.periods)

    def _may_stray(self, article: Article) -> bool:
        return self.strays is None or article.id in self.strays


NOTHING_TOLD = Told()


def in_period(article: Article, period: Period, include_undated: bool) -> bool:
    """Whether an article belongs in the brief of ``period``.

    The last of its possible days decides, so that every dated article is in one brief of a series.
    """
    if article.published is None:
        return include_undated
    return article.published.days.last in period


@dataclass(frozen=True, slots=True)
class ToTell:
    """What a brief is made of, what it tells as late, and the undated articles that it counts."""

    used: tuple[Extract, ...]
    late: tuple[Extract, ...]
    undated: tuple[Article, ...]


def to_tell(
    extracts: Sequence[Extract], period: Period, include_undated: bool, told: Told
) -> ToTell:
    """The articles that the brief of ``period`` tells, each list in the order of ``extracts``."""
    tells = told.takes if include_undated else told.lists
    articles = [e.article for e in extracts]
    return ToTell(
        used=tuple(
            e
            for e in extracts
            if in_period(e.article, period, include_undated) and told.takes(e.article)
        ),
        late=tuple(e for e in extracts if told.lacks(e.article)),
        undated=tuple(a for a in articles if a.published is None and tells(a)),
    )
