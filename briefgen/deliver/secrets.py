"""The password of the mail server: where it may lie, and a value that does not show what it is.

It is never in the settings file. It comes from an environment variable, else from a file that
nobody else can read, else from the keyring where that is asked for and installed.
"""

import os
import stat
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

from briefgen.errors import UsageError

_LONGEST = 4096
"""Bytes of a password file, at most."""


class Secret:
    """A text that is shown only when asked for by name: not printed, compared or pickled."""

    __slots__ = ("_text",)

    def __init__(self, text: str) -> None:
        self._text = text

    def reveal(self) -> str:
        """The text itself, for the one call that needs it."""
        return self._text

    def __repr__(self) -> str:
        return "Secret(not shown)"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a secret is not written down")


@dataclass(frozen=True, slots=True)
class Places:
    """Where a password may lie: each empty or false where it is not to be looked for.

    ``server`` and ``user`` are what the keyring knows it by.
    """

    variable: str = ""
    file: Path = Path()
    keyring: bool = False
    server: str = ""
    user: str = ""


def find_password(places: Places, environment: Mapping[str, str]) -> Secret:
    """The password, from the first place that has one.

    Raises:
        UsageError: none has one, or the file could be read by others. The message holds nothing
            that could be the password.
    """
    if places.variable and environment.get(places.variable):
        return _checked(environment[places.variable], "the environment variable of password_env")
    if places.file.parts:
        return _checked(_of_file(places.file), "the file of password_file")
    if places.keyring and (found := _of_keyring(places.server, places.user)):
        return _checked(found, "the keyring")
    raise UsageError(
        "[mail] names a user, and there is no password for it.",
        "Put it into the environment variable that password_env names, or into a file of mode 0600"
        " that password_file names.",
    )


def _checked(text: str, where: str) -> Secret:
    if not text or not text.isprintable():
        raise UsageError(
            f"{where} is empty, or holds more than one line of text.", "Put the password there."
        )
    return Secret(text)


def _of_file(path: Path) -> str:
    """What the file says, without the end of its line.

    The checks are of the file that is read, not of one that stood at its name before.
    """
    try:
        handle = os.open(path, os.O_RDONLY | os.O_CLOEXEC | os.O_NONBLOCK)
    except OSError as error:
        raise UsageError(
            f"the file of password_file cannot be read ({error.strerror}).",
            "Name a file that holds the password, yours and of mode 0600.",
        ) from None
    try:
        _refuse_open(os.fstat(handle))
        text = os.read(handle, _LONGEST).decode("utf-8")
    except UnicodeDecodeError:
        raise UsageError("the file of password_file is no text.", "Write it anew.") from None
    finally:
        os.close(handle)
    return text.removesuffix("\n").removesuffix("\r")


def _refuse_open(file: os.stat_result) -> None:
    if not stat.S_ISREG(file.st_mode):
        raise UsageError("what password_file names is no file.", "Name a file.")
    if file.st_uid != os.geteuid():
        raise UsageError(
            "the file of password_file is another user's.", "Let the user own it who sends."
        )
    if file.st_mode & 0o077:
        raise UsageError(
            f"the file of password_file can be used by others (mode {file.st_mode & 0o777:04o}).",
            "Run chmod 600 on it, and change the password if others may have read it.",
        )


def _of_keyring(server: str, user: str) -> str:
    try:
        import keyring
    except ImportError:
        raise UsageError(
            "[mail] keyring = true, and the package keyring is not installed.",
            "Install it (pip install keyring), or use password_file.",
        ) from None
    try:
        return keyring.get_password(server, user) or ""
    except Exception as error:  # each backend has errors of its own, which may quote anything
        raise UsageError(
            f"the keyring cannot be asked ({type(error).__name__}).", "Unlock it, or use a file."
        ) from None
