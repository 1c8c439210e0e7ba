"""Sentences corroborate one another only when nothing parts them."""

from briefgen.model import Article, Sentence, Span
from briefgen.summarise import summarise


def article(name: str, *sentences: str) -> Article:
    text = "\n\n".join(sentences)
    cut = tuple(
        Sentence(name, Span(text.index(s), text.index(s) + len(s)), s, i)
        for i, s in enumerate(sentences)
    )
    return Article(name, f"{name}.txt", "text/plain", sentences[0], text, cut)


def also(one: str, other: str) -> list[str]:
    picks = summarise([article("a", one), article("b", other)], words=30)
    return [same.text for pick in picks for same in pick.also]


def test_the_same_report_in_two_articles_corroborates() -> None:
    one = "The dead of the Velda mine collapse in Halm rose to seven on Monday evening."
    other = "The dead of the Velda mine collapse in Halm rose to seven late on Monday."

    assert also(one, other)


def test_another_number_does_not_corroborate() -> None:
    one = "The dead of the Velda mine collapse in Halm rose to seven on Monday evening."
    other = "The dead of the Velda mine collapse in Halm rose to eight late on Monday."

    assert also(one, other) == []


def test_a_rejection_does_not_corroborate_the_offer() -> None:
    one = "The Northern Command rejected the truce of ten days for the Karsk district."
    other = "The Free Brigade offered the Northern Command a truce of ten days for Karsk district."

    assert also(one, other) == []


def test_half_a_quotation_is_no_summary_sentence() -> None:
    whole = "Tarvia shut the dam on Monday, the energy ministry said in a statement to the press."
    opening = '"We came here for the water, and the water is what keeps all of us here.'
    closing = 'It is the reason we came here and the reason we stay in the valley."'
    text = f"{whole}\n\n{opening} {closing}"
    sentences = tuple(
        Sentence("a", Span(text.index(s), text.index(s) + len(s)), s, int(s != whole))
        for s in (whole, opening, closing)
    )

    picks = summarise([Article("a", "a.txt", "text/plain", "a", text, sentences)], words=60)

    assert [pick.sentence.text for pick in picks] == [whole]
