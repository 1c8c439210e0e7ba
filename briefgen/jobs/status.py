"""How the desk stands: the last brief of each series, periods without one, mail that has not gone.

Nothing is changed. What needs a person is marked, so that a timer can ask.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Literal, cast
from zoneinfo import ZoneInfo

from briefgen.errors import BriefgenError, UsageError
from briefgen.jobs.lock import holder
from briefgen.jobs.mailable import edition_of, is_old, mailable
from briefgen.jobs.past import Issue, shelf
from briefgen.jobs.period import Series, period_of
from briefgen.jobs.plan import OPEN
from briefgen.jobs.post import shares
from briefgen.jobs.readers import Roll, read_roll
from briefgen.jobs.restore import RESTORED
from briefgen.jobs.send import LOCK
from briefgen.model import Period
from briefgen.render.words import counted
from briefgen.settings import Settings
from briefgen.store import DATABASE, Sending, Store, open_store

State = Literal["ok", "waits", "person"]
"""``waits`` for the next run of a timer, or for a ``person``."""

RUNNING: tuple[Series, ...] = ("daily", "weekly", "monthly")
_GRACE = timedelta(days=1)
"""How long after its end a period may be without a brief."""
_BACK = timedelta(days=92)
_MANY = 3


@dataclass(frozen=True, slots=True)
class Note:
    """One line: of what, how it stands, and what to do."""

    about: str
    state: State
    found: str
    advice: str = ""


@dataclass(frozen=True, slots=True)
class Status:
    """All lines, and by edition how much mail is in which state."""

    notes: tuple[Note, ...]
    mail: Mapping[str, Mapping[str, int]] = field(default_factory=dict)

    @property
    def needs_a_person(self) -> bool:
        """Whether any line does."""
        return any(note.state == "person" for note in self.notes)


def status(settings: Settings, now: datetime) -> Status:
    """How the desk stands.

    Raises:
        StoreError: the store or its ledger is damaged.
    """
    issues = shelf(settings.brief.output).issues
    today = now.astimezone(ZoneInfo(settings.brief.zone)).date()
    if not (settings.brief.store / DATABASE).exists():
        return Status(tuple(_briefs(issues, RUNNING, today)))
    with open_store(settings.brief.store) as store:
        rows = store.ledger.all()
        roll, notes = None, []
        try:
            roll = read_roll(settings, store) if settings.mail.readers.exists() else None
        except UsageError as error:
            what = "the list cannot be read, and nobody gets mail"
            notes.append(Note("readers", "person", f"{what}: {error}"))
        notes += _briefs(issues, _watched(roll), today)
        if roll is not None:
            notes += _readers(roll)
            notes += _unsent(issues, roll, rows, settings, store, today)
        if (store.folder / RESTORED).exists():
            found = "the store was restored from a backup: no mail goes until a person says so"
            notes.append(Note("mail", "person", found, "briefgen send --dry-run"))
        sends = holder(settings.brief.store / LOCK)
        if sends:
            notes.append(Note("mail", "waits", f"is being sent by {sends}"))
        last = {edition_of(issue) for issue in _last(issues).values()}
        notes += _mail(rows, roll, last, bool(sends))
    counts: dict[str, Counter[str]] = {}
    for row in rows:
        counts.setdefault(row.brief, Counter())[row.state] += 1
    return Status(tuple(notes), counts)


def _watched(roll: Roll | None) -> tuple[str, ...]:
    """The series that readers get; without any reader those that there are briefs of."""
    if roll is None or not roll.listed.wanting:
        return RUNNING
    groups = {roll.groups[reader.group] for reader in roll.listed.wanting}
    return tuple(sorted({name for group in groups for name in group.series}))


def _last(issues: Sequence[Issue]) -> dict[str, Issue]:
    ordered = sorted(issues, key=lambda issue: (issue.period.until, issue.period.label))
    return {issue.period.series: issue for issue in ordered}


def _briefs(issues: Sequence[Issue], watched: Sequence[str], today: date) -> Iterator[Note]:
    """The last brief of each series, and the periods that have ended since and have none."""
    last = _last(issues)
    for series in (*RUNNING, "period"):
        if series not in last:
            if series in watched and watched != RUNNING:
                advice = f"Make it: briefgen {series}" if series != "period" else ""
                yield Note(series, "person", "no brief yet, and readers get it", advice)
            continue
        issue = last[series]
        corrections = len(issue.editions) - 1
        told = f", corrected {corrections} times" if corrections else ""
        ended = issue.period.until - timedelta(days=1)
        yield Note(series, "ok", f"last {issue.period.label}, to {ended}{told}")
        if series in watched and series != "period":
            held = [i.period for i in issues if i.period.series == series]
            yield from _missed(cast("Series", series), held, today)


def _missed(series: Series, held: Sequence[Period], today: date) -> Iterator[Note]:
    """Periods that ended more than a day ago and have no brief, after the first of their series.

    Nobody waits for one of a quarter of a year ago any more, unless none has come since.
    """
    labels = {period.label for period in held}
    newest = max(period.until for period in held)
    start = max(min(period.until for period in held), min(today - _BACK, newest))
    missed, following = [], period_of(series, start)
    while following.until + _GRACE <= today:
        if following.label not in labels:
            missed.append(following.label)
        following = period_of(series, following.until)
    if not missed:
        return
    names = ", ".join(missed[:_MANY])
    more = f" and {len(missed) - _MANY} more, to {missed[-1]}" if len(missed) > _MANY else ""
    noun = {"daily": "day", "weekly": "week", "monthly": "month"}[series]
    advice = f"Make the last one: briefgen {series} --{noun} {missed[-1]}"
    yield Note(series, "person", f"no brief of {names}{more}", advice)


def _readers(roll: Roll) -> Iterator[Note]:
    gets = f"{len(roll.let_in)} get mail"
    waits = [f"{len(roll.waiting)} wait to be accepted"] if roll.waiting else []
    gone = [f"{len(roll.removed)} are not in the list any more"] if roll.removed else []
    advice = "Look at the changes: briefgen readers check, then --accept"
    state: State = "person" if waits or gone else "ok"
    yield Note("readers", state, ", ".join((gets, *waits, *gone)), advice if state != "ok" else "")


def _unsent(
    issues: Sequence[Issue],
    roll: Roll,
    rows: Sequence[Sending],
    settings: Settings,
    store: Store,
    today: date,
) -> Iterator[Note]:
    """Readers of the last briefs for whom no mail was begun."""
    begun = {(row.brief, row.reader) for row in rows}
    for series, issue in sorted(_last(issues).items()):
        if not any(series in group.series for group in roll.groups.values()):
            continue
        try:
            found = mailable(issue.folder)
        except (BriefgenError, OSError) as error:
            yield Note(issue.period.label, "person", f"cannot be mailed: {error}")
            continue
        edition = found.brief.edition
        planned = [s for s in shares([found], roll, settings.mail.if_empty) if not s.skipped]
        left = [r for s in planned for r in s.readers if (edition, r.address) not in begun]
        if not left:
            continue
        what, label = f"not sent to {counted(len(left), 'reader')} yet", issue.period.label
        if settings.mail.approval and store.ledger.approved(edition) != found.seal:
            advice = f"Look at it, then: briefgen approve {label}"
            yield Note(edition, "person", f"{what}: not approved", advice)
        elif is_old(issue.period, today):
            advice = f"If it is to be sent all the same: briefgen send {label}"
            yield Note(edition, "waits", f"{what}, and old", advice)
        else:
            late = found.brief.issued + _GRACE <= today
            yield Note(edition, "person" if late else "waits", what, "Send it: briefgen send")


def _mail(
    rows: Sequence[Sending], roll: Roll | None, last: set[str], sends: bool
) -> Iterator[Note]:
    """Mail that has not gone: what is in doubt, what waits, what failed of the last briefs.

    What failed counts of those who are readers still; ``sends`` says that a run is at work.
    """
    wanting = {reader.address for reader in roll.listed.wanting} if roll is not None else set()
    held: dict[str, list[Sending]] = {}
    for row in rows:
        held.setdefault(row.brief, []).append(row)
    for edition, of_it in sorted(held.items()):
        states = Counter(r.state for r in of_it if r.state != "failed" or r.reader in wanting)
        waiting = sum(states[state] for state in OPEN)
        by_name = f"Each by name: briefgen outbox {edition.partition(',')[0]}"
        doubts = states["doubt"] + (0 if sends else states["data"])
        if doubts:
            found = f"{counted(doubts, 'mail')} in doubt: nobody knows whether it came"
            yield Note(edition, "person", found, by_name)
        if states["failed"] and edition in last:
            found = f"{counted(states['failed'], 'mail')} failed"
            yield Note(edition, "person", found, by_name)
        if waiting:
            yield Note(
                edition, "waits", f"{counted(waiting, 'mail')} to go", "Send it: briefgen send"
            )
