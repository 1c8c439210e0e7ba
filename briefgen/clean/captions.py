"""Captions and credits: lines that belong to a picture, whole sentences though they may be.

A caption is known by the credit at its end, or because the article says the very same words again.
Left out: captions without a credit that nobody repeats; they read as text, and stay.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from briefgen.clean.blocks import Block
from briefgen.clean.phrases import plain_line
from briefgen.clean.prose import ends_sentence, outside_quotes
from briefgen.language.credits import AGENCIES, CREDIT_LABELS

_LONGEST_CAPTION = 75
_LONGEST_CREDIT = 14
_LONGEST_LABELLED = 45
_LEAST_COPIED = 8
_MOST_OTHERS = 2_000
_TAIL = 180


def _any(words: Iterable[str]) -> str:
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "(?:" + "|".join(re.escape(word) for word in ordered) + ")"


def _words(phrases: Iterable[str]) -> frozenset[str]:
    """The first words of phrases, in lower case."""
    return frozenset(re.findall(r"\w+", phrase.lower())[0] for phrase in phrases)


_AGENCY = re.compile(rf"(?<![\w-]){_any(AGENCIES)}(?![\w-])")
_LABEL = re.compile(
    rf"(?:^|[\s.!?”\"(|])(?i:{_any(CREDIT_LABELS)})(?: (?i:credit|by|courtesy))?\s?[:/]\s?"
    r"[^.!?:]{2,70}[.)\]]{0,2}$"
)
_LABEL_FIRST = re.compile(
    rf"^(?i:{_any(CREDIT_LABELS)})(?:\s?[:/©]|\s(?i:by|courtesy|credit|via)\b)|^(?i:courtesy of)\s"
)
_AGENCY_WORDS = _words(AGENCIES)
_LABEL_WORDS = _words((*CREDIT_LABELS, "caption", "légende", "bildunterschrift"))
_BRACKETS = re.compile(r"[(\[]([^()\[\]]{2,90})[)\]]\.?$")
_SENTENCE_END = re.compile(r"[.!?…][\"”’')]{0,2}\s{1,4}")
_INITIAL = re.compile(
    r"(?:^|[\s.])(?:[A-Z]|Mr|Mrs|Ms|Dr|St|Sgt|Gen|Col|Sen|Rep|Gov|Jr|No|vs|U\.S)\.\s{1,4}$"
)
_PARTS = re.compile(r"\s?[/|,·]\s?|\s(?:via|for|through|[-–—])\s")
_SLASH = re.compile(r"[/|]|\svia\s|\sfor\s")
_SIGN = re.compile(r"^(?:©|\(c\)|\(C\))\s?[^\d\W]")
_CREDITED_NAME = re.compile(
    r"(?:^|[.!?”\"’)(|\]]\s?)(?:[^\W\d_a-z][\w.'’-]{0,30}\s){1,4}?(?:/|\||for|of)\s?(?:the )?$"
    r"|(?:[^\W\d_a-z][\w.'’-]{0,30}\s?){1,4}/\s?$"
)
_CREDITED_VERB = re.compile(r"\b(?:By|BY)\b")
_LABELLED = re.compile(
    rf"^[\[(]?(?i:{_any((*CREDIT_LABELS, 'caption', 'légende', 'bildunterschrift'))})"
    r"(?:[\])]\s?|\s?[:/|]\s{0,3})(?=\S.{3})"
)
_NAME_WORD = re.compile(r"[^\W\d_a-z][\w.'’-]{0,30}$")


def _set(names: str) -> frozenset[str]:
    return frozenset(names.split())


_SMALL = _set(
    """
    de da del der den di la le van von al el bin ibn of the and & y e
    """
)
_LONGEST_SCENE = 45
_SCENE_WORDS = _set(
    """
    pictured seen shown photographed left right centre center above file l r c
    """
)
_SCENE = re.compile(
    r"\b(?:pictured|seen|shown|photographed)\b.{0,60}\b(?:above|below|left|right|here|in this)\b"
    r"|\((?:left|right|centre|center|above|pictured|file|l|r|c)\)"
    r"|\bfile (?:photo|picture|image)\b|^file\s?[-–—:]"
)


def credited(block: Block) -> bool:
    """Whether a block ends in a picture's credit, or is nothing but one."""
    return len(block.words) <= _LONGEST_CAPTION and _is_credited(block.text.strip())


