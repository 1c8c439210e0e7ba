"""The checks of a desk: settings, store, lock, output, disk space, leftovers.

Nothing is changed and nothing made, so that a desk that can only be read can be checked.
"""

import hashlib
import json
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from briefgen.jobs.checks import Check, Desk
from briefgen.jobs.lock import holder
from briefgen.jobs.swap import PLAN

_RECORD, _INPUTS, _EDITIONS = "brief.json", "inputs.json", ".editions"
_UNREAD, _WRITTEN, _CHANGED, _DAMAGED = 4, 5, 7, 9
_FOUND = "what was found in article "
"""So begins the damage that an article's own bytes mend."""
_FULL, _NARROW = 20_000_000, 200_000_000
"""Bytes: with less free space than these no run can end well, or the next ones may not."""


def settings(desk: Desk) -> Iterator[Check]:
    """The settings file, and the methods that it names."""
    from briefgen.jobs.make import check

    if desk.fault is not None:
        fault = desk.fault
        yield Check("settings", "fault", fault.what.rstrip("."), fault.advice, fault.exit_code)
        return
    if not desk.settings.render.templates.parts or desk.settings.render.templates.is_dir():
        check(desk.settings)
    where = f"{desk.file}" if desk.file else "no briefgen.toml in this folder: the defaults hold"
    yield Check("settings", "ok", where)


def inbox(desk: Desk) -> Iterator[Check]:
    """The folder that a brief reads when none is named; without settings one names it oneself."""
    folder = desk.settings.brief.inbox
    if desk.file is None or desk.fault is not None:
        return
    if not folder.exists():
        fix = "Make that folder, or name another in the settings."
        yield Check("inbox", "fault", f"{folder}: no such folder", fix, _UNREAD)
    elif not os.access(folder, os.R_OK | (os.X_OK if folder.is_dir() else 0)):
        yield Check("inbox", "fault", f"{folder}: cannot be read", "Let briefgen read it.", _UNREAD)
    else:
        yield Check("inbox", "ok", f"{folder}: can be read")


def store(desk: Desk) -> Iterator[Check]:
    """Every row, seal and raw file of the store."""
    from briefgen.store import examine
    from briefgen.store.files import NAME, RAW

    folder = desk.settings.brief.store
    for path in (folder, folder / NAME, folder / RAW):
        if not _usable(path):
            fix = "Let briefgen read and write there."
            what = f"{path}: cannot be read and written to"
            yield Check("store", "fault", what, fix, _DAMAGED)
            return
    found = examine(folder)
    if found.busy:
        what = f"{folder}: it is being written to, so nothing can be said of it"
        yield Check("store", "warning", what, "Run this again when that run has ended.")
        return
    for damage in found.damage:
        fix = "Restore a backup: briefgen restore FILE"
        if damage.startswith(_FOUND):
            fix = f"Read it anew: briefgen retry {damage.removeprefix(_FOUND).split()[0]}"
        yield Check("store", "fault", f"{folder}: {damage}", fix, _DAMAGED)
    for note in found.notes:
        fix = "None is needed: a run that was stopped left them, and the next one reads its inbox."
        yield Check("store", "warning", f"{folder}: {note}", fix)
    if not found.damage and not found.notes:
        there = folder.is_dir()
        what = f"{found.articles} articles, all whole" if there else "none yet"
        yield Check("store", "ok", f"{folder}: {what}")


def _usable(path: Path) -> bool:
    """Whether a part of the store may be read and written; one that is not there will be made."""
    needed = os.R_OK | os.W_OK | (os.X_OK if path.is_dir() else 0)
    return not path.exists() or os.access(path, needed)


def lock(desk: Desk) -> Iterator[Check]:
    """Who holds the output folder or the store."""
    held = []
    for folder in (desk.settings.brief.output, desk.settings.brief.store):
        if folder.is_dir() and (who := holder(folder)):
            held.append(f"{folder} is held by {who}")
    yield Check("lock", "ok", "; ".join(held) or "free")


def output(desk: Desk) -> Iterator[Check]:
    """The output folder can be written to, and every brief in it is whole."""
    folder = desk.settings.brief.output
    place = folder
    while not place.exists() and place != place.parent:
        place = place.parent
    if not place.is_dir() or not os.access(place, os.W_OK | os.X_OK):
        fix = "Let briefgen write there, or name another folder in the settings."
        yield Check("output", "fault", f"{folder}: cannot be written to", fix, _WRITTEN)
    else:
        yield Check("output", "ok", f"{folder}: can be written to")
    faults, whole = 0, 0
    for entry in sorted(folder.iterdir()) if folder.is_dir() else ():
        if _is_brief(entry):
            told = list(_brief_faults(entry))
            whole += not told
            faults += len(told)
            for what in told:
                yield Check("briefs", "fault", f"{entry}: {what}", _mending(entry), _CHANGED)
    if not faults:
        yield Check("briefs", "ok", f"{whole} briefs, all whole" if whole else "none yet")
    yield from _without_articles(desk)


def _mending(folder: Path) -> str:
    """What to do about a brief whose files were changed; a corrected one is not made again."""
    from briefgen.jobs.past import editions

    corrected = folder.is_dir() and len(editions(folder)) > 1
    return "Restore a backup." if corrected else "Make that brief again, or restore a backup."


