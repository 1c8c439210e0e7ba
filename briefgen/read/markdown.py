"""Read Markdown: the file's own lines, with what a front matter states.

The marks stay in the text; taking them off is cleaning, and leaves edits.
"""

import re

from briefgen.model import PageData, PageDate, Problem
from briefgen.read.found import Found
from briefgen.read.text import read_text

_FRONT = re.compile(r"\A-{3}\n((?:[^\n]{0,500}\n){0,60}?)-{3}\n")
_FIELD = re.compile(r"^([A-Za-z_]{2,20}):[ \t]{0,9}['\"]?([^\n]{1,300}?)['\"]?[ \t]{0,9}$", re.M)
_NAMES = {
    "title": "title",
    "author": "byline",
    "byline": "byline",
    "outlet": "outlet",
    "publisher": "outlet",
    "site": "outlet",
    "sitename": "outlet",
    "source": "url",
    "url": "url",
    "link": "url",
    "date": "published",
    "published": "published",
    "lang": "language",
    "language": "language",
}


def read_markdown(name: str, text: str) -> Found | Problem:
    """The text, front matter taken off and read."""
    found = read_text(name, text)
    if isinstance(found, Problem):
        return found
    front = _FRONT.match(found.text)
    if front is None:
        return found
    fields: dict[str, str] = {}
    for label, value in _FIELD.findall(front[1]):
        field = _NAMES.get(label.lower())
        if field and (field != "url" or value.startswith(("http://", "https://"))):
            fields.setdefault(field, value)
    if not fields:
        return found
    date = fields.get("published")
    page = PageData(
        title=fields.get("title", ""),
        byline=fields.get("byline", ""),
        outlet=fields.get("outlet", ""),
        published=(PageDate("front matter", date),) if date else (),
        url=fields.get("url", ""),
        language=fields.get("language", ""),
    )
    return Found(found.text[front.end() :], page, found.problems)
