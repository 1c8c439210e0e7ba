"""Lines that several pages of one outlet share: furniture that no rule of words can tell.

What counts is how a line stands to its own page. Furniture is foreign to the article around it:
no name, no number and few words of it occur in the rest, page after page. A paragraph of
background, an update or a copy of one story is at home where it stands, and stays. Two pages that
are one story tell nothing of each other. The cost is linear in the paragraphs.

Left out: furniture that differs by a word from page to page, and outlets that are not known, but
for lines that speak to the reader.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from itertools import combinations

from briefgen.clean.lines import Line, key_of, line_of
from briefgen.model import Article, Span
from briefgen.text.edits import cut_more
from briefgen.text.sentences import sentences

REASON = "shared line"
"""The reason of an edit that cuts a line which other pages of the outlet have too."""

_FEWEST_OTHER = 40
_LEAST_OTHER = 0.3
_LEAST_ALIKE = 0.5
_CROWD = 8
_AT_HOME = 0.25
_MUCH_AT_HOME = 0.4
_SELDOM = 0.25
_SENTENCE = 12
_FEW_WORDS = 5
_OFTEN = 3


@dataclass(frozen=True, slots=True)
class _Page:
    """One article among those of its outlet, each of its lines measured.

    ``shared`` are the keys that other pages have too, ``other`` the stems of what this page alone
    says, headline included. ``length`` counts the words that do not speak to the reader, ``alone``
    those of its own lines, which run from the first to the last number of ``text``.
    """

    article: Article
    lines: tuple[Line, ...]
    shared: frozenset[str]
    other: frozenset[str]
    length: int
    alone: int
    text: range

    @property
    def tells(self) -> bool:
        """Whether enough of this page is its own to say what is foreign to it."""
        return self.alone >= max(_FEWEST_OTHER, _LEAST_OTHER * self.length)

    def at_home(self, line: Line, share: float) -> bool:
        """Whether the rest of the page speaks of what ``line`` speaks of."""
        if line.names & self.other:
            return True
        # Names that the rest of a page is silent about weigh more than words that it has too.
        share = max(share, _MUCH_AT_HOME) if line.names else share
        return bool(line.stems) and len(line.stems & self.other) > share * len(line.stems)


def shared_lines(articles: Sequence[Article]) -> dict[str, tuple[str, ...]]:
    """The paragraphs to cut from each article, by its id; articles with none are left out.

    Args:
        articles: of the run, in any order; the answer does not depend on it.

    Returns:
        The paragraphs as they stand in the text, in order.
    """
    families: dict[str, list[Article]] = defaultdict(list)
    for article in sorted(articles, key=lambda article: article.id):
        families[article.family].append(article)
    unknown = families.pop("", [])
    found: dict[str, tuple[str, ...]] = {}
    furniture: set[str] = set()
    for family in sorted(families):
        pages = _pages(families[family])
        cut = set(_foreign(pages, len(families[family]), known=True))
        furniture.update(key for _, key in cut)
        found |= _listed(pages, cut)
    pages = _pages(unknown, frozenset(furniture))
    again = {
        (number, line.key)
        for number, page in enumerate(pages)
        for line in page.lines
        if line.key in furniture and not page.at_home(line, _AT_HOME)
    }
    return found | _listed(pages, again.union(_foreign(pages, len(unknown), known=False)))


def without(article: Article, lines: Sequence[str]) -> Article:
    """``article`` once these of its paragraphs are cut, each an edit with the reason.

    Args:
        article: as it was cleaned.
        lines: paragraphs of its text; those that it has not are passed over.
    """
    parts = article.text.split("\n\n")
    cut = [part in lines for part in parts]
    if not any(cut) or all(cut):
        return article
    edited = cut_more(article.text, article.edits, _spans(parts, cut), REASON)
    spoken = sentences(article.id, edited[0], article.language)
    gone = tuple(part for part, is_cut in zip(parts, cut, strict=True) if is_cut)
    headless = any(article.title and article.title in part for part in gone)
    return replace(
        article,
        text=edited[0],
        edits=edited[1],
        sentences=spoken,
        shared=gone,
        title=spoken[0].text if headless and spoken else article.title,
    )


def _spans(parts: Sequence[str], cut: Sequence[bool]) -> list[Span]:
    """Where the cut paragraphs stand, each with the empty line that parts it from the text."""
    spans: list[Span] = []
    start, kept = 0, False
    for part, is_cut in zip(parts, cut, strict=True):
        end = start + len(part)
        if is_cut:
            spans.append(Span(start - 2, end) if kept else Span(start, end + 2))
        kept = kept or not is_cut
        start = end + 2
    return spans


def _listed(pages: Sequence[_Page], cut: Set[tuple[int, str]]) -> dict[str, tuple[str, ...]]:
    """The paragraphs to cut by article, none where nothing would be left."""
    found = {
        page.article.id: tuple(line.text for line in page.lines if (number, line.key) in cut)
        for number, page in enumerate(pages)
    }
    return {
        page.article.id: gone
        for page in pages
        if 0 < len(gone := found[page.article.id]) < len(page.lines)
    }


def _pages(articles: Iterable[Article], known: frozenset[str] = frozenset()) -> list[_Page]:
    """Those articles of one outlet that share a line; the keys ``known`` count as shared."""
    keyed = [
        (article, frozenset(key_of(part) for part in article.text.split("\n\n")))
        for article in articles
    ]
    seen = Counter(key for _, keys in keyed for key in keys)
    shared = known.union(key for key, pages in seen.items() if pages > 1)
    return [_page(article, keys & shared) for article, keys in keyed if keys & shared]


def _page(article: Article, shared: frozenset[str]) -> _Page:
    lines = tuple(line_of(part, article.outlet) for part in article.text.split("\n\n"))
    alone = [number for number, line in enumerate(lines) if line.key not in shared]
    headline = line_of(article.title, article.outlet).stems
    return _Page(
        article=article,
        lines=lines,
        shared=shared,
        other=headline.union(*(lines[number].stems for number in alone)),
        length=sum(line.words for line in lines if not line.speaks),
        alone=sum(lines[number].words for number in alone),
        text=range(alone[0], alone[-1]) if alone else range(0),
    )


def _foreign(pages: Sequence[_Page], count: int, known: bool) -> Iterator[tuple[int, str]]:
    """Number of each page and the key of each line on it that is furniture there.

    ``count`` is of all pages, with those that share nothing; ``known`` whether they are surely of
    one outlet.
    """
    holders: dict[str, list[tuple[int, Line]]] = defaultdict(list)
    for number, page in enumerate(pages):
        for key, line in {line.key: line for line in page.lines}.items():
            if key in page.shared:
                holders[key].append((number, line))
    copies = _copies(pages, holders)
    stories = _stories(pages, holders, copies)
    for key, held in holders.items():
        speaks = all(line.speaks for _, line in held)
        if any(line.told for _, line in held) or not (known or speaks):
            continue
        alike = copies if speaks else stories
        if not _is_furniture(pages, count, held, alike, speaks):
            continue
        for number, line in held:
            if speaks or not pages[number].at_home(line, _AT_HOME):
                yield number, key


def _is_furniture(
    pages: Sequence[_Page],
    count: int,
    held: Sequence[tuple[int, Line]],
    alike: Sequence[int],
    speaks: bool,
) -> bool:
    """Whether a line is foreign to pages enough of different stories."""
    share = _MUCH_AT_HOME if speaks else _AT_HOME
    telling = [(number, line) for number, line in held if pages[number].tells]
    foreign = {alike[n] for n, line in telling if not pages[n].at_home(line, share)}
    stories = {alike[number] for number, _ in telling}
    if len(foreign) < 2 or len(stories - foreign) > _SELDOM * len(stories):
        return False
    if speaks:
        return True
    line = held[0][1]
    at_edge = all(_at_edge(pages[number], line) for number, line in held)
    if not line.closed:
        return at_edge
    if len(foreign) >= _OFTEN and len(held) >= _SELDOM * count:
        return line.words >= _FEW_WORDS
    return at_edge and line.words >= _SENTENCE and not line.counts


def _at_edge(page: _Page, line: Line) -> bool:
    """Whether none of the page's own text goes on after the line, or comes before it."""
    return all(n not in page.text for n, one in enumerate(page.lines) if one.key == line.key)


