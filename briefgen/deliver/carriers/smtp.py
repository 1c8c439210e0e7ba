"""SMTP: one connection for many letters, each to one reader.

The end of the data is a step of its own: a connection that is lost before the last dot has brought
nothing, one that is lost after it may have brought all.
"""

import re
import smtplib
import time
from collections.abc import Callable
from contextlib import suppress
from types import TracebackType
from typing import Self

from briefgen.deliver.carriers.carrier import Outcome, fault_of, in_one_line, is_address
from briefgen.deliver.carriers.server import Server, connect, unusable
from briefgen.errors import UsageError
from briefgen.model import Letter

_CLOSING = 421
_TOO_LARGE = 552
_CLOSED = 3
"""So many letters one after the other that a closed connection kept, and the server is at fault."""
_A_DOT_FIRST = re.compile(rb"^\.", re.MULTILINE)


class _ClosedError(Exception):
    """The server closed the connection, or said that it will, before the data of a letter."""

    def __init__(self, code: int, said: str) -> None:
        super().__init__(said)
        self.outcome = Outcome("retry", code, said)


class Smtp:
    """Letters to one server."""

    def __init__(
        self,
        server: Server,
        sender: str,
        pause: Callable[[float], None] = time.sleep,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        """Say where letters go.

        Args:
            server: where, and how.
            sender: the address that bounces go to.
            pause: waits so many seconds.
            now: seconds of a clock that only goes on.

        Raises:
            UsageError: the sender is not one address, or a password would go out in the clear.
        """
        if not is_address(sender):
            raise UsageError(f"{sender!r} is not an address that mail can come from.")
        if server.user and server.security == "none":
            raise UsageError(
                f"{server.name}: a password is not sent without TLS.",
                "Set `security` to starttls or tls, or leave `user` empty.",
            )
        self._server, self._sender = server, sender
        self._pause, self._now = pause, now
        self._smtp: smtplib.SMTP | None = None
        self._used = self._closed = 0
        self._next = now()

    def __enter__(self) -> Self:
        """Connect, so that a server that cannot be used is told before any letter.

        Raises:
            SendError: it cannot be reached, trusted or logged in to.
        """
        self._connected()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Take leave of the server."""
        self._leave()

    def deliver(self, letter: Letter, before_data: Callable[[], None]) -> Outcome:
        """Send a letter; as in ``Carrier``. One that a closed connection kept is offered anew."""
        if fault := fault_of(letter):
            return Outcome("failed", 0, fault)
        self._wait()
        try:
            return self._offer(letter, before_data)
        except _ClosedError:
            self._drop()
        try:
            return self._offer(letter, before_data)
        except _ClosedError as closed:
            self._drop()
            self._closed += 1
            if self._closed >= _CLOSED:
                why = f"it closes each connection: {closed.outcome.code or ''} {closed}"
                raise unusable(self._server, why) from None
            return closed.outcome

    def _offer(self, letter: Letter, before_data: Callable[[], None]) -> Outcome:
        smtp = self._connected()
        self._used += 1
        size = f" SIZE={len(letter.data)}" if smtp.has_extn("size") else ""
        code, said = _ask(smtp, "MAIL", f"FROM:<{self._sender}>{size}")
        if code // 100 == 5 and code != _TOO_LARGE:
            raise unusable(self._server, f"it takes no mail from {self._sender}: {code} {said}")
        if code // 100 == 2:
            code, said = _ask(smtp, "RCPT", f"TO:<{letter.reader}>")
        if code // 100 == 2:
            code, said = _ask(smtp, "DATA")
            if code == 354:
                self._closed = 0
                return self._send(smtp, letter.data, before_data)
        if code // 100 not in (4, 5):
            raise _ClosedError(code, said)
        self._closed = 0
        with suppress(smtplib.SMTPException):
            smtp.rset()
        return _refused(code, said)

    def _send(self, smtp: smtplib.SMTP, data: bytes, before_data: Callable[[], None]) -> Outcome:
        """The data of a letter that the server waits for."""
        is_answered = False
        try:
            before_data()
            try:
                smtp.send(_A_DOT_FIRST.sub(b"..", data))
            except smtplib.SMTPServerDisconnected:
                return Outcome("retry", 0, "the server closed the connection within the message")
            try:
                if smtp.sock:
                    smtp.sock.settimeout(self._server.patience)
                smtp.send(b".\r\n")
                code, said = smtp.getreply()
            except smtplib.SMTPException:
                return Outcome("doubt", 0, "the server did not answer to the message")
            is_answered = code // 100 in (2, 4, 5) and code != _CLOSING
            return _answered(code, in_one_line(said))
        finally:
            if is_answered and smtp.sock:
                smtp.sock.settimeout(self._server.timeout)
            else:
                # Whatever stopped it: what has come of the message so far must never be ended.
                self._drop()

    def _wait(self) -> None:
        """Keep to the rate."""
        if not self._server.rate:
            return
        if (left := self._next - self._now()) > 0:
            self._pause(left)
        self._next = max(self._next, self._now()) + 60 / self._server.rate

    def _connected(self) -> smtplib.SMTP:
        if self._smtp is not None and self._used >= self._server.per_connection:
            self._leave()
        if self._smtp is None:
            self._smtp = connect(self._server)
            self._used = 0
        return self._smtp

    def _leave(self) -> None:
        if self._smtp is not None:
            with suppress(smtplib.SMTPException, OSError):
                self._smtp.docmd("QUIT")
        self._drop()

    def _drop(self) -> None:
        if self._smtp is not None:
            self._smtp.close()
        self._smtp = None


def _ask(smtp: smtplib.SMTP, command: str, argument: str = "") -> tuple[int, str]:
    try:
        code, said = smtp.docmd(command, argument)
    except smtplib.SMTPException:
        raise _ClosedError(0, "the server closed the connection") from None
    if code == _CLOSING:
        raise _ClosedError(code, in_one_line(said))
    return code, in_one_line(said)


def _refused(code: int, said: str) -> Outcome:
    return Outcome("retry" if code // 100 == 4 else "failed", code, said)


def _answered(code: int, said: str) -> Outcome:
    if code // 100 in (4, 5):
        return _refused(code, said)
    return Outcome("sent" if code // 100 == 2 else "doubt", max(code, 0), said)
