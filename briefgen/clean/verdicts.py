"""Which blocks of a page are its article, and why each of the others is not.

Brings together what is told about single blocks (cues, captions), about their neighbours
(teasers, repetitions) and about the page (headline, window). A block without a reason is text.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from briefgen.clean import captions, cues, teasers
from briefgen.clean.appeals import appeals_in
from briefgen.clean.blocks import Block
from briefgen.clean.body import window
from briefgen.clean.languages import language_of
from briefgen.clean.mastheads import Masthead, find_masthead, is_masthead, pattern_of
from briefgen.clean.prose import ends_sentence, is_prose
from briefgen.clean.title_cues import squash
from briefgen.clean.titles import Title, find_title, marked_title, repeats_title
from briefgen.model import PageData
from briefgen.text.dates import read_date

_OFTEN = 3
_SHORT_LABEL = 2
_LONG_LABEL = 12
_YEAR = re.compile(r"(?:1[6-9]|2[01])\d\d")
_NAMES = re.compile(r"(?:[^\W\d_a-z][\w.'’-]{0,30}(?:,? (?:and |& )?(?=\S)|$)){2,6}$")


@dataclass(frozen=True, slots=True)
class Verdicts:
    """``reasons`` runs beside the blocks, empty for text; the article is ``start`` to ``end``.

    ``printed`` is the outlet's name as far as the page's own lines tell it.
    """

    reasons: tuple[str, ...]
    title: Title
    start: int
    end: int
    language: str
    printed: Masthead


def judge(blocks: Sequence[Block], page: PageData, extracted: bool) -> Verdicts:
    """The verdict on each block.

    Args:
        blocks: the blocks of the page in order.
        page: what its markup states.
        extracted: whether furniture was taken off already (saved pages), so that every block
            may be text.
    """
    own = [cues.sure(block) for block in blocks]
    free = "\n".join(b.text for b, reason in zip(blocks, own, strict=True) if not reason)
    language = language_of(free, page.language)
    own = [reason or _by_form(block) for block, reason in zip(blocks, own, strict=True)]
    prose = [is_prose(block, language) for block in blocks]
    title = marked_title(blocks, own, prose) if not (extracted or page.title) else Title("")
    start, end = (0, len(blocks)) if extracted else window(blocks, own, language, title.at)
    printed = Masthead(page.outlet, 9.0) if page.outlet else find_masthead(blocks, own, start, end)
    own = _by_name(blocks, own, printed, start)
    if title.at < 0 or start <= title.at or own[title.at]:
        title = find_title(blocks, own, start, blocks[start:end], page.title)
    if not extracted and title.at >= 0:
        start, end = window(blocks, own, language, title.at)
    reasons = _inside(blocks, own, start, end, prose, title)
    if extracted:
        reasons = _without_head(blocks, reasons, prose, title.at)
    else:
        reasons = _without_labels(blocks, reasons, start, end, prose)
    name = pattern_of(printed.name) if printed.sure else None
    for number in appeals_in(blocks, reasons, language, name):
        reasons[number] = "appeal"
    return Verdicts(tuple(reasons), title, start, end, language, printed)


def _by_name(
    blocks: Sequence[Block], own: Sequence[str], printed: Masthead, start: int
) -> list[str]:
    """Reasons with those added that need the outlet's name: its credits, its masthead."""
    found = list(own)
    if not printed.name:
        return found
    key = squash(printed.name)
    name = pattern_of(printed.name) if printed.sure else None
    for number, block in enumerate(blocks):
        if found[number]:
            continue
        if name is not None and captions.credited_to(block, name):
            found[number] = "caption"
        elif number < max(start, 1) and is_masthead(block.text, key):
            found[number] = "masthead"
    return found


def _by_form(block: Block) -> str:
    """Reasons that a block's own form gives: a date line, a caption, a pointer."""
    if len(block.words) <= 14 and _YEAR.search(block.text) and read_date(block.text) is not None:
        return "date line"
    if captions.credited(block) or captions.scene(block):
        return "caption"
    if teasers.linked(block):
        return "link"
    return ""


def _inside(
    blocks: Sequence[Block],
    own: Sequence[str],
    start: int,
    end: int,
    prose: Sequence[bool],
    title: Title,
) -> list[str]:
    often = Counter(squash(block.text) for block in blocks)
    labels = teasers.under_labels(blocks[start:end], prose[start:end])
    body = [b for b, is_text in zip(blocks[start:end], prose[start:end], strict=True) if is_text]
    seen: set[str] = set()
    reasons: list[str] = []
    for number, block in enumerate(blocks):
        key = squash(block.text)
        reason = own[number]
        if number == title.at or repeats_title(block, title.text):
            reason = "title"
        elif not start <= number < end:
            reason = reason or ("before the text" if number < start else "after the text")
        elif not reason:
            if number - start in labels:
                reason = "teaser"
            elif key in seen or (often[key] >= _OFTEN and not prose[number]):
                reason = "repeated"
            elif captions.copied(block, body):
                reason = "caption"
        if not reason:
            seen.add(key)
        reasons.append(reason)
    return reasons


def _without_labels(
    blocks: Sequence[Block], reasons: Sequence[str], start: int, end: int, prose: Sequence[bool]
) -> list[str]:
    """Reasons with the short lines among the paragraphs given theirs.

    A line that no sentence fills is kept as a subhead if running text stands before and after it,
    as part of a list, or if a list follows; the rest are names of sections, writers and buttons.
    """
    found = list(reasons)
    for number in range(start, end):
        block = blocks[number]
        if found[number] or prose[number] or block.heading or block.item:
            continue
        if ends_sentence(block.text) or block.text.endswith(":"):
            continue
        subhead = start < number < end - 1 and prose[number - 1] and prose[number + 1]
        if len(block.words) <= (_SHORT_LABEL if subhead else _LONG_LABEL):
            found[number] = "label"
    return found


def _without_head(
    blocks: Sequence[Block], reasons: Sequence[str], prose: Sequence[bool], title: int
) -> list[str]:
    """Reasons with the short lines of a saved page's head given theirs.

    What stands above the headline is no text, nor are the writers' names beside the date.
    """
    found = list(reasons)
    first = next((number for number, is_text in enumerate(prose) if is_text), 0)
    for number in range(first):
        if found[number] or len(blocks[number].words) > _LONG_LABEL:
            continue
        beside = found[max(0, number - 1) : number + 2]
        if number < title:
            found[number] = "before the text"
        elif _NAMES.match(blocks[number].text) and "date line" in beside:
            found[number] = "byline"
    return found
