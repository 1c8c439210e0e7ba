"""Claims and what is said against them, side by side, each with its words.

A denial is laid to the claim whose words it takes up, or, when it only points back ("denied the
spokesman's tweet", "denied it"), to the claim just before it. Who is right is not ours to say.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefgen.compose.alike import Weights, bag, likeness, weigh
from briefgen.compose.order import by_day
from briefgen.language.claims import (
    CLAIM_NOUNS,
    DENYING_STEMS,
    FALSE_STEMS,
    FALSEHOODS,
    SPEAKING_STEMS,
)
from briefgen.model import Article, Dispute, Extract, Statement
from briefgen.text.words import stems

_REJECTS = 0.3
_NEXT_TO = 0.15
_POINTS_AT = 0.6
_CONTRADICTS = 0.5
"""The same where a plain "was not" says against a claim what the claim says."""
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
    r"\W{0,3}(?:that\s)?(?:(?:that|this|it|the\s[a-z]{4,12})\s(?:is|was|were|are)\s[a-z\s]{0,12}?"
    rf"(?:not\strue|{'|'.join(sorted(FALSEHOODS))})\b(?!\sthat\b)|there\s(?:is|was)\sno\struth\b)"
)
"""The same, called untrue: "said that was untrue", "said there was no truth in it"."""
_ASKED = re.compile(r"(?:Asked|Responding|Replying|Reacting|Questioned)\s")
"""The opening of a sentence that tells what is denied before it says so."""
_DENIES = re.compile(r"\W{0,4}(?:no|none|not|nobody|nothing|never)\b", re.IGNORECASE)
_FOR_IT = re.compile(r"[^,;.]{2,60},\s(?:its|their)\s[a-z]")
"""Who speaks for the one named before: "Hale, its chief executive, denied"."""
_SPOKESMAN = re.compile(r"\bspokes[a-z]{3,6}\sfor\sthe\s([a-z]{3,20})\b")
_IN_ARTICLE = 0.12
_NEAR = 3
_FAR = 12
"""Sentences back to what is denied in other words, and to an accusation that is named."""
_MARKS = "\"“«„‘'‹"
_SAME_CLAIM = 0.3
_SAME_DENIAL = 0.75


@dataclass(frozen=True, slots=True)
class _Said:
    """A statement with the stems of its content and its speaker, and its sentence's place.

    ``side`` are the speaker's stems with those of the office he speaks for, ``names`` those of the
    content that are names; ``asked`` is one whose sentence opens with what was asked, which is then
    content too.
    """

    statement: Statement
    content: frozenset[str]
    speaker: frozenset[str]
    side: frozenset[str]
    names: frozenset[str]
    place: int
    asked: bool = False


def find_disputes(extracts: Sequence[Extract]) -> tuple[Dispute, ...]:
    """Every claim of the extracts that somebody else rejects, most rejected first.

    A denial stands against one claim; one for which there is no claim is left out. Claims that say
    the same are one dispute, led by the one that most denials speak against.
    """
    extracts = by_day(extracts)
    weights = weigh(bag(s.text) for e in extracts for s in e.article.sentences)
    roles = _roles(extracts)
    said = [_read(s, e.article, roles) for e in extracts for s in e.statements]
    claims = [s for s in said if s.statement.stance == "claims" and _is_named(s.statement)]
    against: dict[int, list[_Said]] = {}
    before: tuple[_Said, int] | None = None
    for denial in said:
        if denial.statement.stance != "denies":
            if _says_not(denial):
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


def _goes_on(denial: _Said, before: tuple[_Said, int] | None) -> int | None:
    """The claim that the same side rejects in the sentence before or in this one."""
    if before is None:
        return None
    last, place = before
    near = _gap(denial, last)
    same = last.statement.person == denial.statement.person or not _is_outright(denial)
    same = same or _FOR_IT.match(denial.statement.text) is not None
    return place if near is not None and 0 <= near <= 1 and same else None


def _pointed_at(denial: _Said, claims: Sequence[_Said]) -> int | None:
    """The claim to which a denial without words of its own points back, if it is one.

    "Denied the accusation" points at the last who accused, "denied it" at the last other speaker:
    of what he says there the plain telling goes before the quotation.
    """
    if denial.asked or not _is_outright(denial) or not _only_points(denial):
        return None
    before = [
        (place, gap)
        for place, claim in enumerate(claims)
        if (gap := _gap(denial, claim)) is not None
        and 0 <= gap <= _FAR
        and claim.statement.span.start < denial.statement.span.start
        and not _same_side(claim, denial)
        and not _overlap(claim, denial)
    ]
    named = frozenset(stems(denial.statement.text)) & CLAIM_NOUNS
    charged = [p for p, _ in before if named & frozenset(stems(claims[p].statement.cue))]
    if charged:
        return charged[-1]
    near = [(p, gap) for p, gap in before if gap <= _NEAR]
    if not near:
        return None
    last = min(near, key=lambda one: (one[1], -one[0]))[0]
    plain = [p for p, _ in near if claims[p].statement.text[:1] not in _MARKS]
    return (plain or [last])[-1]


def _only_points(denial: _Said) -> bool:
    """Whether what is denied is named and not told: "denied it", "rejected that account"."""
    if not denial.content - CLAIM_NOUNS - FALSE_STEMS:
        return True
    told = denial.statement.text.partition(denial.statement.cue)[2]
    if _IT.match(told) or _UNTRUE.match(told):
        return True
    named = _NAMED.match(told)
    return named is not None and not CLAIM_NOUNS.isdisjoint(stems(named[1]))


def _says_not(said: _Said) -> bool:
    """Whether a claim is that something is not so: "said that the bank was not insolvent"."""
    return _NOT_SO.search(said.statement.text.partition(said.statement.cue)[2]) is not None


def _taken_up(
    denial: _Said, claims: Sequence[_Said], weights: Weights, least: float = _REJECTS
) -> int | None:
    """The claim whose words a denial takes up, if any is like it enough."""
    scored = [
        (round(_rejects(denial, claim, weights), 9), -place)
        for place, claim in enumerate(claims)
        if denial.statement.stance == "denies" or not _says_not(claim)
        if not _DENIES.match(claim.statement.text)
    ]
    best, at = max(scored, default=(0.0, 0))
    return _plainer(denial, -at, claims) if best >= least else None


def _plainer(denial: _Said, best: int, claims: Sequence[_Said]) -> int:
    """The claim told, in place of a quotation of the same voice that shares no more words."""
    one = claims[best]
    if one.statement.text[:1] not in _MARKS:
        return best
    shared = denial.content & one.content
    told = (
        place
        for place, claim in enumerate(claims)
        if _same_voice(claim, one)
        and claim.statement.text[:1] not in _MARKS
        and shared <= claim.content
        and claim.statement.span.start < denial.statement.span.start
    )
    return next(told, best)


def _gap(later: _Said, earlier: _Said) -> int | None:
    """Sentences from one statement to a later one of its article; ``None`` of another's."""
    if later.statement.article != earlier.statement.article:
        return None
    return later.place - earlier.place


