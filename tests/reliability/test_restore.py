"""Kill a restore at every system call that changes something; flip bits in a backup.

The old desk stands, or the new one, whenever it was killed; no flipped bit gives another desk.
Sampled by default; BRIEFGEN_KILL_POINTS=all (``./dev reliability``) takes all.
"""

import os
import random
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from briefgen.cli.choices import load_settings
from briefgen.errors import BriefgenError
from briefgen.jobs import archive, swap
from briefgen.jobs.backup import backup
from briefgen.jobs.publish import publish
from briefgen.jobs.restore import restore
from briefgen.settings import Settings
from briefgen.store import examine, open_store

pytestmark = pytest.mark.reliability

ALL = os.environ.get("BRIEFGEN_KILL_POINTS") == "all"
FLIPS = 600 if ALL else 60
CALLS = (
    "rename,renameat,renameat2",
    "mkdir,mkdirat",
    "symlink,symlinkat",
    "unlink,unlinkat,rmdir",
    "fsync",
    "write,pwrite64",
)
RUN = """
import sys
from pathlib import Path
from briefgen.jobs.restore import restore
restore(Path(sys.argv[1]), Path(sys.argv[2]) / "briefgen.toml")
"""


def make_desk(folder: Path, words: str) -> Path:
    """A desk that tells ``words`` in its settings, its store and its brief."""
    folder.mkdir()
    (folder / "briefgen.toml").write_text(f'[brief]\ntitle = "{words}"\n', encoding="utf-8")
    with open_store(folder / ".briefgen") as store, store.writing():
        for number in range(3):
            store.put(f"{words}-{number}.txt", f"{words} {number}".encode() * 99)
    (folder / "output").mkdir()
    brief = {"brief.json": f'{{"{words}": 1}}'.encode(), "index.html": words.encode() * 99}
    publish(folder / "output", "2021-W27", brief)
    return folder


def state(folder: Path) -> str:
    """Which desk stands; a mixture says so."""
    settings = (folder / "briefgen.toml").read_text(encoding="utf-8")
    with open_store(folder / ".briefgen") as store:
        names = set(store.names().values())
    page = (folder / "output/2021-W27/index.html").read_text(encoding="utf-8")
    whole = examine(folder / ".briefgen").damage == ()
    for words in ("OLD", "NEW"):
        told = (words in settings, {f"{words}-{n}.txt" for n in range(3)} == names, words in page)
        if all(told) and whole:
            return words
    return f"half: {settings} {sorted(names)} {page[:3]} {whole}"


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A backup of the new desk."""
    folder = make_desk(tmp_path_factory.mktemp("saved") / "desk", "NEW")
    with pytest.MonkeyPatch.context() as there:
        there.chdir(folder)
        backup(folder.parent / "new.tar", Settings(), folder / "briefgen.toml", force=False)
    return folder.parent / "new.tar"


def strace(saved: Path, desk: Path, script: Path, *options: str) -> None:
    command = ["strace", "-f", "-qq", "-y", "-s", "300", *options, sys.executable, "-S"]
    site = os.pathsep.join(path for path in sys.path if path)
    subprocess.run(
        [*command, str(script), str(saved), str(desk)],
        env=os.environ | {"PYTHONPATH": site, "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        check=False,
    )


@pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed")
def test_the_whole_old_desk_stands_or_the_whole_new_one(
    saved: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    script, trace, old = tmp_path / "run.py", tmp_path / "trace", make_desk(tmp_path / "old", "OLD")
    script.write_text(RUN, encoding="utf-8")
    desk = tmp_path / "desk"
    found: Counter[str] = Counter()
    points = 0

    for calls in CALLS:
        shutil.copytree(old, desk, symlinks=True)
        strace(saved, desk, script, "-o", str(trace), "-e", f"trace={calls}")
        lines = trace.read_text(encoding="utf-8", errors="replace").splitlines()
        touching = [place for place, line in enumerate(lines, 1) if str(desk) in line]
        assert touching or calls.startswith("unlink")
        shutil.rmtree(desk)
        points += len(touching)
        # Renames are the steps of the swap itself: all of them, always.
        for place in touching if ALL or calls.startswith("rename") else touching[::7]:
            shutil.copytree(old, desk, symlinks=True)
            kill = f"inject={calls}:signal=SIGKILL:when={place}"
            strace(saved, desk, script, "-o", os.devnull, "-e", f"trace={calls}", "-e", kill)
            monkeypatch.chdir(desk)
            load_settings(None)  # any command does so first, and finishes what was begun
            found[state(desk)] += 1
            assert not (desk / swap.PLAN).exists()
            restore(saved, None)
            assert state(desk) == "NEW"
            assert not list(desk.glob("*.restoring*"))
            monkeypatch.chdir(tmp_path)
            shutil.rmtree(desk)

    print(f"\nrestore killed at {found.total()} points of {points}: {dict(found)}")
    assert set(found) == {"OLD", "NEW"}


def test_no_flipped_bit_in_a_backup_gives_another_desk(
    saved: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chance = random.Random(600)
    data, whole = saved.read_bytes(), archive.check(saved)
    count: Counter[str] = Counter()
    flipped = tmp_path / "flipped.tar"

    for _ in range(FLIPS):
        spoilt = bytearray(data)
        spoilt[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        flipped.write_bytes(bytes(spoilt))
        try:
            same = archive.check(flipped) == whole
        except BriefgenError:
            count["refused"] += 1
            continue
        assert same
        count["hit nothing"] += 1

    print(f"\nbits flipped in a backup: {dict(count)}")
    assert count["refused"] > FLIPS / 4
