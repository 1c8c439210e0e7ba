"""Seals: sums by which rot in the store is found, kept up as rows come and go.

Every row carries the sha256 of its own columns. Every table has a seal, the number of its rows and
a total of their sums in no order, which triggers keep: a row that a rotten page lost is missed
there. The search index, which sqlite lays out as it likes, is sealed whole when a store is closed.
"""

import hashlib
import sqlite3
import zlib
from collections.abc import Iterable

Value = str | int | float | bytes | None

TABLES = {
    "article": 1,
    "extract": 1,
    "file": 1,
    "run": 1,
    "work": 1,
    "sending": 2,
    "approval": 2,
    "accepted": 3,
    "key": 3,
    "asked": 3,
}
"""Tables whose last column is the sum of the others, each with the step that brought it."""

INDEX, WRITINGS, SCHEMA = "words", "writing", "schema"
"""Names of the seals of the search index, of the count of writings and of the tables themselves."""

OPEN = "open"
"""The total of the index's seal from the first writing until the store is closed."""

_INDEX_PARTS = {
    "words_config": "k, v",
    "words_content": "id, c0, c1, c2",
    "words_data": "id, block",
    "words_docsize": "id, sz",
    "words_idx": "segid, term, pgno",
}
_RANGE = 1 << 256


def row_sum(values: Iterable[Value]) -> str:
    """The sha256 of the columns of a row, in hexadecimal; kind and length of each count too."""
    digest = hashlib.sha256()
    for value in values:
        data = _bytes(value)
        digest.update(f"{type(value).__name__} {len(data)} ".encode())
        digest.update(data)
    return digest.hexdigest()


def total_of(sums: Iterable[str]) -> str:
    """The total of a table, from the sums of its rows in any order."""
    return f"{sum(map(_number, sums)) % _RANGE:064x}"


def count_sum(number: int) -> str:
    """The total of a seal that only counts."""
    return row_sum((WRITINGS, number))


def schema_sum(database: sqlite3.Connection) -> str:
    """A sum of what tables, indexes and triggers the database has."""
    rows = database.execute("select type, name, tbl_name, sql from sqlite_master order by 1, 2")
    return total_of(row_sum(row) for row in rows)


def index_sum(database: sqlite3.Connection) -> str:
    """A sum of the search index as it lies in its tables.

    A checksum of 32 bits finds every single flipped bit, and takes a third of the time of sha256:
    the index can be made anew from the articles.
    """
    total = 0
    for table, columns in _INDEX_PARTS.items():
        for row in database.execute(f"select {columns} from {table} order by 1, 2"):
            for value in row:
                data = _bytes(value)
                total = zlib.crc32(data, zlib.crc32(f"{len(data)} ".encode(), total))
    return f"{total:08x}"


def schema() -> str:
    """The SQL of the seals, to be run when the tables of the first step are there and empty."""
    rows = ", ".join(f"('{name}', 0, '{_first(name)}')" for name in (INDEX, WRITINGS, SCHEMA))
    return "\n".join(
        (
            "create table seal (name text primary key, number integer not null,"
            " total text not null) strict, without rowid;",
            f"insert into seal values {rows};",
            of_tables(1),
        )
    )


def of_tables(step: int) -> str:
    """The SQL of the seals of the tables that a step brings, which are there and empty."""
    names = [name for name, brought in TABLES.items() if brought == step]
    rows = ", ".join(f"('{name}', 0, '{_first(name)}')" for name in names)
    return "\n".join((f"insert into seal values {rows};", *map(_triggers, names)))


def tables(database: sqlite3.Connection) -> list[str]:
    """The sealed tables that a store of its version has."""
    (version,) = database.execute("pragma user_version").fetchone()
    return [name for name, brought in TABLES.items() if brought <= version]


def seal(database: sqlite3.Connection, name: str, total: str) -> None:
    """Put a total under the seal of that name."""
    database.execute("update seal set total = ? where name = ?", (total, name))


def prepare(database: sqlite3.Connection) -> None:
    """Let a connection write to sealed tables; ``insert or replace`` counts as both."""
    database.create_function("total_with", 2, _total_with, deterministic=True)
    database.create_function("total_without", 2, _total_without, deterministic=True)
    database.execute("pragma recursive_triggers = on")


def _first(name: str) -> str:
    if name == INDEX:
        return OPEN
    return count_sum(0) if name == WRITINGS else total_of(())


def _triggers(table: str) -> str:
    return "\n".join(
        f"create trigger {table}_{event} after {event} on {table} begin update seal set"
        f" number = number + {step}, total = {total} where name = '{table}'; end;"
        for event, step, total in (
            ("insert", 1, "total_with(total, new.sum)"),
            ("delete", -1, "total_without(total, old.sum)"),
            ("update", 0, "total_with(total_without(total, old.sum), new.sum)"),
        )
    )


def _total_with(total: str, row: str) -> str:
    return f"{(int(total, 16) + _number(row)) % _RANGE:064x}"


def _total_without(total: str, row: str) -> str:
    return f"{(int(total, 16) - _number(row)) % _RANGE:064x}"


def _number(row: object) -> int:
    # Of the sum's text, whatever it has become: a rotten row can still be written over.
    return int.from_bytes(hashlib.sha256(str(row).encode("utf-8", "surrogateescape")).digest())


def _bytes(value: Value) -> bytes:
    if isinstance(value, bytes):
        return value
    return str(value).encode("utf-8", "surrogateescape")
