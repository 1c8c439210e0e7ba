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


def test_a_statement_is_no_copy_of_the_report_that_quotes_all_of_it() -> None:
    statement = "\n\n".join(PARAGRAPHS[1:3])
    report = "\n\n".join([PARAGRAPHS[0], f"The owner wrote: “{statement}”", PARAGRAPHS[3], OTHER])

    assert len(fold_copies([article("a", statement), article("b", report)])) == 2


def test_two_reports_that_open_with_one_brief_are_not_each_others_copies() -> None:
    chance = random.Random(6)
    brief = PARAGRAPHS[0]
    one, other = (
        f"{brief}\n\n" + " ".join(f"w{chance.randrange(5000)}" for _ in range(length))
        for length in (90, 120)
    )

    origins = fold_copies([article("a", brief), article("b", one), article("c", other)])

    assert [origin.articles for origin in origins] == [("b",), ("c", "a")]


def test_follow_ups_of_one_agency_with_one_background_stay_apart() -> None:
    background = "\n\n".join(PARAGRAPHS[1:3])
    one, other = f"{PARAGRAPHS[3]}\n\n{background}", f"{OTHER}\n\n{background}"

    origins = fold_copies([article("a", one, agency="KNA"), article("b", other, agency="KNA")])

    assert len(origins) == 2


def test_the_market_report_of_another_day_is_no_copy() -> None:
    def report(index: str, change: str, bread: str, steel: str) -> str:
        return (
            f"The main index of the Orlen exchange closed at {index} points, a change of {change} "
            f"per cent on the day before. Shares of the baker Halm stood at {bread} crowns and "
            f"those of the mill Vessin Steel at {steel} crowns. Trade was calm, dealers said, with "
            "few large orders. The exchange opens again at nine in the morning."
        )

    days = [report("1,204.5", "0.3", "12.4", "5.21"), report("1,240.5", "0.4", "12.3", "5.12")]
    told = [report("1,204.5", "0.3", "12.4", "5.21"), report("1204.5", "0.3", "12.4", "5.21")]

    assert len(fold_copies([article(str(i), text) for i, text in enumerate(days)])) == 2
    assert len(fold_copies([article(str(i), text) for i, text in enumerate(told)])) == 1


def test_a_forecast_with_two_other_numbers_is_no_copy() -> None:
    def forecast(warm: int, cold: int) -> str:
        return (
            "The weather office of Karsava expects a mild day with some cloud in the north and sun "
            f"along the coast. It will be up to {warm} degrees by day and {cold} at night. Light "
            "winds from the west bring dry air, and no rain is in sight before the weekend."
        )

    assert len(fold_copies([article("a", forecast(17, 8)), article("b", forecast(21, 11))])) == 2


def test_a_dateline_with_its_day_and_hour_makes_no_other_text() -> None:
    text = PARAGRAPHS[1] + " " + PARAGRAPHS[2]

    (origin,) = fold_copies(
        [article("a", text), article("b", f"PORT HALDEN, 3 May 2031, 06.25 (KNA) — {text}")]
    )

    assert origin.how == "nearly the same text"


def test_a_crowd_of_copies_is_one_origin_and_a_stranger_stays_out() -> None:
    chance = random.Random(9)
    words = [f"w{chance.randrange(5000)}" for _ in range(160)]
    copies = []
    for number in range(120):
        changed = list(words)
        changed[chance.randrange(160)] = "other"
        copies.append(article(f"{number:03}", " ".join(changed[: chance.randrange(80, 160)])))

    origins = fold_copies([*copies, article("z", OTHER)])

    assert sorted(len(origin.articles) for origin in origins) == [1, 120]


def test_pages_without_a_word_are_not_copies() -> None:
    assert len(fold_copies([article("a", ""), article("b", " … ")])) == 2


def test_any_order_of_trims_and_copies_gives_the_same_origins() -> None:
    chance = random.Random(2)
    text = "\n\n".join(PARAGRAPHS)
    articles = [
        article("full", text, 4),
        article("half", "\n\n".join(PARAGRAPHS[:2]), 3),
        article("brief", PARAGRAPHS[0]),
        article("near", text.replace("noon", "midday")),
        article("long", f"{PARAGRAPHS[0]}\n\n{OTHER}\n\n{OTHER[::-1]}"),
        article("other", OTHER, 5),
    ]
    wanted = fold_copies(articles)

    for _ in range(10):
        chance.shuffle(articles)
        assert fold_copies(articles) == wanted
