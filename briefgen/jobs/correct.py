"""Correct a brief: a new edition within the folder of the old one, which stays and leads to it.

All of the folder is written anew and turned to in one step, so that the correction and the line on
the old page that leads there appear together. The record and the paper of the old edition are
copied byte for byte.
"""

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields, replace
from pathlib import Path

import msgspec

from briefgen import pipeline
from briefgen.compose.correct import what_changed
from briefgen.errors import SourceError, UsageError, VerifyError
from briefgen.jobs.dress import layout_of
from briefgen.jobs.edition import Edition
from briefgen.jobs.files import (
    INPUTS,
    PAGE,
    PAPER,
    TEXT,
    Inputs,
    encode_inputs,
    note_inputs,
    render,
)
from briefgen.jobs.lock import unwritable
from briefgen.jobs.past import RECORD, correction_folder, editions, read_brief
from briefgen.jobs.publish import content_of, publish
from briefgen.jobs.verify import seal_faults
from briefgen.model import Brief
from briefgen.render import with_editions
from briefgen.render.words import counted
from briefgen.settings import RenderSettings

Files = dict[str, bytes]


def check(formats: Iterable[str]) -> None:
    """Refuse a correction that nothing could be compared with.

    Raises:
        UsageError: ``json`` is not among the formats.
    """
    if "json" not in formats:
        raise UsageError("a correction needs brief.json.", "Name json among the formats.")


def to_correct(folder: Path) -> tuple[Brief, Brief]:
    """The brief at ``folder`` as it was first issued, and its newest edition.

    Raises:
        SourceError: there is none.
        VerifyError: its record is damaged.
    """
    if not (folder / RECORD).is_file():
        raise SourceError(
            f"{folder}: there is no brief to correct.", "Make it first, without --correct."
        )
    return read_brief(folder), read_brief(editions(folder)[-1])


def correct(
    folder: Path,
    fresh: Brief,
    read: Iterable[str],
    paths: Mapping[str, Path],
    settings: RenderSettings,
    step: pipeline.Step = pipeline.untimed,
) -> Edition:
    """Publish ``fresh`` as a correction of the brief at ``folder``, if it says anything new.

    Args:
        folder: ``output/<label>``.
        fresh: the brief of the same period made anew.
        read: the articles at hand, by sha256.
        paths: where the raw files lie, by sha256.
        settings: formats and templates.
        step: told of the steps of rendering and publishing.

    Raises:
        VerifyError: an edition that stands is not as it was written.
        RenderError: page or paper could not be made, or the folder not be written to.
            Nothing is published then.
    """
    correction = what_changed(read_brief(editions(folder)[-1]), fresh)
    if correction is None:
        return stands(folder, "nothing to correct: made anew, the brief says the same")
    brief = replace(fresh, correction=correction)
    files, failure = render(brief, settings, step)
    if failure is not None:
        raise failure
    files |= note_inputs(brief, read, paths, files, settings, None)
    with step("publishing"):
        _publish(folder, brief, files, settings)
    return stands(folder, f"correction {correction.number} of {fresh.number}: {_count(brief)}")


def stands(folder: Path, note: str) -> Edition:
    """The newest edition of the brief at ``folder``, which stands as it is."""
    newest = editions(folder)[-1]
    names = (name for name in (PAGE, PAPER, RECORD, TEXT) if (newest / name).is_file())
    return Edition(read_brief(newest), tuple(newest / name for name in names), note)


def _count(brief: Brief) -> str:
    """What a correction changes, counted."""
    change = brief.correction
    assert change is not None
    told = []
    for what, articles, parts in (
        ("added", len(change.articles), change.added),
        ("removed", len(change.withdrawn), change.removed),
    ):
        counts = [
            ("articles", articles),
            *((f.name, len(getattr(parts, f.name))) for f in fields(parts)),
        ]
        told += [f"{counted(n, name.removesuffix('s'))} {what}" for name, n in counts if n]
    if change.restated:
        told.append(f"{counted(len(change.restated), 'source note')} restated")
    return ", ".join(told)


def _publish(folder: Path, brief: Brief, files: Files, settings: RenderSettings) -> None:
    """Put the correction beside the editions that stand, each page with its line."""
    _check_seals(folder)
    try:
        held = content_of(folder)
        places = ["", *(f"{place.name}/" for place in editions(folder)[1:])]
        briefs = [read_brief(place) for place in editions(folder)]
    except OSError as error:
        raise unwritable(folder, error) from error
    assert brief.correction is not None
    places.append(f"{correction_folder(brief.correction.number)}/")
    held |= {places[-1] + name: content for name, content in files.items()}
    for number, edition in enumerate([*briefs, brief]):
        held |= _with_line(held, places, number, edition, settings)
    publish(folder.parent, folder.name, held)


def _check_seals(folder: Path) -> None:
    """Refuse to set a line into a page that is not as it was written: its sum would be made good.

    Raises:
        VerifyError: a file of an edition has other bytes than were written, or is gone.
    """
    for edition in editions(folder):
        for fault in seal_faults(edition):
            raise VerifyError(
                f"{edition / fault.item}: {fault.what}.",
                "Restore the edition from a copy: a correction keeps it as it was issued.",
            )


def _with_line(
    held: Files, places: Sequence[str], number: int, brief: Brief, settings: RenderSettings
) -> Files:
    """The page of edition ``number`` with its line, and the note of its sum; none has no page."""
    place, last = places[number], len(places) - 1
    if place + PAGE not in held:
        return {}
    page = with_editions(
        held[place + PAGE].decode(),
        brief,
        before=_address(held, places, number, number - 1) if number else "",
        newest=last if number < last else 0,
        address=_address(held, places, number, last) if number < last else "",
        layout=layout_of(settings),
    ).encode()
    if place + INPUTS not in held:
        return {place + PAGE: page}
    inputs = msgspec.json.decode(held[place + INPUTS], type=Inputs)
    sums = inputs.files | {PAGE: hashlib.sha256(page).hexdigest()}
    return {place + PAGE: page, place + INPUTS: encode_inputs(replace(inputs, files=sums))}


def _address(held: Files, places: Sequence[str], here: int, there: int) -> str:
    """The way from one edition's page to another edition, in what can be opened best."""
    up = "../" if places[here] else ""
    name = next(name for name in (PAGE, PAPER, RECORD, TEXT) if places[there] + name in held)
    return f"{up}{places[there]}{name}"
