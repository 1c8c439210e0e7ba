"""The page as paper wants it: without what only a screen shows, in as few elements as it can be."""

import re

_BOXES, _BOXES_END = "<!-- boxes -->", "<!-- end of boxes -->"
_FEW = 12
_OPENING, _CLOSING = "<!-- screen only -->", "<!-- end of screen only -->"
_SCREEN_ONLY = re.compile(f"({_OPENING}|{_CLOSING})")
_UNWRAPPED = re.compile(
    '<span class="(?:dots|own lean)"[^>]*>([^<]*)</span>|<b class="at">([^<]*)</b>'
    '|<svg class="arrow"[^>]*>.*?(</svg>)'
)
_CITE = re.compile(' id="cite-([0-9]+)-([0-9]+)"')
_TO_CITE = re.compile('href="#cite-([0-9]+)-[0-9]+"')
_NAMED = re.compile(' id="([^"]+)"')
_LINK = re.compile('<a [^>]*?href="#([^"]*)"[^>]*>(.*?)</a>', re.DOTALL)
_TO_PASSAGE = re.compile('href="#passage-([0-9]+)-[0-9]+"')


def for_paper(html: str) -> str:
    """The page without what stands between marks of "screen only", which may hold others.

    Paper never shows it, and laying it out to hide it takes as long as all the rest. Citations lead
    to the source note then, since its passages are among what is left out. Elements that only a
    screen needs are unwrapped: drawing takes its time by elements, hardly by text.
    """
    kept, depth = [], 0
    for part in _SCREEN_ONLY.split(html):
        if part == _OPENING:
            depth += 1
        elif part == _CLOSING:
            depth -= 1
        elif depth <= 0:
            kept.append(part)
    if depth != 0:
        return html
    lean = _UNWRAPPED.sub(_text_of, "".join(kept))
    return _with_live_links(_TO_PASSAGE.sub(r'href="#source-\1"', lean))


def _with_live_links(page: str) -> str:
    """The page with one place to go back to for each source, and no link to what is not there."""
    first: dict[str, str] = {}
    for number, place in _CITE.findall(page):
        first.setdefault(number, place)
    page = _CITE.sub(lambda m: m[0] if first[m[1]] == m[2] else "", page)
    page = _TO_CITE.sub(lambda m: f'href="#cite-{m[1]}-{first.get(m[1], 0)}"', page)
    there = set(_NAMED.findall(page))
    return _LINK.sub(lambda m: m[0] if m[1] in there else m[2], page)


def _text_of(element: re.Match[str]) -> str:
    """What is left of an element that is unwrapped: its text, and of an arrow a mark."""
    return "›" if element[3] else element[1] or element[2] or ""


def with_boxes(page: str, missing: str) -> str:
    """The page with its note of boxes if there are some, which names the letters, else without."""
    before, note, after = page.partition(_BOXES)
    said, end, rest = after.partition(_BOXES_END)
    if not note or not end:
        return page
    codes = ", ".join(f"U+{ord(letter):04X}" for letter in missing[:_FEW])
    more = ", …" if len(missing) > _FEW else ""
    return before + (said.replace("U+", codes + more, 1) if missing else "") + rest
