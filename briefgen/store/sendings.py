"""The ledger of the mail: what became of each brief's message to each reader.

A row stands before anything is sent, and each change of it is durable when its function returns.
``data`` is written when the server has said that it waits for the message and before the first byte
of it: a run that ends there leaves a mail that may have arrived or not, which becomes ``doubt`` and
is never sent again unless a person says so. A run that ends before that has sent nothing.
"""

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager
from dataclasses import astuple, dataclass, fields, replace
from datetime import UTC, datetime
from typing import Literal

from briefgen.errors import StoreError
from briefgen.store import seals

SendingState = Literal["pending", "claimed", "data", "sent", "retry", "failed", "doubt"]
_TABLE = "sending"
_NEXT: dict[SendingState, tuple[SendingState, ...]] = {
    "pending": ("claimed", "pending"),
    "retry": ("claimed", "pending"),
    "claimed": ("data", "pending", "retry", "failed"),
    "data": ("sent", "pending", "retry", "failed", "doubt"),
    "doubt": ("pending", "sent"),
    "failed": ("pending",),
    "sent": (),
}
"""What may come after each state: nothing is sent that was not ``data`` before."""


@dataclass(frozen=True, slots=True)
class Sending:
    """One message to one reader: the columns of its row.

    ``message`` is its Message-ID, ``pdf`` the sha256 of its PDF (empty: none). ``code`` and
    ``said`` are the last answer of whatever took it or did not. ``began`` is when it was first
    tried, ``at`` when it came to its state, but of ``retry`` when it is due again; both are ISO
    8601 in UTC, empty for never.
    """

    brief: str
    reader: str
    message: str
    pdf: str
    state: SendingState = "pending"
    code: int = 0
    said: str = ""
    tries: int = 0
    began: str = ""
    at: str = ""


class Ledger:
    """The sendings of a store; ``Store.ledger`` is one."""

    def __init__(
        self,
        database: sqlite3.Connection,
        writing: Callable[[], AbstractContextManager[None]],
    ) -> None:
        self._database = database
        self._writing = writing

    def all(self, brief: str = "") -> tuple[Sending, ...]:
        """Every sending, or those of one brief, in order of brief and reader.

        Raises:
            StoreError: one of them is damaged.
        """
        return tuple(self._rows("where brief = ?", brief) if brief else self._rows())

    def get(self, brief: str, reader: str) -> Sending | None:
        """The sending of a brief to a reader; ``None`` where none was expected yet.

        Raises:
            StoreError: it is damaged.
        """
        return next(self._rows("where brief = ? and reader = ?", brief, reader), None)

    def check(self) -> None:
        """Hold the rows against their seal: a row that rot took would be sent again.

        Raises:
            StoreError: rows are damaged, missing or too many.
        """
        sums = [seals.row_sum(astuple(row)) for row in self._rows()]
        found = self._database.execute("select number, total from seal where name = ?", (_TABLE,))
        if found.fetchone() != (len(sums), seals.total_of(sums)):
            raise _damaged("it does not hold the rows that it was sealed with")

    def expect(self, sendings: Iterable[Sending]) -> None:
        """Enter what is to be sent; what is there already stays as it is."""
        with self._writing():
            for sending in sendings:
                if self.get(sending.brief, sending.reader) is None:
                    self._put("insert into sending values", replace(sending, state="pending"))

    def claim(self, brief: str, reader: str, now: datetime) -> Sending:
        """Take a sending up; from here on only ``data`` leads to the reader."""
        row = self._need(brief, reader)
        return self._move(row, "claimed", now, tries=row.tries + 1, began=row.began or _iso(now))

    def data(self, brief: str, reader: str, now: datetime) -> Sending:
        """Note that the next byte is one of the message."""
        return self._move(self._need(brief, reader), "data", now)

    def settle(
        self, brief: str, reader: str, state: SendingState, at: datetime, code: int, said: str
    ) -> Sending:
        """Note what became of it; of ``retry``, ``at`` is when it is due again."""
        return self._move(self._need(brief, reader), state, at, code=code, said=said)

    def release(self, brief: str, reader: str, now: datetime) -> Sending:
        """Let a claimed sending be sent all the same: nothing of it has left."""
        return self._move(self._need(brief, reader), "pending", now)

    def resend(
        self, brief: str, reader: str, now: datetime, letter: Sending | None = None
    ) -> Sending:
        """Let a sending be sent (again) because a person says so; its age begins anew.

        ``letter`` says with which PDF and Message-ID from now on, where they are others.
        """
        row = self._need(brief, reader)
        letter = letter or row
        return self._move(
            row, "pending", now, pdf=letter.pdf, message=letter.message, tries=0, began=""
        )

    def recover(self, now: datetime) -> tuple[Sending, ...]:
        """Take up what a dead run left, and give what is in doubt through it.

        Only the one run that sends may call it: what another has claimed would be sent twice.
        """
        left = [row for row in self._rows() if row.state in ("claimed", "data")]
        doubts = []
        for row in left:
            if row.state == "claimed":
                self._move(row, "pending", now)
            else:
                said = "the run that sent it ended before the answer"
                doubts.append(self._move(row, "doubt", now, code=0, said=said))
        return tuple(doubts)

    def approve(self, brief: str, edition: str, now: datetime) -> None:
        """Note that a person lets an edition of a brief go out, in place of another of it."""
        row = (brief, edition, _iso(now))
        with self._writing():
            self._database.execute(
                "insert or replace into approval values (?, ?, ?, ?)", (*row, seals.row_sum(row))
            )

    def approved(self, brief: str) -> str:
        """The edition of a brief that a person lets go out; empty without one, or if damaged."""
        asked = "select * from approval where brief = ?"
        row = self._database.execute(asked, (brief,)).fetchone()
        return str(row[1]) if row and seals.row_sum(row[:-1]) == row[-1] else ""

    def _need(self, brief: str, reader: str) -> Sending:
        row = self.get(brief, reader)
        if row is None:
            raise KeyError(f"{brief} to {reader} was never expected")
        return row

    def _move(self, row: Sending, state: SendingState, at: datetime, **new: int | str) -> Sending:
        if state not in _NEXT[row.state]:
            raise ValueError(f"{row.brief} to {row.reader}: {row.state} does not lead to {state}")
        moved = replace(row, state=state, at=_iso(at), **new)  # type: ignore[arg-type]
        with self._writing():
            self._put("replace into sending values", moved)
        return moved

    def _put(self, how: str, row: Sending) -> None:
        values = astuple(row)
        marks = ", ".join("?" * (len(values) + 1))
        self._database.execute(f"{how} ({marks})", (*values, seals.row_sum(values)))

    def _rows(self, which: str = "", *of: str) -> Iterator[Sending]:
        columns = ", ".join(field.name for field in fields(Sending))
        asked = f"select {columns}, sum from {_TABLE} {which} order by brief, reader"
        for row in self._database.execute(asked, of).fetchall():
            if seals.row_sum(row[:-1]) != row[-1]:
                raise _damaged(f"what became of the mail with {row[0]} to {row[1]}")
            yield Sending(*row[:-1])


def _damaged(what: str) -> StoreError:
    return StoreError(
        f"the ledger of the mail is damaged: {what}.",
        "Nothing more is sent, since readers might get a brief twice. Run `briefgen doctor`;"
        " restore the store from a backup with `briefgen restore`.",
    )


def _iso(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="seconds")