def _is_outright(said: _Said) -> bool:
    """Whether a denial rejects what was said: "denied it", "said that was untrue"."""
    told = said.statement.text.partition(said.statement.cue)[2]
    return bool(frozenset(stems(said.statement.cue)) & DENYING_STEMS or _UNTRUE.match(told))


def _same_voice(one: _Said, other: _Said) -> bool:
    return one.statement.article == other.statement.article and (
        one.statement.person == other.statement.person
    )


def _roles(extracts: Sequence[Extract]) -> dict[str, frozenset[str]]:
    """The stems of every role that a person's quotes give him."""
    roles: dict[str, frozenset[str]] = {}
    for quote in (q for e in extracts for q in e.quotes if q.role):
        roles[quote.person] = roles.get(quote.person, frozenset()) | frozenset(stems(quote.role))
    return roles


def _read(statement: Statement, article: Article, roles: Mapping[str, frozenset[str]]) -> _Said:
    speaker = frozenset(stems(statement.speaker)) | bag(statement.person)
    sentence = article.sentence_at(statement.span.start)
    office = _SPOKESMAN.search(sentence.text)
    asked = _ASKED.match(sentence.text) is not None
    words = sentence.text if asked else statement.text
    return _Said(
        statement,
        bag(words) - speaker - bag(statement.cue),
        speaker,
        speaker | roles.get(statement.person, frozenset()) | bag(office[1] if office else ""),
        bag(" ".join(_NAME.findall(statement.text))),
        article.sentences.index(sentence),
        asked,
    )


def _rejects(denial: _Said, claim: _Said, weights: Weights) -> float:
    """How surely ``denial`` speaks against ``claim``: 0.0 to about 1.5.

    Words shared count; a claim just before counts more; a word that points at the claim's verb or
    speaker counts when the denial is outright. Names alone make no claim the one denied.
    """
    if _same_side(claim, denial) or _overlap(claim, denial):
        return 0.0
    shared = denial.content & claim.content
    score = likeness(denial.content, claim.content, weights) if shared - claim.names else 0.0
    gap = _gap(denial, claim)
    if gap is None:
        return score
    if denial.statement.span.start < claim.statement.span.start:
        if gap == -1 and claim.statement.text[:1] in _MARKS:
            return 0.0  # his own words to it, whatever he is called there
        told_after = gap == -1 and _is_outright(denial) and score
        return score + (_NEXT_TO if told_after else 0.0)
    score += (_NEXT_TO if gap <= _NEAR else _IN_ARTICLE) if score else 0.0
    if gap > 1 or not _is_outright(denial):
        return score
    words = frozenset(stems(denial.statement.text))
    named = words & (frozenset(stems(claim.statement.cue)) | claim.speaker)
    return score + (_POINTS_AT if named & (CLAIM_NOUNS | claim.speaker) else 0.0)


def _same_side(one: _Said, other: _Said) -> bool:
    """Whether both speak for one: the same person, or a ministry and its spokesman."""
    if one.statement.person == other.statement.person:
        return True
    if _speaks_for(one, other) or _speaks_for(other, one):
        return True
    return (len(one.speaker) > 1 and one.speaker <= other.side) or (
        len(other.speaker) > 1 and other.speaker <= one.side
    )


def _speaks_for(one: _Said, office: _Said) -> bool:
    """Whether the role of a speaker is to speak for "the ministry", and for no other named one."""
    if one.statement.article != office.statement.article or len(office.speaker) != 1:
        return False
    role = one.side - one.speaker
    return bool(office.speaker & role) and role - office.speaker <= SPEAKING_STEMS


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
