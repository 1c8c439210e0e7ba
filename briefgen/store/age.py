"""How often a store has been written, noted beside it: by that an older or an emptied one is seen.

The note is written after the rows are durable, so it never says more than the store has had.
"""

import os
import sqlite3
from contextlib import suppress
from pathlib import Path

from briefgen.store.seals import WRITINGS, count_sum
from briefgen.store.upgrade import sync

NAME = "written"


def count(database: sqlite3.Connection) -> int:
    """Count one writing more, within its transaction, and give the count."""
    number = written(database) + 1
    database.execute(
        "update seal set number = ?, total = ? where name = ?",
        (number, count_sum(number), WRITINGS),
    )
    return number


def written(database: sqlite3.Connection) -> int:
    """How often the store has been written."""
    row = database.execute("select number from seal where name = ?", (WRITINGS,)).fetchone()
    return int(row[0]) if row else 0


def note(folder: Path, number: int) -> None:
    """Note the count beside the store; where that fails the note says less, which does no harm."""
    undone = folder / f".{NAME}-{os.getpid()}"
    with suppress(OSError):
        undone.write_text(f"{number}\n", encoding="ascii")
        sync(undone)
        undone.replace(folder / NAME)


def sweep(folder: Path) -> None:
    """Remove notes that a killed run left half written."""
    for path in folder.glob(f".{NAME}-*"):
        path.unlink(missing_ok=True)


def noted(folder: Path) -> int | None:
    """The count beside the store; ``None`` where there is none that can be read."""
    with suppress(OSError, ValueError):
        return int((folder / NAME).read_text(encoding="ascii"))
    return None


def emptied(folder: Path, database: sqlite3.Connection) -> str:
    """Says it of a database that holds nothing and has held something; else nothing."""
    before = noted(folder)
    (tables,) = database.execute("select count(*) from sqlite_master").fetchone()
    return f"it is empty, and had been written {before} times" if before and not tables else ""


def older(folder: Path, database: sqlite3.Connection) -> str:
    """Says it of a store that has been written less often than was noted; else nothing."""
    before, number = noted(folder), written(database)
    if before is None or number >= before:
        return ""
    return f"it is an older one: it has been written {number} times, and had been {before}"
