"""send, outbox, approve and status as they are typed."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from briefgen.deliver.carriers import Outbox, Outcome
from briefgen.jobs.lock import locked
from briefgen.jobs.send import LOCK
from briefgen.model import Letter

Run = Callable[..., Any]
BRIEF = "2021-W27"
SETTINGS = """
[brief]
inbox = "inbox"
[render]
formats = ["html", "json"]
[[group]]
name = "Board"
parts = "page"
[mail]
sender = "briefs@desk.example"
"""


@pytest.fixture
def desk(run: Run, inbox: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A desk with the brief of 2021-W27, two readers, on the Monday after."""
    monkeypatch.setattr("briefgen.cli.mail._now", lambda: datetime(2021, 7, 12, 8, tzinfo=UTC))
    Path("briefgen.toml").write_text(SETTINGS, encoding="utf-8")
    assert run("weekly", "--week", BRIEF).code == 0
    run("readers", "add", "ann@a.example", "--group", "Board")
    run("readers", "add", "ben@a.example", "--group", "Board")
    return inbox.parent


def test_a_dry_run_says_who_would_get_what_and_why(run: Run, desk: Path) -> None:
    done = run("send", "--dry-run")
    told = json.loads(run("send", "--dry-run", "--json").out)

    assert done.code == 0
    assert [Path(path).is_file() for path in done.paths] == [True]
    assert f"{BRIEF}   text and HTML (group Board: the whole brief, weekly)" in done.err
    assert "ann@a.example: to send" in done.err
    assert told["readers"][1] == {
        "brief": BRIEF,
        "reader": "ben@a.example",
        "group": "Board",
        "gets": "text and HTML",
        "why": "group Board: the whole brief, weekly",
        "now": "to send",
    }
    assert "no mail is left" in run("outbox").err


def test_a_run_is_told_in_words_and_as_json(run: Run, desk: Path) -> None:
    done = run("send")
    again = json.loads(run("send", "--json").out)
    quiet = run("send", "--quiet")

    where = "written    to outbox, for you to open; nothing left this machine\n"
    assert (done.code, done.out, done.err) == (0, "", f"mailed     {BRIEF}: 2 sent\n{where}")
    assert again["briefs"] == {BRIEF: {"before": 2}}
    assert (again["troubles"], again["exit_code"]) == ([], 0)
    assert (quiet.out, quiet.err) == ("", "")


def test_readers_who_wait_are_told_even_if_quiet(run: Run, desk: Path) -> None:
    Path("readers.csv").write_text("address,group\nann@a.example,Board\nnew@a.example,Board\n")

    done = run("send", "--quiet")
    told = json.loads(run("send", "--json").out)

    assert done.code == 6
    assert "+ new@a.example [Board]" in done.err
    assert "- ben@a.example [Board]" in done.err
    assert "briefgen readers check --accept" in done.err
    assert (told["waiting"], told["removed"], told["exit_code"]) == (
        ["new@a.example"],
        ["ben@a.example"],
        6,
    )
    assert run("send", "--yes").code == 0


def test_what_did_not_go_is_told_with_what_to_do(
    run: Run, desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def deliver(self: Outbox, letter: Letter, before_data: Callable[[], None]) -> Outcome:
        before_data()
        return Outcome("doubt", 0, "the server did not answer")

    monkeypatch.setattr(Outbox, "deliver", deliver)
    done = run("send", "--quiet")
    rows = json.loads(run("outbox", "--json").out)
    shown = run("outbox", BRIEF)
    status = run("status")

    assert done.code == 6
    assert f"doubt      {BRIEF} to ann@a.example: the server did not answer." in done.err
    assert "--resend-doubt" in done.err
    assert "briefgen: not all mail has gone: 2 doubt." in done.err
    assert [row["reader"] for row in rows] == ["ann@a.example", "ben@a.example"]
    assert rows[0]["message"].endswith("@desk.example>")
    assert shown.out.count("doubt") >= 2
    assert status.code == 10
    assert "person   2021-W27   2 mails in doubt" in status.out

    found = run("outbox", BRIEF, "--arrived", "ann@a.example", "--arrived", "ben@a.example")
    assert found.code == 0
    assert "no mail is left" in found.err
    assert len(run("outbox", "--all").out.splitlines()) == 2


def test_mail_that_only_needs_time_is_no_matter_for_a_quiet_run(
    run: Run, desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def deliver(self: Outbox, letter: Letter, before_data: Callable[[], None]) -> Outcome:
        return Outcome("retry", 451, "later")

    monkeypatch.setattr(Outbox, "deliver", deliver)
    quiet = run("send", "--quiet")
    loud = run("send")

    assert (quiet.code, quiet.out, quiet.err) == (6, "", "")
    assert loud.code == 6
    assert f"waits      {BRIEF} to ann@a.example: 451 later." in loud.err
    assert "2 mails to go" in run("status").out


def test_a_trial_says_how_it_went(run: Run, desk: Path) -> None:
    done = run("send", "--to", "me@a.example")
    told = json.loads(run("send", BRIEF, "--to", "me@a.example", "--json").out)
    wrong = run("send", "--to", "me@a.example, you@a.example")

    assert done.code == 0
    assert f"trial      {BRIEF} to me@a.example: sent" in done.err
    assert (told["state"], told["brief"]) == ("sent", BRIEF)
    assert wrong.code == 2


def test_a_brief_is_approved_by_its_sums(run: Run, desk: Path) -> None:
    text = Path("briefgen.toml").read_text(encoding="utf-8")
    Path("briefgen.toml").write_text(f"{text}approval = true\n", encoding="utf-8")

    held = run("send")
    done = run("approve", BRIEF)
    again = json.loads(run("approve", f"output/{BRIEF}", "--json").out)

    assert held.code == 6
    assert f"Look at it, then: briefgen approve {BRIEF}" in held.err
    assert done.out.startswith(f"{BRIEF} ")
    assert len(again["record"]) == 64
    assert not again["new"]
    assert run("send").code == 0


def test_of_two_runs_one_sends(run: Run, desk: Path) -> None:
    with locked(Path(".briefgen") / LOCK):
        done = run("send")
        status = run("status")

    assert done.code == 8
    assert "another run" in done.err
    assert "mail       is being sent by process" in status.out
    assert run("send").code == 0


def test_status_is_told_as_json(run: Run, desk: Path) -> None:
    run("send")
    told = json.loads(run("status", "--json").out)

    assert told["exit_code"] == 0
    assert told["mail"] == {BRIEF: {"sent": 2}}
    assert [(note["about"], note["state"]) for note in told["notes"]] == [
        ("weekly", "ok"),
        ("readers", "ok"),
    ]


def test_status_of_an_empty_folder_is_well(run: Run) -> None:
    done = run("status")

    assert (done.code, done.out) == (0, "")
    assert not Path(".briefgen").exists()
