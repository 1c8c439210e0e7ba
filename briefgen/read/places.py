"""Where the text of a page stands: each block of it with its element and the names around it.

A block is the text between two tags that begin a new line. The class names of its elements are
told by family ("newsletter", "byline", "sidebar"), for sites name such things much alike.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any


def _set(names: str) -> frozenset[str]:
    return frozenset(names.split())


_BLOCKS = _set(
    """
    address article aside blockquote body br button caption center dd details div dl dt fieldset
    figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr label li main nav ol option p pre
    section select summary table tbody td th thead tr ul
    """
)
_SKIPPED = _set("script style noscript template svg textarea select iframe object math")
_EMPHASIS = frozenset(("em", "i", "b", "strong"))
_NAMED = ("class", "id", "data-component", "data-testid", "itemprop", "role")
_NEAR = 3
_LONGEST_NAMES = 300
_NONE: frozenset[str] = frozenset()
_NOT_ALNUM = re.compile(r"[\W_]+")

_FAMILIES = {
    family: re.compile(pattern)
    for family, pattern in {
        "related": r"relat|recommend|more-|-more|read-?more|promo|teaser|popular|trending"
        r"|most-?read|also|recirc|outbrain|taboola|suggest|upnext|linkbox|crosslink",
        "letter": r"newsletter|subscri|sign-?up|signin|login|paywall|donat|membership|cta"
        r"|call-?to|regist|abo-|piano",
        "share": r"shar(?:e|ing)|social|follow|twitter|tweet|facebook|instagram|embed|youtube"
        r"|tiktok",
        "author": r"author|by-?line|\bbio|-bio|contributor|writer|profile|reporter|journalist"
        r"|avatar",
        "caption": r"caption|credit|figure|\bimage|-image|photo|gallery|media|video|legend|slide",
        "comment": r"comment|disqus|discussion|reply|respond|forum",
        "advert": r"\bad(?:s|v|-|_|\b)|advert|sponsor|banner|commerc|affiliate|product|shop|buy"
        r"|partner|disclosure|disclaimer",
        "aside": r"sidebar|aside|widget|related|rail|\bbox|-box|infobox|factbox|callout"
        r"|pull-?quote|inset|module|card|panel|sticky|popup|modal|overlay|drawer|tooltip",
        "foot": r"footer|\bfoot|-foot|bottom|copyright|legal|licen|trust|standards|colophon"
        r"|correction|after-|-after|endnote",
        "menu": r"\bnav|menu|toc|table-of|pagination|pager|skip|header|jump|index",
        "intro": r"standfirst|intro|lead(?:\b|-)|lede|summary|dek|sub-?title|subhead|excerpt"
        r"|abstract|deck|description|highlights|key-?points|takeaway",
        "body": r"(?:article|story|post|entry|content|page)-?(?:body|content|text)|articlebody"
        r"|paragraph|(?:body|rich|block)-?text|text-?block|\bprose\b|article__",
    }.items()
}


@dataclass(frozen=True, slots=True)
class Place:
    """A block of a page's text: ``key`` its letters and digits, ``tag`` the block's element.

    ``linked`` and ``strong`` are the shares of it in links and in emphasis; ``near`` the families
    of names of the three innermost elements, ``far`` those of the others; ``within`` the tags
    around it; ``style`` stands for tag and class, by which blocks of one kind are told.
    """

    text: str
    key: str
    tag: str
    linked: float
    strong: float
    near: frozenset[str]
    far: frozenset[str]
    within: frozenset[str]
    element: Any
    parent: Any

    @property
    def style(self) -> tuple[str, str]:
        """Tag and class of the block's element."""
        return self.tag, self.element.get("class") or ""


def key_of(text: str) -> str:
    """Letters and digits alone, in lower case: what stays the same however a text was laid out."""
    return _NOT_ALNUM.sub("", text.lower())


def places(tree: Any) -> tuple[Place, ...]:  # noqa: ANN401 (lxml has no types)
    """The blocks of a parsed page in order, those without a letter or digit left out."""
    from lxml.etree import iterwalk

    body = tree.find("body")
    walk = iterwalk(tree if body is None else body, events=("start", "end"))
    found = _Blocks()
    for event, element in walk:
        tag = element.tag if isinstance(element.tag, str) else "script"
        if event == "start":
            if tag in _BLOCKS:
                found.close()
            found.enter(tag, element)
            if tag in _SKIPPED:
                walk.skip_subtree()
            else:
                found.add(element.text)
        else:
            if tag in _BLOCKS:
                found.close()
            found.leave(tag)
            if element is not body:
                found.add(element.tail)
    found.close()
    return tuple(found.places)


class _Blocks:
    """The block that is being read, the elements it stands in, and those read before."""

    def __init__(self) -> None:
        self.places: list[Place] = []
        self._path: list[tuple[str, frozenset[str], Any]] = []
        self._words: list[str] = []
        self._linked = self._strong = self._links = self._marks = 0

    def enter(self, tag: str, element: Any) -> None:  # noqa: ANN401
        names = " ".join(filter(None, map(element.get, _NAMED))) if element.attrib else ""
        families = _families(names[:_LONGEST_NAMES]) if names else _NONE
        self._path.append((tag, families, element))
        self._links += tag == "a"
        self._marks += tag in _EMPHASIS

    def leave(self, tag: str) -> None:
        self._path.pop()
        self._links -= tag == "a"
        self._marks -= tag in _EMPHASIS

    def add(self, text: str | None) -> None:
        if text:
            self._words.append(text)
            length = len(text.strip())
            self._linked += length * (self._links > 0)
            self._strong += length * (self._marks > 0)

    def close(self) -> None:
        """End the block; what was read since the last one becomes a place."""
        if not self._words:
            return
        text = " ".join("".join(self._words).split())
        key = key_of(text)
        if key and self._path:
            at = len(self._path) - 1
            while at and (self._path[at][0] not in _BLOCKS or self._path[at][0] == "br"):
                at -= 1
            near = _union(families for _, families, _ in self._path[-_NEAR:])
            self.places.append(
                Place(
                    text=text,
                    key=key,
                    tag=self._path[at][0],
                    linked=min(1.0, self._linked / len(text)),
                    strong=min(1.0, self._strong / len(text)),
                    near=near,
                    far=_union(families for _, families, _ in self._path[1:]) - near,
                    within=frozenset(tag for tag, _, _ in self._path),
                    element=self._path[at][2],
                    parent=self._path[max(0, at - 1)][2],
                )
            )
        self._words.clear()
        self._linked = self._strong = 0


def _union(families: Iterable[frozenset[str]]) -> frozenset[str]:
    return frozenset().union(*families)


@lru_cache(maxsize=16384)
def _families(names: str) -> frozenset[str]:
    """The families of the class names and ids of one element."""
    lower = names.lower()
    return frozenset(family for family, names in _FAMILIES.items() if names.search(lower))
