"""The brief as one HTML page, by Jinja2.

The page is whole in itself: no script, nothing loaded from anywhere, style inlined. Templates get
the brief, its ``Notes`` and the calls and filters of ``translate``; text of a source is text to
them, and always escaped. A folder of the user's own templates goes first; ``shipped:brief.html``
names the one that it hides.
"""

from dataclasses import replace
from functools import lru_cache
from pathlib import Path

import jinja2

import briefgen
from briefgen.errors import RenderError
from briefgen.model import Brief
from briefgen.render.labels import load
from briefgen.render.layout import STANDARD, Layout
from briefgen.render.notes import Notes
from briefgen.render.sandbox import FAULTS, OwnFolder, Sandbox, told
from briefgen.render.translate import install


def to_html(brief: Brief, layout: Layout = STANDARD) -> str:
    """The page of a brief.

    Args:
        brief: what to show.
        layout: how to show it.

    Raises:
        RenderError: a template is missing, cannot be read, or asks for what is not there.
    """
    return render("brief.html", brief, layout, escape=True)


def render(name: str, brief: Brief, layout: Layout, escape: bool, **more: object) -> str:
    """One template over a brief; ``escape`` is for HTML, and always on there.

    ``more`` is what the template may ask beside the brief.

    Raises:
        RenderError: see ``to_html``.
    """
    notes = Notes(brief, layout.profile)
    return draw(name, layout, escape, brief=brief, notes=notes, **more)


def draw(name: str, layout: Layout, escape: bool, /, **values: object) -> str:
    """One template over any values.

    Raises:
        RenderError: see ``to_html``.
    """
    shown = replace(layout, templates=None)  # a path would open files to a template
    try:
        own = layout.templates and layout.templates.absolute()  # another folder, other templates
        found = environment(own, escape, layout.language)
        found.begin()
        return found.get_template(name).render(layout=shown, **values)
    except jinja2.TemplateError as error:
        raise told(error, name) from error
    except FAULTS as error:
        if layout.templates is None:
            raise
        raise told(error, name) from error


@lru_cache(maxsize=8)
def environment(templates: Path | None, escape: bool, language: str) -> Sandbox:
    """The environment of all templates: sandboxed, strict about names, labels of one language.

    Raises:
        UsageError: there are no labels in that language.
        RenderError: its catalog cannot be read.
    """
    shipped = jinja2.FileSystemLoader(shipped_templates())
    loaders: list[jinja2.BaseLoader] = [
        shipped,
        jinja2.PrefixLoader({"shipped": shipped}, delimiter=":"),
    ]
    if templates is not None:
        loaders.insert(0, OwnFolder(templates))
    found = Sandbox(
        loader=jinja2.ChoiceLoader(loaders),
        autoescape=escape,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    install(found, load(language, templates))
    return found


def shipped_templates() -> Path:
    """The folder of the shipped templates: inside the package, or beside it in a checkout.

    Raises:
        RenderError: it is in neither place.
    """
    package = Path(briefgen.__file__).resolve().parent
    for folder in (package / "templates", package.parent / "templates"):
        if (folder / "brief.html").is_file():
            return folder
    raise RenderError("the shipped templates are missing.", "Install briefgen anew.")
