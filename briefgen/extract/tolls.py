"""Numbers of the dead, the hurt and the missing, which carry the news even as small words.

"The toll rose to seven", "nine died", "six were killed": each counts people without naming them.
"""

import re

from briefgen.language.changes import FATES, VERBS_OF_FATE
from briefgen.model import Span

_REACH = 120
_FATE_AFTER = re.compile(
    r"[ \u00a0](?:(?P<state>have|has|had|were|was|are|is)[ \u00a0])?"
    r"(?:(?:been|being|now|since|also|already|still|feared|confirmed|reported|reportedly|presumed|"
    r"later)[ \u00a0]){0,3}"
    rf"(?P<fate>{'|'.join(sorted(FATES))})\b"
)
_TOLL_BEFORE = re.compile(
    r"\b(?:toll|deaths|fatalities|number[ \u00a0]of[ \u00a0](?:the[ \u00a0])?dead)\b"
    r"[^.;:,]{0,90}[ \u00a0](?:to|at|of|by|was|is|were|stood|reached|hit|from|passed)[ \u00a0]\Z",
    re.IGNORECASE,
)


def fate_words(text: str, number: Span, sentence: Span) -> Span | None:
    """The words after a bare number that tell what befell those it counts: "were killed"."""
    after = _FATE_AFTER.match(text, number.end, sentence.end)
    return Span(after.start() + 1, after.end()) if after is not None else None


def toll_unit(text: str, number: Span, sentence: Span) -> str:
    """What the bare number at ``number`` counts, or nothing where it is no toll.

    >>> toll_unit("Nine died there.", Span(0, 4), Span(0, 16))
    'people'
    >>> toll_unit("The toll rose to nine.", Span(17, 21), Span(0, 22))
    'dead'
    """
    after = _FATE_AFTER.match(text, number.end, sentence.end)
    if after is not None:
        named = after["fate"] not in VERBS_OF_FATE and after["state"] is None
        return after["fate"] if named else "people"
    before = text[max(sentence.start, number.start - _REACH) : number.start]
    following = re.compile(r"[ \u00a0][a-z]{3,20}s\b").match(text, number.end)
    return "dead" if following is None and _TOLL_BEFORE.search(before) else ""
