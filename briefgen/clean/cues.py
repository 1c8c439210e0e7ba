"""Lines that give themselves away as furniture, each with the reason for its cut.

A rule here sees one block alone. What could be news by itself is left to the rules that see the
neighbours (the line model, teasers, appeals).
"""

import re
from collections.abc import Callable
from functools import lru_cache

from briefgen.clean.blocks import Block
from briefgen.clean.mastheads import parts
from briefgen.clean.notices import is_notice
from briefgen.clean.phrases import EDGES, Family, PlainLine, plain, plain_line
from briefgen.clean.prose import (
    FIRST_PERSON,
    SECOND_PERSON,
    ends_sentence,
    speaks_as_we,
    speaks_to_you,
)
from briefgen.language.chrome import (
    ASKS,
    AUTHOR_CONTACTS,
    AUTHOR_ROLES,
    AUTHOR_VERBS,
    BUTTONS,
    COOKIES,
    FORMS,
    LEGAL_NOTICE,
    LINE_STARTS,
    METER,
    PRESS,
    RIGHTS,
    SURE_STARTS,
    WEAK_ASKS,
)


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


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
_BUTTON_CUTS = re.compile(r"[|·•/,\t]|\s{2,9}|\s[-–—]\s")
_MENU_CUTS = re.compile(r"[|•·–—»›>\t]|\s[\s/-]")
_BARS = re.compile(r"[|·•\t»›>]|\s{2}")
_METER = re.compile(METER, re.IGNORECASE)
_LONGEST_ENTRY = 4
_BIO_REACH = 130
_NAME_FIRST = re.compile(r"^(?:[A-Z][\w.'’-]{1,30}\s){1,4}(?=[a-z])")


_STARTS = Family(LINE_STARTS)
_RIGHTS = Family(RIGHTS)
_COOKIES = Family(COOKIES)
_FORM = Family(FORMS)
_BIO_VERB = Family(AUTHOR_VERBS)
_BIO_ROLE = Family(AUTHOR_ROLES)
_BIO_TAIL = Family(AUTHOR_CONTACTS)
_SURE = Family(SURE_STARTS)
_ASKING = Family(ASKS)
_ASKING_WEAKLY = Family(WEAK_ASKS)
_OF_PRESS = Family(PRESS)
_WHOLE = frozenset(plain(button).strip(EDGES) for button in BUTTONS)
_ASK_POLITELY = frozenset(("please",))
_LONGEST = 130
_LONGEST_NOTICE = 90
_CONTRIBUTES = _set(
    "contributed reporting writing editing compiled edited translated written produced"
)
_OF_LAW = _set("terrorist extremist undesirable foreign")
_PAGES = _set("article articles page pages story stories read reads view views")
_AGO_WORDS = _set("ago read")
_BY = _set("by")
_SPEAKERS = FIRST_PERSON | SECOND_PERSON


def sure(block: Block) -> str:
    """Why a block is furniture wherever it stands; empty when it may be text."""
    return _reason(block.text)


@lru_cache(maxsize=16384)  # the furniture of an outlet comes again on each of its pages
def _reason(text: str) -> str:
    if not _LETTER.search(text):
        return "mark"
    line = plain_line(text)
    if line.size > _LONGEST:
        return ""
    bare = _COUNTED.sub("", line.plain.strip(EDGES)).strip(EDGES)
    if bare in _WHOLE or line.plain in _WHOLE:
        return "button"
    return next((reason for reason, holds in _RULES if holds(line)), "")


def _button_row(line: PlainLine) -> bool:
    """Several buttons in one line."""
    if line.size > 14 or ends_sentence(line.text):
        return False
    cut = [part.strip(EDGES) for part in _BUTTON_CUTS.split(line.plain)]
    if len(cut) > 1:
        return all(part in _WHOLE or not part for part in cut)
    return line.size > 1 and all(word in _WHOLE for word in line.plain.split())


def _menu(line: PlainLine) -> bool:
    """Three or more short names that bars, dots, dashes or wide blanks set apart."""
    text = line.text
    if line.size > 40 or not _MENU_CUTS.search(text):
        return False
    if ends_sentence(text) or text.startswith("|") or _YEAR.search(text):
        return False
    cut = parts(text)
    return len(cut) > (2 if _BARS.search(text) else 3) and all(
        len(part.split()) <= _LONGEST_ENTRY and _LETTER.match(part.lstrip("\"“‘«'")) for part in cut
    )


