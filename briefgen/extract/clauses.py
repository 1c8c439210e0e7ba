"""Cut an article into stretches of words: the ground on which speech is sought.

A stretch is one sentence of the writer's; sentences that share a quotation, and a sentence that
only names who cried it, are one stretch. The words between quotation marks are one token, so that a
verb inside a quote is no reporting verb. No parsing is done here or elsewhere: all that follows
works on word lists and on the order of words.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal, NamedTuple

from briefgen.language.names import NOT_NAMES, PARTICLES
from briefgen.language.speech import PREPOSITIONS, TIME_WORDS
from briefgen.model import Article, Sentence, Span
from briefgen.text.marks import Quoted

_WORD = re.compile(
    r"[^\W\d_]{1,60}+(?=[ ,])"  # most words, found by the shortest way
    r"|(?:[^\W\d_]\.){1,6}(?=\s[a-z]|\s?[^\s]|$)"
    r"|(?:Mr|Mrs|Ms|Dr|Sen|Sens|Rep|Reps|Gov|Govs|Gen|Col|Maj|Capt|Lt|Sgt|Adm|Rev|Prof|Jr|Sr|St|Hon)\."
    r"|[^\W_]{1,12}+(?:-[^\W_]{1,12}+)?+\.(?=[),;])"
    r"|\d{1,3}(?:-[^\W\d_]{1,20}){1,3}"
    r"|[$€£]?\d[\d.,:]{0,20}\d[^\W\d_]{0,4}%?"
    r"|\w{1,60}(?:[-'’&.@/]\w{1,60}){0,6}(?:(?<=s)['’](?=\s\w))?"
    r"|--|[^\w\s]"
)
# What follows a cry or a question and is no sentence of its own: "...?" Olga Brask asked him.
_ATTRIBUTION = re.compile(
    r"(?:[A-Z][\w.'’-]{0,30}\s){1,4}(?:[a-z]{2,20}ed|said|says|told|wrote|writes|put it|went on)\b"
)
_POSSESSIVE = re.compile(r"(?:['’]s|s['’])\Z")


_Kind = Literal["word", "mark", "quote"]


class Token(NamedTuple):
    """A word, a mark, or a whole quotation, with what its letters alone tell of it.

    ``low`` is it in lower case, apostrophes plain; ``capital`` whether it is a word with a capital
    or a figure-free initialism, ``possessive`` whether it ends in an apostrophe with or before its
    s, ``time`` whether it is a word for a time ("Thursday", "week"; "may" only with a capital),
    ``name_part`` whether it may be part of a proper name.
    """

    text: str
    start: int
    end: int
    kind: _Kind
    low: str
    capital: bool = False
    possessive: bool = False
    time: bool = False
    preposition: bool = False
    name_part: bool = False
    quote: Quoted | None = None

    @property
    def span(self) -> Span:
        """Its characters in the article."""
        return Span(self.start, self.end)


_MONTHS_THAT_ARE_WORDS = frozenset(["may", "march"])


@lru_cache(maxsize=16384)
def _traits(word: str) -> tuple[_Kind, str, bool, bool, bool, bool, bool]:
    """What a token tells by its letters alone, from ``kind`` to ``name_part``."""
    is_word = word != "_" and (word[0].isalnum() or word[0] in "$€£")
    low = word.lower().replace("’", "'")
    capital = is_word and word[0].isupper()
    possessive = is_word and bool(_POSSESSIVE.search(word))
    time = low in TIME_WORDS and (low not in _MONTHS_THAT_ARE_WORDS or capital)
    kind: _Kind = "word" if is_word else "mark"
    return kind, low, capital, possessive, time, low in PREPOSITIONS, capital and not time


@dataclass(frozen=True, slots=True)
class Stretch:
    """A sentence of the writer's with its quotations; ``index`` counts from 0 in the article."""

    index: int
    paragraph: int
    span: Span
    tokens: tuple[Token, ...] = field(repr=False)

    def token_at(self, offset: int) -> int:
        """Index of the first token that ends after ``offset``; ``len(tokens)`` if there is none."""
        for index, token in enumerate(self.tokens):
            if token.end > offset:
                return index
        return len(self.tokens)


def stretches(article: Article, quoted: Sequence[Quoted]) -> tuple[Stretch, ...]:
    """The stretches of ``article`` in order.

    Args:
        article: with its sentences.
        quoted: its outermost quotations, in order.
    """
    spans: list[tuple[int, Span]] = []
    at = 0
    for sentence in article.sentences:
        start, end = sentence.span.start, sentence.span.end
        while at < len(quoted) and quoted[at].outer.end <= start:
            at += 1
        inside = at < len(quoted) and quoted[at].outer.start < start < quoted[at].inner.end + 1
        tail = at > 0 and bool(spans) and _is_tail(sentence, spans[-1][1], quoted[at - 1])
        if spans and spans[-1][0] == sentence.paragraph and (inside or tail):
            spans[-1] = (sentence.paragraph, Span(spans[-1][1].start, end))
        else:
            spans.append((sentence.paragraph, Span(start, end)))
    found: list[Stretch] = []
    at = 0
    for index, (paragraph, span) in enumerate(spans):
        while at < len(quoted) and quoted[at].outer.end <= span.start:
            at += 1
        held: list[Quoted] = []
        look = at
        while look < len(quoted) and quoted[look].outer.start < span.end:
            held.append(quoted[look])
            look += 1
        found.append(Stretch(index, paragraph, span, _tokens(article.text, span, held)))
    return tuple(found)


def _is_tail(sentence: Sentence, before: Span, quote: Quoted) -> bool:
    """Whether the sentence only names who cried or asked what stands alone before it."""
    cried = quote.outer.start == before.start and quote.outer.end == before.end
    follows = sentence.span.start - before.end == 1 and "\n" not in sentence.text
    return cried and follows and quote.asks and bool(_ATTRIBUTION.match(sentence.text))


def _tokens(text: str, span: Span, quoted: Sequence[Quoted]) -> tuple[Token, ...]:
    tokens: list[Token] = []
    at = span.start
    for quote in quoted:
        if quote.outer.start >= at:
            tokens.extend(_words(text, at, quote.outer.start))
        start, end = quote.outer.start, quote.outer.end
        tokens.append(Token('"', start, end, "quote", '"', quote=quote))
        at = max(at, quote.outer.end)
    if at < span.end:
        tokens.extend(_words(text, at, span.end))
    return tuple(tokens)


def _words(text: str, start: int, end: int) -> list[Token]:
    found: list[Token] = []
    for match in _WORD.finditer(text, start, end):
        word = match[0]
        found.append(Token(word, match.start(), match.end(), *_traits(word)))
    return found


def span_of(tokens: Sequence[Token], start: int, end: int) -> Span:
    """The characters from token ``start`` up to the end of token ``end - 1``."""
    return Span(tokens[start].start, tokens[end - 1].end)


def is_name_run(tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether the tokens are all parts of a proper name ("Joe Biden", "Ursula von der Leyen")."""
    words = tokens[start:end]
    if not words or any(t.kind != "word" for t in words):
        return False
    if not words[0].name_part or not words[-1].name_part:
        return False
    if all(t.low.removesuffix("'s") in NOT_NAMES for t in words):
        return False
    return all(t.name_part or t.low in PARTICLES for t in words)
