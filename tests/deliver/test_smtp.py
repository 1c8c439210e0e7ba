"""SMTP against a server that keeps what it gets: safe or not at all, byte for byte, once."""

import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import trustme

from briefgen.deliver.carriers import Outcome, Server, Smtp
from briefgen.errors import SendError, UsageError
from briefgen.model import Letter

SENDER = "desk@example.org"
CANARY = "canary-password-5db1"
BODY = b"Subject: Brief 27\r\nMIME-Version: 1.0\r\n\r\nTen days.\r\n.\r\n..a\r\n.b\r\n\r\n"


def letter(reader: str = "ann@example.org", data: bytes = BODY) -> Letter:
    return Letter("2021-W27", reader, f"<{reader}>", data, "")


def nothing() -> None:
    """No ledger is kept."""


def smtp(place: Any, **options: Any) -> Smtp:
    return Smtp(
        Server("127.0.0.1", place.port, authorities=place.authority, timeout=10, **options), SENDER
    )


@pytest.mark.parametrize("security", ["starttls", "tls"])
def test_letters_arrive_byte_for_byte_each_to_one_reader(
    serve: Callable[..., Any], security: str
) -> None:
    place = serve(security, auth_require_tls=security == "starttls")  # it knows no other TLS
    readers = ["ann@example.org", "bo+brief@example.org", "c.d@example.org"]

    with smtp(place, security=security, user="desk", password="right") as carrier:
        outcomes = [carrier.deliver(letter(reader), nothing) for reader in readers]

    assert {(outcome.kind, outcome.code) for outcome in outcomes} == {("sent", 250)}
    assert place.mails.got == [(reader, BODY) for reader in readers]
    assert set(place.mails.senders) == {SENDER}
    assert len(set(map(id, place.mails.sessions))) == 1
    assert place.mails.sessions[0].authenticated
    assert bool(place.mails.sessions[0].ssl) == (security == "starttls")


@pytest.mark.parametrize(
    "data", [b"x\r\n" + b"." * n + b"y\r\n." + b"\r\n" * n for n in range(1, 5)]
)
def test_no_line_ends_a_letter_early(serve: Callable[..., Any], data: bytes) -> None:
    place = serve("none")

    with smtp(place, security="none") as carrier:
        carrier.deliver(letter(data=data), nothing)

    assert place.mails.got == [("ann@example.org", data)]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"a\nb\r\n", "does not end"),
        (b"a\rb\r\n", "does not end"),
        (b"a\r\r\nb\r\n", "does not end"),
        (b"a\r\n.\n", "does not end"),
        (b"a", "does not end"),
        (b"", "does not end"),
        (b"a\0b\r\n", "cannot carry"),
        (b"\xc3\xa9\r\n", "cannot carry"),
        (b"a" * 999 + b"\r\n", "too long"),
    ],
)
@pytest.mark.parametrize("reader", ["ann@example.org"])
def test_what_smuggles_is_not_sent(
    serve: Callable[..., Any], data: bytes, said: str, reader: str
) -> None:
    place = serve("none")

    with smtp(place, security="none") as carrier:
        outcome = carrier.deliver(letter(reader, data), nothing)
        carrier.deliver(letter(), nothing)

    assert outcome.kind == "failed"
    assert said in outcome.text
    assert place.mails.got == [("ann@example.org", BODY)]


@pytest.mark.parametrize(
    "reader",
    [
        "a@x.org, evil@y.org",
        "a@x.org>\r\nRCPT TO:<evil@y.org",
        "a@x.org> ORCPT=x",
        "<a@x.org>",
        "a b@x.org",
        "-oQ@x.org",
        "ä@x.org",
        "a@b@x.org",
        "a\0@x.org",
        "",
        "a" * 250 + "@x.org",
    ],
)
def test_a_letter_goes_to_one_address_or_none(serve: Callable[..., Any], reader: str) -> None:
    place = serve("none")

    with smtp(place, security="none") as carrier:
        outcome = carrier.deliver(letter(reader), nothing)

    assert outcome == Outcome("failed", 0, "its reader is not one address")
    assert place.mails.got == []


@pytest.mark.parametrize("security", ["starttls", "tls"])
@pytest.mark.parametrize("wrong", ["authority", "host"])
def test_a_certificate_that_is_not_the_servers_ends_it(
    serve: Callable[..., Any], tmp_path: Path, security: str, wrong: str
) -> None:
    place = serve(security, host="127.0.0.1" if wrong == "authority" else "mail.example.org")
    if wrong == "authority":
        trustme.CA().cert_pem.write_to_path(str(place.authority))

    carrier = smtp(place, security=security, user="desk", password="right")
    with pytest.raises(SendError, match="certificate is not to be trusted") as told, carrier:
        pass

    assert "authorities" in told.value.advice
    assert (place.mails.got, place.mails.logins) == ([], [])


