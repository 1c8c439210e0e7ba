"""Kill a publishing run at every system call it makes: the old brief stands, or the new one.

Sampled by default; BRIEFGEN_KILL_POINTS=all (``./dev reliability``) takes every point, and with
errors of a full and a broken disk too.
"""

import os
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefgen.errors import RenderError
from briefgen.jobs.lock import locked
from briefgen.jobs.publish import content_of, publish

ALL = os.environ.get("BRIEFGEN_KILL_POINTS") == "all"
OLD = {"index.html": b"OLD\n" * 9000, "brief.pdf": b"OLD\n" * 9000, "brief.json": b"OLD\n"}
NEW = OLD | {"index.html": b"NEW\n" * 9000, "correction-1/brief.json": b"NEW\n"}
"""The page leads to the correction: the two come together."""
CALLS = (
    "openat",
    "write",
    "close",
    "fsync",
    "mkdir,mkdirat",
    "symlink,symlinkat",
    "rename,renameat,renameat2",
    "unlink,unlinkat,rmdir",
)
RUN = """
import sys
from pathlib import Path
from briefgen.errors import RenderError
from briefgen.jobs.lock import locked
from briefgen.jobs.publish import publish
old = {"index.html": b"OLD\\n" * 9000, "brief.pdf": b"OLD\\n" * 9000, "brief.json": b"OLD\\n"}
new = old | {"index.html": b"NEW\\n" * 9000, "correction-1/brief.json": b"NEW\\n"}
output = Path(sys.argv[1])
try:
    with locked(output):
        publish(output, "2021-W27", new)
except RenderError:
    sys.exit(5)
"""

pytestmark = [
    pytest.mark.reliability,
    pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed"),
]


def state(output: Path) -> str:
    folder = output / "2021-W27"
    found = content_of(folder)
    return "old" if found == OLD else "new" if found == NEW else f"half: {sorted(found)}"


def lines_of(trace: Path, output: Path) -> list[bool]:
    """For each traced call, in order, whether it comes after the first touch of ``output``."""
    touched = False
    marks = []
    for line in trace.read_text(encoding="utf-8", errors="replace").splitlines():
        touched = touched or str(output) in line
        marks.append(touched)
    return marks


def strace(script: Path, output: Path, *options: str) -> int:
    command = ["strace", "-f", "-qq", "-s", "200", *options, sys.executable, "-S", str(script)]
    site = os.pathsep.join(path for path in sys.path if path)
    done = subprocess.run(
        [*command, str(output)],
        env=os.environ | {"PYTHONPATH": site, "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        check=False,
    )
    return done.returncode


def points(script: Path, tmp_path: Path) -> Iterator[tuple[str, int]]:
    """Each kind of call and the place, from 1, of each such call made on the output folder."""
    for calls in CALLS:
        output, trace = fresh(tmp_path), tmp_path / "trace"
        strace(script, output, "-y", "-o", str(trace), "-e", f"trace={calls}")
        for place, touching in enumerate(lines_of(trace, output), 1):
            if touching:
                yield calls, place


def fresh(tmp_path: Path) -> Path:
    output = tmp_path / "output"
    shutil.rmtree(output, ignore_errors=True)
    output.mkdir()
    publish(output, "2021-W27", OLD)
    return output


@pytest.mark.parametrize("fault", ["signal=SIGKILL", "error=ENOSPC", "error=EIO"])
def test_the_whole_old_brief_stands_or_the_whole_new_one(tmp_path: Path, fault: str) -> None:
    script = tmp_path / "run.py"
    script.write_text(RUN, encoding="utf-8")
    found: Counter[str] = Counter()
    all_points = list(points(script, tmp_path))
    assert len(all_points) > 20
    step = 1 if ALL else 5

    for calls, place in all_points[::step]:
        output = fresh(tmp_path)
        inject = f"inject={calls}:{fault}:when={place}"
        strace(script, output, "-o", os.devnull, "-e", f"trace={calls}", "-e", inject)
        found[state(output)] += 1
        with locked(output):
            publish(output, "2021-W27", NEW)
        assert state(output) == "new"
        assert sorted(path.name for path in output.iterdir()) == [".editions", ".lock", "2021-W27"]
        assert len(list((output / ".editions").iterdir())) == 1

    print(f"\n{fault}: {found.total()} points of {len(all_points)}, {dict(found)}")
    assert set(found) <= {"old", "new"}


def test_the_files_are_durable_before_the_link_is_turned(tmp_path: Path) -> None:
    script = tmp_path / "run.py"
    script.write_text(RUN, encoding="utf-8")
    output, trace = fresh(tmp_path), tmp_path / "trace"

    strace(script, output, "-y", "-o", str(trace), "-e", "trace=fsync,rename,renameat,renameat2")

    calls = [
        line.split(" ", 1)[-1] if line[:1].isdigit() else line
        for line in trace.read_text(encoding="utf-8").splitlines()
        if str(output) in line
    ]
    turn = next(i for i, call in enumerate(calls) if call.lstrip().startswith("rename"))
    before = " ".join(calls[:turn])
    assert all(name in before for name in NEW)
    assert len(calls[:turn]) == len(NEW) + 3  # its two folders and the folder of editions
    assert calls[turn + 1].lstrip().startswith("fsync")


def test_a_full_disk_is_told_and_the_old_brief_stands(tmp_path: Path) -> None:
    output = tmp_path / "output"
    output.mkdir()
    publish(output, "2021-W27", OLD)
    shutil.rmtree(output / ".editions")
    (output / ".editions").write_bytes(b"in the way")

    with pytest.raises(RenderError, match="cannot be written"):
        publish(output, "2021-W27", NEW)
