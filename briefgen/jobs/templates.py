"""Templates of one's own: list them, begin one, try them before they are needed."""

import os
from pathlib import Path

from briefgen.errors import SourceError, UsageError
from briefgen.jobs.dress import check_templates, layout_of
from briefgen.jobs.past import editions, newest_briefs, read_brief
from briefgen.model import Brief
from briefgen.render.own import Named, Trial, list_templates, starter, try_templates
from briefgen.render.page import shipped_templates
from briefgen.settings import Settings, nearest


def listed(settings: Settings) -> tuple[Named, ...]:
    """Every template, one's own in place of those that they hide.

    Raises:
        UsageError: there is no such folder of templates.
    """
    check_templates(settings.render.templates)
    return list_templates(_own(settings))


def copy(name: str, settings: Settings, folder: Path | None = None, extend: bool = False) -> Path:
    """Write a shipped template into a folder of one's own; nothing that is there is touched.

    Args:
        name: of the shipped template, as ``partials/quote.html``.
        settings: name the folder.
        folder: another one.
        extend: write a template that builds on the shipped one instead.

    Returns:
        The path of the file.

    Raises:
        UsageError: there is no such template, no folder is named, or the file is there already.
    """
    names = [template.name for template in list_templates(None)]
    if name not in names:
        raise UsageError(f"no shipped template called '{name}'.", nearest(name, names))
    place = folder or _own(settings)
    if place is None:
        raise UsageError(
            "the settings name no folder of templates.",
            'Write templates = "templates" under [render], or name a folder with --to.',
        )
    source = shipped_templates() / name
    content = starter(name).encode() if extend else source.read_bytes()
    target = place / name
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with target.open("xb") as file:
            file.write(content)
    except OSError as error:
        there = os.path.lexists(target)
        what = "is there already" if there else f"cannot be written ({error.strerror})"
        raise UsageError(f"{target}: {what}.", "Name another folder with --to.") from error
    return target


def check(settings: Settings, label: str = "") -> Trial:
    """Look at all templates and try one's own on odd briefs and on one of the output folder.

    Args:
        settings: name the folder of templates, and all else that shows a brief.
        label: the brief to try on; empty for the newest.

    Raises:
        UsageError: the settings cannot be used.
        SourceError: there is no such brief.
    """
    layout = layout_of(settings.render)
    output = settings.brief.output
    found = _brief(output, label) if label else next(newest_briefs(output), None)
    briefs = {f"the brief {found.period.label}": found} if found is not None else {}
    return try_templates(layout, briefs, paper="pdf" in settings.render.formats)


def _brief(output: Path, label: str) -> Brief:
    folder = output / label
    if folder.parent != output or not folder.is_dir():
        known = sorted(b.period.label for b in newest_briefs(output))
        advice = nearest(label, known) if known else "Make one first."
        raise SourceError(f"{output}: there is no brief called '{label}'.", advice)
    return read_brief(editions(folder)[-1])


def _own(settings: Settings) -> Path | None:
    return settings.render.templates if settings.render.templates.parts else None
