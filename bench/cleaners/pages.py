"""The peers on saved pages: each library as its own documentation calls it, body and metadata.

Runs in the peers' venv (peers.txt). Left out: addresses of pages, which our side is not given.
"""

import re
from datetime import datetime
from typing import Any

from serve import serve

_BLOCKS = frozenset(("p", "div", "h1", "h2", "h3", "h4", "li", "blockquote", "pre", "tr", "br"))
_ISO = re.compile(r"\d{4}-\d\d-\d\d")


def _trafilatura(page: str, **mode: bool) -> dict[str, Any]:
    from trafilatura import bare_extraction

    # Without original_date it is the day of the last update that is found.
    dates = {"original_date": True, "extensive_search": True}
    found: Any = bare_extraction(
        page, include_comments=False, with_metadata=True, date_extraction_params=dates, **mode
    )
    if found is None:
        return {"text": "", "title": "", "date": None, "author": "", "outlet": ""}
    return {
        "text": found.text,
        "title": found.title,
        "date": found.date,
        "author": found.author,
        "outlet": found.sitename,
    }


def _htmldate(page: str, extensive: bool) -> dict[str, Any]:
    from htmldate import find_date

    return {"date": find_date(page, original_date=True, extensive_search=extensive)}


def _readability(page: str) -> dict[str, Any]:
    from lxml.html import fromstring
    from readability import Document

    document = Document(page)
    body = fromstring(document.summary())
    return {"text": _lines(body), "title": document.short_title()}


def _lines(body: Any) -> str:  # noqa: ANN401 (lxml has no types)
    """The text of a tree, a line for each block."""
    for node in body.iter():
        if node.tag in _BLOCKS:
            node.text = "\n" + (node.text or "")
            node.tail = "\n" + (node.tail or "")
    return str(body.text_content())


def _newspaper(page: str) -> dict[str, Any]:
    from newspaper import Article

    article = Article("http://localhost/", fetch_images=False)
    article.download(input_html=page)
    article.parse()
    day = article.publish_date
    return {
        "text": article.text,
        "title": article.title,
        "date": day.date().isoformat() if day else None,
        "author": list(article.authors),
        "outlet": article.meta_site_name,
    }


def _goose(page: str) -> dict[str, Any]:
    from goose3 import Goose

    with Goose({"enable_image_fetching": False}) as goose:
        article = goose.extract(raw_html=page)
    return {
        "text": article.cleaned_text,
        "title": article.title,
        "date": _day(article.publish_date, article.publish_datetime_utc),
        "author": list(article.authors),
        "outlet": (article.opengraph or {}).get("site_name"),
    }


def _day(written: str | list[str] | None, moment: datetime | None) -> str | None:
    """The day as written where that is an ISO date: in UTC it may be the next one."""
    first = written[0] if isinstance(written, list) and written else written
    if isinstance(first, str) and _ISO.match(first):
        return first[:10]
    return moment.date().isoformat() if moment else None


def _justext(page: str) -> dict[str, Any]:
    from justext import get_stoplist, justext

    parts = justext(page, get_stoplist("English"))
    return {"text": "\n".join(part.text for part in parts if not part.is_boilerplate)}


def _resiliparse(page: str) -> dict[str, Any]:
    from resiliparse.extract.html2text import extract_plain_text

    return {"text": extract_plain_text(page, main_content=True, alt_texts=False)}


PAGES = {
    "trafilatura": lambda name, page: _trafilatura(page),
    "trafilatura precision": lambda name, page: _trafilatura(page, favor_precision=True),
    "trafilatura recall": lambda name, page: _trafilatura(page, favor_recall=True),
    "trafilatura fast": lambda name, page: _trafilatura(page, fast=True),
    "readability-lxml": lambda name, page: _readability(page),
    "newspaper4k": lambda name, page: _newspaper(page),
    "goose3": lambda name, page: _goose(page),
    "jusText": lambda name, page: _justext(page),
    "resiliparse": lambda name, page: _resiliparse(page),
    "htmldate": lambda name, page: _htmldate(page, extensive=True),
    "htmldate fast": lambda name, page: _htmldate(page, extensive=False),
}

if __name__ == "__main__":
    serve({"pages": PAGES})
