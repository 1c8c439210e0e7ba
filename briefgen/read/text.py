"""Read plain text: any characters that could harm a parser, a page or a reader are taken out."""

from briefgen.model import Problem
from briefgen.read.found import Found
from briefgen.read.gate import admit


def read_text(name: str, text: str) -> Found | Problem:
    """The text with its lines ended by newlines."""
    admitted = admit(name, text)
    if not admitted.text.strip():
        return Problem(name, "the file is empty", "Save the article again.", "R01")
    return Found(admitted.text, problems=admitted.problems)
