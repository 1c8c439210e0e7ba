"""The sendmail program that most systems have: Postfix's, Exim's, msmtp's or another's.

It is given the whole letter as a file: by a pipe, a run that is killed would leave it the beginning
of a letter, which it would send.
"""

import os
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Self

from briefgen.deliver.carriers.carrier import Outcome, fault_of, in_one_line, is_address
from briefgen.errors import SendError, UsageError
from briefgen.model import Letter

_PATIENCE = 300.0
"""Seconds that it has for a letter."""
_FAILED = (65, 66, 67, 68, 76, 77)
"""Exit codes of sysexits.h that say no for good: data, input, user, host, protocol, permission."""
_RETRY = (69, 70, 71, 72, 73, 74, 75)
"""Those of a fault that may pass: service, software, system, files, input or output, later."""
_UNUSABLE = (64, 78, 126, 127)
"""Those that are about the program: usage, configuration, not to be run, not found."""
_KEPT = ("PATH", "HOME", "USER", "LOGNAME", "TZ")
"""What it learns of our environment, which may hold a password."""


class Sendmail:
    """Runs ``program -i -f sender -- reader`` for each letter."""

    def __init__(self, program: Path, sender: str, patience: float = _PATIENCE) -> None:
        """Say how it is called.

        Args:
            program: its path.
            sender: the address that bounces go to.
            patience: seconds after which it is ended, and its letter in doubt.

        Raises:
            UsageError: the sender is not one address.
        """
        if not is_address(sender):
            raise UsageError(f"{sender!r} is not an address that mail can come from.")
        self.program, self.sender, self.patience = program, sender, patience

    def __enter__(self) -> Self:
        """Look for the program.

        Raises:
            SendError: it is not there, or may not be run.
        """
        if not (self.program.is_file() and os.access(self.program, os.X_OK)):
            raise self._unusable("it is no program that can be run")
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Nothing is left to do: the program ends with each letter."""

    def deliver(self, letter: Letter, before_data: Callable[[], None]) -> Outcome:
        """Hand a letter to the program; as in ``Carrier``."""
        if fault := fault_of(letter):
            return Outcome("failed", 0, fault)
        with tempfile.TemporaryFile() as file:
            # Programs want lines as files have them; the server after them gets CRLF again.
            file.write(letter.data.replace(b"\r\n", b"\n"))
            file.seek(0)
            before_data()
            try:
                done = subprocess.run(  # noqa: S603 (no shell; the address is checked)
                    [self.program, "-i", "-f", self.sender, "--", letter.reader],
                    stdin=file,
                    stdout=subprocess.DEVNULL,
                    stderr=subprocess.PIPE,
                    env={name: os.environ[name] for name in _KEPT if name in os.environ},
                    start_new_session=True,  # Ctrl-C is for us: a letter begun is ended
                    timeout=self.patience,
                    check=False,
                )
            except subprocess.TimeoutExpired:
                return Outcome("doubt", 0, f"{self.program.name} did not end in time")
            except OSError as error:
                raise self._unusable(str(error.strerror)) from error
        return self._outcome(done.returncode, in_one_line(done.stderr))

    def _outcome(self, code: int, said: str) -> Outcome:
        if code in _UNUSABLE:
            raise self._unusable(said or f"exit code {code}")
        if code == 0:
            return Outcome("sent", 0, said)
        if code in _FAILED:
            return Outcome("failed", code, said)
        return Outcome("retry" if code in _RETRY else "doubt", max(code, 0), said)

    def _unusable(self, why: str) -> SendError:
        return SendError(
            f"{self.program}: the mail program cannot be used ({why}).",
            "Install one (Debian: msmtp-mta or postfix), or name it with `sendmail` in [mail].",
        )
