"""How the settings want a brief shown: checked, and with the files that they name."""

from pathlib import Path
from typing import cast

from briefgen.errors import UsageError
from briefgen.render import STANDARD, Layout, Profile, colours, labels
from briefgen.settings import RenderSettings


def layout_of(settings: RenderSettings) -> Layout:
    """How the settings want a brief shown.

    Raises:
        UsageError: there is no such folder of templates, there are no labels in that language,
            the accent cannot be read on white, or the logo is missing or cannot be shown.
        RenderError: a catalog of labels cannot be read.
    """
    check_templates(settings.templates)
    check_accent(settings.accent)
    own = settings.templates if settings.templates.parts else None
    if settings.language != STANDARD.language:
        labels.load(settings.language, own)
    return Layout(
        profile=cast("Profile", settings.profile),
        language=settings.language,
        accent=settings.accent.lower(),
        logo=_logo(settings.logo),
        templates=own,
    )


def check_templates(folder: Path) -> None:
    """Refuse a folder of templates that is not there.

    Raises:
        UsageError: it is not.
    """
    if folder.parts and not folder.is_dir():
        raise UsageError(f"{folder}: no such folder of templates.", "Mend [render] templates.")


def check_accent(accent: str) -> None:
    """Refuse an accent that cannot be read on white.

    Raises:
        UsageError: it says how well it can be read, and names the nearest shade that will do.
    """
    found = colours.contrast(accent, colours.WHITE)
    if found < colours.LEAST:
        shown = int(found * 100) / 100  # never rounded up to what would do
        raise UsageError(
            f'[render] accent = "{accent}": its contrast on white is {shown:.2f}:1, and text '
            f"needs {colours.LEAST}:1.",
            f"The nearest shade that has it is {colours.darker(accent)}.",
        )


def _logo(file: Path) -> str:
    if not file.parts:
        return ""
    from briefgen.render import logo  # with what reads pictures, which few briefs need

    if not file.is_file():
        raise UsageError(f"{file}: there is no such logo.", "Mend [render] logo.")
    try:
        with file.open("rb") as opened:
            data = opened.read(logo.LARGEST + 1)
    except OSError as error:
        raise UsageError(
            f"{file}: the logo cannot be read ({error.strerror}).",
            "Mend [render] logo, or leave it empty for none.",
        ) from error
    return logo.data_address(data, str(file))