def _copies(pages: Sequence[_Page], holders: Mapping[str, list[tuple[int, Line]]]) -> list[int]:
    """For each page the first that is the same text, wholly or for the greater part."""
    common: Counter[tuple[int, int]] = Counter()
    for held in holders.values():
        if len(held) <= _CROWD and not held[0][1].speaks:
            for (one, line), (other, _) in combinations(held, 2):
                common[one, other] += line.words
    first = list(range(len(pages)))
    for (one, other), words in sorted(common.items()):
        if words >= _LEAST_ALIKE * min(pages[one].length, pages[other].length):
            _unite(first, one, other)
    return [_first(first, number) for number in first]


def _stories(
    pages: Sequence[_Page], holders: Mapping[str, list[tuple[int, Line]]], copies: Sequence[int]
) -> list[int]:
    """For each page the first that is of the same story: a copy, or one with common background."""
    first = list(copies)
    for held in holders.values():
        home = [number for number, line in held if pages[number].at_home(line, _AT_HOME)]
        if not held[0][1].speaks:
            for other in home[1:]:
                _unite(first, home[0], other)
    return [_first(first, number) for number in first]


def _first(first: list[int], number: int) -> int:
    while first[number] != number:
        first[number] = first[first[number]]
        number = first[number]
    return number


def _unite(first: list[int], one: int, other: int) -> None:
    low, high = sorted((_first(first, one), _first(first, other)))
    first[high] = low
