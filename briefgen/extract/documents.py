"""Find the poll, record or count that a figure is taken from, where nobody is said to speak.

"A June poll found 45 percent", "records show", "according to federal statistics", "in a survey
released on Monday, 79 percent", "by one estimate". All that is returned is a slice of the sentence.
"""

import re

from briefgen.language.evidence import (
    AFTER_EVIDENCE,
    BEFORE_EVIDENCE,
    EVIDENCE,
    EVIDENCE_VERBS,
    POLLS,
    RECKONINGS,
)
from briefgen.language.months import ENGLISH_WEEKDAYS
from briefgen.language.nouns import BREAKS, REPORTS
from briefgen.model import Span

_GAP = r"[ \u00a0]"
_WORD = re.compile(r"[^\W_][\w’'&./-]{0,40}")
_NOUN = "|".join(sorted(EVIDENCE, key=len, reverse=True))
_VERB = "|".join(sorted(EVIDENCE_VERBS, key=len, reverse=True))
_AFTER = "|".join(sorted(AFTER_EVIDENCE, key=len, reverse=True))
_SHOWS = re.compile(
    rf"\b(?P<noun>{_NOUN})\b(?=,|{_GAP}(?:{_AFTER}|{_VERB})\b)(?P<between>[^;:?!“”\"]{{0,160}}?){_GAP}(?P<verb>{_VERB})\b",
    re.IGNORECASE,
)
_TOLD_BY = re.compile(rf"\b(?:according{_GAP}to|as{_GAP}reported{_GAP}by){_GAP}", re.IGNORECASE)
_IN_POLL = re.compile(rf"\b[Ii]n{_GAP}(?=(?:an?|the|this|that|its|one|recent|new){_GAP})")
_BY_COUNT = re.compile(
    rf"\b[Bb]y{_GAP}(?=(?:an?|the|its|his|her|their|one|some|most|many|official|\w{{2,30}}[’']s){_GAP})"
)
_CLOSES = re.compile(rf"(?:(?:{_GAP}on)?{_GAP}(?:{'|'.join(ENGLISH_WEEKDAYS)}))?(?:[.,;]|$)", re.I)
_DETERMINERS = frozenset(
    ["a", "an", "the", "this", "that", "these", "those", "its", "his", "her", "their", "one"]
)
_ADJECTIVES = frozenset(["early", "late", "new", "more", "other", "own", "some", "all", "most"])
_GOES_ON = frozenset(["of", "by", "from", "for", "and", "the", "a", "an"])
_LEADS_UP = re.compile(rf"(?:[\w’'-]{{1,30}},?{_GAP}){{0,4}}\Z")
_TURNS = re.compile(rf",{_GAP}(?:but|where|although|though){_GAP}")
_APART = re.compile(rf"{_GAP}(?:after|before|ago|from|later|earlier)\b")
_MOST_WORDS = 12
_MOST_BEFORE = 8
_FARTHEST = 400
_LONGEST = 120


def named_source(text: str, sentence: Span, figure: Span, alone: bool = True) -> Span | None:
    """The source that the ``sentence`` names for itself: "according to", "in a June poll".

    Where the figure is not ``alone`` but told by somebody, only a source of its own clause counts.

    >>> text = "In a June poll, 45 percent said yes."
    >>> named_source(text, Span(0, len(text)), Span(16, 26)).of(text)
    'a June poll'
    """
    near = _near(sentence, figure)
    told = _told(text, near, figure)
    if told is not None and not alone and told.start > figure.start:
        between = text[figure.end : told.start]
        told = None if _NEW_CLAUSE.search(between) else told
    return told or _asked(text, near, figure)


def shown_source(text: str, sentence: Span, figure: Span) -> Span | None:
    """What shows the ``figure`` in its ``sentence``: "records show", "by one estimate".

    >>> text = "A June poll by the Vell Courier found 45 percent in favour."
    >>> shown_source(text, Span(0, len(text)), Span(38, 48)).of(text)
    'A June poll by the Vell Courier'
    """
    near = _near(sentence, figure)
    return _shown(text, near, figure) or _counted(text, near, figure)


def _near(sentence: Span, figure: Span) -> Span:
    start, end = figure.start - _FARTHEST, figure.end + _FARTHEST
    return Span(max(sentence.start, start), min(sentence.end, end))


_NEW_CLAUSE = re.compile(rf";|,{_GAP}(?:and|but|while|though|although|as){_GAP}")


def _shown(text: str, near: Span, figure: Span) -> Span | None:
    """The subject of "shows" before the figure, or of ", records show" behind it."""
    for found in _SHOWS.finditer(text, near.start, near.end):
        words = _WORD.findall(found["between"])
        if any(word.lower() in REPORTS for word in words):
            continue
        noun = Span(*found.span("noun"))
        phrase = _phrase(text, noun, near.start, found.start("verb"))
        trails = _CLOSES.match(text, found.end()) is not None
        joined = found["verb"].lower().endswith("ing")
        turned = _TURNS.search(text, found.end(), max(found.end(), figure.start))
        if turned is not None or _APART.match(text, figure.end):
            continue
        if found.end() <= figure.start and (joined or _opens_clause(text, near, phrase)):
            return phrase
        if trails and phrase.start >= figure.end and text[: phrase.start].rstrip()[-1:] in ",—–-":
            return phrase
    return None


