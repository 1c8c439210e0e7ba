"""A backup holds the whole desk, is checked before it is used, and gives the same briefs again."""

import io
import shutil
import subprocess
import tarfile
from collections.abc import Callable
from pathlib import Path

import pytest

from briefgen.cli.main import main
from briefgen.errors import (
    BriefgenError,
    LockedError,
    RenderError,
    StoreError,
    UsageError,
    VerifyError,
)
from briefgen.jobs import archive, doctor, swap
from briefgen.jobs.backup import Backup
from briefgen.jobs.backup import backup as back_up
from briefgen.jobs.lock import locked
from briefgen.jobs.restore import Restored, restore
from briefgen.settings import load

ARTICLE = """{title}

By Mira Lorne, The Halden Post

{day} July 2021

HALDEN — The ferry between Halden and Orsk {what}, the harbour office said. About 1,{day}00
passengers crossed, the office said. The line carries 40,000 passengers a month in summer.

"The engines were taken apart to the last bolt," harbour master Tove Ek said. "They will hold."
"""
SETTINGS = '[brief]\ninbox = "inbox"\n\n[render]\ntemplates = "mine"\n'
FILES = ("index.html", "brief.pdf", "brief.json")


def article(inbox: Path, day: int, what: str) -> None:
    text = ARTICLE.format(title=f"Halden ferry {what}", day=day, what=what)
    (inbox / f"ferry-{day}.txt").write_text(text, encoding="utf-8")


@pytest.fixture(scope="module")
def made_desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A desk with two weekly briefs and an article of a third week."""
    folder = tmp_path_factory.mktemp("made")
    (folder / "inbox").mkdir()
    (folder / "mine" / "partials").mkdir(parents=True)
    (folder / "mine" / "partials" / "method.html").write_text("Our own words.", encoding="utf-8")
    (folder / "briefgen.toml").write_text(SETTINGS, encoding="utf-8")
    article(folder / "inbox", 1, "stays in harbour")
    article(folder / "inbox", 8, "returned to service")
    with pytest.MonkeyPatch.context() as there:
        there.chdir(folder)
        for week in ("2021-W26", "2021-W27"):
            assert main(["weekly", "--week", week, "--quiet", "--format", "html,json"]) == 0
        article(folder / "inbox", 15, "was full on its first weekend")
        assert main(["add", "inbox"]) == 0
    return folder


@pytest.fixture
def desk(made_desk: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A desk of that kind, which one is in."""
    shutil.copytree(made_desk, tmp_path / "desk", symlinks=True)
    monkeypatch.chdir(tmp_path / "desk")
    return tmp_path / "desk"


def make(file: str = "../desk.tar", *, force: bool = False) -> Backup:
    settings = Path("briefgen.toml")
    return back_up(Path(file), load(settings), settings, force)


def wipe(folder: Path) -> None:
    for path in folder.iterdir():
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink()


def content(folder: Path) -> dict[str, bytes | str]:
    """Every file and link of a desk but locks, the inbox and what was moved aside."""
    found: dict[str, bytes | str] = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if ".before-" in name or name.startswith("inbox") or path.name == ".lock":
            continue
        if path.is_symlink():
            found[name] = str(path.readlink())
        elif path.is_file() and "store.sqlite3" not in name:
            found[name] = path.read_bytes()
    return found


def listed(capsys: pytest.CaptureFixture[str]) -> str:
    capsys.readouterr()
    assert main(["list"]) == 0
    return capsys.readouterr().out


