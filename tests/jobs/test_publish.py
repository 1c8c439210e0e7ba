"""Publish: the whole old brief or the whole new one, and no litter."""

from pathlib import Path

import pytest

from briefgen.errors import RenderError
from briefgen.jobs.lock import locked
from briefgen.jobs.publish import content_of, publish

OLD = {"index.html": b"old page", "brief.json": b"old"}
NEW = {"index.html": b"new page", "brief.json": b"new", "brief.pdf": b"%PDF"}


def content(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def editions(output: Path) -> list[str]:
    return sorted(path.name for path in (output / ".editions").iterdir())


def test_a_brief_stands_at_its_label(tmp_path: Path) -> None:
    done = publish(tmp_path, "2021-W27", OLD)

    assert done.folder == tmp_path / "2021-W27"
    assert content(done.folder) == OLD


def test_a_new_edition_takes_the_place_of_the_old_and_removes_it(tmp_path: Path) -> None:
    publish(tmp_path, "2021-W27", OLD)

    publish(tmp_path, "2021-W27", NEW)

    assert content(tmp_path / "2021-W27") == NEW
    assert len(editions(tmp_path)) == 1


def test_a_brief_may_hold_folders(tmp_path: Path) -> None:
    held = OLD | {"correction-1/index.html": b"corrected"}
    publish(tmp_path, "2021-W27", OLD)

    publish(tmp_path, "2021-W27", held)
    before = (tmp_path / "2021-W27" / "correction-1").stat()
    publish(tmp_path, "2021-W27", held)

    assert content_of(tmp_path / "2021-W27") == held
    assert (tmp_path / "2021-W27" / "correction-1").stat().st_ino == before.st_ino
    assert len(editions(tmp_path)) == 1


def test_other_briefs_stand_as_they_were(tmp_path: Path) -> None:
    publish(tmp_path, "2021-W26", OLD)

    publish(tmp_path, "2021-W27", NEW)

    assert content(tmp_path / "2021-W26") == OLD
    assert len(editions(tmp_path)) == 2


def test_the_same_brief_again_writes_nothing(tmp_path: Path) -> None:
    publish(tmp_path, "2021-W27", OLD)
    before = (tmp_path / "2021-W27" / "index.html").stat()

    publish(tmp_path, "2021-W27", OLD)

    after = (tmp_path / "2021-W27" / "index.html").stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_a_brief_changed_by_hand_is_put_right(tmp_path: Path) -> None:
    publish(tmp_path, "2021-W27", OLD)
    (tmp_path / "2021-W27" / "index.html").write_bytes(b"scribbled")

    publish(tmp_path, "2021-W27", OLD)

    assert content(tmp_path / "2021-W27") == OLD
    assert len(editions(tmp_path)) == 1


def test_a_folder_that_is_not_ours_is_moved_aside_and_told(tmp_path: Path) -> None:
    (tmp_path / "2021-W27").mkdir()
    (tmp_path / "2021-W27" / "notes.txt").write_text("mine", encoding="utf-8")

    done = publish(tmp_path, "2021-W27", NEW)

    assert done.moved == tmp_path / "2021-W27.before-1"
    assert (done.moved / "notes.txt").read_text(encoding="utf-8") == "mine"
    assert content(tmp_path / "2021-W27") == NEW


@pytest.mark.parametrize("there", [True, False])
def test_a_link_that_is_not_ours_is_moved_aside_and_told(tmp_path: Path, there: bool) -> None:
    mine = tmp_path / "mine"
    if there:
        mine.mkdir()
        for name, data in NEW.items():
            (mine / name).write_bytes(data)
    output = tmp_path / "output"
    output.mkdir()
    (output / "2021-W27").symlink_to(mine)
    (output / "2021-W27.before-1").symlink_to("nowhere")

    done = publish(output, "2021-W27", NEW)

    assert done.moved == output / "2021-W27.before-2"
    assert done.moved.readlink() == mine
    assert (output / "2021-W27.before-1").is_symlink()
    assert content(output / "2021-W27") == NEW
    assert mine.exists() == there


def test_what_a_killed_run_left_is_removed_by_the_next(tmp_path: Path) -> None:
    publish(tmp_path, "2021-W27", OLD)
    litter = tmp_path / ".editions" / "2021-W27-deadbeef"
    litter.mkdir()
    (litter / "index.html").write_bytes(b"half")
    (tmp_path / ".next-2021-W27").symlink_to(".editions/2021-W27-deadbeef")

    publish(tmp_path, "2021-W28", NEW)

    assert not litter.exists()
    assert sorted(path.name for path in tmp_path.iterdir()) == [".editions", "2021-W27", "2021-W28"]


def test_an_output_folder_under_a_file_is_an_error_that_names_it(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")

    with pytest.raises(RenderError, match="file/output: cannot be written"):  # noqa: SIM117
        with locked(tmp_path / "file" / "output"):
            pytest.fail("locked a folder that cannot be")


def test_the_lock_is_free_again_afterwards(tmp_path: Path) -> None:
    with locked(tmp_path):
        pass

    with locked(tmp_path):
        pass
