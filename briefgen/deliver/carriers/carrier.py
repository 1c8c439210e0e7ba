"""What every carrier is, and what it will not carry."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from types import TracebackType
from typing import Literal, Protocol, Self

from briefgen.model import Letter

_ADDRESS = re.compile(r"[^\s<>()\[\]\\,;:\"@]+@[^\s<>()\[\]\\,;:\"@]+")
"""What stands between the angle brackets of a command; the grammar of readers is stricter."""
_LONGEST_ADDRESS = 254
_LONGEST_LINE = 998
"""Bytes of a line without its end (RFC 5321, 4.5.3.1.6)."""
_LONGEST_ANSWER = 300


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one letter.

    ``sent``: whoever is next has it. ``retry``: not taken, may be later. ``failed``: not taken, and
    never will be. ``doubt``: nobody here knows. ``code`` is the answer's own (0: there was none),
    ``text`` its words in one line.
    """

    kind: Literal["sent", "retry", "failed", "doubt"]
    code: int = 0
    text: str = ""


class Carrier(Protocol):
    """Takes letters while its block runs."""

    def __enter__(self) -> Self:
        """Begin.

        Raises:
            SendError: no letter can leave this way at all.
        """
        ...

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """End; what was sent stays sent."""
        ...

    def deliver(self, letter: Letter, before_data: Callable[[], None]) -> Outcome:
        """Send one letter to its one reader.

        Args:
            letter: what is sent, byte for byte.
            before_data: called before the first byte of it leaves, or never; where it raises,
                nothing leaves.

        Raises:
            SendError: this letter has not left, and no other will.
        """
        ...


def fault_of(letter: Letter) -> str:
    """Why a letter can be sent by no carrier, whoever wrote it; empty if it can."""
    if not is_address(letter.reader):
        return "its reader is not one address"
    data = letter.data
    if not data.isascii() or b"\0" in data:
        return "the message holds bytes that mail cannot carry"
    bare = data.replace(b"\r\n", b"")
    if b"\r" in bare or b"\n" in bare or not data.endswith(b"\r\n"):
        return "the message has a line that does not end as lines of mail do"
    if max(map(len, data.split(b"\r\n"))) > _LONGEST_LINE:
        return "the message has a line that is too long"
    return ""


def is_address(text: str) -> bool:
    """Whether a text is one address that a command can carry, and nothing else."""
    is_short = len(text) <= _LONGEST_ADDRESS and not text.startswith("-")
    return is_short and text.isascii() and text.isprintable() and bool(_ADDRESS.fullmatch(text))


def in_one_line(said: bytes) -> str:
    """What a server or a program said, with nothing in it that a terminal would obey."""
    text = said[: 4 * _LONGEST_ANSWER].decode("utf-8", "replace")
    clean = "".join(sign if sign.isprintable() else " " for sign in text)
    return " ".join(clean.split())[:_LONGEST_ANSWER]
