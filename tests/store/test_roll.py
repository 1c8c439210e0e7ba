"""Accepted readers, the key of tokens, and mail that was acted upon: kept, sealed, rot told."""

import sqlite3
from pathlib import Path

import pytest

from briefgen.errors import StoreError
from briefgen.model import Reader
from briefgen.store import DATABASE, examine, open_store

ANN, BEN = Reader("ann@example.org", "Ann", "Board"), Reader("ben@example.org", gone="asked")


def test_what_was_accepted_stands_until_something_else_is(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        store.roll.accept([BEN, ANN])
    with open_store(tmp_path) as store:
        assert store.roll.accepted() == (ANN, BEN)
        store.roll.accept([ANN])
        assert store.roll.accepted() == (ANN,)

    assert examine(tmp_path).damage == ()


def test_key_and_messages_are_kept(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        assert store.roll.key() == ""
        store.roll.set_key("k")
        store.roll.do(["b", "a"])
    with open_store(tmp_path) as store:
        assert store.roll.key() == "k"
        assert store.roll.done() == {"a", "b"}


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ("update accepted set team = ''", "reader ann@example.org was accepted is damaged"),
        ("update key set value = 'x'", "key of readers' tokens is damaged"),
        ("update asked set sum = 'x'", "message a was acted upon is damaged"),
    ],
)
def test_rot_is_told(tmp_path: Path, change: str, told: str) -> None:
    with open_store(tmp_path) as store:
        store.roll.accept([ANN])
        store.roll.set_key("k")
        store.roll.do(["a"])
    database = sqlite3.connect(tmp_path / DATABASE)
    for event in ("insert", "update", "delete"):
        for table in ("accepted", "key", "asked"):
            database.execute(f"drop trigger {table}_{event}")
    database.execute(change)
    database.commit()
    database.close()

    assert told in " ".join(examine(tmp_path).damage)
    if "accepted" in change:
        with open_store(tmp_path) as store, pytest.raises(StoreError, match="is damaged"):
            store.roll.accepted()
