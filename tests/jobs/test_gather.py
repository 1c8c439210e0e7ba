"""Gather: every file under one name in one order, and nothing but files."""

import os
from pathlib import Path

import pytest

from briefgen.errors import SourceError
from briefgen.jobs.gather import File, gather, open_file
from briefgen.jobs.publish import publish
from briefgen.model import Problem


def put(path: Path, text: str = "words") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def names(found: tuple[File, ...]) -> list[str]:
    return [file.name for file in found]


def test_a_folder_is_walked_whole_and_names_are_relative_to_it(tmp_path: Path) -> None:
    put(tmp_path / "in" / "b.txt")
    put(tmp_path / "in" / "deep" / "er" / "a.txt")

    found = gather([tmp_path / "in"])

    assert names(found.files) == ["b.txt", "deep/er/a.txt"]
    assert found.problems == ()


def test_a_file_goes_by_its_last_part(tmp_path: Path) -> None:
    assert names(gather([put(tmp_path / "in" / "b.txt")]).files) == ["b.txt"]


def test_the_order_of_inputs_changes_nothing(tmp_path: Path) -> None:
    one, two = put(tmp_path / "one" / "a.txt"), put(tmp_path / "two" / "b.txt")

    assert gather([one, two.parent]) == gather([two.parent, one])


def test_a_file_named_twice_is_read_once(tmp_path: Path) -> None:
    one = put(tmp_path / "in" / "a.txt")

    assert names(gather([one.parent, one]).files) == ["a.txt"]


def test_equal_names_of_two_folders_are_told_apart(tmp_path: Path) -> None:
    put(tmp_path / "july" / "a.txt")
    put(tmp_path / "august" / "a.txt")

    found = gather([tmp_path / "july", tmp_path / "august"])

    assert names(found.files) == ["august/a.txt", "july/a.txt"]


def test_hidden_files_and_what_a_browser_saves_beside_a_page_are_passed_over(
    tmp_path: Path,
) -> None:
    for name in ("page.html", "page_files/style.css", ".DS_Store", ".git/x.txt", "own_files/a.md"):
        put(tmp_path / name)

    found = gather([tmp_path])

    assert names(found.files) == ["own_files/a.md", "page.html"]
    assert found.problems == ()


def test_the_output_folder_inside_an_input_is_passed_over(tmp_path: Path) -> None:
    put(tmp_path / "in" / "a.txt")
    put(tmp_path / "in" / "deep" / "output" / "2021-W27.before-1" / "index.html")
    put(tmp_path / "else" / "index.html")
    (tmp_path / "in" / "linked").symlink_to(tmp_path / "else")

    for output in ("in/deep/output", "in/linked"):
        found = gather([tmp_path / "in"], tmp_path / output)

        assert names(found.files)[0] == "a.txt"
        assert not any(name.startswith(output[3:]) for name in names(found.files))
        assert not any(p.where == output[3:] for p in found.problems)


def test_a_brief_published_into_an_input_is_passed_over(tmp_path: Path) -> None:
    put(tmp_path / "a.txt")
    publish(tmp_path, "2021-W27", {"index.html": b"page"})

    found = gather([tmp_path], tmp_path)

    assert names(found.files) == ["a.txt"]
    assert found.problems == ()


def test_links_and_pipes_are_told_and_not_followed(tmp_path: Path) -> None:
    put(tmp_path / "outside.txt")
    put(tmp_path / "in" / "a.txt")
    (tmp_path / "in" / "link.txt").symlink_to(tmp_path / "outside.txt")
    (tmp_path / "in" / "loop").symlink_to(tmp_path / "in")
    os.mkfifo(tmp_path / "in" / "pipe.txt")

    found = gather([tmp_path / "in"])

    assert names(found.files) == ["a.txt"]
    assert [(p.where, p.code) for p in found.problems] == [
        ("link.txt", "G02"),
        ("loop", "G02"),
        ("pipe.txt", "G02"),
    ]


def test_a_link_put_in_place_of_a_file_is_refused_when_opened(tmp_path: Path) -> None:
    secret = put(tmp_path / "secret.txt")
    (tmp_path / "a.txt").symlink_to(secret)

    assert isinstance(open_file(File("a.txt", tmp_path / "a.txt")), Problem)


def test_a_pipe_named_as_input_never_hangs(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")

    (file,) = gather([tmp_path / "pipe.txt"]).files

    found = open_file(file)
    assert isinstance(found, Problem)
    assert found.code == "G02"


def test_a_name_that_no_page_can_show_is_shown_with_a_mark(tmp_path: Path) -> None:
    put(tmp_path / "a\n\x1b[31m.txt")
    put(tmp_path / os.fsdecode(b"\xff.txt"))

    found = gather([tmp_path])

    assert names(found.files) == ["a\ufffd\ufffd[31m.txt", "\ufffd.txt"]


def test_a_missing_input_is_an_error_that_names_it(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"none: no such file or folder"):
        gather([tmp_path / "none"])


def test_a_name_too_long_for_any_file_is_an_error_that_says_so(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="cannot be read"):
        gather([tmp_path / ("a" * 300)])


def test_an_output_folder_that_leads_nowhere_stops_nothing(tmp_path: Path) -> None:
    put(tmp_path / "a.txt")
    (tmp_path / "loop").symlink_to("loop")

    assert names(gather([tmp_path], tmp_path / "loop").files) == ["a.txt"]


def test_an_empty_folder_is_an_error_that_names_it(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"no file in it\. Put articles there"):
        gather([tmp_path])


def test_an_inbox_that_cannot_be_read_is_no_empty_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path / "in" / "a.txt")
    put(tmp_path / "in" / "deep" / "b.txt")
    scandir = os.scandir

    def closed(folder: Path) -> object:
        if Path(folder).name in barred:
            raise PermissionError(13, "Permission denied", str(folder))
        return scandir(folder)

    monkeypatch.setattr(os, "scandir", closed)
    barred = {"deep"}
    within = gather([tmp_path / "in"])
    barred = {"in"}
    with pytest.raises(SourceError) as told:
        gather([tmp_path / "in"], may_be_empty=True)

    assert [p.what for p in within.problems] == ["cannot be read (Permission denied)"]
    assert told.value.what.endswith("in: cannot be read (Permission denied).")
    assert told.value.exit_code == 4
