"""What a desk has lost of the articles that a brief tells which is to be made again."""

from collections.abc import Sequence
from pathlib import Path

from briefgen.errors import StoreError
from briefgen.jobs.past import Shelf
from briefgen.jobs.report import Line
from briefgen.model import Extract, Period

_FIX = "Restore a backup with `briefgen restore`, or remove that folder to make the brief anew."


def check_lost(
    shelf: Shelf, period: Period, read: Sequence[Extract], output: Path
) -> tuple[Line, ...]:
    """A warning if articles have gone that the issue tells; one that lost all is left as it is.

    Args:
        shelf: the issues there are.
        period: of the brief to be made.
        read: what is at hand, of the inbox and of the store.
        output: the output folder, for the message.

    Raises:
        StoreError: not one article of it is left, so that the store is not the one it was made
            from; made again it would say nothing in the place of all that it told.
    """
    issue = shelf.at(period)
    told = issue.shown() | issue.listed() if issue is not None else frozenset()
    gone = told - {found.article.id for found in read}
    if issue is None or not gone:
        return ()
    folder = output / issue.folder.name
    if gone == told:
        raise StoreError(
            f"{folder}: inbox and store have none of the {len(told)} articles that this brief"
            " tells, so it is left as it is.",
            _FIX,
        )
    what = f"of its {len(told)} articles {len(gone)} are in the inbox and the store no more"
    return (Line("warning", f"{folder}", what, _FIX, "S03"),)