def test_a_restored_desk_gives_the_same_bytes_as_the_one_that_was_lost(
    desk: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make()
    twin = tmp_path / "twin"
    shutil.copytree(desk, twin, symlinks=True)
    monkeypatch.chdir(twin)
    assert main(["weekly", "--week", "2021-W28", "--quiet"]) == 0
    monkeypatch.chdir(desk)
    wipe(desk)

    restored = restore(Path("../desk.tar"), None)
    assert desk / "inbox" in restored.places
    assert main(["weekly", "--week", "2021-W28", "--quiet"]) == 0

    for name in FILES:
        assert (desk / "output/2021-W28" / name).read_bytes() == (
            twin / "output/2021-W28" / name
        ).read_bytes()
    assert b"Our own words." in (desk / "output/2021-W28/index.html").read_bytes()
    assert b"2021-W27" in (desk / "output/2021-W28/brief.json").read_bytes()
    for week in ("2021-W26", "2021-W27"):
        assert (desk / f"output/{week}/brief.json").read_bytes() == (
            twin / f"output/{week}/brief.json"
        ).read_bytes()
    assert [check for check in doctor.examine(None) if check.state != "ok"] == []


def test_the_same_desk_gives_the_same_backup(desk: Path) -> None:
    first, _ = make("../one.tar"), make("../two.tar")

    assert first.articles == 3
    assert first.briefs == 2
    assert first.unread == ()
    assert Path("../one.tar").read_bytes() == Path("../two.tar").read_bytes()
    assert sorted(path.name for path in desk.parent.iterdir()) == ["desk", "one.tar", "two.tar"]


def test_a_backup_of_a_restored_desk_holds_the_same(desk: Path) -> None:
    make("../one.tar")
    wipe(desk)
    restore(Path("../one.tar"), None)
    make("../two.tar")

    one, two = (archive.check(Path(f"../{name}.tar")) for name in ("one", "two"))
    for found in (one, two):  # sqlite counts in it how often the file was made anew
        del found.files["store/store.sqlite3"]
    assert one == two


def test_any_tar_opens_a_backup_and_its_sums_can_be_checked(desk: Path, tmp_path: Path) -> None:
    make()
    (tmp_path / "by-hand").mkdir()

    for command in (["tar", "xf", "../desk.tar"], ["sha256sum", "-c", "--quiet", "SHA256SUMS"]):
        subprocess.run(command, cwd=tmp_path / "by-hand", check=True)

    assert (tmp_path / "by-hand/output/2021-W27/brief.json").read_bytes() == (
        desk / "output/2021-W27/brief.json"
    ).read_bytes()


def test_what_stood_there_is_moved_aside_whole(desk: Path) -> None:
    make()
    (desk / "output" / "notes.txt").write_text("mine", encoding="utf-8")
    before = content(desk)
    Path("briefgen.toml").write_text("# mine\n", encoding="utf-8")
    shutil.move("output", "away")
    Path("output").mkdir()
    shutil.move("away", "output/away")

    done = restore(Path("../desk.tar"), None)
    again = restore(Path("../desk.tar"), None)

    assert sorted(path.name for path in done.moved) == [
        ".briefgen.before-1",
        "briefgen.toml.before-1",
        "mine.before-1",
        "output.before-1",
    ]
    assert sorted(path.name for path in again.moved)[0] == ".briefgen.before-2"
    assert Path("briefgen.toml.before-1").read_text(encoding="utf-8") == "# mine\n"
    assert Path("output.before-1/away/notes.txt").read_text(encoding="utf-8") == "mine"
    del before["output/notes.txt"]
    assert content(desk) == before


def test_a_desk_without_settings_or_store_is_backed_up_as_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from briefgen.settings import Settings

    monkeypatch.chdir(tmp_path)
    Path("output/2021-W27").mkdir(parents=True)
    Path("output/2021-W27/brief.json").write_text("{}", encoding="utf-8")

    made = back_up(Path("a.tar"), Settings(), None, force=False)
    Path("briefgen.toml").write_text("", encoding="utf-8")
    shutil.rmtree("output")
    done = restore(Path("a.tar"), None)

    assert (made.articles, made.briefs) == (0, 1)
    assert Path("output/2021-W27/brief.json").read_text(encoding="utf-8") == "{}"
    assert [path.name for path in done.moved] == ["briefgen.toml.before-1"]


def test_files_of_the_inbox_that_the_store_does_not_have_are_told(desk: Path) -> None:
    article(desk / "inbox", 16, "is late")

    assert make().unread == ("ferry-16.txt",)


def test_nothing_is_written_over_unless_it_is_asked_for(desk: Path) -> None:
    Path("../desk.tar").write_bytes(b"mine")

    with pytest.raises(UsageError, match="is there already"):
        make()
    assert Path("../desk.tar").read_bytes() == b"mine"
    make(force=True)

    assert archive.check(Path("../desk.tar")).articles == 3


@pytest.mark.parametrize("file", ["inbox", "none/desk.tar"])
def test_a_place_that_cannot_be_is_refused(desk: Path, file: str) -> None:
    with pytest.raises(UsageError):
        make(file)


def test_a_damaged_store_is_not_backed_up(desk: Path) -> None:
    raw = next((desk / ".briefgen/raw").glob("??/*"))
    raw.write_bytes(b"other")

    with pytest.raises(StoreError, match="no backup was made: the raw file of ferry"):
        make()

    assert [path.name for path in desk.parent.iterdir()] == ["desk"]


def test_neither_is_made_while_a_run_is_at_work(desk: Path) -> None:
    make()
    for folder in ("output", ".briefgen"):
        with locked(desk / folder):
            with pytest.raises(LockedError):
                make("../other.tar")
            with pytest.raises(LockedError):
                restore(Path("../desk.tar"), None)

    assert not list(desk.glob("*.before-*"))


def test_a_backup_that_cannot_be_written_leaves_nothing(
    desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(archive.Writer, "close", full)

    with pytest.raises(RenderError, match="No space left"):
        make()
    assert [path.name for path in desk.parent.iterdir()] == ["desk"]


def cut(data: bytes) -> bytes:
    return data[: len(data) // 2]


def cut_at_the_sums(data: bytes) -> bytes:
    return data[: data.index(b"SHA256SUMS")]


def changed_article(data: bytes) -> bytes:
    return data.replace(b"to the last bolt", b"to the last nut!", 1)


def changed_settings(data: bytes) -> bytes:
    return data.replace(b'inbox = "inbox"', b'inbox = "outbox', 1)


def changed_link(data: bytes) -> bytes:
    return data.replace(b".editions/2021-W26", b".editions/2021-W27", 1)


def changed_sums(data: bytes) -> bytes:
    place = data.rindex(b"  briefgen.toml") - 3
    return data[:place] + (b"0" if data[place : place + 1] != b"0" else b"1") + data[place + 1 :]


def not_a_backup(_data: bytes) -> bytes:
    return b"no backup at all" * 4000


def empty(_data: bytes) -> bytes:
    return b""


@pytest.mark.parametrize(
    "spoil",
    [
        cut,
        cut_at_the_sums,
        changed_article,
        changed_settings,
        changed_link,
        changed_sums,
        not_a_backup,
        empty,
    ],
)
def test_a_damaged_backup_is_refused_and_the_desk_left_as_it_was(
    desk: Path, spoil: Callable[[bytes], bytes]
) -> None:
    make()
    data = Path("../desk.tar").read_bytes()
    spoilt = spoil(data)
    Path("../desk.tar").write_bytes(spoilt)
    before = sorted(str(path) for path in desk.rglob("*"))

    with pytest.raises(VerifyError):
        restore(Path("../desk.tar"), None)

    assert spoilt != data
    assert sorted(str(path) for path in desk.rglob("*")) == before


def entry(name: str, kind: bytes = tarfile.REGTYPE, target: str = "") -> tarfile.TarInfo:
    made = tarfile.TarInfo(name)
    made.type, made.linkname = kind, target
    return made


HOSTILE = (
    entry("/etc/cron.d/x"),
    entry("../outside"),
    entry("output/../../outside"),
    entry("output//x"),
    entry("output/./x"),
    entry("store/other"),
    entry("store/raw/ab/../../x"),
    entry("unheard-of"),
    entry("output/a\x1b[2Jb"),
    entry("output/x", tarfile.SYMTYPE, "/etc"),
    entry("output/x", tarfile.SYMTYPE, ".."),
    entry("output/x", tarfile.SYMTYPE, ".editions/.."),
    entry("output/x", tarfile.SYMTYPE, ".editions/../../x"),
    entry("output/.editions", tarfile.SYMTYPE, ".editions/x"),
    entry("store/raw", tarfile.SYMTYPE, ".editions/x"),
    entry("output/x", tarfile.LNKTYPE, "briefgen.toml"),
    entry("output/x", tarfile.CHRTYPE),
    entry("output/x", tarfile.FIFOTYPE),
    entry("output/x", tarfile.DIRTYPE),
    entry("output/x", tarfile.GNUTYPE_SPARSE),
    entry("output/x"),
    entry("briefgen.toml"),
)


@pytest.mark.parametrize("hostile", HOSTILE, ids=lambda e: f"{e.name!r} {e.type!r} {e.linkname}")
def test_what_no_backup_holds_is_refused_before_anything_is_unpacked(
    desk: Path, tmp_path: Path, hostile: tarfile.TarInfo
) -> None:
    make()
    with tarfile.open("../desk.tar") as old, tarfile.open("../bad.tar", "w") as new:
        for member in old:
            if member.name == archive.SUMS:
                new.addfile(hostile, io.BytesIO())
            data = old.extractfile(member) if member.isreg() else None
            new.addfile(member, data)
    before = sorted(str(path) for path in tmp_path.rglob("*"))

    with pytest.raises(VerifyError):
        restore(Path("../bad.tar"), None)

    assert sorted(str(path) for path in tmp_path.rglob("*")) == before


def test_a_place_outside_the_desk_is_written_to_only_if_its_settings_name_it(
    desk: Path, tmp_path: Path
) -> None:
    outside = f'[brief]\ninbox = "inbox"\noutput = "{tmp_path}/elsewhere"\n'
    Path("briefgen.toml").write_text(outside, encoding="utf-8")
    shutil.move("output", tmp_path / "elsewhere")
    make()
    Path("briefgen.toml").write_text("", encoding="utf-8")

    with pytest.raises(UsageError, match="outside this folder"):
        restore(Path("../desk.tar"), None)
    Path("briefgen.toml").write_text(outside, encoding="utf-8")
    done = restore(Path("../desk.tar"), None)

    assert tmp_path / "elsewhere.before-1" in done.moved
    assert (tmp_path / "elsewhere/2021-W27/brief.json").is_file()


def test_a_place_that_holds_the_desk_cannot_be_swapped(desk: Path) -> None:
    Path("briefgen.toml").write_text('[brief]\ninbox = "inbox"\noutput = "."\n', encoding="utf-8")
    make()

    with pytest.raises(UsageError, match="holds other parts"):
        restore(Path("../desk.tar"), None)


def test_there_is_no_such_backup(desk: Path) -> None:
    with pytest.raises(BriefgenError, match="no such file") as told:
        restore(Path("none.tar"), None)

    assert told.value.exit_code == 4


def lose_one(desk: Path) -> None:
    """Make the desk another one than that of the backup."""
    assert main(["forget", "ferry-8.txt"]) == 0
    with (desk / "briefgen.toml").open("a", encoding="utf-8") as file:
        file.write("# of later\n")


def test_a_place_that_cannot_be_changed_leaves_the_desk_as_it_was(
    desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    make()
    lose_one(desk)
    before, told = content(desk), listed(capsys)
    rename = Path.rename

    def busy(old: Path, new: Path) -> Path:
        if old.name == "output.restoring":
            raise OSError(16, "Device or resource busy")
        return rename(old, new)

    monkeypatch.setattr(Path, "rename", busy)
    with pytest.raises(RenderError, match=r"Device or resource busy.*as it was"):
        restore(Path("../desk.tar"), None)
    monkeypatch.undo()
    monkeypatch.chdir(desk)

    assert content(desk) == before
    assert listed(capsys) == told
    assert not list(desk.glob("*.before-*"))
    assert not list(desk.glob("*.restoring*"))


class Killed(BaseException):
    """Stands for a kill: nothing of ours runs after it."""


@pytest.mark.parametrize("place", range(10))
def test_a_restore_that_is_stopped_is_finished_by_the_next_command(
    desk: Path,
    place: int,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    new, told_new = content(desk), listed(capsys)
    make()
    lose_one(desk)
    old, told_old = content(desk), listed(capsys)
    rename, turns = Path.rename, iter(range(99))

    def kill(before: Path, after: Path) -> Path:
        if next(turns) == place:
            raise Killed
        return rename(before, after)

    monkeypatch.setattr(Path, "rename", kill)
    killed = False
    try:
        restore(Path("../desk.tar"), None)
    except Killed:
        killed = True
    monkeypatch.undo()
    monkeypatch.chdir(desk)
    half = (desk / swap.PLAN).exists()
    doctors = [check.code for check in doctor.examine(None) if check.state == "fault"]

    told = listed(capsys)
    left = {name: what for name, what in content(desk).items() if ".restoring" not in name}

    assert killed == (place < 9)
    assert half == (0 < place < 9)
    assert (9 in doctors) == half
    assert (left, told) == ((old, told_old) if place == 0 else (new, told_new))
    assert not (desk / swap.PLAN).exists()
    done = restore(Path("../desk.tar"), None)
    assert isinstance(done, Restored)
    assert content(desk) == new
    assert not list(desk.glob("*.restoring*"))


def test_what_can_be_neither_done_nor_undone_is_finished_later(
    desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    new, told = content(desk), listed(capsys)
    make()
    lose_one(desk)
    rename = Path.rename

    def stuck(before: Path, after: Path) -> Path:
        if "output" in (before.name, after.name):
            raise OSError(5, "Input/output error")
        if before.name.endswith(".before-1"):
            raise OSError(5, "Input/output error")
        return rename(before, after)

    monkeypatch.setattr(Path, "rename", stuck)
    with pytest.raises(RenderError, match="half way"):
        restore(Path("../desk.tar"), None)
    monkeypatch.undo()
    monkeypatch.chdir(desk)

    assert listed(capsys) == told
    assert content(desk) == new


def test_a_restore_that_is_being_made_is_left_alone(desk: Path) -> None:
    (desk / swap.PLAN).write_bytes(b"[]")

    with swap._held(desk / swap.PLAN), pytest.raises(LockedError, match="being restored"):
        swap.finish(desk)
