"""Find the subject of an "-ing" form, and of a verb that shares the subject of one before it.

Ranges are half-open token indices of a stretch.
"""

from collections.abc import Sequence

from briefgen.extract.clauses import Token
from briefgen.extract.coverage import Found
from briefgen.extract.cues import Cue
from briefgen.extract.phrases import (
    Range,
    is_person_noun,
    may_speak,
    phrase_end,
    segment_start,
    skip_left,
)
from briefgen.extract.subjects import first_subject, subject_before
from briefgen.language.roles import DOCUMENT_NOUNS
from briefgen.language.speech import CONJUNCTIONS, SUBORDINATORS
from briefgen.model import SpeakerRule


def participle_subject(tokens: Sequence[Token], at: int) -> tuple[Range | None, SpeakerRule]:
    """The subject of "with Brask saying" and "a report predicting"; None where it is shared."""
    left = skip_left(tokens, at - 1)
    if left < 0 or tokens[left].kind != "word":
        return None, ""
    start = segment_start(tokens, left)
    words = tokens[start : left + 1]
    if not words or left + 1 - start > 14:
        return None, ""
    if words[0].low == "with" and len(words) > 1:
        stop = phrase_end(tokens, start + 1, left + 1)
        return ((start + 1, stop), "participle") if stop > start + 1 else (None, "")
    noun = tokens[left]
    if noun.low in DOCUMENT_NOUNS or (is_person_noun(noun.low) and len(words) > 1):
        begin = left
        while begin > start and not tokens[begin - 1].preposition:
            begin -= 1
        return (begin, left + 1), "participle"
    if (
        tokens[left].low not in CONJUNCTIONS
        and not tokens[left].preposition
        and tokens[left].low not in SUBORDINATORS
    ):
        progressive = at - 1 > left and any(
            t.low in ("is", "are", "was", "were", "been", "be") for t in tokens[left + 1 : at]
        )
        if progressive:
            found = subject_before(tokens, at)
            return found, "before" if found else ""
    return None, ""


def shared_subject(tokens: Sequence[Token], cue: Cue, before: list[Found]) -> Range | None:
    """The subject of an earlier verb or of the sentence, for a verb that has none of its own."""
    able = [f for f in before if f.subject is not None and f.cue.verb != "according"]
    able = [f for f in able if f.rule != "participle"]
    beside = [f for f in able if f.beside]
    if beside or able:
        return beside[-1].subject if beside else able[0].subject
    found = first_subject(tokens, cue.at)
    return found if found and may_speak(tokens, *found) else None
