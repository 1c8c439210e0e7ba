"""The password: the places it may lie in, and that nothing shows it."""

import copy
import logging
import os
import pickle
import sys
import types
from pathlib import Path
from typing import Any

import pytest

from briefgen.deliver.secrets import Places, Secret, find_password
from briefgen.errors import UsageError

CANARY = "canary-Pa55word"


def kept(folder: Path, text: str, mode: int = 0o600) -> Path:
    path = folder / "secret"
    path.write_text(text, encoding="utf-8")
    path.chmod(mode)
    return path


def test_the_environment_goes_before_the_file(tmp_path: Path) -> None:
    places = Places(variable="MAIL", file=kept(tmp_path, "other"))

    assert find_password(places, {"MAIL": CANARY}).reveal() == CANARY
    assert find_password(places, {"MAIL": ""}).reveal() == "other"


@pytest.mark.parametrize("end", ["", "\n", "\r\n"])
def test_a_file_holds_one_line(tmp_path: Path, end: str) -> None:
    assert find_password(Places(file=kept(tmp_path, CANARY + end)), {}).reveal() == CANARY


@pytest.mark.parametrize("mode", [0o640, 0o604, 0o620, 0o602, 0o601, 0o777])
def test_a_file_that_others_can_use_is_refused(tmp_path: Path, mode: int) -> None:
    with pytest.raises(UsageError, match=f"mode {mode:04o}") as caught:
        find_password(Places(file=kept(tmp_path, CANARY, mode)), {})

    assert CANARY not in str(caught.value)
    assert "secret" not in str(caught.value)


def test_a_file_of_another_user_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = kept(tmp_path, CANARY)
    monkeypatch.setattr(os, "geteuid", lambda: path.stat().st_uid + 1)

    with pytest.raises(UsageError, match="another user's"):
        find_password(Places(file=path), {})


def test_what_is_no_file_of_text_is_refused(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe, 0o600)
    blob = tmp_path / "blob"
    blob.write_bytes(b"\xff\xfe")
    blob.chmod(0o600)

    for place in (pipe, blob, tmp_path, tmp_path / CANARY, kept(tmp_path, f"{CANARY}\nmore")):
        with pytest.raises(UsageError) as caught:
            find_password(Places(file=place), {})
        assert CANARY not in str(caught.value)


def test_the_keyring_is_asked_where_that_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    ring: Any = types.ModuleType("keyring")
    ring.get_password = lambda server, user: CANARY if (server, user) == ("mx", "me") else None
    monkeypatch.setitem(sys.modules, "keyring", ring)

    assert find_password(Places(keyring=True, server="mx", user="me"), {}).reveal() == CANARY
    with pytest.raises(UsageError, match="there is no password"):
        find_password(Places(keyring=True, server="mx", user="you"), {})
    with pytest.raises(UsageError, match="there is no password"):
        find_password(Places(server="mx", user="me"), {})


def test_a_keyring_that_is_missing_or_fails_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "keyring", None)
    with pytest.raises(UsageError, match="not installed"):
        find_password(Places(keyring=True), {})

    def fail(server: str, user: str) -> str:
        raise RuntimeError(CANARY)

    ring: Any = types.ModuleType("keyring")
    ring.get_password = fail
    monkeypatch.setitem(sys.modules, "keyring", ring)
    with pytest.raises(UsageError, match="RuntimeError") as caught:
        find_password(Places(keyring=True), {})
    assert CANARY not in str(caught.value)
    assert caught.value.__suppress_context__


def test_a_secret_does_not_show_itself(caplog: pytest.LogCaptureFixture) -> None:
    secret = Secret(CANARY)
    logging.getLogger("mail").warning("with %s and %r", secret, [secret])

    shown = [repr(secret), str(secret), f"{secret}", f"{(secret,)!r}", caplog.text]
    assert not [text for text in shown if CANARY in text]
    for write in (pickle.dumps, copy.deepcopy):
        with pytest.raises(TypeError, match="not written down"):
            write(secret)
