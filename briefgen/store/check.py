"""Check a store without changing or making anything: every row, seal and raw file.

sqlite's own check finds a few in a hundred flipped bits, and calls an empty file sound; here each
row is held against its sum, each table against its seal, each raw file against its name.
"""

import hashlib
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from briefgen.store import age, seals
from briefgen.store.files import NAME, RAW, RawFiles
from briefgen.store.schema import APPLICATION_ID, MIGRATIONS

_FAULTS = (sqlite3.Error, ValueError, TypeError, OverflowError, MemoryError)
"""What reading a rotten database may raise."""

_NAMES = {
    "article": "the entry of article {name} ({sha256:.12})",
    "extract": "what was found in article {sha256:.12}",
    "file": "the note on how file {path} lay",
    "run": "the record of the run that made {label}",
    "work": "a piece of work kept for the next {series} brief",
    "sending": "what became of the mail with {brief} to {reader}",
    "approval": "the note that {brief} was approved",
    "accepted": "the note that reader {address} was accepted",
    "key": "the key of readers' tokens",
    "asked": "the note that message {message:.12} was acted upon",
}


@dataclass(frozen=True, slots=True)
class Examined:
    """What a check found: damage and what else is to be known, each a sentence.

    ``busy`` says that the store was written to meanwhile, so that nothing can be said of it.
    """

    articles: int = 0
    damage: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    busy: bool = False


def examine(folder: Path) -> Examined:
    """Check the store in ``folder``; one that is not there, and never was, is whole.

    Raises:
        OSError: a part of it cannot be read at all.
    """
    path = folder / NAME
    before = _lies(path)
    if not path.exists():
        return _missing(folder)
    try:
        with _reading(path) as opened:
            damage = tuple(_damage(folder, opened))
            sums = _sums(opened)
    except _FAULTS as error:
        damage, sums = (f"the database cannot be read ({error})",), None
    files = RawFiles(folder / RAW)
    damage += tuple(_raw_faults(files, sums))
    if _lies(path) != before:
        return Examined(busy=True)
    strays = [] if sums is None else [name for name in files.sums() if name not in sums]
    notes = (f"{len(strays)} raw files that no article names",) if strays else ()
    return Examined(len(sums or ()), damage, notes)


def _missing(folder: Path) -> Examined:
    there = age.noted(folder) is not None or any(RawFiles(folder / RAW).sums())
    return Examined(damage=(f"{NAME} is missing, and has been there",) if there else ())


def _lies(path: Path) -> list[tuple[int, int]]:
    """How the database and its log lie, by which a change is seen."""
    found = []
    for part in (path, path.with_name(f"{path.name}-wal")):
        found.append((part.stat().st_size, part.stat().st_mtime_ns) if part.exists() else (0, 0))
    return found


@contextmanager
def _reading(path: Path) -> Iterator[sqlite3.Connection]:
    """The database to read from; where it has a log, which to read is to write, a copy of both."""
    log = path.with_name(f"{path.name}-wal")
    if not log.exists() or not log.stat().st_size:
        with _opened(f"{path.resolve().as_uri()}?mode=ro&immutable=1") as database:
            yield database
        return
    with _copied(path) as copy, _opened(copy.as_uri()) as database:
        yield database


@contextmanager
def _opened(uri: str) -> Iterator[sqlite3.Connection]:
    database = sqlite3.connect(uri, uri=True, isolation_level=None)
    # Rotten text is text all the same: it is to be summed, not refused.
    database.text_factory = lambda data: data.decode("utf-8", "surrogateescape")
    try:
        yield database
    finally:
        database.close()


@contextmanager
def _copied(path: Path) -> Iterator[Path]:
    with tempfile.TemporaryDirectory(prefix="briefgen-") as scratch:
        for part in (path, path.with_name(f"{path.name}-wal")):
            if part.exists():
                shutil.copyfile(part, Path(scratch) / part.name)
        yield Path(scratch).resolve() / path.name


