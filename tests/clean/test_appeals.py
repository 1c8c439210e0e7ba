import re
from dataclasses import replace

import pytest

from briefgen.clean.appeals import appeals_in, voice_of
from briefgen.clean.blocks import blocks
from briefgen.clean.mastheads import pattern_of

POST = pattern_of("The Karsava Post")
BODY = [
    "Orlen opened its only bridge over the Sava on Friday after three years of repairs, the "
    "transport ministry said.",
    "“We waited long enough,” said Marek Dolan, who runs a bakery on the northern bank.",
    "The crossing had been closed since a flood took two of its piers in the spring of 2028, when "
    "some 4,000 people crossed by ferry each day.",
]


def cut(
    lines: list[str], name: re.Pattern[str] | None = POST, reasons: list[str] | None = None
) -> list[str]:
    found = blocks("\n\n".join(lines), ())
    return [
        found[n].text for n in sorted(appeals_in(found, reasons or [""] * len(found), "en", name))
    ]


@pytest.mark.parametrize(
    "line",
    [
        "For 4 marks a month you can become one of the people who keep this page alive.",
        "From £3 a month you are one of us.",
        "Ten weeks for 20 marks. Call 5500 from any town.",
        "The Post is brought to your door before six, or you do not pay.",
        "It cost us $9,000 to send a reporter to every village on the river.",
        "Still here? A year of the Post costs 90 marks, less than a pair of boots.",
        "The Post is made in a cellar. A lamp for the cellar: €5.",
        "Seen something on the river? Ring the newsdesk at any hour.",
        "Pledge 10 marks and get the cup. Readers paid for this page.",
    ],
)
def test_an_offer_after_the_text_is_cut(line: str) -> None:
    assert cut([*BODY, line]) == [line]


def test_the_label_above_an_offer_and_the_praise_below_it_go_with_it() -> None:
    tail = [
        "Why this page is free",
        "It cost us $9,000 to send a reporter to every village on the river.",
        "“I give because they came.” — a reader in Lune",
    ]

    assert cut([*BODY, *tail]) == tail


@pytest.mark.parametrize(
    "line",
    [
        "Tickets cost nothing. A chair costs 4 marks, and the money goes to the lifeboat.",
        "The ferry will be free until June, the ministry said.",
        "“You can have it for 4 marks a month,” said Dolan.",
        "The council pays 300 marks a month for the lamps on the bridge.",
        "The bridge has cost 40 million marks so far.",
        "Cars may cross it from Sunday.",
    ],
)
def test_a_last_paragraph_that_speaks_of_prices_stays(line: str) -> None:
    assert cut([*BODY, line]) == []


def test_an_offer_amid_the_text_stays_unless_it_stands_in_a_box() -> None:
    quip = "Prices, weather and one bad joke. Free, as the air."

    assert cut([BODY[0], quip, *BODY[1:]]) == []
    assert cut([BODY[0], "The Sunday Raft", quip, "Enter your e-mail", *BODY[1:]]) == [
        "The Sunday Raft", quip, "Enter your e-mail",
    ]  # fmt: skip


def test_a_service_named_for_the_outlet_is_cut_anywhere() -> None:
    line = "The Post Bell: one message when the river rises. Standard rates apply."

    assert cut([BODY[0], line, *BODY[1:]]) == [line]


def test_a_small_ad_below_the_text_is_cut() -> None:
    ads = "Lost today: one hat, one boat.\nFound today: one boat."

    assert cut([*BODY, ads]) == ["Lost today: one hat, one boat.", "Found today: one boat."]


def test_a_column_that_speaks_to_you_throughout_is_not_cut_for_it() -> None:
    column = [f"You and your friends know what we mean by {n} marks on a plate." for n in range(6)]

    assert cut(column) == []


def test_a_source_silences_the_voice() -> None:
    line = blocks("You pay us 4 marks a month, he said.", ())[0]

    assert voice_of(line, POST, personal=False).score == 0


def test_a_list_at_the_end_that_tells_the_reader_what_to_do_stays() -> None:
    found = blocks("\n\n".join([*BODY, "Pay 4 marks a month for the ferry, in your own coin."]), ())
    listed = (*found[:-1], replace(found[-1], item=True))

    assert appeals_in(listed, [""] * len(listed), "en", POST) == set()
