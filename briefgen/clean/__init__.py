"""Clean a raw document: chrome, captions and marks off, the article and its data left.

Everything is done as edits on the raw text, each with its reason, so that every character of the
article leads back to the file. Data is read from the lines before they are cut. The policy: to
lose a paragraph is as bad as to keep a line of furniture. Left out: rewriting of any kind.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefgen.clean import outlets
from briefgen.clean.blocks import Block, blocks, broken
from briefgen.clean.date_lines import opens_with_date
from briefgen.clean.dates import Lines, published
from briefgen.clean.languages import tell_language
from briefgen.clean.line_model import LineModel
from briefgen.clean.markup import tell_marks, unmark
from briefgen.clean.pages import judge_page
from briefgen.clean.several import find_several, kept_whole, told
from briefgen.clean.verdicts import Verdicts, judge
from briefgen.language.credits import WIRES
from briefgen.model import Article, Edit, Problem, Published, RawDocument, Span
from briefgen.text.edits import apply, cut
from briefgen.text.sentences import sentences

_ADDRESS_LINES = 3
_OWN_URL = frozenset(("original url", "url", "source url", "original link", "permalink"))
_URL = frozenset(("source", "link"))
_DATELESS = frozenset(("appeal", "copyright", "cookies", "form", "legal notice"))


def clean(raw: RawDocument, model: LineModel | None = None) -> Article | Problem:
    """The article of a raw document, or why there is none.

    ``model`` tells the text of plain dumps from their furniture; ``None`` for the shipped one.
    """
    extracted = raw.media_type == "text/html"
    marks = unmark(raw.text, extracted=extracted)
    parts = blocks(raw.text, marks)
    found = _judged(raw, parts, extracted, model)
    several = find_several(() if extracted else parts, found.language)
    if several.teasers:
        return told(raw.name, several)[0]
    found = replace(found, reasons=kept_whole(found.reasons, several))
    if all(found.reasons):
        advice = "Look at the file: it may hold a list of links, or no text at all."
        return Problem(raw.name, "no text of an article found", advice, "C01")
    edited = apply(raw.text, tell_marks(_edits(raw.text, parts, found.reasons), marks))
    url = raw.page.url or _url(parts, found)
    head = [part.text for part in parts[max(0, found.title.at - 3) : found.start + 6]]
    kept = [p.text for p, reason in zip(parts, found.reasons, strict=True) if not reason]
    publisher = _publisher(raw, parts, found, url, head, kept)
    spoken = sentences(raw.sha256, edited.text, found.language or "en")
    return Article(
        id=raw.sha256,
        name=raw.name,
        media_type=raw.media_type,
        title=found.title.text or (spoken[0].text if spoken else ""),
        text=edited.text,
        sentences=spoken,
        edits=edited.edits,
        outlet=publisher.outlet,
        family=publisher.family,
        byline=raw.page.byline or outlets.byline_of(head),
        agency=publisher.agency,
        url=url,
        language=found.language or "en",
        published=_published(raw, url, parts, found, kept),
        problems=(
            *raw.problems,
            *told(raw.name, several),
            *tell_language(raw.name, edited.text, found.language),
        ),
    )


@dataclass(frozen=True, slots=True)
class _Publisher:
    """The outlet, the publisher family behind it, and the agency that it credits."""

    outlet: str
    family: str
    agency: str


def _publisher(
    raw: RawDocument,
    parts: Sequence[Block],
    found: Verdicts,
    url: str,
    head: Sequence[str],
    kept: Sequence[str],
) -> _Publisher:
    chrome = [p.text for p, reason in zip(parts, found.reasons, strict=True) if reason]
    agency = outlets.agency_of(kept[0], [*head, *chrome], kept[-1])
    agency = agency or outlets.agency_in(raw.page.byline)
    home = url or outlets.home_of(raw.text)
    outlet = outlets.outlet_of(
        raw.page.outlet, found.title.site, home, chrome, found.printed, agency
    )
    own = agency == outlet and agency not in WIRES
    return _Publisher(outlet, outlets.family_of(outlet, home), "" if own else agency)


def _judged(
    raw: RawDocument, parts: Sequence[Block], extracted: bool, model: LineModel | None
) -> Verdicts:
    """The verdicts on the blocks: of a saved page those of the reader count too."""
    if extracted:
        return judge_page(parts, raw.page, _doubts(raw, parts))
    return judge(parts, raw.page, model)


def _doubts(raw: RawDocument, parts: Sequence[Block]) -> list[str]:
    """Beside the blocks, why the reader doubts them; empty where it does not."""
    return [
        next((doubt.reason for doubt in raw.doubts if doubt.span.holds(part.span)), "")
        for part in parts
    ]


def _edits(raw: str, parts: Sequence[Block], reasons: Sequence[str]) -> list[Edit]:
    """The edits that leave the kept blocks with one empty line between them."""
    edits: list[Edit] = []
    done, last = 0, None
    for part, reason in zip(parts, reasons, strict=True):
        if reason:
            edits += _gap(raw, done, part.span.start, "")
            edits.append(cut(part.span.start, part.span.end, reason))
        else:
            edits += _gap(raw, done, part.span.start, _between(last, part))
            edits += part.edits
            last = part
        done = part.span.end
    return [*edits, *_gap(raw, done, len(raw), "")]


def _between(last: Block | None, part: Block) -> str:
    """What stands before a kept block: nothing, an empty line, or a blank inside a sentence."""
    if last is None:
        return ""
    return " " if broken(last, part) else "\n\n"


def _gap(raw: str, start: int, end: int, wanted: str) -> list[Edit]:
    if raw[start:end] == wanted:
        return []
    reason = "rejoin" if wanted == " " else "blank"
    return [Edit(Span(start, end), wanted, reason)]


def _url(parts: Sequence[Block], found: Verdicts) -> str:
    """The article's own address, printed behind or below a label such as "Original url:".

    "Source" and "Link" name other pages too, so they count only above the text.
    """
    for number, part in enumerate(parts):
        label, colon, rest = part.text.lower().lstrip("*_ ").partition(":")
        label = label.strip("*_ ")
        own = label in _OWN_URL
        if not own and not (label in _URL and number < found.start):
            continue
        below = [beneath.text for beneath in parts[number + 1 : number + 1 + _ADDRESS_LINES]]
        beside = [part.text[-len(rest) :].strip()] if rest.strip(" *_") else below if own else []
        for line in beside if colon or own else ():
            if line.startswith(("http://", "https://")):
                return line.split()[0]
    return ""


def _published(
    raw: RawDocument, url: str, parts: Sequence[Block], found: Verdicts, kept: Sequence[str]
) -> Published | None:
    """The day of publication as far as markup, address and lines of the page tell it."""
    lines = [
        part.text if _may_date(part.text, reason) else ""
        for part, reason in zip(parts, found.reasons, strict=True)
    ]
    day_first = raw.page.day_first
    if day_first is None and found.language not in ("", "en"):
        day_first = True
    page = Lines(lines, found.title.at, found.start, found.end, kept[:3])
    return published(raw.page.published, url, page, day_first)


def _may_date(line: str, reason: str) -> bool:
    """Whether a line may hold the date: no appeal, and a caption only if a date opens it."""
    return reason not in _DATELESS and (reason != "caption" or opens_with_date(line))
