"""A small inbox of invented articles, and a way to run the command in this process."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from briefgen.cli.main import main

FERRY = """Halden ferry returns to service

By Mira Lorne, The Halden Post

{day} July 2021

HALDEN — The ferry between Halden and Orsk returned to service on Thursday after repairs that
took six weeks, the harbour office said.

"The engines were taken apart to the last bolt," harbour master Tove Ek said. "They will hold."

About 1,200 passengers crossed on the first day, the office said. The line carries 40,000
passengers a month in summer.

The company said that tickets bought before the repairs remain valid until the end of August.
"""

BRIDGE = """Council shuts Orsk bridge for inspection

By Per Dahl, Orsk Daily

9 July 2021

ORSK — The town council of Orsk shut the old bridge on Friday for an inspection of its cables.

"We found rust where there should be none," engineer Lise Mohn told reporters. "Nobody crosses
before we know more."

The bridge carries 3,500 vehicles a day. The inspection will last at least ten days, the council
said.
"""


@dataclass(frozen=True, slots=True)
class Ran:
    """What a command printed and the code it ended with."""

    code: int
    out: str
    err: str

    @property
    def paths(self) -> list[str]:
        return self.out.splitlines()


Run = Callable[..., Ran]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command line in an empty folder of its own."""
    monkeypatch.chdir(tmp_path)

    def run(*args: str | Path) -> Ran:
        capsys.readouterr()
        code = main([str(arg) for arg in args])
        printed = capsys.readouterr()
        assert "Traceback" not in printed.err
        return Ran(code, printed.out, printed.err)

    return run


@pytest.fixture
def inbox(tmp_path: Path) -> Path:
    """Two articles of 2021-W27."""
    folder = tmp_path / "inbox"
    folder.mkdir()
    (folder / "ferry.txt").write_text(FERRY.format(day=8), encoding="utf-8")
    (folder / "bridge.txt").write_text(BRIDGE, encoding="utf-8")
    return folder
