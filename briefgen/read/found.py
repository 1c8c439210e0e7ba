"""What a reader hands back: text, what the markup states, and faults that did not stop it."""

from dataclasses import dataclass, field

from briefgen.model import Doubt, PageData, Problem

MOST_TEXT = 1_000_000
"""Characters of text that are read: two novels, and some seconds of work."""


@dataclass(frozen=True, slots=True)
class Found:
    """``text`` has newlines between lines and no control character but tab and newline."""

    text: str
    page: PageData = field(default_factory=PageData)
    problems: tuple[Problem, ...] = ()
    doubts: tuple[Doubt, ...] = ()


def too_much_text(name: str, characters: int) -> Problem:
    """Why a file with so many characters of text is not read."""
    what = f"too much text ({characters} characters, read are up to {MOST_TEXT})"
    return Problem(name, what, "Save the article alone, without the rest of the site.", "R03")
