"""An article on its way from bytes to clean sentences."""

from dataclasses import dataclass, replace
from datetime import date, datetime, tzinfo

from briefgen.model.basics import Days, Problem, Span, require_slice


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
class PageDate:
    """A date that a page's markup states: by which rule it was found, and its words."""

    rule: str
    words: str


@dataclass(frozen=True, slots=True)
class PageData:
    """What a page's markup states about itself; empty where it is silent.

    ``published`` are the dates it gives for its publication, the most trusted first;
    ``day_first`` tells how it writes 03/04/2031 (``None``: unknown).
    """

    title: str = ""
    byline: str = ""
    outlet: str = ""
    published: tuple[PageDate, ...] = ()
    url: str = ""
    language: str = ""
    day_first: bool | None = None


@dataclass(frozen=True, slots=True)
class Doubt:
    """Lines of a raw text that its reader takes for no part of the article, and why.

    The reader saw the markup; cleaning, which sees the words, cuts them for that ``reason``.
    """

    span: Span
    reason: str


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
    doubts: tuple[Doubt, ...] = ()


@dataclass(frozen=True, slots=True)
class Published:
    """When an article was published, and how that is known.

    ``rule`` names the rule, ``words`` the words it read; ``inferred`` is true when no words state
    the date; ``conflict`` says what in the text speaks against it. ``anchor`` is the day from
    which the text's own "Friday" and "this week" are read: the last that the page states unless the
    text's weekdays show otherwise.

    ``moment`` is the time in UTC where the page states one with its zone. ``days`` are the page's
    own until ``in_zone`` makes them the day of that moment in the brief's zone; ``printed`` is then
    the page's own day where it is another.
    """

    days: Days
    rule: str
    words: str
    anchor: date
    inferred: bool = False
    conflict: str = ""
    moment: datetime | None = None
    printed: date | None = None

    def in_zone(self, zone: tzinfo) -> "Published":
        """The same by the calendar of ``zone``; what has no moment keeps the days of its page.

        >>> from datetime import UTC
        >>> sunday = date(2026, 9, 13)
        >>> late = datetime(2026, 9, 14, 4, 30, tzinfo=UTC)
        >>> when = Published(Days(sunday, sunday), "meta", "", sunday, moment=late)
        >>> when.in_zone(UTC).days.last.isoformat()
        '2026-09-14'
        """
        if self.moment is None:
            return self
        day, stated = self.moment.astimezone(zone).date(), self.printed or self.days.last
        return replace(self, days=Days(day, day), printed=stated if stated != day else None)


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
    text credits. Unknown outlet, byline, url and agency are empty strings. ``shared`` holds the
    paragraphs cut since other pages of the outlet have them too.
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
    shared: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        for sentence in self.sentences:
            require_slice(self.text, sentence.span, sentence.text)

    @property
    def age(self) -> tuple[date, str]:
        """A total order of articles: first possible day (the last of all if unknown), then id."""
        return (self.published.days.first if self.published else date.max, self.id)

    def in_zone(self, zone: tzinfo) -> "Article":
        """The article with its day of publication by the calendar of ``zone``."""
        if self.published is None or self.published.moment is None:
            return self
        return replace(self, published=self.published.in_zone(zone))

    def sentence_at(self, offset: int) -> Sentence:
        """The sentence that holds the character at ``offset``, or the last one before it."""
        found = [s for s in self.sentences if s.span.start <= offset]
        return found[-1] if found else self.sentences[0]
