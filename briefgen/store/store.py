"""The store: the articles of a desk, and what was found in any article.

An sqlite3 database in WAL mode with the raw files beside it. Each row carries the sha256 of its
columns, which is checked where what was found is read: sqlite's own check misses most flipped bits.
Nothing here knows a clock.
"""

import sqlite3
from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import tzinfo
from pathlib import Path
from typing import Any

import msgspec

from briefgen.errors import StoreError
from briefgen.model import Extract, Problem
from briefgen.store import age, seals
from briefgen.store.files import NAME, RAW, RawFiles
from briefgen.store.held import COLUMNS, LOOKED_AT, Held, State, from_row, kind, to_row
from briefgen.store.roll import Roll
from briefgen.store.sendings import Ledger
from briefgen.store.upgrade import bring_up

_KEPT_OUT = (
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_PERM,
)
"""What sqlite says of a full disk or a folder it may not use: no damage, and nothing to restore."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A file as it lay when it was last read: size in bytes, ``ctime`` in nanoseconds."""

    path: str
    size: int
    changed: int


class Store:
    """An open store; made by ``open_store``."""

    def __init__(self, folder: Path, database: sqlite3.Connection) -> None:
        self.folder = folder
        self._database = database
        self.raw = RawFiles(folder / RAW)
        self.ledger = Ledger(database, self.writing)
        self.roll = Roll(database, self.writing)

    def put(self, name: str, data: bytes) -> str:
        """Take in an article of the desk and give its sha256; its last name is kept."""
        sha256 = self.raw.put(data)
        self.enter(sha256, name, len(data))
        return sha256

    def enter(self, sha256: str, name: str, size: int) -> None:
        """Enter an article whose bytes lie there already."""
        self._insert("article", sha256, name, kind(name), size)

    def saw(self, seen: Seen, sha256: str) -> None:
        """Remember how a file lay whose bytes have that sum."""
        self._insert("file", seen.path, seen.size, seen.changed, sha256)

    def files(self) -> dict[str, tuple[Seen, str]]:
        """By path, how each file lay when it was last read, and the sha256 of its bytes."""
        rows = self._database.execute("select path, size, changed, sha256 from file")
        return {row[0]: (Seen(*row[:3]), row[3]) for row in rows}

    def names(self) -> dict[str, str]:
        """By sha256, the last name of every article of the desk."""
        return dict(self._database.execute("select sha256, name from article"))

    def states(self, version: str) -> dict[tuple[str, str], State]:
        """By sha256 and kind, what became of every article that the version looked at."""
        rows = self._database.execute(
            "select sha256, kind, state from extract where version = ?", (version,)
        )
        return {(sha256, kind): state for sha256, kind, state in rows}

    def keep(self, sha256: str, name: str, version: str, found: Extract | Problem) -> None:
        """Keep what that version of the finding found in an article of that name."""
        data = msgspec.msgpack.encode(found)
        self._insert("extract", sha256, kind(name), version, *to_row(found), data)
        self._drop_words(sha256)
        if isinstance(found, Extract):
            self._database.execute(
                "insert into words (rowid, sha256, title, text) values (?, ?, ?, ?)",
                (_row_of(sha256), sha256, found.article.title, found.article.text),
            )

    def found(self, sha256: str, name: str, version: str) -> Extract | Problem | None:
        """What that version found in an article, under the name its file has now.

        ``None`` where nothing was kept, or what was kept is damaged.
        """
        asked = "extract where sha256 = ? and kind = ? and version = ?"
        row = self._whole(asked, sha256, kind(name), version)
        if row is None:
            return None
        if row["state"] == "set aside":
            return replace(msgspec.msgpack.decode(row["data"], type=Problem), where=name)
        return _named(msgspec.msgpack.decode(row["data"], type=Extract), name)

    def keep_run(self, request: str, label: str, data: bytes) -> None:
        """Keep the record of a run, in place of earlier ones of that label."""
        self._database.execute("delete from run where label = ?", (label,))
        self._insert("run", request, label, data)

    def run(self, request: str) -> bytes | None:
        """The record of the run that was asked the same; ``None`` if there is none, or damaged."""
        row = self._whole("run where request = ?", request)
        return row["data"] if row is not None else None

    def keep_work(self, series: str, new: Mapping[str, bytes], used: Collection[str]) -> None:
        """Keep new pieces of work of a series with the used ones; all others of it are dropped."""
        had = self._database.execute("select key from work where series = ?", (series,)).fetchall()
        gone = [(series, key) for (key,) in had if key not in used]
        self._database.executemany("delete from work where series = ? and key = ?", gone)
        for key in sorted(new):
            self._insert("work", series, key, new[key])

    def work(self, series: str, key: str) -> bytes | None:
        """A kept piece of work; ``None`` if there is none, or damaged."""
        row = self._whole("work where series = ? and key = ?", series, key)
        return row["data"] if row is not None else None

    def articles(self, version: str, zone: tzinfo | None = None) -> list[Held]:
        """Every article of the desk, by date (unknown last), name and sha256.

        Those that ``version`` has not looked at yet are new. The days are those of ``zone``;
        without one, of each article's page.
        """
        rows = self._database.execute(f"select {COLUMNS} from article {LOOKED_AT}", (version,))
        return sorted((from_row(row, zone) for row in rows), key=lambda held: held.order)

    def search(
        self, words: str, version: str, limit: int = 20, zone: tzinfo | None = None
    ) -> list[tuple[Held, str]]:
        """Articles of the desk with all the words, the best first, each with a piece of its text.

        In the piece the words stand between square brackets.
        """
        asked = " ".join(f'"{word}"' for word in words.replace('"', " ").split())
        if not asked:
            return []
        rows = self._database.execute(
            f"select {COLUMNS}, snippet(words, 2, '[', ']', '…', 16) from words"
            f" join article using (sha256) {LOOKED_AT}"
            " where words match ? order by bm25(words, 0, 4, 1), article.sha256 limit ?",
            (version, asked, limit),
        ).fetchall()
        return [(from_row(row[:-1], zone), " ".join(row[-1].split())) for row in rows]

    def forget(self, sha256: str) -> None:
        """Remove an article with all that was found in it, and its bytes."""
        self._database.execute("delete from article where sha256 = ?", (sha256,))
        self.retry(sha256)
        self.raw.drop(sha256)

    def retry(self, sha256: str) -> None:
        """Let the next run read an article anew."""
        self._drop_words(sha256)
        self._database.execute("delete from extract where sha256 = ?", (sha256,))
        self._database.execute("delete from file where sha256 = ?", (sha256,))

    def versions(self) -> set[str]:
        """The versions of the finding that have looked at any article."""
        rows = self._database.execute("select distinct version from extract")
        return {version for (version,) in rows}

    def tidy(self, versions: Sequence[str]) -> None:
        """Drop what other versions of the finding found in articles that these have looked at."""
        marks = ", ".join("?" * len(versions))
        self._database.execute(
            f"delete from extract where version not in ({marks}) and sha256 in"
            f" (select sha256 from extract where version in ({marks}))",
            (*versions, *versions),
        )

    @contextmanager
    def writing(self) -> Iterator[None]:
        """All that is written inside is kept as one, or nothing of it.

        Raw files are made durable before the rows that name them, and removed after those.
        """
        self._database.execute("begin immediate")
        try:
            yield
            self.raw.settle()
            number = age.count(self._database)
        except BaseException:
            self._database.execute("rollback")
            self.raw.keep()
            raise
        self._database.execute("commit")
        self.raw.clear()
        age.note(self.folder, number)

    def copy(self, folder: Path) -> None:
        """Write a copy of the database into another folder, as of now and in one file."""
        self.seal()
        self._database.execute("vacuum into ?", (str(folder / NAME),))
        age.note(folder, age.written(self._database))

    def seal(self) -> None:
        """Seal the search index if it was written; a busy store leaves that to the next run."""
        with suppress(sqlite3.OperationalError):
            name, unsealed = seals.INDEX, "select 1 from seal where name = ? and total = ?"
            if self._database.execute(unsealed, (name, seals.OPEN)).fetchone():
                self._database.execute("begin immediate")
                seals.seal(self._database, name, seals.index_sum(self._database))
                self._database.execute("commit")

    def _insert(self, table: str, *values: seals.Value) -> None:
        """Put a row with its sum, in place of one of the same key."""
        marks = ", ".join("?" * (len(values) + 1))
        self._database.execute(
            f"insert or replace into {table} values ({marks})", (*values, seals.row_sum(values))
        )

    def _drop_words(self, sha256: str) -> None:
        """Take an article out of the search index, and break its seal: it is about to change."""
        seals.seal(self._database, seals.INDEX, seals.OPEN)
        self._database.execute("delete from words where rowid = ?", (_row_of(sha256),))

    def _whole(self, asked: str, *of: str) -> dict[str, Any] | None:
        """A row by its columns; ``None`` where there is none, or it is damaged."""
        found = self._database.execute(f"select * from {asked}", of)
        row = found.fetchone()
        if row is None or seals.row_sum(row[:-1]) != row[-1]:
            return None
        return dict(zip((column[0] for column in found.description), row, strict=True))


