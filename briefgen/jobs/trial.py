"""Look at the mail before it goes: who would get what, and one letter sent for trying."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from briefgen.deliver.carriers import Outbox, Outcome
from briefgen.deliver.guard import AddressError, read_address
from briefgen.deliver.letter import write_letter
from briefgen.errors import BriefgenError, UsageError
from briefgen.jobs.carrier import carrier_of, sender_of
from briefgen.jobs.plan import Fault, Order, Plan, one, plan
from briefgen.jobs.post import draw, drawer_of
from briefgen.jobs.readers import EVERYBODY
from briefgen.model import Brief, Reader
from briefgen.settings import Settings, nearest
from briefgen.store import open_store

_FOLDER, _KEY = "preview", "preview"
"""Where letters are written that are only looked at, and what their tokens are made with: no token
of theirs is a reader's."""


def preview(order: Order, settings: Settings, now: datetime) -> tuple[Plan, tuple[Path, ...]]:
    """Who would get what, with one letter of each share written to look at.

    Nothing is sent, and neither the ledger nor the list of readers changed.

    Raises:
        SourceError: there is no list of readers, or no brief of that name.
        UsageError: the settings, the list or the order cannot be used.
        SendError: the outbox cannot be written.
    """
    today = now.astimezone(ZoneInfo(settings.brief.zone)).date()
    sender = sender_of(settings.mail, _KEY)
    with open_store(settings.brief.store) as store:
        made = plan(order, settings, store, today)
    drawer = drawer_of(settings.render, sender)
    written, faults = [], []
    with Outbox(settings.mail.outbox / _FOLDER) as box:
        for share in made.shares:
            if share.skipped:
                continue
            drawn = draw(share, share.readers[:1], drawer, sender)
            if isinstance(drawn, BriefgenError):
                faults.append(Fault(drawn, len(share.readers)))
                continue
            faults += [Fault(error, 1) for error in drawn.faults]
            for reader in drawn.readers:
                letter = write_letter(drawn.parts, reader, sender)
                box.deliver(letter, _nothing)
                written.append(box.path(letter))
    return replace(made, faults=(*made.faults, *faults)), tuple(written)


def trial(
    label: str, address: str, group: str, settings: Settings, environment: Mapping[str, str]
) -> tuple[Brief, Outcome]:
    """Send one letter to an address, marked as a trial, beside the ledger.

    Args:
        label: of the brief; empty for the newest.
        address: where to.
        group: whose mail it is; empty for the whole brief in the settings' dress.
        settings: the desk's.
        environment: variables, of which one may hold the password.

    Raises:
        UsageError: it is no address, or there is no such group.
        SourceError: there is no brief.
        SendError: the carrier can carry nothing, or there is no such mail.
    """
    try:
        reader = Reader(read_address(address))
    except AddressError as error:
        raise UsageError(f"--to {address}: {error}.", "Write one address alone.") from error
    groups = {known.name: known for known in settings.groups}
    if group and group not in groups:
        advice = nearest(group, groups) if groups else "The settings have no [[group]]."
        raise UsageError(f"there is no group '{group}'.", advice)
    found = one(label, settings)
    sender = sender_of(settings.mail, _KEY)
    carrier = carrier_of(settings.mail, environment)
    parts = drawer_of(settings.render, sender, trial=True)(found, groups.get(group, EVERYBODY))
    letter = write_letter(parts, reader, sender)
    # In an outbox it lies beside the true ones, and in the place of none.
    letter = replace(letter, brief=f"{letter.brief} trial")
    with carrier:
        return found.brief, carrier.deliver(letter, _nothing)


def _nothing() -> None:
    """What a ledger would be told."""
