"""Catalogs of labels: one ``.po`` file a language, read as it stands.

Nothing compiled is kept: reading a catalog takes some milliseconds, once a process and language.
"""

import io
from functools import lru_cache
from gettext import GNUTranslations, NullTranslations
from pathlib import Path
from typing import TYPE_CHECKING

from briefgen.errors import BriefgenError, RenderError, UsageError
from briefgen.render.labels.labels import Labels

if TYPE_CHECKING:
    from babel import Locale

SHIPPED = Path(__file__).parent
SOURCE = "en"
"""The language that labels are written in; it needs no catalog."""
_DAY_FIRST = {"en": "en-GB"}


def languages(templates: Path | None = None) -> tuple[str, ...]:
    """Languages that labels can be had in, in order; ``templates`` may bring more.

    Args:
        templates: a user's folder of templates, whose ``labels/`` may hold catalogs.
    """
    found = {path.stem for folder in _folders(templates) for path in folder.glob("*.po")}
    return tuple(sorted({SOURCE} | found))


@lru_cache(maxsize=8)
def load(language: str, templates: Path | None = None) -> Labels:
    """The labels of a language.

    Args:
        language: a BCP 47 tag; ``de-AT`` has the words of ``de`` with the days of Austria.
        templates: see ``languages``; a catalog there goes before the shipped one of its language.

    Raises:
        UsageError: there is no catalog of that language.
        RenderError: a catalog cannot be read.
    """
    locale = _locale(language)
    known = languages(templates)
    if locale is None or locale.language not in known:
        raise UsageError(
            f"no labels in the language '{language}'.",
            f"There are: {', '.join(known)}. Another is one more .po file.",
        )
    return Labels(language, locale, _catalog(locale, templates))


def catalog_faults(templates: Path | None) -> tuple[str, ...]:
    """What keeps catalogs of one's own from being used, one line each."""
    faults = []
    for path in sorted((templates / "labels").glob("*.po")) if templates else ():
        try:
            load(path.stem, templates)
        except BriefgenError as error:
            faults.append(error.what if str(path) in error.what else f"{path}: {error.what}")
    return tuple(faults)


def _locale(language: str) -> "Locale | None":
    from babel import Locale, UnknownLocaleError

    try:
        return Locale.parse(_DAY_FIRST.get(language, language), sep="-")
    except (UnknownLocaleError, ValueError, TypeError):
        return None


def _folders(templates: Path | None) -> tuple[Path, ...]:
    """Where catalogs lie; the first goes first."""
    return (SHIPPED,) if templates is None else (templates / "labels", SHIPPED)


def _catalog(locale: "Locale", templates: Path | None) -> NullTranslations:
    found = NullTranslations()
    for folder in reversed(_folders(templates)):
        path = folder / f"{locale.language}.po"
        if path.is_file():
            over = _read(path)
            over.add_fallback(found)
            found = over
    return found


def _read(path: Path) -> GNUTranslations:
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import PoFileError, read_po

    compiled = io.BytesIO()
    try:
        with path.open("rb") as file:
            catalog = read_po(file, locale=path.stem, charset="utf-8", abort_invalid=True)
        write_mo(compiled, catalog)
    except (OSError, PoFileError, ValueError) as error:
        advice = "Mend the catalog, or take it out of the folder."
        raise RenderError(f"{path}: not a catalog of labels ({error}).", advice) from error
    compiled.seek(0)
    return GNUTranslations(compiled)
