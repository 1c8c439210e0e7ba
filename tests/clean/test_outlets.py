import pytest

from briefgen.clean.outlets import agency_in, agency_of, byline_of, family_of, home_of, outlet_of
from briefgen.language.outlets import HOUSES, OUTLETS


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("A Message from The Karsava Post:", "The Karsava Post"),
        ("date 2031-05-01 Support Free Sava!", "Free Sava"),
        ("By supporting Free Sava, you keep it alive.", "Free Sava"),
        ("© 2031 The Karsava Post. All rights reserved.", "The Karsava Post"),
        ("The Lune Herald is an independent newspaper.", "The Lune Herald"),
        ("© 2031 Condé Nast. All rights reserved.", ""),
        ("Support us", ""),
        ("Follow us on Facebook", ""),
    ],
)
def test_an_outlet_is_read_from_the_lines_that_are_cut(line: str, name: str) -> None:
    assert outlet_of("", "", "", [line]) == name


def test_a_known_host_gives_its_name_and_another_itself() -> None:
    assert outlet_of("", "", "https://www.bbc.co.uk/news/1", []) == "BBC"
    assert outlet_of("", "", "https://www.lune.example/a", []) == "lune.example"


@pytest.mark.parametrize(
    ("stated", "name"),
    [
        ("BBC News", "BBC"),
        ("bbc.co.uk", "BBC"),
        ("ВВС", "BBC"),
        ("The Karsava Post", "The Karsava Post"),
    ],
)
def test_a_page_states_a_known_outlet_s_name_or_prints_a_copy_of_its_text(
    stated: str, name: str
) -> None:
    assert outlet_of(stated, "", "https://www.bbc.co.uk/news/1", []) == name


def test_a_page_s_home_is_where_most_of_its_links_lead() -> None:
    own = "[Sport](https://www.lune.example/sport) " * 6

    assert home_of(own + "[Share](https://faces.example/x) " * 5) == "https://lune.example"
    assert home_of(own + "[Share](https://faces.example/x) " * 6) == ""
    assert home_of("[Sport](https://www.lune.example/sport)") == ""
    assert home_of("[Sport](#) " * 9) == ""


def test_every_line_of_the_table_holds_a_host_and_a_name() -> None:
    assert len(OUTLETS) > 300
    for host, name in OUTLETS.items():
        assert host == host.lower().removeprefix("www.")
        assert "." in host
        assert name == name.strip() != ""


def test_titles_that_share_a_newsroom_are_one_family() -> None:
    for title, house in HOUSES.items():
        assert family_of(title, "") == family_of(house, "")
    assert family_of("", "https://mirror.co.uk/a") == family_of("", "https://dailystar.co.uk/b")


def test_names_and_hosts_of_one_publisher_are_one_family() -> None:
    assert family_of("The Karsava Post", "") == family_of("", "https://karsavapost.example/a")
    assert family_of("", "https://news.lune.co.uk/a") == "lune"
    assert family_of("", "") == ""


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("By Ida Voss", "Ida Voss"),
        ("By Ida Voss and Jonas Lind, Karsava", "Ida Voss and Jonas Lind, Karsava"),
        ("BY IDA VOSS", "IDA VOSS"),
        ("By Ida Voss | 3 May 2031", "Ida Voss"),
        ("By Friday the water had risen.", ""),
    ],
)
def test_a_byline_gives_its_name(line: str, name: str) -> None:
    assert byline_of([line]) == name


LEDE = "A storm cut the power on the coast of Lune."


@pytest.mark.parametrize(
    ("lede", "lines", "close", "agency"),
    [
        ("LUNE (Reuters) - A storm cut the power.", [], "", "Reuters"),
        ("LUNE, May 3. /TASS/. A storm cut the power.", [], "", "TASS"),
        ("LUNE, May 3 (Xinhua) -- A storm cut the power.", [], "", "Xinhua"),
        ("Lune (dpa/tmn) - Ein Sturm zog auf.", [], "", "dpa"),
        (LEDE, ["Reporting by Nils Aker for Reuters"], "", "Reuters"),
        (LEDE, ["(Reporting by Nils Aker; Editing by Ida Voss)"], "", "Reuters"),
        (LEDE, [], "Reporting by Nils Aker in Lune; editing by Ida Voss", "Reuters"),
        (LEDE, ["Reporting by Nils Aker"], "", ""),
        (LEDE, ["By Reuters Staff"], "", "Reuters"),
        (LEDE, ["AFP"], "", "AFP"),
        (LEDE, ["(With inputs from PTI)"], "", "PTI"),
        (LEDE, ["With files from The Canadian Press"], "", "The Canadian Press"),
        (LEDE, ["Photo: AFP", "Storm over the pier (AFP)"], "", ""),
        (LEDE, [], "The ferry will not sail. (ANI)", "ANI"),
        (LEDE, [], "The ferry will not sail. — AFP", "AFP"),
        (LEDE, [], "The ferry will not sail, the firm told AFP", ""),
        (LEDE, [], "The ferry will not sail. The owner is a member of the PAP.", ""),
        ("The minister told Reuters (and us) so.", [], "", ""),
    ],
)
def test_a_wire_service_is_credited_by_dateline_byline_or_closing_line(
    lede: str, lines: list[str], close: str, agency: str
) -> None:
    assert agency_of(lede, lines, close) == agency


def test_a_byline_may_name_a_wire_service() -> None:
    assert agency_in("AFP/Karsava Post") == "AFP"
    assert agency_in("Ida Voss, Bo Ray") == ""
