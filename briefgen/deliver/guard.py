"""What may stand in the head of a message: one address, one line of text, headers of a list.

Header values are encoded here, by the letter of RFC 2047, and not by the standard library: some
versions of it decode an encoded word that stands in a name and write the line break that it held
into the head (CVE-2024-6923). What is written here holds no control character, and no text that
looks encoded stands there as it is.
"""

import re
from base64 import b64encode
from collections.abc import Iterable, Iterator

HEADERS = (
    *("From", "To", "Reply-To", "Subject", "Date", "Message-ID"),
    *("List-Id", "List-Unsubscribe", "List-Unsubscribe-Post", "Auto-Submitted"),
    *("Content-Language", "MIME-Version", "Content-Type", "Content-Transfer-Encoding"),
)
"""Every header that the head of a message may have, in the order they are written."""
PART_HEADERS = ("Content-Type", "Content-Transfer-Encoding", "Content-Disposition")

_LOCAL, _LABEL = "[A-Za-z0-9#$&'*+/=?^_{}~-]+", "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
_DOT_ATOM = re.compile(rf"{_LOCAL}(?:\.{_LOCAL})*")
_HOST = re.compile(rf"{_LABEL}(?:\.{_LABEL})*")
_TAG = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")
_LONGEST_LOCAL, _LONGEST_ADDRESS, _LONGEST_HOST = 64, 254, 253
_MAPPED_AWAY = frozenset("ßςẞ\u200c\u200d")
"""Letters that the older of the two rules for such names writes as others."""
_BREAKS = re.compile(
    "[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+"
)
_PLAIN_NAME = re.compile(r"[A-Za-z0-9 !#$%&'*+/^_`{|}~.,()-]{1,60}")
_PLAIN_TEXT = re.compile(r"[\x20-\x7e]{1,60}")
_LONGEST_WORD = 39
"""Bytes of UTF-8 in one encoded word: with "Subject: " before it, a line of at most 76."""
_ALLOWED = re.compile(rb"[\x20-\x7e]+(?:\r\n [\x20-\x7e]+)*")
_LONGEST_LINE = 998


class AddressError(ValueError):
    """Not one address; the message says why."""


class HeaderError(ValueError):
    """Not to be written into the head of a message; the message says why."""


def read_address(written: str) -> str:
    """One address, in small letters, its domain in ASCII.

    Taken is what people have: letters, digits and marks, parts joined by dots, then ``@`` and a
    host. Refused, with the reason: quoted and foreign local parts, several addresses, addresses
    with a name, with comments, with a number in place of the host, or with ``%``, ``!`` or ``|``,
    by which relays and programs were once told to send elsewhere. A domain in other letters is
    written in ASCII (RFC 3490) where the two rules for that agree, and refused where not.

    Raises:
        AddressError: it is not one such address.

    >>> read_address("Ada.Byron@Desk.example"), read_address("o'hara@bücher.example")
    ('ada.byron@desk.example', "o'hara@xn--bcher-kva.example")
    """
    address = written.strip(" \t")
    _check_whole(address)
    local, _, host = address.rpartition("@")
    _check_local(local)
    host = _in_ascii(host).lower()
    if not _HOST.fullmatch(host) or len(host) > _LONGEST_HOST:
        raise AddressError(f"{host!r} is not the name of a host")
    if host.rpartition(".")[2].isdigit():
        raise AddressError("its host is a number, not a name")
    if len(local) > _LONGEST_LOCAL or len(f"{local}@{host}") > _LONGEST_ADDRESS:
        raise AddressError("it is too long")
    return f"{local.lower()}@{host}"


def _check_whole(address: str) -> None:
    """Refuse what is no address at all, or more than one."""
    if not address:
        raise AddressError("it is empty")
    if _BREAKS.search(address):
        raise AddressError("it has a line break or another character that is not seen")
    if re.search(r"[,;]", address) or address.count("@") > 1:
        raise AddressError("it holds more than one address")
    if re.search(r"[<>()]", address):
        raise AddressError("write the address alone, its name in the column for names")
    if "@" not in address:
        raise AddressError("it has no @")
    if re.search(r"\s", address):
        raise AddressError("it has a space in it")


def _check_local(local: str) -> None:
    if '"' in local or "\\" in local:
        raise AddressError("quoted names before the @ are not taken")
    if not local.isascii():
        raise AddressError("before the @ only ASCII letters are taken")
    if found := re.search(r"[%!|]", local):
        raise AddressError(f"{found[0]!r} before the @ can lead elsewhere and is not taken")
    if local.startswith("-"):
        raise AddressError("it begins with a dash, which programs read as an option")
    if not _DOT_ATOM.fullmatch(local):
        raise AddressError(f"{local!r} before the @ is not a name")


