"""A denial stands beside the claim it rejects."""

from collections.abc import Callable

from briefgen.compose.disputes import find_disputes
from briefgen.model import Article, Extract, Statement

Make = Callable[..., Article]
MakeStatement = Callable[..., Statement]

CLAIM = "A Tarvian spokesman said thousands of guards were posted along the Orsa river."
POINTING = "Tarvia later denied the spokesman's claim."
REJECTING = "The army denied its guards were posted on the Orsa river."
ELSEWHERE = "The central bank denied that it had sold gold."


def test_a_denial_finds_its_claim_by_words_or_by_pointing(
    make_article: Make, make_statement: MakeStatement
) -> None:
    one = make_article("a", CLAIM, POINTING)
    two = make_article("b", REJECTING, ELSEWHERE)

    (dispute,) = find_disputes(
        [
            Extract(
                one,
                statements=(
                    make_statement(one, CLAIM, "A Tarvian spokesman", "said"),
                    make_statement(one, POINTING, "Tarvia", "denied", denies=True),
                ),
            ),
            Extract(
                two,
                statements=(
                    make_statement(two, REJECTING, "The army", "denied", denies=True),
                    make_statement(two, ELSEWHERE, "The central bank", "denied", denies=True),
                ),
            ),
        ]
    )

    assert dispute.claim.text == CLAIM
    assert [s.text for s in dispute.against] == [POINTING, REJECTING]


def test_a_claim_that_nobody_rejects_is_no_dispute(
    make_article: Make, make_statement: MakeStatement
) -> None:
    one = make_article("a", CLAIM)

    assert (
        find_disputes([Extract(one, statements=(make_statement(one, CLAIM, "He", "said"),))]) == ()
    )


def test_what_is_called_untrue_is_what_was_said_before_it(
    make_article: Make, make_statement: MakeStatement
) -> None:
    told, untrue = "Brill said the ferry had failed a test.", "Vaal said that was untrue."
    article = make_article("a", told, untrue)
    claim = make_statement(article, told, "Brill", "said")
    denial = make_statement(article, untrue, "Vaal", "said", denies=True)

    (dispute,) = find_disputes([Extract(article, statements=(claim, denial))])

    assert (dispute.claim, dispute.against) == (claim, (denial,))


def test_a_denial_that_tells_what_was_asked_does_not_point_back(
    make_article: Make, make_statement: MakeStatement
) -> None:
    told = "Brill said the ferry had failed a test."
    asked = "Asked about the missing cargo, Vaal said that was untrue."
    article = make_article("a", told, asked)
    claim = make_statement(article, told, "Brill", "said")
    denial = make_statement(article, asked, "Vaal", "said", denies=True)

    assert find_disputes([Extract(article, statements=(claim, denial))]) == ()
