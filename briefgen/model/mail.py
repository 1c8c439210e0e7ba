"""The nouns of the mail: who gets what, from whom, and one message to one reader."""

from dataclasses import dataclass, field
from datetime import date
from typing import Literal


@dataclass(frozen=True, slots=True)
class Group:
    """Readers who get the same.

    ``topics`` are names of ``[[topic]]`` tables, empty for all that the brief holds. ``language``
    and ``profile`` are as ``[render]`` says where they are empty. ``parts`` is what a message
    holds: ``all`` is text, HTML and PDF, ``page`` text and HTML, ``link`` no more than where the
    brief stands on the intranet. ``series`` are the briefs that the group gets.
    """

    name: str
    topics: tuple[str, ...] = ()
    language: str = ""
    profile: str = ""
    parts: Literal["all", "page", "link"] = "all"
    series: tuple[str, ...] = ("weekly",)


@dataclass(frozen=True, slots=True)
class Reader:
    """One address, as ``deliver.guard`` reads it; ``name`` and ``group`` may be empty.

    ``gone`` says since when, or why, the reader wants no mail any more; empty: it gets its mail.
    """

    address: str
    name: str = ""
    group: str = ""
    gone: str = ""


@dataclass(frozen=True, slots=True)
class Sender:
    """From whom the mail comes, and what stands in its head for it.

    ``list_id`` is a name like that of a host (``briefs.desk.example``). ``unsubscribe_mail`` is an
    address; ``unsubscribe_url`` an https address that takes a POST, in which ``{token}`` stands for
    the reader. ``site`` is the base address of the intranet, for links. ``largest`` are the bytes
    of a message past which the PDF becomes a link. ``key`` is what readers' tokens are made with,
    known to nobody else. All but ``address`` may be empty.
    """

    address: str
    name: str = ""
    reply_to: str = ""
    list_id: str = ""
    unsubscribe_mail: str = ""
    unsubscribe_url: str = ""
    site: str = ""
    largest: int = 8_000_000
    key: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Parts:
    """One rendering, for all readers of a group.

    ``pdf`` is ``None`` where the group gets none; ``link`` is where the brief stands on the
    intranet, empty without one. ``label`` and ``edition`` are the brief's, ``issued`` its day;
    ``title`` tells two briefs of one sender apart. A ``trial`` is another message than the true
    one, so that no mailbox takes the second of the two for a copy.
    """

    subject: str
    text: str
    html: str
    pdf: bytes | None
    pdf_name: str
    link: str
    label: str
    edition: str
    issued: date
    language: str
    title: str = ""
    trial: bool = False


@dataclass(frozen=True, slots=True)
class Letter:
    """One message to one reader, the same bytes every time.

    ``brief`` is the edition it brings, ``reader`` the one address it goes to, ``data`` the message
    with CRLF at each line's end, ``pdf`` the sha256 of the attached PDF (empty: there is none).
    """

    brief: str
    reader: str
    message_id: str
    data: bytes
    pdf: str
