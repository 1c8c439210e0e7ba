"""Send by a server that fails, die while sending, and count: each reader once, or held and told.

Sampled by default; BRIEFGEN_KILL_POINTS=all (``./dev reliability``) takes every point and the long
list of readers.
"""

import json
import os
import re
import shutil
import socket
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, overload

import pytest

from briefgen.deliver.carriers import Carrier, Outbox, Server, Smtp
from briefgen.jobs.send import Mailing, send
from briefgen.model import Letter
from briefgen.store import Store, examine, open_store

ALL = os.environ.get("BRIEFGEN_KILL_POINTS") == "all"
START = datetime(2021, 7, 12, 6, 0, tzinfo=UTC)
BRIEF, SENDER = "2021-W27", "desk@example.org"
CALLS = ("sendto", "recvfrom", "pwrite64", "fdatasync", "fsync", "rename")
IN_DATA = {("sendto", 6), ("rename", 4)}
"""Where the last dot of the first letter is sent, and where its file gets its name."""
READERS = ("ann@example.org", "bo@example.org", "cy@example.org")

pytestmark = pytest.mark.reliability


def letter(reader: str, group: str = "all") -> Letter:
    data = f"To: {reader}\r\nMessage-ID: <{reader}@x>\r\n\r\nTopics of {group}.\r\n.\r\n..\r\n"
    more = "as long as no buffer\r\n" * 300_000 if reader.startswith("drophalf") else ""
    return Letter(BRIEF, reader, f"<{reader}@x>", (data + more).encode(), group)


class Letters(Sequence[Letter]):
    """Letters to readers of groups, each written when it is asked for."""

    def __init__(self, groups: dict[str, str]) -> None:
        self.groups = list(groups.items())

    def __len__(self) -> int:
        return len(self.groups)

    @overload
    def __getitem__(self, place: int) -> Letter: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Letter]: ...
    def __getitem__(self, place: Any) -> Any:
        return letter(*self.groups[place])


def carrier(port: int, patience: float = 60) -> Smtp:
    return Smtp(Server("127.0.0.1", port, "none", timeout=60, patience=patience), SENDER)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path / "store") as opened:
        yield opened


# By behaviour: what becomes of it in runs an hour apart, and how many mails the server has kept.
BEHAVIOURS = {
    "ok": (("sent", "before", "before"), 1),
    "550": (("failed", "failed", "failed"), 0),
    "451once": (("retry", "sent", "before"), 1),
    "451always": (("retry", "retry", "retry"), 0),
    "421once": (("sent", "before", "before"), 1),
    "dropearly": (("sent", "before", "before"), 1),
    "dropdata": (("sent", "before", "before"), 1),
    "drophalf": (("retry", "sent", "before"), 1),
    "dropbefore": (("doubt", "doubt", "doubt"), 0),
    "dropafter": (("doubt", "doubt", "doubt"), 1),
    "452late": (("retry", "sent", "before"), 1),
    "552late": (("failed", "failed", "failed"), 0),
    "odd": (("doubt", "doubt", "doubt"), 1),
    "slow": (("doubt", "doubt", "doubt"), 1),
    "ok.last": (("sent", "before", "before"), 1),
}


def test_what_becomes_of_a_letter_by_what_the_server_does(store: Store, smtpd: Any) -> None:
    readers = [f"{behaviour}@example.org" for behaviour in BEHAVIOURS]
    letters = [letter(reader) for reader in readers]
    runs = []
    for hour in range(3):
        now = START + timedelta(hours=hour)
        runs.append(send(letters, carrier(smtpd.port, 0.5), store, lambda now=now: now))
    kept = smtpd.counts()

    rows = zip(BEHAVIOURS, readers, zip(*(run.lines for run in runs), strict=True), strict=True)
    found = {}
    print(f"\n{'server':12}{'run 1':10}{'run 2':10}{'run 3':10}kept  answer")
    for behaviour, reader, lines in rows:
        fates = tuple(line.fate for line in lines)
        found[behaviour] = (fates, kept[reader])
        row = lines[-1].sending
        told = "".join(f"{fate:10}" for fate in fates)
        print(f"{behaviour:12}{told}{kept[reader]:<6}{row.code or ''} {row.said}")

    assert found == BEHAVIOURS
    assert all(mail == letter(reader).data for reader, mail in smtpd.kept)


