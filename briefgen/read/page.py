"""What a page's markup states about itself: title, byline, outlet, date, address, language.

Read in the order of trust: JSON-LD of an article, meta elements, then marked-up elements of the
page. Dates are the work of ``page_dates``. Left out: guessing any of them from running text.
"""

import html
import json
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

from briefgen.model import PageData
from briefgen.read.page_dates import day_first, page_dates
from briefgen.read.shown import shown_outlet

_ARTICLE = re.compile(r"(?:\w{0,20}Article|\w{0,20}Posting|Report|Review\w{0,20}|Recipe)$")
_LONGEST = 300
_META_TITLE = ("og:title", "twitter:title", "dc.title", "headline")
_META_OUTLET = ("og:site_name", "application-name", "publisher", "dc.publisher")
_META_AUTHOR = (
    "author",
    "article:author",
    "byl",
    "parsely-author",
    "sailthru.author",
    "dc.creator",
    "dcterms.creator",
    "citation_author",
    "cxenseparse:author",
    "article.author",
)
_SEPARATED = re.compile(r"\s(?:[|»·•–—:]|-{1,2}|::|//)\s|\s?[|»]\s?|(?<=\w):\s")
_NOT_A_NAME = re.compile(r"https?://|www\.|@|\d{4}|[{}<>]|[\w-]+\.(?:com|org|net)\b", re.IGNORECASE)
_BY = re.compile(r"^(?:by|von|par|por|di|door|written by)[:\s]\s{0,5}", re.IGNORECASE)
_AUTHOR_PATHS = (
    "//*[@itemprop='author']//*[@itemprop='name']",
    "//*[@rel='author']",
    "//*[@itemprop='author']",
    "//address[contains(@class,'author')]//a",
    "//*[contains(@class,'byline')]//a[contains(@href,'author') or contains(@href,'profile')"
    " or contains(@href,'people') or contains(@href,'/by/')]",
    "//*[contains(@class,'author-name') or contains(@class,'authorName')"
    " or contains(@class,'author__name') or contains(@class,'byline-name')]",
)


def page_data(tree: Any) -> PageData:  # noqa: ANN401 (lxml has no types)
    """The data of a parsed page; what it does not state is empty."""
    meta = _meta(tree)
    articles = _stated(tree)
    stated = next(iter(articles), {})
    outlet = _outlet(meta, stated)
    title = _title(tree, meta, stated, outlet)
    return PageData(
        title=title,
        byline=_byline(tree, meta, stated, outlet),
        outlet=outlet or shown_outlet(tree, title),
        published=page_dates(tree, articles, title),
        url=_url(tree, meta),
        language=_language(tree),
        day_first=day_first(tree),
    )


def _meta(tree: Any) -> dict[str, str]:  # noqa: ANN401
    """First non-empty content of each named meta element, names in lower case."""
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        content = _line(element.get("content") or "")
        if name and content:
            found.setdefault(name.lower(), content)
    return found


def _stated(tree: Any) -> list[dict[str, Any]]:  # noqa: ANN401
    """JSON-LD objects that describe an article, those with a headline first."""
    articles = []
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or ""):
            continue
        try:
            data = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):
            continue
        articles += [thing for thing in _things(data) if _is_article(thing)]
    return sorted(articles, key=lambda thing: not thing.get("headline"))


def _things(data: object, depth: int = 0) -> Iterator[dict[str, Any]]:
    if depth > 6:
        return
    if isinstance(data, list):
        for part in data[:200]:
            yield from _things(part, depth + 1)
    elif isinstance(data, dict):
        yield data
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _things(data.get(key), depth + 1)


def _is_article(thing: dict[str, Any]) -> bool:
    kinds = thing.get("@type")
    kinds = kinds if isinstance(kinds, list) else [kinds]
    return any(isinstance(kind, str) and _ARTICLE.search(kind) for kind in kinds)


def _title(tree: Any, meta: dict[str, str], stated: dict[str, Any], outlet: str) -> str:  # noqa: ANN401
    """The headline: as the page prints it where that is clear, else as its markup states it."""
    claims = [_text(stated.get("headline")), *(meta.get(name, "") for name in _META_TITLE)]
    claims.append(_line(_content(tree.find(".//title"))))
    claims = [claim for claim in claims if claim]
    printed = [text for h1 in tree.iter("h1") if (text := _line(_content(h1)))]
    for heading in printed:
        if any(_same(heading, claim) for claim in claims):
            return heading
    if len(set(printed)) == 1 and len(printed[0].split()) > 3:
        return printed[0]
    return without_site(claims[0], outlet) if claims else (printed[0] if printed else "")


def without_site(title: str, outlet: str) -> str:
    """``title`` without the name of the site that pages append to it.

    >>> without_site("Bridge opens early | The Karsava Post", "Karsava Post")
    'Bridge opens early'
    """
    cuts = list(_SEPARATED.finditer(title))
    if not cuts:
        return title
    last, site = cuts[-1], _squash(outlet)
    tail, head = _squash(title[last.end() :]), title[: last.start()].strip()
    named = bool(site) and (site in tail or (len(tail) > 2 and tail in site))
    if named or ("|" in last[0] and len(head.split()) > 3 and len(tail) < 40):
        return without_site(head, outlet) if named else head
    first = title[: cuts[0].start()]
    if site and _squash(first) == site and "|" in cuts[0][0]:
        return title[cuts[0].end() :].strip()
    return title


def _same(heading: str, claim: str) -> bool:
    """Whether a claim is the heading, with or without the site's name behind it."""
    one, other = _squash(heading), _squash(claim)
    return len(one) > 8 and (one == other or other.startswith(one))


def _outlet(meta: dict[str, str], stated: dict[str, Any]) -> str:
    for name in _META_OUTLET[:1]:
        if meta.get(name) and not meta[name].startswith(("http", "@")):
            return meta[name]
    publisher = stated.get("publisher")
    publisher = publisher[0] if isinstance(publisher, list) and publisher else publisher
    name = _text(publisher.get("name")) if isinstance(publisher, dict) else ""
    return name or next((meta[key] for key in _META_OUTLET[1:] if meta.get(key)), "")


def _byline(tree: Any, meta: dict[str, str], stated: dict[str, Any], outlet: str) -> str:  # noqa: ANN401
    sources: list[list[str]] = [_authors(stated.get("author"))]
    sources += [[meta[key]] for key in _META_AUTHOR if meta.get(key)]
    for path in _AUTHOR_PATHS:
        sources.append([_line(_content(found)) for found in tree.xpath(path)[:6]])
    for names in sources:
        people = [_BY.sub("", name).strip(" ,;|-–—") for name in names]
        people = [name for name in people if name and _is_name(name, outlet)]
        if people:
            return ", ".join(dict.fromkeys(people))
    return ""


def _authors(author: object) -> list[str]:
    if isinstance(author, list):
        return [name for part in author[:20] for name in _authors(part)]
    if isinstance(author, dict):
        return _authors(author.get("name"))
    return [_text(author)] if author else []


def _is_name(name: str, outlet: str) -> bool:
    words = name.split()
    if not 1 <= len(words) <= 14 or _NOT_A_NAME.search(name):
        return False
    return _squash(name) not in ("admin", "editor", "staff", "author", "by", _squash(outlet))


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


def _squash(text: str) -> str:
    """Letters and digits alone, in lower case, without a leading article."""
    squashed = re.sub(r"\W+", "", text).lower()
    return squashed.removeprefix("the")
