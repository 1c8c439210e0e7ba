"""Bring a store up to date: a whole copy first, then each step that it lacks, or nothing of it."""

import os
import sqlite3
from contextlib import suppress
from pathlib import Path

from briefgen.errors import StoreError
from briefgen.store import seals
from briefgen.store.schema import APPLICATION_ID, MIGRATIONS


def bring_up(path: Path, database: sqlite3.Connection) -> None:
    """Run the steps that the store at ``path`` lacks, each in one transaction.

    Raises:
        sqlite3.DatabaseError: it is another program's, or a later version's.
        StoreError: no copy can be made, or a step fails; the store is as it was.
    """
    (application,) = database.execute("pragma application_id").fetchone()
    (version,) = database.execute("pragma user_version").fetchone()
    (tables,) = database.execute("select count(*) from sqlite_master").fetchone()
    if tables and application != APPLICATION_ID:
        raise sqlite3.DatabaseError("it is no store of briefgen")
    if version > len(MIGRATIONS):
        raise sqlite3.DatabaseError(f"it was made by a later version of briefgen ({version})")
    database.execute("pragma journal_mode = wal")
    database.execute("pragma synchronous = full")
    for step in range(version, len(MIGRATIONS)):
        copy = _copy(path, database, step + 1) if tables else None
        _run(path, database, step, copy)


def _run(path: Path, database: sqlite3.Connection, step: int, copy: Path | None) -> None:
    try:
        database.executescript(
            f"begin immediate; {MIGRATIONS[step]}; pragma application_id = {APPLICATION_ID};"
            f" pragma user_version = {step + 1};"
        )
        seals.seal(database, seals.SCHEMA, seals.schema_sum(database))
        database.execute("commit")
    except sqlite3.Error as error:
        if database.in_transaction:
            database.execute("rollback")
        if copy is None:
            raise
        raise StoreError(
            f"{path}: the store could not be brought up to date (step {step + 1}: {error}); it is"
            f" as it was, and a copy of it is at {copy}.",
            "Use the version of briefgen that you used before, and report this.",
        ) from error


def _copy(path: Path, database: sqlite3.Connection, step: int) -> Path:
    """A durable copy of the store, whole or not there."""
    place = path.with_name(f"{path.name}.before-{step}")
    undone = place.with_name(f"{place.name}.undone")
    try:
        undone.unlink(missing_ok=True)
        copy = sqlite3.connect(undone)
        try:
            database.backup(copy)
        finally:
            copy.close()
        sync(undone)
        undone.replace(place)
        sync(place.parent)
    except (sqlite3.Error, OSError) as error:
        with suppress(OSError):
            undone.unlink()
        raise StoreError(
            f"{place}: the store cannot be copied there ({error}), so it was not brought up to"
            " date; it is as it was.",
            "Make room there, or let briefgen write to that folder.",
        ) from error
    return place


def sync(path: Path) -> None:
    """Make a file, or the names in a folder, durable.

    Raises:
        OSError: the disk does not take it.
    """
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
