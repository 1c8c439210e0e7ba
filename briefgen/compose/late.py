"""Articles that come when the brief of their period has been made: told once, in the next one."""

from collections.abc import Sequence

from briefgen.model import Extract, Late, Period, Sentence
from briefgen.summarise import reads_alone


def tell_late(late: Sequence[Extract], past: Sequence[Period]) -> tuple[Late, ...]:
    """The late articles in order of date and id, each with the period whose brief lacks it.

    Args:
        late: articles of earlier periods that no brief has shown.
        past: the periods of the series that have briefs.
    """
    ordered = sorted(late, key=lambda extract: extract.article.age)
    return tuple(
        Late(extract.article.id, _label(extract, past), _first_alone(extract))
        for extract in ordered
    )


def _label(extract: Extract, past: Sequence[Period]) -> str:
    published = extract.article.published
    assert published is not None
    return next(period.label for period in past if published.days.last in period)


def _first_alone(extract: Extract) -> Sentence | None:
    return next((s for s in extract.article.sentences if reads_alone(s, extract.article)), None)
