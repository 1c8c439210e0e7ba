"""Bring a catalog up to date: ``python -m briefgen.render.labels.gather de [TEMPLATES]``.

Gathered are the texts of the shipped templates and of this package, or with TEMPLATES those of a
folder of one's own, whose catalog then lies in its ``labels/``. Translations that are there stay;
new texts are empty, texts that are no more go.
"""

import io
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from briefgen.render.labels.catalogs import SHIPPED

if TYPE_CHECKING:
    from babel.messages import Catalog

_KEYWORDS: Mapping[str, Any] = {
    "_": None,
    "gettext": None,
    "mark": None,
    "ngettext": (1, 2),
    "pgettext": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
}
_JINJA = {"trimmed": "true", "silent": "false", "trim_blocks": "true", "lstrip_blocks": "true"}
_TEMPLATES = {".html", ".css", ".txt"}
_KEPT = ("MIME", "Content", "Plural", "Language: ")


def gather(templates: Path, code: Path | None = None) -> "Catalog":
    """The texts to translate, without translations.

    Args:
        templates: a folder of templates.
        code: a folder of Python modules that name texts.
    """
    from babel.messages import Catalog

    found = Catalog(fuzzy=False)
    for folder, method, path in _files(templates, code):
        for text, comments, context in _texts(method, path):
            where = [(path.relative_to(folder).as_posix(), 1)]
            found.add(text, None, where, auto_comments=comments, context=context)
    return found


def _files(templates: Path, code: Path | None) -> Iterator[tuple[Path, str, Path]]:
    for path in sorted(templates.rglob("*")):
        if path.suffix in _TEMPLATES:
            yield templates, "jinja2.ext:babel_extract", path
    for path in sorted(code.rglob("*.py")) if code else ():
        yield code or templates, "python", path


def _texts(
    method: str, path: Path
) -> Iterator[tuple[str | tuple[str, ...], list[str], str | None]]:
    from babel.messages.extract import extract_from_file

    options = _JINJA if method != "python" else {}
    for _, text, comments, context in extract_from_file(
        method, path, keywords=_KEYWORDS, comment_tags=["Label:"], options=options
    ):
        yield text, comments, context


def update(path: Path, texts: "Catalog") -> str:
    """The catalog at ``path`` with those texts, as it is to be written; a new one if none is."""
    from babel.messages import Catalog
    from babel.messages.pofile import read_po, write_po

    catalog = Catalog(locale=path.stem)
    if path.is_file():
        with path.open("rb") as file:
            catalog = read_po(file, locale=path.stem)
    catalog.fuzzy = False
    catalog.update(texts, no_fuzzy_matching=True)
    written = io.BytesIO()
    write_po(
        written, catalog, width=100, sort_output=True, ignore_obsolete=True, include_lineno=False
    )
    head, body = written.getvalue().decode("utf-8").split("\n\n", 1)
    return _header(head) + "\n\n" + body.rstrip("\n") + "\n"


def _header(written: str) -> str:
    """The header of a catalog, one field a line, without days and persons."""
    fields = "".join(line.strip('"') for line in written.splitlines() if line.startswith('"'))
    kept = [field for field in fields.split("\\n") if field.startswith(_KEPT)]
    return "\n".join(('msgid ""', 'msgstr ""', *(f'"{field}\\n"' for field in kept)))


def main(language: str, templates: str = "") -> None:
    """Write the catalog of a language anew."""
    from briefgen.render.page import shipped_templates

    if templates:
        texts, folder = gather(Path(templates)), Path(templates) / "labels"
    else:
        texts, folder = gather(shipped_templates(), SHIPPED.parent), SHIPPED
    folder.mkdir(exist_ok=True)
    path = folder / f"{language}.po"
    path.write_text(update(path, texts), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
