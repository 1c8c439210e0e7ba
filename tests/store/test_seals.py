"""Sums that any change of a row changes, and totals that no order does."""

import sqlite3
from contextlib import suppress
from pathlib import Path

from briefgen.store import check, examine, open_store, seals


def test_every_change_of_a_row_changes_its_sum() -> None:
    rows = [
        ("a", "bc", 1),
        ("ab", "c", 1),
        ("a", "bc", "1"),
        (b"a", "bc", 1),
        ("a", "bc", 1.0),
        ("a", None, "bc", 1),
        ("a", "", "bc", 1),
        ("bc", "a", 1),
        (),
    ]

    assert len({seals.row_sum(row) for row in rows}) == len(rows)


def test_a_total_knows_its_rows_and_no_order() -> None:
    one, two, three = (seals.row_sum((n,)) for n in range(3))

    assert seals.total_of([one, two, three]) == seals.total_of([three, one, two])
    assert seals.total_of([one, two]) != seals.total_of([one, three])
    assert seals.total_of([one, one]) != seals.total_of([])
    assert seals._total_without(seals.total_of([one, two]), two) == seals.total_of([one])


def test_every_table_is_sealed(tmp_path: Path) -> None:
    """A table that is added has a sum in its last column, a seal, and a name when it is damaged."""
    with open_store(tmp_path):
        pass
    database = sqlite3.connect(tmp_path / "store.sqlite3")
    found = "select name from sqlite_master where type = 'table' and name not like 'words%'"
    tables = {name for (name,) in database.execute(found)} - {"seal"}
    last = {
        table: list(database.execute(f"select name from pragma_table_info('{table}')"))[-1][0]
        for table in tables
    }
    database.close()

    assert tables == set(seals.TABLES) == set(check._NAMES)
    assert set(last.values()) == {"sum"}


def test_an_index_left_open_is_sealed_by_the_next_who_opens_the_store(tmp_path: Path) -> None:
    def total() -> str:
        database = sqlite3.connect(tmp_path / "store.sqlite3")
        (found,) = database.execute("select total from seal where name = 'words'").fetchone()
        database.close()
        return str(found)

    with suppress(ZeroDivisionError), open_store(tmp_path) as store:
        with store.writing():
            store.retry(store.put("a.txt", b"a"))
        raise ZeroDivisionError
    left, damage = total(), examine(tmp_path).damage
    with open_store(tmp_path):
        pass

    assert (left, damage) == (seals.OPEN, ())
    assert total() != seals.OPEN
    assert examine(tmp_path).damage == ()


def test_an_index_left_open_is_held_against_its_articles(tmp_path: Path) -> None:
    with open_store(tmp_path) as store, store.writing():
        store.put("a.txt", b"a")
    database = sqlite3.connect(tmp_path / "store.sqlite3")
    database.execute("insert into words (sha256, title, text) values ('x', 'y', 'z')")
    database.commit()
    database.execute("delete from words_data where id > 10")
    database.execute("update seal set total = 'open' where name = 'words'")
    database.commit()
    database.close()

    assert any("malformed" in line for line in examine(tmp_path).damage)


def test_a_note_of_the_count_that_a_killed_run_left_is_swept(tmp_path: Path) -> None:
    with open_store(tmp_path):
        pass
    (tmp_path / ".written-99").write_text("1", encoding="ascii")
    with open_store(tmp_path):
        pass

    assert not (tmp_path / ".written-99").exists()
