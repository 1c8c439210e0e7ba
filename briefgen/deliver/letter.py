"""One message to one reader: text, HTML and PDF, the same bytes every time.

The date is midnight, in UTC, of the day the brief was issued; the Message-ID and the boundaries are
sums of what the message is and to whom it goes. There is no Precedence header: Auto-Submitted and
List-Id keep automatic answers away, and neither is a convention of some programs only.
"""

from base64 import b64encode
from collections.abc import Iterator
from datetime import UTC, datetime, time
from email.utils import format_datetime
from functools import lru_cache
from hashlib import sha256
from quopri import encodestring
from urllib.parse import quote, urlsplit

from briefgen.deliver import guard
from briefgen.deliver.leaving import token_for
from briefgen.errors import SendError
from briefgen.model import Letter, Parts, Reader, Sender

_Part = tuple[tuple[tuple[str, str], ...], bytes]


def write_letter(parts: Parts, reader: Reader, sender: Sender) -> Letter:
    """The message that brings a brief to one reader.

    Args:
        parts: what the reader's group gets.
        reader: to whom it goes, and to nobody else.
        sender: from whom, and what its head says for that.

    Raises:
        SendError: it is larger than the sender sends, or something cannot stand in its head.
    """
    identity = message_id(parts, reader, sender)
    try:
        data = _message(parts, reader, sender, identity)
    except guard.HeaderError as error:
        raise SendError(
            f"the message to {reader.address} cannot be written: {error}.",
            "Mend [mail], or the list of readers.",
        ) from error
    if len(data) > sender.largest:
        raise SendError(
            f"the message to {reader.address} has {len(data):,} bytes, and [mail] largest is "
            f"{sender.largest:,}.",
            "Make largest higher, or have the group get less.",
        )
    paper = _carried(parts.pdf)[1] if parts.pdf is not None else ""
    return Letter(parts.edition, reader.address, identity, data, paper)


def message_id(parts: Parts, reader: Reader, sender: Sender) -> str:
    """The Message-ID: a sum of sender, list, title, edition and reader, at the sender's host."""
    trial = "trial" if parts.trial else ""
    known = (sender.address, sender.list_id, parts.title, parts.edition, reader.address, trial)
    return f"<{_sum(*known)}@{sender.address.rpartition('@')[2]}>"


def token_of(reader: Reader, sender: Sender) -> str:
    """What stands for a reader where mail is unsubscribed: with the sender's key, a proof."""
    return token_for(sender.key, reader.address)


def is_too_large(parts: Parts, sender: Sender) -> bool:
    """Whether a message of these parts would be larger than ``sender.largest`` bytes.

    Reckoned without the head, for which 4,000 bytes are set aside, so that it is the same for all
    readers of a group.
    """
    carried = sum(len(body) + 400 for _, body in (*_bodies(parts), *_papers(parts)))
    return carried + 4_000 > sender.largest


def _message(parts: Parts, reader: Reader, sender: Sender, identity: str) -> bytes:
    root, body = _mixed(parts, identity)
    return guard.head((*_headers(parts, reader, sender, identity), *root)) + body


def _headers(
    parts: Parts, reader: Reader, sender: Sender, identity: str
) -> Iterator[tuple[str, str]]:
    midnight = datetime.combine(parts.issued, time(), UTC)
    yield "From", guard.mailbox_value(sender.address, sender.name)
    yield "To", guard.mailbox_value(reader.address, reader.name)
    if sender.reply_to:
        yield "Reply-To", guard.mailbox_value(sender.reply_to)
    yield "Subject", guard.text_value(parts.subject)
    yield "Date", format_datetime(midnight)
    yield "Message-ID", identity
    if sender.list_id:
        yield "List-Id", guard.list_value(sender.list_id)
    yield from _unsubscribing(reader, sender)
    yield "Auto-Submitted", "auto-generated"
    yield "Content-Language", guard.tag_value(parts.language)
    yield "MIME-Version", "1.0"


