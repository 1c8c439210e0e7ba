"""One message to one reader: its head, its parts, its bytes."""

import re
from dataclasses import replace
from datetime import date
from email import message_from_bytes, policy
from email.header import decode_header, make_header
from email.message import EmailMessage
from email.utils import parseaddr
from hashlib import sha256

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefgen.deliver.guard import HEADERS, one_line
from briefgen.deliver.letter import is_too_large, token_of, write_letter
from briefgen.errors import SendError
from briefgen.model import Parts, Reader, Sender

INJECTED = "=?UTF-8?Q?=0A?=Bcc: evil@y.example"
PDF = b"%PDF-1.7\n\r.\r\n..\n\x00" + bytes(range(256)) * 40
PARTS = Parts(
    subject="Desk brief, No. 27/2021, 5–11 July 2021",
    text="Ärger am Fluß.\n.\n\nFrom here on\n",
    html="<p>Ärger am Fluß.</p>",
    pdf=PDF,
    pdf_name="2021-W27.pdf",
    link="",
    label="2021-W27",
    edition="2021-W27",
    issued=date(2021, 7, 12),
    language="en",
    title="Desk brief",
)
READER = Reader("ada@desk.example", "Ada Byron", "desk")
SENDER = Sender(
    address="briefs@desk.example",
    name="The Desk",
    reply_to="editor@desk.example",
    list_id="briefs.desk.example",
    unsubscribe_mail="leave@desk.example",
    unsubscribe_url="https://desk.example/leave?who={token}",
)


def parsed(data: bytes) -> EmailMessage:
    return message_from_bytes(data, policy=policy.default)  # type: ignore[return-value]


def raw_head(data: bytes) -> dict[str, str]:
    """The headers as a plain reader of RFC 5322 sees them."""
    lines = data.partition(b"\r\n\r\n")[0].decode("ascii")
    fields = [line.partition(": ") for line in re.sub(r"\r\n ", " ", lines).split("\r\n")]
    assert len({name for name, _, _ in fields}) == len(fields)
    return {name: value for name, _, value in fields}


def named(value: str) -> tuple[str, str]:
    """Name and address of a mailbox, decoded as RFC 2047 has it.

    The newer parser of the standard library puts a space between two encoded words of a name.
    """
    name, address = parseaddr(value)
    return str(make_header(decode_header(name))), address


def check_bytes(data: bytes) -> None:
    assert b"\0" not in data
    assert not re.search(rb"(?<!\r)\n|\r(?!\n)", data)
    assert max(map(len, data.split(b"\r\n"))) <= 998
    assert data.isascii()
    head = data.partition(b"\r\n\r\n")[0]
    assert all(len(line) <= 76 for line in head.split(b"\r\n") if b"=?" in line)  # RFC 2047, 2


def test_the_head_says_who_to_whom_and_how_to_leave() -> None:
    found = raw_head(write_letter(PARTS, READER, SENDER).data)

    token = token_of(READER, SENDER)
    content = found.pop("Content-Type")
    assert content.startswith("multipart/mixed; boundary=")
    assert found.pop("Message-ID").endswith("@desk.example>")
    assert found.pop("Subject").startswith("=?utf-8?B?")
    assert found == {
        "From": '"The Desk" <briefs@desk.example>',
        "To": '"Ada Byron" <ada@desk.example>',
        "Reply-To": "editor@desk.example",
        "Date": "Mon, 12 Jul 2021 00:00:00 +0000",
        "List-Id": "<briefs.desk.example>",
        "List-Unsubscribe": f"<mailto:leave@desk.example?subject=unsubscribe%20{token}>,"
        f" <https://desk.example/leave?who={token}>",
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        "Auto-Submitted": "auto-generated",
        "Content-Language": "en",
        "MIME-Version": "1.0",
    }


def test_what_is_not_set_is_not_said() -> None:
    bare = Sender("briefs@desk.example")

    found = raw_head(write_letter(replace(PARTS, pdf=None), Reader("a@x.example"), bare).data)

    assert [*found] == [
        *("From", "To", "Subject", "Date", "Message-ID", "Auto-Submitted"),
        *("Content-Language", "MIME-Version", "Content-Type"),
    ]
    assert (found["From"], found["To"]) == ("briefs@desk.example", "a@x.example")


def test_one_click_is_promised_for_an_address_that_takes_it_only() -> None:
    mail_only = raw_head(write_letter(PARTS, READER, replace(SENDER, unsubscribe_url="")).data)

    assert "List-Unsubscribe-Post" not in mail_only
    assert "https" not in mail_only["List-Unsubscribe"]
    for url in ("http://desk.example/leave", "https://a.example/>\r\nBcc: x", "https://a/ b"):
        with pytest.raises(SendError, match="not an https address"):
            write_letter(PARTS, READER, replace(SENDER, unsubscribe_url=url))


def test_text_page_and_paper_arrive_as_they_were() -> None:
    letter = write_letter(PARTS, READER, SENDER)

    mail = parsed(letter.data)
    both, paper = mail.iter_parts()
    text, page = both.iter_parts()

    check_bytes(letter.data)
    assert mail["Subject"] == PARTS.subject
    assert both.get_content_type() == "multipart/alternative"
    assert text.get_content().replace("\r\n", "\n") == PARTS.text
    assert page.get_content().rstrip("\r\n") == PARTS.html
    assert page.get_content_type() == "text/html"
    assert paper.get_content() == PDF
    assert paper.get_filename() == "2021-W27.pdf"
    assert paper.get_content_disposition() == "attachment"
    assert letter.pdf == sha256(PDF).hexdigest()
    assert not any(part.defects for part in mail.walk())


