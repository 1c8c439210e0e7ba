"""An older store is copied whole before it is brought up to date, or left as it was."""

import sqlite3
from pathlib import Path

import pytest

from briefgen.errors import StoreError
from briefgen.store import Sending, examine, open_store
from briefgen.store.schema import MIGRATIONS

NEXT = len(MIGRATIONS) + 1
STEP = "create table more (x text) strict; insert into more values ('new')"


def use(monkeypatch: pytest.MonkeyPatch, *steps: str) -> None:
    for module in ("upgrade", "check"):
        monkeypatch.setattr(f"briefgen.store.{module}.MIGRATIONS", (*MIGRATIONS, *steps))


@pytest.fixture
def older(tmp_path: Path) -> Path:
    """A store of today with one article, which the steps of the tests make an older one."""
    with open_store(tmp_path) as store, store.writing():
        store.put("a.txt", b"a")
    return tmp_path


def names(folder: Path) -> list[str]:
    with open_store(folder) as store:
        return [held.name for held in store.articles("v1")]


def test_the_copy_is_a_whole_store_of_before(older: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    use(monkeypatch, STEP)
    assert names(older) == ["a.txt"]
    damage = examine(older).damage
    (copy,) = older.glob("*.before-*")
    monkeypatch.undo()
    (older / "copy").mkdir()
    copy.rename(older / "copy" / "store.sqlite3")
    (older / "raw").rename(older / "copy" / "raw")

    assert damage == ()
    assert copy.name == f"store.sqlite3.before-{NEXT}"
    assert names(older / "copy") == ["a.txt"]
    assert examine(older / "copy").damage == ()


def test_each_step_has_its_copy_and_none_is_made_again(
    older: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    use(monkeypatch, STEP, "alter table more add column y text")
    names(older)
    made = {path.name: path.stat().st_mtime_ns for path in older.glob("*.before-*")}
    names(older)

    assert sorted(made) == [
        f"store.sqlite3.before-{NEXT}",
        f"store.sqlite3.before-{NEXT + 1}",
    ]
    assert made == {path.name: path.stat().st_mtime_ns for path in older.glob("*.before-*")}


def test_a_step_that_fails_leaves_the_store_as_it_was(
    older: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    use(monkeypatch, f"{STEP}; insert into nowhere values (1)")

    with pytest.raises(
        StoreError, match=rf"step {NEXT}: no such table: nowhere.*as it was"
    ) as told:
        names(older)
    monkeypatch.undo()

    assert f"before-{NEXT}" in told.value.what
    assert names(older) == ["a.txt"]
    assert examine(older).damage == ()
    with sqlite3.connect(older / "store.sqlite3") as database:
        assert not database.execute("select 1 from sqlite_master where name = 'more'").fetchall()
    database.close()


def test_no_step_is_taken_without_a_copy(older: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    use(monkeypatch, STEP)
    (older / f"store.sqlite3.before-{NEXT}.undone").mkdir()

    with pytest.raises(StoreError, match=r"cannot be copied there.*it is as it was"):
        names(older)
    monkeypatch.undo()

    assert names(older) == ["a.txt"]
    assert not (older / f"store.sqlite3.before-{NEXT}").exists()


def test_a_copy_is_durable_before_the_step(older: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    use(monkeypatch, STEP)
    done: list[str] = []

    def sync(path: Path) -> None:
        with sqlite3.connect(older / "store.sqlite3") as database:
            (version,) = database.execute("pragma user_version").fetchone()
        database.close()
        done.append(f"{path.name} {version}")

    monkeypatch.setattr("briefgen.store.upgrade.sync", sync)
    names(older)

    assert done == [
        f"store.sqlite3.before-{NEXT}.undone {NEXT - 1}",
        f"{older.name} {NEXT - 1}",
    ]


def test_a_store_without_a_ledger_is_whole_and_gets_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in ("upgrade", "check"):
        monkeypatch.setattr(f"briefgen.store.{module}.MIGRATIONS", MIGRATIONS[:1])
    with open_store(tmp_path) as store, store.writing():
        store.put("a.txt", b"a")
    monkeypatch.undo()
    before = examine(tmp_path)
    with open_store(tmp_path) as store:
        store.ledger.expect([Sending("2021-W27", "a@example.org", "<m@x>", "")])

    assert (before.articles, before.damage) == (1, ())
    assert examine(tmp_path).damage == ()
    copies = sorted(path.name for path in tmp_path.glob("*.before-*"))
    assert copies == [f"store.sqlite3.before-{n}" for n in range(2, len(MIGRATIONS) + 1)]