def _unsubscribing(reader: Reader, sender: Sender) -> Iterator[tuple[str, str]]:
    """How to leave the list: by mail, and with one click where there is an https address."""
    ways = []
    if sender.unsubscribe_mail:
        guard.mailbox_value(sender.unsubscribe_mail)
        subject = quote(f"unsubscribe {token_of(reader, sender)}", safe="")
        mailbox = quote(sender.unsubscribe_mail, safe="@+")
        ways.append(f"<mailto:{mailbox}?subject={subject}>")
    if sender.unsubscribe_url:
        url = sender.unsubscribe_url.replace("{token}", token_of(reader, sender))
        if not _is_https(url) or set(url) & set("<> \t,"):
            raise guard.HeaderError(f"{url!r} is not an https address")
        ways.append(f"<{url}>")
    if ways:
        yield "List-Unsubscribe", ",\r\n ".join(ways)
    if sender.unsubscribe_url:
        yield "List-Unsubscribe-Post", "List-Unsubscribe=One-Click"


def _is_https(url: str) -> bool:
    try:
        return urlsplit(url).scheme == "https"
    except ValueError:
        return False


def _mixed(parts: Parts, identity: str) -> _Part:
    """Text and HTML as alternatives, then the PDF if there is one."""
    texts = _multipart("alternative", list(_bodies(parts)), identity)
    papers = list(_papers(parts))
    return _multipart("mixed", [texts, *papers], identity) if papers else texts


def _bodies(parts: Parts) -> Iterator[_Part]:
    for kind, text in (("plain", parts.text), ("html", parts.html)):
        if text:
            yield _text(kind, text)


def _papers(parts: Parts) -> Iterator[_Part]:
    if parts.pdf is not None:
        name = guard.file_value(parts.pdf_name)
        yield (
            (
                ("Content-Type", f'application/pdf; name="{name}"'),
                ("Content-Transfer-Encoding", "base64"),
                ("Content-Disposition", f'attachment; filename="{name}"'),
            ),
            _carried(parts.pdf)[0],
        )


def _text(kind: str, text: str) -> _Part:
    """Text as a part: quoted-printable, or base64 where that is shorter."""
    data = text.encode("utf-8", "replace")
    data = b"\n".join(data.splitlines()) + b"\n"
    quoted = encodestring(data).replace(b"\n", b"\r\n")
    plain = _base64(data.replace(b"\n", b"\r\n"))
    encoding, body = (
        ("quoted-printable", quoted) if len(quoted) <= len(plain) else ("base64", plain)
    )
    kinds = ("Content-Type", f"text/{kind}; charset=utf-8")
    return (kinds, ("Content-Transfer-Encoding", encoding)), body


def _multipart(kind: str, held: list[_Part], identity: str) -> _Part:
    """Parts in one, between lines that no body holds: each has "=_", which no encoding gives."""
    if len(held) == 1:
        return held[0]
    boundary = f"=_{_sum(kind, identity)}"
    opened = [
        f"--{boundary}\r\n".encode() + guard.head(headers, guard.PART_HEADERS) + body
        for headers, body in held
    ]
    whole = b"\r\n".join((*opened, f"--{boundary}--\r\n".encode()))
    return (("Content-Type", f'multipart/{kind};\r\n boundary="{boundary}"'),), whole


@lru_cache(maxsize=2)
def _carried(paper: bytes) -> tuple[bytes, str]:
    """A PDF as it is sent, and its sha256: the same for all readers of a group."""
    return _base64(paper), sha256(paper).hexdigest()


def _base64(data: bytes) -> bytes:
    coded = b64encode(data)
    return b"\r\n".join(coded[at : at + 76] for at in range(0, len(coded), 76)) + b"\r\n"


def _sum(*known: str) -> str:
    return sha256("\0".join(known).encode("utf-8", "replace")).hexdigest()[:32]
