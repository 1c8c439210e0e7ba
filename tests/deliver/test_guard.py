"""What may stand in the head of a message, and what may not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.deliver.guard import (
    HEADERS,
    AddressError,
    HeaderError,
    file_value,
    head,
    list_value,
    mailbox_value,
    one_line,
    read_address,
    tag_value,
)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("ada@desk.example", "ada@desk.example"),
        (" Ada.Byron+briefs@Desk.Example ", "ada.byron+briefs@desk.example"),
        ("o'hara@desk.example", "o'hara@desk.example"),
        ("a@mailhost", "a@mailhost"),
        ("a@bücher.example", "a@xn--bcher-kva.example"),
        ("a@BÜCHER.example", "a@xn--bcher-kva.example"),
        ("a@пример.example", "a@xn--e1afmkfd.example"),
        ("a@xn--strae-oqa.example", "a@xn--strae-oqa.example"),
    ],
)
def test_an_address_is_read_as_it_is_written(written: str, read: str) -> None:
    assert read_address(written) == read
    assert read_address(read) == read


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("", "empty"),
        ("ada", "no @"),
        ("a@x.example, evil@y.example", "more than one"),
        ("a@x.example; evil@y.example", "more than one"),
        ("a@x.example evil@y.example", "more than one"),
        ("a@b@x.example", "more than one"),
        ("a b@x.example", "a space"),
        ("a@x.example b", "a space"),
        ("Ada <ada@x.example>", "address alone"),
        ("ada@x.example (Ada)", "address alone"),
        ("a@x.example\nevil", "line break"),
        ("a@x.example\r", "line break"),
        ("a\x00@x.example", "not seen"),
        ("a\u202e@x.example", "not seen"),
        ('"a b"@x.example', "a space"),
        ('"a"@x.example', "quoted"),
        ("a\\b@x.example", "quoted"),
        ("josé@x.example", "ASCII letters"),
        ("a%y.example@x.example", "lead elsewhere"),
        ("y.example!a@x.example", "lead elsewhere"),
        ("|cat@x.example", "lead elsewhere"),
        ("-oQ/tmp@x.example", "an option"),
        (".a@x.example", "not a name"),
        ("a..b@x.example", "not a name"),
        ("@x.example", "not a name"),
        ("a@", "not the name of a host"),
        ("a@-x.example", "not the name of a host"),
        ("a@x_y.example", "not the name of a host"),
        ("a@x.example.", "not the name of a host"),
        ("a@[192.0.2.1]", "not the name of a host"),
        ("a@192.0.2.1", "a number"),
        ("a@straße.example", "two ways"),
        ("a@βόλος.example", "two ways"),
        ("a@x。example", "two ways"),
        ("a@ｘ.example", "cannot be written"),
        ("a" * 65 + "@x.example", "too long"),
        ("a" * 64 + "@" + ".".join(["x" * 61] * 3) + ".example", "too long"),
    ],
)
def test_what_is_not_one_address_is_refused_with_its_reason(written: str, why: str) -> None:
    with pytest.raises(AddressError, match=why):
        read_address(written)


@given(st.text())
def test_whatever_is_read_can_be_sent_to(written: str) -> None:
    try:
        address = read_address(written)
    except AddressError:
        return

    assert address.isascii()
    assert address.isprintable()
    assert address.count("@") == 1
    assert not set(address) & set(' ,;<>()"\\%!|')
    assert mailbox_value(address) == address


@given(st.text())
def test_a_line_is_one_line_and_stays_the_same(text: str) -> None:
    line = one_line(text)

    assert len(line.splitlines()) <= 1
    assert one_line(line) == line
    line.encode("utf-8")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("Bcc", "evil@y.example"),
        ("Subject", "a\r\nBcc: evil@y.example"),
        ("Subject", "a\nb"),
        ("Subject", "a\r\n\r\nb"),
        ("Subject", "a\0b"),
        ("Subject", "é"),
        ("Subject", "a" * 999),
        ("From\r\nBcc", "a@x.example"),
    ],
)
def test_a_head_refuses_what_it_may_not_hold(name: str, value: str) -> None:
    with pytest.raises(HeaderError):
        head([(name, value)])


def test_a_header_stands_in_a_head_once() -> None:
    with pytest.raises(HeaderError, match="twice"):
        head([("To", "a@x.example"), ("To", "b@x.example")])
    assert len(set(HEADERS)) == len(HEADERS)


@given(st.text())
def test_a_file_s_name_is_letters_digits_dots_and_dashes(name: str) -> None:
    value = file_value(name)

    assert value
    assert value.isascii()
    assert not set(value) & set(' "\\/;=\r\n\0')
    assert value[0] not in ".-"


def test_lists_languages_and_mailboxes_are_checked() -> None:
    with pytest.raises(HeaderError, match="for a list"):
        list_value("briefs>\r\nBcc: a@x.example")
    with pytest.raises(HeaderError, match="language"):
        tag_value("en\r\nBcc: a@x.example")
    with pytest.raises(HeaderError, match="not an address"):
        mailbox_value("a@x.example, b@x.example")
    with pytest.raises(HeaderError, match="as it is read"):
        mailbox_value("A@x.example")
