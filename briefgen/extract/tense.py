"""Tell from the words around a date whether it is to come or has been.

The verb nearest before the date counts; where the date opens its clause ("On Friday, the council
will vote") or belongs to an event that is put on a date ("Friday's vote will"), the first verb
behind it. Left out, on purpose: tense across sentences.
"""

import re
from typing import Literal

from briefgen.language.tense import (
    AHEAD,
    BE_DONE,
    BEHIND,
    LASTS_UNTIL,
    MODAL_BEFORE_BE,
    PLANNABLE_EVENTS,
    PRESENT,
    PRESENT_WITH_OBJECT,
    PUT_OFF,
    SET_FOR,
    TOLD_TO,
)
from briefgen.model import Span

Tense = Literal["ahead", "behind", ""]

_REACH = 200
_AFTER = 120
_TENSE = re.compile(
    rf"\b(?:(?P<over>had\sbeen\s(?:due|set|scheduled|planned|expected|slated))|"
    rf"(?P<ahead>{TOLD_TO}|(?:{MODAL_BEFORE_BE}){BE_DONE}|(?:{AHEAD})(?:{BE_DONE})?)|"
    rf"(?P<behind>{BEHIND}))\b"
)
_SCHEDULED = re.compile(
    rf"\b(?:{PRESENT}|(?:[A-Za-z]{{2,20}}s|[Pp]eople|[Tt]hey|[Ww]e|I)\s(?:begin|start|open|end|reopen|"
    r"resume|close|meet|return|arrive|leave|expire|vote|sail|fly|go\sto\sthe\spolls|"
    r"head\sto\sthe\spolls))"
    r"(?:\s(?:in|at|with|to|under|for|there|here|again|up|out)(?:\s[\w’'.:-]{1,20}){0,3})?"
    r"(?:\s(?:by|from))?\s\Z"
)
_ENTERS = re.compile(rf"\b(?:{PRESENT_WITH_OBJECT})(?:\s[\w’'-]{{1,20}}){{0,5}}\s\Z")
_PUT_ON = re.compile(rf"\b(?:(?<!had\sbeen\s){SET_FOR}|{PUT_OFF}|{LASTS_UNTIL})\s(?:the\s)?\Z")
_LIMIT = re.compile(
    r"\b(?:could|can)\s(?!have\b|not\shave\b)[^.;]{1,80}\b(?:by|before|from|until)\s\Z"
)
_FROM_START = re.compile(r"From\s\Z")
_SINCE = re.compile(r"\b[Ss]ince\s(?:[a-z]{2,8}\s)?\Z")
_DEADLINE_AFTER = re.compile(
    r"\s(?:deadline|target\sdate)\b(?![^.;]{0,60}\b(?:went|passed|expired|lapsed|missed|ignored)\b)"
)
_OPENS = re.compile(
    r"(?:^|[,;:—–(]\s|[“\"‘]|\b[Tt]hat\s)(?:(?:[Aa]nd|[Bb]ut|[Tt]hen|[Mm]eanwhile,?|[Ee]arly|[Ll]ate|"
    r"[Ff]rom|[Bb]y|[Uu]ntil|[Bb]efore)\s){0,2}\Z"
)
_ASIDE = re.compile(r",\s(?:which|who|whose|where|when)\b[^,]{1,80},")
_LAST_WORD = re.compile(r"([A-Za-z-]{2,20})(?:\s(?:on|in|for|from|of|this|next|at))?\s\Z")
_OWNED_NOUN = re.compile(r"[’']s?\s(?:[a-z-]{2,20}\s){0,2}?([a-z-]{3,20})\s(?=[a-z]{2,20}\b)")
_DETERMINER = re.compile(r"\b(?:[Tt]he|an?|its|his|her|their|our|of)\s\Z")


def tense_of(text: str, words: Span, sentence: Span) -> Tense:
    """Whether the date at ``words`` lies ahead or behind, as its sentence tells; else empty."""
    if _DEADLINE_AFTER.match(text, words.end):
        return "ahead"
    lead = text[max(sentence.start, words.start - _REACH) : words.start]
    if _SINCE.search(lead):
        return "behind"
    if (
        _LIMIT.search(lead)
        or _SCHEDULED.search(lead)
        or _PUT_ON.search(lead)
        or _ENTERS.search(lead)
    ):
        return "ahead"
    if _OPENS.search(lead) or _FROM_START.fullmatch(lead):
        after = _first_after(text, words.end, sentence.end)
        if after or _FROM_START.fullmatch(lead):
            return after or "ahead"
    before = _nearest_before(text, max(sentence.start, words.start - _REACH), words.start)
    if before or not _is_of_plan(text, lead, words, sentence):
        return before
    return _first_after(text, words.end, sentence.end)


def _nearest_before(text: str, start: int, end: int) -> Tense:
    """The tense of the last verb; one within brackets of "which" counts like any other."""
    found: Tense = ""
    for verb in _TENSE.finditer(text, start, end):
        if verb["behind"] and _DETERMINER.search(text, max(start, verb.start() - 7), verb.start()):
            continue
        found = "behind" if verb["behind"] or verb["over"] else "ahead"
    return found


def _first_after(text: str, start: int, end: int) -> Tense:
    rest = _ASIDE.sub(" ", text[start : min(end, start + _AFTER)])
    for verb in _TENSE.finditer(rest):
        if verb["behind"] and _DETERMINER.search(rest, max(0, verb.start() - 7), verb.start()):
            continue
        return "behind" if verb["behind"] or verb["over"] else "ahead"
    return ""


def _is_of_plan(text: str, lead: str, words: Span, sentence: Span) -> bool:
    """Whether the date belongs to what is put on a date: "talks on Friday", "Friday's vote"."""
    last = _LAST_WORD.search(lead + ("" if lead.endswith(" ") else " "))
    if last and last[1].lower() in PLANNABLE_EVENTS:
        return True
    owned = _OWNED_NOUN.match(text, words.end, sentence.end)
    return owned is not None and owned[1] in PLANNABLE_EVENTS
