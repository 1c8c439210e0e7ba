"""What one article says: quotes, statements, figures, events."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from briefgen.model.article import Article, Sentence
from briefgen.model.basics import Days, Interval, Span, require_slice


@dataclass(frozen=True, slots=True)
class Quote:
    """Words in quotation marks, marks left out, and who said them.

    A quote split by its attribution has several ``spans``; ``texts`` are their slices. ``speaker``
    is written as in the article (empty: unknown), ``speaker_span`` where; ``person`` is the one
    name for that speaker across articles. ``via`` is the outlet or agency that was told. ``kind``
    is ``fragment`` for words quoted inside a sentence of the writer's. ``rule`` tells how the
    speaker was found (``RULE_WORDS``).
    """

    article: str
    spans: tuple[Span, ...]
    texts: tuple[str, ...]
    kind: Literal["full", "fragment"]
    speaker: str = ""
    speaker_span: Span | None = None
    person: str = ""
    role: str = ""
    cue: str = ""
    via: str = ""
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Statement:
    """A reported claim or denial: ``text`` is the clause, verbatim.

    ``stance`` is ``denies`` when the speaker rejects what was claimed. ``speaker``, ``person`` and
    ``cue`` as in ``Quote``.
    """

    article: str
    span: Span
    text: str
    stance: Literal["claims", "denies"]
    speaker: str
    person: str
    cue: str


@dataclass(frozen=True, slots=True)
class Figure:
    """A number as printed. ``text`` is hedge, number and unit as they stand ("more than 1,000").

    ``value`` is the number in ``unit`` (a share is a fraction); ``kind`` is ``count``, ``share``,
    ``money``, ``length``, ``duration`` and so on; ``what`` the words that say what is counted
    (a slice at ``what_span``); ``speaker`` and ``person`` who gave it (empty: the article itself);
    ``as_of`` the days it speaks of.
    """

    article: str
    span: Span
    text: str
    value: Interval
    unit: str
    kind: str
    hedge: str = ""
    what: str = ""
    what_span: Span | None = None
    speaker: str = ""
    person: str = ""
    as_of: Days | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """Words for a time ("on Thursday") and the days they mean; ``None`` where nothing settles it.

    ``rule`` names the rule that settled it; ``upcoming`` is true when the text speaks of a plan.
    ``also`` are sentences of other articles that tell the same of these days; a brief has them, an
    extract none.
    """

    article: str
    span: Span
    text: str
    days: Days | None
    rule: str
    upcoming: bool = False
    also: tuple[Sentence, ...] = ()


@dataclass(frozen=True, slots=True)
class Extract:
    """All that one article says, found from that article alone; every part is its slice."""

    article: Article
    quotes: tuple[Quote, ...] = ()
    statements: tuple[Statement, ...] = ()
    figures: tuple[Figure, ...] = ()
    events: tuple[Event, ...] = ()

    def __post_init__(self) -> None:
        text = self.article.text
        for quote in self.quotes:
            for span, words in zip(quote.spans, quote.texts, strict=True):
                require_slice(text, span, words)
        spoken: Iterable[Statement | Figure | Event] = (
            *self.statements,
            *self.figures,
            *self.events,
        )
        for part in spoken:
            require_slice(text, part.span, part.text)
        for figure in self.figures:
            if figure.what_span is not None:
                require_slice(text, figure.what_span, figure.what)
