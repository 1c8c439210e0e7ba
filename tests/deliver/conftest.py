"""A mail server on this machine, with certificates made for the run, that keeps what it gets."""

import socket
import ssl
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
import trustme
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, LoginPassword, Session


@dataclass
class Mails:
    """What the server got: a letter's reader and bytes, and the session that each came by."""

    user: str = "desk"
    password: str = "right"
    got: list[tuple[str, bytes]] = field(default_factory=list)
    senders: list[str] = field(default_factory=list)
    sessions: list[Session] = field(default_factory=list)
    logins: list[bytes] = field(default_factory=list)
    echoes: bool = False
    refused: str = ""

    async def handle_MAIL(  # noqa: N802 (aiosmtpd's name)
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if address == self.refused:
            return "550 not you"
        envelope.mail_from = address
        return "250 ok"

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802 (aiosmtpd's name)
        assert envelope.original_content is not None
        self.got += [(reader, envelope.original_content) for reader in envelope.rcpt_tos]
        self.senders.append(envelope.mail_from or "")
        self.sessions.append(session)
        return "250 queued"

    def authenticate(
        self, server: SMTP, session: Session, envelope: Envelope, way: str, given: Any
    ) -> AuthResult:
        assert isinstance(given, LoginPassword)
        self.logins.append(given.login)
        is_right = given == LoginPassword(self.user.encode(), self.password.encode())
        if self.echoes and not is_right:
            told = f"535 5.7.8 {given.password.decode()} is wrong"
            return AuthResult(success=False, handled=False, message=told)
        return AuthResult(success=is_right, handled=False)


@dataclass(frozen=True)
class Place:
    """A running server and the authority that its certificate is of."""

    port: int
    mails: Mails
    authority: Path


@pytest.fixture(scope="session")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture
def serve(authority: trustme.CA, tmp_path: Path, loopback: None) -> Iterator[Callable[..., Place]]:
    """Start servers: ``serve("starttls" | "tls" | "none", host=of its certificate, ...)``."""
    running: list[Controller] = []

    def start(security: str, host: str = "127.0.0.1", **options: Any) -> Place:
        file = tmp_path / "authority.pem"
        authority.cert_pem.write_to_path(str(file))
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        authority.issue_cert(host).configure_cert(context)
        mails = Mails()
        options = {"authenticator": mails.authenticate, **options}
        if security == "starttls":
            options |= {"tls_context": context, "require_starttls": True}
        elif security == "tls":
            options |= {"ssl_context": context}
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        running.append(Controller(mails, hostname="127.0.0.1", port=port, **options))
        running[-1].start()
        return Place(port, mails, file)

    yield start
    for controller in running:
        controller.stop()
