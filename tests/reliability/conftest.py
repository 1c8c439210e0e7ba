"""A mail server that fails as it is told, by the first word of the reader's address."""

import re
import socket
import threading
from collections import Counter
from collections.abc import Callable, Iterator

import pytest

_PATIENCE = 60
"""Seconds that a test waits for what must happen at once."""


class FaultySmtpd:
    """Keeps the mails it has accepted, and behaves by the reader.

    ``550``, ``451once``, ``451always`` at the RCPT; ``421once`` and
    ``421always`` too, closing; ``dropearly`` closes
    at the RCPT, ``dropdata`` instead of the 354, ``drophalf`` within the message, ``dropbefore``
    when it has the whole message and before it keeps it, ``dropafter`` after that; ``452late`` and
    ``552late`` answer to a message that they do not keep, ``odd`` with no answer that there is;
    ``slow`` answers when the client has gone. All but ``always``, ``550`` and ``552`` do so once.
    At the mail of number ``dies_at`` it dies as ``dies`` says, and is started again by ``revive``.
    """

    def __init__(self) -> None:
        self.kept: list[tuple[str, bytes]] = []
        self.seen: Counter[str] = Counter()
        self.connections = 0
        self.dies_at, self.dies = 0, "between"
        self._handlers: list[threading.Thread] = []
        self._open: set[socket.socket] = set()
        self._changed = threading.Condition()
        self.port = 0
        self.revive()

    def revive(self) -> None:
        self._listener = socket.create_server(("127.0.0.1", self.port), backlog=64)
        self.port = self._listener.getsockname()[1]
        self.dies_at = 0
        threading.Thread(target=self._accept, args=(self._listener,), daemon=True).start()

    def die(self) -> None:
        """Close the door, and every connection."""
        with self._changed:
            self._listener.shutdown(socket.SHUT_RDWR)
            self._listener.close()
            for connection in self._open:
                connection.shutdown(socket.SHUT_RDWR)

    def settle(self) -> None:
        """Wait until all connections are at their end, as those of killed clients soon are."""
        with self._changed:
            assert self._changed.wait_for(lambda: not self._open, _PATIENCE)

    def counts(self) -> Counter[str]:
        """How many mails of each reader it has kept."""
        self.settle()
        return Counter(reader for reader, _ in self.kept)

    def _accept(self, listener: socket.socket) -> None:
        while True:
            try:
                connection, _ = listener.accept()
            except OSError:
                return
            with self._changed:
                self._open.add(connection)
                self.connections += 1
            threading.Thread(target=self._serve, args=(connection,), daemon=True).start()

    def _serve(self, connection: socket.socket) -> None:
        try:
            with connection, connection.makefile("rwb") as file:
                _Session(self, file.readline, lambda line: (file.write(line), file.flush())).talk()
        except OSError:
            pass
        finally:
            with self._changed:
                self._open.discard(connection)
                self._changed.notify_all()

    def dying(self, when: str) -> bool:
        """Whether it dies now, which it does then."""
        if self.dies != when or not self.dies_at or len(self.kept) + 1 < self.dies_at:
            return False
        self.die()
        return True


class _Session:
    def __init__(
        self,
        server: FaultySmtpd,
        readline: Callable[[], bytes],
        write: Callable[[bytes], object],
    ) -> None:
        self.server, self.readline, self.write = server, readline, write
        self.reader = ""
        self.is_open = False

    def is_first(self, word: str) -> bool:
        return self.reader.startswith(word) and self.server.seen[self.reader] == 1

    def talk(self) -> None:
        """Answer each line; no answer ends the connection."""
        answer = b"220 ready"
        while answer:
            self.write(answer + b"\r\n")
            if not (line := self.readline()) or line[:4].upper() == b"QUIT":
                return
            answer = self.answer(line)

    def answer(self, line: bytes) -> bytes:
        command = line[:4].upper()
        if command in (b"MAIL", b"RSET", b"DATA"):
            is_nested = self.is_open and command == b"MAIL"
            self.is_open = command == b"MAIL"
            if is_nested:
                return b"503 5.5.1 nested MAIL"
        if command == b"RCPT":
            return self.recipient(line)
        if command == b"DATA":
            if self.is_first("dropdata"):
                return b""
            self.write(b"354 go\r\n")
            return self.message()
        return b"250 ok"

    def recipient(self, line: bytes) -> bytes:
        found = re.fullmatch(rb"RCPT TO:<([^<>]*)>\r\n", line)
        assert found, line
        self.reader = found[1].decode()
        self.server.seen[self.reader] += 1
        if self.reader.startswith("550"):
            return b"550 5.1.1 no such user"
        if self.reader.startswith("451always") or self.is_first("451once"):
            return b"451 4.7.1 try later"
        if self.reader.startswith("421always") or self.is_first("421once"):
            self.write(b"421 4.3.2 closing\r\n")
            return b""
        return b"" if self.is_first("dropearly") else b"250 ok"

    def message(self) -> bytes:
        lines: list[bytes] = []
        if self.is_first("drophalf"):
            return b""
        while (line := self.readline()) != b".\r\n":
            if not line:
                return b""
            lines.append(line[1:] if line.startswith(b".") else line)
        if self.is_first("dropbefore") or self.server.dying("before"):
            return b""
        if self.reader.startswith("552late"):
            return b"552 5.3.4 too large"
        if self.is_first("452late"):
            return b"452 4.3.1 full"
        return self.keep(b"".join(lines))

    def keep(self, data: bytes) -> bytes:
        is_dying = self.server.dying("after")
        self.server.kept.append((self.reader, data))
        if self.is_first("dropafter") or is_dying:
            return b""
        if self.is_first("odd"):
            return b"354 what"
        if self.is_first("slow"):
            self.readline()
        if self.server.dies == "between" and len(self.server.kept) == self.server.dies_at:
            self.write(b"250 queued\r\n")
            self.server.die()
            return b""
        return b"250 2.0.0 queued"


@pytest.fixture
def smtpd(loopback: None) -> Iterator[FaultySmtpd]:
    server = FaultySmtpd()
    yield server
    server.die()
    server.settle()
