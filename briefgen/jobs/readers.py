"""The readers of a desk: the list as it lies there, and who of it has been let in.

The list is a file that many hands may edit, or a half-written export. So nobody gets mail who was
not seen by a person: a reader who is new in the list, or in another group, waits until the list is
accepted. Who is no longer in it gets nothing from that moment. All others get theirs, whatever
has changed beside them.
"""

import os
import secrets
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from briefgen.deliver.guard import AddressError, read_address
from briefgen.deliver.leaving import TOKEN, read_asking, token_for
from briefgen.deliver.readers import (
    Difference,
    ReaderList,
    difference,
    parse_readers,
    read_reader,
    write_readers,
)
from briefgen.errors import SourceError, UsageError
from briefgen.jobs.lock import locked
from briefgen.model import Group, Reader
from briefgen.settings import Settings, nearest
from briefgen.store import Store, open_store

EVERYBODY = Group("")
"""The group of readers whom the list puts in none: every weekly brief, whole."""


@dataclass(frozen=True, slots=True)
class Roll:
    """The list of a desk beside the one that was accepted.

    ``groups`` are those of the settings by name, that of readers without one among them.
    """

    path: Path
    listed: ReaderList
    accepted: tuple[Reader, ...]
    groups: dict[str, Group]

    @property
    def changes(self) -> Difference:
        """What the list has otherwise than when it was accepted."""
        return difference(self.accepted, self.listed.readers)

    @property
    def let_in(self) -> tuple[Reader, ...]:
        """Readers who want mail and have been accepted as they stand, but for their names."""
        seen = {reader.address: replace(reader, name="") for reader in self.accepted}
        return tuple(r for r in self.listed.wanting if seen.get(r.address) == replace(r, name=""))

    @property
    def waiting(self) -> tuple[Reader, ...]:
        """Readers who want mail and wait until the list is accepted."""
        let_in = set(self.let_in)
        return tuple(reader for reader in self.listed.wanting if reader not in let_in)

    @property
    def removed(self) -> tuple[Reader, ...]:
        """Readers who were accepted and wanted mail, and stand in the list no more."""
        return tuple(reader for reader in self.changes.removed if not reader.gone)

    def group_of(self, reader: Reader) -> Group:
        """What the reader gets."""
        return self.groups[reader.group]


@dataclass(frozen=True, slots=True)
class Leaving:
    """What a mailbox brought: readers marked as gone, and those whose asking proves nothing.

    ``strangers`` counts askings that name no reader of the list.
    """

    gone: tuple[Reader, ...] = ()
    unproved: tuple[Reader, ...] = ()
    strangers: int = 0


def read_roll(settings: Settings, store: Store) -> Roll:
    """The list of the settings beside what was accepted.

    Raises:
        SourceError: there is no list.
        UsageError: a line of it has no meaning, or names a group that the settings do not have.
        StoreError: what was accepted is damaged.
    """
    path = settings.mail.readers
    listed = parse_readers(_read(path), path.name)
    groups = {group.name: group for group in (EVERYBODY, *settings.groups)}
    for reader in listed.readers:
        if reader.group not in groups:
            known = [group.name for group in settings.groups]
            advice = nearest(reader.group, known) if known else "The settings have no [[group]]."
            what = f"{path.name}: {reader.address}: there is no group '{reader.group}'."
            raise UsageError(what, advice)
    return Roll(path, listed, store.roll.accepted(), groups)


def accept(roll: Roll, store: Store) -> None:
    """Let in the list as it stands."""
    store.roll.accept(roll.listed.readers)


def look(settings: Settings) -> Roll:
    """The list beside what was accepted; nothing is changed."""
    with open_store(settings.brief.store) as store:
        return read_roll(settings, store)


def check(settings: Settings, accepting: bool) -> Roll:
    """The list beside what was accepted before; the list is let in if that is asked for."""
    with _desk(settings) as store:
        roll = read_roll(settings, store)
        if accepting and roll.changes:
            accept(roll, store)
        return roll


def add(settings: Settings, address: str, name: str, group: str) -> Reader:
    """Put a reader into the list, or back into it, and let this one in.

    Raises:
        UsageError: it is no address, is there already, or there is no such group.
    """
    try:
        reader = read_reader({"address": address, "name": name, "group": group})
    except ValueError as error:
        raise UsageError(f"no reader: {error}.", "Write one address, as ada@example.org.") from None
    with _desk(settings) as store:
        if not settings.mail.readers.exists():
            _write(settings.mail.readers, ReaderList(()))
        roll = read_roll(settings, store)
        if reader.group not in roll.groups:
            known = [group.name for group in settings.groups]
            advice = nearest(reader.group, known) if known else "The settings have no [[group]]."
            raise UsageError(f"there is no group '{reader.group}'.", advice)
        if any(one.address == reader.address for one in roll.listed.wanting):
            raise UsageError(f"{reader.address}: stands in {roll.path.name} already.")
        others = [one for one in roll.listed.readers if one.address != reader.address]
        _write(roll.path, ReaderList((*others, reader)))
        store.roll.accept([*_but(roll.accepted, {reader.address}), reader])
    return reader


