"""What is measured of cleaning: rows of items, and each system's figures on them by the scorer."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import ModuleType

from cleaners.runs import Item, Run, is_page

_NEWS = frozenset(("fundus-eval", "fundus-parsers"))


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table: pages or dumps, which of them, and the scorer's names of measures."""

    name: str
    html: bool
    measures: tuple[str, ...]
    takes: Callable[[Item], bool] = lambda item: True

    def holds(self, item: Item) -> bool:
        """Whether an item is measured in this row."""
        return is_page(item) == self.html and self.takes(item)


@dataclass(frozen=True, slots=True)
class Result:
    """A system over pages or over dumps: its figures by row and measure, speed and memory.

    ``items_a_second`` is by CPU time, ``ratio`` that to trafilatura's, ``megabytes`` the peak;
    these are None for predictions that were made elsewhere.
    """

    system: str
    html: bool
    ours: bool
    figures: Mapping[str, Mapping[str, float]]
    items_a_second: float | None
    ratio: float | None
    megabytes: float | None
    failed: int | None


def rows_of(items: Sequence[Item]) -> list[Row]:
    """The rows that have items, one of them for each kind of dump."""
    kinds = sorted({item["variant"] for item in items if not is_page(item)})
    table = [
        Row("news, English", True, ("F1", "clean", "para"), _english_news),
        Row("aeb", True, ("F1", "clean"), lambda item: item["source"] == "aeb"),
        Row("news, other languages", True, ("F1",), _foreign_news),
        Row("wcxb", True, ("F1",), lambda item: item["source"] == "wcxb"),
        Row("title", True, ("title=", "title~")),
        Row("date", True, ("dateR", "dateP")),
        Row("author", True, ("authF",)),
        Row("outlet", True, ("outlet=",)),
        Row("dumps", False, ("F1", "leakL", "clean", "para")),
        *(Row(f"dumps, {kind}", False, ("F1",), _variant(kind)) for kind in kinds),
        Row("dumps, news", False, ("F1",), lambda item: item["source"] in _NEWS),
        Row("title, dumps", False, ("title=", "title~")),
        Row("date, dumps", False, ("dateR", "dateP", "dateFalse")),
    ]
    return [row for row in table if any(map(row.holds, items))]


def _english_news(item: Item) -> bool:
    return bool(item["source"] in _NEWS and item["lang"] == "en")


def _foreign_news(item: Item) -> bool:
    return bool(item["source"] == "fundus-parsers" and item["lang"] != "en")


def _variant(kind: str) -> Callable[[Item], bool]:
    return lambda item: item["variant"] == kind


def judge(
    scorer: ModuleType | None, rows: Sequence[Row], items: Sequence[Item], runs: Sequence[Run]
) -> list[Result]:
    """What each run is worth by the scorer (nothing without one), and what it cost."""
    pace = {r.html: _pace(r) for r in runs if r.system == "trafilatura"}
    results = []
    for run in runs:
        mine, base = _pace(run), pace.get(run.html)
        results.append(
            Result(
                run.system,
                run.html,
                run.ours,
                _figures(scorer, rows, items, run) if scorer else {},
                mine,
                mine / base if mine and base else None,
                round(run.cost.megabytes) if run.cost else None,
                run.cost.failed if run.cost else None,
            )
        )
    return results


def _pace(run: Run) -> float | None:
    """Items a CPU second."""
    return len(run.predictions) / max(run.cost.seconds, 1e-9) if run.cost else None


def _figures(
    scorer: ModuleType, rows: Sequence[Row], items: Sequence[Item], run: Run
) -> dict[str, dict[str, float]]:
    part = [item for item in items if is_page(item) == run.html]
    scored = scorer.score(part, run.predictions)
    every = {}
    for row in (row for row in rows if row.html == run.html):
        sums = scorer.agg(list(filter(row.holds, scored)))
        known = {m: round(sums[m], 4) for m in row.measures if sums.get(m) is not None}
        if known:
            every[row.name] = known
    return every
