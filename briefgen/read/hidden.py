"""Take out what a page does not show: menus folded away, dialogs, texts set off the screen.

Only what the markup itself says is believed: the ``hidden`` attribute and the style attribute. A
page may hide its whole article until a script runs; what holds much of the page's paragraphs
stays. Left out: style sheets, ``aria-hidden`` (pages set it on text that everyone sees), and text
that is only transparent (pages let articles fade in).
"""

import re
from typing import Any

_HIDES = re.compile(
    r"display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden"
    r"|(?:^|[;\s])(?:left|top|text-indent)\s{0,3}:\s{0,3}-\d{3,9}"
    r"|(?:font-size|(?:^|[;\s])(?:max-)?(?:height|width))\s{0,3}:\s{0,3}0(?![.\d])"
    r"|clip\s{0,3}:\s{0,3}rect\(\s{0,3}0",
    re.IGNORECASE,
)
_MUCH = 0.3
"""Share of the words in the page's paragraphs above which hidden text is taken for the article."""

_MOST = 0.5
"""The same for all that is hidden in small pieces: a page may hide paragraph by paragraph."""


def drop_hidden(tree: Any) -> int:  # noqa: ANN401 (lxml has no types)
    """Take the hidden elements out of a parsed page, in place; returns how many there were."""
    body = tree.find("body")
    if body is None:
        return 0
    hidden = _outermost(body)
    if not hidden:
        return 0
    # A page without paragraphs is measured by all its words.
    tag = "p" if _words(body, "p") else "*"
    whole = _words(body, tag)
    sizes = [(element, _words(element, tag)) for element in hidden]
    small = [(element, words) for element, words in sizes if words <= _MUCH * whole]
    if sum(words for _, words in small) > _MOST * whole:
        return 0
    for element, _ in small:
        element.drop_tree()
    return len(small)


def _outermost(body: Any) -> list[Any]:  # noqa: ANN401
    """The hidden elements that stand in no other."""
    hidden = [e for e in body.xpath(".//*[@style or @hidden]") if _is_hidden(e)]
    known = set(hidden)
    return [element for element in hidden if known.isdisjoint(element.iterancestors())]


def _is_hidden(element: Any) -> bool:  # noqa: ANN401
    state = element.get("hidden")
    if state is not None and state != "until-found":
        return True
    style = element.get("style")
    return bool(style) and _HIDES.search(style[:2000]) is not None


def _words(element: Any, tag: str) -> int:  # noqa: ANN401
    """How many words stand right in the elements of a tag, those of scripts left out."""
    pieces = (
        (part.text or "", *(child.tail or "" for child in part))
        if tag == "*"
        else tuple(part.itertext())
        for part in element.iter(tag)
        if part.tag not in ("script", "style")
    )
    return sum(len(text.split()) for texts in pieces for text in texts)