def test_a_server_that_closes_on_everybody_is_left_alone(store: Store, smtpd: Any) -> None:
    names = ("421always.a", "421always.b", "ok.c", *(f"421always.{n}" for n in range(9)))
    letters = [letter(f"{name}@example.org") for name in names]

    mailing = send(letters, carrier(smtpd.port), store, lambda: START)

    fates = [line.fate for line in mailing.lines]
    assert fates == ["retry", "retry", "sent", "retry", "retry", *["not sent"] * 7]
    assert "closes each connection: 421 4.3.2 closing" in str(mailing.stopped)


# The same of the faulty server in the evaluation data, which drops and is slow once.
GIVEN = {
    "ok": (("sent", "before", "before"), 1),
    "550a": (("failed", "failed", "failed"), 0),
    "451once": (("retry", "sent", "before"), 1),
    "451always": (("retry", "retry", "retry"), 0),
    "dropbefore": (("doubt", "doubt", "doubt"), 0),
    "dropafter": (("doubt", "doubt", "doubt"), 1),
    "slow": (("sent", "before", "before"), 1),
}


@pytest.mark.skipif(not ALL, reason="`./dev reliability` asks the faulty server of others too")
def test_what_becomes_of_a_letter_by_a_server_of_others(
    store: Store, shared: Path, tmp_path: Path, loopback: None
) -> None:
    script, kept = shared / "eval/reliability/faulty_smtpd.py", tmp_path / "kept"
    if not script.is_file():
        pytest.skip(f"{script} is not there")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    letters = [letter(f"{name}@example.org") for name in GIVEN]
    with subprocess.Popen([sys.executable, script, str(port), kept]) as server:
        try:
            wait_for(port)
            runs = [
                send(letters, carrier(port), store, lambda hour=hour: START + timedelta(hours=hour))
                for hour in range(3)
            ]
        finally:
            server.kill()
    had = Counter(json.loads(line)[0] for line in kept.read_text().splitlines())

    lines = zip(*(run.lines for run in runs), strict=True)
    found = {
        name: (tuple(line.fate for line in of), had[of[0].sending.reader])
        for name, of in zip(GIVEN, lines, strict=True)
    }
    print(
        "", *(f"{name:12}{fates}, kept {count}" for name, (fates, count) in found.items()), sep="\n"
    )
    assert found == GIVEN


def wait_for(port: int) -> None:
    """Wait until a server that was just started listens."""
    for _ in range(600):
        with suppress(ConnectionRefusedError), socket.create_connection(("127.0.0.1", port)):
            return
        threading.Event().wait(0.05)
    raise AssertionError("it does not listen")


SCRIPT = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from briefgen.deliver.carriers import Outbox, Server, Smtp
from briefgen.jobs.send import send
from briefgen.model import Letter
from briefgen.store import open_store
where, port, *readers = sys.argv[1:]
letters = [
    Letter("2021-W27", r, f"<{r}@x>", f"To: {r}\\r\\n\\r\\nTen days.\\r\\n".encode(), "")
    for r in readers
]
server = Server("127.0.0.1", int(port or 0), "none", timeout=60)
carrier = Smtp(server, "desk@example.org") if port else Outbox(Path(where) / "outbox")
with open_store(Path(where) / "store") as store:
    send(letters, carrier, store, lambda: datetime(2021, 7, 12, 6, tzinfo=UTC))
