"""The nouns of a brief, all frozen: what one room hands to the next.

Offsets are half-open and count code points of the article's clean text. Shares are fractions
(two-thirds is 0.667), money is in whole currency units, durations and lengths in the unit named.
``None`` stands only where "unknown" is a true answer. What can be checked is checked when a value
is made: a sentence, quote or figure whose words are not the slice of its article is a ValueError.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters ``start`` up to, not including, ``end`` of a text."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start}..{self.end}")

    def of(self, text: str) -> str:
        """The slice of ``text`` that the span names."""
        return text[self.start : self.end]

    def holds(self, other: "Span") -> bool:
        """Whether ``other`` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True, order=True)
class Days:
    """Calendar days ``first`` to ``last``, both included: a day, a week, a month, a year."""

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.first > self.last:
            raise ValueError(f"not a run of days: {self.first}..{self.last}")

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last


@dataclass(frozen=True, slots=True, order=True)
class Interval:
    """Numbers ``low`` to ``high``, both included; ``None`` is an open end ("at least", "up to")."""

    low: float | None
    high: float | None


@dataclass(frozen=True, slots=True)
class Problem:
    """A fault of one input: where it is, what is wrong, what to do, and a stable code (``R01``)."""

    where: str
    what: str
    advice: str
    code: str


@dataclass(frozen=True, slots=True)
class Edit:
    """One cut or change on the way from raw to clean text.

    ``span`` is in the raw text, ``replacement`` what stands there now, ``reason`` the rule
    (``caption``, ``appeal``, ``link``), in the words ``briefgen inspect`` prints.
    """

    span: Span
    replacement: str
    reason: str


@dataclass(frozen=True, slots=True)
class PageData:
    """What a page's markup states about itself; empty where it is silent."""

    title: str = ""
    byline: str = ""
    outlet: str = ""
    published: str = ""
    url: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class RawDocument:
    """One file as text: ``name`` as the user knows it, ``sha256`` of its bytes.

    ``text`` holds every line that a reader of the file could see (for a saved page: the
    extracted text), lines ended by a newline; no control character but tab and newline.
    """

    name: str
    sha256: str
    media_type: str
    encoding: str
    text: str
    page: PageData = PageData()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class Published:
    """When an article was published, and how that is known.

    ``rule`` names the rule, ``words`` the words it read; ``inferred`` is true when no words state
    the date; ``conflict`` says what in the text speaks against it. ``anchor`` is the day from
    which the text's own "Friday" and "this week" are read: the last of ``days`` unless the text's
    weekdays show otherwise.
    """

    days: Days
    rule: str
    words: str
    anchor: date
    inferred: bool = False
    conflict: str = ""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of an article, verbatim; ``paragraph`` counts from 0."""

    article: str
    span: Span
    text: str
    paragraph: int


@dataclass(frozen=True, slots=True)
class Article:
    """An article, clean. ``id`` is the sha256 of the raw bytes.

    Paragraphs of ``text`` are parted by one empty line.

    ``family`` groups the names and hosts of one publisher; ``agency`` is a wire service that the
    text credits. Unknown outlet, byline, url and agency are empty strings.
    """

    id: str
    name: str
    media_type: str
    title: str
    text: str
    sentences: tuple[Sentence, ...]
    edits: tuple[Edit, ...] = ()
    outlet: str = ""
    family: str = ""
    byline: str = ""
    agency: str = ""
    url: str = ""
    language: str = "en"
    published: Published | None = None
    problems: tuple[Problem, ...] = ()

    def __post_init__(self) -> None:
        for sentence in self.sentences:
            _require_slice(self.text, sentence.span, sentence.text)

    def sentence_at(self, offset: int) -> Sentence:
        """The sentence that holds the character at ``offset``, or the last one before it."""
        found = [s for s in self.sentences if s.span.start <= offset]
        return found[-1] if found else self.sentences[0]


@dataclass(frozen=True, slots=True)
class Quote:
    """Words in quotation marks, marks left out, and who said them.

    A quote split by its attribution has several ``spans``; ``texts`` are their slices. ``speaker``
    is written as in the article (empty: unknown), ``speaker_span`` where; ``person`` is the one
    name for that speaker across articles. ``via`` is the outlet or agency that was told. ``kind``
    is ``fragment`` for words quoted inside a sentence of the writer's. ``rule`` tells how the
    speaker was found.
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
    """

    article: str
    span: Span
    text: str
    days: Days | None
    rule: str
    upcoming: bool = False


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
                _require_slice(text, span, words)
        spoken: Iterable[Statement | Figure | Event] = (
            *self.statements,
            *self.figures,
            *self.events,
        )
        for part in spoken:
            _require_slice(text, part.span, part.text)
        for figure in self.figures:
            if figure.what_span is not None:
                _require_slice(text, figure.what_span, figure.what)


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
class Headline:
    """An article's own title, verbatim."""

    article: str
    text: str


