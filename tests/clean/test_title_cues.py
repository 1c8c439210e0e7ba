from briefgen.clean.blocks import blocks
from briefgen.clean.title_cues import WEIGHTS, head_of, squash

LINES = (
    "Orlen’s wheat tender draws 41 bids | Sava Post",
    "2. Ferry to Lune stops for good",
    "Orlen’s wheat tender draws 41 bids",
    "By Ida Voss",
    "3 May 2031",
    "Wheat ended the week at 246 marks a ton after traders in Orlen bid for the tender.",
    "The tender for the wheat quota drew 41 bids, and the harvest will not fill it.",
)


def cues(number: int) -> dict[str, float]:
    found = blocks("\n\n".join(LINES), ())
    return head_of(found, ["", "", "", "byline", "date line", "", ""], 5, found[5:]).cues(number)


def test_every_cue_has_a_weight_and_stays_between_none_and_one() -> None:
    assert set(cues(2)) == set(WEIGHTS)
    assert all(0 <= value <= 1 for number in range(6) for value in cues(number).values())


def test_a_headline_is_held_in_the_window_s_title_and_shares_its_words_with_the_text() -> None:
    assert cues(2)["held"] == 1
    assert cues(1)["held"] == 0
    assert cues(2)["twice"] > cues(1)["twice"]
    assert cues(2)["share"] > cues(1)["share"]


def test_byline_and_date_below_speak_for_a_headline() -> None:
    assert (cues(2)["signed"], cues(2)["dated"]) == (1, 1)
    assert (cues(4)["signed"], cues(4)["dated"]) == (0, 0)


def test_a_page_without_blocks_has_no_lines() -> None:
    assert head_of((), (), 0, ()).lines() == []


def test_squash_keeps_letters_and_digits() -> None:
    assert squash("Orlen’s 41 bids!") == "orlens41bids"
