"""The brief as one HTML page, by Jinja2.

The page is whole in itself: no script, nothing loaded from anywhere, style inlined. Templates get
the brief, its ``Notes`` and the calls and filters of ``translate``; text of a source is text to
them, and always escaped. A folder of the user's own templates goes first; ``shipped:brief.html``
names the one that it hides.
"""

import traceback
from functools import lru_cache
from pathlib import Path

import jinja2
from jinja2.sandbox import ImmutableSandboxedEnvironment

import briefgen
from briefgen.errors import RenderError
from briefgen.model import Brief
from briefgen.render.labels import load
from briefgen.render.layout import STANDARD, Layout
from briefgen.render.notes import Notes
from briefgen.render.translate import install

_MEND = "Mend the template, or take it out of the folder: the shipped one stands in then."


def to_html(brief: Brief, layout: Layout = STANDARD) -> str:
    """The page of a brief.

    Args:
        brief: what to show.
        layout: how to show it.

    Raises:
        RenderError: a template is missing, cannot be read, or asks for what is not there.
    """
    return render("brief.html", brief, layout, escape=True)


def render(name: str, brief: Brief, layout: Layout, escape: bool, **more: str | int) -> str:
    """One template over a brief; ``escape`` is for HTML, and always on there.

    ``more`` is what the template may ask beside the brief.

    Raises:
        RenderError: see ``to_html``.
    """
    try:
        page = environment(layout.templates, escape, layout.language).get_template(name)
        return page.render(brief=brief, layout=layout, notes=Notes(brief, layout.profile), **more)
    except jinja2.TemplateSyntaxError as error:
        where = f"{error.filename or error.name}: line {error.lineno}"
        raise RenderError(f"{where}: {error.message}.", _MEND) from error
    except jinja2.TemplateNotFound as error:
        raise RenderError(f"{error.name}: there is no such template.", _MEND) from error
    except jinja2.TemplateError as error:
        raise RenderError(f"{_where(error, name)}: {error}.", _MEND) from error
    except (TypeError, ValueError, LookupError, ArithmeticError) as error:
        if layout.templates is None:
            raise
        raise RenderError(f"{_where(error, name)}: {error}.", _MEND) from error


def _where(error: Exception, name: str) -> str:
    """The template and line that an error comes from, by the last frame that is no Python file."""
    frames = traceback.extract_tb(error.__traceback__)
    found = [f for f in frames if not f.filename.endswith(".py") and Path(f.filename).is_file()]
    return f"{found[-1].filename}: line {found[-1].lineno}" if found else name


@lru_cache(maxsize=8)
def environment(templates: Path | None, escape: bool, language: str) -> jinja2.Environment:
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
        loaders.insert(0, jinja2.FileSystemLoader(templates))
    found = ImmutableSandboxedEnvironment(
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
