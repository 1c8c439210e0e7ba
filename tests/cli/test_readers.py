"""The list of readers as it is kept: who is let in, who waits, who has left."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from briefgen.deliver.leaving import token_for
from briefgen.store import open_store

Run = Callable[..., Any]
SETTINGS = """
[mail]
unsubscribe_mail = "leave@desk.example"
[[group]]
name = "Board"
"""


@pytest.fixture
def desk(run: Run) -> Path:
    Path("briefgen.toml").write_text(SETTINGS, encoding="utf-8")
    return Path("readers.csv")


def asks(token: str = "", sender: str = "x@y.example", number: int = 0) -> bytes:
    return (
        f"From x Mon Nov 30 2026\nFrom: {sender}\nTo: leave@desk.example\n"
        f"X-Number: {number}\nSubject: unsubscribe {token}\n\n.\n\n"
    ).encode()


def token_of(address: str) -> str:
    with open_store(Path(".briefgen")) as store:
        if not store.roll.key():
            store.roll.set_key("a key")
        return token_for(store.roll.key(), address)


def states(run: Run) -> dict[str, str]:
    return {
        one["address"]: one["state"] for one in json.loads(run("readers", "list", "--json").out)
    }


def test_a_reader_added_by_command_is_let_in(run: Run, desk: Path) -> None:
    done = run("readers", "add", "Ada@Desk.example", "--name", "Ada Byron", "--group", "Board")

    assert (done.code, done.out) == (0, "ada@desk.example\n")
    assert states(run) == {"ada@desk.example": "gets"}
    assert run("readers", "check").code == 0
    assert "Ada Byron" in desk.read_text(encoding="utf-8")


def test_a_list_edited_by_hand_waits_until_it_is_accepted(run: Run, desk: Path) -> None:
    run("readers", "add", "ada@desk.example")
    desk.write_text("address,group\nada@desk.example,\nben@desk.example,Board\n", encoding="utf-8")

    found = run("readers", "check")
    assert (found.code, found.out) == (6, "+ ben@desk.example [Board]\n")
    assert "briefgen readers check --accept" in found.err
    assert states(run) == {"ada@desk.example": "gets", "ben@desk.example": "waits"}

    assert run("readers", "check", "--accept").code == 0
    assert states(run) == {"ada@desk.example": "gets", "ben@desk.example": "gets"}
    assert run("readers", "check").out == ""


def test_another_group_waits_and_another_name_does_not(run: Run, desk: Path) -> None:
    run("readers", "add", "ada@desk.example")
    run("readers", "add", "ben@desk.example")
    desk.write_text(
        "address,name,group\nada@desk.example,Ada,\nben@desk.example,,Board\n", encoding="utf-8"
    )

    assert states(run) == {"ada@desk.example": "gets", "ben@desk.example": "waits"}


def test_who_is_missing_from_the_list_is_told(run: Run, desk: Path) -> None:
    run("readers", "add", "ada@desk.example")
    run("readers", "add", "ben@desk.example")
    desk.write_text("address\nada@desk.example\n", encoding="utf-8")

    found = run("readers", "check")

    assert (found.code, found.out) == (6, "- ben@desk.example\n")


def test_a_gone_reader_stays_gone_when_a_list_without_the_mark_is_put_there(
    run: Run, desk: Path
) -> None:
    run("readers", "add", "ada@desk.example")
    run("readers", "remove", "ada@desk.example")
    assert states(run) == {"ada@desk.example": "gone"}

    desk.write_text("address\nada@desk.example\n", encoding="utf-8")

    assert states(run) == {"ada@desk.example": "waits"}


def test_a_token_removes_its_reader_and_nobody_else(run: Run, desk: Path) -> None:
    for name in ("ada", "ben", "cy"):
        run("readers", "add", f"{name}@desk.example")
    box = Path("mbox")
    forged = asks(sender="Ben <ben@desk.example>")
    box.write_bytes(asks(token_of("ada@desk.example"), "someone@else.example") + forged + asks())

    done = run("readers", "check", "--unsubscribed", box)

    assert done.code == 0
    quiet = run("readers", "check", "--quiet", "--unsubscribed", box)
    assert quiet.out.splitlines() == ["asks     ben@desk.example"]
    assert len(quiet.err.splitlines()) == 2
    assert done.out.splitlines() == ["left     ada@desk.example", "asks     ben@desk.example"]
    assert "briefgen readers remove ben@desk.example" in done.err
    assert "1 more mails there name no reader" in done.err
    assert states(run) == {
        "ada@desk.example": "gone",
        "ben@desk.example": "gets",
        "cy@desk.example": "gets",
    }


def test_who_comes_back_is_not_removed_by_the_old_mail(run: Run, desk: Path) -> None:
    run("readers", "add", "ada@desk.example")
    token = token_of("ada@desk.example")
    Path("mbox").write_bytes(asks(token))
    run("readers", "check", "--unsubscribed", "mbox")
    run("readers", "add", "ada@desk.example")

    assert run("readers", "check", "--unsubscribed", "mbox").code == 0
    assert states(run) == {"ada@desk.example": "gets"}

    Path("mbox").write_bytes(asks(token) + asks(token, number=1))
    run("readers", "check", "--unsubscribed", "mbox")
    assert states(run) == {"ada@desk.example": "gone"}


def test_a_token_removes_by_command(run: Run, desk: Path) -> None:
    run("readers", "add", "ada@desk.example")

    wrong = run("readers", "remove", "0" * 32)
    done = run("readers", "remove", token_of("ada@desk.example"))

    assert wrong.code == 2
    assert (done.code, done.out) == (0, "ada@desk.example\n")


def test_comments_mode_and_order_of_the_list_are_kept(run: Run, desk: Path) -> None:
    desk.write_text("# The board\naddress\nzoe@desk.example\n# guests\nada@desk.example\n")
    desk.chmod(0o640)

    run("readers", "add", "mia@desk.example")

    text = desk.read_text(encoding="utf-8")
    assert text.startswith("# The board\n# guests\naddress,")
    assert [text.index(name) for name in ("zoe", "ada", "mia")] == sorted(
        text.index(name) for name in ("zoe", "ada", "mia")
    )
    assert desk.stat().st_mode & 0o777 == 0o640
    assert states(run)["zoe@desk.example"] == "waits"


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("readers", "add", "ada@desk.example, evil@else.example"), "more than one address"),
        (("readers", "add", "ada@desk.example", "--group", "Bord"), "Did you mean 'Board'?"),
        (("readers", "add", "ada@desk.example", "--name", "a\nBcc: x"), "one short line"),
        (("readers", "remove", "ada@desk.example"), "no reader who gets mail"),
    ],
)
def test_what_cannot_be_is_refused_and_changes_nothing(
    run: Run, desk: Path, args: tuple[str, ...], said: str
) -> None:
    run("readers", "add", "ben@desk.example")
    before = desk.read_bytes()

    done = run(*args)

    assert done.code == 2
    assert said in done.err
    assert desk.read_bytes() == before


def test_a_list_that_is_missing_or_names_no_group_is_told(run: Run, desk: Path) -> None:
    missing = run("readers", "check")
    desk.write_text("address,group\nada@desk.example,Bored\n", encoding="utf-8")
    strange = run("readers", "check", "--accept")

    assert missing.code == 4
    assert "briefgen readers add" in missing.err
    assert strange.code == 2
    assert "there is no group 'Bored'. Did you mean 'Board'?" in strange.err
