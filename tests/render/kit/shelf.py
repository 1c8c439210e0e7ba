"""Every kind of brief that we have, each made and rendered once in a run of the tests."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from briefgen import pipeline
from briefgen.jobs.articles import take
from briefgen.jobs.gather import gather
from briefgen.model import Brief, Period
from briefgen.render import Layout, to_html, to_json, to_pdf, with_editions
from briefgen.settings import Settings

FULL = Layout(profile="full")
Make = tuple[Callable[[], Brief], Layout]


@dataclass(frozen=True, slots=True)
class Rendered:
    """A brief, its page, its PDF. A correction's page has the line that leads to the editions."""

    brief: Brief
    page: str
    pdf: bytes


class Shelf:
    """Rendered briefs by name, each made when it is first asked for, in the layout beside it."""

    def __init__(self, makers: Mapping[str, Make]) -> None:
        self._makers = makers
        self._held: dict[str, Rendered] = {}

    @property
    def names(self) -> list[str]:
        """The briefs that can be had here."""
        return list(self._makers)

    def __getitem__(self, name: str) -> Rendered:
        if name not in self._held:
            make, layout = self._makers[name]
            self._held[name] = _render(make(), layout)
        return self._held[name]


def week(monday: date) -> Period:
    """The week that begins on that day."""
    year, number, _ = monday.isocalendar()
    return Period("weekly", f"{year}-W{number:02}", monday, monday + timedelta(days=7))


def of_inbox(folder: Path, periods: Sequence[Period], undated: bool = False) -> Brief:
    """The brief of the last period of an inbox, each made from the one before it."""
    settled = pipeline.settle(take(gather([folder])).extracts)
    last: Brief | None = None
    for period in periods:
        last = pipeline.build(
            settled, period, Settings(), period.until, last, include_undated=undated
        )
    if last is None:
        raise ValueError("no period was named")
    return last


def _render(brief: Brief, layout: Layout) -> Rendered:
    html = to_html(brief, layout)
    page = with_editions(html, brief, "../", layout=layout) if brief.correction else html
    return Rendered(brief, page, to_pdf(html, brief, to_json(brief)))
