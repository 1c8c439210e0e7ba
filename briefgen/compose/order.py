"""One order for the reports of a topic, whatever order they come to hand in."""

from collections.abc import Iterable
from datetime import date

from briefgen.model import Extract


def by_day(extracts: Iterable[Extract]) -> tuple[Extract, ...]:
    """The extracts by their articles' days, then by id; undated ones last."""

    def key(extract: Extract) -> tuple[date, str]:
        published = extract.article.published
        return (published.anchor if published else date.max, extract.article.id)

    return tuple(sorted(extracts, key=key))
