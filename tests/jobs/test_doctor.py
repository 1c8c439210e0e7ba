"""The doctor finds what is broken, says what to do, survives it, and changes nothing."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from briefgen.cli.main import main
from briefgen.jobs import condition, doctor
from briefgen.jobs.checks import Check, Desk
from briefgen.jobs.lock import locked
from briefgen.settings import Settings

ARTICLE = """Halden ferry returns to service

By Mira Lorne, The Halden Post

8 July 2021

HALDEN — The ferry between Halden and Orsk returned to service on Thursday after repairs that
took six weeks, the harbour office said. About 1,200 passengers crossed on the first day.

"The engines were taken apart to the last bolt," harbour master Tove Ek said. "They will hold."
"""
BRIEF = Path("output/2021-W27")


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A desk with one brief, which one is in."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "inbox").mkdir()
    (tmp_path / "inbox" / "ferry.txt").write_text(ARTICLE, encoding="utf-8")
    Path("briefgen.toml").write_text('[brief]\ninbox = "inbox"\n', encoding="utf-8")
    assert main(["weekly", "--quiet", "--format", "html,json"]) == 0
    return tmp_path


def not_well(name: str = "") -> list[Check]:
    found = [check for check in doctor.examine(None) if check.state != "ok"]
    assert all(check.fix for check in found)
    return [check for check in found if not name or check.name == name]


def test_a_whole_desk_is_well_and_left_as_it_was(desk: Path) -> None:
    def lies() -> list[tuple[str, int, int]]:
        paths = [desk, *desk.rglob("*")]
        return sorted((str(p), p.lstat().st_mtime_ns, p.lstat().st_size) for p in paths)

    before = lies()
    checks = doctor.examine(None)

    assert [check for check in checks if check.state != "ok"] == []
    assert doctor.exit_code(checks, strict=True) == 0
    assert lies() == before
    told = {check.name: check.found for check in checks}
    assert told["store"] == ".briefgen: 1 articles, all whole"
    assert told["briefs"] == "1 briefs, all whole"
    assert told["fonts"] == "6 files drawn with"


def test_an_empty_folder_is_well_and_stays_empty(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    assert not_well() == []
    assert list(tmp_path.iterdir()) == []


def test_a_store_with_a_log_is_checked_and_left_as_it_was(desk: Path) -> None:
    from briefgen.store import open_store

    with open_store(desk / ".briefgen") as store:
        with store.writing():
            store.put("late.txt", b"late")
        files = {path.name for path in (desk / ".briefgen").iterdir()}
        assert "store.sqlite3-wal" in files

        (told,) = condition.store(Desk(Settings()))

        assert (told.state, told.found) == ("ok", ".briefgen: 2 articles, all whole")
        assert {path.name for path in (desk / ".briefgen").iterdir()} == files


def settings_unknown(_desk: Path) -> None:
    Path("briefgen.toml").write_text('[brief]\ninbx = "in"\n', encoding="utf-8")


def settings_garbage(_desk: Path) -> None:
    Path("briefgen.toml").write_bytes(b"\xff\x00[")


def method_unknown(_desk: Path) -> None:
    Path("briefgen.toml").write_text(
        '[brief]\ninbox = "inbox"\n[summary]\nmethod = "lexrnk"\n', encoding="utf-8"
    )


def template_broken(desk: Path) -> None:
    (desk / "mine").mkdir()
    (desk / "mine" / "brief.html").write_text("{% if %}", encoding="utf-8")
    Path("briefgen.toml").write_text(
        '[brief]\ninbox = "inbox"\n[render]\ntemplates = "mine"\n', encoding="utf-8"
    )


def template_asking_for_more(desk: Path) -> None:
    (desk / "mine").mkdir()
    (desk / "mine" / "brief.html").write_text("{{ brief.weather }}", encoding="utf-8")
    Path("briefgen.toml").write_text(
        '[brief]\ninbox = "inbox"\n[render]\ntemplates = "mine"\n', encoding="utf-8"
    )


def templates_gone(_desk: Path) -> None:
    Path("briefgen.toml").write_text(
        '[brief]\ninbox = "inbox"\n[render]\ntemplates = "none"\n', encoding="utf-8"
    )


def store_garbage(_desk: Path) -> None:
    Path(".briefgen/store.sqlite3").write_bytes(b"not a database, but long enough" * 400)


def store_empty(_desk: Path) -> None:
    Path(".briefgen/store.sqlite3").write_bytes(b"")


def store_a_folder(_desk: Path) -> None:
    Path(".briefgen/store.sqlite3").unlink()
    Path(".briefgen/store.sqlite3").mkdir()


def inbox_gone(_desk: Path) -> None:
    shutil.rmtree("inbox")


def raw_flipped(desk: Path) -> None:
    (raw,) = desk.glob(".briefgen/raw/??/*")
    raw.write_bytes(raw.read_bytes()[:-1] + b"\x00")


def page_changed(_desk: Path) -> None:
    with (BRIEF / "index.html").open("ab") as page:
        page.write(b"<!-- mine -->")


def record_cut(_desk: Path) -> None:
    (BRIEF / "brief.json").write_bytes((BRIEF / "brief.json").read_bytes()[:900])


def sums_damaged(_desk: Path) -> None:
    (BRIEF / "inputs.json").write_bytes(b"[]")


def edition_gone(_desk: Path) -> None:
    shutil.rmtree(BRIEF.resolve())


def output_a_file(_desk: Path) -> None:
    shutil.rmtree("output")
    Path("output").write_bytes(b"")


@pytest.mark.parametrize(
    ("spoil", "name", "said", "code"),
    [
        (settings_unknown, "settings", "[brief] has no setting 'inbx'", 2),
        (settings_garbage, "settings", "not a settings file", 2),
        (method_unknown, "settings", "no summariser called 'lexrnk'", 2),
        (template_broken, "templates", "brief.html: line 1", 5),
        (template_asking_for_more, "templates", "weather", 5),
        (templates_gone, "templates", "no such folder", 2),
        (inbox_gone, "inbox", "inbox: no such folder", 4),
        (store_garbage, "store", "cannot be read (file is not a database)", 9),
        (store_empty, "store", "the database is empty", 9),
        (store_a_folder, "store", "the database cannot be read", 9),
        (raw_flipped, "store", "the raw file of ferry.txt", 9),
        (page_changed, "briefs", "index.html has other bytes than were written", 7),
        (record_cut, "briefs", "brief.json", 7),
        (sums_damaged, "briefs", "inputs.json is damaged", 7),
        (edition_gone, "briefs", "its link leads nowhere", 7),
        (output_a_file, "output", "cannot be written to", 5),
    ],
)
def test_each_fault_is_told_with_its_code(
    desk: Path, spoil: Callable[[Path], None], name: str, said: str, code: int
) -> None:
    spoil(desk)

    found = not_well()

    assert {check.state for check in found} == {"fault"}
    assert {check.name for check in found} == {name}
    assert any(said in check.found for check in found)
    assert doctor.exit_code(found, strict=False) == code


@pytest.mark.parametrize(
    ("barred", "name", "code"),
    [
        ("inbox", "inbox", 4),
        (".briefgen", "store", 9),
        (".briefgen/store.sqlite3", "store", 9),
        (".briefgen/raw", "store", 9),
    ],
)
def test_what_a_run_may_not_use_is_told_and_not_called_damaged(
    desk: Path, monkeypatch: pytest.MonkeyPatch, barred: str, name: str, code: int
) -> None:
    access = os.access
    monkeypatch.setattr(
        os, "access", lambda path, mode: Path(path) != Path(barred) and access(path, mode)
    )

    (found,) = not_well()

    assert (found.name, found.state, found.code) == (name, "fault", code)
    assert "cannot be read" in found.found
    assert found.fix.startswith("Let briefgen read")


def test_what_an_article_says_can_be_read_anew(desk: Path) -> None:
    database = desk / ".briefgen/store.sqlite3"
    whole = database.read_bytes()
    database.write_bytes(whole.replace(b"The Halden Post", b"The Halden Past"))

    found = not_well("store")
    fix = next(check.fix for check in found if "what was found in article" in check.found)

    assert fix.startswith("Read it anew: briefgen retry ")
    assert main(fix.partition("briefgen ")[2].split()) == 0
    assert not_well() == []


def test_a_correction_is_checked_as_its_brief_is(desk: Path) -> None:
    (desk / "inbox" / "tickets.txt").write_text(ARTICLE.replace("Thursday", "Friday"), "utf-8")
    correct = ["weekly", "--week", "2021-W27", "--correct", "--quiet", "--format", "html,json"]
    assert main(correct) == 0
    assert not_well("briefs") == []

    with (BRIEF / "correction-1" / "index.html").open("ab") as page:
        page.write(b"<!-- mine -->")

    (told,) = not_well("briefs")
    assert told.found.endswith("correction-1/index.html has other bytes than were written")
    assert told.fix == "Restore a backup."


def test_what_is_not_installed_is_told(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "weasyprint", None)

    (told,) = not_well()

    assert (told.name, told.code) == ("drawing", 5)
    assert "no PDF" in told.found


def test_a_font_that_is_missing_is_told(
    desk: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from briefgen.render import faces

    shutil.copytree(faces.FONTS, tmp_path / "fonts")
    (tmp_path / "fonts" / "NotoSans-Bold.ttf").unlink()
    monkeypatch.setattr(faces, "FONTS", tmp_path / "fonts")

    (told,) = not_well()

    assert (told.name, told.found) == (
        "fonts",
        "fonts that are missing or cannot be used: NotoSans-Bold.ttf",
    )


def test_a_font_that_cannot_be_drawn_with_is_told(
    desk: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from briefgen.render import faces

    shutil.copytree(faces.FONTS, tmp_path / "fonts")
    (tmp_path / "fonts" / "NotoSerif-Italic.ttf").write_bytes(b"no font" * 100)
    monkeypatch.setattr(faces, "FONTS", tmp_path / "fonts")
    faces._font.cache_clear()
    try:
        (told,) = not_well()
    finally:
        faces._font.cache_clear()

    assert told.found.endswith("NotoSerif-Italic.ttf")


def test_a_sentence_model_that_cannot_be_read_is_told(
    desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from briefgen.text import sentences

    def gone(model: str) -> object:
        raise FileNotFoundError(model)

    monkeypatch.setattr(sentences, "_engine", gone)

    (told,) = not_well("sentences")

    assert "english (FileNotFoundError)" in told.found


def test_a_check_that_breaks_stops_no_other(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_desk: Desk) -> list[Check]:
        raise RuntimeError("unheard of")

    last = doctor.EXAMINATIONS[-1]
    monkeypatch.setattr(doctor, "EXAMINATIONS", (("first", broken), last))

    first, second = doctor.examine(None)

    assert first.found == "could not be checked (RuntimeError: unheard of)"
    assert (second.name, second.state) == ("leftovers", "ok")


def test_who_holds_a_lock_is_told_and_is_no_fault(desk: Path) -> None:
    with locked(desk / "output"):
        told = {check.name: check for check in doctor.examine(None)}

    assert told["lock"].state == "ok"
    assert "output is held by process" in told["lock"].found


def test_what_a_stopped_run_left_is_told_as_a_warning(desk: Path) -> None:
    Path("output/.editions/2021-W28-0").mkdir()
    Path("output/.next-2021-W28").symlink_to(".editions/2021-W28-0")

    found = not_well()

    assert {check.state for check in found} == {"warning"}
    assert doctor.exit_code(found, strict=False) == 0
    assert doctor.exit_code(found, strict=True) == 3


def test_what_was_moved_aside_is_told_and_is_no_fault(desk: Path) -> None:
    Path("output/2021-W27.before-1").mkdir()

    told = {check.name: check for check in doctor.examine(None)}

    assert told["leftovers"].state == "ok"
    assert "2021-W27.before-1" in told["leftovers"].found


def test_a_disk_that_is_all_but_full_is_told(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from collections import namedtuple

    usage = namedtuple("usage", "total used free")
    for free, state in ((10_000_000, "fault"), (100_000_000, "warning")):
        monkeypatch.setattr(shutil, "disk_usage", lambda _, free=free: usage(9, 9, free))

        assert {check.state for check in not_well("space")} == {state}


def test_a_damaged_store_gives_its_code_whatever_else_is_wrong(desk: Path) -> None:
    method_unknown(desk)
    store_garbage(desk)

    found = not_well()

    assert [check.code for check in found] == [2, 9]
    assert doctor.exit_code(found, strict=False) == 9


def test_a_store_that_is_written_to_meanwhile_is_not_called_damaged(
    desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from briefgen.store import check

    turns = iter(range(9))
    monkeypatch.setattr(check, "_lies", lambda _: next(turns))

    (told,) = condition.store(Desk(Settings()))

    assert (told.state, told.code) == ("warning", 0)
    assert "being written to" in told.found


def _barred(path: Path) -> bool:
    """As pathlib is where a folder on the way may not be entered."""
    if path.suffix == ".txt":
        raise PermissionError(13, "Permission denied", str(path))
    return os.access(path, os.F_OK)


def test_a_brief_whose_articles_have_gone_is_told(
    desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (desk / "inbox" / "ferry.txt").unlink()
    assert not_well() == []

    shutil.rmtree(".briefgen")
    with monkeypatch.context() as barred:
        barred.setattr(Path, "exists", _barred)
        (unread,) = not_well("briefs")

    (told,) = not_well()
    assert told == unread
    assert (told.name, told.state) == ("briefs", "warning")
    assert told.found == "1 articles of 2021-W27 are neither where they lay nor in the store"
    assert told.fix.endswith("restore a backup.")
