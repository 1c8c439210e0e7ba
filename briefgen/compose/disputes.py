"""Claims and what is said against them, side by side, each with its words.

A denial is laid to the claim whose words it takes up, or, when it only points ("denied the
spokesman's tweet"), to the claim just before it. Who is right is not ours to say.
"""

from collections.abc import Sequence

from briefgen.compose.alike import Weights, bag, likeness, weigh
from briefgen.language.claims import CLAIM_NOUNS
from briefgen.model import Article, Dispute, Extract, Statement

_ALIKE = 0.22
_POINTS_BACK = 0.5
_SAME_CLAIM = 0.35


def find_disputes(extracts: Sequence[Extract]) -> tuple[Dispute, ...]:
    """Every denial of the extracts with the claim it rejects; a denial without a claim is left out.

    Claims that say the same are one dispute, led by the one that most denials speak against.
    """
    articles = {extract.article.id: extract.article for extract in extracts}
    statements = [s for extract in extracts for s in extract.statements]
    bags = {s: _claim_bag(s, articles[s.article]) for s in statements}
    weights = weigh(bags.values())
    claims = [s for s in statements if s.stance == "claims"]
    against: dict[int, list[Statement]] = {}
    for denial in (s for s in statements if s.stance == "denies"):
        scored = [
            (round(_rejects(denial, claim, articles, bags, weights), 9), -place)
            for place, claim in enumerate(claims)
        ]
        best, place = max(scored, default=(0.0, 0))
        if best >= _ALIKE:
            against.setdefault(-place, []).append(denial)
    return _join_claims(claims, against, bags, weights)


def _claim_bag(statement: Statement, article: Article) -> frozenset[str]:
    words = bag(statement.text) - bag(statement.speaker) - bag(statement.cue)
    return words or bag(article.sentence_at(statement.span.start).text)


def _rejects(
    denial: Statement,
    claim: Statement,
    articles: dict[str, Article],
    bags: dict[Statement, frozenset[str]],
    weights: Weights,
) -> float:
    """How surely ``denial`` speaks against ``claim``: shared weight, or a pointing word nearby."""
    score = likeness(bags[denial], bags[claim], weights)
    if denial.article == claim.article and claim.span.start < denial.span.start:
        article = articles[denial.article]
        sentences = article.sentences
        gap = sentences.index(article.sentence_at(denial.span.start)) - sentences.index(
            article.sentence_at(claim.span.start)
        )
        points = any(noun in denial.text.lower() for noun in (*CLAIM_NOUNS, claim.cue[:5].lower()))
        if gap <= 1 and points:
            score += _POINTS_BACK
    return score


def _join_claims(
    claims: Sequence[Statement],
    against: dict[int, list[Statement]],
    bags: dict[Statement, frozenset[str]],
    weights: Weights,
) -> tuple[Dispute, ...]:
    order = sorted(against, key=lambda place: (-len(against[place]), place))
    groups: list[tuple[int, list[Statement]]] = []
    for place in order:
        home = next(
            (
                group
                for lead, group in groups
                if likeness(bags[claims[lead]], bags[claims[place]], weights) >= _SAME_CLAIM
            ),
            None,
        )
        if home is None:
            groups.append((place, list(against[place])))
        else:
            home.extend(against[place])
    return tuple(Dispute(claims[lead], tuple(denials)) for lead, denials in groups)
