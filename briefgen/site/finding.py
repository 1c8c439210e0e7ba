"""What the search looks through: a page of plain words for each brief, and for each of its topics.

These pages are given to Pagefind and thrown away. Ids of passages in them are those of the topic's
page, so that a phrase that is found leads to the sentence it stands in.
"""

from collections.abc import Iterable, Iterator
from html import escape

from briefgen.site import addresses
from briefgen.site.archive import Archive, Line
from briefgen.site.digest import Digest, Told

Filters = Iterable[tuple[str, str]]


def documents(archive: Archive) -> dict[int, list[tuple[str, str]]]:
    """The pages to be indexed by year, the newest first, each page with its path.

    Each year has an index of its own, so that a new brief leaves those of earlier years as they
    are; a search asks all of them.
    """
    found: dict[int, list[tuple[str, str]]] = {}
    for issue, line in zip(archive.issues, archive.lines, strict=True):
        digest = issue.newest
        own = found.setdefault(line.days.last.year, [])
        own.append((f"{addresses.brief(line.label).rstrip('/')}.html", _brief(digest)))
        for told in digest.topics:
            name = archive.topics[told.topic].name
            path = f"{archive.told_at(told.topic, line)}{line.label}.html"
            own.append((path, _topic(told, name, line)))
    return found


def _brief(digest: Digest) -> str:
    filters = [("period", f"{digest.days.first:%Y-%m}")]
    filters += [("outlet", outlet) for outlet in _outlets(used.outlet for used in digest.used)]
    said = "".join(f"<p>{escape(one.text)}</p>" for one in digest.glance)
    return _page(f"{digest.title}, {digest.number}", said, filters)


def _topic(told: Told, name: str, line: Line) -> str:
    speakers = dict.fromkeys(quote.person for quote in told.quotes if quote.person)
    filters = [("period", f"{line.days.first:%Y-%m}"), ("topic", told.label or name)]
    filters += [("speaker", speaker) for speaker in speakers]
    filters += [("outlet", outlet) for outlet in _outlets(told.outlets)]
    return _page(told.name.text, "".join(_passages(told, line.label)), filters)


def _passages(told: Told, label: str) -> Iterator[str]:
    for place, said in enumerate(told.sentences, start=1):
        yield _passage(f"{label}-s{place}", said.text)
    for place, quote in enumerate(told.quotes, start=1):
        yield _passage(f"{label}-q{place}", f"{' … '.join(quote.texts)} {quote.shown}")
    for place, figure in enumerate(told.figures, start=1):
        yield _passage(f"{label}-f{place}", f"{figure.text} {figure.what}")


def _passage(id: str, words: str) -> str:
    return f'<p id="{id}">{escape(words)}</p>\n'


def _outlets(names: Iterable[str]) -> Iterable[str]:
    return dict.fromkeys(name for name in names if name)


def _page(title: str, body: str, filters: Filters) -> str:
    said = "".join(
        f'<meta data-pagefind-filter="{kind}[content]" content="{escape(value)}">'
        for kind, value in filters
    )
    return (
        f"<!DOCTYPE html><html><head><title>.</title>{said}</head>"
        f"<body><main data-pagefind-body><h1>{escape(title)}</h1>\n{body}</main></body></html>\n"
    )
