"""Periods that have articles and no brief, as when a timer did not run."""

from collections import Counter
from collections.abc import Sequence

from briefgen.jobs.past import Shelf
from briefgen.jobs.period import NOUN, period_of
from briefgen.jobs.report import Line
from briefgen.model import Extract, Period


def tell_missed(shelf: Shelf, period: Period, read: Sequence[Extract]) -> tuple[Line, ...]:
    """A warning for each period since the last brief of the series that has articles and no brief.

    They are told in no other brief: what is late is late for a brief that was made.

    Args:
        shelf: the issues there are.
        period: of the brief that is made.
        read: the articles at hand.
    """
    before = shelf.before(period)
    if period.series == "period" or not before:
        return ()
    since = max(issue.period.until for issue in before)
    days = [e.article.published.days.last for e in read if e.article.published]
    counts = Counter(period_of(period.series, day) for day in days if since <= day < period.first)
    return tuple(
        Line(
            "warning",
            missed.label,
            f"no brief was made of it, and articles of it are at hand ({count})",
            f"Make it: briefgen {period.series} --{NOUN[period.series]} {missed.label}",
            "M01",
        )
        for missed, count in sorted(counts.items(), key=lambda item: item[0].first)
        if since <= missed.first and missed.until <= period.first
    )
