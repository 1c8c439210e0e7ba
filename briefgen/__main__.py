"""``python -m briefgen`` and the ``briefgen`` command."""

import sys

from briefgen.cli.main import main as run


def main() -> None:
    """Run the command line and end the process with its exit code."""
    sys.exit(run())


if __name__ == "__main__":
    main()
