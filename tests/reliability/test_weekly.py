"""Break `briefgen weekly` at every call it makes on a desk: by a kill, a full disk, a bad disk.

Whatever happens, the brief that readers see is the whole old one or a whole new one, the store is
whole, and the next run ends well with the bytes of a run that nobody broke. Sampled by default;
BRIEFGEN_KILL_POINTS=all (``./dev reliability``) takes every point.
"""

import hashlib
import json
import os
import shutil
import subprocess
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import pytest

from briefgen.store import examine

ALL = os.environ.get("BRIEFGEN_KILL_POINTS") == "all"
OWN = ("write", "pwrite64", "openat")
"""Calls that a worker makes too, for itself alone: counted of the run's first thread."""
CALLS = (
    *OWN,
    *("fsync", "fdatasync", "rename", "renameat", "renameat2", "unlink", "unlinkat"),
    *("mkdir", "mkdirat", "symlink", "symlinkat"),
)
WEEKLY = ("weekly", "--week", "2021-W27", "--format", "html,json", "--quiet")
FAULTS = ("signal=SIGKILL", "error=ENOSPC", "error=EIO")
TOLD = {0, 2, 4, 5, 9}
"""How a run ends on a bad disk: well, or without settings, articles, a brief or its store."""
FERRY = """Halden ferry returns to service

By Mira Lorne, The Halden Post

8 July 2021

HALDEN — The ferry between Halden and Orsk returned to service on Thursday, the harbour office said.

"The engines were taken apart to the last bolt," harbour master Tove Ek said. "They will hold."
"""
BRIDGE = """Council shuts Orsk bridge

By Per Dahl, Orsk Daily

9 July 2021

ORSK — The town council of Orsk shut the old bridge on Friday for an inspection of its cables.

The bridge carries 3,500 vehicles a day. The inspection will last ten days, the council said.
"""

pytestmark = [
    pytest.mark.reliability,
    pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed"),
]


@dataclass(frozen=True)
class Desk:
    """A desk with a brief of one article, and another article that has come since.

    ``kept`` is a copy of it as it was; ``old`` and ``new`` are its brief before and after a run
    that nobody breaks.
    """

    place: Path
    kept: Path
    old: dict[str, str]
    new: dict[str, str]

    def renew(self) -> None:
        shutil.rmtree(self.place)
        shutil.copytree(self.kept, self.place, symlinks=True)


def briefgen(
    desk: Path, *before: str, program: tuple[str, ...] = ("-m", "briefgen")
) -> subprocess.CompletedProcess[str]:
    """`briefgen weekly` on a desk, behind the words of another command or by another program."""
    return subprocess.run(
        [*before, sys.executable, *program, *WEEKLY, "--settings", str(desk / "briefgen.toml")],
        cwd=desk.parent,
        env=os.environ | {"PYTHONDONTWRITEBYTECODE": "1", "OMP_NUM_THREADS": "1"},
        capture_output=True,
        text=True,
        check=False,
    )


def brief(desk: Path) -> dict[str, str]:
    """The files of the brief that readers see, each with its sum."""
    folder = desk / "output/2021-W27"
    return {p.name: hashlib.sha256(p.read_bytes()).hexdigest() for p in sorted(folder.iterdir())}


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    room = tmp_path_factory.mktemp("weekly")
    place, kept = room / "desk", room / "kept"
    (place / "inbox").mkdir(parents=True)
    folders = {"inbox": "inbox", "output": "output", "store": ".briefgen"}
    lines = [f'{name} = "{place / folder}"' for name, folder in folders.items()]
    (place / "briefgen.toml").write_text("\n".join(["[brief]", *lines, ""]))
    (place / "inbox/ferry.txt").write_text(FERRY)
    assert briefgen(place).returncode == 0
    (place / "inbox/bridge.txt").write_text(BRIDGE)
    shutil.copytree(place, kept, symlinks=True)
    old = brief(place)
    assert briefgen(place).returncode == 0
    new = brief(place)
    assert old["brief.json"] != new["brief.json"]
    return Desk(place, kept, old, new)


