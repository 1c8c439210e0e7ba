import pytest

from briefgen.model import Problem
from briefgen.read.decode import Decoded, decode

QUOTE = "“Naïve,” said Zoë Brandt."
RUSSIAN = "Министерство сообщило в пятницу, что мост через реку снова открыт для движения. " * 4


def decoded(data: bytes, *, markup: bool = False) -> Decoded:
    found = decode("a.txt", data, markup=markup)
    assert not isinstance(found, Problem)
    return found


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_a_file_with_or_without_a_mark_is_read_for_sure(encoding: str) -> None:
    found = decoded(QUOTE.encode(encoding))

    assert found.text == QUOTE
    assert not found.problems


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16-le", "utf-16-be"])
def test_an_encoding_that_had_to_be_guessed_is_told(encoding: str) -> None:
    found = decoded(QUOTE.encode(encoding))

    assert found.text == QUOTE
    assert [fault.code for fault in found.problems] == ["R11"]


def test_latin_1_means_windows_1252_on_a_page() -> None:
    page = f"<meta charset='iso-8859-1'>{QUOTE}"

    assert decoded(page.encode("cp1252"), markup=True).text == page


def test_a_page_that_declares_the_wrong_encoding_is_detected() -> None:
    page = f"<meta charset='utf-8'>{RUSSIAN}"

    assert decoded(page.encode("cp1251"), markup=True).text == page


def test_utf_8_with_one_pasted_line_keeps_both() -> None:
    data = f"{QUOTE}\nCafé\n".encode() + "“Pasted”".encode("cp1252")

    assert decoded(data).text == f"{QUOTE}\nCafé\n“Pasted”"
