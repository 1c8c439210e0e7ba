"""What commands print: on stdout only what was asked for, all else on stderr."""

import json
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

import click

from briefgen.cli.findings import show_findings
from briefgen.errors import BriefgenError

if TYPE_CHECKING:
    from briefgen.jobs.inspect import Inspection
    from briefgen.jobs.readers import Roll
    from briefgen.jobs.report import Report
    from briefgen.jobs.send import Line as MailLine
    from briefgen.jobs.site import Built
    from briefgen.jobs.why import Cited, Pair, Standing
    from briefgen.model import Reader
    from briefgen.store import Held

_MANY = 20
"""So many files outside the period are named; more are counted unless all are asked for."""


def watch(quiet: bool) -> Callable[[int, int, str], None]:
    """Progress for a person at a terminal; nothing for a log file."""
    stream = sys.stderr
    if quiet or not stream.isatty():
        return lambda place, count, name: None

    def show(place: int, count: int, name: str) -> None:
        stream.write(f"\r\033[Kreading {place} of {count}: {name[:60]}")
        if place == count:
            stream.write("\r\033[K")
        stream.flush()

    return show


class Progress:
    """How far sending is, for a person at a terminal; nothing for a log file."""

    def __init__(self, quiet: bool) -> None:
        self._shown = not quiet and sys.stderr.isatty()
        self._place = self._count = 0

    def begin(self, count: int) -> None:
        """So many letters there are."""
        self._count = count

    def tell(self, line: "MailLine") -> None:
        """What became of one of them."""
        self._place += 1
        if self._shown:
            told = f"{line.fate}: {line.sending.reader[:60]}"
            sys.stderr.write(f"\r\033[Kmailing {self._place} of {self._count}, {told}")
            sys.stderr.flush()

    def end(self) -> None:
        """The line goes."""
        if self._shown and self._place:
            sys.stderr.write("\r\033[K")
            sys.stderr.flush()


def tell(report: "Report", verbose: bool) -> None:
    """What was read, used and set aside, one file a line, and how it went in all."""
    period = report.period
    say(f"period     {period.label}: {report.why}")
    outside = sum(line.fate == "outside" for line in report.lines)
    for line in report.lines:
        if line.fate == "outside" and outside > _MANY and not verbose:
            continue
        advice = f" {line.advice}" if line.advice and (verbose or line.fate == "set aside") else ""
        stop = "." if advice and not line.what.endswith(".") else ""
        code = f" ({line.code})" if line.code else ""
        say(f"{line.fate:<10} {line.name}: {line.what}{stop}{advice}{code}")
    if outside > _MANY and not verbose:
        say(f"outside    {outside} files that --verbose names")
    if report.corpus.articles == 0:
        say(f"quiet      no article in {period.label}{_held(report)}")
    if report.moved is not None:
        say(f"moved      what stood at {period.label} and was not a brief: {report.moved}")
    say(_sum(report))
    if report.note:
        say(f"note       {report.note}")


def tell_site(built: "Built") -> None:
    """How a site was built, and what it has not."""
    from briefgen.jobs.site import missing
    from briefgen.render.words import counted

    for problem in built.problems:
        say(f"left out   {problem.where}: {problem.what}. {problem.advice}")
    if built.moved is not None:
        say(f"moved      what stood in its place: {built.moved}")
    for what in missing():
        say(f"site       {what}")
    briefs, made = counted(built.briefs, "brief"), counted(built.made, "file")
    say(f"site       {briefs}, {made} made, {built.taken} taken over")


def paths(report: "Report", as_json: bool, timings: bool = False) -> None:
    """The paths of what was written, or the report as JSON."""
    from briefgen.jobs.report import as_json as to_json

    if as_json:
        click.echo(json.dumps(to_json(report, timings), ensure_ascii=False, indent=1))
        return
    for path in report.written:
        click.echo(path)


def tell_timings(report: "Report") -> None:
    """The CPU seconds of each step, and of all."""
    for name, seconds in report.timings:
        say(f"{name:<10} {seconds:8.2f} s CPU")
    total = sum(seconds for _, seconds in report.timings)
    say(f"{'in all':<10} {total:8.2f} s CPU in {report.elapsed:.2f} s")


def tell_changes(roll: "Roll", tell: Callable[[str], object]) -> None:
    """What the list of readers has otherwise than when it was accepted, a line each."""
    changes = roll.changes
    for one in changes.added:
        tell(f"+ {_reader(one)}")
    for one in changes.removed:
        tell(f"- {_reader(one)}")
    for before, after in changes.changed:
        tell(f"- {_reader(before)}")
        tell(f"+ {_reader(after)}")


