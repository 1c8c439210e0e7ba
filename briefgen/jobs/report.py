"""The report of a run: what was read, used and set aside, and why; for a person and as JSON."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from briefgen.errors import RenderError
from briefgen.jobs.edition import Edition
from briefgen.model import Article, Brief, Corpus, Days, Extract, Period, Problem
from briefgen.pipeline import in_period

Fate = Literal["used", "late", "undated", "outside", "set aside", "warning"]


@dataclass(frozen=True, slots=True)
class Line:
    """What became of one file: ``what`` says it, or why, ``advice`` what to do about it."""

    fate: Fate
    name: str
    what: str
    advice: str = ""
    code: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """A run that wrote a brief, or found that it would write the one that stands.

    ``topics`` counts those of the brief, ``last`` is the label of the one it compares with;
    ``brief`` itself is ``None`` when it was not made anew. ``why`` says why this period, ``files``
    how many were opened, ``written`` the paths of the brief; ``failure`` is the page that could not
    be written though the others were. ``correction`` is the number of the correction told of, 0 for
    none, ``note`` what became of a brief that has been corrected or was to be. ``timings`` are CPU
    seconds by step, ``elapsed`` the seconds on the clock.
    """

    period: Period
    corpus: Corpus
    topics: int
    last: str
    why: str
    files: int
    lines: tuple[Line, ...]
    held: Days | None
    written: tuple[Path, ...]
    moved: Path | None = None
    failure: RenderError | None = None
    brief: Brief | None = None
    correction: int = 0
    note: str = ""
    timings: tuple[tuple[str, float], ...] = ()
    elapsed: float = 0.0

    @property
    def warnings(self) -> int:
        """Lines that ``--strict`` does not forgive."""
        return sum(line.fate in ("set aside", "warning") for line in self.lines)


def of_edition(
    edition: Edition, why: str, files: int, lines: tuple[Line, ...], held: Days | None
) -> Report:
    """The report of a run that leaves ``edition``; the others as in ``Report``."""
    brief = edition.brief
    return Report(
        period=brief.period,
        corpus=brief.corpus,
        topics=len(brief.topics) + len(brief.also_noted),
        last=brief.last_label,
        why=why,
        files=files,
        lines=lines,
        held=held,
        written=edition.written,
        moved=edition.moved,
        failure=edition.failure,
        brief=brief,
        correction=brief.correction.number if brief.correction else 0,
        note=edition.note,
    )


def tell_fates(
    extracts: Sequence[Extract],
    set_aside: Iterable[Problem],
    brief: Brief,
    elsewhere: Mapping[str, str],
) -> tuple[Line, ...]:
    """One line a file, used ones first, each fate in order of name.

    ``elsewhere`` names, by article, another issue of the series that tells it.
    """
    late = {told.article for told in brief.late}
    used = {source.article for source in brief.sources} - late
    lines = [_fate(found.article, brief, used, late, elsewhere) for found in extracts]
    aside = tuple(set_aside)
    lines += [Line("set aside", p.where, p.what, p.advice, p.code) for p in aside]
    lines += [
        Line("warning", p.where, p.what, p.advice, p.code) for p in brief.problems if p not in aside
    ]
    undated = [found.article for found in extracts if found.article.published is None]
    lines += [
        Line("warning", p.where, p.what, p.advice, p.code)
        for article in undated
        for p in article.problems
        if p not in brief.problems
    ]
    shown = [e.article for e in extracts if e.article.id in used | late]
    lines += [_conflict(a) for a in shown if a.published is not None and a.published.conflict]
    order = ("used", "late", "undated", "outside", "set aside", "warning")
    return tuple(sorted(lines, key=lambda line: (order.index(line.fate), line.name, line.code)))


def held_days(extracts: Iterable[Extract]) -> Days | None:
    """First to last day that any article may have been published on."""
    known = [e.article.published.days for e in extracts if e.article.published]
    return Days(min(d.first for d in known), max(d.last for d in known)) if known else None


def as_json(report: Report, timings: bool = False) -> dict[str, Any]:
    """The report as ``--json`` prints it, with the time that it took if that is asked for."""
    return {
        "period": report.period.label,
        "first": report.period.first.isoformat(),
        "until": report.period.until.isoformat(),
        "why": report.why,
        "last": report.last,
        "read": report.files,
        "articles": report.corpus.articles,
        "topics": report.topics,
        "files": [
            {"file": x.name, "fate": x.fate, "what": x.what, "advice": x.advice, "code": x.code}
            for x in report.lines
        ],
        "correction": report.correction,
        "note": report.note,
        "warnings": report.warnings,
        "written": [str(path) for path in report.written],
        "moved": str(report.moved) if report.moved else "",
        "failure": str(report.failure) if report.failure else "",
    } | (_timings(report) if timings else {})


def _timings(report: Report) -> dict[str, Any]:
    return {
        "cpu_seconds": {name: round(seconds, 3) for name, seconds in report.timings},
        "seconds": round(report.elapsed, 3),
    }


def _fate(
    article: Article, brief: Brief, used: set[str], late: set[str], elsewhere: Mapping[str, str]
) -> Line:
    what = f"{_published(article)}, {article.outlet or 'outlet unknown'}: {article.title}"
    if article.id in used or article.id in late:
        return Line("used" if article.id in used else "late", article.name, what)
    if article.published is None:
        label = elsewhere.get(article.id)
        return Line("undated", article.name, f"{what} (told in {label})" if label else what)
    if not in_period(article, brief.period, include_undated=False):
        return Line("outside", article.name, what)
    label = elsewhere.get(article.id)
    where = f"told in {label}" if label else "it came when this brief was closed"
    advice = "" if label else "The next brief tells it; --correct makes a correction with it."
    return Line("late", article.name, f"{what} ({where})", advice)


def _conflict(article: Article) -> Line:
    assert article.published is not None
    what = f"its date ({article.published.words}) is in doubt: {article.published.conflict}"
    return Line("warning", article.name, what, "Look at the article; the date stands.", "D01")


def _published(article: Article) -> str:
    if article.published is None:
        return "undated"
    days = article.published.days
    said = f"{days.first}" if days.first == days.last else f"{days.first} to {days.last}"
    return f"{said} (inferred)" if article.published.inferred else said
