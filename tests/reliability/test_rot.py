"""Flip one bit at a time in a store and its raw files: the check finds all that hit content.

Content is what a dump of all rows gives, or a raw file's bytes; what lies in free space is none.
Sampled by default; BRIEFGEN_KILL_POINTS=all (``./dev reliability``) flips 600.
"""

import os
import random
import shutil
import sqlite3
from collections import Counter
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from briefgen.extract import extract
from briefgen.model import Article, Days, Extract, Problem, Published
from briefgen.store import Seen, examine, open_store
from briefgen.text.sentences import sentences

pytestmark = pytest.mark.reliability

FLIPS = 600 if os.environ.get("BRIEFGEN_KILL_POINTS") == "all" else 60
DATABASE = "store.sqlite3"


def found(sha256: str, name: str, day: int, words: list[str]) -> Extract:
    text = f"The ferry ran aground off {' '.join(words)}. 14 were hurt, the harbour office said."
    when = date(2031, 5, day)
    published = Published(Days(when, when), "header", "x", when)
    article = Article(
        sha256,
        name,
        "text/plain",
        f"Ferry aground, {words[0]}",
        text,
        sentences(sha256, text),
        outlet="Halm Courier",
        published=published,
    )
    return extract(article)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store that has been written, read, forgotten from and closed, with nothing in its log."""
    folder = tmp_path_factory.mktemp("whole")
    chance = random.Random(7)
    vocabulary = [f"{chance.choice('bdfgklmnprst')}o{number}" for number in range(900)]
    for batch in range(3):
        with open_store(folder) as store, store.writing():
            for number in range(batch * 15, batch * 15 + 15):
                words = chance.choices(vocabulary, k=200)
                sha256 = store.put(f"{number}.txt", " ".join(words).encode())
                held = found(sha256, f"{number}.txt", 1 + number % 28, words)
                aside = Problem(f"{number}.txt", "it is empty", "Save it again.", "R01")
                store.keep(sha256, f"{number}.txt", "v1", aside if number % 9 == 4 else held)
                store.saw(Seen(f"/in/{number}.txt", 900, 7 + number), sha256)
            work = {f"{batch} {key}": words[key].encode() * 40 for key in range(3)}
            store.keep_work("weekly", work, [f"{batch - 1} 1"])
            store.keep_run(f"request {batch}", "2031-W20", words[0].encode() * 200)
        with open_store(folder) as store, store.writing():
            store.forget(next(iter(store.articles("v1"))).sha256)
    with sqlite3.connect(folder / DATABASE) as database:
        database.execute("pragma wal_checkpoint(truncate)")
    database.close()
    assert not (folder / f"{DATABASE}-wal").exists()
    return folder


def dump(folder: Path) -> object:
    """All that the store holds, read with sqlite alone; a fault of reading is what it says."""
    uri = f"{(folder / DATABASE).as_uri()}?mode=ro&immutable=1"
    database = sqlite3.connect(uri, uri=True)
    try:
        rows: dict[str, object] = {}
        for (table,) in database.execute("select name from sqlite_master where type = 'table'"):
            rows[table] = database.execute(f"select * from {table}").fetchall()
        rows["schema"] = database.execute(
            "select type, name, tbl_name, sql from sqlite_master order by 1, 2"
        ).fetchall()
        for table, key in (("article", "sha256"), ("extract", "sha256"), ("file", "path")):
            for (value,) in database.execute(f"select {key} from {table} not indexed").fetchall():
                by_key = f"select * from {table} where {key} = ?"
                rows[f"{table} {value}"] = database.execute(by_key, (value,)).fetchall()
        rows["hits"] = database.execute(
            "select sha256 from words where words match 'harbour' order by 1"
        ).fetchall()
    except (sqlite3.Error, ValueError, OverflowError) as error:
        return str(error)
    finally:
        database.close()
    raw = {p.name: p.read_bytes() for p in sorted((folder / "raw").glob("??/*"))}
    return rows, raw


def by_sqlite_alone(folder: Path) -> bool:
    """Whether sqlite's own check finds anything."""
    uri = f"{(folder / DATABASE).as_uri()}?mode=ro&immutable=1"
    database = sqlite3.connect(uri, uri=True)
    try:
        return database.execute("pragma integrity_check").fetchall() != [("ok",)]
    except (sqlite3.Error, ValueError):
        return True
    finally:
        database.close()


