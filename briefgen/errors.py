"""The errors that end a command, each with its exit code and the next move.

A fault of one input is not here: it is a ``Problem`` (see ``model``), a value that travels
to the annex of the brief.
"""


class BriefgenError(Exception):
    """A command cannot finish.

    Args:
        what: one sentence: where, and what is wrong.
        advice: one sentence: what to do about it; may be empty.
    """

    exit_code = 1

    def __init__(self, what: str, advice: str = "") -> None:
        super().__init__(f"{what} {advice}".strip())
        self.what = what
        self.advice = advice


class UsageError(BriefgenError):
    """An option, a setting or a name that briefgen does not know."""

    exit_code = 2


class StrictError(BriefgenError):
    """The brief is made, but ``--strict`` was asked for and there are warnings."""

    exit_code = 3


class SourceError(BriefgenError):
    """No input could be read at all."""

    exit_code = 4


class RenderError(BriefgenError):
    """The brief is composed, but a page of it could not be written."""

    exit_code = 5


class SendError(BriefgenError):
    """Mail could not be sent in part or whole."""

    exit_code = 6


class VerifyError(BriefgenError):
    """A brief says something that its sources do not."""

    exit_code = 7


class StandingError(BriefgenError):
    """Something about the desk needs a person."""

    exit_code = 10


class StoreError(BriefgenError):
    """The store cannot be used: damaged, another program's, or not to be written to."""

    exit_code = 9


class LockedError(BriefgenError):
    """Another run is writing to the same output folder."""

    exit_code = 8
