"""Who wrote an article: what a page's markup and its byline claim, held against each other.

Claims come from JSON-LD, meta elements, links to writers' pages and the line beside the headline.
Persons go before firms; a longer list that holds the shorter one wins; two claims that agree win
against one. Left out: writers named only in the text, and the makers of pictures.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

from briefgen.language.bylines import AUTHOR_PATHS
from briefgen.read.bylines import Writers, key_of, opens_byline, writers_in
from briefgen.read.linked_data import LinkedData, Thing, types

_MOST = 12
_META = (
    "author",
    "article:author",
    "og:article:author",
    "byl",
    "byline",
    "parsely-author",
    "sailthru.author",
    "dc.creator",
    "dc.creator.author",
    "dcterms.creator",
    "citation_author",
    "cxenseparse:author",
    "article.author",
    "article:author_name",
    "authors",
    "creator",
    "twitter:misc:written by",
)
_PASSED = frozenset(("script", "style", "noscript", "template", "svg", "nav", "footer", "select"))
_MARKED = re.compile(r"author|byline|by-line|writer|autor(?!i[sz])|auteur|forfatter", re.I)
_NAMED_CLASS = re.compile(r"author-?name|author__name|byline", re.IGNORECASE)
_MOST_MARKED = 8
_AUTHOR_LINK = re.compile(rf"/(?:{AUTHOR_PATHS})s?(?:[/?=]|$)|[?&]author=", re.IGNORECASE)
_PICTURE = re.compile(r"\b(?:photo|foto|image|bild|picture|graphic|illustration)", re.IGNORECASE)
_ABOVE, _BELOW = 8, 60
_GAP = 4
_LEAST_TITLE = 8
_PARAGRAPH, _MOST_PARAGRAPHS = 160, 3
_LONGEST_NAME = 120
_Piece = tuple[str, Any]


def byline(
    tree: Any,  # noqa: ANN401 (lxml has no types)
    meta: Mapping[str, Sequence[str]],
    data: LinkedData,
    article: Thing,
    title: str,
    outlet: str,
) -> str:
    """The writers' names with commas between them; a firm's if no person is named.

    Args:
        tree: the parsed page.
        meta: the contents of each named meta element, names in lower case.
        data: what the page states in JSON-LD.
        article: that of its objects which describes the article.
        title: the headline.
        outlet: the outlet's name, which is no writer's.
    """
    zone = _zone(tree, title)
    claims = [
        _stated(data, article, outlet),
        *(_joined(meta.get(name, ()), outlet) for name in _META),
        _labelled(meta, outlet),
        _joined(_together(_linked(zone)), outlet),
        _joined(_together(_printed(zone)), outlet),
    ]
    shown = [_joined(_together(_marked(zone)), outlet), _alone(tree, outlet)]
    return ", ".join(_chosen(claims, shown)[:_MOST])


def _chosen(claims: Sequence[Writers], shown: Sequence[Writers]) -> tuple[str, ...]:
    """The names of the claim that the others speak for most, persons first.

    ``shown`` are claims that may hold the names of others, so they only confirm and fill in.
    """
    every = [*claims, *shown]
    named = [claim.persons for claim in every if claim.persons]
    if not named:
        return next((claim.others for claim in every if claim.others), ())
    keys = [frozenset(map(key_of, names)) for names in named]
    sure = sum(bool(claim.persons) for claim in claims)
    best = 0
    for number, key in enumerate(keys[:sure]):
        if key > keys[best]:
            best = number
    if not any(keys[best] & key for number, key in enumerate(keys) if number != best):
        agreed = [n for n, key in enumerate(keys) if keys.count(key) > 1]
        best = agreed[0] if agreed else best
    return named[best]


def _joined(texts: Iterable[str], outlet: str) -> Writers:
    found = [writers_in(text, outlet) for text in texts]
    return Writers(
        tuple(dict.fromkeys(name for one in found for name in one.persons)),
        tuple(dict.fromkeys(name for one in found for name in one.others)),
    )


def _stated(data: LinkedData, article: Thing, outlet: str) -> Writers:
    """The authors of the article's object, pointers followed, firms told from persons by type."""
    value = article.get("author") or article.get("creator")
    persons: list[str] = []
    others: list[str] = []
    for author in islice(_flat(value, data), 20):
        name = author.get("name") if isinstance(author, dict) else author
        for text in name if isinstance(name, list) else [name]:
            if not isinstance(text, str):
                continue
            found = writers_in(text, outlet)
            firm = isinstance(author, dict) and not _is_person(author)
            persons += () if firm else found.persons
            others += (*found.persons, *found.others) if firm else found.others
    return Writers(tuple(dict.fromkeys(persons)), tuple(dict.fromkeys(others)))


def _flat(value: object, data: LinkedData) -> Iterator[Any]:
    for part in value if isinstance(value, list) else [value]:
        yield data.followed(part)


def _is_person(thing: Thing) -> bool:
    kinds = types(thing)
    return not kinds or any(kind.endswith("Person") for kind in kinds)


