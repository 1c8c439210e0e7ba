"""Offers, appeals and quips in the outlet's own voice, told by who speaks to whom, and where.

Such a line speaks to the reader or of "us", of a price, of the outlet itself, and names no source;
it stands at the edge of the text or in a box, between a short label and a button. Several of these
must come together, for news speaks of prices and of readers too. Left out: appeals that run on
for paragraphs (``body`` finds their heads).
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefgen.clean.blocks import Block
from briefgen.clean.prose import ends_sentence, is_prose, outside_quotes
from briefgen.language.offers import ORDERS, PAID, PERIODS, SAYING, TRADE_TALK

_LONGEST = 60
_LONGEST_QUIP = 30
_LONGEST_AD = 12
_SHORT = 8
_SOLID = 16
_WORD = re.compile(r"[\w'-]+")
_NUMBER = r"(?:[€£$¥₹]\s?\d[\d.,]*|\d[\d.,]*|an?|one|two|three|four|five|six|eight|ten|twelve|half)"
_RATE = re.compile(
    rf"(?:[€£$¥₹]\s?\d[\d.,]{{0,12}}|\b\d[\d.,\s]{{0,12}}\s?[^\W\d]{{1,15}})"
    rf"\s(?:an?|per|each|every|par|im|pro|al|por)\s{PERIODS[:-1]}|mois|monat|jahr|mes|año|mese)\b"
    rf"|\b{_NUMBER}\s{PERIODS}\s(?:for|at|free|of)\b"
    r"|\b(?:the price of an?|rates apply|for free|free of charge|sans engagement)\b"
)
_PRICE = re.compile(
    r"[€£$¥₹]\s?\d|\b\d[\d.,]{0,12}\s(?:cents?|pence|euros?|dollars?|pounds?|crowns?|a message)\b"
    r"|\bcosts?\s\d|\bpledge\s\d"
)
_YOU = frozenset(("you", "your", "yours", "yourself", "vous", "votre", "tu", "sie", "ihr"))
_WE = frozenset(("we", "us", "our", "ours", "nous", "notre", "nos", "wir", "uns", "unser"))
_READER = re.compile(r"[—–-]\s(?:an?|one) (?:\w+ )?(?:reader|subscriber|member|listener)\b")
_SENTENCE = re.compile(r"[.!?:;]\s{1,3}")
_SMALL_AD = re.compile(r"(?:[A-Z][\w'’]{1,20})(?: [a-z][\w'’]{0,20}){0,3}: [a-z0-9]")
_MOST_OF_TEXT = 0.3
_FEW_WORDS = 80
_SPOKEN, _SURE = 2.0, 3.5


@dataclass(frozen=True, slots=True)
class Voice:
    """What a block has of its outlet's own voice, each 0 where it has none.

    ``money`` is a price, best with its period; ``trade`` the paper, its people and who pays
    them; ``address`` the reader as "you" or told what to do, or "us"; ``itself`` the outlet's name.
    """

    money: float = 0.0
    trade: float = 0.0
    address: float = 0.0
    itself: float = 0.0

    @property
    def score(self) -> float:
        """How surely the outlet speaks for itself; 2 is enough at the edge of a text."""
        hard = self.money or self.itself or self.trade >= 1
        soft = self.address or self.itself
        return self.money + self.trade + self.address + self.itself if hard and soft else 0.0


_SILENT = Voice()


def voice_of(block: Block, name: re.Pattern[str] | None, personal: bool) -> Voice:
    """How much a block sounds like its outlet speaking for itself; nothing where a source speaks.

    Args:
        block: of the page.
        name: finds the outlet's name and its short forms; ``None`` if it is not known.
        personal: whether the article itself speaks of "you" and "us", so that these tell nothing.
    """
    own = outside_quotes(block.text)
    words = set(_WORD.findall(own)) if len(block.words) <= _LONGEST else set()
    if not words or words & SAYING:
        return Voice(address=3.0, trade=1.0) if _READER.search(block.text) else _SILENT
    address = 0.0 if personal else 1.0 * bool(words & _YOU) + 1.0 * bool(words & _WE)
    return Voice(
        money=2.0 * bool(_RATE.search(own)) or 1.0 * bool(_PRICE.search(own)),
        trade=1.0 * bool(words & TRADE_TALK) + 0.5 * bool(words & PAID),
        address=address + 1.0 * _orders(own) + 0.5 * ("?" in own and not personal),
        itself=1.5 * _speaks_of_itself(block.text, name),
    )


def _orders(own: str) -> bool:
    """Whether a sentence opens by telling the reader what to do."""
    parts = _SENTENCE.split(own.strip())
    return any(part.split(" ", 1)[0].strip(",") in ORDERS for part in parts)


def _speaks_of_itself(text: str, name: re.Pattern[str] | None) -> bool:
    """Whether the outlet's name opens a sentence or a label of the block."""
    if name is None:
        return False
    return any(
        found.start() == 0 or text[found.start() - 2 : found.start()] in (". ", "? ", "! ")
        for found in name.finditer(text)
    )


