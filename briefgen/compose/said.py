"""A statement read for what it says: its content, whose side it takes, what it points back at."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefgen.compose.alike import bag
from briefgen.language.claims import (
    CLAIM_NOUNS,
    DENYING_STEMS,
    FALSE_STEMS,
    SPEAKING_STEMS,
    UNTRUE,
)
from briefgen.model import Article, Extract, Statement
from briefgen.text.words import stems

_NOT_SO = re.compile(
    r"\W{0,4}(?:that\s)?\W{0,3}(?:the|its|his|her|their)\s(?:[\w’'-]{1,20}\s){1,2}"
    r"(?:has|have|had|is|are|was|were|does|do|did)\s(?:not|never)\b"
)
_NAME = re.compile(r"(?<=[a-z,] )[A-Z][\w’'-]{1,30}")
_NAMED = re.compile(
    r"\W{0,3}(?:(?:the|this|that|those|these|all|both|any|such|his|her|their)\s)?([a-z]{3,20})"
    r"(?!\w)(?!\s(?:that|of|by)\b)"
)
_IT = re.compile(
    r"\W{0,3}(?:this|that|it|them|these|those)(?=\W{0,3}(?:(?:on|in|at|last|as)\s|\Z))"
)
"""The claim by a pronoun alone: "denied this on Monday"."""
_UNTRUE = re.compile(
    rf"\W{{0,3}}(?:that\s)?(?:{UNTRUE}(?!\sthat\b)|there\s(?:is|was)\sno\struth\b)"
)
"""The same, called untrue: "said that was untrue", "said there was no truth in it"."""
_ASKED = re.compile(r"(?:Asked|Responding|Replying|Reacting|Questioned)\s")
"""The opening of a sentence that tells what is denied before it says so."""
_DENIES = re.compile(r"\W{0,4}(?:no|none|not|nobody|nothing|never)\b", re.IGNORECASE)
_SPOKESMAN = re.compile(
    r"\b(?:spokes[a-z]{3,6}|lawyer|attorney|counsel|aide)\sfor\s"
    r"(?:the\s([a-z]{3,20})\b|((?:[A-Z][\w’'.-]{0,30}\s?){1,4}))"
)
_TITLES = bag("mr mrs ms dr sir")
_NEGATIVE = re.compile(r"\b(?:no|not|never|nobody|none|nothing)\b|n['’]t\b")
MARKS = "\"“«„‘'‹"


@dataclass(frozen=True, slots=True)
class Said:
    """A statement with the stems of its content and its speaker, and its sentence's place.

    ``side`` are the speaker's stems with those of the office he speaks for, ``names`` those of the
    content that are names; ``asked`` is one whose sentence opens with what was asked, which is then
    content too, ``client`` whom a lawyer or aide speaks for.
    """

    statement: Statement
    content: frozenset[str]
    speaker: frozenset[str]
    side: frozenset[str]
    names: frozenset[str]
    place: int
    paragraph: int
    asked: bool = False
    client: frozenset[str] = frozenset()


def roles_of(extracts: Sequence[Extract]) -> dict[str, frozenset[str]]:
    """The stems of every role that a person's quotes give him."""
    roles: dict[str, frozenset[str]] = {}
    for quote in (q for e in extracts for q in e.quotes if q.role):
        roles[quote.person] = roles.get(quote.person, frozenset()) | frozenset(stems(quote.role))
    return roles


def read_said(statement: Statement, article: Article, roles: Mapping[str, frozenset[str]]) -> Said:
    """A statement of ``article``; ``roles`` are the stems of each person's offices."""
    speaker = frozenset(stems(statement.speaker)) | bag(statement.person)
    sentence = article.sentence_at(statement.span.start)
    office = _SPOKESMAN.search(sentence.text)
    asked = _ASKED.match(sentence.text) is not None
    words = sentence.text if asked else statement.text
    return Said(
        statement,
        bag(words) - speaker - bag(statement.cue),
        speaker,
        speaker
        | roles.get(statement.person, frozenset())
        | bag((office[1] or office[2]) if office else ""),
        bag(" ".join(_NAME.findall(statement.text))),
        article.sentences.index(sentence),
        sentence.paragraph,
        asked,
        bag(office[2]) - _TITLES if office and office[2] else frozenset(),
    )


def is_outright(said: Said) -> bool:
    """Whether a denial rejects what was said: "denied it", "said that was untrue"."""
    told = said.statement.text.partition(said.statement.cue)[2]
    return bool(frozenset(stems(said.statement.cue)) & DENYING_STEMS or _UNTRUE.match(told))


def only_points(denial: Said) -> bool:
    """Whether what is denied is named and not told: "denied it", "rejected that account"."""
    if not denial.content - CLAIM_NOUNS - FALSE_STEMS:
        return True
    told = denial.statement.text.partition(denial.statement.cue)[2]
    if _IT.match(told) or _UNTRUE.match(told):
        return True
    named = _NAMED.match(told)
    return named is not None and not CLAIM_NOUNS.isdisjoint(stems(named[1]))


def says_not(said: Said) -> bool:
    """Whether a claim is that something is not so: "said that the bank was not insolvent"."""
    return _NOT_SO.search(said.statement.text.partition(said.statement.cue)[2]) is not None


def may_be_denied(claim: Said, denial: Said) -> bool:
    """Whether a claim says that something is so; that it is not may be denied outright alone."""
    if _DENIES.match(claim.statement.text):
        return False
    if denial.statement.stance != "denies" and says_not(claim):
        return False
    told = claim.statement.text.partition(claim.statement.cue)[2]
    return is_outright(denial) or _NEGATIVE.search(told) is None


def gap_between(later: Said, earlier: Said) -> int | None:
    """Sentences from one statement to a later one of its article; ``None`` of another's."""
    if later.statement.article != earlier.statement.article:
        return None
    return later.place - earlier.place


def same_voice(one: Said, other: Said) -> bool:
    """Whether one person says both in one article."""
    return one.statement.article == other.statement.article and (
        one.statement.person == other.statement.person
    )


def same_side(one: Said, other: Said) -> bool:
    """Whether both speak for one: the same person, or a ministry and its spokesman."""
    if one.statement.person == other.statement.person:
        return True
    if _speaks_for(one, other) or _speaks_for(other, one):
        return True
    if one.client & other.speaker or other.client & one.speaker:
        return True
    return (len(one.speaker) > 1 and one.speaker <= other.side) or (
        len(other.speaker) > 1 and other.speaker <= one.side
    )


def _speaks_for(one: Said, office: Said) -> bool:
    """Whether the role of a speaker is to speak for "the ministry", and for no other named one."""
    if one.statement.article != office.statement.article or len(office.speaker) != 1:
        return False
    role = one.side - one.speaker
    return bool(office.speaker & role) and role - office.speaker <= SPEAKING_STEMS


def overlap(one: Said, other: Said) -> bool:
    """Whether the two share characters of their article."""
    a, b = one.statement, other.statement
    return a.article == b.article and a.span.start < b.span.end and b.span.start < a.span.end
