"""What a reader hands back: text, what the markup states, and faults that did not stop it."""

from dataclasses import dataclass

from briefgen.model import PageData, Problem


@dataclass(frozen=True, slots=True)
class Found:
    """``text`` has ``\\n`` between lines and no control character but tab and newline."""

    text: str
    page: PageData = PageData()
    problems: tuple[Problem, ...] = ()
