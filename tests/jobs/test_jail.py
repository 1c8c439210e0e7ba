"""The jail: a bad article stops nobody, and how many workers read changes nothing."""

import ctypes
import mmap
import os
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from briefgen.jobs import articles
from briefgen.jobs.articles import jailed, take
from briefgen.jobs.gather import File, gather
from briefgen.jobs.jail import Jail
from briefgen.jobs.lock import locked
from briefgen.jobs.make import Order, make
from briefgen.jobs.memory import remembering
from briefgen.jobs.period import since_until
from briefgen.jobs.report import Report
from briefgen.jobs.worker import Found, Limits
from briefgen.model import Article, Extract, Problem
from briefgen.pipeline import Step
from briefgen.settings import parse

LIMITS = Limits(memory=150_000_000, cpu=1.0, clock=2.0)
CABLE = """The town of Vessa shut its cable car for the winter this week after a rope frayed.

The town will check both of its cabins and every metre of rope, and open the line again on the
first day of April. About {} people ride it on a Sunday, the town said.
"""


def behave(name: str, data: bytes, step: Step) -> Found:
    """Do what the name of the article says, in a worker; else tell how long it is."""
    match name.split(".")[0]:
        case "allocates":
            return Problem(name, str(len(bytearray(400_000_000))), "", "X")
        case "swallows":
            try:
                bytearray(400_000_000)
            except MemoryError:
                hoard = [mmap.mmap(-1, 40_000_000) for _ in range(5)]
            return Problem(name, f"hoards {len(hoard)}", "", "X")
        case "loops":
            while True:
                pass
        case "sleeps":
            time.sleep(60)
        case "crashes":
            ctypes.string_at(0)
        case "killed":
            os.kill(os.getpid(), signal.SIGKILL)
        case "ends":
            os._exit(3)
        case "raises":
            raise ZeroDivisionError
        case "writes":
            Path(data.decode()).write_text("written")
        case "prints":
            print("printed by a library")
            os.write(2, b"printed by a library")
        case _:
            pass
    return Problem(name, f"{len(data)} bytes in {os.getpid()}", "", "X")


def looked(names: list[str], jobs: int, limits: Limits = LIMITS) -> list[tuple[str, str]]:
    """Name and class of what is told of each, in order."""
    articles = [(File(name, Path(name)), name.encode()) for name in names]
    with Jail(behave, jobs, limits) as jail:
        jail.expect(iter(articles))
        found = [jail.look(file, data) for file, data in articles]
    assert all(isinstance(one, Problem) for one in found)
    return [(one.where, one.code) for one in found if isinstance(one, Problem)]


BAD = {
    "allocates": "G07",
    "swallows": "G07",
    "loops": "G08",
    "sleeps": "G08",
    "crashes": "G09",
    "killed": "G09",
    "ends": "G09",
    "raises": "G04",
}


@pytest.mark.parametrize("jobs", [1, 3])
@pytest.mark.parametrize("bad", BAD)
def test_one_bad_article_is_set_aside_and_the_others_are_read(bad: str, jobs: int) -> None:
    names = ["a.txt", "b.txt", f"{bad}.txt", "c.txt", "d.txt"]

    told = looked(names, jobs)

    assert told == [(name, BAD.get(name.split(".")[0], "X")) for name in names]


def test_all_at_once_are_told_in_order() -> None:
    names = [f"{kind}.{number}" for number in range(2) for kind in ("a", *BAD, "b")]

    assert looked(names, 2) == looked(names, 3)


def test_an_article_is_not_blamed_for_what_came_before_it(tmp_path: Path) -> None:
    once = tmp_path / "once"

    def dies_once(name: str, data: bytes, step: Step) -> Found:
        if not once.exists():
            once.touch()
            os.kill(os.getpid(), signal.SIGKILL)
        return Problem(name, "read", "", "X")

    with Jail(dies_once, 1, LIMITS) as jail:
        found = jail.look(File("a.txt", tmp_path), b"a")

    assert isinstance(found, Problem)
    assert found.what == "read"


def test_a_worker_reads_many_articles_and_no_more_are_forked_than_there_are_articles() -> None:
    articles = [(File(f"{n}.txt", Path()), b"x" * n) for n in range(20)]

    with Jail(behave, 1) as jail:
        one = {jail.look(*article).what.split()[-1] for article in articles}  # type: ignore[union-attr]
    with Jail(behave, 8) as jail:
        jail.expect(iter(articles[:2]))
        few = {jail.look(*article).what.split()[-1] for article in articles[:2]}  # type: ignore[union-attr]

    assert len(one) == 1
    assert 1 <= len(few) <= 2


