"""How well a sentence can stand as a line of a brief, by its form alone.

Not at all: a question, an item of a list, a fragment, the inside of a longer quotation. Less well:
a quotation alone, the words of a picture, a headline in the text, a writer's own "I" or "you", a
sentence too short to tell anything or too long to take in, one that points back by "the" to what
its article has named elsewhere. Left out: what it is worth.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from briefgen.language.verbs import VERBS
from briefgen.model import Article, Sentence, Span
from briefgen.text.marks import Quoted, pair_marks
from briefgen.text.words import stems

SHORTEST = 4
"""Words of a sentence that may be chosen."""
QUOTED = 0.1
"""What it costs to be only a quotation, on the scale of 0 to 1 of all ratings."""
TERSE, TELLING = 0.25, 9
"""What it costs to have fewer words than this: such a sentence only fills the budget up."""
SPRAWLING, TAKEN_IN = 0.15, 60
"""What it costs to have more words than this: mostly such a sentence is several run together."""
UNENDED = 0.15
"""What it costs to end without a full stop, as headings, captions and cut texts do."""
PICTURED = 0.4
"""What it costs to speak of a picture."""
HEADED = 0.3
"""What it costs to be written like a headline, as captions and lists of names are too."""
OWN = 0.12
"""What it costs to speak of the writer or to the reader."""
POINTS_BACK = 0.08
"""What it costs to open with "The" and something that neither headline nor opening has named."""
LONG_ENOUGH = 12
"""Words from which a sentence is taken to have a verb, or to be one without a full stop."""
OPENING = 3
"""Sentences of an article that name what it is about."""

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_ENDED = re.compile(r"[.!…。！۔]['\"”’»)\]]{0,3}\Z")
_ASKED = re.compile(r"[?؟？]['\"”’»)\]]{0,3}\Z")
_ITEM = re.compile(r"\A\s{0,9}(?:[-–—*•·▪■►>]\s|\(?\d{1,2}[.)]\s|\(?[a-z]\)\s)")
_PICTURED = re.compile(
    r"\b(?:is|are|was|were) (?:seen|pictured|shown)\b|\b(?:this|file|undated|handout) "
    r"(?:\w{1,12} )?(?:photo|photograph|picture|image|video)\b|\A\W{0,2}(?:photo|video|watch)\b",
    re.IGNORECASE,
)
_PICTURING = frozenset(
    ("seen", "pictured", "shown", "photo", "photograph", "picture", "image", "video", "watch")
)
_OWN = re.compile(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|[Yy]our?)(?:['’]\w{1,2})?\b(?![.-])")
_LONG_WORD = re.compile(r"[^\W\d_]{4,40}")
_THE = re.compile(r"\A\W{0,2}(?:The|Those)\s((?:[a-z][\w'’-]{0,30}\s){1,3})")


@dataclass(frozen=True, slots=True)
class Ground:
    """What the sentences of an article are judged against: its quotations, what it opens with."""

    language: str
    quoted: tuple[Quoted, ...]
    named: frozenset[str]


def ground(article: Article) -> Ground:
    """The ground of an article's sentences."""
    opening = " ".join(sentence.text for sentence in article.sentences[:OPENING])
    named = frozenset(stems(f"{article.title} {opening}", article.language))
    return Ground(article.language, tuple(pair_marks(article.text)), named)


def cost(sentence: Sentence, words: int, on: Ground) -> float | None:
    """What the form of a sentence of ``words`` words takes from its rating.

    ``None`` means that it is not to be chosen.
    """
    text = sentence.text
    found = [word.lower().replace("’", "'") for word in _WORD.findall(text)]
    ended = bool(_ENDED.search(text))
    if _ASKED.search(text) or _ITEM.match(text):
        return None
    if words < (SHORTEST if ended else LONG_ENOUGH) or not found:
        return None
    if on.language == "en" and not _has_verb(found):
        return None
    near = [quote for quote in on.quoted if _touches(quote, sentence.span)]
    quotes = [_quote_cost(sentence.span, quote) for quote in near if quote.depth == 0]
    if None in quotes:
        return None
    total = UNENDED * (not ended) + TERSE * (words < TELLING) + SPRAWLING * (words > TAKEN_IN)
    total += sum(quote or 0.0 for quote in quotes)
    if on.language != "en":
        return total
    pictured = not _PICTURING.isdisjoint(found)
    return total + _english_cost(sentence, near, on.named, pictured)


def _english_cost(
    sentence: Sentence, near: Sequence[Quoted], named: frozenset[str], pictured: bool
) -> float:
    said = _unquoted(sentence, near)
    pointed = _THE.match(sentence.text)
    unknown = pointed is not None and named.isdisjoint(stems(pointed[1]))
    return (
        PICTURED * bool(pictured and _PICTURED.search(said))
        + HEADED * _is_headed(sentence.text)
        + OWN * bool(_OWN.search(said))
        + POINTS_BACK * unknown
    )


def _is_headed(text: str) -> bool:
    """Whether nearly all longer words, and no fewer than five, begin with a capital."""
    found = _LONG_WORD.findall(text)
    return len(found) >= 5 and sum(word[0].isupper() for word in found) >= 0.8 * len(found)


def _touches(quote: Quoted, span: Span) -> bool:
    return quote.outer.start < span.end and span.start < quote.outer.end


def _unquoted(sentence: Sentence, quoted: Sequence[Quoted]) -> str:
    """What a sentence says outside quotation marks."""
    if not quoted:
        return sentence.text
    start = sentence.span.start
    kept = list(sentence.text)
    for quote in quoted:
        low, high = quote.inner.start - start, quote.inner.end - start
        if high > 0 and low < len(kept):
            kept[max(0, low) : high] = " " * (min(high, len(kept)) - max(0, low))
    return "".join(kept)


def _quote_cost(sentence: Span, quote: Quoted) -> float | None:
    """``None`` for a piece of a longer quotation: without both its marks it is no one's word."""
    if quote.inner.holds(sentence):
        return None
    if not sentence.holds(quote.inner):
        return None
    return QUOTED if quote.outer.holds(sentence) else 0.0


def _has_verb(words: Sequence[str]) -> bool:
    return len(words) >= LONG_ENOUGH or any(
        word in VERBS or word.endswith(("ed", "n't", "'s", "'re", "'ve", "'ll", "'m"))
        for word in words
    )
