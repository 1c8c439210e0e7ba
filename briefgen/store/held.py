"""An article of the store as it is listed, and how it stands in the tables."""

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from datetime import date, datetime, tzinfo
from functools import lru_cache
from pathlib import PurePath
from typing import Literal

import msgspec

from briefgen.model import Extract, Problem
from briefgen.read import SUFFIXES

COLUMNS = (
    "article.sha256, article.name, article.size, coalesce(state, 'new'), coalesce(class, ''),"
    " coalesce(detail, ''), coalesce(advice, ''), coalesce(extract.title, ''),"
    " coalesce(outlet, ''), nullif(first, ''), nullif(last, ''),"
    " nullif(moment, '')"
)
"""What ``from_row`` reads, of ``article`` joined as ``LOOKED_AT`` says."""
LOOKED_AT = (
    "left join extract on extract.sha256 = article.sha256 and extract.kind = article.kind"
    " and extract.version = ?"
)

State = Literal["new", "read", "set aside"]


@dataclass(frozen=True, slots=True)
class Held:
    """An article of the store: its file's name, what became of it, and its date if it has one.

    ``first`` and ``last`` are the first and last possible day of publication, those of its page
    until ``in_zone`` makes them the day of its ``moment``. ``kind`` is the class of the fault of
    one set aside, ``detail`` and ``advice`` say it in words.
    """

    sha256: str
    name: str
    size: int
    state: State
    kind: str = ""
    detail: str = ""
    advice: str = ""
    title: str = ""
    outlet: str = ""
    first: date | None = None
    last: date | None = None
    moment: datetime | None = None

    def in_zone(self, zone: tzinfo) -> "Held":
        """The same by the calendar of ``zone``; what has no moment keeps the days of its page."""
        if self.moment is None:
            return self
        day = self.moment.astimezone(zone).date()
        return replace(self, first=day, last=day)

    @property
    def order(self) -> tuple[date, str, str]:
        """By date (unknown last), name and sha256."""
        return (self.last or date.max, self.name, self.sha256)


@lru_cache(maxsize=65_536)
def kind(name: str) -> str:
    """The media type that a file's name tells; empty where no reader takes such names."""
    return SUFFIXES.get(PurePath(name).suffix.lower(), "")


_FIELDS = tuple(field.name for field in fields(Held))


def from_row(row: Sequence[object], zone: tzinfo | None) -> Held:
    """The article of a row of ``COLUMNS``, its days those of ``zone`` if there is one."""
    held = msgspec.convert(dict(zip(_FIELDS, row, strict=True)), Held)
    return held.in_zone(zone) if zone else held


def to_row(found: Extract | Problem) -> tuple[str, ...]:
    """State, class, detail, advice, title, outlet, first and last day, moment of a row."""
    if isinstance(found, Problem):
        return ("set aside", found.code, found.what, found.advice, "", "", "", "", "")
    article = found.article
    when = article.published
    days = (when.days.first.isoformat(), when.days.last.isoformat()) if when else ("", "")
    moment = when.moment.isoformat() if when and when.moment else ""
    return ("read", "", "", "", article.title, article.outlet, *days, moment)
