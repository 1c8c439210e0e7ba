"""What a page's markup states about itself: title, byline, outlet, date, address, language.

Read in the order of trust: JSON-LD of an article, meta elements, then marked-up elements of the
page. Names, headline and dates are each the work of a module. Left out: guessing any of them from
running text.
"""

import html
import re
from typing import Any
from urllib.parse import urlsplit

from briefgen.model import PageData
from briefgen.read.authors import byline
from briefgen.read.headlines import headline, main_article
from briefgen.read.linked_data import linked_data
from briefgen.read.page_dates import day_first, page_dates
from briefgen.read.publishers import publisher

_LONGEST = 300
_MOST_OF_A_NAME = 30
_META_TITLE = ("og:title", "twitter:title", "dc.title", "headline")


def page_data(tree: Any) -> PageData:  # noqa: ANN401 (lxml has no types)
    """The data of a parsed page; what it does not state is empty."""
    every = _every_meta(tree)
    meta = {name: contents[0] for name, contents in every.items()}
    data = linked_data(_scripts(tree))
    window = _line(_content(tree.find(".//title")))
    articles = data.articles()
    stated = main_article(articles, (*_titles(meta), window))
    url = _url(tree, meta)
    claims = (_text(stated.get("headline")), *_titles(meta), window)
    title = headline(tree, claims, _site(meta, stated))
    outlet = publisher(tree, every, data, stated, title, url)
    return PageData(
        title=title,
        byline=byline(tree, every, data, stated, title, outlet),
        outlet=outlet,
        published=page_dates(tree, [stated] if "datePublished" in stated else articles, title),
        url=url,
        language=_language(tree),
        day_first=day_first(tree),
    )


def _every_meta(tree: Any) -> dict[str, list[str]]:  # noqa: ANN401
    """The contents of each named meta element, names in lower case."""
    found: dict[str, list[str]] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        content = _line(element.get("content") or "")
        if name and content and len(found.setdefault(name.lower(), [])) < _MOST_OF_A_NAME:
            found[name.lower()].append(content)
    return found


def _scripts(tree: Any) -> list[str]:  # noqa: ANN401
    return [
        script.text or ""
        for script in tree.iter("script")
        if "ld+json" in (script.get("type") or "").lower()
    ]


def _titles(meta: dict[str, str]) -> list[str]:
    return [meta[name] for name in _META_TITLE if meta.get(name)]


def _site(meta: dict[str, str], stated: dict[str, Any]) -> str:
    """The name that the markup gives the site; it may stand behind the headline."""
    name = stated.get("publisher")
    name = name.get("name") if isinstance(name, dict) else name
    return meta.get("og:site_name") or _text(name)


def _url(tree: Any, meta: dict[str, str]) -> str:  # noqa: ANN401
    links = [link.get("href") or "" for link in tree.xpath("//link[@rel='canonical']")[:1]]
    found = (address_of(link) for link in (*links, meta.get("og:url", "")))
    return next((address for address in found if address), "")


def address_of(url: str) -> str:
    """A web address that can be printed and followed: plain host, punycode for foreign letters.

    >>> address_of("javascript:alert(1)")
    ''
    """
    if not url.lower().startswith(("http://", "https://")) or re.search(r"[\s<>\"'\\]", url):
        return ""
    try:
        host = urlsplit(url).hostname or ""
        plain = host if host.isascii() else host.encode("idna").decode("ascii")
    except ValueError:
        return ""
    if "." not in host or (host != plain and host not in url):
        return ""
    return url if host == plain else url.replace(host, plain, 1)


def _language(tree: Any) -> str:  # noqa: ANN401
    label = tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") or ""
    found = re.match(r"[A-Za-z]{2}(?=$|[-_])", label.strip())
    return found[0].lower() if found else ""


def _content(element: Any) -> str:  # noqa: ANN401
    return "" if element is None else " ".join(element.itertext())


def _text(value: object) -> str:
    return _line(html.unescape(value)) if isinstance(value, str) else ""


def _line(text: str) -> str:
    """One line of at most ``_LONGEST`` characters, and not cut inside a word."""
    text = " ".join(text[: 4 * _LONGEST].split())
    return text if len(text) <= _LONGEST else text[:_LONGEST].rsplit(" ", 1)[0]
