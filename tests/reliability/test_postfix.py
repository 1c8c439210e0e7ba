"""Send by a real Postfix, with a configuration of its own, and read what lies in the Maildirs."""

import email
import email.policy
import hashlib
import os
import pwd
import shutil
import subprocess
import tempfile
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
import trustme

from briefgen.deliver.carriers import Carrier, Sendmail, Server, Smtp
from briefgen.deliver.guard import HEADERS
from briefgen.deliver.letter import write_letter
from briefgen.jobs.send import send
from briefgen.model import Letter, Parts, Reader, Sender
from briefgen.store import open_store

_PATH = os.pathsep.join((os.environ.get("PATH", ""), "/usr/sbin"))
_POSTFIX, _SENDMAIL = (shutil.which(name, path=_PATH) for name in ("postfix", "sendmail"))
_PORT = 20525
_LARGEST = 300_000
_TRACE = {"Return-Path", "X-Original-To", "Delivered-To", "Received"}
"""What a relay writes above a message."""
DESK = Sender(
    address="desk@example.org",
    name="Nachrichten für Länder",
    reply_to="editor@example.org",
    list_id="briefs.example.org",
    unsubscribe_mail="leave@example.org",
    unsubscribe_url="https://example.org/leave/{token}",
)
PDF = b"%PDF-1.7\n" + bytes(range(256)) * 200 + b"\n.\n..\n%%EOF\n"
READERS = (
    Reader("ann@example.org", "Ann Lee"),
    Reader("o'hara+brief@example.org", "Zoë O’Hara, \r\nBcc: evil@example.org"),
    Reader("cy@example.org"),
)

pytestmark = [
    pytest.mark.reliability,
    pytest.mark.skipif(not _POSTFIX or not _SENDMAIL, reason="Postfix is not installed"),
    pytest.mark.skipif(os.geteuid() != 0, reason="only root can run a Postfix of its own"),
]


@dataclass(frozen=True)
class Postfix:
    """A running Postfix: its folder, and the authority that its certificate is of."""

    folder: Path
    authority: Path

    def mails(self, reader: str) -> list[bytes]:
        """What lies in a reader's Maildir."""
        folder = self.folder / "mail" / reader.partition("@")[0] / "new"
        return [path.read_bytes() for path in sorted(folder.glob("*"))]

    def wait(self, reader: str) -> bytes:
        """The one mail of a reader, when it is there."""
        for _ in range(600):
            if found := self.mails(reader):
                (mail,) = found
                return mail
            threading.Event().wait(0.05)
        raise AssertionError((self.folder / "log").read_text())


def configure(folder: Path, authority: trustme.CA) -> None:
    user = pwd.getpwnam("postfix")
    for name, owner in (("spool", 0), ("data", user.pw_uid), ("mail", user.pw_uid)):
        (folder / name).mkdir()
        os.chown(folder / name, owner, -1)
    known = "".join(f"{reader.address} {reader.address.split('@')[0]}/\n" for reader in READERS)
    (folder / "readers").write_text(known, encoding="ascii")
    certificate = authority.issue_cert("127.0.0.1")
    certificate.private_key_and_cert_chain_pem.write_to_path(str(folder / "certificate.pem"))
    authority.cert_pem.write_to_path(str(folder / "authority.pem"))
    (folder / "conf").mkdir()
    for table in ("dynamicmaps.cf", "postfix-files"):
        (folder / "conf" / table).touch()
    (folder / "conf/main.cf").write_text(MAIN.format(at=folder, uid=user.pw_uid, gid=user.pw_gid))
    (folder / "conf/master.cf").write_text(MASTER)


MAIN = f"""
compatibility_level = 3.6
queue_directory = {{at}}/spool
data_directory = {{at}}/data
maillog_file = {{at}}/log
maillog_file_prefixes = {{at}}
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
myhostname = mail.example.org
mydestination =
alias_maps =
mynetworks = 127.0.0.0/8
smtpd_relay_restrictions = reject_unauth_destination
virtual_mailbox_domains = example.org
virtual_mailbox_base = {{at}}/mail
virtual_mailbox_maps = texthash:{{at}}/readers
virtual_minimum_uid = 1
virtual_uid_maps = static:{{uid}}
virtual_gid_maps = static:{{gid}}
smtpd_tls_security_level = encrypt
smtpd_tls_chain_files = {{at}}/certificate.pem
message_size_limit = {_LARGEST}
default_transport = error:nothing leaves this machine
relay_transport = error:nothing leaves this machine
"""
MASTER = f"""
127.0.0.1:{_PORT} inet n - n - - smtpd
pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
error unix - - n - - error
virtual unix - n n - - virtual
showq unix n - n - - showq
tlsmgr unix - - n 1000? 1 tlsmgr
anvil unix - - n - 1 anvil
scache unix - - n - 1 scache
proxymap unix - - n - - proxymap
postlog unix-dgram n - n - 1 postlogd
"""


