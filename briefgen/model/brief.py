"""The brief, whole: what its page and its record show."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from briefgen.model.article import Published, Sentence
from briefgen.model.basics import Problem
from briefgen.model.extract import Event, Figure, Quote, Statement
from briefgen.model.series import Change, Thread
from briefgen.model.topic import Headline, Pick, Topic


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """A figure of the first page and how it stands beside others of its kind."""

    figure: Figure
    topic: str
    relation: Literal["single", "agree", "differ", "move"]


@dataclass(frozen=True, slots=True)
class Source:
    """A numbered source note.

    ``text`` is the article's clean text, which all spans count in; ``quotes``, ``figures``,
    ``events`` and ``statements`` are all that were found there, printed or not. ``shared`` are the
    lines left out of the text since other pages of the outlet have them too.
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
    shared: tuple[str, ...] = ()
    statements: tuple[Statement, ...] = ()


@dataclass(frozen=True, slots=True)
class Late:
    """An article of an earlier period that its brief was made without, told once, in the next.

    ``label`` names that period; ``sentence`` is the article's first that can be read alone, if any.
    """

    article: str
    label: str
    sentence: Sentence | None


@dataclass(frozen=True, slots=True)
class LeftOut:
    """An article that was read but stands in no topic of the brief, and why."""

    article: str
    name: str
    title: str
    outlet: str
    reason: str


@dataclass(frozen=True, slots=True)
class Passages:
    """What one edition of a brief prints and another does not, verbatim, in the order printed.

    ``headlines`` are those of topics, ``sentences`` those of summaries and of late articles.
    """

    headlines: tuple[Headline, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    quotes: tuple[Quote, ...] = ()
    figures: tuple[Figure, ...] = ()
    statements: tuple[Statement, ...] = ()


@dataclass(frozen=True, slots=True)
class SourceBefore:
    """A source note as the edition before a correction has it."""

    article: str
    name: str
    title: str
    outlet: str
    byline: str
    language: str
    published: Published | None


@dataclass(frozen=True, slots=True)
class Correction:
    """What makes a brief a correction, and what it says otherwise than the edition before it.

    ``number`` counts the corrections of one brief from 1; the first one corrects the brief as it
    was issued, each other one the correction before. ``articles`` are the sources that it adds,
    ``withdrawn`` those that it has no more, ``restated`` those whose title, outlet, byline or date
    is another now.
    """

    number: int
    first_issued: date
    articles: tuple[str, ...] = ()
    withdrawn: tuple[SourceBefore, ...] = ()
    restated: tuple[SourceBefore, ...] = ()
    added: Passages = Passages()
    removed: Passages = Passages()


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
    ``without_articles`` are the topics of the settings that no article of the period is about.
    ``last_label`` names the brief that ``changes`` compares with (empty: this is the first).
    ``correction`` is ``None`` in a brief as it was first issued. ``quiet`` are topics of earlier
    briefs that this one does not tell, kept for when they are back.
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
    without_articles: tuple[str, ...]
    upcoming: tuple[Event, ...]
    sources: tuple[Source, ...]
    left_out: tuple[LeftOut, ...]
    problems: tuple[Problem, ...]
    made: Made
    late: tuple[Late, ...] = ()
    correction: Correction | None = None
    quiet: tuple[Thread, ...] = ()

    @property
    def edition(self) -> str:
        """The label of the period, and which correction of its brief this is, if it is one."""
        label = self.period.label
        return f"{label}, correction {self.correction.number}" if self.correction else label

    def source(self, article: str) -> Source:
        """The source note of an article's id.

        Raises:
            KeyError: the article is no source of this brief.
        """
        for source in self.sources:
            if source.article == article:
                return source
        raise KeyError(article)
