"""What a brief lays side by side, counted against gold that lists every true row.

A comparison told is right when all its figures stand in one row of its relation; a claim when it
and all that is said against it stand in one dispute. Rows marked minor are true, and not missed.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from briefgen.model import Brief

RELATIONS = ("agree", "differ", "move")

_CLAUSE = 14
"""Letters from which words are a clause, which may end inside other punctuation."""

Printed = tuple[str, str]
"""The file, and words of it."""


@dataclass(frozen=True, slots=True)
class Score:
    """How many are told, which of them wrongly, how many are wanted and which are missed."""

    told: int
    wrong: tuple[object, ...]
    wanted: int
    missed: tuple[str, ...]

    @property
    def precision(self) -> float:
        """Share of what is told that is right."""
        return 1 - len(self.wrong) / self.told if self.told else 1.0

    @property
    def recall(self) -> float:
        """Share of what is wanted that is told."""
        return 1 - len(self.missed) / self.wanted if self.wanted else 1.0

    def __str__(self) -> str:
        """The score in one line."""
        found = self.wanted - len(self.missed)
        return f"told {self.told}, {len(self.wrong)} wrong; {found} of {self.wanted} found"


def add(scores: Iterable[Score]) -> Score:
    """Scores of several briefs as one."""
    listed = list(scores)
    return Score(
        sum(s.told for s in listed),
        tuple(w for s in listed for w in s.wrong),
        sum(s.wanted for s in listed),
        tuple(m for s in listed for m in s.missed),
    )


def comparisons_of(brief: Brief, relation: str) -> list[list[Printed]]:
    """The figures of each comparison told, as file and printed words."""
    return [
        [(brief.source(f.article).name, f.text) for f in c.figures]
        for topic in (*brief.topics, *brief.also_noted)
        for c in topic.comparisons
        if c.relation == relation
    ]


def score_comparisons(brief: Brief, relation: str, gold: Sequence[dict[str, Any]]) -> Score:
    """The comparisons of one relation against its gold rows."""
    told = comparisons_of(brief, relation)
    rows = [(w, [(f["file"], f["surface"]) for f in w["figures"]]) for w in gold]
    wrong = [one for one in told if not any(_hits(one, row) == len(one) for _, row in rows)]
    wanted = [(w["what"], row) for w, row in rows if not w.get("minor")]
    missed = [what for what, row in wanted if not any(_hits(one, row) >= 2 for one in told)]
    return Score(len(told), tuple(wrong), len(wanted), tuple(missed))


def score_disputes(brief: Brief, gold: Sequence[dict[str, Any]]) -> Score:
    """The claims with what is said against them, against the gold."""
    told = [
        [(brief.source(s.article).name, s.text) for s in (d.claim, *d.against)]
        for topic in (*brief.topics, *brief.also_noted)
        for d in topic.disputes
    ]

    def is_of(one: Sequence[Printed], want: dict[str, Any], least: int) -> bool:
        claims = _words([want["claim"], *want.get("claim_also", [])])
        return _hits(one[:1], claims) == 1 and _hits(one[1:], _words(want["against"])) >= least

    wrong = [one for one in told if not any(is_of(one, w, len(one) - 1) for w in gold)]
    wanted = [w for w in gold if not w.get("minor")]
    missed = [w["what"] for w in wanted if not any(is_of(one, w, 1) for one in told)]
    return Score(len(told), tuple(wrong), len(wanted), tuple(missed))


def paired(brief: Brief, never: Sequence[Sequence[Sequence[str]]]) -> list[object]:
    """The pairs of figures of two things that stand in one comparison."""
    rows = [row for relation in RELATIONS for row in comparisons_of(brief, relation)]
    return [
        (one, other)
        for one, other in never
        if any(_hits(row, [(*one,)]) and _hits(row, [(*other,)]) for row in rows)  # type: ignore[list-item]
    ]


def _words(statements: Sequence[dict[str, str]]) -> list[Printed]:
    return [(s["file"], s["words"]) for s in statements]


def _hits(told: Sequence[Printed], row: Sequence[Printed]) -> int:
    """How many of the printed words are those of the row, in whole or in part."""
    return sum(any(a == name and _within(text, words) for name, words in row) for a, text in told)


def _within(one: str, other: str) -> bool:
    a, b = (f" {' '.join(words.lower().split()).strip(' .,')} " for words in (one, other))
    return a in b or b in a or (min(len(a), len(b)) > _CLAUSE and (a[1:-1] in b or b[1:-1] in a))
