"""The sendmail program: given a whole letter and one reader, and believed by its exit code."""

from pathlib import Path

import pytest

from briefgen.deliver.carriers import Sendmail
from briefgen.errors import SendError, UsageError
from briefgen.model import Letter

BODY = b"Subject: Brief 27\r\n\r\nTen days.\r\n.\r\nEleven.\r\n"
SENDER = "desk@example.org"


def letter(reader: str = "ann@example.org", data: bytes = BODY) -> Letter:
    return Letter("2021-W27", reader, f"<{reader}>", data, "")


def nothing() -> None:
    """No ledger is kept."""


def program(folder: Path, lines: str) -> Path:
    path = folder / "sendmail"
    path.write_text(f"#!/bin/sh\ncd {folder}\n{lines}\n", encoding="utf-8")
    path.chmod(0o700)
    return path


def test_it_gets_the_letter_one_reader_and_no_secret(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BRIEFGEN_MAIL_PASSWORD", "canary")
    path = program(tmp_path, 'printf "%s\\n" "$@" >args; cat >got; env >env')

    with Sendmail(path, SENDER) as carrier:
        outcome = carrier.deliver(letter(), nothing)

    assert outcome.kind == "sent"
    args = (tmp_path / "args").read_text().splitlines()
    assert args == ["-i", "-f", SENDER, "--", "ann@example.org"]
    assert (tmp_path / "got").read_bytes().replace(b"\n", b"\r\n") == BODY
    env = (tmp_path / "env").read_text()
    assert "PATH=" in env
    assert "canary" not in env


@pytest.mark.parametrize(
    ("codes", "kind"),
    [
        ((0,), "sent"),
        ((65, 66, 67, 68, 76, 77), "failed"),
        ((69, 70, 71, 72, 73, 74, 75), "retry"),
        ((1, 2, 79, 255), "doubt"),
    ],
)
def test_its_exit_code_says_what_became_of_a_letter(
    tmp_path: Path, codes: tuple[int, ...], kind: str
) -> None:
    path = program(
        tmp_path, "cat >/dev/null; printf 'no\\033[2J such\\nuser' >&2; exit $(cat code)"
    )
    for code in codes:
        (tmp_path / "code").write_text(str(code))
        with Sendmail(path, SENDER) as carrier:
            outcome = carrier.deliver(letter(), nothing)

        assert (outcome.kind, outcome.code, outcome.text) == (kind, code, "no [2J such user")


@pytest.mark.parametrize("code", [64, 78, 126, 127])
def test_a_program_that_cannot_work_ends_the_run(tmp_path: Path, code: int) -> None:
    path = program(tmp_path, f"echo bad configuration >&2; exit {code}")

    with Sendmail(path, SENDER) as carrier, pytest.raises(SendError, match="bad configuration"):
        carrier.deliver(letter(), nothing)


@pytest.mark.parametrize("lines", ["kill -9 $$", "exec sleep 60"])
def test_a_program_that_does_not_end_well_leaves_a_doubt(tmp_path: Path, lines: str) -> None:
    with Sendmail(program(tmp_path, lines), SENDER, patience=0.5) as carrier:
        outcome = carrier.deliver(letter(), nothing)

    assert (outcome.kind, outcome.code) == ("doubt", 0)


def test_a_letter_that_may_not_go_out_starts_no_program(tmp_path: Path) -> None:
    def full_disk() -> None:
        raise ZeroDivisionError

    path = program(tmp_path, "touch started")
    with Sendmail(path, SENDER) as carrier:
        with pytest.raises(ZeroDivisionError):
            carrier.deliver(letter(), full_disk)
        outcome = carrier.deliver(letter("-t@example.org"), nothing)

    assert outcome.kind == "failed"
    assert not (tmp_path / "started").exists()


def test_a_program_that_is_not_there_is_told_before_any_letter(tmp_path: Path) -> None:
    (tmp_path / "text").write_text("no program")
    for name in ("missing", "text", "."):
        with (
            pytest.raises(SendError, match=r"cannot be used.*no program"),
            Sendmail(tmp_path / name, SENDER),
        ):
            pass
    with pytest.raises(UsageError, match="not an address"):
        Sendmail(tmp_path, "-oQ/x")
