"""What the store is given it gives back whole, or says that it is damaged."""

import sqlite3
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from briefgen.errors import StoreError
from briefgen.extract import extract
from briefgen.model import Article, Days, Extract, Problem, Published
from briefgen.store import Seen, examine, open_store
from briefgen.store.schema import MIGRATIONS
from briefgen.text.sentences import sentences

DATA = b"The ferry Astrid ran aground off Port Halden."


def found(sha256: str, name: str = "a.txt", day: int | None = 3) -> Extract:
    text = "The ferry Astrid ran aground off Port Halden. Nobody was hurt, the café owner said."
    when = date(2031, 5, day) if day else None
    published = Published(Days(when, when), "header", "x", when) if when else None
    problem = Problem(name, "told", "look", "X01")
    return extract(
        Article(
            sha256,
            name,
            "text/plain",
            "Ferry aground",
            text,
            sentences(sha256, text),
            outlet="Halm Courier",
            published=published,
            problems=(problem,),
        )
    )


def test_what_was_found_comes_back_as_it_was_under_the_name_that_the_file_has_now(
    tmp_path: Path,
) -> None:
    with open_store(tmp_path) as store:
        sha256 = store.put("a.txt", DATA)
        store.keep(sha256, "a.txt", "v1", found(sha256))

    with open_store(tmp_path) as store:
        same = store.found(sha256, "a.txt", "v1")
        renamed = store.found(sha256, "b.txt", "v1")
        later = store.found(sha256, "a.txt", "v2")

    assert same == found(sha256)
    assert renamed == found(sha256, "b.txt")
    assert later is None


def test_articles_are_listed_under_the_day_of_their_moment_in_the_zone_asked(
    tmp_path: Path,
) -> None:
    with open_store(tmp_path) as store:
        evening, plain = store.put("a.txt", DATA), store.put("b.txt", DATA + b"b")
        late = found(evening, day=3)
        assert late.article.published is not None
        moment = datetime(2031, 5, 4, 3, 30, tzinfo=UTC)
        when = replace(late.article.published, moment=moment)
        late = replace(late, article=replace(late.article, published=when))
        store.keep(evening, "a.txt", "v1", late)
        store.keep(plain, "b.txt", "v1", found(plain, "b.txt", day=3))

        paged = store.articles("v1")
        lima, tokyo = (store.articles("v1", ZoneInfo(z)) for z in ("America/Lima", "Asia/Tokyo"))
        hits = store.search("ferry", "v1", zone=ZoneInfo("Asia/Tokyo"))
        again = store.found(evening, "a.txt", "v1")

    assert [held.last for held in paged] == [date(2031, 5, 3)] * 2
    assert [(held.name, held.last) for held in lima] == [
        ("a.txt", date(2031, 5, 3)),
        ("b.txt", date(2031, 5, 3)),
    ]
    assert [(held.name, held.first) for held in tokyo] == [
        ("b.txt", date(2031, 5, 3)),
        ("a.txt", date(2031, 5, 4)),
    ]
    assert sorted(str(held.last) for held, _ in hits) == ["2031-05-03", "2031-05-04"]
    assert again == late


