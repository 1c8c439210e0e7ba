from briefgen.read.page import address_of


def test_a_host_with_foreign_letters_is_shown_as_it_is_registered() -> None:
    assert (
        address_of("https://www.k\u0430rsava.example/a") == "https://www.xn--krsava-3nf.example/a"
    )