@contextmanager
def open_store(folder: Path) -> Iterator[Store]:
    """The store in ``folder``, made if it is not there, brought up to date if it is older.

    Raises:
        StoreError: it cannot be opened, is damaged, is another program's or a later version's.
    """
    path = folder / NAME
    try:
        folder.mkdir(parents=True, exist_ok=True)
        database = sqlite3.connect(path, isolation_level=None, timeout=10)
        try:
            database.execute("pragma foreign_keys = on")
            seals.prepare(database)
            _refuse(age.emptied(folder, database))
            bring_up(path, database)
            _refuse(age.older(folder, database))
            store = Store(folder, database)
            store.raw.sweep()
            age.sweep(folder)
            yield store
            store.seal()
        finally:
            database.close()
    except sqlite3.Error as error:
        if getattr(error, "sqlite_errorcode", 0) & 0xFF in _KEPT_OUT:
            raise StoreError(
                f"{path}: the store cannot be opened or written ({error}).",
                "It is left as it was. Make room there, or let briefgen write to that folder.",
            ) from error
        raise StoreError(
            f"{path}: the store is damaged or cannot be used ({error}).",
            "Run `briefgen doctor`; restore it from a backup with `briefgen restore`, or move its"
            " folder away to begin anew.",
        ) from error
    except OSError as error:
        raise StoreError(
            f"{folder}: the store cannot be written ({error.strerror}).",
            "Make room there, or let briefgen write to that folder.",
        ) from error


def _refuse(fault: str) -> None:
    if fault:
        raise sqlite3.DatabaseError(fault)


def _row_of(sha256: str) -> int:
    """The row of an article in the table of words, where nothing but the row is looked up fast."""
    return int(sha256[:15], 16)


def _named(found: Extract, name: str) -> Extract:
    """The extract of an article whose file has another name now."""
    article = found.article
    if article.name == name:
        return found
    problems = tuple(replace(problem, where=name) for problem in article.problems)
    return replace(found, article=replace(article, name=name, problems=problems))
