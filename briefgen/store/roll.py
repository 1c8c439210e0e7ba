"""The readers that a person has let in, and how those who leave are known.

The list of readers is a file that anybody at the desk may edit; who stands here has been seen and
accepted. Of mail that asks to leave it is kept which was acted upon, so that a reader who comes
back is not removed by the same message again.
"""

import sqlite3
from collections.abc import Callable, Iterable
from contextlib import AbstractContextManager

from briefgen.errors import StoreError
from briefgen.model import Reader
from briefgen.store import seals

_KEY = "leaving"


class Roll:
    """The accepted readers of a store; ``Store.roll`` is one."""

    def __init__(
        self, database: sqlite3.Connection, writing: Callable[[], AbstractContextManager[None]]
    ) -> None:
        self._database = database
        self._writing = writing

    def accepted(self) -> tuple[Reader, ...]:
        """The readers as they were accepted, by address.

        Raises:
            StoreError: one of them is damaged.
        """
        rows = self._database.execute("select * from accepted order by address").fetchall()
        for row in rows:
            if seals.row_sum(row[:-1]) != row[-1]:
                raise StoreError(
                    f"the note that reader {row[0]} was accepted is damaged.",
                    "Run `briefgen doctor`; restore the store from a backup.",
                )
        return tuple(Reader(*row[:-1]) for row in rows)

    def accept(self, readers: Iterable[Reader]) -> None:
        """Accept these readers, in place of all that were accepted before."""
        with self._writing():
            self._database.execute("delete from accepted")
            for reader in sorted(readers, key=lambda one: one.address):
                self._put("accepted", reader.address, reader.name, reader.group, reader.gone)

    def key(self) -> str:
        """The key that readers' tokens are made with; empty where there is none yet."""
        row = self._database.execute("select * from key where name = ?", (_KEY,)).fetchone()
        return str(row[1]) if row and seals.row_sum(row[:-1]) == row[-1] else ""

    def set_key(self, key: str) -> None:
        """Keep a key from now on."""
        with self._writing():
            self._put("key", _KEY, key)

    def done(self) -> frozenset[str]:
        """The sha256 of each message asking to leave that was acted upon."""
        return frozenset(row[0] for row in self._database.execute("select message from asked"))

    def do(self, messages: Iterable[str]) -> None:
        """Note that these messages were acted upon."""
        with self._writing():
            for message in sorted(messages):
                self._put("asked", message)

    def _put(self, table: str, *values: str) -> None:
        marks = ", ".join("?" * (len(values) + 1))
        self._database.execute(
            f"insert or replace into {table} values ({marks})", (*values, seals.row_sum(values))
        )
