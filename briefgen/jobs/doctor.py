"""The doctor: look at the installation and the desk, say what is wrong, and change nothing."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from briefgen.errors import BriefgenError
from briefgen.jobs import condition, installed
from briefgen.jobs.checks import Check, Desk, Examination, guarded
from briefgen.settings import FILE_NAME, Settings, load

EXAMINATIONS: tuple[tuple[str, Examination], ...] = (
    ("python", installed.python),
    ("packages", installed.packages),
    ("drawing", installed.drawing),
    ("sentences", installed.sentence_models),
    ("settings", condition.settings),
    ("templates", installed.templates),
    ("inbox", condition.inbox),
    ("store", condition.store),
    ("lock", condition.lock),
    ("output", condition.output),
    ("space", condition.space),
    ("leftovers", condition.leftovers),
)
_STORE, _STRICT = 9, 3


def examine(settings_file: Path | None) -> tuple[Check, ...]:
    """Make every check; what breaks one is told in its line and stops no other.

    Args:
        settings_file: the desk's; ``None`` takes the one of the folder one is in, if it is there.
    """
    desk = _desk(settings_file)
    return tuple(
        line for name, examination in EXAMINATIONS for line in guarded(name, examination, desk)
    )


def exit_code(checks: Sequence[Check], strict: bool) -> int:
    """The exit code of an examination.

    9 for a damaged store, else that of the first fault, as a command would end over it; with
    warnings alone 3 if ``strict``, else 0.
    """
    codes = [check.code for check in checks if check.state == "fault"]
    if codes:
        return _STORE if _STORE in codes else codes[0]
    return _STRICT if strict and any(check.state == "warning" for check in checks) else 0


def as_json(checks: Sequence[Check], strict: bool) -> dict[str, Any]:
    """The examination as ``--json`` prints it."""
    lines = [
        {"check": c.name, "state": c.state, "found": c.found, "fix": c.fix, "code": c.code}
        for c in checks
    ]
    return {"checks": lines, "exit_code": exit_code(checks, strict)}


def _desk(file: Path | None) -> Desk:
    if file is None and Path(FILE_NAME).is_file():
        file = Path(FILE_NAME)
    if file is None:
        return Desk(Settings())
    try:
        return Desk(load(file), file)
    except BriefgenError as error:
        return Desk(Settings(), file, error)
