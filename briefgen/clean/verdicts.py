"""Which blocks of a page are its article, and why each of the others is not.

Brings together what is told about single blocks (cues, captions), about their neighbours
(repetitions, the line model) and about the page (headline, outlet). A block without a reason is
text.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from briefgen.clean import captions, cues
from briefgen.clean.appeals import appeals_in
from briefgen.clean.blocks import Block
from briefgen.clean.languages import language_of
from briefgen.clean.line_facts import LinedPage
from briefgen.clean.line_model import LineModel, read_lines
from briefgen.clean.mastheads import Masthead, find_masthead, is_masthead, pattern_of
from briefgen.clean.teasers import below_head, islands, linked, under_labels
from briefgen.clean.title_cues import squash
from briefgen.clean.titles import Title, find_title, marked_title, repeats_title
from briefgen.model import PageData
from briefgen.text.dates import read_date

_OFTEN = 3
_LEAST_REPEATED = 8
_YEAR = re.compile(r"(?:1[6-9]|2[01])\d\d")


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


def judge(blocks: Sequence[Block], page: PageData, model: LineModel | None = None) -> Verdicts:
    """The verdict on each block of a page that comes without its markup.

    Args:
        blocks: the blocks of the page in order.
        page: what its front matter states.
        model: tells text from furniture; ``None`` for the shipped one.
    """
    own, language = by_itself(blocks, page.language)
    lined = LinedPage(blocks, own, language)
    kept = read_lines(lined, model)
    start, end = _ends(kept)
    printed = Masthead(page.outlet, 9.0) if page.outlet else find_masthead(blocks, own, start, end)
    own = by_name(blocks, own, printed, start)
    title = Title("") if page.title else marked_title(blocks, own, lined.running)
    if title.at < 0 or start <= title.at or own[title.at]:
        title = find_title(blocks, own, start, blocks[start:end], page.title)
    reasons = _inside(blocks, own, kept, lined.running, title)
    name = pattern_of(printed.name) if printed.sure else None
    for number in appeals_in(blocks, reasons, language, name):
        reasons[number] = "appeal"
    for number in under_labels(blocks, lined.running):
        reasons[number] = reasons[number] or "teaser"
    for find in (islands, below_head):
        for number in find(blocks, [not reason for reason in reasons]):
            reasons[number] = "teaser"
    return Verdicts(tuple(reasons), title, start, end, language, printed)


def by_itself(blocks: Sequence[Block], stated: str) -> tuple[list[str], str]:
    """Why each block is furniture by itself (empty where it may be text), and the language.

    ``stated`` is the language that the page's markup gives; empty if none.
    """
    own = [cues.sure(block) for block in blocks]
    free = "\n".join(b.text for b, reason in zip(blocks, own, strict=True) if not reason)
    language = language_of(free, stated)
    return [r or _by_form(block) for block, r in zip(blocks, own, strict=True)], language


def _ends(kept: Sequence[bool]) -> tuple[int, int]:
    """The number of the first block kept, and the one after the last."""
    numbers = [number for number, is_kept in enumerate(kept) if is_kept]
    return (numbers[0], numbers[-1] + 1) if numbers else (0, 0)


def by_name(
    blocks: Sequence[Block], own: Sequence[str], printed: Masthead, start: int
) -> list[str]:
    """Reasons with those added that need the outlet's name: its credits, its masthead.

    ``start`` is the number of the first block of the text; a masthead stands above it, or first.
    """
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
    if linked(block):
        return "link"
    return ""


def _inside(
    blocks: Sequence[Block],
    own: Sequence[str],
    kept: Sequence[bool],
    prose: Sequence[bool],
    title: Title,
) -> list[str]:
    """Reasons with those added that the other blocks give, and those of what is not kept."""
    start, end = _ends(kept)
    often = Counter(squash(block.text) for block in blocks)
    body = [block for number, block in enumerate(blocks) if kept[number] and prose[number]]
    seen: set[str] = set()
    reasons: list[str] = []
    for number, block in enumerate(blocks):
        key = squash(block.text)
        reason = own[number]
        if number == title.at or repeats_title(block, title.text):
            reason = "title"
        elif not reason and not kept[number]:
            place = "before" if number < start else "after" if number >= end else "beside"
            reason = f"{place} the text"
        elif not reason and (
            (key in seen and len(block.words) >= _LEAST_REPEATED)
            or (often[key] >= _OFTEN and not prose[number])
        ):
            reason = "repeated"
        elif not reason and captions.copied(block, body):
            reason = "caption"
        if not reason:
            seen.add(key)
        reasons.append(reason)
    return reasons