def test_what_was_set_aside_keeps_its_class_and_reason(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        sha256 = store.put("a.txt", DATA)
        store.keep(
            sha256, "a.txt", "v1", Problem("a.txt", "the file is empty", "Save it again.", "R01")
        )

        (held,) = store.articles("v1")
        told = store.found(sha256, "b.txt", "v1")

    assert (held.state, held.kind, held.detail) == ("set aside", "R01", "the file is empty")
    assert told == Problem("b.txt", "the file is empty", "Save it again.", "R01")


def test_articles_are_listed_by_date_and_those_not_read_yet_are_new(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        late, early, undated, new = (store.put(f"{n}.txt", DATA + n.encode()) for n in "abcd")
        store.keep(late, "a.txt", "v1", found(late, day=9))
        store.keep(early, "a.txt", "v1", found(early, day=2))
        store.keep(undated, "a.txt", "v1", found(undated, day=None))

        listed = list(store.articles("v1"))

    assert [h.sha256 for h in listed] == [early, late, undated, new]
    assert [h.state for h in listed] == ["read", "read", "read", "new"]
    assert listed[0].last == date(2031, 5, 2)
    assert listed[0].title == "Ferry aground"


def test_the_raw_bytes_outlive_the_file_and_are_kept_once(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        one, again = store.put("a.txt", DATA), store.put("b.txt", DATA)

        assert one == again
        assert store.raw.get(one) == DATA
        assert list(store.raw.sums()) == [one]
        assert [held.name for held in store.articles("v1")] == ["b.txt"]


def test_words_are_found_whatever_their_accents_and_signs(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        sha256 = store.put("a.txt", DATA)
        store.keep(sha256, "a.txt", "v1", found(sha256))

        hits = store.search('cafe "owner" OR', "v1"), store.search("cafe owner", "v1")
        none = store.search("comet", "v1"), store.search("  ", "v1")

    assert hits[0] == []
    ((held, piece),) = hits[1]
    assert held.name == "a.txt"
    assert piece.endswith("Nobody was hurt, the [café] [owner] said.")
    assert none == ([], [])


def test_an_article_is_forgotten_whole_and_retried_anew(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        sha256 = store.put("a.txt", DATA)
        store.keep(sha256, "a.txt", "v1", found(sha256))
        store.saw(Seen("/in/a.txt", 5, 7), sha256)

        store.retry(sha256)
        retried = [held.state for held in store.articles("v1")]
        store.keep(sha256, "a.txt", "v1", found(sha256))
        with store.writing():
            store.forget(sha256)

        assert retried == ["new"]
        assert list(store.articles("v1")) == []
        assert store.found(sha256, "a.txt", "v1") is None
        assert store.raw.get(sha256) is None
        assert store.files() == {}


def test_a_file_that_lies_as_it_lay_is_known_by_its_sum(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        store.saw(Seen("/in/a.txt", 5, 7), "abc")

        assert store.files() == {"/in/a.txt": (Seen("/in/a.txt", 5, 7), "abc")}


def test_what_fails_inside_a_writing_leaves_nothing(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        with suppress(ZeroDivisionError), store.writing():
            store.put("a.txt", DATA)
            raise ZeroDivisionError
        with store.writing():
            store.put("b.txt", DATA)

        assert [held.name for held in store.articles("v1")] == ["b.txt"]


def flip(path: Path, words: bytes) -> None:
    data = bytearray(path.read_bytes())
    data[data.index(words)] ^= 1
    path.write_bytes(bytes(data))


def test_a_flipped_bit_is_found_and_never_given_out(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        sha256 = store.put("a.txt", DATA)
        store.keep(sha256, "a.txt", "v1", found(sha256))
    whole = examine(tmp_path)
    with sqlite3.connect(tmp_path / "store.sqlite3") as database:
        database.execute("pragma wal_checkpoint(truncate)")
    flip(tmp_path / "store.sqlite3", b"Nobody was hurt, the caf")
    flip(store.raw.path(sha256), b"aground")

    with open_store(tmp_path) as store:
        assert store.raw.get(sha256) is None
        assert store.found(sha256, "a.txt", "v1") is None
    told = examine(tmp_path).damage

    assert (whole.articles, whole.damage, whole.notes) == (1, (), ())
    assert any("raw file of a.txt" in line for line in told)
    assert f"what was found in article {sha256[:12]} is damaged" in told


@pytest.mark.parametrize("content", [b"not a database, and long enough to be taken for one" * 40])
def test_what_is_no_store_is_refused_with_a_way_out(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "store.sqlite3").write_bytes(content)

    with pytest.raises(StoreError) as told, open_store(tmp_path):
        pass

    assert told.value.exit_code == 9
    assert "restore it from a backup" in told.value.advice


def _fill(folder: Path) -> None:
    with open_store(folder) as store:
        store._database.execute("pragma max_page_count = 1")
        with store.writing():
            for number in range(2000):
                store.saw(Seen(f"inbox/{number}.txt", number, number), "0" * 64)


def test_a_full_disk_is_not_called_damage(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        store.put("a.txt", b"bytes")

    with pytest.raises(StoreError) as told:
        _fill(tmp_path)

    assert told.value.exit_code == 9
    assert "full" in told.value.what
    assert "damaged" not in told.value.what
    assert "Make room" in told.value.advice
    assert "away" not in told.value.advice


def test_a_database_that_cannot_be_opened_is_not_called_damage(tmp_path: Path) -> None:
    (tmp_path / "store.sqlite3").mkdir()

    with pytest.raises(StoreError) as told, open_store(tmp_path):
        pass

    assert "damaged" not in told.value.what
    assert "let briefgen write" in told.value.advice


def test_another_programs_database_and_a_later_store_are_refused(tmp_path: Path) -> None:
    foreign, later = tmp_path / "foreign", tmp_path / "later"
    foreign.mkdir()
    with sqlite3.connect(foreign / "store.sqlite3") as database:
        database.execute("create table t (x)")
    with open_store(later):
        pass
    with sqlite3.connect(later / "store.sqlite3") as database:
        database.execute(f"pragma user_version = {len(MIGRATIONS) + 1}")

    for folder, said in ((foreign, "no store of briefgen"), (later, "a later version")):
        with pytest.raises(StoreError, match=said), open_store(folder):
            pass


def test_what_a_killed_run_left_undone_is_swept(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        sha256 = store.put("a.txt", DATA)
    undone = store.raw.path(sha256).with_name(".undone-x")
    undone.write_bytes(b"half")

    with open_store(tmp_path) as store:
        assert not undone.exists()
        assert list(store.raw.sums()) == [sha256]


def test_what_other_versions_found_can_be_dropped(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        sha256 = store.put("a.txt", DATA)
        store.keep(sha256, "a.txt", "v1", found(sha256))
        store.keep(sha256, "a.txt", "v2", replace(found(sha256), quotes=()))
        store.tidy(["v2"])

        assert store.found(sha256, "a.txt", "v1") is None
        assert store.found(sha256, "a.txt", "v2") is not None


def test_forgetting_that_comes_to_nothing_leaves_the_bytes(tmp_path: Path) -> None:
    with open_store(tmp_path) as store:
        with store.writing():
            sha256 = store.put("a.txt", DATA)
        with suppress(KeyboardInterrupt), store.writing():
            store.forget(sha256)
            raise KeyboardInterrupt

        assert store.names() == {sha256: "a.txt"}
        assert store.raw.get(sha256) == DATA
