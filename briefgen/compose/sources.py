"""Source notes: numbered in the order in which the brief first needs them."""

from collections.abc import Mapping, Sequence

from briefgen.model import Article, Extract, Late, LeftOut, Source, Topic


def number_sources(
    topics: Sequence[Topic], late: Sequence[Late], extracts: Mapping[str, Extract]
) -> tuple[Source, ...]:
    """A source note for every article of ``topics``, numbered from 1 in topic order, then the late.

    Args:
        topics: in the order printed, the small ones of "also noted" included.
        late: the articles of earlier periods, in the order printed.
        extracts: by article id.

    Returns:
        Notes in number order; ``copy_of`` is the number of the origin's lead for its copies.
    """
    numbers: dict[str, int] = {}
    leads: dict[str, str] = {}
    for topic in topics:
        for origin in topic.origins:
            for article in origin.articles:
                numbers.setdefault(article, len(numbers) + 1)
                leads.setdefault(article, origin.lead)
    for told in late:
        numbers.setdefault(told.article, len(numbers) + 1)
        leads.setdefault(told.article, told.article)
    return tuple(
        _note(
            extracts[article],
            number,
            None if leads[article] == article else numbers[leads[article]],
        )
        for article, number in numbers.items()
    )


def _note(extract: Extract, number: int, copy_of: int | None) -> Source:
    article = extract.article
    return Source(
        number=number,
        article=article.id,
        name=article.name,
        media_type=article.media_type,
        title=article.title,
        outlet=article.outlet,
        family=article.family,
        byline=article.byline,
        agency=article.agency,
        url=article.url,
        language=article.language,
        published=article.published,
        copy_of=copy_of,
        text=article.text,
        quotes=extract.quotes,
        figures=extract.figures,
        events=extract.events,
        shared=article.shared,
        statements=extract.statements,
    )


def leave_out(article: Article, reason: str) -> LeftOut:
    """The note of an article that was read and stands in no topic."""
    return LeftOut(article.id, article.name, article.title, article.outlet, reason)
