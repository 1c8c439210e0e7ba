"""Who is to get which brief: the list of readers, the settings, the output folder, the ledger."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from briefgen.deliver.guard import AddressError, read_address
from briefgen.errors import BriefgenError, SendError, SourceError, UsageError
from briefgen.jobs.mailable import Found, Mailable, folder_of, mailable, newest_of, replaced_in
from briefgen.jobs.past import shelf
from briefgen.jobs.post import Share, shares
from briefgen.jobs.readers import Roll, read_roll
from briefgen.settings import Settings
from briefgen.store import Ledger, Sending, SendingState, Store

OPEN: tuple[SendingState, ...] = ("pending", "retry", "claimed")
"""States of mail that was begun, has not gone, and goes when it can."""

Key = tuple[str, str]
"""A brief's edition and a reader's address."""


@dataclass(frozen=True, slots=True)
class Order:
    """What was asked for.

    ``label`` names a brief, empty for the newest of each series. ``only`` are the addresses that it
    goes to, empty for all. ``accepting`` lets the list of readers in first. The others are a
    person's choice to send again what is in doubt, has failed or had another PDF, and to send by a
    ledger that was restored from a backup.
    """

    label: str = ""
    only: tuple[str, ...] = ()
    if_empty: str = ""
    accepting: bool = False
    resend_doubt: bool = False
    resend_failed: bool = False
    new_pdf: bool = False
    after_restore: bool = False

    def check(self) -> None:
        """Refuse to send again without a brief named.

        Raises:
            UsageError: it is not.
        """
        if not self.label and (self.resend_doubt or self.resend_failed or self.new_pdf):
            raise UsageError("which brief is to be sent again?", "Name it, as 2021-W27.")


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a brief, or what a group gets of it, could not be mailed; ``readers`` wait for it."""

    error: BriefgenError
    readers: int = 0


@dataclass(frozen=True, slots=True)
class Plan:
    """Who gets what; ``standing`` is what the ledger says of it, by brief and reader."""

    roll: Roll
    found: Found
    shares: tuple[Share, ...]
    standing: Mapping[Key, Sending] = field(default_factory=dict)
    faults: tuple[Fault, ...] = ()


def plan(order: Order, settings: Settings, store: Store, today: date) -> Plan:
    """Who gets what.

    Raises:
        SourceError: there is no list, or no brief of that name.
        UsageError: the list or the order has no meaning.
        VerifyError: the brief that was named is not as it was written.
        StoreError: the ledger is damaged.
    """
    order.check()
    roll = read_roll(settings, store)
    only = _only(order.only, roll)
    rows = standing(store.ledger)
    found = _find(order, settings, roll, rows, today)
    briefs, unapproved = _approved(found.briefs, settings.mail.approval, store.ledger)
    faults = (*map(Fault, found.faults), *unapproved)
    planned = shares(briefs, roll, order.if_empty or settings.mail.if_empty)
    narrowed = (_narrowed(share, only, rows) for share in planned)
    return Plan(roll, found, tuple(s for s in narrowed if s.readers), rows, faults)


def standing(ledger: Ledger) -> dict[Key, Sending]:
    """What the ledger says, by brief and reader."""
    return {(row.brief, row.reader): row for row in ledger.all()}


def one(label: str, settings: Settings) -> Mailable:
    """The brief of that name, or the newest of all series.

    Raises:
        SourceError: there is none.
        VerifyError: it is not as it was written.
    """
    output = settings.brief.output
    if label:
        return mailable(folder_of(label, output))
    issues = shelf(output).issues
    if not issues:
        raise SourceError(f"{output}: no brief stands there.", "Make one: briefgen weekly")
    return mailable(max(issues, key=lambda i: (i.period.until, i.period.label)).folder)


def _only(addresses: Sequence[str], roll: Roll) -> frozenset[str]:
    found = set()
    let_in = {reader.address for reader in roll.let_in}
    for written in addresses:
        try:
            address = read_address(written)
        except AddressError as error:
            raise UsageError(f"--reader {written}: {error}.", "Write one address.") from error
        if address not in let_in:
            advice = "`briefgen readers list` says who gets mail, and who waits."
            raise UsageError(f"--reader {address}: no reader who gets mail.", advice)
        found.add(address)
    return frozenset(found)


def _find(
    order: Order, settings: Settings, roll: Roll, rows: Mapping[Key, Sending], today: date
) -> Found:
    if order.label:
        output = settings.brief.output
        return Found((mailable(folder_of(order.label, output)),), replaced=replaced_in(output))
    used = {reader.group for reader in roll.let_in}
    series = {name for group in used for name in roll.groups[group].series}
    begun = {brief for (brief, _), row in rows.items() if row.state in OPEN}
    return newest_of(settings, series, begun, today)


def _approved(
    briefs: Sequence[Mailable], needed: bool, ledger: Ledger
) -> tuple[list[Mailable], list[Fault]]:
    """The briefs that may go out, and why the others may not."""
    let_out, faults = [], []
    for brief in briefs:
        edition = brief.brief.edition
        approved = ledger.approved(edition)
        if not needed or approved == brief.seal:
            let_out.append(brief)
            continue
        how = "has changed since it was approved" if approved else "has not been approved"
        advice = f"Look at it, then: briefgen approve {brief.brief.period.label}"
        faults.append(Fault(SendError(f"{edition} {how}, and goes to nobody.", advice)))
    return let_out, faults


def _narrowed(share: Share, only: Collection[str], rows: Mapping[Key, Sending]) -> Share:
    """A share with those of its readers who are meant."""
    edition = share.mailable.brief.edition
    readers = [r for r in share.readers if not only or r.address in only]
    if share.mailable.only_open:
        begun = {
            reader
            for (brief, reader), row in rows.items()
            if row.state in OPEN and brief == edition
        }
        readers = [r for r in readers if r.address in begun]
    return replace(share, readers=tuple(readers))
