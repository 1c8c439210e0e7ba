"""One thing said is printed once."""

from collections.abc import Callable

from briefgen.compose.quotes import fold_quotes, rank_quotes
from briefgen.model import Article, Quote

Make = Callable[..., Article]
MakeQuote = Callable[..., Quote]

FIRST = (
    "We follow with alarm the rising water behind the Orsa dam and harsh words from both capitals."
)
SECOND = (
    "We watch with alarm the rising waters behind the Orsa dam and harsh words of both capitals."
)


def test_two_translations_of_one_statement_are_one_entry(
    make_article: Make, make_quote: MakeQuote
) -> None:
    one, two = make_article("a", FIRST), make_article("b", SECOND)

    (entry,) = fold_quotes(
        [make_quote(one, FIRST, "Ilse Varn"), make_quote(two, SECOND, "Ilse Varn")]
    )

    assert {entry.quote.article, *(v.article for v in entry.variants)} == {one.id, two.id}


def test_two_persons_are_two_entries(make_article: Make, make_quote: MakeQuote) -> None:
    one, two = make_article("a", FIRST), make_article("b", SECOND)

    entries = fold_quotes(
        [make_quote(one, FIRST, "Ilse Varn"), make_quote(two, SECOND, "Odo Brenn")]
    )

    assert len(entries) == 2


def test_a_fragment_of_the_full_quote_folds_into_it(
    make_article: Make, make_quote: MakeQuote
) -> None:
    one, two = make_article("a", FIRST), make_article("b", "harsh words from both capitals")

    (entry,) = fold_quotes(
        [
            make_quote(two, "harsh words from both capitals", "Ilse Varn"),
            make_quote(one, FIRST, "Ilse Varn"),
        ]
    )

    assert entry.quote.article == one.id


def test_every_person_speaks_once_before_anyone_speaks_twice(
    make_article: Make, make_quote: MakeQuote
) -> None:
    texts = (
        "The gates stay shut until spring.",
        "Nobody asked the farmers.",
        "Rain will decide this.",
    )
    article = make_article("a", *texts)
    entries = fold_quotes(
        [
            make_quote(article, texts[0], "Ilse Varn"),
            make_quote(article, texts[1], "Ilse Varn"),
            make_quote(article, texts[2], "Odo Brenn"),
        ]
    )

    ranked = rank_quotes(entries, {article.id: "courier"})

    assert [e.quote.person for e in ranked] == ["Ilse Varn", "Odo Brenn", "Ilse Varn"]


def test_a_quote_without_a_speaker_is_not_a_key_quote(
    make_article: Make, make_quote: MakeQuote
) -> None:
    article = make_article("a", FIRST)

    assert rank_quotes(fold_quotes([make_quote(article, FIRST)]), {article.id: "courier"}) == ()