def _told(text: str, near: Span, figure: Span) -> Span | None:
    """What stands after "according to": it leads its sentence, or trails what it covers."""
    for found in _TOLD_BY.finditer(text, near.start, near.end):
        noun = _phrase(
            text, Span(found.end(), found.end()), found.end(), near.end, _GOES_ON | {"with"}
        )
        if noun.start == noun.end:
            continue
        leads = _LEADS_UP.match(text, near.start, found.start()) is not None
        after = figure.start >= noun.end and "," in text[noun.end : figure.start]
        if figure.end <= found.start() or (leads and after):
            return noun
    return None


def _asked(text: str, near: Span, figure: Span) -> Span | None:
    """The poll of "in a June poll, 45 percent" and "45 percent in the poll"."""
    for found in _IN_POLL.finditer(text, near.start, near.end):
        noun = _noun_of(text, found.end(), near.end, POLLS)
        if noun is None or noun.of(text).lower() == "the polls" or _APART.match(text, figure.end):
            continue
        if not noun.start <= figure.start < noun.end:
            return noun
    return None


def _counted(text: str, near: Span, figure: Span) -> Span | None:
    """The estimate of "by one estimate", "by the army’s count"."""
    for found in _BY_COUNT.finditer(text, near.start, near.end):
        noun = _noun_of(text, found.end(), near.end, RECKONINGS)
        heads = noun is not None and noun.of(text).split()[-1].lower() in RECKONINGS
        if noun is not None and heads and _CLOSES.match(text, noun.end):
            return noun
    return None


def _noun_of(text: str, start: int, end: int, nouns: frozenset[str]) -> Span | None:
    """The noun phrase from ``start`` on whose head is one of ``nouns``."""
    at = start
    for found in list(_WORD.finditer(text, start, min(end, start + _LONGEST)))[:_MOST_BEFORE]:
        lower = found[0].lower().rstrip(".")
        if text[at : found.start()].strip(" \u00a0"):
            return None
        if lower in nouns:
            head = Span(found.start(), found.start() + len(lower))
            return _phrase(text, head, start, end)
        if lower in BREAKS and lower not in _DETERMINERS:
            return None
        at = found.end()
    return None


def _phrase(text: str, noun: Span, start: int, end: int, joints: frozenset[str] = _GOES_ON) -> Span:
    """The noun phrase around ``noun``: the words before it, and "by" or "of" whom after it."""
    begin = _first_word(text, noun.start, max(start, noun.start - _LONGEST))
    stop = noun.end
    last = noun.end
    for at, found in enumerate(_WORD.finditer(text, noun.end, end)):
        joint = found[0].lower() in joints
        gap = text[max(stop, begin) : found.start()] if last == stop else ""
        if at == _MOST_WORDS or gap.strip(" \u00a0") or (not joint and _ends_phrase(found[0])):
            break
        last = found.end()
        stop = stop if joint else last - found[0].endswith(".")
        if found[0].endswith(".") and len(found[0]) > len("U.S."):
            break
    return Span(begin, stop)


def _first_word(text: str, begin: int, start: int) -> int:
    """Where the noun phrase that goes on at ``begin`` starts, at ``start`` or later."""
    words = list(_WORD.finditer(text, start, begin))
    for at, found in enumerate(reversed(words)):
        lower = found[0].lower()
        plain = lower not in BREAKS - _ADJECTIVES or lower in _DETERMINERS
        own = plain or (found[0][0].isupper() and found.start() > start)
        before = words[-at - 2][0].lower() if at + 1 < len(words) else ""
        told = found[0].islower() and lower.endswith("ed") and before not in _DETERMINERS
        if not own or told or at == _MOST_BEFORE or text[found.end() : begin].strip(" \u00a0"):
            break
        begin = found.start()
        if lower in _DETERMINERS:
            break
    return begin


def _ends_phrase(word: str) -> bool:
    """Whether a word ends a noun phrase: a function word, or a verb of what was done to it."""
    plain = re.split(r"[’']", word.lower())[0]
    return plain in BREAKS - _ADJECTIVES or (word.islower() and word.endswith(("ed", "ing")))


def _opens_clause(text: str, near: Span, phrase: Span) -> bool:
    """Whether the phrase begins its clause, and so is the subject of the verb after it."""
    before = text[near.start : phrase.start].rstrip(" \u00a0")
    if not before or before[-1] in ',;:—–-(“"':
        return True
    return before.split()[-1].lower() in BEFORE_EVIDENCE
