import pytest

from briefgen.clean.blocks import blocks
from briefgen.clean.titles import find_title
from briefgen.clean.verdicts import judge
from briefgen.model import PageData

BODY = [
    "Wheat ended the week at 246 marks a ton after traders in Orlen bid for six times the amount.",
    "The tender for the quota drew 41 bids, and the harvest will not fill it, the ministry said.",
]


@pytest.mark.parametrize(
    ("head", "title"),
    [
        (["SAVA GRAIN POST", "Wheat, quota and the harvest between", "Wheat  Rye  Freight",
          "WHEAT CLOSES AT 246 AS TENDER SHOWS HUNGER", "By Ida Voss", "3 May 2031"],
         "WHEAT CLOSES AT 246 AS TENDER SHOWS HUNGER"),
        (["The Sava Post", "Tender drew bids for six times the quota", "3 May 2031",
          "PHOTO: Traders of Orlen wait for the wheat tender on Friday (Ida Voss/Sava Post)"],
         "Tender drew bids for six times the quota"),
        (["The Sava Post", "You have read the last of your free pages for May.",
          "Tender drew bids «for six times the quota»", "3 May 2031"],
         "Tender drew bids «for six times the quota»"),
        (["Sava Post - the wheat paper of Orlen", "Orlen’s wheat tender draws 41 bids"],
         "Orlen’s wheat tender draws 41 bids"),
    ],
)  # fmt: skip
def test_a_headline_is_no_motto_menu_meter_or_caption(head: list[str], title: str) -> None:
    found = judge(blocks("\n\n".join([*head, *BODY]), ()), PageData())

    assert found.title.text == title


def test_dates_below_the_headlines_of_a_list_speak_for_none_of_them() -> None:
    lines = ["Wheat tender draws 41 bids for the quota", "By Ida Voss"]
    for day in range(1, 6):
        lines += [f"Orlen’s rye, barley and oats in week {day}", f"{day} May 2030"]
    found = blocks("\n\n".join([*lines, *BODY]), ())
    reasons = ["date line" if "May" in block.text else "" for block in found]
    reasons[1] = "byline"
    start = len(lines)

    assert find_title(found, reasons, start, found[start:], "").text == lines[0]


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (["Orlen’s wheat tender draws 41 bids", "Traders of the quota went hungry, says report",
          "By Ida Voss", "3 May 2031"], "Orlen’s wheat tender draws 41 bids"),
        (["Orlen’s wheat tender draws 41 bids | Sava Post", "Home", "World", "Business",
          "Orlen’s wheat tender draws 41 bids", "Ferry to Lune stops for good"],
         "Orlen’s wheat tender draws 41 bids"),
        (["Home > Business > Orlen’s wheat tender draws 41 bids",
          "Orlen’s wheat tender draws 41 bids", "3 May 2031"],
         "Orlen’s wheat tender draws 41 bids"),
        (["2. Orlen’s wheat tender draws 41 bids", "Orlen’s wheat tender draws 41 bids"],
         "Orlen’s wheat tender draws 41 bids"),
        (["Ferry to Lune stops for good", "Nils Aker", "2 May 2031",
          "Orlen’s wheat tender draws 41 bids", "By Ida Voss", "3 May 2031"],
         "Orlen’s wheat tender draws 41 bids"),
        (["Photos", "Yes, and why not", "Go to top"], ""),
    ],
)  # fmt: skip
def test_a_headline_is_told_from_standfirsts_paths_and_other_headlines(
    lines: list[str], title: str
) -> None:
    found = judge(blocks("\n\n".join([*lines, *BODY]), ()), PageData())

    assert found.title.text == title


def test_a_page_of_very_many_lines_gives_its_headline() -> None:
    lines = [f"Ferry{number} to Port{number} stops{number}" for number in range(3000)]
    found = blocks(
        "\n\n".join([*lines, "Orlen’s wheat tender draws 41 bids", "3 May 2031", *BODY]), ()
    )
    start = len(lines) + 2

    title = find_title(found, [""] * len(found), start, found[start:], "")

    assert title.text == "Orlen’s wheat tender draws 41 bids"
