"""A file that holds several articles: a digest, a column of news in brief, a page of teasers.

Told by its shape and by what its parts speak of: headlines with text below each, and parts that
have next to nothing in common, no more than news of one week has. The sections of one article
share names. Left out: live blogs, letters and lists of goods, in which a writer speaks to a reader.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from statistics import median

from briefgen.clean.blocks import Block
from briefgen.clean.lines import STEM, line_of
from briefgen.clean.prose import is_headline, is_prose
from briefgen.language.months import MONTHS, WEEKDAYS
from briefgen.model import Problem

_DATELINE = re.compile(
    r"([A-Z][A-Z .'’-]{2,40})(?:, [^()\n]{1,40})?\s\([^()\n]{2,40}\)\s{0,3}[-–—]"
)
_CALENDAR = frozenset(name[:STEM] for name in (*MONTHS, *WEEKDAYS))
_OUTSIDE = frozenset(("before the text", "after the text", "beside the text"))
_FEWEST = 3
_MOST = 60
_HEADLINE = 3
_BELOW = 4
_RELATED = 3
_PER_NAME = 40
_ALIKE = 0.2
_LARGEST = 0.5
_TOLD = 0.5
_SPEAKING = 0.34
_FEWEST_TEASERS = 5
_TEASER = 30


@dataclass(frozen=True, slots=True)
class Section:
    """A headline, -1 where there is none, and the paragraphs below it, by number of block."""

    head: int
    body: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Several:
    """The articles of one file, none where it is one; ``teasers`` where each is a few words."""

    sections: tuple[Section, ...] = ()
    teasers: bool = False


_ONE = Several()


@dataclass(frozen=True, slots=True)
class _Measured:
    words: int
    names: frozenset[str]
    stems: frozenset[str]
    told: bool
    speaks: bool
    dateline: str


def find_several(blocks: Sequence[Block], language: str) -> Several:
    """The articles that the blocks of one file hold; none where it may be one.

    Args:
        blocks: all blocks of the file.
        language: ISO 639-1 code; empty if unknown.
    """
    found = _sections(blocks, language)
    if not _FEWEST <= len(found) <= _MOST:
        return _ONE
    parts = [_measure(blocks, section) for section in found]
    if len({part.dateline for part in parts if part.dateline}) >= _FEWEST:
        return Several(found)
    if sum(part.speaks for part in parts) > _SPEAKING * len(parts) or not _apart(parts):
        return _ONE
    short = all(len(section.body) == 1 for section in found)
    if short and len(parts) >= _FEWEST_TEASERS and median(p.words for p in parts) <= _TEASER:
        return _ONE if _under_one_head(blocks) else Several(found, teasers=True)
    if sum(part.told for part in parts) < _TOLD * len(parts):
        return _ONE
    return Several(found)


def _under_one_head(blocks: Sequence[Block]) -> bool:
    """Whether one heading stands above all the others, as an article's does above its parts."""
    levels = [block.heading for block in blocks if block.heading]
    return bool(levels) and levels[0] == min(levels) and levels.count(levels[0]) == 1


def _sections(blocks: Sequence[Block], language: str) -> tuple[Section, ...]:
    """Runs of paragraphs, each below a line that may be a headline or from a dateline on."""
    prose = [is_prose(block, language) for block in blocks]
    found: list[tuple[int, list[int]]] = [(-1, [])]
    for number, block in enumerate(blocks):
        if prose[number]:
            if _DATELINE.match(block.text) and found[-1][1]:
                found.append((-1, []))
            found[-1][1].append(number)
        elif (
            is_headline(block)
            and len(block.words) >= _HEADLINE
            and any(prose[number + 1 : number + _BELOW])
        ):
            found.append((number, []))
    return tuple(Section(head, tuple(body)) for head, body in found if body)


def _measure(blocks: Sequence[Block], section: Section) -> _Measured:
    body = [line_of(blocks[number].text, "") for number in section.body]
    head = [line_of(blocks[section.head].text, "")] if section.head >= 0 else []
    dateline = _DATELINE.match(blocks[section.body[0]].text)
    return _Measured(
        words=sum(line.words for line in body),
        names=_telling(line.names for line in body) | _telling(line.stems for line in head),
        stems=_telling(line.stems for line in [*body, *head]),
        told=any(line.told for line in body),
        speaks=any(line.speaks for line in body),
        dateline=dateline[1] if dateline else "",
    )


def _telling(stems: Iterable[frozenset[str]]) -> frozenset[str]:
    """All of these but days, months and numbers, which any two reports share."""
    found = frozenset[str]().union(*stems) - _CALENDAR
    return frozenset(stem for stem in found if not stem[0].isdigit())


def _apart(parts: Sequence[_Measured]) -> bool:
    """Whether few pairs of parts are related, weighed by their words, and none is the article."""
    words = sum(part.words for part in parts)
    pairs = [(one.words * two.words, _related(one, two)) for one, two in combinations(parts, 2)]
    related = sum(weight for weight, is_related in pairs if is_related)
    whole = sum(weight for weight, _ in pairs)
    return related <= _ALIKE * whole and max(p.words for p in parts) <= _LARGEST * words


def _related(one: _Measured, other: _Measured) -> bool:
    """Whether two parts name the same; long ones may share a name or two by chance."""
    common = max(len(one.names & other.stems), len(other.names & one.stems))
    return common >= min(_RELATED, 1 + min(one.words, other.words) // _PER_NAME)


def kept_whole(reasons: Sequence[str], found: Several) -> tuple[str, ...]:
    """``reasons`` of the blocks without those by which only the text of one article was kept."""
    bodies = {number for section in found.sections for number in section.body}
    return tuple(
        "" if number in bodies and reason in _OUTSIDE else reason
        for number, reason in enumerate(reasons)
    )


def told(name: str, found: Several) -> tuple[Problem, ...]:
    """The fault, if any, that ``found`` is of the file ``name``."""
    count = len(found.sections)
    if found.teasers:
        what = f"not one article but the beginnings of {count}"
        return (Problem(name, what, "Save each article from its own page.", "C02"),)
    what = f"holds {count} articles that have nothing in common, read as one"
    advice = "Save each article as a file of its own."
    return (Problem(name, what, advice, "C03"),) if count else ()