@pytest.fixture(scope="module")
def points(desk: Desk, tmp_path_factory: pytest.TempPathFactory) -> list[tuple[str, int]]:
    """Each call, and the places in the count of a thread where one is made on the desk."""
    trace = tmp_path_factory.mktemp("traces") / "trace"
    found = []
    for call in CALLS:
        desk.renew()
        briefgen(desk.place, *strace(trace, call), "-y")
        counts: Counter[str] = Counter()
        places = set()
        for line in trace.read_text(encoding="utf-8", errors="replace").splitlines():
            thread = "" if call in OWN else line.split(" ", 1)[0]
            if f"{call}(" not in line:
                continue
            counts[thread] += 1
            if str(desk.place) in line:
                places.add(counts[thread])
        found += [(call, place) for place in sorted(places)]
    assert len({call for call, _ in found}) > 6
    return found


def strace(out: Path, call: str) -> tuple[str, ...]:
    follow = () if call in OWN else ("-f",)
    return ("strace", *follow, "-qq", "-o", str(out), "-e", f"trace={call}")


def state(desk: Desk) -> str:
    """What readers see: the old brief, the new one, another whole one, or none that is whole."""
    seen = brief(desk.place)
    if seen in (desk.old, desk.new):
        return "old" if seen == desk.old else "new"
    if "inputs.json" not in seen:
        return "half"
    noted = json.loads((desk.place / "output/2021-W27/inputs.json").read_bytes())["files"]
    is_whole = noted == {name: seen[name] for name in seen if name != "inputs.json"}
    return "without an article" if is_whole else "mixed"


def check_rest(desk: Desk) -> None:
    """The store is whole, and the next run leaves what a run leaves that nobody broke."""
    assert examine(desk.place / ".briefgen").damage == ()
    again = briefgen(desk.place)
    assert (again.returncode, again.stderr) == (0, "")
    assert brief(desk.place) == desk.new
    assert sorted(p.name for p in (desk.place / "output").iterdir()) == [
        ".editions",
        ".lock",
        "2021-W27",
    ]
    assert len(list((desk.place / "output/.editions").iterdir())) == 1
    assert not list((desk.place / ".briefgen").rglob(".undone-*"))
    assert not list((desk.place / ".briefgen").glob(".written-*"))
    assert examine(desk.place / ".briefgen").damage == ()


@pytest.mark.parametrize("fault", FAULTS)
def test_a_run_broken_at_any_call_leaves_a_whole_brief_and_store(
    desk: Desk, points: list[tuple[str, int]], fault: str
) -> None:
    found: Counter[str] = Counter()
    for call, place in points if ALL else points[FAULTS.index(fault) * 9 :: 29]:
        desk.renew()
        inject = f"inject={call}:{fault}:when={place}"
        broken = briefgen(desk.place, *strace(Path(os.devnull), call), "-e", inject)
        found[state(desk)] += 1
        if fault != "signal=SIGKILL":
            assert broken.returncode in TOLD, (call, place, broken.stderr)
            assert broken.returncode == 0 or str(desk.place) in broken.stderr
            assert "Traceback" not in broken.stderr, (call, place, broken.stderr)
        check_rest(desk)

    print(f"\nweekly, {fault}: {found.total()} points of {len(points)}, {dict(found)}")
    assert found
    assert not {"half", "mixed"} & set(found)


STARTS = """
import os, sys
from briefgen.cli.main import main
import briefgen.jobs.make
go, stop = os.pipe()
children = []
for _ in range(50):
    child = os.fork()
    if child == 0:
        os.close(stop)
        os.read(go, 1)
        os._exit(main(sys.argv[1:]))
    children.append(child)
os.close(stop)
print(*sorted(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children))
"""


def test_of_fifty_starts_at_once_one_makes_the_brief(desk: Desk) -> None:
    desk.renew()
    done = briefgen(desk.place, program=("-c", STARTS))

    assert done.stdout.split()[-50:] == ["0"] + ["8"] * 49
    check_rest(desk)
