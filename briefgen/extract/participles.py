"""Find the subject of an "-ing" form, and of a verb that shares the subject of one before it.

Ranges are half-open token indices of a stretch.
"""

from collections.abc import Sequence

from briefgen.extract.clauses import Token
from briefgen.extract.coverage import Found
from briefgen.extract.cues import Cue
from briefgen.extract.leading import first_subject
from briefgen.extract.phrases import (
    Range,
    is_person_noun,
    may_speak,
    phrase_end,
    phrase_in,
    segment_start,
    skip_left,
)
from briefgen.extract.subjects import subject_before
from briefgen.language.roles import DOCUMENT_NOUNS
from briefgen.language.speech import CONJUNCTIONS, PRONOUNS, SUBORDINATORS
from briefgen.model import SpeakerRule

_BE = frozenset(["is", "are", "was", "were", "been", "be"])
_ISSUED = frozenset(["issued", "released", "sent", "posted", "wrote", "issues", "sends", "posts"])
_LOOK_BACK = 8
_SHOWN = frozenset(
    ["showed", "shows", "show", "showing", "saw", "sees", "heard", "hears", "captured", "captures"]
)
_QUOTED = frozenset(["quoted", "quotes", "quoting", "cited", "cites", "citing"])
_BY_ANOTHER = _SHOWN | _QUOTED
_ACTORS = frozenset(["he", "she", "they", "we", "i"])
_PERCEIVED = frozenset(["heard", "seen", "shown", "filmed", "recorded", "caught"])
_LOOK = 24  # tokens


def participle_subject(tokens: Sequence[Token], at: int) -> tuple[Range | None, SpeakerRule]:
    """The subject of "with Brask saying" and "a report predicting"; None where it is shared."""
    left = skip_left(tokens, at - 1)
    if left < 0 or tokens[left].kind != "word":
        return None, ""
    seen = _seen_or_quoted(tokens, at, left)
    if seen is not None:
        return seen, "participle"
    start = segment_start(tokens, left)
    words = tokens[start : left + 1]
    if not words or left + 1 - start > 14:
        return None, ""
    if words[0].low == "with" and len(words) > 1:
        stop = phrase_end(tokens, start + 1, left + 1)
        return ((start + 1, stop), "participle") if stop > start + 1 else (None, "")
    if _is_contracted(tokens[left]):
        return (left, left + 1), "before"  # "He's claiming"
    noun = tokens[left]
    if noun.low in DOCUMENT_NOUNS or (is_person_noun(noun.low) and len(words) > 1):
        issuer = _issuer(tokens, left)
        if issuer is not None:
            return issuer, "participle"
        begin = left
        while begin > start and not tokens[begin - 1].preposition:
            begin -= 1
        return (begin, left + 1), "participle"
    if (
        tokens[left].low not in CONJUNCTIONS
        and not tokens[left].preposition
        and tokens[left].low not in SUBORDINATORS
    ):
        if tokens[left].low in _PERCEIVED and any(t.low in _BE for t in tokens[:left]):
            found = subject_before(tokens, left)
            return found, "before" if found else ""
        progressive = at - 1 > left and any(t.low in _BE for t in tokens[left + 1 : at])
        if progressive:
            found = subject_before(tokens, at)
            return found, "before" if found else ""
    return None, ""


def _seen_or_quoted(tokens: Sequence[Token], at: int, left: int) -> Range | None:
    """Who speaks in "footage showed Olga Brask saying" and "quoted Olga Brask as saying"."""
    quoted = tokens[at - 1].low == "as"
    last = at - 1 if quoted else left + 1
    for verb in range(last - 1, max(-1, last - _LOOK_BACK), -1):
        if tokens[verb].kind != "word":
            return None
        if tokens[verb].low in (_QUOTED if quoted else _SHOWN):
            found = (verb + 1, last)
            if last - verb < 2 or tokens[verb + 1].preposition:
                return None
            return found if may_speak(tokens, *found) else None
    return None


def is_seen(tokens: Sequence[Token], start: int) -> bool:
    """Whether the phrase at ``start`` is of somebody who is shown or quoted by another."""
    return start > 0 and tokens[start - 1].low in _BY_ANOTHER


def _issuer(tokens: Sequence[Token], noun: int) -> Range | None:
    """Who issued the statement that says so ("Olga Brask released a statement saying ...")."""
    for at in range(noun - 1, max(0, noun - _LOOK_BACK), -1):
        if tokens[at].kind != "word":
            return None
        if tokens[at].low in _ISSUED and tokens[at + 1].low not in ("by", "to"):
            return subject_before(tokens, at)
    return None


def _is_contracted(token: Token) -> bool:
    stem, _, verb = token.low.partition("'")
    return stem in PRONOUNS and verb in ("s", "re", "m")


def main_subject(tokens: Sequence[Token], cue: Cue) -> Range | None:
    """The subject of the main clause after a participle that opens it ("Calling it "x," Vell")."""
    for at in range(cue.at + 1, min(len(tokens), cue.at + _LOOK)):
        quote = tokens[at].quote
        if tokens[at].text == "," or (quote is not None and quote.ends_clause):
            found = phrase_in(tokens, at + 1, len(tokens))
            return found if found and may_speak(tokens, *found) else None
    return None


def shared_subject(tokens: Sequence[Token], cue: Cue, before: list[Found]) -> Range | None:
    """The subject of an earlier verb or of the sentence, for a verb that has none of its own."""
    able = [f for f in before if f.subject is not None and f.cue.verb != "according"]
    able = [f for f in able if f.rule not in ("participle", "possessive")]
    beside = [f for f in able if f.beside]
    if beside or able:
        last = beside[-1] if beside else able[0]
        return _pronoun_between(tokens, last.cue.at, cue.at) or last.subject
    found = first_subject(tokens, cue.at)
    return found if found and may_speak(tokens, *found) else None


def _pronoun_between(tokens: Sequence[Token], start: int, end: int) -> Range | None:
    """The pronoun that opens a clause between two verbs ("when I asked, he ... said")."""
    for at in range(end - 1, start + 1, -1):
        if tokens[at].low in _ACTORS and tokens[at - 1].text == ",":
            return (at, at + 1)
    return None