def _in_ascii(host: str) -> str:
    """A host in ASCII, if there is one way to write it so."""
    if host.isascii():
        return host
    advice = "write it in its ASCII form, xn--…"
    if _MAPPED_AWAY & set(host.lower()) or any(mark in host for mark in "\u3002\uff0e\uff61"):
        raise AddressError(f"{host!r} can be written in ASCII in two ways; {advice}")
    try:
        plain = host.encode("idna")
        same = plain.decode("idna") == host.lower()
    except UnicodeError:
        same = False
    if not same:
        raise AddressError(f"{host!r} cannot be written in ASCII; {advice}")
    return plain.decode("ascii")


def one_line(text: str) -> str:
    r"""Text on one line: breaks, controls and marks that turn its direction become a space.

    >>> one_line("Weekly\r\nBcc: x@evil.example"), one_line("  a\x00b ")
    ('Weekly Bcc: x@evil.example', 'a b')
    """
    return " ".join(_BREAKS.sub(" ", text).split())


def is_one_line(text: str) -> bool:
    """Whether nothing in a text would break it or turn its direction."""
    return not _BREAKS.search(text)


def text_value(text: str) -> str:
    """Text as the value of a header, folded, which every reader decodes to ``one_line(text)``."""
    line = one_line(text)
    if not line or (_PLAIN_TEXT.fullmatch(line) and "=?" not in line):
        return line
    return "\r\n ".join(_encoded_words(line))


def mailbox_value(address: str, name: str = "") -> str:
    """One address, with a name if there is one, as the value of a header.

    Raises:
        HeaderError: the address is not one that ``read_address`` gives.
    """
    try:
        same = read_address(address) == address
    except AddressError as error:
        raise HeaderError(f"{address!r} is not an address: {error}") from error
    if not same:
        raise HeaderError(f"{address!r} is not written as it is read")
    line = one_line(name)
    if not line:
        return address
    if _PLAIN_NAME.fullmatch(line):
        return (
            f'"{line}"\r\n <{address}>'
            if len(line) + len(address) > 60
            else f'"{line}" <{address}>'
        )
    return "\r\n ".join((*_encoded_words(line), f"<{address}>"))


def file_value(name: str) -> str:
    r"""A file's name as it may stand in a header: letters, digits, dots, dashes, and no more.

    >>> file_value('Zoë\r\n"; brief.pdf')
    'Zo-brief.pdf'
    """
    return re.sub(r"[^A-Za-z0-9._-]+", "-", name).strip("-.")[-60:].lstrip("-.") or "brief"


def list_value(name: str) -> str:
    """The name of a list, written like that of a host, as the value of a header.

    Raises:
        HeaderError: it is written otherwise.
    """
    if not _HOST.fullmatch(name):
        raise HeaderError(f"{name!r} is not a name for a list, such as briefs.desk.example")
    return f"<{name}>"


def tag_value(language: str) -> str:
    """The tag of a language as the value of a header.

    Raises:
        HeaderError: it is none.
    """
    if not _TAG.fullmatch(language):
        raise HeaderError(f"{language!r} is not the tag of a language")
    return language


def head(values: Iterable[tuple[str, str]], allowed: Iterable[str] = HEADERS) -> bytes:
    """Headers as they are sent, each checked anew, with the empty line that ends them.

    Raises:
        HeaderError: one is not allowed, stands there twice, or has a character or a line that no
            header may have.
    """
    known, lines = set(allowed), []
    for name, value in values:
        if name not in known:
            raise HeaderError(f"{name} is not a header of ours, or stands there twice")
        known.remove(name)
        try:
            line = f"{name}: {value}".encode("ascii")
        except UnicodeError as error:
            raise HeaderError(f"{name} is not ASCII: {value!r}") from error
        if not _ALLOWED.fullmatch(line) or max(map(len, line.split(b"\r\n"))) > _LONGEST_LINE:
            raise HeaderError(f"{name} cannot be written: {value!r}")
        lines.append(line)
    return b"\r\n".join((*lines, b"", b""))


def _encoded_words(line: str) -> Iterator[str]:
    """A line as encoded words, none of them breaking a character."""
    held = b""
    for letter in line:
        more = letter.encode("utf-8")
        if len(held) + len(more) > _LONGEST_WORD:
            yield _word(held)
            held = b""
        held += more
    yield _word(held)


def _word(held: bytes) -> str:
    return f"=?utf-8?B?{b64encode(held).decode('ascii')}?="
