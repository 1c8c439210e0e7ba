"""The files of a brief: those that stand where they are of this very brief, else made anew."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from briefgen import pipeline
from briefgen.errors import RenderError
from briefgen.jobs.dress import layout_of
from briefgen.jobs.past import RECORD
from briefgen.jobs.version import writing
from briefgen.model import Brief
from briefgen.render import to_html, to_json, to_pdf, to_text
from briefgen.settings import RenderSettings

PAGE, PAPER, TEXT, INPUTS = "index.html", "brief.pdf", "brief.txt", "inputs.json"


def written(
    folder: Path, brief: Brief, settings: RenderSettings, step: pipeline.Step = pipeline.untimed
) -> tuple[dict[str, bytes], RenderError | None]:
    """The files of a brief by name, taken from ``folder`` where they stand there already.

    Raises:
        RenderError: the page could not be made.
    """
    with step("record"):
        files = unchanged(folder, brief, settings)
    return (files, None) if files is not None else render(brief, settings, step)


def unchanged(folder: Path, brief: Brief, settings: RenderSettings) -> dict[str, bytes] | None:
    """The files that stand, if they are of this very brief and by this version; else ``None``."""
    names = {"html": PAGE, "pdf": PAPER, "json": RECORD, "txt": TEXT}
    try:
        record = (folder / RECORD).read_bytes()
        made = read_inputs(folder)
        if made.version != _version(settings) or record != to_json(brief):
            return None
        files = {names[f]: (folder / names[f]).read_bytes() for f in settings.formats}
    except (OSError, ValueError):
        return None
    sums = {name: hashlib.sha256(content).hexdigest() for name, content in files.items()}
    return files if sums == made.files else None


def render(
    brief: Brief, settings: RenderSettings, step: pipeline.Step = pipeline.untimed
) -> tuple[dict[str, bytes], RenderError | None]:
    """The files of a brief by name; a PDF that fails is told and the others are still made.

    Raises:
        RenderError: the page could not be made.
    """
    layout = layout_of(settings)
    with step("page"):
        html = to_html(brief, layout)
    with step("record"):
        record = to_json(brief)
    files = {PAGE: html.encode()} if "html" in settings.formats else {}
    failure = None
    if "pdf" in settings.formats:
        try:
            with step("paper"):
                files[PAPER] = to_pdf(html, brief, record)
        except RenderError as error:
            failure = error
    if "json" in settings.formats:
        files[RECORD] = record
    if "txt" in settings.formats:
        files[TEXT] = to_text(brief, layout).encode()
    return files, failure


@dataclass(frozen=True, slots=True)
class Inputs:
    """What ``inputs.json`` holds: sums of the brief's files, paths of the raw ones by sha256.

    ``version`` is what wrote them; empty where a file is missing that was asked for. ``read`` are
    the articles at hand when the brief was made, by sha256: those of it and those around it.
    """

    files: dict[str, str] = field(default_factory=dict)
    inputs: dict[str, str] = field(default_factory=dict)
    version: str = ""
    read: tuple[str, ...] = ()


def read_inputs(folder: Path) -> Inputs:
    """The ``inputs.json`` of a brief.

    Raises:
        OSError: it is not there.
        ValueError: it is damaged.
    """
    return msgspec.json.decode((folder / INPUTS).read_bytes(), type=Inputs)


def note_inputs(
    brief: Brief,
    read: Iterable[str],
    paths: Mapping[str, Path],
    files: Mapping[str, bytes],
    settings: RenderSettings,
    failure: RenderError | None,
) -> dict[str, bytes]:
    """``inputs.json``, by which ``briefgen verify`` finds the raw files and seals the others."""
    note = Inputs(
        files={name: hashlib.sha256(content).hexdigest() for name, content in files.items()},
        inputs={
            source.article: str(paths[source.article])
            for source in brief.sources
            if source.article in paths
        },
        version="" if failure else _version(settings),
        read=tuple(sorted(read)),
    )
    return {INPUTS: encode_inputs(note)}


def encode_inputs(note: Inputs) -> bytes:
    """What ``inputs.json`` holds, as it is written."""
    encoded = msgspec.json.encode(note, order="deterministic")
    return msgspec.json.format(encoded, indent=1) + b"\n"


def _version(settings: RenderSettings) -> str:
    return writing(layout_of(settings))
