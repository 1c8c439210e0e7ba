import random
from dataclasses import replace
from datetime import date

from briefgen.group import fold_copies
from briefgen.model import Article, Days, Origin, Published

PARAGRAPHS = [
    "The harbour of Port Halden was closed on Friday after the ferry Astrid ran aground at dawn "
    "with 214 passengers aboard, the coast guard of Karsava said.",
    "Nobody was hurt, and all passengers had been taken ashore in small boats by noon, when a "
    "second tide lifted the hull against the outer wall again.",
    "The owner, Northern Lines, told reporters that the steering had failed twice in the week "
    "before and that an inspector had let the ship sail all the same.",
    "Parliament meets on Monday to hear the minister of transport, who has called the decision "
    "of the inspector hard to understand and promised a full inquiry.",
]
OTHER = (
    "The central bank of Orlenia kept its rate at four per cent on Tuesday, saying that prices of "
    "bread and fuel had begun to fall and that wages would follow before the summer was over."
)


def article(
    id: str, text: str, day: int | None = None, title: str = "", agency: str = ""
) -> Article:
    when = date(2031, 5, day) if day else None
    published = Published(Days(when, when), "header", "x", when) if when else None
    return Article(id, id, "text/plain", title, text, (), agency=agency, published=published)


def test_a_text_printed_twice_is_one_origin_led_by_the_earliest() -> None:
    text = "\n\n".join(PARAGRAPHS)

    origins = fold_copies(
        [
            article("b", text, 9, "Ferry aground"),
            article("a", text.replace(" ", "  "), 10, "Inquiry promised"),
            article("c", OTHER, 8),
        ]
    )

    assert origins == (Origin("c", ("c",)), Origin("b", ("b", "a"), "the same text"))


def test_a_few_words_changed_still_make_a_copy() -> None:
    text = "\n\n".join(PARAGRAPHS)
    changed = "PORT HALDEN (KNA) - " + text.replace("noon", "midday").replace("hull", "ship")

    (origin,) = fold_copies(
        [article("a", text, 9, agency="KNA"), article("b", changed, 9, agency="KNA")]
    )

    assert origin == Origin("b", ("b", "a"), "nearly the same text, credited to KNA")


def test_the_agencys_own_print_is_credited_to_it_too() -> None:
    text = "\n\n".join(PARAGRAPHS)
    own = replace(article("a", text, 9), outlet="KNA")

    (origin,) = fold_copies([own, article("b", f"{text} It will reopen.", 10, agency="KNA")])

    assert origin.how == "nearly the same text, credited to KNA"


def test_a_trim_is_a_copy_and_never_leads_even_when_dated_earlier() -> None:
    (origin,) = fold_copies(
        [
            article("full", "\n\n".join(PARAGRAPHS), 10),
            article("trim", "\n\n".join(PARAGRAPHS[:2]), 9),
        ]
    )

    assert origin == Origin("full", ("full", "trim"), "one text at different lengths")


def test_a_paragraph_of_the_papers_own_makes_no_other_text() -> None:
    own = "The ferry had carried islanders to the market of Halden since the war, our readers say."
    text = "\n\n".join(PARAGRAPHS)

    (origin,) = fold_copies([article("a", text), article("b", f"{own}\n\n{text}")])

    assert origin.articles == ("b", "a")


def test_half_a_shared_text_is_a_copy_only_with_a_shared_agency() -> None:
    one = "\n\n".join([*PARAGRAPHS[:2], OTHER])
    other = "\n\n".join([*PARAGRAPHS[:2], "Of the crew of 31, " + OTHER[::-1]])

    apart = fold_copies([article("a", one), article("b", other)])
    folded = fold_copies([article("a", one, agency="KNA"), article("b", other, agency="KNA")])

    assert len(apart) == 2
    assert len(folded) == 1


def test_a_quoted_statement_makes_no_copies() -> None:
    said = "“" + PARAGRAPHS[2] + "”"
    one = "\n\n".join([PARAGRAPHS[0], said, PARAGRAPHS[3]])
    other = "\n\n".join(
        [
            OTHER,
            said,
            "The crew of the tug Orla was thanked by the mayor of Halden "
            "on Sunday for the night that it spent beside the wreck in heavy seas.",
        ]
    )

    assert len(fold_copies([article("a", one), article("b", other)])) == 2


def test_the_notice_of_another_day_is_no_copy_of_the_last() -> None:
    def notice(strength: str, depth: int, hour: str, day: int) -> str:
        return (
            f"An earthquake of strength {strength} was felt in the Vessin hills at {hour} on {day} "
            "May, the seismic office of Nordmere said. Its centre lay north of the town of Vessin "
            f"at a depth of {depth} kilometres. No damage was reported, and no warning was given. "
            "The office asks everyone who felt it to report what they noticed to its station."
        )

    notices = [notice("4.1", 12, "06.25", 3), notice("5.3", 30, "17.48", 9)]
    again = notices[0].replace("asks everyone", "asked everyone")

    assert len(fold_copies([article(str(i), n) for i, n in enumerate(notices)])) == 2
    assert len(fold_copies([article("a", notices[0]), article("b", again)])) == 1


def test_many_texts_under_one_notice_of_the_outlet_stay_apart() -> None:
    chance = random.Random(4)
    notice = PARAGRAPHS[0]
    texts = [
        " ".join(f"w{chance.randrange(5000)}" for _ in range(90)) + f"\n\n{notice}"
        for _ in range(70)
    ]

    assert len(fold_copies([article(f"{i:02}", text) for i, text in enumerate(texts)])) == 70


def test_short_texts_are_copies_only_when_they_are_the_same() -> None:
    assert len(fold_copies([article("a", "It rained."), article("b", "It rained.")])) == 1
    assert len(fold_copies([article("a", "It rained."), article("b", "It rained on.")])) == 2


def test_no_articles_have_no_origins() -> None:
    assert fold_copies([]) == ()


def test_the_order_of_the_input_changes_nothing() -> None:
    text = "\n\n".join(PARAGRAPHS)
    articles = [article("a", text), article("b", text[:-30], 3), article("c", OTHER, 4)]

    assert fold_copies(articles) == fold_copies(articles[::-1])
