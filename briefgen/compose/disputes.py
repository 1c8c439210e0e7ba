"""Claims and what is said against them, side by side, each with its words.

A denial is laid to the claim whose words it takes up, or, when it only points back ("denied the
spokesman's tweet", "denied it"), to the claim just before it. Who is right is not ours to say.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefgen.compose.alike import Weights, bag, likeness, weigh
from briefgen.language.claims import CLAIM_NOUNS, DENYING_STEMS
from briefgen.model import Article, Dispute, Extract, Statement
from briefgen.text.words import stems

_REJECTS = 0.3
_NEXT_TO = 0.15
_POINTS_AT = 0.6
_POINTS_BACK = 0.3
_ONLY_POINTS = 1
_SAME_CLAIM = 0.3
_SAME_DENIAL = 0.75


@dataclass(frozen=True, slots=True)
class _Said:
    """A statement with the stems of its content and its speaker, and its sentence's place.

    ``side`` are the speaker's stems with those of the office he speaks for.
    """

    statement: Statement
    content: frozenset[str]
    speaker: frozenset[str]
    side: frozenset[str]
    place: int


def find_disputes(extracts: Sequence[Extract]) -> tuple[Dispute, ...]:
    """Every claim of the extracts that somebody else rejects, most rejected first.

    A denial stands against one claim; one for which there is no claim is left out. Claims that say
    the same are one dispute, led by the one that most denials speak against.
    """
    weights = weigh(bag(s.text) for e in extracts for s in e.article.sentences)
    roles = _roles(extracts)
    said = [_read(s, e.article, roles) for e in extracts for s in e.statements]
    claims = [s for s in said if s.statement.stance == "claims" and s.speaker]
    against: dict[int, list[_Said]] = {}
    for denial in (s for s in said if s.statement.stance == "denies"):
        scored = [
            (round(_rejects(denial, claim, weights), 9), -place)
            for place, claim in enumerate(claims)
        ]
        best, place = max(scored, default=(0.0, 0))
        if best >= _REJECTS:
            against.setdefault(-place, []).append(denial)
    return _join_claims(claims, against, weights)


def _roles(extracts: Sequence[Extract]) -> dict[str, frozenset[str]]:
    """The stems of every role that a person's quotes give him."""
    roles: dict[str, frozenset[str]] = {}
    for quote in (q for e in extracts for q in e.quotes if q.role):
        roles[quote.person] = roles.get(quote.person, frozenset()) | frozenset(stems(quote.role))
    return roles


def _read(statement: Statement, article: Article, roles: Mapping[str, frozenset[str]]) -> _Said:
    speaker = frozenset(stems(statement.speaker)) | bag(statement.person)
    return _Said(
        statement,
        bag(statement.text) - speaker - bag(statement.cue),
        speaker,
        speaker | roles.get(statement.person, frozenset()),
        article.sentences.index(article.sentence_at(statement.span.start)),
    )


def _rejects(denial: _Said, claim: _Said, weights: Weights) -> float:
    """How surely ``denial`` speaks against ``claim``: 0.0 to about 1.5.

    Words shared count; a claim just before counts more; a word that points at the claim's verb or
    speaker, or back at something said, counts when the denial is outright.
    """
    if _same_side(claim, denial) or _overlap(claim, denial):
        return 0.0
    score = likeness(denial.content, claim.content, weights)
    gap = denial.place - claim.place
    if denial.statement.article != claim.statement.article or not 0 <= gap <= 1:
        return score
    if denial.statement.span.start < claim.statement.span.start:
        return score
    score += _NEXT_TO if score else 0.0
    if frozenset(stems(denial.statement.cue)) & DENYING_STEMS:
        words = frozenset(stems(denial.statement.text))
        named = words & (frozenset(stems(claim.statement.cue)) | claim.speaker)
        if named & (CLAIM_NOUNS | claim.speaker):
            score += _POINTS_AT
        elif len(denial.content - CLAIM_NOUNS) <= _ONLY_POINTS:
            score += _POINTS_BACK
    return score


def _same_side(one: _Said, other: _Said) -> bool:
    """Whether both speak for one: the same person, or a ministry and its spokesman."""
    if one.statement.person == other.statement.person:
        return True
    return (len(one.speaker) > 1 and one.speaker <= other.side) or (
        len(other.speaker) > 1 and other.speaker <= one.side
    )


def _overlap(one: _Said, other: _Said) -> bool:
    a, b = one.statement, other.statement
    return a.article == b.article and a.span.start < b.span.end and b.span.start < a.span.end


def _join_claims(
    claims: Sequence[_Said], against: Mapping[int, list[_Said]], weights: Weights
) -> tuple[Dispute, ...]:
    order = sorted(against, key=lambda place: (-len(against[place]), place))
    groups: list[tuple[_Said, list[_Said]]] = []
    for place in order:
        home = next(
            (
                group
                for lead, group in groups
                if likeness(lead.content, claims[place].content, weights) >= _SAME_CLAIM
            ),
            None,
        )
        if home is None:
            groups.append((claims[place], list(against[place])))
        else:
            home.extend(against[place])
    return tuple(
        Dispute(lead.statement, tuple(d.statement for d in _once(denials, weights)))
        for lead, denials in groups
    )


def _once(denials: Sequence[_Said], weights: Weights) -> list[_Said]:
    """Denials without those in which the same person says the same again."""
    kept: list[_Said] = []
    for denial in denials:
        if not any(
            denial.statement.person == other.statement.person
            and likeness(denial.content, other.content, weights) >= _SAME_DENIAL
            for other in kept
        ):
            kept.append(denial)
    return kept
