"""Make markup harmless for a tree parser: no deep nesting, no endless tags, no entity tricks.

libxml2 drops, without an error, all that follows an element some 250 levels deep, and takes
quadratic time over a tag with many attributes. One linear pass finds both and flattens them; the
words stay. Left out: everything else a browser would mend, which the parser mends too.
"""

import re
from dataclasses import dataclass
from typing import Any

DEEPEST = 150
"""Levels that are kept; a saved news page has 20 to 60."""

LONGEST_TAG = 20_000
"""Characters of one tag; above it, its attributes are dropped."""

MOST_ATTRIBUTES = 500

MOST_TAGS = 100_000
"""Tags of one page; the largest pages met have about 30,000."""


def _set(names: str) -> frozenset[str]:
    return frozenset(names.split())


_TAG = re.compile(r"<!--|<(/?)([a-zA-Z][a-zA-Z0-9:-]{0,40})")
_VALUE = re.compile(r"\"[^\"]{0,20000}\"|'[^']{0,20000}'")
_VOID = _set(
    """
    area base br col embed hr img input link meta param source track wbr
    """
)
_RAW = _set(
    """
    script style textarea title xmp noembed noframes iframe
    """
)
_EMBEDDED = _set("embed object param source track wbr")
"""Left out: libxml2 does not know that most of these are empty, and swallows what follows."""

_EMBEDDED_TAG = re.compile(
    rf"</?(?:{'|'.join(sorted(_EMBEDDED))})(?![\w:-])(?:[^<>\"']|\"[^\"]{{0,5000}}\"|'[^']{{0,5000}}')*+>",
    re.IGNORECASE,
)
_EMBEDDED_START = re.compile(rf"</?(?:{'|'.join(sorted(_EMBEDDED))})(?![\w:-])", re.IGNORECASE)
_SUSPECT = 2_000
"""Characters between two tags above which a look at them is worth its time."""

_MOST_OPENED = 20
"""Signs of tags inside quoted values; a page has few."""

_SIBLINGS = {
    "p": frozenset(["p"]),
    "li": frozenset(["li", "p"]),
    "dt": frozenset(["dt", "dd", "p"]),
    "dd": frozenset(["dt", "dd", "p"]),
    "tr": frozenset(["tr", "td", "th", "p"]),
    "td": frozenset(["td", "th", "p"]),
    "th": frozenset(["td", "th", "p"]),
    "option": frozenset(["option"]),
}
_CLOSES_P = _set(
    """
    address article aside blockquote div dl fieldset figure footer form h1 h2 h3 h4 h5 h6
    header hr main nav ol pre section table ul
    """
)
_CLOSES = {name: frozenset(["p"]) for name in _CLOSES_P} | _SIBLINGS
_BLOCKS = _CLOSES_P | frozenset(["p", "li", "dt", "dd", "tr"])
_PROLOGUE = re.compile(r"\s{0,1000}<\?xml[^>]{0,500}>")


@dataclass(frozen=True, slots=True)
class Flattened:
    """Markup a tree parser takes whole.

    ``dropped`` counts the tags left out of it for their depth or size; ``entities`` is true when
    entity declarations were.
    """

    markup: str
    dropped: int
    tags: int
    entities: bool


def screen(markup: str) -> Flattened | None:
    """``markup`` as most pages may be parsed at once: no tag is outsized; ``None`` if one may be.

    Depth is not looked at: whoever parses it asks ``too_deep`` of the tree, and flattens then.
    """
    declared = _without_prologue(markup)
    markup = _without_subset(declared)
    pieces = markup.split("<")
    opened = sum(map(_leaves_quote_open, pieces))
    large = [piece for piece in pieces if len(piece) > _SUSPECT]
    endless = sum(">" not in piece for piece in pieces)
    if len(pieces) > MOST_TAGS or opened > _MOST_OPENED or endless > MOST_ATTRIBUTES:
        return None
    plain = _EMBEDDED_TAG.sub("", markup)
    if any(map(_is_outsized, large)) or _EMBEDDED_START.search(plain):
        return None
    return Flattened(plain, 0, len(pieces) - 1, len(markup) < len(declared))


def _is_outsized(piece: str) -> bool:
    """Whether what follows a ``<`` may be one tag of great length or of many attributes."""
    end = piece.find(">")
    if 0 <= end <= _SUSPECT and not _leaves_quote_open(piece):
        return False
    attributes = max(piece.count("="), len(piece.split()))
    return len(piece) > LONGEST_TAG or attributes > MOST_ATTRIBUTES


def _leaves_quote_open(piece: str) -> bool:
    """Whether a ``>`` or the next ``<`` stands in a quoted value, so that the tag goes on."""
    head = piece.partition(">")[0]
    if '"' in head:
        return head.count('"') % 2 == 1
    return head.count("'") % 2 == 1


