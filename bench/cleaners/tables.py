"""The printed tables: ours against the best peer, and every system measure by measure."""

import re
from collections.abc import Iterator, Sequence

from cleaners.measures import Result, Row

_WORDS = {"title=": "exact", "title~": "near", "dateR": "recall", "dateP": "precision"}
_WORDS |= {"dateFalse": "false", "authF": "F1", "outlet=": "exact", "leakL": "leaked"}


def against_best(rows: Sequence[Row], results: Sequence[Result]) -> str:
    """A line for each row: ours, then the peer that is best by the row's first measure."""
    ours = list(dict.fromkeys(result.system for result in results if result.ours))
    lines = ["".join(f"{cell:30s}" for cell in ("", "", *ours, "best peer"))]
    for row in (row for row in rows if any(row.name in r.figures for r in results)):
        cells = [row.name, " / ".join(_WORDS.get(m, m) for m in row.measures)]
        cells += [_joined(row, _of(results, name, row.html)) for name in ours]
        best = _best(row, results)
        cells.append(f"{_joined(row, best)}  {best.system}" if best else "")
        lines.append("".join(f"{cell:30s}" for cell in cells))
    return "\n".join(line.rstrip() for line in lines)


def _of(results: Sequence[Result], system: str, html: bool) -> Result | None:
    return next((r for r in results if (r.system, r.html) == (system, html)), None)


def _best(row: Row, results: Sequence[Result]) -> Result | None:
    peers = [r for r in results if not r.ours and r.html == row.html and row.name in r.figures]
    first = row.measures[0]
    return max(peers, key=lambda r: r.figures[row.name].get(first, 0.0), default=None)


def _joined(row: Row, result: Result | None) -> str:
    found = result.figures.get(row.name, {}) if result else {}
    return " / ".join(_figure(found.get(measure)) for measure in row.measures)


def _figure(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}".removeprefix("0")


def by_system(rows: Sequence[Row], results: Sequence[Result], html: bool) -> str:
    """A column for each system over pages, or over dumps: its figures, if several; its cost."""
    shown = [result for result in results if result.html == html]
    if not shown:
        return ""
    heads = [re.split("[ -]", result.system, maxsplit=1) for result in shown]
    lines = [["", *(head[0] for head in heads)]]
    lines.append(["pages" if html else "dumps", *("".join(head[1:]) for head in heads)])
    for row in (row for row in rows if row.html == html and len(shown) > 1):
        for measure in row.measures:
            name = f"{row.name}: {_WORDS.get(measure, measure)}"
            found = (result.figures.get(row.name, {}).get(measure) for result in shown)
            lines.append([name, *map(_figure, found)])
    lines += _costs(shown)
    wide = 2 + max(len(cell) for line in lines for cell in line[1:])
    text = (f"{line[0]:32s}" + "".join(f"{c:>{wide}s}" for c in line[1:]) for line in lines)
    return "\n".join(line.rstrip() for line in text)


def _costs(shown: Sequence[Result]) -> Iterator[list[str]]:
    def cells(name: str, values: Sequence[float | None], form: str) -> list[str]:
        return [name, *("-" if value is None else format(value, form) for value in values)]

    yield cells("items a CPU second", [result.items_a_second for result in shown], ".1f")
    yield cells("that, to trafilatura's", [result.ratio for result in shown], ".2f")
    yield cells("peak memory, MB", [result.megabytes for result in shown], ".0f")
    yield cells("items it failed on", [result.failed for result in shown], "d")
