"""Lines that give themselves away as furniture, each with the reason for its cut.

A rule here sees one block alone. What could be news by itself is left to the rules that see the
neighbours (body, teasers, appeals).
"""

import re
from collections.abc import Callable, Iterable
from functools import lru_cache

from briefgen.clean.blocks import Block
from briefgen.clean.mastheads import parts
from briefgen.clean.notices import is_notice
from briefgen.clean.prose import ends_sentence, outside_quotes, speaks_as_we, speaks_to_you
from briefgen.language.chrome import (
    ASKS,
    AUTHOR_CONTACTS,
    AUTHOR_ROLES,
    AUTHOR_VERBS,
    BUTTONS,
    COOKIES,
    ENDINGS,
    FORMS,
    LEGAL_NOTICE,
    LINE_STARTS,
    METER,
    PRESS,
    REPLY_HEADS,
    RIGHTS,
    SURE_STARTS,
    WEAK_ASKS,
)

_PLAIN = str.maketrans("’‘“”\xa0", "''\"\" ")
_EDGES = " \t:.!|·•→»›>‹<…-–—*#_+&/()[]"
_LETTER = re.compile(r"[^\W\d_]")
_COUNTED = re.compile(r"^\(?\d{1,6}\)?\s|\s\(?\d{1,6}\)?$")
_AGO = re.compile(
    r"^(?:\w{1,12}\s){0,3}\d{1,3}\s?(?:mins?\.?|minutes?|hours?|hrs?|days?|weeks?|months?|years?)"
    r"\s(?:ago|read)\b.{0,40}$"
)
_ADDRESS = re.compile(r"^\W{0,3}(?:https?://|www\.)\S{1,2000}$|^\S{1,60}@\S{1,60}\.\w{2,10}$")
_BYLINE = re.compile(
    r"^\(?(?i:(?:(?:written|reported|story|words|text|posted|published|reviewed|edited) )?by)"
    r"[: ]\s{0,3}[^\W\d_a-z][\w.'’-]{0,30}"
    r"(?:[ ,&|/]{1,3}(?:(?:and|y|et|und|for|in|of|the|de|van|von|der|al|el|bin)(?!\w)"
    r"|[^\W\d_a-z][\w.'’-]{0,30})){0,12}(?<![.!?])$"
)
_CONTRIBUTED = re.compile(
    r"\bcontributed (?:to this (?:report|story|article)|reporting|from)\b"
    r"|^\W{0,3}(?:(?:additional )?reporting|writing|editing|compiled|edited|translated|written"
    r"|produced) by\b|^(?:—|--|-)\s?(?:with|by)\s.{3,80}$",
    re.IGNORECASE,
)
_NOTICE = re.compile(LEGAL_NOTICE, re.IGNORECASE)
_COPYRIGHT = re.compile(r"(?:©|\(c\)|copyright)\s{0,3}(?:\(c\)\s|©\s)?(?:19|20)\d\d", re.IGNORECASE)
_YEAR = re.compile(r"(?:19|20)\d\d")
_BARS = re.compile(r"[|·•\t»›>]|\s{2}")
_METER = re.compile(METER, re.IGNORECASE)
_LONGEST_ENTRY = 4
_NAME_FIRST = re.compile(r"^(?:[A-Z][\w.'’-]{1,30}\s){1,4}(?=[a-z])")


def _phrases(words: Iterable[str]) -> re.Pattern[str]:
    ordered = sorted(
        (word.translate(_PLAIN) for word in words), key=lambda word: (-len(word), word)
    )
    return re.compile(r"(?<!\w)(?:" + "|".join(map(re.escape, ordered)) + r")(?!\w)")


_STARTS = _phrases(LINE_STARTS)
_RIGHTS = _phrases(RIGHTS)
_COOKIES = _phrases(COOKIES)
_FORM = _phrases(FORMS)
_BIO_VERB = _phrases(AUTHOR_VERBS)
_BIO_ROLE = _phrases(AUTHOR_ROLES)
_BIO_TAIL = _phrases(AUTHOR_CONTACTS)
_APPEAL_HEAD = re.compile(
    r"(?:a|an|our) (?:message|appeal|note|word) (?:from|to|for)\b"
    r"|dear (?:\w+ )?(?:readers?|friends?|supporters?|subscribers?)\b|before you (?:go|leave)\b"
)
_SURE = _phrases(SURE_STARTS)
_END_HEADS = _phrases(ENDINGS)
_REPLIES = _phrases(REPLY_HEADS)
_ASKING = _phrases(ASKS)
_ASKING_WEAKLY = _phrases(WEAK_ASKS)
_OF_PRESS = _phrases(PRESS)
_WHOLE = frozenset(button.translate(_PLAIN).strip(_EDGES) for button in BUTTONS)
_WHOLE_ENDINGS = frozenset(ending.translate(_PLAIN) for ending in ENDINGS)


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """``text`` in lower case with typewriter's marks and single blanks, for phrase matching."""
    return " ".join(text.translate(_PLAIN).lower().split())


def sure(block: Block) -> str:
    """Why a block is furniture wherever it stands; empty when it may be text."""
    words = len(block.words)
    if not _LETTER.search(block.text):
        return "mark"
    line = plain(block.text)
    bare = _COUNTED.sub("", line.strip(_EDGES)).strip(_EDGES)
    if bare in _WHOLE or line in _WHOLE:
        return "button"
    for reason, holds in _RULES:
        if holds(block.text, line, words):
            return reason
    return "notice" if is_notice(block) else ""


