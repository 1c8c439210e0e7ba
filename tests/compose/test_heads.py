"""The noun that a figure is the number of."""

import pytest

from briefgen.compose.alike import bag
from briefgen.compose.heads import heads
from briefgen.extract import extract
from briefgen.model import Article
from briefgen.text.sentences import sentences


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("Foreign reserves came to $11 billion.", "reserves"),
        ("The state must repay $3 billion of foreign debt.", "debt"),
        ("Output at the plant has fallen to 310 megawatts.", "output plant"),
        ("The Bank of Vell sold $4 billion.", "sold"),
        ("Its share of the vote fell to 41 percent.", "share vote"),
        ("The number of cases rose to 31 percent.", "cases"),
        ("The fund was worth $4 billion.", "fund"),
    ],
)
def test_a_figure_has_the_noun_it_is_the_number_of(text: str, noun: str) -> None:
    article = Article("a", "a.txt", "text/plain", "T", text, sentences("a", text))
    (figure,) = extract(article).figures

    assert heads(figure) & bag(noun)
    assert heads(figure) <= bag(noun)
