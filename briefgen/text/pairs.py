"""What every two of many bags of words have in common, without visiting every two of them.

Bags are rows of a sparse table. An index from each word to the rows that hold it gives all products
that are not nought as one array expression, block by block, so that time grows with the words
shared and memory with the block. Needs numpy alone: scipy would slow down every start.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

HITS = 1_000_000
"""Products held at once, about 24 MB."""
CELLS = 2_000_000
"""Sums held at once, 16 MB."""

Numbers = NDArray[np.float64]
Places = NDArray[np.int64]


@dataclass(frozen=True)
class Table:
    """Rows of a sparse table: row ``i`` has ``columns[starts[i]:starts[i + 1]]``, each once.

    ``words`` names the columns in order of first use, ``values`` are what stands there.
    """

    starts: Places
    columns: Places
    values: Numbers
    words: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.starts) - 1

    @cached_property
    def rows(self) -> Places:
        """The row of each cell."""
        return np.repeat(np.arange(len(self)), np.diff(self.starts))

    @cached_property
    def holding(self) -> Places:
        """How many rows hold each word."""
        return np.bincount(self.columns, minlength=len(self.words))

    def sums(self, cells: Numbers) -> Numbers:
        """The sum of a number for each cell, a row."""
        found = np.bincount(self.rows, weights=cells, minlength=len(self))
        return found.astype(np.float64, copy=False)


def tabulate(bags: Sequence[Mapping[str, float]]) -> Table:
    """The bags as a table, each a row."""
    words: dict[str, int] = {}
    columns: list[int] = []
    values: list[float] = []
    starts = [0]
    for bag in bags:
        columns.extend([words.setdefault(word, len(words)) for word in bag])
        values.extend(bag.values())
        starts.append(len(columns))
    return Table(
        np.array(starts, dtype=np.int64),
        np.array(columns, dtype=np.int64),
        np.array(values, dtype=np.float64),
        tuple(words),
    )


def blocks(table: Table) -> Iterator[tuple[int, int, Numbers]]:
    """The inner products of every two different rows, the upper half in blocks of rows.

    Yields:
        ``first``, ``last`` and an array of shape ``(last - first, n - first)``: the products of
        rows ``first`` up to ``last`` with the rows from ``first`` on; 0 on the diagonal and below.
        Each is a sum in order of the first row's words, whatever the size of the block.
    """
    index = _index(table)
    count = len(table)
    first = 0
    while first < count:
        width = count - first
        last = min(count, first + max(1, CELLS // width))
        full = int(np.searchsorted(index.hits, index.hits[first] + HITS, side="right")) - 1
        last = min(last, max(first + 1, full))
        yield first, last, _block(table, index, first, last)
        first = last


def products(table: Table) -> Numbers:
    """The inner product of every two rows, shape ``(n, n)``, symmetric; 0 on the diagonal."""
    result = np.zeros((len(table), len(table)))
    for first, last, block in blocks(table):
        result[first:last, first:] += block
        result[first:, first:last] += block.T
    return result


@dataclass(frozen=True, slots=True)
class _Index:
    """For each column its cells, those of word ``w`` at ``starts[w]:starts[w + 1]``.

    ``hits`` counts the products of all rows before each.
    """

    rows: Places
    values: Numbers
    starts: Places
    hits: Places


def _index(table: Table) -> _Index:
    order = np.argsort(table.columns, kind="stable")
    starts = np.concatenate(([0], np.cumsum(table.holding)))
    # The count of float sums is exact far beyond what fits into memory.
    each = table.sums(table.holding[table.columns].astype(float)).astype(np.int64)
    return _Index(
        table.rows[order], table.values[order], starts, np.concatenate(([0], np.cumsum(each)))
    )


def _block(table: Table, index: _Index, first: int, last: int) -> Numbers:
    low, high = table.starts[first], table.starts[last]
    columns, values = table.columns[low:high], table.values[low:high]
    lengths = table.holding[columns]
    ends = np.cumsum(lengths)
    total = int(ends[-1]) if len(ends) else 0
    # One run of places with jumps: from the start of each cell's word, as long as its rows are.
    jumps = np.repeat(index.starts[columns] - (ends - lengths), lengths)
    places = np.arange(total) + jumps
    rows = np.repeat(table.rows[low:high], lengths)
    others = index.rows[places]
    later = others > rows
    width = len(table) - first
    cells = ((rows - first) * width + (others - first))[later]
    found = (np.repeat(values, lengths) * index.values[places])[later]
    sums = np.bincount(cells, weights=found, minlength=(last - first) * width)
    return sums.astype(np.float64, copy=False).reshape(last - first, width)
