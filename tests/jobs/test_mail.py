"""The mail of a desk: who gets which brief, once, and what is told of those who do not."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from types import TracebackType
from typing import Self

import pytest

from briefgen.cli.main import main
from briefgen.deliver.carriers import Outcome
from briefgen.deliver.letter import write_letter
from briefgen.errors import SendError, SourceError, UsageError, VerifyError
from briefgen.jobs import told
from briefgen.jobs.backup import backup as back_up
from briefgen.jobs.mail import Run, send
from briefgen.jobs.mailable import edition_of
from briefgen.jobs.outbox import approve, arrived, listed
from briefgen.jobs.past import shelf
from briefgen.jobs.plan import Order
from briefgen.jobs.readers import add, check, remove
from briefgen.jobs.restore import restore
from briefgen.jobs.status import Status, status
from briefgen.jobs.trial import preview, trial
from briefgen.model import Letter, Parts, Reader, Sender
from briefgen.settings import Settings, load
from briefgen.store import open_store

BRIEF = "2021-W27"
MONDAY = datetime(2021, 7, 12, 8, 0, tzinfo=UTC)
SETTINGS = """
[brief]
inbox = "inbox"
[[topic]]
name = "Ferries"
match = ["ferry"]
[[topic]]
name = "Grain"
match = ["wheat*"]
[[group]]
name = "Board"
profile = "one-page"
[[group]]
name = "Grain desk"
topics = ["Grain"]
[[group]]
name = "Harbour"
topics = ["Ferries"]
language = "de"
[[group]]
name = "Monthly"
series = ["monthly"]
[[group]]
name = "Linked"
parts = "link"
[mail]
sender = "briefs@desk.example"
unsubscribe_mail = "leave@desk.example"
"""
FERRY = """Halden ferry returns to service

By Mira Lorne, The Halden Post

8 July 2021

HALDEN — The ferry between Halden and Orsk returned to service on Thursday after repairs that
took six weeks, the harbour office said.

"The engines were taken apart to the last bolt," harbour master Tove Ek said. "They will hold."
"""
BRIDGE = """Council shuts Orsk bridge for inspection

By Per Dahl, Orsk Daily

9 July 2021

ORSK — The town council of Orsk shut the old bridge on Friday for an inspection of its cables.

