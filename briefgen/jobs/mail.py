"""Mail the briefs: from the output folder and the list of readers to a carrier and the ledger."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from hashlib import sha256
from zoneinfo import ZoneInfo

from briefgen.errors import BriefgenError, SendError
from briefgen.jobs.carrier import carrier_of, sender_of
from briefgen.jobs.plan import OPEN, Fault, Key, Order, Plan, plan, standing
from briefgen.jobs.post import Bundle, Drawer, Post, draw, drawer_of
from briefgen.jobs.readers import accept, leaving_key, read_roll
from briefgen.jobs.restore import RESTORED
from briefgen.jobs.send import Line, Mailing, Waits, sending
from briefgen.jobs.send import send as send_letters
from briefgen.model import Sender
from briefgen.settings import Settings
from briefgen.store import Ledger, Sending, Store, open_store


@dataclass(frozen=True, slots=True)
class Run:
    """What a run did.

    ``settled`` counts, by brief and state, readers whose mail had ended before it. ``closed`` are
    those whose mail was ended since they are readers no more, or a correction came.
    """

    plan: Plan
    mailing: Mailing
    faults: tuple[Fault, ...]
    settled: Mapping[Key, int]
    closed: tuple[Sending, ...] = ()

    @property
    def news(self) -> tuple[Line, ...]:
        """The lines of what did not end well in this run, or has not ended."""
        return tuple(line for line in self.mailing.lines if line.fate not in ("sent", "before"))

    @property
    def is_whole(self) -> bool:
        """Whether all who are in the list have what they get, but for what was told before."""
        roll, mailing = self.plan.roll, self.mailing
        left = (roll.waiting, roll.removed, self.faults, self.news, mailing.doubts, mailing.stopped)
        return not any(left)


def send(
    order: Order,
    settings: Settings,
    clock: Callable[[], datetime],
    environment: Mapping[str, str],
    tell: Callable[[Line], None] = lambda line: None,
    begin: Callable[[int], None] = lambda count: None,
) -> Run:
    """Mail what is to be mailed, each reader once.

    Args:
        order: what was asked for.
        settings: the desk's.
        clock: the time of now, with its zone.
        environment: variables, of which one may hold the password.
        tell: called with each letter's line, as it comes.
        begin: called with the count of letters before the first.

    Raises:
        SourceError: there is no list of readers, or no brief of that name.
        UsageError: the settings, the list or the order cannot be used.
        VerifyError: the brief that was named is not as it was written.
        SendError: the store was restored from a backup, and nobody has said that mail may go.
        LockedError: another run sends.
        StoreError: the store or its ledger cannot be used.
    """
    with open_store(settings.brief.store) as store:
        sender = sender_of(settings.mail, leaving_key(store))
        carrier = carrier_of(settings.mail, environment)
        _check_restored(order, store)
        if order.accepting:
            accept(read_roll(settings, store), store)
        ready = _ready(order, settings, store, sender, clock())
        post = Post(ready.bundles, sender)
        begin(len(post))
        waits = Waits(give_up=timedelta(hours=settings.mail.give_up_after))
        mailing = send_letters(post, carrier, store, clock, waits, tell)
    mailing = replace(mailing, doubts=(*ready.doubts, *mailing.doubts))
    return Run(ready.plan, mailing, ready.faults, ready.settled, ready.closed)


@dataclass(frozen=True, slots=True)
class _Ready:
    """What is ready to be sent, and what else a ``Run`` tells."""

    plan: Plan
    bundles: tuple[Bundle, ...]
    faults: tuple[Fault, ...]
    settled: Mapping[Key, int]
    closed: tuple[Sending, ...]
    doubts: tuple[Sending, ...]


def _ready(order: Order, settings: Settings, store: Store, sender: Sender, now: datetime) -> _Ready:
    """Plan and draw what is to be sent, and put the ledger right for it."""
    ledger = store.ledger
    with sending(store, now) as doubts:
        made = plan(order, settings, store, now.astimezone(ZoneInfo(settings.brief.zone)).date())
        closed = tuple(_close(made, ledger, now))
        _release(order, made, ledger, now)
        rows = standing(ledger)
        drawer = drawer_of(settings.render, sender)
        bundles, faults = _bundles(made, rows, drawer, sender)
        if order.new_pdf:
            _renew(bundles, rows, ledger, now)
    settled = _settled(made, rows)
    return _Ready(made, bundles, (*made.faults, *faults), settled, closed, doubts)


def _check_restored(order: Order, store: Store) -> None:
    """Send by a restored ledger only if a person says so.

    Raises:
        SendError: nobody has.
    """
    mark = store.folder / RESTORED
    if order.after_restore:
        mark.unlink(missing_ok=True)
    if mark.exists():
        raise SendError(
            "the store was restored from a backup, and does not know of mail that went since.",
            "See by the server's log what went, and with `briefgen send --dry-run` what would go;"
            " then: briefgen send --after-restore",
        )


def _close(made: Plan, ledger: Ledger, now: datetime) -> Iterator[Sending]:
    """End mail that was begun and is not to go: to whom, or with what, it is no more."""
    wanting = {reader.address for reader in made.roll.listed.wanting}
    # Of a list that nobody has let in yet, a reader who is missing may be back in the next one.
    wanting |= {reader.address for reader in made.roll.removed}
    for (brief, reader), row in made.standing.items():
        if row.state not in ("pending", "retry"):
            continue
        gone = "" if reader in wanting else "no reader any more"
        if why := "a correction goes in its place" if brief in made.found.replaced else gone:
            ledger.claim(brief, reader, now)
            yield ledger.settle(brief, reader, "failed", now, 0, why)


def _release(order: Order, made: Plan, ledger: Ledger, now: datetime) -> None:
    """Let go again what a person asks for."""
    states = {"doubt": order.resend_doubt, "failed": order.resend_failed}
    for share in made.shares:
        for reader in () if share.skipped else share.readers:
            row = made.standing.get((share.mailable.brief.edition, reader.address))
            if row is not None and states.get(row.state):
                ledger.resend(row.brief, row.reader, now)


def _renew(
    bundles: Iterable[Bundle], rows: Mapping[Key, Sending], ledger: Ledger, now: datetime
) -> None:
    """Let mail that has not gone go with the PDF as it is now."""
    for bundle in bundles:
        pdf = sha256(bundle.parts.pdf).hexdigest() if bundle.parts.pdf is not None else ""
        for reader in bundle.readers:
            row = rows.get((bundle.parts.edition, reader.address))
            if row is not None and row.state in ("pending", "retry") and row.pdf != pdf:
                ledger.resend(row.brief, row.reader, now, replace(row, pdf=pdf))


def _bundles(
    made: Plan, rows: Mapping[Key, Sending], drawer: Drawer, sender: Sender
) -> tuple[tuple[Bundle, ...], tuple[Fault, ...]]:
    """What is drawn for readers whose mail has not ended, and what could not be."""
    bundles, faults = [], []
    for share in made.shares:
        keys = {r: (share.mailable.brief.edition, r.address) for r in share.readers}
        due = [r for r, key in keys.items() if key not in rows or rows[key].state in OPEN]
        if share.skipped or not due:
            continue
        drawn = draw(share, due, drawer, sender)
        if isinstance(drawn, BriefgenError):
            faults.append(Fault(drawn, len(due)))
        else:
            bundles.append(drawn)
            faults += [Fault(error, 1) for error in drawn.faults]
    return tuple(bundles), tuple(faults)


def _settled(made: Plan, rows: Mapping[Key, Sending]) -> Counter[Key]:
    keys = [(s.mailable.brief.edition, r.address) for s in made.shares for r in s.readers]
    ended = (rows[key] for key in keys if key in rows and rows[key].state not in OPEN)
    return Counter((row.brief, row.state) for row in ended)
