"""``[mail]`` and ``[[group]]``: who sends the briefs, by what, and who gets which."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from briefgen.settings.note import PROFILES, Note
from briefgen.settings.note import note as _note

SERIES = ("daily", "weekly", "monthly", "period")
PARTS = ("all", "page", "link")
CARRIERS = ("outbox", "smtp", "sendmail")
SECURITY = ("starttls", "tls", "none")
IF_EMPTY = ("skip", "note", "send")


@dataclass(frozen=True, slots=True)
class MailSettings:
    """``[mail]``: who sends, by what, to whom; the password itself never stands here."""

    carrier: str = field(
        default="outbox",
        metadata={"note": Note("What takes the mail: a folder, a server.", choices=CARRIERS)},
    )
    outbox: Path = field(
        default=Path("outbox"),
        metadata=_note("Folder of .eml files and previews; relative to this file."),
    )
    server: str = field(default="", metadata=_note("Host of the mail server, for smtp."))
    port: int = field(default=587, metadata=_note("Its port; 465 with tls.", least=1))
    security: str = field(
        default="starttls",
        metadata={
            "note": Note(
                "How the connection is made safe; none is for a relay on this machine.",
                choices=SECURITY,
            )
        },
    )
    authorities: Path = field(
        default=Path(),
        metadata=_note(
            "File of the authorities whose certificates are trusted (PEM); relative to this file, "
            "empty for those of the system."
        ),
    )
    user: str = field(default="", metadata=_note("Name to log in with; empty for no login."))
    password_env: str = field(
        default="BRIEFGEN_MAIL_PASSWORD",
        metadata=_note("Environment variable that holds the password."),
    )
    password_file: Path = field(
        default=Path(),
        metadata=_note(
            "File that holds the password, yours and of mode 0600; relative to this file."
        ),
    )
    keyring: bool = field(
        default=False,
        metadata=_note("Ask the keyring for the password of server and user."),
    )
    sendmail: Path = field(
        default=Path("/usr/sbin/sendmail"), metadata=_note("The program, for sendmail.")
    )
    sender: str = field(default="", metadata=_note("Address that the mail comes from."))
    name: str = field(default="", metadata=_note("Name beside that address."))
    reply_to: str = field(
        default="", metadata=_note("Address that answers go to; empty for the sender's.")
    )
    list_id: str = field(
        default="", metadata=_note("Name of the list, like a host's: briefs.desk.example.")
    )
    unsubscribe_mail: str = field(
        default="", metadata=_note("Address that a reader may write to who wants no more mail.")
    )
    unsubscribe_url: str = field(
        default="",
        metadata=_note("Page that takes a reader off by one click; {token} stands for the reader."),
    )
    site: str = field(
        default="", metadata=_note("Address of the output folder on the intranet, for links.")
    )
    largest: int = field(
        default=8_000_000,
        metadata=_note("Size of a message past which the PDF is a link.", "bytes", 10_000),
    )
    rate: int = field(
        default=0, metadata=_note("Messages a minute, at most; 0 for no limit.", "messages", 0)
    )
    per_connection: int = field(
        default=100, metadata=_note("Messages by one connection, at most.", "messages", 1)
    )
    give_up_after: int = field(
        default=48, metadata=_note("How long a mail put off by the server is tried.", "hours", 1)
    )
    approval: bool = field(
        default=False, metadata=_note("Send a brief only when `briefgen approve` was run for it.")
    )
    if_empty: str = field(
        default="note",
        metadata={
            "note": Note(
                "Of a brief with no topic for a group: no mail, a mail without PDF, or all of it.",
                choices=IF_EMPTY,
            )
        },
    )
    readers: Path = field(
        default=Path("readers.csv"),
        metadata=_note("List of readers, .csv or .toml; relative to this file."),
    )


GROUP_NOTES: Mapping[str, Note] = {
    "name": Note("Name that the list of readers calls it by."),
    "topics": Note("Names of [[topic]] tables; without it all that the brief holds."),
    "language": Note("Language of labels; without it that of [render]."),
    "profile": Note("How much stands open; without it that of [render].", choices=PROFILES),
    "parts": Note("Text, HTML and PDF, without the PDF, or a link alone.", choices=PARTS),
    "series": Note("Briefs that it gets; without it the weekly ones.", choices=SERIES),
}
"""What the keys of ``[[group]]`` mean: the fields of ``Group``."""