def too_deep(tree: Any) -> bool:  # noqa: ANN401 (lxml has no types)
    """Whether a parsed page is nested so deep that the parser may have dropped the rest of it."""
    return bool(tree.xpath(f"boolean(//*[count(ancestor::*) > {DEEPEST}])"))


def flatten(markup: str) -> Flattened:
    """``markup`` with tags below level ``DEEPEST`` and oversized attribute lists taken out."""
    declared = _without_prologue(markup)
    markup = _without_subset(declared)
    entities = len(markup) < len(declared)
    pieces: list[str] = []
    open_tags: list[tuple[str, bool]] = []
    unclosed: set[str] = set()
    at = copied = dropped = tags = depth = 0
    while (found := _TAG.search(markup, at)) is not None:
        if found[2] is None:
            at = _comment_end(markup, found.end())
            continue
        name = found[2].lower()
        end = _tag_end(markup, found.end())
        tags += 1
        at = end
        if name in _EMBEDDED:
            pieces.append(markup[copied : found.start()])
            copied = end
            continue
        if found[1]:
            keep, depth = _close(open_tags, name, depth)
        else:
            keep, depth = _open(open_tags, name, depth, markup[end - 2 : end] == "/>")
            if name in _RAW and name not in unclosed:
                at = _raw_end(markup, end, name)
                if at == len(markup):
                    unclosed.add(name)
                    at = end
        if not keep:
            pieces.append(markup[copied : found.start()])
            pieces.append("<br>" if name in _BLOCKS else "")
            copied = end
            dropped += 1
        elif end - found.start() > LONGEST_TAG or _attributes(markup, found, end):
            pieces.append(markup[copied : found.end()] + ">")
            copied = end
            dropped += 1
    pieces.append(markup[copied:])
    return Flattened("".join(pieces), dropped, tags, entities)


def _comment_end(markup: str, start: int) -> int:
    """Just after a comment; after its opening where it is never closed."""
    end = markup.find("-->", start)
    return end + len("-->") if end >= 0 else start


def _open(
    open_tags: list[tuple[str, bool]], name: str, depth: int, empty: bool
) -> tuple[bool, int]:
    """Whether a start tag is kept, and the depth after it."""
    if name in _VOID or empty:
        return True, depth
    closes = _CLOSES.get(name)
    while closes and open_tags and open_tags[-1][0] in closes:
        depth -= open_tags.pop()[1]
    keep = depth < DEEPEST
    open_tags.append((name, keep))
    return keep, depth + keep


def _close(open_tags: list[tuple[str, bool]], name: str, depth: int) -> tuple[bool, int]:
    """Whether an end tag is kept, and the depth after it; a stray one changes nothing."""
    if open_tags and open_tags[-1][0] == name:
        keep = open_tags.pop()[1]
        return keep, depth - keep
    for back in range(2, min(len(open_tags), 40) + 1):
        if open_tags[-back][0] == name:
            keep = open_tags[-back][1]
            for _ in range(back):
                depth -= open_tags.pop()[1]
            return keep, depth
    return True, depth


def _attributes(markup: str, found: re.Match[str], end: int) -> bool:
    """Whether a tag has too many attributes, with values or without."""
    if end - found.end() <= MOST_ATTRIBUTES:
        return False
    names = _VALUE.sub(" ", markup[found.end() : end])
    return max(names.count("="), len(names.split())) > MOST_ATTRIBUTES


def _tag_end(markup: str, start: int) -> int:
    """Just after the ``>`` that ends a tag, quoted ones skipped where the quotes are closed."""
    end = markup.find(">", start)
    if end < 0:
        return len(markup)
    if end == start:
        return end + 1
    for quote in ('"', "'"):
        if markup.count(quote, start, end) % 2:
            closing = markup.find(quote, end, end + 5000)
            later = markup.find(">", closing) if closing >= 0 else -1
            if later >= 0 and markup.find("<", end, closing) < 0:
                end = later
    return end + 1


def _raw_end(markup: str, start: int, name: str) -> int:
    """Where the text of a script, style or title ends."""
    end = re.compile(f"</{name}", re.IGNORECASE).search(markup, start)
    return end.start() if end else len(markup)


def _without_prologue(markup: str) -> str:
    """Markup without its XML declaration, which makes the parser doubt the encoding it is told."""
    found = _PROLOGUE.match(markup)
    return markup[found.end() :] if found else markup


def _without_subset(markup: str) -> str:
    """Markup without the internal subset of its DOCTYPE, the only home of entity bombs."""
    start = markup[:2000].lower().find("<!doctype")
    if start < 0:
        return markup
    bracket, close = markup.find("[", start), markup.find(">", start)
    if bracket < 0 or close < bracket:
        return markup
    end = markup.find("]", bracket)
    while 0 <= end < len(markup) and markup[end + 1 : end + 20].lstrip()[:1] != ">":
        end = markup.find("]", end + 1)
    return markup[:bracket] + markup[end + 1 :] if end >= 0 else markup