@lru_cache(maxsize=16384)
def _is_credited(text: str) -> bool:
    line = plain_line(text)
    labelled = line.has(_LABEL_WORDS)
    if labelled and line.size <= _LONGEST_LABELLED and _LABELLED.match(text):
        return True
    tail = text[-_TAIL:]
    bracket = _BRACKETS.search(tail) if text[-1:] in ")]" or text[-2:-1] in ")]" else None
    if bracket and _in_brackets(bracket[1], text):
        return True
    named = line.has(_AGENCY_WORDS)
    if named or "©" in tail or "(c)" in tail or "(C)" in tail:
        last = _after_last_sentence(tail, whole=len(tail) == len(text))
        if last and _is_credit(last):
            return True
    if labelled and (":" in tail or "/" in tail) and _LABEL.search(tail):
        return True
    return named and not ends_sentence(text) and _ends_in_credit(tail)


def credited_to(block: Block, name: re.Pattern[str]) -> bool:
    """Whether a block ends in a credit to its outlet ("Ann Lee/Post", "Ann Lee for Post")."""
    text = block.text.strip()
    if len(block.words) > _LONGEST_CAPTION:
        return False
    tail = text.rstrip(" .)]")
    last = [found for found in name.finditer(tail) if found.end() == len(tail)]
    if last:
        before = _CREDITED_NAME.search(text[: last[-1].start()])
        return before is not None and not _CREDITED_VERB.search(before[0])
    bracket = _BRACKETS.search(text[-_TAIL:])
    return bracket is not None and "/" in bracket[1] and name.search(bracket[1]) is not None


def _in_brackets(content: str, text: str) -> bool:
    if _LABEL_FIRST.match(content) or _SIGN.match(content):
        return True
    words = content.split()
    agency = _AGENCY.search(content)
    if agency is None or len(words) > _LONGEST_CREDIT:
        return False
    # "... in a statement (AFP)." may be an acronym's first use; a slash or a name may not.
    alone = agency[0] == content
    return not alone or (text.endswith(")") and len(text) < 300 and agency.start() == 0)


def _after_last_sentence(tail: str, whole: bool) -> str:
    """What stands after the last closed sentence; all of a short line without any."""
    ends = [
        found for found in _SENTENCE_END.finditer(tail) if not _INITIAL.search(tail[: found.end()])
    ]
    if ends:
        return tail[ends[-1].end() :]
    return tail if whole else ""


def _is_credit(words: str) -> bool:
    """Whether ``words`` are names and an agency, and nothing else."""
    words = words.strip(" .()[]|—–-")
    if not words or len(words.split()) > _LONGEST_CREDIT:
        return False
    if _SIGN.match(words):
        return True
    parts = [part for part in _PARTS.split(words) if part]
    if not all(_is_name(part) for part in parts):
        return False
    return any(_AGENCY.fullmatch(part) or _ends_with_agency(part) for part in parts)


def _ends_with_agency(part: str) -> bool:
    return any(found.end() == len(part) for found in _AGENCY.finditer(part)) or bool(
        _AGENCY.match(part) and len(part.split()) <= 4
    )


def _is_name(part: str) -> bool:
    words = part.split()
    return len(words) <= 6 and all(_NAME_WORD.match(word) or word in _SMALL for word in words)


def _ends_in_credit(tail: str) -> bool:
    """Whether a line without a full stop closes with "Name / AGENCY" or "AGENCY/Name"."""
    cuts = list(_SLASH.finditer(tail))[-4:]
    for found in cuts:
        after, before = tail[found.end() :].strip(), tail[: found.start()].rstrip()
        if len(after.split()) > 6 or not all(_is_name(p) for p in _PARTS.split(after) if p):
            continue
        if _AGENCY.search(after) or _ends_with_agency(" ".join(before.split()[-2:])):
            return True
    return False


def scene(block: Block) -> bool:
    """Whether a short block points into a picture ("pictured left", "file photo")."""
    if len(block.words) > _LONGEST_SCENE or not plain_line(block.text).has(_SCENE_WORDS):
        return False
    return _SCENE.search(outside_quotes(block.text)) is not None


def copied(block: Block, others: Sequence[Block]) -> bool:
    """Whether a longer block says the very words of this one."""
    if len(block.words) < _LEAST_COPIED or len(others) > _MOST_OTHERS:
        return False
    text = block.text.rstrip(" .…")
    return any(len(other.text) > len(block.text) + 12 and text in other.text for other in others)