def _without_articles(desk: Desk) -> Iterator[Check]:
    """Briefs whose raw files are neither where they lay nor in the store, told in one line."""
    from briefgen.jobs.files import read_inputs
    from briefgen.jobs.past import editions, shelf
    from briefgen.store.files import RAW, RawFiles

    raw = RawFiles(desk.settings.brief.store / RAW)
    gone: dict[str, set[str]] = {}
    for issue in shelf(desk.settings.brief.output).issues:
        for edition in editions(issue.folder):
            try:
                inputs = read_inputs(edition).inputs
            except (OSError, ValueError):
                continue
            lost = {
                s
                for s, place in inputs.items()
                if not raw.holds(s) and not os.access(place, os.F_OK)
            }
            if lost:
                gone.setdefault(issue.folder.name, set()).update(lost)
    if gone:
        count = len(set().union(*gone.values()))
        names = ", ".join(sorted(gone)[:3]) + (
            f" and {len(gone) - 3} more" if len(gone) > 3 else ""
        )
        what = f"{count} articles of {names} are neither where they lay nor in the store"
        fix = "Unless they were to be forgotten, restore a backup."
        yield Check("briefs", "warning", what, fix)


def _is_brief(entry: Path) -> bool:
    if entry.name.startswith("."):
        return False
    edition = entry.is_symlink() and entry.readlink().parts[:1] == (_EDITIONS,)
    return edition or (entry / _RECORD).is_file()


def _brief_faults(folder: Path) -> Iterator[str]:
    """What is wrong with a brief and its corrections, each in a folder of its own."""
    from briefgen.jobs.past import editions

    if not folder.is_dir():
        yield "its link leads nowhere"
        return
    for edition in editions(folder):
        where = "" if edition == folder else f"{edition.name}/"
        yield from (f"{where}{what}" for what in _edition_faults(edition, folder.name))


def _edition_faults(folder: Path, label: str) -> Iterator[str]:
    """Files that are gone or others, a record that cannot be read."""
    from briefgen.errors import BriefgenError
    from briefgen.render import from_json

    record = folder / _RECORD
    try:
        if record.exists() and from_json(record.read_bytes()).period.label != label:
            yield f"{_RECORD} is of another period"
    except (BriefgenError, OSError) as error:
        yield str(error).rstrip(".")
    try:
        sums = json.loads((folder / _INPUTS).read_bytes())["files"]
        for name, kept in sorted(sums.items()):
            if hashlib.sha256((folder / name).read_bytes()).hexdigest() != kept:
                yield f"{name} has other bytes than were written"
    except OSError as error:
        yield f"{Path(error.filename).name} cannot be read ({error.strerror})"
    except (ValueError, TypeError, LookupError, AttributeError):
        yield f"{_INPUTS} is damaged"


def space(desk: Desk) -> Iterator[Check]:
    """The free space of the disks under the store and the output folder."""
    seen = set()
    for folder in (desk.settings.brief.store, desk.settings.brief.output):
        place = folder.resolve()
        while not place.exists():
            place = place.parent
        device = place.stat().st_dev
        if device in seen:
            continue
        seen.add(device)
        free = shutil.disk_usage(place).free
        what = f"{place}: {free / 1e9:.1f} GB free"
        if free < _FULL:
            yield Check("space", "fault", what, "Make room there.", _WRITTEN)
        elif free < _NARROW:
            yield Check("space", "warning", what, "Make room there.")
        else:
            yield Check("space", "ok", what)


def leftovers(desk: Desk) -> Iterator[Check]:
    """What stopped runs left behind, and what was moved aside or copied for safety."""
    places = desk.settings.brief
    plan = (desk.file.parent if desk.file else Path()) / PLAN
    if plan.exists():
        fix = (
            "Run any command here but this one, as `briefgen list`: it finishes the restore first."
        )
        yield Check("leftovers", "fault", f"{plan}: a restore was stopped half way", fix, _DAMAGED)
    undone = sorted(_undone(places.output, places.store))
    for path in undone:
        yield Check("leftovers", "warning", f"{path}", "None is needed: the next run removes it.")
    aside = sorted(_aside(places.output, places.store, desk.file))
    if aside:
        yield Check("leftovers", "ok", f"kept for you, to delete: {', '.join(map(str, aside))}")
    if not undone and not aside and not plan.exists():
        yield Check("leftovers", "ok", "none")


def _undone(output: Path, store: Path) -> Iterator[Path]:
    """Editions that no brief leads to, links not turned, files not renamed."""
    linked = {e.readlink().name for e in _entries(output) if e.is_symlink()}
    yield from (e for e in _entries(output / _EDITIONS) if e.name not in linked)
    yield from (e for e in _entries(output) if e.name.startswith(".next-"))
    yield from (store / "raw").glob("??/.undone-*")
    yield from store.glob("*.undone")
    yield from store.glob(".written-*")
    for path in (output, store):
        yield from path.parent.glob(f"{path.name}.restoring")


def _aside(output: Path, store: Path, file: Path | None) -> Iterator[Path]:
    yield from output.glob("*.before-*")
    yield from store.glob("*.before-*")
    for path in (output, store, file):
        if path is not None:
            yield from path.parent.glob(f"{path.name}.before-*")


def _entries(folder: Path) -> list[Path]:
    return sorted(folder.iterdir()) if folder.is_dir() else []
