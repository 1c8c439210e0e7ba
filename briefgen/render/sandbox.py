"""What a template of one's own may not do, and how its faults are told: by file and line.

Templates reach no Python, no file but a template, and nothing outside their folder; the ranges of
one page are counted together, so that loops within loops come to an end. Not stopped are loops
over the lists of a brief itself.
"""

import traceback
from collections.abc import Callable
from pathlib import Path

import jinja2
from jinja2.sandbox import MAX_RANGE, ImmutableSandboxedEnvironment, safe_range

from briefgen.errors import RenderError

_MEND = "Mend the template, or take it out of the folder: the shipped one stands in then."
FAULTS = (
    *(TypeError, ValueError, LookupError, ArithmeticError, AttributeError),
    *(RecursionError, MemoryError, OSError, AssertionError),
)
"""What a template can bring about beside errors of Jinja2's own."""


class Refused(jinja2.TemplateError):
    """A file that is no template; the message names it."""


class Sandbox(ImmutableSandboxedEnvironment):
    """Jinja2's sandbox, with a count of ranges that each page begins anew."""

    def begin(self) -> None:
        """Begin a page."""
        self.globals["range"] = _ranges()


def _ranges() -> Callable[..., range]:
    """``range`` for one page."""
    left = MAX_RANGE

    def counted(*ends: int) -> range:
        nonlocal left
        found = safe_range(*ends)
        left -= len(found)
        if left < 0:
            raise OverflowError(f"the ranges of one page hold at most {MAX_RANGE:,} numbers")
        return found

    return counted


class OwnFolder(jinja2.FileSystemLoader):
    """A folder of one's own templates; a link that leads out of it is refused."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self._folder = folder

    def get_source(
        self, environment: jinja2.Environment, template: str
    ) -> tuple[str, str, Callable[[], bool]]:
        """The text of a template, its path, and whether it is still that.

        Raises:
            Refused: it lies outside the folder, or is not UTF-8.
        """
        try:
            text, path, current = super().get_source(environment, template)
        except UnicodeDecodeError as error:
            place = self._folder / template
            raise Refused(f"{place}: not UTF-8 text (byte {error.start})") from error
        if not Path(path).resolve().is_relative_to(self._folder.resolve()):
            raise Refused(f"{path}: leads out of the folder of templates")
        return text, path, current


def told(error: Exception, name: str) -> RenderError:
    """The error of a template as its author is told of it.

    Args:
        error: what was raised while the template ``name`` was loaded or drawn.
        name: of the outermost template.
    """
    if isinstance(error, Refused):
        what = f"{error}."
    elif isinstance(error, jinja2.TemplateSyntaxError):
        what = f"{error.filename or error.name}: line {error.lineno}: {error.message}."
    elif isinstance(error, jinja2.TemplateNotFound):
        what = f"{_where(error, name)}: there is no template called '{error.name}'."
    elif isinstance(error, RecursionError):
        what = f"{_where(error, name)}: it calls itself without end."
    else:
        said = str(error) or type(error).__name__
        what = f"{_where(error, name)}: {said.rstrip('.')}."
    return RenderError(what, _MEND)


def _where(error: Exception, name: str) -> str:
    """The template and line that an error comes from, by the last frame that is no Python file."""
    frames = traceback.extract_tb(error.__traceback__)
    found = [f for f in frames if not f.filename.endswith(".py") and Path(f.filename).is_file()]
    return f"{found[-1].filename}: line {found[-1].lineno}" if found else name
