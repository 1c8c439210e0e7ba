"""The wheel is whole: installed on its own, it makes a brief, from whatever folder."""

import os
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

import pytest

ARTICLE = """Halden ferry returns to service

By Mira Lorne, The Halden Post

8 July 2021

HALDEN — The ferry between Halden and Orsk returned to service on Thursday after repairs that
took six weeks, the harbour office said.

"The engines were taken apart to the last bolt," harbour master Tove Ek said. "They will hold."

About 1,200 passengers crossed on the first day, the office said. The line carries 40,000
passengers a month in summer.

The company said that tickets bought before the repairs remain valid until the end of August.
"""


@pytest.fixture(scope="module")
def python(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The interpreter of a fresh venv that holds our wheel and can see the dependencies."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder)]
    subprocess.run([*build, str(root)], check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    venv.create(folder / "venv", with_pip=False)
    python = folder / "venv" / "bin" / "python"
    site = Path(
        subprocess.run(
            [python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"],
            check=True,
            capture_output=True,
            text=True,
        ).stdout.strip()
    )
    # The dependencies of this interpreter, and ours alone from the wheel: first on the path.
    install = [sys.executable, "-m", "pip", "install", "--no-deps", "--no-index", "--quiet"]
    subprocess.run([*install, "--target", str(site), str(wheel)], check=True)
    (site / "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return python


def test_a_wheel_makes_a_brief_from_any_folder(python: Path, tmp_path: Path) -> None:
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    (inbox / "ferry.txt").write_text(ARTICLE, encoding="utf-8")
    env = {"PATH": os.environ["PATH"], "LANG": "C.UTF-8"}

    done = subprocess.run(
        [python, "-m", "briefgen", "weekly", "inbox", "--format", "html,json"],
        cwd=tmp_path,
        env=env,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == [
        "output/2021-W27/index.html",
        "output/2021-W27/brief.json",
    ]
    page = (tmp_path / "output" / "2021-W27" / "index.html").read_text(encoding="utf-8")
    assert "The engines were taken apart to the last bolt" in page


def test_the_wheel_and_not_the_checkout_was_run(python: Path, tmp_path: Path) -> None:
    where = "import briefgen, pathlib; print(pathlib.Path(briefgen.__file__).parent)"

    done = subprocess.run(
        [python, "-c", where], cwd=tmp_path, capture_output=True, text=True, check=True
    )

    package = Path(done.stdout.strip())
    assert package.is_relative_to(python.parent.parent)
    assert (package / "templates" / "brief.html").is_file()
    assert (package / "py.typed").is_file()
