"""The outlet that a page shows to its readers, for pages whose markup does not state it.

Read are the window title behind the headline, the masthead, the notice of copyright and the name
of the feed. The first weighs twice as much: mastheads hold menus, and notices name the owner.
Left out: names drawn in a logo.
"""

import re
from collections.abc import Iterator
from typing import Any

from briefgen.language.mastheads import SECTIONS

_CUT = re.compile(r"\s(?:[|»·•–—:]|-{1,2}|::|//)\s|\s?\|\s?")
_MASTHEAD = (
    "//header//*[contains(@class,'logo') or contains(@class,'brand') or contains(@class,'title')]"
    " | //*[@id='masthead' or @id='logo' or contains(@class,'masthead')"
    " or contains(@class,'site-title') or contains(@class,'site-name')]//a"
    " | //header//a[@href='/'] | //*[@id='logo' or contains(@class,'site-title')]"
    " | //header//img[contains(@class,'logo')]/@alt"
)
_RIGHTS = (
    "//footer//*[contains(text(),'©') or contains(text(),'Copyright')]"
    " | //*[contains(@class,'copyright') or contains(@id,'copyright')]"
)
_OWNER = re.compile(
    r"(?:©|\([Cc]\)|[Cc]opyright)\s{0,3}(?:©\s?)?(?:\d{4}(?:\s?[-–]\s?\d{2,4})?,?\s)?(?:by\s)?"
    r"([^\W\d_a-z][\w&'’.-]{0,30}"
    r"(?:\s(?:of |the |and |& |de |du |la )?[^\W\d_a-z][\w&'’-]{0,30}){0,4})"
)
_LEGAL = re.compile(r",?\s(?:Inc|Ltd|LLC|Limited|GmbH|AG|SA|Corp|All Rights|Trust|Media)\b.{0,80}$")
_FEED = "//link[@rel='alternate'][contains(@type,'rss')]/@title"
_BEHIND, _SHOWN = 2.0, 1.0
_MOST_WORDS = 6
_LONGEST = 45


def shown_names(tree: Any, title: str) -> Iterator[tuple[str, float]]:  # noqa: ANN401
    """The names that the page shows, each with what its place weighs.

    Args:
        tree: the parsed page.
        title: its headline.
    """
    behind, whole = _behind_title(tree, title)
    if _is_name(behind, title):
        yield behind, _BEHIND if whole else _SHOWN
    for name in _shown(tree, title):
        if _is_name(name, title):
            yield name, _SHOWN


def _behind_title(tree: Any, title: str) -> tuple[str, bool]:  # noqa: ANN401
    """What the window's title has last, behind a separator, and if it begins with the headline."""
    window = _line("".join(tree.xpath("string(//title[1])")))
    whole = bool(title) and window.startswith(title)
    rest = window[len(title) :] if whole else window
    cuts = list(_CUT.finditer(rest))
    if not cuts or (whole and cuts[0].start() > 0):
        return "", False
    return rest[cuts[-1].end() :].strip(), whole


def _shown(tree: Any, title: str) -> Iterator[str]:  # noqa: ANN401
    """The name of the masthead and that of the notice of copyright, where there are any."""
    for place in tree.xpath(_MASTHEAD)[:4]:
        name = _line(place if isinstance(place, str) else " ".join(place.itertext()))
        if _is_name(name, title):
            yield name
            break
    for place in tree.xpath(_RIGHTS)[:4]:
        found = _OWNER.search(_line(" ".join(place.itertext()))[:300])
        if found:
            yield _LEGAL.sub("", found[1]).strip(" .,")
            break
    for feed in tree.xpath(_FEED)[:1]:
        yield _CUT.split(_line(feed))[0]


def _is_name(name: str, title: str) -> bool:
    words = name.split()
    if not 1 <= len(words) <= _MOST_WORDS or not 2 < len(name) <= _LONGEST:
        return False
    told = [word for word in name.lower().split() if word not in SECTIONS and word.isalpha()]
    return bool(told) and not name.islower() and _key(name) != _key(title)


def _key(name: str) -> str:
    return re.sub(r"[\W_]+", "", name).lower().removeprefix("the")


def _line(text: str) -> str:
    return " ".join(text[:2000].split())
