"""The outbox: whole files with the bytes of the letters, under names that any folder takes."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.deliver.carriers import Outbox
from briefgen.errors import SendError
from briefgen.model import Letter

BODY = b"Subject: Brief 27\r\n\r\nTen days.\r\n.\r\n"


def letter(reader: str = "ann@example.org", brief: str = "2021-W27", data: bytes = BODY) -> Letter:
    return Letter(brief, reader, f"<{reader}>", data, "")


def nothing() -> None:
    """No ledger is kept."""


def test_a_letter_is_a_file_with_its_bytes_and_no_other(tmp_path: Path) -> None:
    with Outbox(tmp_path / "outbox") as outbox:
        outcomes = [outbox.deliver(letter(), nothing) for _ in range(2)]

    (path,) = (path for path in (tmp_path / "outbox").rglob("*") if path.is_file())
    assert path.read_bytes() == BODY
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.name == "2021-W27"
    assert path.name.startswith("ann_example.org-")
    assert path.suffix == ".eml"
    assert [(outcome.kind, outcome.text) for outcome in outcomes] == [("sent", str(path))] * 2


READERS = st.from_regex(r"[!#$%&'*+/=?^_`{|}~.a-zA-Z0-9-]{1,80}@[a-z0-9.-]{1,80}", fullmatch=True)


@given(st.lists(READERS, min_size=2, max_size=2, unique_by=str.lower), st.text(min_size=1))
def test_names_stay_in_the_folder_and_apart(readers: list[str], brief: str) -> None:
    outbox = Outbox(Path("outbox"))
    one, other = (outbox.path(letter(reader, brief)) for reader in readers)

    assert one.parent.parent == outbox.folder
    assert one.parent.name not in ("", ".", "..")
    assert len({one.name.lower(), other.name.lower()}) == 2
    assert all(len(name.encode()) < 128 for name in (one.name, one.parent.name))


@pytest.mark.parametrize("brief", ["..", ".", "a/b", "/etc", "", ".hidden", "-rf", "a\0b"])
def test_no_label_leads_out_of_the_folder(tmp_path: Path, brief: str) -> None:
    with Outbox(tmp_path / "outbox") as outbox:
        assert outbox.deliver(letter(brief=brief), nothing).kind == "sent"

    (path,) = tmp_path.rglob("*.eml")
    assert path.parent.parent == tmp_path / "outbox"
    assert not path.parent.name.startswith((".", "-"))


def test_it_is_noted_when_the_bytes_are_durable_and_before_anybody_sees_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[int] = []
    fsync = os.fsync
    monkeypatch.setattr(os, "fsync", lambda handle: (synced.append(handle), fsync(handle))[1])
    seen: list[object] = []

    def note() -> None:
        undone = [path for path in tmp_path.rglob("*") if path.is_file()]
        seen.extend([path.read_bytes() for path in undone])
        seen.extend([len(synced), list(tmp_path.rglob("*.eml"))])

    with Outbox(tmp_path) as outbox:
        outbox.deliver(letter(), note)

    assert seen == [BODY, 1, []]
    assert len(synced) == 3  # then the two folders, when it has its name


def test_a_letter_that_may_not_go_out_is_not_there(tmp_path: Path) -> None:
    def full_disk() -> None:
        raise ZeroDivisionError

    with Outbox(tmp_path) as outbox, pytest.raises(ZeroDivisionError):
        outbox.deliver(letter(), full_disk)

    assert not list(tmp_path.rglob("*.eml"))


@pytest.mark.parametrize("data", [b"a\nb\r\n", b"a\0b\r\n", b"a"])
def test_what_mail_cannot_carry_is_not_written(tmp_path: Path, data: bytes) -> None:
    with Outbox(tmp_path) as outbox:
        assert outbox.deliver(letter(data=data), nothing).kind == "failed"

    assert not list(tmp_path.rglob("*.eml"))


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"in the way")
    with pytest.raises(SendError, match="outbox cannot be written"), Outbox(tmp_path / "file/out"):
        pass
    with Outbox(tmp_path / "outbox") as outbox:
        (tmp_path / "outbox/2021-W27").write_bytes(b"in the way")
        with pytest.raises(SendError, match="outbox cannot be written"):
            outbox.deliver(letter(), nothing)
