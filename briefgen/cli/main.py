"""The command group, and the one place where errors become messages and exit codes."""

import json
import os
import sys
from collections.abc import Sequence
from contextlib import suppress

import click

import briefgen
from briefgen.cli.briefs import brief, daily, monthly, weekly
from briefgen.cli.care import backup, doctor, restore
from briefgen.cli.desk import add, forget, list_articles, retry, search, show
from briefgen.cli.group import Commands
from briefgen.cli.look import inspect, verify, why
from briefgen.cli.mail import approve, outbox, send, status
from briefgen.cli.readers import readers
from briefgen.cli.site import serve, site
from briefgen.cli.start import init
from briefgen.cli.templates import templates
from briefgen.errors import BriefgenError


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(briefgen.__version__, prog_name="briefgen", message="%(prog)s %(version)s")
def cli() -> None:
    """Turn a pile of articles into a dated situation brief.

    Every sentence, quote and figure in it is verbatim and cited.
    """


for _command in (
    weekly,
    daily,
    monthly,
    brief,
    add,
    list_articles,
    show,
    search,
    forget,
    retry,
    inspect,
    why,
    verify,
    site,
    serve,
    init,
    templates,
    send,
    readers,
    outbox,
    approve,
    status,
    doctor,
    backup,
    restore,
):
    cli.add_command(_command)


def main(args: Sequence[str] | None = None) -> int:
    """Run one command.

    Args:
        args: the command line without the program's name; ``None`` takes the process's own.

    Returns:
        The exit code, as docs/exit-codes.md lists them.
    """
    given = list(sys.argv[1:] if args is None else args)
    # numpy's library would start a thread for each core in every worker, against its memory limit,
    # and add numbers up in an order that rests on how many there are.
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    try:
        code = cli.main(given, prog_name="briefgen", standalone_mode=False)
        return code if isinstance(code, int) else 0
    except click.ClickException as error:
        return _fail(given, error.format_message(), "", 2)
    except BriefgenError as error:
        if "--debug" in given:
            raise
        return _fail(given, error.what, error.advice, error.exit_code)
    except (click.Abort, KeyboardInterrupt):
        return _fail(given, "stopped.", "", 130)
    except BrokenPipeError:
        # The reader of our output has gone; there is nobody left to tell.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as error:
        if "--debug" in given:
            raise
        place = os.fsdecode(error.filename) if error.filename else "standard output"
        what = f"{place}: cannot be read or written ({error.strerror})."
        return _fail(given, what, "Make room there, or see to the disk; then run it again.", 5)
    except Exception as error:
        if "--debug" in given:
            raise
        what = f"internal error ({type(error).__name__}: {error})."
        return _fail(given, what, "Run it again with --debug and report what it prints.", 1)


def _fail(args: Sequence[str], what: str, advice: str, code: int) -> int:
    # Where the messages go may be full too; the code still tells.
    with suppress(OSError):
        click.echo(f"briefgen: {what} {advice}".rstrip(), err=True)
    with suppress(OSError):
        if "--json" in args:
            click.echo(json.dumps({"error": what, "advice": advice, "exit_code": code}))
    return code
