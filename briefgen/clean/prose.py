"""How a block reads: running text, a headline, a label or a list of names.

Measures only; what follows from them is decided elsewhere.
"""

import re
from functools import lru_cache

from briefgen.clean.blocks import Block, words_of
from briefgen.language.frequent import FREQUENT

_TERMINAL = re.compile(r"(?:[.!?…]|\.\.\.)[\"”’'»)\]*]{0,3}$")
_LONGEST_END = 8
_QUOTED = re.compile(
    r"“[^”]{1,2000}”|\"[^\"]{1,2000}\"|«[^»]{1,2000}»|„[^“”]{1,2000}[“”]|^[“\"][^”\"]{1,9000}$"
)
_COUNTRY = re.compile(r"\bUS\b")
_MOSTLY_LINKED = 0.7
_NEXT = re.compile(r"[a-z0-9][.!?][\"”’')]{0,2}\s[\"“‘'(]{0,2}[^\W\da-z_]")
_SEVERAL_WORDS = 60
_SEVERAL_SENTENCES = 3
_LEAST_FREQUENT = 0.16
_LEAST_IN_SENTENCE = 0.045
_WHOLE_SENTENCE = 14
FIRST_PERSON = frozenset(("we", "our", "us", "ours", "i", "my", "me"))
SECOND_PERSON = frozenset(("you", "your", "yours"))
_PLAIN = str.maketrans("’", "'")


def ends_sentence(text: str) -> bool:
    """Whether the last sentence of ``text`` is closed."""
    return _TERMINAL.search(text, max(0, len(text) - _LONGEST_END)) is not None


def frequency(words: tuple[str, ...], language: str) -> float:
    """The share of ``words`` that are among the most frequent of the language."""
    if not words:
        return 0.0
    known = FREQUENT.get(language, frozenset())
    return len([word for word in words if word in known]) / len(words)


def reads(words: tuple[str, ...], language: str) -> bool:
    """Whether ``words`` hold enough of the frequent ones; an unknown language is not held to it."""
    return language not in FREQUENT or frequency(words, language) >= _LEAST_FREQUENT


def is_prose(block: Block, language: str, least: int = 8) -> bool:
    """Whether a block holds at least one whole sentence of running text.

    A long sentence is held to fewer of the frequent words: the lede of a news report is dense. A
    block of several sentences need not close its last: dumps glue what follows to it.
    """
    return block.linked < _MOSTLY_LINKED and _reads_whole(block.text, language, least)


@lru_cache(maxsize=4096)
def _reads_whole(text: str, language: str, least: int) -> bool:
    words = words_of(text)
    if len(words) < least or not (ends_sentence(text) or _has_sentences(text, len(words))):
        return False
    if len(words) >= _WHOLE_SENTENCE and language in FREQUENT:
        return frequency(words, language) >= _LEAST_IN_SENTENCE
    return reads(words, language)


def _has_sentences(text: str, size: int) -> bool:
    return size >= _SEVERAL_WORDS and len(_NEXT.findall(text)) >= _SEVERAL_SENTENCES


def is_headline(block: Block) -> bool:
    """Whether a block could be a headline: short, one line, no full stop."""
    words = len(block.words)
    return (
        2 <= words <= 30
        and not block.text.rstrip("\"'”’»)").endswith((".", ",", ";", ":"))
        and len(block.text) < 250
    )


@lru_cache(maxsize=4096)
def outside_quotes(text: str) -> str:
    """``text`` in lower case without what stands in quotation marks: the writer's own words.

    The country "US" is told from "us".
    """
    text = _COUNTRY.sub("U.S.", text)
    return _QUOTED.sub(" ", text).lower().translate(_PLAIN)


@lru_cache(maxsize=4096)
def _own_words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", outside_quotes(text)))


def speaks_as_we(text: str) -> bool:
    """Whether the writer's own words speak of "we" or "our"."""
    return not FIRST_PERSON.isdisjoint(_own_words(text))


def speaks_to_you(text: str) -> bool:
    """Whether the writer's own words address the reader."""
    return not SECOND_PERSON.isdisjoint(_own_words(text))
