"""Claims and what is said against them, side by side, each with its words.

A denial is laid to the claim whose words it takes up, or, when it only points back ("denied the
spokesman's tweet", "denied it"), to the claim just before it. Who is right is not ours to say.
"""

import re
from collections.abc import Mapping, Sequence

from briefgen.compose.alike import Weights, bag, likeness, weigh
from briefgen.compose.order import by_day
from briefgen.compose.said import (
    MARKS,
    Said,
    gap_between,
    is_outright,
    may_be_denied,
    only_points,
    overlap,
    read_said,
    roles_of,
    same_side,
    same_voice,
    says_not,
)
from briefgen.language.claims import CLAIM_NOUNS
from briefgen.model import Dispute, Extract, Statement
from briefgen.text.words import stems

_REJECTS = 0.3
_NEXT_TO = 0.15
_POINTS_AT = 0.6
_CONTRADICTS = 0.5
"""The same where a plain "was not" says against a claim what the claim says."""
_FOR_IT = re.compile(r"[^,;.]{2,60},\s(?:its|their)\s[a-z]")
"""Who speaks for the one named before: "Hale, its chief executive, denied"."""
_IN_ARTICLE = 0.12
_NEAR = 3
_FAR = 12
"""Sentences back to what is denied in other words, and to an accusation that is named."""
_SAME_CLAIM = 0.3
_SAME_DENIAL = 0.75


def find_disputes(extracts: Sequence[Extract]) -> tuple[Dispute, ...]:
    """Every claim of the extracts that somebody else rejects, most rejected first.

    A denial stands against one claim; one for which there is no claim is left out. Claims that say
    the same are one dispute, led by the one that most denials speak against.
    """
    extracts = by_day(extracts)
    weights = weigh(bag(s.text) for e in extracts for s in e.article.sentences)
    roles = roles_of(extracts)
    said = [read_said(s, e.article, roles) for e in extracts for s in e.statements]
    claims = [s for s in said if s.statement.stance == "claims" and _is_named(s.statement)]
    against: dict[int, list[Said]] = {}
    before: tuple[Said, int] | None = None
    for denial in said:
        if denial.statement.stance != "denies":
            if says_not(denial):
                place = _taken_up(denial, claims, weights, _CONTRADICTS)
                if place is not None:
                    against.setdefault(place, []).append(denial)
            continue
        place = _goes_on(denial, before)
        if place is None:
            place = _pointed_at(denial, claims)
        if place is None:
            place = _taken_up(denial, claims, weights)
        if place is not None:
            against.setdefault(place, []).append(denial)
            before = denial, place
    return _join_claims(claims, against, weights)


def _is_named(statement: Statement) -> bool:
    """Whether a statement has a speaker who is more than a pronoun that nobody settled."""
    return (statement.person or statement.speaker).lower() not in ("", "it", "they", "he", "she")


def _goes_on(denial: Said, before: tuple[Said, int] | None) -> int | None:
    """The claim that the same side rejects in the sentence before or in this one."""
    if before is None:
        return None
    last, place = before
    near = gap_between(denial, last)
    same = last.statement.person == denial.statement.person
    same = same or (last.paragraph == denial.paragraph and not is_outright(denial))
    same = same or _FOR_IT.match(denial.statement.text) is not None
    return place if near is not None and 0 <= near <= 1 and same else None


def _pointed_at(denial: Said, claims: Sequence[Said]) -> int | None:
    """The claim to which a denial without words of its own points back, if it is one.

    "Denied the accusation" points at the last who accused, "denied it" at the last other speaker:
    of what he says there the plain telling goes before the quotation.
    """
    if denial.asked or not is_outright(denial) or not only_points(denial):
        return None
    before = [
        (place, gap)
        for place, claim in enumerate(claims)
        if (gap := gap_between(denial, claim)) is not None
        and 0 <= gap <= _FAR
        and claim.statement.span.start < denial.statement.span.start
        and not same_side(claim, denial)
        and not overlap(claim, denial)
    ]
    named = frozenset(stems(denial.statement.text)) & CLAIM_NOUNS
    charged = [p for p, _ in before if named & frozenset(stems(claims[p].statement.cue))]
    if charged:
        return charged[-1]
    near = [(p, gap) for p, gap in before if gap <= _NEAR]
    if not near:
        return None
    last = min(near, key=lambda one: (one[1], -one[0]))[0]
    plain = [p for p, _ in near if claims[p].statement.text[:1] not in MARKS]
    return (plain or [last])[-1]


def _taken_up(
    denial: Said, claims: Sequence[Said], weights: Weights, least: float = _REJECTS
) -> int | None:
    """The claim whose words a denial takes up, if any is like it enough."""
    scored = [
        (round(_rejects(denial, claim, weights), 9), -place)
        for place, claim in enumerate(claims)
        if may_be_denied(claim, denial)
    ]
    best, at = max(scored, default=(0.0, 0))
    return _plainer(denial, -at, claims) if best >= least else None


def _plainer(denial: Said, best: int, claims: Sequence[Said]) -> int:
    """The claim told, in place of a quotation of the same voice that shares no more words."""
    one = claims[best]
    if one.statement.text[:1] not in MARKS:
        return best
    shared = denial.content & one.content
    told = (
        place
        for place, claim in enumerate(claims)
        if same_voice(claim, one)
        and claim.statement.text[:1] not in MARKS
        and shared <= claim.content
        and claim.statement.span.start < denial.statement.span.start
    )
    return next(told, best)


def _rejects(denial: Said, claim: Said, weights: Weights) -> float:
    """How surely ``denial`` speaks against ``claim``: 0.0 to about 1.5.

    Words shared count; a claim just before counts more; a word that points at the claim's verb or
    speaker counts when the denial is outright. Names alone make no claim the one denied.
    """
    if same_side(claim, denial) or overlap(claim, denial):
        return 0.0
    shared = denial.content & claim.content
    score = likeness(denial.content, claim.content, weights) if shared - claim.names else 0.0
    gap = gap_between(denial, claim)
    if gap is None:
        return score
    if denial.statement.span.start < claim.statement.span.start:
        if gap == -1 and claim.statement.text[:1] in MARKS:
            return 0.0  # his own words to it, whatever he is called there
        told_after = gap == -1 and is_outright(denial) and score
        return score + (_NEXT_TO if told_after else 0.0)
    score += (_NEXT_TO if gap <= _NEAR else _IN_ARTICLE) if score else 0.0
    if gap > 1 or not is_outright(denial):
        return score
    words = frozenset(stems(denial.statement.text))
    named = words & (frozenset(stems(claim.statement.cue)) | claim.speaker)
    return score + (_POINTS_AT if named & (CLAIM_NOUNS | claim.speaker) else 0.0)


def _join_claims(
    claims: Sequence[Said], against: Mapping[int, list[Said]], weights: Weights
) -> tuple[Dispute, ...]:
    order = sorted(against, key=lambda place: (-len(against[place]), place))
    groups: list[tuple[Said, list[Said]]] = []
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


def _once(denials: Sequence[Said], weights: Weights) -> list[Said]:
    """Denials without those in which the same person says the same again."""
    kept: list[Said] = []
    for denial in denials:
        if not any(
            denial.statement.person == other.statement.person
            and likeness(denial.content, other.content, weights) >= _SAME_DENIAL
            for other in kept
        ):
            kept.append(denial)
    return kept
