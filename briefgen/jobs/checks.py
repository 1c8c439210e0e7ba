"""What one check of ``briefgen doctor`` found, in a form that is printed and told as JSON."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from briefgen.errors import BriefgenError
from briefgen.settings import Settings

State = Literal["ok", "warning", "fault"]
_BROKEN = 1


@dataclass(frozen=True, slots=True)
class Check:
    """One line: what was looked at, what was found, and what to do if it is not well.

    ``code`` is the exit code that a command would end with over this fault.
    """

    name: str
    state: State
    found: str
    fix: str = ""
    code: int = 0


@dataclass(frozen=True, slots=True)
class Desk:
    """What is examined: the settings, and the file that they are from, if there is one.

    ``fault`` is the error of a file that cannot be used; the settings are then the defaults.
    """

    settings: Settings
    file: Path | None = None
    fault: BriefgenError | None = None


Examination = Callable[[Desk], Iterable[Check]]


def guarded(name: str, examination: Examination, desk: Desk) -> Iterator[Check]:
    """The lines of one examination; whatever breaks it becomes a line of its own."""
    try:
        yield from examination(desk)
    except BriefgenError as error:
        yield Check(name, "fault", error.what.rstrip("."), error.advice, error.exit_code)
    except ImportError as error:
        fix = "Install briefgen anew, with all that it needs."
        yield Check(name, "fault", f"cannot be loaded ({error})", fix, _BROKEN)
    except OSError as error:
        what = f"{error.filename or name}: cannot be read ({error.strerror or error})"
        yield Check(name, "fault", what, "Let briefgen read it, or restore it.", _BROKEN)
    except Exception as error:  # whatever is broken here, the other checks are to be made
        what = f"could not be checked ({type(error).__name__}: {error})"
        yield Check(name, "fault", what, "Install briefgen anew; else report this.", _BROKEN)
