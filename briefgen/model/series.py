"""What one brief of a series knows of the briefs before it."""

from dataclasses import dataclass
from typing import Literal

from briefgen.model.extract import Figure, Statement
from briefgen.model.topic import Dispute, QuoteEntry, Telling


@dataclass(frozen=True, slots=True)
class FigureMove:
    """A figure of an earlier brief and the one that follows it now.

    ``before_source`` is the outlet that gave it, ``before_label`` names the brief.
    """

    before: Figure
    before_source: str
    after: Figure
    before_label: str = ""


@dataclass(frozen=True, slots=True)
class Turn:
    """A statement of an earlier brief that does not stand as it did.

    ``denied``: somebody else denies now what was claimed. ``reversed``: who denied it grants it, or
    who claimed it takes it back. ``before_source`` and ``before_label`` as in ``FigureMove``.
    """

    kind: Literal["denied", "reversed"]
    before: Statement
    before_source: str
    before_label: str
    after: Statement


@dataclass(frozen=True, slots=True)
class Change:
    """What became of a topic since the last brief.

    ``topic`` is its id, ``name`` its headline as printed (of a ``quiet`` one: in the last brief),
    ``week`` how many briefs have told it, this one included. ``since`` names the brief that told it
    last; one before the last brief means that it is back. ``disputed`` are disputes the last
    brief did not have.
    """

    kind: Literal["new", "moved", "continued", "quiet"]
    topic: str
    name: str
    week: int = 1
    figures: tuple[FigureMove, ...] = ()
    quotes: tuple[QuoteEntry, ...] = ()
    disputed: tuple[Dispute, ...] = ()
    turns: tuple[Turn, ...] = ()
    since: str = ""


@dataclass(frozen=True, slots=True)
class OldFigure:
    """A figure as an earlier brief had it: its outlet, and the paragraph ``around`` it.

    ``at`` is where in that paragraph the figure stands.
    """

    figure: Figure
    outlet: str
    around: str
    at: int


@dataclass(frozen=True, slots=True)
class OldStatement:
    """A claim or denial as an earlier brief's source has it, and its outlet."""

    statement: Statement
    outlet: str


@dataclass(frozen=True, slots=True)
class Thread:
    """A topic as the last brief that told it left it: what a later one knows it by, and compares.

    ``topic`` is its id, ``label`` the name the settings give it, ``openings`` how its independent
    reports begin, ``quiet`` how many briefs have not told it since, ``full`` whether it was told in
    full.
    """

    topic: str
    label: str
    told: tuple[Telling, ...]
    openings: tuple[str, ...]
    figures: tuple[OldFigure, ...]
    statements: tuple[OldStatement, ...]
    disputed: tuple[str, ...]
    full: bool
    quiet: int = 0
