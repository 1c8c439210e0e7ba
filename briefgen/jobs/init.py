"""Start a place for one's own briefs: a commented settings file and the folders it names."""

from dataclasses import fields
from pathlib import Path

from briefgen.errors import UsageError
from briefgen.settings import (
    FILE_NAME,
    GROUP,
    GROUP_NOTES,
    NamedTopic,
    Note,
    Setting,
    list_settings,
)

_INBOX, _OUTPUT = "inbox", "output"
_GROUP = {
    "name": '"Board"',
    "topics": '["Grain"]',
    "language": '"en"',
    "profile": '"one-page"',
    "parts": '"all"',
    "series": '["weekly"]',
}
"""An example of a group."""


def init(folder: Path) -> tuple[Path, ...]:
    """Write ``briefgen.toml`` and make the folders; nothing that is there is touched.

    Returns:
        The paths made, in order; empty when all were there.

    Raises:
        UsageError: the folder cannot be made or written to.
    """
    made: list[Path] = []
    try:
        for part in (folder, folder / _INBOX, folder / _OUTPUT):
            if not part.is_dir():
                part.mkdir(parents=True)
                made.append(part)
        settings = folder / FILE_NAME
        if not settings.exists():
            settings.write_text(commented(), encoding="utf-8")
            made.append(settings)
    except OSError as error:
        raise UsageError(
            f"{folder}: cannot be set up ({error.strerror}).", "Name another folder."
        ) from error
    return tuple(made)


def commented() -> str:
    """The settings file that ``briefgen init`` writes: every setting, its meaning, its default."""
    parts = ["# Settings of briefgen. A line that begins with # shows the default.\n"]
    section = ""
    for setting in list_settings():
        if setting.section != section:
            section = setting.section
            parts.append(f"\n[{section}]\n")
        parts.append(f"# {describe(setting)}\n{_line(setting)}\n")
    return "".join(parts) + _named() + _groups()


def describe(setting: Setting) -> str:
    """What a setting means, with its unit and the values it may take."""
    return describe_note(setting.note)


def describe_note(note: Note) -> str:
    """What a note says, with the unit and the values that there are."""
    more = [
        f"Unit: {note.unit}." if note.unit else "",
        f"Least: {note.least:g}." if note.least is not None else "",
        f"Of: {', '.join(note.choices)}." if note.choices else "",
    ]
    return " ".join([note.doc, *filter(None, more)])


def _named() -> str:
    """How to name a topic of one's own, as an example that does nothing yet."""
    name, match = (key.metadata["note"].doc for key in fields(NamedTopic))
    return (
        "\n# A topic of your own takes its articles before all others; repeat it for more.\n"
        f'#[[topic]]\n# {name}\n#name = "Grain"\n# {match}\n'
        '#match = ["wheat*", "grain + port"]\n'
    )


def _groups() -> str:
    """How to name a group of readers, as an example that does nothing yet."""
    lines = ["\n# Readers who get the same; the list of readers names them. Repeat it for more."]
    lines.append(f"#[[{GROUP}]]")
    for key, written in _GROUP.items():
        lines += [f"# {describe_note(GROUP_NOTES[key])}", f"#{key} = {written}"]
    return "\n".join(lines) + "\n"


def _line(setting: Setting) -> str:
    """The inbox stands as ``init`` makes it; every other default is shown, commented out."""
    if setting.name == "inbox":
        return f'{setting.name} = "{_INBOX}"'
    return f"#{setting.name} = {setting.default}"
