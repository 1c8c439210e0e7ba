"""What a setting means, in the words that the settings file and the manual have."""

from collections.abc import Mapping
from dataclasses import dataclass

PROFILES = ("one-page", "standard", "full")


@dataclass(frozen=True, slots=True)
class Note:
    """What a setting means: one sentence, its unit, its least value and the values it may take."""

    doc: str
    unit: str = ""
    least: float | None = None
    choices: tuple[str, ...] = ()


def note(doc: str, unit: str = "", least: float | None = None) -> Mapping[str, Note]:
    """What a field of settings carries."""
    return {"note": Note(doc, unit, least)}
