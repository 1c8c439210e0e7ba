"""Which blocks of a saved page are its article: the way of text that was extracted from markup.

Most furniture went with the markup, so a block is text unless something speaks against it: its own
form, the headline it repeats, the outlet's voice at the end, or the doubt of the reader, who saw
the markup. Left out: looking for where the article stands, which the extraction has done.
"""

import re
from collections.abc import Sequence

from briefgen.clean import captions, cues, teasers
from briefgen.clean.appeals import appeals_in
from briefgen.clean.blocks import Block
from briefgen.clean.languages import language_of
from briefgen.clean.mastheads import Masthead, find_masthead, pattern_of
from briefgen.clean.prose import ends_sentence, is_prose
from briefgen.clean.title_cues import squash
from briefgen.clean.titles import Title, find_title, repeats_title
from briefgen.clean.verdicts import Verdicts, by_name
from briefgen.model import PageData
from briefgen.text.dates import read_date

_LONG_LABEL = 12
_DATE_LINE = 14
_LEAST_REPEATED = 8
_TAIL = 5
_OPENING = 60
_CLOCK = r"\b\d{1,2}[:.h]\d{2}\b"
_DAY = r"(?:\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b|\b\d{1,2}\b.{1,20}\b(?:19|20)\d\d\b)"
_STAMP = re.compile(
    rf"{_CLOCK}.{{0,30}}{_DAY}|{_DAY}.{{0,30}}{_CLOCK}"
    r"|^\W{0,3}(?i:(?:last |first )?(?:updated|published|posted|modified|aktualisiert"
    r"|veröffentlicht|publié|mis à jour|publicado|actualizado|atualizado|pubblicato|aggiornato)"
    r"\b).{0,40}(?:\d|\b(?:am|on|at|le|el|il)$)"
)
_BETWEEN = re.compile(r"\W+|\b(?:by|and|von|und|par|et|por|y|e|di|da|door|en|for|with)\b")
_YEAR = re.compile(r"(?:1[6-9]|2[01])\d\d")
_NAMES = re.compile(r"(?:[^\W\d_a-z][\w.'’-]{0,30}(?:,? (?:and |& )?(?=\S)|$)){2,6}$")


def judge_page(blocks: Sequence[Block], page: PageData, doubts: Sequence[str]) -> Verdicts:
    """The verdict on each block of a saved page.

    Args:
        blocks: the blocks of the extracted text in order.
        page: what the page's markup states.
        doubts: beside the blocks, why the reader doubts them; empty for those it does not.
    """
    own = [cues.sure(block) for block in blocks]
    free = "\n".join(b.text for b, reason in zip(blocks, own, strict=True) if not reason)
    language = language_of(free, page.language)
    own = [reason or _by_form(block) for block, reason in zip(blocks, own, strict=True)]
    prose = [is_prose(block, language) for block in blocks]
    title = find_title(blocks, own, 0, blocks, page.title)
    printed = Masthead(page.outlet, 9.0)
    if not page.outlet:
        printed = find_masthead(blocks, own, 0, len(blocks))
    own = by_name(blocks, own, printed, 0)
    reasons = _among(blocks, own, prose, title)
    reasons = _signed(blocks, reasons, page.byline)
    reasons = [reason or doubt for reason, doubt in zip(reasons, doubts, strict=True)]
    reasons = _without_head(blocks, reasons, prose, title.at)
    name = pattern_of(printed.name) if printed.sure else None
    for number in appeals_in(blocks, reasons, language, name):
        reasons[number] = "appeal"
    return Verdicts(tuple(reasons), title, 0, len(blocks), language, printed)


def _by_form(block: Block) -> str:
    """Reasons that a block's own form gives: a date line, a caption, a pointer."""
    if len(block.words) <= _DATE_LINE and _is_stamp(block.text):
        return "date line"
    if captions.credited(block) or captions.scene(block):
        return "caption"
    return "link" if teasers.linked(block) else ""


def _is_stamp(text: str) -> bool:
    """Whether a short line is a date, or a date with a time, and no sentence."""
    if _YEAR.search(text) and read_date(text) is not None:
        return True
    sentence = ends_sentence(text) and not text.endswith(("a.m.", "p.m."))
    return not sentence and _STAMP.search(text) is not None


def _signed(blocks: Sequence[Block], reasons: Sequence[str], byline: str) -> list[str]:
    """Reasons with those given to the lines that name the writers, and to the notes on them.

    A note opens with the writer's name and stands below the text; nobody reports on themselves.
    """
    found = list(reasons)
    names = [name for part in re.split(r"[,;&]| and ", byline) if " " in (name := part.strip())]
    if not names:
        return found
    named = re.compile("|".join(map(re.escape, names)), re.IGNORECASE)
    for number, block in enumerate(blocks):
        if found[number] or not (first := named.search(block.text)):
            continue
        rest = _BETWEEN.sub("", named.sub("", block.text).lower())
        before = block.text[: first.start()].split()
        speaks = block.text[first.end() : first.end() + 1] == ":"
        opens = len(before) <= 2 and first.start() <= _OPENING and not speaks
        if not rest:
            found[number] = "byline"
        elif opens and number >= len(blocks) - _TAIL:
            found[number] = "author note"
    return found


def _among(
    blocks: Sequence[Block], own: Sequence[str], prose: Sequence[bool], title: Title
) -> list[str]:
    """Reasons with those that the other blocks give: a headline, teaser, or the same words again.

    Short lines may come again: "Pros" and "Cons" head every part of a review.
    """
    labels = teasers.under_labels(blocks, prose)
    body = [block for block, is_text in zip(blocks, prose, strict=True) if is_text]
    seen: set[str] = set()
    reasons: list[str] = []
    for number, block in enumerate(blocks):
        key = squash(block.text)
        reason = own[number]
        if number == title.at or repeats_title(block, title.text):
            reason = "title"
        elif not reason and number in labels:
            reason = "teaser"
        elif not reason and key in seen and len(block.words) >= _LEAST_REPEATED:
            reason = "repeated"
        elif not reason and captions.copied(block, body):
            reason = "caption"
        if not reason:
            seen.add(key)
        reasons.append(reason)
    return reasons


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
