"""Work done for an earlier brief, for whoever keeps it; the recipe itself remembers nothing."""

from collections.abc import Callable
from typing import Protocol, TypeVar

Work = TypeVar("Work")


class Keep(Protocol):
    """Asked for each piece of work: what was made of the same before, or what ``make`` makes."""

    def __call__(self, kind: type[Work], of: object, make: Callable[[], Work]) -> Work:
        """The work of that kind.

        Args:
            kind: what comes out, a type that msgspec can write and read.
            of: all that decides what comes out, beside the program itself.
            make: does the work.
        """
        ...


def unkept(kind: type[Work], of: object, make: Callable[[], Work]) -> Work:
    """Nobody keeps anything: the work is done."""
    return make()