def _meter(line: PlainLine) -> bool:
    """How many of the free pages a visitor has left."""
    return line.size <= 25 and line.has(_PAGES) and _METER.search(line.own) is not None


def _address(line: PlainLine) -> bool:
    return ("//" in line.text or "www" in line.text or "@" in line.text) and (
        _ADDRESS.match(line.text) is not None
    )


def _time(line: PlainLine) -> bool:
    return line.has(_AGO_WORDS) and _AGO.match(line.plain) is not None


def _labelled(line: PlainLine) -> bool:
    return line.size <= 60 and _SURE.opens(line)


def _label_short(line: PlainLine) -> bool:
    return line.size <= 14 and _STARTS.opens(line) and not _reported(line.text)


def _reported(text: str) -> bool:
    """Whether a short line has the form of a reported sentence, so that a phrase may err."""
    return bool(
        re.search(r"[\"”’],? (?:\w+ ){0,4}(?:said|says|told|added)\b|\b(?:said|says)\.$", text)
    )


def _byline(line: PlainLine) -> bool:
    return line.size <= 16 and line.has(_BY) and _BYLINE.match(line.text) is not None


def _contributors(line: PlainLine) -> bool:
    if line.size > 60 or not (line.has(_CONTRIBUTES) or line.text[:1] in "—-"):
        return False
    return _CONTRIBUTED.search(line.text) is not None and not _reported(line.text)


def _copyright(line: PlainLine) -> bool:
    if line.size > 60:
        return False
    signed = "©" in line.text or "(c)" in line.plain or "copyright" in line.plain
    return (signed and _COPYRIGHT.search(line.text) is not None) or _RIGHTS.within(line)


def _legal_notice(line: PlainLine) -> bool:
    return line.size <= 30 and line.has(_OF_LAW) and _NOTICE.search(line.text) is not None


def _cookies(line: PlainLine) -> bool:
    if line.size > 120 or not _COOKIES.spoken(line):
        return False
    return _speaks(line) or not ends_sentence(line.text)


def _form(line: PlainLine) -> bool:
    if line.size > 45 or not _FORM.spoken(line):
        return False
    return line.size <= 10 or speaks_to_you(line.text)


def _appeal(line: PlainLine) -> bool:
    return appeals(line) >= 2


def _speaks(line: PlainLine) -> bool:
    """Whether the writer's own words address the reader or speak of "us"."""
    return line.has(_SPEAKERS) and (speaks_as_we(line.text) or speaks_to_you(line.text))


def _bio(line: PlainLine) -> bool:
    """A note on the writer: "Ann Lee is a reporter in Karsava", "Follow her on ..."."""
    if line.size <= 90 and _BIO_TAIL.within(line):
        return True
    if line.size > 45 or '"' in line.text or "“" in line.text:
        return False
    name = _NAME_FIRST.match(line.text)
    verb = _BIO_VERB.at(line, name.end()) if name else None
    return verb is not None and (
        _BIO_ROLE.between(line, verb.end(), verb.end() + _BIO_REACH) is not None
    )


def appeals(line: PlainLine) -> int:
    """How surely a block begs for support: 0 not at all, 2 enough to cut it, by its own words.

    The asking, the press that it is for, "you" and "we" must come together; quoted words do not
    count, for people in the news ask for help too.
    """
    speaks = line.has(_SPEAKERS)
    short = line.size < 10 and not ends_sentence(line.text)
    if not (speaks or short or line.has(_ASK_POLITELY)):
        return 0
    we, you = speaks and speaks_as_we(line.text), speaks and speaks_to_you(line.text)
    own = line.own
    begs = we or you or "please" in own or (short and len(own.split()) < 8)
    if not begs:
        return 0
    press = _OF_PRESS.spoken(line)
    if _ASKING.spoken(line):
        return 2 if press or (we and you) else 1
    if press and (we or you) and _ASKING_WEAKLY.spoken(line):
        return 2
    return int(press and we)


_RULES: tuple[tuple[str, Callable[[PlainLine], bool]], ...] = (
    ("button", _button_row),
    ("menu", _menu),
    ("meter", _meter),
    ("address", _address),
    ("time", _time),
    ("label", _labelled),
    ("label", _label_short),
    ("byline", _byline),
    ("contributors", _contributors),
    ("copyright", _copyright),
    ("legal notice", _legal_notice),
    ("cookies", _cookies),
    ("form", _form),
    ("appeal", _appeal),
    ("author note", _bio),
    ("notice", lambda line: line.size <= _LONGEST_NOTICE and is_notice(line.text)),
)
