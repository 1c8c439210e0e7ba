"""Put new things in the place of old ones, all of them or none, whenever it is stopped.

What is to be done is written down first. A plan that lies there means that its new things are whole
and durable, and whoever finds it carries it out; so who is stopped half way has only been slow.
What stood in a place is moved aside, never deleted.
"""

import fcntl
import json
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from briefgen.errors import LockedError, RenderError

PLAN = ".restoring.json"
_AT_ONCE = 16


@dataclass(frozen=True, slots=True)
class Move:
    """A place, and what is to stand there; empty for nothing. Both are absolute."""

    place: str
    new: str = ""


def swap(desk: Path, moves: Sequence[Move]) -> tuple[Path, ...]:
    """Carry out the moves, whose new things are whole, and say where what stood there went.

    Raises:
        RenderError: a place cannot be changed; all stands as it stood.
        LockedError: another swap is being made here.
    """
    plan = desk / PLAN
    undone = plan.with_name(f"{PLAN}.undone")
    try:
        for move in moves:
            if move.new:
                settle(Path(move.new))
        undone.write_text(json.dumps([(move.place, move.new) for move in moves]), encoding="utf-8")
        _sync(undone)
        with _held(undone):
            undone.rename(plan)
            _sync(desk)
            return _carry_out(plan, moves)
    except OSError as error:
        where = error.filename or desk
        raise RenderError(
            f"{where}: cannot be changed ({error.strerror}); the desk is as it was.",
            "Make room there, or let briefgen write there.",
        ) from error


def finish(desk: Path) -> tuple[Path, ...]:
    """Carry out a plan that was stopped half way, if there is one.

    Raises:
        RenderError: a place cannot be changed.
        LockedError: it is just being carried out.
    """
    plan = desk / PLAN
    if not plan.exists():
        return ()
    try:
        with _held(plan):
            if not plan.exists():
                return ()  # another process has just finished it
            moves = [Move(place, new) for place, new in json.loads(plan.read_bytes())]
            return _carry_out(plan, moves)
    except (OSError, ValueError, TypeError) as error:
        raise RenderError(
            f"{plan}: a restore was stopped half way and cannot be finished ({error}).",
            "Move that file away and restore the backup again; what stood here is named .before-1.",
        ) from error


@contextmanager
def _held(plan: Path) -> Iterator[None]:
    with plan.open("rb") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise LockedError(
                f"{plan.parent}: a backup is being restored here.", "Try again when that has ended."
            ) from None
        yield


def _carry_out(plan: Path, moves: Sequence[Move]) -> tuple[Path, ...]:
    done: list[tuple[Path, Path]] = []
    aside = []
    try:
        for move in moves:
            place, new = Path(move.place), Path(move.new) if move.new else None
            if new is not None and not os.path.lexists(new):
                continue  # it stands in its place since before we were stopped
            if os.path.lexists(place):
                aside.append(_free(place))
                _rename(place, aside[-1], done)
            if new is not None:
                _rename(new, place, done)
    except OSError:
        _undo(done)
        plan.unlink()
        raise
    plan.unlink()
    _sync(plan.parent)
    return tuple(aside)


def _rename(old: Path, new: Path, done: list[tuple[Path, Path]]) -> None:
    old.rename(new)
    done.append((old, new))
    _sync(new.parent)


def _undo(done: Sequence[tuple[Path, Path]]) -> None:
    """Move back what was moved.

    Raises:
        RenderError: that fails too; the plan is to stay, so that it is carried out later.
    """
    for old, new in reversed(done):
        try:
            new.rename(old)
        except OSError as error:
            raise RenderError(
                f"{new}: cannot be moved ({error.strerror}); the restore is half way.",
                "Let briefgen write there; the next command here finishes it.",
            ) from error


def _free(place: Path) -> Path:
    """A name beside ``place`` that nothing has."""
    number = 1
    while os.path.lexists(aside := place.with_name(f"{place.name}.before-{number}")):
        number += 1
    return aside


def settle(place: Path) -> None:
    """Make durable a file, or a folder with all that is in it.

    Raises:
        OSError: the disk does not take it.
    """
    from concurrent.futures import ThreadPoolExecutor

    inside = place.rglob("*") if place.is_dir() else ()
    paths = [place.parent, place, *(path for path in inside if not path.is_symlink())]
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        for _ in pool.map(_sync, paths):
            pass


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