def test_a_letter_without_paper_is_its_two_texts() -> None:
    letter = write_letter(replace(PARTS, pdf=None, pdf_name=""), READER, SENDER)

    assert [part.get_content_type() for part in parsed(letter.data).walk()] == [
        "multipart/alternative",
        "text/plain",
        "text/html",
    ]
    assert letter.pdf == ""


def test_the_same_letter_is_the_same_bytes_and_each_reader_s_is_its_own() -> None:
    one, again = write_letter(PARTS, READER, SENDER), write_letter(PARTS, READER, SENDER)
    other = write_letter(PARTS, Reader("bo@desk.example"), SENDER)

    assert one == again
    assert b"ada@" not in other.data
    assert b"bo@" not in one.data
    assert (one.brief, one.reader) == ("2021-W27", "ada@desk.example")


def test_a_message_is_named_by_its_brief_its_list_and_its_reader() -> None:
    letters = [
        write_letter(parts, reader, sender)
        for parts, reader, sender in [
            (PARTS, READER, SENDER),
            (PARTS, Reader("bo@desk.example"), SENDER),
            (replace(PARTS, edition="2021-W27, correction 1"), READER, SENDER),
            (replace(PARTS, title="Other brief"), READER, SENDER),
            (replace(PARTS, trial=True), READER, SENDER),
            (PARTS, READER, replace(SENDER, list_id="other.desk.example")),
        ]
    ]
    redrawn = write_letter(replace(PARTS, html="<p>Else.</p>", language="de"), READER, SENDER)

    assert len({letter.message_id for letter in letters}) == len(letters)
    assert redrawn.message_id == letters[0].message_id
    assert f"Message-ID: {redrawn.message_id}\r\n".encode() in redrawn.data


@given(st.text(), st.text(), st.text(), st.text())
@example(INJECTED, INJECTED, INJECTED, INJECTED)
@example("a\r\nBcc: x@y", "a\nBcc: x", "a\r\n\r\nbody", 'a"\r\nX: y')
@example("=?utf-8?B?" + "A" * 90 + "?=", '"a" <evil@y.example>', "a, b <c@d>", "../../etc/passwd")
@example("\ud800\udfff", "\u2028\u202e", "\x85\x0b\x0c", "\0")
def test_no_text_makes_a_header(subject: str, reader: str, sender: str, pdf: str) -> None:
    parts = replace(PARTS, subject=subject, title=subject, pdf_name=pdf)

    data = write_letter(parts, replace(READER, name=reader), replace(SENDER, name=sender)).data

    check_bytes(data)
    found = raw_head(data)
    assert set(found) <= set(HEADERS)
    assert "Bcc" not in found
    mail = parsed(data)
    assert [name for name, _ in mail.items()] == [*found]
    assert mail["Subject"] == one_line(subject)
    for header, name, address in (("To", reader, READER.address), ("From", sender, SENDER.address)):
        assert [a.addr_spec for a in mail[header].addresses] == [address]
        assert named(found[header]) == (one_line(name), address)
    assert [part.get_content_type() for part in mail.walk()] == [
        *("multipart/mixed", "multipart/alternative"),
        *("text/plain", "text/html", "application/pdf"),
    ]


@given(st.text(), st.text())
@example("a\rb\x00c\n.\n" + "x" * 2000, "--=_\n=_")
@example("Привет " * 400, "\ud800")
def test_no_text_breaks_the_lines_of_a_body(text: str, page: str) -> None:
    data = write_letter(replace(PARTS, text=text or "a", html=page or "b"), READER, SENDER).data

    check_bytes(data)
    assert [part.get_content_type() for part in parsed(data).walk()][2:] == [
        *("text/plain", "text/html", "application/pdf")
    ]


def test_a_text_is_encoded_the_shorter_way() -> None:
    letters = [
        write_letter(replace(PARTS, text=text, html="", pdf=None), READER, SENDER).data
        for text in ("All is quiet on the Öder. " * 9, "Министерство обороны. " * 9)
    ]

    assert [raw_head(data)["Content-Transfer-Encoding"] for data in letters] == [
        "quoted-printable",
        "base64",
    ]
    assert "Министерство" in parsed(letters[1]).get_content()


@pytest.mark.parametrize(
    "change",
    [
        {"address": "a@x.example, b@x.example"},
        {"reply_to": "a@x.example\r\nBcc: b@x.example"},
        {"list_id": "a b"},
        {"unsubscribe_mail": "a@x.example>,<mailto:b@x.example"},
    ],
)
def test_a_sender_that_is_not_one_is_refused(change: dict[str, str]) -> None:
    with pytest.raises(SendError, match="cannot be written"):
        write_letter(PARTS, READER, replace(SENDER, **change))


def test_a_reader_is_one_address() -> None:
    with pytest.raises(SendError, match="more than one address"):
        write_letter(PARTS, Reader("a@x.example, evil@y.example"), SENDER)


def test_a_message_larger_than_the_largest_is_not_written() -> None:
    data = write_letter(PARTS, READER, SENDER).data
    tight, enough = replace(SENDER, largest=len(data) - 1), replace(SENDER, largest=len(data))

    with pytest.raises(SendError, match=f"{len(data):,} bytes"):
        write_letter(PARTS, READER, tight)
    assert write_letter(PARTS, READER, enough).data == data


def test_what_is_said_to_fit_does() -> None:
    names = Reader("a@" + "x" * 60 + ".example", "Ж" * 200)
    needed = next(n for n in range(1, 10**6, 100) if not is_too_large(PARTS, Sender("", largest=n)))

    assert len(write_letter(PARTS, names, SENDER).data) <= needed