def test_a_server_without_tls_gets_nothing(serve: Callable[..., Any]) -> None:
    place = serve("none", auth_require_tls=False)

    carrier = smtp(place, user="desk", password="right")
    with pytest.raises(SendError, match="no STARTTLS, and nothing is sent in the clear"), carrier:
        pass

    assert (place.mails.got, place.mails.logins) == ([], [])


def test_a_server_that_speaks_no_tls_where_it_should_gets_nothing(
    serve: Callable[..., Any],
) -> None:
    place = serve("none")

    with pytest.raises(SendError, match="cannot be used"), smtp(place, security="tls"):
        pass

    assert place.mails.got == []


def test_no_password_goes_out_in_the_clear() -> None:
    with pytest.raises(UsageError, match="not sent without TLS"):
        Smtp(Server("localhost", 25, "none", "desk", CANARY), SENDER)


@pytest.mark.parametrize("ways", [[], ["PLAIN"]])
@pytest.mark.parametrize("echoes", [False, True])
def test_a_password_is_in_no_message(
    serve: Callable[..., Any], ways: list[str], echoes: bool
) -> None:
    place = serve("starttls", auth_exclude_mechanism=ways)
    place.mails.echoes = echoes
    carrier = smtp(place, user="desk", password=CANARY)

    with pytest.raises(SendError, match=r"refuses the login of desk: 535 5\.7\.8") as told, carrier:
        pass

    said = "".join(traceback.format_exception(told.value)) + repr(carrier) + repr(carrier._server)
    assert place.mails.logins == [b"desk"]
    assert "desk" in said
    for secret in ("canary", "Y2FuYXJ5", b"canary".hex()):
        assert secret not in said


def test_a_password_of_any_letters_logs_in(serve: Callable[..., Any]) -> None:
    for ways in ([], ["PLAIN"]):
        place = serve("starttls", auth_exclude_mechanism=ways, auth_required=True)
        place.mails.password = "pässwörd"

        with smtp(place, user="desk", password="pässwörd") as carrier:
            assert carrier.deliver(letter(), nothing).kind == "sent"


def test_a_server_that_is_not_there_is_told_before_any_letter(serve: Callable[..., Any]) -> None:
    place = serve("none")
    gone = Server("127.0.0.1", 1, "none", timeout=5)

    with pytest.raises(SendError, match=r"127\.0\.0\.1:1: .*refused"), Smtp(gone, SENDER):
        pass
    with pytest.raises(SendError, match="cannot be used"), Smtp(Server("a..b", 25), SENDER):
        pass
    assert place.mails.got == []


def test_a_file_without_authorities_is_told(serve: Callable[..., Any]) -> None:
    place = serve("starttls")
    for content in (b"", b"no PEM"):
        place.authority.write_bytes(content)
        with pytest.raises(UsageError, match=r"authority\.pem: no file of auth"), smtp(place):
            pass
    place.authority.unlink()
    with pytest.raises(UsageError, match="No such file"), smtp(place):
        pass


def test_a_connection_carries_so_many_letters_and_no_more(serve: Callable[..., Any]) -> None:
    place = serve("starttls")

    with smtp(place, per_connection=2) as carrier:
        for _ in range(5):
            carrier.deliver(letter(), nothing)

    of = [id(session) for session in place.mails.sessions]
    assert [of.count(session) for session in dict.fromkeys(of)] == [2, 2, 1]


def test_letters_keep_to_the_rate(serve: Callable[..., Any]) -> None:
    place = serve("none")
    paused: list[float] = []
    times = iter([0, 0, 0, 1, 2, 5, 5, 5, 5, 5])
    server = Server("127.0.0.1", place.port, "none", rate=20)

    with Smtp(server, SENDER, paused.append, lambda: next(times)) as carrier:
        for _ in range(4):
            carrier.deliver(letter(), nothing)

    assert paused == [2, 1, 4]  # due at 0, 3, 6 and 9 by the clock that goes on


def test_a_letter_that_may_not_go_out_is_never_begun(serve: Callable[..., Any]) -> None:
    place = serve("none")

    def full_disk() -> None:
        raise ZeroDivisionError

    with smtp(place, security="none") as carrier:
        with pytest.raises(ZeroDivisionError):
            carrier.deliver(letter("bo@example.org"), full_disk)
        assert carrier._smtp is None  # the server waits for data there: nothing else is to go
        outcome = carrier.deliver(letter(), nothing)

    assert outcome.kind == "sent"
    assert place.mails.got == [("ann@example.org", BODY)]


def test_a_sender_that_is_refused_is_no_readers_fault(serve: Callable[..., Any]) -> None:
    place = serve("none")
    place.mails.refused = SENDER

    told = r"takes no mail from desk@example\.org: 550 not you"
    with smtp(place, security="none") as carrier, pytest.raises(SendError, match=told):
        carrier.deliver(letter(), nothing)

    assert place.mails.got == []
