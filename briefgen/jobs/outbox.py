"""What a person does about the mail: look at what has not gone, settle a doubt, approve a brief."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from briefgen.deliver.guard import AddressError, read_address
from briefgen.errors import SourceError, UsageError
from briefgen.jobs.plan import one
from briefgen.jobs.send import sending
from briefgen.settings import Settings
from briefgen.store import DATABASE, Sending, open_store


@dataclass(frozen=True, slots=True)
class Approval:
    """A brief that a person lets go out; ``new`` says that it was not so before."""

    edition: str
    seal: str
    new: bool


def listed(settings: Settings, label: str = "", all_of_it: bool = False) -> tuple[Sending, ...]:
    """The mail that has not gone, or all of it, by brief and reader; of one brief if it is named.

    Raises:
        StoreError: the ledger is damaged.
    """
    if not (settings.brief.store / DATABASE).exists():
        return ()
    with open_store(settings.brief.store) as store:
        rows = store.ledger.all()
    return tuple(
        row
        for row in rows
        if (all_of_it or row.state != "sent") and (not label or of_issue(row.brief, label))
    )


def of_issue(edition: str, label: str) -> bool:
    """Whether an edition is that of a label, or a correction of it."""
    return edition == label or edition.startswith(f"{label}, ")


def arrived(
    settings: Settings, label: str, addresses: Sequence[str], now: datetime
) -> tuple[Sending, ...]:
    """Note that mail in doubt has arrived, as a person has found out.

    Raises:
        UsageError: there is no mail in doubt to one of them.
        LockedError: another run sends.
    """
    if not label:
        raise UsageError("the mail of which brief has arrived?", "Name it, as 2021-W27.")
    with open_store(settings.brief.store) as store, sending(store, now):
        rows = store.ledger.all()
        doubts = [r for r in rows if r.state == "doubt" and of_issue(r.brief, label)]
        found = dict.fromkeys(row for address in addresses for row in _of(address, doubts))
        return tuple(
            store.ledger.settle(row.brief, row.reader, "sent", now, row.code, "found by a person")
            for row in found
        )


def approve(settings: Settings, label: str, now: datetime) -> Approval:
    """Let a brief go out, with the very bytes that it has.

    Raises:
        SourceError: there is no brief of that name.
        VerifyError: it is not as it was written.
    """
    if not label:
        raise SourceError("which brief is approved?", "Name it, as 2021-W27.")
    found = one(label, settings)
    edition = found.brief.edition
    with open_store(settings.brief.store) as store:
        new = store.ledger.approved(edition) != found.seal
        if new:
            store.ledger.approve(edition, found.seal, now)
    return Approval(edition, found.seal, new)


def _of(address: str, doubts: Sequence[Sending]) -> list[Sending]:
    try:
        plain = read_address(address)
    except AddressError as error:
        raise UsageError(f"--arrived {address}: {error}.", "Write one address.") from error
    found = [row for row in doubts if row.reader == plain]
    if not found:
        advice = "`briefgen outbox` lists the mail that is."
        raise UsageError(f"--arrived {plain}: no mail in doubt.", advice)
    return found
