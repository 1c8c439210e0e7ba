"""Write what the bench of rendering draws: a brief at several lengths, and plain paragraphs.

Usage: documents.py BRIEF.json FOLDER PROFILE PAGES...

For each number of pages a folder with ``record.json`` and five documents: ``brief``, ``plain`` (the
text that the brief prints, as paragraphs of the same page, type size and leading, told on or cut
short until it fills as many pages), ``same`` (that text, once), and what is start-up of them:
``brief-start``, the brief's style over a word in each face, and ``plain-start``, one word.
"""

import html
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from hashlib import sha256
from itertools import cycle, islice
from pathlib import Path

import msgspec
import weasyprint
from weasyprint.formatting_structure import boxes
from weasyprint.text.fonts import FontConfiguration

from briefgen.model import Brief
from briefgen.render import Layout, from_json, to_html, to_json
from briefgen.render.faces import FACES, font_faces, make_fetcher
from briefgen.render.lean import for_paper

PARTS = ("glance", "changes", "key_figures", "also_noted", "upcoming", "late")
_HASH = re.compile(rb"[0-9a-f]{64}")


def of_topics(brief: Brief, count: int) -> Brief:
    """The brief with ``count`` topics: its first ones, or all of them and copies after them.

    A copy has sources of its own, so that source notes grow with the topics. Lines of the front
    page go with the topics and sources that they tell of.
    """
    record = to_json(brief)
    turns = [brief]
    while sum(len(turn.topics) for turn in turns) < count:
        turns.append(again(record, len(turns), sum(len(turn.sources) for turn in turns)))
    topics = tuple(islice((topic for turn in turns for topic in turn.topics), count))
    ids = {source.article for turn in turns for source in turn.sources}
    told = names(topics) & ids
    if count >= len(brief.topics):
        told |= {source.article for source in brief.sources}
    sources = tuple(s for turn in turns for s in turn.sources if s.article in told)
    numbers = {source.number: place for place, source in enumerate(sources, 1)}
    gone = (ids - told) | {topic.id for topic in brief.topics[count:]}
    return replace(
        brief,
        topics=topics,
        sources=tuple(
            replace(s, number=numbers[s.number], copy_of=numbers.get(s.copy_of or 0))
            for s in sources
        ),
        **{
            part: tuple(line for line in getattr(brief, part) if not gone & names(line))
            for part in PARTS
        },
    )


def again(record: bytes, turn: int, before: int) -> Brief:
    """The brief of a record, its articles and topics under other ids, its sources counted on."""
    renamed = _HASH.sub(lambda id: sha256(id[0] + b"%d" % turn).hexdigest().encode(), record)
    brief = from_json(renamed)
    return replace(
        brief,
        topics=tuple(replace(topic, id=f"{topic.id}-{turn}") for topic in brief.topics),
        sources=tuple(
            replace(s, number=before + s.number, copy_of=s.copy_of and before + s.copy_of)
            for s in brief.sources
        ),
    )


def names(part: object) -> set[str]:
    """Whatever stands as a word of its own in a part of a brief: the ids in it are among them."""
    return set(re.findall(r'"([0-9a-z-]+)"', msgspec.json.encode(part).decode()))


def draw(page: str) -> weasyprint.Document:
    """The page as WeasyPrint lays it out, with our fonts."""
    fetcher, fonts = make_fetcher(), FontConfiguration()
    faces = weasyprint.CSS(string=font_faces(), font_config=fonts, url_fetcher=fetcher)
    return weasyprint.HTML(string=for_paper(page), url_fetcher=fetcher).render(
        font_config=fonts, stylesheets=[faces]
    )


def paragraphs(box: boxes.Box) -> Iterator[str]:
    """The text of each block that holds lines, as it is drawn."""
    children = getattr(box, "children", ())
    lines = [child for child in children if isinstance(child, boxes.LineBox)]
    words = " ".join(part.text for line in lines for part in texts(line)).split()
    if words:
        yield " ".join(words)
    for child in children:
        if not isinstance(child, boxes.LineBox):
            yield from paragraphs(child)


def texts(box: boxes.Box) -> Iterator[boxes.TextBox]:
    if isinstance(box, boxes.TextBox):
        yield box
    for child in getattr(box, "children", ()):
        yield from texts(child)


def plain(like: weasyprint.Document, told: Iterable[str]) -> str:
    """The texts as paragraphs, on the page and in the type of the document."""
    page = like.pages[-1]._page_box
    body = page.children[0].children[0]
    margins = " ".join(
        f"{getattr(page, f'margin_{side}')}px" for side in ("top", "right", "bottom", "left")
    )
    size, leading = body.style["font_size"], body.style["line_height"]
    return (
        '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Plain</title><style>'
        f"@page {{ size: {page.margin_width()}px {page.margin_height()}px; margin: {margins} }}"
        f'body {{ margin: 0; font: {size}px/{leading} "Brief Serif", "Brief Arabic" }}'
        "p { margin: 0 0 0.4em }</style></head><body>"
        + "".join(f"<p>{html.escape(text)}</p>\n" for text in told)
        + "</body></html>"
    )


def start(page: str) -> str:
    """The page with a word in each face in place of what it says."""
    words = "".join(
        f"<p style=\"font: {style} {weight} 1em '{family}'\">word</p>"
        for family, _, style, weight in FACES
        if family != "Brief Arabic"
    )
    return re.sub(r"<body>.*</body>", f"<body>{words}</body>", page, flags=re.DOTALL)


class Lengths:
    """How many topics of a brief fill how many pages."""

    def __init__(self, brief: Brief, layout: Layout) -> None:
        self._brief, self._layout = brief, layout
        self._known: dict[int, int] = {}

    def pages(self, topics: int) -> int:
        """The pages that so many topics fill."""
        if topics not in self._known:
            page = to_html(of_topics(self._brief, topics), self._layout)
            self._known[topics] = len(draw(page).pages)
        return self._known[topics]

    def brief(self, pages: int) -> Brief:
        """The brief with so many topics that it fills about ``pages`` pages."""
        less, more = 1, max(2, len(self._brief.topics))
        if self.pages(more) < pages:
            less, more = more, 2 * more
        a_topic = max(0.1, (self.pages(more) - self.pages(less)) / (more - less))
        return of_topics(self._brief, max(1, less + round((pages - self.pages(less)) / a_topic)))


def write(folder: Path, brief: Brief, layout: Layout) -> None:
    """The files that one length is measured by."""
    page = to_html(brief, layout)
    drawn = draw(page)
    told = [text for sheet in drawn.pages for text in paragraphs(sheet._page_box.children[0])]
    same = plain(drawn, told)
    count = round(len(told) * len(drawn.pages) / len(draw(same).pages))
    documents = {
        "brief": page,
        "plain": plain(drawn, islice(cycle(told), count)),
        "same": same,
        "brief-start": start(page),
        "plain-start": plain(drawn, ["word"]),
    }
    folder.mkdir()
    for name, content in documents.items():
        (folder / f"{name}.html").write_text(content, "utf-8")
    (folder / "record.json").write_bytes(to_json(brief))


def main() -> None:
    data, folder, profile, *lengths = sys.argv[1:]
    brief, layout = from_json(Path(data).read_bytes()), Layout(profile=profile)
    known = Lengths(brief, layout)
    for pages in map(int, lengths):
        write(Path(folder) / str(pages), known.brief(pages), layout)


if __name__ == "__main__":
    main()
