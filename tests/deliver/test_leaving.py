"""The mailbox of those who ask to leave: what counts as asking, and what it proves."""

from pathlib import Path

import pytest

from briefgen.deliver.leaving import Asking, read_asking, token_for
from briefgen.errors import SourceError

LEAVE = "leave@desk.example"
TOKEN = token_for("key", "ada@desk.example")


def message(**headers: str) -> bytes:
    lines = [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    return "\n".join([*lines, "", "Please.", ""]).encode("utf-8")


def as_mbox(folder: Path, *messages: bytes) -> Path:
    path = folder / "mbox"
    path.write_bytes(b"".join(b"From x Mon Nov 30 2026\n" + m + b"\n" for m in messages))
    return path


def as_maildir(folder: Path, *messages: bytes) -> Path:
    path = folder / "maildir"
    for part in ("cur", "new", "tmp"):
        (path / part).mkdir(parents=True)
    for number, data in enumerate(messages):
        (path / ("new" if number % 2 else "cur") / f"{number}.host").write_bytes(data)
    return path


def asked(path: Path) -> list[tuple[tuple[str, ...], str]]:
    return [(one.tokens, one.sender) for one in read_asking(path, LEAVE)]


@pytest.mark.parametrize("form", [as_mbox, as_maildir])
def test_tokens_and_senders_are_found_in_either_form(tmp_path: Path, form: object) -> None:
    box = form(  # type: ignore[operator]
        tmp_path,
        message(From="Ada <ada@desk.example>", To=LEAVE, Subject=f"unsubscribe {TOKEN}"),
        message(From="ben@desk.example", To="briefs@desk.example", Subject="Unsubscribe"),
        message(From="cy@desk.example", To="briefs@desk.example", Subject="Re: W27"),
        message(From="dan@desk.example", Delivered_To=LEAVE, Subject="hello"),
    )
    before = sorted((path, path.read_bytes()) for path in tmp_path.rglob("*") if path.is_file())

    assert sorted(asked(box)) == [
        ((), "ben@desk.example"),
        ((), "dan@desk.example"),
        ((TOKEN,), "ada@desk.example"),
    ]
    assert before == sorted((p, p.read_bytes()) for p in tmp_path.rglob("*") if p.is_file())


def test_a_token_may_stand_in_the_address(tmp_path: Path) -> None:
    box = as_mbox(tmp_path, message(From="x@y.example", To=f"leave+{TOKEN}@desk.example"))

    assert asked(box) == [((TOKEN,), "")]


def test_an_encoded_subject_is_read(tmp_path: Path) -> None:
    box = as_mbox(tmp_path, message(From="a@b.example", Subject="=?utf-8?B?VW5zdWJzY3JpYmU=?="))

    assert asked(box) == [((), "a@b.example")]


def test_what_is_no_message_asks_nothing(tmp_path: Path) -> None:
    box = as_mbox(
        tmp_path,
        b"\xff\xfe\x00",
        message(From="a@b.example, c@d.example", Subject="unsubscribe"),
        message(Subject="unsubscribe"),
        message(From="=?nonsense?B?x?=", Subject="=?utf-8?Q?=0AFrom:_a@b.example?="),
    )

    assert asked(box) == []


def test_the_same_message_is_told_once(tmp_path: Path) -> None:
    one = message(From="a@b.example", Subject="unsubscribe")

    assert len(read_asking(as_mbox(tmp_path, one, one), LEAVE)) == 1


def test_what_is_no_mailbox_is_told(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "none"):
        with pytest.raises(SourceError, match=r"Maildir|mailbox"):
            read_asking(path, LEAVE)


def test_tokens_differ_by_reader_and_by_key() -> None:
    made = {token_for(key, who) for key in ("a", "b") for who in ("x@y.example", "z@y.example")}

    assert len(made) == 4
    assert all(len(token) == 32 for token in made)
    assert Asking("", (TOKEN,)).tokens == (TOKEN,)
