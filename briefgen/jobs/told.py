"""What a run of sending is told as: a line a reader where something is to be known or done."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from briefgen.errors import SendError
from briefgen.jobs.mail import Run
from briefgen.jobs.plan import Plan
from briefgen.jobs.send import Line
from briefgen.store import Sending

WAITING = ("retry", "waits")
"""States of mail that needs time and nobody."""


@dataclass(frozen=True, slots=True)
class Trouble:
    """Mail to one reader that has not gone: how it stands, and what to do."""

    state: str
    brief: str
    reader: str
    message: str
    said: str
    advice: str


def troubles(run: Run) -> Iterator[Trouble]:
    """What did not go in a run, in the order of the letters; doubts of earlier runs first."""
    for row in run.mailing.doubts:
        yield _trouble("doubt", row)
    for line in run.news:
        yield of_line(line)


def of_line(line: Line) -> Trouble:
    """The trouble of a line."""
    return _trouble(line.fate, line.sending)


def of_row(row: Sending) -> Trouble:
    """The trouble of a row of the ledger."""
    return _trouble(row.state, row)


def counts(run: Run) -> dict[str, dict[str, int]]:
    """By edition, how many readers' mail is in which state after the run."""
    found: dict[str, Counter[str]] = {}
    for (brief, state), count in run.settled.items():
        found.setdefault(brief, Counter())["before" if state == "sent" else state] += count
    for line in run.mailing.lines:
        found.setdefault(line.sending.brief, Counter())[line.fate] += 1
    for share in run.plan.shares:
        if share.skipped:
            edition = share.mailable.brief.edition
            found.setdefault(edition, Counter())["nothing for them"] += len(share.readers)
    return {brief: dict(sorted(by.items())) for brief, by in sorted(found.items())}


def as_json(run: Run, exit_code: int) -> dict[str, Any]:
    """The run as ``--json`` prints it."""
    stopped = run.mailing.stopped
    return {
        "briefs": counts(run),
        "troubles": [trouble_as_json(one) for one in troubles(run)],
        "faults": [
            {"what": f.error.what, "advice": f.error.advice, "readers": f.readers}
            for f in run.faults
        ],
        "waiting": [reader.address for reader in run.plan.roll.waiting],
        "removed": [reader.address for reader in run.plan.roll.removed],
        "ended": [{"brief": r.brief, "reader": r.reader, "why": r.said} for r in run.closed],
        "notes": list(run.plan.found.notes),
        "stopped": str(stopped) if stopped else "",
        "exit_code": exit_code,
    }


def trouble_as_json(one: Trouble) -> dict[str, str]:
    """A trouble as ``--json`` prints it."""
    return {
        "state": one.state,
        "brief": one.brief,
        "reader": one.reader,
        "message": one.message,
        "said": one.said,
        "advice": one.advice,
    }


def plan_as_json(plan: Plan) -> list[dict[str, Any]]:
    """Who would get what, as ``--json`` prints it."""
    return [
        {
            "brief": share.mailable.brief.edition,
            "reader": reader.address,
            "group": share.group.name,
            "gets": share.gets,
            "why": share.why,
            "now": standing_of(plan, share.mailable.brief.edition, reader.address),
        }
        for share in plan.shares
        for reader in share.readers
    ]


def standing_of(plan: Plan, edition: str, reader: str) -> str:
    """What the ledger says of a reader's mail; ``to send`` where it says nothing."""
    row = plan.standing.get((edition, reader))
    return row.state if row is not None else "to send"


def end_of(run: Run) -> SendError | None:
    """How the command ends: the error that says what is left, or none."""
    if run.is_whole:
        return None
    if run.mailing.stopped is not None:
        return run.mailing.stopped
    left = Counter(one.state for one in troubles(run))
    parts = [f"{count} {state}" for state, count in sorted(left.items())]
    roll = run.plan.roll
    parts += [f"{len(run.faults)} not to be mailed"] if run.faults else []
    parts += [f"{len(roll.waiting)} readers wait to be accepted"] if roll.waiting else []
    parts += [f"{len(roll.removed)} readers not in the list any more"] if roll.removed else []
    return SendError(f"not all mail has gone: {', '.join(parts)}.", "The lines above say more.")


def only_waits(run: Run) -> bool:
    """Whether all that is left of a run is mail that needs time and nobody."""
    roll = run.plan.roll
    others = (run.mailing.stopped, run.faults, roll.waiting, roll.removed)
    return not any(others) and all(one.state in WAITING for one in troubles(run))


def _trouble(state: str, row: Sending) -> Trouble:
    said = f"{row.code} {row.said}".removeprefix("0 ").strip()
    return Trouble(state, row.brief, row.reader, row.message, said, _advice(state, row))


def _advice(state: str, row: Sending) -> str:
    label = row.brief.partition(",")[0]
    again = f"briefgen send {label} --reader {row.reader}"
    known: Mapping[str, str] = {
        "pending": "The next `briefgen send` takes it.",
        "not sent": "The next `briefgen send` takes it.",
        "retry": f"The next `briefgen send` from {row.at} on tries it again.",
        "waits": f"The next `briefgen send` from {row.at} on tries it again.",
        "failed": (
            f"See to the address, then: {again} --resend-failed; or: briefgen readers remove"
            f" {row.reader}"
        ),
        "doubt": (
            f"Look for {row.message} in the server's log. If it came: briefgen outbox {label}"
            f" --arrived {row.reader}; if not: {again} --resend-doubt"
        ),
        "other PDF": f"It was begun with another PDF. To send this one: {again} --new-pdf",
    }
    return known.get(state, "")