@pytest.mark.parametrize("jobs", [1, 3])
def test_every_article_is_read_once(tmp_path: Path, jobs: int) -> None:
    def notes(name: str, data: bytes, step: Step) -> Found:
        (tmp_path / f"{name} {time.monotonic_ns()}").touch()
        return Problem(name, "read", "", "X")

    articles = [(File(f"{n}.txt", Path()), b"x") for n in range(9)]
    with Jail(notes, jobs) as jail:
        jail.expect(iter(articles))
        for article in (articles[3], *articles[:3], *articles[4:]):
            jail.look(*article)

    assert sorted(path.name.split()[0] for path in tmp_path.iterdir()) == [
        file.name for file, _ in articles
    ]


def test_no_worker_is_forked_for_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def fork() -> int:
        raise AssertionError

    monkeypatch.setattr(os, "fork", fork)

    with Jail(behave, 2) as jail:
        jail.expect(iter(()))


def test_what_a_library_prints_is_not_shown(capfd: pytest.CaptureFixture[str]) -> None:
    looked(["prints.txt"], 1)

    assert capfd.readouterr() == ("", "")


def test_no_file_is_written_by_a_worker(tmp_path: Path) -> None:
    target = tmp_path / "written"

    with Jail(behave, 1) as jail:
        found = jail.look(File("writes.txt", Path()), str(target).encode())

    assert isinstance(found, Problem)
    assert found.what == "briefgen failed on this file (OSError)"
    assert target.read_bytes() == b""


def test_debug_shows_where_an_exception_came_from() -> None:
    with Jail(behave, 1, debug=True) as jail, pytest.raises(ZeroDivisionError) as raised:
        jail.look(File("raises.txt", Path()), b"a")

    assert raised.traceback[-1].name == "behave"


def test_debug_shows_where_a_limit_was_met(capfd: pytest.CaptureFixture[str]) -> None:
    with Jail(behave, 1, LIMITS, debug=True) as jail:
        jail.look(File("loops.txt", Path()), b"a")

    assert "in behave" in capfd.readouterr().err


def test_the_time_of_the_workers_is_told() -> None:
    def burns(name: str, data: bytes, step: Step) -> Found:
        with step("reading"):
            end = time.process_time() + 0.02
            while time.process_time() < end:
                pass
        return Problem(name, "read", "", "X")

    spent: list[tuple[str, float]] = []
    with Jail(burns, 1, spend=lambda name, seconds: spent.append((name, seconds))) as jail:
        jail.look(File("a.txt", Path()), b"a")

    assert spent[0][0] == "reading"
    assert spent[0][1] >= 0.02


RUN = """
import os, signal, sys
from pathlib import Path
from briefgen.jobs.gather import File
from briefgen.jobs.jail import Jail
from briefgen.jobs.lock import locked

def loops(name, data, step):
    (Path(sys.argv[1]) / str(os.getpid())).touch()
    while True:
        pass

signal.signal(signal.SIGINT, signal.default_int_handler)
with Jail(loops, 1) as jail:
    jail.look(File("a.txt", Path()), b"")
"""


def gone(process: int) -> bool:
    """Whether a process has ended; one that nobody has waited for has."""
    try:
        state = Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()[0]
    except FileNotFoundError:
        return True
    return state == "Z"


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_a_worker_ends_with_its_run_however_that_ends(tmp_path: Path, number: int) -> None:
    told, script = tmp_path / "told", tmp_path / "run.py"
    told.mkdir()
    script.write_text(RUN, encoding="utf-8")
    run = subprocess.Popen(
        [sys.executable, str(script), str(told)],
        stderr=subprocess.DEVNULL,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
    )
    try:
        wait_until(lambda: any(told.iterdir()))
        worker = int(next(told.iterdir()).name)
        assert not gone(worker)

        run.send_signal(number)

        run.wait(30)
        wait_until(lambda: gone(worker))
    finally:
        run.kill()
        run.wait()


def wait_until(happened: Callable[[], bool]) -> None:
    for _ in range(3000):
        if happened():
            return
        time.sleep(0.01)
    raise AssertionError