def _damage(folder: Path, database: sqlite3.Connection) -> Iterator[str]:
    """What is wrong with the database; what comes first makes the rest senseless."""
    first = _identity(database) or age.emptied(folder, database)
    if first:
        yield first
        return
    if told := age.older(folder, database):
        yield told
    checks: tuple[Callable[[sqlite3.Connection], Iterator[str]], ...] = (
        _by_sqlite,
        _rows,
        _schema,
        _index,
    )
    for check in checks:
        try:
            yield from check(database)
        except _FAULTS as error:
            yield f"the database cannot be read ({error})"


def _identity(database: sqlite3.Connection) -> str:
    (application,) = database.execute("pragma application_id").fetchone()
    (version,) = database.execute("pragma user_version").fetchone()
    (tables,) = database.execute("select count(*) from sqlite_master").fetchone()
    if not tables:
        return "the database is empty"
    if application != APPLICATION_ID:
        return "the database is no store of briefgen"
    if not 0 < version <= len(MIGRATIONS):
        return f"the store was made by another version of briefgen ({version})"
    return ""


def _by_sqlite(database: sqlite3.Connection) -> Iterator[str]:
    for (line,) in database.execute("pragma integrity_check(20)"):
        if line != "ok":
            yield f"the database: {' '.join(str(line).split())}"


def _rows(database: sqlite3.Connection) -> Iterator[str]:
    """Rows that are not what their sums say, and tables that lack rows or have too many."""
    kept = _seals(database)
    for table in seals.tables(database):
        found = database.execute(f"select * from {table}")
        columns = [column[0] for column in found.description]
        sums = []
        for row in found:
            sums.append(row[-1])
            if seals.row_sum(row[:-1]) != row[-1]:
                named = {name: str(v) for name, v in zip(columns, row, strict=True)}
                yield f"{_NAMES[table].format(**named)} is damaged"
        sealed = kept.get(table)
        if sealed is None:
            yield f"the seal of table {table} is missing"
        elif sealed[0] != len(sums):
            yield f"table {table} has {len(sums)} rows, and was sealed with {sealed[0]}"
        elif sealed[1] != seals.total_of(sums):
            yield f"table {table} does not hold the rows that it was sealed with"
    number, total = kept.get(seals.WRITINGS, (0, ""))
    if total != seals.count_sum(number):
        yield "the count of writings is damaged"


def _schema(database: sqlite3.Connection) -> Iterator[str]:
    if _seals(database).get(seals.SCHEMA) != (0, seals.schema_sum(database)):
        yield "the tables are not laid out as they were made"


def _index(database: sqlite3.Connection) -> Iterator[str]:
    """The search index against its seal; one that a stopped run left open, against its articles."""
    number, total = _seals(database).get(seals.INDEX, (-1, ""))
    if number != 0:
        yield "the seal of the search index is damaged"
    elif total == seals.OPEN:
        with _in_memory(database) as copy:
            copy.execute(f"insert into {seals.INDEX}({seals.INDEX}) values ('integrity-check')")
    elif total != seals.index_sum(database):
        yield "the search index is damaged"


@contextmanager
def _in_memory(database: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
    copy = sqlite3.connect(":memory:", isolation_level=None)
    try:
        database.backup(copy)
        yield copy
    finally:
        copy.close()


def _seals(database: sqlite3.Connection) -> dict[str, tuple[int, str]]:
    rows = database.execute("select name, number, total from seal")
    return {name: (number, total) for name, number, total in rows}


def _sums(database: sqlite3.Connection) -> dict[str, str] | None:
    """The articles, sha256 to name; ``None`` where they cannot be read."""
    try:
        rows = database.execute("select sha256, name from article")
        return {str(sha256): str(name) for sha256, name in rows}
    except _FAULTS:
        return None


def _raw_faults(files: RawFiles, articles: dict[str, str] | None) -> Iterator[str]:
    """Raw files that are missing, or whose bytes are not those that they are named by."""
    names = articles or {}
    there = set(files.sums())
    for sha256 in sorted(there | set(names)):
        told = f"{names.get(sha256, 'an article')} ({sha256[:12]})"
        if sha256 not in there:
            yield f"the raw file of {told} is missing"
        elif _sum(files.path(sha256)) != sha256:
            yield f"the raw file of {told} is damaged"


def _sum(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
