"""An edition of a brief as it stands in the output folder."""

from dataclasses import dataclass
from pathlib import Path

from briefgen.errors import RenderError
from briefgen.model import Brief


@dataclass(frozen=True, slots=True)
class Edition:
    """A brief, the paths of its files, and how it came to stand there.

    ``note`` says in a sentence what a reader of the report would not expect. ``moved`` is what
    stood there and was not ours, ``failure`` the page that could not be written.
    """

    brief: Brief
    written: tuple[Path, ...]
    note: str = ""
    moved: Path | None = None
    failure: RenderError | None = None
