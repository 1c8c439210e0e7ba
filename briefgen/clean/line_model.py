"""The line model: how surely each block of a plain page is a part of its article.

A small network over the blocks' traits: a layer of units a block, then four layers each of which
looks at a block and two others, 1, 2, 4 and 8 blocks away on either side, so that a line
is judged among the thirty around it. Several such nets, trained from different starts, are
averaged. The weights are learned from pages of many outlets by ``bench/training`` and shipped;
no word of those pages is in them.

Source: dilated convolutions over a sequence, Yu and Koltun 2016 (ICLR).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray

from briefgen.clean.line_facts import LinedPage
from briefgen.clean.line_traits import describe

Array = NDArray[np.float64]

REACH = (1, 2, 4, 8)
"""How far the layers look to either side, in blocks."""

_FAR = 4.0
_SIZES = (5, 9, 15, 30)
_LEAST_CLOSED = np.array([0.90, 0.80, 0.75, 0.70, 0.60])
_LEAST_OPEN = np.array([0.95, 0.85, 0.80, 0.75, 0.65])
"""How sure the model must be of a block under 5, 9, 15, 30 and more words: a short line that is
wrongly kept is read as news, one that is lost is a subhead."""

_EASES = (0.0, 0.25, 0.45)
_ENOUGH = 40
_UNSPACED = frozenset(("zh", "ja", "th"))
_LEAST_LETTERS = 20


@dataclass(frozen=True, slots=True)
class Net:
    """One network of ``h`` units over ``t`` traits.

    ``enter`` is (t, h) with ``enter_bias`` (h); each layer is (3, h, h): the block before, the
    block itself, the block after; ``layer_biases`` (layers, h); ``leave`` is (2 h).
    """

    enter: Array
    enter_bias: Array
    layers: Array
    layer_biases: Array
    leave: Array
    leave_bias: float

    def logits(self, traits: Array) -> Array:
        """The log odds of each block; ``traits`` are scaled, shape (blocks, t)."""
        first = np.tanh(traits @ self.enter + self.enter_bias)
        state = first
        for reach, layer, bias in zip(REACH, self.layers, self.layer_biases, strict=True):
            seen = shifted(state, reach) @ layer[0] + state @ layer[1]
            seen += shifted(state, -reach) @ layer[2]
            state = state + np.maximum(seen + bias, 0)
        width = first.shape[1]
        return first @ self.leave[:width] + state @ self.leave[width:] + self.leave_bias


@dataclass(frozen=True, slots=True)
class LineModel:
    """The names of the traits it was trained on, their means and scales, and its nets."""

    traits: tuple[str, ...]
    means: Array
    scales: Array
    nets: tuple[Net, ...]

    def scaled(self, traits: Array) -> Array:
        """``traits`` as ``describe`` gives them, in scales from their means, as nets take them."""
        return np.clip((traits - self.means) / self.scales, -_FAR, _FAR)

    def probabilities(self, traits: Array) -> Array:
        """How surely each block is text, 0 to 1; ``traits`` as ``describe`` gives them."""
        scaled = self.scaled(traits)
        odds = np.mean([net.logits(scaled) for net in self.nets], axis=0)
        return np.asarray(1 / (1 + np.exp(-odds)))


def shifted(rows: Array, by: int) -> Array:
    """``rows`` moved down by ``by`` (up if negative), zeros where none came from."""
    moved = np.zeros_like(rows)
    if by > 0:
        moved[by:] = rows[:-by]
    else:
        moved[:by] = rows[-by:]
    return moved


def read_lines(page: LinedPage, model: LineModel | None = None) -> list[bool]:
    """Whether each block of a page is a part of the article.

    A block that has a reason is none, whatever the model thinks. Where it would leave less than a
    short note (a language it has not met, a page like no other), it need not be so sure; and if
    even that leaves nothing, all running text is kept. Of a language that parts no words every
    line of some length is.

    Args:
        page: with its blocks in order.
        model: another than the shipped one.

    Raises:
        ValueError: ``model`` was taught other traits.
    """
    if not page.blocks:
        return []
    if page.language in _UNSPACED:
        return [
            not reason and len(text) >= _LEAST_LETTERS
            for text, reason in zip(page.texts, page.reasons, strict=True)
        ]
    model = model or shipped()
    names, traits = describe(page)
    if names != model.traits:
        raise ValueError("the model was taught other traits than these")
    sure = model.probabilities(traits)
    sizes = np.digitize(page.sizes, _SIZES)
    least = np.where(page.closed, _LEAST_CLOSED[sizes], _LEAST_OPEN[sizes])
    free = np.array([not reason for reason in page.reasons])
    enough = min(_ENOUGH, int(page.sizes[page.prose].sum()))
    kept = page.prose
    for ease in _EASES:
        found = free & (sure >= least - ease)
        if page.sizes[found].sum() >= max(1, enough):
            kept = found
            break
    return [bool(is_kept) for is_kept in kept]


@lru_cache(maxsize=1)
def shipped() -> LineModel:
    """The model that comes with briefgen."""
    packed = files("briefgen.clean").joinpath("line_model.json").read_bytes()
    return unpack(msgspec.json.decode(packed))


def unpack(packed: Mapping[str, Any]) -> LineModel:
    """The model of its JSON form: weights in thousandths, as ``pack`` writes them."""

    def array(numbers: object) -> Array:
        return np.array(numbers, dtype=np.float64) / 1000

    nets = tuple(
        Net(
            array(net["enter"]),
            array(net["enter_bias"]),
            array(net["layers"]),
            array(net["layer_biases"]),
            array(net["leave"]),
            net["leave_bias"] / 1000,
        )
        for net in packed["nets"]
    )
    return LineModel(tuple(packed["traits"]), array(packed["means"]), array(packed["scales"]), nets)


def pack(model: LineModel) -> dict[str, Any]:
    """The JSON form of a model; ``unpack`` gives it back to three decimals."""

    def whole(numbers: object) -> object:
        return np.rint(np.asarray(numbers) * 1000).astype(int).tolist()

    names = ("enter", "enter_bias", "layers", "layer_biases", "leave", "leave_bias")
    return {
        "traits": list(model.traits),
        "means": whole(model.means),
        "scales": whole(np.maximum(model.scales, 0.01)),
        "nets": [{name: whole(getattr(net, name)) for name in names} for net in model.nets],
    }