def appeals_in(
    blocks: Sequence[Block],
    reasons: Sequence[str],
    language: str,
    name: re.Pattern[str] | None,
) -> set[int]:
    """Numbers of the blocks in which the outlet speaks for itself, with the labels of their boxes.

    Args:
        blocks: of the page.
        reasons: why each is no text; empty for what is kept so far.
        language: ISO 639-1 code; empty if unknown.
        name: finds the outlet's name; ``None`` if it is not known.
    """
    kept = [number for number, reason in enumerate(reasons) if not reason]
    personal = _is_personal([blocks[number] for number in kept])
    voices = {number: voice_of(blocks[number], name, personal) for number in kept}
    found = _at_edge(blocks, reasons, language, voices)
    for number in kept:
        voice = voices[number]
        if voice.score >= _SURE and voice.money > 1 and voice.itself:
            found.add(number)
        elif _boxed(blocks, reasons, number, voice):
            found |= {number - 1, number, number + 1}
    return {number for number in found if not reasons[number]}


def _is_personal(blocks: Sequence[Block]) -> bool:
    """Whether the text as a whole speaks of "you" and "us", as columns and advice do."""
    own = [set(_WORD.findall(outside_quotes(block.text))) for block in blocks]
    speaking = sum(bool(words & (_YOU | _WE)) for words in own)
    return speaking > max(2, 0.25 * len(blocks))


def _at_edge(
    blocks: Sequence[Block], reasons: Sequence[str], language: str, voices: Mapping[int, Voice]
) -> set[int]:
    """The blocks after the last solid paragraph from the first on that is the outlet's own."""
    tail: list[int] = []
    for number in sorted(voices, reverse=True):
        spoken_there = voices[number].score >= _SPOKEN and not blocks[number].item
        if _is_solid(blocks[number], language) and not spoken_there:
            break
        tail.append(number)
    tail.reverse()
    spoken = [number for number in tail if voices[number].score >= _SPOKEN]
    if not spoken:
        return {number for number in tail if _is_small_ad(blocks, reasons, number)}
    first = spoken[0]
    while first - 1 in tail and _is_label(blocks[first - 1]):
        first -= 1
    cut = {number for number in tail if number >= first}
    words = sum(len(blocks[number].words) for number in cut)
    whole = sum(len(blocks[number].words) for number in voices)
    return cut if words <= max(_FEW_WORDS, _MOST_OF_TEXT * whole) else set()


def _is_label(block: Block) -> bool:
    return len(block.words) <= _SHORT and not ends_sentence(block.text)


def _is_solid(block: Block, language: str) -> bool:
    if not is_prose(block, language):
        return block.item
    return block.item or len(block.words) >= _SOLID or any(mark in block.text for mark in '“"«„')


def _is_small_ad(blocks: Sequence[Block], reasons: Sequence[str], number: int) -> bool:
    """Whether a line after the text is a label with few words behind it ("Found today: a hat")."""
    if len(blocks[number].words) > _LONGEST_AD or not _SMALL_AD.match(blocks[number].text):
        return False
    return number + 1 >= len(blocks) or blocks[number + 1].gap == 0 or bool(reasons[number + 1])


def _boxed(blocks: Sequence[Block], reasons: Sequence[str], number: int, voice: Voice) -> bool:
    """Whether a quip stands between a label and the button or the field that it asks to use."""
    if not 0 < number < len(blocks) - 1 or len(blocks[number].words) > _LONGEST_QUIP:
        return False
    if not ends_sentence(blocks[number].text):
        return False
    if not (voice.money or voice.trade or voice.address):
        return False
    above, below = blocks[number - 1], blocks[number + 1]
    if not _is_label(above) or not _is_label(below):
        return False
    return reasons[number + 1] in ("button", "form") or _orders(below.text.lower())
