"""The same articles give the same bytes, whatever the folder, clock zone, locale or hash seed."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

ENVIRONMENTS = (
    {"PYTHONHASHSEED": "1", "TZ": "Asia/Dushanbe", "LC_ALL": "C"},
    {"PYTHONHASHSEED": "4242", "TZ": "America/Lima", "LC_ALL": "C.UTF-8", "HOME": "/nonexistent"},
)


def sums(folder: Path, environment: dict[str, str], root: Path) -> dict[str, str]:
    """sha256 of each file of the sample inbox's first two briefs, made anew in ``folder``."""
    inbox = folder / "in"
    folder.mkdir()
    # Copied in another order each time: what a folder lists first must not matter.
    inbox.mkdir()
    backwards = environment["PYTHONHASHSEED"] == "1"
    for path in sorted((root / "seeds").iterdir(), reverse=backwards):
        (inbox / path.name).write_bytes(path.read_bytes())
    for week in ("2026-W36", "2026-W37"):
        subprocess.run(
            [sys.executable, "-m", "briefgen", "weekly", "in", "--week", week, "--quiet"],
            cwd=folder,
            env=os.environ | environment | {"PYTHONPATH": str(root)},
            capture_output=True,
            check=True,
        )
    return {
        f"{path.parent.name}/{path.name}": hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted((folder / "output").glob("2026-*/*"))
        if path.name != "inputs.json"
    }


def test_the_same_articles_give_the_same_bytes(tmp_path: Path, root: Path) -> None:
    one = sums(tmp_path / "one", ENVIRONMENTS[0], root)
    two = sums(tmp_path / "a folder of another name", ENVIRONMENTS[1], root)

    assert len(one) == 6
    assert one == two


def test_a_bad_file_changes_nothing_but_its_own_part(tmp_path: Path, root: Path) -> None:
    """All topics, quotes and figures are those of the brief without it."""
    import msgspec

    from briefgen.jobs.make import Order, make
    from briefgen.jobs.period import week
    from briefgen.settings import Settings, parse

    def brief(name: str, *more: Path) -> bytes:
        output = str(tmp_path / name)
        settings: Settings = parse(
            {"brief": {"output": output}, "render": {"formats": ["json"]}}, "test"
        )
        inputs = (root / "seeds", *more)
        made = make(Order(inputs, settings, period=week("2026-W36")), week("2026-W38").first)
        assert made.brief is not None
        told = msgspec.to_builtins(made.brief)
        told.pop("problems")
        told["corpus"].pop("set_aside")
        return msgspec.json.encode(told)

    bad = tmp_path / "bad.txt"
    bad.write_bytes(bytes(range(256)) * 40)

    assert brief("without") == brief("with", bad)


def test_the_number_of_workers_changes_no_byte(tmp_path: Path, root: Path) -> None:
    from briefgen.jobs.make import Order, make
    from briefgen.jobs.period import week
    from briefgen.settings import parse

    def written(jobs: int) -> list[bytes]:
        output = {"output": str(tmp_path / str(jobs))}
        settings = parse({"brief": output, "render": {"formats": ["html", "json"]}}, "test")
        order = Order((root / "seeds",), settings, period=week("2026-W36"), jobs=jobs)
        return [path.read_bytes() for path in make(order, week("2026-W38").first).written]

    assert len(written(1)) == 2
    assert written(1) == written(2) == written(3)
