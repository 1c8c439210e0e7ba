"""What a brief prints, taken from the brief itself, and whether a text has it.

``printed_parts`` knows nothing of templates: it walks the ``Brief``. A text is given as pages,
since a sentence may run on over the foot of one page and the head of the next. What a figure counts
is left out where it has one or two words: the figure's sentence may stand in their place.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO
from itertools import pairwise

import lxml.html

from briefgen.model import Brief, Change, Correction, Figure, Passages, Pick, QuoteEntry, Topic

_SHORTEST_CUT = 20
_FEWEST_WORDS = 3
_HYPHENS = str.maketrans({"\x02": "-", "\ufffe": "-"})  # what PDFium gives for one at a line's end
_LIGATURES = re.compile(r"[\ufb00-\ufb06]")
_RIGHT_TO_LEFT = re.compile(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]+")
_OVERRIDDEN = re.compile("\u202e([^\u202c]*)\u202c")


def printed_parts(brief: Brief) -> list[str]:
    """Every sentence, quote, figure, name and title that a brief prints in full, each once."""
    found = [brief.title, *brief.without_articles]
    found += _picks(brief.glance)
    found += _figures(key.figure for key in brief.key_figures)
    for topic in brief.topics:
        found += _of_topic(topic)
    found += [topic.name.text for topic in brief.also_noted]
    noted = {topic.id for topic in brief.also_noted}
    for change in brief.changes:
        found += _of_change(change, change.topic in noted)
    found += [event.text for event in brief.upcoming]
    found += [late.sentence.text for late in brief.late if late.sentence]
    for source in brief.sources:
        found += [source.title, source.outlet, source.byline, source.agency]
    found += [text for left in brief.left_out for text in (left.title, left.outlet, left.reason)]
    found += [text for problem in brief.problems for text in (problem.what, problem.advice)]
    if brief.correction:
        found += _of_correction(brief.correction)
    return [part for part in dict.fromkeys(found) if fold(part)]


def fold(text: str) -> str:
    """The text without white space and characters that nobody sees, composed, ligatures apart."""
    text = _LIGATURES.sub(lambda one: unicodedata.normalize("NFKC", one.group()), text)
    seen = (c for c in text.translate(_HYPHENS) if not c.isspace() and _is_seen(c))
    return unicodedata.normalize("NFC", "".join(seen))


def missing(parts: Iterable[str], pages: Sequence[str]) -> list[str]:
    """The parts that stand on no page, nor over the end of one.

    Words written from right to left, and all others of their part, are looked for one by one: what
    is drawn there in another order than it is read, each extractor puts in an order of its own.
    """
    folded = [fold(page) for page in pages]
    whole = "\n".join(folded)
    return [part for part in parts if not _stands(part, whole, folded)]


def pages_by_pdfium(pdf: bytes) -> list[str]:
    """The text of each page as PDFium has it, which is what Chromium copies."""
    import pypdfium2

    with pypdfium2.PdfDocument(pdf) as document:
        return [page.get_textpage().get_text_range() for page in document]


def pages_by_pypdf(pdf: bytes) -> list[str]:
    """The text of each page as pypdf has it."""
    import pypdf

    return [page.extract_text() for page in pypdf.PdfReader(BytesIO(pdf)).pages]


def page_of_html(html: str) -> list[str]:
    """The text of a page, without its styles."""
    tree = lxml.html.document_fromstring(html)
    for style in tree.xpath("//style"):
        style.drop_tree()
    return [tree.text_content()]


def _is_seen(character: str) -> bool:
    return unicodedata.category(character) != "Cf"


def _stands(part: str, whole: str, pages: Sequence[str]) -> bool:
    if _RIGHT_TO_LEFT.search(part):
        words = [fold(word) for word in _RIGHT_TO_LEFT.sub(r" \g<0> ", part).split()]
        spreads = (*pages, *map("".join, pairwise(pages)))
        return any(all(word in spread for word in words) for spread in spreads)
    words = fold(part)
    return words in whole or fold(_as_drawn(part)) in whole or _runs_on(words, pages)


def _as_drawn(part: str) -> str:
    """The part with what an override turns round turned round."""
    return _OVERRIDDEN.sub(lambda turned: turned.group(1)[::-1], part)


def _runs_on(part: str, pages: Sequence[str]) -> bool:
    """Whether a part long enough to be sure of begins on one page and ends on the next."""
    cuts = range(1, len(part)) if len(part) >= _SHORTEST_CUT else ()
    return any(
        part[:cut] in one and part[cut:] in next_one
        for one, next_one in pairwise(pages)
        for cut in cuts
    )


def _of_topic(topic: Topic) -> Iterator[str]:
    yield topic.name.text
    yield topic.label
    yield from _picks(topic.summary)
    yield from _quotes(topic.quotes)
    compared = {(f.article, f.span) for c in topic.comparisons for f in c.figures}
    yield from _figures(f for f in topic.figures if (f.article, f.span) not in compared)
    for comparison in topic.comparisons:
        yield _told(comparison.what)
        for figure in comparison.figures:
            yield from (figure.text, figure.speaker)
    for dispute in topic.disputes:
        for statement in (dispute.claim, *dispute.against):
            yield statement.text
            yield statement.person or statement.speaker
    yield from (event.text for event in topic.timeline)


def _of_change(change: Change, noted: bool) -> Iterator[str]:
    """What is said of a topic that moved; of one told in a line, no new words."""
    if noted and not (change.figures or change.turns or change.disputed):
        return
    yield change.name
    for turn in change.turns:
        yield from (turn.before.text, turn.after.text)
    for move in change.figures:
        yield from (move.before.text, move.after.text, _told(move.after.what))
    if not noted:
        yield from (text for entry in change.quotes for text in entry.quote.texts)
    yield from (dispute.claim.text for dispute in change.disputed)


def _of_correction(correction: Correction) -> Iterator[str]:
    for before in (*correction.withdrawn, *correction.restated):
        yield from (before.title, before.outlet)
    for passages in (correction.added, correction.removed):
        yield from _passages(passages)


def _passages(passages: Passages) -> Iterator[str]:
    yield from (headline.text for headline in passages.headlines)
    yield from (sentence.text for sentence in passages.sentences)
    yield from (text for quote in passages.quotes for text in quote.texts)
    yield from (figure.text for figure in passages.figures)
    yield from (statement.text for statement in passages.statements)


def _picks(picks: Iterable[Pick]) -> Iterator[str]:
    return (pick.sentence.text for pick in picks)


def _quotes(entries: Iterable[QuoteEntry]) -> Iterator[str]:
    for entry in entries:
        yield entry.quote.person or entry.quote.speaker
        yield from (entry.quote.role, entry.quote.cue)
        for quote in (entry.quote, *entry.variants):
            yield from quote.texts


def _figures(figures: Iterable[Figure]) -> Iterator[str]:
    for figure in figures:
        yield from (figure.text, _told(figure.what), figure.speaker)


def _told(what: str) -> str:
    return what if len(what.split()) >= _FEWEST_WORDS else ""
