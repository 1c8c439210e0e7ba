import pytest

from briefgen.clean import clean
from briefgen.clean.several import find_several
from briefgen.jobs.articles import take_one
from briefgen.model import Article, Extract, Problem, RawDocument

ITEMS = {
    "Dam gates closed at Brennick": (
        "Engineers closed two of the nine gates at the Brennick dam on Monday after cracks were "
        "found in the spillway. The reservoir stood at 61 percent, the mayor of Tessary said."
    ),
    "Ballots counted again in Mirrow": (
        "The clerk of the council in Mirrow found a box behind a cupboard, and the votes were "
        "counted again on Tuesday. The lead of the Orchard List shrank to nine, a judge said."
    ),
    "Ferry runs aground off Quill Island": (
        "A ferry with 31 passengers ran aground in fog off Quill Island on Sunday, and all of them "
        "walked ashore. Its captain, Doro Venn, had asked for a lamp, the harbour board said."
    ),
    "Baker wins prize for smallest loaf": (
        "Ulla Brandt, a baker from Hask, won the prize of the guild for a loaf that weighs 11 "
        "grams. It took her four years to make it, she told reporters on Friday."
    ),
}
TEASERS = {
    "Dam gates closed at Brennick": "Engineers found cracks in the spillway and shut the road.",
    "Ballots counted again in Mirrow": "The Orchard List leads by nine after a box was found.",
    "Ferry runs aground off Quill Island": "All 31 passengers walked ashore in fog at low tide.",
    "Baker wins prize for smallest loaf": "Ulla Brandt of Hask made one of 11 grams in a year.",
    "Snow stops trains for a third day": "Drifts on the line to Sarnholt stand as high as signals.",
}
ONE_STORY = """Dam gates closed at Brennick

Engineers closed two of the nine gates at the Brennick dam on Monday after cracks were found in
the spillway, the water board said.

What the water board says

The board, which owns the dam, said that the cracks in the spillway were old and that its
engineers had known of them.

What farmers fear

Farmers below Brennick said they had been told on Monday to move their cattle, and that nobody from
the board had come to see them.

What comes next

The gates will be opened again in May, the mayor of Tessary said, if the engineers find no more
cracks in the dam.
"""
RECIPES = """Four soups for four days

Leek soup with lemon

Wash your leeks, cut them into rings and let them sweat in butter until you can smell them.

Beetroot soup with dill

Boil the beetroots whole, then peel them under water and grate them as fine as you like.

Pea soup with mint

Shell the peas on the day you buy them, and keep a handful for the bowls of your guests.

Bread soup with garlic

Toast old bread in oil, pour hot stock on it and wait for ten minutes with your hat on.
"""


def text_of(items: dict[str, str]) -> str:
    return "\n\n".join(f"{head}\n\n{text}" for head, text in items.items()) + "\n"


def cleaned(text: str) -> Article | Problem:
    return clean(RawDocument("a.txt", "0" * 64, "text/plain", "utf-8", text))


def test_news_in_brief_is_read_as_one_and_told() -> None:
    found = cleaned(text_of(ITEMS))

    assert isinstance(found, Article)
    assert [problem.code for problem in found.problems] == ["C03"]
    assert "holds 4 articles" in found.problems[0].what
    assert all(text in found.text for text in ITEMS.values())


def test_dateline_after_dateline_is_several_articles() -> None:
    places = ("LOWER TESSARY, Oct 5", "MIRROW", "QUILL ISLAND, Ardeny")
    texts = [f"{p} (Kestwire) – {t}" for p, t in zip(places, ITEMS.values(), strict=False)]

    found = cleaned("\n\n".join(texts))

    assert isinstance(found, Article)
    assert [problem.code for problem in found.problems] == ["C03"]


@pytest.mark.parametrize("mark", ["", "## "])
def test_a_page_of_teasers_is_set_aside(mark: str) -> None:
    page = "\n\n".join(f"{mark}{head}\n{text}" for head, text in TEASERS.items())

    found = cleaned(page)

    assert isinstance(found, Problem)
    assert found.code == "C02"
    assert found.what == "not one article but the beginnings of 5"


@pytest.mark.parametrize("text", [ONE_STORY, RECIPES], ids=["subheads", "recipes"])
def test_one_article_with_subheads_is_one(text: str) -> None:
    found = cleaned(text)

    assert isinstance(found, Article)
    assert not found.problems


def test_an_article_above_teasers_is_one() -> None:
    body = "\n\n".join(ONE_STORY.split("\n\n")[1::2])

    found = cleaned(f"Dam gates closed at Brennick\n\n{body}\n\nMore news\n\n{text_of(TEASERS)}")

    assert isinstance(found, Article)
    assert not found.problems


def test_two_articles_are_too_few_to_be_sure() -> None:
    assert not isinstance(cleaned(text_of(dict(list(ITEMS.items())[:2]))), Problem)


def test_no_block_is_no_several() -> None:
    assert not find_several((), "en").sections


def test_the_warning_reaches_the_extract() -> None:
    found = take_one("digest.txt", text_of(ITEMS).encode())

    assert isinstance(found, Extract)
    assert found.article.problems[0].where == "digest.txt"


def test_an_article_of_short_parts_under_one_headline_is_kept() -> None:
    parts = "\n\n".join(f"## {head}\n\n{text}" for head, text in TEASERS.items())

    found = cleaned(f"# Five things to see at Brennick\n\nA guide for a wet weekend.\n\n{parts}\n")

    assert isinstance(found, Article)
