"""The ledger: each step durable, none skipped, none taken twice, and rot told."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from briefgen.errors import StoreError
from briefgen.store import Ledger, Sending, examine, open_store, seals, sendings
from briefgen.store.schema import MIGRATIONS

NOW = datetime(2021, 7, 12, 6, 0, tzinfo=UTC)
ANN = "ann@example.org"
ROW = Sending("2021-W27", ANN, "<m@example.org>", "f" * 64)


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with open_store(tmp_path) as store:
        store.ledger.expect([ROW])
        yield store.ledger


def lead(ledger: Ledger, *states: str) -> Sending:
    """Lead the row of ANN through states, the first ones by their own names."""
    for state in states:
        if state in ("claimed", "data"):
            (ledger.claim if state == "claimed" else ledger.data)(ROW.brief, ANN, NOW)
        else:
            ledger.settle(ROW.brief, ANN, state, NOW, 250, "told")  # type: ignore[arg-type]
    row = ledger.get(ROW.brief, ANN)
    assert row is not None
    return row


def test_a_row_tells_how_it_came_there(ledger: Ledger) -> None:
    row = lead(ledger, "claimed", "data", "sent")

    assert (row.state, row.code, row.said, row.tries) == ("sent", 250, "told", 1)
    assert row.began == row.at == "2021-07-12T06:00:00+00:00"
    assert (row.message, row.pdf) == (ROW.message, ROW.pdf)


def test_nothing_is_sent_that_was_not_noted_before_its_first_byte(ledger: Ledger) -> None:
    with pytest.raises(ValueError, match="pending does not lead to data"):
        lead(ledger, "data")
    with pytest.raises(ValueError, match="claimed does not lead to sent"):
        lead(ledger, "claimed", "sent")
    lead(ledger, "data")
    with pytest.raises(ValueError, match="data does not lead to claimed"):
        lead(ledger, "claimed")


def test_what_is_sent_stays_sent(ledger: Ledger) -> None:
    lead(ledger, "claimed", "data", "sent")
    ledger.expect([ROW])

    for step in (ledger.claim, ledger.data, ledger.release, ledger.resend):
        with pytest.raises(ValueError, match="sent does not lead to"):
            step(ROW.brief, ANN, NOW)
    assert ledger.recover(NOW) == ()
    assert lead(ledger).state == "sent"


def test_an_address_in_capitals_is_the_same_reader(ledger: Ledger) -> None:
    lead(ledger, "claimed", "data", "sent")
    ledger.expect([Sending(ROW.brief, ANN.upper(), "<other@example.org>", ROW.pdf)])

    assert [row.state for row in ledger.all()] == ["sent"]
    assert ledger.get(ROW.brief, ANN.title()) == lead(ledger)


def test_a_dead_run_leaves_a_doubt_only_where_a_byte_may_have_gone(ledger: Ledger) -> None:
    ledger.expect([Sending(ROW.brief, "bo@example.org", "<b@example.org>", "")])
    ledger.claim(ROW.brief, "bo@example.org", NOW)
    lead(ledger, "claimed", "data")

    doubts = ledger.recover(NOW)

    assert [(row.reader, row.state) for row in doubts] == [(ANN, "doubt")]
    assert [row.state for row in ledger.all(ROW.brief)] == ["doubt", "pending"]


def test_a_doubt_is_a_persons_to_end(ledger: Ledger) -> None:
    lead(ledger, "claimed", "data", "doubt")
    with pytest.raises(ValueError, match="doubt does not lead to claimed"):
        lead(ledger, "claimed")

    later = NOW + timedelta(days=1)
    ledger.resend(ROW.brief, ANN, later)
    same = lead(ledger)
    ledger.resend(ROW.brief, ANN, later, replace(ROW, pdf="e" * 64, message="<n@x>"))
    other = ledger.claim(ROW.brief, ANN, later)

    assert (same.state, same.pdf, same.message) == ("pending", ROW.pdf, ROW.message)
    assert (other.pdf, other.message, other.tries) == ("e" * 64, "<n@x>", 1)
    assert other.began == "2021-07-13T06:00:00+00:00"


def test_a_sending_put_off_keeps_its_age(ledger: Ledger) -> None:
    lead(ledger, "claimed", "retry")
    ledger.claim(ROW.brief, ANN, NOW + timedelta(days=1))
    ledger.release(ROW.brief, ANN, NOW + timedelta(days=1))

    assert (lead(ledger).began, lead(ledger).tries) == ("2021-07-12T06:00:00+00:00", 2)


def test_each_change_is_kept_when_its_function_has_returned(ledger: Ledger, tmp_path: Path) -> None:
    states = []
    for state in ("claimed", "data", "retry", "claimed", "failed"):
        lead(ledger, state)
        other = sqlite3.connect(tmp_path / "store.sqlite3")
        states += [found for (found,) in other.execute("select state from sending")]
        (level,) = ledger._database.execute("pragma synchronous").fetchone()
        other.close()
        assert level == 2  # full: the log is on the disk when a commit returns

    assert states == ["claimed", "data", "retry", "claimed", "failed"]


def test_a_sending_that_rot_changed_or_took_stops_the_mail(ledger: Ledger, tmp_path: Path) -> None:
    lead(ledger, "claimed", "data", "sent")
    ledger.check()
    database = ledger._database
    database.execute("update sending set state = 'pending'")
    with pytest.raises(StoreError, match=r"2021-W27 to ann@example.org.*get a brief twice"):
        ledger.get(ROW.brief, ANN)
    with pytest.raises(StoreError, match="damaged"):
        ledger.check()
    assert any("ann@example.org is damaged" in line for line in examine(tmp_path).damage)

    database.execute("drop trigger sending_delete")
    database.execute("delete from sending")
    with pytest.raises(StoreError, match="sealed with"):
        ledger.check()


def test_an_approval_is_of_one_edition(ledger: Ledger) -> None:
    before = ledger.approved("2021-W27")
    ledger.approve("2021-W27", "first", NOW)
    ledger.approve("2021-W27", "second", NOW)

    assert (before, ledger.approved("2021-W27"), ledger.approved("2021-W28")) == ("", "second", "")
    ledger._database.execute("update approval set edition = 'first'")
    assert ledger.approved("2021-W27") == ""


def test_a_store_with_a_ledger_is_whole(ledger: Ledger, tmp_path: Path) -> None:
    lead(ledger, "claimed", "data", "retry")
    ledger.approve("2021-W27", "first", NOW)

    assert examine(tmp_path).damage == ()


class Runs(RuleBasedStateMachine):
    """Runs that end anywhere, answers of any kind, and a person who resends: over a real store."""

    def __init__(self) -> None:
        super().__init__()
        self.database = sqlite3.connect(":memory:", isolation_level=None)
        self.store = sendings_of(self.database)
        self.store.expect([ROW])
        self.bytes_gone = self.resent = 0

    def state(self) -> str:
        row = self.store.get(ROW.brief, ANN)
        assert row is not None
        return row.state

    @rule(
        ends=st.sampled_from(("before data", "in data", "answered")),
        answer=st.sampled_from(("sent", "retry", "failed", "doubt")),
    )
    def run(self, ends: str, answer: sendings.SendingState) -> None:
        self.store.recover(NOW)
        if self.state() not in ("pending", "retry"):
            return
        self.store.claim(ROW.brief, ANN, NOW)
        if ends != "before data":
            self.store.data(ROW.brief, ANN, NOW)
            # An answer of 4xx or 5xx says that the bytes were not taken.
            self.bytes_gone += answer in ("sent", "doubt") or ends == "in data"
        if ends == "answered":
            self.store.settle(ROW.brief, ANN, answer, NOW, 0, "")

    @rule()
    def a_person_resends(self) -> None:
        if self.state() in ("doubt", "failed"):
            self.resent += self.state() == "doubt"
            self.store.resend(ROW.brief, ANN, NOW)

    def teardown(self) -> None:
        self.database.close()

    @invariant()
    def no_reader_gets_a_brief_twice(self) -> None:
        assert self.bytes_gone <= 1 + self.resent


def sendings_of(database: sqlite3.Connection) -> Ledger:
    seals.prepare(database)
    for step in MIGRATIONS:
        database.executescript(step)

    @contextmanager
    def writing() -> Iterator[None]:
        database.execute("begin immediate")
        yield
        database.execute("commit")

    return Ledger(database, writing)


TestRuns = Runs.TestCase
TestRuns.settings = settings(max_examples=60, stateful_step_count=20, deadline=None)