def places(folder: Path) -> list[tuple[Path, int, int]]:
    """Where to flip: file, byte and bit; five in six in the database, the others in raw files."""
    chance = random.Random(600)
    raw = sorted((folder / "raw").glob("??/*"))
    found = []
    for number in range(FLIPS):
        path = chance.choice(raw) if number % 6 == 5 else folder / DATABASE
        found.append((path, chance.randrange(path.stat().st_size), chance.randrange(8)))
    return found


def test_no_flipped_bit_that_hits_content_goes_unnoticed(whole: Path, tmp_path: Path) -> None:
    before = dump(whole)
    count: Counter[str] = Counter()
    unnoticed = []
    assert examine(whole).damage == ()
    folder = tmp_path / "desk"
    shutil.copytree(whole, folder)

    for path, byte, bit in places(whole):
        flipped = folder / path.relative_to(whole)
        data = bytearray(path.read_bytes())
        data[byte] ^= 1 << bit
        flipped.write_bytes(bytes(data))
        hit, told = dump(folder) != before, examine(folder).damage
        count["flips"] += 1
        count["hit content"] += hit
        count["found"] += hit and bool(told)
        count["told beyond content"] += not hit and bool(told)
        count["found by sqlite alone"] += hit and by_sqlite_alone(folder)
        if hit and not told:
            unnoticed.append((flipped.name, byte, bit))
        shutil.copyfile(path, flipped)

    print(f"\n{dict(count)}")
    assert unnoticed == []
    assert count["hit content"] > FLIPS / 4
    assert count["found"] == count["hit content"]


def test_a_whole_store_is_never_called_damaged_while_it_is_used(tmp_path: Path) -> None:
    for number in range(6):
        with open_store(tmp_path) as store:
            with store.writing():
                sha256 = store.put(f"{number}.txt", b"x" * number)
                store.keep(
                    sha256, "a.txt", "v1", found(sha256, f"{number}.txt", 3, ["Halden", "Orsk"])
                )
                store.keep(sha256, "a.txt", "v1", found(sha256, "again.txt", 4, ["Orsk"]))
            assert examine(tmp_path).damage == ()  # with its log, and the index unsealed
            if number % 2:
                with store.writing():
                    store.forget(sha256)
                store.retry(store.put("c.txt", b"c"))
                store.tidy(["v1"])
        assert examine(tmp_path) == examine(tmp_path)
        assert examine(tmp_path).damage == ()


def cut(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


def zero_a_page(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[4 * 4096 : 5 * 4096] = bytes(4096)
    path.write_bytes(bytes(data))


def empty(path: Path) -> None:
    path.write_bytes(b"")


def remove(path: Path) -> None:
    path.unlink()


def another_programs(path: Path) -> None:
    path.unlink()
    with sqlite3.connect(path) as database:
        database.execute("create table t (x)")
    database.close()


def a_new_store(path: Path) -> None:
    fresh = path.parent.parent / "fresh"
    with open_store(fresh) as store:
        store.put("a.txt", b"a")
    shutil.copyfile(fresh / DATABASE, path)


def rows_dropped(path: Path) -> None:
    """Rows gone without a trace in sqlite's structures, as a rotten page can lose them."""
    with sqlite3.connect(path) as database:
        database.execute("drop trigger file_delete")
        database.execute("delete from file where rowid % 5 = 0")
        database.execute(
            "create trigger file_delete after delete on file begin update seal set"
            " number = number + -1, total = total_without(total, old.sum) where name = 'file'; end"
        )
    database.close()


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (cut, "database"),
        (zero_a_page, "database"),
        (empty, "the database is empty"),
        (remove, "store.sqlite3 is missing"),
        (another_programs, "no store of briefgen"),
        (a_new_store, "an older one"),
        (rows_dropped, "table file has"),
    ],
)
def test_a_spoilt_store_is_found(
    whole: Path, tmp_path: Path, spoil: Callable[[Path], None], said: str
) -> None:
    folder = tmp_path / "desk"
    shutil.copytree(whole, folder)

    spoil(folder / DATABASE)

    assert any(said in line for line in examine(folder).damage)


def test_a_store_older_than_its_raw_folder_is_found(whole: Path, tmp_path: Path) -> None:
    folder = tmp_path / "desk"
    shutil.copytree(whole, folder)
    with open_store(folder) as store, store.writing():
        store.put("late.txt", b"late")
    shutil.copyfile(whole / DATABASE, folder / DATABASE)

    told = examine(folder)

    assert told.damage == ("it is an older one: it has been written 6 times, and had been 7",)
    assert told.notes == ("1 raw files that no article names",)
