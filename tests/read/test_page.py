import pytest

from briefgen.read.page import address_of, without_site


@pytest.mark.parametrize(
    ("title", "outlet", "alone"),
    [
        ("Bridge opens early | The Karsava Post", "The Karsava Post", "Bridge opens early"),
        ("Bridge opens early - Karsava Post", "The Karsava Post", "Bridge opens early"),
        ("Bridge opens early – or late", "Karsava Post", "Bridge opens early – or late"),
        ("The port of Lune opens early | News", "", "The port of Lune opens early"),
        ("Karsava Post | Bridge opens early", "Karsava Post", "Bridge opens early"),
        ("Orlen: the bridge opens", "Karsava Post", "Orlen: the bridge opens"),
    ],
)
def test_a_title_loses_the_name_of_its_site(title: str, outlet: str, alone: str) -> None:
    assert without_site(title, outlet) == alone


def test_a_host_with_foreign_letters_is_shown_as_it_is_registered() -> None:
    assert (
        address_of("https://www.k\u0430rsava.example/a") == "https://www.xn--krsava-3nf.example/a"
    )
