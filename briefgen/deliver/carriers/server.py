"""A connection to a mail server that is safe and logged in, or none.

TLS is required unless the settings say none, certificates are checked, and a password goes out by
TLS alone and into no message.
"""

import base64
import re
import smtplib
import socket
import ssl
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from briefgen.deliver.carriers.carrier import in_one_line
from briefgen.errors import SendError, UsageError

_HELLO = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?")
_ENHANCED = re.compile(rb"[245]\.\d{1,3}\.\d{1,3}")


@dataclass(frozen=True, slots=True)
class Server:
    """Where letters go, and how.

    ``authorities`` is a PEM file of those whose certificates are trusted, ``None`` for the
    system's. ``rate`` is letters a minute, 0 for no limit, ``per_connection`` letters by one
    connection. ``timeout`` are seconds for each answer, ``patience`` those for the answer to a
    whole message, which a server may take long to check.
    """

    host: str
    port: int = 587
    security: Literal["starttls", "tls", "none"] = "starttls"
    user: str = ""
    password: str = field(default="", repr=False)
    authorities: Path | None = None
    rate: int = 0
    per_connection: int = 100
    timeout: float = 60
    patience: float = 600

    @property
    def name(self) -> str:
        """Host and port."""
        return f"{self.host}:{self.port}"


def connect(server: Server) -> smtplib.SMTP:
    """A connection that is safe and logged in.

    Raises:
        SendError: there is none to be had.
    """
    smtp = None
    try:
        smtp = _reach(server)
        _secure(server, smtp)
        if server.user:
            _log_in(server, smtp)
    except BaseException as error:
        if smtp is not None:
            smtp.close()
        if isinstance(error, OSError | UnicodeError):
            raise unusable(server, _why(error), _advice(error)) from error
        raise
    return smtp


def _reach(server: Server) -> smtplib.SMTP:
    said = socket.gethostname()
    hello = said if _HELLO.fullmatch(said) else "localhost"
    if server.security == "tls":
        return smtplib.SMTP_SSL(
            server.host, server.port, hello, timeout=server.timeout, context=_context(server)
        )
    return smtplib.SMTP(server.host, server.port, hello, timeout=server.timeout)


def _secure(server: Server, smtp: smtplib.SMTP) -> None:
    smtp.ehlo_or_helo_if_needed()
    if server.security != "starttls":
        return
    if not smtp.has_extn("starttls"):
        raise unusable(
            server,
            "it offers no STARTTLS, and nothing is sent in the clear",
            "Ask for its port with TLS (often 465, `security` tls); `security` none is for a"
            " relay on this machine.",
        )
    smtp.starttls(context=_context(server))
    smtp.ehlo_or_helo_if_needed()


def _context(server: Server) -> ssl.SSLContext:
    authorities = server.authorities
    try:
        context = ssl.create_default_context(cafile=authorities)
    except OSError as error:
        raise UsageError(
            f"{authorities}: no file of authorities ({error.strerror or 'no PEM in it'}).",
            "Name a PEM file with `authorities` in [mail].",
        ) from error
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    return context


def _log_in(server: Server, smtp: smtplib.SMTP) -> None:
    """Log in; the words of the answer are left out, which may hold what was sent."""
    user, password = server.user, server.password
    ways = smtp.esmtp_features.get("auth", "").upper().split()
    if "PLAIN" in ways:
        both = "\0".join(("", user, password))
        code, said = smtp.docmd("AUTH", f"PLAIN {_base64(both)}")
    elif "LOGIN" in ways:
        code, said = smtp.docmd("AUTH", f"LOGIN {_base64(user)}")
        if code == 334:
            code, said = smtp.docmd(_base64(password))
    else:
        raise unusable(server, "it offers no login by PLAIN or LOGIN")
    if code != 235:
        enhanced = _ENHANCED.match(said)
        told = f"{code} {enhanced[0].decode()}" if enhanced else f"{code}"
        raise unusable(
            server,
            f"it refuses the login of {user}: {told}",
            "Look at user and password; some servers want a password made for programs.",
        )


def unusable(server: Server, why: str, advice: str = "") -> SendError:
    """The error of a server that takes no letter at all."""
    return SendError(
        f"{server.name}: the mail server cannot be used ({why}).",
        advice or "Look at [mail], or wait and send again; nobody gets a brief twice.",
    )


def _base64(text: str) -> str:
    return base64.b64encode(text.encode("utf-8", "surrogateescape")).decode("ascii")


def _why(error: OSError | UnicodeError) -> str:
    if isinstance(error, ssl.SSLCertVerificationError):
        return f"its certificate is not to be trusted: {error.verify_message}"
    if isinstance(error, smtplib.SMTPResponseException):
        raw = error.smtp_error
        said = in_one_line(raw if isinstance(raw, bytes) else raw.encode())
        return f"{error.smtp_code} {said}"
    if isinstance(error, smtplib.SMTPException):
        return "it closed the connection"
    return str(getattr(error, "strerror", None) or error)


def _advice(error: OSError | UnicodeError) -> str:
    if isinstance(error, ssl.SSLCertVerificationError):
        return (
            "Write `server` as its certificate has it; for an authority of your own, name its PEM"
            " file with `authorities` in [mail]."
        )
    return ""