def _button_row(text: str, line: str, words: int) -> bool:
    """Several buttons in one line."""
    if words > 14 or ends_sentence(text):
        return False
    parts = [part.strip(_EDGES) for part in re.split(r"[|·•/,\t]|\s{2,9}|\s[-–—]\s", line)]
    if len(parts) > 1:
        return all(part in _WHOLE or not part for part in parts)
    return words > 1 and all(word in _WHOLE for word in line.split())


def _menu(text: str, line: str, words: int) -> bool:
    """Three or more short names that bars, dots, dashes or wide blanks set apart."""
    if words > 40 or ends_sentence(text) or text.startswith("|") or _YEAR.search(text):
        return False
    cut = parts(text)
    return len(cut) > (2 if _BARS.search(text) else 3) and all(
        len(part.split()) <= _LONGEST_ENTRY and _LETTER.match(part.lstrip("\"“‘«'")) for part in cut
    )


def _meter(text: str, line: str, words: int) -> bool:
    """How many of the free pages a visitor has left."""
    return words <= 25 and _METER.search(outside_quotes(text)) is not None


def _labelled(text: str, line: str, words: int) -> bool:
    return words <= 60 and _SURE.match(line) is not None


def _label_short(text: str, line: str, words: int) -> bool:
    return words <= 14 and _STARTS.match(line) is not None and not _reported(text)


def _reported(text: str) -> bool:
    """Whether a short line has the form of a reported sentence, so that a phrase may err."""
    return bool(
        re.search(r"[\"”’],? (?:\w+ ){0,4}(?:said|says|told|added)\b|\b(?:said|says)\.$", text)
    )


def _appeal(text: str, line: str, words: int) -> bool:
    return appeals(text) >= 2 and words <= 130


def _cookies(text: str, line: str, words: int) -> bool:
    if words > 120 or not (speaks_as_we(text) or speaks_to_you(text) or not ends_sentence(text)):
        return False
    return _COOKIES.search(outside_quotes(text)) is not None


def _form(text: str, line: str, words: int) -> bool:
    if words > 45 or not (speaks_to_you(text) or words <= 10):
        return False
    return _FORM.search(outside_quotes(text)) is not None


def _copyright(text: str, line: str, words: int) -> bool:
    return words <= 60 and bool(_COPYRIGHT.search(text) or _RIGHTS.search(line))


def _bio(text: str, line: str, words: int) -> bool:
    """A note on the writer: "Ann Lee is a reporter in Karsava", "Follow her on ..."."""
    if words <= 90 and _BIO_TAIL.search(line):
        return True
    name = _NAME_FIRST.match(text)
    if name is None or words > 45 or '"' in text or "“" in text:
        return False
    verb = _BIO_VERB.match(line, name.end())
    role = _BIO_ROLE.search(line, verb.end(), verb.end() + 130) if verb else None
    return role is not None


def appeals(text: str) -> int:
    """How surely a block begs for support: 0 not at all, 2 enough to cut it, by its own words.

    The asking, the press that it is for, "you" and "we" must come together; quoted words do not
    count, for people in the news ask for help too.
    """
    own = outside_quotes(text)
    we, you = speaks_as_we(text), speaks_to_you(text)
    begs = we or you or "please" in own or (len(own.split()) < 8 and not ends_sentence(text))
    if not begs:
        return 0
    asks, weak = bool(_ASKING.search(own)), bool(_ASKING_WEAKLY.search(own))
    press = bool(_OF_PRESS.search(own))
    if asks:
        return 2 if press or (we and you) else 1
    if weak and press and (we or you):
        return 2
    return int(press and we)


_RULES: tuple[tuple[str, Callable[[str, str, int], bool]], ...] = (
    ("button", _button_row),
    ("menu", _menu),
    ("meter", _meter),
    ("address", lambda text, line, words: _ADDRESS.match(text) is not None),
    ("time", lambda text, line, words: _AGO.match(line) is not None),
    ("label", _labelled),
    ("label", _label_short),
    ("byline", lambda text, line, words: words <= 16 and _BYLINE.match(text) is not None),
    (
        "contributors",
        lambda text, line, words: (
            words <= 60 and _CONTRIBUTED.search(text) is not None and not _reported(text)
        ),
    ),
    ("copyright", _copyright),
    ("legal notice", lambda text, line, words: words <= 30 and _NOTICE.search(text) is not None),
    ("cookies", _cookies),
    ("form", _form),
    ("appeal", _appeal),
    ("author note", _bio),
)


def ends_article(block: Block) -> bool:
    """Whether a block heads one of the sections that follow an article."""
    if len(block.words) > 9 or (ends_sentence(block.text) and len(block.words) > 5):
        return False
    line = plain(block.text).strip(_EDGES + "0123456789")
    if line in _WHOLE_ENDINGS:
        return True
    found = _END_HEADS.match(line)
    return found is not None and " " in found[0]


def heads_replies(block: Block) -> bool:
    """Whether a block heads what readers wrote."""
    if len(block.words) > 7:
        return False
    line = plain(block.text).strip(_EDGES + "0123456789")
    return _REPLIES.match(line) is not None and (
        line in _REPLIES_WHOLE or (" " in line and "leave" in line)
    )


_REPLIES_WHOLE = frozenset(REPLY_HEADS)


def heads_appeal(block: Block) -> bool:
    """Whether a block opens an appeal that may run on for paragraphs."""
    line = plain(block.text).strip(_EDGES)
    return len(block.words) <= 12 and _APPEAL_HEAD.match(line) is not None
