"""The house is clean: style, format, types and the order of imports."""

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
    heavy = {"nltk", "sumy", "weasyprint", "trafilatura", "numpy", "jinja2", "lxml", "msgspec"}

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


def test_no_module_mentions_where_it_was_written(root: Path) -> None:
    for path in [*root.glob("briefgen/**/*.py"), *root.glob("docs/**/*.md"), root / "README.md"]:
        assert "/work/" not in path.read_text(encoding="utf-8"), path
