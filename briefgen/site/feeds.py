"""Feeds of briefs and of each topic, as Atom and as JSON Feed, and the sitemap.

An entry's id is made of what it tells of, so that it stays wherever the site is served; its date is
the day of issue.
"""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import NAMESPACE_URL, uuid5
from xml.sax.saxutils import escape, quoteattr

from briefgen.site import addresses
from briefgen.site.archive import Archive, History
from briefgen.site.digest import Digest, Said
from briefgen.site.pages import Page, Site, key_of

_MOST = 50
"""Entries of a feed: the newest."""
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Words:
    """What a feed says beside the words of sources, in the language of the site."""

    correction: str
    corrected: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry: ``path`` is its page within the site."""

    id: str
    title: str
    path: str
    issued: date
    summary: str


def feeds(site: Site, archive: Archive, words: Words) -> Iterator[Page]:
    """The feeds of briefs and of each topic.

    Args:
        site: what all pages share.
        archive: all briefs.
        words: the labels.
    """
    yield from _feed(site, site.title, "", "index.html", _briefs(archive, words), words)
    for history in archive.topics.values():
        folder = addresses.topic(history.id)
        entries = _weeks(archive, history)
        yield from _feed(site, history.name, folder, f"{folder}index.html", entries, words)


def sitemap(site: Site, pages: Sequence[str]) -> Iterator[Page]:
    """The list of all pages for search engines; none where the site's address is not known."""
    if not site.address:
        return
    found = sorted(path for path in pages if path.endswith("index.html"))

    def make() -> bytes:
        urls = (f"<url><loc>{escape(_at(site, path))}</loc></url>" for path in found)
        return _xml(
            '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">', *urls, "</urlset>"
        )

    yield Page("sitemap.xml", key_of("sitemap", site.address, found), make)


def _briefs(archive: Archive, words: Words) -> list[Entry]:
    """An entry for each edition, so that a correction is news to who reads the feed."""
    found = [
        _edition(edition.digest, len(issue.editions) - 1, words)
        for issue in archive.issues
        for edition in issue.editions
    ]
    return sorted(found, key=lambda entry: (entry.issued, entry.id), reverse=True)[:_MOST]


def _edition(digest: Digest, newest: int, words: Words) -> Entry:
    title = f"{digest.title}, {digest.number}"
    told = _lines(digest.glance)
    if digest.correction:
        title = words.correction % {"count": digest.correction, "number": title}
    if digest.correction < newest:
        told = f"{words.corrected}\n{told}"
    return Entry(
        id=_id(digest.title, digest.series, digest.label, str(digest.correction)),
        title=title,
        path=f"{addresses.edition(digest.label, digest.correction, newest)}index.html",
        issued=digest.issued,
        summary=told,
    )


def _weeks(archive: Archive, history: History) -> list[Entry]:
    return [
        Entry(
            id=_id("topic", history.id, week.line.series, week.line.label),
            title=f"{week.told.name.text} ({week.line.number})",
            path=f"{archive.told_at(history.id, week.line)}index.html#{week.line.label}",
            issued=week.line.issued,
            summary=_lines(week.told.sentences),
        )
        for week in history.weeks[:_MOST]
    ]


def _lines(said: Sequence[Said]) -> str:
    """The sentences, each with the outlet that it is of."""
    return "\n".join(f"{one.text} ({one.refs[0].outlet})" for one in said)


def _id(*parts: str) -> str:
    return uuid5(NAMESPACE_URL, "\n".join(("briefgen", *parts))).urn


def _feed(
    site: Site, title: str, folder: str, home: str, entries: Sequence[Entry], words: Words
) -> Iterator[Page]:
    key = key_of(site.title, site.address, site.marking, title, folder, entries, words)
    up = addresses.up(folder)

    def atom() -> bytes:
        return _atom(site, title, folder, home, up, entries)

    def as_json() -> bytes:
        return _json(site, title, folder, home, up, entries)

    yield Page(f"{folder}feed.xml", key_of("atom", key), atom)
    yield Page(f"{folder}feed.json", key_of("json", key), as_json)


def _at(site: Site, path: str, up: str = "") -> str:
    """The address of a page: whole where the site's own is known, else the way from ``up``."""
    return f"{site.address.rstrip('/')}/{path}" if site.address else up + path


def _stamp(day: date) -> str:
    return f"{day.isoformat()}T00:00:00Z"


def _atom(
    site: Site, title: str, folder: str, home: str, up: str, entries: Sequence[Entry]
) -> bytes:
    newest = max((entry.issued for entry in entries), default=date(1970, 1, 1))
    head = [
        '<feed xmlns="http://www.w3.org/2005/Atom">',
        f"<id>{_id('feed', site.title, folder)}</id>",
        f"<title>{_text(title)}</title>",
        *([f"<subtitle>{_text(site.marking)}</subtitle>"] if site.marking else []),
        f"<updated>{_stamp(newest)}</updated>",
        f"<author><name>{_text(site.title)}</name></author>",
        f'<link rel="self" href={quoteattr(_at(site, f"{folder}feed.xml", up))}/>',
        f'<link rel="alternate" href={quoteattr(_at(site, home, up))}/>',
    ]
    told = (
        f"<entry><id>{entry.id}</id><title>{_text(entry.title)}</title>"
        f"<updated>{_stamp(entry.issued)}</updated>"
        f'<link rel="alternate" href={quoteattr(_at(site, entry.path, up))}/>'
        f"<summary>{_text(entry.summary)}</summary></entry>"
        for entry in entries
    )
    return _xml(*head, *told, "</feed>")


def _json(
    site: Site, title: str, folder: str, home: str, up: str, entries: Sequence[Entry]
) -> bytes:
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": title,
        "description": site.marking,
        "home_page_url": _at(site, home, up),
        "feed_url": _at(site, f"{folder}feed.json", up),
        "items": [
            {
                "id": entry.id,
                "url": _at(site, entry.path, up),
                "title": entry.title,
                "content_text": entry.summary,
                "date_published": _stamp(entry.issued),
            }
            for entry in entries
        ],
    }
    return (json.dumps(feed, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "replace")


def _text(words: str) -> str:
    return escape(_NOT_XML.sub("\ufffd", words))


def _xml(*lines: str) -> bytes:
    return "\n".join(('<?xml version="1.0" encoding="utf-8"?>', *lines, "")).encode()