The bridge carries 3,500 vehicles a day. The inspection will last at least ten days, the council
said.
"""


@dataclass
class Desk:
    """A desk in a folder of its own, and what its readers have got."""

    folder: Path
    now: datetime = MONDAY

    @property
    def settings(self) -> Settings:
        return load(self.folder / "briefgen.toml")

    def set(self, line: str) -> None:
        path = self.folder / "briefgen.toml"
        path.write_text(f"{path.read_text(encoding='utf-8')}{line}\n", encoding="utf-8")

    def readers(self, *lines: str) -> None:
        text = "\n".join(("address,group", *lines, ""))
        (self.folder / "readers.csv").write_text(text, encoding="utf-8")

    def send(self, order: Order | None = None) -> Run:
        return send(order or Order(), self.settings, lambda: self.now, {})

    def status(self) -> Status:
        return status(self.settings, self.now)

    def brief(self, *args: str) -> None:
        settings = str(self.folder / "briefgen.toml")
        assert main(["weekly", "--settings", settings, "--quiet", *args]) == 0

    def got(self, brief: str = BRIEF) -> dict[str, EmailMessage]:
        """The letters in the outbox, by reader."""
        found = {}
        for path in sorted((self.folder / "outbox").glob(f"{brief}*/*.eml")):
            message = message_from_bytes(path.read_bytes(), policy=policy.default)
            assert isinstance(message, EmailMessage)
            found[str(message["To"])] = message
        return found


@dataclass
class Fake:
    """A carrier that answers as it is told, and keeps what it was given."""

    answers: dict[str, Outcome] = field(default_factory=dict)
    given: list[str] = field(default_factory=list)
    broken: SendError | None = None

    def __enter__(self) -> Self:
        if self.broken is not None:
            raise self.broken
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        pass

    def deliver(self, letter: Letter, before_data: Callable[[], None]) -> Outcome:
        outcome = self.answers.get(letter.reader, Outcome("sent", 250, "ok"))
        if outcome.kind in ("sent", "doubt"):
            before_data()
        self.given.append(letter.reader)
        return outcome


@pytest.fixture
def carrier(monkeypatch: pytest.MonkeyPatch) -> Fake:
    fake = Fake()
    monkeypatch.setattr("briefgen.jobs.mail.carrier_of", lambda mail, environment: fake)
    return fake


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    desk = Desk(tmp_path_factory.mktemp("desk"))
    (desk.folder / "briefgen.toml").write_text(SETTINGS, encoding="utf-8")
    (desk.folder / "inbox").mkdir()
    (desk.folder / "inbox" / "ferry.txt").write_text(FERRY, encoding="utf-8")
    (desk.folder / "inbox" / "bridge.txt").write_text(BRIDGE, encoding="utf-8")
    desk.brief("--week", BRIEF)
    return desk.folder


@pytest.fixture
def desk(made: Path, tmp_path: Path) -> Desk:
    """A desk with the brief of 2021-W27, on the Monday after."""
    shutil.copytree(made, tmp_path / "desk", symlinks=True)
    return Desk(tmp_path / "desk")


def fates(run: Run) -> dict[str, str]:
    return {line.sending.reader: line.fate for line in run.mailing.lines}


def ledger(desk: Desk) -> dict[str, str]:
    with open_store(desk.settings.brief.store) as store:
        return {row.reader: row.state for row in store.ledger.all()}


def test_each_reader_gets_what_the_group_gets_once(desk: Desk) -> None:
    desk.readers("ann@a.example,", "ben@a.example,Board", "cy@a.example,Harbour")
    desk.readers(
        "ann@a.example,", "ben@a.example,Board", "cy@a.example,Harbour", "mo@a.example,Monthly"
    )

    first = desk.send(Order(accepting=True))
    again = desk.send()

    assert first.is_whole
    assert again.is_whole
    assert again.mailing.lines == ()
    assert told.counts(again) == {BRIEF: {"before": 3}}
    got = desk.got()
    assert sorted(got) == ["ann@a.example", "ben@a.example", "cy@a.example"]
    papers = {r: [p.get_content() for p in m.iter_attachments()] for r, m in got.items()}
    assert papers["ann@a.example"] == [(desk.folder / f"output/{BRIEF}/brief.pdf").read_bytes()]
    assert papers["cy@a.example"] != papers["ann@a.example"]
    text = got["cy@a.example"].get_body(("plain",))
    assert text is not None
    assert "ferry" in text.get_content()
    assert "bridge" not in text.get_content().lower()


def test_who_was_not_accepted_waits_and_the_others_get_theirs(desk: Desk) -> None:
    desk.readers("ann@a.example,", "ben@a.example,")
    check(desk.settings, accepting=True)
    desk.readers("ann@a.example,", "ben@a.example,Board", "new@a.example,")

    run = desk.send()

    assert fates(run) == {"ann@a.example": "sent"}
    assert not run.is_whole
    end = told.end_of(run)
    assert end is not None
    assert (end.exit_code, "2 readers wait to be accepted" in str(end)) == (6, True)
    assert fates(desk.send(Order(accepting=True))) == {
        "ben@a.example": "sent",
        "new@a.example": "sent",
    }


def test_who_left_gets_nothing_and_who_is_missing_is_told(desk: Desk) -> None:
    desk.readers("ann@a.example,", "ben@a.example,", "cy@a.example,")
    check(desk.settings, accepting=True)
    remove(desk.settings, "cy@a.example", desk.now.date())
    text = (desk.folder / "readers.csv").read_text(encoding="utf-8")
    kept = [line for line in text.splitlines() if "ben@" not in line]
    (desk.folder / "readers.csv").write_text("\n".join(kept), encoding="utf-8")

    run = desk.send()

    assert fates(run) == {"ann@a.example": "sent"}
    assert [reader.address for reader in run.plan.roll.removed] == ["ben@a.example"]
    assert not run.is_whole


def test_an_old_brief_goes_only_when_it_is_named(desk: Desk) -> None:
    add(desk.settings, "ann@a.example", "", "")
    desk.now = MONDAY + timedelta(days=7)

    by_itself = desk.send()
    named = desk.send(Order(BRIEF))

    assert fates(by_itself) == {}
    assert BRIEF in by_itself.plan.found.notes[0]
    assert by_itself.is_whole
    assert fates(named) == {"ann@a.example": "sent"}


def test_a_brief_that_was_changed_goes_to_nobody(desk: Desk) -> None:
    add(desk.settings, "ann@a.example", "", "")
    paper = desk.folder / f"output/{BRIEF}/brief.pdf"
    paper.write_bytes(paper.read_bytes() + b"\n")

    with pytest.raises(VerifyError, match=r"brief\.pdf: has other bytes"):
        desk.send(Order(BRIEF))
    run = desk.send()

    assert [type(fault.error) for fault in run.faults] == [VerifyError]
    assert not run.is_whole
    assert desk.got() == {}


def test_a_brief_waits_for_approval_of_its_very_bytes(desk: Desk) -> None:
    desk.set("approval = true")
    add(desk.settings, "ann@a.example", "", "")

    before = desk.send()
    approve(desk.settings, BRIEF, desk.now)
    desk.brief("--week", BRIEF, "--title", "Another title")
    changed = desk.send()
    given = approve(desk.settings, BRIEF, desk.now)
    after = desk.send()

    assert "has not been approved" in str(before.faults[0].error)
    assert f"briefgen approve {BRIEF}" in str(before.faults[0].error)
    assert "has changed since it was approved" in str(changed.faults[0].error)
    assert given.new
    assert not approve(desk.settings, BRIEF, desk.now).new
    assert [len(run.mailing.lines) for run in (before, changed, after)] == [0, 0, 1]
    assert after.is_whole


def correct(desk: Desk) -> None:
    late = FERRY.replace("Halden ferry returns", "Halden ferry stops").replace("8 July", "10 July")
    late = late.replace("returned to service on Thursday after repairs", "broke down again")
    (desk.folder / "inbox" / "late.txt").write_text(late, encoding="utf-8")
    desk.brief("--week", BRIEF, "--correct")


def test_a_correction_is_mailed_as_an_edition_of_its_own(desk: Desk) -> None:
    add(desk.settings, "ann@a.example", "", "")
    desk.send()
    first = desk.got()["ann@a.example"]
    correct(desk)

    run = desk.send()

    assert [line.sending.brief for line in run.mailing.lines] == [f"{BRIEF}, correction 1"]
    second = desk.got(f"{BRIEF}_correction")["ann@a.example"]
    assert "orrect" in second["Subject"]
    assert second["Message-ID"] != first["Message-ID"]
    (issue,) = shelf(desk.settings.brief.output).issues
    assert edition_of(issue) == run.mailing.lines[0].sending.brief


def test_mail_that_a_correction_replaced_ends(desk: Desk, carrier: Fake) -> None:
    add(desk.settings, "ann@a.example", "", "")
    carrier.answers["ann@a.example"] = Outcome("retry", 451, "later")
    desk.send()
    correct(desk)
    carrier.answers.clear()

    run = desk.send()

    assert [(row.brief, row.state) for row in run.closed] == [(BRIEF, "failed")]
    assert run.is_whole
    assert not desk.status().needs_a_person


@pytest.mark.parametrize(
    ("how", "parts"), [("skip", None), ("note", []), ("send", ["application/pdf"])]
)
def test_what_a_group_gets_of_a_brief_that_tells_it_nothing(
    desk: Desk, how: str, parts: list[str] | None
) -> None:
    add(desk.settings, "ann@a.example", "", "Grain desk")

    run = desk.send(Order(if_empty=how))

    assert run.is_whole
    got = desk.got().get("ann@a.example")
    assert (got is None) == (parts is None)
    if got is not None:
        assert [part.get_content_type() for part in got.iter_attachments()] == parts


def test_a_fault_of_one_group_stops_no_other(desk: Desk) -> None:
    desk.readers("ann@a.example,", "li@a.example,Linked")

    run = desk.send(Order(accepting=True))

    assert fates(run) == {"ann@a.example": "sent"}
    assert [(f.readers, "names no site" in str(f.error)) for f in run.faults] == [(1, True)]
    assert not run.is_whole
    desk.set('site = "https://intranet.example/briefs"')
    assert fates(desk.send()) == {"li@a.example": "sent"}
    assert f"https://intranet.example/briefs/{BRIEF}/" in str(desk.got()["li@a.example"])


def test_a_preview_changes_nothing(desk: Desk) -> None:
    desk.readers("ann@a.example,", "ben@a.example,Board", "cy@a.example,Board")
    check(desk.settings, accepting=True)
    remove(desk.settings, "cy@a.example", desk.now.date())

    made, written = preview(Order(), desk.settings, desk.now)

    assert [(s.group.name, [r.address for r in s.readers]) for s in made.shares] == [
        ("", ["ann@a.example"]),
        ("Board", ["ben@a.example"]),
    ]
    assert len(written) == 2
    assert all(path.is_file() for path in written)
    assert ledger(desk) == {}
    with open_store(desk.settings.brief.store) as store:
        assert store.roll.key() == ""
    assert desk.got() == {}


def test_a_trial_is_marked_and_stands_in_no_ledger(desk: Desk) -> None:
    add(desk.settings, "ann@a.example", "", "")
    desk.send()
    true = desk.got()["ann@a.example"]

    brief, outcome = trial(BRIEF, "Ann@A.example", "Board", desk.settings, {})

    assert (brief.edition, outcome.kind) == (BRIEF, "sent")
    message = message_from_bytes(Path(outcome.text).read_bytes(), policy=policy.default)
    assert message["Subject"].startswith("Test: ")
    assert message["Message-ID"] != true["Message-ID"]
    assert ledger(desk) == {"ann@a.example": "sent"}
    trial("", "ann@a.example", "", desk.settings, {})
    path = desk.folder / "outbox" / BRIEF / next(iter((desk.folder / "outbox" / BRIEF).iterdir()))
    kept = message_from_bytes(path.read_bytes(), policy=policy.default)
    assert kept["Message-ID"] == true["Message-ID"]
    for address, group in (("a@b.example, c@d.example", ""), ("a@b.example", "Bored")):
        with pytest.raises(UsageError):
            trial(BRIEF, address, group, desk.settings, {})


def test_what_is_put_off_goes_on_beside_a_newer_brief(desk: Desk, carrier: Fake) -> None:
    desk.readers("ann@a.example,", "ben@a.example,")
    carrier.answers["ben@a.example"] = Outcome("retry", 451, "later")
    first = desk.send(Order(accepting=True))
    desk.brief("--week", "2021-W28")
    add(desk.settings, "new@a.example", "", "")
    carrier.answers.clear()
    desk.now = MONDAY + timedelta(days=7)

    second = desk.send()

    assert fates(first) == {"ann@a.example": "sent", "ben@a.example": "retry"}
    assert not first.is_whole
    assert sorted((x.sending.brief, x.sending.reader, x.fate) for x in second.mailing.lines) == [
        (BRIEF, "ben@a.example", "sent"),
        ("2021-W28", "ann@a.example", "sent"),
        ("2021-W28", "ben@a.example", "sent"),
        ("2021-W28", "new@a.example", "sent"),
    ]


def test_what_failed_or_is_in_doubt_goes_again_only_when_a_person_says_so(
    desk: Desk, carrier: Fake
) -> None:
    desk.readers("ann@a.example,", "ben@a.example,", "cy@a.example,")
    carrier.answers = {
        "ann@a.example": Outcome("failed", 550, "no such user"),
        "ben@a.example": Outcome("doubt", 0, "the server did not answer"),
        "cy@a.example": Outcome("doubt", 0, "the server did not answer"),
    }
    first = desk.send(Order(accepting=True))
    carrier.answers.clear()
    second = desk.send()

    assert {one.reader: one.state for one in told.troubles(first)} == fates(first)
    assert "--resend-failed" in next(told.troubles(first)).advice
    assert not first.is_whole
    assert second.is_whole
    assert desk.status().needs_a_person
    with pytest.raises(UsageError, match="which brief"):
        desk.send(Order(resend_doubt=True))

    some = desk.send(Order(BRIEF, only=("BEN@a.example",), resend_doubt=True))
    arrived(desk.settings, BRIEF, ["cy@a.example"], desk.now)
    rest = desk.send(Order(BRIEF, resend_failed=True))

    assert fates(some) == {"ben@a.example": "sent"}
    assert fates(rest) == {"ann@a.example": "sent"}
    assert set(ledger(desk).values()) == {"sent"}
    assert listed(desk.settings) == ()
    assert not desk.status().needs_a_person


def test_what_a_dead_run_left_is_told_and_held(desk: Desk, carrier: Fake) -> None:
    desk.readers("ann@a.example,", "ben@a.example,")
    carrier.broken = SendError("mx: the mail server cannot be used.", "Look at [mail].")
    desk.send(Order(accepting=True))
    carrier.broken = None
    with open_store(desk.settings.brief.store) as store:
        store.ledger.claim(BRIEF, "ann@a.example", desk.now)
        store.ledger.data(BRIEF, "ann@a.example", desk.now)

    assert desk.status().needs_a_person
    run = desk.send()

    assert [(one.state, one.reader) for one in told.troubles(run)] == [("doubt", "ann@a.example")]
    assert not run.is_whole
    assert fates(run) == {"ben@a.example": "sent"}
    assert carrier.given == ["ben@a.example"]


def test_a_letter_that_cannot_be_written_stops_no_other(
    desk: Desk, carrier: Fake, monkeypatch: pytest.MonkeyPatch
) -> None:
    def write(parts: Parts, reader: Reader, sender: Sender) -> Letter:
        if reader.address.startswith("ann@"):
            raise SendError("the message to ann cannot be written.")
        return write_letter(parts, reader, sender)

    monkeypatch.setattr("briefgen.jobs.post.write_letter", write)
    desk.readers("ann@a.example,", "ben@a.example,")

    run = desk.send(Order(accepting=True))

    assert fates(run) == {"ben@a.example": "sent"}
    assert [fault.readers for fault in run.faults] == [1]


def test_a_server_that_cannot_be_used_is_told_and_nobody_is_lost(desk: Desk, carrier: Fake) -> None:
    add(desk.settings, "ann@a.example", "", "")
    carrier.broken = SendError("mx: the mail server cannot be used.", "Look at [mail].")
    first = desk.send()
    carrier.broken = None

    assert told.end_of(first) is first.mailing.stopped
    assert told.as_json(first, 6)["stopped"].startswith("mx: ")
    assert fates(first) == {"ann@a.example": "not sent"}
    assert fates(desk.send()) == {"ann@a.example": "sent"}


def test_mail_begun_with_another_pdf_waits_for_a_person(desk: Desk, carrier: Fake) -> None:
    add(desk.settings, "ann@a.example", "", "Board")
    carrier.answers["ann@a.example"] = Outcome("retry", 451, "later")
    desk.send()
    carrier.answers.clear()
    settings = desk.folder / "briefgen.toml"
    settings.write_text(settings.read_text().replace('"one-page"', '"full"'), encoding="utf-8")
    desk.now += timedelta(hours=1)

    held = desk.send()
    gone = desk.send(Order(BRIEF, new_pdf=True))

    assert fates(held) == {"ann@a.example": "other PDF"}
    assert "--new-pdf" in next(told.troubles(held)).advice
    assert fates(gone) == {"ann@a.example": "sent"}


def test_mail_to_who_is_no_reader_any_more_ends(desk: Desk, carrier: Fake) -> None:
    add(desk.settings, "ann@a.example", "", "")
    carrier.answers["ann@a.example"] = Outcome("retry", 451, "later")
    desk.send()
    remove(desk.settings, "ann@a.example", desk.now.date())
    carrier.given.clear()
    desk.now += timedelta(hours=1)

    run = desk.send()

    assert carrier.given == []
    assert [row.said for row in run.closed] == ["no reader any more"]
    assert not desk.status().needs_a_person


@pytest.mark.parametrize(
    ("order", "error"),
    [
        (Order("2021-W30"), SourceError),
        (Order(BRIEF, only=("nobody@a.example",)), UsageError),
        (Order(BRIEF, only=("a@b.example, c@d.example",)), UsageError),
    ],
)
def test_an_order_without_meaning_is_refused(
    desk: Desk, order: Order, error: type[Exception]
) -> None:
    add(desk.settings, "ann@a.example", "", "")

    with pytest.raises(error):
        desk.send(order)
    assert ledger(desk) == {}


def test_without_readers_sender_or_a_true_address_nothing_goes(desk: Desk) -> None:
    with pytest.raises(SourceError, match="briefgen readers add"):
        desk.send()
    add(desk.settings, "ann@a.example", "", "")
    settings = desk.folder / "briefgen.toml"
    text = settings.read_text(encoding="utf-8")
    for written, said in (("", "names no sender"), ("a@b, c@d", "more than one")):
        settings.write_text(text.replace("briefs@desk.example", written), encoding="utf-8")
        with pytest.raises(UsageError, match=said):
            desk.send()


def test_no_mail_goes_by_a_restored_ledger_until_a_person_says_so(desk: Desk) -> None:
    desk.readers("# the board", "ann@a.example,")
    check(desk.settings, accepting=True)
    settings = desk.folder / "briefgen.toml"
    back_up(desk.folder / "desk.tar", desk.settings, settings, force=False)
    desk.send()
    (desk.folder / "readers.csv").unlink()
    restore(desk.folder / "desk.tar", settings)

    with pytest.raises(SendError, match="restored from a backup"):
        desk.send()
    assert desk.status().needs_a_person
    assert (desk.folder / "readers.csv").read_text(encoding="utf-8").count("ann@a.example") == 1
    assert fates(desk.send(Order(after_restore=True))) == {"ann@a.example": "sent"}
    assert not desk.status().needs_a_person


def notes(found: Status) -> list[tuple[str, str]]:
    return [(note.about, note.state) for note in found.notes]


def test_status_says_what_needs_a_person(desk: Desk) -> None:
    assert notes(desk.status()) == [("weekly", "ok")]
    add(desk.settings, "ann@a.example", "", "")
    assert notes(desk.status()) == [("weekly", "ok"), ("readers", "ok"), (BRIEF, "waits")]
    desk.now += timedelta(days=1)
    assert notes(desk.status())[-1] == (BRIEF, "person")
    desk.send()
    assert notes(desk.status()) == [("weekly", "ok"), ("readers", "ok")]
    assert desk.status().mail == {BRIEF: {"sent": 1}}

    desk.readers("ann@a.example,", "mo@a.example,Monthly")
    found = desk.status()
    assert [note.about for note in found.notes if note.state == "person"] == ["monthly", "readers"]


def test_status_says_which_periods_have_no_brief(desk: Desk) -> None:
    def missed(days: int) -> list[str]:
        found = status(desk.settings, MONDAY + timedelta(days=days)).notes
        return [note.found for note in found if note.state == "person"]

    assert missed(7) == []
    assert missed(8) == ["no brief of 2021-W28"]
    assert missed(40) == ["no brief of 2021-W28, 2021-W29, 2021-W30 and 2 more, to 2021-W32"]


def test_status_says_that_a_brief_waits_for_approval(desk: Desk) -> None:
    desk.set("approval = true")
    add(desk.settings, "ann@a.example", "", "")
    assert "not approved" in desk.status().notes[-1].found

    approve(desk.settings, BRIEF, desk.now)
    assert "not approved" not in desk.status().notes[-1].found