def _labelled(meta: Mapping[str, Sequence[str]], outlet: str) -> Writers:
    """The value whose label is "Written by" (twitter:label1 and twitter:data1)."""
    for number in ("1", "2"):
        label = next(iter(meta.get(f"twitter:label{number}", ())), "")
        if opens_byline(label):
            return _joined(meta.get(f"twitter:data{number}", ())[:1], outlet)
    return Writers()


def _zone(tree: Any, title: str) -> list[_Piece]:  # noqa: ANN401
    """The pieces of text around the headline, each with its element; empty if there is none."""
    body = tree.find("body")
    whole = tree if body is None else body
    key = key_of(title)
    return _around(whole, key, _is_heading) or _around(whole, key, _is_line)


def _around(
    body: Any,  # noqa: ANN401
    key: str,
    is_headline: Callable[[str, Any, str], bool],
) -> list[_Piece]:
    above: list[_Piece] = []
    zone: list[_Piece] = []
    paragraphs = 0
    for text, element in _pieces(body):
        if zone:
            zone.append((text, element))
            paragraphs += len(text) > _PARAGRAPH
            if len(zone) > _ABOVE + _BELOW or paragraphs >= _MOST_PARAGRAPHS:
                break
        elif is_headline(text, element, key):
            zone = [*above[-_ABOVE:], (text, element)]
        else:
            above.append((text, element))
    return zone


def _is_heading(text: str, element: Any, key: str) -> bool:  # noqa: ANN401
    """Whether a piece belongs to a heading that prints the headline, or part of it."""
    if len(text) < _LEAST_TITLE or not key:
        return False
    elements = (element, *islice(element.iterancestors(), 3))
    part = key_of(text)
    return bool(part) and part in key and any(up.tag in ("h1", "h2") for up in elements)


def _is_line(text: str, element: Any, key: str) -> bool:  # noqa: ANN401
    return len(key) > _LEAST_TITLE and key_of(text) == key


def _pieces(body: Any) -> Iterator[_Piece]:  # noqa: ANN401
    """The texts of the page in their order, each with the element it stands in."""
    from lxml.etree import iterwalk

    walker = iterwalk(body, events=("start", "end"))
    for event, element in walker:
        if event == "start" and (not isinstance(element.tag, str) or element.tag in _PASSED):
            walker.skip_subtree()
        elif event == "start" and element.text and (text := " ".join(element.text.split())):
            yield text, element
        if event == "end" and element.tail and (text := " ".join(element.tail.split())):
            parent = element.getparent()
            if parent is not None:
                yield text, parent


def _together(found: Iterable[tuple[int, str]]) -> Iterator[str]:
    """The texts of the first group: those that stand close to each other, pictures' left out."""
    last = None
    for number, text in found:
        if last is not None and number - last > _GAP:
            return
        last = number
        if not _PICTURE.search(text):
            yield text


def _linked(zone: Sequence[_Piece]) -> Iterator[tuple[int, str]]:
    """The texts of links to a writer's page."""
    for number, (text, element) in enumerate(zone):
        for up in (element, *islice(element.iterancestors(), 3)):
            if up.tag == "a" and len(text) < _LONGEST_NAME:
                if up.get("rel") == "author" or _AUTHOR_LINK.search(up.get("href") or ""):
                    yield number, text
                break


def _marked(zone: Sequence[_Piece]) -> Iterator[tuple[int, str]]:
    """The texts of elements that are marked as the writer's."""
    for number, (text, element) in enumerate(zone):
        if len(text) < _LONGEST_NAME and any(
            _MARKED.search(f"{up.get('class') or ''} {up.get('itemprop') or ''}")
            for up in (element, *islice(element.iterancestors(), 2))
        ):
            yield number, text


def _printed(zone: Sequence[_Piece]) -> Iterator[tuple[int, str]]:
    """The texts behind a "By", in its own piece or in those that follow."""
    waiting = 0
    for number, (text, _) in enumerate(zone):
        if opens_byline(text) and len(text) < _LONGEST_NAME:
            waiting = 4
            yield number, text
        elif waiting:
            if not writers_in(text).persons and len(text.split()) > 1:
                waiting = 0
            else:
                waiting -= 1
                yield number, text


def _alone(tree: Any, outlet: str) -> Writers:  # noqa: ANN401
    """The writer marked anywhere on the page, if it is only one.

    Marks are tried in the order of trust; a list of many writers says nothing.
    """
    found: list[list[str]] = [[], [], []]
    for element in tree.iter("a", "span", "div", "p", "address", "b", "strong", "li", "h4"):
        rank = _mark_of(element)
        if rank is not None and len(found[rank]) < _MOST_MARKED:
            found[rank].append(" ".join(islice(element.itertext(), 20))[:300])
    for texts in found:
        named = _joined((text for text in texts if not _PICTURE.search(text)), outlet)
        if len(named.persons) == 1:
            return Writers(named.persons)
    return Writers()


def _mark_of(element: Any) -> int | None:  # noqa: ANN401
    """How an element is marked as the writer's: 0 by a link, 1 by its kind, 2 by a class."""
    if element.get("rel") == "author":
        return 0
    if element.get("itemprop") == "author":
        return 1
    return 2 if _NAMED_CLASS.search(element.get("class") or "") else None
