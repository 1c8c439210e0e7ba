"""Send letters by a carrier, each once, and keep the ledger of it.

What the ledger says decides: what was sent, has failed or is in doubt is not sent; what was put off
waits until it is due. Any run may end anywhere, and the next one goes on.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from briefgen.deliver.carriers import Carrier, Outcome
from briefgen.errors import SendError
from briefgen.jobs.lock import locked
from briefgen.model import Letter
from briefgen.store import Ledger, Sending, Store

LOCK = "mail"
"""Folder in that of the store whose lock the one run that sends holds."""

Fate = Literal["sent", "before", "retry", "waits", "failed", "doubt", "other PDF", "not sent"]
"""What became of a letter: sent by this run or ``before``, put off by this run or ``waits`` to be
due, held since it has another PDF than the ledger's, or ``not sent`` since the run stopped."""

_HELD: dict[str, Fate] = {"sent": "before", "failed": "failed", "doubt": "doubt"}
_UNANSWERED = 3
"""So many letters in a row that the server did not answer to, and it is at fault."""


@dataclass(frozen=True, slots=True)
class Waits:
    """How long a letter that was put off waits: ``first``, then twice as long each time.

    ``longest`` is the most that one wait takes, ``give_up`` the age at which it has failed.
    """

    first: timedelta = timedelta(minutes=15)
    longest: timedelta = timedelta(hours=8)
    give_up: timedelta = timedelta(hours=48)

    def due(self, now: datetime, tries: int) -> datetime:
        """When it is tried again after so many tries."""
        doublings = min(tries - 1, 30)
        return now + min(self.first * (1 << doublings), self.longest)


@dataclass(frozen=True, slots=True)
class Line:
    """What became of one letter, and its row in the ledger."""

    fate: Fate
    sending: Sending


@dataclass(frozen=True, slots=True)
class Mailing:
    """What a run of sending did: a line a letter, in their order.

    ``doubts`` are what an earlier run left in doubt, of any brief. ``stopped`` is why the carrier
    could go no further; the letters after that are ``not sent``.
    """

    lines: tuple[Line, ...]
    doubts: tuple[Sending, ...] = ()
    stopped: SendError | None = None

    @property
    def counts(self) -> dict[Fate, int]:
        """How many letters had each fate, those that any had."""
        return dict(Counter(line.fate for line in self.lines))

    @property
    def is_whole(self) -> bool:
        """Whether every reader has the brief, by this run or before."""
        return not self.stopped and set(self.counts) <= {"sent", "before"}


@contextmanager
def sending(store: Store, now: datetime) -> Iterator[tuple[Sending, ...]]:
    """Be the one run that sends; gives what an earlier run has left in doubt.

    Raises:
        LockedError: another run sends.
        StoreError: the ledger is damaged.
    """
    with locked(store.folder / LOCK):
        store.ledger.check()
        yield store.ledger.recover(now)


def send(
    letters: Sequence[Letter],
    carrier: Carrier,
    store: Store,
    clock: Callable[[], datetime],
    waits: Waits | None = None,
    tell: Callable[[Line], None] = lambda line: None,
) -> Mailing:
    """Send what is due of ``letters``, and say what became of each.

    Args:
        letters: they may be written when they are asked for: all are read once before anything is
            sent, and those that are due once more.
        carrier: not begun yet; it is begun when anything is due.
        store: whose ledger it is.
        clock: the time of now, with its zone.
        waits: how long what is put off waits.
        tell: called with each letter's line, as it comes.

    Raises:
        LockedError: another run sends.
        SendError: a letter cannot be written; nothing was sent.
        StoreError: the ledger is damaged, or cannot be written.
    """
    with sending(store, clock()) as doubts:
        run = _Run(letters, store.ledger, clock, waits or Waits(), tell)
        run.enter()
        try:
            run.go(carrier)
        except SendError as error:
            return Mailing(tuple(run.rest()), doubts, error)
        return Mailing(tuple(run.rest()), doubts)


class _Run:
    """One run: the lines so far, by the place of their letters."""

    def __init__(
        self,
        letters: Sequence[Letter],
        ledger: Ledger,
        clock: Callable[[], datetime],
        waits: Waits,
        tell: Callable[[Line], None],
    ) -> None:
        self._letters, self._ledger, self._clock = letters, ledger, clock
        self._waits, self._tell = waits, tell
        self._expected: list[Sending] = []
        self._lines: dict[int, Line] = {}

    def enter(self) -> None:
        """Enter all letters in the ledger, before any is sent."""
        self._expected = [Sending(x.brief, x.reader, x.message_id, x.pdf) for x in self._letters]
        self._ledger.expect(self._expected)

    def go(self, carrier: Carrier) -> None:
        """Send the letters that are due; without any, the carrier is not begun.

        A server that leaves several without an answer would leave all so, each for a person to
        settle: it gets no more in this run.
        """
        with ExitStack() as stack:
            begun, unanswered = None, 0
            for place, row in enumerate(self._expected):
                if fate := self._held(row):
                    self._note(place, fate, self._row(row))
                    continue
                begun = begun or stack.enter_context(carrier)
                fate, sent = self._send(self._letters[place], begun)
                self._note(place, fate, sent)
                unanswered = unanswered + 1 if fate == "doubt" else 0
                if unanswered >= _UNANSWERED:
                    raise SendError(
                        f"no answer to {unanswered} letters in a row: {sent.said}.",
                        "See to the server; those that were not begun go with the next run.",
                    )

    def rest(self) -> Iterator[Line]:
        """The line of every letter, also of those that a stopped run did not come to."""
        for place, row in enumerate(self._expected):
            line = self._lines.get(place)
            yield line or Line(self._held(row) or "not sent", self._row(row))

    def _held(self, letter: Letter | Sending) -> Fate | None:
        """Why a letter is not sent now; ``None`` where it is due."""
        row = self._row(letter)
        if row.state in _HELD:
            return _HELD[row.state]
        if row.pdf != letter.pdf:
            return "other PDF"
        if row.state == "retry" and datetime.fromisoformat(row.at) > self._clock():
            return "waits"
        return None

    def _send(self, letter: Letter, carrier: Carrier) -> tuple[Fate, Sending]:
        if fate := self._held(letter):
            return fate, self._row(letter)
        key = (letter.brief, letter.reader)
        row = self._ledger.claim(*key, self._clock())
        try:
            outcome = carrier.deliver(letter, lambda: self._note_data(key))
        except SendError:
            self._ledger.release(*key, self._clock())
            raise
        return self._settle(row, outcome)

    def _note_data(self, key: tuple[str, str]) -> None:
        self._ledger.data(*key, self._clock())

    def _settle(self, row: Sending, outcome: Outcome) -> tuple[Fate, Sending]:
        now, kind, text = self._clock(), outcome.kind, outcome.text
        at = now
        if kind == "retry":
            end = datetime.fromisoformat(row.began) + self._waits.give_up
            at = min(self._waits.due(now, row.tries), end)
            if now >= end:
                kind, at, text = "failed", now, f"given up after {row.tries} tries: {text}"
        return kind, self._ledger.settle(row.brief, row.reader, kind, at, outcome.code, text)

    def _note(self, place: int, fate: Fate, row: Sending) -> None:
        self._lines[place] = Line(fate, row)
        self._tell(self._lines[place])

    def _row(self, letter: Letter | Sending) -> Sending:
        row = self._ledger.get(letter.brief, letter.reader)
        assert row is not None
        return row
