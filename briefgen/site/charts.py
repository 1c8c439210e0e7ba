"""Where the points of a figure that moved stand in its chart, as fractions of width and height."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from briefgen.site.archive import Point

_FEWEST = 2


@dataclass(frozen=True, slots=True)
class Mark:
    """A point of a chart: how far right it stands, and from where to where, each 0 to 1."""

    x: float
    low: float
    high: float
    point: Point


@dataclass(frozen=True, slots=True)
class Chart:
    """A figure over days, from nought to the highest."""

    first: date
    last: date
    top: str
    marks: tuple[Mark, ...]


def chart(points: Sequence[Point]) -> Chart | None:
    """The chart of a course; ``None`` where there is nothing to draw.

    That is where fewer than two days are known, a number is open on one side or below nought, or
    the units differ.
    """
    drawn = [p for p in points if p.day]
    days = [p.day.toordinal() for p in drawn if p.day]
    values = [p.figure.value for p in drawn]
    highs = [v.high for v in values if v.high is not None]
    lows = [v.low for v in values if v.low is not None]
    whole = len(highs) == len(lows) == len(values)
    units = {p.figure.unit for p in drawn}
    if not whole or len(set(days)) < _FEWEST or len(units) > 1 or min(lows) < 0 or max(highs) <= 0:
        return None
    start, length, top = min(days), max(days) - min(days), max(highs)
    highest = drawn[highs.index(top)].figure.text
    marks = tuple(
        Mark(round((day - start) / length, 4), round(low / top, 4), round(high / top, 4), point)
        for day, low, high, point in zip(days, lows, highs, drawn, strict=True)
    )
    return Chart(date.fromordinal(start), date.fromordinal(start + length), highest, marks)
