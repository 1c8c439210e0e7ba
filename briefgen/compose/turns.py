"""Statements of earlier briefs that are denied now, or taken back by who made them.

Who is right is not ours to say: the two stand side by side, each with its words, source and day. A
denial that stands beside its claim already, in this brief or the last, is no news here.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from briefgen.compose.alike import Weights, bag, likeness, weigh
from briefgen.language.claims import ADMITTING_STEMS, TURNS
from briefgen.model import Extract, Statement, Thread, Topic, Turn
from briefgen.text.words import stems

MOST = 3
"""Turns told of one topic at most."""

_MOST_COMPARED = 300
_DENIES = 0.4
"""Likeness of a denial to an earlier claim that it takes up."""
_GRANTS = 0.15
"""Likeness of what somebody grants to what the same person denied."""
_TAKES_BACK = 0.5
"""Likeness of what somebody denies to what the same person claimed."""

_Kind = Literal["denied", "reversed"]


@dataclass(frozen=True, slots=True)
class _Said:
    """A statement with the stems of what is said and of its speaker."""

    statement: Statement
    content: frozenset[str]
    speaker: frozenset[str]
    negated: bool
    grants: bool


def find_turns(
    topic: Topic, thread: Thread, label: str, found: Sequence[Extract]
) -> tuple[Turn, ...]:
    """What was said in the thread and is denied or taken back now, reversals first.

    Args:
        topic: of the brief at hand.
        thread: that it goes on from.
        label: the name of the last brief that told it.
        found: the extracts of the topic's independent reports.
    """
    told = {s.text for d in topic.disputes for s in d.against} | set(thread.disputed)
    now = [_read(s) for e in found for s in e.statements][:_MOST_COMPARED]
    before = [_read(old.statement) for old in thread.statements[:_MOST_COMPARED]]
    weights = weigh(one.content for one in (*before, *now))
    rated = sorted(
        (kind != "reversed", -score, i, j)
        for i, said in enumerate(now)
        for j, then in enumerate(before)
        if (kind := _kind(then, said, told)) is not None
        if (score := _score(kind, then, said, weights)) > 0
    )
    turns: dict[int, Turn] = {}
    used: set[int] = set()
    for late, _, i, j in rated:
        if i not in turns and j not in used:
            old = thread.statements[j]
            kind = "denied" if late else "reversed"
            turns[i] = Turn(kind, old.statement, old.outlet, label, now[i].statement)
            used.add(j)
    return tuple(turns.values())[:MOST]


def _read(statement: Statement) -> _Said:
    speaker = frozenset(stems(statement.speaker)) | bag(statement.person)
    content = _content(statement)
    words = frozenset(content.lower().replace("n't", " not").replace("n’t", " not").split())
    return _Said(
        statement,
        bag(content) - speaker,
        speaker,
        statement.stance == "denies" or bool(words & TURNS["not"]),
        bool(frozenset(stems(statement.cue)) & ADMITTING_STEMS),
    )


def _content(statement: Statement) -> str:
    """What is said, without the speaker and his office: one side of the verb, or both."""
    before, verb, after = statement.text.partition(statement.cue)
    if not verb:
        return statement.text
    if statement.speaker in before and after.strip():
        return after
    return before if statement.speaker in after else f"{before} {after}"


def _kind(then: _Said, said: _Said, told: set[str]) -> _Kind | None:
    """What ``said`` may be to ``then``; one side of a quarrel does not deny what it claims."""
    one, other = then.statement, said.statement
    if one.person == other.person or then.speaker == said.speaker:
        granted = then.negated and said.grants and not said.negated
        taken_back = not then.negated and other.stance == "denies"
        return "reversed" if granted or taken_back else None
    if one.stance == "claims" and other.stance == "denies" and not {one.text, other.text} & told:
        return "denied"
    return None


def _score(kind: _Kind, then: _Said, said: _Said, weights: Weights) -> float:
    score = round(likeness(then.content, said.content, weights), 9)
    least = _DENIES
    if kind == "reversed":
        least = _GRANTS if said.grants else _TAKES_BACK
    return score if score >= least else 0.0
