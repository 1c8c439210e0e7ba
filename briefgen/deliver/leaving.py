"""Who asks to leave the list: mail to the address for that, in a mailbox on this disk.

The mailbox is an mbox file or a Maildir, and is left as it is. What a message proves decides what
may be done with it: its reader's token stands in no mail but those to this reader; a From line
anybody can write.
"""

import hashlib
import hmac
import mailbox
import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from email.errors import MessageError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import getaddresses
from pathlib import Path

from briefgen.errors import SourceError

TOKEN = re.compile(r"(?<![0-9a-z])[0-9a-f]{32}(?![0-9a-z])")
_HEADERS = ("To", "Delivered-To", "X-Original-To", "Subject")
"""Where a token may stand: in the address it was sent to, or in the subject that we gave."""
_MOST_TEXT = 100_000
"""Characters of a header that are looked at."""


@dataclass(frozen=True, slots=True)
class Asking:
    """One message of the mailbox that asks for something.

    ``message`` is the sha256 of its bytes, ``tokens`` are what may be readers' tokens, ``sender``
    is the one address that its From line says, as it stands there and proving nothing.
    """

    message: str
    tokens: tuple[str, ...] = ()
    sender: str = ""


def token_for(key: str, address: str) -> str:
    """What stands for a reader in our mail to them: with no key it cannot be guessed."""
    return hmac.new(key.encode(), address.encode(), hashlib.sha256).hexdigest()[:32]


def read_asking(path: Path, unsubscribe_mail: str) -> tuple[Asking, ...]:
    """What the messages of a mailbox ask for; those that ask nothing are passed over.

    Args:
        path: an mbox file or a Maildir folder.
        unsubscribe_mail: the address for such mail. Only a message to it, or one whose subject is
            "unsubscribe", counts as asking by its From line.

    Raises:
        SourceError: there is no mailbox there, or it cannot be read.
    """
    try:
        return tuple(dict.fromkeys(_asking(_messages(path), unsubscribe_mail.casefold())))
    except (OSError, mailbox.Error) as error:
        raise SourceError(
            f"{path}: cannot be read as a mailbox ({error}).", "Name an mbox file or a Maildir."
        ) from error


def _messages(path: Path) -> Iterator[bytes]:
    if path.is_dir():
        if not ((path / "new").is_dir() and (path / "cur").is_dir()):
            raise SourceError(f"{path}: is no Maildir.", "Name the folder that holds new and cur.")
        # Not by mailbox.Maildir, which would make and move files there.
        for part in ("cur", "new"):
            for file in sorted((path / part).iterdir()):
                if file.is_file() and not file.is_symlink():
                    yield file.read_bytes()
        return
    if not path.is_file():
        raise SourceError(f"{path}: no such mailbox.", "Name an mbox file or a Maildir.")
    box = mailbox.mbox(path, create=False)
    try:
        for key in box.iterkeys():
            yield box.get_bytes(key)
    finally:
        box.close()


def _asking(messages: Iterable[bytes], to: str) -> Iterator[Asking]:
    for data in messages:
        message = mailbox.Message(data)
        said = {name: _said(message, name) for name in _HEADERS}
        tokens = tuple(dict.fromkeys(TOKEN.findall(" ".join(said.values()).lower())))
        meant = said["Subject"].strip().casefold().startswith("unsubscribe") or _goes_to(said, to)
        sender = _sender(message) if meant else ""
        if tokens or sender:
            yield Asking(hashlib.sha256(data).hexdigest(), tokens, sender)


def _goes_to(said: dict[str, str], to: str) -> bool:
    fields = [said[name] for name in _HEADERS if name != "Subject"]
    return bool(to) and to in {address.casefold() for _, address in getaddresses(fields)}


def _sender(message: Message) -> str:
    """The address of the From line; empty if it says none, or several."""
    found = [address for _, address in getaddresses([_said(message, "From")]) if address]
    return found[0] if len(found) == 1 else ""


def _said(message: Message, name: str) -> str:
    """What the headers of a name say, on one line, whatever they are."""
    values = []
    for value in message.get_all(name, ()):
        text = str(value)[:_MOST_TEXT]
        with suppress(ValueError, LookupError, MessageError):  # it stays as it stands, then
            text = str(make_header(decode_header(text)))
        values.append(" ".join(text.split()))
    return ", ".join(values)