def _reader(reader: "Reader") -> str:
    parts = (reader.address, reader.name, reader.group and f"[{reader.group}]", reader.gone)
    return " ".join(part for part in parts if part)


def say(text: str) -> None:
    """A line on stderr."""
    click.echo(text, err=True)


def end(error: BriefgenError) -> int:
    """Say how a command that has printed its report ends, and give its exit code."""
    say(f"briefgen: {error}")
    return error.exit_code


def _held(report: "Report") -> str:
    if report.held is None:
        return "; no dated article is at hand"
    return f"; those at hand run from {report.held.first} to {report.held.last}"


def _sum(report: "Report") -> str:
    corpus = report.corpus
    aside = sum(line.fate == "set aside" for line in report.lines)
    return (
        f"read {report.files}, used {corpus.articles}, outlets {corpus.outlets}, "
        f"independent origins {corpus.origins}, topics {report.topics}, set aside {aside}"
    )


def show_inspection(found: "Inspection") -> None:
    """A file as briefgen sees it, for a person."""
    article = found.found.article
    published = article.published
    for name, value in (
        ("title", article.title),
        ("outlet", article.outlet),
        ("byline", article.byline),
        ("agency", article.agency),
        ("url", article.url),
        ("language", article.language),
        ("kind", found.raw.media_type),
        ("encoding", found.raw.encoding),
    ):
        click.echo(f"{name:<9} {value or 'unknown'}")
    if published is None:
        click.echo("date      unknown")
    else:
        days = published.days
        said = f"{days.first}" if days.first == days.last else f"{days.first} to {days.last}"
        click.echo(f"date      {said} (rule: {published.rule}; words: {published.words!r})")
        if published.moment:
            click.echo(f"moment    {published.moment:%Y-%m-%d %H:%M} UTC")
        if published.conflict:
            click.echo(f"          against it: {published.conflict}")
    for problem in article.problems:
        click.echo(f"warning   {problem.code} {problem.what}. {problem.advice}")
    _show_lines(found)
    show_findings(found.found)


def _show_lines(found: "Inspection") -> None:
    click.echo("\nlines")
    for line in found.lines:
        why = f" ({', '.join(line.reasons)})" if line.reasons else ""
        click.echo(f"{line.number:>5} {line.fate:<7}{why} {line.text.strip()}")


def show_standing(found: "Standing") -> None:
    """Why an article stands where it stands, for a person."""
    number = f", source [{found.number}]" if found.number is not None else ""
    click.echo(f"brief     {found.label}{number}")
    click.echo(f"article   {found.name}{': ' + found.title if found.title else ''}")
    if found.reason:
        click.echo(f"{found.place:<9} {found.reason}")
    if found.copy_of is not None:
        click.echo(f"copy of   {_cited(found.copy_of)}: {found.copied}")
    if found.topic is not None:
        label = f"{found.topic.label}: " if found.topic.label else ""
        click.echo(f"topic     {label}{found.topic.name.text}")
        count = len(found.topic.origins)
        reports = "one report" if count == 1 else f"{count} independent reports"
        click.echo(f"          {reports}{', also noted' if found.place == 'noted' else ''}")
    if found.match is not None:
        times = f", {found.match.count} times" if found.match.count > 1 else ""
        click.echo(f"match     {found.match.phrase!r} in its {found.match.where}{times}")
    for pair in found.pairs:
        click.echo(f"joined    {_joined(pair)}")
    if found.nearest is not None:
        click.echo(f"alone     {_joined(found.nearest)}; not enough to stand together")


def _joined(pair: "Pair") -> str:
    terms = ", ".join(pair.link.terms)
    return f"{pair.link.similarity:.2f} with {_cited(pair.other)}: {terms}"


def _cited(source: "Cited") -> str:
    return f"[{source.number}] {source.name}"


def show_held(held: "Held") -> None:
    """An article of the store, for a person."""
    days = (
        f"{held.first} to {held.last}" if held.first != held.last else f"{held.last or 'unknown'}"
    )
    for name, value in (
        ("sha256", held.sha256),
        ("name", held.name),
        ("bytes", str(held.size)),
        ("state", held.state),
        ("title", held.title),
        ("outlet", held.outlet),
        ("date", days),
        ("why", f"{held.kind} {held.detail}. {held.advice}" if held.kind else ""),
    ):
        if value:
            click.echo(f"{name:<9} {value}")
