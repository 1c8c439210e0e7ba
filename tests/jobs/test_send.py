"""Sending by the ledger: due letters once each, the rest held, over as many runs as it takes."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from briefgen.deliver.carriers import Outcome
from briefgen.errors import LockedError, SendError, StoreError
from briefgen.jobs.lock import locked
from briefgen.jobs.send import LOCK, Line, Mailing, Waits, send
from briefgen.model import Letter
from briefgen.store import Store, open_store

START = datetime(2021, 7, 12, 6, 0, tzinfo=UTC)
PDF = "f" * 64


def letter(reader: str, pdf: str = PDF, brief: str = "2021-W27") -> Letter:
    return Letter(brief, f"{reader}@example.org", f"<{reader}@x>", b"a\r\n", pdf)


@dataclass
class Fake:
    """A carrier that answers as it is told, ``sent`` where nothing is, and keeps what it sent."""

    answers: dict[str, list[Outcome | Exception]] = field(default_factory=dict)
    sent: list[str] = field(default_factory=list)
    begun: int = 0

    def __enter__(self) -> "Fake":
        self.begun += 1
        return self

    def __exit__(self, *_: object) -> None:
        """Nothing to end."""

    def deliver(self, letter: Letter, before_data: Callable[[], None]) -> Outcome:
        name = letter.reader.split("@")[0]
        answers = self.answers.get(name, [])
        answer = answers.pop(0) if answers else Outcome("sent", 250, "queued")
        if isinstance(answer, Exception):
            raise answer
        if answer.kind in ("sent", "doubt"):
            before_data()
            self.sent.append(name)
        return answer


@dataclass
class Desk:
    store: Store
    carrier: Fake
    now: datetime = START

    def run(self, *letters: Letter, **options: Any) -> Mailing:
        return send(letters, self.carrier, self.store, lambda: self.now, **options)

    def fates(self, *letters: Letter, **options: Any) -> list[str]:
        return [line.fate for line in self.run(*letters, **options).lines]

    def state(self, reader: str) -> str:
        row = self.store.ledger.get("2021-W27", f"{reader}@example.org")
        return row.state if row else ""


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with open_store(tmp_path) as store:
        yield Desk(store, Fake())


def test_each_reader_gets_it_once_over_any_runs(desk: Desk) -> None:
    letters = [letter(name) for name in ("ann", "bo", "cy")]
    told: list[Line] = []

    first = desk.run(*letters, tell=told.append)
    again = desk.run(*letters)

    assert desk.carrier.sent == ["ann", "bo", "cy"]
    assert (first.counts, first.is_whole) == ({"sent": 3}, True)
    assert (again.counts, again.is_whole) == ({"before": 3}, True)
    assert tuple(told) == first.lines
    assert desk.carrier.begun == 1  # nothing is due, so no server is asked


def test_a_reader_listed_twice_gets_it_once(desk: Desk) -> None:
    twice = [letter("ann"), letter("bo"), letter("ANN"), letter("ann", "")]

    assert desk.fates(*twice) == ["sent", "sent", "before", "before"]
    assert desk.carrier.sent == ["ann", "bo"]


def test_another_brief_is_another_letter(desk: Desk) -> None:
    assert desk.fates(letter("ann"), letter("ann", brief="2021-W28")) == ["sent", "sent"]


def test_one_that_fails_never_stops_the_rest(desk: Desk) -> None:
    desk.carrier.answers = {"ann": [Outcome("failed", 550, "no such user")]}

    mailing = desk.run(letter("ann"), letter("bo"))
    again = desk.run(letter("ann"), letter("bo"))

    assert [line.fate for line in mailing.lines] == ["failed", "sent"]
    assert not mailing.is_whole
    row = mailing.lines[0].sending
    assert (row.state, row.code, row.said) == ("failed", 550, "no such user")
    assert [line.fate for line in again.lines] == ["failed", "before"]
    assert desk.carrier.sent == ["bo"]


def test_what_is_put_off_waits_twice_as_long_each_time(desk: Desk) -> None:
    later = Outcome("retry", 451, "try later")
    desk.carrier.answers = {"ann": [later] * 20}
    tried = []
    for minute in range(0, 600, 5):
        desk.now = START + timedelta(minutes=minute)
        if desk.fates(letter("ann")) == ["retry"]:
            tried.append(minute)

    assert tried == [0, 15, 45, 105, 225, 465]
    assert desk.fates(letter("ann")) == ["waits"]
    desk.carrier.answers = {}
    desk.now = START + timedelta(hours=20)
    assert desk.fates(letter("ann")) == ["sent"]
    assert desk.state("ann") == "sent"


def test_it_is_given_up_at_an_age_and_not_before_a_last_try(desk: Desk) -> None:
    desk.carrier.answers = {"ann": [Outcome("retry", 451, "try later")] * 99}
    waits = Waits(give_up=timedelta(hours=24))
    hours = []
    for hour in range(60):
        desk.now = START + timedelta(hours=hour)
        hours += [(hour, fate) for fate in desk.fates(letter("ann"), waits=waits)]

    tries = [(hour, fate) for hour, fate in hours if fate == "retry"]
    ends = [hour for hour, fate in hours if fate == "failed"]
    assert len(tries) > 5
    assert ends[0] == 24
    row = desk.store.ledger.get("2021-W27", "ann@example.org")
    assert row is not None
    assert row.said == f"given up after {len(tries) + 1} tries: try later"
    assert (row.state, row.code) == ("failed", 451)


def test_waits_never_overflow() -> None:
    assert Waits().due(START, 10_000) == START + Waits().longest


def test_a_doubt_is_held_until_a_person_says_so(desk: Desk) -> None:
    desk.carrier.answers = {"ann": [Outcome("doubt", 0, "no answer")]}
    letters = [letter("ann"), letter("bo")]

    assert desk.fates(*letters) == ["doubt", "sent"]
    assert desk.fates(*letters) == ["doubt", "before"]
    desk.store.ledger.resend("2021-W27", "ann@example.org", desk.now)
    assert desk.fates(*letters) == ["sent", "before"]


def test_a_server_that_leaves_several_without_an_answer_gets_no_more(desk: Desk) -> None:
    lost = Outcome("doubt", 0, "the server did not answer to the message")
    names = ("ann", "bo", "cy", "di", "ed", "flo", "gus")
    letters = [letter(name) for name in names]
    desk.carrier.answers = {name: [lost] for name in ("ann", "bo", "di", "ed", "flo")}

    mailing = desk.run(*letters)

    fates = [line.fate for line in mailing.lines]
    assert fates == ["doubt", "doubt", "sent", "doubt", "doubt", "doubt", "not sent"]
    assert mailing.stopped is not None
    assert "no answer to 3 letters in a row: the server did not answer" in str(mailing.stopped)
    assert desk.fates(*letters)[-1] == "sent"


def test_a_letter_goes_with_the_pdf_of_the_ledger_or_not_at_all(desk: Desk) -> None:
    desk.carrier.answers = {"ann": [Outcome("retry", 451, "try later")]}
    desk.run(letter("ann"))
    desk.now += timedelta(hours=1)

    assert desk.fates(letter("ann", "e" * 64)) == ["other PDF"]
    assert desk.fates(letter("ann", "")) == ["other PDF"]
    assert (desk.carrier.sent, desk.carrier.begun) == ([], 1)
    other = replace(desk.store.ledger.all()[0], pdf="e" * 64)
    desk.store.ledger.resend(other.brief, other.reader, desk.now, other)
    assert desk.fates(letter("ann", "e" * 64)) == ["sent"]


def test_letters_that_change_between_two_looks_are_not_sent(desk: Desk) -> None:
    class Changing(tuple[Letter, ...]):
        looks = 0

        def __getitem__(self, place: Any) -> Any:
            return letter("ann", "e" * 64)

    mailing = send(Changing([letter("ann")]), desk.carrier, desk.store, lambda: desk.now)

    assert [line.fate for line in mailing.lines] == ["other PDF"]
    assert desk.carrier.sent == []


@pytest.mark.parametrize("reached", [0, 1, 2])
def test_a_server_that_goes_away_leaves_the_rest_for_the_next_run(desk: Desk, reached: int) -> None:
    names = ("ann", "bo", "cy")
    desk.carrier.answers = {names[reached]: [SendError("it is gone.", "Wait.")]}
    letters = [letter(name) for name in names]

    first = desk.run(*letters)
    left = desk.state(names[reached])
    again = desk.run(*letters)

    assert first.counts.get("not sent") == 3 - reached
    assert (str(first.stopped), first.is_whole) == ("it is gone. Wait.", False)
    assert left == "pending"
    assert (again.counts.get("sent"), again.is_whole) == (3 - reached, True)
    assert desk.carrier.sent == list(names)


def test_a_server_that_is_not_there_leaves_all_of_them_listed(desk: Desk) -> None:
    class Gone(Fake):
        def __enter__(self) -> "Fake":
            raise SendError("it is not there.")

    desk.carrier = Gone()
    mailing = desk.run(letter("ann"), letter("bo"))

    assert mailing.counts == {"not sent": 2}
    assert [row.state for row in desk.store.ledger.all()] == ["pending", "pending"]


def test_a_run_that_died_leaves_a_doubt_only_where_a_byte_may_have_gone(desk: Desk) -> None:
    class Killed(Fake):
        def deliver(self, letter: Letter, before_data: Callable[[], None]) -> Outcome:
            if letter.reader.startswith("ann"):
                before_data()
            raise KeyboardInterrupt

    letters = [letter("ann"), letter("bo")]
    carrier, desk.carrier = desk.carrier, Killed()
    for some in (letters[:1], letters[1:]):
        with pytest.raises(KeyboardInterrupt):
            desk.run(*some)
    assert (desk.state("ann"), desk.state("bo")) == ("doubt", "claimed")

    desk.carrier = carrier
    mailing = desk.run(*letters)

    assert [line.fate for line in mailing.lines] == ["doubt", "sent"]
    assert mailing.lines[0].sending.said == "the run that sent it ended before the answer"


def test_what_an_earlier_run_left_in_doubt_is_told(desk: Desk) -> None:
    ledger = desk.store.ledger
    ledger.expect([desk.run(letter("bo")).lines[0].sending])
    desk.carrier.answers = {"ann": [KeyboardInterrupt()]}  # type: ignore[list-item]
    desk.carrier.deliver = lambda x, note: note() or (_ for _ in ()).throw(KeyboardInterrupt)  # type: ignore[method-assign, func-returns-value]
    with pytest.raises(KeyboardInterrupt):
        desk.run(letter("ann"))

    assert [row.reader for row in desk.run(letter("bo")).doubts] == ["ann@example.org"]


def test_one_run_sends_at_a_time(desk: Desk) -> None:
    with locked(desk.store.folder / LOCK), pytest.raises(LockedError):
        desk.run(letter("ann"))

    assert desk.carrier.sent == []


def test_a_damaged_ledger_stops_the_mail(desk: Desk) -> None:
    desk.run(letter("ann"))
    database = desk.store.ledger._database
    for rot in (
        "update sending set state = 'pending'",
        "drop trigger sending_delete",
        "delete from sending",
    ):
        database.execute(rot)
        with pytest.raises(StoreError, match="ledger of the mail is damaged"):
            desk.run(letter("ann"))
    assert desk.carrier.sent == ["ann"]
