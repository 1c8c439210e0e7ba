import pytest

from briefgen.clean.blocks import Block
from briefgen.clean.cues import sure
from briefgen.clean.heads import ends_article, heads_appeal, heads_replies
from briefgen.model import Span


def block(text: str) -> Block:
    return Block(Span(0, len(text)), text, (), 1)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("×", "mark"),
        ("Updated:", "button"),
        ("Facebook | Twitter | WhatsApp", "button"),
        ("Home   World   Sport   Letters", "menu"),
        ("tides - births - lost and found - the shop", "menu"),
        ("Your free articles: 3 of 5 left this month", "meter"),
        ("Dear reader, you have read the last of your free stories for May.", "meter"),
        ("Printed for you. Three pages of five used.", "meter"),
        ("Older: Bridge shut by flood", "label"),
        ("https://karsavapost.example/a", "address"),
        ("3 hours ago", "time"),
        ("Related article: Lune Closes its Port", "label"),
        ("Read more about: Lune , Orlen", "label"),
        ("By Ida Voss and Jonas Lind", "byline"),
        ("Reporting by Ida Voss; editing by Ruth Lang", "label"),
        ("© 2031 The Karsava Post", "copyright"),
        ("The Sava Front is a terrorist organization banned in Orlen.", "legal notice"),
        ("We use cookies to give you the best service.", "label"),
        ("Please consider a donation so that our reporters can go on.", "appeal"),
        ("Your support helps us keep our journalism free for all.", "label"),
        ("Ida Voss is a reporter for the Karsava Post, based in Lune.", "author note"),
    ],
)
def test_furniture_gives_itself_away(text: str, reason: str) -> None:
    assert sure(block(text)) == reason


@pytest.mark.parametrize(
    "text",
    [
        "The union asked its members for donations after the fire in the newsroom of the Post.",
        "“We need your help,” he said, and called on readers to subscribe to the paper.",
        "The ministry said cookies and cakes worth 40,000 crowns had been stolen.",
        "By Friday the water had reached the second floor.",
        "Karl Holm is the first minister since 1990 to lose such a vote.",
        "The Front has denied that it is a terrorist organization.",
        "The subscription price rose to 20 crowns a month in May.",
        "Commenting on the vote, the mayor said she was tired.",
        "Watch out for ice on the roads, police said.",
    ],
)
def test_news_is_not_taken_for_furniture(text: str) -> None:
    assert sure(block(text)) == ""


def test_heads_of_what_follows_an_article_are_known() -> None:
    assert ends_article(block("Most popular"))
    assert ends_article(block("You may also like"))
    assert not ends_article(block("Related deaths rose to 40 in the spring, it said."))
    assert heads_replies(block("12 Comments"))
    assert not heads_replies(block("Comments by the minister angered the farmers."))
    assert heads_appeal(block("A Message from Free Sava:"))