"""
"""One run of sending in a process of its own."""


def sender(where: Path, port: str, *strace: str) -> list[str]:
    """The words that run it; there is a store, so that its making is not what is killed."""
    if not (where / "store").exists():
        with open_store(where / "store"):
            pass
    before = ("strace", "-qq", *strace) if strace else ()
    return [*before, sys.executable, "-c", SCRIPT, str(where), port, *READERS]


def run(*command: str) -> int:
    site = os.pathsep.join(path for path in sys.path if path)
    environment = os.environ | {"PYTHONPATH": site, "PYTHONDONTWRITEBYTECODE": "1"}
    done = subprocess.run(command, env=environment, capture_output=True, check=False)
    return done.returncode


def points(where: Path, port: str) -> list[tuple[str, int]]:
    """Each call that a run makes while it sends, and its place in the count of such calls."""
    found = []
    for call in CALLS:
        place, trace = where / call, where / f"{call}.trace"
        place.mkdir(parents=True)
        run(*sender(place, port, "-y", "-o", str(trace), "-e", f"trace={call}"))
        lines = trace.read_text(encoding="utf-8", errors="replace").splitlines()
        calls = [line for line in lines if line.startswith(f"{call}(")]
        ours = ("<socket:", "<TCP:", str(place))
        touching = [n for n, line in enumerate(calls, 1) if any(name in line for name in ours)]
        found += [(call, n) for n in touching]
    return found


def follow(where: Path, port: str) -> Mailing:
    """The run after it, in this process."""
    letters = [
        Letter(BRIEF, r, f"<{r}@x>", f"To: {r}\r\n\r\nTen days.\r\n".encode(), "") for r in READERS
    ]
    by: Carrier = carrier(int(port)) if port else Outbox(where / "outbox")
    with open_store(where / "store") as store:
        return send(letters, by, store, lambda: START + timedelta(hours=1))


@pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed")
@pytest.mark.parametrize("way", ["smtp", "outbox"])
def test_a_run_killed_at_any_call_doubles_and_loses_no_letter(
    tmp_path: Path, smtpd: Any, way: str
) -> None:
    port = str(smtpd.port) if way == "smtp" else ""
    all_points = points(tmp_path / "points", port)
    assert {call for call, _ in all_points} >= set(CALLS if port else CALLS[2:])
    found: Counter[str] = Counter()
    held: Counter[int] = Counter()
    some = [*all_points[2::17], *(point for point in all_points if point in IN_DATA)]
    for number, (call, n) in enumerate(all_points if ALL else some):
        where = tmp_path / f"{number}"
        where.mkdir()
        smtpd.kept.clear()
        inject = f"inject={call}:signal=SIGKILL:when={n}"
        killed = run(*sender(where, port, "-o", os.devnull, "-e", f"trace={call}", "-e", inject))
        assert killed == -9, (call, n)
        mailing = follow(where, port)
        got = smtpd.counts() if port else files(where)
        for line in mailing.lines:
            count, is_held = got[line.sending.reader], line.fate == "doubt"
            outcome = "once" if count == 1 else "double" if count else "lost"
            found["held" if is_held and count < 2 else outcome] += 1
            held[count] += is_held
        assert examine(where / "store").damage == ()
        assert {line.fate for line in follow(where, port).lines} <= {"before", "doubt"}

    print(
        f"\n{way}: killed at {found.total() // 3} of {len(all_points)} points, readers"
        f" {found.total()}: {dict(found)}, of the held {held[1]} had it, {held[0]} had not"
    )
    assert set(found) <= {"once", "held"}
    assert found["once"] > 2 * found["held"] > 0


def files(where: Path) -> Counter[str]:
    """How many whole letters the outbox holds for each reader."""
    found: Counter[str] = Counter()
    for path in (where / "outbox").rglob("*.eml"):
        text = path.read_text()
        reader = re.match(r"To: (\S+)", text)
        assert reader, path
        assert text.endswith("Ten days.\n")
        found[reader[1]] += 1
    return found


@pytest.mark.parametrize("dies", ["between", "before", "after"])
def test_a_long_list_whose_server_dies_is_ended_by_the_next_run(
    store: Store, smtpd: Any, dies: str
) -> None:
    size, smtpd.dies_at = (1000, 400) if ALL else (50, 20)
    smtpd.dies = dies
    groups = {f"reader{n}@example.org": f"group {n % 5}" for n in range(size)}
    letters = Letters(groups)

    first = send(letters, carrier(smtpd.port), store, lambda: START)
    listed = Counter(row.state for row in store.ledger.all(BRIEF))
    smtpd.revive()
    second = send(letters, carrier(smtpd.port), store, lambda: START)
    held = [line.sending.reader for line in second.lines if line.fate == "doubt"]
    had = smtpd.counts()
    print(
        f"\n{size} readers, the server dies at {dies} message {400 if ALL else 20}: first run"
        f" {dict(first.counts)}, second {dict(second.counts)},"
        f" held {len(held)}, of them {sum(had[reader] for reader in held)} had it"
    )
    for reader in held:
        if not had[reader]:  # as a person finds in the relay's log
            store.ledger.resend(BRIEF, reader, START)
    send(letters, carrier(smtpd.port), store, lambda: START)

    assert first.stopped
    assert listed.total() == size
    assert listed["pending"] == size - (400 if ALL else 20)
    assert len(held) == (0 if dies == "between" else 1)
    assert smtpd.counts() == dict.fromkeys(groups, 1)
    assert all(f"Topics of {groups[reader]}." in mail.decode() for reader, mail in smtpd.kept)
    assert smtpd.connections < size / 10 + 9
