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


@pytest.mark.parametrize("label", ["iso-8859-1", "Latin1", "US-ASCII", "l1", "x-cp1252", "cp819"])
def test_latin_1_means_windows_1252_on_a_page(label: str) -> None:
    page = f"<meta charset='{label}'>{QUOTE}"

    assert decoded(page.encode("cp1252"), markup=True).text == page


@pytest.mark.parametrize(
    ("label", "codec", "words"),
    [
        ("windows-1251", "cp1251", "Мост через реку снова открыт."),
        ("koi8-u", "koi8-u", "Міст через річку відкрито."),
        ("x-mac-ukrainian", "mac-cyrillic", "Мост через реку снова открыт."),
        ("iso-8859-9", "cp1254", "Köprü “yeniden” açıldı, İlçe Başkanlığı duyurdu."),
        ("windows-874", "cp874", "สะพานเปิดอีกครั้ง"),
        ("gb2312", "gb18030", "大桥重新开放€"),
        ("big5", "big5hkscs", "大橋重新開放"),
        ("x-sjis", "cp932", "橋は再び開通した。①"),
        ("iso-2022-jp", "iso2022_jp", "橋は再び開通した。"),
        ("ks_c_5601-1987", "cp949", "다리가 다시 열렸다. 똠"),
        ("logical", "iso8859-8", "הגשר נפתח שוב"),
    ],
)
def test_a_page_is_read_by_the_label_that_browsers_know(label: str, codec: str, words: str) -> None:
    page = f"<meta charset='{label}'><p>{words}</p>"

    found = decoded(page.encode(codec), markup=True)

    assert found.text == page
    assert not found.problems


def test_a_page_that_declares_an_encoding_no_browser_reads_is_detected() -> None:
    page = f"<meta charset='iso-2022-kr'>{RUSSIAN}"

    found = decoded(page.encode("cp1251"), markup=True)

    assert found.text == page
    assert [fault.code for fault in found.problems] == ["R11"]


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark_is_known_in_other_scripts(encoding: str) -> None:
    found = decoded(RUSSIAN.encode(encoding))

    assert found.text == RUSSIAN
    assert [fault.code for fault in found.problems] == ["R11"]


def test_a_page_that_declares_the_wrong_encoding_is_detected() -> None:
    page = f"<meta charset='utf-8'>{RUSSIAN}"

    assert decoded(page.encode("cp1251"), markup=True).text == page


def test_utf_8_with_one_pasted_line_keeps_both() -> None:
    data = f"{QUOTE}\nCafé\n".encode() + "“Pasted”".encode("cp1252")

    assert decoded(data).text == f"{QUOTE}\nCafé\n“Pasted”"