def remove(settings: Settings, who: str, today: date) -> Reader:
    """Mark a reader as gone, named by address or by the token that stands in their mail.

    Raises:
        UsageError: the list has no such reader.
    """
    with _desk(settings) as store:
        roll = read_roll(settings, store)
        found = _known(roll.listed.wanting, store.roll.key()).get(_plain(who))
        if found is None:
            advice = "`briefgen readers list` names those that there are."
            raise UsageError(f"{who}: no reader who gets mail.", advice)
        return _leave(roll, store, [found], f"removed {today}")[0]


def unsubscribe(settings: Settings, mailbox: Path, today: date) -> Leaving:
    """Mark as gone whose own token asks for it, in a mailbox; what proves nothing is only told.

    Raises:
        SourceError: there is no such mailbox.
    """
    asking = read_asking(mailbox, settings.mail.unsubscribe_mail)
    with _desk(settings) as store:
        roll = read_roll(settings, store)
        known = _known(roll.listed.wanting, store.roll.key())
        listed = _known(roll.listed.readers, store.roll.key())
        done = store.roll.done()
        new = [one for one in asking if one.message not in done]
        proved = {t: known[t] for one in new for t in one.tokens if t in known}
        by = [one for one in new if not proved.keys() & set(one.tokens)]
        unproved = [known.get(_plain(one.sender)) for one in by if one.sender]
        gone = _leave(roll, store, proved.values(), f"asked {today}") if proved else ()
        # One that comes when its reader has left counts as done too: it is no word of later.
        store.roll.do(one.message for one in new if listed.keys() & set(one.tokens))
    left = {reader.address for reader in gone}
    told = {r.address: r for r in unproved if r is not None and r.address not in left}
    strangers = sum(reader is None for reader in unproved) + sum(not one.sender for one in by)
    return Leaving(gone, tuple(told.values()), strangers)


def leaving_key(store: Store) -> str:
    """The key of readers' tokens, made by chance when it is first needed."""
    if not store.roll.key():
        store.roll.set_key(secrets.token_hex(32))
    return store.roll.key()


@contextmanager
def _desk(settings: Settings) -> Iterator[Store]:
    with locked(settings.brief.store), open_store(settings.brief.store) as store:
        yield store


def _known(readers: Iterable[Reader], key: str) -> dict[str, Reader]:
    """Readers by address and, where there is a key, by token."""
    listed = tuple(readers)
    known = {reader.address: reader for reader in listed}
    return known | ({token_for(key, r.address): r for r in listed} if key else {})


def _plain(who: str) -> str:
    """A token as it stands, an address as the list has it."""
    if TOKEN.fullmatch(who.strip().lower()):
        return who.strip().lower()
    try:
        return read_address(who)
    except AddressError:
        return ""


def _leave(roll: Roll, store: Store, leaving: Iterable[Reader], why: str) -> tuple[Reader, ...]:
    """Mark readers as gone, in the list and in what was accepted."""
    gone = {reader.address: replace(reader, gone=why) for reader in leaving}
    listed = tuple(gone.get(reader.address, reader) for reader in roll.listed.readers)
    _write(roll.path, ReaderList(listed))
    kept = [gone.get(reader.address, reader) for reader in roll.accepted]
    store.roll.accept(kept)
    return tuple(gone.values())


def _but(readers: Sequence[Reader], addresses: set[str]) -> list[Reader]:
    return [reader for reader in readers if reader.address not in addresses]


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise SourceError(
            f"{path}: the list of readers cannot be read ({error.strerror}).",
            "Begin one: briefgen readers add ada@example.org",
        ) from error


def _write(path: Path, listed: ReaderList) -> None:
    """Write the list, whole or not at all; its lines of comment go to its beginning."""
    old = path.read_bytes() if path.exists() else b""
    notes = [line for line in old.splitlines() if line.lstrip().startswith(b"#")]
    data = b"".join(line + b"\n" for line in notes) + write_readers(listed, path.name)
    place = path.resolve()
    undone = place.with_name(f".{place.name}.undone")
    with undone.open("wb") as file:
        file.write(data)
        file.flush()
        os.fchmod(file.fileno(), place.stat().st_mode & 0o777 if place.exists() else 0o600)
        os.fsync(file.fileno())
    undone.replace(place)
