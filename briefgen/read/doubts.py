"""Which lines of an extracted text are no part of the article, by a weighing of what speaks for it.

A logistic model over the marks of ``evidence``: its weights stand in ``line_weights.json``, in
tenths, and were fitted by bench/training/page_lines.py. It errs on the side of the text: where it
would take out much, only what it is surest of goes; where it would take out most, nothing.
"""

import json
import math
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files

from briefgen.read.lines import Line

_LIKELY, _SURE = 0.5, 0.15
_LOST = 0.6
_SHORT = 10
_MUCH, _MOST = 0.1, 0.5
_FEWEST_LINES = 4
_TENTHS = 10
_STEEPEST = 50.0


def chances(
    marks: Sequence[Mapping[str, float]], weights: Mapping[str, int] | None = None
) -> list[float]:
    """For each line the chance, 0 to 1, that it belongs to the article.

    Args:
        marks: of each line, by name.
        weights: of the marks, in tenths, the constant under ""; ``None`` for the shipped ones.
    """
    weights = _weights() if weights is None else weights
    found = []
    for line in marks:
        total = weights[""] + sum(weights.get(name, 0) * value for name, value in line.items())
        steep = max(-_STEEPEST, min(_STEEPEST, total / _TENTHS))
        found.append(1 / (1 + math.exp(-steep)))
    return found


def kept(lines: Sequence[Line], chance: Sequence[float]) -> list[bool]:
    """Whether each line is taken for text; of the lost ones only those that surely are.

    Args:
        lines: of the extracted text, the lost ones among them.
        chance: of each that it belongs to the article.
    """
    words = [0 if line.lost else line.words for line in lines]
    whole = sum(words)
    if sum(not line.lost for line in lines) < _FEWEST_LINES:
        return [not line.lost for line in lines]
    unsure = sum(
        n for n, p in zip(words, chance, strict=True) if n >= _SHORT and _SURE <= p < _LIKELY
    )
    least = _LIKELY if unsure <= _MUCH * whole else _SURE
    stays = [
        p >= (_LOST if line.lost else least if line.words >= _SHORT else _LIKELY)
        for line, p in zip(lines, chance, strict=True)
    ]
    gone = sum(n for n, stay in zip(words, stays, strict=True) if not stay)
    return stays if gone <= _MOST * whole else [not line.lost for line in lines]


@cache
def _weights() -> dict[str, int]:
    table = json.loads((files("briefgen.read") / "line_weights.json").read_text("utf-8"))
    return {name: int(weight) for name, weight in table.items()}
