"""The house is clean: style, format, types and the order of imports."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

BIN = Path(sys.executable).parent
CHECKS = {
    "style": ["ruff", "check", "--quiet", "."],
    "format": ["ruff", "format", "--check", "--quiet", "."],
    "types": ["mypy"],
    "imports": ["lint-imports"],
}


@pytest.mark.parametrize("check", CHECKS)
def test_the_house_is_clean(check: str, root: Path) -> None:
    program, *args = CHECKS[check]

    done = subprocess.run(
        [BIN / program, *args], cwd=root, capture_output=True, text=True, check=False
    )

    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize(
    "args",
    [["--help"], ["--version"], *([name, "--help"] for name in ("weekly", "verify", "inspect"))],
)
def test_help_is_quick(args: list[str], root: Path) -> None:
    heavy = {
        "nltk",
        "sumy",
        "weasyprint",
        "trafilatura",
        "numpy",
        "jinja2",
        "lxml",
        "msgspec",
        "babel",
    }

    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "briefgen", *args],
        cwd=root,
        capture_output=True,
        text=True,
        check=True,
    )

    imported = {line.rsplit("|", 1)[-1].strip().split(".")[0] for line in done.stderr.splitlines()}
    assert "click" in imported
    assert not imported & heavy


def test_nothing_mentions_where_it_was_written(root: Path) -> None:
    patterns = ("briefgen/**/*.py", "tests/**/*.py", "bench/*.py", "templates/**/*", "docs/**/*.md")
    paths = [path for pattern in patterns for path in root.glob(pattern) if path.is_file()]
    assert len(paths) > 100

    somebodys = re.compile(r"(?<![\w.])/(?:home|root|Users|work)/\w")
    for path in [*paths, root / "README.md", root / "dev"]:
        if path.suffix not in (".png", ".pyc"):
            assert not somebodys.search(path.read_text(encoding="utf-8")), path
