"""A brief that a later one of its series follows is closed: it is made again from what it had.

What has come since is told in the next brief, or in a correction, and in neither place twice.
"""

from collections.abc import Sequence

from briefgen.errors import BriefgenError
from briefgen.jobs.files import read_inputs
from briefgen.jobs.past import Issue, Shelf, editions, read_brief
from briefgen.model import Extract, Period, Problem


def as_it_was(
    read: Sequence[Extract], problems: Sequence[Problem], shelf: Shelf, period: Period
) -> tuple[Sequence[Extract], Sequence[Problem]]:
    """What was at hand, and what was set aside, when the brief of ``period`` was closed.

    Returns:
        ``read`` and ``problems`` themselves where the period has no brief yet, or none follows it.
    """
    issue = shelf.at(period)
    if issue is None or not shelf.after(period):
        return read, problems
    had = _had(issue)
    again = tuple(found for found in read if found.article.id in had)
    return again, set_aside(issue, problems)


def set_aside(issue: Issue, problems: Sequence[Problem]) -> tuple[Problem, ...]:
    """What an issue's last edition tells as set aside, if it can be read, else ``problems``."""
    try:
        brief = read_brief(editions(issue.folder)[-1])
    except BriefgenError:
        return tuple(problems)
    names = {source.name for source in brief.sources}
    return tuple(p for p in brief.problems if p.where not in names or p in problems)


def _had(issue: Issue) -> frozenset[str]:
    """The articles that an issue was made from; those it tells of, where no more is known."""
    try:
        read = frozenset(read_inputs(issue.folder).read)
    except (OSError, ValueError):
        read = frozenset()
    return read or issue.shown() | issue.listed()
