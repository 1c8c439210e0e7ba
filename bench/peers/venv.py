"""A venv of the peers' own, so that what they need never meets what we need."""

import subprocess
import sys
import venv
from pathlib import Path


def peers_python(folder: Path, pinned: Path) -> Path:
    """The Python of the venv at ``folder``, made anew when it is not there or pins other versions.

    ``pinned`` is a file of requirements, each at one version.
    """
    python, stamp = folder / "bin" / "python", folder / "installed.txt"
    wanted = pinned.read_text("utf-8")
    if not stamp.is_file() or stamp.read_text("utf-8") != wanted:
        print(f"installing the peers into {folder}", file=sys.stderr)
        venv.create(folder, clear=True, with_pip=True)
        pip = [str(python), "-m", "pip", "install", "-qq", "--disable-pip-version-check"]
        # pip 23 stops at lxml's extra, which two of the cleaners ask for under two names.
        subprocess.run([*pip, "--upgrade", "pip>=24"], check=True)
        subprocess.run([*pip, "--requirement", str(pinned)], check=True)
        stamp.write_text(wanted, "utf-8")
    return python