def test_the_lock_of_a_killed_run_is_not_held_by_its_worker(tmp_path: Path) -> None:
    with locked(tmp_path), Jail(behave, 1) as jail:
        found = jail.look(File("a.txt", Path()), b"a")
        assert isinstance(found, Problem)
        worker = int(found.what.split()[-1])

        held = [path.readlink() for path in Path(f"/proc/{worker}/fd").iterdir()]

    assert len(held) == 4
    assert not [path for path in held if path.is_relative_to(tmp_path)]


def inbox(folder: Path) -> Path:
    """Articles, equal ones, one that cannot be read, and pages."""
    folder.mkdir()
    for number in range(8):
        text = CABLE.format(900 + number)
        (folder / f"{number}.txt").write_text(f"Cable car {number}\n\n{text}", encoding="utf-8")
        page = f"<html><body><article><h1>Vessa</h1><p>{text}</p></article></body></html>"
        (folder / f"page{number}.html").write_text(page, encoding="utf-8")
    (folder / "0.pdf").write_bytes((folder / "0.txt").read_bytes())
    (folder / "again.txt").write_bytes((folder / "3.txt").read_bytes())
    (folder / "empty.txt").write_bytes(b"")
    return folder


def test_the_number_of_workers_changes_nothing_that_is_found(tmp_path: Path) -> None:
    files = gather([inbox(tmp_path / "in")])

    def found(jobs: int) -> object:
        with jailed(jobs=jobs) as jail:
            return take(files, jail)

    assert found(1) == found(2) == found(3)


def test_the_number_of_workers_changes_nothing_that_is_kept(tmp_path: Path) -> None:
    files = gather([inbox(tmp_path / "in")])

    def kept(jobs: int) -> str:
        folder = tmp_path / f"store{jobs}"
        with remembering(folder, fast=False, desk=True) as memory, jailed(jobs=jobs) as jail:
            take(files, jail, memory=memory)
            memory.keep()
        with sqlite3.connect(folder / "store.sqlite3") as database:
            return "\n".join(database.iterdump())

    assert kept(1) == kept(2) == kept(3)


def test_a_verdict_is_kept_and_a_retry_reads_anew(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "loops.txt").write_text("x", encoding="utf-8")
    files = gather([tmp_path / "in"])
    asked: list[str] = []

    def look(jobs: Jail) -> str:
        with remembering(tmp_path / "store", fast=False, desk=True) as memory:
            told = take(files, jobs, memory=memory)
            memory.keep()
        return " ".join(problem.code for problem in told.problems)

    with Jail(behave, 1, LIMITS) as strict:
        assert look(strict) == "G08"
    with Jail(behave, 1, LIMITS, prepare=asked.append) as unasked:
        assert look(unasked) == "G08"
    assert not asked
    with Jail(well, 1) as mended, remembering(tmp_path / "store", False, True) as memory:
        (held,) = memory.store.articles(memory.version)
        assert (held.state, held.kind) == ("set aside", "G08")
        memory.retry(held, mended)
        (held,) = memory.store.articles(memory.version)

    assert (held.state, held.kind) == ("set aside", "X")


def well(name: str, data: bytes, step: Step) -> Found:
    return Problem(name, "read", "", "X")


@pytest.mark.parametrize("made", [("death", "G09"), ("hunger", "G07"), ("fault", "G04")])
def test_the_brief_and_the_report_name_what_was_not_read_until_it_is_read_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, made: tuple[str, str]
) -> None:
    how, code = made
    settings = parse(
        {"brief": {"output": str(tmp_path / "out")}, "render": {"formats": ["html"]}},
        "test",
    )
    found = articles.extract

    def fails(article: Article) -> Extract:
        if article.name == "4.txt":
            if how == "death":
                os._exit(3)
            raise MemoryError if how == "hunger" else ZeroDivisionError
        return found(article)

    def run(debug: bool = False) -> Report:
        order = Order((tmp_path / "in",), settings, store=tmp_path / "store", debug=debug)
        order = replace(order, period=days, include_undated=True)
        return make(order, days.until)

    days = since_until(date(2021, 10, 1), date(2021, 10, 9))
    inbox(tmp_path / "in")
    with monkeypatch.context() as patched:
        patched.setattr(articles, "extract", fails)
        first = run()
    again = run()
    page = again.written[0].read_text(encoding="utf-8")
    told = {(line.name, line.code) for line in again.lines}

    assert ("4.txt", code) in told
    assert first.lines == again.lines
    assert f"({code})" in page
    assert "4.txt" not in [line.name for line in run(debug=True).lines if line.fate == "set aside"]
