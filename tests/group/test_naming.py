from briefgen.group import name_topic, tags
from briefgen.model import Article, Headline
from briefgen.text.sentences import sentences


def article(id: str, title: str, text: str = "", outlet: str = "") -> Article:
    return Article(id, id, "text/plain", title, text, sentences(id, text), outlet=outlet)


def test_the_name_is_a_headline_that_the_others_share_most_words_with() -> None:
    named = name_topic(
        [
            article("a", "Ferry Astrid runs aground off Port Halden"),
            article("b", "A night to remember"),
            article("c", "Astrid: how a ferry ran aground and what Port Halden makes of it now"),
        ]
    )

    assert named == Headline("a", "Ferry Astrid runs aground off Port Halden")


def test_without_any_title_the_name_is_a_first_sentence() -> None:
    assert name_topic([article("a", "", "One came. Two left.")]) == Headline("a", "One came.")


def test_tags_are_printed_names_and_pairs_without_outlet_weekday_and_repetition() -> None:
    text = (
        "On Friday the ferry Astrid left Port Halden. The Halden Post said Astrid's steering "
        "failed near Port Halden. The coast guard came. Later the coast guard of Karsava left, "
        "and people in Karsava said on Friday that the Halden Post was right."
    )

    found = tags([article("a", "", text, "Halden Post"), article("b", "", text, "Halden Post")])

    assert set(found) == {"Astrid", "Port Halden", "coast guard", "Karsava"}


def test_a_text_without_names_may_have_no_tags() -> None:
    assert tags([article("a", "", "It rained.")]) == ()
