"""The lines that a page prints around its headline and that may hold a date.

A line is what a reader sees in one: the text between two block elements. The machine's words of a
time element ("2031-05-01T08:00") stand in for "3 hours ago". Left out: menus, sidebars, footers,
and what the lines say.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from typing import Any

from briefgen.text.written_dates import find_dates, may_hold_date

_SKIPPED = frozenset(
    (
        *("script", "style", "noscript", "template", "nav", "aside", "footer", "svg", "select"),
        *("iframe", "button", "form", "head"),
    )
)
_BESIDE = frozenset(("aside", "footer", "header", "div", "section", "ul", "p", "span"))
_INLINE = frozenset(
    (
        *("a", "abbr", "b", "bdi", "br", "cite", "em", "font", "i", "img", "ins", "mark", "q"),
        *("s", "small", "span", "strong", "sub", "sup", "time", "u", "wbr"),
    )
)
_FURNITURE = re.compile(
    r"(?i)comment|disqus|related|sidebar|recirc|trending|most-?(?:read|popular)|newsletter|archive"
    r"|breadcrumb|masthead|top-?bar|\bmenu|ticker|weather"
)
_OF_THE_ARTICLE = re.compile(
    r"(?i)(?:^|\s)(?:entry|article|post|single|story|page)[-_]|\bdate|publish|byline|\bmeta\b"
)
_LONG_PARAGRAPH = 30
_ABOVE, _INTO_TEXT, _FAR = 6, 8, 60
_LONGEST, _LONGEST_TEXT = 300, 2000
_MOST_NODES, _MOST_FAR = 60_000, 200


@dataclass(slots=True)
class _Line:
    text: str
    head: bool = False

    def add(self, words: str | None) -> None:
        """More words of the line, as long as it may be one with a date."""
        if words and len(self.text) < _LONGEST_TEXT:
            self.text += words[:_LONGEST_TEXT]


@dataclass(frozen=True, slots=True)
class DatedLines:
    """The dated lines of a page: ``under`` its headline and ``above`` it, and ``far`` below it.

    Those under and above stand nearest first.
    """

    under: tuple[str, ...] = ()
    above: tuple[str, ...] = ()
    far: tuple[str, ...] = ()


def dated_lines(tree: Any, title: str) -> DatedLines:  # noqa: ANN401 (lxml has no types)
    """The dated lines of a page, by their distance from the headline ``title``.

    A page without that headline has the first of its dated lines, if all name the same days.
    """
    lines = _lines(tree, _headline(tree, title))
    heads = [number for number, line in enumerate(lines) if line.head]
    wanted = _squash(title)
    if wanted and not heads:
        heads = [n for n, line in enumerate(lines) if _squash(line.text[:_LONGEST]) == wanted]
    if not heads:
        return DatedLines(tuple(_only(lines)))
    at = heads[-1]
    under = list(_under(lines[at:]))
    above = reversed(lines[max(0, at - _ABOVE) : at])
    below = lines[at + len(under) :]
    return DatedLines(
        tuple(_dated(under)), tuple(_dated(above)), tuple(islice(_dated(below), _MOST_FAR))
    )


def _dated(lines: Iterable[_Line]) -> Iterator[str]:
    for line in lines:
        if may_hold_date(line.text) and find_dates(line.text):
            yield line.text


def _only(lines: Sequence[_Line]) -> Iterator[str]:
    """The first dated line of a page without a headline, if all its dates are the same."""
    dated = list(_dated(lines))
    if len({found.readings for line in dated for found in find_dates(line)}) == 1:
        yield dated[0]


def _under(lines: list[_Line]) -> Iterator[_Line]:
    """The lines from the headline to a little behind the first paragraph."""
    left = _FAR
    for line in lines[: _FAR + _INTO_TEXT]:
        if len(line.text.split()) >= _LONG_PARAGRAPH:
            left = min(left, _INTO_TEXT)
        left -= 1
        if left < 0:
            return
        yield line


def _headline(tree: Any, title: str) -> Any:  # noqa: ANN401
    """The element that prints the headline, or ``None``."""
    wanted = _squash(title)
    headings = list(tree.iter("h1"))
    for heading in (*headings, *tree.iter("h2"), *tree.iter("h3")):
        if wanted and _squash(" ".join(heading.itertext())) == wanted:
            return heading
    printed = [heading for heading in headings if "".join(heading.itertext()).strip()]
    return printed[0] if len(printed) == 1 else None


def _lines(tree: Any, head: Any) -> list[_Line]:  # noqa: ANN401
    """The lines of a page in order; that of the headline is marked."""
    from lxml import etree

    keep = [] if head is None else [head, *head.iterancestors()]
    around = {id(element) for element in keep}  # true as long as `keep` holds the elements
    lines = [_Line("")]
    walk = etree.iterwalk(tree, events=("start", "end"))
    for number, (event, element) in enumerate(walk):
        if number > _MOST_NODES:
            break
        inline = element.tag in _INLINE
        if event == "end":
            if not inline:
                _break(lines)
            lines[-1].add(element.tail)
            continue
        if id(element) not in around and _is_furniture(element):
            walk.skip_subtree()
            continue
        if not inline or element.tag == "br":
            _break(lines)
        lines[-1].head = lines[-1].head or element is head
        lines[-1].add(_own(element))
    return [_Line(" ".join(one.text.split()), one.head) for one in lines if one.text or one.head]


def _break(lines: list[_Line]) -> None:
    if lines[-1].text.strip() or lines[-1].head:
        lines.append(_Line(""))
    else:
        lines[-1].text = ""


def _own(element: Any) -> str:  # noqa: ANN401
    """The words an element prints itself, with the machine's date where it prints none."""
    text = str(element.text or "")
    if element.tag not in ("time", "abbr"):
        return text
    machine = element.get("datetime") or element.get("title") or ""
    printed = " ".join(element.itertext())
    if machine and len(machine) < _LONGEST and not find_dates(" ".join(printed.split())):
        return f" {machine} {text}"
    return f" {text}"


def _is_furniture(element: Any) -> bool:  # noqa: ANN401
    """Whether an element is beside the article: by its kind or name, unless it bears its name."""
    names = f"{element.get('class') or ''} {element.get('id') or ''}"[:_LONGEST]
    if element.tag not in _SKIPPED and not _named(_FURNITURE, names):
        return False
    return element.tag not in _BESIDE or not _named(_OF_THE_ARTICLE, names)


@lru_cache(maxsize=4096)
def _named(pattern: re.Pattern[str], names: str) -> bool:
    """Whether class and id match; the same few stand on most elements of a page."""
    return pattern.search(names) is not None


def _squash(text: str) -> str:
    return re.sub(r"\W+", "", text).lower()