@pytest.fixture
def postfix(loopback: None) -> Iterator[Postfix]:
    folder = Path(tempfile.mkdtemp(prefix="briefgen-postfix-"))
    try:
        folder.chmod(0o755)
        configure(folder, trustme.CA())
        command = [str(_POSTFIX), "-c", str(folder / "conf")]
        started = subprocess.run([*command, "start"], capture_output=True, text=True, check=False)
        assert started.returncode == 0, started.stderr
        try:
            yield Postfix(folder, folder / "authority.pem")
        finally:
            subprocess.run([*command, "stop"], capture_output=True, check=False)
    finally:
        shutil.rmtree(folder)


def parts(pdf: bytes = PDF) -> Parts:
    return Parts(
        subject="Weekly brief 27 – Länder\r\nBcc: evil@example.org",
        text="Ten days.\n.\n..\nFrom here, to there: „zehn“.\n" + "long " * 500 + "\n",
        html="<p>Ten days.</p>\n.\n<p>From „zehn“</p>\n",
        pdf=pdf,
        pdf_name="brief.pdf",
        link="",
        label="2021-W27",
        edition="2021-W27",
        issued=date(2021, 7, 12),
        language="de",
    )


def by_smtp(postfix: Postfix) -> Carrier:
    server = Server("127.0.0.1", _PORT, authorities=postfix.authority, timeout=30)
    return Smtp(server, DESK.address)


def by_program(postfix: Postfix) -> Carrier:
    program = postfix.folder / "sendmail"
    program.write_text(f'#!/bin/sh\nexec {_SENDMAIL} -C {postfix.folder / "conf"} "$@"\n')
    program.chmod(0o755)
    return Sendmail(program, DESK.address)


def check(mail: bytes, letter: Letter) -> None:
    """The mail of a reader is the letter, with a relay's lines above it and no other."""
    read = email.message_from_bytes(mail, policy=email.policy.default)
    trace = [name for name in read.keys() if name in _TRACE]  # noqa: SIM118 (a message, no dict)
    ours = [name for name in read.keys() if name not in _TRACE]  # noqa: SIM118
    assert ours == [name for name in HEADERS if name in ours]
    assert set(ours) == set(HEADERS) - {"Content-Transfer-Encoding"}
    assert [name for name in trace if name != "Received"] == [
        *("Return-Path", "X-Original-To", "Delivered-To")
    ]
    assert read["Delivered-To"] == read["X-Original-To"] == letter.reader
    assert read["Return-Path"] == f"<{DESK.address}>"
    assert [address.addr_spec for address in read["To"].addresses] == [letter.reader]

    assert b"\r" not in mail
    assert b"\0" not in mail
    assert mail.endswith(letter.data.replace(b"\r\n", b"\n"))
    (paper,) = (part for part in read.walk() if part.get_content_type() == "application/pdf")
    assert hashlib.sha256(paper.get_content()).hexdigest() == letter.pdf
    assert paper.get_content() == PDF


@pytest.mark.parametrize(("way", "begin"), [("SMTP", by_smtp), ("sendmail", by_program)])
def test_each_reader_has_the_letter_and_nothing_else(
    postfix: Postfix, tmp_path: Path, way: str, begin: Callable[[Postfix], Carrier]
) -> None:
    letters = [write_letter(parts(), reader, DESK) for reader in READERS]
    with open_store(tmp_path) as store:
        runs = [
            send(letters, begin(postfix), store, lambda: datetime(2021, 7, 12, 6, tzinfo=UTC))
            for _ in range(2)
        ]

    assert [run.counts for run in runs] == [{"sent": 3}, {"before": 3}]
    for letter in letters:
        check(postfix.wait(letter.reader), letter)
    boxes = sorted(path.name for path in (postfix.folder / "mail").iterdir())
    assert boxes == sorted(reader.address.split("@")[0] for reader in READERS)
    print(f"\nPostfix, {way}: 3 letters in 3 Maildirs, byte for byte; headers ours alone")


def test_what_it_refuses_is_told_and_the_rest_goes_on(postfix: Postfix, tmp_path: Path) -> None:
    letters = [
        write_letter(parts(), Reader("nobody@example.org"), DESK),
        write_letter(parts(), Reader("ann@elsewhere.example"), DESK),
        write_letter(parts(PDF * 8), Reader("cy@example.org"), DESK),
        write_letter(parts(), Reader("ann@example.org"), DESK),
    ]
    with open_store(tmp_path) as store:
        mailing = send(
            letters, by_smtp(postfix), store, lambda: datetime(2021, 7, 12, 6, tzinfo=UTC)
        )

    told = [(line.fate, line.sending.code, line.sending.said) for line in mailing.lines]
    print("", *told, sep="\n")
    assert [(fate, code) for fate, code, _ in told] == [
        *(("failed", 550), ("failed", 554), ("failed", 552), ("sent", 250))
    ]
    check(postfix.wait("ann@example.org"), letters[-1])
    assert postfix.mails("cy@example.org") == []
