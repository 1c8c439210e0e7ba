"""Two runs at once never write to one folder, and the second says who holds it."""

import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from briefgen.errors import LockedError
from briefgen.jobs.lock import NAME, holder, locked

HOLD = """
import sys
from pathlib import Path
from briefgen.jobs.lock import locked
with locked(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_a_second_run_is_told_at_once_who_holds_the_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.argv", ["/lib/briefgen/__main__.py", "weekly", "in\x1b[2Jbox"])

    with locked(tmp_path), pytest.raises(LockedError) as told, locked(tmp_path):
        pytest.fail("two runs at once")

    assert re.fullmatch(
        re.escape(f"{tmp_path}: another run of briefgen is writing to this folder ")
        + rf"\(process {os.getpid()}, `briefgen weekly in \[2Jbox`, since [0-9-]+ [0-9:]+ UTC\)\."
        " Try again when that run has ended; the folder is free then.",
        str(told.value),
    )


def test_a_note_counts_only_while_the_lock_is_held(tmp_path: Path) -> None:
    assert holder(tmp_path) == ""
    assert list(tmp_path.iterdir()) == []
    with locked(tmp_path):
        held = holder(tmp_path)

    assert f"process {os.getpid()}" in held
    assert (tmp_path / NAME).read_text(encoding="utf-8") != ""
    assert holder(tmp_path) == ""


def test_a_killed_run_leaves_no_lock(tmp_path: Path) -> None:
    run = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert run.stdout is not None
    assert run.stdout.readline() == "held\n"
    held = holder(tmp_path)
    run.send_signal(signal.SIGKILL)
    run.communicate()

    assert f"process {run.pid}" in held
    assert holder(tmp_path) == ""
    with locked(tmp_path):
        assert f"process {os.getpid()}" in holder(tmp_path)


def test_a_note_that_cannot_be_written_stops_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.pwrite", full)
    with locked(tmp_path):
        held = holder(tmp_path)

    assert held == "a process that did not say its name"


def test_who_looks_for_a_moment_does_not_stop_a_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import fcntl

    (tmp_path / NAME).touch()
    looking = os.open(tmp_path / NAME, os.O_RDONLY)
    fcntl.flock(looking, fcntl.LOCK_SH)
    monkeypatch.setattr("time.sleep", lambda _: fcntl.flock(looking, fcntl.LOCK_UN))

    with locked(tmp_path):
        held = holder(tmp_path)
    os.close(looking)

    assert held != ""
