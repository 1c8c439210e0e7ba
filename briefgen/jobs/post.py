"""Who gets what of the briefs that are mailed, and the letters, each written when asked for."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import overload

from briefgen.compose.part import tells
from briefgen.deliver.letter import write_letter
from briefgen.errors import BriefgenError, RenderError
from briefgen.jobs.letters import brief_for, parts_for
from briefgen.jobs.mailable import Mailable
from briefgen.jobs.readers import Roll
from briefgen.model import Group, Letter, Parts, Reader, Sender
from briefgen.settings import RenderSettings

Drawer = Callable[[Mailable, Group], Parts]
"""What draws the mail of a brief for a group."""


@dataclass(frozen=True, slots=True)
class Share:
    """The readers who get one thing: a brief, drawn for their group.

    ``empty`` says that the brief tells nothing to the group. Readers of a share that is ``skipped``
    for it get no mail.
    """

    mailable: Mailable
    group: Group
    readers: tuple[Reader, ...]
    empty: bool = False
    skipped: bool = False

    @property
    def gets(self) -> str:
        """What these readers get, in words."""
        if self.skipped:
            return "nothing"
        kind = {"all": "text, HTML and PDF", "page": "text and HTML", "link": "a link"}
        return kind[self.group.parts]

    @property
    def why(self) -> str:
        """Why these readers get this, in words."""
        group = self.group
        who = f"group {group.name}" if group.name else "no group"
        what = f"topics {', '.join(group.topics)}" if group.topics else "the whole brief"
        empty = ", which tells them nothing" if self.empty else ""
        return f"{who}: {what}, {self.mailable.brief.period.series}{empty}"


@dataclass(frozen=True, slots=True)
class Bundle:
    """A share that is drawn, with those of its readers whose mail is to be looked at.

    ``faults`` say why there is no letter to others.
    """

    share: Share
    parts: Parts
    readers: tuple[Reader, ...]
    faults: tuple[BriefgenError, ...] = ()


class Post(Sequence[Letter]):
    """The letters of bundles, one after the other; none is kept."""

    def __init__(self, bundles: Iterable[Bundle], sender: Sender) -> None:
        self._sender = sender
        self._due = [(bundle.parts, reader) for bundle in bundles for reader in bundle.readers]

    def __len__(self) -> int:
        return len(self._due)

    @overload
    def __getitem__(self, place: int) -> Letter: ...

    @overload
    def __getitem__(self, place: slice) -> Sequence[Letter]: ...

    def __getitem__(self, place: int | slice) -> Letter | Sequence[Letter]:
        if isinstance(place, slice):
            return [write_letter(*due, self._sender) for due in self._due[place]]
        return write_letter(*self._due[place], self._sender)


def shares(briefs: Iterable[Mailable], roll: Roll, if_empty: str) -> Iterator[Share]:
    """Who of those let in gets which brief, by brief and then by group.

    Args:
        briefs: what is mailed.
        roll: the list.
        if_empty: what those get to whom a brief tells nothing: ``skip``, ``note`` or ``send``.
    """
    for mailable in briefs:
        for group in roll.groups.values():
            readers = tuple(r for r in roll.let_in if r.group == group.name)
            if not readers or mailable.brief.period.series not in group.series:
                continue
            empty = not tells(brief_for(mailable.brief, group))
            noted = empty and if_empty == "note" and group.parts == "all"
            gets = replace(group, parts="page") if noted else group
            yield Share(mailable, gets, readers, empty, skipped=empty and if_empty == "skip")


def draw(
    share: Share, readers: Collection[Reader], drawer: Drawer, sender: Sender
) -> Bundle | BriefgenError:
    """The mail of a share for some of its readers, or why there can be none."""
    try:
        parts = drawer(share.mailable, share.group)
    except BriefgenError as error:
        return error
    except Exception as error:
        return RenderError(
            f"the mail of {share.why} cannot be drawn ({type(error).__name__}: {error}).",
            "Run `briefgen send --dry-run --debug`, and report what it prints.",
        )
    written, faults = [], []
    for reader in readers:
        try:
            write_letter(parts, reader, sender)
            written.append(reader)
        except BriefgenError as error:
            faults.append(error)
    return Bundle(share, parts, tuple(written), tuple(faults))


def drawer_of(render: RenderSettings, sender: Sender, trial: bool = False) -> Drawer:
    """What draws mail in the dress that the settings ask for."""
    return lambda mailable, group: parts_for(
        mailable.brief, group, render, sender, mailable.paper, trial
    )