@dataclass(frozen=True, slots=True)
class Pick:
    """A chosen sentence; ``also`` are sentences of other articles that say the same."""

    sentence: Sentence
    also: tuple[Sentence, ...] = ()


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
class Topic:
    """Articles that tell one story, and what the brief prints of them.

    ``origins`` are its independent reports, ``families`` the number of publishers behind them.
    """

    id: str
    name: Headline
    tags: tuple[str, ...]
    origins: tuple[Origin, ...]
    families: int
    why: tuple[Link, ...]
    days: Days | None
    summary: tuple[Pick, ...] = ()
    quotes: tuple[QuoteEntry, ...] = ()
    figures: tuple[Figure, ...] = ()
    comparisons: tuple[Comparison, ...] = ()
    disputes: tuple[Dispute, ...] = ()
    timeline: tuple[Event, ...] = ()

    @property
    def articles(self) -> tuple[str, ...]:
        """Ids of all its articles, copies included, in origin order."""
        return tuple(a for origin in self.origins for a in origin.articles)


@dataclass(frozen=True, slots=True)
class FigureMove:
    """A figure of the last brief and the one that follows it now."""

    before: Figure
    before_source: str
    after: Figure


@dataclass(frozen=True, slots=True)
class Change:
    """What became of a topic since the last brief.

    ``topic`` is its id here (for ``quiet`` topics: there), ``name`` its headline as printed,
    ``week`` how many briefs in a row have told it. ``disputed`` are disputes the last brief did not
    have.
    """

    kind: Literal["new", "moved", "continued", "quiet"]
    topic: str
    name: str
    week: int = 1
    figures: tuple[FigureMove, ...] = ()
    quotes: tuple[QuoteEntry, ...] = ()
    disputed: tuple[Dispute, ...] = ()


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """A figure of the first page and how it stands beside others of its kind."""

    figure: Figure
    topic: str
    relation: Literal["single", "agree", "differ", "move"]


@dataclass(frozen=True, slots=True)
class Source:
    """A numbered source note.

    ``text`` is the article's clean text, which all spans count in; ``quotes``, ``figures``
    and ``events`` are all that were found there, printed or not.
    """

    number: int
    article: str
    name: str
    media_type: str
    title: str
    outlet: str
    family: str
    byline: str
    agency: str
    url: str
    language: str
    published: Published | None
    copy_of: int | None
    text: str
    quotes: tuple[Quote, ...] = ()
    figures: tuple[Figure, ...] = ()
    events: tuple[Event, ...] = ()


@dataclass(frozen=True, slots=True)
class LeftOut:
    """An article that was read but stands in no topic of the brief, and why."""

    article: str
    name: str
    title: str
    outlet: str
    reason: str


@dataclass(frozen=True, slots=True)
class Period:
    """Days ``first`` to the day before ``until``; ``series`` is daily, weekly, monthly or period.

    ``label`` names the folder and the brief: ``2021-W27``, ``2021-07``, ``2021-07-01--2021-10-08``.
    """

    series: Literal["daily", "weekly", "monthly", "period"]
    label: str
    first: date
    until: date

    def __post_init__(self) -> None:
        if self.first >= self.until:
            raise ValueError(f"not a period: {self.first} to {self.until}")

    def __contains__(self, day: date) -> bool:
        return self.first <= day < self.until


@dataclass(frozen=True, slots=True)
class Corpus:
    """What the brief was made from, counted."""

    articles: int
    outlets: int
    origins: int
    set_aside: int
    undated: int


@dataclass(frozen=True, slots=True)
class Made:
    """How the brief was made: enough to make it again and to see what moved when it differs.

    The hashes are sha256 over the canonical JSON of extracts, corpus facts, settings and the last
    brief (empty: there was none).
    """

    version: str
    summariser: str
    granularity: float
    include_undated: bool
    extracts: str
    facts: str
    settings: str
    last_brief: str


@dataclass(frozen=True, slots=True)
class Brief:
    """A brief, whole: all that the templates and ``brief.json`` show.

    ``cutoff`` is the last day on which a source of it was published (``None``: no dated source).
    ``last_label`` names the brief that ``changes`` compares with (empty: this is the first).
    """

    title: str
    number: str
    period: Period
    zone: str
    cutoff: date | None
    issued: date
    marking: str
    corpus: Corpus
    last_label: str
    glance: tuple[Pick, ...]
    changes: tuple[Change, ...]
    key_figures: tuple[KeyFigure, ...]
    topics: tuple[Topic, ...]
    also_noted: tuple[Topic, ...]
    upcoming: tuple[Event, ...]
    sources: tuple[Source, ...]
    left_out: tuple[LeftOut, ...]
    problems: tuple[Problem, ...]
    made: Made

    def source(self, article: str) -> Source:
        """The source note of an article's id.

        Raises:
            KeyError: the article is no source of this brief.
        """
        for source in self.sources:
            if source.article == article:
                return source
        raise KeyError(article)


def _require_slice(text: str, span: Span, words: str) -> None:
    if span.of(text) != words:
        raise ValueError(f"not verbatim at {span.start}..{span.end}: {words!r}")
