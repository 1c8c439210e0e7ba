"""The small words of every room: spans, runs of days, intervals, problems."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters ``start`` up to, not including, ``end`` of a text."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start}..{self.end}")

    def of(self, text: str) -> str:
        """The slice of ``text`` that the span names."""
        return text[self.start : self.end]

    def holds(self, other: "Span") -> bool:
        """Whether ``other`` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True, order=True)
class Days:
    """Calendar days ``first`` to ``last``, both included: a day, a week, a month, a year."""

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.first > self.last:
            raise ValueError(f"not a run of days: {self.first}..{self.last}")

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last


@dataclass(frozen=True, slots=True, order=True)
class Interval:
    """Numbers ``low`` to ``high``, both included; ``None`` is an open end ("at least", "up to")."""

    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class Problem:
    """A fault of one input: where it is, what is wrong, what to do, and a stable code (``R01``)."""

    where: str
    what: str
    advice: str
    code: str


def require_slice(text: str, span: Span, words: str) -> None:
    """Raise ValueError unless ``words`` are the slice of ``text`` at ``span``."""
    if span.of(text) != words:
        raise ValueError(f"not verbatim at {span.start}..{span.end}: {words!r}")
