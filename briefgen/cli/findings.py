"""What an article says, for a person: quotes and how each speaker was found, figures, times."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from briefgen.model import Extract, Quote


def show_findings(extract: "Extract") -> None:
    """The quotes, statements, figures and times of an article."""
    click.echo(f"\nquotes: {len(extract.quotes)}")
    for quote in extract.quotes:
        for line in _quote_lines(quote):
            click.echo(line)
    click.echo(f"\nstatements: {len(extract.statements)}")
    for said in extract.statements:
        click.echo(f"  {said.speaker} {said.cue} ({said.stance}): {said.text}")
    click.echo(f"\nfigures: {len(extract.figures)}")
    for figure in extract.figures:
        by = f", by {figure.speaker}" if figure.speaker else ""
        click.echo(f"  {figure.text}: {figure.what or 'what is counted is unknown'}{by}")
    click.echo(f"\ntimes: {len(extract.events)}")
    for event in extract.events:
        days = f"{event.days.first} to {event.days.last}" if event.days else "unsettled"
        click.echo(f"  {event.text}: {days} ({event.rule})")


def _quote_lines(quote: "Quote") -> Iterator[str]:
    """A quote, and below it the words that name the speaker, the verb, who was told, the rule."""
    from briefgen.model import RULE_WORDS

    who = quote.person or quote.speaker or "speaker unknown"
    role = f", {quote.role}" if quote.role else ""
    yield f"  {who}{role} ({quote.kind}): “{' … '.join(quote.texts)}”"
    places = ", ".join(f"{span.start}-{span.end}" for span in quote.spans)
    yield f"    words    at {places}"
    if quote.speaker_span is not None:
        span = quote.speaker_span
        yield f"    speaker  “{quote.speaker}” at {span.start}-{span.end}{_named(quote)}"
    if quote.cue:
        yield f"    cue      “{quote.cue}”"
    if quote.via:
        yield f"    told to  {quote.via}"
    yield f"    found    {RULE_WORDS[quote.rule]} (rule: {quote.rule or 'none'})"


def _named(quote: "Quote") -> str:
    """Whom words mean that are not the name."""
    if quote.person == quote.speaker:
        return ""
    return f", who is {quote.person}" if quote.person else ", of whom nobody is sure to be meant"
