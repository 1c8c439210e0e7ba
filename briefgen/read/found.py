"""What a reader hands back: text, what the markup states, and faults that did not stop it."""

from dataclasses import dataclass, field

from briefgen.model import Doubt, PageData, Problem


@dataclass(frozen=True, slots=True)
class Found:
    """``text`` has newlines between lines and no control character but tab and newline."""

    text: str
    page: PageData = field(default_factory=PageData)
    problems: tuple[Problem, ...] = ()
    doubts: tuple[Doubt, ...] = ()
