"""Articles that tell one story, and what is printed of them."""

from dataclasses import dataclass
from typing import Literal

from briefgen.model.article import Sentence
from briefgen.model.basics import Days
from briefgen.model.extract import Event, Figure, Quote, Statement


@dataclass(frozen=True, slots=True)
class Origin:
    """One independent report: an article and the copies of its text under other headlines.

    ``lead`` is the copy that the brief cites; ``articles`` holds all ids, the lead first.
    """

    lead: str
    articles: tuple[str, ...]
    how: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """Why two articles stand in one topic: cosine similarity (0 to 1) and the terms they share."""

    one: str
    other: str
    similarity: float
    terms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Match:
    """Why an article stands in a topic that the settings name: the phrase, where, how often."""

    article: str
    phrase: str
    where: Literal["headline", "opening", "text"]
    count: int


@dataclass(frozen=True, slots=True)
class Headline:
    """An article's own title, verbatim."""

    article: str
    text: str


@dataclass(frozen=True, slots=True)
class Pick:
    """A chosen sentence; ``also`` are sentences of other articles that say the same.

    One that ``leans`` is told right after the sentence before it in its article, and not without.
    """

    sentence: Sentence
    also: tuple[Sentence, ...] = ()
    leans: bool = False


@dataclass(frozen=True, slots=True)
class QuoteEntry:
    """One thing said: the quote printed, and its other wordings and prints."""

    quote: Quote
    variants: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """Figures of one measured thing: they agree, differ, or move in time. Never an average.

    ``figures`` are in time order when they move, else in source order; ``what`` are the words of
    the first of them that say what is measured.
    """

    relation: Literal["agree", "differ", "move"]
    what: str
    unit: str
    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class Dispute:
    """A claim and what is said against it, each with its words."""

    claim: Statement
    against: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Telling:
    """That a brief of the series told a topic: its ``label``, and the headline it had there.

    ``printed`` are sums of the sentences, quotes and claims printed then, by which a repeat is
    known.
    """

    label: str
    name: str
    printed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Topic:
    """Articles that tell one story, and what the brief prints of them.

    ``origins`` are its independent reports, ``families`` the number of publishers behind them.
    ``label`` is the name that the settings give it (empty: none does), ``matches`` say how its
    articles came to it; ``why`` are the pairs that joined the articles of any other topic, and
    ``nearest`` of an article that stands alone the likest of the others, which was not enough.
    ``told`` are the earlier briefs of the series that told it, oldest first.
    """

    id: str
    name: Headline
    tags: tuple[str, ...]
    origins: tuple[Origin, ...]
    families: int
    days: Days | None
    why: tuple[Link, ...] = ()
    nearest: Link | None = None
    summary: tuple[Pick, ...] = ()
    quotes: tuple[QuoteEntry, ...] = ()
    figures: tuple[Figure, ...] = ()
    comparisons: tuple[Comparison, ...] = ()
    disputes: tuple[Dispute, ...] = ()
    timeline: tuple[Event, ...] = ()
    label: str = ""
    matches: tuple[Match, ...] = ()
    told: tuple[Telling, ...] = ()

    @property
    def articles(self) -> tuple[str, ...]:
        """Ids of all its articles, copies included, in origin order."""
        return tuple(a for origin in self.origins for a in origin.articles)
