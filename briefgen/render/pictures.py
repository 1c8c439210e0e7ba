"""Where the marks of the small pictures stand, as fractions of their width and height."""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from briefgen.compose.values import in_unit_of
from briefgen.model import Event, Figure, Interval, Period, Published

_BARS = 14
_TWO = 2
_FEWEST = 3


@dataclass(frozen=True, slots=True)
class Spread:
    """Articles by day from ``first`` on; each count is of ``step`` days."""

    first: date
    step: int
    counts: tuple[int, ...]


def spread(period: Period, published: Iterable[Published | None]) -> Spread:
    """How articles spread over a period, in bars of whole days; what is not of it is passed over.

    An article of several possible days counts on the last of them, as it does for the period.
    """
    length = (period.until - period.first).days
    step = -(-length // _BARS)
    counts = [0] * -(-length // step)
    for when in published:
        if when is not None and when.days.last in period:
            counts[(when.days.last - period.first).days // step] += 1
    return Spread(period.first, step, tuple(counts))


def scale(figures: Iterable[Figure]) -> tuple[tuple[float, float], ...]:
    """Where figures stand between 0 and the highest of them, as pairs of fractions.

    Empty when one of them has no number at all or the highest is not above zero.
    """
    held = list(figures)
    values = [in_unit_of(held[0], figure) for figure in held]
    ends = [end for value in values for end in (value.low, value.high) if end is not None]
    top = max(ends, default=0)
    if (
        not all(map(math.isfinite, ends))
        or top <= 0
        or min(ends) < 0
        or any(v.low is None and v.high is None for v in values)
    ):
        return ()
    return tuple(_between(value, top) for value in values)


def course(figures: Iterable[Figure]) -> tuple[tuple[float, float], ...]:
    """The points of a figure that moves: when it is of, and how high it stands, each 0 to 1.

    Empty where a figure has no day or no single height, or where all are of one day.
    """
    held = tuple(figures)
    heights = scale(held)
    days = [f.as_of.last.toordinal() for f in held if f.as_of]
    if len(heights) < _TWO or len(days) < len(held) or len(set(days)) < len(days):
        return ()
    length = max(days) - min(days)
    return tuple(
        ((day - min(days)) / length, (low + high) / 2)
        for day, (low, high) in sorted(zip(days, heights, strict=True))
    )


def axis(events: Iterable[Event]) -> tuple[tuple[float, float], ...]:
    """Where the days of events begin and end between the first and the last of them.

    Empty for fewer than three days that differ, which need no picture.
    """
    spans = sorted({(e.days.first.toordinal(), e.days.last.toordinal()) for e in events if e.days})
    if len(spans) < _FEWEST:
        return ()
    start, end = spans[0][0], max(last for _, last in spans)
    return tuple(((a - start) / (end - start), (b - start) / (end - start)) for a, b in spans)


def _between(value: Interval, top: float) -> tuple[float, float]:
    low = value.low if value.low is not None else 0.0
    high = value.high if value.high is not None else top
    return (round(low / top, 4), round(high / top, 4))
