"""No run of words, marks and line ends stops the reading: a heading may be a name alone."""

import random
import re

import pytest

from briefgen.extract import extract
from briefgen.model import Article
from briefgen.text.sentences import sentences

_WORDS = re.split(
    r"\s+",
    "Olga Brask Lund the mayor of Vell his her claim claims promise to according words when "
    "after as told Radio speaking with interview saying calling He's she he they quoted "
    "showed a statement released not never if was how put it said says asked In by for from "
    "at and , . : ; — - ’s Orlen’s 40 percent more than $3 million Friday May 5-10 one in "
    "five",
)
_SPEECH = (
    "“We have waited long enough for it to open.”",
    "“Go!”",
    "“no idea at all,”",
    "'It is late,'",
    "“The Dam”",
    '"plain words here now"',
    "“We have waited\n“and more of it.”",
    "“open and never closed",
)


def _paragraph(draw: random.Random) -> str:
    """A quotation alone, a heading, or words and quotations in any order."""
    kind = draw.random()
    if kind < 0.25:
        return draw.choice(_SPEECH)
    if kind < 0.4:
        return " ".join(draw.choices(_WORDS, k=draw.randint(1, 4)))
    words = draw.choices((*_WORDS, *_SPEECH, *_SPEECH), k=draw.randint(1, 9))
    return " ".join(words) + draw.choice(["", ".", ":", ","])


@pytest.mark.parametrize("language", ["en", "fr", "de", "es", "ru"])
def test_any_text_is_read(language: str) -> None:
    draw = random.Random(language)
    for _ in range(1500 if language == "en" else 300):
        text = "\n\n".join(_paragraph(draw) for _ in range(draw.randint(1, 4)))
        found = sentences("a", text, language)
        read = extract(Article("a", "a.txt", "text/plain", "", text, found, language=language))

        for quote in read.quotes:
            assert [span.of(text) for span in quote.spans] == list(quote.texts)
        for figure in read.figures:
            assert figure.span.of(text) == figure.text
